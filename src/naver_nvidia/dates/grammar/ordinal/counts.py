"""Numbers of times, of centuries and of days, before others make them an amount or an hour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.filters.phrases import is_no_film
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.grammar.underspecified.days import month_day_nearest
from naver_nvidia.dates.meaning import Duration, Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "tens ordinal -> ordinal",
    "Tens and an ordinal make one.",
    "the twenty-eighth of June = 2024-06-28",
    "the twenty-first century = 20",
)
def ordinal_in_words(_: Context, tens: int, ordinal: int) -> int:
    return tens + ordinal


@RULES.rule(
    "the? ordinal centuryword|centuriesword -> period",
    "A century's years begin with the number before its own.",
    "the 20th century = 19",
    "the late 19th century = 18 END",
    guard=is_no_film,
)
def century(_: Context, ordinal: int) -> Meaning:
    return Meaning.of(containing(date((ordinal - 1) * 100, 1, 1), "century"))


@RULES.rule(
    "once|twice a|every unit; count times a|every unit -> set",
    "Twice a week is so many times in each.",
    "twice a week = P1W",
    "once a year = P1Y",
    "three times a day = P1D",
)
def times_a_unit(_: Context, unit: str) -> Meaning:
    return Meaning("SET", Duration(1, unit).value)


@RULES.assumption(
    "month day:numeral|ordinal in the daypart -> time",
    "The number after a month is its day, and no hour.",
    "June 5 in the morning = 2024-06-05TMO",
)
def month_day_in_daypart(context: Context, month: int, day: int, daypart: str) -> Meaning:
    there = month_day_nearest(context, (month, day))
    return Meaning("TIME", f"{there.value}T{daypart}", there.range)
