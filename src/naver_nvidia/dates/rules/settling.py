"""Which of several days, months or years is meant: the nearest, or one where the verb points."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.coordination import start_of_span
from naver_nvidia.dates.grammar import Meaning
from naver_nvidia.dates.periods import after, before, containing, distance, nearest
from naver_nvidia.dates.ranges import DateRange
from naver_nvidia.dates.tense import AHEAD, BEHIND
from naver_nvidia.dates.words import to_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.tense import Direction


def settled_weekday(context: Context, weekday: int) -> date:
    """The first such weekday if the verb lies ahead, and the most recent otherwise."""
    one_day = timedelta(days=1)
    if context.direction == AHEAD:
        return after(context.published - one_day, weekday)
    return before(context.published + one_day, weekday)


def years(context: Context) -> Iterator[int]:
    """The year of publication, the one before and the one after."""
    year = context.published.year
    yield from (each for each in (year, year - 1, year + 1) if 1 <= each <= 9999)  # noqa: PLR2004


# A verb does not settle a direction in which the date is so many times further than in the other:
# "was put off to July 2" is next week. "Will meet in May" can wait eleven months, however, and
# "In May, they met" can be as long ago.
_ABSURD, _ABSURD_FOR_CERTAIN = 3, 15


def settle(context: Context, candidates: list[DateRange]) -> Meaning:
    """The nearest of the candidates, or the nearest on the side that the sentence speaks of.

    The end of a span is the first of them after its start.
    """
    match start_of_span(context):
        case "month", month, day:
            first = _settled(context, list(_days_or_months(context, month, day)))
            later = [each for each in candidates if each.earliest > first.earliest]
            there = min(later or candidates, key=lambda each: each.earliest)
        case _:
            there = _settled(context, candidates)
    return Meaning.of(there)


def _days_or_months(context: Context, month: int, day: int) -> Iterator[DateRange]:
    for year in years(context):
        first = date(year, month, 1)
        yield DateRange.day(to_day(year, month, day)) if day else containing(first, "month")


def _settled(context: Context, candidates: list[DateRange]) -> DateRange:
    now = context.published
    closest = nearest(candidates, now)
    direction = context.direction
    if direction == AHEAD:
        there = [each for each in candidates if each.latest >= now]
    elif direction == BEHIND:
        there = [each for each in candidates if each.earliest <= now]
    else:
        return closest
    other = nearest(there or candidates, now)
    if other is closest:
        return closest
    if _is_certain(context, direction, closest):
        return other
    certain = direction == AHEAD or context.opens_clause
    limit = _ABSURD_FOR_CERTAIN if certain else _ABSURD
    is_absurd = distance(other, now) > limit * distance(closest, now)
    return closest if is_absurd else other


def _is_certain(context: Context, direction: Direction, closest: DateRange) -> bool:
    """Whether the sentence says the direction so plainly that no distance is absurd."""
    if direction == BEHIND:
        return context.is_since or context.is_told
    # Of days, "by Jan. 14" is yesterday more often than next year.
    return closest.precision != "day" and context.is_foretold
