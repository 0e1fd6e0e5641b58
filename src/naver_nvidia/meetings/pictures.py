"""Pictures: people and meetings as two kinds of node, and nothing drawn that is not stated."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import escape as escaped
from typing import TYPE_CHECKING, Final

import attrs

from naver_nvidia.entities import Person
from naver_nvidia.meetings.meeting import Meeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NO_XML: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 (section 2.2) cannot hold, not even escaped."""

_ROW: Final = 52
_NODE: Final = 40
_COLUMN: Final = 160
_GAP: Final = 36
_EDGE: Final = 2
_LINE: Final = 17
_LETTERS: Final = 22

# A page's colours, light or dark, where light-dark() is known, and else those of the attributes. A
# document of its own, as in an img, is told that it may be dark; within a page, the page says so.
_STYLE: Final = """\
.nn-met:root { color-scheme: light dark; }
.nn-met .paper { fill: light-dark(#fff, #17181b); }
.nn-met .person { fill: light-dark(#e3edf9, #1d2a42); stroke: light-dark(#1f4e9c, #7c9ee8); }
.nn-met .meeting { fill: light-dark(#fdf3e1, #33280f); stroke: light-dark(#8a5a00, #d3a34b); }
.nn-met text { fill: light-dark(#111, #e4e2dc); }
.nn-met line { stroke: light-dark(#555, #a5a198); }"""


@attrs.frozen(eq=False, repr=False)
class Picture:
    """Who took part in which meetings: an edge joins a person and a meeting, never two people.

    ``people`` limits the picture to some of them, as to those along a shortest path.
    """

    meetings: tuple[Meeting, ...]
    people: Collection[Person] | None = None

    def edges(self) -> Iterable[tuple[Person, Meeting, int]]:
        """Each person in each meeting, with the number of the delegation."""
        for meeting in self.meetings:
            for side, delegation in enumerate(meeting.delegations):
                for person in delegation.members:
                    if self.people is None or person in self.people:
                        yield person, meeting, side

    def drawn(self) -> tuple[list[Person], list[Person]]:
        """The people left and right of the meetings: by the first side that each sat on."""
        left: dict[Person, None] = {}
        right: dict[Person, None] = {}
        for person, _, side in self.edges():
            if person not in left and person not in right:
                (right if side else left)[person] = None
        return list(left), list(right)

    def svg(self) -> str:
        """SVG without scripts or outer resources, with a title and a description.

        A solid line is a meeting held, a dashed one a meeting planned or denied.
        """
        left, right = self.drawn()
        rows = max(len(left), len(self.meetings), len(right), 1)
        width = 3 * _COLUMN + 2 * (_GAP + _EDGE)
        height = rows * _ROW - (_ROW - _NODE) + 2 * _EDGE
        columns: list[Sequence[Person | Meeting]] = [left, self.meetings, right]
        places: dict[Person | Meeting, tuple[float, float]] = {
            node: (
                _EDGE + column * (_COLUMN + _GAP),
                _EDGE + (rows - len(nodes)) * _ROW / 2 + number * _ROW,
            )
            for column, nodes in enumerate(columns)
            for number, node in enumerate(nodes)
        }
        lines = [
            _line(places[person], places[meeting], meeting) for person, meeting, _ in self.edges()
        ]
        boxes = [_box(node, *place) for node, place in places.items()]
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
        drawn: list[Person | Meeting] = [*left, *right, *self.meetings]
        keys = {node: f"n{number}" for number, node in enumerate(drawn)}
        nodes = [
            f'    {key}(["{_quoted(node.name)}"])'
            if isinstance(node, Person)
            else f'    {key}["{_quoted(_label(node))}"]'
            for node, key in keys.items()
        ]
        links = [
            f"    {keys[person]} {'---' if meeting.status == 'held' else '-.-'} {keys[meeting]}"
            for person, meeting, _ in self.edges()
        ]
        return "\n".join(["flowchart LR", *nodes, *links, ""])

    def _title(self) -> str:
        people = _counted(len({person for person, _, _ in self.edges()}), "person", "people")
        return f"{people} in {_counted(len(self.meetings), 'meeting', 'meetings')}"

    def _description(self) -> str:
        return " ".join(
            f"{_label(meeting)}: {' with '.join(self._sides(meeting))}."
            for meeting in self.meetings
        )

    def _sides(self, meeting: Meeting) -> Iterable[str]:
        for side in range(len(meeting.delegations)):
            names = (
                person.name
                for person, other, number in self.edges()
                if other is meeting and number == side
            )
            yield ", ".join(names) or "nobody named"


def _counted(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


def _label(meeting: Meeting) -> str:
    return ", ".join(_lines(meeting))


def _lines(node: Person | Meeting) -> list[str]:
    """A person's name; a meeting's status, unless it was held, with its day, and its place."""
    if isinstance(node, Person):
        return [node.name]
    when: list[str] = [] if node.status == "held" else [node.status]
    if node.date is not None:
        when.append(str(node.date))
    where = node.id if node.place is None else node.place.name
    return [", ".join(when), where] if when else [where]


def escape(words: str) -> str:
    """The words in XML; for what XML cannot hold, the replacement character."""
    return escaped(NO_XML.sub("\ufffd", words))


def _short(words: str) -> str:
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1]}\u2026"


def _box(node: Person | Meeting, x: float, y: float) -> str:
    look = 'class="person" rx="20" fill="#e3edf9" stroke="#1f4e9c"'
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
