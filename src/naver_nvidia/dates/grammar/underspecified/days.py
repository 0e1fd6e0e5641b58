"""Weekdays and days of a month with nothing beside them that says which one is meant."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final, cast

from naver_nvidia.dates.anchoring.closest import of_years, settle, settled_weekday
from naver_nvidia.dates.calendar.arithmetic import after, containing, nearest, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.clause.coordination import at_start_of_span, shared_week, start_of_span
from naver_nvidia.dates.direction.judge import is_put_off
from naver_nvidia.dates.discourse.carried_year import start_in_sentence
from naver_nvidia.dates.discourse.constraints import day_in_brackets, week_said
from naver_nvidia.dates.filters.weekdays import is_one_weekday
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Annual, Meaning
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import to_day

RULES = Table()
_weekday = partial(RULES.assumption, "weekday -> day", guard=is_one_weekday)
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


@_weekday(
    "The weekday up to which a span runs is the first one after its start.",
    "It will be shut Monday to [Friday]. = 2024-07-05",
)
def weekday_up_to(context: Context, weekday: int) -> Meaning | None:
    match start_of_span(context):
        case "weekday", first, _ if not is_put_off(context.left_words):
            start = settled_weekday(at_start_of_span(context), first)
            return Meaning.on(after(start, weekday))
        case _:
            return None


@_weekday(
    "A weekday that goes on from a day with its year is the first one after that day.",
    "shot on Nov. 22, 1963, and buried on [Monday] = 1963-11-25",
)
def weekday_carried_on(context: Context, weekday: int) -> Meaning | None:
    start = start_in_sentence(context)
    if start is None or not start.has_day:
        return None
    return Meaning.on(after(start.first, weekday))


@_weekday(
    "A weekday whose verb lies ahead is the first one from the day of publication on.",
    "The board will meet [Tuesday]. = 2024-07-02",
    "The bank sets rates on [Thursday]. = 2024-07-04",
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
    "annual:monthday -> day",
    "An attack that is called by its month and day is the one so known, if it has been.",
    "The [Sept. 11] attacks changed it all. = 2001-09-11",
    "The [July 7] bombings killed 52. = 2005-07-07",
)
def day_of_attack(context: Context, annual: tuple[int, int]) -> Meaning | None:
    if annual not in _ATTACKS:
        return None
    year, words = _ATTACKS[annual]
    there = to_day(year, *annual)
    following = _NEXT_WORD.match(context.right)
    is_named = following is not None and following[1].lower().startswith(tuple(words.split()))
    return Meaning.on(there) if is_named and there < context.published else None
