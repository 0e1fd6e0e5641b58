"""Names of weekdays with nothing beside them, which newspapers use for the most recent."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.anchoring.closest import settled_weekday
from naver_nvidia.dates.calendar.arithmetic import after
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.coordination import at_start_of_span, shared_week, start_of_span
from naver_nvidia.dates.clause.side import AHEAD, BEHIND
from naver_nvidia.dates.direction.judge import is_put_off
from naver_nvidia.dates.discourse.carried_year import start_in_sentence
from naver_nvidia.dates.discourse.constraints import day_in_brackets, week_said
from naver_nvidia.dates.filters.weekdays import is_one_weekday
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from datetime import date

    from naver_nvidia.dates.clause.context import Context

RULES = Table()


def _on(day: date) -> Meaning:
    return Meaning.of(DateRange.day(day))


@RULES.rule(
    "weekday -> day",
    "Weekdays in a row are of the week that is named after the last of them.",
    "[Monday] and Tuesday last week = 2024-06-17",
    guard=is_one_weekday,
)
def weekday_of_shared_week(context: Context, weekday: int) -> Meaning | None:
    day = shared_week(context, weekday)
    return None if day is None else Meaning.of(DateRange.day(day))


@RULES.rule(
    "weekday -> day",
    "A weekday is of the week said beside it, or the day said in brackets after it.",
    "They met on [Tuesday] (June 4). = 2024-06-04",
    "They met last week, on [Tuesday]. = 2024-06-18",
    guard=is_one_weekday,
)
def weekday_said_beside(context: Context, weekday: int) -> Meaning | None:
    day = day_in_brackets(context)
    if day is not None and day.earliest.weekday() == weekday:
        return Meaning.of(day)
    week = week_said(context)
    return None if week is None else _on(after(week.earliest - timedelta(days=1), weekday))


@RULES.rule(
    "weekday -> day",
    "The weekday up to which a span runs is the first one after its start.",
    "It will be shut Monday to [Friday]. = 2024-07-05",
    guard=is_one_weekday,
    assumed=True,
)
def weekday_up_to(context: Context, weekday: int) -> Meaning | None:
    match start_of_span(context):
        case "weekday", first, _ if not is_put_off(context.left_words):
            start = settled_weekday(at_start_of_span(context), first)
            return Meaning.of(DateRange.day(after(start, weekday)))
        case _:
            return None


@RULES.rule(
    "weekday -> day",
    "A weekday that goes on from a day with its year is the first one after that day.",
    "shot on Nov. 22, 1963, and buried on [Monday] = 1963-11-25",
    guard=is_one_weekday,
    assumed=True,
)
def weekday_carried_on(context: Context, weekday: int) -> Meaning | None:
    start = start_in_sentence(context)
    if start is None or not start.has_day:
        return None
    return Meaning.of(DateRange.day(after(start.first, weekday)))


@RULES.rule(
    "weekday -> day",
    "A weekday whose verb lies ahead is the first one from the day of publication on.",
    "The board will meet [Tuesday]. = 2024-07-02",
    "The bank sets rates on [Thursday]. = 2024-07-04",
    guard=is_one_weekday,
    assumed=True,
)
def weekday_ahead(context: Context, weekday: int) -> Meaning | None:
    return _on(settled_weekday(context, weekday)) if context.direction == AHEAD else None


@RULES.rule(
    "weekday -> day",
    "A weekday whose verb lies behind is the most recent one, today included.",
    "The board met [Tuesday]. = 2024-06-25",
    guard=is_one_weekday,
    assumed=True,
)
def weekday_behind(context: Context, weekday: int) -> Meaning | None:
    return _on(settled_weekday(context, weekday)) if context.direction == BEHIND else None


@RULES.rule(
    "weekday -> day",
    "A bare weekday is the most recent one, the day of publication included.",
    "Tuesday = 2024-06-25",
    "Friday = 2024-06-28",
    guard=is_one_weekday,
    assumed=True,
)
def weekday_most_recent(context: Context, weekday: int) -> Meaning:
    return _on(settled_weekday(context, weekday))
