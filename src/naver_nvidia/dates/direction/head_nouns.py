"""The nouns about a month or a day that say for certain on which side of publication it lies."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS, SHORT_MONTHS
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context, Direction
from naver_nvidia.dates.direction.tense import is_done
from naver_nvidia.dates.lexicon import cues, events, timetables
from naver_nvidia.dates.tokens import plain

# How far from a month that something is of "is due" may stand.
_NEAR_NOUN: Final = 8
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
        # "Fees paid between Jan. 1 and June 30", "investors who held shares on Aug. 14 will".
        words = without_row(context.left_words)
        if plain(words[-1] if words else "") in events.OF_START and is_done(words):
            return BEHIND
    if before in events.OF_PERIOD and _is_of_report(context):
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
    if first in cues.COMMODITIES or first in ("contract", "contracts"):
        second = (context.plain_right[1:2] or [""])[0]
        return second in cues.TRADING and (
            first in cues.COMMODITIES or second not in ("was", "were")
        )
    return before == "in" and context.left.endswith("for delivery in ")


def _is_of_report(context: Context) -> bool:
    """Whether the time that is reported on ends or begins then: "results for the six months to"."""
    start = [plain(word) for word in without_row(context.left_words)[-2:]]
    if start[1:] == [] or start[0] not in events.PERIODS or start[1] not in events.OF_PERIOD:
        return False
    return not events.REPORT.isdisjoint(context.plain_left)


def _is_due(context: Context, before: str) -> bool:
    """Whether what was measured in the month is to be known: "May inflation figures are due"."""
    right = context.right_words[:_NEAR_NOUN]
    is_measure = before not in ("in", "on", "by") and not cues.MEASURED.isdisjoint(
        right[:_ATTRIBUTES]
    )
    is_of_measure = before == "for" and not cues.MEASURED.isdisjoint(
        context.left_words[-_ATTRIBUTES:]
    )
    if not (is_measure or is_of_measure):
        return False
    return not cues.RELEASING.isdisjoint(
        (*context.plain_left[-_NEAR_NOUN:], *context.plain_right[:_NEAR_NOUN])
    )


_NAMES_OF_MONTHS: Final = frozenset((*MONTHS, *SHORT_MONTHS))


def without_row(words: list[str]) -> list[str]:
    """The words without the days of a row that they end with: "are Friday, Saturday and"."""
    at = len(words)
    is_row = False
    while at and (word := plain(words[at - 1])):
        is_day = word in cues.DAY_WORDS or words[at - 1].strip(".,") in _NAMES_OF_MONTHS
        if not (is_day or word in cues.ROW_JOINTS or word.isdecimal()):
            break
        if is_day and at == len(words) and not words[at - 1].endswith((",", "-")):
            break
        is_row = is_row or is_day
        at -= 1
    return words[:at] if is_row else words
