"""Sorted meeting numbers: what a view of a register holds, as a range or as an array."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

Numbers: TypeAlias = "range | array[int]"
"""Numbers in rising order, each once; a range steps by one."""

CODE: Final = "i"
"""The array type of numbers and codes: 32 bits with a sign, -1 for none."""


def numbers(values: Iterable[int] = ()) -> array[int]:
    """The values in 32 bits each."""
    return array(CODE, values)


def copied(values: Sequence[int]) -> array[int]:
    """The same numbers in an array of their own, which are in 32 bits each if in any array."""
    if isinstance(values, array | memoryview):
        return array(CODE, memoryview(values).tobytes())
    return numbers(values)


EVERY = range(2**31)
"""All the meetings there can be."""

NONE = -1
"""The code of what there is none of."""


def side_code(most: int) -> str:
    """The array type of sides, of which a meeting has so many at most."""
    return "B" if most <= 2**8 else CODE


def offsets(start: array[int]) -> Sequence[int]:
    """The same offsets, without an array where all rows have one entry."""
    if start[-1] == len(start) - 1 and start == numbers(range(len(start))):
        return range(len(start))
    return start


def clip(some: Numbers, low: int, high: int) -> Numbers:
    """Those of the numbers from ``low`` up to but not including ``high``."""
    if isinstance(some, range):
        low = max(some.start, low)
        return range(low, max(low, min(some.stop, high)))
    low = bisect_left(some, low)
    return some[low : bisect_left(some, high, low)]


def intersect(one: Numbers, other: Numbers) -> Numbers:
    """The numbers that are in both."""
    if isinstance(other, range):
        return clip(one, other.start, other.stop)
    if isinstance(one, range):
        return clip(other, one.start, one.stop)
    few, many = (one, other) if len(one) < len(other) else (other, one)
    if len(few) * 16 < len(many):  # searching so few is quicker than walking so many
        return numbers(number for number in few if holds(many, number))
    return numbers(sorted(set(few).intersection(many)))


def holds(some: array[int], number: int) -> bool:
    """Whether the number is one of them."""
    at = bisect_right(some, number)
    return at > 0 and some[at - 1] == number
