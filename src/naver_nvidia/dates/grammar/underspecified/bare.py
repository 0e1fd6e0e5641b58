"""Names of months, parts of years and holidays with nothing beside them: the nearest one."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final

from naver_nvidia.dates.anchoring.closest import of_years, settle, settle_in_row
from naver_nvidia.dates.anchoring.comparison import part_that_ended
from naver_nvidia.dates.calendar.arithmetic import containing, nearest
from naver_nvidia.dates.calendar.holidays import Holiday
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.clause.coordination import row_before, shared_year
from naver_nvidia.dates.discourse.carried_year import start_in_sentence, year_of_story
from naver_nvidia.dates.filters.durations import is_no_game
from naver_nvidia.dates.filters.months import looks_like_month
from naver_nvidia.dates.filters.phrases import is_no_name, is_of_any_year
from naver_nvidia.dates.filters.years import looks_like_year
from naver_nvidia.dates.grammar.modifiers.of_dates import end_of
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Annual, Meaning, Part, of_year

RULES = Table()
_MONTH: Final = "annual:month -> period"
_DAY: Final = "annual:monthday -> day"
_PART: Final = "the|its? annual:part -> period"
_month = partial(RULES.assumption, _MONTH, guard=looks_like_month)
_day = partial(RULES.assumption, _DAY)
_part = partial(RULES.assumption, _PART, guard=is_no_game)
_holiday = partial(RULES.assumption, "annual:feastday -> day", guard=is_no_name)
_SHARED: Final = (
    "Dates in a row are of the year named after the last of them, or of the one before."
)
_CARRIED: Final = "What goes on from a date with its year is the first such after it."
_NEAREST: Final = "A date without its year is the nearest such, or that on the side spoken of."


@RULES.rule(
    "the? part of|in period; the? part of|in the unit:monthword|weekword|decadeword|centuryword"
    " -> period",
    "A half of a period is the first or the last half of its days.",
    "the first half of last month = 2024-05 START",
    "the first half of the month = 2024-06 START",
    "the last half of the 1980s = 198 END",
)
def half_of_deictic(
    context: Context, part: Part, period: Meaning | None = None, unit: Unit = "month"
) -> Meaning | None:
    if part.unit != "half":
        return None
    period = period or Meaning.of(containing(context.published, unit))
    return end_of(period, "END" if part.month > 1 else "START", share=2)


@RULES.assumption(
    "feastday weekword -> period",
    "The week of a holiday is the ISO week that holds the nearest one.",
    "Easter week = 2024-W13",
)
def holiday_week(context: Context, feastday: Holiday) -> Meaning:
    there = nearest(of_years(context, feastday), context.published)
    return Meaning.of(containing(there.earliest, "week"))


@_day(
    "The last day of a row is of the same year as the first.",
    "They met on 1 and [9 July]. = 2023-07-09",
)
def month_day_of_row(context: Context, annual: tuple[int, int]) -> Meaning | None:
    return settle_in_row(context, *annual) if row_before(context) else None


@RULES.rule(
    _PART,
    "In summer, where it is told what is so, is in any.",
    "In [summer] the town is full. = XXXX-SU",
)
def season_of_any_year(context: Context, annual: Part) -> Meaning | None:
    if annual.unit != "season" or not is_of_any_year(context):
        return None
    return Meaning("SET", f"XXXX-{annual.range_of(context.published.year).timex3[-2:]}")


@RULES.rule(
    _MONTH,
    _SHARED,
    "[April] to June 2023 = 2023-04",
    "between [November] and March 2023 = 2022-11",
    "[January] and February last year = 2023-01",
)
@RULES.rule(_DAY, _SHARED, "from [Dec. 24] to Jan. 2, 2023 = 2022-12-24")
@RULES.rule(_PART, _SHARED, "in [the summer] and fall of 1974 = 1974-SU", guard=is_no_game)
def annual_of_shared_year(context: Context, annual: int | tuple[int, int] | Part) -> Meaning | None:
    year = shared_year(context, annual)
    return of_year(annual, year) if year else None


@_part(
    "A part of a year that ended on a day is of that day's year, and may be a company's own.",
    "[its second quarter] ended Oct. 31 = 2023-Q2",
)
def part_up_to_day(context: Context, annual: Part) -> Meaning | None:
    return part_that_ended(context, annual)


@_month(_CARRIED, "arrested in January 2019 and freed in [March] = 2019-03")
@_day(
    _CARRIED,
    "on June 25, 1950, and Seoul fell on [June 28] = 1950-06-28",
    "In 1989, the wall fell on [Nov. 9]. = 1989-11-09",
)
@_part(_CARRIED, "fell in the second quarter of 2020 but rose in [the third quarter] = 2020-Q3")
@_holiday(_CARRIED, "They left in May 1914 and met at [Christmas]. = 1914-12-25")
def annual_carried_on(context: Context, annual: Annual) -> Meaning | None:
    start = start_in_sentence(context)
    year = start.year_of(annual) if start else year_of_story(context, annual)
    return of_year(annual, year) if year else None


@_part(
    "A part of a year that results are told of, or a fiscal one, is the nearest begun.",
    "the fiscal first quarter = 2024-Q1",
    "Sales fell in [the third quarter]. = 2023-Q3",
)
def part_reported_on(context: Context, annual: Part) -> Meaning | None:
    if not (annual.fiscal or context.tells_results):
        return None
    now = context.published
    begun = [each for each in of_years(context, annual) if each.earliest <= now]
    has_begun = annual.fiscal or context.direction == BEHIND
    there = nearest(begun if has_begun else of_years(context, annual), now)
    return annual.of(there.earliest.year)


@_month(
    _NEAREST, "June = 2024-06", "December = 2024-12", "Wheat for [March] delivery fell. = 2025-03"
)
@_day(_NEAREST, "June 25 = 2024-06-25", "Jan. 5 = 2024-01-05")
@_part(_NEAREST, "second-quarter = 2024-Q2", "the summer = 2024-SU")
@_holiday(_NEAREST, "They met at [Christmas]. = 2023-12-25")
def annual_nearest(context: Context, annual: Annual) -> Meaning:
    return settle(context, of_years(context, annual))


@RULES.rule(
    "fourdigits -> year",
    "Four digits are a year.",
    "1998 = 1998",
    "the 1998 = 1998",
    guard=looks_like_year,
)
def year(_: Context, fourdigits: int) -> Meaning:
    return Meaning.of(containing(date(fourdigits, 1, 1), "year"))
