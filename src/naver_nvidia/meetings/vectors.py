"""Vectors: steps over whole columns of numbers, by NumPy where that is installed and pays.

Each gives the same result without it.
"""

from __future__ import annotations

from collections import deque
from itertools import groupby
from typing import TYPE_CHECKING, Any

from naver_nvidia.meetings.numbers import CODE, NONE, from_numpy, numbers, worth_numpy

if TYPE_CHECKING:
    from array import array

    from numpy.typing import NDArray


def lowest(codes: array[int]) -> int:
    """The lowest of the codes; 0 if there are none."""
    return int(_viewed(codes).min()) if worth_numpy(codes) else min(codes, default=0)


def highest(codes: array[int]) -> int:
    """The highest of the codes; none (-1) if there are none."""
    return int(_viewed(codes).max()) if worth_numpy(codes) else max(codes, default=NONE)


def taken(values: array[int], places: array[int]) -> array[int]:
    """The values that stand at the places; -1 is the last place."""
    if worth_numpy(places):
        return from_numpy(_viewed(values)[_viewed(places)])
    return numbers(map(values.__getitem__, places))


def scattered(places: array[int], values: array[int], size: int) -> array[int]:
    """The value that each place is given last, up to ``size``; none where it is given none."""
    found = numbers([NONE]) * size
    if worth_numpy(places):
        _viewed(found)[_viewed(places)] = _viewed(values)
    else:
        deque(map(found.__setitem__, places, values), maxlen=0)
    return found


def ordered(keys: array[int]) -> array[int]:
    """The places of the keys from low to high, of equal keys as they stand."""
    if worth_numpy(keys):
        return from_numpy(_viewed(keys).argsort(kind="stable"))
    return numbers(sorted(range(len(keys)), key=keys.__getitem__))


def run_lengths(codes: array[int]) -> list[tuple[int, int]]:
    """Each code, and how often it stands there in a row."""
    if worth_numpy(codes):
        import numpy as np  # noqa: PLC0415 - optional, and slow to import

        view = _viewed(codes)
        starts = np.flatnonzero(np.diff(view, prepend=view[0] - 1))
        lengths = np.diff(starts, append=len(view))
        return list(zip(view[starts].tolist(), lengths.tolist(), strict=True))
    return [(code, sum(1 for _ in run)) for code, run in groupby(codes)]


def _viewed(values: array[int]) -> NDArray[Any]:
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    return np.frombuffer(values, CODE)
