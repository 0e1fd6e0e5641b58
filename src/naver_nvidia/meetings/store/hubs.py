"""Hubs: whom a party met that sits in thousands of meetings, by NumPy."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, cast

from naver_nvidia.meetings.store.numbers import EVERY
from naver_nvidia.meetings.store.vectors import worth_numpy

if TYPE_CHECKING:
    from naver_nvidia.meetings.store.incidence import Incidence, Seats
    from naver_nvidia.meetings.store.numbers import Numbers

LEAST_SEATS = 1_000
"""So many seats make up for the steps that NumPy takes even for none."""


def worth_numpy_for(seats: Seats, incidence: Incidence) -> bool:
    """Whether it pays, and the party sits once in each meeting."""
    return (
        len(seats) >= LEAST_SEATS
        and not seats.twice
        and isinstance(incidence.start, array | memoryview)
        and worth_numpy(len(incidence.member))
    )


def counterparts(seats: Seats, incidence: Incidence, chosen: Numbers) -> list[int]:
    """Who sat across from these seats in the chosen meetings, in order of first meeting."""
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    meeting, sides, member, start = (
        np.frombuffer(each, np.int32)
        for each in (
            seats.meeting,
            incidence.sides,
            incidence.member,
            cast("array[int]", incidence.start),
        )
    )
    low, high = seats.stretch(chosen if isinstance(chosen, range) else EVERY)
    meeting, side = meeting[low:high], np.asarray(seats.side)[low:high]
    if not isinstance(chosen, range):
        inside = np.isin(meeting, np.frombuffer(chosen, np.int32), assume_unique=True)
        meeting, side = meeting[inside], side[inside]
    first = sides[meeting]
    own = first + side
    # Of each meeting the stretch of members before the own side, and that after it.
    begin = np.stack([start[first], start[own + 1]], axis=1).ravel()
    end = np.stack([start[own], start[sides[meeting + 1]]], axis=1).ravel()
    length = end - begin
    found = member[
        np.repeat(begin - (np.cumsum(length) - length), length) + np.arange(length.sum())
    ]
    # Where each stands first: of the places that it is given from the back, it keeps the last.
    place = np.arange(len(found))
    earliest = np.empty(len(incidence.seats), np.int64)
    earliest[found[::-1]] = place[::-1]
    kept: list[int] = found[earliest[found] == place].tolist()
    return kept
