"""Vectors in plain Python, where no step of a loop runs that a map can take."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Sequence
from itertools import accumulate, chain, groupby, pairwise, repeat
from operator import add, sub
from typing import cast

from naver_nvidia.meetings.store.numbers import NONE, Numbers, numbers, side_code
from naver_nvidia.meetings.store.vectors import Seating


def lowest(codes: array[int]) -> int:
    return min(codes, default=0)


def highest(codes: array[int]) -> int:
    return max(codes, default=NONE)


def taken(values: array[int], places: Numbers) -> array[int]:
    if isinstance(places, range):
        return values[places.start : places.stop]
    return numbers(map(values.__getitem__, places))


def scattered(places: array[int], values: array[int], size: int) -> array[int]:
    found = numbers([NONE]) * size
    deque(map(found.__setitem__, places, values), maxlen=0)
    return found


def ordered(keys: array[int]) -> Numbers:
    return numbers(sorted(range(len(keys)), key=keys.__getitem__))


def run_lengths(codes: array[int]) -> list[tuple[int, int]]:
    return [(code, sum(1 for _ in run)) for code, run in groupby(codes)]


def renumbered(codes: array[int]) -> tuple[array[int], Sequence[int]]:
    known = {code: number for number, code in enumerate(dict.fromkeys(codes))}
    kept = list(known)
    if kept == list(range(len(kept))):
        return codes, range(len(kept))
    return numbers(map(known.__getitem__, codes)), kept


def filled(codes: array[int], more: int) -> tuple[array[int], array[int]]:
    kept = numbers(each + more for each in codes if each >= 0)
    return numbers(accumulate((each >= 0 for each in codes), initial=0)), kept


def completed(
    start: array[int], member: array[int], other: array[int], instead: array[int]
) -> tuple[array[int], array[int]]:
    starts, found = numbers([0]), numbers()
    for own, others in zip(pairwise(start), pairwise(other), strict=True):
        low, high = own
        found.extend(member[low:high] if low < high else instead[slice(*others)])
        starts.append(len(found))
    return starts, found


def wide(start: array[int], least: int) -> int:
    return sum(high - low >= least for low, high in pairwise(start))


def following(start: array[int], first: array[int]) -> array[int]:
    after = map(add, first, map(sub, start[1:], start))
    return numbers(chain.from_iterable(map(range, first, after)))


def within(codes: array[int], span: range) -> array[int]:
    return numbers(each - span.start if each in span else NONE for each in codes)


def numbered(start: array[int]) -> array[int]:
    widths = map(sub, start[1:], start)
    return numbers(chain.from_iterable(map(repeat, range(len(start) - 1), widths)))


def stretches(start: array[int], places: Numbers) -> tuple[array[int], array[int]]:
    widths = (start[each + 1] - start[each] for each in places)
    begins = numbers(accumulate(widths, initial=0))
    return begins, following(begins, taken(start, places))


def joined(block: bytes, start: array[int], places: Numbers) -> tuple[bytes, array[int]]:
    parts = [block[start[each] : start[each + 1]] for each in places]
    return b"".join(parts), array(memoryview(start).format, accumulate(map(len, parts), initial=0))


def at_edge(block: bytes, start: array[int], byte: int) -> bool:
    return any(
        low == high or byte in (block[low], block[high - 1]) for low, high in pairwise(start)
    )


def in_order(order: Numbers, meeting: array[int]) -> tuple[Numbers, array[int]]:
    together = sorted(range(len(meeting)), key=meeting.__getitem__)
    counts = [0] * len(order)
    for each in meeting:
        counts[each] += 1
    first = list(accumulate(counts, initial=0))
    rows = chain.from_iterable(together[first[each] : first[each + 1]] for each in order)
    return numbers(rows), numbers(accumulate((counts[each] for each in order), initial=0))


def seated(start: array[int], side: array[int], person: array[int]) -> Seating:
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


def inverted(
    sides: array[int], start: array[int], member: array[int], parties: int
) -> tuple[array[int], array[int], array[int]]:
    if not member:
        return numbers([0]) * (parties + 1), numbers(), array("B")
    counts = list(map(sub, sides[1:], sides))
    meeting_of = numbers(chain.from_iterable(map(repeat, range(len(counts)), counts)))
    side_of = array(side_code(max(counts, default=0)), chain.from_iterable(map(range, counts)))
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


def doubled(seats: array[int], meeting: array[int]) -> frozenset[int]:
    starts = set(seats)
    same = map(int.__eq__, meeting, meeting[1:])
    twice = (at for at, found in enumerate(same, 1) if found and at not in starts)
    return frozenset(bisect_right(seats, at) - 1 for at in twice)
