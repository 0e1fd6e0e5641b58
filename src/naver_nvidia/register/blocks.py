"""Blocks: delimited text in pieces that Arrow reads, as far as it reads them as csv.reader does.

Arrow takes what csv.reader refuses: marks after a closing quote, cells beyond the size limit. So a
block with anything of that kind, or of which Arrow has other rows, is left to csv.reader, and so is
all that follows.
"""

from __future__ import annotations

import csv
from array import array
from collections.abc import Collection, Generator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import IO, Any, NamedTuple

from naver_nvidia.meetings.store.numbers import numbers
from naver_nvidia.register.delimited import Begun, batch_of, delimiter_of, header_of
from naver_nvidia.register.encoded import Gathered
from naver_nvidia.register.sources import Batch

SIZE = 1 << 22
"""So many bytes are read at once."""

_NOTHING = r"^[\s\x0b\x1c-\x1f\x{85}\p{Z}]*$"


def batches_by_arrow(
    name: str, file: IO[bytes], encoding: str, delimiter: str | None, wanted: Collection[str]
) -> Generator[Batch, None, Begun | None]:
    """The rows of a file in UTF-8, of the wanted columns; returns where csv.reader has to go on.

    That is None, and nothing is read, where csv.reader has to read the header as well.

    Raises:
        InvalidRows: it has no header, or one with a name twice.
    """
    if not (find_spec("pyarrow") and find_spec("numpy")):
        return None
    first = file.readline()
    try:
        line = first.decode(encoding).removesuffix("\n").removesuffix("\r")
        delimiter = delimiter or delimiter_of(line)
        rows = list(csv.reader([line], strict=True, delimiter=delimiter))
    except (csv.Error, UnicodeDecodeError):
        return None
    if len(rows) != 1 or "\r" in line or not (delimiter.isascii() and first.endswith(b"\n")):
        return None
    header = header_of(name, rows[0], 1)
    yield batch_of(header, ())
    return (yield from _rows(file, wanted, Begun(header, delimiter, file.tell(), 1)))


def _rows(file: IO[bytes], wanted: Collection[str], start: Begun) -> Generator[Batch, None, Begun]:
    columns = {each: Gathered() for each in start.header if each in wanted}
    header, delimiter, offset, before = start
    lines, rest = numbers(), b""
    while columns and (data := file.read(SIZE) or rest):
        last = data is rest
        block = _whole_rows(data if last else rest + data, delimiter, last=last)
        table = None if block is None else _table(block.text, header, list(columns), delimiter)
        if block is None or table is None:
            break
        begun = _lines(block, table.num_rows, before + 1)
        if begun is None:
            break
        for name, gathered in columns.items():
            for chunk in table.column(name).chunks:
                gathered.add(chunk)
        lines.extend(begun)
        rest = block.rest
        offset, before = offset + len(block.text), before + block.text.count(b"\n")
    if lines:
        yield Batch(lines, {name: each.cells() for name, each in columns.items()})
    return Begun(header, delimiter, offset, before)


class _Block(NamedTuple):
    """Whole rows, where the quotes stand in them, opening and closing in turn, and what follows."""

    text: bytes
    quotes: Any
    rest: bytes


def _whole_rows(data: bytes, delimiter: str, *, last: bool) -> _Block | None:
    """The rows that end in the data; None if none does, or csv.reader may refuse them."""
    import numpy as np  # noqa: PLC0415 - optional, and slow to import

    returns = data.count(b"\r")
    if b"\0" in data or (returns and returns != data.count(b"\r\n")):
        return None
    between = np.frombuffer(b"\n" + data + b"\n", np.uint8)  # nothing at the ends needs a rule
    quotes = np.flatnonzero(between == ord('"')) if b'"' in data else np.empty(0, np.int64)
    end = len(data)
    while not last and end and (data[end - 1 : end] != b"\n" or quotes.searchsorted(end) % 2):
        end = data.rfind(b"\n", 0, end - 1) + 1
    quotes = quotes[: quotes.searchsorted(end, "right")]
    edges = np.zeros(256, bool)
    edges[list(f'{delimiter}"\r\n'.encode())] = True
    if not (edges[between[quotes[::2] - 1]].all() and edges[between[quotes[1::2] + 1]].all()):
        return None
    return _Block(data[:end], quotes - 1, data[end:]) if end and len(quotes) % 2 == 0 else None


def _table(text: bytes, header: Sequence[str], columns: list[str], delimiter: str) -> Any:  # noqa: ANN401
    """What Arrow reads; None if it does not, or has a row that says nothing."""
    arrow: Any = import_module("pyarrow")
    compute: Any = import_module("pyarrow.compute")
    reader: Any = import_module("pyarrow.csv")
    names = [each or f"\0{number}" for number, each in enumerate(header)]
    try:
        if not text.isascii():
            text.decode()
        table = reader.read_csv(
            arrow.BufferReader(text),
            read_options=reader.ReadOptions(
                use_threads=False, block_size=len(text) + 1, column_names=names
            ),
            parse_options=reader.ParseOptions(delimiter=delimiter, newlines_in_values=True),
            convert_options=reader.ConvertOptions(
                include_columns=columns,
                column_types=dict.fromkeys(
                    columns, arrow.dictionary(arrow.int32(), arrow.string())
                ),
                strings_can_be_null=False,
            ),
        )
    except (arrow.ArrowException, UnicodeDecodeError):
        return None
    return None if _any_silent(compute, table.columns) else table


def _any_silent(compute: Any, columns: Sequence[Any]) -> bool:  # noqa: ANN401
    """Whether some row has nothing in any of the columns."""
    silent: Any = True
    for column in columns:
        cells = column.combine_chunks()
        blank = compute.match_substring_regex(cells.dictionary, _NOTHING)
        if not compute.any(blank).as_py():
            return False
        silent = compute.and_(silent, blank.take(cells.indices))
    return bool(compute.any(silent).as_py())


def _lines(block: _Block, rows: int, first: int) -> array[int] | None:
    """The line on which each row begins; None if the rows are not so many, or one is too long."""
    import numpy as np  # noqa: PLC0415

    from naver_nvidia.meetings.store.vectors.by_numpy import packed  # noqa: PLC0415

    text, most = block.text, csv.field_size_limit()
    ends = np.flatnonzero(np.frombuffer(text, np.uint8) == ord("\n"))
    if not text.endswith(b"\n"):
        ends = np.append(ends, len(text))
    line = np.arange(first, first + len(ends))
    if len(ends) != rows:  # empty lines, or quotes around several
        outside = np.flatnonzero(block.quotes.searchsorted(ends) % 2 == 0)
        line = line[np.append(0, outside[:-1] + 1)]
        ends = ends[outside]
    length = np.diff(ends, prepend=-1) - 1
    if len(ends) != rows:
        lone = text.count(b"\r") and np.frombuffer(text, np.uint8)[ends - 1] == ord("\r")
        line = line[length > lone]
    return packed(line) if len(line) == rows and length.max(initial=0) <= most else None
