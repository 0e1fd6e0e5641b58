"""Pictures: parties and meetings as two kinds of node, and nothing drawn that is not stated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape as escaped
from typing import Final

from naver_nvidia.entities import Organization, Person
from naver_nvidia.meetings.meeting import Meeting, Party

NO_XML: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 (section 2.2) cannot hold, not even escaped."""

_ROW: Final = 52
_NODE: Final = 40
_COLUMN: Final = 160
_GAP: Final = 36
_EDGE: Final = 2
_LINE: Final = 17
_LETTERS: Final = 22
_MERMAID: Final = {Person: '(["{}"])', Organization: '("{}")', Meeting: '["{}"]'}

# A page's colours, light or dark, where light-dark() is known, and else those of the attributes. A
# document of its own, as in an img, is told that it may be dark; within a page, the page says so.
_STYLE: Final = """\
.nn-met:root { color-scheme: light dark; }
.nn-met .paper { fill: light-dark(#fff, #17181b); }
.nn-met .person { fill: light-dark(#e3edf9, #1d2a42); stroke: light-dark(#1f4e9c, #7c9ee8); }
.nn-met .meeting { fill: light-dark(#fdf3e1, #33280f); stroke: light-dark(#8a5a00, #d3a34b); }
.nn-met text { fill: light-dark(#111, #e4e2dc); }
.nn-met line { stroke: light-dark(#555, #a5a198); }"""


class Picture:
    """Who took part in which meetings: an edge joins a party and a meeting, never two parties.

    ``parties`` limits the picture to some of them, as to those along a shortest path.
    """

    def __init__(self, meetings: Iterable[Meeting], parties: Iterable[Party] | None = None) -> None:
        self.meetings: tuple[Meeting, ...] = tuple(meetings)
        only = None if parties is None else frozenset(parties)
        # Of each meeting its sides, each as those drawn of whom it stands for.
        self.sides: list[list[list[Party]]] = [
            [
                [each for each in side.parties if only is None or each in only]
                for side in meeting.delegations
            ]
            for meeting in self.meetings
        ]

    def edges(self) -> Iterator[tuple[Party, int, int]]:
        """Each party in each meeting, this by number, with the number of the delegation."""
        for number, sides in enumerate(self.sides):
            for side, parties in enumerate(sides):
                for party in parties:
                    yield party, number, side

    def drawn(self) -> tuple[list[Party], list[Party]]:
        """The parties left and right of the meetings: by the first side that each sat on."""
        first: dict[Party, int] = {}
        for party, _, side in self.edges():
            first.setdefault(party, side)
        return [each for each in first if not first[each]], [each for each in first if first[each]]

    def svg(self) -> str:
        """SVG without scripts or outer resources, with a title and a description.

        A solid line is a meeting held, a dashed one a meeting planned or denied.
        """
        left, right = self.drawn()
        rows = max(len(left), len(self.meetings), len(right), 1)
        width = 3 * _COLUMN + 2 * (_GAP + _EDGE)
        height = rows * _ROW - (_ROW - _NODE) + 2 * _EDGE
        columns: list[Sequence[Party | Meeting]] = [left, self.meetings, right]
        places = [
            [
                (
                    _EDGE + column * (_COLUMN + _GAP),
                    _EDGE + (rows - len(nodes)) * _ROW / 2 + number * _ROW,
                )
                for number in range(len(nodes))
            ]
            for column, nodes in enumerate(columns)
        ]
        of_party = dict(zip([*left, *right], [*places[0], *places[2]], strict=True))
        lines = [
            _line(of_party[party], places[1][number], self.meetings[number])
            for party, number, _ in self.edges()
        ]
        boxes = [
            _box(node, *place)
            for nodes, there in zip(columns, places, strict=True)
            for node, place in zip(nodes, there, strict=True)
        ]
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"',
                f' width="{width}" height="{height}" role="img" class="nn-met"',
                ' font-family="sans-serif" font-size="14">',
                f"<title>{escape(self._title())}</title>",
                f"<desc>{escape(self._description())}</desc>",
                f"<style>{_STYLE}</style>",
                f'<rect class="paper" width="{width}" height="{height}" fill="#fff"/>',
                *lines,
                *boxes,
                "</svg>",
            ]
        )

    def mermaid(self) -> str:
        """A Mermaid flowchart, for Markdown that renders it."""
        left, right = self.drawn()
        numbers = {party: number for number, party in enumerate([*left, *right])}
        nodes = [
            f"    n{number}{_MERMAID[type(node)].format(_quoted(_label(node)))}"
            for number, node in enumerate([*numbers, *self.meetings])
        ]
        links = [
            f"    n{numbers[party]} {'---' if self.meetings[meeting].status == 'held' else '-.-'} "
            f"n{len(numbers) + meeting}"
            for party, meeting, _ in self.edges()
        ]
        return "\n".join(["flowchart LR", *nodes, *links, ""])

    def _title(self) -> str:
        kinds = Counter(map(type, {party: None for party, _, _ in self.edges()}))
        people = _counted(kinds[Person], "person", "people")
        if kinds[Organization]:
            people += f" and {_counted(kinds[Organization], 'organization', 'organizations')}"
        return f"{people} in {_counted(len(self.meetings), 'meeting', 'meetings')}"

    def _description(self) -> str:
        return " ".join(
            f"{_label(meeting)}: {' with '.join(map(_named, sides))}."
            for meeting, sides in zip(self.meetings, self.sides, strict=True)
        )


