"""Candidate quotations: what stands between quotation marks, well-formed or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    place = paragraph.start
    while place < paragraph.end:
        if text[place] not in _CLOSING or (place and text[place - 1].isalnum()):
            place += 1
            continue
        end, doubt = _end(text, place, paragraph.end)
        if end - place > 2:  # noqa: PLR2004 - more than the two marks
            yield Passage(place, end, text[place:end]), doubt
        place = end


def _end(text: str, opening: int, high: int) -> tuple[int, str]:
    """Where the quotation ends that opens there, and what is doubtful about that."""
    mark = text[opening]
    for closing, doubt in (
        (_CLOSING[mark], ""),
        (_ANY_CLOSING, f"it opens with {mark} and closes with another mark"),
    ):
        for place in range(opening + 1, high):
            if text[place] in closing and _closes(text, place, high):
                return place + 1, doubt
    return high, f"it opens with {mark} and nothing closes it in this paragraph"


def _closes(text: str, place: int, high: int) -> bool:
    return not text[place - 1].isspace() and (place + 1 >= high or not text[place + 1].isalnum())
