"""Vectors by NumPy, which never sorts what stands in order already."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from naver_nvidia.meetings.store.numbers import CODE, NONE, Numbers, numbers, side_code
from naver_nvidia.meetings.store.vectors import Seating

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEIGHBOURS = 16
"""So many members of a delegation are compared each with each; of larger ones, sorted."""


def lowest(codes: array[int]) -> int:
    return int(_viewed(codes).min()) if codes else 0


def highest(codes: array[int]) -> int:
    return int(_viewed(codes).max()) if codes else NONE


def taken(values: array[int], places: Numbers) -> array[int]:
    if isinstance(places, range):
        return values if len(places) == len(values) else values[places.start : places.stop]
    return packed(_viewed(values)[_viewed(places)])


def scattered(places: array[int], values: array[int], size: int) -> array[int]:
    found = numbers([NONE]) * size
    _viewed(found)[_viewed(places)] = _viewed(values)
    return found


def ordered(keys: array[int]) -> Numbers:
    view = _viewed(keys)
    if (view[1:] >= view[:-1]).all():
        return range(len(keys))
    return packed(view.argsort(kind="stable"))


def run_lengths(codes: array[int]) -> list[tuple[int, int]]:
    view = _viewed(codes)
    starts = np.flatnonzero(np.diff(view, prepend=view[:1] - 1))
    lengths = np.diff(starts, append=len(view))
    return list(zip(view[starts].tolist(), lengths.tolist(), strict=True))


def renumbered(codes: array[int]) -> tuple[array[int], Sequence[int]]:
    view = _viewed(codes)
    highest_yet = np.maximum.accumulate(view)
    if not codes or (
        codes[0] == 0 and view.min() == 0 and np.diff(highest_yet).max(initial=0) <= 1
    ):
        return codes, range(highest(codes) + 1)
    earliest = np.full(int(view.max(initial=NONE)) + 2, len(view))
    earliest[view[::-1]] = np.arange(len(view))[::-1]  # of several, the last that is set stays
    found = np.sort(earliest)
    kept = view[found[found < len(view)]]
    number = np.empty(len(earliest), np.int32)
    number[kept] = np.arange(len(kept))
    return packed(number[view]), kept.tolist()


def filled(codes: array[int], more: int) -> tuple[array[int], array[int]]:
    view = _viewed(codes)
    return _sums(view >= 0), packed(view[view >= 0] + more)


def completed(
    start: array[int], member: array[int], other: array[int], instead: array[int]
) -> tuple[array[int], array[int]]:
    own, others = _viewed(start), _viewed(other)
    empty = (np.diff(own) == 0) & (np.diff(others) > 0)
    if not empty.any():
        return start, member
    starts = _sums(np.where(empty, np.diff(others), np.diff(own)))
    first = np.where(empty, others[:-1] + len(member), own[:-1])
    return starts, taken(member + instead, following(starts, packed(first)))


def wide(start: array[int], least: int) -> int:
    return int(np.count_nonzero(np.diff(_viewed(start)) >= least))


def following(start: array[int], first: array[int]) -> array[int]:
    starts = _viewed(start)
    shift = np.repeat(_viewed(first) - starts[:-1], np.diff(starts))
    return packed(shift + np.arange(len(shift), dtype=np.int32))


def within(codes: array[int], span: range) -> array[int]:
    view = _viewed(codes)
    inside = (view >= span.start) & (view < span.stop)
    return packed(np.where(inside, view - np.int32(span.start), np.int32(NONE)))


def numbered(start: array[int]) -> array[int]:
    return packed(np.repeat(np.arange(len(start) - 1, dtype=np.int32), np.diff(_viewed(start))))


def stretches(start: array[int], places: Numbers) -> tuple[array[int], array[int]]:
    begins = _sums(np.diff(_viewed(start))[np.asarray(places, int)])
    return begins, following(begins, taken(start, places))


def joined(block: bytes, start: array[int], places: Numbers) -> tuple[bytes, array[int]]:
    starts, which = _viewed(start), np.asarray(places, int)
    lengths = np.diff(starts)[which]
    at = np.zeros(len(which) + 1, starts.dtype)
    np.cumsum(lengths, out=at[1:])
    index = np.repeat(starts[which] - at[:-1], lengths) + np.arange(at[-1], dtype=starts.dtype)
    return np.frombuffer(block, np.uint8)[index].tobytes(), packed(at, memoryview(start).format)


def at_edge(block: bytes, start: array[int], byte: int) -> bool:
    starts, held = _viewed(start), np.frombuffer(block, np.uint8)
    if (starts[1:] == starts[:-1]).any():
        return True
    return bool((held[starts[:-1]] == byte).any() or (held[starts[1:] - 1] == byte).any())


def in_order(order: Numbers, meeting: array[int]) -> tuple[Numbers, array[int]]:
    view = _viewed(meeting)
    counts = np.bincount(view, minlength=len(order))
    together = (view[1:] >= view[:-1]).all()
    if isinstance(order, range):
        start = _sums(counts)
        return range(len(view)) if together else packed(_sorted_places(view)), start
    which = _viewed(order)
    start = _sums(counts[which])
    if together:
        first = np.cumsum(counts) - counts
        return following(start, packed(first[which])), start
    rank = np.empty(len(which), np.int32)
    rank[which] = np.arange(len(which), dtype=np.int32)
    return packed(_sorted_places(rank[view])), start


def seated(start: array[int], side: array[int], person: array[int]) -> Seating:
    starts, keys, people = map(_viewed, (start, side, person))
    count = len(starts) - 1
    meeting = np.repeat(np.arange(count, dtype=np.int32), np.diff(starts))
    begins = np.ones(len(keys), bool)  # a run of rows of one delegation
    begins[1:] = (meeting[1:] != meeting[:-1]) | (keys[1:] != keys[:-1])
    heads = np.flatnonzero(begins).astype(np.int32)
    delegation = np.cumsum(begins, dtype=np.int32) - np.int32(1)
    if _repeated(meeting[heads], keys[heads]):  # some delegation goes on after another
        first, which = _firsts(meeting[heads].astype(np.int64) << 32 | keys[heads])
        heads, delegation = heads[first], which[delegation]
    elif people.min(initial=0) >= 0 and not _repeated(delegation, people):
        ends = np.append(heads, np.int32(len(keys)))
        return Seating(_offsets(meeting[heads], count), packed(ends), person, packed(heads))
    rows = np.flatnonzero(people >= 0)
    kept, _ = _firsts(delegation[rows].astype(np.int64) << 32 | people[rows])
    rows = rows[kept]
    rows = rows[np.argsort(delegation[rows], kind="stable")]
    return Seating(
        _offsets(meeting[heads], count),
        _offsets(delegation[rows], len(heads)),
        packed(people[rows]),
        packed(heads),
    )


def inverted(
    sides: array[int], start: array[int], member: array[int], parties: int
) -> tuple[array[int], array[int], array[int]]:
    members, starts, firsts = map(_viewed, (member, start, sides))
    counts = np.diff(firsts)
    order = _sorted_places(members)
    per_side = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    code = side_code(int(counts.max(initial=0)))
    side = (np.arange(len(per_side), dtype=np.int32) - firsts[per_side]).astype(code)
    widths = np.diff(starts)
    return (
        _sums(np.bincount(members, minlength=parties)),
        packed(np.repeat(per_side, widths)[order]),
        packed(np.repeat(side, widths)[order], code),
    )


def doubled(seats: array[int], meeting: array[int]) -> frozenset[int]:
    meetings, starts = _viewed(meeting), _viewed(seats)
    twice = np.zeros(len(meetings) + 1, bool)
    twice[1:-1] = meetings[1:] == meetings[:-1]
    twice[starts] = False
    parties = np.searchsorted(starts, np.flatnonzero(twice), side="right") - 1
    return frozenset(parties.tolist())


def packed(values: NDArray[Any], code: str = CODE) -> array[int]:
    """The values of a NumPy array, in an array that needs no NumPy."""
    found: array[int] = array(code)
    found.frombytes(np.ascontiguousarray(values, code).view(np.uint8).data)
    return found


_viewed = np.asarray
"""An array's numbers, without a copy."""


