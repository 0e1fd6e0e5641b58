"""The table of rules, in the order in which they are tried."""

from __future__ import annotations

from functools import cache

from naver_nvidia.dates.grammar import (
    comparison,
    composition,
    modifiers,
    numbers,
    ranges,
    references,
    sets,
    underspecified,
)
from naver_nvidia.dates.grammar.anaphoric import definite, units
from naver_nvidia.dates.grammar.calendar_dates import digits, parts_of_year, written
from naver_nvidia.dates.grammar.durations import lengths, quantities
from naver_nvidia.dates.grammar.engine import Grammar
from naver_nvidia.dates.grammar.offsets import from_antecedent, from_date
from naver_nvidia.dates.grammar.ordinal import beside, counts
from naver_nvidia.dates.grammar.relative import deictic, last_this_next
from naver_nvidia.dates.grammar.rule import Rule
from naver_nvidia.dates.grammar.times import dayparts, of_day

_RULES: tuple[Rule, ...] = (
    *counts.RULES,
    *parts_of_year.IN_A_ROW,
    *dayparts.CLOCK,
    *numbers.RULES,
    *quantities.RULES,
    *modifiers.OF_AMOUNTS,
    *sets.RULES,
    *digits.RULES,
    *ranges.DAYS,
    *written.RULES,
    *parts_of_year.RULES,
    *comparison.RULES,
    *from_date.RULES,
    *from_date.AMOUNTS,
    *from_antecedent.COMPARED,
    *from_antecedent.RULES,
    *from_date.OFFSETS,
    *units.RULES,
    *deictic.YEARS,
    *composition.RULES,
    *beside.RULES,
    *deictic.RULES,
    *last_this_next.RULES,
    *underspecified.RULES,
    *definite.RULES,
    *composition.OFFSETS,
    *from_antecedent.BESIDE,
    *modifiers.RULES,
    *dayparts.RULES,
    *of_day.RULES,
    *lengths.RULES,
    *references.RULES,
    *ranges.RULES,
)
_MEMBERS: tuple[Rule, ...] = (*of_day.MEMBERS, *ranges.MEMBERS)
RULES: tuple[Rule, ...] = (*_RULES, *_MEMBERS, *ranges.WHOLE)


@cache
def grammar() -> Grammar:
    """The rules for the words of a text, compiled."""
    return Grammar(_RULES)


@cache
def members() -> Grammar:
    """The rules for a number that is left, compiled."""
    return Grammar(_MEMBERS)


@cache
def whole() -> Grammar:
    """The rules for several dates that were given as one, compiled."""
    return Grammar(ranges.WHOLE)
