"""Dates said from the day of publication: today, last week, next June."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.guards import is_no_stage, is_no_title_nor_name, is_span, never
from naver_nvidia.dates.periods import after, before, containing, neighbour
from naver_nvidia.dates.ranges import DateRange
from naver_nvidia.dates.rules.amounts import past_unit
from naver_nvidia.dates.tense import BEHIND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.rules.parts import Holiday, Part

RULES = Table()
UNIT = "unit:weekword|monthword|quarterword|decadeword|centuryword|weekendword|halfword"


def day_of(day: date) -> Meaning:
    """The date that is this one day."""
    return Meaning.of(DateRange.day(day))


def _toward(context: Context, way: int, candidates: Iterable[DateRange]) -> DateRange:
    """The last of them that is over, the one of this year, or the first yet to begin."""
    now = context.published
    if way < 0:
        return max((each for each in candidates if each.latest < now), key=_start)
    if way > 0:
        return min((each for each in candidates if each.earliest > now), key=_start)
    listed = list(candidates)
    this_year = (each for each in listed if each.earliest.year == now.year)
    return next((each for each in listed if now in each), None) or next(this_year)


def _start(period: DateRange) -> date:
    return period.earliest


def _years(context: Context) -> range:
    """The years around the one of publication; in January, last winter is of the second before."""
    year = context.published.year
    return range(max(year - 2, 1), min(year + 2, 10000))


# -- the day itself


@RULES.rule(
    "the dayword way:before|after today",
    gives="day",
    examples=(
        Example("the day before yesterday", "2024-06-26"),
        Example("the day after tomorrow", "2024-06-30"),
    ),
)
def day_beside_today(context: Context, way: int, today: int) -> Meaning:
    """The day before yesterday and the day after tomorrow are two days from publication."""
    return day_of(context.published + timedelta(days=today + way))


@RULES.rule(
    "today",
    gives="day",
    guard=is_no_title_nor_name,
    examples=(Example("today", "2024-06-28"), Example("yesterday", "2024-06-27")),
)
def today(context: Context, today: int) -> Meaning:
    """Yesterday, today and tomorrow are counted from the day of publication."""
    return day_of(context.published + timedelta(days=today))


# -- years first, since a part of a year may hang on one


@RULES.rule(
    "the|its? way:last|this|current|next|coming full? fiscal? yearword",
    gives="year",
    examples=(
        Example("last year", "2023"),
        Example("this year", "2024"),
        Example("the coming year", "2025"),
        Example("the last year", "P1Y", sentence="They have met over the last year."),
    ),
)
def year_from_publication(context: Context, way: int, *, fiscal: bool = False) -> Meaning:
    """Last, this and next year are the calendar years about the one of publication."""
    if is_span(context):
        return past_unit(context, "year")
    there = Meaning.of(neighbour(containing(context.published, "year"), way))
    # The days of a fiscal year are its owner's choice.
    return there._replace(range=None) if fiscal else there


@RULES.rule(
    "the? part of|in? year",
    gives="period",
    examples=(Example("the third quarter of last year", "2023-Q3"),),
)
def part_of_deictic_year(_: Context, part: Part, year: Meaning) -> Meaning:
    """A part of a year beside words for the year."""
    return part.of_year(year)


@RULES.rule(
    "year possessive? part",
    gives="period",
    examples=(Example("next year's first quarter", "2025-Q1"),),
)
def deictic_years_part(_: Context, year: Meaning, part: Part) -> Meaning:
    """Words for a year beside a part of it."""
    return part.of_year(year)


@RULES.rule("month of|in? year", gives="period", examples=(Example("June last year", "2023-06"),))
def month_of_deictic_year(_: Context, month: int, year: Meaning) -> Meaning:
    """A month beside words for its year."""
    return Meaning.of(containing(date(int(year.value), month, 1), "month"))


@RULES.rule(
    "monthday comma|of|in? year",
    gives="day",
    examples=(Example("Nov. 5 of last year", "2023-11-05"),),
)
def day_of_deictic_year(_: Context, monthday: tuple[int, int], year: Meaning) -> Meaning:
    """A month and day beside words for their year."""
    return day_of(date(int(year.value), *monthday))


# -- last, this and next


@RULES.rule(
    "the unit:weekword|monthword|quarterword|yearword|weekendword before|after to:last|next",
    gives="period",
    examples=(Example("the week before last", "2024-W24"), Example("the year before last", "2022")),
)
def unit_before_last(context: Context, unit: Unit, to: int) -> Meaning:
    """The unit before last is two before the one of publication, the one after next two on."""
    return Meaning.of(neighbour(containing(context.published, unit), 2 * to))


@RULES.rule(
    f"the? way:last|this|current|next|coming {UNIT}",
    gives="period",
    guard=is_no_stage,
    examples=(
        Example("last week", "2024-W25"),
        Example("this month", "2024-06"),
        Example("next quarter", "2024-Q3"),
        Example("the last week", "P1W", sentence="They have met for the last week."),
    ),
)
def unit_from_publication(context: Context, way: int, unit: Unit) -> Meaning:
    """Last, this and next count calendar units from that of publication, weeks as ISO 8601 does."""
    if is_span(context):
        return past_unit(context, unit)
    return Meaning.of(neighbour(containing(context.published, unit), way))


@RULES.rule(
    "this|the? past weekendword",
    gives="period",
    examples=(Example("this past weekend", "2024-W25-WE"),),
)
def past_weekend(context: Context) -> Meaning:
    """The past weekend is the last one that is over."""
    this = containing(context.published, "weekend")
    return Meaning.of(this if this.latest < context.published else neighbour(this, -1))


@RULES.rule(
    "this coming? weekday",
    gives="day",
    examples=(
        Example("this Sunday", "2024-06-30"),
        Example("this Tuesday", "2024-06-25", sentence="They met this Tuesday."),
    ),
    guesses=True,
)
def this_weekday(context: Context, weekday: int) -> Meaning:
    """A weekday with this is the one to come, today included, unless the verb lies behind."""
    one_day = timedelta(days=1)
    if context.direction == BEHIND:
        return day_of(before(context.published + one_day, weekday))
    return day_of(after(context.published - one_day, weekday))


@RULES.rule(
    "this past weekday",
    gives="day",
    examples=(Example("this past Friday", "2024-06-21"),),
)
def this_past_weekday(context: Context, weekday: int) -> Meaning:
    """A weekday with this past is the most recent one before today."""
    return day_of(before(context.published, weekday))


@RULES.rule(
    "weekday last",
    gives="day",
    examples=(Example("Monday last", "2024-06-24"),),
    guard=never,
)
def weekday_last(context: Context, weekday: int) -> Meaning:
    """A weekday with last after it is the most recent one before today."""
    return day_of(before(context.published, weekday))


@RULES.rule(
    "weekday weekword",
    gives="day",
    examples=(Example("Tuesday week", "2024-07-09"),),
    guard=never,
)
def weekday_week(context: Context, weekday: int) -> Meaning:
    """A weekday with week after it is a week after the next one."""
    return day_of(after(context.published - timedelta(days=1), weekday) + timedelta(days=7))


@RULES.rule(
    "the? way:last|past|next|coming weekday",
    gives="day",
    examples=(
        Example("last Friday", "2024-06-21"),
        Example("last Tuesday", "2024-06-25"),
        Example("next Friday", "2024-07-05"),
    ),
)
def weekday_from_publication(context: Context, way: int | str, weekday: int) -> Meaning:
    """A weekday with last is the most recent before today, with next the first one after."""
    step = after if way == 1 else before
    return day_of(step(context.published, weekday))


@RULES.rule(
    "weekday of? period", gives="day", examples=(Example("Tuesday of last week", "2024-06-18"),)
)
def weekday_of_week(_: Context, weekday: int, period: Meaning) -> Meaning | None:
    """A weekday beside words for its week."""
    if period.range is None or period.range.precision != "week":
        return None
    return day_of(period.range.earliest + timedelta(days=weekday))


@RULES.rule(
    "way:last|this|next|coming past? month",
    gives="period",
    examples=(
        Example("last May", "2024-05"),
        Example("last June", "2023-06"),
        Example("this September", "2024-09"),
        Example("next May", "2025-05"),
    ),
)
def month_from_publication(context: Context, way: int, month: int) -> Meaning:
    """A month with last is the last one over, with this this year's, with next the first."""
    years = (containing(date(year, month, 1), "month") for year in _years(context))
    return Meaning.of(_toward(context, way, years))


@RULES.rule(
    "the? way:last|this|next|coming past? part",
    gives="period",
    examples=(
        Example("last fall", "2023-FA"),
        Example("this past spring", "2024-SP"),
        Example("this summer", "2024-SU"),
        Example("next spring", "2025-SP"),
    ),
)
def part_from_publication(context: Context, way: int, part: Part) -> Meaning:
    """A part with last is the last one over, with this this year's, with next the first."""
    there = _toward(context, way, (part.range_of(year) for year in _years(context)))
    return part.of(there.earliest.year)


@RULES.rule(
    "way:last|this|next past? feastday",
    gives="day",
    examples=(
        Example("last Thanksgiving", "2023-11-23"),
        Example("this Thanksgiving", "2024-11-28"),
        Example("next Easter", "2025-04-20"),
    ),
)
def holiday_from_publication(context: Context, way: int, feastday: Holiday) -> Meaning:
    """A holiday with last is the most recent, with this this year's, with next the first."""
    days = (DateRange.day(feastday.of(year)) for year in _years(context))
    return Meaning.of(_toward(context, way, days))
