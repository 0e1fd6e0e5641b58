"""Why some words mean what they do: what the rule says, and the word that modifies it."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.grammar.stages import RULES

# What a word before or after a date makes of it; the first one in the words is named.
_EDGES: Final = {
    r"early|mid|late|middle|mid(?=week|month|year|century)": "{} third",
    r"beginning|start|end|close": "{} sixth",
    r"half": "{} half",
    r"earlier": "part before publication",
    r"later|rest|remainder": "part after publication",
}
_WHICH: Final = {"START": "first", "MID": "middle", "END": "last"}
_SIDES: Final = {
    "APPROX": (r"about|around|roughly|approximately|circa|some|or so|couple", "about then"),
    "MORE_THAN": (r"more than|over", "more than that"),
    "LESS_THAN": (r"less than|fewer than|nearly|almost|under", "less than that"),
    "EQUAL_OR_MORE": (r"at least|or more|no less than|no fewer than|to|or", "no less than that"),
    "EQUAL_OR_LESS": (r"at most|no more than|up to", "that or less"),
    "BEFORE": (r"pre", "before it"),
    "AFTER": (r"post", "after it"),
    "ON_OR_AFTER": (r"or later|and later|or beyond|and beyond", "then or later"),
}


_ASSUMED: Final = frozenset(rule.name for rule in RULES if rule.assumed)


def assumes(name: str) -> bool:
    """Whether the rule of that name assumes what the words do not say."""
    return name in _ASSUMED


def reason(name: str, words: str, mod: str | None) -> str | None:
    """What the rule of that name says of the words; None for a name that is an annotator's own.

    A rule that guesses is named whatever is made of its answer. Where that is only a part of it, or
    lies about, before or after it, the reason names the word that says so.
    """
    rule = next((rule for rule in RULES if rule.name == name), None)
    if rule is None:
        return None
    modifier = _modifier(words, mod)
    if modifier is not None and rule.modifies:
        return modifier
    says = rule.says.removesuffix(".")
    return "; ".join(filter(None, (says[:1].lower() + says[1:], modifier)))


def _modifier(words: str, mod: str | None) -> str | None:
    if mod in _WHICH:
        for pattern, part in _EDGES.items():
            if found := _word(pattern, words):
                return f"{found!r} is its {part.format(_WHICH[mod])}"
    elif mod in _SIDES:
        pattern, meaning = _SIDES[mod]
        if found := _word(pattern, words):
            return f"{found!r} says {meaning}"
    return None


def _word(pattern: str, words: str) -> str | None:
    found = re.search(rf"(?<![a-z])(?:{pattern})(?![a-z])|(?<![a-z])mid(?=[a-z])", words.lower())
    return found[0] if found else None
