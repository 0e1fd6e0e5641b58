"""Rows of days and months, of which the verb before the first governs all."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.calendar.names import MONTHS, SHORT_MONTHS
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.tokens import plain

_NAMES_OF_MONTHS: Final = frozenset((*MONTHS, *SHORT_MONTHS))
# Days of a month and hours have so many digits, and years more.
_DIGITS_OF_DAY: Final = 2


def without_row(words: list[str]) -> list[str]:
    """The words without the days of a row that they end with: "are Friday, Saturday and"."""
    at = len(words)
    is_row = False
    while at and (word := plain(words[at - 1])):
        is_day = word in cues.DAY_WORDS or words[at - 1].strip(".,") in _NAMES_OF_MONTHS
        if not (is_day or word in cues.ROW_JOINTS or _is_clock(word)):
            break
        if is_day and at == len(words) and not words[at - 1].endswith((",", "-")):
            break
        is_row = is_row or is_day
        at -= 1
    return words[:at] if is_row else words


def _is_clock(word: str) -> bool:
    """Whether the word is of a time of day, or the day of a month."""
    if word in ("a.m", "p.m", "am", "pm", "at"):
        return True
    return (word.isdecimal() and len(word) <= _DIGITS_OF_DAY) or (
        word.replace(":", "").isdecimal() and ":" in word
    )
