"""What comes round as a rule of iCalendar, and a length of time as python-dateutil has it."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any, Final, Literal, TypeAlias

from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, HOURLY, MINUTELY, MONTHLY, WEEKLY, YEARLY, rrule
from dateutil.rrule import weekday as rule_weekday

from naver_nvidia.dates.calendar.notation import PARTS_OF_YEAR
from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.expression import Every, Expression, Intersection, Nth, Unit, Weekday
from naver_nvidia.dates.patterns import Pattern

_PERIOD: Final = Pattern(
    r"P(?:(?P<years>[0-9]+)Y)?(?:(?P<halves>[0-9]+)H)?(?:(?P<quarters>[0-9]+)Q)?"
    r"(?:(?P<months>[0-9]+)M)?(?:(?P<weeks>[0-9]+)W)?(?:(?P<days>[0-9]+)D)?"
    r"(?:T(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?(?:(?P<seconds>[0-9]+)S)?)?"
)
_ANY: Final = Pattern(
    r"XXXX(?:-(?:W(?:XX|[0-9]{2})-(?P<weekday>[1-7]|WE)|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?))?(?:T(?P<clock>.+))?"
)
_Frequency: TypeAlias = Literal[0, 1, 2, 3, 4, 5, 6]
_FREQUENCIES: Final[tuple[tuple[str, _Frequency, int], ...]] = (
    ("years", YEARLY, 1),
    ("halves", MONTHLY, 6),
    ("quarters", MONTHLY, 3),
    ("months", MONTHLY, 1),
    ("weeks", WEEKLY, 1),
    ("days", DAILY, 1),
    ("hours", HOURLY, 1),
    ("minutes", MINUTELY, 1),
)
_OF_UNITS: Final[dict[str, _Frequency]] = {"month": MONTHLY, "year": YEARLY}


def rule_of(value: str, expression: Expression | None, start: date) -> rrule | None:
    """The rule by which a SET of TIMEX3 comes round from a day on; None where it says no rule."""
    first = datetime.combine(start, time())
    if isinstance(expression, Intersection):
        expression = next((part for part in expression.parts if isinstance(part, Every)), None)
    match expression:
        case Nth(nth, Weekday(name), Every(Unit(unit), interval, 1)) if unit in _OF_UNITS:
            weekday = rule_weekday(WEEKDAYS.index(name), nth)
            return rrule(_OF_UNITS[unit], dtstart=first, interval=interval, byweekday=weekday)
        case Every(_, interval, 1):
            pass
        case _:
            return None
    if found := _ANY.fullmatch(value):
        return rrule(dtstart=first, **_of_any(found, interval))
    found = _PERIOD.fullmatch(value)
    for name, frequency, times in _FREQUENCIES:
        if found and found[name]:
            return rrule(frequency, dtstart=first, interval=int(found[name]) * times)
    return None


def _of_any(found: re.Match[str], interval: int) -> dict[str, Any]:
    """What a rule is given for a weekday, month or part of a day of any year."""
    rule: dict[str, Any] = {"interval": interval, "freq": DAILY}
    if weekday := found["weekday"]:
        rule |= {"freq": WEEKLY, "byweekday": 5 if weekday == "WE" else int(weekday) - 1}
    elif season := found["season"]:
        rule |= {"freq": YEARLY, "bymonth": PARTS_OF_YEAR[season][1], "bymonthday": 1}
    elif found["month"] and found["month"] != "XX":
        rule |= {"freq": YEARLY, "bymonth": int(found["month"])}
        rule["bymonthday"] = int(found["day"]) if (found["day"] or "XX") != "XX" else 1
    if (clock := found["clock"]) and ":" in clock:
        rule |= {"byhour": int(clock[:2]), "byminute": int(clock[3:5]), "bysecond": 0}
    return rule


def delta_of(value: str) -> relativedelta | None:
    """A DURATION of TIMEX3 as python-dateutil has it; None where its number is not known."""
    found = _PERIOD.fullmatch(value)
    if found is None or not any(found.groups()):
        return None
    number: dict[str, Any] = {name: int(text or 0) for name, text in found.groupdict().items()}
    months = number.pop("months") + 3 * number.pop("quarters") + 6 * number.pop("halves")
    return relativedelta(months=months, **number)
