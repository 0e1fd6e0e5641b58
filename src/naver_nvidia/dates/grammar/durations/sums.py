"""Amounts of time on top of others: a year and a half, two hours and 40 minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, CLOCK_UNITS, Duration

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context
    from naver_nvidia.dates.meaning import Refusal

RULES = Table()


@RULES.rule(
    "amount and a halfword -> amount", "A half may follow the unit.", "a year and a half = P1Y6M"
)
def amount_and_half(_: Context, amount: Duration) -> Duration:
    return amount._replace(number=(amount.number or 0) + 0.5)


@RULES.rule(
    "unit and a halfword -> amount",
    "A unit and a half is one and a half, with an article of its own or without.",
    "the past year and a half = P1Y6M",
)
def unit_and_half(_: Context, unit: str) -> Duration:
    return Duration(1.5, unit)


@RULES.rule(
    "first:amount comma? middle:amount comma? and? last:amount -> amount",
    "Months may follow the years, and days the months.",
    "two years, three months and five days = P2Y3M5D",
    "1 hour 59 minutes 40 seconds = PT1H59M40S",
)
def amount_in_three(
    context: Context, first: Duration, middle: Duration, last: Duration
) -> Duration | Refusal:
    two = amount_and_rest(context, middle, last)
    return (_added(first, two) or APART) if isinstance(two, Duration) else two


@RULES.rule(
    "first:amount comma? last:amount -> amount",
    'An "and" may be missing before minutes, months and the like that are fewer than make one.',
    "1 hour 15 minutes = PT1H15M",
    "2 years, 7 months = P2Y7M",
)
def amount_without_and(context: Context, first: Duration, last: Duration) -> Duration | Refusal:
    parts = _PARTS_OF_UNIT.get((first.unit, last.unit))
    is_rest = parts is not None and last.number is not None and last.number < parts
    # "He served two years, six months of them in jail."
    is_part = "," in context.words and context.after == "of"
    is_sum = is_rest and last.mod is None and not is_part
    return amount_and_rest(context, first, last) if is_sum else APART


@RULES.rule(
    "first:amount and last:amount -> amount",
    "Minutes may follow the hours, and months or days the years.",
    "one hour and 42 minutes = PT1H42M",
    "two years and three months = P2Y3M",
    "two years and three days = P2Y3D",
)
def amount_and_rest(_: Context, first: Duration, last: Duration) -> Duration | Refusal:
    parts = _PARTS_OF_UNIT.get((first.unit, last.unit))
    if parts is None or first.number is None or last.number is None:
        return _added(first, last) or APART
    return first._replace(number=first.number + last.number / parts)


_FROM_LARGE_TO_SMALL = ("year", "month", "week", "day", "hour", "minute", "second")


def _added(first: Duration, last: Duration) -> Duration | None:
    """An amount with a smaller one on top."""
    units = [unit for unit in _FROM_LARGE_TO_SMALL if unit in (first.unit, last.unit)]
    is_known = first.number is not None and last.number is not None
    if not is_known or last.mod or units != [first.unit, last.unit]:
        return None
    rest = last.value.removeprefix("P")
    return first._replace(rest=rest.removeprefix("T") if first.unit in CLOCK_UNITS else rest)


_PARTS_OF_UNIT = {
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("year", "month"): 12,
}
