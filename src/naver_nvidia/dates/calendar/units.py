"""The calendar's units and English names, which no locale changes: which unit holds a day."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, TypeAlias

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# As newspapers and others cut them short, without the full stop.
SHORT_MONTHS: Final = (*(name[:3] for name in MONTHS), "Sept")
Unit: TypeAlias = Literal[
    "day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century"
]

_MONTHS: Final[dict[str, int]] = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200,
}  # fmt: skip
_FEBRUARY: Final = 2


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
        monday = day.toordinal() - day.weekday()
        first = monday if unit == "week" else monday + 5
        return date.fromordinal(first), date.fromordinal(monday + 6)
    months = months_in(unit)
    # Seasons begin one month before quarters do: December, March, June, September.
    shift = 1 if unit == "season" else 0
    since_year_zero = day.year * 12 + day.month - 1
    first_month = (since_year_zero + shift) // months * months - shift
    year, month = divmod(first_month + months - 1, 12)
    last = date(year, month + 1, days_in_month(year, month + 1))
    return date(first_month // 12, first_month % 12 + 1, 1), last


def days_in_month(year: int, month: int) -> int:
    """How many days a month has."""
    if month == _FEBRUARY:
        is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if is_leap else 28
    return 30 if month in (4, 6, 9, 11) else 31
