"""Amounts of a unit of time without a number: a couple of years, several days, months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.filters.durations import amount_is_told
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Duration, Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "a? couple of? more? unit:unit|plural -> amount",
    "A couple is about two.",
    "a couple of years = P2Y APPROX",
)
def amount_of_couple(_: Context, unit: str) -> Duration:
    return Duration(2, unit, "APPROX")


@RULES.rule(
    "a? vague more? full? running? long? trading? unit:unit|plural -> amount",
    "A few, several and many are numbers that nobody knows.",
    "several years = PXY",
    "a few days = PXD",
    "multi-year = PXY",
    "several straight days = PXD",
)
def amount_unknown(_: Context, unit: str) -> Duration:
    return Duration(None, unit)


@RULES.rule(
    "weekendsword -> set", "Weekends without a number are every weekend.", "weekends = XXXX-WXX-WE"
)
def weekends(_: Context) -> Meaning:
    return Meaning("SET", "XXXX-WXX-WE")


@RULES.rule(
    "unit:plural -> amount",
    "A unit in the plural without a number is an amount that nobody knows.",
    "years = PXY",
    guard=amount_is_told,
)
def amount_uncounted(_: Context, unit: str) -> Duration:
    return Duration(None, unit)
