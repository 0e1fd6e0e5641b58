"""IOB2: a token and its tag on a line, as CoNLL-2002 and CoNLL-2003 have it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from naver_nvidia.article import Article
from naver_nvidia.interop.spans import names

# A word, or any one mark; what white space is, the readers ask str.split.
_TOKEN: Final = re.compile(r"\w+|\S")
# Marks, and the joiners that shape letters in Indic scripts.
_COMBINING: Final = frozenset(("Mn", "Mc", "Me", "Cf"))
_DOCUMENT: Final = "-DOCSTART- -X- O O"


def to_iob2(article: Article) -> str:
    r"""The names and dates of `naver_nvidia.interop.spans.names` as IOB2 tags.

    Tokens are words, letters with the marks that combine with them, and single other marks; they
    are split at both ends of each name. A blank line parts
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
    begun: int | None = None
    tag, last = first, start
    for match in _TOKEN.finditer(text, start, end):
        if begun is not None and not (match.start() == last and _goes_on(text, last)):
            yield begun, text[begun:last], tag
            tag, begun = others, None
        begun = match.start() if begun is None else begun
        last = match.end()
    if begun is not None:
        yield begun, text[begun:last], tag


def _goes_on(text: str, at: int) -> bool:
    """Whether what stands here combines with the letter before, or a letter follows such a mark."""
    if unicodedata.category(text[at]) in _COMBINING:
        return unicodedata.category(text[at - 1])[0] in "LNM"
    return text[at].isalnum() and unicodedata.category(text[at - 1]) in _COMBINING
