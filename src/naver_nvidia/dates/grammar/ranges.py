"""Days from one to another, and numbers and nouns left out beside others: April 24 and 25."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final, cast

from naver_nvidia.dates.anchoring.closest import settle, settle_in_row, years
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour, nth_of
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.clause.coordination import continues_days, month_of_row, shares_century
from naver_nvidia.dates.discourse.constraints import month_said
from naver_nvidia.dates.filters.durations import is_no_game
from naver_nvidia.dates.filters.phrases import ends_phrase, has_digits, is_day_of_month
from naver_nvidia.dates.grammar.calendar_dates.written import days_of_months
from naver_nvidia.dates.grammar.modifiers import end_of
from naver_nvidia.dates.grammar.ordinal.counts import century
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Meaning, Refusal
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import to_day

DAYS = Table()
_MORE_DAYS_BEFORE: Final = Pattern(r"\b[0-9]{1,2},\s+\Z")
# Tried where several dates were given as one; in a text, as TIMEX3 has it, they are two.
WHOLE = Table()


@DAYS.assumption(
    "first:numeral begins:month last:numeral month comma? year:fourdigits?;"
    " dayrange month comma? year:fourdigits?; month dayrange comma? year:fourdigits?;"
    " month first:numeral to last:numeral comma? year:fourdigits?;"
    " first:numeral to|and last:numeral month comma? year:fourdigits? -> period",
    "Days of a month, or of two, from one to the other, in the nearest year if none is named; two"
    " with an and must be neighbours.",
    "28 June-2 July = 2024-06-28/2024-07-02",
    "30 December-2 January 2020 = 2019-12-30/2020-01-02",
    "24-26 June 2024 = 2024-06-24/2024-06-26",
    "June 25-27, 2023 = 2023-06-25/2023-06-27",
    "June 24 to 26 = 2024-06-24/2024-06-26",
    "1 to 4 July = 2024-07-01/2024-07-04",
    "1 and 2 July = 2024-07-01/2024-07-02",
    operator="days",
)
def days_of_month(  # noqa: PLR0913, PLR0917 - the words that it is said with
    context: Context,
    month: int,
    dayrange: tuple[int, int] | None = None,
    first: int = 0,
    last: int = 0,
    begins: int | None = None,
    year: int | None = None,
) -> Meaning | Refusal:
    if dayrange is not None:
        first, last = sorted(dayrange)
    elif begins is None:
        is_span = " and " not in context.words and context.before != "between"
        is_pair = first + 1 == last and not _MORE_DAYS_BEFORE.search(context.left)
        if not (first < last if is_span else is_pair):
            return APART
    start, end = (begins or month, first), (month, last)

    def days(year: int) -> DateRange:
        begin = to_day(year - 1 if start > end else year, *start)
        return DateRange(begin, to_day(year, *end), "range")

    return settle(context, list(map(days, years(context, year))))


@WHOLE.rule(
    "between first:date and last:date; first:date to last:date; first:date joint:and last:date"
    " -> period",
    "From one date to another are the days from the first of the one to the last of the other; so"
    " are two with an and that follow each other without a day between.",
    "between 2010 and 2015 = 2010-01-01/2015-12-31",
    "June 28 to July 2 = 2024-06-28/2024-07-02",
    "26 July - 22 August = 2024-07-26/2024-08-22",
    "April through June 2023 = 2023-04-01/2023-06-30",
    "May and June 2023 = 2023-05-01/2023-06-30",
    operator="span",
)
def date_to_date(
    _: Context, first: Meaning, last: Meaning, joint: str | None = ""
) -> Meaning | None:
    begin, end = first.range, last.range
    if begin is None or end is None or begin.precision != end.precision:
        return None
    # An "and" is worth None.
    if joint is None and begin.latest + timedelta(days=1) != end.earliest:
        return None
    if begin.earliest > end.latest:
        raise ValueError("no such days: the last lies before the first")
    return Meaning.of(DateRange(begin.earliest, end.latest))


RULES = Table()

_UNIT_BEFORE: Final = Pattern(
    r"\b(?P<way>this|last|next) (?P<unit>week|weekend|month|quarter|year|decade),? "
    r"(?:and|or|nor|but not) (?:in |the |for ){0,2}\Z",
    re.IGNORECASE,
)
_LONGEST_UNIT: Final = 40
_COMPARED_WITH: Final = Pattern(r"\b(?:from|than|after|compared|versus|vs|against)\b")
# So many quarters a year has, and halves.
_IN_YEAR: Final = {"quarter": 4, "half": 2}
# Tried on a number that no other rule has found a use for.
MEMBERS = Table()
_MODS = {"early": "START", "mid": "MID", "late": "END"}


def ends_in_unit(context: Context) -> bool:
    """No noun follows of which it is the next: "this year and next", "this week or next, they"."""
    return ends_phrase(context) or context.after in ("if", "as", "because", "for", "before")


def is_of_quarter(context: Context) -> bool:
    """After "in", "of" or "for", and with no noun that follows."""
    return context.before in ("in", "of", "for") and ends_phrase(context) and is_no_game(context)


@RULES.rule(
    "way:next|last -> period",
    "Next or last after a unit is the next or the last of that unit, as in this year and next.",
    "It will grow this year and [next]. = 2025",
    "It rained this week and [last]. = 2024-W25",
    guard=ends_in_unit,
    operator="pointed",
)
def next_of_unit(context: Context, way: int) -> Meaning | None:
    found = _UNIT_BEFORE.search(context.left[-_LONGEST_UNIT:])
    if found is None:
        return None
    this = containing(context.published, cast("Unit", found["unit"].lower()))
    # "Next quarter and the next" are two.
    is_same = found["way"].lower() in context.words.lower()
    return Meaning.of(neighbour(this, 2 * way if is_same else way))


def _is_day(context: Context) -> bool:
    return is_day_of_month(context) or shares_century(context) or month_of_row(context) is not None


@RULES.rule(
    "the nth:second; the nth:ordinal -> day",
    "An ordinal alone after a quarter is a quarter of the same year, or, if compared with, of the"
    " one before.",
    "slower in the first quarter of 2023 than in [the fourth] = 2022-Q4",
    "fell in the first quarter of 2023, rose in [the second] = 2023-Q2",
    guard=is_of_quarter,
)
def nth_quarter(context: Context, nth: int) -> Meaning | None:
    named = context.named_in_clause(frozenset(_IN_YEAR))
    if named is None or nth > _IN_YEAR[named[0].precision]:
        return None
    period, between = named
    count = _IN_YEAR[period.precision]
    place = (period.earliest.month - 1) * count // 12 + 1
    if _COMPARED_WITH.search(between):
        return Meaning.of(neighbour(period, -((place - nth) % count or count)))
    return Meaning.of(neighbour(period, nth - place)) if nth != place else None


@RULES.assumption(
    "the nth:ordinal -> day",
    "A day of a month that is not named is the nearest, or that on the side spoken of.",
    "the 25th = 2024-06-25",
    "They will meet on [the 3rd]. = 2024-07-03",
    guard=_is_day,
    operator="day_of_month",
)
def day_of_month(context: Context, nth: int) -> Meaning | None:
    if shares_century(context):
        return century_in_row(context, nth)
    if day := day_of_row(context, nth):
        return day
    if said := month_said(context):
        return Meaning.of(nth_of(said, nth, "day"))
    if not has_digits(context):
        return None
    # Of two months in a row, one has every day.
    there = days_of_months(context, nth, (0, -1, 1, -2, 2))
    if not there:
        raise ValueError("no such day in the calendar")
    return settle(context, there)


@MEMBERS.assumption(
    "day:numeral -> day; day:ordinal -> period",
    "A number that begins a row of days is of the month that is named after the last.",
    "They will strike on [4] and 6 October. = 2024-10-04",
    "They met on [13], 17 and 25 March 1990. = 1990-03-13",
    "On the 4th, [5th] and 6th of March they met. = 2024-03-05",
)
def day_of_row(context: Context, day: int) -> Meaning | None:
    named = month_of_row(context)
    if named is None:
        return None
    month, year = named
    if year:
        return Meaning.on(to_day(year, month, day))
    return settle_in_row(context, month, day)


@MEMBERS.rule(
    "day:numeral -> day",
    "A number that goes on a row of days is of their month.",
    "They sang on May 1, 2 and [3]. = 2024-05-03",
)
def day_in_row(context: Context, day: int) -> Meaning | None:
    last = context.discourse.last
    if last is None or last.precision != "day" or not continues_days(context):
        return None
    return Meaning.on(to_day(last.earliest.year, last.earliest.month, day))


@MEMBERS.rule(
    "day:ordinal -> period",
    "An ordinal before another one of a century is of a century too, or of its late part.",
    "the [19th] and early 20th centuries = 18",
    "the late [19th] and early 20th centuries = 18 END",
)
def century_in_row(context: Context, day: int) -> Meaning | None:
    if not shares_century(context):
        return None
    mod = _MODS.get(context.before)
    there = century(context, day)
    return there if mod is None else end_of(there, mod)
