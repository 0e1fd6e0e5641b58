"""Vectors: steps over whole columns of numbers, in plain Python or by NumPy, with equal results."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from importlib.util import find_spec
from typing import NamedTuple, Protocol

from naver_nvidia.meetings.store.numbers import Numbers

WORTH_NUMPY = 100_000
"""So many numbers make up for the time that importing NumPy takes."""

_EASE = 100
"""Once it is imported, NumPy pays for that many times fewer."""


class Seating(NamedTuple):
    """The delegations of meetings: as Incidence has them, and the first row of each."""

    sides: array[int]
    start: array[int]
    member: array[int]
    head: array[int]


class Vectors(Protocol):
    """What both ways can do; the columns of codes have -1 for none."""

    def lowest(self, codes: array[int]) -> int:
        """The lowest of the codes; 0 if there are none."""
        ...

    def highest(self, codes: array[int]) -> int:
        """The highest of the codes; none (-1) if there are none."""
        ...

    def taken(self, values: array[int], places: Numbers) -> array[int]:
        """The values that stand at the places; -1 is the last place."""
        ...

    def scattered(self, places: array[int], values: array[int], size: int) -> array[int]:
        """The value that each place is given last, up to ``size``; none where it is given none."""
        ...

    def ordered(self, keys: array[int]) -> Numbers:
        """The places of the keys from low to high, of equal keys as they stand."""
        ...

    def run_lengths(self, codes: array[int]) -> list[tuple[int, int]]:
        """Each code, and how often it stands there in a row."""
        ...

    def renumbered(self, codes: array[int]) -> tuple[array[int], Sequence[int]]:
        """The codes numbered by first appearance, and which each number was."""
        ...

    def filled(self, codes: array[int], more: int) -> tuple[array[int], array[int]]:
        """How many that are not none stand before each place and the end, and so much more each."""
        ...

    def completed(
        self, start: array[int], member: array[int], other: array[int], instead: array[int]
    ) -> tuple[array[int], array[int]]:
        """The rows, as offsets and members, and for each that is empty the other's."""
        ...

    def wide(self, start: array[int], least: int) -> int:
        """How many of the stretches that begin at ``start`` have so many entries."""
        ...

    def following(self, start: array[int], first: array[int]) -> array[int]:
        """Numbers that count up from the first of each stretch, which begin at ``start``."""
        ...

    def within(self, codes: array[int], span: range) -> array[int]:
        """How far into the span the codes lie; none for those that do not."""
        ...

    def numbered(self, start: array[int]) -> array[int]:
        """For each entry of stretches that begin at ``start``, the number of its stretch."""
        ...

    def stretches(self, start: array[int], places: Numbers) -> tuple[array[int], array[int]]:
        """The stretches at the places: where each begins among these, and the places in them."""
        ...

    def joined(self, block: bytes, start: array[int], places: Numbers) -> tuple[bytes, array[int]]:
        """The stretches of a block at the places, each up to the next start, and their starts."""
        ...

    def at_edge(self, block: bytes, start: array[int], byte: int) -> bool:
        """Whether a stretch of the block is empty, or begins or ends with the byte."""
        ...

    def in_order(self, order: Numbers, meeting: array[int]) -> tuple[Numbers, array[int]]:
        """The rows gathered by meeting, in the given order, and where each one's begin there."""
        ...

    def seated(self, start: array[int], side: array[int], person: array[int]) -> Seating:
        """Who sits on which side of the meetings, whose rows begin at ``start``.

        Sides and people by first appearance, none twice.
        """
        ...

    def inverted(
        self, sides: array[int], start: array[int], member: array[int], parties: int
    ) -> tuple[array[int], array[int], array[int]]:
        """From members of meetings to seats of parties: where they start, their meetings, sides."""
        ...

    def doubled(self, seats: array[int], meeting: array[int]) -> frozenset[int]:
        """The parties that have two seats in one meeting."""
        ...


def worth_numpy(size: int) -> bool:
    """Whether there is NumPy, and so many numbers that it pays to import it."""
    if "numpy" in sys.modules:
        return size * _EASE >= WORTH_NUMPY
    return size >= WORTH_NUMPY and find_spec("numpy") is not None


def vectors(size: int) -> Vectors:
    """The better way for so many numbers."""
    # Imported when used, which also settles that both know the names above.
    if worth_numpy(size):
        from naver_nvidia.meetings.store.vectors import by_numpy  # noqa: PLC0415

        return by_numpy
    from naver_nvidia.meetings.store.vectors import plain  # noqa: PLC0415

    return plain
