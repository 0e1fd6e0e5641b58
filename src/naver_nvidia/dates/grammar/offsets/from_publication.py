"""Dates so far from publication: two weeks ago, a year from now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from naver_nvidia.dates.calendar.arithmetic import containing, moved
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.filters.phrases import ends_phrase, no_part_follows
from naver_nvidia.dates.grammar.anaphoric.units import is_within
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import function_words
from naver_nvidia.dates.meaning import APART, CLOCK_UNITS, YEARS_IN, Duration, Meaning, Refusal

if TYPE_CHECKING:
    from datetime import date

    from naver_nvidia.dates.calendar.units import Unit

RULES = Table()
# Tried before all that is counted in amounts.
AMOUNTS = Table()
# What a part of a unit is counted in: "two years and three months ago", "a week and a day ago".
_SMALLER: Final[dict[str, tuple[int, str]]] = {"year": (12, "month"), "week": (7, "day")}
_LETTERS: Final[dict[str, Unit]] = {"D": "day", "W": "week", "M": "month"}
_LESS_THAN_A_DAY = {"hour": 24, "minute": 24 * 60, "second": 24 * 60 * 60}


def offset(day: date, amount: Duration, sign: int) -> Meaning | None:
    """The unit that lies so many units away; None where that is no calendar unit."""
    number, unit, mod, rest = amount
    if rest:
        return _with_rest(day, amount, sign)
    if number is None:
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit == "hour" and number % 24 == 0:
        number, unit = number / 24, "day"
    if number != int(number) and unit in _SMALLER:
        parts, smaller = _SMALLER[unit]
        number, unit = round(number * parts, 6), smaller
    if years := YEARS_IN.get(unit):
        number, unit = number * years, "year"
    if unit in CLOCK_UNITS or number != int(number):
        return None
    calendar_unit = cast("Unit", unit)
    there = containing(moved(day, sign * int(number), calendar_unit), calendar_unit)
    return Meaning("DATE", there.timex3, _bounded(day, there, mod), mod)


def _with_rest(day: date, amount: Duration, sign: int) -> Meaning | None:
    """The day, week or month an amount away that has some of them on top of its unit."""
    number, unit, mod, rest = amount
    if number is None or mod or not rest[:-1].isdecimal() or rest[-1] not in _LETTERS:
        return None
    smaller = _LETTERS[rest[-1]]
    there = moved(day, sign * int(number), cast("Unit", unit))
    return Meaning.of(containing(moved(there, sign * int(rest[:-1]), smaller), smaller))


def _bounded(day: date, there: DateRange, mod: str | None) -> DateRange | None:
    """The days that "less than" leaves; those of "more than" and "about" have no end: None."""
    if mod in ("MORE_THAN", "EQUAL_OR_MORE", "APPROX"):
        return None
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return DateRange(min(day, there.earliest), max(day, there.latest))
    return there


@AMOUNTS.rule(
    "count second -> amount",
    "Second is a unit after a number, where it is not the ordinal of a part of the year.",
    "60-second = PT60S",
)
def amount_of_seconds(_: Context, count: float) -> Duration:
    return Duration(count, "second")


@RULES.assumption(
    "amount way:ago -> period",
    "Hours ago, if they do not make a day, are of the day of publication.",
    "two hours ago = 2024-06-28",
)
def hours_ago(context: Context, amount: Duration) -> Meaning | None:
    number, unit, mod, _ = amount
    if number is None or number >= _LESS_THAN_A_DAY.get(unit, 0):
        return None
    return Meaning("DATE", context.published.isoformat(), DateRange.day(context.published), mod)


@RULES.rule(
    "amount way:ago; amount from reference; amount hence -> period",
    "Units ago, or from now, are counted from publication's: no day for weeks, no month for years.",
    "two weeks ago = 2024-W24",
    "10 days ago = 2024-06-18",
    "a decade ago = 2014",
    "a century and a half ago = 1874",
    "a year ago = 2023",
    "two weeks from now = 2024-W28",
    "two years hence = 2026",
)
def ago(context: Context, amount: Duration, way: int = 1) -> Meaning | None:
    return offset(context.published, amount, way)


@RULES.rule(
    "amount back -> period",
    "Units back are units ago.",
    "two years back = 2022",
    "two days back = 2024-06-26",
)
def back(context: Context, amount: Duration) -> Meaning | Refusal:
    is_ago = (
        ends_phrase(context)
        and context.before not in function_words.DETERMINERS
        and context.direction != AHEAD
    )
    is_ago = is_ago and context.after not in ("in", "to", "from", "at", "on")
    return (offset(context.published, amount, -1) or APART) if is_ago else APART


@RULES.assumption(
    "amount:yearago -> period",
    "With nothing to compare, the unit before is counted from publication, or the date told of.",
    "a month earlier = 2024-05",
    guard=no_part_follows,
)
def year_earlier(context: Context, amount: Duration) -> Meaning | None:
    last = context.discourse.last
    is_of_last = last is not None and amount.unit != "year" and is_within(last, amount.unit)
    meaning = offset(last.earliest if last and is_of_last else context.published, amount, -1)
    return meaning and meaning._replace(compared=True)
