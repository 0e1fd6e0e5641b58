"""The early and the late hours of a day and of its parts: the wee hours, early in the morning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.discourse.day_narrated import day_of_part
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.grammar.times.dayparts import part
from naver_nvidia.dates.meaning import APART, Duration, Meaning, Refusal

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()

_SOME_HOURS = Duration(None, "hour")
_LONGEST_NIGHT = 2
_PART_OF_EARLY = {"START": "MO", "MID": "AF", "END": "NI"}


@RULES.rule(
    "the? wee daypart? amount of|on? there:day|time -> time",
    "The wee hours of a day are the first of its morning.",
    "the wee hours of Thursday = 2024-06-27TMO START",
    "the predawn hours Thursday = 2024-06-27TMO START",
)
def wee_hours_of_day(_: Context, there: Meaning) -> Meaning | None:
    return None if there.range is None else part(there.range, "MO", "START")


@RULES.rule(
    "the? wee daypart? amount -> time",
    "The wee hours are those of the day that is told of, or of that of publication.",
    "the small hours = 2024-06-28TMO START",
    assumed=True,
)
def wee_hours(context: Context) -> Meaning:
    return part(day_of_part(context, "MO"), "MO", "START")


@RULES.rule(
    "the? early? daypart amount of|on? there:day|time -> time",
    "The hours of a part of a day beside the day are that part.",
    "the early morning hours of Thursday = 2024-06-27TMO START",
    "the evening hours Thursday = 2024-06-27TEV",
)
def hours_of_daypart(
    _: Context, daypart: str, amount: Duration, there: Meaning, early: str | None = None
) -> Meaning | Refusal:
    if amount != _SOME_HOURS or there.range is None:
        return APART
    return part(there.range, daypart, early)


@RULES.rule(
    "the? early? daypart amount -> time",
    "The hours of a part of a day are those of the day that is told of, or of publication.",
    "the early morning hours = 2024-06-28TMO START",
    assumed=True,
)
def hours_of_part(
    context: Context, daypart: str, amount: Duration, early: str | None = None
) -> Meaning | Refusal:
    return part(day_of_part(context, daypart), daypart, early) if amount == _SOME_HOURS else APART


@RULES.rule(
    "the? early amount of|on? there:day|time -> time",
    "The early hours of a day are its morning, the late ones its night.",
    "the early hours of Thursday = 2024-06-27TMO START",
    "the early hours Thursday = 2024-06-27TMO START",
)
def early_hours_of_day(
    _: Context, early: str, amount: Duration, there: Meaning
) -> Meaning | Refusal:
    if amount != _SOME_HOURS or there.range is None or there.range.precision != "day":
        return APART
    return part(there.range, _PART_OF_EARLY[early], early)


@RULES.rule(
    "the early amount -> time",
    "The early hours are those of the day that is told of, or of that of publication.",
    "the early hours = 2024-06-28TMO START",
    assumed=True,
)
def early_hours(context: Context, early: str, amount: Duration) -> Meaning | Refusal:
    if amount != _SOME_HOURS:
        return APART
    daypart = _PART_OF_EARLY[early]
    return part(day_of_part(context, daypart), daypart, early)


@RULES.rule(
    "early in|on the daypart on? there:day -> time",
    "Early and late in a part of a day beside the day.",
    "early in the morning on Friday = 2024-06-28TMO START",
    "late in the evening Thursday = 2024-06-27TEV END",
)
def early_in_daypart_of_day(
    _: Context, early: str, daypart: str, there: Meaning
) -> Meaning | Refusal:
    return APART if there.range is None else part(there.range, daypart, early)


@RULES.rule(
    "day early daypart -> time",
    "Early and late beside a part of a day, after the day.",
    "Sunday early morning = 2024-06-23TMO START",
)
def day_and_early_daypart(_: Context, day: Meaning, early: str, daypart: str) -> Meaning | Refusal:
    return APART if day.range is None else part(day.range, daypart, early)


@RULES.rule(
    "the daypart of days:period -> time",
    "The night of two days is that of the first.",
    "the night of June 24-25 = 2024-06-24TNI",
)
def night_of_two_days(_: Context, daypart: str, days: Meaning) -> Meaning | Refusal:
    there = days.range
    if daypart != "NI" or there is None or len(there) != _LONGEST_NIGHT:
        return APART
    return part(DateRange.day(there.earliest), daypart)
