"""Which of the words that a rule has read are the expression, as TIMEX3 marks it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from naver_nvidia.dates.grammar import Meaning


def extent(words: str, meaning: Meaning) -> tuple[int, int]:
    """Where in the words the expression begins and ends.

    "Before" in "two days before the vote" is a signal and no part of a length of time, and "the" in
    "the third-quarter loss" belongs to the loss.
    """
    determiner = _DETERMINER_OF_NOUN.match(words)
    start = determiner.end() if determiner else 0
    signal = _SIGNAL.search(words) if meaning.type == "DURATION" else None
    return start, signal.start() if signal else len(words)


_DETERMINER_OF_NOUN: Final = re.compile(
    r"the\s+(?=[0-9]{1,2}\s+(?-i:[A-Z]))|(?:the|an?|its|their|our|his|her|my|your)\s+(?=.*\w"
    r"-(?:second|minute|hour|day|week|month|quarter|half|year|decade|century|long|old)\Z)",
    re.IGNORECASE | re.DOTALL,
)


_SIGNAL: Final = re.compile(r"\s+(?:before|after|earlier|later)\Z", re.IGNORECASE)
