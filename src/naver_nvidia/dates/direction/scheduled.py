"""What is yet to be on a day because it is its day: "the hearing is Dec. 12", "the June vote"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context, Direction
from naver_nvidia.dates.direction.tense import TO, cue
from naver_nvidia.dates.lexicon import cues, events, timetables, verbs
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import plain

_LOOKING: Final = (("ahead", "of"), ("ahead", "to"), ("forward", "to"))
_RELATIVE: Final = ("who", "which", "whose")
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
    return words[-1] in (*TO, "until") and _is_set_for(left, words)


def _is_set_for(left: list[str], words: list[str]) -> bool:
    """Whether the last verb set something for a day, or moved it to one."""
    for at in range(len(words) - 2, max(0, len(words) - _NEAR), -1):
        word, between = words[at], words[at + 1 : -1]
        if (word in events.SETTING or word in events.MOVING) and words[
            at - 1
        ] not in events.ONCE_PLANNED:
            is_event = not events.SET_EVENTS.isdisjoint(between)
            if word in events.SETTING or words[-1] == "for":
                return is_event or (word == "rescheduled" and not between)
            return word != "put" or between[:1] in (["off"], ["back"])
        if cue(left, at):
            return False
    return False


def event_to_come(context: Context) -> Direction | None:
    """On which side the sentence has an election or a trial that is called by its day.

    It is 0 for "before the Nov. 5 vote", whatever was done then, and None if nothing here tells.
    """
    left, right = _without_aside(context.left_words), context.right_words
    words = [plain(word) for word in left]
    is_named = _names_event(right)
    # "Elections in".
    is_on = words[-1:] in (["in"], ["on"])
    is_event = is_named or (is_on and not events.EVENTS_WITH_A_DAY.isdisjoint(words[-2:-1]))
    if not is_event and not _is_campaign(words):
        return None
    is_after = not events.AFTER_EVENT.isdisjoint(words[-_LONGEST_NAME:])
    if is_after or not events.EVENT_AFTERMATH.isdisjoint([*words, *context.plain_right]):
        return None
    place, direction = _verb(left, words)
    if direction == BEHIND and is_event:
        while words[-1] in cues.DETERMINERS:
            del words[-1]
        if words[place] in events.PROMISING and words[-1] != "at":
            return AHEAD
        is_open = words[-1] in events.TILL or tuple(words[-2:]) in _LOOKING
        return 0 if is_open or (is_named and words[place] in events.MOVING) else None
    is_past = direction == BEHIND or _is_told_after(right)
    return None if is_past else AHEAD


def _without_aside(words: list[str]) -> list[str]:
    """The words without ", who lost in 2020,", which the sentence would do without."""
    for at in range(1, len(words)):
        if words[at] in _RELATIVE and words[at - 1].endswith(","):
            ends = (end for end in range(at, len(words)) if words[end].endswith(","))
            end = next(ends, at - 1)
            return words[:at] + words[end + 1 :]
    return words


def _names_event(right: list[str]) -> bool:
    """Whether the date is part of the name of an event: "the Nov. 5 general election"."""
    for word in right[:_LONGEST_NAME]:
        if plain(word) in events.EVENTS_WITH_A_DAY:
            return True
        if word not in cues.POSSESSIVE and (not word.isalpha() or word in timetables.NO_HEADS):
            return False
    return False


def _is_campaign(words: list[str]) -> bool:
    """Whether there is something to win then: "they need four seats to win in"."""
    if words[-1:] not in (["in"], ["on"]):
        return False
    near = words[-_NEAR:]
    return any(first == "to" and second in events.CAMPAIGN for first, second in pairwise(near))


def _verb(left: list[str], words: list[str]) -> tuple[int, Direction]:
    """The last telling word and its direction; who "has seven months" has them now."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] == "for" and words[at - 1 : at] == ["way"]:
            return at, AHEAD
        if tuple(words[at : at + 2]) in (("ahead", "to"), ("forward", "to")):
            return at, AHEAD
        if words[at] in verbs.PERFECT:
            continue
        if direction := cue(left, at):
            return at, direction
    return 0, 0


def _is_told_after(right: list[str]) -> bool:
    """Whether a verb in the past follows; not so that of ", the poll found"."""
    words = iter(range(len(right)))
    for at in words:
        if cue(right, at) == BEHIND:
            return True
        if right[at].endswith(","):
            break
    return any(plain(right[at]) not in verbs.SAYING and cue(right, at) == BEHIND for at in words)
