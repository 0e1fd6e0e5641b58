"""Characters that a format has no way to write: refused with the place where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus
from naver_nvidia.errors import InvalidValue
from naver_nvidia.serialization import article_to_dict
from naver_nvidia.serialization.plain import is_list, is_object

NO_ICALENDAR: Final = re.compile("[\0-\b\x0b\x0c\x0e-\x1f\x7f]")
"""RFC 5545's CONTROL, and a tab is none."""


def check(
    source: Article | Corpus, form: str, unwritable: re.Pattern[str], texts: Iterable[object]
) -> None:
    """Check that the form can hold the texts, each made of texts of the article or corpus.

    Raises:
        InvalidValue: it cannot; names the JSON path of the text, the character and the remedy.
    """
    for text in texts:
        if isinstance(text, str) and unwritable.search(text):
            path, found = next(
                (path, found)
                for article in ([source] if isinstance(source, Article) else source)
                for path, value in _texts("$", article_to_dict(article))
                if value in text and (found := unwritable.search(value))
            )
            character = f"the U+{ord(found.group()):04X} at {found.start()}"
            raise InvalidValue(path, f"{form} cannot hold {character}: put a space in its place")


def _texts(path: str, value: object) -> Iterator[tuple[str, str]]:
    """Every text in plain data, with its path."""
    if isinstance(value, str):
        yield path, value
    elif is_object(value):
        for key, each in value.items():
            yield from _texts(f"{path}.{key}", each)
    elif is_list(value):
        for number, each in enumerate(value):
            yield from _texts(f"{path}[{number}]", each)
