"""The runs of words in a text that dates can be in: those about a word that tells of a date.

Most words of a text are of no date, and are passed over without being looked at one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from naver_nvidia.dates.calendar.holidays import HOLIDAYS
from naver_nvidia.dates.lexicon.words import is_cut_as_one, lexicon, word_set
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import OTHER, Token, cut

# No date expression has so many words; a longer run of date words is read in pieces.
LONGEST: Final = 40
# Kinds that make no date by themselves, however many of them stand together.
UNTELLING: Final = word_set("""
    a about after ago ahead alternate and another as at back before between bound by coming comma
    comparable couple dayparts dayrange dozen early edge ending eve every feast figure final
    following fraction from full hrs in its latest least less more near nearly new no numberrange
    numeral of old oh on ones or over possessive power previous prior rest right running same
    seasons share so sometime starting than that the this times to trading trying twice up vague wee
    within
""")
# How far before a word that tells the run may begin that it is in, if no break is nearer.
_NEAR_TELLING: Final = 60
_PLAIN: Final = Pattern(r" ([a-km-z][a-z]+)(?= )")
# How many characters are looked at at once.
_PIECE: Final = 1 << 16
# Numbers that are more than a count.
_TELLING_NUMBER: Final = Pattern(
    r"[0-9](?:[0-9]{3}|[^\s,.0-9%)]"
    r"|(?<=['\u2018\u2019].))"
)
# Beside the words of the lexicon: "a.m.", "o'clock", "B.C."
_WITH_MARKS: Final = r"[abp]\.\ ?[cdm]|o['\u2019]clock|fy[0-9]{2,4}"
_OF_ERAS: Final = word_set("bc bce ad ce")


def runs(text: str, begin: int = 0, stop: int | None = None) -> Iterator[list[Token]]:
    """The runs of known words from one place in a text to another, in which dates can be."""
    end = len(text) if stop is None else stop
    place = begin
    for at in _places(text, begin, end):
        if at >= place:
            run: list[Token] = []
            for word in cut(text, strict=True, begin=_break_before(text, place, at)):
                place = word[3]
                if place > end:
                    break
                known = word[0] != OTHER
                if run and (not known or len(run) == LONGEST):
                    if run[-1][3] > at:
                        yield run
                    run = []
                if known:
                    run.append(word)
                elif place > at:
                    break
            if run and run[-1][3] > at:
                yield run


def _places(text: str, begin: int, end: int) -> Iterator[int]:
    """Where the words and numbers begin that tell of a date; a long text is read in pieces."""
    words, pattern = _telling()
    while begin < end:
        # What stands before an article is of no telling word with it.
        cut_off = text.rfind(" the ", begin, begin + _PIECE) if end - begin > _PIECE else -1
        stop = end if cut_off < 0 else cut_off + 1
        # This letter alone would become two.
        lower = text[begin:stop].replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "I").lower()
        places = [
            found.start()
            for found in pattern.finditer(lower)
            if found[0] in words or not found[0].isalpha()
        ]
        places += [found.start() for found in _TELLING_NUMBER.finditer(lower)]
        for place in sorted(places):
            yield begin + place
        begin = stop


def _break_before(text: str, begin: int, at: int) -> int:
    """Where to begin, so that the run which a place is in is read from its first word.

    That is after a word that is no part of a date, nor of a name such as "local time".
    """
    for found in reversed(list(_PLAIN.finditer(text, max(begin, at - _NEAR_TELLING), at))):
        if found[1] not in lexicon() and found[1] not in _NO_BREAK:
            return found.end()
    return begin


@cache
def _telling() -> tuple[frozenset[str], Pattern]:
    """The words, in lower case, about which a date may be, and a pattern that few others fit."""
    words = {word for word, (kind, _) in lexicon().items() if kind not in UNTELLING}
    words |= _OF_ERAS
    # Holidays of which no word is known: "Yom Kippur".
    words = words.union(*filter(words.isdisjoint, map(_of_name, filter(is_cut_as_one, HOLIDAYS))))
    rests: dict[str, set[str]] = {}
    for word in words:
        rests.setdefault(word[0], set()).add(re.escape(word[1:3]))
    beginnings = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(rests.items()))
    return frozenset(words), Pattern(rf"(?<![a-z])(?:(?:{beginnings})\w*+|{_WITH_MARKS}\b)")


def _of_name(name: str) -> set[str]:
    return set(name.lower().replace("'", " ").split())


# Words that are no dates and yet belong to the words after or before: "local time", "small hours".
_NO_BREAK: Final = word_set("time small wee predawn").union(
    *map(_of_name, filter(is_cut_as_one, HOLIDAYS))
)
