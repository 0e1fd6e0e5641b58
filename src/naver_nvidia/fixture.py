"""The bundled article, ready to import and pin."""

from __future__ import annotations

import hashlib
import pkgutil  # half as slow to import as importlib.resources
from codecs import BOM_UTF8
from functools import cache
from threading import Lock
from typing import Final

from naver_nvidia.article import Article
from naver_nvidia.errors import InvalidValue, MissingText, shown

TEXT_SHA256: Final = "6a7b1d0b68c61db53648729427ef8248e896c5954522fe6a7a906fbc0a952ac2"
"""The SHA-256 of the article's text, 1,952 bytes of UTF-8."""

# Without "str" it is Literal["1"] to checkers, which hovers and the docs would show.
DATA_VERSION: Final[str] = "2"
"""The version of text and annotation, apart from the code's: any change to either is a new one."""

_lock = Lock()


def load_article(*, text: str | None = None) -> Article:
    """The article: one object, shared by all who ask for it.

    Its text is the bundled one, or ``text``, of a file of your own. To change nothing on the way,
    read that as ``Path("article.txt").read_bytes().decode()``.

    >>> from naver_nvidia import load_article
    >>> load_article()
    <Article naver-nvidia-2024-06-28, published 2024-06-28: 1,940 code points, ...>

    Raises:
        MissingText: no text is given, and the bundled one was taken out.
        InvalidValue: the text is not, to the byte, the one that was annotated.
    """
    with _lock:  # cache alone would let two threads make one each
        return _annotated(text_in("naver_nvidia") if text is None else _own(text))


@cache
def _annotated(text: str) -> Article:
    from naver_nvidia.serialization import article_from_json  # noqa: PLC0415 - JSON, when used

    return article_from_json(_read("naver_nvidia", "article.json"), text=text)


@cache
def text_in(package: str) -> str:
    """The article's text from its file in the package's data.

    Raises:
        MissingText: it is not there.
        InvalidValue: it is not the one that was annotated.
    """
    try:
        data = _read(package, "article.txt")
    except OSError as error:  # in a zip, too
        raise MissingText("article.txt") from error
    return checked_text("article.txt", data, "install the package again")


def _read(package: str, name: str) -> bytes:
    # None, for nothing, is of loaders that have no data at all.
    return pkgutil.get_data(package, f"data/{name}") or b""


def _own(text: str) -> str:
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - not all callers are checked
        raise InvalidValue("text", f"{shown(text)} is not a string; decode bytes as UTF-8")
    remedy = "give Path(...).read_bytes().decode(), which changes nothing"
    return checked_text("text", text.encode(errors="surrogatepass"), remedy)


def checked_text(place: str, data: bytes, remedy: str) -> str:
    """The text, if these are the bytes that were annotated.

    Raises:
        InvalidValue: they are not; what was done to them is named where it can be known.
    """
    if (found := hashlib.sha256(data).hexdigest()) != TEXT_SHA256:
        problem = "; ".join((f"has the SHA-256 {found}, not {TEXT_SHA256}", *_changes(data)))
        raise InvalidValue(place, f"{problem}; {remedy}")
    return data.decode()


def _changes(data: bytes) -> list[str]:
    """What was done to the text on its way, if to undo it brings the text back."""
    unmarked = data.removeprefix(BOM_UTF8)
    lines = unmarked.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    text = b" " + lines.strip()
    if hashlib.sha256(text).hexdigest() != TEXT_SHA256:
        return []
    changes = {
        "a byte order mark stands before it": unmarked != data,
        "its lines end in CRLF or CR, not LF": lines != unmarked,
        "the white space around it was changed (one space before, nothing behind)": text != lines,
    }
    return [change for change, done in changes.items() if done]
