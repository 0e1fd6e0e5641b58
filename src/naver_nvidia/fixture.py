"""The bundled article, ready to import and pin."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from threading import Lock
from typing import TYPE_CHECKING, Final

from naver_nvidia.errors import InvalidValue

if TYPE_CHECKING:
    from naver_nvidia.article import Article

TEXT_SHA256: Final = "6a7b1d0b68c61db53648729427ef8248e896c5954522fe6a7a906fbc0a952ac2"
"""The SHA-256 of the bundled text, 1,952 bytes of UTF-8."""

DATA_VERSION: Final = "1"
"""The version of text and annotation, apart from the code's: any change to either is a new one."""

_lock = Lock()


def load_article() -> Article:
    """The article: one object, shared by all who ask for it.

    >>> from naver_nvidia import load_article
    >>> load_article()
    <Article naver-nvidia-2024-06-28, published 2024-06-28: 1,940 code points, ...>

    Raises:
        InvalidValue: the installed text is not the one that was annotated.
    """
    with _lock:  # cache alone would let two threads make one each
        return _load()


@cache
def _load() -> Article:
    from naver_nvidia.serialization import article_from_json  # noqa: PLC0415 - cattrs, when used

    data = resources.files("naver_nvidia") / "data"
    # Bytes, not text: universal newlines would move every position behind one.
    text = checked_text((data / "article.txt").read_bytes())
    return article_from_json((data / "article.json").read_bytes(), text=text)


def checked_text(data: bytes) -> str:
    """The text, if these are the bytes that were annotated.

    Raises:
        InvalidValue: they are not.
    """
    if (found := hashlib.sha256(data).hexdigest()) != TEXT_SHA256:
        raise InvalidValue(
            "article.txt", f"has the SHA-256 {found}, not {TEXT_SHA256}; install the package again"
        )
    return data.decode()
