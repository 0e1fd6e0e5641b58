"""Sources: where tidy rows come from - mappings, a CSV file, an Arrow stream - in batches."""

from __future__ import annotations

import csv
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from os import PathLike, fspath
from typing import (
    TYPE_CHECKING,
    Any,
    NamedTuple,
    Protocol,
    TypeAlias,
    cast,
    overload,
    runtime_checkable,
)

from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, shown
from naver_nvidia.meetings.arrow import pyarrow, viewless
from naver_nvidia.meetings.numbers import NONE

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

_BATCH = 50_000


@runtime_checkable
class ArrowStream(Protocol):
    """Whatever speaks Arrow's C stream interface: tables of Arrow, Polars, DuckDB, pandas ..."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A PyCapsule of the stream."""


Rows: TypeAlias = "str | PathLike[str] | ArrowStream | Iterable[Mapping[str, Any]]"


class Encoded(Sequence[object]):
    """Cells that are dictionary-encoded already; the place of one that is empty is -1."""

    __slots__ = ("places", "values")

    def __init__(self, values: Sequence[object], places: array[int]) -> None:
        self.values: Sequence[object] = values
        self.places: array[int] = places

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
    given = cast("object", rows)  # whatever the caller says that it is
    if isinstance(given, Mapping | bytes) or not isinstance(given, Iterable):
        raise InvalidValue(
            "Meetings.from_rows",
            f"{shown(cast('object', rows))} is not a path, an Arrow table or an iterable of "
            "mappings; a lazy frame must be collected",
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
        if any(map(_fault, batch)):
            lines, batch, faults = _mappings_only(lines, batch)
        names = dict.fromkeys(name for row in batch for name in row)
        yield Batch(lines, {name: [row.get(name) for row in batch] for name in names}, faults)


def _mappings_only(
    lines: Sequence[int], batch: Sequence[object]
) -> tuple[list[int], list[Mapping[str, Any]], list[tuple[int, str]]]:
    good: list[tuple[int, Mapping[str, Any]]] = []
    faults: list[tuple[int, str]] = []
    for line, row in zip(lines, batch, strict=True):
        if problem := _fault(row):
            faults.append((line, problem))
        else:
            good.append((line, cast("Mapping[str, Any]", row)))
    return [line for line, _ in good], [row for _, row in good], faults


def _fault(row: object) -> str | None:
    if not isinstance(row, Mapping):
        return f"{shown(row)} is not a mapping of column names to cells"
    # csv.DictReader has them under None.
    return "has more cells than there are column names" if None in row else None


def _from_csv(path: str) -> Iterator[Batch]:
    with open(path, encoding="utf-8-sig", newline="") as file:  # noqa: PTH123 - any os.PathLike
        reader = csv.reader(file, strict=True)
        try:
            header = _header(path, next(reader, list[str]()))
            yield Batch((), dict.fromkeys(header, ()))
            failed: list[Exception] = []
            while not failed and (batch := _csv_batch(reader, header, failed)) is not None:
                yield batch
            for error in failed:
                raise error
        except csv.Error as error:
            raise InvalidRows([RowFault(path, reader.line_num, str(error))]) from None
        except UnicodeDecodeError as error:
            fault = RowFault(path, _undecodable_line(path), f"not UTF-8: {error.reason}")
            raise InvalidRows([fault]) from None


def _header(path: str, names: list[str]) -> list[str]:
    problem = _twice(header := [name.strip() for name in names])
    if not names:
        problem = "there is no header"
    if len(names) == 1 and (other := next(filter(names[0].__contains__, ";\t|"), None)):
        problem = (
            f"cells are parted by commas, not {other!r}; "
            f"give csv.DictReader(file, delimiter={other!r}) instead of the path"
        )
    if problem is not None:
        raise InvalidRows([RowFault(path, 1, problem)])
    return header


def _twice(names: Sequence[str]) -> str | None:
    """What is wrong with column names if one of them is there twice."""
    again = next((name for name in names if names.count(name) > 1), None)
    return None if again is None else f"the column {shown(again)} stands there twice"


def _csv_batch(reader: CsvReader, header: list[str], failed: list[Exception]) -> Batch | None:
    """The next rows, up to where the file is no more to be read, which is then noted."""
    lines: list[int] = []
    rows: list[list[str]] = []
    faults: list[tuple[int, str]] = []
    line = after = reader.line_num + 1
    try:
        for row in islice(reader, _BATCH):
            if len(row) == len(header):
                lines.append(line)
                rows.append(row)
            elif row:  # an empty line has no cells, and is no row
                faults.append((line, f"has {len(row)} cells under {len(header)} column names"))
            line = reader.line_num + 1
    except (csv.Error, UnicodeDecodeError) as error:
        failed.append(error)
    if line == after:
        return None
    cells = zip(*rows, strict=True) if rows else (() for _ in header)
    return Batch(lines, dict(zip(header, cells, strict=True)), faults)


def _undecodable_line(path: str) -> int:
    with open(path, "rb") as file:  # noqa: PTH123 - the path may be any os.PathLike
        return next(number for number, line in enumerate(file, 1) if not _is_utf8(line))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _from_arrow(rows: ArrowStream) -> Iterator[Batch]:
    arrow = pyarrow()
    first = 1
    reader = arrow.RecordBatchReader.from_stream(rows)
    if (problem := _twice(reader.schema.names)) is not None:
        raise InvalidValue("Meetings.from_rows", problem)
    yield Batch((), dict.fromkeys(reader.schema.names, ()))
    for batch in reader:
        cells = {
            name: _encoded(column)
            for name, column in zip(batch.schema.names, batch.columns, strict=True)
        }
        yield Batch(range(first, first + batch.num_rows), cells)
        first += batch.num_rows
        del batch
    arrow.default_memory_pool().release_unused()  # it would keep what the dictionaries took


def _encoded(column: Any) -> Sequence[object]:  # noqa: ANN401 - PyArrow has no types
    """The cells of an Arrow column; each different one is made once."""
    if hasattr(column, "dictionary"):  # which may have values that no cell has
        column = viewless(column.dictionary).take(column.indices)
    try:
        encoded = viewless(column).dictionary_encode()
    except NotImplementedError:  # of lists and the like there is no dictionary
        return cast("Sequence[object]", column.to_pylist())
    places = encoded.indices.cast("int32").fill_null(NONE)
    return Encoded(encoded.dictionary.to_pylist(), _integers(places))


def _integers(column: Any) -> array[int]:  # noqa: ANN401 - PyArrow has no types
    """The values of an Arrow column of 32-bit integers, none of them null."""
    values = array("i")
    _, held = column.buffers()
    if len(column):
        first = column.offset * values.itemsize
        values.frombytes(memoryview(held)[first : first + len(column) * values.itemsize])
    return values
