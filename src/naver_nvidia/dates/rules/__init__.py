"""The table of rules, in the order in which they are tried."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from naver_nvidia.dates.engine import Grammar
from naver_nvidia.dates.rules import (
    amounts,
    anniversaries,
    bare,
    definite,
    deictic,
    digits,
    edges,
    fixed,
    numbers,
    offsets,
    parts,
    repeated,
    results,
    rows,
    spans,
    spoken,
    times,
    vague,
    within,
)

if TYPE_CHECKING:
    from naver_nvidia.dates.grammar import Rule

_RULES: tuple[Rule, ...] = (
    *times.CLOCK,
    *fixed.CENTURIES,
    *repeated.TIMES,
    *numbers.RULES,
    *repeated.RULES,
    *digits.RULES,
    *within.RULES,
    *fixed.RULES,
    *parts.RULES,
    *results.RULES,
    *anniversaries.RULES,
    *offsets.RULES,
    *spoken.RULES,
    *deictic.RULES,
    *bare.RULES,
    *definite.RULES,
    *edges.RULES,
    *times.RULES,
    *amounts.RULES,
    *vague.RULES,
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


def reason(name: str, mod: str | None) -> str | None:
    """What the rule of that name says; None for a name that is an annotator's own.

    A rule that guesses is named whatever is made of its answer. Where that is its early, middle or
    late part, the reason says so too.
    """
    rule = next((rule for rule in RULES if rule.name == name), None)
    if rule is None:
        return None
    says = _within_sentence(rule.says)
    if rule.guesses and mod in ("START", "MID", "END"):
        says += "; " + _within_sentence(edges.edge.__doc__ or "")
    elif mod in _MODS:
        says += f"; the words say {_MODS[mod]}"
    return says


_MODS = {
    "APPROX": "about then",
    "MORE_THAN": "more than that",
    "LESS_THAN": "less than that",
    "EQUAL_OR_MORE": "that or more",
    "EQUAL_OR_LESS": "that or less",
    "BEFORE": "before it",
    "AFTER": "after it",
    "ON_OR_AFTER": "then or later",
}


def _within_sentence(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].removesuffix(".")
