"""The files that a command reads and writes; one that cannot be raises Unanswered."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from naver_nvidia.cli.answers import Unanswered
from naver_nvidia.serialization.parsing import is_utf_16

MOST_BYTES: Final = 200_000_000
_CHUNK = 2**20


def text_of(file: str) -> str:
    """The text of a file in UTF-8, to the letter: no line end is translated."""
    data = bytes_of(file)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        problem = "it is in UTF-16" if is_utf_16(data) else f"byte {error.start} is not UTF-8"
        raise Unanswered(f"cannot read {file!r}: {problem}; save it as UTF-8") from None


def bytes_of(file: str) -> bytes:
    """The bytes of a file, or of standard input where it is a hyphen."""
    # Bytes, not text: universal newlines would move every position behind one.
    try:
        if file == "-":
            return _all_of(standard_input())
        with _named(file, "read").open("rb") as stream:
            return _all_of(stream)
    except (OSError, ValueError) as error:
        raise cannot("read", file, error) from None


def lines_of(file: str) -> Iterator[bytes]:
    """The lines of a file, one after the other."""
    try:
        with Path(file).open("rb") as lines:
            yield from lines
    except (OSError, ValueError) as error:
        raise cannot("read", file, error) from None


def standard_input() -> BinaryIO:
    """The bytes that come in."""
    if sys.stdin is None:
        raise Unanswered("cannot read '-': standard input is closed")
    return sys.stdin.buffer


def write_new(file: str, data: bytes) -> None:
    """Write a file that is not there yet; what is there is never overwritten."""
    refuse_taken(file)
    try:
        with _named(file, "write").open("xb") as stream:
            stream.write(data)
    except (OSError, ValueError) as error:
        raise cannot("write", file, error) from None


def write_over(file: str, data: bytes) -> None:
    """Write a file anew: all of it, or nothing."""
    path = Path(file).resolve()
    beside = path.with_name(f"{path.name}.new")
    write_new(str(beside), data)
    try:
        shutil.copymode(path, beside)
        beside.replace(path)
    except OSError as error:
        beside.unlink()
        raise cannot("write", file, error) from None


def refuse_taken(file: str) -> None:
    """Let no file be written that is there already."""
    if not os.path.lexists(file):
        return
    problem = "it is there already; name another, or take it away first"
    if Path(file).is_dir():
        problem = "it is a directory; name a file in it"
    raise Unanswered(f"cannot write {file!r}: {problem}")


def cannot(do: str, file: str, error: OSError | ValueError) -> Unanswered:
    """The file that cannot be read or written, and why."""
    return Unanswered(f"cannot {do} {file!r}: {getattr(error, 'strerror', None) or error}")


def _named(file: str, do: str) -> Path:
    if not file:
        raise Unanswered(f"cannot {do} {file!r}: the name is empty")
    return Path(file)


def _all_of(stream: BinaryIO) -> bytes:
    # In chunks: one read of the most would take its memory for the smallest file.
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        data += chunk
        if len(data) > MOST_BYTES:
            raise ValueError(f"it has more than {MOST_BYTES:,} bytes")
    return bytes(data)
