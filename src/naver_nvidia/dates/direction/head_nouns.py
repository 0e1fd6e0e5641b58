"""The nouns about a month or a day that say for certain on which side of publication it lies."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS, SHORT_MONTHS
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context, Direction
from naver_nvidia.dates.direction.tense import first_cue, is_done
from naver_nvidia.dates.lexicon import cues, events, timetables
from naver_nvidia.dates.tokens import plain

# "September retail sales", "May personal spending data".
_ATTRIBUTES: Final = 4


def said_by_noun(context: Context) -> Direction | None:
    """The direction of a month that something is of: "its January peak", "December delivery".

    Figures that are due are of the nearest. None if the noun says nothing.
    """
    first, before = plain(context.after), context.before
    if first in cues.PEAKS:
        return BEHIND if _ends_noun(context) else None
    if first in events.SENT and context.direction == AHEAD:
        return 0 if _ends_noun(context) else None
    if _is_delivery(context, first, before):
        return AHEAD
    if before in events.OF_SPAN:
        words = without_row(context.left_words)
        *_, period, last = ["", "", *map(plain, words)]
        # "Results for the six months to".
        if period in events.PERIODS and last in events.OF_PERIOD and context.has(events.REPORT):
            return BEHIND
        # "Fees paid between Jan. 1 and June 30", "investors who held shares on Aug. 14 will".
        if last in events.OF_START and is_done(words):
            return BEHIND
    return 0 if _is_due(context, before) else None


def _ends_noun(context: Context) -> bool:
    """Whether the word after ends a noun: "its January peak", but not "January high tides"."""
    following = context.right_words[1:2]
    return not context.after.isalpha() or not following or following[0] in timetables.SMALL_WORDS


def _is_delivery(context: Context, first: str, before: str) -> bool:
    """Whether the month is one that goods are bought for, which lies ahead."""
    if first == "futures" or (before == "for" and first in ("delivery", "settlement")):
        return True
    second = "".join(context.plain_right[1:2])
    is_contract = first in ("contract", "contracts") and second not in ("was", "were")
    if (first in cues.COMMODITIES or is_contract) and second in cues.TRADING:
        return True
    return before == "in" and context.left.endswith("for delivery in ")


def _is_due(context: Context, before: str) -> bool:
    """Whether what was measured in the month is to be known: "May inflation figures are due"."""
    near = [] if before in ("in", "on", "by") else context.right_words[:_ATTRIBUTES]
    if before == "for":
        near = near + context.left_words[-_ATTRIBUTES:]
    return not cues.MEASURED.isdisjoint(near) and context.has(cues.RELEASING)


_OF_ASIDE: Final = frozenset(("who", "which", "whose"))
_NAMES_OF_MONTHS: Final = frozenset((*MONTHS, *SHORT_MONTHS))


def without_row(words: list[str]) -> list[str]:
    """The words without the days of a row that they end with: "are Friday, Saturday and"."""
    at, is_row = len(words), False
    while at and (word := plain(words[at - 1])):
        is_day = word in cues.DAY_WORDS or words[at - 1].strip(".,") in _NAMES_OF_MONTHS
        if not (is_day or word in cues.ROW_JOINTS or word.isdecimal()):
            break
        if is_day and at == len(words) and not words[at - 1].endswith((",", "-")):
            break
        is_row = is_row or is_day
        at -= 1
    return words[:at] if is_row else words


def without_aside(words: list[str], side: Direction) -> list[str]:
    """The words without a clause between commas of that side: "met Lee, who will run, on"."""
    if _OF_ASIDE.isdisjoint(words):
        return words
    commas = [at for at, word in enumerate(words) if word.endswith(",")]
    for begin, end in pairwise(commas):
        is_aside = words[begin + 1] in _OF_ASIDE
        if is_aside and first_cue(words, range(begin + 1, end + 1)) == side:
            return words[: begin + 1] + words[end + 1 :]
    return words
