"""Days and nights beside another: the night before, the Sunday after Thanksgiving."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from naver_nvidia.dates.anchoring.closest import of_years, settle
from naver_nvidia.dates.calendar.arithmetic import after, before, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.anaphors import is_no_conjunction
from naver_nvidia.dates.filters.phrases import is_preposition, stands_alone
from naver_nvidia.dates.grammar.anaphoric.units import is_within
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Annual, Meaning, Refusal

RULES = Table(anaphoric=True)
_OF_DAY_SPOKEN: Final = (
    "That night is of the day last spoken of, and others are so many days before or after it."
)
_ABOUT_SPOKEN: Final = (
    "That Sunday is the first one from the date last spoken of on, the Monday after that or the"
    " following one the first after it."
)


@RULES.rule(
    "the daypart before last -> time",
    "The night before last is that of two days before publication.",
    "the night before last = 2024-06-26TNI",
    operator="before_last",
)
def night_before_last(context: Context, daypart: str) -> Meaning:
    return Meaning.of_part(DateRange.day(context.published - timedelta(days=2)), daypart)


@RULES.assumption(
    "that|same daypart; the way:previous daypart; count daypart:dayparts way:earlier|later -> time",
    _OF_DAY_SPOKEN,
    "On May 6 or [that night] = 2024-05-06TNI",
    "On May 6 or [the previous night] = 2024-05-05TNI",
    "On June 24, and [two nights later] = 2024-06-26TNI",
    operator="night",
)
@RULES.assumption(
    "the daypart way:before|after -> time",
    _OF_DAY_SPOKEN,
    "He left May 5; [the night before]. = 2024-05-04TNI",
    guard=stands_alone,
    operator="night",
)
def night_beside_spoken(
    context: Context, daypart: str, way: int = 0, count: float = 1
) -> Meaning | None:
    last = context.discourse.last
    if last is None or last.precision != "day" or count != int(count):
        return None
    return Meaning.of_part(neighbour(last, way * int(count)), daypart)


@RULES.rule(
    "the weekday way:before|after to:last|next -> day",
    "The weekday before last is a week before the last one, that after next one after the next.",
    "the Sunday before last = 2024-06-16",
    "the Friday after next = 2024-07-12",
    operator="before_last",
)
def weekday_before_last(context: Context, weekday: int, way: int, to: int) -> Meaning | None:
    now = DateRange.day(context.published)
    return _weekday_beside(now, weekday, way, 2) if way == to else None


def _weekday_beside(days: DateRange, weekday: int, way: int, nth: int) -> Meaning:
    there = after(days.latest, weekday) if way > 0 else before(days.earliest, weekday)
    return Meaning.on(there + way * timedelta(weeks=max(nth, 1) - 1))


@RULES.assumption(
    "the nth:nth|last? weekday way:before|after annual:feastday|monthday -> day",
    "A weekday before or after a holiday or a day is the nearest one beside the nearest such day.",
    "They met [the Sunday after Thanksgiving]. = 2023-11-26",
    "the Sunday after May 7 = 2024-05-12",
    operator="beside",
)
def weekday_beside_annual(
    context: Context, weekday: int, way: int, annual: Annual, nth: int = 1
) -> Meaning | None:
    return weekday_beside_day(
        context, weekday, way, settle(context, of_years(context, annual)), nth
    )


@RULES.rule(
    "the nth:nth|last? weekday way:before|after day:day -> day",
    "A weekday before or after a day is the nearest one beside it.",
    "the second Sunday after May 7, 1998 = 1998-05-17",
    operator="beside",
)
def weekday_beside_day(
    _: Context, weekday: int, way: int, day: Meaning, nth: int = 1
) -> Meaning | None:
    return None if day.range is None else _weekday_beside(day.range, weekday, way, nth)


@RULES.assumption(
    "the weekday way:before|after|following|previous -> day",
    _ABOUT_SPOKEN,
    "It was shot on June 14, 2023. [The Sunday before], they had met. = 2023-06-11",
    guard=stands_alone,
    operator="spoken",
)
@RULES.assumption(
    "the? way:previous|following weekday; the nth:nth|last? weekday way:before|after that -> day",
    _ABOUT_SPOKEN,
    "May 4, 1998, [the following Friday] = 1998-05-08",
    "It was shot on June 14, 2023. On [the Monday after that] they met. = 2023-06-19",
    operator="spoken",
)
@RULES.assumption(
    "that weekday -> day",
    _ABOUT_SPOKEN,
    "He was shot on June 14, 2023. [That Sunday] he was buried. = 2023-06-18",
    guard=is_no_conjunction,
    operator="spoken",
)
def weekday_beside_spoken_day(
    context: Context, weekday: int, way: int = 0
) -> Meaning | Refusal | None:
    if is_preposition(context):
        return APART
    last = context.discourse.last
    # It must say which weeks are about it.
    if last is None or not is_within(last, "week", 1):
        return None
    if not way:
        last = DateRange.day(last.earliest - timedelta(days=1))
    return _weekday_beside(last, weekday, way or 1, 1)
