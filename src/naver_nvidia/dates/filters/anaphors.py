"""What sets "the year", "the quarter" and "that May" in a text apart from their look-alikes."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.durations import is_no_game
from naver_nvidia.dates.filters.phrases import DESCRIBED, is_common_noun
from naver_nvidia.dates.lexicon import cues, look_alikes
from naver_nvidia.dates.patterns import Pattern

# "The day of the week", which may be any.
_OF_ANY: Final = Pattern(
    r"\b(?:turn|(?:the|an?|any|each|every|which|what|certain|all)\s+(?:days?|nights?|times?))\s+of\s+\Z",
    re.IGNORECASE,
)
# "It sold 25,000 cars in the quarter", "shares rose 10% in the quarter".
_COUNTED: Final = Pattern(r"[0-9],[0-9]{3}\b|[0-9]%|\bper ?cent\b")
# "Later in the year he died" is no year in which he did, as "in the year he died" is.
_WITHIN: Final = Pattern(
    r"\b(?:during|for|throughout|over|(?:early|late|earlier|later|end|middle|start|rest|beginning)"
    r"\s+(?:in|of))\s+\Z",
    re.IGNORECASE,
)
_AWARDED: Final = Pattern(
    r"\b(?:player|man|woman|person|car|word|coach|rookie|artist|album|book|athlete|driver|teacher|"
    r"entertainer|manager|footballer|times?)\s+of\s+\Z",
    re.IGNORECASE,
)


def is_no_turn(context: Context) -> bool:
    """Not so "the turn of the century", "any day of the week", "Man of the Year", "week-old"."""
    is_award = context.before == "of" and not is_common_noun(context)
    return not is_award and context.right[:1] != "-" and not _OF_ANY.search(context.left)


def is_reported_on(context: Context) -> bool:
    """The quarter and the period are those of a company's results, and the quarter of figures."""
    is_dated = context.words.endswith("period") and context.after in ("between", "from")
    # "The quarter-finals", "the quarter-trillion mark".
    if is_dated or context.right.startswith("-"):
        return False
    return context.tells_results or (
        context.before in ("in", "for", "during", "over", "throughout")
        and context.words == "the quarter"
        and context.after != "of"
        and (_COUNTED.search(context.left) is not None or context.has(cues.MEASURED))
        and is_no_game(context)
    )


def is_no_year_of_something(context: Context) -> bool:
    """Not so "the year his father died", "the year was 1967" and "player of the year"."""
    return (
        is_common_noun(context)
        and context.after not in ("that", "when")
        and (_WITHIN.search(context.left) or not DESCRIBED.match(context.right))
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
