"""Candidate quotations: what stands between quotation marks, well-formed or not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from naver_nvidia.drafting.words import is_unspaced
from naver_nvidia.passages import Passage

_CLOSING: Final = {
    '"': '"',
    "'": "'",
    "\u201c": "\u201d",
    "\u201d": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2039": "\u203a",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
MARKS: Final = "".join((*_CLOSING, *_CLOSING.values()))
_MARK: Final = re.compile(
    r"(?<!\w)['\u2018\u2019](?:\d\ds|twas|tis|em|til|n['\u2019](?=\s))(?!\w)"
    rf"|(?P<mark>[{MARKS}])",
    re.IGNORECASE,
)
"""Or apostrophes before which no word stands: "the '90s", "rock 'n' roll"."""
_ANY_CLOSING: Final = "\"\u201d\u00bb'\u2019"
_BRACKETS: Final = "\u300c\u300d\u300e\u300f"
"""Of scripts without spaces between words, and never apostrophes."""
_SPACED: Final = "\u00bb\u203a"
"""These close behind a space, too: French puts one there."""
_EITHER: Final = "\u201d\u00bb"
"""Most languages close with these, and some open with them: before a word, behind a space."""
_DIRECTED: Final = "\u201d\u00bb\u00ab\u203a"
"""These close whatever follows them; a curly apostrophe does not."""
_APOSTROPHES: Final = "'\u2019"
_SINGLE: Final = "'\u2018"
_POSSESSIVE: Final = re.compile(r"(?<=s).\s[a-z]")
_STOPS: Final = ",.?!\u2026;:"


def words_quoted(exact: str) -> str:
    """The words between the marks; the marks themselves, where nothing else is there."""
    return exact.strip(MARKS).strip() or exact


def candidates(text: str, paragraph: Passage) -> Iterator[tuple[Passage, str]]:
    """The quotations of a paragraph, marks included, each with a doubt about its marks, or "".

    A mark after a letter or digit is an apostrophe or closes; it opens nothing, brackets aside.
    """
    found = _MARK.finditer(text, paragraph.start, paragraph.end)
    marks = [each.start() for each in found if each["mark"]]
    closing = [
        place for place in marks if place > paragraph.start and _closes(text, place, paragraph.end)
    ]
    possessive = _possessives(text, marks, closing)
    closing = [place for place in closing if not possessive.get(place)]
    ends = {
        mark: [place + 1 for place in closing if text[place] in closes]
        for mark, closes in (*_CLOSING.items(), (_ANY_CLOSING, _ANY_CLOSING))
    }
    end = paragraph.start
    for place in marks:
        if place < end or text[place] not in _CLOSING or not _opens(text, place):
            continue
        end, doubt = _end(ends, text[place], place, paragraph.end)
        if end - place > 2:  # noqa: PLR2004 - more than the two marks
            if end - 1 in possessive:
                doubt = doubt or "does it end here, or with a later mark?"
            yield Passage(place, end, text[place:end]), doubt


def _possessives(text: str, marks: Sequence[int], closing: Sequence[int]) -> dict[int, bool]:
    """The marks behind a plural that may close nothing, for another does; surely, or not.

    That is sure of one that stands beside a stop.
    """
    found: dict[int, bool] = {}
    may_close = {*closing}
    is_sure: bool | None = None
    for place in reversed(marks):
        if place in may_close and text[place] in _APOSTROPHES:
            if not _POSSESSIVE.match(text, place):
                is_sure = text[place - 1] in _STOPS or text[place + 1 : place + 2] in _STOPS
            elif is_sure is None:
                is_sure = False
            else:
                found[place] = is_sure
        elif text[place] in _SINGLE and _opens(text, place):
            is_sure = None
    return found


def _end(ends: Mapping[str, Sequence[int]], mark: str, opening: int, high: int) -> tuple[int, str]:
    """Where the quotation ends that opens there, and what is doubtful about that."""
    for marks, doubt in (
        (mark, ""),
        (_ANY_CLOSING, f"it opens with {mark} and closes with another mark"),
    ):
        later = bisect_right(ends[marks], opening + 1)
        if later < len(ends[marks]):
            return ends[marks][later], doubt
    return high, f"it opens with {mark} and nothing closes it in this paragraph"


def _opens(text: str, place: int) -> bool:
    if text[place] in _BRACKETS:
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if text[place] in _EITHER:
        return (not before or before.isspace()) and after.isalnum()
    # Where a stop and a space are beside it, it closes.
    return not (before.isalnum() or (before and before in _STOPS and after.isspace()))


def _closes(text: str, place: int, high: int) -> bool:
    if text[place] in _BRACKETS:
        return True
    before, after = text[place - 1], text[place + 1 : min(place + 2, high)]
    if after.isalnum() and not is_unspaced(after):
        return text[place] in _DIRECTED and not before.isspace()
    return text[place] in _SPACED or not before.isspace()
