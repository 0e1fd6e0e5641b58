"""The files that a command names, and the articles in them."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import naver_nvidia

if TYPE_CHECKING:
    from typing import BinaryIO

    from naver_nvidia.commands.answers import Options

MOST_BYTES: Final = 200_000_000
_CHUNK = 2**20
_BEFORE_JSON = b"\xef\xbb\xbf \t\r\n"


class Unreadable(Exception):
    """A file that cannot be read or written; says which and why."""


class Contents(NamedTuple):
    """What an article's file has in it, and the text that was given beside it."""

    data: dict[str, Any]
    text: str | None
    is_draft: bool

    def article(self) -> naver_nvidia.Article:
        """The article; of a draft, the one that it describes when it is finished.

        Raises:
            InvalidArticle: it has faults, or the draft is not finished.
        """
        if self.is_draft:
            return naver_nvidia.article_from_draft(self.data)
        return naver_nvidia.article_from_dict(self.data, text=self.text)


def article_of(options: Options) -> naver_nvidia.Article:
    """The article that the options name; the bundled one if they name none.

    Raises:
        InvalidArticle: it has faults, or the draft is not finished.
        Unreadable: the file cannot be read.
    """
    if options.file is None:
        if options.text is not None:
            raise Unreadable("--text goes with the file of an article; none is given")
        return naver_nvidia.load_article()
    return contents_of(options.file, options.text).article()


def contents_of(file: str, text_file: str | None) -> Contents:
    """What is in the file of an article or a draft, and in that of its text.

    Raises:
        InvalidArticle: the file is not JSON.
        Unreadable: a file cannot be read.
    """
    # --help waits for none of these.
    from naver_nvidia.serialization.parsing import parse  # noqa: PLC0415
    from naver_nvidia.serialization.plain import is_object  # noqa: PLC0415
    from naver_nvidia.serialization.writing import DRAFT_FORMAT  # noqa: PLC0415

    if file == text_file == "-":
        raise Unreadable("standard input can be the article or its text, not both")
    read = bytes_of(file)
    text = None if text_file is None else text_of(text_file)
    try:
        data = parse(read)
    except naver_nvidia.InvalidArticle as error:
        if read.lstrip(_BEFORE_JSON).startswith(b"{"):
            raise
        remedy = f"naver-nvidia new {shlex.quote(file)} --published DATE"
        problem = f"{error.faults[0].problem}; an article of a text begins with: {remedy}"
        raise naver_nvidia.InvalidArticle([naver_nvidia.Fault("$", problem)]) from None
    is_draft = is_object(data) and data.get("format") == DRAFT_FORMAT
    if is_draft and text is not None:
        raise Unreadable("--text goes with an article that has no text; a draft has its own")
    return Contents(cast("dict[str, Any]", data), text, is_draft)


def text_of(file: str) -> str:
    """The text of a file in UTF-8, to the letter: no line end is translated.

    Raises:
        Unreadable: it cannot be read.
    """
    try:
        return bytes_of(file).decode()
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"cannot read {file!r}: byte {error.start} is not UTF-8; save it as UTF-8"
        ) from None


def bytes_of(file: str) -> bytes:
    """The bytes of a file, or of standard input where it is a hyphen.

    Raises:
        Unreadable: it cannot be read.
    """
    try:
        return _bytes_of(file)
    except OSError as error:
        raise Unreadable(f"cannot read {file!r}: {error.strerror}") from None
    except ValueError as error:
        raise Unreadable(f"cannot read {file!r}: {error}") from None


def write_new(file: str, data: bytes) -> None:
    """Write a file that is not there yet; what is there is never overwritten.

    Raises:
        Unreadable: it is there, or cannot be written.
    """
    if not file:
        raise Unreadable(f"cannot write {file!r}: the name is empty")
    try:
        with Path(file).open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        problem = _taken(file)
    except OSError as error:
        problem = str(error.strerror)
    except ValueError as error:
        problem = str(error)
    else:
        return
    raise Unreadable(f"cannot write {file!r}: {problem}")


def refuse_taken(file: str) -> None:
    """Let no file be written that is there already.

    Raises:
        Unreadable: it is.
    """
    if os.path.lexists(file):
        raise Unreadable(f"cannot write {file!r}: {_taken(file)}")


def _taken(file: str) -> str:
    if Path(file).is_dir():
        return "it is a directory; name a file in it"
    return "it is there already; name another, or take it away first"


def _bytes_of(file: str) -> bytes:
    # Bytes, not text: universal newlines would move every position behind one.
    if file == "-":
        if sys.stdin is None:  # closed before the process began
            raise ValueError("standard input is closed")
        return _all_of(sys.stdin.buffer)
    if not file:
        raise ValueError("the name is empty")
    with Path(file).open("rb") as stream:
        return _all_of(stream)


def _all_of(stream: BinaryIO) -> bytes:
    # In chunks: one read of the most would take its memory for the smallest file.
    data = bytearray()
    while chunk := stream.read(_CHUNK):
        data += chunk
        if len(data) > MOST_BYTES:
            raise ValueError(f"it has more than {MOST_BYTES:,} bytes")
    return bytes(data)
