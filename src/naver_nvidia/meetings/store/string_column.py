"""StringColumn: many strings in one block of UTF-8, each made when looked at."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import overload

from naver_nvidia.meetings.store.numbers import CODE, Numbers
from naver_nvidia.meetings.store.vectors import vectors

MOST = 2**31 - 1
"""So many bytes can be counted in four."""


class StringColumn(Sequence[str]):
    """A sequence of strings that takes their bytes and four more each; eight beyond 2 GB."""

    __slots__ = ("block", "start")

    def __init__(self, texts: Iterable[str]) -> None:
        # Of ASCII each character is a byte, and none needs a look.
        parts = list(texts)
        whole = "".join(parts)
        lengths = map(len, parts if whole.isascii() else map(str.encode, parts))
        self.block: bytes = whole.encode()
        code = CODE if len(self.block) <= MOST else "q"
        self.start: array[int] = array(code, accumulate(lengths, initial=0))

    @classmethod
    def of(cls, texts: Sequence[str]) -> StringColumn:
        """The texts, which may stand in one block already."""
        return texts if isinstance(texts, cls) else cls(texts)

    @classmethod
    def at(cls, block: bytes, start: array[int]) -> StringColumn:
        """The texts of a block of UTF-8, each up to where the next one begins."""
        self = cls.__new__(cls)
        self.block, self.start = block, start
        return self

    def taken(self, places: Numbers) -> StringColumn:
        """The texts at the places."""
        if places == range(len(self)):
            return self
        return self.at(*vectors(len(places)).joined(self.block, self.start, places))

    @overload
    def __getitem__(self, key: int) -> str: ...
    @overload
    def __getitem__(self, key: slice) -> list[str]: ...
    def __getitem__(self, key: int | slice) -> str | list[str]:
        if isinstance(key, slice):
            return [self[number] for number in range(*key.indices(len(self)))]
        number = range(len(self))[key]
        return str(self.block[self.start[number] : self.start[number + 1]], "utf-8")

    def __len__(self) -> int:
        return len(self.start) - 1
