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
    "the? wee daypart? amount of|on? there:day|time; the? wee daypart? amount -> time",
    "The wee hours are the first of the morning of a day: said, told of, or of publication.",
    "the wee hours of Thursday = 2024-06-27TMO START",
    "the predawn hours Thursday = 2024-06-27TMO START",
    "the small hours = 2024-06-28TMO START",
    assumed=True,
)
def wee_hours(context: Context, there: Meaning | None = None) -> Meaning | None:
    day = there.range if there else day_of_part(context, "MO")
    return None if day is None else part(day, "MO", "START")


@RULES.rule(
    "the? early? daypart amount of|on? there:day|time; the? early? daypart amount -> time",
    "The hours of a part of a day are that part of a day: said, told of, or of publication.",
    "the early morning hours of Thursday = 2024-06-27TMO START",
    "the evening hours Thursday = 2024-06-27TEV",
    "the early morning hours = 2024-06-28TMO START",
    assumed=True,
)
def hours_of_part(
    context: Context,
    daypart: str,
    amount: Duration,
    there: Meaning | None = None,
    early: str | None = None,
) -> Meaning | Refusal:
    day = there.range if there else day_of_part(context, daypart)
    return APART if amount != _SOME_HOURS or day is None else part(day, daypart, early)


@RULES.rule(
    "the? early amount of|on? there:day|time; the early amount -> time",
    "The early hours of a day are its morning, the late ones its night.",
    "the early hours of Thursday = 2024-06-27TMO START",
    "the early hours Thursday = 2024-06-27TMO START",
    "the early hours = 2024-06-28TMO START",
    assumed=True,
)
def early_hours(
    context: Context, early: str, amount: Duration, there: Meaning | None = None
) -> Meaning | Refusal:
    daypart = _PART_OF_EARLY[early]
    day = there.range if there else day_of_part(context, daypart)
    if amount != _SOME_HOURS or day is None or day.precision != "day":
        return APART
    return part(day, daypart, early)


@RULES.rule(
    "early in|on the daypart on? day; day early daypart -> time",
    "Early and late in a part of a day beside the day.",
    "early in the morning on Friday = 2024-06-28TMO START",
    "late in the evening Thursday = 2024-06-27TEV END",
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