def _named(parties: Iterable[Party]) -> str:
    return ", ".join(party.name for party in parties) or "nobody named"


def _counted(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


def _label(node: Party | Meeting) -> str:
    return ", ".join(_lines(node))


def _lines(node: Party | Meeting) -> list[str]:
    """A party's name; a meeting's status, unless it was held, with its day, and its place."""
    if not isinstance(node, Meeting):
        return [node.name]
    when: list[str] = [] if node.status == "held" else [node.status]
    if node.when:
        when.append(node.when)
    where = node.id if node.place is None else node.place.name
    return [", ".join(when), where] if when else [where]


def escape(words: str) -> str:
    """The words in XML; for what XML cannot hold, the replacement character."""
    return escaped(NO_XML.sub("\ufffd", words))


def _short(words: str) -> str:
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1]}\u2026"


def _box(node: Party | Meeting, x: float, y: float) -> str:
    corner = 20 if isinstance(node, Person) else 4
    look = f'class="person" rx="{corner}" fill="#e3edf9" stroke="#1f4e9c"'
    if isinstance(node, Meeting):
        dashed = "" if node.status == "held" else ' stroke-dasharray="5 4"'
        look = f'class="meeting" fill="#fdf3e1" stroke="#8a5a00"{dashed}'
    lines = _lines(node)
    first = y + _NODE / 2 + 5 - (len(lines) - 1) * _LINE / 2
    texts = [
        f'<text x="{x + _COLUMN / 2:g}" y="{first + number * _LINE:g}" '
        f'text-anchor="middle" fill="#111">{escape(_short(line))}</text>'
        for number, line in enumerate(lines)
    ]
    return (
        f'<g><title>{escape(", ".join(lines))}</title><rect x="{x:g}" y="{y:g}" '
        f'width="{_COLUMN}" height="{_NODE}" {look}/>{"".join(texts)}</g>'
    )


def _line(person: tuple[float, float], meeting: tuple[float, float], which: Meeting) -> str:
    on_left = person[0] < meeting[0]
    ends = (person[0] + _COLUMN, meeting[0]) if on_left else (person[0], meeting[0] + _COLUMN)
    middle = _NODE / 2
    dashed = "" if which.status == "held" else ' stroke-dasharray="5 4"'
    return (
        f'<line x1="{ends[0]:g}" y1="{person[1] + middle:g}" x2="{ends[1]:g}" '
        f'y2="{meeting[1] + middle:g}" stroke="#555"{dashed}/>'
    )


def _quoted(words: str) -> str:
    # Mermaid's own entities: it knows no backslash.
    return words.replace("#", "#35;").replace('"', "#quot;").replace("<", "#lt;").replace("\n", " ")
