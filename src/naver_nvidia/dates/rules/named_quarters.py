"""Quarters named by their months, and the last ones of a year: the April-June quarter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.rules.parts import Part

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context

RULES = Table()
_FINAL: Final = re.compile(r"-?\s?finals?\b")
_MONTHS: Final = {"quarter": 3, "half": 6}


def is_no_final(context: Context) -> bool:
    """Not so the March quarter-final."""
    return not _FINAL.match(context.right)


def _ending_with(month: int, months: int) -> Part:
    if month % months:
        raise ValueError("no such quarter or half of the calendar")
    return Part("quarter" if months == _MONTHS["quarter"] else "half", month - months + 1)


@RULES.rule(
    "the? first:month to? last:month quarterword|periodword",
    gives="part",
    examples=(
        Example("the January-March quarter", "2024-Q1"),
        Example("the April-to-June quarter of 2023", "2023-Q2"),
        Example("the January-June period", "2024-H1"),
    ),
    guard=is_no_final,
)
def quarter_of_months(_: Context, first: int, last: int) -> Part:
    """A quarter, or half a year, may be named by its first and its last month."""
    months = (last - first) % 12 + 1
    if months not in _MONTHS.values():
        raise ValueError("no such quarter or half of the calendar")
    return _ending_with(last, months)


@RULES.rule(
    "the? month quarterword",
    gives="part",
    examples=(
        Example("the March quarter", "2024-Q1"),
        Example("December-quarter", "2023-Q4", sentence="Its December-quarter sales rose."),
    ),
    guard=is_no_final,
)
def quarter_of_month(_: Context, month: int) -> Part:
    """The December quarter is the one that ends with that month."""
    return _ending_with(month, _MONTHS["quarter"])


@RULES.rule(
    "the? final|last unit:quarterword|halfword of|in year:fourdigits",
    gives="period",
    examples=(
        Example("the final quarter of 2023", "2023-Q4"),
        Example("the last quarter of 2023", "2023-Q4"),
    ),
)
def last_part_of_year(_: Context, unit: Unit, year: int) -> Meaning:
    """The final quarter of a year is its fourth, and the latter half its second."""
    return _last(unit).of(year)


@RULES.rule(
    "the? final|last unit:quarterword|halfword of|in way:the|last|this|next full? yearword",
    gives="period",
    examples=(
        Example("the final quarter of last year", "2023-Q4"),
        Example("the latter half of the year", "2024-H2"),
    ),
)
def last_part_of_deictic_year(context: Context, unit: Unit, way: int | None = None) -> Meaning:
    """The final quarter of last year is its fourth, likewise of this year and the next."""
    return _last(unit).of(context.published.year + (way or 0))


def _last(unit: Unit) -> Part:
    return Part(unit, 12 - _MONTHS[unit] + 1)
