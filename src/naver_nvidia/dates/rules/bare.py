"""Names of days and months with nothing beside them, which newspapers use for the nearest."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.context import AHEAD, BEHIND
from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.periods import containing, nearest
from naver_nvidia.dates.ranges import DateRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.rules.parts import Holiday, Part

RULES = Table()

_PREPOSITIONS = frozenset(
    ("in", "of", "since", "by", "from", "until", "to", "during", "after", "before")
)


def _after_preposition(context: Context) -> bool:
    """Whether the words follow a preposition, which sets a year apart from any other number."""
    return context.before in _PREPOSITIONS


def _weekday_back(context: Context, weekday: int) -> date:
    return context.published - timedelta(days=(context.published.weekday() - weekday) % 7)


@RULES.rule(
    "weekday",
    gives="day",
    examples=(Example("Tuesday", "2024-07-02", sentence="The board will meet Tuesday."),),
)
def weekday_ahead(context: Context, weekday: int) -> Meaning | None:
    """A weekday whose verb lies ahead is the first one after the day of publication."""
    if context.direction != AHEAD:
        return None
    ahead = (weekday - context.published.weekday() - 1) % 7 + 1
    return Meaning.of(DateRange.day(context.published + timedelta(days=ahead)))


@RULES.rule(
    "weekday",
    gives="day",
    examples=(Example("Tuesday", "2024-06-25", sentence="The board met Tuesday."),),
)
def weekday_behind(context: Context, weekday: int) -> Meaning | None:
    """A weekday whose verb lies behind is the most recent one, today included."""
    if context.direction != BEHIND:
        return None
    return Meaning.of(DateRange.day(_weekday_back(context, weekday)))


@RULES.rule(
    "weekday",
    gives="day",
    examples=(Example("Tuesday", "2024-06-25"), Example("Friday", "2024-06-28")),
)
def weekday_most_recent(context: Context, weekday: int) -> Meaning:
    """A bare weekday is the most recent one, the day of publication included."""
    return Meaning.of(DateRange.day(_weekday_back(context, weekday)))


def _years(context: Context) -> Iterator[int]:
    year = context.published.year
    yield from (each for each in (year, year - 1, year + 1) if 1 <= each <= 9999)  # noqa: PLR2004


def _settle(context: Context, candidates: list[DateRange]) -> Meaning:
    """The nearest of the candidates, or the nearest on the side that the sentence speaks of."""
    direction, now = context.direction, context.published
    if direction == AHEAD:
        candidates = [each for each in candidates if each.latest >= now] or candidates
    elif direction == BEHIND:
        candidates = [each for each in candidates if each.earliest <= now] or candidates
    return Meaning.of(nearest(candidates, now))


@RULES.rule(
    "monthday",
    gives="day",
    examples=(Example("June 25", "2024-06-25"), Example("Jan. 5", "2024-01-05")),
)
def month_day_nearest(context: Context, monthday: tuple[int, int]) -> Meaning:
    """A month and day without a year are the nearest such day on the side the verb speaks of."""
    # In most years February has no 29th, so look as far as there is one.
    this = context.published.year
    days: list[DateRange] = []
    for year in (this, this - 1, this + 1, *(this + away for away in (-2, 2, -3, 3, -4, 4))):
        try:
            days.append(DateRange.day(date(year, *monthday)))
        except ValueError:
            continue
        if len(days) == 3:  # noqa: PLR2004
            break
    if not days:
        raise ValueError("no such day in the calendar")
    return _settle(context, days)


@RULES.rule(
    "month",
    gives="date",
    examples=(Example("June", "2024-06"), Example("December", "2024-12")),
)
def month_nearest(context: Context, month: int) -> Meaning:
    """A bare month is the nearest such month on the side the verb speaks of."""
    return _settle(context, [containing(date(year, month, 1), "month") for year in _years(context)])


@RULES.rule(
    "the? part",
    gives="date",
    examples=(Example("second-quarter", "2024-Q2"), Example("the summer", "2024-SU")),
)
def part_nearest(context: Context, part: Part) -> Meaning:
    """A bare quarter or season is the nearest such on the side the verb speaks of."""
    periods = (part.of(year).range for year in _years(context))
    return _settle(context, [period for period in periods if period is not None])


@RULES.rule(
    "feastday",
    gives="day",
    examples=(Example("Christmas", "2023-12-25", sentence="They met at Christmas."),),
)
def holiday_nearest(context: Context, feastday: Holiday) -> Meaning:
    """A bare holiday is the nearest such day on the side the verb speaks of."""
    return _settle(context, [DateRange.day(feastday.of(year)) for year in _years(context)])


@RULES.rule(
    "the? fourdigits",
    gives="year",
    examples=(Example("1998", "1998"),),
    guard=_after_preposition,
)
def year(_: Context, fourdigits: int) -> Meaning:
    """Four digits are a year."""
    return Meaning.of(containing(date(fourdigits, 1, 1), "year"))


@RULES.rule(
    "the full? yearword",
    gives="year",
    examples=(Example("the year", "2024"),),
)
def the_year(context: Context) -> Meaning:
    """The year is the one of publication."""
    return Meaning.of(containing(context.published, "year"))


@RULES.rule(
    "the unit:dayword|weekword|monthword|quarterword|weekendword|decadeword|centuryword",
    gives="date",
    examples=(Example("the month", "2024-06"), Example("the weekend", "2024-W26-WE")),
)
def the_unit(context: Context, unit: Unit) -> Meaning:
    """The month is the one of publication, and so for other units."""
    return Meaning.of(containing(context.published, unit))
