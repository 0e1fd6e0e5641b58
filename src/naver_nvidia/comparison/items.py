"""What is compared: items, each with a place and a label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Generic, Literal, TypeAlias, TypeVar

import attrs

LayerName: TypeAlias = Literal[
    "spans", "dates", "quotes", "meetings", "roles", "relations", "chains"
]


@attrs.frozen(order=True)
class Span:
    """A stretch of text, in code points, ``end`` exclusive."""

    start: int
    end: int

    def overlapped_by(self, predicted: Span) -> bool:
        """Whether the prediction covers any of it: one hundredth at least, as nervaluate has it."""
        shared = min(self.end, predicted.end) - max(self.start, predicted.start)
        return shared > 0 and 100 * shared >= self.end - self.start

    def is_apart_from(self, later: Span) -> bool:
        """Whether one that begins no earlier shares nothing with this one."""
        return self.end <= later.start

    def joined(self, later: Span) -> Span:
        """The stretch that holds this one and one that begins no earlier."""
        return Span(self.start, max(self.end, later.end))

    def distance(self, other: Span) -> int:
        """By how many code points the boundaries differ, the start's and the end's together."""
        return abs(self.start - other.start) + abs(self.end - other.end)


@attrs.frozen(order=True)
class Pair:
    """Two parties of one fact, by id or by the words that fit nobody's.

    Who met whom stand in alphabetical order, a person before the organization, a subject before
    the object; what is not there is empty.
    """

    first: str
    second: str

    @classmethod
    def of(cls, one: str, other: str) -> Pair:
        """The pair, in alphabetical order, whichever of the two is named first."""
        return cls(*sorted((one, other)))

    def overlapped_by(self, predicted: Pair) -> bool:
        """Whether it is the same pair: with one of the two exchanged, it says something else."""
        return self == predicted

    def is_apart_from(self, later: Pair) -> bool:
        """Whether it is another pair."""
        return self != later

    def joined(self, _: Pair) -> Pair:
        """The pair itself, for only equal ones are joined."""
        return self

    def distance(self, other: Pair) -> int:
        """Nothing between equal pairs, and no other is asked about."""
        return 0 if self == other else 1


P = TypeVar("P", Span, Pair)


@attrs.frozen
class Item(Generic[P]):
    """One fact of a layer, gold or predicted: where it is, and what is said of it.

    ``label`` is what the two sides must agree on, ``shown`` the same as a person reads it.
    """

    place: P
    label: str | None
    shown: str = attrs.field(eq=False)


def knots(
    gold: Iterable[Item[P]], predicted: Iterable[Item[P]]
) -> Iterator[tuple[list[Item[P]], list[Item[P]]]]:
    """Both sides in groups that share nothing with each other, each side in its own order.

    What is matched is matched within a group, so that the whole takes no longer than its parts.
    """
    sides = [(each.place, 0, each) for each in gold] + [(each.place, 1, each) for each in predicted]
    sides.sort(key=itemgetter(0))
    knot: tuple[list[Item[P]], list[Item[P]]] = ([], [])
    reach: P | None = None
    for place, side, item in sides:
        if reach is not None and reach.is_apart_from(place):
            yield knot
            knot, reach = ([], []), None
        reach = place if reach is None else reach.joined(place)
        knot[side].append(item)
    if reach is not None:
        yield knot
