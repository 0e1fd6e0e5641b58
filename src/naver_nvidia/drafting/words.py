"""Passages named by their words: where the words stand, and which words name a passage."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from naver_nvidia.passages import Passage

# Scripts that put no space between words, or join particles to them.
_UNSPACED = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


def places(text: str, words: str, within: Passage | None = None) -> list[Passage]:
    """Where the words stand in the text, or begin in a passage of it, as whole words.

    >>> [place.start for place in places("The other left her there.", "her")]
    [15]
    """
    low, high = (0, len(text)) if within is None else (within.start, within.end + len(words) - 1)
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
    return all(char.isalnum() and not is_unspaced(char) for char in text[place - 1 : place + 1])


def is_unspaced(char: str) -> bool:
    """Whether the character is of a script that puts no space between words, or after names."""
    return unicodedata.name(char, "").startswith(_UNSPACED)


class Naming:
    """The shortest names of passages: the words, the sentence, and which of several places.

    Sentences stand in order and share nothing. What was searched for once is remembered: a text
    may have the same words at very many places.
    """

    def __init__(
        self, text: str, sentences: Sequence[Passage] | Mapping[str, Passage | None]
    ) -> None:
        """Sentences in order, counted from 1, or each with the number that it has."""
        if not isinstance(sentences, Mapping):
            sentences = {str(number): each for number, each in enumerate(sentences, start=1)}
        found = {number: each for number, each in sentences.items() if each is not None}
        self._text = text
        self._numbers = [int(number) if number.isdecimal() else number for number in found]
        self._sentences = list(found.values())
        self._starts = [sentence.start for sentence in self._sentences]
        self._found: dict[tuple[str, int], dict[int, int]] = {}

    def name(self, passage: Passage) -> dict[str, Any]:
        """The name of a passage. What is not whole words has none, and keeps its position."""
        sentence = self._sentence_of(passage)
        found = self._numbered(passage.exact, sentence)
        if passage.start not in found:
            return {"start": passage.start, "end": passage.end, "exact": passage.exact}
        name: dict[str, Any] = {"s": self.number_of(passage)} if sentence else {}
        name["exact"] = passage.exact
        return name if len(found) == 1 else {**name, "n": found[passage.start]}

    def number_of(self, passage: Passage) -> int | str | None:
        """The number of the sentence that the passage begins in."""
        sentence = self._sentence_of(passage)
        return self._numbers[sentence - 1] if sentence else None

    def _sentence_of(self, passage: Passage) -> int:
        """The how manieth sentence that is, from 1, or 0."""
        count = bisect_right(self._starts, passage.start)
        return count if count and passage.start < self._sentences[count - 1].end else 0

    def _numbered(self, words: str, sentence: int) -> dict[int, int]:
        """The starts of the places in that sentence, or in the text, each with its number."""
        if (words, sentence) not in self._found:
            found = places(self._text, words, self._sentences[sentence - 1] if sentence else None)
            self._found[words, sentence] = {
                place.start: nth for nth, place in enumerate(found, start=1)
            }
        return self._found[words, sentence]
