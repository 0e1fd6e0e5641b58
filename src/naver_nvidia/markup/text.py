"""The article's text, each segment marked once with the passages that cover it."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

import attrs

from naver_nvidia.markup.annotated import Annotated
from naver_nvidia.markup.annotations import LAYERS
from naver_nvidia.markup.elements import Html, element, joined
from naver_nvidia.passages import Passage


@attrs.frozen
class Segment:
    """Where it stands, in code points, ``end`` exclusive, and the passages that cover it."""

    start: int
    end: int
    passages: tuple[Passage, ...]


def cut(
    length: int, passages: Iterable[Passage], boundaries: Iterable[int] = ()
) -> Iterator[Segment]:
    """Cut a text of this length wherever a passage begins or ends, and at the other boundaries.

    However passages nest, touch or cross, the segments follow one another without gap or overlap.

    >>> from naver_nvidia import Passage
    >>> lee, met = Passage(0, 7, "Lee met"), Passage(4, 13, "met Huang")
    >>> for segment in cut(14, [lee, met]):
    ...     print(segment.start, segment.end, [passage.exact for passage in segment.passages])
    0 4 ['Lee met']
    4 7 ['Lee met', 'met Huang']
    7 13 ['met Huang']
    13 14 []
    """
    waiting = deque(sorted(passages))
    ends = (end for passage in waiting for end in (passage.start, passage.end))
    current: list[Passage] = []
    for start, end in pairwise(sorted({0, length, *boundaries, *ends})):
        current = [passage for passage in current if passage.end > start]
        while waiting and waiting[0].start == start:
            current.append(waiting.popleft())
        yield Segment(start, end, tuple(current))


def text_of(annotated: Annotated) -> Html:
    """An element whose text content is the article's text, code point for code point.

    Each segment carries the numbers of its passages and, as attributes, a note of what they mean:
    shown by the style sheet, it is no part of the text. Paragraphs are inline elements with the
    role, for block elements would add line feeds to a copy.
    """
    article = annotated.article
    boundaries = (end for each in article.paragraphs for end in (each.start, each.end))
    segments = cut(len(article.text), annotated.numbers, boundaries)
    marker = _Marker(annotated)
    parts: list[Html] = []
    for paragraph, inside in groupby(segments, marker.paragraph_of):
        marked = joined(marker.marked(segment) for segment in inside)
        role = {"role": "paragraph", "class": "nn-paragraph"}
        parts.append(marked if paragraph is None else element("span", role, marked))
    attributes = {"class": "nn-text", "lang": article.language, "dir": "auto"}
    return element("div", attributes, *parts)


class _Marker:
    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated
        self._paragraphs = annotated.article.paragraphs
        self._starts = [paragraph.start for paragraph in self._paragraphs]
        self._rows: dict[Passage, list[int]] = {}
        for number, annotation in enumerate(annotated.annotations):
            for passage in dict.fromkeys(annotation.passages):
                self._rows.setdefault(passage, []).append(number)

    def paragraph_of(self, segment: Segment) -> int | None:
        number = bisect_right(self._starts, segment.start) - 1
        inside = number >= 0 and segment.start < self._paragraphs[number].end
        return number if inside else None

    def marked(self, segment: Segment) -> Html:
        words = self._annotated.article.text[segment.start : segment.end]
        begin_here = [each for each in segment.passages if each.start == segment.start]
        anchors = (
            element("span", {"id": self._annotated.words_id(passage), "class": "nn-words-begin"})
            for passage in begin_here
        )
        if not segment.passages:
            name = "nn-segment" if words.strip() else "nn-blank"
            return element("span", {"class": name}, words)
        rows = self._rows_over(segment)
        attributes = {
            "class": " ".join(self._classes(segment)),
            "data-passages": " ".join(
                str(self._annotated.numbers[each]) for each in segment.passages
            ),
            "data-note": "\n".join(self._annotated.annotations[row].note for row in rows),
        }
        if begin_here:  # each annotation can be reached from the keyboard, by one stop
            attributes["tabindex"] = "0"
            attributes["aria-describedby"] = " ".join(map(self._annotated.row_id, rows))
        return joined([*anchors, element("span", attributes, words)])

    def _rows_over(self, segment: Segment) -> list[int]:
        """The annotations, in the order of their lanes, the narrowest words of each lane first."""
        narrowest_first = sorted(segment.passages, key=len)
        rows = dict.fromkeys(row for passage in narrowest_first for row in self._rows[passage])
        return sorted(rows, key=lambda row: LAYERS.index(self._annotated.annotations[row].layer))

    def _classes(self, segment: Segment) -> Iterator[str]:
        yield "nn-segment"
        for layer in LAYERS:
            passages = [each for each in segment.passages if self._has(each, layer)]
            if passages:
                yield f"nn-{layer}"
            if any(each.start == segment.start for each in passages):
                yield f"nn-{layer}-begins"
            if len(passages) > 1:
                yield f"nn-{layer}-nested"

    def _has(self, passage: Passage, layer: str) -> bool:
        return any(self._annotated.annotations[row].layer == layer for row in self._rows[passage])
