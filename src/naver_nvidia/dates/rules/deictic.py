"""Dates said from where the writer or the story stands: today, last week, that month."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.periods import containing, moved, neighbour
from naver_nvidia.dates.ranges import DateRange

if TYPE_CHECKING:
    from datetime import date

    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.rules.parts import Holiday, Part

RULES = Table()
UNIT = "weekword|monthword|quarterword|decadeword|centuryword|weekendword|halfword"


def day_of(day: date) -> Meaning:
    """The date that is this one day."""
    return Meaning.of(DateRange.day(day))


def unit_of(day: date, unit: Unit) -> Meaning:
    """The date that is the unit of that day."""
    return Meaning.of(containing(day, unit))


# -- the day itself


@RULES.rule(
    "the dayword before today",
    gives="day",
    examples=(Example("the day before yesterday", "2024-06-26"),),
)
def day_before_yesterday(context: Context, today: int) -> Meaning:
    """The day before yesterday is two days before publication."""
    return day_of(context.published + timedelta(days=today - 1))


@RULES.rule(
    "the dayword after today",
    gives="day",
    examples=(Example("the day after tomorrow", "2024-06-30"),),
)
def day_after_tomorrow(context: Context, today: int) -> Meaning:
    """The day after tomorrow is two days after publication."""
    return day_of(context.published + timedelta(days=today + 1))


@RULES.rule(
    "today",
    gives="day",
    examples=(Example("today", "2024-06-28"), Example("yesterday", "2024-06-27")),
)
def today(context: Context, today: int) -> Meaning:
    """Today is the day of publication."""
    return day_of(context.published + timedelta(days=today))


# -- years first, since a part of a year may hang on one


@RULES.rule(
    "the? last yearword",
    gives="year",
    examples=(Example("last year", "2023"),),
)
def last_year(context: Context) -> Meaning:
    """Last year is the calendar year before the publication date's."""
    return unit_of(moved(context.published, -1, "year"), "year")


@RULES.rule(
    "the? this|current|present fiscal? yearword",
    gives="year",
    examples=(Example("this year", "2024"), Example("the current year", "2024")),
)
def this_year(context: Context) -> Meaning:
    """This year is the calendar year of publication."""
    return unit_of(context.published, "year")


@RULES.rule(
    "next yearword",
    gives="year",
    examples=(Example("next year", "2025"),),
)
def next_year(context: Context) -> Meaning:
    """Next year is the calendar year after the publication date's."""
    return unit_of(moved(context.published, 1, "year"), "year")


@RULES.rule(
    "the? part of|in? year",
    gives="date",
    examples=(Example("the third quarter of last year", "2023-Q3"),),
)
def part_of_deictic_year(_: Context, part: Part, year: Meaning) -> Meaning:
    """A part of a year beside words for the year."""
    return part.of(int(year.value))


@RULES.rule(
    "year possessive? part",
    gives="date",
    examples=(Example("next year's first quarter", "2025-Q1"),),
)
def deictic_years_part(_: Context, year: Meaning, part: Part) -> Meaning:
    """A part of a year beside words for the year."""
    return part.of(int(year.value))


@RULES.rule(
    "month of|in? year",
    gives="date",
    examples=(Example("June last year", "2023-06"),),
)
def month_of_deictic_year(context: Context, month: int, year: Meaning) -> Meaning:
    """A month beside words for its year."""
    return unit_of(context.published.replace(int(year.value), month, 1), "month")


@RULES.rule(
    "monthday comma|of|in? year",
    gives="day",
    examples=(Example("Nov. 5 of last year", "2023-11-05"),),
)
def day_of_deictic_year(context: Context, monthday: tuple[int, int], year: Meaning) -> Meaning:
    """A month and day beside words for their year."""
    month, day = monthday
    return day_of(context.published.replace(int(year.value), month, day))


# -- last, this and next


@RULES.rule(
    f"the? last unit:{UNIT}",
    gives="date",
    examples=(
        Example("last week", "2024-W25"),
        Example("last month", "2024-05"),
        Example("last quarter", "2024-Q1"),
    ),
)
def last_unit(context: Context, unit: Unit) -> Meaning:
    """Last week is the ISO week before the one of publication; likewise other units."""
    return Meaning.of(neighbour(containing(context.published, unit), -1))


@RULES.rule(
    f"the? this|current|present unit:{UNIT}",
    gives="date",
    examples=(Example("this week", "2024-W26"), Example("the current quarter", "2024-Q2")),
)
def this_unit(context: Context, unit: Unit) -> Meaning:
    """This week is the ISO week of publication; likewise other units."""
    return unit_of(context.published, unit)


@RULES.rule(
    f"next|coming unit:{UNIT}",
    gives="date",
    examples=(Example("next month", "2024-07"), Example("next week", "2024-W27")),
)
def next_unit(context: Context, unit: Unit) -> Meaning:
    """Next week is the ISO week after the one of publication; likewise other units."""
    return Meaning.of(neighbour(containing(context.published, unit), 1))


@RULES.rule(
    "the? latest quarterword",
    gives="date",
    examples=(Example("the latest quarter", "2024-Q1"),),
)
def latest_quarter(context: Context) -> Meaning:
    """The latest quarter is the last one that has ended."""
    return Meaning.of(neighbour(containing(context.published, "quarter"), -1))


