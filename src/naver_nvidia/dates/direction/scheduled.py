"""What is yet to be on a day because it is its day: "the hearing is Dec. 12", "the June vote"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.clause.side import AHEAD, BEHIND
from naver_nvidia.dates.direction.tense import TO, cue
from naver_nvidia.dates.lexicon.phrases import POSSESSIVE, PREPOSITIONS
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import plain

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context
    from naver_nvidia.dates.clause.side import Direction

# What is known long before, and is called by its day.
_EVENTS: Final = word_set(
    """
    election elections re-election reelection vote votes voting ballot referendum runoff primary
    primaries caucuses midterm midterms summit trial retrial hearing sentencing arraignment
    execution deadline inauguration convention
    """
)
# Of these one says so only when it has been set: "set a date of Feb. 8", "called a strike for".
_SET_EVENTS: Final = _EVENTS | word_set(
    "date meeting session strike rally protest wedding funeral launch conference talks election"
)
_SETTING: Final = word_set("set called fixed booked")
_MOVING: Final = word_set(
    "moved postponed rescheduled delayed deferred adjourned extended pushed put"
)
# What was so once is no longer.
_ONCE: Final = word_set("originally initially previously been")
# Who did this to an election spoke of one to come.
_PROMISING: Final = _SETTING.union(
    word_set(
        """
        promised pledged vowed demanded proposed urged hoped wanted announced agreed planned
        prepared warned ordered predicted
        """
    )
)
# What there is only when it is over.
_AFTERMATH: Final = word_set(
    """
    results result outcome victory fraud turnout certify certified
    certification rigged stolen recount disputed irregularities mandate aftermath
    """
)
_LOOKING: Final = (("ahead", "of"), ("ahead", "to"), ("forward", "to"))
_AFTER: Final = word_set("after since following")
_PERFECT: Final = ("has", "have")
# "Before the election" may be before or after the day of publication, whatever was done then.
_TILL: Final = word_set("before until till towards toward")
# To win in November, one has to win yet.
_CAMPAIGN: Final = word_set(
    "win beat defeat unseat oust elect vote hold keep retain regain capture retake"
)
# What "is July" now, or a day by its nature.
_NO_EVENT: Final = word_set(
    """
    it this that there today now he she they we i you data figures month available what which
    who monday tuesday wednesday thursday friday saturday sunday
    """
)
_BETWEEN: Final = word_set(
    "in on now still again open closed possible likely early late mid mid- only"
)
_NO_NAME: Final = PREPOSITIONS | word_set("the a an and or but that when while was were")
_RELATIVE: Final = ("who", "which", "whose")
_ARTICLES: Final = word_set("the a an this its his her their")
# A span is no day, and "May's budget" is no month.
_OTHER_END: Final = Pattern(r"['\u2019]s\b|\s?[-\N{EN DASH}]|\s+(?:to|through|until|till|and|or)\b")
_SAID: Final = word_set("said told found showed reported announced predicted warned")
# How many words a name of an event has at most, and how far back a verb may have set its day.
_LONGEST_NAME, _NEAR = 3, 9


def is_arranged(context: Context) -> bool:
    """Whether something is to be on the day: it "is on" it, or was set for it or moved to it."""
    left, words = context.left_words, context.plain_left
    if len(words) < len(("they", "meet")) or _OTHER_END.match(context.right):
        return False
    at = len(words) - 1
    while at > 0 and words[at] in _BETWEEN:
        at -= 1
    if words[at] in ("is", "are"):
        return at > 0 and words[at - 1] not in _NO_EVENT
    if words[-2] in ("date", "deadline") and words[-1] == "of":
        return not _SETTING.isdisjoint(words[-_NEAR:])
    return words[-1] in (*TO, "until") and _is_set_for(left, words)


def _is_set_for(left: list[str], words: list[str]) -> bool:
    """Whether the last verb set something for a day, or moved it to one."""
    for at in range(len(words) - 2, max(0, len(words) - _NEAR), -1):
        word, between = words[at], words[at + 1 : -1]
        if (word in _SETTING or word in _MOVING) and words[at - 1] not in _ONCE:
            is_event = not _SET_EVENTS.isdisjoint(between)
            if word in _SETTING or words[-1] == "for":
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
    is_event = is_named or (words[-1:] in (["in"], ["on"]) and _ends_in_event(words))
    if not is_event and not _is_campaign(words):
        return None
    is_after = not _AFTER.isdisjoint(words[-_LONGEST_NAME:])
    if is_after or not _AFTERMATH.isdisjoint([*words, *context.plain_right]):
        return None
    place, direction = _verb(left, words)
    if direction == BEHIND and is_event:
        while words[-1] in _ARTICLES:
            del words[-1]
        if words[place] in _PROMISING and words[-1] != "at":
            return AHEAD
        is_open = words[-1] in _TILL or tuple(words[-2:]) in _LOOKING
        return 0 if is_open or (is_named and words[place] in _MOVING) else None
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
        if plain(word) in _EVENTS:
            return True
        if word not in POSSESSIVE and (not word.isalpha() or word in _NO_NAME):
            return False
    return False


def _ends_in_event(words: list[str]) -> bool:
    """Whether an event is on the day: "elections in"."""
    return words[-2:-1] != [] and words[-2] in _EVENTS


def _is_campaign(words: list[str]) -> bool:
    """Whether there is something to win then: "they need four seats to win in"."""
    if words[-1:] not in (["in"], ["on"]):
        return False
    near = words[-_NEAR:]
    return any(first == "to" and second in _CAMPAIGN for first, second in pairwise(near))


def _verb(left: list[str], words: list[str]) -> tuple[int, Direction]:
    """The last telling word and its direction; who "has seven months" has them now."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] == "for" and words[at - 1 : at] == ["way"]:
            return at, AHEAD
        if tuple(words[at : at + 2]) in (("ahead", "to"), ("forward", "to")):
            return at, AHEAD
        if words[at] in _PERFECT:
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
    return any(plain(right[at]) not in _SAID and cue(right, at) == BEHIND for at in words)
