"""What sets a length of time in a text apart from its look-alikes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.guards import DETERMINERS, POSSESSIVE, PREPOSITIONS, is_no_game
from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

_BEFORE_AMOUNT: Final = word_set(
    """
    for in within past recent coming next last these those first early final
    take takes took taken taking
    """
)
_AFTER_AMOUNT: Final = word_set(
    "ago earlier later before after afterward afterwards ahead -long -old"
)
_BEFORE_OVER: Final = word_set(
    """
    just well be been is are was were being take takes took taken taking last lasts lasted lasting
    wait waited spent spend spends served serving lived a the not already within nearly that
    """
)
_RATES: Final = frozenset(
    ("an hour", "a minute", "a second", "a day", "a week", "a month", "a quarter", "a year")
)
_MEASURES: Final = word_set(
    """
    miles kilometers kilometres km meters times dollars cents euros pounds yen won hours barrels
    tons tonnes gallons flights people units million billion trillion percent
    """
)
_DIGITS: Final = frozenset("$0123456789")
_WAR: Final = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}]?\s+War\b")


def amount_is_told(context: Context) -> bool:
    """Bare "years" is a length of time after "for" or "took", and before "ago" or "of"."""
    return (
        context.before in _BEFORE_AMOUNT
        or context.after == "of"
        or context.after.rstrip(".,") in _AFTER_AMOUNT
    )


def amount_is_duration(context: Context) -> bool:
    """Not so "a quarter" of something, "One day he will", the rate "$5 a day" and "60 Minutes"."""
    words, before = context.words.lower(), context.before
    *_, unit = context.words.split()
    if words[0].isdigit() and unit.istitle() and before not in _BEFORE_AMOUNT:
        return False
    if (words == "one day" and not context.left) or _WAR.match(context.right):
        return False
    if words.endswith(("quarter", "quarters")):
        is_time = before in ("for", "in", "within", "after", "over", "during")
        return is_time and is_no_game(context)
    if context.left.endswith("once-in-"):
        return False
    return words not in _RATES or not (before in _MEASURES or before[:1] in _DIGITS)


def follows_verb_last(context: Context) -> bool:
    """Whether "last" is a verb: after a noun or "to", and in "last a day"."""
    first, *following = context.words.lower().split()[:2]
    if first != "last" or not context.left:
        return False
    if following[0] in ("a", "an"):
        return True
    before = context.before
    return before == "to" or not (
        before in PREPOSITIONS | DETERMINERS or before.endswith((*POSSESSIVE, ",", "(", '"'))
    )


def counts_more(context: Context) -> bool:
    """Whether "over" counts: after a verb of lasting, a preposition or nothing."""
    before = context.before
    if not context.left:
        return not context.right.startswith(",")
    return before in PREPOSITIONS | _BEFORE_OVER or before.endswith(",")
