"""Numbers of times and of centuries, before numbers and units are made an amount of time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.periods import containing
from naver_nvidia.dates.rules.amounts import value_of

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()


@RULES.rule(
    "the? ordinal centuryword|centuriesword",
    gives="period",
    examples=(Example("the 20th century", "19"), Example("the late 19th century", "18", mod="END")),
)
def century(_: Context, ordinal: int) -> Meaning:
    """A century's years begin with the number before its own."""
    return Meaning.of(containing(date((ordinal - 1) * 100, 1, 1), "century"))


@RULES.rule(
    "once|twice a|every unit",
    gives="set",
    examples=(Example("twice a week", "P1W"), Example("once a year", "P1Y")),
)
def once_a_unit(_: Context, unit: str) -> Meaning:
    """Twice a week is so many times in each."""
    return Meaning("SET", value_of(Amount(1, unit)))


@RULES.rule(
    "count times a|every unit", gives="set", examples=(Example("three times a day", "P1D"),)
)
def times_a_unit(context: Context, unit: str) -> Meaning:
    """Three times a day is so many times in each."""
    return once_a_unit(context, unit)


@RULES.rule("once|twice often", gives="set", examples=(Example("twice weekly", "P1W"),))
def twice_often(_: Context, often: str) -> Meaning:
    """Twice weekly is so many times in each."""
    return Meaning("SET", often)
