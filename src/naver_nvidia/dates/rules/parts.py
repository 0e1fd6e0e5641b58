"""Parts of a year: quarters, halves, seasons and holidays, and the year each belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import MO, SU, TH, relativedelta, weekday

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.guards.phrases import is_no_name, looks_like_season
from naver_nvidia.dates.periods import containing, part

if TYPE_CHECKING:
    from collections.abc import Callable

    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.ranges import DateRange
    from naver_nvidia.dates.sentence.context import Context

RULES = Table()

_HALVES = {1: "START", 2: "END", -1: "END"}
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


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

    def of_year(self, year: Meaning) -> Meaning:
        """That of a year that is said, which is fiscal if it has no days."""
        return self._replace(fiscal=self.fiscal or year.range is None).of(int(year.value))


@RULES.rule(
    "the half:nth|last|final halfword of period",
    gives="period",
    examples=(
        Example("the last half of the 1980s", "198", mod="END"),
        Example("the first half of the nineties", "199", mod="START"),
    ),
)
def half_of_period(_: Context, half: int, period: Meaning) -> Meaning | None:
    """The first and the last half of a decade, a century or a month."""
    return half_of(period, half)


def half_of(period: Meaning, half: int) -> Meaning | None:
    """The half of a period, 1 or 2, or -1 for the last."""
    if period.range is None or half not in _HALVES:
        return None
    mod = _HALVES[half]
    return period._replace(range=part(period.range, mod, 2), mod=mod, rule="")


@RULES.rule(
    "the|its? full? fiscal nth unit:quarterword|halfword",
    gives="part",
    examples=(Example("the fiscal third quarter of 1989", "1989-Q3"),),
)
def fiscal_part(context: Context, nth: int, unit: Unit) -> Part:
    """A fiscal quarter is numbered like the calendar's, but its days are its owner's choice."""
    return part_of_year(context, nth, unit)._replace(fiscal=True)


@RULES.rule(
    "the|its? full? nth fiscal unit:quarterword|halfword",
    gives="part",
    examples=(Example("the first fiscal half of 1989", "1989-H1"),),
)
def part_of_fiscal_year(context: Context, nth: int, unit: Unit) -> Part:
    """So is the third fiscal quarter."""
    return fiscal_part(context, nth, unit)


@RULES.rule(
    "the|its? full? nth unit:quarterword|halfword",
    gives="part",
    examples=(Example("the third quarter of 1989", "1989-Q3"),),
)
def part_of_year(_: Context, nth: int, unit: Unit) -> Part:
    """Ordinal quarters and halves are those of the calendar year."""
    months = 3 if unit == "quarter" else 6
    if nth * months > 12:  # noqa: PLR2004
        raise ValueError(f"no such {unit}")
    return Part(unit, (nth - 1) * months + 1)


@RULES.rule("quartercode", gives="part", examples=(Example("Q3 2023", "2023-Q3"),))
def quarter_code(_: Context, quartercode: int) -> Part:
    """Q3 is the third quarter."""
    return Part("quarter", quartercode * 3 - 2)


@RULES.rule("halfcode", gives="part", examples=(Example("H1 2024", "2024-H1"),))
def half_code(_: Context, halfcode: int) -> Part:
    """H1 is the first half."""
    return Part("half", halfcode * 6 - 5)


@RULES.rule(
    "the last|final halfword",
    gives="part",
    examples=(
        Example("the last half of 1989", "1989-H2"),
        Example("the latter half", "2024-H2"),
    ),
)
def last_half(_: Context) -> Part:
    """The last half is the second one."""
    return Part("half", 7)


@RULES.rule(
    "season",
    gives="part",
    examples=(Example("summer 2024", "2024-SU"),),
    guard=looks_like_season,
)
def season(_: Context, season: str) -> Part:
    """A season is the northern one, and a winter that of the year it begins in."""
    return Part("season", _SEASON_MONTHS[season])


@RULES.rule(
    "the? part of|in|comma? the? fiscal? year:fourdigits",
    gives="period",
    examples=(
        Example("the second quarter of 1990", "1990-Q2"),
        Example("the winter of 1994", "1994-WI"),
        Example("Q3 FY2025", "2025-Q3"),
    ),
)
def part_with_year(_: Context, part: Part, year: int, *, fiscal: bool = False) -> Meaning:
    """A part of a year beside the year."""
    return part._replace(fiscal=part.fiscal or fiscal).of(year)


@RULES.rule(
    "the? year:fourdigits possessive? part",
    gives="period",
    examples=(Example("the 1988 second quarter", "1988-Q2"),),
)
def year_with_part(_: Context, part: Part, year: int) -> Meaning:
    """A part of a year beside the year."""
    return part.of(year)


class Holiday(NamedTuple):
    """A holiday without its year."""

    name: str

    def of(self, year: int) -> date:
        """Its day in that year; where nations share a name, the American one."""
        return (
            _MOVABLE[self.name](year) if self.name in _MOVABLE else date(year, *_FIXED[self.name])
        )


_FIXED = {
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "valentine": (2, 14),
    "independence": (7, 4),
    "halloween": (10, 31),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "veterans": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing": (12, 26),
    "groundhog": (2, 2),
    "patrick": (3, 17),
    "earth": (4, 22),
    "flag": (6, 14),
    "canada": (7, 1),
    "bastille": (7, 14),
    "armistice": (11, 11),
    "remembrance": (11, 11),
}


def _in_month(year: int, month: int, which: weekday) -> date:
    """The weekday of the month that is the nth, or from its end."""
    last = (which.n or 0) < 0
    return date(year, month, 1) + relativedelta(day=31 if last else 1, weekday=which)


_MOVABLE: dict[str, Callable[[int], date]] = {
    "easter": easter,
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "king": lambda year: _in_month(year, 1, MO(3)),
    "presidents": lambda year: _in_month(year, 2, MO(3)),
    "columbus": lambda year: _in_month(year, 10, MO(2)),
    "mother": lambda year: _in_month(year, 5, SU(2)),
    "father": lambda year: _in_month(year, 6, SU(3)),
    "memorial": lambda year: _in_month(year, 5, MO(-1)),
    "labor": lambda year: _in_month(year, 9, MO(1)),
    "labour": lambda year: _in_month(year, 9, MO(1)),
    "election": lambda year: _in_month(year, 11, MO(1)) + timedelta(days=1),
    "thanksgiving": lambda year: _in_month(year, 11, TH(4)),
    "black friday": lambda year: _in_month(year, 11, TH(4)) + timedelta(days=1),
    "cyber monday": lambda year: _in_month(year, 11, TH(4)) + timedelta(days=4),
}


@RULES.rule(
    "holiday eve",
    gives="feastday",
    examples=(Example("Christmas Eve 2023", "2023-12-24"),),
)
def holiday_eve(_: Context, holiday: str) -> Holiday:
    """The eve of Christmas is the day before."""
    if holiday != "christmas":
        raise ValueError("no such holiday")
    return Holiday("christmas eve")


@RULES.rule(
    "holiday weekday",
    gives="feastday",
    examples=(Example("Easter Monday 2024", "2024-04-01"),),
)
def holiday_weekday(_: Context, holiday: str, weekday: int) -> Holiday | None:
    """Easter Monday is the day after Easter Sunday."""
    return {("easter", 0): Holiday("easter monday"), ("easter", 6): Holiday("easter")}.get(
        (holiday, weekday)
    )


@RULES.rule(
    "holiday dayword?",
    gives="feastday",
    examples=(Example("Christmas 2023", "2023-12-25"), Example("Good Friday 2024", "2024-03-29")),
)
def holiday(_: Context, holiday: str) -> Holiday:
    """A holiday has its day in every year."""
    return Holiday(holiday)


@RULES.rule(
    "feast possessive? dayword",
    gives="feastday",
    examples=(
        Example("Labor Day 2023", "2023-09-04"),
        Example("Election Day", "2024-11-05"),
        Example("St. Patrick's Day", "2024-03-17"),
        Example("Mother's Day", "2024-05-12"),
    ),
)
def holiday_called_day(_: Context, feast: str) -> Holiday:
    """Some holidays are called a day; where nations share the name, it is the American one."""
    return Holiday(feast)


@RULES.rule(
    "new yearword possessive? end:dayword|eve",
    gives="feastday",
    examples=(
        Example("New Year's Day 2024", "2024-01-01"),
        Example("New Year's Eve", "2023-12-31"),
    ),
    guard=is_no_name,
)
def new_year(_: Context, end: str | None) -> Holiday:
    """New Year's Day is the first of the year, and its eve the last."""
    return Holiday("new year" if end else "new year's eve")


@RULES.rule(
    "feastday comma? of? year:fourdigits",
    gives="day",
    examples=(Example("Easter 2024", "2024-03-31"),),
)
def holiday_with_year(_: Context, feastday: Holiday, year: int) -> Meaning:
    """A holiday beside its year."""
    return Meaning.of(containing(feastday.of(year), "day"))
