"""IOB2: a token and its tag on a line, as CoNLL-2002 and CoNLL-2003 have it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from naver_nvidia.interop.spans import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.article import Article

# A word, or any one mark; what white space is, the readers ask str.split.
_TOKEN: Final = re.compile(r"\w+|\S")
_DOCUMENT: Final = "-DOCSTART- -X- O O"


def to_iob2(article: Article) -> str:
    r"""The names and dates of `naver_nvidia.interop.spans.names` as IOB2 tags.

    Tokens are words and single marks, split at both ends of each name. A blank line parts
    sentences, but for an end of a sentence within a name. A document begins as in CoNLL-2003.

    It carries neither white space, and with it the places in the text, nor what overlaps a longer
    name, nor to whom a name refers; a name of white space alone has no token to carry it.

    >>> from naver_nvidia import load_article
    >>> print(*to_iob2(load_article()).splitlines()[14:21], sep="\n")
    founder O
    Lee B-PERSON
    Hae I-PERSON
    - I-PERSON
    jin I-PERSON
    , O
    Nvidia B-ORGANIZATION
    """
    edges = {edge for each in article.sentences for edge in (each.start, each.end)}
    lines = [_DOCUMENT, ""]
    last = 0
    for start, token, tag in _tagged(article):
        parted = any(edge in edges for edge in range(last, start + 1))
        if parted and not tag.startswith("I-") and lines[-1]:
            lines.append("")
        lines.append(f"{token} {tag}")
        last = start + len(token)
    return "\n".join([*lines, ""])


def _tagged(article: Article) -> Iterator[tuple[int, str, str]]:
    """Each token with its start and its tag."""
    end = 0
    for span in names(article):
        yield from _tokens(article.text, end, span.passage.start, "O", "O")
        end = span.passage.end
        yield from _tokens(
            article.text, span.passage.start, end, f"B-{span.label}", f"I-{span.label}"
        )
    yield from _tokens(article.text, end, len(article.text), "O", "O")


def _tokens(
    text: str, start: int, end: int, first: str, others: str
) -> Iterator[tuple[int, str, str]]:
    tag = first
    for match in _TOKEN.finditer(text, start, end):
        yield match.start(), match.group(), tag
        tag = others
