"""Dates said from the day of publication: today, last week, the year before last."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.filters.phrases import (
    is_no_stage,
    is_no_title_nor_name,
    is_span,
    is_span_ahead,
)
from naver_nvidia.dates.grammar.anaphoric.units import next_told
from naver_nvidia.dates.grammar.durations.lengths import next_amount, past_unit
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Duration, Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.units import Unit
    from naver_nvidia.dates.clause.context import Context
    from naver_nvidia.dates.meaning import Part

RULES = Table()
UNIT = "unit:weekword|monthword|quarterword|decadeword|centuryword|weekendword|halfword"


def day_of(day: date) -> Meaning:
    """The date that is this one day."""
    return Meaning.of(DateRange.day(day))


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
    examples=(Example("the next year", "P1Y", sentence="They will meet over the next year."),),
)
def year_ahead(context: Context, *, fiscal: bool = False) -> Meaning | None:
    """The year over which something is to be is a year's time from publication on."""
    is_time = not fiscal and is_span_ahead(context, "year")
    return next_amount(context, Duration(1, "year")) if is_time else None


@RULES.rule(
    "the|its? way:last|this|current|next|coming full? fiscal? yearword",
    gives="year",
    examples=(
        Example(
            "the next year", "1951", sentence="They wed in 1950, and the next year he was born."
        ),
    ),
    assumed=True,
)
def next_year_told(context: Context, *, fiscal: bool = False) -> Meaning | None:
    """The next year, where the past is told, is the one after the date last spoken of."""
    return None if fiscal else next_told(context, "year")


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
    if not fiscal and is_span(context, "year"):
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
        Example("the next decade", "P10Y", sentence="It will cost a billion in the next decade."),
    ),
)
def unit_ahead(context: Context, unit: Unit) -> Meaning | None:
    """The unit over which something is to be is so long a time from publication on."""
    return next_amount(context, Duration(1, unit)) if is_span_ahead(context, unit) else None


@RULES.rule(
    f"the? way:last|this|current|next|coming {UNIT}",
    gives="period",
    guard=is_no_stage,
    examples=(
        Example(
            "the next month", "1950-06", sentence="They wed in May 1950; the next month he left."
        ),
    ),
    assumed=True,
)
def next_unit_told(context: Context, unit: Unit) -> Meaning | None:
    """The next month, where the past is told, is the one after the date last spoken of."""
    return next_told(context, unit)


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
    if is_span(context, unit):
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
