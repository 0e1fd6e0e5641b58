"""Years before and after Christ."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.grammar.ordinal.counts import century
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "the? ordinal centuryword bc -> period",
    "A century before Christ is written with BC before it, and has no days here.",
    "the eighth century B.C. = BC07",
)
def century_before_christ(_: Context, ordinal: int) -> Meaning:
    return Meaning("DATE", f"BC{ordinal - 1:02}")


@RULES.rule(
    "month the? day:numeral|ordinal comma? year:numeral|figure|fourdigits bc -> day",
    "A day before Christ is written likewise.",
    "March 15, 44 B.C. = BC0044-03-15",
)
def day_before_christ(_: Context, month: int, day: int, year: float) -> Meaning:
    return Meaning("DATE", f"BC{int(year):04}-{month:02}-{day:02}")


@RULES.rule(
    "year:numeral|figure|fourdigits bc -> year",
    "A year before Christ is written with BC before it, and has no days here.",
    "44 B.C. = BC0044",
    "1500 BCE = BC1500",
)
def year_before_christ(_: Context, year: float) -> Meaning | None:
    return Meaning("DATE", f"BC{int(year):04}") if year == int(year) else None


@RULES.rule(
    "the? ordinal centuryword ad -> period",
    "A century after Christ is one like any other, and the first has no days here.",
    "the 3rd century A.D. = 02",
    "the first century A.D. = 00",
)
def century_after_christ(context: Context, ordinal: int) -> Meaning:
    return Meaning("DATE", "00") if ordinal == 1 else century(context, ordinal)


@RULES.rule(
    "ad year:numeral|figure|fourdigits; year:numeral|figure|fourdigits ad -> year",
    "A year after Christ has four digits.",
    "A.D. 79 = 0079",
    "79 A.D. = 0079",
)
def year_after_christ(_: Context, year: float) -> Meaning:
    return Meaning.of(containing(date(int(year), 1, 1), "year"))
