"""Dates so far from the one spoken of: a year earlier, two days later, the night after."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from naver_nvidia.dates.anchoring.comparison import same_period_before, same_quarter_before
from naver_nvidia.dates.anchoring.definite_reference import tells_of_past
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.filters.phrases import no_part_follows, stands_alone
from naver_nvidia.dates.grammar.anaphoric.units import is_within
from naver_nvidia.dates.grammar.offsets.from_date import offset
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import UNCOUNTED, Duration, Meaning
from naver_nvidia.dates.patterns import Pattern

RULES = Table(anaphoric=True)
_AWAY: Final = "amount way:earlier|later -> period"
_amount_away = partial(RULES.assumption, _AWAY, operator="away")
# Tried first, since what is compared with a period hangs on that alone.
COMPARED = Table()
# Tried after the dates that an amount may stand before.
_BESIDE: Final = "amount way:before|after|prior -> period"
BESIDE = Table(anaphoric=True)
_A_YEAR_BEFORE: Final = (
    "Compared with a period just named, an amount ago is counted from that; beside profits and"
    " sales, a year before is the same quarter then, or that year of months."
)
_MINUTES: Final = {"hour": 60, "minute": 1}
_MINUTES_OF_DAY: Final = 24 * 60
# A time of day so many characters back is what no hours are counted from.
_NEAR_CLOCK: Final = 300
# "Down from 15% | a year before".
_COMPARED: Final = Pattern(r"\b(?:from|than|against|versus)\s+(?:\S+\s+){0,3}\Z")


@BESIDE.assumption(
    _BESIDE,
    _A_YEAR_BEFORE,
    "Sales rose in May from [a year before]. = 2023-05",
    "Sales rose from [a year before]. = 2023-Q1",
    guard=stands_alone,
)
@COMPARED.assumption(
    "amount:yearago -> period",
    _A_YEAR_BEFORE,
    "Revenue for 2023 compared with [year-earlier] = 2022",
    "sales in the fourth quarter of 2023, and [year-earlier] sales = 2022-Q4",
    guard=no_part_follows,
)
@COMPARED.assumption(
    f"amount way:ago -> period; {_AWAY}",
    _A_YEAR_BEFORE,
    "It grew in the fourth quarter from [a year ago]. = 2022-Q4",
    "Sales rose in May from [a month earlier]. = 2024-04",
    "Net income rose from [a year ago]. = 2023-Q1",
    "Sales rose from [a year earlier]. = 2023-Q1",
)
def period_a_year_before(context: Context, amount: Duration, way: int = -1) -> Meaning | None:
    if way > 0:
        return None
    return same_period_before(context, amount) or same_quarter_before(context, amount)


@RULES.assumption(
    f"{_AWAY}; moments way:earlier|later -> period",
    "Years or moments later are of the past where that is told, and else of the future.",
    "He was tried in 1999, and [years later] freed. = PAST_REF",
    "It shook, and [moments later] it collapsed. = PAST_REF",
    "It will end [several years later]. = FUTURE_REF",
    operator="away",
)
def some_time_from_spoken(
    context: Context, way: int, amount: Duration | None = None
) -> Meaning | None:
    if (amount and amount.number is not None) or context.after == "than":
        return None
    if way < 0 or tells_of_past(context):
        return Meaning("DATE", "PAST_REF")
    return Meaning("DATE", "FUTURE_REF") if context.direction == AHEAD else None


@_amount_away(
    "Hours and minutes from a time of day that was just said are another time of day.",
    "It left at 6:15 p.m. Monday and was lost [two hours later]. = 2024-06-24T20:15",
)
def clock_from_spoken(context: Context, amount: Duration, way: int) -> Meaning | None:
    number, unit, mod, rest = amount
    clock, minutes = context.discourse.clock, _MINUTES.get(unit)
    named = context.discourse.last_named
    if clock is None or number is None or minutes is None or named is None or mod or rest:
        return None
    minute, about = clock
    there = minute + way * timedelta(minutes=number * minutes)
    is_far = context.start - named.end > _NEAR_CLOCK
    is_ahead = there.date() > context.published and tells_of_past(context)
    if is_far or is_ahead or number * minutes % _MINUTES_OF_DAY == 0:
        return None
    value = there.isoformat(timespec="minutes")
    return Meaning("TIME", value, DateRange.day(there.date()), about)


def _from_reference(context: Context, amount: Duration, way: int) -> Meaning | None:
    last = context.discourse.last
    # No days are counted from 1990.
    if last is None or not (amount.unit in UNCOUNTED or is_within(last, amount.unit, way)):
        return None
    there = offset(last.earliest if way < 0 else last.latest, amount, way)
    days = there and there.range
    # It is yet to come, but the verb lies behind: it is counted from another.
    is_too_soon = days and days.earliest > context.published and context.direction == BEHIND
    return None if is_too_soon else there


@_amount_away(
    "An amount earlier or later is counted from the date last spoken of.",
    "June 20 or [two days earlier] = 2024-06-18",
    "On June 20 they met, and [two days later] = 2024-06-22",
)
def amount_from_spoken(context: Context, amount: Duration, way: int) -> Meaning | None:
    if context.after == "than":
        return Meaning("DURATION", amount.value, mod=amount.mod)
    if amount.number is None:
        return None
    return _from_reference(context, amount, way)


@_amount_away(
    "With no other date in sight, an amount earlier or later is counted from publication.",
    "a year earlier = 2023",
    "They will meet [two days later]. = 2024-06-30",
)
def amount_from_publication(context: Context, amount: Duration, way: int) -> Meaning | None:
    # "Two years later" hangs on something told, and only a verb ahead says otherwise.
    is_anchored = way < 0 or context.direction == AHEAD
    is_alone = is_anchored and context.discourse.last is None
    there = offset(context.published, amount, way) if is_alone else None
    return there or _hours(context, amount)


def _hours(context: Context, amount: Duration) -> Meaning | None:
    """Hours before or after an event that is told are a length of time, and no date."""
    is_found = context.finding and amount.unit in UNCOUNTED
    return Meaning("DURATION", amount.value, mod=amount.mod) if is_found else None


@BESIDE.assumption(
    _BESIDE,
    "An amount before or after, if nothing follows, is counted from the date last spoken of.",
    "On June 20 or [two days before]. = 2024-06-18",
    "On June 20 or [two days after]. = 2024-06-22",
    guard=stands_alone,
    operator="away",
)
def amount_beside_spoken(context: Context, amount: Duration, way: int) -> Meaning | None:
    if context.discourse.last is None and way < 0 and _COMPARED.search(context.left):
        return offset(context.published, amount, way)
    return _from_reference(context, amount, way)


@BESIDE.rule(
    _BESIDE,
    "An amount before or after something that is told is a duration.",
    "Two weeks ago, or [two days] before he left = P2D",
)
def amount_beside_clause(context: Context, amount: Duration) -> Meaning | None:
    return Meaning("DURATION", amount.value, mod=amount.mod) if context.finding else None
