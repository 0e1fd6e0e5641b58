"""Passages named by their words: where the words stand, and which words name a passage."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
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


class Naming:
    """The shortest names of passages: the words, the sentence, and which of several places.

    Sentences stand in order and share nothing. What was searched for once is remembered: a text
    may have the same words at very many places.
    """

    def __init__(self, text: str, sentences: Sequence[Passage]) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._found: dict[tuple[str, int], dict[int, int]] = {}

    def name(self, passage: Passage) -> dict[str, Any]:
        """The name of a passage. What is not whole words has none, and keeps its position."""
        number = self._sentence_with(passage)
        found = self._numbered(passage.exact, number)
        if passage.start not in found:
            return {"start": passage.start, "end": passage.end, "exact": passage.exact}
        name: dict[str, Any] = {"s": number} if number else {}
        name["exact"] = passage.exact
        return name if len(found) == 1 else {**name, "n": found[passage.start]}

    def _sentence_with(self, passage: Passage) -> int:
        """The number of the sentence that the passage lies in, or 0."""
        number = bisect_right(self._starts, passage.start)
        return number if number and self._sentences[number - 1].contains(passage) else 0

    def _numbered(self, words: str, number: int) -> dict[int, int]:
        """The starts of the places in that sentence, or in the text, each with its number."""
        if (words, number) not in self._found:
            found = places(self._text, words, self._sentences[number - 1] if number else None)
            self._found[words, number] = {
                place.start: nth for nth, place in enumerate(found, start=1)
            }
        return self._found[words, number]
