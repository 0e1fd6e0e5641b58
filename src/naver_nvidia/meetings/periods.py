"""Periods: how many meetings each year, quarter, month or week has for certain, and which none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, TypeAlias

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.dates.calendar.units import bounds
from naver_nvidia.errors import InvalidValue, shown

Period: TypeAlias = Literal["year", "quarter", "month", "week"]


def counted(
    runs: Iterable[tuple[DateRange | None, int]], period: Period
) -> dict[DateRange | None, int]:
    """How many fall in each period; None has those of which the date does not tell."""
    fields.check_one_of(Period, "Meetings.count_by", period)
    counts = Counter[DateRange | None]()
    for value, count in runs:
        counts[value and _certain(value, period)] += count
    uncertain = counts.pop(None, 0)
    found: dict[DateRange | None, int] = dict(counts)
    return found | {None: uncertain} if uncertain else found


def empty(dates: Iterable[DateRange], period: Period) -> tuple[DateRange, ...]:
    """The periods from the first date to the last in which none of them may lie."""
    fields.check_one_of(Period, "Meetings.gaps", period)
    known = list(dates)
    if not known:
        return ()
    taken = {each for when in known for each in _over(when.earliest, when.latest, period)}
    first, last = min(each.earliest for each in known), max(each.latest for each in known)
    return tuple(each for each in _over(first, last, period) if each not in taken)


def _certain(when: DateRange, period: Period) -> DateRange | None:
    try:
        first, last = bounds(when.earliest, period)
    except (ValueError, OverflowError):  # a week that ends after the last year
        return None
    return DateRange(first, last, period) if when.latest <= last else None


def _over(first: date, last: date, period: Period) -> Iterator[DateRange]:
    while first <= last:
        try:
            start, end = bounds(first, period)
        except (ValueError, OverflowError):
            return
        yield DateRange(start, end, period)
        if end == end.max:
            return
        first = end + timedelta(1)


def span_of(start: date | DateRange | None, end: date | None) -> tuple[date, date]:
    """The first and the last day that are asked for."""
    place = "Meetings.during"
    if type(start) is date and type(end) is date and start <= end:
        return start, end
    if isinstance(start, DateRange):
        if end is not None:
            raise InvalidValue(
                place, f"{shown(end)} stands beside a DateRange, which has both ends"
            )
        return start.earliest, start.latest
    if start is None and end is None:
        raise InvalidValue(place, "has neither end; for every day, give date.min as the start")
    try:
        span = DateRange(
            date.min if start is None else start, date.max if end is None else end, "range"
        )
    except InvalidValue as error:
        raise InvalidValue(place, f"{error.problem}; give two days, or a DateRange") from None
    return span.earliest, span.latest
