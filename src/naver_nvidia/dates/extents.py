"""Which of the words that a rule has read are the expression, as TIMEX3 marks it."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.meaning import Meaning
from naver_nvidia.dates.patterns import Pattern, Rare

_DETERMINER_OF_NOUN: Final = Rare(
    "- long LONG 0 1 2 3 4 5 6 7 8 9",
    r"the\s+(?=[0-9]{1,2}\s+(?-i:[A-Z])|full-year\s)"
    r"|(?:the|an?|its|their|our|his|her|my|your)\s+(?=year-end\b)"
    r"|(?:the|an?|its|their|our|his|her|my|your|(?:first|second|third|fourth|fifth)(?=\s+\w+-))\s+"
    r"(?:(?:first|second|third|fourth|fifth)\s+(?=\w+-))?(?=.*\w"
    r"-(?:second|minute|hour|day|week|month|quarter|half|year|decade|century|long|old)\Z"
    r"|\w+long\Z)",
    re.IGNORECASE | re.DOTALL,
)
_PREPOSITION: Final = Pattern(r"over\s+", re.IGNORECASE)
_VERB: Final = Pattern(r"last\s+", re.IGNORECASE)
_SIGNAL: Final = Pattern(r"\s+(?:before|after|prior|earlier|later|afterwards?)\Z", re.IGNORECASE)
# What a rule read on in vain: "the first week of June, he quit", "the first 100 days of his term".
_LOOSE: Final = (",", " of", " in")
_LOOSE_END: Final = Pattern(r"(?:\s*,|\s+(?:of|in))+\Z", re.IGNORECASE)


def extent(words: str, meaning: Meaning) -> tuple[int, int]:
    """Where in the words the expression begins and ends.

    "Before" in "two days before the vote" is a signal and no part of a length of time, and "the" in
    "the third-quarter loss" belongs to the loss.
    """
    leading = _DETERMINER_OF_NOUN.match(words)
    if meaning.type == "DURATION" and meaning.mod != "MORE_THAN":
        leading = leading or _PREPOSITION.match(words)
    if meaning.after_verb:
        leading = _VERB.match(words)
    signal = _SIGNAL.search(words) if meaning.type == "DURATION" else None
    if words.endswith(_LOOSE):
        signal = _LOOSE_END.search(words)
    return leading.end() if leading else 0, signal.start() if signal else len(words)
