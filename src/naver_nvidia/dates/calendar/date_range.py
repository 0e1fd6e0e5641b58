"""DateRange: an uncertain date as the inclusive days it may fall on."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal, Self, TypeAlias, get_args

import attrs

from naver_nvidia.dates.calendar import notation
from naver_nvidia.dates.calendar.units import Unit, bounds
from naver_nvidia.errors import InvalidValue
from naver_nvidia.fields import to_plain_date

Precision: TypeAlias = Unit | Literal["range"]

_UNITS: Final = frozenset(get_args(Unit))


def to_string(place: str, value: object) -> str:
    """Check that a value is a string, and make it a plain one: a subclass may compare oddly."""
    if isinstance(value, str):
        return str.__str__(value)
    raise InvalidValue(place, f"{value!r} is not a string")


def _plain_date(_: DateRange, attribute: attrs.Attribute[date], value: object) -> None:
    to_plain_date(f"DateRange.{attribute.name}", value)


def _day_or_range(self: DateRange) -> Precision:
    return "day" if self.earliest == self.latest else "range"


@attrs.frozen(order=False)  # the default, spelled out for mypy, which would allow < without
class DateRange:
    """The inclusive calendar days that a date may mean, from ``earliest`` to ``latest``.

    ``precision`` names the calendar unit that the days make up, or is "range" where they make up
    none; left out, it is "day" for one day and "range" otherwise. Weeks are ISO 8601's; a season is
    the northern, meteorological one, and a winter belongs to the year in which it begins.

    There is no ``<``, for of two uncertain dates it cannot always be said which is first: ask
    `precedes`, `overlaps` or `within`. Each takes ``certainly``: True asks whether it holds
    whichever of the days are meant, False whether it may hold. Left out, each means what its word
    says of two stretches of days.

    >>> june = DateRange(date(2024, 6, 1), date(2024, 6, 30), "month")
    >>> str(june), len(june), date(2024, 6, 25) in june
    ('2024-06', 30, True)
    >>> str(DateRange(date(2024, 6, 1), date(2024, 6, 27)))
    '2024-06-01/2024-06-27'

    Raises:
        InvalidValue: an end is not a plain date, the ends are in the wrong order, or the days are
            not those of the unit that ``precision`` names.
    """

    earliest: date = attrs.field(validator=_plain_date)
    latest: date = attrs.field(validator=_plain_date)
    precision: Precision = attrs.field(default=attrs.Factory(_day_or_range, takes_self=True))

    def __attrs_post_init__(self) -> None:
        """Check the ends against each other and against the precision."""
        if self.earliest > self.latest:
            raise InvalidValue("DateRange.latest", f"{self.latest} lies before {self.earliest}")
        if self.precision == "range":
            return
        if self.precision not in _UNITS:
            raise InvalidValue("DateRange.precision", f"{self.precision!r} is not a precision")
        try:
            unit = bounds(self.earliest, self.precision)
        except (ValueError, OverflowError):
            unit = None
        if unit != (self.earliest, self.latest):
            raise InvalidValue(
                "DateRange.precision",
                f"{self.earliest} to {self.latest} is not one {self.precision}",
            )

    @staticmethod
    def day(day: date) -> DateRange:
        """One day for certain.

        >>> str(DateRange.day(date(2024, 6, 25)))
        '2024-06-25'
        """
        to_plain_date("DateRange.day", day)
        return unchecked(day, day, "day")

    @classmethod
    def containing(cls, day: date, unit: Unit) -> Self:
        """The calendar unit that holds ``day``; a weekend is the one of its ISO week.

        >>> str(DateRange.containing(date(2024, 6, 25), "week"))
        '2024-W26'

        Raises:
            InvalidValue: no such unit, or it reaches beyond the years 1 to 9999.
        """
        to_plain_date("DateRange.containing", day)
        if unit not in _UNITS:
            raise InvalidValue("DateRange.containing", f"{unit!r} is not a calendar unit")
        try:
            earliest, latest = bounds(day, unit)
        except (ValueError, OverflowError):
            raise InvalidValue(
                "DateRange.containing", f"the {unit} of {day} is not within the years 1 to 9999"
            ) from None
        return cls(earliest, latest, unit)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO 8601, EDTF or a calendar value of TIMEX3; the inverse of ``str()``.

        >>> DateRange.parse("2024-Q2") == DateRange.parse("2024-34")
        True

        Raises:
            InvalidValue: the text is none of these, or names no day.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidValue("DateRange.parse", f"{text!r} is not a string")
        try:
            earliest, latest, precision = notation.read(text)
        except (ValueError, OverflowError) as problem:
            raise InvalidValue("DateRange.parse", f"{text!r}: {problem}") from None
        return cls(earliest, latest, precision)  # type: ignore[arg-type]

    def __str__(self) -> str:
        """ISO 8601 and EDTF; weeks, quarters ("2024-Q2"), halves and seasons as TIMEX3 has them."""
        return notation.iso(self.earliest, self.latest, self.precision)

    @property
    def edtf(self) -> str:
        """EDTF (ISO 8601-2:2019, level 2); weeks, which it lacks, become an interval of days.

        >>> DateRange.parse("2024-Q2").edtf
        '2024-34'
        """
        return notation.edtf(self.earliest, self.latest, self.precision)

    @property
    def timex3(self) -> str:
        """TIMEX3's value (TimeML 1.2.1), where a decade is "199" and a century "19".

        >>> DateRange.parse("199X").timex3
        '199'
        """
        return notation.timex3(self.earliest, self.latest, self.precision)

    def __len__(self) -> int:
        """How many days."""
        return (self.latest - self.earliest).days + 1

    def __contains__(self, day: object) -> bool:
        """Whether the date may mean this day."""
        return self.earliest <= to_plain_date("DateRange", day) <= self.latest

    def within(self, other: DateRange, *, certainly: bool = True) -> bool:
        """Whether this date falls on one of the days of ``other``.

        >>> DateRange.parse("2024-06").within(DateRange.parse("2024-Q2"))
        True
        >>> DateRange.parse("2024").within(DateRange.parse("2024-Q2"), certainly=False)
        True
        """
        other = _to_range("DateRange.within", other)
        if certainly:
            return other.earliest <= self.earliest and self.latest <= other.latest
        return self.overlaps(other)

    def overlaps(self, other: DateRange, *, certainly: bool = False) -> bool:
        """Whether the two can be the same day; ``certainly``, whether they must be.

        >>> tuesday, june = DateRange.parse("2024-06-25"), DateRange.parse("2024-06")
        >>> tuesday.overlaps(june), tuesday.overlaps(june, certainly=True)
        (True, False)
        """
        other = _to_range("DateRange.overlaps", other)
        if certainly:
            return self.earliest == self.latest == other.earliest == other.latest
        return self.earliest <= other.latest and other.earliest <= self.latest

    def precedes(self, other: DateRange, *, certainly: bool = True) -> bool:
        """Whether this date lies before the other, and not on the same day.

        >>> DateRange.parse("2024-05").precedes(DateRange.parse("2024-06"))
        True
        """
        other = _to_range("DateRange.precedes", other)
        if certainly:
            return self.latest < other.earliest
        return self.earliest < other.latest


def _to_range(place: str, value: object) -> DateRange:
    """Check that a value is a range: a date is none."""
    if isinstance(value, DateRange):
        return value
    raise InvalidValue(place, f"{value!r} is not a DateRange; DateRange.day() makes one of a date")


def unchecked(earliest: date, latest: date, precision: Precision) -> DateRange:
    """A range whose days are known to be those of its precision, made without checking it again."""
    days = object.__new__(DateRange)
    # Frozen for all others.
    object.__setattr__(days, "earliest", earliest)
    object.__setattr__(days, "latest", latest)
    object.__setattr__(days, "precision", precision)
    return days
