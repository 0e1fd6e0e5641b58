"""Words that take a part of a date, or say on which side of it or of an amount the true one is."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from naver_nvidia.dates.anchoring.definite_reference import told_period, year_end_told
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour, part
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.durations import counts_more
from naver_nvidia.dates.filters.phrases import ends_phrase, never
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import APART, Duration, Meaning, Refusal

OF_AMOUNTS = Table()


@OF_AMOUNTS.rule(
    "another amount -> amount",
    "Another amount is as long as the amount.",
    "another three months = P3M",
    operator="bounded",
)
def amount_more(_: Context, amount: Duration) -> Duration:
    return amount


@OF_AMOUNTS.rule(
    "bound:about|nearly amount; at bound:least the? amount; bound:up to amount;"
    " amount or bound:so; amount or more -> amount",
    "Words beside an amount say on which side of it the true one lies.",
    "about two years = P2Y APPROX",
    "nearly an hour = PT1H LESS_THAN",
    "at least 30 days = P30D EQUAL_OR_MORE",
    "up to 180 days = P180D EQUAL_OR_LESS",
    "two years or so = P2Y APPROX",
    "two years or more = P2Y EQUAL_OR_MORE",
    operator="bounded",
)
def amount_bounded(_: Context, amount: Duration, bound: str = "EQUAL_OR_MORE") -> Duration:
    return amount._replace(mod=bound)


@OF_AMOUNTS.rule(
    "over amount -> amount",
    "What took over two years took more than two; what is invested over them, in their course.",
    "They waited [over two years]. = P2Y MORE_THAN",
    "They will invest a billion [over two years]. = P2Y",
    operator="bounded",
)
def amount_over(context: Context, over: str, amount: Duration) -> Duration:
    return amount._replace(mod=over) if counts_more(context) else amount


@OF_AMOUNTS.rule(
    "no? bound:more|less than the? amount -> amount",
    "More than four hours, less than four hours; with a no, the other side and four itself.",
    "more than four hours = PT4H MORE_THAN",
    "no more than sixty days = P60D EQUAL_OR_LESS",
    operator="bounded",
)
def amount_compared(_: Context, bound: str, amount: Duration, *, no: bool = False) -> Duration:
    if no:
        bound = "EQUAL_OR_LESS" if bound == "MORE_THAN" else "EQUAL_OR_MORE"
    return amount._replace(mod=bound)


@OF_AMOUNTS.rule(
    "amount old; the|its? unit old -> duration",
    "An age is a duration where it is given as one; a decade-old war has lasted a decade.",
    "8-month-old = P8M",
    "decade-old = P10Y",
    guard=never,
    operator="lasting",
)
def age(_: Context, amount: Duration | None = None, unit: str = "") -> Meaning:
    amount = amount or Duration(1, unit)
    return Meaning("DURATION", amount.value, mod=amount.mod)


RULES = Table(modifies=True)
_modified = partial(RULES.rule, operator="modified")
# "Late March" is the last third of it, but "the end of March" is closer to its last day.
_THIRD, _SIXTH = 3, 6


def end_of(meaning: Meaning, mod: str, share: int = _THIRD) -> Meaning:
    """Its first, middle or last third, or other share."""
    period = meaning.range
    if period is None or len(period) == 1:
        return meaning._replace(mod=mod)
    return meaning._replace(range=part(period, mod, share), mod=mod, rule="")


def _end(meaning: Meaning, mod: str) -> Meaning:
    return end_of(meaning, mod, _THIRD if mod == "MID" else _SIXTH)


_OF_PUBLICATION: Final = (
    "Earlier and later in a unit, and the rest of it, are its days before and after publication, or"
    " those of the day just told of."
)


@_modified(
    "way:earlier|later in|on? date; the rest of date -> period",
    _OF_PUBLICATION,
    "earlier this month = 2024-06 START",
    "later this month = 2024-06 END",
    "the rest of the year = 2024 END",
)
@RULES.assumption(
    "way:earlier|later in the dayword -> day",
    _OF_PUBLICATION,
    "later in the day = 2024-06-28 END",
    "earlier in the day = 2024-06-28 START",
    "He fell ill Tuesday and died [later in the day]. = 2024-06-25 END",
    operator="modified",
)
def earlier_or_later_in_unit(
    context: Context, date: Meaning | None = None, way: int = 1
) -> Meaning:
    date = date or Meaning.of(told_period(context, "day"))
    mod = "START" if way < 0 else "END"
    period, now = date.range, context.published
    if period is None or len(period) == 1 or now not in period:
        return date._replace(mod=mod)
    if now == (period.earliest if way < 0 else period.latest):
        return date._replace(range=None, mod=mod, rule="")
    day = now + timedelta(days=way)
    days = DateRange(period.earliest, day) if way < 0 else DateRange(day, period.latest)
    return date._replace(range=days, mod=mod, rule="")


@_modified(
    "the? early in|on? date; the nth:nth|last|final share of date -> period",
    "Early, mid and late are the first, middle and last third, and the first part is the first, the"
    " second or last part the last.",
    "late on Thursday = 2024-06-27 END",
    "early next week = 2024-W27 START",
    "mid-June = 2024-06 MID",
    "early in 1990 = 1990 START",
    "the first part of this year = 2024 START",
    "the latter part of last year = 2023 END",
)
def edge(_: Context, date: Meaning, early: str | None = None, nth: int = 0) -> Meaning | None:
    mod = early or {1: "START", 2: "END", -1: "END"}.get(nth)
    return None if mod is None else end_of(date, mod)


@RULES.rule(
    "the|a? share|least of date; sometime in? date -> period",
    "Much of a year is days of it that are not said, and sometime says nothing more.",
    "much of the year = 2024",
    "most of 2023 = 2023",
    "sometime next year = 2025",
)
def share_of(_: Context, date: Meaning) -> Meaning | Refusal:
    # "Most of today's phones".
    return APART if date.range is None and date.value == "PRESENT_REF" else date


@_modified(
    "the? edge:edge|early of date; date:year possessive? edge -> period",
    "The beginning and end of a date are its first and last sixth, the middle is a third.",
    "the end of 1990 = 1990 END",
    "the middle of October = 2024-10 MID",
    "the year's end = 2024 END",
)
def edge_of(_: Context, edge: str, date: Meaning) -> Meaning:
    return _end(date, edge)


@_modified(
    "yearword possessive? edge year? -> period",
    "Year-end is the last sixth of the year named, or that of publication; since it, the last.",
    "year-end = 2024 END",
    "year-end 1989 = 1989 END",
    "It has risen since [year-end]. = 2023 END",
)
def year_end(context: Context, edge: str, year: Meaning | None = None) -> Meaning:
    this = containing(context.published, "year")
    if edge == "END" and (context.before == "since" or year_end_told(context)):
        this = neighbour(this, -1)
    return _end(year or Meaning.of(this), edge)


@RULES.rule(
    "edge date:period|year -> period",
    "A beginning, middle or end before a date is that part of it, as end-March.",
    "end-March = 2024-03 END",
)
def edge_with_dash(context: Context, edge: str, date: Meaning) -> Meaning | Refusal:
    return _end(date, edge) if "-" in context.words else APART


@_modified(
    "early unit:weekword|monthword|yearword|decadeword; unit:middle -> period",
    "The middle of a unit, as midweek and midyear, is that of the one of publication.",
    "mid-month = 2024-06 MID",
    "midweek = 2024-W26 MID",
)
def edge_of_unit(context: Context, unit: Unit, early: str = "MID") -> Meaning:
    return end_of(Meaning.of(containing(context.published, unit)), early)


@_modified(
    "the? edge:edge of unit:longunit;"
    " the? unit:weekword|monthword|quarterword possessive? edge:edge -> period",
    "The end of year has lost its article, and so has month-end.",
    "the end of year = 2024 END",
    "They want a deal by [month's end]. = 2024-06 END",
)
def edge_of_bare_unit(context: Context, edge: str, unit: Unit) -> Meaning | Refusal:
    is_said = context.words[:3].lower() == "the" or context.before in (*cues.BEFORE_DATES, "at", "")
    # Not so "the month-end report".
    is_whole = " of " in context.words or not context.finding or ends_phrase(context)
    return _end(Meaning.of(told_period(context, unit)), edge) if is_said and is_whole else APART


@_modified(
    "about date -> period",
    "Around a date is about then, on days that are not said.",
    "around Nov. 1 = 2024-11-01 APPROX",
)
def about(_: Context, date: Meaning) -> Meaning:
    return date._replace(mod="APPROX" if date.mod is None else date.mod, range=None)


@_modified(
    "date or|and later|ahead; bound date -> period",
    "A date or later begins there and has no end; pre- and post- lie before or after the date.",
    "1994 or later = 1994 ON_OR_AFTER",
    "1990 and beyond = 1990 ON_OR_AFTER",
    "pre-1990 = 1990 BEFORE",
    "post-1959 = 1959 AFTER",
)
def beyond(context: Context, date: Meaning, bound: str = "ON_OR_AFTER") -> Meaning | Refusal:
    # "He took the post two years ago".
    if context.words.startswith("post ") and context.before in cues.DETERMINERS:
        return APART
    return date._replace(mod=bound, range=None)
