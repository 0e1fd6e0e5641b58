"""What is compared: items, each with a place and a label."""

from __future__ import annotations

from typing import Generic, Literal, TypeAlias, TypeVar

import attrs

LayerName: TypeAlias = Literal["spans", "dates", "quotes", "meetings"]


@attrs.frozen(order=True)
class Span:
    """A stretch of text, in code points, ``end`` exclusive."""

    start: int
    end: int

    def overlapped_by(self, predicted: Span) -> bool:
        """Whether the prediction covers any of it: one hundredth at least, as nervaluate has it."""
        shared = min(self.end, predicted.end) - max(self.start, predicted.start)
        return shared > 0 and 100 * shared >= self.end - self.start

    def distance(self, other: Span) -> int:
        """By how many code points the boundaries differ, the start's and the end's together."""
        return abs(self.start - other.start) + abs(self.end - other.end)


@attrs.frozen(order=True)
class Pair:
    """Two people, by id or by the name that fits nobody, in alphabetical order."""

    first: str
    second: str

    @classmethod
    def of(cls, one: str, other: str) -> Pair:
        """The pair, whichever of the two is named first."""
        return cls(*sorted((one, other)))

    def overlapped_by(self, predicted: Pair) -> bool:
        """Whether it is the same pair: with one of the two exchanged, it says something else."""
        return self == predicted

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
