"""Sources: where tidy rows come from - mappings, a CSV file, an Arrow stream - in batches."""

from __future__ import annotations

import csv
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
    runtime_checkable,
)

from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, shown
from naver_nvidia.meetings.arrow import pyarrow
from naver_nvidia.register.encoded import Gathered

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

_BATCH = 50_000


@runtime_checkable
class ArrowStream(Protocol):
    """Whatever speaks Arrow's C stream interface: tables of Arrow, Polars, DuckDB, pandas ..."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A PyCapsule of the stream."""


Rows: TypeAlias = "str | PathLike[str] | ArrowStream | Iterable[Mapping[str, Any]]"


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
    reader = arrow.RecordBatchReader.from_stream(rows)
    if (problem := _twice(reader.schema.names)) is not None:
        raise InvalidValue("Meetings.from_rows", problem)
    yield Batch((), dict.fromkeys(reader.schema.names, ()))
    columns = {name: Gathered() for name in reader.schema.names}
    length = 0
    for batch in reader:
        for column, gathered in zip(batch.columns, columns.values(), strict=True):
            gathered.add(column)
        length += batch.num_rows
        del batch
    yield Batch(range(1, length + 1), {name: each.cells() for name, each in columns.items()})
    arrow.default_memory_pool().release_unused()  # it would keep what the dictionaries took
