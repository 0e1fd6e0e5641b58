"""Delimited: rows of text whose cells are parted by commas, semicolons, tabs or bars."""

from __future__ import annotations

import csv
import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from naver_nvidia.errors import InvalidRows, RowFault
from naver_nvidia.register import sources
from naver_nvidia.register.sources import Batch, twice

if TYPE_CHECKING:
    from _csv import Reader as CsvReader
    from collections.abc import Iterable, Iterator, Sequence

_SEPARATORS: Final = ",;\t|"
_BLANK: Final = f'{_SEPARATORS}" \r\n'
_TOLD: Final = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
"""The separator, as Excel writes it above the header."""


class Begun(NamedTuple):
    """Where the rows of a file go on: so many bytes into it, after so many lines."""

    header: list[str]
    delimiter: str
    offset: int
    lines: int


def batches_of_text(
    name: str,
    file: Iterable[str],
    delimiter: str | None,
    header_line: int | None = None,
    before: int = 0,
) -> Iterator[Batch]:
    """The rows of a text, of which so many lines were read before, below a header.

    Raises:
        InvalidRows: it has no header, or is no such text from some line on.
    """
    lines = iter(file)
    first, line, told = _header_in(lines, header_line, before)
    delimiter = delimiter or told or delimiter_of(first)
    parted = chain([first], lines)
    reader = csv.reader(parted, strict=True, delimiter=delimiter)
    try:
        header = header_of(name, next(reader, ()), line)
    except csv.Error as error:
        refuse(name, line - 1 + reader.line_num, str(error))
    yield batch_of(header, ())
    yield from _rows(name, reader, header, line - 1)


def is_header(first: bytes) -> bool:
    """Whether the first line of a file in UTF-8 is its header, if nobody says where that is."""
    words = first.removeprefix(b"\xef\xbb\xbf")
    return bool(words.strip(_BLANK.encode())) and not words.lstrip(b'"').lower().startswith(b"sep=")


def _header_in(
    lines: Iterator[str], header_line: int | None, before: int
) -> tuple[str, int, str | None]:
    """The header, or the first line that says something, where that is, and what parts cells."""
    told = None
    for line, each in enumerate(lines, before + 1):
        words = each.removeprefix("\ufeff") if line == 1 else each
        if match := _TOLD.fullmatch(words):
            told = match[1]
        elif line == header_line if header_line else words.strip(_BLANK):
            return words, line, told
    return "", header_line or before + 1, told


def further_batches(name: str, file: Iterable[str], begun: Begun) -> Iterator[Batch]:
    """The rows of a text from which others were read before.

    Raises:
        InvalidRows: it is no such text from some line on.
    """
    reader = csv.reader(file, strict=True, delimiter=begun.delimiter)
    return _rows(name, reader, begun.header, begun.lines)


def _rows(name: str, reader: CsvReader, header: Sequence[str], before: int) -> Iterator[Batch]:
    """Some rows at a time, up to where the file is no more to be read."""
    broken: csv.Error | UnicodeDecodeError | None = None
    line, after = before + reader.line_num + 1, 0
    while broken is None and line != after:
        after = line
        numbered: list[tuple[int, Sequence[str]]] = []
        try:
            for row in islice(reader, sources.MOST_ROWS):
                if row:  # an empty line has no cells, and is no row
                    numbered.append((line, row))
                line = before + reader.line_num + 1
        except (csv.Error, UnicodeDecodeError) as error:
            broken = error
        if line != after:
            yield batch_of(header, numbered)
    if isinstance(broken, csv.Error):
        refuse(name, before + reader.line_num, str(broken))
    if broken is not None:
        raise broken


def delimiter_of(header: str) -> str:
    """What parts the cells of a header: the separator that it has most of outside quotes."""
    bare = "".join(header.split('"')[::2])
    return max(_SEPARATORS, key=bare.count)  # of equals the first


def header_of(name: str, cells: Iterable[object], line: int) -> list[str]:
    """The names of columns; one without a name is not read.

    Raises:
        InvalidRows: there are none, or two are the same.
    """
    header = [" ".join(str(each).split()) for each in cells]
    named = [each for each in header if each]
    problem = twice(named) if named else "there is no header"
    if problem is not None:
        refuse(name, line, problem)
    return header


def batch_of(header: Sequence[str], numbered: Sequence[tuple[int, Sequence[Any]]]) -> Batch:
    """Rows with the lines on which they begin, as columns; blank cells may follow the last.

    One of another width is a fault, and kept: what it says decides which others are none either.
    """
    lines: list[int] = []
    rows: list[Sequence[Any]] = []
    faults: list[tuple[int, str]] = []
    width = len(header)
    for line, row in numbered:
        lines.append(line)
        rows.append(row if len(row) == width else (*row[:width], *[""] * (width - len(row))))
        if len(row) < width or any(map(str.strip, row[width:])):
            faults.append((line, f"has {len(row)} cells under {width} column names"))
    cells = zip(*rows, strict=True) if rows else (() for _ in header)
    named = (each for each in zip(header, cells, strict=True) if each[0])
    return Batch(lines, dict(named), faults)


def refuse(name: str, line: int, problem: str) -> NoReturn:
    """Raise InvalidRows for the file."""
    raise InvalidRows([RowFault(name, line, problem)]) from None
