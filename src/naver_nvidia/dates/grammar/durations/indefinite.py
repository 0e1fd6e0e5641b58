"""Amounts of a unit of time without a number: a couple of years, several days, months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.filters.durations import amount_is_told
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Duration, Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "a? couple of? more? unit:unit|plural",
    gives="amount",
    examples=(Example("a couple of years", "P2Y", mod="APPROX"),),
)
def amount_of_couple(_: Context, unit: str) -> Duration:
    """A couple is about two."""
    return Duration(2, unit, "APPROX")


@RULES.rule(
    "a? vague more? full? running? long? trading? unit:unit|plural",
    gives="amount",
    examples=(
        Example("several years", "PXY"),
        Example("a few days", "PXD"),
        Example("multi-year", "PXY"),
        Example("several straight days", "PXD"),
    ),
)
def amount_unknown(_: Context, unit: str) -> Duration:
    """A few, several and many are numbers that nobody knows."""
    return Duration(None, unit)


@RULES.rule("weekendsword", gives="set", examples=(Example("weekends", "XXXX-WXX-WE"),))
def weekends(_: Context) -> Meaning:
    """Weekends without a number are every weekend."""
    return Meaning("SET", "XXXX-WXX-WE")


@RULES.rule(
    "unit:plural",
    gives="amount",
    examples=(Example("years", "PXY"),),
    guard=amount_is_told,
)
def amount_uncounted(_: Context, unit: str) -> Duration:
    """A unit in the plural without a number is an amount that nobody knows."""
    return Duration(None, unit)
