"""Passage: exact words and where they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Self

import attrs

from naver_nvidia import fields
from naver_nvidia.errors import InvalidValue, shown


def _offset(_: Passage, attribute: attrs.Attribute[int], value: object) -> None:
    # True is an int; as an offset it is a mistake.
    if type(value) is not int:
        problem = f"{shown(value)} is not a whole number of code points"
        raise InvalidValue(f"Passage.{attribute.name}", problem)


@attrs.frozen(order=True)
class Passage:
    """Exact words of a text and where they stand, in code points, ``end`` exclusive.

    W3C Web Annotation's TextPositionSelector (``start``, ``end``) and TextQuoteSelector (``exact``)
    in one. Passages sort by start, then by end.

    >>> Passage(start=4, end=7, exact="met")
    Passage(start=4, end=7, exact='met')

    Raises:
        InvalidValue: the span is empty or negative, or is not as long as its words.
    """

    start: int = attrs.field(validator=_offset)
    end: int = attrs.field(validator=_offset)
    exact: str = attrs.field(validator=fields.string)

    def __attrs_post_init__(self) -> None:
        if self.start < 0:
            raise InvalidValue("Passage.start", f"{shown(self.start)} lies before the text")
        if self.end <= self.start:
            raise InvalidValue(
                "Passage.end", f"{shown(self.end)} does not lie after start {shown(self.start)}"
            )
        if self.end - self.start != len(self.exact):
            raise InvalidValue(
                "Passage.end",
                f"{shown(self.exact)} has {len(self.exact)} code points, but "
                f"{shown(self.start)} to {shown(self.end)} spans {shown(self.end - self.start)}",
            )

    @classmethod
    def find(cls, text: str, exact: str, *, within: Passage | None = None, nth: int = 1) -> Self:
        """The ``nth`` place, counted from 1, where ``exact`` stands in ``text`` (or ``within`` it).

        >>> Passage.find("Lee met Huang. Lee left.", "Lee", nth=2)
        Passage(start=15, end=18, exact='Lee')

        Raises:
            InvalidValue: the words do not stand there so many times, or ``within`` is a passage of
                another text.
        """
        if type(nth) is not int or nth < 1:
            raise InvalidValue("Passage.find", f"nth counts from 1; {shown(nth)} is no such number")
        fields.check_type("Passage.find", text, str)
        fields.check_type("Passage.find", exact, str)
        if not exact:
            raise InvalidValue("Passage.find", "there are no words to find")
        if within is not None and not within.stands_in(text):
            raise InvalidValue("Passage.find", f"within: {misplaced(text, within)}")
        low, high = (0, len(text)) if within is None else (within.start, within.end)
        start = low - 1
        for count in range(nth):
            start = text.find(exact, start + 1, high)
            if start < 0:
                raise InvalidValue(
                    "Passage.find", f"{shown(exact)} stands there {count} times, not {shown(nth)}"
                )
        return cls(start, start + len(exact), exact)

    def __len__(self) -> int:
        return self.end - self.start

    def stands_in(self, text: str) -> bool:
        """Whether these words stand at this place of the text.

        >>> Passage(4, 7, "met").stands_in("Lee met Huang.")
        True
        """
        return text.startswith(self.exact, self.start)

    def contains(self, other: Passage) -> bool:
        """Whether ``other`` lies inside this passage; a passage contains itself."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Passage) -> bool:
        """Whether the two share a code point; adjacent passages do not."""
        return self.start < other.end and other.start < self.end


def misplaced(text: str, passage: Passage) -> str:
    """Say what stands in the text where the passage should."""
    found = text[passage.start : passage.end]
    there = f"{shown(found)} stands there" if found else "the text ends before"
    others = [(a, b) for a, b in zip(passage.exact, found, strict=False) if a != b]
    if len(others) == 1 and len(found) == len(passage.exact):
        wanted, printed = map(_character, others[0])
        there += f", with {printed} for {wanted}"
    where = f"{shown(passage.start)} to {shown(passage.end)}"
    return f"{shown(passage.exact)} is not at {where}: {there}"


def _character(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip()


def to_passages(values: Iterable[Passage]) -> tuple[Passage, ...]:
    """Convert to a tuple."""
    return fields.to_tuple(values)
