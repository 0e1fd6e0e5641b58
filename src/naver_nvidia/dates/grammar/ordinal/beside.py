"""Days and nights beside another: the night before, the Sunday after Thanksgiving."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.anchoring.closest import settle, years
from naver_nvidia.dates.calendar.arithmetic import after, before, containing
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.filters.phrases import stands_alone
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning
from naver_nvidia.dates.tokens import to_day

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.holidays import Holiday
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


def _part_of(day: DateRange, daypart: str) -> Meaning:
    return Meaning("TIME", f"{day}T{daypart}", day)


@RULES.rule(
    "the daypart before last -> time",
    "The night before last is that of two days before publication.",
    "the night before last = 2024-06-26TNI",
)
def night_before_last(context: Context, daypart: str) -> Meaning:
    return _part_of(DateRange.day(context.published - timedelta(days=2)), daypart)


@RULES.rule(
    "the daypart way:before|after -> time",
    "The night before, if nothing else follows, is of the day before the one last spoken of.",
    "He left May 5; [the night before]. = 2024-05-04TNI",
    "He left May 5; [the morning after]. = 2024-05-06TMO",
    guard=stands_alone,
    assumed=True,
)
def night_before(context: Context, daypart: str, way: int) -> Meaning | None:
    last = context.discourse.last
    if last is None or last.precision != "day":
        return None
    return _part_of(DateRange.day(last.earliest + timedelta(days=way)), daypart)


@RULES.rule(
    "the weekday before last -> day",
    "The weekday before last is that a week before the last one before publication.",
    "the Sunday before last = 2024-06-16",
)
def weekday_before_last(context: Context, weekday: int) -> Meaning:
    return Meaning.of(DateRange.day(before(context.published, weekday) - timedelta(weeks=1)))


def _beside(days: DateRange, weekday: int, way: int) -> Meaning:
    there = after(days.latest, weekday) if way > 0 else before(days.earliest, weekday)
    return Meaning.of(DateRange.day(there))


@RULES.rule(
    "the weekday way:before|after feastday -> day",
    "A weekday before or after a holiday is the nearest one beside the nearest such day.",
    "They met [the Sunday after Thanksgiving]. = 2023-11-26",
    assumed=True,
)
def weekday_beside_holiday(
    context: Context, weekday: int, way: int, feastday: Holiday
) -> Meaning | None:
    days = settle(context, [DateRange.day(feastday.of(year)) for year in years(context)])
    return None if days.range is None else _beside(days.range, weekday, way)


@RULES.rule(
    "the weekday way:before|after monthday -> day",
    "A weekday before or after a day is the nearest one beside the nearest such day.",
    "the Sunday after May 7 = 2024-05-12",
    assumed=True,
)
def weekday_beside_month_day(
    context: Context, weekday: int, way: int, monthday: tuple[int, int]
) -> Meaning | None:
    days = settle(context, [DateRange.day(to_day(year, *monthday)) for year in years(context)])
    return None if days.range is None else _beside(days.range, weekday, way)


@RULES.rule(
    "the weekday way:before|after day:day -> day",
    "A weekday before or after a day is the nearest one beside it.",
    "the Sunday after May 7, 1998 = 1998-05-10",
)
def weekday_beside_day(_: Context, weekday: int, way: int, day: Meaning) -> Meaning | None:
    return None if day.range is None else _beside(day.range, weekday, way)


@RULES.rule(
    "the weekendword of days:period -> period",
    "The weekend of a week, or of days, is the one in it; a long one is those days.",
    "the weekend of May 4-5 = 2024-W18-WE",
    "the weekend of May 3-5 = 2024-05-03/2024-05-05",
)
def weekend_of_days(_: Context, days: Meaning) -> Meaning | None:
    if days.range is None or days.range.precision not in ("week", "range"):
        return None
    weekend = containing(days.range.earliest, "weekend")
    if days.range.precision == "week" or days.range.within(weekend):
        return Meaning.of(weekend)
    return days if days.range.overlaps(weekend) else None
