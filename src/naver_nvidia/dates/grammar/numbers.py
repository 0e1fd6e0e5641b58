"""Numbers in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.filters.years import is_short_year
from naver_nvidia.dates.grammar.rule import Example, Table

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

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
    guard=is_short_year,
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
    "a? halfword a? dozen",
    gives="number",
    examples=(Example("half a dozen years ago", "2018"), Example("a half-dozen years", "P6Y")),
)
def number_of_half_dozen(_: Context) -> int:
    """Half a dozen are six."""
    return 6


@RULES.rule(
    "count:ones|teens|tens|numeral|number|a dozen",
    gives="number",
    examples=(Example("two dozen years ago", "2000"), Example("a dozen years", "P12Y")),
)
def number_of_dozens(_: Context, count: int | None, dozen: int) -> int:
    """Dozens are counted."""
    return (count or 1) * dozen


@RULES.rule(
    "count:ones|teens|tens|number|numeral|figure|a power",
    gives="number",
    examples=(Example("two thousand years", "P2000Y"), Example("a hundred days", "P100D")),
)
def number_of_hundreds(_: Context, count: float | None, power: int) -> float:
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
