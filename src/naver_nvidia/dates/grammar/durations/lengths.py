"""Durations, and the days that they reach from or to publication."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from naver_nvidia.dates.calendar.arithmetic import containing, moved
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.filters.durations import amount_is_duration, follows_verb_last
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.lexicon.cues import MODALS
from naver_nvidia.dates.meaning import CLOCK_UNITS, YEARS_IN, Duration, Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.units import Unit
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


def _reach(context: Context, amount: Duration, sign: int) -> DateRange | None:
    """The days from publication back or on by an amount."""
    number, unit, mod, rest = amount
    if number is None or number != int(number) or unit in CLOCK_UNITS or mod in _LOOSE or rest:
        return None
    now = context.published
    there = moved(now, sign * int(number), cast("Unit", unit))
    return DateRange(min(now, there), max(now, there), "range")


# Amounts that are only bounded or about so much have no days to reach.
_LOOSE = ("APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS")


def _duration(amount: Duration, days: DateRange | None = None) -> Meaning:
    return Meaning("DURATION", amount.value, days, amount.mod)


@RULES.rule(
    "the|its? final|last amount of date",
    gives="duration",
    examples=(
        Example("the final three months of 2023", "P3M"),
        Example("the last two weeks of June", "P2W"),
    ),
)
def last_amount_of_date(_: Context, amount: Duration, date: Meaning) -> Meaning:
    """The last three months of a year are counted back from its last day."""
    days = date.range
    return _duration(amount, days and _end_of(days, amount))


def _end_of(days: DateRange, amount: Duration) -> DateRange | None:
    if _start_of(days, amount) is None:
        return None
    there = amount.days_to(days.latest)
    return DateRange(max(there.earliest, days.earliest), days.latest, "range")


@RULES.rule(
    "the? past|last amount",
    gives="duration",
    examples=(Example("last two days", "P2D", sentence="The talks should last two days."),),
)
def lasts(context: Context, amount: Duration) -> Meaning | None:
    """What is to last two days has that length, and none that reaches back from publication."""
    return _duration(amount) if follows_verb_last(context) else None


@RULES.rule(
    "the? past|last amount",
    gives="duration",
    examples=(
        Example("the past two months", "P2M"),
        Example("the last few days", "PXD"),
        Example("past 20 years", "P20Y"),
    ),
)
def past_amount(context: Context, amount: Duration) -> Meaning:
    """The past two months are the time up to publication."""
    return _duration(amount, _reach(context, amount, -1))


@RULES.rule(
    "the? next|coming|following amount",
    gives="duration",
    examples=(Example("the next two weeks", "P2W"), Example("the next few years", "PXY")),
)
def next_amount(context: Context, amount: Duration) -> Meaning:
    """The next two weeks are the time from publication on."""
    return _duration(amount, _reach(context, amount, 1))


@RULES.rule(
    "the? past unit",
    gives="duration",
    examples=(Example("the past decade", "P10Y"), Example("the past week", "P1W")),
)
def past_unit(context: Context, unit: str) -> Meaning:
    """A past unit is so long a time up to publication."""
    return past_amount(context, Duration(1, unit))._replace(rule="past-unit")


@RULES.rule(
    "the? previous|latest amount",
    gives="duration",
    examples=(Example("the previous two years", "P2Y"), Example("the latest nine months", "P9M")),
)
def previous_amount(_: Context, amount: Duration) -> Meaning:
    """The previous two years lie before a date that is not said."""
    return _duration(amount)


@RULES.rule(
    "the|its? nth amount:amount of date",
    gives="duration",
    examples=(Example("the first nine months of 2023", "P9M"),),
)
def first_amount_of_date(_: Context, amount: Duration, nth: int, date: Meaning) -> Meaning | None:
    """A first amount of a date is counted from its first day."""
    days = date.range
    if amount.number is None and nth != 1:
        return None
    if days is None or nth != 1:
        return _duration(amount)
    return _duration(amount, _start_of(days, amount))


@RULES.rule(
    "the nth amount:amount in date",
    gives="duration",
    examples=(Example("the first two weeks in June", "P2W"),),
)
def first_amount_in_date(
    context: Context, amount: Duration, nth: int, date: Meaning
) -> Meaning | None:
    """So is one in a date, if it is not that of something else, as "its first two weeks" are."""
    return first_amount_of_date(context, amount, nth, date)


@RULES.rule(
    "the|its? nth amount",
    gives="duration",
    examples=(Example("the first nine months", "P9M"), Example("its first 24 hours", "PT24H")),
)
def first_amount(_: Context, amount: Duration, nth: int) -> Meaning | None:
    """A first amount of what is not said is a length of time."""
    # "The second and third quarters" are no amount.
    return None if amount.number is None and nth != 1 else _duration(amount)


def _start_of(days: DateRange, amount: Duration) -> DateRange | None:
    number, unit, mod, rest = amount
    if number is None or number != int(number) or unit in CLOCK_UNITS or mod in _LOOSE or rest:
        return None
    end = moved(days.earliest, int(number), cast("Unit", unit)) - timedelta(days=1)
    return DateRange(days.earliest, min(end, days.latest), "range")


@RULES.rule(
    "the|its? recent amount",
    gives="duration",
    examples=(Example("recent years", "PXY"), Example("recent months", "PXM")),
)
def recent_amount(_: Context, amount: Duration) -> Meaning:
    """Recent years are some, nobody knows how many."""
    return _duration(amount)


@RULES.rule(
    "this amount",
    gives="duration",
    examples=(Example("these days", "PRESENT_REF"), Example("these two weeks", "P2W")),
)
def these_days(_: Context, amount: Duration) -> Meaning:
    """These days are the present, but a number of them is a duration."""
    if amount.number is None:
        return Meaning("DATE", "PRESENT_REF")
    return _duration(amount)


@RULES.rule("that|its amount", gives="duration", examples=(Example("those two weeks", "P2W"),))
def that_amount(_: Context, amount: Duration) -> Meaning:
    """Those two weeks are a duration."""
    return _duration(amount)


@RULES.rule(
    "the? amount long|ahead|periodword?",
    gives="duration",
    examples=(Example("two weeks", "2024-W28", sentence="It will begin in two weeks."),),
)
def begins_in(context: Context, amount: Duration) -> Meaning | None:
    """What begins or ends in an amount of time does so that long after publication."""
    unit = amount.unit
    if amount.number is None or unit in CLOCK_UNITS or not context.begins_in:
        return None
    there = _reach(context, amount, 1)
    unit = "year" if unit in YEARS_IN else unit
    return (
        None
        if there is None
        else Meaning.of(containing(there.latest, cast("Unit", unit)), amount.mod)
    )


@RULES.rule(
    "the? amount long|ahead|periodword?",
    gives="duration",
    examples=(Example("one day", "FUTURE_REF", sentence="They will one day meet."),),
)
def one_day(context: Context) -> Meaning | None:
    """What will one day be is in the future."""
    is_told = context.words == "one day" and context.before in MODALS
    return Meaning("DATE", "FUTURE_REF") if is_told else None


@RULES.rule(
    "the? amount long|ahead|periodword?",
    gives="duration",
    examples=(
        Example("decades-long", "PXDE"),
        Example("two years", "P2Y"),
        Example("a week", "P1W"),
    ),
    guard=amount_is_duration,
)
def duration(_: Context, amount: Duration) -> Meaning:
    """An amount of time that nothing anchors is a duration."""
    return _duration(amount)


@RULES.rule(
    "at? bound:about|nearly|least duration",
    gives="duration",
    examples=(
        Example("at least the past 18 months", "P18M", mod="EQUAL_OR_MORE"),
        Example("about the next two years", "P2Y", mod="APPROX"),
    ),
)
def duration_bounded(_: Context, bound: str, duration: Meaning) -> Meaning:
    """Words before a length of time say on which side of it the true one lies."""
    return duration._replace(mod=bound)


@RULES.rule("age", gives="duration", examples=(Example("8-month-old", "P8M"),))
def age_as_duration(_: Context, age: Duration) -> Meaning:
    """An age is a duration where it is given as one."""
    return _duration(age)
