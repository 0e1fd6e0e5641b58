"""Parts of the day beside the day that they belong to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.side import AHEAD
from naver_nvidia.dates.discourse.day_narrated import day_told
from naver_nvidia.dates.filters.phrases import is_no_title
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


def part(day: DateRange, daypart: str, mod: str | None = None) -> Meaning:
    """A part of a day."""
    return Meaning("TIME", f"{day}T{daypart}", day, mod)


def beside(day: Meaning, time: Meaning) -> Meaning:
    """The time, with what is said of its day unless more is said of itself."""
    return time._replace(mod=time.mod or day.mod)


@RULES.rule(
    "day:day|period daypart",
    gives="time",
    examples=(
        Example("Tuesday morning", "2024-06-25TMO"),
        Example("early Tuesday morning", "2024-06-25TMO", mod="START"),
        Example("yesterday afternoon", "2024-06-27TAF"),
    ),
)
def day_and_part(_: Context, day: Meaning, daypart: str) -> Meaning | None:
    """A part of a day beside the day."""
    if day.range is None or day.range.precision != "day":
        return None
    return beside(day, part(day.range, daypart))


@RULES.rule(
    "the daypart of day",
    gives="time",
    examples=(Example("the morning of June 5", "2024-06-05TMO"),),
)
def part_of_day(_: Context, daypart: str, day: Meaning) -> Meaning | None:
    """A part of a day of the day."""
    return None if day.range is None else beside(day, part(day.range, daypart))


@RULES.rule("last daypart", gives="time", examples=(Example("last night", "2024-06-27TNI"),))
def last_night(context: Context, daypart: str) -> Meaning:
    """Last night is that of the day before publication."""
    return part(DateRange.day(context.published - timedelta(days=1)), daypart)


@RULES.rule(
    "this daypart",
    gives="time",
    guard=is_no_title,
    examples=(Example("this morning", "2024-06-28TMO"),),
)
def this_morning(context: Context, daypart: str) -> Meaning:
    """This morning is that of the day of publication."""
    return part(DateRange.day(context.published), daypart)


@RULES.rule(
    "that|same daypart",
    gives="time",
    examples=(Example("that night", "2024-05-06TNI", sentence="On May 6 or that night"),),
    assumed=True,
)
def that_night(context: Context, daypart: str) -> Meaning | None:
    """That night is of the day last spoken of."""
    last = context.discourse.last
    return part(last, daypart) if last and last.precision == "day" else None


@RULES.rule(
    "the next|following daypart",
    gives="time",
    examples=(
        Example("the next morning", "2024-05-07TMO", sentence="On May 6 or the next morning"),
        Example("the next morning", "2024-06-29TMO", sentence="They will meet the next morning."),
    ),
    assumed=True,
)
def next_morning(context: Context, daypart: str) -> Meaning | None:
    """The next morning is of the day after the one last spoken of; ahead, after publication."""
    last = context.discourse.last
    if (last is None or last.precision != "day") and context.direction != AHEAD:
        return None
    return part(DateRange.day(day_told(context).latest + timedelta(days=1)), daypart)
