"""Dates said from the day of publication: today, last week, the year before last."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Final

from naver_nvidia.dates.anchoring.definite_reference import tells_of_past
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.calendar.units import Unit, months_in
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.discourse.day_narrated import day_said
from naver_nvidia.dates.filters.phrases import (
    is_no_stage,
    is_no_title_nor_name,
    is_span,
    is_span_ahead,
)
from naver_nvidia.dates.filters.recurring import is_of_the_present
from naver_nvidia.dates.grammar.anaphoric.units import is_week_to_come, is_within, weekend_begun
from naver_nvidia.dates.grammar.durations.lengths import from_now, past_unit
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import APART, Duration, Meaning, Refusal

RULES = Table()
# Tried before parts of a year are part of any.
YEARS = Table()
UNIT = "unit:weekword|monthword|quarterword|decadeword|centuryword|weekendword|halfword"
_unit = partial(
    RULES.rule,
    f"this way:coming {UNIT}; the? way:last|this|current|next|coming {UNIT} -> period",
    guard=is_no_stage,
)
_YEAR: Final = "the|its? way:last|this|current|next|coming full? fiscal? unit:yearword -> year"
_SATURDAY: Final = 5
_AUTUMN: Final = 10
_AHEAD: Final = "The unit over which something is to be is so long a time from publication on."
_TOLD: Final = "The next unit, where the past is told, is the one after the date last spoken of."
_COUNTED: Final = (
    "Last, this and next count calendar units from that of publication, weeks as ISO 8601 does."
)


@RULES.rule(
    "today -> day",
    "Yesterday, today and tomorrow are counted from publication; today's farmers are present ones.",
    "today = 2024-06-28",
    "yesterday = 2024-06-27",
    "[Today]'s farmers use drones. = PRESENT_REF",
    guard=is_no_title_nor_name,
)
def today(context: Context, today: int) -> Meaning:
    if today == 0 and is_of_the_present(context):
        return Meaning("DATE", "PRESENT_REF")
    return Meaning.on(day_said(context) + timedelta(days=today))


@RULES.rule(
    "the unit:weekword|monthword|quarterword|yearword|weekendword way:before|after to:last|next"
    " -> period",
    "The unit before last is two before the one of publication, the one after next two on.",
    "the week before last = 2024-W24",
    "the year before last = 2022",
    operator="before_last",
)
def unit_before_last(context: Context, unit: Unit, way: int, to: int) -> Meaning | None:
    if way != to:
        return None
    return Meaning.of(neighbour(containing(context.published, unit), 2 * to))


@YEARS.assumption(
    "the new yearword -> year",
    "The new year is the one to come, and until spring, or where the past is told, the one begun.",
    "the new year = 2025",
    "They met early in [the new year]. = 2024",
    guard=is_no_stage,
    operator="following",
)
def the_new_year(context: Context) -> Meaning | None:
    if context.right.startswith(cues.POSSESSIVE):
        return None
    month, year = context.published.month, context.published.year
    is_told = context.direction == BEHIND and month < _AUTUMN
    has_begun = is_told or month <= months_in("quarter")
    return Meaning.of(containing(date(year if has_begun else year + 1, 1, 1), "year"))


@YEARS.rule(_YEAR, _AHEAD, "They will meet over [the next year]. = P1Y")
@_unit(_AHEAD, "It will cost a billion in [the next decade]. = P10Y")
def unit_ahead(context: Context, unit: Unit, *, fiscal: bool = False) -> Meaning | None:
    is_time = not fiscal and is_span_ahead(context, unit)
    return from_now(context, Duration(1, unit), 1) if is_time else None


@YEARS.assumption(_YEAR, _TOLD, "They wed in 1950, and [the next year] he was born. = 1951")
@_unit(_TOLD, "They wed in May 1950; [the next month] he left. = 1950-06", assumed=True)
def next_unit_told(
    context: Context, unit: Unit, *, fiscal: bool = False
) -> Meaning | Refusal | None:
    if fiscal or not context.words.lower().startswith("the next"):
        return None
    last = context.discourse.last
    if last is None or not is_within(last, unit, 1) or not tells_of_past(context):
        # "It rained. The next week, it burned."
        is_told = context.finding and not context.left and context.direction == BEHIND
        return APART if is_told else None
    there = neighbour(containing(last.latest, unit), 1)
    return Meaning.of(there) if there.earliest <= context.published else None


@YEARS.rule(
    _YEAR,
    _COUNTED,
    "last year = 2023",
    "this year = 2024",
    "the coming year = 2025",
    "They have met over [the last year]. = P1Y",
    operator="pointed",
)
@_unit(
    _COUNTED,
    "last week = 2024-W25",
    "this month = 2024-06",
    "next quarter = 2024-Q3",
    "this coming weekend = 2024-W26-WE",
    "They won [this weekend]. = 2024-W25-WE",
    "They have met for [the last week]. = P1W",
    operator="pointed",
)
def unit_from_publication(
    context: Context, way: int, unit: Unit, *, fiscal: bool = False
) -> Meaning:
    if not fiscal and is_span(context, unit):
        return past_unit(context, unit)
    if unit == "weekend" and "coming" in context.words.lower():
        # The coming weekend is the next to begin.
        way = 0 if context.published.weekday() < _SATURDAY else 1
    if unit == "weekend" and way == 0 and context.direction == BEHIND:
        return Meaning.of(weekend_begun(context))
    if way == 0 and context.before != "earlier" and is_week_to_come(context, unit):
        way = 1
    there = Meaning.of(neighbour(containing(context.published, unit), way))
    # The days of a fiscal year are its owner's choice.
    return there._replace(range=None) if fiscal else there


@RULES.rule(
    "this|the? past weekendword -> period",
    "The past weekend is the last one that is over.",
    "this past weekend = 2024-W25-WE",
    operator="last",
)
def past_weekend(context: Context) -> Meaning:
    this = containing(context.published, "weekend")
    return Meaning.of(this if this.latest < context.published else neighbour(this, -1))
