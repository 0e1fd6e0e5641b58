"""Pictures: people and meetings as two kinds of node, and nothing drawn that is not stated."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from html import escape
from typing import TYPE_CHECKING, Final

import attrs

from naver_nvidia.entities import Person
from naver_nvidia.meetings.meeting import Meeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ROW: Final = 44
_NODE: Final = 30
_COLUMN: Final = 240
_GAP: Final = 110
_TOP: Final = 16
_EDGE: Final = 2
_LETTERS: Final = 30


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
        width, height = 3 * _COLUMN + 2 * _GAP + 2 * _EDGE, rows * _ROW + 2 * _TOP
        columns: list[tuple[int, Sequence[Person | Meeting]]] = [
            (0, left),
            (_COLUMN + _GAP, list(self.meetings)),
            (2 * (_COLUMN + _GAP), right),
        ]
        places: dict[Person | Meeting, tuple[float, float]] = {
            node: (x, _TOP + (rows - len(nodes)) * _ROW / 2 + number * _ROW)
            for x, nodes in columns
            for number, node in enumerate(nodes)
        }
        lines = [
            _line(places[person], places[meeting], meeting) for person, meeting, _ in self.edges()
        ]
        boxes = [_box(node, *place) for node, place in places.items()]
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{_EDGE} 0 {width} {height}"',
                f' width="{width}" height="{height}" role="img" font-family="sans-serif"',
                ' font-size="13">',
                f"<title>{escape(self._title())}</title>",
                f"<desc>{escape(self._description())}</desc>",
                f'<rect x="-{_EDGE}" width="{width}" height="{height}" fill="#fff"/>',
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
    parts: list[str] = [] if meeting.status == "held" else [meeting.status]
    if meeting.date is not None:
        parts.append(str(meeting.date))
    parts.append(meeting.id if meeting.place is None else meeting.place.name)
    return ", ".join(parts)


def _short(words: str) -> str:
    return words if len(words) <= _LETTERS else f"{words[: _LETTERS - 1]}\u2026"


def _box(node: Person | Meeting, x: float, y: float) -> str:
    label = node.name if isinstance(node, Person) else _label(node)
    look = 'rx="15" fill="#e3edf9" stroke="#1f4e9c"'
    if isinstance(node, Meeting):
        dashed = "" if node.status == "held" else ' stroke-dasharray="5 4"'
        look = f'fill="#fdf3e1" stroke="#8a5a00"{dashed}'
    return (
        f'<g><title>{escape(label)}</title><rect x="{x:g}" y="{y:g}" width="{_COLUMN}" '
        f'height="{_NODE}" {look}/><text x="{x + _COLUMN / 2:g}" y="{y + 20:g}" '
        f'text-anchor="middle" fill="#111">{escape(_short(label))}</text></g>'
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
