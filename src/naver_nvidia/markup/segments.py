"""Segment: a stretch of text that no passage begins or ends within."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


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
