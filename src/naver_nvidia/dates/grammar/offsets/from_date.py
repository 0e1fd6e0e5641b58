"""Dates an amount of time before another that stands beside it: a year ago today."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.anchoring.closest import of_years
from naver_nvidia.dates.calendar.arithmetic import (
    after,
    before,
    containing,
    nearest,
    nearest_weekday,
    neighbour,
)
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.filters.durations import lasts_from
from naver_nvidia.dates.grammar.anaphoric.units import is_within
from naver_nvidia.dates.grammar.relative.last_this_next import annual_from_publication
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, YEARS_IN, Annual, Duration, Meaning, Refusal, of_year

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.units import Unit

RULES = Table()
_TO_THURSDAY = 3


@RULES.rule(
    "amount ago on? weekday -> day",
    "A weekday some weeks ago is counted from the most recent one.",
    "a week ago Tuesday = 2024-06-18",
    "two weeks ago on Tuesday = 2024-06-11",
)
def weeks_ago_weekday(context: Context, amount: Duration, weekday: int) -> Meaning | None:
    if not amount.is_whole or amount.unit != "week":
        return None
    # "Two weeks ago Monday" is so long before the last one, "two weeks ago on Monday" about then.
    if " on " in context.words:
        then = amount.moved(context.published, -1)
        return Meaning.on(nearest_weekday(then, weekday))
    recent = before(context.published + timedelta(days=1), weekday)
    return Meaning.on(amount.moved(recent, -1))


@RULES.assumption(
    "amount ago on? weekday; amount ago this coming? weekday -> day",
    "The day of an anniversary is so many years before the weekday nearest to publication, or,"
    " with this, before the one to come.",
    "50 years ago Saturday = 1974-06-29",
    "30 years ago on Tuesday = 1994-06-25",
    "ten years ago this Sunday = 2014-06-30",
)
def years_ago_weekday(
    context: Context, amount: Duration, weekday: int, this: int | None = None
) -> Meaning | None:
    if not amount.is_whole or amount.unit not in ("year", *YEARS_IN):
        return None
    nearest_one = nearest_weekday(context.published, weekday)
    to_come = after(context.published - timedelta(days=1), weekday)
    there = amount.moved(nearest_one if this is None else to_come, -1)
    return Meaning.on(there)


@RULES.rule(
    "amount ago on? annual:monthday -> day;"
    " amount ago way:last|this|next past? annual:part|month; amount ago in? annual:month -> period",
    "So many years ago this summer, or in May, is the summer or May of that year.",
    "50 years ago on July 4 = 1974-07-04",
    "forty years ago this summer = 1984-SU",
    "20 years ago this past spring = 2004-SP",
    "ten years ago last fall = 2013-FA",
    "ten years ago this May = 2014-05",
    "two years ago in May = 2022-05",
)
def years_ago_in(
    context: Context, amount: Duration, annual: Annual, way: int | None = None
) -> Meaning | None:
    if not amount.is_whole or amount.unit != "year":
        return None
    if way or (way == 0 and isinstance(annual, int)):
        there = annual_from_publication(context, way, annual)
        year = int(there.value[:4])
    elif isinstance(annual, int):
        year = context.published.year
    else:
        # The verb tells of then, and has no say in which summer is this one.
        year = nearest(of_years(context, annual), context.published).earliest.year
    return of_year(annual, year - int(amount.number or 0))


@RULES.rule(
    "amount from today; amount ago today -> day",
    "An amount from today, or ago today, is counted from the day of publication, to the day.",
    "a week from today = 2024-07-05",
    "two weeks from tomorrow = 2024-07-13",
    "a year from today = 2025-06-28",
    "a year ago today = 2023-06-28",
)
def from_today(context: Context, amount: Duration, today: int, ago: int = 1) -> Meaning | None:
    if not amount.is_whole:
        return None
    there = amount.moved(context.published + timedelta(days=today), ago)
    return Meaning.on(there)


@RULES.rule(
    "amount on weekday -> day",
    "A week on Friday is a week after the next one.",
    "The final is [a week on Friday]. = 2024-07-05",
)
def weeks_on_weekday(context: Context, amount: Duration, weekday: int) -> Meaning | Refusal:
    is_past = context.finding and context.direction == BEHIND
    return APART if is_past or amount.unit != "week" else from_weekday(context, amount, weekday)


@RULES.rule(
    "amount today -> day",
    "A week tomorrow is a week after it.",
    "The case resumes [a week tomorrow]. = 2024-07-06",
)
def weeks_from_today(context: Context, amount: Duration, today: int) -> Meaning | Refusal:
    is_past = context.finding and context.direction == BEHIND
    is_length = amount.unit != "week" or today < 0 or lasts_from(context)
    return APART if is_past or is_length else from_today(context, amount, today) or APART


@RULES.rule(
    "amount from weekday -> day",
    "An amount from a weekday is counted from the first one from publication on.",
    "a week from Tuesday = 2024-07-09",
)
def from_weekday(context: Context, amount: Duration, weekday: int) -> Meaning | Refusal:
    is_exact = amount.is_whole and amount.unit in ("day", "week")
    if lasts_from(context) or not is_exact:
        return APART
    there = after(context.published - timedelta(days=1), weekday)
    return Meaning.on(amount.moved(there))


@RULES.rule(
    "amount ago way:last|this|next unit:weekword|monthword|quarterword|yearword -> period",
    "An amount ago this month is the same month so long before; likewise of other units.",
    "two years ago this month = 2022-06",
)
def ago_this_month(context: Context, amount: Duration, way: int, unit: Unit) -> Meaning | None:
    if not amount.is_whole:
        return None
    this = neighbour(containing(context.published, unit), way)
    # A week is where its Thursday is.
    day = this.earliest + timedelta(days=_TO_THURSDAY if unit == "week" else 0)
    return Meaning.of(containing(amount.moved(day, -1), unit))


@RULES.assumption(
    "the? same unit:dayword|weekword|monthword|yearword amount way:earlier|later|ago|before|prior"
    " -> period",
    "The same unit an amount earlier or later is counted from the date last spoken of.",
    "in May, up from [the same month a year earlier] = 2023-05",
    "in May 2019, and [the same month a year later] = 2020-05",
)
def same_unit_moved(
    context: Context, unit: Unit, amount: Duration, way: int | None = None
) -> Meaning | None:
    last = context.discourse.last
    if last is None or not is_within(last, unit) or not amount.is_whole:
        return None
    way = way or -1
    there = amount.moved(last.earliest, way)
    return Meaning.of(containing(there, unit))._replace(compared=way < 0)
