"""Passage: exact words and where they stand."""

from __future__ import annotations

from typing import Self

import attrs

from naver_nvidia.errors import InvalidValue, shown


def _offset(_: Passage, attribute: attrs.Attribute[int], value: object) -> None:
    # True is an int; as an offset it is a mistake.
    if type(value) is not int:
        raise InvalidValue(
            f"Passage.{attribute.name}", f"{shown(value)} is not a whole number of code points"
        )


@attrs.frozen(order=True)
class Passage:
    """Exact words of a text and where they stand, in code points, ``end`` exclusive.

    W3C Web Annotation's TextPositionSelector (``start``, ``end``) and TextQuoteSelector (``exact``)
    in one. Passages sort in text order, an outer one before the inner one's later start.

    >>> Passage(start=4, end=7, exact="met")
    Passage(start=4, end=7, exact='met')

    Raises:
        InvalidValue: the span is empty or negative, or is not as long as its words.
    """

    start: int = attrs.field(validator=_offset)
    end: int = attrs.field(validator=_offset)
    exact: str

    def __attrs_post_init__(self) -> None:
        if type(self.exact) is not str:
            raise InvalidValue("Passage.exact", f"{shown(self.exact)} is not a string")
        if self.start < 0:
            raise InvalidValue("Passage.start", f"{self.start} lies before the text")
        if self.end <= self.start:
            raise InvalidValue("Passage.end", f"{self.end} does not lie after start {self.start}")
        if self.end - self.start != len(self.exact):
            raise InvalidValue(
                "Passage.end",
                f"{shown(self.exact)} has {len(self.exact)} code points, "
                f"but {self.start} to {self.end} spans {self.end - self.start}",
            )

    @classmethod
    def find(cls, text: str, exact: str, *, within: Passage | None = None, nth: int = 1) -> Self:
        """The ``nth`` place, counted from 1, where ``exact`` stands in ``text`` (or ``within`` it).

        >>> Passage.find("Lee met Huang. Lee left.", "Lee", nth=2)
        Passage(start=15, end=18, exact='Lee')

        Raises:
            InvalidValue: the words do not stand there so many times.
        """
        low, high = (0, len(text)) if within is None else (within.start, within.end)
        start = low - 1
        for count in range(nth):
            start = text.find(exact, start + 1, high)
            if start < 0:
                raise InvalidValue(
                    "Passage.find", f"{exact!r} stands there {count} times, not {nth}"
                )
        return cls(start, start + len(exact), exact)

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Passage) -> bool:
        """Whether ``other`` lies inside this passage; a passage contains itself."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share a code point; adjacent passages do not."""
        return self.start < other.end and other.start < self.end
