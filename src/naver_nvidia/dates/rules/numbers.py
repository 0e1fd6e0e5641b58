"""Numbers in words, and amounts of a unit."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.guards import amount_is_told, follows_preposition

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()


@RULES.rule(
    "teens tens ones?",
    gives="fourdigits",
    examples=(Example("nineteen ninety-six", "1996"), Example("nineteen eighty", "1980")),
)
def spoken_year(_: Context, teens: int, tens: int, ones: int = 0) -> int:
    """A year is read out in two halves."""
    return teens * 100 + tens + ones


@RULES.rule(
    "twodigits",
    gives="fourdigits",
    examples=(Example("'85", "1985"), Example("the summer of '69", "1969-SU")),
    guard=follows_preposition,
)
def year_in_short(context: Context, twodigits: int) -> int:
    """A year without its century is the last that ended so, this one included."""
    this = context.published.year
    return date(this - (this - twodigits) % 100, 1, 1).year


@RULES.rule("teens low:teens", gives="fourdigits", examples=(Example("nineteen eighteen", "1918"),))
def spoken_year_of_teens(_: Context, teens: int, low: int) -> int:
    """A year is read out in two halves, the second a teen too."""
    return teens * 100 + low


@RULES.rule("tens ones", gives="number", examples=(Example("twenty-four days", "P24D"),))
def number_below_hundred(_: Context, tens: int, ones: int) -> int:
    """Tens and ones make a number."""
    return tens + ones


@RULES.rule(
    "count:ones|teens|tens|number|numeral|a power",
    gives="number",
    examples=(Example("two thousand years", "P2000Y"), Example("a hundred days", "P100D")),
)
def number_of_hundreds(_: Context, count: int | None, power: int) -> int:
    """Hundreds and thousands are counted."""
    return (count or 1) * power


@RULES.rule(
    "count and a halfword", gives="number", examples=(Example("two and a half years", "P2Y6M"),)
)
def number_and_half(_: Context, count: float) -> float:
    """A half may follow the number."""
    return count + 0.5


@RULES.rule("count fraction", gives="number", examples=(Example("5 1/2 hours", "PT5H30M"),))
def number_and_fraction(_: Context, count: float, fraction: tuple[int, int]) -> float:
    """A fraction may follow the number."""
    return count + fraction[0] / fraction[1]


@RULES.rule(
    "count to|or most:count more? unit:unit|plural",
    gives="amount",
    examples=(Example("two to three weeks", "P2W", mod="EQUAL_OR_MORE"),),
)
def amount_between(_: Context, count: float, unit: str) -> Amount:
    """Two to three weeks are at least two."""
    return Amount(count, unit, "EQUAL_OR_MORE")


@RULES.rule(
    "count more? trading? full? unit:unit|plural",
    gives="amount",
    examples=(Example("two years", "P2Y"), Example("10-hour", "PT10H")),
)
def amount(_: Context, count: float, unit: str) -> Amount:
    """A number and a unit make an amount of time."""
    return Amount(count, unit)


_HALVES = {"year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}


@RULES.rule(
    "halfword a unit",
    gives="amount",
    examples=(Example("half an hour", "PT30M"), Example("half a century ago", "1974")),
)
def amount_of_half(_: Context, unit: str) -> Amount:
    """Half an hour is half of one, and half a century fifty years."""
    return Amount(*_HALVES.get(unit, (0.5, unit)))


@RULES.rule("a halfword unit", gives="amount", examples=(Example("a half-century", "P50Y"),))
def amount_of_one_half(context: Context, unit: str) -> Amount:
    """A half-century is half of one too."""
    return amount_of_half(context, unit)


@RULES.rule(
    "count:fourdigits unit:plural", gives="amount", examples=(Example("2000 years", "P2000Y"),)
)
def amount_of_thousands(_: Context, count: int, unit: str) -> Amount | None:
    """Four digits are a number before a plural only: "the 1988 quarter" has a year."""
    # Soldiers say "2000 hours" for eight in the evening.
    return None if unit == "hour" else Amount(count, unit)


@RULES.rule(
    "longword",
    gives="amount",
    examples=(Example("weeklong", "P1W"), Example("a yearlong", "P1Y")),
)
def amount_in_a_word(_: Context, longword: str) -> Amount:
    """Weeklong and yearlong last one."""
    return Amount(1, longword)


@RULES.rule("unit long", gives="amount", examples=(Example("day-long", "P1D"),))
def amount_so_long(_: Context, unit: str) -> Amount:
    """Day-long is a day long."""
    return Amount(1, unit)


@RULES.rule(
    "a? quarterword of? a? centuryword",
    gives="amount",
    examples=(
        Example("a quarter of a century", "P25Y"),
        Example("a quarter-century ago", "1999"),
    ),
)
def amount_of_quarter_century(_: Context) -> Amount:
    """A quarter of a century is 25 years."""
    return Amount(25, "year")


@RULES.rule(
    "a|another full? unit",
    gives="amount",
    examples=(Example("a year", "P1Y"), Example("an hour", "PT1H")),
)
def amount_of_one(_: Context, unit: str) -> Amount:
    """The article counts one."""
    return Amount(1, unit)


@RULES.rule(
    "count:count|a fortnight",
    gives="amount",
    examples=(Example("a fortnight ago", "2024-W24"), Example("a fortnight", "P2W")),
)
def amount_of_fortnights(_: Context, count: float | None) -> Amount:
    """A fortnight is two weeks."""
    return Amount((count or 1) * 2, "week")


@RULES.rule(
    "amount and a halfword", gives="amount", examples=(Example("a year and a half", "P1Y6M"),)
)
def amount_and_half(_: Context, amount: Amount) -> Amount:
    """A half may follow the unit."""
    return amount._replace(number=(amount.number or 0) + 0.5)


@RULES.rule(
    "first:amount and last:amount",
    gives="amount",
    examples=(
        Example("one hour and 42 minutes", "PT1H42M"),
        Example("two years and three months", "P2Y3M"),
    ),
)
def amount_and_rest(_: Context, first: Amount, last: Amount) -> Amount | None:
    """Minutes may follow the hours, and months the years."""
    parts = _PARTS.get((first.unit, last.unit))
    if parts is None or first.number is None or last.number is None:
        return None
    return first._replace(number=first.number + last.number / parts)


_PARTS = {
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("year", "month"): 12,
}


@RULES.rule(
    "a? couple of? more? unit:unit|plural",
    gives="amount",
    examples=(Example("a couple of years", "P2Y", mod="APPROX"),),
)
def amount_of_couple(_: Context, unit: str) -> Amount:
    """A couple is about two."""
    return Amount(2, unit, "APPROX")


@RULES.rule(
    "a? vague more? unit:unit|plural",
    gives="amount",
    examples=(
        Example("several years", "PXY"),
        Example("a few days", "PXD"),
        Example("multi-year", "PXY"),
    ),
)
def amount_unknown(_: Context, unit: str) -> Amount:
    """A few, several and many are numbers that nobody knows."""
    return Amount(None, unit)


@RULES.rule("weekendsword", gives="set", examples=(Example("weekends", "XXXX-WXX-WE"),))
def weekends(_: Context) -> Meaning:
    """Weekends without a number are every weekend."""
    return Meaning("SET", "XXXX-WXX-WE")


@RULES.rule(
    "unit:plural",
    gives="amount",
    examples=(Example("years", "PXY"),),
    guard=amount_is_told,
)
def amount_uncounted(_: Context, unit: str) -> Amount:
    """A unit in the plural without a number is an amount that nobody knows."""
    return Amount(None, unit)
