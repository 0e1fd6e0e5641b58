"""Seating: from rows, each with its meeting, side and person, to the members of delegations.

With inversion, the step of building a register that is worth a faster engine: NumPy does it where
it is installed and the register is large, with the same result.
"""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, NamedTuple

from naver_nvidia.meetings.numbers import from_numpy, numbers, worth_numpy

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Seating(NamedTuple):
    """The delegations of meetings: as Incidence has them, and the first row of each."""

    sides: array[int]
    start: array[int]
    member: array[int]
    head: array[int]


def in_order(order: Sequence[int], meeting: array[int]) -> tuple[array[int], array[int]]:
    """The rows, gathered by meeting in the given order, and where each meeting's begin there."""
    if worth_numpy(meeting):
        return _in_order_by_numpy(order, meeting)
    together = sorted(range(len(meeting)), key=meeting.__getitem__)
    counts = [0] * len(order)
    for each in meeting:
        counts[each] += 1
    first = list(accumulate(counts, initial=0))
    rows = chain.from_iterable(together[first[each] : first[each + 1]] for each in order)
    return numbers(rows), numbers(accumulate((counts[each] for each in order), initial=0))


def seated(start: array[int], side: array[int], person: array[int]) -> Seating:
    """Who sits on which side: rows by meeting, sides and people by first appearance, none twice."""
    if worth_numpy(side):
        return _seated_by_numpy(start, side, person)
    sides, first, head, member = numbers([0]), numbers([0]), numbers(), numbers()
    low = 0
    for high in start[1:]:
        keys = side[low:high]
        found: dict[int, list[int]] = {}
        for key, who in zip(keys, person[low:high], strict=True):
            if key in found:
                found[key].append(who)
            else:
                found[key] = [who]
        for key, people in found.items():
            head.append(low + keys.index(key))
            member.extend(each for each in dict.fromkeys(people) if each >= 0)
            first.append(len(member))
        sides.append(len(head))
        low = high
    return Seating(sides, first, member, head)


def _in_order_by_numpy(order: Sequence[int], meeting: array[int]) -> tuple[array[int], array[int]]:
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    rank = np.empty(len(order), np.int32)
    rank[np.asarray(order, np.int32)] = np.arange(len(order), dtype=np.int32)
    ranks = rank[np.frombuffer(meeting, np.int32)]
    return from_numpy(np.argsort(ranks, kind="stable")), _offsets(ranks, len(order))


def _seated_by_numpy(start: array[int], side: array[int], person: array[int]) -> Seating:
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    starts, keys, people = (np.frombuffer(each, np.int32) for each in (start, side, person))
    count = len(starts) - 1
    meeting = np.repeat(np.arange(count, dtype=np.int32), np.diff(starts))
    begins = np.ones(len(keys), bool)  # a run of rows of one delegation
    begins[1:] = (np.diff(meeting) != 0) | (np.diff(keys) != 0)
    heads = np.flatnonzero(begins)
    delegation = np.cumsum(begins, dtype=np.int32) - 1
    first, which = _firsts(meeting[heads].astype(np.int64) << 32 | keys[heads])
    if len(first) < len(heads):  # some delegation goes on after another
        heads, delegation = heads[first], which[delegation]
    rows = np.flatnonzero(people >= 0)
    kept, _ = _firsts(delegation[rows].astype(np.int64) << 32 | people[rows])
    rows = rows[kept]
    rows = rows[np.argsort(delegation[rows], kind="stable")]
    return Seating(
        _offsets(meeting[heads], count),
        _offsets(delegation[rows], len(heads)),
        from_numpy(people[rows]),
        from_numpy(heads),
    )


def _firsts(keys: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where each key stands first, in that order, and for each place the number of its key."""
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    order = np.argsort(keys, kind="stable")
    new = np.ones(len(keys), bool)
    new[1:] = np.diff(keys[order]) != 0
    if new.all():
        return np.arange(len(keys)), np.arange(len(keys))
    first = order[new]
    rank = np.argsort(np.argsort(first))
    which = np.empty(len(keys), np.int32)
    which[order] = rank[np.cumsum(new) - 1]
    return np.sort(first), which


def _offsets(numbered: NDArray[Any], count: int) -> array[int]:
    """Where the entries of each number begin, if they stand in order."""
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    start = np.zeros(count + 1, np.int32)
    np.cumsum(np.bincount(numbered, minlength=count), out=start[1:])
    return from_numpy(start)
