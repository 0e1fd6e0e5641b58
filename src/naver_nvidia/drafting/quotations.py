"""Candidate quotations: what stands between quotation marks, well-formed or not."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_CLOSING: Final = {
    '"': '"',
    "'": "'",
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u2018": "\u2019",
    "\u00ab": "\u00bb",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
MARKS: Final = "".join((*_CLOSING, *_CLOSING.values()))
_ANY_CLOSING: Final = "\"\u201d\u00bb'\u2019"


def candidates(text: str, paragraph: Passage) -> Iterator[tuple[Passage, str]]:
    """The quotations of a paragraph, marks included, each with a doubt about its marks, or "".

    A mark after a letter or digit is an apostrophe or closes; it opens nothing.
    """
    closing = [
        place
        for place in range(paragraph.start + 1, paragraph.end)
        if text[place] in MARKS and _closes(text, place, paragraph.end)
    ]
    ends = {
        mark: [place + 1 for place in closing if text[place] in marks]
        for mark, marks in (*_CLOSING.items(), (_ANY_CLOSING, _ANY_CLOSING))
    }
    place = paragraph.start
    while place < paragraph.end:
        if text[place] not in _CLOSING or (place and text[place - 1].isalnum()):
            place += 1
            continue
        end, doubt = _end(ends, text[place], place, paragraph.end)
        if end - place > 2:  # noqa: PLR2004 - more than the two marks
            yield Passage(place, end, text[place:end]), doubt
        place = end


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


def _closes(text: str, place: int, high: int) -> bool:
    return not text[place - 1].isspace() and (place + 1 >= high or not text[place + 1].isalnum())
