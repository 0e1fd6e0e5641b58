"""Hours and minutes by the clock, before other numbers find a use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.filters.phrases import looks_like_clock
from naver_nvidia.dates.grammar.rule import Table

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()
_NOON = 12 * 60


@RULES.rule(
    "hour:numeral|clock|figure ampm zone?; hour:numeral|clock in the daypart -> clocktime",
    "An hour, and its minutes, of one half of the day; a part of the day says which half.",
    "5 p.m. EST = 2024-06-28T17:00",
    "12 a.m. = 2024-06-28T00:00",
    "8:15 p.m. = 2024-06-28T20:15",
    "7.30pm = 2024-06-28T19:30",
    "4 in the morning = 2024-06-28T04:00",
    "8:30 in the evening = 2024-06-28T20:30",
)
def hour(
    _: Context, hour: float | tuple[int, int], ampm: int | None = None, daypart: str = ""
) -> int:
    # The British write a full stop between hours and minutes.
    hour, minute = hour if isinstance(hour, tuple) else divmod(round(hour * 100), 100)
    half = ampm if ampm is not None else 0 if daypart == "MO" else 12
    return minutes(hour, minute, half)


def minutes(hour: int, minute: int, ampm: int) -> int:
    """Minutes since midnight of an hour from 1 to 12, and 12 hours more if ``ampm`` says so."""
    if not 1 <= hour <= 12 or minute > 59:  # noqa: PLR2004
        raise ValueError("no such hour")
    return (hour % 12 + ampm) * 60 + minute


@RULES.rule(
    "digits:fourdigits|clockdigits|figure zone -> clocktime",
    "Four digits before a zone are hours and minutes.",
    "1430 GMT = 2024-06-28T14:30",
    "0900 GMT = 2024-06-28T09:00",
    "14.32 BST = 2024-06-28T14:32",
)
def military_time(_: Context, digits: float) -> int:
    hour, minute = divmod(digits if isinstance(digits, int) else round(digits * 100), 100)
    if hour > 23 or minute > 59:  # noqa: PLR2004
        raise ValueError("no such hour")
    return hour * 60 + minute


@RULES.rule(
    "clock zone? -> clocktime",
    "Hours and minutes alone count from midnight.",
    "20:15 GMT = 2024-06-28T20:15",
    guard=looks_like_clock,
)
def hours_of_24(_: Context, clock: tuple[int, int]) -> int:
    hour, minute = clock
    return hour * 60 + minute


@RULES.rule(
    "hour:numeral|ones|teens oclock -> clocktime",
    "An hour on the clock.",
    "ten o'clock = 2024-06-28T10:00",
)
def oclock(_: Context, hour: int) -> int:
    if hour > 12:  # noqa: PLR2004
        raise ValueError("no such hour")
    return hour * 60


@RULES.rule(
    "clocktime in the daypart; clocktime zone -> clocktime",
    "A part of the day says so of an hour by the clock too; a zone after it is left unread.",
    "two o'clock in the afternoon = 2024-06-28T14:00",
    "ten o'clock local time = 2024-06-28T10:00",
)
def clock_in_daypart(_: Context, clocktime: int, daypart: str = "MO") -> int:
    return in_daypart(clocktime, daypart)


def in_daypart(clocktime: int, daypart: str) -> int:
    """The minutes since midnight, with the half of the day that the part is in."""
    is_first_half = daypart == "MO" or clocktime >= _NOON
    return clocktime if is_first_half else clocktime + _NOON
