"""Names with nothing beside them that says which is meant: weekdays, days, months, holidays."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final, cast

from naver_nvidia.dates.anchoring.closest import of_years, settle, settle_in_row, settled_weekday
from naver_nvidia.dates.anchoring.comparison import part_that_ended
from naver_nvidia.dates.calendar.arithmetic import after, containing, nearest, nth_of
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.clause.coordination import (
    row_before,
    shared_week,
    shared_year,
    start_of_span,
)
from naver_nvidia.dates.direction.judge import is_put_off
from naver_nvidia.dates.discourse.carried_year import start_in_sentence, year_of_story
from naver_nvidia.dates.discourse.constraints import day_in_brackets, week_said
from naver_nvidia.dates.filters.durations import is_no_game
from naver_nvidia.dates.filters.phrases import is_no_name
from naver_nvidia.dates.filters.recurring import is_of_any_year, is_one_weekday, looks_like_month
from naver_nvidia.dates.filters.years import looks_like_year
from naver_nvidia.dates.grammar.anaphoric.units import about
from naver_nvidia.dates.grammar.modifiers import end_of
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Annual, Meaning, Part, Refusal, of_year
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import to_day

RULES = Table()
_weekday = partial(RULES.assumption, "weekday -> day", guard=is_one_weekday)
_MONTH: Final = "annual:month -> period"
_DAY: Final = "annual:monthday -> day"
_PART: Final = "the|its? annual:part -> period"
_month = partial(RULES.assumption, _MONTH, guard=looks_like_month)
_day = partial(RULES.assumption, _DAY)
_part = partial(RULES.assumption, _PART, guard=is_no_game)
_holiday = partial(RULES.assumption, "annual:feastday -> day", guard=is_no_name)
# The year of an attack that is called by its month and day, and what must follow to call it so.
_ATTACKS: Final = {
    (9, 11): (2001, "terror attack hijack commission families victims"),
    (7, 7): (2005, "bomb attack"),
    (1, 6): (2021, "attack riot insurrection capitol committee defendants"),
    (12, 7): (1941, "attack"),
    (10, 7): (2023, "attack massacre"),
    (6, 4): (1989, "crackdown massacre"),
}
_PARAGRAPH: Final = Pattern(r"\n\s*\n|\f")
_NEXT_WORD: Final = Pattern(r",?\s+(?:terror(?:ist)?\s+)?(\w+)")


@RULES.rule(
    "weekday -> day",
    "A weekday is of the week said beside it or after its row, or the day in brackets after it.",
    "[Monday] and Tuesday last week = 2024-06-17",
    "They met on [Tuesday] (June 4). = 2024-06-04",
    "They met last week, on [Tuesday]. = 2024-06-18",
    guard=is_one_weekday,
)
def weekday_said_beside(context: Context, weekday: int) -> Meaning | None:
    if there := shared_week(context, weekday):
        return Meaning.on(there)
    day = day_in_brackets(context)
    if day is not None and day.earliest.weekday() == weekday:
        return Meaning.of(day)
    week = week_said(context)
    return None if week is None else Meaning.of(nth_of(week, 1, weekday))


@_weekday(
    "The weekday up to which a span runs is the first one after its start.",
    "It will be shut Monday to [Friday]. = 2024-07-05",
)
def weekday_up_to(context: Context, weekday: int) -> Meaning | None:
    match start_of_span(context):
        case "weekday", first, _, there if not is_put_off(context.left_words):
            return Meaning.on(after(settled_weekday(there, first), weekday))
        case _:
            return None


@_weekday(
    "A weekday that goes on from a day with its year is the first one after that day.",
    "shot on Nov. 22, 1963, and buried on [Monday] = 1963-11-25",
)
def weekday_carried_on(context: Context, weekday: int) -> Meaning | None:
    start, named = start_in_sentence(context), context.discourse.last_named
    if start is None or named is None or not start.has_day:
        return None
    # A new paragraph is of the news again.
    goes_on = _PARAGRAPH.search(context.text, named.end, context.start) is None
    return Meaning.on(after(start.first, weekday)) if goes_on else None


@_weekday(
    "A weekday whose verb lies ahead is the first one from the day of publication on.",
    "The board will meet [Tuesday]. = 2024-07-02",
)
def weekday_ahead(context: Context, weekday: int) -> Meaning | None:
    return Meaning.on(settled_weekday(context, weekday)) if context.direction == AHEAD else None


@_weekday(
    "A weekday whose verb lies behind is the most recent one, today included.",
    "The board met [Tuesday]. = 2024-06-25",
)
def weekday_behind(context: Context, weekday: int) -> Meaning | None:
    return Meaning.on(settled_weekday(context, weekday)) if context.direction == BEHIND else None


@_weekday(
    "A bare weekday is the most recent one, the day of publication included.",
    "Tuesday = 2024-06-25",
    "Friday = 2024-06-28",
)
def weekday_most_recent(context: Context, weekday: int) -> Meaning:
    return Meaning.on(settled_weekday(context, weekday))


@RULES.assumption(
    "annual:monthday|feastday unit:weekendword; annual:feastday unit:weekword -> period",
    "The week of a holiday is the ISO week that holds it, and its weekend the nearest one.",
    "the Fourth of July weekend = 2024-W27-WE",
    "Easter week = 2024-W13",
    operator="of_date",
)
def holiday_weekend(context: Context, annual: Annual, unit: Unit) -> Meaning:
    there = cast("DateRange", settle(context, of_years(context, annual)).range)
    return Meaning.of(about(there.earliest, unit))


@_day(
    "An attack that is called by its month and day is the one so known, if it has been.",
    "The [Sept. 11] attacks changed it all. = 2001-09-11",
)
def day_of_attack(context: Context, annual: tuple[int, int]) -> Meaning | None:
    if annual not in _ATTACKS:
        return None
    year, words = _ATTACKS[annual]
    there = to_day(year, *annual)
    following = _NEXT_WORD.match(context.right)
    is_named = following is not None and following[1].lower().startswith(tuple(words.split()))
    return Meaning.on(there) if is_named and there < context.published else None


_SHARED: Final = (
    "Dates in a row are of the year named after the last of them, or of the one before."
)
_CARRIED: Final = "What goes on from a date with its year is the first such after it."
_NEAREST: Final = "A date without its year is the nearest such, or that on the side spoken of."


@RULES.rule(
    "the? part of|in whole:period|month;"
    " the? part of|in the unit:monthword|weekword|decadeword|centuryword -> period",
    "A half of a period is the first or the last half of its days.",
    "the first half of last month = 2024-05 START",
    "the first half of the month = 2024-06 START",
    "the last half of the 1980s = 198 END",
    "the first half of January = 2024-01 START",
    operator="half_of",
)
def half_of_deictic(
    context: Context, part: Part, whole: Meaning | int | None = None, unit: Unit = "month"
) -> Meaning | Refusal:
    if part.unit != "half":
        return APART
    if isinstance(whole, int):
        whole = settle(context, of_years(context, whole))
    whole = whole or Meaning.of(containing(context.published, unit))
    return end_of(whole, "END" if part.month > 1 else "START", share=2)


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
)
@RULES.rule(_DAY, _SHARED, "from [Dec. 24] to Jan. 2, 2023 = 2022-12-24")
@RULES.rule(_PART, _SHARED, "in [the summer] and fall of 1974 = 1974-SU", guard=is_no_game)
def annual_of_shared_year(context: Context, annual: int | tuple[int, int] | Part) -> Meaning | None:
    year = shared_year(context, annual)
    return of_year(annual, year) if year else None


@RULES.assumption(
    _PART,
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
    there = of_years(context, annual)
    if annual.fiscal or context.direction == BEHIND:
        there = [each for each in there if each.earliest <= context.published]
    return annual.of(nearest(there, context.published).earliest.year)


@_month(_NEAREST, "December = 2024-12", "Wheat for [March] delivery fell. = 2025-03")
@_day(_NEAREST, "Jan. 5 = 2024-01-05")
@_part(_NEAREST, "second-quarter = 2024-Q2")
@_holiday(_NEAREST, "They met at [Christmas]. = 2023-12-25")
def annual_nearest(context: Context, annual: Annual) -> Meaning:
    return settle(context, of_years(context, annual))


@RULES.rule(
    "fourdigits -> year",
    "Four digits are a year.",
    "1998 = 1998",
    guard=looks_like_year,
)
def year(_: Context, fourdigits: int) -> Meaning:
    return Meaning.of(containing(date(fourdigits, 1, 1), "year"))
