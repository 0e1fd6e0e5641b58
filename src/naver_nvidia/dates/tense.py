"""Whether the words of a sentence tell of what lies ahead or behind: tense, and verbs of plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from naver_nvidia.dates.cues import (
    AHEAD_IN_TWO,
    AWAITING,
    CONTINUOUS,
    DETERMINERS,
    NO_SUBJECT,
    OPEN_OR_CLOSED,
    PLANNED,
    POSSIBLE,
    PRESENT,
    PRONOUNS,
    PRONOUNS_OF_ONE,
    SCHEDULED,
    SCHEDULED_OF_ONE,
    SOUGHT,
)
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
    likely ready preparing prepares expects supposed forecast about has have needs need aim aims
    aiming agreed vowed pledged
    """
)
_BEHIND: Final = word_set(
    """
    was were had has have did said told met went came fell rose made took gave held won lost began
    left got saw found led sent shot struck hit put set wrote spoke broke became brought bought
    built caught drew drove felt fled flew grew heard kept knew laid ran sold spent stood swept
    threw thought tore paid taken seen shown given
    """
)
# All words that may tell of what lies ahead, and all that may be a cue.
_MAY_BE_AHEAD: Final = (
    _AHEAD | _AHEAD_TO | SCHEDULED | SCHEDULED_OF_ONE | CONTINUOUS | POSSIBLE | AWAITING
).union({"turns"}, (word for word, _ in AHEAD_IN_TWO))
_CUES: Final = _MAY_BE_AHEAD | _BEHIND
# Of these, those that want a verb: "agreed to leave", but not "agreed to the deal"...
_AHEAD_TO_DO: Final = word_set(
    "about has have needs need aim aims aiming agreed vowed pledged supposed"
)
_NO_VERB: Final = DETERMINERS | {"to", ""}
# ... and say nothing after these: "was about to leave", "did not have to leave".
_NOT_NOW: Final = word_set("was were not n't didn't had been")
_ARE: Final = ("is", "are", "'re", "\u2019re", "'m", "\u2019m", "'s", "\u2019s")
_WILL: Final = ("'ll", "\u2019ll")
_ENDINGS: Final = ("ed", *_WILL)
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
    if word in _MAY_BE_AHEAD or word.endswith(_WILL):
        found = _cue_ahead(words, place, word)
        if found is not None:
            return found
    if word in _BEHIND:
        return 0 if place and words[place - 1] in PRESENT else BEHIND
    return BEHIND if word.endswith("ed") and _is_past(words, place, word) else 0


def _cue_ahead(words: list[str], place: int, word: str) -> Direction | None:
    """What a word says that may tell of what lies ahead; None if it does not do so here."""
    if word in _AHEAD or word.endswith(_WILL):
        return _of_plan(words, place)
    if word in POSSIBLE and word == words[place]:
        return _of_modal(words, place)
    previous = words[place - 1] if place else ""
    # What they "planned" is yet to be, whoever planned it when.
    is_planned = word == "planned" and previous not in ("was", "were", "been", "than", "as")
    if is_planned or _leads_on(words, place, word) or _is_timetable(words, place, word):
        return AHEAD
    return None


def _of_plan(words: list[str], place: int) -> Direction:
    """What "will" be and "is due" lies ahead.

    What was "originally scheduled for March 3" says with its verb where it lies, and what "had been
    due" no longer is.
    """
    previous = words[place - 1] if place else ""
    if words[place] in PLANNED and words[max(0, place - 2) : place] == ["had", "been"]:
        return BEHIND
    return 0 if previous in _ONCE else AHEAD


def _of_modal(words: list[str], place: int) -> Direction:
    """What may be lies ahead, but not what "may have" been, nor who "could not be reached"."""
    following = [plain(word) for word in words[place + 1 : place + 4]]
    if words[place] == "could" and (following[:1] == ["not"] or not SOUGHT.isdisjoint(following)):
        return BEHIND
    return 0 if "have" in following[:2] else AHEAD


def _leads_on(words: list[str], place: int, word: str) -> bool:
    """Whether what follows is awaited, or a "to" or "for", and a verb where the word wants one."""
    following = [plain(each) for each in words[place + 1 : place + 3]]
    if word in AWAITING:
        return bool(following)
    if word in _AHEAD_TO_DO:
        is_verb = following[:1] == ["to"] and following[-1] not in _NO_VERB
        return is_verb and (not place or words[place - 1] not in _NOT_NOW)
    return word in _AHEAD_TO and bool(following) and following[0] in TO


def _is_timetable(words: list[str], place: int, word: str) -> bool:
    """Whether it is a present tense that timetables are told in: "they meet", "France votes"."""
    previous = words[place - 1] if place else ""
    if place + 1 < len(words) and (word, plain(words[place + 1])) in AHEAD_IN_TWO:
        return word != "go" or previous not in _NO_TIMETABLE
    if word in SCHEDULED and word == words[place]:
        return _is_many(previous)
    if word in SCHEDULED_OF_ONE and word == words[place]:
        return _is_one(words, place - 1)
    if word == "turns":
        return place + 1 < len(words) and words[place + 1].isdecimal()
    return word in CONTINUOUS and previous.endswith(_ARE)


def _is_one(words: list[str], place: int) -> bool:
    """Whether a verb in the singular may follow: "it ends", "France votes", "the sale ends"."""
    if place < 0:
        return False
    word = words[place]
    if word in PRONOUNS_OF_ONE or word.lower() in PRONOUNS_OF_ONE:
        return True
    if word[:1].isupper():
        return word.lower() not in DETERMINERS | NO_SUBJECT
    return place > 0 and word.isalpha() and words[place - 1].lower() in DETERMINERS


def _is_many(word: str) -> bool:
    """Whether a plural verb may follow: "they meet", "talks resume", but not "a fresh start"."""
    if word.endswith(("'s", "\u2019s")):
        return False
    return word in PRONOUNS or word.endswith("s") or word[:1].isupper()


def _is_past(words: list[str], place: int, word: str) -> bool:
    """Not so "be named" and "is named", which are no past, and "the United States"."""
    if place and words[place - 1] in PRESENT:
        return False
    return word not in _NOT_PAST and not words[place].strip(_MARKS)[:1].isupper()


def is_appointed(words: list[str]) -> bool:
    """Whether they end with what says when something is: "the vote is on", "banks are closed"."""
    at = len(words) - 1
    while at > 0 and words[at] in OPEN_OR_CLOSED:
        at -= 1
    return at > 0 and words[at] in ("is", "are")


def backward(words: list[str]) -> Direction:
    """The direction that the last telling word gives."""
    return first_cue(words, range(len(words) - 1, -1, -1))
