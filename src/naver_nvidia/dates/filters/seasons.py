"""What sets a season that is meant apart from falling, springing and any season."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import is_described
from naver_nvidia.dates.lexicon import cues, look_alikes
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern

# "It opens in the fall in Leeds", "it opened last fall in Leeds".
_WHICH_FALL: Final = Pattern(
    r"\b(?:last|this|next|past|coming|every|each|(?:in|during|by|since|until|of|for)\s+the)\s+\Z",
    re.IGNORECASE,
)
# "The crypto winter".
_OF_HARD_TIMES: Final = word_set("crypto nuclear ai funding")
# "The causes behind the fall".
_OF_FALLING: Final = Pattern(r"\b(?:behind|[Dd]espite|halt|stem|explains?|explained)\s+the\s+\Z")
# "The fall in crime", "spring water".
_NO_SEASON: Final = Pattern(
    r"fall (?:in|from|to|by|between|into|below|short|out|guys?)\b|spring in \w+ step\b"
    r"|spring (?:water|onions?|rolls?|lambs?|chickens?|greens|tides?|clean(?:ing)?)\b"
)
# "The fall of 1989", and of last year, and not of an empire.
_OF_YEAR: Final = Pattern(
    r"\s+(?:(?:(?:of|in)\s+)?[12][0-9]{3}\b"
    r"|(?:of|in)\s+(?:['\u2018\u2019][0-9]{2}\b|(?:last|this|next|that)\b))"
)
# "In the autumn of his life".
_OF_LIFE: Final = Pattern(r"\s*of\s+(?:his|her|their|its|my|our|your|life)\b")
# "In spring and | autumn".
_IN_SEASON_AND: Final = Pattern(r"\b[Ii]n (?:spring|summer|autumn|fall|winter),? (?:and|or) \Z")
_IS_SO: Final = word_set(
    "is are gets get has have becomes become turns turn stays stay often usually"
)
_SOUTH: Final = Pattern(
    r"\b(?:[Ss]outhern (?:[Hh]emisphere|summer|winter|autumn|spring)|Austral(?:ia|ians?)|Sydney"
    r"|Melbourne|Brisbane|Perth|Adelaide|Canberra|Tasmania|Queensland|New Zealand(?:er)?s?|Auckland"
    r"|South Africa(?:n)?s?|Cape Town|Johannesburg|Argentin(?:a|e|ian)s?|Buenos Aires"
    r"|Chile(?:an)?s?|Uruguay(?:an)?s?|Paraguay(?:an)?s?|Antarctica?|Patagonia|Zimbabwe(?:an)?s?)\b"
)


def looks_like_season(context: Context) -> bool:
    """Falling and springing are verbs: fall and spring need a word before or a year after.

    Newspapers write seasons small: "Donna Summer" and "the Winter Olympics" are names.
    """
    is_then = context.before == "the" and context.after != "of" and is_described(context)
    if is_then or context.before in _OF_HARD_TIMES:
        return False
    is_other = _NO_SEASON.match(f"{context.words} {context.right.lstrip()}".lower())
    if is_other and not _WHICH_FALL.search(context.left):
        return False
    if context.words == "fall" and context.after != "of" and _OF_FALLING.search(context.left):
        return False
    has_year = _OF_YEAR.match(context.right) is not None
    if context.words[0].isupper() and not has_year:
        return not context.left and not context.after[:1].isupper()
    if context.after == "of" and not has_year:
        return context.words != "fall" and not _OF_LIFE.match(context.right)
    if has_year or context.words not in ("fall", "spring"):
        return True
    return context.before != "to" and (
        context.before in cues.BEFORE_DATES or context.before in look_alikes.BEFORE_SEASON
    )


def is_of_any_year(context: Context) -> bool:
    """Whether it is told what is so in summer, each time: "In summer the town is full"."""
    is_in = context.before == "in" or _IN_SEASON_AND.search(context.left) is not None
    is_bare = is_in and " " not in context.words and context.direction == 0
    return is_bare and context.has(_IS_SO)


def is_of_the_south(context: Context) -> bool:
    """Whether a place of the southern half of the world is named, whose summer is in January."""
    return _SOUTH.search(context.left) is not None or _SOUTH.search(context.right) is not None
