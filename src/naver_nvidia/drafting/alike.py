"""Words that look like those named and are not: what to ask for instead."""

from __future__ import annotations

import json
import unicodedata
from functools import lru_cache
from itertools import takewhile
from typing import Final

from naver_nvidia.drafting.words import places
from naver_nvidia.names import APOSTROPHES, DASHES, INVISIBLE
from naver_nvidia.passages import Passage

_MARKS: Final = str.maketrans(
    {
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
        **dict.fromkeys(INVISIBLE, ""),
    }
)
_ROOM: Final = 300
_AROUND: Final = 40


def suggestion(text: str, words: str, within: Passage | None = None) -> str:
    r"""The end of a message about words that do not stand there, or "" if none look like them.

    The words that do are JSON, to be put into the draft as they are; what is in them and not in
    those named is an escape, for it may look the same.

    >>> print(suggestion("He met Mr.\N{NO-BREAK SPACE}Lee.", "Mr. Lee"))
    ; did you mean "Mr.\u00a0Lee"?
    """
    found = look_alike(text, words, within)
    if found is None:
        return ""
    if len(found) <= _ROOM:
        return f'; did you mean "{_spelt(found, words)}"?'
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(found, words, strict=False))
    )
    piece = found[max(same - _AROUND, 0) : same + _AROUND]
    return f'; did you mean them with "{_spelt(piece, words)}"?'


def look_alike(text: str, words: str, within: Passage | None = None) -> str | None:
    """The first whole words there that differ only in what is easily overlooked, or None.

    That is Unicode form, case, white space, also around the words, and the forms of apostrophes,
    quotation marks and hyphens.
    """
    there = text if within is None else text[within.start : within.end]
    letters, origins = _plain(there)
    wanted = _plain(words)[0].strip()
    tried: set[str] = set()
    start = letters.find(wanted) if wanted else -1
    while start >= 0:
        found = there[origins[start] : origins[start + len(wanted) - 1] + 1]
        if found not in tried and places(text, found, within):
            return found
        tried.add(found)
        start = letters.find(wanted, start + 1)
    return None


@lru_cache(maxsize=8)
def _plain(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without what is easily overlooked, and where each of its characters comes from."""
    letters: list[str] = []
    origins: list[int] = []
    for place, char in enumerate(text):
        for each in unicodedata.normalize("NFKD", char.translate(_MARKS)).casefold():
            letter = " " if each.isspace() else each
            if letter != " " or letters[-1:] != [" "]:
                letters.append(letter)
                origins.append(place)
    return "".join(letters), tuple(origins)


def _spelt(found: str, words: str) -> str:
    """The words as JSON, with an escape for whatever is not in those that were named."""
    return "".join(
        char if char in words and char.isalnum() else json.dumps(char)[1:-1] for char in found
    )
