"""The day that follows a time of day, with a zone, brackets, other hours or a place between."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.clocks import (
    OVER_A_CLAUSE,
    OVER_A_PLACE,
    OVER_ANOTHER_VERB,
    TO_DAY_IN_BRACKETS,
    TO_ITS_DAY,
    minute_of_clock,
)
from naver_nvidia.dates.discourse.day_narrated import is_own_day_named

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context
    from naver_nvidia.dates.meaning import Meaning


def following_day(context: Context, clocktime: int) -> Meaning | None:
    """The day, or part of one, that is named after a time of day and is that of it.

    "From 10 p.m. to 6 a.m. Friday" begins on Thursday.
    """
    found = TO_ITS_DAY.match(context.right)
    if found is None:
        return _day_over_a_gap(context)
    day = context.day_after(found.end())
    if day is None or day.range is None:
        return None
    if found["up_to"] is None or minute_of_clock(found["up_to"]) > clocktime:
        return day
    if found["joint"].strip() in ("and", "or") and context.before != "between":
        return day
    return day._replace(range=DateRange.day(day.range.earliest - timedelta(days=1)))


def _day_over_a_gap(context: Context) -> Meaning | None:
    for gap in (TO_DAY_IN_BRACKETS, OVER_A_PLACE, OVER_ANOTHER_VERB, OVER_A_CLAUSE):
        if found := gap.match(context.right):
            return None if is_own_day_named(context) else context.day_after(found.end())
    return None
