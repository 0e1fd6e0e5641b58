"""Labels: what each meeting (or delegation) has one of, in a dictionary-encoded column."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import compress
from typing import Generic, TypeVar

import attrs

from naver_nvidia.meetings.store.numbers import Numbers, numbers
from naver_nvidia.meetings.store.vectors import vectors

T = TypeVar("T", bound="Hashable")


@attrs.frozen(eq=False)
class Labels(Generic[T]):
    """A column of few different values: their numbers, and each value once.

    ``codes`` is None where the whole column has the one value that there is.
    """

    codes: array[int] | None
    values: Sequence[T]

    def __getitem__(self, number: int) -> T:
        return self.values[0 if self.codes is None else self.codes[number]]

    def codes_of(self, chosen: Numbers) -> array[int]:
        """The codes of the chosen numbers."""
        if self.codes is None:
            return numbers([0]) * len(chosen)
        return vectors(len(chosen)).taken(self.codes, chosen)

    def taken(self, chosen: Numbers) -> Labels[T]:
        """The column of the chosen numbers alone."""
        if self.codes is None:
            return self
        codes, kept = vectors(len(chosen)).renumbered(self.codes_of(chosen))
        return Labels(codes if len(kept) > 1 else None, [self.values[each] for each in kept])

    def where(self, chosen: Numbers, holds: Callable[[T], bool]) -> Numbers:
        """Those of the chosen numbers whose value fits; each value is tried once."""
        fitting = [holds(value) for value in self.values]
        if all(fitting):
            return chosen
        if self.codes is None or not any(fitting):
            return numbers()
        return numbers(compress(chosen, map(fitting.__getitem__, self.codes_of(chosen))))


def labels_of(column: Iterable[T]) -> Labels[T]:
    """Encode a column."""
    known: dict[T, int] = {}
    codes = numbers(known.setdefault(value, len(known)) for value in column)
    return Labels(codes if len(known) > 1 else None, tuple(known))
