"""On which side of publication a date lies, as the words about it say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.cues import (
    APPOINTING,
    ARRANGED,
    AWAITED,
    AWAITED_IN_TWO,
    LASTED,
    POSSIBLE,
    PUT_OFF,
    RELATIVES,
)
from naver_nvidia.dates.day_rows import without_row
from naver_nvidia.dates.plans import BOUNDARIES, OF_THE_ECONOMY, SUBJECTS_VERBS
from naver_nvidia.dates.tense import (
    AHEAD,
    BEHIND,
    backward,
    cue,
    first_cue,
    is_appointed,
    is_done,
    plain,
)
from naver_nvidia.dates.timetables import announces, tells_timetable
from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.tense import Direction

# How far after a date the verb may be that governs it, and how far in a sentence that it opens.
_RIGHT, _RIGHT_OF_OPENING = 90, 160
# How long a time of day may be: "12:30 p.m. EST, ".
_CLOCK: Final = 16
_CLOCK_TIME: Final = re.compile(
    r"(?:[0-9:]+ ?[ap]\.?m\.?(?: [A-Z]{2,4},?)?|\bnoon|\bmidnight)(?: on)? ?$"
)
# Timetables are told in the present: "the talks resume Tuesday", "the law takes effect Monday".
_AHEAD_IN_TWO_BEFORE: Final = frozenset(
    ("soon as", "early as", "now and", "now to", "now until", "now till", "now through")
)
_AHEAD_RIGHT_BEFORE: Final = word_set("effective starting beginning begin resume reopen reconvene")
_UNTIL: Final = ("until", "till")
# How far before "until" the verb may be that says what lasted: "ran on Broadway until".
_NEAR: Final = 5
# How far before "to" what is put off may begin: "postponed its talks with the union to".
_NEAR_PUT_OFF: Final = 9
# What may stand before a date that opens its clause.
_LEADING: Final = word_set("and but on in at by this next early late as soon from after before")
_PAST_PERFECT: Final = word_set("had was were")
_LENGTHS: Final = word_set("hours minutes days weeks day shortly just moments")


def look_around(context: Context) -> Direction:
    """The direction that prepositions, verbs and what is awaited give the date."""
    left = _before_clock(context)
    found = _by_words_before(context, left)
    if found is None and context.after.startswith(("'s", "\u2019s")):
        # "Tuesday's ruling" is a thing, which the verb need not share its time with.
        found = AHEAD if _is_awaited(context, left) else 0
    return _by_verbs(context, left) if found is None else found


def _before_clock(context: Context) -> list[str]:
    clock = _CLOCK_TIME.search(context.left, max(0, len(context.left) - _CLOCK))
    return context.left[: clock.start()].split() if clock else context.left_words


def _by_words_before(context: Context, left: list[str]) -> Direction | None:
    """What "since", "by", "until" and the like say; None if no such word stands before."""
    last_two = [plain(word) for word in left[-2:]]
    before = last_two[-1] if left else ""
    if before in ("since", "ended"):
        return BEHIND
    if before in _AHEAD_RIGHT_BEFORE or " ".join(last_two) in _AHEAD_IN_TWO_BEFORE:
        return AHEAD
    if before in ("to", *_UNTIL) and _is_put_off(left):
        # "Postponed until Thursday, when he confessed" has been.
        following = context.right.split()
        is_over = [plain(word) for word in following[:2]] == ["", "when"] or following[1:2] == [
            "when"
        ]
        return backward(left) if is_over else AHEAD
    if before in _UNTIL and not LASTED.isdisjoint(map(plain, left[-_NEAR:])):
        return BEHIND
    if before == "by" or before in _UNTIL:
        return _of_limit(context, left)
    return None


def _is_put_off(left: list[str]) -> bool:
    """Whether something was put off to the date that follows, and has not been since."""
    near = [plain(word) for word in left[-_NEAR_PUT_OFF:]]
    return not PUT_OFF.isdisjoint(near) and "had" not in near


def _of_limit(context: Context, left: list[str]) -> Direction:
    """Settle "had left by Friday", "by Friday they left" and "agreed to leave by Friday"."""
    told = backward(left)
    behind = _forward(context) if told == 0 else told
    settled = behind == BEHIND and (told == 0 or not _PAST_PERFECT.isdisjoint(left))
    return BEHIND if settled else AHEAD


def _is_awaited(context: Context, left: list[str]) -> bool:
    """Whether what has the date is looked for: "await Friday's report"."""
    *_, second, first = ["", "", *map(plain, left[-2:])]
    if first in AWAITED or (second, first) in AWAITED_IN_TWO:
        return True
    # What has been is not spoken of as yet to come, but for figures that markets wait for.
    is_figure = not OF_THE_ECONOMY.isdisjoint(map(plain, context.right.split()[1:5]))
    return first == "before" and is_figure and second not in _LENGTHS and "had" not in left


def _by_verbs(context: Context, left: list[str]) -> Direction:
    """What the verb says that governs the date."""
    left = without_row(left)
    is_weekday = context.words.lower().endswith("day")
    after = context.after
    # "Super Tuesday is March 5" may be told when it is over.
    if is_weekday and left and plain(left[-1]) in APPOINTING and is_appointed(left):
        return AHEAD
    if is_weekday and _is_subject(left) and after in SUBJECTS_VERBS:
        return AHEAD
    of_subject = cue([after], 0) if after and after not in POSSIBLE else 0
    if of_subject == AHEAD and is_done(left):
        return BEHIND
    if of_subject:
        return of_subject
    if is_weekday:
        found = _of_weekday(left, context.right.split())
    else:
        found = backward(left)
    return found or _forward(context)


def _of_weekday(left: list[str], right: list[str]) -> Direction:
    """The direction that the last telling word gives, or a timetable or plan before it."""
    if left and plain(left[-1]) == "for":
        verb = next((plain(word) for word in reversed(left) if cue([word], 0)), "")
        if verb in ARRANGED:
            return AHEAD
    for place in range(len(left) - 1, -1, -1):
        if found := cue(left, place):
            return found
        if tells_timetable(left, place, right) or announces(left, place, right):
            return AHEAD
    return 0


def _is_subject(left: list[str]) -> bool:
    """Whether nothing of its clause stands before the date: "Thursday is the deadline"."""
    if not left or left[-1].endswith((",", ":", "\u201c", '"', "\N{EM DASH}", "--")):
        return True
    return plain(left[-1]) in BOUNDARIES - RELATIVES | {"that", "said", "says"}


def _forward(context: Context) -> Direction:
    length = _RIGHT_OF_OPENING if context.opens_clause else _RIGHT
    right = context.to_the_right(length).split()
    if _LEADING.issuperset(map(plain, context.left_words)):
        return first_cue(right, range(len(right)))
    # "The attack Tuesday may be linked to them": it is not the attack that may be.
    return first_cue(right, (at for at, word in enumerate(right) if word not in POSSIBLE))
