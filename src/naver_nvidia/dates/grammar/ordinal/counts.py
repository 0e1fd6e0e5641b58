"""Numbers of times, centuries and years before Christ, before others make them an hour."""

from __future__ import annotations

from datetime import date

from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import is_no_film
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.grammar.underspecified import annual_nearest
from naver_nvidia.dates.meaning import Duration, Meaning

RULES = Table()


@RULES.rule(
    "month the? day:numeral|ordinal comma? year:numeral|figure|fourdigits era:bc -> day;"
    " era:ad year:numeral|figure|fourdigits; year:numeral|figure|fourdigits era:bc|ad -> year",
    "A year before Christ has BC before it, and no days here; one after Christ has four digits.",
    "44 B.C. = BC0044",
    "A.D. 79 = 0079",
    "March 15, 44 B.C. = BC0044-03-15",
    operator="year_of_era",
)
def year_of_era(_: Context, year: float, era: int, month: int = 0, day: int = 0) -> Meaning:
    if era < 0:
        beside = f"-{month:02}-{day:02}" if month else ""
        return Meaning("DATE", f"BC{int(year):04}{beside}")
    return Meaning.of(containing(date(int(year), 1, 1), "year"))


@RULES.rule(
    "tens ordinal -> ordinal",
    "Tens and an ordinal make one.",
    "the twenty-eighth of June = 2024-06-28",
    "the twenty-first century = 20",
)
def ordinal_in_words(_: Context, tens: int, ordinal: int) -> int:
    if ordinal >= 10:  # noqa: PLR2004
        raise ValueError("no such number")
    return tens + ordinal


@RULES.rule(
    "the? ordinal centuryword|centuriesword era:bc|ad? -> period",
    "A century's years begin with the number before its own, and those before Christ with BC.",
    "the 20th century = 19",
    "the late 19th century = 18 END",
    "the first century A.D. = 00",
    "the eighth century B.C. = BC07",
    guard=is_no_film,
    operator="century",
)
def century(_: Context, ordinal: int, era: int = 0) -> Meaning:
    # The years before Christ, and the first ninety-nine after, have no days here.
    if era < 0 or (era and ordinal == 1):
        return Meaning("DATE", f"{'BC' if era < 0 else ''}{ordinal - 1:02}")
    return Meaning.of(containing(date((ordinal - 1) * 100, 1, 1), "century"))


@RULES.rule(
    "frequency:once|twice a|every|per unit; frequency:count times a|every|per unit -> set",
    "Times a week, or in another unit, are so many in each.",
    "twice a week = P1W",
    "three times a day = P1D",
    operator="every",
)
def times_a_unit(_: Context, unit: str) -> Meaning:
    return Meaning("SET", Duration(1, unit).value)


@RULES.assumption(
    "month day:numeral|ordinal in the daypart -> time",
    "The number after a month is its day, and no hour.",
    "June 5 in the morning = 2024-06-05TMO",
)
def month_day_in_daypart(context: Context, month: int, day: int, daypart: str) -> Meaning:
    there = annual_nearest(context, (month, day))
    return Meaning("TIME", f"{there.value}T{daypart}", there.range)
