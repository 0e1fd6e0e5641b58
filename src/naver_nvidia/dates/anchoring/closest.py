"""Which of several days, months or years is meant: the nearest, or one where the verb points."""

from __future__ import annotations

from datetime import date, timedelta
from math import inf
from typing import Final, cast

from naver_nvidia.dates.calendar.arithmetic import after, before, distance, nearest
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context, Direction
from naver_nvidia.dates.clause.coordination import other_end_of_run, row_before, start_of_span
from naver_nvidia.dates.direction.head_nouns import said_by_noun
from naver_nvidia.dates.direction.narrated import (
    is_compared,
    is_foretold,
    is_told,
    looks_back,
    side_of_earliest,
    side_of_opening,
    was_due,
    was_said_then,
)
from naver_nvidia.dates.direction.scheduled import event_to_come, is_arranged
from naver_nvidia.dates.meaning import Annual, Meaning, in_year
from naver_nvidia.dates.tokens import to_day

# A verb does not settle a direction in which the date is so many times further than in the other:
# "was put off to July 2" is next week. "Will meet in May" can wait eleven months, however, and
# "In May, they met" can be as long ago.
_ABSURD, _ABSURD_FOR_CERTAIN = 3, 15
_YEARS_AWAY: Final = sorted(range(-8, 9), key=abs)


def settled_weekday(context: Context, weekday: int) -> date:
    """The first such weekday if the verb lies ahead, and the most recent otherwise."""
    one_day = timedelta(days=1)
    if context.direction == AHEAD:
        return after(context.published - one_day, weekday)
    return before(context.published + one_day, weekday)


def years(context: Context, said: int | None = None) -> list[int]:
    """The year that is said, or else that of publication, the one before and the one after."""
    year = context.published.year
    near = (year, year - 1, year + 1) if said is None else (said,)
    return [each for each in near if 1 <= each <= 9999]  # noqa: PLR2004


def of_years(context: Context, annual: Annual, most: int = 3) -> list[DateRange]:
    """The nearest so many; a leap day is looked for as far away as there is one."""
    found: list[DateRange] = []
    for away in _YEARS_AWAY:
        try:
            found.append(in_year(annual, context.published.year + away))
        except (ValueError, OverflowError):
            continue
        if len(found) == most:
            break
    if not found:
        raise ValueError("no such day in the calendar")
    return found


def settle(context: Context, candidates: list[DateRange]) -> Meaning:
    """The nearest of the candidates, or the nearest on the side that the sentence speaks of.

    The end of a span is the first of them after its start.
    """
    if len(candidates) == 1:
        return Meaning.of(candidates[0])
    if run := other_end_of_run(context):
        return Meaning.of(_in_run(context, candidates, *run))
    match start_of_span(context):
        case "month", month, day, there:
            first = _settled(there, of_years(context, (month, day) if day else month))
            later = [each for each in candidates if each.earliest > first.earliest]
            return Meaning.of(min(later or candidates, key=lambda each: each.earliest))
        case _:
            return Meaning.of(_settled(context, candidates))


def settle_in_row(context: Context, month: int, day: int) -> Meaning:
    """The day of a month, of the same year as the first of the row of days that it is in."""
    row = row_before(context)
    if row is None:
        return settle(context, of_years(context, (month, day)))
    length, first = row
    there = context.at(context.start - length, context.start)
    day_of_first = settle(there, of_years(context, (month, first)))
    year = cast("DateRange", day_of_first.range).earliest.year
    return Meaning.of(DateRange.day(to_day(year, month, day)))


def _in_run(
    context: Context, candidates: list[DateRange], which: str, month: int, day: int
) -> DateRange:
    """An end of what runs now: it has not ended, however long ago it began."""
    last = (month, day) if day else month
    ends = candidates if which == "start" else of_years(context, last)
    ahead = [each for each in ends if each.latest >= context.published]
    end = nearest(ahead or ends, context.published)
    if which == "start":
        return end
    begun = [each for each in candidates if each.earliest <= end.earliest]
    return nearest(begun or candidates, end.earliest)


def _settled(context: Context, candidates: list[DateRange]) -> DateRange:
    now = context.published
    closest = nearest(candidates, now)
    direction, limit = _side(context)
    if direction == 0:
        return closest
    is_ahead = direction == AHEAD
    there = [
        each for each in candidates if (each.latest >= now if is_ahead else each.earliest <= now)
    ]
    other = nearest(there or candidates, now)
    if distance(other, now) <= limit * distance(closest, now):
        return other
    # It may be said so plainly that no distance is absurd; of days, however, "by Jan. 14" is
    # yesterday more often than next year.
    is_month = closest.precision != "day"
    is_certain = is_month and is_foretold(context) if is_ahead else is_told(context)
    return other if is_certain else closest


def _side(context: Context) -> tuple[Direction, float]:
    """The side that the sentence speaks of, and how many times further it may be there."""
    if was_said_then(context) or looks_back(context):
        return BEHIND, inf
    if (said := said_by_noun(context)) is not None:
        return said, inf
    if earliest := side_of_earliest(context):
        direction, is_certain = earliest
        if direction == AHEAD:
            return AHEAD, _ABSURD_FOR_CERTAIN
        return BEHIND, inf if is_certain else _ABSURD
    if is_compared(context):
        return BEHIND, _ABSURD
    if opening := side_of_opening(context):
        return opening, _ABSURD_FOR_CERTAIN
    if is_arranged(context):
        return AHEAD, _ABSURD_FOR_CERTAIN
    if (of_event := event_to_come(context)) is not None:
        return of_event, _ABSURD
    is_plain = context.direction == AHEAD or context.opens_clause
    is_sure = is_plain and not was_due(context)
    return context.direction, _ABSURD_FOR_CERTAIN if is_sure else _ABSURD
