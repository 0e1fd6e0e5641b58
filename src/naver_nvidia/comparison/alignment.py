"""Alignment: which entity of another annotation of the text is which of the article's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from typing import TypeAlias

from naver_nvidia.article import Article
from naver_nvidia.comparison.assignment import best_assignment
from naver_nvidia.entities import Entity
from naver_nvidia.names import keys

Same: TypeAlias = "Mapping[Entity, Entity]"
"""Of entities of another annotation, those of the article that are the same."""


def aligned(article: Article, other: Article) -> dict[Entity, Entity]:
    """The other article's entities by the article's: those of one kind that share a name.

    Be it one that is printed or one that is annotated at the same place. Of several, the same names
    go before mentions at the same places, these before the same id, and that before the order.
    """
    ours, theirs = article.entities, other.entities
    alike = _sharing(_printed(article), _printed(other))
    named = _sharing(_placed(article, names=True), _placed(other, names=True))
    placed = _sharing(_placed(article), _placed(other))
    most = len(article.mentions) + 1
    weights = {
        (our, their): (most if alike[our, their] else 0)
        + placed[our, their]
        + (2 * (ours[our].id == theirs[their].id) + (our == their)) / (3 * len(ours) + 1)
        for our, their in sorted({*alike, *named})
    }
    return {theirs[their]: ours[our] for our, their in best_assignment(weights).items()}


def _keys(entity: Entity) -> set[str]:
    names = entity.name, *entity.alternate_names
    return {key for name in names for key in (name, *keys(name))}


def _printed(article: Article) -> Iterator[tuple[Hashable, int]]:
    for number, each in enumerate(article.entities):
        yield from (((type(each), key), number) for key in _keys(each))


def _placed(article: Article, *, names: bool = False) -> Iterator[tuple[Hashable, int]]:
    numbers = {each: number for number, each in enumerate(article.entities)}
    for each in article.mentions:
        if each.kind == "name" or not names:
            place = type(each.entity), each.passage.start, each.passage.end
            yield place, numbers[each.entity]


def _sharing(
    ours: Iterator[tuple[Hashable, int]], theirs: Iterator[tuple[Hashable, int]]
) -> Counter[tuple[int, int]]:
    """How many clues two have in common, of those that have any."""
    having: dict[Hashable, set[int]] = {}
    for clue, number in ours:
        having.setdefault(clue, set()).add(number)
    return Counter((our, their) for clue, their in set(theirs) for our in having.get(clue, ()))
