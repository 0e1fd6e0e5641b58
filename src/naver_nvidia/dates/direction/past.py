"""Verbs in the past: the irregular ones, and those that look the same in the present."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.lexicon.cues import DETERMINERS, MODALS, PRESENT
from naver_nvidia.dates.lexicon.words import word_set

_IRREGULAR: Final = word_set(
    """
    was were had has have did said told met went came fell rose made took gave held won lost began
    left got saw found led sent shot struck wrote spoke broke became brought bought built caught
    drew drove felt fled flew grew heard kept knew laid ran sold spent stood swept threw thought
    tore paid taken seen shown given arose ate awoke bled blew bore bred chose clung
    crept dealt dove drank dug dwelt fed flung foresaw forbade forgave forgot fought froze hid hung
    knelt leapt lent lit meant mistook overcame overheard overran oversaw overtook overthrew rang
    rebuilt rode sang sank shone shook shrank slept slid slung sought sped sprang spun stole
    stank strode strove stuck stung swam swore swung taught trod undertook upheld wept withdrew
    withheld withstood woke wore wove
    """
)
_ACCUSED: Final = word_set("accused suspected charged convicted")
# Some of these may also ask: "Was he there Monday?"
_AUXILIARIES: Final = word_set("was were had did")
# The past of these looks like the verb itself: "he quit in March", "he will quit in March".
_UNCHANGED: Final = word_set(
    """
    set put hit wed quit shut split spread cut cast burst beat let hurt read bid bet rid shed lay
    thrust upset broadcast
    """
)
# These are no nouns that a verb could be taken for: "the bank set rates"...
_OF_ANY: Final = word_set("set put hit")
# ... and these are none even after "a": "a minister quit".
_NO_NOUN: Final = word_set("quit shut let wed rid shed lay")
# They want the verb itself after them: "will put", "plans to wed", "did not cut".
_WANT_VERB: Final = MODALS | word_set(
    """
    to do does did not n't cannot can't don't doesn't didn't won't let let's help helped make made
    """
)
# What is cut or split after these is a noun: "a cut", "their split", "further cuts", "in bid".
_BEFORE_NOUN: Final = DETERMINERS | PRESENT.union(
    word_set(
        """
        and or our my your no any another further in on of for by from with at after before than
        stay stays stayed remain remains remained keep keeps kept
        """
    ),
    # The first words of compounds: "the tax cut", "a stock split".
    word_set(
        """
        tax rate rates interest pay price prices wage job jobs budget spending power stock share
        yield production output cost takeover
        """
    ),
)
_OBJECTS: Final = DETERMINERS | word_set("it them him her us me")
_ONE_OF_MANY: Final = word_set("a an another any no")
_WANT_VERB_ENDINGS: Final = ("'ll", "\u2019ll", "n't", "n\u2019t")
_POSSESSIVE: Final = ("'s", "\u2019s")
# They end like verbs in the past.
_NOT_PAST: Final = word_set(
    """
    need exceed feed hundred indeed naked proceed red sacred seed speed succeed unprecedented bed
    bleed breed creed deed embed greed hatred heed kindred shred weed unopposed undecided unnamed
    unidentified unchanged unarmed
    """
)
PAST: Final = _IRREGULAR | _UNCHANGED


def is_past(words: list[str], place: int, word: str) -> bool:
    """Whether the word in a place is a verb in the past, and no participle as in "is named"."""
    if place and words[place - 1] in PRESENT:
        # What somebody "is accused of" was done before.
        return word in _ACCUSED and words[place + 1 : place + 2] in (["of"], ["with"])
    if word in _UNCHANGED:
        return word in words[place] and _is_unchanged_past(words, place, word)
    if word in _AUXILIARIES:
        return True
    return word in words[place] and (
        word in _IRREGULAR or (word.endswith("ed") and word not in _NOT_PAST)
    )


def _is_unchanged_past(words: list[str], place: int, word: str) -> bool:
    """Whether "cut" or the like is what a subject did: no infinitive, and no noun."""
    at = place - 1
    while at > 0 and words[at].endswith("ly"):
        at -= 1
    before = words[at].lower() if at >= 0 else ""
    if before in _WANT_VERB or before.endswith(_WANT_VERB_ENDINGS):
        return False
    if word in _OF_ANY:
        return True
    if not before or before in _BEFORE_NOUN or before.endswith(_POSSESSIVE):
        return False
    is_verb = word in _NO_NOUN or not _OBJECTS.isdisjoint(words[place + 1 : place + 2])
    return is_verb or at < 1 or words[at - 1].lower() not in _ONE_OF_MANY