@RULES.rule(
    "the? last|past weekday",
    gives="day",
    examples=(Example("last Friday", "2024-06-21"), Example("last Tuesday", "2024-06-25")),
)
def last_weekday(context: Context, weekday: int) -> Meaning:
    """Last Friday is the most recent one before the day of publication."""
    back = (context.published.weekday() - weekday - 1) % 7 + 1
    return day_of(context.published - timedelta(days=back))


@RULES.rule(
    "this coming? weekday",
    gives="day",
    examples=(
        Example("this Sunday", "2024-06-30"),
        Example("this Tuesday", "2024-06-25", sentence="They met this Tuesday."),
    ),
)
def this_weekday(context: Context, weekday: int) -> Meaning:
    """This Friday is the one to come, today included, unless the verb lies behind."""
    if context.direction < 0:
        back = (context.published.weekday() - weekday) % 7
        return day_of(context.published - timedelta(days=back))
    return day_of(context.published + timedelta(days=(weekday - context.published.weekday()) % 7))


@RULES.rule(
    "the? next|coming weekday",
    gives="day",
    examples=(Example("next Friday", "2024-07-05"), Example("next Tuesday", "2024-07-02")),
)
def next_weekday(context: Context, weekday: int) -> Meaning:
    """Next Friday is the first one after the day of publication."""
    ahead = (weekday - context.published.weekday() - 1) % 7 + 1
    return day_of(context.published + timedelta(days=ahead))


@RULES.rule(
    "weekday of? date",
    gives="day",
    examples=(Example("Tuesday of last week", "2024-06-18"),),
)
def weekday_of_week(_: Context, weekday: int, date: Meaning) -> Meaning | None:
    """A weekday beside words for its week."""
    if date.range is None or date.range.precision != "week":
        return None
    return day_of(date.range.earliest + timedelta(days=weekday))


@RULES.rule(
    "last month",
    gives="date",
    examples=(Example("last May", "2024-05"), Example("last June", "2023-06")),
)
def last_month_named(context: Context, month: int) -> Meaning:
    """Last May is the most recent one that has ended."""
    this = context.published
    return unit_of(this.replace(this.year - (month >= this.month), month, 1), "month")


@RULES.rule(
    "this month",
    gives="date",
    examples=(Example("this September", "2024-09"),),
)
def this_month_named(context: Context, month: int) -> Meaning:
    """This May is that of the year of publication."""
    return unit_of(context.published.replace(month=month, day=1), "month")


@RULES.rule(
    "next|coming month",
    gives="date",
    examples=(Example("next May", "2025-05"),),
)
def next_month_named(context: Context, month: int) -> Meaning:
    """Next May is the first one to begin after publication."""
    this = context.published
    return unit_of(this.replace(this.year + (month <= this.month), month, 1), "month")


@RULES.rule(
    "this past? part",
    gives="date",
    examples=(Example("this summer", "2024-SU"), Example("this past spring", "2024-SP")),
)
def this_part(context: Context, part: Part) -> Meaning:
    """This summer is that of the year of publication, this winter the one not yet over."""
    before = part.of(context.published.year - 1)
    return (
        before
        if before.range and context.published in before.range
        else part.of(context.published.year)
    )


@RULES.rule(
    "the? last|past part",
    gives="date",
    examples=(Example("last fall", "2023-FA"), Example("last spring", "2024-SP")),
)
def last_part(context: Context, part: Part) -> Meaning:
    """Last fall is the most recent one that has ended."""
    candidates = (part.of(context.published.year - away) for away in range(3))
    return next(m for m in candidates if m.range and m.range.latest < context.published)


@RULES.rule(
    "next|coming part",
    gives="date",
    examples=(Example("next spring", "2025-SP"), Example("next fall", "2024-FA")),
)
def next_part(context: Context, part: Part) -> Meaning:
    """Next spring is the first one to begin after publication."""
    candidates = (part.of(context.published.year + away) for away in range(2))
    return next(m for m in candidates if m.range and m.range.earliest > context.published)


@RULES.rule(
    "last feastday",
    gives="day",
    examples=(Example("last Thanksgiving", "2023-11-23"),),
)
def last_holiday(context: Context, feastday: Holiday) -> Meaning:
    """Last Thanksgiving is the most recent one before publication."""
    this = feastday.of(context.published.year)
    return day_of(this if this < context.published else feastday.of(context.published.year - 1))


@RULES.rule(
    "this feastday",
    gives="day",
    examples=(Example("this Thanksgiving", "2024-11-28"),),
)
def this_holiday(context: Context, feastday: Holiday) -> Meaning:
    """This Thanksgiving is that of the year of publication."""
    return day_of(feastday.of(context.published.year))


@RULES.rule(
    "next feastday",
    gives="day",
    examples=(Example("next Easter", "2025-04-20"),),
)
def next_holiday(context: Context, feastday: Holiday) -> Meaning:
    """Next Thanksgiving is the first one after publication."""
    this = feastday.of(context.published.year)
    return day_of(this if this > context.published else feastday.of(context.published.year + 1))
