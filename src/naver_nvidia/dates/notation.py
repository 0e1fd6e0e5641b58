"""How a range of days is written: ISO 8601, EDTF (ISO 8601-2) and TIMEX3, out and in."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.calendar_units import SEASONS, Unit, bounds

if TYPE_CHECKING:
    from collections.abc import Callable

# EDTF numbers the parts of a year that have no month.
_EDTF_PARTS: Final = {
    **{21 + i: season for i, season in enumerate(("SP", "SU", "FA", "WI"))},
    **{33 + i: f"Q{1 + i}" for i in range(4)},
    **{40 + i: f"H{1 + i}" for i in range(2)},
}
_EDTF_CODES: Final = {part: code for code, part in _EDTF_PARTS.items()}
_SEASON_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def part_of_year(earliest: date, unit: Unit) -> str:
    """TIMEX3's code of a quarter, half or season: "Q2", "H1", "SU"."""
    if unit == "quarter":
        return f"Q{earliest.month // 3 + 1}"
    if unit == "half":
        return f"H{earliest.month // 6 + 1}"
    return SEASONS[earliest.month % 12 // 3]


def iso(earliest: date, latest: date, unit: str) -> str:
    """The readable form, which says the unit."""
    match unit:
        case "day":
            return earliest.isoformat()
        case "week" | "weekend":
            year, week, _ = earliest.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
        case "month":
            return earliest.isoformat()[:7]
        case "quarter" | "half" | "season":
            return f"{earliest.year:04}-{part_of_year(earliest, unit)}"
        case "year":
            return f"{earliest.year:04}"
        case "decade":
            return f"{earliest.year // 10:03}X"
        case "century":
            return f"{earliest.year // 100:02}XX"
        case _:
            return f"{earliest.isoformat()}/{latest.isoformat()}"


def edtf(earliest: date, latest: date, unit: str) -> str:
    """EDTF, level 2; weeks, which it lacks, become their days."""
    match unit:
        case "week" | "weekend":
            return iso(earliest, latest, "range")
        case "quarter" | "half" | "season":
            return f"{earliest.year:04}-{_EDTF_CODES[part_of_year(earliest, unit)]}"
        case _:
            return iso(earliest, latest, unit)


def timex3(earliest: date, latest: date, unit: str) -> str:
    """TIMEX3's value; decades and centuries lose their Xs."""
    return iso(earliest, latest, unit).rstrip("X")


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[..., tuple[date, Unit]]], ...]:
    def compiled(
        pattern: str, first: Callable[..., tuple[date, Unit]]
    ) -> tuple[re.Pattern[str], Callable[..., tuple[date, Unit]]]:
        return re.compile(pattern, re.ASCII), first

    return (
        compiled(r"(\d{4})-(\d\d)-(\d\d)", lambda y, m, d: (date(int(y), int(m), int(d)), "day")),
        compiled(r"(\d{4})-(0\d|1[0-2])(?:-XX)?", lambda y, m: (date(int(y), int(m), 1), "month")),
        compiled(
            r"(\d{4})-W(\d\d)", lambda y, w: (date.fromisocalendar(int(y), int(w), 1), "week")
        ),
        compiled(
            r"(\d{4})-W(\d\d)-WE",
            lambda y, w: (date.fromisocalendar(int(y), int(w), 6), "weekend"),
        ),
        compiled(
            r"(\d{4})-W(\d\d)-([1-7])",
            lambda y, w, d: (date.fromisocalendar(int(y), int(w), int(d)), "day"),
        ),
        compiled(r"(\d{4})-Q([1-4])", lambda y, q: (date(int(y), int(q) * 3, 1), "quarter")),
        compiled(r"(\d{4})-H([12])", lambda y, h: (date(int(y), int(h) * 6, 1), "half")),
        compiled(
            r"(\d{4})-(SP|SU|FA|WI)", lambda y, s: (date(int(y), _SEASON_STARTS[s], 1), "season")
        ),
        compiled(r"(\d{4})(?:-XX(?:-XX)?|-WXX)?", lambda y: (date(int(y), 1, 1), "year")),
        compiled(r"(\d{3})X?", lambda d: (date(int(d) * 10, 1, 1), "decade")),
        compiled(r"(\d\d)(?:XX)?", lambda c: (date(int(c) * 100, 1, 1), "century")),
    )


def read(text: str) -> tuple[date, date, str]:
    """Earliest day, latest day and precision of any of the notations.

    Raises:
        ValueError: no such notation, or no such day.
    """
    first, slash, last = text.partition("/")
    if slash:
        (earliest, _, unit), (_, latest, unit_of_last) = read(first), read(last)
        if "range" in (unit, unit_of_last):
            raise ValueError("an interval has two ends")
        return earliest, latest, "range"
    for pattern, first_day in _forms():
        if found := pattern.fullmatch(text):
            day, unit = first_day(*found.groups())
            return *bounds(day, unit), unit
    return _read_edtf_part(text)


def _read_edtf_part(text: str) -> tuple[date, date, str]:
    year, _, code = text.partition("-")
    if code.isdecimal() and (part := _EDTF_PARTS.get(int(code))):
        return read(f"{year}-{part}")
    raise ValueError("not a date in ISO 8601, EDTF or TIMEX3")
