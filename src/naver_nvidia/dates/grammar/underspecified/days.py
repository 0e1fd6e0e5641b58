"""Weekdays and days of a month with nothing beside them that says which one is meant."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, cast

from naver_nvidia.dates.anchoring.closest import of_years, settle, settle_in_row, settled_weekday
from naver_nvidia.dates.calendar.arithmetic import after, containing, nearest, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.clause.coordination import (
    at_start_of_span,
    row_before,
    shared_week,
    shared_year,
    start_of_span,
)
from naver_nvidia.dates.direction.judge import is_put_off
from naver_nvidia.dates.discourse.carried_year import start_in_sentence, year_of_story
from naver_nvidia.dates.discourse.constraints import day_in_brackets, week_said
from naver_nvidia.dates.filters.weekdays import is_one_weekday
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Annual, Meaning
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import to_day

RULES = Table()
# The year of an attack that is called by its month and day, and what must follow to call it so.
_ATTACKS: Final = {
    (9, 11): (2001, "terror attack hijack commission families victims"),
    (7, 7): (2005, "bomb attack"),
    (1, 6): (2021, "attack riot insurrection capitol committee defendants"),
    (12, 7): (1941, "attack"),
    (10, 7): (2023, "attack massacre"),
    (6, 4): (1989, "crackdown massacre"),
}
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
    return None if week is None else Meaning.on(after(week.earliest - timedelta(days=1), weekday))


@RULES.assumption(
    "weekday -> day",
    "The weekday up to which a span runs is the first one after its start.",
    "It will be shut Monday to [Friday]. = 2024-07-05",
    guard=is_one_weekday,
)
def weekday_up_to(context: Context, weekday: int) -> Meaning | None:
    match start_of_span(context):
        case "weekday", first, _ if not is_put_off(context.left_words):
            start = settled_weekday(at_start_of_span(context), first)
            return Meaning.on(after(start, weekday))
        case _:
            return None


@RULES.assumption(
    "weekday -> day",
    "A weekday that goes on from a day with its year is the first one after that day.",
    "shot on Nov. 22, 1963, and buried on [Monday] = 1963-11-25",
    guard=is_one_weekday,
)
def weekday_carried_on(context: Context, weekday: int) -> Meaning | None:
    start = start_in_sentence(context)
    if start is None or not start.has_day:
        return None
    return Meaning.on(after(start.first, weekday))


@RULES.assumption(
    "weekday -> day",
    "A weekday whose verb lies ahead is the first one from the day of publication on.",
    "The board will meet [Tuesday]. = 2024-07-02",
    "The bank sets rates on [Thursday]. = 2024-07-04",
    guard=is_one_weekday,
)
def weekday_ahead(context: Context, weekday: int) -> Meaning | None:
    return Meaning.on(settled_weekday(context, weekday)) if context.direction == AHEAD else None


@RULES.assumption(
    "weekday -> day",
    "A weekday whose verb lies behind is the most recent one, today included.",
    "The board met [Tuesday]. = 2024-06-25",
    guard=is_one_weekday,
)
def weekday_behind(context: Context, weekday: int) -> Meaning | None:
    return Meaning.on(settled_weekday(context, weekday)) if context.direction == BEHIND else None


@RULES.assumption(
    "weekday -> day",
    "A bare weekday is the most recent one, the day of publication included.",
    "Tuesday = 2024-06-25",
    "Friday = 2024-06-28",
    guard=is_one_weekday,
)
def weekday_most_recent(context: Context, weekday: int) -> Meaning:
    return Meaning.on(settled_weekday(context, weekday))


@RULES.assumption(
    "annual:monthday|feastday weekendword -> period",
    "The weekend of a holiday is the one nearest to the day, which is where the verb speaks of.",
    "the Fourth of July weekend = 2024-W27-WE",
    "Labor Day weekend = 2024-W35-WE",
    "Easter weekend = 2024-W13-WE",
)
def holiday_weekend(context: Context, annual: Annual) -> Meaning:
    there = cast("DateRange", settle(context, of_years(context, annual)).range).earliest
    this = containing(there, "weekend")
    return Meaning.of(nearest([this, neighbour(this, -1)], there))


@RULES.assumption(
    "monthday -> day",
    "An attack that is called by its month and day is the one so known, if it has been.",
    "The [Sept. 11] attacks changed it all. = 2001-09-11",
    "The [July 7] bombings killed 52. = 2005-07-07",
)
def day_of_attack(context: Context, monthday: tuple[int, int]) -> Meaning | None:
    if monthday not in _ATTACKS:
        return None
    year, words = _ATTACKS[monthday]
    there = to_day(year, *monthday)
    following = _NEXT_WORD.match(context.right)
    is_named = following is not None and following[1].lower().startswith(tuple(words.split()))
    return Meaning.on(there) if is_named and there < context.published else None


@RULES.assumption(
    "monthday -> day",
    "The last day of a row is of the same year as the first.",
    "They met on 1 and [9 July]. = 2023-07-09",
)
def month_day_of_row(context: Context, monthday: tuple[int, int]) -> Meaning | None:
    return settle_in_row(context, *monthday) if row_before(context) else None


@RULES.rule(
    "monthday -> day",
    "Days in a row are of the year that is named after the last of them, or of the one before.",
    "from [Dec. 24] to Jan. 2, 2023 = 2022-12-24",
)
def month_day_of_shared_year(context: Context, monthday: tuple[int, int]) -> Meaning | None:
    year = shared_year(context, *monthday)
    return None if year is None else Meaning.on(to_day(year, *monthday))


@RULES.assumption(
    "monthday -> day",
    "A month and day that go on from a date with its year are the first such day after it.",
    "on June 25, 1950, and Seoul fell on [June 28] = 1950-06-28",
    "In 1989, the wall fell on [Nov. 9]. = 1989-11-09",
)
def month_day_carried_on(context: Context, monthday: tuple[int, int]) -> Meaning | None:
    start = start_in_sentence(context)
    year = start.year_of(*monthday) if start else year_of_story(context, monthday[0])
    return Meaning.on(to_day(year, *monthday)) if year else None


@RULES.assumption(
    "monthday -> day",
    "A month and day without a year are the nearest such day, or that on the side spoken of.",
    "June 25 = 2024-06-25",
    "Jan. 5 = 2024-01-05",
)
def month_day_nearest(context: Context, monthday: tuple[int, int]) -> Meaning:
    return settle(context, of_years(context, monthday))