def _sorted_places(keys: NDArray[Any]) -> NDArray[Any]:
    """The places of the keys, none below 0, in a stable order."""
    # Half the bits at a time, which NumPy sorts by radix.
    order = np.argsort(keys.astype(np.uint16), kind="stable")
    if keys.max(initial=0) >> 16:
        order = order[np.argsort((keys >> 16).astype(np.uint16)[order], kind="stable")]
    return order


def _repeated(group: NDArray[Any], value: NDArray[Any]) -> bool:
    """Whether a group, all of whose entries stand together, has a value twice."""
    at, step = np.arange(len(group) - 1, dtype=np.int32), 0
    while len(at):
        step += 1
        at = at[: np.searchsorted(at, len(group) - step)]
        at = at[group[at + step] == group[at]]
        if step == _NEIGHBOURS:
            return _repeats_in_large(group, value, at)
        if (value[at + step] == value[at]).any():
            return True
    return False


def _repeats_in_large(group: NDArray[Any], value: NDArray[Any], at: NDArray[Any]) -> bool:
    inside = np.isin(group, group[at], kind="table")
    keys = np.sort(group[inside].astype(np.int64) << 32 | value[inside])
    return bool((keys[1:] == keys[:-1]).any())


def _firsts(keys: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Where each key stands first, in that order, and for each place the number of its key."""
    order = np.argsort(keys, kind="stable")
    new = np.ones(len(keys), bool)
    new[1:] = np.diff(keys[order]) != 0
    first = order[new]
    rank = np.argsort(np.argsort(first))
    which = np.empty(len(keys), np.int32)
    which[order] = rank[np.cumsum(new) - 1]
    return np.sort(first), which


def _offsets(numbered: NDArray[Any], count: int) -> array[int]:
    """Where the entries of each number begin, if they stand in order."""
    return _sums(np.bincount(numbered, minlength=count))


def _sums(counts: NDArray[Any]) -> array[int]:
    """How many there are before each, and in all."""
    start = np.zeros(len(counts) + 1, np.int32)
    np.cumsum(counts, out=start[1:])
    return packed(start)
