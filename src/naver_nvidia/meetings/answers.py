"""Answers: a sequence whose members are made when looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, cast, overload

import attrs

T_co = TypeVar("T_co", covariant=True)


@attrs.define(eq=False, repr=False)
class Answer(Sequence[T_co], Generic[T_co]):
    """As many values as there are keys, each made from its key when looked at.

    It equals, hashes as and is shown as the tuple of its members; slices and copies are tuples.
    """

    _keys: Sequence[int]
    _make: Callable[[int], T_co]

    @overload
    def __getitem__(self, key: int) -> T_co: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, key: int | slice) -> T_co | tuple[T_co, ...]:
        if isinstance(key, slice):
            return tuple(map(self._make, self._keys[key]))
        return self._make(self._keys[key])

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[T_co]:
        return map(self._make, self._keys)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Answer | tuple):
            return NotImplemented
        return tuple(self) == tuple(cast("Sequence[object]", other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[T_co, ...]], tuple[tuple[T_co, ...]]]:
        return tuple, (tuple(self),)
