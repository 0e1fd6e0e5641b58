"""brat's standoff format: a text file and, beside it, an annotation file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple
from urllib.parse import quote

from naver_nvidia.article import Article
from naver_nvidia.interop.spans import FACTS, Span, SpanLayer, spans

# brat's own reader takes each of these for the end of a record.
_LINE: Final = re.compile(r"[^\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


class Brat(NamedTuple):
    """What belongs into ``NAME.txt`` and ``NAME.ann``; write both as UTF-8, line ends untouched."""

    txt: str
    ann: str


def to_brat(article: Article, *, layers: Collection[SpanLayer] = FACTS) -> Brat:
    r"""The passages as text-bound annotations, mentions with their entities as references.

    Their types are the labels of `naver_nvidia.interop.spans`. A mention has a normalization
    (``N``) to its entity, whose id is percent-encoded, in a database named "article"; the kind and
    value of a span are in a note (``#``). A passage over several lines is one annotation of several
    fragments, for brat allows no line end in one, and knows all of Unicode's. Offsets are code
    points, as brat's.

    It carries the words and what they refer to, not what the facts are made of: delegations,
    days, on whose word. A passage of line ends alone is left out.

    >>> from naver_nvidia import load_article
    >>> print(*to_brat(load_article(), layers={"dates"}).ann.splitlines()[:4], sep="\n")
    T1	DATE 6 16	2024-06-28
    #1	AnnotatorNotes T1	2024-06-28
    T2	DATE 186 193	Tuesday
    #2	AnnotatorNotes T2	2024-06-25
    """
    names = {entity.id: entity.name for entity in article.entities}
    chosen = [
        (span, fragments)
        for span in spans(article)
        if span.layer in layers and (fragments := _fragments(span))
    ]
    lines = [
        line
        for number, (span, fragments) in enumerate(chosen, start=1)
        for line in _lines(number, span, fragments, names)
    ]
    return Brat(article.text, "".join(f"{line}\n" for line in lines))


def _fragments(span: Span) -> list[tuple[int, int, str]]:
    start = span.passage.start
    return [
        (start + match.start(), start + match.end(), match.group())
        for match in _LINE.finditer(span.passage.exact)
    ]


def _lines(
    number: int, span: Span, fragments: list[tuple[int, int, str]], names: dict[str, str]
) -> Iterator[str]:
    places = ";".join(f"{start} {end}" for start, end, _ in fragments)
    words = " ".join(words for _, _, words in fragments)
    yield f"T{number}\t{span.label} {places}\t{words}"
    if span.layer == "mentions" and span.value is not None:
        reference = f"article:{quote(span.value, safe='')}"
        yield f"N{number}\tReference T{number} {reference}\t{_one_line(names[span.value])}"
    if note := " ".join(_one_line(each) for each in (span.kind, span.value) if each is not None):
        yield f"#{number}\tAnnotatorNotes T{number}\t{note}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
