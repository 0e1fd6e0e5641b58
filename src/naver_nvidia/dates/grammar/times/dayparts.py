"""Parts of the day beside the day that they belong to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.side import AHEAD
from naver_nvidia.dates.discourse.day_narrated import day_told
from naver_nvidia.dates.discourse.quoted import day_said
from naver_nvidia.dates.filters.phrases import is_no_title
from naver_nvidia.dates.grammar.rule import Table
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
    "day:day|period daypart -> time",
    "A part of a day beside the day.",
    "Tuesday morning = 2024-06-25TMO",
    "early Tuesday morning = 2024-06-25TMO START",
    "yesterday afternoon = 2024-06-27TAF",
)
def day_and_part(_: Context, day: Meaning, daypart: str) -> Meaning | None:
    if day.range is None or day.range.precision != "day":
        return None
    return beside(day, part(day.range, daypart))


@RULES.rule(
    "the daypart of day; day in the daypart -> time",
    "A part of a day of the day, or that the day is said to be in.",
    "the morning of June 5 = 2024-06-05TMO",
    "Tuesday in the morning = 2024-06-25TMO",
)
def part_of_day(_: Context, daypart: str, day: Meaning) -> Meaning | None:
    return None if day.range is None else beside(day, part(day.range, daypart))


@RULES.rule(
    "last daypart -> time",
    "Last night is that of the day before publication.",
    "last night = 2024-06-27TNI",
)
def last_night(context: Context, daypart: str) -> Meaning:
    return part(DateRange.day(day_said(context) - timedelta(days=1)), daypart)


@RULES.rule(
    "this daypart -> time",
    "This morning is that of the day of publication.",
    "this morning = 2024-06-28TMO",
    guard=is_no_title,
)
def this_morning(context: Context, daypart: str) -> Meaning:
    return part(DateRange.day(day_said(context)), daypart)


@RULES.rule(
    "that|same daypart -> time",
    "That night is of the day last spoken of.",
    "On May 6 or [that night] = 2024-05-06TNI",
    assumed=True,
    anaphoric=True,
)
def that_night(context: Context, daypart: str) -> Meaning | None:
    last = context.discourse.last
    return part(last, daypart) if last and last.precision == "day" else None


@RULES.rule(
    "the next|following daypart -> time",
    "The next morning is of the day after the one last spoken of; ahead, after publication.",
    "On May 6 or [the next morning] = 2024-05-07TMO",
    "They will meet [the next morning]. = 2024-06-29TMO",
    assumed=True,
)
def next_morning(context: Context, daypart: str) -> Meaning | None:
    last = context.discourse.last
    if (last is None or last.precision != "day") and context.direction != AHEAD:
        return None
    return part(DateRange.day(day_told(context).latest + timedelta(days=1)), daypart)
