"""The calendar's units: which one holds a day, and how to step from one to the next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

Unit: TypeAlias = Literal[
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
]

_MONTHS: Final[dict[str, int]] = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "season": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
}


def months_in(unit: Unit) -> int:
    """How many months a unit has; 0 for those that are counted in days."""
    return _MONTHS.get(unit, 0)


def bounds(day: date, unit: Unit) -> tuple[date, date]:
    """First and last day of the unit that holds ``day``; a weekend is the one of its ISO week.

    A season is the northern, meteorological one, and a winter belongs to the year it begins in.

    Raises:
        ValueError, OverflowError: the unit reaches beyond the years 1 to 9999.
    """
    if unit == "day":
        return day, day
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday())
        first = monday if unit == "week" else monday + timedelta(days=5)
        return first, monday + timedelta(days=6)
    months = months_in(unit)
    # Seasons begin one month before quarters do: December, March, June, September.
    shift = 1 if unit == "season" else 0
    since_year_zero = day.year * 12 + day.month - 1
    first_month = (since_year_zero + shift) // months * months - shift
    return _first_of(first_month), _last_before(first_month + months)


def _first_of(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _last_before(months: int) -> date:
    # The month after December 9999 is not a date, so step back inside the month.
    last = months - 1
    if last % 12 == 11:  # noqa: PLR2004 - December
        return date(last // 12, 12, 31)
    return _first_of(months) - timedelta(days=1)
