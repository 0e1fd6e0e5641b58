"""Quarters named by their months, and the last ones of a year: the April-June quarter."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.anchoring.closest import settle, years
from naver_nvidia.dates.calendar.arithmetic import containing, moved
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning, Part
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import to_day

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.units import Unit
    from naver_nvidia.dates.clause.context import Context

RULES = Table()
_FINAL: Final = Pattern(r"-?\s?finals?\b")
_MONTHS_OF_PART: Final = {"quarter": 3, "half": 6}
_PART_OF_MONTHS: Final[dict[int, Unit]] = {3: "quarter", 6: "half", 12: "year"}


def is_no_final(context: Context) -> bool:
    """Not so the March quarter-final."""
    return not _FINAL.match(context.right)


def _months(year: int, first: int, last: int) -> DateRange:
    """The months from the first to the last, which may be of the next year."""
    months = (last - first) % 12 + 1
    begin = to_day(year, first, 1)
    unit = _PART_OF_MONTHS.get(months)
    if unit and last % months == 0:
        return containing(begin, unit)
    return DateRange(begin, moved(begin, months, "month") - timedelta(days=1), "range")


def _meaning(there: Meaning, first: int, last: int) -> Meaning:
    """The calendar's quarter or half, and else so many months."""
    if there.range is None or there.range.precision != "range":
        return there
    months = (last - first) % 12 + 1
    value = "P1Q" if months == _MONTHS_OF_PART["quarter"] else f"P{months}M"
    return Meaning("DURATION", value, there.range)


@RULES.assumption(
    "the? first:month to? last:month quarterword|periodword of|in? way:last|this|next yearword;"
    " the? first:month to? last:month quarterword|periodword of|in? year:fourdigits? -> period",
    "A quarter, or so many months, may be named by the first and the last of them.",
    "the April-June quarter last year = 2023-Q2",
    "the January-March quarter = 2024-Q1",
    "the April-to-June quarter of 2023 = 2023-Q2",
    "the January-September period of 2023 = P9M",
    guard=is_no_final,
)
def months_as_quarter(
    context: Context, first: int, last: int, year: int | None = None, way: int | None = None
) -> Meaning:
    year = context.published.year + way if way is not None else year
    if year:
        return _meaning(Meaning.of(_months(year, first, last)), first, last)
    spans = [_months(each, first, last) for each in years(context)]
    return _meaning(settle(context, spans), first, last)


@RULES.assumption(
    "the? month quarterword of|in? way:last|this|next yearword;"
    " the? month quarterword of|in? year:fourdigits? -> period",
    "The December quarter is the one that ends with that month: the calendar's, or its owner's.",
    "the March quarter last year = 2023-Q1",
    "the March quarter = 2024-Q1",
    "Its [December-quarter] sales rose. = 2023-Q4",
    "the January quarter = P1Q",
    guard=is_no_final,
)
def quarter_of_month(
    context: Context, month: int, year: int | None = None, way: int | None = None
) -> Meaning:
    year = context.published.year + way if way is not None else year
    if year:
        return _meaning(Meaning.of(_up_to(year, month)), month - 2, month)
    spans = [_up_to(each, month) for each in years(context)]
    return _meaning(settle(context, spans), month - 2, month)


def _up_to(year: int, month: int) -> DateRange:
    """The three months up to one of that year."""
    first = (month - 3) % 12 + 1
    return _months(year if first <= month else year - 1, first, month)


@RULES.rule(
    "the? final|last unit:quarterword|halfword of|in year:fourdigits;"
    " the? final|last unit:quarterword|halfword of|in way:the|last|this|next full? yearword"
    " -> period",
    "The final quarter of a year is its fourth, and the latter half its second.",
    "the final quarter of 2023 = 2023-Q4",
    "the last quarter of 2023 = 2023-Q4",
    "the final quarter of last year = 2023-Q4",
    "the latter half of the year = 2024-H2",
)
def last_part_of_year(
    context: Context, unit: Unit, year: int | None = None, way: int | None = None
) -> Meaning:
    part = Part(unit, 12 - _MONTHS_OF_PART[unit] + 1)
    return part.of(year or context.published.year + (way or 0))
