"""The nouns about a month or a day that say for certain on which side of publication it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.cues import (
    COMMODITIES,
    MEASURED,
    PEAKS,
    RELEASING,
    TRADING,
)
from naver_nvidia.dates.day_rows import without_row
from naver_nvidia.dates.tense import AHEAD, BEHIND, is_done, plain
from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.tense import Direction

# How far from a month that something is of "is due" may stand.
_NEAR: Final = 8
# "September retail sales", "May personal spending data".
_ATTRIBUTES: Final = 4
_PERIODS: Final = word_set("months weeks quarter period year half")
_REPORT: Final = word_set("report reports reported results accounts")
_OF_SPAN: Final = word_set("in on from between")


def said_by_noun(context: Context) -> Direction | None:
    """The direction of a month that something is of: "its January peak", "December delivery".

    Figures that are due are of the nearest. None if the noun says nothing.
    """
    right = [plain(word) for word in context.right.split()[: _NEAR + 1]]
    before = context.before
    if right and right[0] in PEAKS and _ends_noun(context, right):
        return BEHIND
    if _is_delivery(context, right, before):
        return AHEAD
    if _is_of_done(context):
        return BEHIND
    return _by_report(context, right, before)


def _ends_noun(context: Context, right: list[str]) -> bool:
    is_last = not context.after.isalpha() or len(right) == 1
    return is_last or right[1] in ("of", "in", "on", "at", "and", "by", "to", "as", "but", "when")


def _is_delivery(context: Context, right: list[str], before: str) -> bool:
    """Whether the month is one that goods are bought for, which lies ahead."""
    first, second = [*right, "", ""][:2]
    if first == "futures" or (before == "for" and first in ("delivery", "settlement")):
        return True
    if first in COMMODITIES or first in ("contract", "contracts"):
        return second in TRADING and (first in COMMODITIES or second not in ("was", "were"))
    return before == "in" and context.left.endswith("for delivery in ")


def _by_report(context: Context, right: list[str], before: str) -> Direction | None:
    """What is due to be published is of the nearest month, and "the six months to" it are over."""
    left = [plain(word) for word in context.left_words]
    start = [plain(word) for word in without_row(context.left_words)[-2:]]
    if start[-2:-1] and start[-2] in _PERIODS and start[-1] in ("to", "from", "through"):
        return None if _REPORT.isdisjoint(left) else BEHIND
    is_measure = not MEASURED.isdisjoint(right[:_ATTRIBUTES]) and before not in ("in", "on", "by")
    is_of_measure = before == "for" and not MEASURED.isdisjoint(left[-_ATTRIBUTES:])
    if not (is_measure or is_of_measure):
        return None
    return None if RELEASING.isdisjoint((*left[-_NEAR:], *right)) else 0


def _is_of_done(context: Context) -> bool:
    """Whether a span is that of what was done: "fees paid between Jan. 1 and June 30".

    So it is of one who did something on a day: "investors who held shares on Aug. 14 will".
    """
    words = without_row(context.left_words)
    return plain(words[-1] if words else "") in _OF_SPAN and is_done(words)
