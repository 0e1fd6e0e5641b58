"""Numbers in words, and amounts of a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Amount, Example, Table

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
    "teens low:teens",
    gives="fourdigits",
    examples=(Example("nineteen eighteen", "1918"),),
)
def spoken_year_of_teens(_: Context, teens: int, low: int) -> int:
    """A year is read out in two halves."""
    return teens * 100 + low


@RULES.rule(
    "tens ones",
    gives="number",
    examples=(Example("twenty-four days", "P24D"),),
)
def number_below_hundred(_: Context, tens: int, ones: int) -> int:
    """Tens and ones make a number."""
    return tens + ones


@RULES.rule(
    "count:ones|teens|tens|number|numeral|a power",
    gives="number",
    examples=(Example("two thousand years", "P2000Y"), Example("a hundred days", "P100D")),
)
def number_of_thousands(_: Context, count: int | None, power: int) -> int:
    """Hundreds and thousands are counted."""
    return (count or 1) * power


@RULES.rule(
    "count and a halfword",
    gives="number",
    examples=(Example("two and a half years", "P2.5Y"),),
)
def number_and_half(_: Context, count: float) -> float:
    """A half may follow the number."""
    return count + 0.5


@RULES.rule(
    "count fraction",
    gives="number",
    examples=(Example("2 1/2 years", "P2.5Y"),),
)
def number_and_fraction(_: Context, count: float, fraction: tuple[int, int]) -> float:
    """A fraction may follow the number."""
    return count + fraction[0] / fraction[1]


@RULES.rule(
    "count more? other? trading? unit:unit|plural",
    gives="amount",
    examples=(Example("two years", "P2Y"), Example("10-hour", "PT10H")),
)
def amount(_: Context, count: float, unit: str) -> Amount:
    """A number and a unit make an amount of time."""
    return Amount(count, unit)


@RULES.rule(
    "a full? unit",
    gives="amount",
    examples=(Example("a year", "P1Y"), Example("an hour", "PT1H")),
)
def amount_of_one(_: Context, unit: str) -> Amount:
    """The article counts one."""
    return Amount(1, unit)


@RULES.rule(
    "amount and a halfword",
    gives="amount",
    examples=(Example("a year and a half", "P1.5Y"),),
)
def amount_and_half(_: Context, amount: Amount) -> Amount:
    """A half may follow the unit."""
    return amount._replace(number=(amount.number or 0) + 0.5)


@RULES.rule(
    "a? couple of? unit:unit|plural",
    gives="amount",
    examples=(Example("a couple of years", "P2Y", mod="APPROX"),),
)
def amount_of_couple(_: Context, unit: str) -> Amount:
    """A couple is about two."""
    return Amount(2, unit, "APPROX")


@RULES.rule(
    "a? vague more? unit:plural",
    gives="amount",
    examples=(Example("several years", "PXY"), Example("a few days", "PXD")),
)
def amount_unknown(_: Context, unit: str) -> Amount:
    """A few, several and many are numbers that nobody knows."""
    return Amount(None, unit)
