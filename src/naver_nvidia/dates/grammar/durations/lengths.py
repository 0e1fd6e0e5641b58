"""Durations, and the days that they reach from or to publication."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import cast

from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.filters.durations import (
    amount_is_duration,
    follows_verb_last,
    has_ended,
    is_no_speed,
    is_rate,
    is_record,
)
from naver_nvidia.dates.filters.phrases import ends_phrase, is_preposition
from naver_nvidia.dates.grammar.offsets.from_date import offset
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues, timetables
from naver_nvidia.dates.meaning import APART, CLOCK_UNITS, YEARS_IN, Duration, Meaning, Refusal

RULES = Table()
_amount = partial(RULES.rule, "the? amount long|ahead|periodword? -> duration")


def _reach(context: Context, amount: Duration, sign: int) -> DateRange | None:
    """The days from publication back or on by an amount."""
    if not amount.is_whole:
        return None
    now = context.published
    there = amount.moved(now, sign)
    return DateRange(min(now, there), max(now, there), "range")


def _duration(amount: Duration, days: DateRange | None = None) -> Meaning:
    return Meaning("DURATION", amount.value, days, amount.mod)


@RULES.rule(
    "the|its? nth:nth|final|last amount:amount of date; the nth amount:amount in date;"
    " the|its? nth amount -> duration",
    "A first or last amount is a length of time, counted from the first day of a date, or back from"
    " its last.",
    "the first nine months of 2023 = P9M",
    "the first two weeks in June = P2W",
    "its first 24 hours = PT24H",
    "the final three months of 2023 = P3M",
    operator="nth",
)
def first_amount(
    context: Context, amount: Duration, nth: int, date: Meaning | None = None
) -> Meaning | Refusal:
    # Neither "one-fifth over three years" nor "the third quarters" is an amount.
    is_fraction = context.finding and context.left.endswith("-")
    if is_fraction or (amount.number is None and nth > 1):
        return APART
    days = date.range if date else None
    if days is None or nth > 1 or not amount.is_whole:
        return _duration(amount)
    if nth < 0:
        first, last = amount.days_to(days.latest).earliest, days.latest
    else:
        first, last = days.earliest, amount.moved(days.earliest) - timedelta(days=1)
    within = max(first, days.earliest), min(last, days.latest)
    return _duration(amount, DateRange(*within, "range"))


@RULES.rule(
    "the? past|last amount; the? way:next|coming|following amount -> duration",
    "A past amount is the time up to publication, a next one that from it on.",
    "the past two months = P2M",
    "the last few days = PXD",
    "past 20 years = P20Y",
    "The talks should [last two days]. = P2D",
    "the next two weeks = P2W",
    "the next few years = PXY",
    operator="last",
)
def amount_from_now(context: Context, amount: Duration, way: int = -1) -> Meaning | Refusal:
    if is_preposition(context):
        return APART
    # "The following three months" are those after what was told.
    if "following" in context.words:
        return _duration(amount)
    return from_now(context, amount, way)


def from_now(context: Context, amount: Duration, way: int) -> Meaning:
    if follows_verb_last(context):
        return _duration(amount)._replace(after_verb=True)
    return _duration(amount, _reach(context, amount, way))


@RULES.rule(
    "the? past unit -> duration",
    "A past unit is so long a time up to publication.",
    "the past decade = P10Y",
    "the past week = P1W",
    operator="past",
)
def past_unit(context: Context, unit: str) -> Meaning:
    if has_ended(context) and unit not in CLOCK_UNITS:
        return Meaning.of(neighbour(containing(context.published, cast("Unit", unit)), -1))
    return from_now(context, Duration(1, unit), -1)._replace(rule="past-unit")


@RULES.rule(
    "the? past|last unit:multiple; the? way:next|coming unit:multiple -> duration",
    "A past fortnight is the time up to publication, a next one that from it on.",
    "the past fortnight = P2W",
    "the next fortnight = P2W",
    operator="last",
)
def past_multiple(context: Context, unit: tuple[int, str], way: int = -1) -> Meaning:
    return from_now(context, Duration(*unit), way)


@RULES.rule(
    "the? previous|latest amount; the|its? recent amount; that|its amount -> duration",
    "The previous two years, recent ones and those two lie where it is not said.",
    "the previous two years = P2Y",
    "the latest nine months = P9M",
    "recent years = PXY",
    "those two weeks = P2W",
    operator="somewhere",
)
def amount_somewhere(_: Context, amount: Duration) -> Meaning:
    return _duration(amount)


@RULES.rule(
    "this amount -> duration",
    "These days are the present, but a number of them is a duration.",
    "these days = PRESENT_REF",
    "these two weeks = P2W",
    operator="pointed",
)
def these_days(_: Context, amount: Duration) -> Meaning:
    if amount.number is None:
        return Meaning("DATE", "PRESENT_REF")
    return _duration(amount)


@_amount(
    "What begins or ends in an amount of time does so that long after publication.",
    "It will begin in [two weeks]. = 2024-W28",
)
def begins_in(context: Context, amount: Duration) -> Meaning | None:
    if not amount.is_whole or not context.begins_in:
        return None
    unit = "year" if amount.unit in YEARS_IN else amount.unit
    return Meaning.of(containing(amount.moved(context.published), cast("Unit", unit)))


@_amount(
    "What will one day be, or is to be, is in the future.",
    "They will [one day] meet. = FUTURE_REF",
    "They hope to [one day] meet. = FUTURE_REF",
)
def one_day(context: Context) -> Meaning | None:
    # "To one day meet", but not "cut to one day" and "from three days to one day in May".
    is_noun = ends_phrase(context) or context.after in timetables.PREPOSITIONS
    is_to_be = context.before in cues.MODALS or (context.before == "to" and not is_noun)
    is_told = context.words == "one day" and is_to_be
    return Meaning("DATE", "FUTURE_REF") if is_told else None


@_amount("What so many are counted in comes round.", "The plant burns 40 tons [a week]. = P1W")
def rate(context: Context, amount: Duration) -> Meaning | None:
    return Meaning("SET", amount.value) if is_rate(context) and is_no_speed(context) else None


@_amount(
    "What will be in two weeks is so at their end, which are its days.",
    "They will leave in [two weeks]. = P2W",
)
def ends_in(context: Context, amount: Duration) -> Meaning | None:
    if context.before != "in" or context.direction != AHEAD or is_record(context):
        return None
    there = offset(context.published, amount, 1)
    if there is None:
        return None
    return _duration(amount, there.range)


@_amount(
    "An amount of time that nothing anchors is a duration.",
    "decades-long = PXDE",
    "two years = P2Y",
    "a week = P1W",
    guard=amount_is_duration,
)
def duration(_: Context, amount: Duration) -> Meaning:
    return _duration(amount)


@RULES.rule(
    "bound:about|nearly duration; at bound:least duration -> duration",
    "Words before a length of time say on which side of it the true one lies.",
    "at least the past 18 months = P18M EQUAL_OR_MORE",
    "about the next two years = P2Y APPROX",
    operator="modified",
)
def duration_bounded(_: Context, bound: str, duration: Meaning) -> Meaning:
    return duration._replace(mod=bound)
