"""What can be wrong with an article as a whole; each fault with its JSON path."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import attrs

from naver_nvidia.entities import Entity
from naver_nvidia.errors import Fault, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.passages import Passage, misplaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from naver_nvidia.article.article import Article
    from naver_nvidia.quotes import Quote

    Reference: TypeAlias = Entity | Meeting

DECLARED: Final = (
    "people",
    "organizations",
    "places",
    "topics",
    "products",
    "documents",
    "meetings",
    "quotes",
)
"""The fields whose members an article declares, each with an id of its own."""


def faults(article: Article) -> Iterator[Fault]:
    """All that is wrong with the article."""
    yield from _text_faults(article.text)
    yield from _id_faults(article)
    yield from _leaf_faults(article)
    yield from _order_faults("$.paragraphs", article.paragraphs)
    yield from _order_faults("$.sentences", article.sentences)
    yield from _date_faults(article)


def _text_faults(text: str) -> Iterator[Fault]:
    if not text:
        yield Fault("$.text", "the text is empty")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        yield Fault("$.text", f"a lone surrogate stands at {error.start}: not Unicode text")


def _declarations(article: Article, name: str) -> Iterator[tuple[str, Reference | Quote]]:
    members: Iterable[Reference | Quote] = getattr(article, name)
    return ((f"$.{name}[{number}]", each) for number, each in enumerate(members))


def _id_faults(article: Article) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for name in DECLARED:
        for path, each in _declarations(article, name):
            if first.setdefault(each.id, path) != path:
                yield Fault(f"{path}.id", f"{shown(each.id)} is already the id of {first[each.id]}")


def _leaf_faults(article: Article) -> Iterator[Fault]:
    declared: dict[str, list[Reference]] = {}
    for each in (*article.entities, *article.meetings):
        declared.setdefault(each.id, []).append(each)
    for path, leaf in _leaves_of_article(article):
        if isinstance(leaf, Passage):
            if not leaf.stands_in(article.text):
                yield Fault(path, misplaced(article.text, leaf))
        elif leaf.id not in declared:
            yield Fault(path, f"{shown(leaf.id)} is not declared in this article")
        elif leaf not in declared[leaf.id]:
            yield Fault(path, f"{shown(leaf.id)} differs from the one that this article declares")


def _leaves_of_article(article: Article) -> Iterator[tuple[str, Passage | Reference]]:
    """Every passage and every reference in the article, each with its path."""
    for field in attrs.fields(type(article)):
        if field.name in DECLARED:
            for path, declared in _declarations(article, field.name):
                yield from _parts(declared, path)
        else:
            yield from _leaves(getattr(article, field.name), f"$.{field.name}")


def _leaves(value: object, path: str) -> Iterator[tuple[str, Passage | Reference]]:
    """The passages and references in a value, each with its path; a reference is not entered."""
    if isinstance(value, Passage | Entity | Meeting):
        yield path, value
    elif isinstance(value, tuple):
        for number, each in enumerate(cast("tuple[object, ...]", value)):
            yield from _leaves(each, f"{path}[{number}]")
    elif attrs.has(type(value)):
        yield from _parts(cast("attrs.AttrsInstance", value), path)


def _parts(value: attrs.AttrsInstance, path: str) -> Iterator[tuple[str, Passage | Reference]]:
    for field in attrs.fields(type(value)):
        yield from _leaves(getattr(value, field.name), f"{path}.{field.name}")


def _order_faults(path: str, passages: tuple[Passage, ...]) -> Iterator[Fault]:
    for number, (one, other) in enumerate(pairwise(passages), start=1):
        if other.start < one.end:
            yield Fault(f"{path}[{number}]", "does not come after the one before it")


def _date_faults(article: Article) -> Iterator[Fault]:
    for number, mention in enumerate(article.dates):
        path = f"$.dates[{number}].resolved"
        if mention.resolved.words != mention.passage.exact:
            words = shown(mention.passage.exact)
            yield Fault(f"{path}.words", f"are not those of its passage: {words}")
        if mention.resolved.published != article.date_published:
            yield Fault(f"{path}.published", f"is not the article's {article.date_published}")
