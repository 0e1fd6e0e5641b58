"""Seating: from rows, each with its meeting, side and person, to the members of delegations.

With inversion, the step of building a register that is worth a faster engine: NumPy does it where
it is installed and the register is large, with the same result.
"""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from naver_nvidia.meetings.numbers import from_numpy, numbers, worth_numpy

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence


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
    start = np.zeros(len(order) + 1, np.int32)
    np.cumsum(np.bincount(ranks, minlength=len(order)), out=start[1:])
    return from_numpy(np.argsort(ranks, kind="stable")), from_numpy(start)


def _seated_by_numpy(start: array[int], side: array[int], person: array[int]) -> Seating:
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    starts = np.frombuffer(start, np.int32)
    people = np.frombuffer(person, np.int32).astype(np.int64)
    count = len(starts) - 1
    meeting = np.repeat(np.arange(count, dtype=np.int64), starts[1:] - starts[:-1])
    keys = np.frombuffer(side, np.int32).astype(np.int64)
    pairs = meeting * (keys.max() + 1) + keys
    _, heads, which = np.unique(pairs, return_index=True, return_inverse=True)
    # By first appearance, and not by key.
    order = np.argsort(heads)
    heads = heads[order]
    number = np.empty(len(order), np.int64)
    number[order] = np.arange(len(order))
    delegation = number[which]
    rows = np.flatnonzero(people >= 0)
    seats = delegation[rows] * (people.max(initial=0) + 1) + people[rows]
    _, kept = np.unique(seats, return_index=True)
    rows = rows[np.sort(kept)]
    rows = rows[np.argsort(delegation[rows], kind="stable")]
    first = np.zeros(len(heads) + 1, np.int32)
    np.cumsum(np.bincount(delegation[rows], minlength=len(heads)), out=first[1:])
    sides = np.zeros(count + 1, np.int32)
    np.cumsum(np.bincount(meeting[heads], minlength=count), out=sides[1:])
    return Seating(
        from_numpy(sides), from_numpy(first), from_numpy(people[rows]), from_numpy(heads)
    )
