"""What comes round as a rule of iCalendar, and a length of time as python-dateutil has it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any, Final, Literal, TypeAlias

from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, HOURLY, MINUTELY, MONTHLY, SA, SECONDLY, SU, WEEKLY, YEARLY, rrule
from dateutil.rrule import weekday as rule_weekday

from naver_nvidia.dates.calendar.notation import PARTS_OF_YEAR
from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.expression import (
    Between,
    Every,
    Expression,
    Holiday,
    Last,
    Modified,
    Next,
    Nth,
    Period,
    Sum,
    This,
    Unit,
    Weekday,
)
from naver_nvidia.dates.patterns import Pattern

_PERIOD: Final = Pattern(
    r"P(?:(?P<years>[0-9]+)Y)?(?:(?P<halves>[0-9]+)H)?(?:(?P<quarters>[0-9]+)Q)?"
    r"(?:(?P<months>[0-9]+)M)?(?:(?P<weeks>[0-9]+)W)?(?:(?P<days>[0-9]+)D)?"
    r"(?:T(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?(?:(?P<seconds>[0-9]+)S)?)?"
)
_ANY: Final = Pattern(
    r"XXXX(?:-(?:W(?:XX|[0-9]{2})-(?P<weekday>[1-7])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?))?(?:T(?P<clock>.+))?"
)
_Frequency: TypeAlias = Literal[0, 1, 2, 3, 4, 5, 6]
_IN_MONTHS: Final[tuple[tuple[_Frequency, int], ...]] = ((YEARLY, 12), (MONTHLY, 1))
_IN_SECONDS: Final[tuple[tuple[_Frequency, int], ...]] = (
    (WEEKLY, 604800),
    (DAILY, 86400),
    (HOURLY, 3600),
    (MINUTELY, 60),
    (SECONDLY, 1),
)
_WEEKEND: Final = (SA, SU)
_OF_UNITS: Final[dict[str, _Frequency]] = {"month": MONTHLY, "year": YEARLY}
# How many of a weekday each may have.
_MOST: Final = {"month": 5, "year": 53}
_MIDNIGHT: Final = "24:00"
# Every month has so many days.
_SHORTEST_MONTH: Final = 28


def rule_of(value: str, expression: Expression | None, start: date) -> rrule | None:
    """The rule by which a SET of TIMEX3 comes round from a day on; None where it says no rule."""
    try:
        rule = _of_expression(value, expression, start)
        return None if rule is None else rrule(dtstart=_first(rule, start), **rule)
    except OverflowError:  # the calendar ends before it begins
        return None


def _of_expression(value: str, expression: Expression | None, start: date) -> dict[str, Any] | None:
    """What a rule is given for what comes round."""
    match expression:
        case Nth(nth, Weekday(name), Every(Unit(unit), interval, 1)) if nth <= _MOST.get(unit, 0):
            weekday = rule_weekday(WEEKDAYS.index(name), nth)
            return {"freq": _OF_UNITS[unit], "interval": interval, "byweekday": weekday}
        case Nth(nth, Unit("day"), Every(Unit("month"), interval, 1)):
            return {"freq": MONTHLY, "interval": interval, "bymonthday": nth}
        case Nth(nth, Unit("day"), Every(Unit("year"), interval, 1)):
            return {"freq": YEARLY, "interval": interval, "byyearday": nth}
        case Every(Unit("weekend"), interval, 1):
            return {"freq": WEEKLY, "interval": interval, "byweekday": _WEEKEND}
        case Every(Modified() | Between() | Unit("business day"), _, _):
            return None
        case Every(_, interval, 1) if found := _ANY.fullmatch(value):
            return _of_any(found, interval)
        case Every(of, _, 1) if not isinstance(of, Holiday) and (delta := delta_of(value)):
            return _of_delta(delta, start)
        case _:
            return None


def _first(rule: dict[str, Any], start: date) -> datetime:
    """Where it begins: every other Tuesday with the first one from the day on."""
    weekday = rule.get("byweekday")
    days = (weekday - start.weekday()) % 7 if isinstance(weekday, int) else 0
    return datetime.combine(start + timedelta(days=days), time())


def _of_delta(delta: relativedelta, start: date) -> dict[str, Any] | None:
    """What a rule is given for a length of time; None for one of months and days.

    What begins on the 31st comes round on the last day of a shorter month.
    """
    months = delta.years * 12 + delta.months
    rest = timedelta(delta.days, delta.seconds, minutes=delta.minutes, hours=delta.hours)
    if months and rest:
        return None
    number, sizes = (months, _IN_MONTHS) if months else (int(rest.total_seconds()), _IN_SECONDS)
    frequency, size = next(each for each in sizes if number % each[1] == 0)
    rule: dict[str, Any] = {"freq": frequency, "interval": number // size}
    if months and start.day > _SHORTEST_MONTH:
        rule |= {"bymonthday": range(_SHORTEST_MONTH, start.day + 1), "bysetpos": -1}
        rule |= {"bymonth": start.month} if frequency == YEARLY else {}
    return rule


def _of_any(found: re.Match[str], interval: int) -> dict[str, Any]:
    """What a rule is given for a weekday, month or part of a day of any year."""
    rule: dict[str, Any] = {"interval": interval, "freq": DAILY}
    # A day ends at midnight, when the next one begins.
    clock, is_over = found["clock"] or "", found["clock"] == _MIDNIGHT
    if weekday := found["weekday"]:
        rule |= {"freq": WEEKLY, "byweekday": (int(weekday) - 1 + is_over) % 7}
    elif season := found["season"]:
        rule |= {"freq": YEARLY, "bymonth": PARTS_OF_YEAR[season][1], "bymonthday": 1}
    elif found["month"] and found["month"] != "XX":
        rule |= {"freq": YEARLY, "bymonth": int(found["month"])}
        rule["bymonthday"] = int(found["day"]) if (found["day"] or "XX") != "XX" else 1
    if ":" in clock:
        hour = 0 if is_over else int(clock[:2])
        rule |= {"byhour": hour, "byminute": int(clock[3:5]), "bysecond": 0}
    return rule


def delta_of(value: str) -> relativedelta | None:
    """A DURATION of TIMEX3 as python-dateutil has it; None where its number is not known."""
    found = _PERIOD.fullmatch(value)
    if found is None or not any(found.groups()):
        return None
    number: dict[str, Any] = {name: int(text or 0) for name, text in found.groupdict().items()}
    months = number.pop("months") + 3 * number.pop("quarters") + 6 * number.pop("halves")
    return relativedelta(months=months, **number)


def is_of_business(expression: Expression | None) -> bool:
    """Whether it counts days on which people work, of which no number is a number of days."""
    match expression:
        case Period(_, unit):
            return unit == "business day"
        case Sum(parts):
            return any(map(is_of_business, parts))
        case Modified(_, of) | Last(of) | Next(of) | This(of) | Nth(_, of):
            return is_of_business(of)
        case _:
            return False
