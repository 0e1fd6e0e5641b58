"""The month or quarter that figures are of, and the one that they are compared with."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, cast

from naver_nvidia.dates.calendar.arithmetic import containing, moved, neighbour, telling_day
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit, months_in
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.clause.coordination import day_it_ended, day_that_ended_before, names
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import Duration, Meaning, Part
from naver_nvidia.dates.patterns import Pattern

_QUARTER: Final = Pattern(r"\b(?:quarter|period)\b", re.IGNORECASE)
_PERIODS: Final = frozenset(("month", "quarter", "half"))
# Months in a row are together what is compared.
_MONTHS_IN_A_ROW: Final = Pattern(
    rf"\b(?:{names('month')})\b\.?(?:\s?[-\u2013]\s?|\s+(?:to|through|and)\s+)"
    rf"(?:{names('month')})\b"
)
_COMPARED: Final = Pattern(
    r"\b(?:from|than|compared|versus|vs|against|earlier|above|below|ahead of)\b|\b(?:on|over)\s*\Z"
)
# What has a time of its own: "in May, they said sales rose".
_OF_OTHER_TIME: Final = Pattern(r"\b(?:said|says|reported|announced|who|which|that(?! of\b))\b")
# "Naver, which bought it in May, earned more than a year earlier."
_IN_PASSING: Final = Pattern(r"\b(?:who|which)\b[^,]*\Z")
_NEAR_FIGURE: Final = 150
_NEAR_MONTH: Final = 60
_FIGURE_OF_MONTH: Final = Pattern(
    r"[$%\u00a3\u20ac]|[0-9],[0-9]{3}\b|\bper ?cent\b|\b(?:million|billion|trillion)\b"
)
# A row of months that is no quarter is one of so many.
_SO_MANY_MONTHS: Final = Pattern(
    r"\b(?i:(?:two|four|five|six|seven|eight|nine|ten|eleven|2|[4-9]|1[01]|first|latest)"
    r"[ -]months?)\b"
    r"|\b(?!Jan\S*\W(?:to\W)?Mar|Apr\S*\W(?:to\W)?Jun|Jul\S*\W(?:to\W)?Sep|Oct\S*\W(?:to\W)?Dec)"
    rf"(?P<row>(?:{names('month')})\b\.?(?:\s?[-\u2013](?:to-)?|\s+(?:to|through)\s+)"
    rf"(?:{names('month')})\b)"
)
# Companies whose quarters are weeks end them so many days about a month's end.
_SLACK = timedelta(days=6)


def quarter_spoken_of(context: Context) -> DateRange:
    """The quarter last spoken of if it is over, or the last one that has ended.

    If that is spoken of too, results are about it, and of others in passing or in this clause.
    One that lies just a year before the last is what results were compared with, and passed over.
    """
    last = neighbour(containing(context.published, "quarter"), -1)
    quarters = context.discourse.quarters
    if not quarters or (last in quarters and not _QUARTER.search(context.left)):
        return last
    spoken = next(reversed(quarters))
    is_other = spoken.latest >= context.published or spoken == neighbour(last, -4)
    return last if is_other else spoken


def _quarter_before(context: Context) -> Meaning:
    """The quarter a year before the one spoken of; of a company's own quarter, only the year."""
    last = day_that_ended_before(context)
    if last is not None and not _ends(last, "quarter"):
        return _compared(containing(moved(last, -1, "year"), "year"))
    return _compared(neighbour(quarter_spoken_of(context), -4))


def period_before(context: Context) -> Meaning:
    """The period a year before the one just named or reported on: a month's, or a quarter's."""
    if there := same_period_before(context, Duration(1, "year")):
        return there
    month = None if "quarter" in context.words else _month_reported_on(context)
    if month is None:
        return _quarter_before(context)
    return _compared(neighbour(month, -12))


def unit_reported_on(context: Context, unit: Unit) -> DateRange:
    """The week or month last spoken of if it is over, or the last one that is; of days, today."""
    this = containing(context.published, unit)
    last = this if unit in ("day", "week") else neighbour(this, -1)
    spoken = context.discourse.last
    if spoken is None or spoken.latest > context.published:
        return last
    there = containing(spoken.earliest, unit)
    return there if spoken.latest <= there.latest else last


