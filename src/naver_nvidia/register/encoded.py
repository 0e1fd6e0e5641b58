"""Encoded: columns of cells as Arrow's dictionaries, in which each different cell stands once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, overload

import attrs

from naver_nvidia.meetings.arrow import pyarrow, viewless
from naver_nvidia.meetings.store.numbers import NONE, numbers
from naver_nvidia.meetings.store.string_column import StringColumn
from naver_nvidia.meetings.store.vectors import vectors


@attrs.define(eq=False, repr=False)
class Encoded(Sequence[object]):
    """Cells that are dictionary-encoded already; the place of one that is empty is -1.

    ``texts`` are the values as texts, each of them once, where Arrow can tell.
    """

    values: Sequence[object]
    places: array[int]
    texts: StringColumn | None = None

    @overload
    def __getitem__(self, key: int) -> object: ...
    @overload
    def __getitem__(self, key: slice) -> list[object]: ...
    def __getitem__(self, key: int | slice) -> object:
        if isinstance(key, slice):
            return [self[number] for number in range(*key.indices(len(self)))]
        place = self.places[key]
        return None if place < 0 else self.values[place]

    def __len__(self) -> int:
        return len(self.places)


class Gathered:
    """A column of Arrow's batches, gathered: of each cell a number, of each value one copy."""

    def __init__(self) -> None:
        self._dictionaries: list[Any] = []
        self._indices: list[tuple[int, Any]] = []  # each with the number of its dictionary
        self._unencoded: list[object] = []

    def add(self, column: Any) -> None:  # noqa: ANN401 - PyArrow has no types
        """Take in the cells of one more batch."""
        arrow = pyarrow()
        if getattr(column.type, "extension_name", "") == "pandas.period":
            self._unencoded.extend(column.to_pandas())  # the numbers in it are no dates
            return
        if not arrow.types.is_dictionary(column.type):
            try:
                column = viewless(column).dictionary_encode()
            except NotImplementedError:  # of lists and the like there is no dictionary
                self._unencoded.extend(column.to_pylist())
                return
        elif arrow.types.is_nested(column.type.value_type):
            self._unencoded.extend(column.to_pylist())
            return
        dictionary = viewless(column.dictionary)
        # In an empty one nothing is looked up, and Arrow passes over it.
        if len(dictionary) and not (
            self._dictionaries and _is_same(self._dictionaries[-1], dictionary)
        ):
            self._dictionaries.append(dictionary)
        self._indices.append((len(self._dictionaries) - 1, column.indices.cast("int32")))

    def cells(self) -> Sequence[object]:
        """All of them; values stand in order of first appearance, and each is that of some cell."""
        if not self._indices:
            return self._unencoded
        if not self._dictionaries:
            return Encoded((), numbers([NONE]) * sum(len(each) for _, each in self._indices))
        arrow = pyarrow()
        united = arrow.chunked_array(self._dictionaries).dictionary_encode()
        values, places = united.chunk(0).dictionary, numbers()
        for which, indices in self._indices:
            known = united.chunk(max(which, 0)).indices
            # The first dictionary mostly has each value once, and so gives the numbers.
            own = which == 0 and (known[-1].as_py() == len(known) - 1)
            found = indices if own else known.take(indices)
            _append(places, found.fill_null(NONE))
        self._indices.clear()
        self._dictionaries.clear()
        places, kept = _by_appearance(places)
        if kept != range(len(values)):
            values = values.take(arrow.array(kept, arrow.int32()))
        texts = _texts(arrow, values)
        said = texts if texts is not None and "string" in str(values.type) else values.to_pylist()
        return Encoded(said, places, texts)


def _is_same(one: Any, other: Any) -> bool:  # noqa: ANN401
    """Whether two dictionaries, as of stretches of one column, are the same piece of memory."""
    ours, theirs = (
        (len(each), each.offset, [buffer and buffer.address for buffer in each.buffers()])
        for each in (one, other)
    )
    return ours == theirs


def _by_appearance(places: array[int]) -> tuple[array[int], Sequence[int]]:
    """The places as numbered by first appearance, none staying none, and which are there."""
    found, kept = vectors(len(places)).renumbered(places)
    if NONE not in kept:
        return found, kept
    nothing = kept.index(NONE)
    table = numbers((*range(nothing), NONE, *range(nothing, len(kept) - 1)))
    return vectors(len(places)).taken(table, found), [each for each in kept if each != NONE]


def _texts(arrow: Any, values: Any) -> StringColumn | None:  # noqa: ANN401
    if arrow.types.is_integer(values.type):
        values = values.cast("string")
    code, width = ("i", 4) if values.type == "string" else ("q", 8)
    if not len(values) or values.type not in ("string", "large_string"):
        return None
    _, starts, block = values.buffers()
    start: array[int] = array(code)
    start.frombytes(memoryview(starts)[values.offset * width :][: (len(values) + 1) * width])
    return StringColumn.at(b"" if block is None else block.to_pybytes(), start)


def _append(values: array[int], column: Any) -> None:  # noqa: ANN401
    """Take over an Arrow column of 32-bit integers, none of them null."""
    _, held = column.buffers()
    if len(column):
        first = column.offset * values.itemsize
        values.frombytes(memoryview(held)[first : first + len(column) * values.itemsize])
