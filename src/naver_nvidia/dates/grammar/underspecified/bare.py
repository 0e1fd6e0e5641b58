"""Names of months, parts of years and holidays with nothing beside them: the nearest one."""

from __future__ import annotations

from datetime import date

from naver_nvidia.dates.anchoring.closest import of_years, settle
from naver_nvidia.dates.anchoring.comparison import part_that_ended
from naver_nvidia.dates.calendar.arithmetic import containing, nearest
from naver_nvidia.dates.calendar.holidays import Holiday
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.clause.coordination import shared_year, shared_year_of_season
from naver_nvidia.dates.discourse.carried_year import start_in_sentence
from naver_nvidia.dates.filters.durations import is_no_game
from naver_nvidia.dates.filters.months import looks_like_month
from naver_nvidia.dates.filters.phrases import is_no_name, is_of_any_year
from naver_nvidia.dates.filters.years import looks_like_year
from naver_nvidia.dates.grammar.calendar_dates.parts_of_year import half_of
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning, Part

RULES = Table()


@RULES.rule(
    "month -> period",
    "Months in a row are of the year that is named after the last of them, or of that before.",
    "[April] to June 2023 = 2023-04",
    "between [November] and March 2023 = 2022-11",
    "[January] and February last year = 2023-01",
)
def month_of_shared_year(context: Context, month: int) -> Meaning | None:
    year = shared_year(context, month)
    return None if year is None else Meaning.of(containing(date(year, month, 1), "month"))


@RULES.assumption(
    "month -> period",
    "A month that goes on from a date with its year is the first such month after it.",
    "arrested in January 2019 and freed in [March] = 2019-03",
    guard=looks_like_month,
)
def month_carried_on(context: Context, month: int) -> Meaning | None:
    start = start_in_sentence(context)
    # The day of "Nov. 8, 2016" is not to be compared with a month.
    year = start and start._replace(has_day=False).year_of(month)
    return Meaning.of(containing(date(year, month, 1), "month")) if year else None


@RULES.assumption(
    "month -> period",
    "A bare month is the nearest such month, or that on the side spoken of.",
    "June = 2024-06",
    "December = 2024-12",
    "Wheat for [March] delivery fell. = 2025-03",
    guard=looks_like_month,
)
def month_nearest(context: Context, month: int) -> Meaning:
    return settle(context, of_years(context, month))


@RULES.rule(
    "the? part of|in period; the? part of|in the unit:monthword|weekword|decadeword|centuryword"
    " -> period",
    "A half of a period is the first or the last half of its days.",
    "the first half of last month = 2024-05 START",
    "the first half of the month = 2024-06 START",
)
def half_of_deictic(
    context: Context, part: Part, period: Meaning | None = None, unit: Unit = "month"
) -> Meaning | None:
    period = period or Meaning.of(containing(context.published, unit))
    return half_of(period, -1 if part.month > 1 else 1) if part.unit == "half" else None


@RULES.rule(
    "the|its? part -> period",
    "In summer, where it is told what is so, is in any.",
    "In [summer] the town is full. = XXXX-SU",
)
def season_of_any_year(context: Context, part: Part) -> Meaning | None:
    if part.unit != "season" or not is_of_any_year(context):
        return None
    return Meaning("SET", f"XXXX-{part.range_of(context.published.year).timex3[-2:]}")


@RULES.rule(
    "the|its? part -> period",
    "Two seasons are of the year that is named after the second of them.",
    "in [the summer] and fall of 1974 = 1974-SU",
    guard=is_no_game,
)
def season_of_shared_year(context: Context, part: Part) -> Meaning | None:
    year = shared_year_of_season(context) if part.unit == "season" else None
    return part.of(year) if year else None


@RULES.assumption(
    "the|its? part -> period",
    "A part of a year that ended on a day is of that day's year, and may be a company's own.",
    "[its second quarter] ended Oct. 31 = 2023-Q2",
    guard=is_no_game,
)
def part_up_to_day(context: Context, part: Part) -> Meaning | None:
    return part_that_ended(context, part)


@RULES.assumption(
    "the|its? part -> period",
    "A part of a year that goes on from a date with its year is the first such part after it.",
    "fell in the second quarter of 2020 but rose in [the third quarter] = 2020-Q3",
    guard=is_no_game,
)
def part_carried_on(context: Context, part: Part) -> Meaning | None:
    start = start_in_sentence(context)
    year = start and start.year_of(part.month)
    return part.of(year) if year else None


@RULES.assumption(
    "the|its? part -> period",
    "A bare quarter or season is the nearest such, or that on the side spoken of.",
    "second-quarter = 2024-Q2",
    "the summer = 2024-SU",
    "the fiscal first quarter = 2024-Q1",
    guard=is_no_game,
)
def part_nearest(context: Context, part: Part) -> Meaning:
    periods = of_years(context, part)
    if part.fiscal:
        begun = [period for period in periods if period.earliest <= context.published]
        return part.of(nearest(begun, context.published).earliest.year)
    if context.tells_results:
        begun = [period for period in periods if period.earliest <= context.published]
        is_over = context.direction == BEHIND
        return Meaning.of(nearest(begun if is_over else periods, context.published))
    return settle(context, periods)


@RULES.assumption(
    "feastday weekword -> period",
    "The week of a holiday is the ISO week that holds the nearest one.",
    "Easter week = 2024-W13",
)
def holiday_week(context: Context, feastday: Holiday) -> Meaning:
    there = nearest(of_years(context, feastday), context.published)
    return Meaning.of(containing(there.earliest, "week"))


@RULES.assumption(
    "feastday -> day",
    "A holiday that goes on from a date with its year is that year's.",
    "They left in May 1914 and met at [Christmas]. = 1914-12-25",
    guard=is_no_name,
)
def holiday_carried_on(context: Context, feastday: Holiday) -> Meaning | None:
    start = start_in_sentence(context)
    if start is None:
        return None
    day = feastday.of(start.first.year)
    return Meaning.on(day) if day >= start.first else None


@RULES.assumption(
    "feastday -> day",
    "A bare holiday is the nearest such day, or that on the side spoken of.",
    "They met at [Christmas]. = 2023-12-25",
    guard=is_no_name,
)
def holiday_nearest(context: Context, feastday: Holiday) -> Meaning:
    return settle(context, of_years(context, feastday))


@RULES.rule(
    "fourdigits -> year",
    "Four digits are a year.",
    "1998 = 1998",
    "the 1998 = 1998",
    guard=looks_like_year,
)
def year(_: Context, fourdigits: int) -> Meaning:
    return Meaning.of(containing(date(fourdigits, 1, 1), "year"))
