"""When the words about a month or a day say for certain on which side of publication it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.cues import (
    COMMODITIES,
    DETERMINERS,
    MEASURED,
    MODALS,
    NOT_TELLING,
    PEAKS,
    RELEASING,
    TRADING,
)
from naver_nvidia.dates.day_rows import without_row
from naver_nvidia.dates.tense import AHEAD, BEHIND, TO, backward, cue, plain
from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.tense import Direction

_UNTIL: Final = ("until", "till")
# How far from a month that something is of "is due" may stand.
_NEAR: Final = 8
# "September retail sales", "May personal spending data".
_ATTRIBUTES: Final = 4
_PERIODS: Final = word_set("months weeks quarter period year half")
_REPORT: Final = word_set("report reports reported results accounts")
_SINCE_WHEN: Final = word_set("in on from between")


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


def is_certain(context: Context, direction: Direction, *, is_day: bool) -> bool:
    """Whether the sentence says the direction so plainly that no distance is absurd."""
    if direction == BEHIND:
        return context.is_since or _is_told(context) or _opens_story(context)
    # Of days, "by Jan. 14" is yesterday more often than next year.
    return not is_day and _is_foretold(context)


def _is_foretold(context: Context) -> bool:
    """Whether a verb ahead governs the date: "ends in May", not "the report for May will"."""
    return context.before in ("in", "by", *_UNTIL) and backward(context.left_words) == AHEAD


def _is_told(context: Context) -> bool:
    """Whether a verb in the past governs the date: "died on July 3", not "a plan for it"."""
    words = without_row(context.left_words)
    *left, before = words or [""]
    if before == "ended" or words[-2:] == ["took", "effect"]:
        return True
    if words and cue(words, len(left)) == BEHIND:
        return plain(before) not in NOT_TELLING
    if before not in _SINCE_WHEN:
        return False
    for place in range(len(left) - 1, -1, -1):
        word = plain(left[place])
        follows = left[place + 1] if place + 1 < len(left) else ""
        if word in NOT_TELLING or (word in TO and follows not in DETERMINERS):
            return False
        if found := cue(left, place):
            # "Will refund fees paid in May": the fees will not be paid.
            is_beside = place + 1 == len(left) or MODALS.isdisjoint(left)
            return found == BEHIND and is_beside
    return False


def _opens_story(context: Context) -> bool:
    """Whether the date opens a clause that tells what was: "In January, he died"."""
    if not context.opens_clause or context.before not in ("in", "on"):
        return False
    right = context.right.split()
    for place, word in enumerate(right):
        if plain(word) in MODALS:
            return False
        if found := cue(right, place):
            following = [plain(each) for each in right[place + 1 : place + 4]]
            is_planned = "to" in following[:1] or any(
                cue(right, place + 1 + at) == AHEAD for at in range(len(following))
            )
            return found == BEHIND and not is_planned and not word.endswith(",")
    return False
