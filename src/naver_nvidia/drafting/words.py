"""Passages named by their words: where the words stand, and which words name a passage."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

# Scripts that put no space between words, or join particles to them.
_UNSPACED = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


def places(text: str, words: str, within: Passage | None = None) -> list[Passage]:
    """Where the words stand in the text, or within a passage of it, as whole words.

    >>> [place.start for place in places("The other left her there.", "her")]
    [15]
    """
    low, high = (0, len(text)) if within is None else (within.start, within.end)
    found: list[Passage] = []
    start = text.find(words, low, high)
    while start >= 0:
        end = start + len(words)
        if not _is_joined(text, start) and not _is_joined(text, end):
            found.append(Passage(start, end, words))
        start = text.find(words, start + 1, high)
    return found


def _is_joined(text: str, place: int) -> bool:
    """Whether the characters before and after the place belong to one word."""
    if not 0 < place < len(text):
        return False
    return all(
        char.isalnum() and not unicodedata.name(char, "").startswith(_UNSPACED)
        for char in text[place - 1 : place + 1]
    )


def named(text: str, passage: Passage, sentences: Sequence[Passage]) -> dict[str, Any]:
    """The shortest name of a passage: its words, the sentence, and which of several places.

    What is not whole words has no name by words, and keeps its position.
    """
    for number, sentence in enumerate(sentences, start=1):
        if sentence.contains(passage):
            within: Passage | None = sentence
            name: dict[str, Any] = {"s": number, "exact": passage.exact}
            break
    else:
        within, name = None, {"exact": passage.exact}
    found = places(text, passage.exact, within)
    if passage not in found:
        return {"start": passage.start, "end": passage.end, "exact": passage.exact}
    return name if len(found) == 1 else {**name, "n": found.index(passage) + 1}
