"""The table of rules, in the order in which they are tried."""

from __future__ import annotations

from functools import cache

from naver_nvidia.dates.grammar import Grammar, Rule
from naver_nvidia.dates.rules import (
    amounts,
    bare,
    deictic,
    edges,
    fixed,
    numbers,
    offsets,
    parts,
    repeated,
    times,
    vague,
)

RULES: tuple[Rule, ...] = (
    *numbers.RULES,
    *fixed.RULES,
    *parts.RULES,
    *offsets.RULES,
    *deictic.RULES,
    *bare.RULES,
    *edges.RULES,
    *times.RULES,
    *repeated.RULES,
    *amounts.RULES,
    *vague.RULES,
)


@cache
def grammar() -> Grammar:
    """The table, compiled."""
    return Grammar(RULES)


def sentence_of(name: str) -> str | None:
    """What the rule of that name says; None for a name that is an annotator's own."""
    return next((rule.says for rule in RULES if rule.name == name), None)
