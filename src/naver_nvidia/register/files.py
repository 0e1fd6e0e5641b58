"""Files: what a path or an open file holds, by its first bytes, as batches of rows."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from errno import ENOENT
from glob import glob, has_magic
from importlib import import_module
from itertools import count
from os import PathLike, fspath
from os.path import basename, exists
from typing import IO, Any, Final, NamedTuple, cast

from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.arrow import pyarrow
from naver_nvidia.meetings.inputs import ArrowStream, File, Names
from naver_nvidia.register.blocks import batches_by_arrow
from naver_nvidia.register.delimited import (
    batch_of,
    batches_of_text,
    further_batches,
    header_of,
    is_header,
    refuse,
)
from naver_nvidia.register.sheets import sheets_in
from naver_nvidia.register.sources import Batch, from_arrow

_PARQUET: Final = b"PAR1"
ARROW_FILE: Final = b"ARROW1"
_ARROW: Final = (_PARQUET, ARROW_FILE, b"\xff\xff\xff\xff")

_UNNAMED: Final = "rows"

_OTHERS: Final[Mapping[bytes | tuple[bytes, ...], str]] = {
    b"%PDF": "is a PDF; take its tables out first",
    b"SQLite": "is an SQLite database; give a query's rows",
    b"<": "is XML or HTML; take its table out first",
    (b"{", b"[{", b"[["): "is JSON; give the list of its rows",
}


class FileOptions(NamedTuple):
    """How files are to be read."""

    delimiter: str | None = None
    sheet: Names = ()
    header: int | None = None
    encoding: str | None = None
    one_of_several: bool = False
    wanted: frozenset[str] = frozenset()
    """The columns that are read; of a large file others are not even looked at."""


def named_files(rows: object) -> list[tuple[str, File]] | None:
    """The files that the rows are in, with their names; None if they are in none.

    Raises:
        FileNotFoundError: no file matches the pattern.
    """
    given = cast("Sequence[object]", rows) if isinstance(rows, list | tuple) else [rows]
    files = [_named(each) for each in given]
    if not any(files):
        return None
    for number, each in enumerate(files):
        if not each:
            place = f"Meetings.from_rows: rows[{number}]"
            raise InvalidValue(place, f"{shown(given[number])} is no file, as others are")
    named = list(dict.fromkeys(each for several in files for each in several))
    if sum(name == _UNNAMED for name, _ in named) > 1:  # or their lines would be one file's
        unnamed = count(1)
        named = [
            (f"{_UNNAMED} {next(unnamed)}" if name == _UNNAMED else name, file)
            for name, file in named
        ]
    return named


def _named(given: object) -> list[tuple[str, File]]:
    if isinstance(given, str | PathLike):
        path = fspath(cast("str | PathLike[str]", given))
        if not has_magic(path) or exists(path):  # noqa: PTH110 - the path may be any os.PathLike
            return [(path, path)]
        if found := sorted(glob(path, recursive=True)):  # noqa: PTH207 - as above
            return [(each, each) for each in found]
        raise FileNotFoundError(ENOENT, "no file matches", path)
    if hasattr(given, "read") and not isinstance(given, ArrowStream):
        name = getattr(given, "name", None)
        return [(name if isinstance(name, str) and name else _UNNAMED, cast("IO[bytes]", given))]
    return []


def batches_in(name: str, file: File, options: FileOptions) -> Iterator[Batch]:
    """The rows of a file.

    Raises:
        InvalidRows: it has no header, or breaks off; says what it is in that cannot be read.
        InvalidValue: it takes an extra that is not installed.
        OSError: it cannot be opened.
    """
    if isinstance(file, str | PathLike):
        with open(file, "rb") as opened:  # noqa: PTH123 - any os.PathLike
            yield from _of_bytes(name, opened, options)
    elif isinstance(file.read(0), str):
        lines, before = _from_there(cast("IO[str]", file))
        yield from batches_of_text(name, lines, options.delimiter, options.header, before)
    else:
        yield from _of_bytes(name, cast("IO[bytes]", file), options)


def _from_there(file: IO[str]) -> tuple[Iterable[str], int]:
    """The lines from where a text stands, and how many are before, if it can go back."""
    if not (hasattr(file, "seekable") and file.seekable()):
        return file, 0
    try:
        at = file.tell()
    except OSError:  # somebody takes line after line, and where that is, is not told
        at = None
    if at == 0:
        return file, 0
    rest = list(file)
    file.seek(0)
    return rest, sum(1 for _ in file) - len(rest)


def _of_bytes(name: str, file: IO[bytes], options: FileOptions) -> Iterator[Batch]:
    if not file.seekable():
        file = io.BytesIO(file.read())
    at = file.tell()
    head = file.read(64)
    file.seek(at)
    if head.startswith(b"\x1f\x8b"):
        try:
            with gzip.open(file) as unpacked:
                yield from _of_bytes(name, cast("IO[bytes]", unpacked), options)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            refuse(name, 1, f"is gzip data that is cut short or spoilt: {error}")
    elif head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        yield from _sheets(name, file, options)
    elif head.startswith(_ARROW):
        yield from _arrow(name, file, head)
    else:
        start = b"".join(head.removeprefix(b"\xef\xbb\xbf").split())
        for mark, problem in _OTHERS.items():
            if start.startswith(mark):
                refuse(name, 1, problem)
        yield from _text(name, file, at, options, head)


def _sheets(name: str, file: IO[bytes], options: FileOptions) -> Iterator[Batch]:
    for sheet, numbered in sheets_in(name, file, options.sheet):
        where = name if sheet is None else f"{name}:{sheet}"
        first = options.header
        rows = [each for each in numbered if first is None or each[0] >= first]
        line, cells = rows[0] if rows else (1, ())
        if first not in (None, line):  # what stands there is blank
            line, cells = first, ()
        header = header_of(where, ["" if each is None else each for each in cells], line)
        yield batch_of(header, ())._replace(sheet=sheet)
        yield batch_of(header, rows[1:])


def _arrow(name: str, file: IO[bytes], head: bytes) -> Iterator[Batch]:
    arrow = pyarrow()
    stream: Any = arrow.RecordBatchReader
    try:
        if head.startswith(_PARQUET):
            opened: Any = import_module("pyarrow.parquet").ParquetFile(file)
            reader = stream.from_batches(opened.schema_arrow, opened.iter_batches())
        elif head.startswith(ARROW_FILE):
            opened = arrow.ipc.open_file(file)
            batches = map(opened.get_batch, range(opened.num_record_batches))
            reader = stream.from_batches(opened.schema, batches)
        else:
            reader = arrow.ipc.open_stream(file)
        yield from from_arrow(reader)
    except arrow.ArrowException as error:
        refuse(name, 1, f"cannot be read: {error}")


def _text(
    name: str, file: IO[bytes], at: int, options: FileOptions, head: bytes
) -> Iterator[Batch]:
    marked = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    try:
        encoding = codecs.lookup(options.encoding or marked).name
        "".encode(encoding)  # some are of bytes, not of text
    except LookupError:
        problem = f"{shown(options.encoding)} is no encoding that Python has"
        raise InvalidValue("Meetings.from_rows: encoding", problem) from None
    if encoding == "utf-8":
        encoding = "utf-8-sig"  # a mark at the beginning is no part of the first name
    before, first = _lines_before(file, at, encoding), file.readline()
    file.seek(at)
    rest = None
    if encoding == "utf-8-sig" and not before and options.header is None and is_header(first):
        rest = yield from batches_by_arrow(name, file, encoding, options.delimiter, options.wanted)
        file.seek(at if rest is None else rest.offset)
    text = io.TextIOWrapper(file, encoding if rest is None else "utf-8", newline="")
    try:
        if rest is None:
            yield from batches_of_text(name, text, options.delimiter, options.header, before)
        else:
            yield from further_batches(name, text, rest)
    except UnicodeDecodeError as error:
        called = "UTF-8" if encoding == "utf-8-sig" else encoding
        line = before + _undecodable(file, at, encoding)
        refuse(name, line, f"not {called}: {error.reason}{_remedy(name, options)}")
    finally:
        text.detach()  # not to close what somebody else opened


def _lines_before(file: IO[bytes], at: int, encoding: str) -> int:
    """How many lines end before the place, where the file then stands."""
    file.seek(0)
    text = io.StringIO(file.read(at).decode(encoding, "replace"), newline="")
    return sum(line.endswith(("\r", "\n")) for line in text)


def _remedy(name: str, options: FileOptions) -> str:
    if options.encoding:
        return ""
    one = "; name the one it is in, as encoding='cp1252'"
    if not options.one_of_several:
        return one
    file = basename(name)  # noqa: PTH119 - any os.PathLike
    return (
        f"{one} if all files are, or what is UTF-8 is read wrong; for this one alone "
        f"encoding={{{file!r}: 'cp1252'}}"
    )


def _undecodable(file: IO[bytes], at: int, encoding: str) -> int:
    """The first line that is not in the encoding."""
    file.seek(at)
    # Of a code in which a line is no line of bytes it is the first.
    return next((at for at, line in enumerate(file, 1) if not _decodes(line, encoding)), 1)


def _decodes(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
