"""Numbers of times, centuries and years before Christ, before others make them an hour."""

from __future__ import annotations

from datetime import date

from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import is_no_film
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.grammar.underspecified import annual_nearest
from naver_nvidia.dates.meaning import APART, Duration, Meaning, Refusal

RULES = Table()


@RULES.rule(
    "the? ordinal centuryword era:bc|ad -> period",
    "A century before Christ has BC before it; it and the first after Christ have no days here.",
    "the eighth century B.C. = BC07",
    "the 3rd century A.D. = 02",
    "the first century A.D. = 00",
    operator="century",
)
def century_of_era(context: Context, ordinal: int, era: int) -> Meaning:
    if era > 0 and ordinal > 1:
        return century(context, ordinal)
    return Meaning("DATE", f"{'BC' if era < 0 else ''}{ordinal - 1:02}")


@RULES.rule(
    "month the? day:numeral|ordinal comma? year:numeral|figure|fourdigits bc -> day",
    "A day before Christ is written likewise.",
    "March 15, 44 B.C. = BC0044-03-15",
    operator="year_of_era",
)
def day_before_christ(_: Context, month: int, day: int, year: float) -> Meaning:
    return Meaning("DATE", f"BC{int(year):04}-{month:02}-{day:02}")


@RULES.rule(
    "era:ad year:numeral|figure|fourdigits; year:numeral|figure|fourdigits era:bc|ad -> year",
    "A year before Christ has BC before it, and no days here; one after Christ has four digits.",
    "44 B.C. = BC0044",
    "A.D. 79 = 0079",
    operator="year_of_era",
)
def year_of_era(_: Context, year: float, era: int) -> Meaning:
    if era < 0:
        return Meaning("DATE", f"BC{int(year):04}")
    return Meaning.of(containing(date(int(year), 1, 1), "year"))


@RULES.rule(
    "tens ordinal -> ordinal",
    "Tens and an ordinal make one.",
    "the twenty-eighth of June = 2024-06-28",
    "the twenty-first century = 20",
)
def ordinal_in_words(_: Context, tens: int, ordinal: int) -> int | Refusal:
    return tens + ordinal if ordinal < 10 else APART  # noqa: PLR2004


@RULES.rule(
    "the? ordinal centuryword|centuriesword -> period",
    "A century's years begin with the number before its own.",
    "the 20th century = 19",
    "the late 19th century = 18 END",
    guard=is_no_film,
    operator="century",
)
def century(_: Context, ordinal: int) -> Meaning:
    return Meaning.of(containing(date((ordinal - 1) * 100, 1, 1), "century"))


@RULES.rule(
    "frequency:once|twice a|every|per unit; frequency:count times a|every|per unit -> set",
    "Twice a week is so many times in each.",
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
