"""Index: what each text stands for, found by searching their order, for a dictionary takes room."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

import attrs

V = TypeVar("V")


@attrs.define(eq=False, repr=False)
class Index(Mapping[str, V], Generic[V]):
    """The value of each text, all three in one numbering; ``order`` has the numbers by text."""

    _texts: Sequence[str]
    _order: Sequence[int]
    _values: Sequence[V]

    def __getitem__(self, key: str) -> V:
        at = bisect_left(self._order, key, key=self._texts.__getitem__)
        if at == len(self._order) or self._texts[self._order[at]] != key:
            raise KeyError(key)
        return self._values[self._order[at]]

    def __iter__(self) -> Iterator[str]:
        return map(self._texts.__getitem__, sorted(self._order))

    def __len__(self) -> int:
        return len(self._order)
