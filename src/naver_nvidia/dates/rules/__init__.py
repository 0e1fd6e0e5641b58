"""The table of rules, in the order in which they are tried."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from naver_nvidia.dates.engine import Grammar
from naver_nvidia.dates.rules import (
    amounts,
    bare,
    definite,
    deictic,
    edges,
    fixed,
    numbers,
    offsets,
    parts,
    repeated,
    spoken,
    times,
    vague,
)

if TYPE_CHECKING:
    from naver_nvidia.dates.grammar import Rule

RULES: tuple[Rule, ...] = (
    *times.CLOCK,
    *numbers.RULES,
    *repeated.RULES,
    *fixed.RULES,
    *parts.RULES,
    *offsets.RULES,
    *spoken.RULES,
    *deictic.RULES,
    *bare.RULES,
    *definite.RULES,
    *edges.RULES,
    *times.RULES,
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
