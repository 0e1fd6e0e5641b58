"""Days from one to another: June 24 to 26, 28 June-2 July, and from any date to any."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from naver_nvidia.dates.anchoring.closest import settle, years
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Meaning, Refusal
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import to_day

RULES = Table()
_MORE_DAYS_BEFORE: Final = Pattern(r"\b[0-9]{1,2},\s+\Z")
# Tried where several dates were given as one; in a text, as TIMEX3 has it, they are two.
WHOLE = Table()


@RULES.assumption(
    "first:numeral begins:month last:numeral ends:month comma? year:fourdigits? -> period",
    "Days before their months, with a dash between, run from one to the other.",
    "28 June-2 July = 2024-06-28/2024-07-02",
    "31 August-1 September 2019 = 2019-08-31/2019-09-01",
    "30 December-2 January 2020 = 2019-12-30/2020-01-02",
)
def days_from_month_to_month(  # noqa: PLR0913, PLR0917 - the words that it is said with
    context: Context, first: int, begins: int, last: int, ends: int, year: int | None = None
) -> Meaning:
    def days(year: int) -> DateRange:
        start = to_day(year - 1 if (begins, first) > (ends, last) else year, begins, first)
        return DateRange(start, to_day(year, ends, last), "range")

    return settle(context, list(map(days, years(context, year))))


@RULES.assumption(
    "first:numeral to|and last:numeral month comma? year:fourdigits? -> period",
    'Days before their month run from one to the other; two with an "and" must be neighbours.',
    "1 to 4 July = 2024-07-01/2024-07-04",
    "1 and 2 July = 2024-07-01/2024-07-02",
)
def day_to_day_of_month(
    context: Context, month: int, first: int, last: int, year: int | None = None
) -> Meaning | Refusal:
    is_span = " and " not in context.words
    is_pair = first + 1 == last and not _MORE_DAYS_BEFORE.search(context.left)
    is_one = first < last if is_span and context.before != "between" else is_pair
    return days_of_month(context, month, (first, last), year=year) if is_one else APART


@RULES.assumption(
    "dayrange month comma? year:fourdigits?; month dayrange comma? year:fourdigits?;"
    " month first:numeral to last:numeral comma? year:fourdigits? -> period",
    "Days of a month from one to the other, in the nearest year if none is named.",
    "24-26 June 2024 = 2024-06-24/2024-06-26",
    "June 25-27, 2023 = 2023-06-25/2023-06-27",
    "June 25-27 = 2024-06-25/2024-06-27",
    "June 24 to 26 = 2024-06-24/2024-06-26",
)
def days_of_month(  # noqa: PLR0913, PLR0917 - the words that it is said with
    context: Context,
    month: int,
    dayrange: tuple[int, int] = (0, 0),
    first: int = 0,
    last: int = 0,
    year: int | None = None,
) -> Meaning:
    begin, end = sorted((first, last) if first else dayrange)
    spans = [
        DateRange(to_day(each, month, begin), to_day(each, month, end), "range")
        for each in years(context, year)
    ]
    return settle(context, spans)


def _span(first: Meaning, last: Meaning) -> Meaning | None:
    if first.range is None or last.range is None:
        return None
    if first.range.precision != last.range.precision:
        return None
    if first.range.earliest > last.range.latest:
        raise ValueError("no such days: the last lies before the first")
    return Meaning.of(DateRange(first.range.earliest, last.range.latest))


@WHOLE.rule(
    "between first:date and last:date; first:date to last:date -> period",
    "From one date to another are the days from the first of the one to the last of the other.",
    "between 2010 and 2015 = 2010-01-01/2015-12-31",
    "June 28 to July 2 = 2024-06-28/2024-07-02",
    "April through June 2023 = 2023-04-01/2023-06-30",
)
def date_to_date(_: Context, first: Meaning, last: Meaning) -> Meaning | None:
    return _span(first, last)


@WHOLE.rule(
    "first:date and last:date -> period",
    "Two dates that follow each other without a day between are the days of both.",
    "May and June 2023 = 2023-05-01/2023-06-30",
)
def date_and_next(_: Context, first: Meaning, last: Meaning) -> Meaning | None:
    if first.range is None or last.range is None:
        return None
    follows = first.range.latest + timedelta(days=1) == last.range.earliest
    return _span(first, last) if follows else None
