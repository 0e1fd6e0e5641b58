"""Inversion: from the members of each meeting to the meetings of each member.

The one step of building a register that is worth a faster engine: NumPy does it where it is
installed and the register is large, with the same result.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import deque
from itertools import accumulate, chain, repeat
from operator import sub
from typing import TYPE_CHECKING, TypeAlias, cast

from naver_nvidia.meetings.numbers import from_numpy, numbers, worth_numpy

if TYPE_CHECKING:
    from collections.abc import Callable

Inverted: TypeAlias = "tuple[array[int], array[int], array[int]]"


def inverted(sides: array[int], start: array[int], member: array[int], parties: int) -> Inverted:
    """The seats of each party: where they start, and their meetings and sides."""
    if not member:
        return numbers([0]) * (parties + 1), numbers(), array("B")
    if worth_numpy(member):
        return _by_numpy(sides, start, member, parties)
    counts = list(map(sub, sides[1:], sides))
    meeting_of = numbers(chain.from_iterable(map(repeat, range(len(counts)), counts)))
    side_of = array(_side_code(counts), chain.from_iterable(map(range, counts)))
    rows = [numbers() for _ in range(parties)]
    # One append for each member, in the order of meetings; no step of it runs in Python.
    delegations = chain.from_iterable(map(repeat, range(len(side_of)), map(sub, start[1:], start)))
    append = cast("Callable[[array[int], int], None]", array.append)  # pyright: ignore[reportUnknownMemberType] # no array is generic when it runs
    deque(map(append, map(rows.__getitem__, member), delegations), maxlen=0)
    seats = numbers(accumulate(map(len, rows), initial=0))
    meeting, side = numbers(), side_of[:0]
    for row in rows:
        meeting.extend(map(meeting_of.__getitem__, row))
        side.extend(map(side_of.__getitem__, row))
    return seats, meeting, side


def _by_numpy(sides: array[int], start: array[int], member: array[int], parties: int) -> Inverted:
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    members = np.frombuffer(member, np.int32)
    starts, firsts = (np.frombuffer(each, np.int32) for each in (start, sides))
    widths, counts = starts[1:] - starts[:-1], firsts[1:] - firsts[:-1]
    # Half the bits at a time, which NumPy sorts by radix.
    order = np.argsort(members.astype(np.uint16), kind="stable")
    order = order[np.argsort((members >> 16).astype(np.uint16)[order], kind="stable")]
    seats = np.zeros(parties + 1, np.int32)
    np.cumsum(np.bincount(members, minlength=parties), out=seats[1:])
    per_side = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    first = np.repeat(firsts[:-1], counts)
    code = _side_code([int(counts.max(initial=0))])
    side = (np.arange(len(first), dtype=np.int32) - first).astype(code)
    return (
        from_numpy(seats),
        from_numpy(np.repeat(per_side, widths)[order]),
        array(code, np.repeat(side, widths)[order].tobytes()),
    )


def _side_code(counts: list[int]) -> str:
    return "B" if max(counts, default=0) <= 2**8 else "i"


def doubled(seats: array[int], meeting: array[int]) -> frozenset[int]:
    """The parties that have two seats in one meeting."""
    if worth_numpy(meeting):
        return _doubled_by_numpy(seats, meeting)
    starts = set(seats)
    same = map(int.__eq__, meeting, meeting[1:])
    twice = (at for at, found in enumerate(same, 1) if found and at not in starts)
    return frozenset(bisect_right(seats, at) - 1 for at in twice)


def _doubled_by_numpy(seats: array[int], meeting: array[int]) -> frozenset[int]:
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    meetings = np.frombuffer(meeting, np.int32)
    starts = np.frombuffer(seats, np.int32)
    twice = np.zeros(len(meetings) + 1, bool)
    twice[1:-1] = meetings[1:] == meetings[:-1]
    twice[starts] = False
    parties = np.searchsorted(starts, np.flatnonzero(twice), side="right") - 1
    return frozenset(parties.tolist())
