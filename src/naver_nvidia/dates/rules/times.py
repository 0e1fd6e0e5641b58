"""Times of day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.ranges import DateRange

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()


def _part_of(day: DateRange, daypart: str, mod: str | None = None) -> Meaning:
    return Meaning("TIME", f"{day}T{daypart}", day, mod)


@RULES.rule(
    "day daypart",
    gives="time",
    examples=(Example("Tuesday morning", "2024-06-25TMO"),),
)
def day_and_part(_: Context, day: Meaning, daypart: str) -> Meaning | None:
    """A part of a day beside the day."""
    return None if day.range is None else _part_of(day.range, daypart)._replace(rule=day.rule)


@RULES.rule(
    "last daypart",
    gives="time",
    examples=(Example("last night", "2024-06-27TNI"),),
)
def last_night(context: Context, daypart: str) -> Meaning:
    """Last night is that of the day before publication."""
    return _part_of(DateRange.day(context.published - timedelta(days=1)), daypart)


@RULES.rule(
    "this daypart",
    gives="time",
    examples=(Example("this morning", "2024-06-28TMO"),),
)
def this_daypart(context: Context, daypart: str) -> Meaning:
    """This morning is that of the day of publication."""
    return _part_of(DateRange.day(context.published), daypart)


@RULES.rule(
    "tonight",
    gives="time",
    examples=(Example("tonight", "2024-06-28TNI"),),
)
def tonight(context: Context) -> Meaning:
    """Tonight is the night of the day of publication."""
    return _part_of(DateRange.day(context.published), "NI")
