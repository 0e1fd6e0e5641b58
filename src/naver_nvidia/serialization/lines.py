"""JSON Lines: articles, one a line, and beside them what was judged to be one, a judgement a line.

Both are read and written as they come, a line at a time, so that no more than one is in memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, TypedDict

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus, Judgements, Key, among, judgements
from naver_nvidia.errors import Fault, InvalidArticle, InvalidLine, InvalidValue, shown
from naver_nvidia.fields import check_type
from naver_nvidia.serialization.parsing import Bytes, parse
from naver_nvidia.serialization.paths import written
from naver_nvidia.serialization.plain import is_object
from naver_nvidia.serialization.reading import article_from_json
from naver_nvidia.serialization.writing import article_to_json

# JSON lets them stand in a string, but some readers take them for the end of a line.
_LINE_ENDS: Final = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"})


class Judged(TypedDict):
    """What was judged, as `Corpus` takes it: ``Corpus(articles, **judged)``."""

    same: Judgements
    different: Judgements


def articles_to_jsonl(articles: Iterable[Article]) -> Iterator[str]:
    r"""Each article as a line of JSON, its line feed included; a `Corpus` is such articles.

    >>> from naver_nvidia import articles_to_jsonl, load_article
    >>> [line] = articles_to_jsonl([load_article()])
    >>> line[:40], line.count("\n")
    ('{"format": "naver-nvidia-article-1", "id', 1)
    """
    if isinstance(articles, Article):  # which has passages by index, and so could be iterated
        raise InvalidValue("articles_to_jsonl", "is one article; give a list of articles")
    for number, each in enumerate(articles):
        check_type(f"articles_to_jsonl[{number}]", each, Article)
        yield f"{article_to_json(each, indent=None).translate(_LINE_ENDS)}\n"


def articles_from_jsonl(
    lines: Iterable[str | Bytes], *, on_invalid: Callable[[InvalidLine], object] | None = None
) -> Iterator[Article]:
    """The articles in the lines of a file (opened as bytes, or as UTF-8), one at a time.

    Lines of white space alone are left out. So are lines that hold no article, where
    ``on_invalid`` is given: it is called with the error of each, be it the ``append`` of a list.

    >>> from naver_nvidia import Corpus, articles_from_jsonl, articles_to_jsonl, load_article
    >>> Corpus(articles_from_jsonl(articles_to_jsonl([load_article()])))
    <Corpus of 1 article: 1 meeting>

    Raises:
        InvalidLine: a line holds no article; it has the line's number, and every fault there.
    """
    for number, line in _filled(lines):
        try:
            article = article_from_json(line)
        except InvalidArticle as error:
            invalid = InvalidLine(number, error.faults)
            if on_invalid is None:
                raise invalid from None
            on_invalid(invalid)
        else:
            yield article


def identities_to_jsonl(corpus: Corpus) -> Iterator[str]:
    """What was judged to be one in a corpus, or not to be, a line of JSON for each judgement.

    >>> from naver_nvidia import Corpus, identities_to_jsonl, load_article
    >>> article = load_article()
    >>> corpus = Corpus([article], different=[[(article.id, "naver"), (article.id, "nvidia")]])
    >>> print(*identities_to_jsonl(corpus), end="")
    {"different": [["naver-nvidia-2024-06-28", "naver"], ["naver-nvidia-2024-06-28", "nvidia"]]}
    """
    for judgement, groups in (("same", corpus.same), ("different", corpus.different)):
        for keys in groups:
            data = json.dumps({judgement: keys}, ensure_ascii=False)
            yield f"{data.translate(_LINE_ENDS)}\n"


def identities_from_jsonl(
    lines: Iterable[str | Bytes], *, articles: Iterable[Article] | None = None
) -> Judged:
    """What `identities_to_jsonl` wrote, for `Corpus` to take.

    Where ``articles`` are given, it is what is stated of these, by way of others too: one file of
    judgements serves any articles of those that it speaks of.

    Raises:
        InvalidLine: a line holds no judgement.
    """
    judged: Judged = {"same": (), "different": ()}
    for number, line in _filled(lines):
        try:
            judgement, keys = _judgement(parse(line))
            judged[judgement] += judgements(f"$.{judgement}", [keys])
        except InvalidValue as error:
            raise InvalidLine(number, [Fault(error.place, error.problem)]) from None
        except InvalidArticle as error:
            raise InvalidLine(number, error.faults) from None
    if articles is None:
        return judged
    same, different = among({each.id for each in articles}, **judged)
    return {"same": same, "different": different}


def _judgement(data: object) -> tuple[Literal["same", "different"], list[Key]]:
    if is_object(data) and data.keys() == {"same"}:
        return "same", data["same"]
    if is_object(data) and data.keys() == {"different"}:
        return "different", data["different"]
    problem = f'{written(data)} is neither {{"same": ...}} nor {{"different": ...}}'
    raise InvalidValue("$", problem)


def _filled(lines: Iterable[str | Bytes]) -> Iterator[tuple[int, str | Bytes]]:
    """The lines that hold something, numbered from 1."""
    if isinstance(lines, str | bytes) or not hasattr(lines, "__iter__"):
        problem = f"{shown(lines)} are no lines; give an open file, or a list of lines"
        raise InvalidValue("lines", problem)
    for number, line in enumerate(lines, start=1):
        if isinstance(line, (str, bytes)) and not line.strip():
            continue
        yield number, line
