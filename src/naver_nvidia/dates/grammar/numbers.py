"""Numbers in words."""

from __future__ import annotations

from datetime import date

from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.filters.years import (
    follows_code,
    is_no_compound,
    is_short_year,
    looks_spoken,
)
from naver_nvidia.dates.grammar.calendar_dates.digits import nearest_ending
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Refusal

RULES = Table()


@RULES.rule(
    "century:teens tens ones?; century:teens oh ones; century:teens ones:teens;"
    " century:tens tens:tens ones?; century:tens ones:teens -> fourdigits",
    "A year is read out in two halves.",
    "nineteen ninety-six = 1996",
    "nineteen eighteen = 1918",
    "nineteen oh-five = 1905",
    "twenty twenty-one = 2021",
    "twenty fifteen = 2015",
    guard=is_no_compound,
)
def spoken_year(_: Context, century: int, tens: int = 0, ones: int = 0) -> int | Refusal:
    return century * 100 + tens + ones if century <= 20 else APART  # noqa: PLR2004


@RULES.rule(
    "twodigits -> fourdigits",
    "A year without its century is the last that ended so, this one included, or the nearest"
    " where the verb lies ahead; that of a quarter or a fiscal year is the nearest.",
    "'85 = 1985",
    "Q1'26 = 2026-Q1",
    "the summer of '69 = 1969-SU",
    guard=is_short_year,
    operator="short_year",
)
def year_in_short(context: Context, twodigits: int) -> int:
    this = context.published.year
    is_ahead = context.direction == AHEAD or follows_code(context)
    year = nearest_ending(this, twodigits) if is_ahead else this - (this - twodigits) % 100
    return date(year, 1, 1).year


@RULES.rule("tens ones -> number", "Tens and ones make a number.", "twenty-four days = P24D")
def number_below_hundred(_: Context, tens: int, ones: int) -> int:
    return tens + ones


@RULES.rule(
    "thousands:ones thousand and? low:ones|teens|number -> fourdigits",
    "A year of this millennium may be read out in thousands.",
    "two thousand and nine = 2009",
    "two thousand four = 2004",
)
def spoken_year_of_thousands(context: Context, thousands: int, low: int) -> int | Refusal:
    is_year = thousands < 3 and (not context.finding or looks_spoken(context))  # noqa: PLR2004
    return thousands * 1000 + low if is_year else APART


@RULES.rule(
    "century:teens power and? low:ones|teens|number; century:teens power -> fourdigits",
    "A year may be read out in hundreds.",
    "in nineteen hundred and five = 1905",
    "in eighteen hundred = 1800",
)
def spoken_year_of_hundreds(
    context: Context, century: int, power: int, low: int = 0
) -> int | Refusal:
    is_year = power == 100 and looks_spoken(context)  # noqa: PLR2004
    return century * power + low if is_year else APART


@RULES.rule(
    "a? halfword a? power:dozen; count:ones|teens|tens|numeral|number|a power:dozen;"
    " count:ones|teens|tens|number|numeral|figure|a power -> number",
    "Dozens, hundreds and thousands are counted, and half a dozen are six.",
    "two dozen years ago = 2000",
    "a dozen years = P12Y",
    "two thousand years = P2000Y",
    "half a dozen years ago = 2018",
    "a hundred days = P100D",
)
def number_of_hundreds(_: Context, power: int, count: float | None = 0.5) -> float:
    return (count or 1) * power


@RULES.rule(
    "count and a halfword; count fraction -> number",
    "A half, or another fraction, may follow the number.",
    "two and a half years = P2Y6M",
    "5 1/2 hours = PT5H30M",
)
def number_and_fraction(_: Context, count: float, fraction: tuple[int, int] = (1, 2)) -> float:
    return count + fraction[0] / fraction[1]
