"""How a range of days is written: ISO 8601, EDTF (ISO 8601-2) and TIMEX3, out and in."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from naver_nvidia.dates.calendar.units import Unit, bounds
from naver_nvidia.dates.patterns import Pattern

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]

# The parts of a year that have no month: TIMEX3's code, the unit and its first month.
PARTS_OF_YEAR: Final[dict[str, tuple[Unit, int]]] = {
    **{season: ("season", 3 + 3 * i) for i, season in enumerate(("SP", "SU", "FA", "WI"))},
    **{f"Q{1 + i}": ("quarter", 1 + 3 * i) for i in range(4)},
    **{f"H{1 + i}": ("half", 1 + 6 * i) for i in range(2)},
}
# EDTF numbers them.
_EDTF_CODES: Final = dict(
    zip(PARTS_OF_YEAR, map(str, (21, 22, 23, 24, 33, 34, 35, 36, 40, 41)), strict=True)
)
_EDTF_PARTS: Final = {code: part for part, code in _EDTF_CODES.items()}
_PARTS: Final = {starts: part for part, starts in PARTS_OF_YEAR.items()}
# A unit of each form, and what makes a day of its group.
_FORMS: Final[tuple[tuple[Pattern, str, Unit], ...]] = (
    (Pattern(r"(\d{4}(?:-\d\d-\d\d|\d{4}|-W\d\d-[1-7]|W\d\d[1-7]))", re.ASCII), "", "day"),
    (Pattern(r"(\d{4}-(?:0\d|1[0-2]))(?:-XX)?", re.ASCII), "-01", "month"),
    (Pattern(r"(\d{4}-?W\d\d)", re.ASCII), "", "week"),
    (Pattern(r"(\d{4}-W\d\d)-WE", re.ASCII), "", "weekend"),
    (Pattern(r"(\d{4})(?:-XX(?:-XX)?|-WXX)?", re.ASCII), "-01-01", "year"),
    (Pattern(r"(\d{3})X?", re.ASCII), "0-01-01", "decade"),
    (Pattern(r"(\d\d)(?:XX)?", re.ASCII), "00-01-01", "century"),
)
_DAY_OF_YEAR: Final = Pattern(r"([0-9]{4})-?([0-9]{3})")
# What EDTF has and a range of days has not.
_NOT_OF_DAYS: Final = (
    ("..", "an interval of EDTF with an open end has no last day; write both"),
    ("~", "approximate in EDTF, which days do not say; leave out the mark"),
    ("?", "uncertain in EDTF, which days do not say; leave out the mark"),
    ("%", "uncertain and approximate in EDTF, which days do not say; leave out the mark"),
)
# How much of a day says the unit.
_CUT: Final = {"century": 2, "decade": 3, "year": 4, "month": 7, "day": 10}
_DAYPARTS: Final = {"MO": 6 * 60, "MI": 12 * 60, "AF": 12 * 60, "EV": 18 * 60, "NI": 20 * 60}


def iso(earliest: date, latest: date, unit: str) -> str:
    """The readable form, which says the unit."""
    days = earliest.isoformat()
    match unit:
        case "week" | "weekend":
            year, week, _ = earliest.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
        case "quarter" | "half" | "season":
            return f"{days[:4]}-{_PARTS[unit, earliest.month]}"
        case "range":
            return f"{days}/{latest.isoformat()}"
        case _:
            return days[: _CUT[unit]].ljust(4, "X")


def edtf(earliest: date, latest: date, unit: str) -> str:
    """EDTF, level 2; weeks, which it lacks, become their days."""
    text = iso(earliest, latest, "range" if unit in ("week", "weekend") else unit)
    year, rest = text[:5], text[5:]
    return year + _EDTF_CODES.get(rest, rest)


def timex3(earliest: date, latest: date, unit: str) -> str:
    """TIMEX3's value; decades and centuries lose their Xs."""
    return iso(earliest, latest, unit).rstrip("X")


def read(text: str) -> tuple[date, date, str]:
    """Earliest day, latest day and precision of any of the notations.

    Raises:
        ValueError, OverflowError: no such notation, or no such days.
    """
    for mark, problem in _NOT_OF_DAYS:
        if mark in text:
            raise ValueError(problem)
    if "/" not in text:
        return _read_unit(text)
    first, *rest = text.split("/", 2)
    if len(rest) > 1:
        raise ValueError("an interval has two ends")
    (earliest, _, of_first), (_, latest, of_last) = _read_unit(first), _read_unit(rest[0])
    if of_last != of_first and rest[0].isdecimal() and of_last in ("decade", "century"):
        raise ValueError("the end of an interval is cut short; write it out")
    return earliest, latest, "range"


def _read_unit(text: str) -> tuple[date, date, Unit]:
    if found := _DAY_OF_YEAR.fullmatch(text):
        day = date(int(found[1]), 1, 1) + timedelta(days=int(found[2]) - 1)
        if day.year != int(found[1]):
            raise ValueError("the year has no such day")
        return day, day, "day"
    for pattern, rest, unit in _FORMS:
        if found := pattern.fullmatch(text):
            try:
                day = date.fromisoformat(found[1] + rest)
            except ValueError:
                raise ValueError(f"no such {unit}") from None
            return *bounds(day, unit), unit
    return _read_part_of_year(text)


def _read_part_of_year(text: str) -> tuple[date, date, Unit]:
    year, code = text[:4], text[5:]
    part = _EDTF_PARTS.get(code, code)
    if part not in PARTS_OF_YEAR or text[4] != "-" or not (year.isascii() and year.isdecimal()):
        raise ValueError("not a date in ISO 8601, EDTF or TIMEX3")
    unit, month = PARTS_OF_YEAR[part]
    return *bounds(date(int(year), month, 1), unit), unit


def clock(minute: int) -> str:
    """A minute of the day as TIMEX3 writes it: "17:00"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def minute_of(time: str) -> int:
    """The minute of the day that a value of TIMEX3 stands for, or that its part begins with."""
    of_day = time.rpartition("T")[2]
    if of_day in _DAYPARTS:
        return _DAYPARTS[of_day]
    hour, _, minute = of_day.partition(":")
    return int(hour) * 60 + int(minute)
