"""Days: the dates of registers, each read in one way or refused.

They are neither a newspaper's nor EDTF: "2020-21" is a financial year to some and a season to
others, and who wrote 03/04/2024 knows which is the month.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from naver_nvidia.dates import DateRange
from naver_nvidia.dates.calendar.units import MONTHS, Unit, bounds
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.register.cells import Codes, says_nothing, text
from naver_nvidia.register.encoded import Encoded

_MONTHS: Final = {
    name[:letters]: number
    for number, name in enumerate(map(str.lower, MONTHS), 1)
    for letters in (3, 4 if name == "september" else 3, None)
}
_MONTH = rf"(?:{'|'.join(_MONTHS)})(?![a-z])\.?"
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DASH = "[-\u2010-\u2015]"
_ISO = re.compile(r"[12]\d{3}|\d{4}(?:-\d\d(?:-\d\d)?|-?\d{3}|\d{4}|-?w\d\d(?:-?[1-7])?|-q[1-4])")

_NOISE = re.compile(rf"^(?:{'|'.join(_WEEKDAYS)})[a-z]*[ ,]+|(?<=\d)(?:st|nd|rd|th)\b|[ ,]+$")
_TIME = re.compile(
    r"(?:(?<=\d)t| )(?:(?P<hour>\d\d?):(?P<rest>\d\d(?::\d\d(?:[.,]\d+)?)?)"
    r"|(?<=\d{8}t)(?P<basic>\d{4}(?:\d\d)?)) ?(?:[ap]\.?m\.?)?(?:z|[+-]\d\d:?\d\d)?$"
)
_MIDNIGHT = re.compile(
    r"[t ](?:0?0:00(?::00(?:[.,]0+)?)?(?![:\d])|12:00(?::00)? ?a|0000(?:00)?(?!\d))"
)
_NO_SECONDS = re.compile(r"(?<=\d\d:\d\d):00(?:[.,]0+)?$")
_NUMERIC = re.compile(r"(\d\d?)([-/.])(\d\d?)\2(\d{4}|\d\d)")
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d\d?)\2(\d\d?)")
_QUARTER = re.compile(r"(?:(?P<before>\d{4})[- /]?)?q(?P<quarter>[1-4])(?:[- /]?(?P<after>\d{4}))?")
_DAY = re.compile(rf"(\d\d?)[- /]?({_MONTH})(?:[- /,]{{1,2}}'?(\d{{4}}|\d\d))?")
_MONTH_FIRST = re.compile(rf"({_MONTH}) (\d\d?),? (\d{{4}})")
_OF_YEAR = re.compile(rf"({_MONTH})(?:[- /,]{{0,2}}(\d{{4}})|(?:{_DASH}| ?')(\d\d))?")
_SPAN = re.compile(
    rf"(?:(\d\d?) ?)?({_MONTH})? ?(?:{_DASH}|/|to) ?"
    rf"(?:(\d\d?) )?({_MONTH})(?:[- ,]{{1,2}}(\d{{4}}))?"
)

_UNITS: Final[tuple[Unit, ...]] = ("day", "month", "quarter", "year")

_LAST_OF_1900S: Final = 69
"""POSIX reads 69 as 1969, and 68 as 2068."""


class Days(Codes[DateRange]):
    """The codes of dates, which a register has in ways of its own.

    ``covering`` is the period of the file that is read, for a month without a year.
    """

    def __init__(
        self,
        day_first: bool | None,  # noqa: FBT001 - a setting, handed on
        dates: Callable[[Any], object] | None,
    ) -> None:
        super().__init__(self.days_in)
        self.covering: DateRange | None = None
        self.times_dropped: int = 0
        self.outside: int = 0
        self._day_first = day_first
        self._dates = dates
        self._has_times = False
        self._told: str | None = None

    def begin(self, covering: DateRange | None, source: str | None) -> None:
        """Read what follows as of that period, which was told for the source, or may be none."""
        self._told = source
        if covering != self.covering:
            self.covering = covering
            self.forget()

    def encode(self, cells: Sequence[object]) -> array[int]:
        """The codes of the cells, of which those with a time, or beyond the period, are counted."""
        before = self.times_dropped, self.outside
        codes = super().encode(cells)
        if isinstance(cells, Encoded):
            self.times_dropped, self.outside = before
            timed = [self._has_times and _has_time(value) for value in cells.values]
            if any(timed):
                self.times_dropped += sum(timed[place] for place in cells.places if place >= 0)
        elif self._has_times:
            self.times_dropped += sum(map(_has_time, cells))
        self.outside += self._count_outside(codes)
        return codes

    def _count_outside(self, codes: Iterable[int]) -> int:
        period = self.covering
        if period is None:
            return 0
        outside = {code for code, days in enumerate(self._values) if not days.overlaps(period)}
        return sum(map(outside.__contains__, codes)) if outside else 0

    def days_in(self, cell: object) -> DateRange | None:
        """The days that a cell means.

        Raises:
            InvalidValue: it means none, or may mean several.
        """
        if says_nothing(cell):
            return None
        self._has_times = self._has_times or _has_time(cell)
        if isinstance(cell, DateRange):
            return cell
        if isinstance(cell, date):
            return DateRange.day(cell.date() if isinstance(cell, datetime) else cell)
        if type(cell).__name__ in ("datetime64", "Period"):
            return _of_library(cell)
        if self._dates is not None:
            return _given(self._dates, cell)
        if isinstance(cell, time) or (isinstance(cell, float) and not cell.is_integer()):
            problem = "is no day; dates= takes a function that says what is meant"
            raise InvalidValue("", f"{shown(cell)} {problem}")
        words = text(cell)
        return None if words is None else self._of_words(words)

    def _of_words(self, words: str) -> DateRange:
        try:
            found = self._parsed(_NOISE.sub("", _TIME.sub("", words.casefold())))
        except ValueError as error:  # no such day, or our own
            problem = "there is no such day; dates= takes a function that says what is meant"
            if isinstance(error, InvalidValue):
                problem = error.problem
            raise InvalidValue("", f"{shown(words)}: {problem}") from None
        if found is None:
            raise InvalidValue(
                "",
                f"{shown(words)} is no date that means one thing in a register; give it as "
                "2024-06-25, 2024-06, 25 June 2024 or 2024-06-25/2024-06-27, or say what it means: "
                "dates= takes a function",
            )
        _check_weekday(words, found)
        return found

    def _parsed(self, words: str) -> DateRange | None:
        first, slash, last = words.partition("/")
        if _ISO.fullmatch(first) and (not slash or _ISO.fullmatch(last)):
            return _span(_of_iso(first), _of_iso(last)) if slash else _of_iso(first)
        if match := _NUMERIC.fullmatch(words):
            return self._numeric(match[1], match[3], match[4])
        if match := _YEAR_FIRST.fullmatch(words):
            return DateRange.day(date(int(match[1]), int(match[3]), int(match[4])))
        if match := _QUARTER.fullmatch(words):
            before, quarter, after = match.groups()
            if before and after:
                return None
            last_month = 3 * int(quarter)
            year = before or after
            return self._months(last_month - 2, last_month, int(year) if year else None)
        if match := _DAY.fullmatch(words):
            return self._days(int(match[1]), match[2], int(match[1]), match[2], match[3])
        if match := _MONTH_FIRST.fullmatch(words):
            return self._days(int(match[2]), match[1], int(match[2]), match[1], match[3])
        if match := _OF_YEAR.fullmatch(words):
            return self._of_month(*match.groups())
        if match := _SPAN.fullmatch(words):
            return self._of_span(*match.groups())
        return None

    def _numeric(self, one: str, other: str, year: str) -> DateRange:
        if self._day_first is None:
            raise InvalidValue("", "which is the day? say day_first=True or day_first=False")
        day, month = (one, other) if self._day_first else (other, one)
        if int(day) <= len(MONTHS) < int(month):
            other_way = f"day_first={not self._day_first} would make {day} the month"
            raise InvalidValue("", f"there is no month {month}; {other_way}")
        return DateRange.day(date(_year(year), int(month), int(day)))

    def _of_month(self, month: str, year: str | None, short: str | None) -> DateRange:
        number = _MONTHS[month.rstrip(".")]
        found = self._months(number, number, _year(year or short or "") if year or short else None)
        if short and self.covering is not None and not found.overlaps(self.covering):
            raise InvalidValue("", f"is {found}, which lies outside {self.covering}")
        return found

    def _of_span(
        self, first: str | None, month: str | None, last: str | None, until: str, year: str | None
    ) -> DateRange | None:
        if first and last:
            return self._days(int(first), month or until, int(last), until, year)
        if first or last or not month:
            return None
        one, other = (_MONTHS[each.rstrip(".")] for each in (month, until))
        return self._months(one, other, int(year) if year else None)

    def _days(self, first: int, month: str, last: int, until: str, year: str | None) -> DateRange:
        one, other = (_MONTHS[each.rstrip(".")] for each in (month, until))
        of = _year(year) if year else self._months(one, other, None).earliest.year
        return _span(DateRange.day(date(of, one, first)), DateRange.day(date(of, other, last)))

    def _months(self, first: int, last: int, year: int | None) -> DateRange:
        if last < first:
            raise InvalidValue("", "runs backwards; a span over New Year needs both its years")
        if year is not None:
            return _months(year, first, last)
        if self.covering is None:
            if self._told is None:
                remedy = "covering= gives the period that the rows are from"
            else:
                remedy = f"covering= gives no period for {shown(self._told)}"
            raise InvalidValue("", f"has no year; {remedy}")
        period = self.covering
        found = [
            each
            for year in range(period.earliest.year, period.latest.year + 1)
            if (each := _months(year, first, last)).overlaps(period)
        ]
        if len(found) != 1:
            where = "is not in" if not found else "comes twice in"
            raise InvalidValue("", f"{where} {period}, which covering= gives")
        return found[0]


class Moments(Codes[str]):
    """The codes of days and of the times beside them, which tell two meetings of a day apart."""

    def __init__(self, days: Days) -> None:
        super().__init__(self._read)
        self._days = days

    def encode(self, cells: Sequence[object]) -> array[int]:
        """The codes of the cells."""
        self.forget()  # what they mean may hang on the file
        return super().encode(cells)

    def _read(self, cell: object) -> str | None:
        days = self._days.days_in(cell)
        # pandas and NumPy write a time behind a T, as isoformat does.
        said = cell.isoformat() if isinstance(cell, datetime) else str(cell)
        match = _TIME.search(said.strip().casefold())
        if days is None or match is None or not _has_time(cell):
            return None if days is None else str(days)
        return f"{days} {_NO_SECONDS.sub('', match[0].strip(' t'))}"


def _check_weekday(words: str, days: DateRange) -> None:
    said = words[:3].casefold()
    if said in _WEEKDAYS and said != (falls := _WEEKDAYS[days.earliest.weekday()]):
        raise InvalidValue("", f"{shown(words)}: {days} is a {falls.title()}")


def _given(read: Callable[[Any], object], cell: object) -> DateRange | None:
    """What a function of the user's makes of a cell."""
    try:
        value = read(" ".join(cell.split()) if isinstance(cell, str) else cell)
    except (ValueError, LookupError) as error:  # as of a table of months without this one
        problem = error.problem if isinstance(error, InvalidValue) else str(error)
        raise InvalidValue("", f"{shown(cell)}: {problem}") from None
    if isinstance(value, DateRange) or value is None:
        return value
    if isinstance(value, date):
        return DateRange.day(value.date() if isinstance(value, datetime) else value)
    raise InvalidValue("", f"dates= gave {shown(value)}, not a DateRange, a date or None")


