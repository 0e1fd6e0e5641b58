"""What sets "the year", "the quarter" and "that May" in a text apart from their look-alikes."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.durations import is_no_game
from naver_nvidia.dates.filters.phrases import is_common_noun
from naver_nvidia.dates.lexicon import look_alikes
from naver_nvidia.dates.patterns import Pattern

# "It sold 25,000 cars in the quarter", "shares rose 10% in the quarter".
_COUNTED: Final = Pattern(r"[0-9],[0-9]{3}\b|[0-9]%|\bper ?cent\b")
# "Later in the year he died" is no year in which he did, as "in the year he died" is.
_WITHIN: Final = Pattern(
    r"\b(?:during|for|throughout|over|(?:early|late|earlier|later|end|middle|start|rest|beginning)"
    r"\s+(?:in|of))\s+\Z",
    re.IGNORECASE,
)
_DESCRIBED: Final = Pattern(
    r"\s+(?:(?:I|he|she|it|we|they|his|her|my|our|their|the|an?)\b|was [12][0-9]{3}\b"
    r"|of\s+(?![$0-9])|[A-Z][a-z]+ (?:[a-z]+ed|was|were|won|lost|became|left|came|went|fell|had)\b)"
)
_AWARDED: Final = Pattern(
    r"\b(?:player|man|woman|person|car|word|coach|rookie|artist|album|book|athlete|driver|teacher|"
    r"entertainer|manager|footballer|times?)\s+of\s+\Z",
    re.IGNORECASE,
)


def is_no_turn(context: Context) -> bool:
    """Not so "the turn of the century", which may be any, "Player of the Week", "the week-old"."""
    is_award = context.before == "of" and not is_common_noun(context)
    is_compound = context.right[:1] == "-"
    return not is_award and not is_compound and not context.left.rstrip().endswith("turn of")


def is_reported_on(context: Context) -> bool:
    """The quarter and the period are those of a company's results, and the quarter of figures."""
    if context.words.endswith("period") and context.after in ("between", "from"):
        return False
    # "The quarter-finals", "the quarter-trillion mark".
    if context.right.startswith("-"):
        return False
    return context.tells_results or (
        context.before in ("in", "for", "during")
        and context.words == "the quarter"
        and context.after != "of"
        and _COUNTED.search(context.left) is not None
        and is_no_game(context)
    )


def is_no_year_of_something(context: Context) -> bool:
    """Not so "the year his father died", "the year was 1967" and "player of the year"."""
    return (
        is_common_noun(context)
        and context.after not in ("that", "when")
        and (_WITHIN.search(context.left) or not _DESCRIBED.match(context.right))
        and not _AWARDED.search(context.left)
    )


def is_no_conjunction(context: Context) -> bool:
    """Not so "he said that summer was hot", nor "said that May would resign"."""
    *_, name = context.words.split()
    if name in ("fall", "spring") and (
        context.before.endswith("s") or context.after in look_alikes.FALLING
    ):
        return False
    ends = not context.after[:1].isalpha()
    is_subject = context.words[0].islower() and context.after in look_alikes.AUXILIARY_VERBS
    return (
        (ends or name not in look_alikes.AMBIGUOUS_MONTHS)
        and not is_subject
        and context.before not in look_alikes.SAYING_OR_THINKING
    )
