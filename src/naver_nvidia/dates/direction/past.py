"""Verbs in the past: the irregular ones, and those that look the same in the present."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon import cues, verbs

_WANT_VERB_ENDINGS: Final = ("'ll", "\u2019ll", "n't", "n\u2019t")
_POSSESSIVE: Final = ("'s", "\u2019s")
PAST: Final = verbs.IRREGULAR | verbs.UNCHANGED


def is_past(words: list[str], place: int, word: str) -> bool:
    """Whether the word in a place is a verb in the past, and no participle as in "is named"."""
    if place and words[place - 1] in cues.PRESENT:
        # What somebody "is accused of" was done before.
        return word in verbs.ACCUSED and words[place + 1 : place + 2] in (["of"], ["with"])
    if word in verbs.UNCHANGED:
        return word in words[place] and _is_unchanged_past(words, place, word)
    if word in verbs.AUXILIARIES:
        return True
    return word in words[place] and (
        word in verbs.IRREGULAR or (word.endswith("ed") and word not in verbs.NOT_PAST)
    )


def _is_unchanged_past(words: list[str], place: int, word: str) -> bool:
    """Whether "cut" or the like is what a subject did: no infinitive, and no noun."""
    at = place - 1
    while at > 0 and words[at].endswith("ly"):
        at -= 1
    before = words[at].lower() if at >= 0 else ""
    if before in verbs.WANT_VERB or before.endswith(_WANT_VERB_ENDINGS):
        return False
    if word in verbs.OF_ANY:
        return True
    if not before or before in verbs.BEFORE_NOUNS or before.endswith(_POSSESSIVE):
        return False
    is_verb = word in verbs.NEVER_NOUNS or not verbs.OBJECTS.isdisjoint(
        words[place + 1 : place + 2]
    )
    return is_verb or at < 1 or words[at - 1].lower() not in verbs.ONE_OF_MANY