def _of_library(cell: Any) -> DateRange:  # noqa: ANN401 - NumPy and pandas are not imported for it
    """The days of NumPy's datetime64 or of a pandas Period."""
    if hasattr(cell, "end_time"):
        first, last = cell.start_time.date(), cell.end_time.date()
    else:
        first = cell.astype("datetime64[D]").item()
        after = (cell.astype("int64") + 1).astype(cell.dtype)
        last = max(first, after.astype("datetime64[D]").item() - timedelta(1))
    return _unit(first, last)


def _has_time(cell: object) -> bool:
    """Whether it says a time of day other than midnight, which is what a bare day has as well."""
    if isinstance(cell, datetime):
        return not says_nothing(cell) and cell.time() != time()
    if isinstance(cell, str):
        match = _TIME.search(cell.strip().casefold())
        return match is not None and _MIDNIGHT.match(match[0]) is None
    return type(cell).__name__ == "datetime64" and "T" in str(cell) and "T00:00" not in str(cell)


def _of_iso(words: str) -> DateRange:
    digits = words.replace("-", "").upper()
    if len(digits) == len("20240625"):  # as many as 2024W262 has
        return DateRange.day(date.fromisoformat(digits))
    if digits.isdecimal() and len(digits) == len("2024177"):
        return DateRange.day(datetime.strptime(digits, "%Y%j").date())  # noqa: DTZ007 - a day
    if "W" in digits:
        return DateRange.parse(f"{digits[:4]}-{digits[4:]}")
    month = words.partition("-")[2]
    if month.isdecimal() and not 1 <= int(month) <= len("JFMAMJJASOND"):
        raise InvalidValue("", "has no such month; two years are a span: 2020-01-01/2021-12-31")
    return DateRange.parse(words.upper())


def _span(first: DateRange, last: DateRange) -> DateRange:
    if last.latest < first.earliest:
        raise InvalidValue("", "runs backwards")
    return _unit(first.earliest, last.latest)


def _months(year: int, first: int, last: int) -> DateRange:
    return _unit(date(year, first, 1), bounds(date(year, last, 1), "month")[1])


def _unit(first: date, last: date) -> DateRange:
    """The days, as the unit of the calendar that they make up, if any."""
    for unit in _UNITS:
        if bounds(first, unit) == (first, last):
            return DateRange(first, last, unit)
    return DateRange(first, last)


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) > len("24"):
        return year
    return year + (1900 if year >= _LAST_OF_1900S else 2000)
