"""Sources: rows in batches, from mappings or an Arrow stream; `files` has those of files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple, cast

from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.arrow import pyarrow
from naver_nvidia.meetings.inputs import ArrowStream
from naver_nvidia.register.encoded import Gathered

MOST_ROWS = 50_000
"""So many rows come in a batch."""


class Batch(NamedTuple):
    """Some rows as columns: where each begins, the cells by column name, and which are broken.

    One without lines is the header of those that follow, in the sheet if there are sheets.
    """

    lines: Sequence[int]
    cells: Mapping[str, Sequence[object]]
    faults: Sequence[tuple[int, str]] = ()
    sheet: str | None = None


def batches_of(rows: ArrowStream | Iterable[Mapping[str, Any]]) -> Iterator[Batch]:
    """The rows of a table or of mappings, some at a time.

    Raises:
        InvalidValue: not a source of rows, or Arrow's without PyArrow.
    """
    if isinstance(rows, ArrowStream):
        arrow = pyarrow()
        try:
            stream = arrow.RecordBatchReader.from_stream(rows)
        except Exception as error:  # an engine's own, which knows what it waits for
            problem = f"the {type(rows).__name__} gives no rows: {error}"
            raise InvalidValue("Meetings.from_rows", problem) from error
        return from_arrow(stream)
    given = cast("object", rows)  # whatever the caller says that it is
    if isinstance(given, Mapping | bytes) or not isinstance(given, Iterable):
        raise InvalidValue(
            "Meetings.from_rows",
            f"{shown(cast('object', rows))} is not a path, an Arrow table or an iterable of "
            "mappings; a lazy frame must be collected",
        )
    return _from_mappings(rows)


def _from_mappings(rows: Iterable[Mapping[str, Any]]) -> Iterator[Batch]:
    first = 1
    remaining = iter(rows)
    while batch := list(islice(remaining, MOST_ROWS)):
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
    found: list[tuple[int, Mapping[str, Any]]] = []
    faults: list[tuple[int, str]] = []
    for line, row in zip(lines, batch, strict=True):
        if problem := _fault(row):
            faults.append((line, problem))
        if isinstance(row, Mapping):
            cells = cast("Mapping[str | None, Any]", row).items()
            found.append((line, {name: cell for name, cell in cells if name is not None}))
    return [line for line, _ in found], [row for _, row in found], faults


def _fault(row: object) -> str | None:
    if not isinstance(row, Mapping):
        return f"{shown(row)} is not a mapping of column names to cells"
    # csv.DictReader has them under None.
    return "has more cells than there are column names" if None in row else None


def from_arrow(reader: Any) -> Iterator[Batch]:  # noqa: ANN401 - PyArrow has no types
    """The batches of a stream or file of Arrow's, and first one without rows, for the header."""
    if (problem := twice(reader.schema.names)) is not None:
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
    pyarrow().default_memory_pool().release_unused()  # it would keep what the dictionaries took


def twice(names: Iterable[str]) -> str | None:
    """What is wrong with column names if one of them is there twice."""
    again = next((name for name, count in Counter(names).items() if count > 1), None)
    return None if again is None else f"the column {shown(again)} stands there twice"
