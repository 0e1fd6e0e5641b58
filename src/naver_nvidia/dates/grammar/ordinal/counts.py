"""Numbers of times, of centuries and of days, before others make them an amount or an hour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.filters.phrases import is_no_film
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.grammar.underspecified.monthdays import month_day_nearest
from naver_nvidia.dates.meaning import Duration, Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "tens ordinal",
    gives="ordinal",
    examples=(
        Example("the twenty-eighth of June", "2024-06-28"),
        Example("the twenty-first century", "20"),
    ),
)
def ordinal_in_words(_: Context, tens: int, ordinal: int) -> int:
    """Tens and an ordinal make one."""
    return tens + ordinal


@RULES.rule(
    "the? ordinal centuryword|centuriesword",
    gives="period",
    examples=(Example("the 20th century", "19"), Example("the late 19th century", "18", mod="END")),
    guard=is_no_film,
)
def century(_: Context, ordinal: int) -> Meaning:
    """A century's years begin with the number before its own."""
    return Meaning.of(containing(date((ordinal - 1) * 100, 1, 1), "century"))


@RULES.rule(
    "once|twice a|every unit",
    gives="set",
    examples=(Example("twice a week", "P1W"), Example("once a year", "P1Y")),
)
def once_a_unit(_: Context, unit: str) -> Meaning:
    """Twice a week is so many times in each."""
    return Meaning("SET", Duration(1, unit).value)


@RULES.rule(
    "count times a|every unit", gives="set", examples=(Example("three times a day", "P1D"),)
)
def times_a_unit(context: Context, unit: str) -> Meaning:
    """Three times a day is so many times in each."""
    return once_a_unit(context, unit)


@RULES.rule("once|twice often", gives="set", examples=(Example("twice weekly", "P1W"),))
def twice_often(_: Context, often: str) -> Meaning:
    """Twice weekly is so many times in each."""
    return Meaning("SET", often)


@RULES.rule(
    "month day:numeral|ordinal in the daypart",
    gives="time",
    examples=(Example("June 5 in the morning", "2024-06-05TMO"),),
    assumed=True,
)
def month_day_in_daypart(context: Context, month: int, day: int, daypart: str) -> Meaning:
    """The number after a month is its day, and no hour."""
    there = month_day_nearest(context, (month, day))
    return Meaning("TIME", f"{there.value}T{daypart}", there.range)
