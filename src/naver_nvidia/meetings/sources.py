"""Sources: where tidy rows come from - mappings, a CSV file, an Arrow stream - in batches."""

from __future__ import annotations

import csv
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from importlib import import_module
from itertools import islice
from os import PathLike, fspath
from typing import Any, NamedTuple, Protocol, TypeAlias, cast, overload, runtime_checkable

from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, shown
from naver_nvidia.meetings.numbers import NONE

_BATCH = 50_000


@runtime_checkable
class ArrowStream(Protocol):
    """Whatever speaks Arrow's C stream interface: tables of Arrow, Polars, DuckDB, pandas ..."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A PyCapsule of the stream."""


Rows: TypeAlias = "str | PathLike[str] | ArrowStream | Iterable[Mapping[str, Any]]"


class Encoded(Sequence[object]):
    """Cells that are dictionary-encoded already; the last value is for those that are empty."""

    __slots__ = ("places", "values")

    def __init__(self, values: Sequence[object], places: array[int]) -> None:
        self.values = values
        self.places = places

    @overload
    def __getitem__(self, key: int) -> object: ...
    @overload
    def __getitem__(self, key: slice) -> list[object]: ...
    def __getitem__(self, key: int | slice) -> object:
        if isinstance(key, slice):
            return [self.values[place] for place in self.places[key]]
        return self.values[self.places[key]]

    def __len__(self) -> int:
        return len(self.places)


class Batch(NamedTuple):
    """Some rows as columns: where each begins, the cells by column name, and what is no row."""

    lines: Sequence[int]
    cells: Mapping[str, Sequence[object]]
    faults: Sequence[tuple[int, str]] = ()


def batches(rows: Rows) -> Iterator[Batch]:
    """The rows, some at a time.

    Raises:
        InvalidRows: the file is not UTF-8, has no header, or is not CSV.
        InvalidValue: not a source of rows, or Arrow's without PyArrow.
    """
    if isinstance(rows, str | PathLike):
        return _from_csv(fspath(rows))
    if isinstance(rows, ArrowStream):
        return _from_arrow(rows)
    if isinstance(rows, Mapping) or not isinstance(rows, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidValue(
            "Meetings.from_rows",
            f"{shown(rows)} is not a path, an Arrow table or an iterable of mappings",
        )
    return _from_mappings(rows)


def name_of(rows: Rows) -> str:
    """What the rows' proof calls their source, if nothing else does."""
    return fspath(rows) if isinstance(rows, str | PathLike) else "rows"


def _from_mappings(rows: Iterable[Mapping[str, Any]]) -> Iterator[Batch]:
    first = 1
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        lines: Sequence[int] = range(first, first + len(batch))
        first += len(batch)
        faults: list[tuple[int, str]] = []
        if not all(isinstance(row, Mapping) for row in batch):  # pyright: ignore[reportUnnecessaryIsInstance]
            lines, batch, faults = _mappings_only(lines, batch)
        names = dict.fromkeys(name for row in batch for name in row)
        yield Batch(lines, {name: [row.get(name) for row in batch] for name in names}, faults)


def _mappings_only(
    lines: Sequence[int], batch: Sequence[object]
) -> tuple[list[int], list[Mapping[str, Any]], list[tuple[int, str]]]:
    good = [(line, row) for line, row in zip(lines, batch, strict=True) if isinstance(row, Mapping)]
    faults = [
        (line, f"{shown(row)} is not a mapping of column names to cells")
        for line, row in zip(lines, batch, strict=True)
        if not isinstance(row, Mapping)
    ]
    return [line for line, _ in good], [row for _, row in good], faults


def _from_csv(path: str) -> Iterator[Batch]:
    with ExitStack() as stack:
        file = stack.enter_context(open(path, encoding="utf-8-sig", newline=""))  # noqa: PTH123
        reader = csv.reader(file, strict=True)
        line = 1
        try:
            header = next(reader, None)
            if not header:
                raise InvalidRows([RowFault(path, 1, "there is no header")])
            while True:
                lines: list[int] = []
                batch: list[list[str]] = []
                faults: list[tuple[int, str]] = []
                line = reader.line_num + 1
                for row in islice(reader, _BATCH):
                    if len(row) == len(header):
                        lines.append(line)
                        batch.append(row)
                    elif row:  # csv gives an empty line as no cells
                        problem = f"has {len(row)} cells under {len(header)} column names"
                        faults.append((line, problem))
                    line = reader.line_num + 1
                if not lines and not faults:
                    return
                columns = zip(*batch, strict=True) if batch else (() for _ in header)
                yield Batch(lines, dict(zip(header, columns, strict=True)), faults)
        except (UnicodeDecodeError, csv.Error) as error:
            problem = str(error) if isinstance(error, csv.Error) else f"not UTF-8: {error.reason}"
            raise InvalidRows([RowFault(path, line, problem)]) from None


def _from_arrow(rows: ArrowStream) -> Iterator[Batch]:
    try:
        arrow = cast("Any", import_module("pyarrow"))
    except ModuleNotFoundError:
        raise InvalidValue(
            "Meetings.from_rows",
            "reading an Arrow table needs pyarrow: install naver-nvidia[arrow]",
        ) from None
    first = 1
    for batch in arrow.RecordBatchReader.from_stream(rows):
        cells = {
            name: _encoded(column)
            for name, column in zip(batch.schema.names, batch.columns, strict=True)
        }
        yield Batch(range(first, first + batch.num_rows), cells)
        first += batch.num_rows


def _encoded(column: Any) -> Sequence[object]:  # noqa: ANN401 - PyArrow has no types
    """The cells of an Arrow column; each different one is made once."""
    try:
        encoded = column if hasattr(column, "dictionary") else column.dictionary_encode()
    except NotImplementedError:  # of lists and the like there is no dictionary
        return cast("Sequence[object]", column.to_pylist())
    places = encoded.indices.cast("int32").fill_null(NONE)
    return Encoded([*encoded.dictionary.to_pylist(), None], array("i", places.to_pylist()))
