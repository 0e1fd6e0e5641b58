"""Names of months and their days with nothing beside them, which newspapers use for the nearest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.carried import start_in_sentence
from naver_nvidia.dates.coordination import shared_year
from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.guards import (
    is_no_game,
    is_no_name,
    looks_like_month,
    looks_like_year,
)
from naver_nvidia.dates.periods import containing, nearest, neighbour
from naver_nvidia.dates.ranges import DateRange
from naver_nvidia.dates.rules.parts import half_of
from naver_nvidia.dates.rules.results import part_that_ended
from naver_nvidia.dates.rules.settling import settle, years
from naver_nvidia.dates.tense import BEHIND
from naver_nvidia.dates.words import to_day

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.rules.parts import Holiday, Part

RULES = Table()


@RULES.rule(
    "monthday",
    gives="day",
    examples=(Example("Dec. 24", "2022-12-24", sentence="from Dec. 24 to Jan. 2, 2023"),),
)
def month_day_of_shared_year(context: Context, monthday: tuple[int, int]) -> Meaning | None:
    """Days in a row are of the year that is named after the last of them, or of the one before."""
    year = shared_year(context, *monthday)
    return None if year is None else Meaning.of(DateRange.day(to_day(year, *monthday)))


@RULES.rule(
    "monthday",
    gives="day",
    examples=(
        Example("June 28", "1950-06-28", sentence="on June 25, 1950, and Seoul fell on June 28"),
        Example("Nov. 9", "1989-11-09", sentence="In 1989, the wall fell on Nov. 9."),
    ),
    guesses=True,
)
def month_day_carried_on(context: Context, monthday: tuple[int, int]) -> Meaning | None:
    """A month and day that go on from a date with its year are the first such day after it."""
    start = start_in_sentence(context)
    year = start and start.year_of(*monthday)
    return Meaning.of(DateRange.day(to_day(year, *monthday))) if year else None


@RULES.rule(
    "monthday",
    gives="day",
    examples=(Example("June 25", "2024-06-25"), Example("Jan. 5", "2024-01-05")),
    guesses=True,
)
def month_day_nearest(context: Context, monthday: tuple[int, int]) -> Meaning:
    """A month and day without a year are the nearest such day, or that on the side spoken of."""
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
    return settle(context, days)


@RULES.rule(
    "month",
    gives="period",
    examples=(
        Example("April", "2023-04", sentence="April to June 2023"),
        Example("November", "2022-11", sentence="between November and March 2023"),
        Example("January", "2023-01", sentence="January and February last year"),
    ),
)
def month_of_shared_year(context: Context, month: int) -> Meaning | None:
    """Months in a row are of the year that is named after the last of them, or of that before."""
    year = shared_year(context, month)
    return None if year is None else Meaning.of(containing(date(year, month, 1), "month"))


@RULES.rule(
    "month",
    gives="period",
    examples=(Example("March", "2019-03", sentence="arrested in January 2019 and freed in March"),),
    guard=looks_like_month,
    guesses=True,
)
def month_carried_on(context: Context, month: int) -> Meaning | None:
    """A month that goes on from a date with its year is the first such month after it."""
    start = start_in_sentence(context)
    # The day of "Nov. 8, 2016" is not to be compared with a month.
    year = start and start._replace(has_day=False).year_of(month)
    return Meaning.of(containing(date(year, month, 1), "month")) if year else None


@RULES.rule(
    "month",
    gives="period",
    examples=(Example("June", "2024-06"), Example("December", "2024-12")),
    guard=looks_like_month,
    guesses=True,
)
def month_nearest(context: Context, month: int) -> Meaning:
    """A bare month is the nearest such month, or that on the side spoken of."""
    return settle(context, [containing(date(year, month, 1), "month") for year in years(context)])


@RULES.rule(
    "the? part of|in the full? fiscal? whole:yearword",
    gives="period",
    examples=(Example("the second half of the year", "2024-H2"),),
)
def part_of_the_year(context: Context, part: Part) -> Meaning:
    """A part of the year is one of the year of publication."""
    return part.of(context.published.year)


@RULES.rule(
    "the? part of|in period",
    gives="period",
    examples=(Example("the first half of last month", "2024-05", mod="START"),),
)
def half_of_deictic(_: Context, part: Part, period: Meaning) -> Meaning | None:
    """A half of a period is the first or the last half of its days."""
    return half_of(period, -1 if part.month > 1 else 1) if part.unit == "half" else None


@RULES.rule(
    "the? part of|in the unit:monthword|weekword|decadeword|centuryword",
    gives="period",
    examples=(Example("the first half of the month", "2024-06", mod="START"),),
)
def half_of_the_unit(context: Context, part: Part, unit: Unit) -> Meaning | None:
    """A half of the month is one of the month of publication; likewise of other units."""
    return half_of_deictic(context, part, Meaning.of(containing(context.published, unit)))


@RULES.rule(
    "the|its? part",
    gives="period",
    guard=is_no_game,
    examples=(
        Example("its second quarter", "2023-Q2", sentence="its second quarter ended Oct. 31"),
    ),
    guesses=True,
)
def part_up_to_day(context: Context, part: Part) -> Meaning | None:
    """A part of a year that ended on a day is of that day's year, and may be a company's own."""
    return part_that_ended(context, part)


@RULES.rule(
    "the|its? part",
    gives="period",
    guard=is_no_game,
    examples=(
        Example(
            "the third quarter",
            "2020-Q3",
            sentence="fell in the second quarter of 2020 but rose in the third quarter",
        ),
    ),
    guesses=True,
)
def part_carried_on(context: Context, part: Part) -> Meaning | None:
    """A part of a year that goes on from a date with its year is the first such part after it."""
    start = start_in_sentence(context)
    year = start and start.year_of(part.month)
    return part.of(year) if year else None


@RULES.rule(
    "the|its? part",
    gives="period",
    guard=is_no_game,
    examples=(
        Example("second-quarter", "2024-Q2"),
        Example("the summer", "2024-SU"),
        Example("the fiscal first quarter", "2024-Q1"),
    ),
    guesses=True,
)
def part_nearest(context: Context, part: Part) -> Meaning:
    """A bare quarter or season is the nearest such, or that on the side spoken of."""
    periods = [part.range_of(year) for year in years(context)]
    if part.fiscal:
        begun = [period for period in periods if period.earliest <= context.published]
        return part.of(nearest(begun, context.published).earliest.year)
    if context.tells_results:
        begun = [period for period in periods if period.earliest <= context.published]
        is_over = context.direction == BEHIND
        return Meaning.of(nearest(begun if is_over else periods, context.published))
    return settle(context, periods)


@RULES.rule(
    "feastday weekword",
    gives="period",
    examples=(Example("Easter week", "2024-W13"),),
    guesses=True,
)
def holiday_week(context: Context, feastday: Holiday) -> Meaning:
    """The week of a holiday is the ISO week that holds the nearest one."""
    days = [DateRange.day(feastday.of(year)) for year in years(context)]
    return Meaning.of(containing(nearest(days, context.published).earliest, "week"))


@RULES.rule(
    "feastday weekendword",
    gives="period",
    examples=(
        Example("Labor Day weekend", "2024-W35-WE"),
        Example("Easter weekend", "2024-W13-WE"),
    ),
    guesses=True,
)
def holiday_weekend(context: Context, feastday: Holiday) -> Meaning:
    """The weekend of a holiday is the one nearest to the nearest such day."""
    days = [DateRange.day(feastday.of(year)) for year in years(context)]
    day = nearest(days, context.published).earliest
    this = containing(day, "weekend")
    return Meaning.of(nearest([this, neighbour(this, -1)], day))


@RULES.rule(
    "feastday",
    gives="day",
    guard=is_no_name,
    examples=(Example("Christmas", "2023-12-25", sentence="They met at Christmas."),),
    guesses=True,
)
def holiday_nearest(context: Context, feastday: Holiday) -> Meaning:
    """A bare holiday is the nearest such day, or that on the side spoken of."""
    return settle(context, [DateRange.day(feastday.of(year)) for year in years(context)])


@RULES.rule(
    "fourdigits",
    gives="year",
    examples=(Example("1998", "1998"), Example("the 1998", "1998")),
    guard=looks_like_year,
)
def year(_: Context, fourdigits: int) -> Meaning:
    """Four digits are a year."""
    return Meaning.of(containing(date(fourdigits, 1, 1), "year"))