def in_year(period: DateRange, year: int) -> Meaning:
    """The same day, week, month or quarter of another year, with which the period is compared."""
    unit = cast("Unit", period.precision)
    day = telling_day(period)
    there = containing(moved(day, year - day.year, "year"), unit)
    return Meaning.of(there)._replace(compared=there.earliest < period.earliest)


def same_period_of(context: Context, year: Meaning) -> Meaning:
    """The month or quarter of that year which is compared with the one named or reported on."""
    precisions = frozenset(("quarter",)) if "quarter" in context.words else _PERIODS
    period = _compared_in_clause(context, precisions) or quarter_spoken_of(context)
    return in_year(period, int(year.value))._replace(compared=True)


def _compared(period: DateRange) -> Meaning:
    return Meaning.of(period)._replace(compared=True)


def same_period_before(context: Context, amount: Duration) -> Meaning | None:
    """What "a year earlier" means after the period that is compared with it: "in May, from ..."."""
    if amount.number != 1 or amount.mod:
        return None
    periods = _PERIODS if amount.unit == "year" else frozenset[str]()
    period = _compared_in_clause(context, periods | {amount.unit})
    if period is None:
        return None
    months = months_in(cast("Unit", amount.unit))
    back = months // months_in(cast("Unit", period.precision)) if months else 1
    return _compared(neighbour(period, -back))


def _compared_in_clause(context: Context, precisions: frozenset[str]) -> DateRange | None:
    """The period named before in the clause with which the words that follow compare."""
    named = context.named_in_clause(precisions)
    if named is None:
        return None
    period, between = named
    if not _COMPARED.search(between) or _OF_OTHER_TIME.search(between):
        return None
    left = context.left
    if tells_of_months(context) or _MONTHS_IN_A_ROW.search(left):
        return None
    return None if _IN_PASSING.search(left[: len(left) - len(between)]) else period


def same_quarter_before(context: Context, amount: Duration) -> Meaning | None:
    """What "a year earlier" means beside profits and sales: the same quarter of the year before."""
    if (amount.number, amount.unit) != (1, "year"):
        return None
    if month := _month_reported_on(context):
        return _compared(neighbour(month, -12))
    if not (context.tells_results or _QUARTER.search(context.left)):
        return None
    quarter = quarter_spoken_of(context)
    if months := _SO_MANY_MONTHS.search(context.left):
        named = context.named_in_clause(frozenset(("month",)))
        over = neighbour(containing(context.published, "month"), -1) if months["row"] else quarter
        there = named[0] if named else over
        return _compared(neighbour(containing(there.earliest, "year"), -1))
    last = context.discourse.last
    if last and last.precision == "year" and last.earliest.year != quarter.earliest.year - 1:
        return _compared(neighbour(last, -1))
    return _quarter_before(context)


def _month_reported_on(context: Context) -> DateRange | None:
    """The month of which a figure was given just before: "The July deficit was $70 billion."."""
    named = context.discourse.last_named
    at = context.start
    if named is None or at - named.end > _NEAR_FIGURE:
        return None
    end, month = named.end, named.date
    if month.precision != "month" or month.latest >= context.published:
        return None
    told = context.text[max(0, end - _NEAR_MONTH) : at]
    is_figure = _FIGURE_OF_MONTH.search(told) and not _MONTHS_IN_A_ROW.search(told)
    return month if is_figure and not context.has(cues.OF_COMPANIES) else None


def tells_of_months(context: Context) -> bool:
    """Whether the results are those of so many months, or of named ones, and no quarter's."""
    return _SO_MANY_MONTHS.search(context.left) is not None


def _ends(last: date, unit: Unit) -> DateRange | None:
    """The unit of the calendar that ends about that day, if one does."""
    there = containing(last - _SLACK, unit)
    return there if there.latest <= last + _SLACK else None


def part_that_ended(context: Context, part: Part | None = None) -> Meaning | None:
    """The quarter, or part of a year, "ended Sept. 30": the calendar's, or a company's own."""
    last = day_it_ended(context)
    if last is None:
        return None
    unit = part.unit if part else "quarter"
    there = _ends(last, unit)
    if there and (part is None or part.month == there.earliest.month):
        return Meaning.of(there)
    amount = Duration(1, unit)
    days = amount.days_to(last)
    if part is None:
        return Meaning("DURATION", amount.value, days)
    return Meaning("DATE", part.range_of(last.year).timex3, days)
