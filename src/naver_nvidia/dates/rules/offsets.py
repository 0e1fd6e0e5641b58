"""Dates so far from another: two weeks ago, a year earlier, two days later."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.guards import stands_alone
from naver_nvidia.dates.periods import containing, moved
from naver_nvidia.dates.ranges import DateRange
from naver_nvidia.dates.rules.amounts import YEARS_IN, value_of
from naver_nvidia.dates.rules.reported import same_period_before, same_quarter_before
from naver_nvidia.dates.rules.spoken import is_within
from naver_nvidia.dates.tense import AHEAD, BEHIND

if TYPE_CHECKING:
    from datetime import date

    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context

RULES = Table()
_CLOCK = ("hour", "minute", "second")


def offset(day: date, amount: Amount, sign: int) -> Meaning | None:
    """The unit that lies so many units away; None where that is no calendar unit."""
    number, unit, mod, rest = amount
    if rest:
        return None
    if number is None:
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit == "hour" and number % 24 == 0:
        number, unit = number / 24, "day"
    if unit == "year" and number * 2 == int(number * 2) and number != int(number):
        number, unit = number * 12, "month"
    if years := YEARS_IN.get(unit):
        number, unit = number * years, "year"
    if unit in _CLOCK or number != int(number):
        return None
    calendar_unit = cast("Unit", unit)
    there = containing(moved(day, sign * int(number), calendar_unit), calendar_unit)
    return Meaning("DATE", there.timex3, _bounded(day, there, mod), mod)


def _bounded(day: date, there: DateRange, mod: str | None) -> DateRange | None:
    """The days that "less than" leaves; those of "more than" and "about" have no end: None."""
    if mod in ("MORE_THAN", "EQUAL_OR_MORE", "APPROX"):
        return None
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return DateRange(min(day, there.earliest), max(day, there.latest))
    return there


@RULES.rule("count second", gives="amount", examples=(Example("60-second", "PT60S"),))
def amount_of_seconds(_: Context, count: float) -> Amount:
    """Second is a unit after a number, where it is not the ordinal of a part of the year."""
    return Amount(count, "second")


@RULES.rule(
    "amount ago",
    gives="period",
    examples=(
        Example("a year ago", "2022-Q4", sentence="It grew in the fourth quarter from a year ago."),
    ),
)
def same_period_a_year_ago(context: Context, amount: Amount) -> Meaning | None:
    """Compared with a period just named, an amount ago is counted from that period."""
    return same_period_before(context, amount)


@RULES.rule(
    "amount ago",
    gives="period",
    examples=(Example("a year ago", "2023-Q1", sentence="Net income rose from a year ago."),),
    guesses=True,
)
def same_quarter_a_year_ago(context: Context, amount: Amount) -> Meaning | None:
    """Beside profits and sales, a year before is the same quarter then, or that year of months."""
    return same_quarter_before(context, amount)


_LESS_THAN_A_DAY = {"hour": 24, "minute": 24 * 60, "second": 24 * 60 * 60}


@RULES.rule(
    "amount ago",
    gives="period",
    examples=(Example("two hours ago", "2024-06-28"),),
    guesses=True,
)
def hours_ago(context: Context, amount: Amount) -> Meaning | None:
    """Hours ago, if they do not make a day, are of the day of publication."""
    number, unit, mod, _ = amount
    if number is None or number >= _LESS_THAN_A_DAY.get(unit, 0):
        return None
    return Meaning("DATE", context.published.isoformat(), DateRange.day(context.published), mod)


@RULES.rule(
    "amount ago",
    gives="period",
    examples=(
        Example("two weeks ago", "2024-W24"),
        Example("10 days ago", "2024-06-18"),
        Example("a decade ago", "2014"),
        Example("a century and a half ago", "1874"),
        Example("a year ago", "2023"),
    ),
)
def ago(context: Context, amount: Amount) -> Meaning | None:
    """Units ago are counted from the one of publication: no day for weeks, no month for years."""
    return offset(context.published, amount, -1)


@RULES.rule(
    "yearago",
    gives="period",
    examples=(
        Example("year-earlier", "2022", sentence="Revenue for 2023 compared with year-earlier"),
    ),
)
def same_period_year_earlier(context: Context, yearago: Amount) -> Meaning | None:
    """Compared with a period just named, an amount ago is counted from that period."""
    return same_period_before(context, yearago)


@RULES.rule(
    "yearago",
    gives="period",
    examples=(
        Example(
            "year-earlier",
            "2022-Q4",
            sentence="sales in the fourth quarter of 2023, and year-earlier sales",
        ),
    ),
    guesses=True,
)
def same_quarter_year_earlier(context: Context, yearago: Amount) -> Meaning | None:
    """Beside profits and sales, a year before is the same quarter then, or that year of months."""
    return same_quarter_before(context, yearago)


@RULES.rule(
    "yearago", gives="period", examples=(Example("a month earlier", "2024-05"),), guesses=True
)
def year_earlier(context: Context, yearago: Amount) -> Meaning | None:
    """With nothing to compare, the unit before is counted from publication."""
    meaning = offset(context.published, yearago, -1)
    return meaning and meaning._replace(aside=True)


@RULES.rule(
    "amount from reference|today",
    gives="period",
    examples=(Example("two weeks from now", "2024-W28"), Example("a year from today", "2025")),
)
def from_now(context: Context, amount: Amount) -> Meaning | None:
    """An amount from now is counted from publication, to its unit."""
    return offset(context.published, amount, 1)


@RULES.rule("amount hence", gives="period", examples=(Example("two years hence", "2026"),))
def hence(context: Context, amount: Amount) -> Meaning | None:
    """An amount hence is counted from publication, to its unit."""
    return offset(context.published, amount, 1)


@RULES.rule(
    "amount way:earlier|later",
    gives="period",
    examples=(
        Example("a year earlier", "2023-05", sentence="Sales rose in May from a year earlier."),
        Example("a month earlier", "2024-04", sentence="Sales rose in May from a month earlier."),
    ),
)
def same_period_a_year_earlier(context: Context, amount: Amount, way: int) -> Meaning | None:
    """Compared with a period just named, an amount ago is counted from that period."""
    return same_period_before(context, amount) if way < 0 else None


@RULES.rule(
    "amount way:earlier|later",
    gives="period",
    examples=(Example("a year earlier", "2023-Q1", sentence="Sales rose from a year earlier."),),
    guesses=True,
)
def same_quarter_a_year_earlier(context: Context, amount: Amount, way: int) -> Meaning | None:
    """Beside profits and sales, a year before is the same quarter then, or that year of months."""
    return same_quarter_before(context, amount) if way < 0 else None


def _from_reference(context: Context, amount: Amount, way: int) -> Meaning | None:
    last = context.discourse.last
    if last is None or not _is_counted_from(last, amount, way):
        return None
    there = offset(last.earliest if way < 0 else last.latest, amount, way)
    return None if there and _is_told_too_soon(context, there) else there


def _is_counted_from(date: DateRange, amount: Amount, way: int) -> bool:
    """Whether the date says from which such unit to count: no days are counted from 1990."""
    return amount.unit in _CLOCK or is_within(date, amount.unit, way)


def _is_told_too_soon(context: Context, meaning: Meaning) -> bool:
    """Whether the date is yet to come, but the verb lies behind: it is counted from another."""
    period = meaning.range
    return (
        period is not None and period.earliest > context.published and context.direction == BEHIND
    )


@RULES.rule(
    "amount way:earlier|later",
    gives="period",
    examples=(
        Example("two days earlier", "2024-06-18", sentence="June 20 or two days earlier"),
        Example("two days later", "2024-06-22", sentence="On June 20 they met, and two days later"),
    ),
    guesses=True,
)
def amount_from_spoken(context: Context, amount: Amount, way: int) -> Meaning | None:
    """An amount earlier or later is counted from the date last spoken of."""
    if context.after == "than":
        return Meaning("DURATION", value_of(amount), mod=amount.mod)
    return _from_reference(context, amount, way)


@RULES.rule(
    "amount way:earlier|later",
    gives="period",
    examples=(
        Example("a year earlier", "2023"),
        Example("two days later", "2024-06-30", sentence="They will meet two days later."),
    ),
    guesses=True,
)
def amount_from_publication(context: Context, amount: Amount, way: int) -> Meaning | None:
    """With no other date in sight, an amount earlier or later is counted from publication."""
    # "Two years later" hangs on something told, and only a verb ahead says otherwise.
    is_anchored = way < 0 or context.direction == AHEAD
    if is_anchored and context.discourse.last is None:
        return offset(context.published, amount, way) or _hours(context, amount)
    return _hours(context, amount)


def _hours(context: Context, amount: Amount) -> Meaning | None:
    """Hours before or after an event that is told are a length of time, and no date."""
    is_found = context.finding and amount.unit in _CLOCK
    return Meaning("DURATION", value_of(amount), mod=amount.mod) if is_found else None


@RULES.rule(
    "amount way:before|after|prior",
    gives="period",
    examples=(
        Example("a year before", "2023-05", sentence="Sales rose in May from a year before."),
    ),
    guard=stands_alone,
)
def same_period_a_year_before(context: Context, amount: Amount, way: int) -> Meaning | None:
    """Compared with a period just named, an amount ago is counted from that period."""
    return same_period_before(context, amount) if way < 0 else None


@RULES.rule(
    "amount way:before|after|prior",
    gives="period",
    examples=(Example("a year before", "2023-Q1", sentence="Sales rose from a year before."),),
    guard=stands_alone,
    guesses=True,
)
def same_quarter_a_year_before(context: Context, amount: Amount, way: int) -> Meaning | None:
    """Beside profits and sales, a year before is the same quarter then, or that year of months."""
    return same_quarter_before(context, amount) if way < 0 else None


@RULES.rule(
    "amount way:before|after|prior",
    gives="period",
    examples=(
        Example("two days before", "2024-06-18", sentence="On June 20 or two days before."),
        Example("two days after", "2024-06-22", sentence="On June 20 or two days after."),
    ),
    guard=stands_alone,
    guesses=True,
)
def amount_beside_spoken(context: Context, amount: Amount, way: int) -> Meaning | None:
    """An amount before or after, if nothing follows, is counted from the date last spoken of."""
    return _from_reference(context, amount, way)


@RULES.rule(
    "amount way:before|after|prior",
    gives="period",
    examples=(Example("two days", "P2D", sentence="Two weeks ago, or two days before he left"),),
)
def amount_beside_clause(context: Context, amount: Amount) -> Meaning | None:
    """An amount before or after something that is told is a duration."""
    return Meaning("DURATION", value_of(amount), mod=amount.mod) if context.finding else None
