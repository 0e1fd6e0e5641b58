"""Years before and after Christ."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.grammar.ordinal.counts import century
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "the? ordinal centuryword bc",
    gives="period",
    examples=(Example("the eighth century B.C.", "BC07"),),
)
def century_before_christ(_: Context, ordinal: int) -> Meaning:
    """A century before Christ is written with BC before it, and has no days here."""
    return Meaning("DATE", f"BC{ordinal - 1:02}")


@RULES.rule(
    "month the? day:numeral|ordinal comma? year:numeral|figure|fourdigits bc",
    gives="day",
    examples=(Example("March 15, 44 B.C.", "BC0044-03-15"),),
)
def day_before_christ(_: Context, month: int, day: int, year: float) -> Meaning:
    """A day before Christ is written likewise."""
    return Meaning("DATE", f"BC{int(year):04}-{month:02}-{day:02}")


@RULES.rule(
    "year:numeral|figure|fourdigits bc",
    gives="year",
    examples=(Example("44 B.C.", "BC0044"), Example("1500 BCE", "BC1500")),
)
def year_before_christ(_: Context, year: float) -> Meaning | None:
    """A year before Christ is written with BC before it, and has no days here."""
    return Meaning("DATE", f"BC{int(year):04}") if year == int(year) else None


@RULES.rule(
    "the? ordinal centuryword ad",
    gives="period",
    examples=(Example("the 3rd century A.D.", "02"), Example("the first century A.D.", "00")),
)
def century_after_christ(context: Context, ordinal: int) -> Meaning:
    """A century after Christ is one like any other, and the first has no days here."""
    return Meaning("DATE", "00") if ordinal == 1 else century(context, ordinal)


@RULES.rule(
    "ad year:numeral|figure|fourdigits",
    gives="year",
    examples=(Example("A.D. 79", "0079"),),
)
def year_after_christ(_: Context, year: float) -> Meaning:
    """A year after Christ has four digits."""
    return Meaning.of(containing(date(int(year), 1, 1), "year"))


@RULES.rule(
    "year:numeral|figure|fourdigits ad",
    gives="year",
    examples=(Example("79 A.D.", "0079"),),
)
def year_said_after_christ(context: Context, year: float) -> Meaning:
    """So has one that says so after it."""
    return year_after_christ(context, year)
