"""What is yet to be on a day because it is its day: "the hearing is Dec. 12", "the June vote"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context, Direction
from naver_nvidia.dates.direction.head_nouns import without_aside
from naver_nvidia.dates.direction.tense import TO, cue
from naver_nvidia.dates.lexicon import cues, events, timetables, verbs
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import plain

_LOOKING: Final = (("ahead", "to"), ("forward", "to"), ("way", "for"))
# A span is no day, and "May's budget" is no month.
_OTHER_END: Final = Pattern(r"['\u2019]s\b|\s?[-\u2013]|\s+(?:to|through|until|till|and|or)\b")
# How many words a name of an event has at most, and how far back a verb may have set its day.
_LONGEST_NAME, _NEAR = 3, 9


def is_arranged(context: Context) -> bool:
    """Whether something is to be on the day: it "is on" it, or was set for it or moved to it."""
    left, words = context.left_words, context.plain_left
    if len(words) < len(("they", "meet")) or _OTHER_END.match(context.right):
        return False
    at = len(words) - 1
    while at > 0 and words[at] in events.BETWEEN_EVENT_AND_DAY:
        at -= 1
    if words[at] in ("is", "are"):
        return at > 0 and words[at - 1] not in events.NO_EVENT_WITH_A_DAY
    if words[-2] in ("date", "deadline") and words[-1] == "of":
        return not events.SETTING.isdisjoint(words[-_NEAR:])
    if words[-1] == "on":
        # "The court posted the case on".
        return words[-4:-3] in (["posted"], ["listed"]) and words[-2] in events.HEARD
    return words[-1] in (*TO, "until") and _is_set_for(left, words)


def _is_set_for(left: list[str], words: list[str]) -> bool:
    """Whether the last verb set something for a day, or moved it to one."""
    for at in range(len(words) - 2, max(0, len(words) - _NEAR), -1):
        word, between = words[at], words[at + 1 : -1]
        is_moving = word in events.MOVING
        if (is_moving or word in events.SETTING) and words[at - 1] not in events.ONCE_PLANNED:
            is_for_event = word == "rescheduled" or not events.SET_EVENTS.isdisjoint(between)
            return is_for_event or (is_moving and words[-1] != "for")
        if cue(left, at):
            return False
    return False


def event_to_come(context: Context) -> Direction | None:
    """On which side the sentence has an election or a trial that is called by its day.

    It is 0 for "before the Nov. 5 vote", whatever was done then, and None if nothing here tells.
    """
    left, right = without_aside(context.left_words, BEHIND), context.right_words
    words = [plain(word) for word in left]
    is_named = _names_event(right)
    is_on = words[-1:] in (["in"], ["on"])
    # "Elections in".
    is_event = is_named or (is_on and not events.EVENTS_WITH_A_DAY.isdisjoint(words[-2:-1]))
    # "They need four seats to win in".
    is_campaign = is_on and any(
        first == "to" and second in events.CAMPAIGN for first, second in pairwise(words[-_NEAR:])
    )
    if not is_event and not is_campaign:
        return None
    is_after = not events.AFTER_EVENT.isdisjoint(words[-_LONGEST_NAME:])
    if is_after or not events.EVENT_AFTERMATH.isdisjoint([*words, *context.plain_right]):
        return None
    verb, direction = _verb(left, words)
    if direction != BEHIND or not is_event:
        return None if direction == BEHIND or _is_told_after(right) else AHEAD
    while words[-1] in cues.DETERMINERS:
        del words[-1]
    if verb in events.PROMISING and words[-1] != "at":
        return AHEAD
    is_open = words[-1] in events.TILL or words[-2:] == ["ahead", "of"]
    return 0 if is_open or (is_named and verb in events.MOVING) else None


def _names_event(right: list[str]) -> bool:
    """Whether the date is part of the name of an event: "the Nov. 5 general election"."""
    for word in right[:_LONGEST_NAME]:
        if plain(word) in events.EVENTS_WITH_A_DAY:
            return True
        if word not in cues.POSSESSIVE and (not word.isalpha() or word in timetables.NO_HEADS):
            return False
    return False


def _verb(left: list[str], words: list[str]) -> tuple[str, Direction]:
    """The last telling word and its direction; who "has seven months" has them now."""
    for at in range(len(words) - 1, -1, -1):
        if tuple(words[at : at + 2]) in _LOOKING:
            return words[at], AHEAD
        if words[at] not in verbs.PERFECT and (direction := cue(left, at)):
            return words[at], direction
    return "", 0


def _is_told_after(right: list[str]) -> bool:
    """Whether a verb in the past follows; not so that of ", the poll found"."""
    is_aside = False
    for at, word in enumerate(right):
        if cue(right, at) == BEHIND and not (is_aside and plain(word) in verbs.SAYING):
            return True
        is_aside = is_aside or word.endswith(",")
    return False
