"""TIMEX3 of TimeML 1.2.1: whether a value is one of its type and fits the days beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, cast, get_args

from naver_nvidia.dates.calendar import notation
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.resolved_date import ResolvedDate
from naver_nvidia.errors import shown

MODIFIERS: Final = (
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
    "START",
    "MID",
    "END",
    "APPROX",
)
"""TimeML's values of ``mod``."""

_PART_FORM = r"-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI)"
_WEEK_FORM = r"-W(?:\d\d|XX)(?:-(?:[1-7X]|WE))?"
_DAY_FORM = r"-(?:\d\d|XX)(?:-(?:\d\d|XX))?"
_DATE = (
    r"(?:\d{2,3}|\d{3}X(?:-XX-XX)?|\d\dXX"
    rf"|(?:\d{{4}}|XXXX)(?:{_DAY_FORM}|{_WEEK_FORM}|{_PART_FORM})?)"
)
_CLOCK_FORM = r"(?:[01]\d|2[0-4]|XX)(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?"
_TIME = rf"(?:{_DATE})?T(?:{_CLOCK_FORM}|MO|MI|AF|EV|NI|DT)"
_COUNT = r"(?:\d+(?:\.\d+)?|X+)"
_UNIT = r"(?:WE|SP|SU|FA|WI|DE|CE|ML|MO|MI|AF|EV|NI|DT|[YMWDQHECL])"
_DURATION = rf"P(?=.)(?:{_COUNT}{_UNIT})*(?:T(?:{_COUNT}[HMS])+)?|PXX"

# A leap day or 53rd week of no year in particular is looked up in this year, which has both.
_ANY_YEAR: Final = "2004"
# With these, the days are some of the value's; with the others they may reach beyond them.
_MODIFIERS_OF_PART: Final = (None, "START", "MID", "END")
# What a company may count from a day of its own, named in part after the next year.
_FISCAL: Final = ("year", "half", "quarter")
# What may lie in such a year, or consist of several, so that its days are not known.
_PERHAPS_FISCAL: Final = (*_FISCAL, "season", "range")


@cache
def _forms() -> dict[TimexType, tuple[Pattern, str]]:
    """What a value of each type looks like, and what such a value is called."""
    forms: dict[TimexType, tuple[str, str]] = {
        "DATE": (
            rf"(?:BC(?:{_DATE}|\d{{5,}})|{_DATE}(?:/{_DATE})?|(?:PAST|PRESENT|FUTURE)_REF)",
            "a DATE, such as '2024-06-25', '2024-W26' or 'PAST_REF'",
        ),
        "TIME": (_TIME, "a TIME, such as '2024-06-25T15:00' or '2024-06-25TMO'"),
        "DURATION": (_DURATION, "a DURATION, such as 'P2Y' or 'PT1H'"),
        "SET": (rf"(?:{_DURATION}|{_TIME}|{_DATE})", "a SET, such as 'P1W' or 'XXXX-WXX-2'"),
    }
    return {kind: (Pattern(form, re.ASCII), name) for kind, (form, name) in forms.items()}


def problems(resolved: ResolvedDate) -> Iterator[tuple[str, str]]:
    """What a resolved date says that cannot be: the field each time, and what is wrong with it."""
    if resolved.mod is not None and resolved.mod not in MODIFIERS:
        yield "mod", f"{shown(resolved.mod)} is not one of {', '.join(MODIFIERS)}"
    if resolved.type not in get_args(TimexType):
        yield "type", f"{shown(resolved.type)} is not one of {', '.join(get_args(TimexType))}"
    elif problem := _value_problem(resolved.type, resolved.value):
        yield "value", problem
    elif problem := _range_problem(resolved):
        yield "range", problem


def _value_problem(kind: TimexType, value: object) -> str | None:
    form, name = _forms()[kind]
    if not isinstance(value, str) or not form.fullmatch(value):
        return f"{shown(value)} is no TIMEX3 value of {name}"
    return None if _exists(value) else f"{shown(value)} is no date of the calendar"


def _exists(value: str) -> bool:
    """Whether the calendar has such days, whatever stands for what is left open."""
    if value[0] not in "0123456789X":
        return True
    settled = value.partition("T")[0].replace("XXXX", _ANY_YEAR)
    return _days_of(settled.replace("XX", "01").replace("X", "1")) is not None


def _days_of(words: str) -> tuple[date, date, str] | None:
    try:
        earliest, latest, unit = notation.read(words)
    except (ValueError, OverflowError):
        return None
    return None if earliest > latest else (earliest, latest, unit)


def _range_problem(resolved: ResolvedDate) -> str | None:
    days = cast("object", resolved.range)
    if days is not None and not isinstance(days, DateRange):
        return f"{shown(days)} is not a DateRange"
    if resolved.type not in ("DATE", "TIME") or resolved.mod not in _MODIFIERS_OF_PART:
        return None
    calendar_part = resolved.value.partition("T")[0]
    # Of what is left open ("2024-QX"), at least the year.
    meant = _days_of(calendar_part) or _days_of(calendar_part[:4])
    if meant is None:
        return None
    earliest, latest, unit = meant
    if days is None:
        is_open = resolved.mod or "-X" in calendar_part or unit in _PERHAPS_FISCAL
        return None if is_open else f"is missing; {shown(resolved.value)} means days"
    if unit in _FISCAL:
        near = earliest.year - 1 <= days.earliest.year and days.latest.year <= latest.year + 1
    else:
        near = earliest <= days.earliest and days.latest <= latest
    return None if near else f"{days} does not lie within the value {shown(resolved.value)}"
