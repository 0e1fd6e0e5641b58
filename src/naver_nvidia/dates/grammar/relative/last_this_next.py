"""Names with last, this and next: last Tuesday, next June, this Christmas, last Oct. 25."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from naver_nvidia.dates.anchoring.closest import of_years
from naver_nvidia.dates.anchoring.definite_reference import tells_of_past
from naver_nvidia.dates.calendar.arithmetic import after, before, containing, distance, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.holidays import Holiday
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.discourse.constraints import day_in_brackets
from naver_nvidia.dates.filters.phrases import ends_phrase
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues, timetables
from naver_nvidia.dates.meaning import APART, Annual, Meaning, Part, Refusal, in_year, of_year

RULES = Table()
# "The Monday week" is of no week.
_NOT_BEFORE_WEEK: Final = cues.DETERMINERS | {"and", "or"}
_DECEMBER: Final = 12
# Days of spring.
_SPRING: Final = 92
_WEEK: Final = 7
_weekday = partial(RULES.assumption, "this|the? way:last|past|next|coming weekday -> day")


@RULES.assumption(
    "this coming? weekday -> day",
    "A weekday with this is the one to come, today included, unless the verb lies behind.",
    "this Sunday = 2024-06-30",
    "They met [this Tuesday]. = 2024-06-25",
    operator="pointed",
)
def this_weekday(context: Context, weekday: int) -> Meaning:
    one_day = timedelta(days=1)
    if context.direction == BEHIND and "coming" not in context.words.lower():
        return Meaning.on(before(context.published + one_day, weekday))
    return Meaning.on(after(context.published - one_day, weekday))


@RULES.rule(
    "weekday last; weekday weekword; weekday unit:multiple -> day",
    "A weekday with last after it is the one before today, with week or fortnight so"
    " long after the next one.",
    "Monday last = 2024-06-24",
    "Tuesday week = 2024-07-09",
    "Tuesday fortnight = 2024-07-16",
    operator="weekday_week",
)
def weekday_last_or_week(
    context: Context, weekday: int, last: int | None = None, unit: tuple[int, str] = (1, "week")
) -> Meaning | Refusal:
    is_end = ends_phrase(context)
    if last is None:
        may_lead = context.before not in _NOT_BEFORE_WEEK and context.left[-1:] != "-"
    else:
        may_lead = context.before in ("", "on")
        # "He left on Monday last to go hunting", but "on Monday last year's winner lost".
        is_end = is_end or context.after in timetables.PREPOSITIONS
    if context.finding and not (may_lead and is_end):
        return APART
    if last is not None:
        return Meaning.on(before(context.published, weekday))
    this = after(context.published - timedelta(days=1), weekday)
    return Meaning.on(this + timedelta(weeks=unit[0]))


@_weekday(
    "The next weekday, where the past is told, is the first one after the day last spoken of.",
    "They wed on May 4, 1998. [The next Friday] he left. = 1998-05-08",
)
def next_weekday_told(context: Context, weekday: int) -> Meaning | None:
    is_told = context.words.lower().startswith("the next") and tells_of_past(context)
    last = context.discourse.last if is_told else None
    if last is None or last.precision != "day":
        return None
    there = after(last.latest, weekday)
    return Meaning.on(there) if there <= context.published else None


@_weekday(
    'Tomorrow is not called "next Saturday", nor yesterday "last Thursday", within a week.',
    "next Saturday = 2024-07-06",
    "last Thursday = 2024-06-20",
)
def weekday_a_week_off(context: Context, way: int | str, weekday: int) -> Meaning | None:
    # The past and the coming Saturday are called so.
    if not isinstance(way, int) or "coming" in context.words.lower():
        return None
    there = context.published + timedelta(days=way)
    # On a Monday, however, yesterday is the Sunday of last week.
    if there not in containing(context.published, "week"):
        return None
    return Meaning.on(there + timedelta(weeks=way)) if there.weekday() == weekday else None


@_weekday(
    "A weekday with last is the most recent before today, with next the first one after.",
    "last Tuesday = 2024-06-25",
    "next Friday = 2024-07-05",
    "this past Friday = 2024-06-21",
    operator="pointed",
)
def weekday_from_publication(context: Context, way: int | str, weekday: int) -> Meaning:
    day = day_in_brackets(context)
    if day is not None and day.earliest.weekday() == weekday:
        return Meaning.of(day)
    step = after if way == 1 else before
    return Meaning.on(step(context.published, weekday))


@RULES.rule(
    "the? weekday of|in? period -> day",
    "A weekday beside words for its week.",
    "Tuesday of last week = 2024-06-18",
    "the Friday of the first week of October = 2024-10-04",
)
def weekday_of_week(_: Context, weekday: int, period: Meaning) -> Meaning | Refusal:
    week = period.range
    if week is None or len(week) != _WEEK:
        return APART
    return Meaning.on(after(week.earliest - timedelta(days=1), weekday))


@RULES.rule(
    "way past? annual:monthday|feastday -> day; this way:coming annual:month|part;"
    " way past? annual:month; the? way past? annual:part -> period",
    "A month or the like with last is the last one over, with this this year's, with next the"
    " first.",
    "last Oct. 25 = 2023-10-25",
    "next April 1 = 2025-04-01",
    "last Juneteenth = 2024-06-19",
    "this Thanksgiving = 2024-11-28",
    "last May = 2024-05",
    "last June = 2023-06",
    "this September = 2024-09",
    "this upcoming March = 2025-03",
    "last fall = 2023-FA",
    "next spring = 2025-SP",
    operator="pointed",
)
def annual_from_publication(context: Context, way: int, annual: Annual) -> Meaning:
    over, now, ahead = _around(context, annual)
    if way < 0:
        # In the week after Christmas, "last Christmas" is that of the year before.
        is_just_over = isinstance(annual, Holiday) and (
            distance(_at(over, -1), context.published) <= _WEEK
        )
        this = _at(over, -2 if is_just_over else -1)
    elif way > 0:
        this = _at(ahead, 0)
    elif isinstance(annual, Part) and _is_last(context, last := _at([*over, *now], -1)):
        this = last
    else:
        this = now[0] if now else in_year(annual, context.published.year)
    return of_year(annual, this.earliest.year)


def _around(context: Context, annual: Annual) -> tuple[list[DateRange], ...]:
    """Those of the nearest years that are over, that hold the day of publication, and to come."""
    there = sorted(of_years(context, annual, most=7), key=lambda each: each.earliest)
    over = [each for each in there if each.latest < context.published]
    now = [each for each in there if context.published in each]
    return over, now, there[len(over) + len(now) :]


def _at(there: list[DateRange], place: int) -> DateRange:
    """The one at a place, unless it would lie before the year 1 or after 9999."""
    try:
        return there[place]
    except IndexError:
        raise OverflowError from None


def _is_last(context: Context, last: DateRange) -> bool:
    """Whether this part of a year is the last begun: told of, or a winter that is just over."""
    is_winter_over = last.earliest.month == _DECEMBER and context.direction != AHEAD
    is_near = distance(last, context.published) <= _SPRING
    return context.direction == BEHIND or (is_winter_over and is_near)


@RULES.rule(
    "the annual:month|part|feastday way:before|after to:last|next;"
    " the unit:longunit|weekendword way:before|after to:last|next -> period",
    "The summer before last is the one before the last that is over; likewise that after next.",
    "the year before last = 2022",
    "the summer before last = 2022-SU",
    "the March after next = 2026-03",
    operator="before_last",
)
def before_last(
    context: Context, way: int, to: int, annual: Annual = 0, unit: Unit | None = None
) -> Meaning | None:
    if way != to:
        return None
    if unit:
        return Meaning.of(neighbour(containing(context.published, unit), 2 * way))
    over, _, ahead = _around(context, annual)
    return Meaning.of(_at(over, -2) if way < 0 else _at(ahead, 1))
