"""Paragraphs and sentences of a plain text, for a person to look over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLANK_LINES = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*")
_LINE_END = re.compile(r"(?:\r\n?|\n)\s*")
_SENTENCE_END = re.compile(
    r"""(?<![.!?\u2026])[.!?\u2026]++["'\u201d\u2019\u00bb)\]]*+"""
    r"""(?=\s++["'\u201c\u2018\u201e\u00ab(\[\u00bf\u00a1]*+(?P<next>\w))"""
    r"""|[\u3002\uff01\uff1f]+["\u201d\u300d\u300f]*"""
)
_NO_END = re.compile(
    r"""(?: \b(?: Mr | Mrs | Ms | Dr | Prof | Rev | Gen | Col | Lt | Sgt | Capt | Gov | Sen | Rep
      | Hon | Pres | St | Mt | Ft | No | vs | Inc | Corp | Co | Ltd | Bros | Jr | Sr | Ph\.D
      | Jan | Feb | Mar | Apr | Jun | Jul | Aug | Sept? | Oct | Nov | Dec | Mon | Tues? | Wed
      | Thu(?:rs)? | Fri | Sat | Sun | a\.m | p\.m | e\.g | i\.e | approx | est )
      | (?:^ | [\s.("'\u201c\u2018]) [A-Z] )$""",  # an initial
    re.VERBOSE,
)


def paragraphs(text: str) -> list[Passage]:
    """What blank lines part; where there is none, what line ends part."""
    parting = _BLANK_LINES if _BLANK_LINES.search(text.strip()) else _LINE_END
    return list(_trimmed(text, _pieces(parting, text)))


def sentences(text: str, paragraph: Passage) -> list[Passage]:
    """The sentences of a paragraph: a rule of thumb, right for most newspaper English.

    An abbreviation or initial ends no sentence, and none begins with a small letter.
    """
    starts = [paragraph.start]
    for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        following = match["next"]
        if following is None or not (following.islower() or _is_abbreviation(text, match.start())):
            starts.append(match.end())
    ends = [*starts[1:], paragraph.end]
    return list(_trimmed(text, zip(starts, ends, strict=True)))


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop there ends a known abbreviation or an initial."""
    return text[stop] == "." and _NO_END.search(text[max(stop - 12, 0) : stop]) is not None


def _pieces(parting: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in parting.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _trimmed(text: str, pieces: Iterable[tuple[int, int]]) -> Iterator[Passage]:
    """The pieces that say something, without the white space around them."""
    for start, end in pieces:
        words = text[start:end].strip()
        if words:
            at = text.index(words, start)
            yield Passage(at, at + len(words), words)
