"""Amounts of a unit of time: two years, half an hour, five to seven days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar.modifiers.of_dates import year_end
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import APART, Duration, Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context
    from naver_nvidia.dates.meaning import Refusal

RULES = Table()


@RULES.rule(
    "count parts:plural of a unit:clockword|centuryword",
    gives="amount",
    examples=(
        Example("three-quarters of an hour", "PT45M"),
        Example("three quarters of a century", "P75Y"),
    ),
)
def amount_of_quarters(_: Context, count: float, parts: str, unit: str) -> Duration | None:
    """Three quarters of a century are 75 years."""
    if parts != "quarter":
        return None
    return Duration(count * 25, "year") if unit == "century" else Duration(count / 4, unit)


@RULES.rule(
    "a? vague dozen unit:unit|plural",
    gives="amount",
    examples=(Example("several dozen years", "PXY"),),
)
def amount_of_many_dozens(_: Context, unit: str) -> Duration:
    """Several dozens are a number that nobody knows."""
    return Duration(None, unit)


@RULES.rule(
    "count to|or most:count more? unit:unit|plural",
    gives="amount",
    examples=(
        Example("two to three weeks", "P2W", mod="EQUAL_OR_MORE"),
        Example("a five- to seven-year", "P5Y", mod="EQUAL_OR_MORE"),
    ),
)
def amount_to(_: Context, count: float, unit: str) -> Duration:
    """Two to three weeks are at least two."""
    return Duration(count, unit, "EQUAL_OR_MORE")


@RULES.rule(
    "between count and most:count more? unit:unit|plural",
    gives="amount",
    examples=(Example("between 15 and 20 years", "P15Y", mod="EQUAL_OR_MORE"),),
)
def amount_between(context: Context, count: float, unit: str) -> Duration:
    """Between two and three weeks are at least two too."""
    return amount_to(context, count, unit)


@RULES.rule(
    "numbers:dayrange|numberrange unit:unit|plural",
    gives="amount",
    examples=(
        Example("5-7 years", "P5Y", mod="EQUAL_OR_MORE"),
        Example("15-20 minutes", "PT15M", mod="EQUAL_OR_MORE"),
    ),
)
def amount_range(_: Context, numbers: tuple[int, int], unit: str) -> Duration | None:
    """So are two numbers and a dash, the smaller first."""
    least, most = numbers
    return Duration(least, unit, "EQUAL_OR_MORE") if least < most else None


@RULES.rule(
    "count more? another? full? running? long? trading? unit:unit|plural",
    gives="amount",
    examples=(
        Example("two years", "P2Y"),
        Example("10-hour", "PT10H"),
        Example("three straight quarters", "P3Q"),
        Example("five long years", "P5Y"),
    ),
)
def amount(_: Context, count: float, unit: str) -> Duration:
    """A number and a unit make an amount of time."""
    return Duration(count, unit)


_HALVES = {"year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}


@RULES.rule(
    "halfword a unit",
    gives="amount",
    examples=(Example("half an hour", "PT30M"), Example("half a century ago", "1974")),
)
def amount_of_half(_: Context, unit: str) -> Duration:
    """Half an hour is half of one, and half a century fifty years."""
    return Duration(*_HALVES.get(unit, (0.5, unit)))


@RULES.rule("a halfword unit", gives="amount", examples=(Example("a half-century", "P50Y"),))
def amount_of_one_half(context: Context, unit: str) -> Duration:
    """A half-century is half of one too."""
    return amount_of_half(context, unit)


@RULES.rule(
    "count:fourdigits unit:plural", gives="amount", examples=(Example("2000 years", "P2000Y"),)
)
def amount_of_thousands(_: Context, count: int, unit: str) -> Duration | None:
    """Four digits are a number before a plural only: "the 1988 quarter" has a year."""
    # Soldiers say "2000 hours" for eight in the evening.
    return None if unit == "hour" else Duration(count, unit)


@RULES.rule(
    "longword",
    gives="amount",
    examples=(Example("weeklong", "P1W"), Example("a yearlong", "P1Y")),
)
def amount_in_a_word(_: Context, longword: str) -> Duration:
    """Weeklong and yearlong last one."""
    return Duration(1, longword)


@RULES.rule("unit long", gives="amount", examples=(Example("day-long", "P1D"),))
def amount_so_long(_: Context, unit: str) -> Duration:
    """Day-long is a day long."""
    return Duration(1, unit)


@RULES.rule(
    "a? quarterword of? a? centuryword",
    gives="amount",
    examples=(
        Example("a quarter of a century", "P25Y"),
        Example("a quarter-century ago", "1999"),
    ),
)
def amount_of_quarter_century(_: Context) -> Duration:
    """A quarter of a century is 25 years."""
    return Duration(25, "year")


@RULES.rule(
    "a? quarterword of a clockword",
    gives="amount",
    examples=(Example("a quarter of an hour", "PT15M"),),
)
def amount_of_quarter(_: Context, clockword: str) -> Duration:
    """A quarter of an hour is that part of it."""
    return Duration(0.25, clockword)


@RULES.rule(
    "a? unit or most:ones",
    gives="amount",
    examples=(
        Example("a day or two", "P1D", mod="EQUAL_OR_MORE"),
        Example("the next year or two", "P1Y", mod="EQUAL_OR_MORE"),
    ),
)
def amount_or_two(_: Context, unit: str) -> Duration:
    """A day or two is at least one."""
    return Duration(1, unit, "EQUAL_OR_MORE")


@RULES.rule(
    "a yearword edge",
    gives="period",
    examples=(Example("a year-end", "2024", mod="END"),),
)
def year_end_of_noun(context: Context, edge: str) -> Meaning | Refusal:
    """A year-end report is that of year-end, but a year starting in June is one."""
    return year_end(context, edge) if "-" in context.words else APART


@RULES.rule(
    "a|another full? unit",
    gives="amount",
    examples=(Example("a year", "P1Y"), Example("an hour", "PT1H")),
)
def amount_of_one(_: Context, unit: str) -> Duration:
    """The article counts one."""
    return Duration(1, unit)


@RULES.rule(
    "count:count|a fortnight",
    gives="amount",
    examples=(Example("a fortnight ago", "2024-W24"), Example("a fortnight", "P2W")),
)
def amount_of_fortnights(_: Context, count: float | None) -> Duration:
    """A fortnight is two weeks."""
    return Duration((count or 1) * 2, "week")
