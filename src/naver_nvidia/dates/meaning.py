"""What words mean: a date, a length of time, or why they mean nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple, TypeAlias, cast

from naver_nvidia.dates.calendar.arithmetic import containing, moved
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.holidays import Holiday
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.tokens import to_day

# TIMEX3's letter for each unit, and how many of which smaller one make it up.
_UNITS = {
    "day": ("D", 24, "H"),
    "week": ("W", 7, "D"),
    "weekend": ("WE", 2, "D"),
    "month": ("M", 30, "D"),
    "quarter": ("Q", 3, "M"),
    "half": ("H", 6, "M"),
    "year": ("Y", 12, "M"),
    "hour": ("H", 60, "M"),
    "minute": ("M", 60, "S"),
    "second": ("S", 1, "S"),
}
YEARS_IN = {"decade": 10, "century": 100}
_LETTERS = {"decade": "DE", "century": "CE"}
CLOCK_UNITS = ("hour", "minute", "second")
# What every year has one of: a month, a day of a month, a part of the year or a holiday.
Annual: TypeAlias = "int | tuple[int, int] | Part | Holiday"


class Meaning(NamedTuple):
    """What a date expression means, in TIMEX3's terms and in days."""

    type: TimexType
    value: str
    range: DateRange | None = None
    mod: str | None = None
    rule: str = ""
    # Whether that rule made an assumption which another reader need not share.
    assumed: bool = False
    # A date that is only compared with: what follows does not hang on it.
    compared: bool = False
    # Whether the first of its words is the verb: "should last two days".
    after_verb: bool = False

    @classmethod
    def of(cls, period: DateRange, mod: str | None = None) -> Meaning:
        """The date that is these days."""
        return cls("DATE", period.timex3, period, mod)

    @classmethod
    def on(cls, day: date) -> Meaning:
        """The date that is this one day."""
        return cls.of(DateRange.day(day))

    @classmethod
    def of_part(cls, day: DateRange, part: str, mod: str | None = None) -> Meaning:
        """A part of a day, or a time of it: "MO", "15:30"."""
        return cls("TIME", f"{day}T{part}", day, mod)


class Duration(NamedTuple):
    """So many of a unit; None is an unknown number of them.

    ``rest`` is what comes on top, where no number of the unit can say it: the "3D" of two years
    and three days.
    """

    number: float | None
    unit: str
    mod: str | None = None
    rest: str = ""

    @property
    def value(self) -> str:
        """TIMEX3's value: "P2Y", "PT5H30M", "PXW"."""
        number, unit, _, rest = self
        if rest:
            return self._replace(rest="").value + rest
        if unit in YEARS_IN:
            return f"PX{_LETTERS[unit]}" if number is None else f"P{number * YEARS_IN[unit]:.15g}Y"
        letter, parts, smaller = _UNITS[unit]
        prefix = "PT" if unit in CLOCK_UNITS else "P"
        if number is None:
            return f"{prefix}X{letter}"
        whole = int(number)
        part = round((number - whole) * parts, 6)
        if part != int(part):
            return f"{prefix}{number:.15g}{letter}"
        head = f"{whole}{letter}" if whole or not part else ""
        time = "T" if part and smaller == "H" else ""
        return prefix + head + time + (f"{part:g}{smaller}" if part else "")

    @property
    def is_whole(self) -> bool:
        """Whether it is a number of units of the calendar, neither more nor less."""
        number, unit, mod, rest = self
        is_number = number is not None and number == int(number) and not rest
        return is_number and mod is None and unit not in CLOCK_UNITS

    def moved(self, day: date, way: int = 1) -> date:
        """The day a whole number of units after another, or before it if the way is -1."""
        return moved(day, way * int(self.number or 0), cast("Unit", self.unit))

    def days_to(self, last: date) -> DateRange:
        """The days of a whole number of units up to a day, that day included."""
        return DateRange(self.moved(last + timedelta(days=1), -1), last)


class Part(NamedTuple):
    """A part of a year without its year: the second quarter, the first half, the summer."""

    unit: Unit
    month: int
    fiscal: bool = False

    def range_of(self, year: int) -> DateRange:
        """The days of that year's."""
        return containing(date(year, self.month, 1), self.unit)

    def of(self, year: int) -> Meaning:
        """That year's; a fiscal one has no days of the calendar."""
        period = self.range_of(year)
        return Meaning("DATE", period.timex3) if self.fiscal else Meaning.of(period)


def in_year(annual: Annual, year: int) -> DateRange:
    """That of a year.

    Raises:
        ValueError: the year has no such day.
    """
    if isinstance(annual, Part):
        return annual.range_of(year)
    if isinstance(annual, Holiday):
        return DateRange.day(annual.of(year))
    if isinstance(annual, int):
        return containing(date(year, annual, 1), "month")
    return DateRange.day(to_day(year, *annual))


def of_year(annual: Annual, year: int) -> Meaning:
    """What that of a year means; a fiscal part has no days."""
    return annual.of(year) if isinstance(annual, Part) else Meaning.of(in_year(annual, year))


class Refusal(NamedTuple):
    """Why the words have no meaning.

    They may have one apart; ``form`` is then the bit of the form that took them together, and
    otherwise 0.
    """

    reason: str
    form: int = 0


# What a rule returns for words that only stand side by side, and may be dates apart.
APART: Final = Refusal("they are not one date")
