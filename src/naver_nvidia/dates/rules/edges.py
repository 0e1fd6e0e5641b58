"""The early, middle and late part of a date, and what lies before or after it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.periods import part, since, until

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()


@RULES.rule(
    "earlier in? year",
    gives="date",
    examples=(Example("earlier this year", "2024", mod="START"),),
)
def earlier_in_year(context: Context, year: Meaning) -> Meaning:
    """Earlier this year is its days before publication."""
    return _earlier(context, year)


@RULES.rule(
    "earlier in? date",
    gives="date",
    examples=(Example("earlier this month", "2024-06", mod="START"),),
)
def earlier_in_unit(context: Context, date: Meaning) -> Meaning:
    """Earlier this month is its days before publication."""
    return _earlier(context, date)


@RULES.rule(
    "later in? year",
    gives="date",
    examples=(Example("later this year", "2024", mod="END"),),
)
def later_in_year(context: Context, year: Meaning) -> Meaning:
    """Later this year is its days after publication."""
    return _later(context, year)


@RULES.rule(
    "later in? date",
    gives="date",
    examples=(Example("later this month", "2024-06", mod="END"),),
)
def later_in_unit(context: Context, date: Meaning) -> Meaning:
    """Later this month is its days after publication."""
    return _later(context, date)


def _earlier(context: Context, meaning: Meaning) -> Meaning:
    period, now = meaning.range, context.published
    if period is not None and now in period and period.earliest < now:
        period = until(period, now - timedelta(days=1))
    return Meaning("DATE", meaning.value, period, "START")


def _later(context: Context, meaning: Meaning) -> Meaning:
    period, now = meaning.range, context.published
    if period is not None and now in period and now < period.latest:
        period = since(period, now + timedelta(days=1))
    return Meaning("DATE", meaning.value, period, "END")


def _edge(meaning: Meaning, mod: str) -> Meaning:
    period = meaning.range
    return meaning._replace(mod=mod, range=period and part(period, mod))


@RULES.rule(
    "the? edge:early date:day|date|year",
    gives="date",
    examples=(
        Example("early next week", "2024-W27", mod="START"),
        Example("mid-June", "2024-06", mod="MID"),
        Example("late 1990", "1990", mod="END"),
    ),
)
def edge(_: Context, edge: str, date: Meaning) -> Meaning:
    """Early, mid and late are the first, middle and last half."""
    return _edge(date, edge)


@RULES.rule(
    "the? edge:early|edge of date:day|date|year",
    gives="date",
    examples=(
        Example("the end of 1990", "1990", mod="END"),
        Example("the middle of October", "2024-10", mod="MID"),
    ),
)
def edge_of(_: Context, edge: str, date: Meaning) -> Meaning:
    """The beginning, middle and end of a date are its first, middle and last half."""
    return _edge(date, edge)
