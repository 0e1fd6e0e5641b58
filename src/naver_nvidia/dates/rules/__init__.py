"""The table of rules, in the order in which they are tried."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from naver_nvidia.dates.engine import Grammar
from naver_nvidia.dates.rules import (
    amounts,
    anniversaries,
    bare,
    beside,
    clock,
    day_spans,
    dayparts,
    definite,
    deictic,
    digits,
    edges,
    elliptic,
    eras,
    firsts,
    fixed,
    hedges,
    monthdays,
    named,
    named_quarters,
    numbers,
    offsets,
    parts,
    quantities,
    repeated,
    results,
    rows,
    small_hours,
    spaced,
    spans,
    spoken,
    spoken_parts,
    sums,
    times,
    uncounted,
    vague,
    weekdays,
    within,
)

if TYPE_CHECKING:
    from naver_nvidia.dates.grammar import Rule

_RULES: tuple[Rule, ...] = (
    *eras.RULES,
    *firsts.RULES,
    *clock.RULES,
    *numbers.RULES,
    *quantities.RULES,
    *sums.RULES,
    *uncounted.RULES,
    *hedges.RULES,
    *repeated.RULES,
    *digits.RULES,
    *within.RULES,
    *day_spans.RULES,
    *fixed.RULES,
    *named_quarters.RULES,
    *spoken_parts.SEASONS,
    *parts.RULES,
    *results.RULES,
    *anniversaries.RULES,
    *offsets.RULES,
    *spaced.RULES,
    *spoken.RULES,
    *spoken_parts.RULES,
    *deictic.RULES,
    *named.RULES,
    *beside.RULES,
    *weekdays.RULES,
    *monthdays.RULES,
    *bare.RULES,
    *definite.RULES,
    *edges.RULES,
    *dayparts.RULES,
    *small_hours.RULES,
    *times.RULES,
    *amounts.RULES,
    *vague.RULES,
    *elliptic.RULES,
    *rows.RULES,
)
RULES: tuple[Rule, ...] = (*_RULES, *rows.MEMBERS, *spans.RULES)


@cache
def grammar() -> Grammar:
    """The rules for the words of a text, compiled."""
    return Grammar(_RULES)


@cache
def members() -> Grammar:
    """The rules for a number that is left, compiled."""
    return Grammar(rows.MEMBERS)


@cache
def whole() -> Grammar:
    """The rules for several dates that were given as one, compiled."""
    return Grammar(spans.RULES)
