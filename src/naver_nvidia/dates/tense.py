"""Whether the words of a sentence tell of what lies ahead or behind: tense, and verbs of plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from naver_nvidia.dates.cues import AHEAD_IN_TWO, AWAITING, PLANNED, PRESENT, PRONOUNS, SCHEDULED
from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

Direction: TypeAlias = Literal[-1, 0, 1]
AHEAD: Final = 1
BEHIND: Final = -1

_AHEAD: Final = word_set(
    """
    will shall won't won\u2019t would due scheduled slated expected upcoming begins opens
    starts meets leaves arrives returns expires resumes reopens convenes reconvenes speaks premieres
    debuts departs commences plays hosts
    """
)
# Ahead if a "to" or "for" follows.
_AHEAD_TO: Final = word_set(
    """
    is are be set plan plans planned planning hope hopes hoping intend intends want wants going
    likely ready preparing prepares expects supposed forecast
    """
)
_BEHIND: Final = word_set(
    """
    was were had has have did said told met went came fell rose made took gave held won lost began
    left got saw found led sent shot struck hit put set wrote spoke broke became brought bought
    built caught drew drove felt fled flew grew heard kept knew laid ran sold spent stood swept
    threw thought tore paid
    """
)
# All words that may be a cue, and the ends of others.
_CUES: Final = (_AHEAD | _AHEAD_TO | _BEHIND | SCHEDULED | AWAITING).union(
    word for word, _ in AHEAD_IN_TWO
)
_ENDINGS: Final = ("ed", "'ll", "\u2019ll")
# They end like verbs in the past.
_NOT_PAST: Final = word_set(
    "need exceed feed hundred indeed naked proceed red sacred seed speed succeed unprecedented"
)
TO: Final = ("to", "for")
_NO_TIMETABLE: Final = ("to", "not", "n't", "didn't", "the", "a")
_ONCE: Final = ("originally", "initially", "previously")
_MARKS: Final = "-\N{EN DASH},.:()[]\"'`\u201c\u201d\u2018"


def plain(word: str) -> str:
    """A word without the marks about it, in lower case."""
    return word.strip(_MARKS).lower()


def first_cue(words: list[str], places: Iterable[int]) -> Direction:
    """The direction that the first telling word gives, the places taken in their order."""
    for place in places:
        word = words[place].strip(_MARKS).lower()
        if (word in _CUES or word.endswith(_ENDINGS)) and (found := cue(words, place)):
            return found
    return 0


def cue(words: list[str], place: int) -> Direction:
    """The direction that the word in a place gives, by itself and by its neighbours."""
    word = plain(words[place])
    previous = words[place - 1] if place else ""
    if word in _AHEAD or word.endswith(("'ll", "\u2019ll")):
        # What was "originally scheduled for March 3" says with its verb where it lies, and what
        # "had been due" no longer is.
        if (
            words[place] in PLANNED
            and previous == "been"
            and place > 1
            and words[place - 2] == "had"
        ):
            return BEHIND
        return 0 if previous in _ONCE else AHEAD
    if word in AWAITING and place + 1 < len(words):
        return AHEAD
    if word == "planned" and previous not in ("was", "were", "been", "than", "as"):
        # What they "planned" is yet to be, whoever planned it when.
        return AHEAD
    if word in SCHEDULED and word == words[place] and _is_many(previous):
        return AHEAD
    if place + 1 < len(words) and (word, plain(words[place + 1])) in AHEAD_IN_TWO:
        return 0 if word == "go" and previous in _NO_TIMETABLE else AHEAD
    if word in _AHEAD_TO and plain(words[place + 1] if place + 1 < len(words) else "") in TO:
        return AHEAD
    if word in _BEHIND:
        return 0 if previous in PRESENT else BEHIND
    if word.endswith("ed") and _is_past(words, place, word):
        return BEHIND
    return 0


def _is_many(word: str) -> bool:
    """Whether a plural verb may follow: "they meet", "talks resume", but not "a fresh start"."""
    return word in PRONOUNS or word.endswith("s") or word[:1].isupper()


def _is_past(words: list[str], place: int, word: str) -> bool:
    """Not so "be named" and "is named", which are no past, and "the United States"."""
    if place and words[place - 1] in PRESENT:
        return False
    return word not in _NOT_PAST and not words[place].strip(_MARKS)[:1].isupper()


def backward(words: list[str]) -> Direction:
    """The direction that the last telling word gives."""
    return first_cue(words, range(len(words) - 1, -1, -1))
