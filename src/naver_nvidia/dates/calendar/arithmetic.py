"""Arithmetic on calendar units: the one before, the nearest, the late part of one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import cast

from naver_nvidia.dates.calendar.date_range import DateRange, unchecked
from naver_nvidia.dates.calendar.units import Unit, bounds, days_in_month, months_in

_DAYS = {"day": 1, "week": 7, "weekend": 7}
_SATURDAY = 5


def containing(day: date, unit: Unit) -> DateRange:
    """The unit that holds the day."""
    return unchecked(*bounds(day, unit), unit)


def moved(day: date, count: int, unit: Unit) -> date:
    """The day so many units on; at a month's end as python-dateutil has it."""
    if unit in _DAYS:
        return day + timedelta(count * _DAYS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + count * months_in(unit), 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def neighbour(period: DateRange, count: int) -> DateRange:
    """The unit so many after (before, if negative) this one."""
    unit = cast("Unit", period.precision)
    return containing(moved(period.earliest, count, unit), unit)


def telling_day(period: DateRange) -> date:
    """The day that says where the unit is: its first, and of a week its Thursday."""
    return period.earliest + timedelta(3 if period.precision == "week" else 0)


def before(day: date, weekday: int) -> date:
    """The last such weekday before the day."""
    return day - timedelta((day.weekday() - weekday - 1) % 7 + 1)


def after(day: date, weekday: int) -> date:
    """The first such weekday after the day."""
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def nearest_weekday(day: date, weekday: int) -> date:
    """The such weekday that is nearest to the day."""
    return after(day - timedelta(4), weekday)


def nth_of(period: DateRange, nth: int, what: Unit | int) -> DateRange:
    """The nth day, seven days, weekend, month or weekday (a number) of a period, or from its end.

    A weekend is counted by its Saturday.

    Raises:
        ValueError: the period has not so many.
    """
    weekday = _SATURDAY if what == "weekend" else what
    after_last = period.latest + timedelta(days=1)
    if isinstance(weekday, int):
        first = after(period.earliest - timedelta(days=1), weekday)
        first = first + timedelta(weeks=nth - 1) if nth > 0 else before(after_last, weekday)
        last = first
    elif nth > 0:
        first = moved(period.earliest, nth - 1, weekday)
        last = moved(first, 1, weekday) - timedelta(days=1)
    else:
        first, last = moved(after_last, nth, weekday), after_last - timedelta(days=1)
    if not period.earliest <= first <= last <= period.latest:
        raise ValueError(f"no such {'day' if isinstance(what, int) else what} in it")
    unit = "day" if isinstance(what, int) else what
    return containing(first, unit) if unit != "week" else DateRange(first, last, "range")


def part(period: DateRange, mod: str, share: int) -> DateRange:
    """The first, middle or last half, third or sixth of a stretch of days, as ``share`` has it."""
    days = len(period)
    length = -(-days // share)
    skipped = {"START": 0, "MID": (days - length) // 2, "END": days - length}[mod]
    first = period.earliest + timedelta(days=skipped)
    return DateRange(first, first + timedelta(days=length - 1))


def nearest(candidates: Iterable[DateRange], day: date) -> DateRange:
    """The candidate with the least distance from the day; of two, the one listed first."""
    return min(candidates, key=lambda period: distance(period, day))


def distance(period: DateRange, day: date) -> int:
    """How many days lie between the two; 0 if the day is of the period."""
    if day < period.earliest:
        return (period.earliest - day).days
    return max(0, (day - period.latest).days)
