"""Identity: which entities and meetings of several articles are one, as somebody stated."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, combinations, product
from typing import TypeAlias

from naver_nvidia import fields
from naver_nvidia.article import Article
from naver_nvidia.entities import Entity
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings import Meeting

Key: TypeAlias = tuple[str, str]
"""An article's id, and the id of an entity or meeting in it."""

Judgements: TypeAlias = tuple[tuple[Key, ...], ...]


def declared_in(article: Article) -> Iterator[Entity | Meeting]:
    """What an article gives an id and others may state too."""
    yield from article.entities
    yield from article.meetings


def judgements(place: str, given: Iterable[Iterable[Key]]) -> Judgements:
    """Check the form of what somebody stated."""
    groups = fields.to_tuple(given)
    fields.check_type(place, groups, tuple)
    return tuple(_keys(f"{place}[{number}]", each) for number, each in enumerate(groups))


def _keys(place: str, given: Iterable[Key]) -> tuple[Key, ...]:
    keys = fields.to_tuple(given)
    fields.check_type(place, keys, tuple)
    pairs: dict[Key, None] = {}
    for key in keys:
        match key:
            case (str(article), str(own)):
                pairs[article, own] = None
            case _:
                raise InvalidValue(place, f"{shown(key)} is no pair of an article's id and an id")
    if len(pairs) < 2:  # noqa: PLR2004 - it takes two to be the same, or not
        raise InvalidValue(place, "names fewer than two; give [(article id, id), ...]")
    return tuple(pairs)


def among(
    articles: Collection[str], same: Judgements, different: Judgements
) -> tuple[Judgements, Judgements]:
    """What is stated of these articles: of what others have, what is one with it stands for it."""
    groups: dict[Key, list[Key]] = {}
    for keys in same:
        known = {id(groups[key]): groups[key] for key in keys if key in groups}
        joined = list(dict.fromkeys(chain(*known.values(), keys)))
        groups |= dict.fromkeys(joined, joined)
    here = {
        id(group): tuple(key for key in group if key[0] in articles) for group in groups.values()
    }

    def standing_for(key: Key) -> tuple[Key, ...]:
        return here[id(groups[key])][:1] if key in groups else (key,) * (key[0] in articles)

    apart = (tuple(chain.from_iterable(map(standing_for, keys))) for keys in different)
    return (
        tuple(group for group in here.values() if len(group) > 1),
        tuple(keys for keys in apart if len(set(keys)) > 1),
    )


class Identities:
    """The groups of what is one, by a shared ``same_as`` or by judgement.

    Raises:
        InvalidValue: a key means nothing, what is one is of two kinds, or is judged different.
    """

    def __init__(
        self, articles: Mapping[str, Article], same: Judgements, different: Judgements
    ) -> None:
        self._articles = articles
        self._group: dict[Key, list[Key]] = {}
        self._kinds: dict[Key, type] = {}
        for place, judged in (("same", same), ("different", different)):
            for number, keys in enumerate(judged):
                for key in keys:
                    self._require(f"Corpus.{place}[{number}]", key)
        shared: dict[str, Key] = {}
        for article in articles.values():
            for each in declared_in(article):
                for uri in each.same_as:
                    key = (article.id, each.id)
                    self._kinds[key] = type(each)
                    self._join(f"same_as {shown(uri)}", shared.setdefault(uri, key), key)
        for number, (first, *others) in enumerate(same):
            for other in others:
                self._join(f"Corpus.same[{number}]", first, other)
        self._in_order()
        self._check_sides()
        self._apart = {
            frozenset(map(self.first, (one, other)))
            for keys in different
            for place, one in enumerate(keys)
            for other in keys[:place]
        }
        if any(len(pair) == 1 for pair in self._apart):
            (key,) = next(pair for pair in self._apart if len(pair) == 1)
            problem = f"{shown(key)} is judged to be the same too; take one of the judgements back"
            raise InvalidValue("Corpus.different", problem)

    def first(self, key: Key) -> Key:
        """The key that stands for all that are one with it: that of the first article."""
        group = self._group.get(key)
        return key if group is None else group[0]

    def all_of(self, key: Key) -> tuple[Key, ...]:
        """The keys that are one with it, in the order of their articles."""
        return tuple(self._group.get(key, (key,)))

    def are_different(self, one: Key, other: Key) -> bool:
        """Whether somebody judged that they are not the same."""
        return frozenset(map(self.first, (one, other))) in self._apart

    def _require(self, place: str, key: Key) -> None:
        article_id, wanted = key
        article = self._articles.get(article_id)
        if article is None:
            known, here, kind = list(self._articles), "the corpus", "article"
            wanted = article_id
        else:
            by_id = {each.id: each for each in declared_in(article)}
            if wanted in by_id:
                self._kinds[key] = type(by_id[wanted])
                return
            known, here, kind = list(by_id), f"article {shown(article_id)}", "entity or meeting"
        near = difflib.get_close_matches(wanted, known, n=3)
        meant = f"; did you mean {' or '.join(map(shown, near))}?" if near else ""
        raise InvalidValue(place, f"no {kind} in {here} has the id {shown(wanted)}{meant}")

    def _join(self, place: str, one: Key, other: Key) -> None:
        if self._kinds[one] is not self._kinds[other]:
            kinds = (
                f"{shown(key)} is of the kind {self._kinds[key].__name__}" for key in (one, other)
            )
            raise InvalidValue(place, f"{', '.join(kinds)}: they are not one")
        few, many = self._group.setdefault(one, [one]), self._group.setdefault(other, [other])
        if few is many:
            return
        if len(few) > len(many):
            few, many = many, few
        many += few
        for key in few:
            self._group[key] = many

    def _groups(self) -> Iterable[list[Key]]:
        return {id(group): group for group in self._group.values()}.values()

    def _check_sides(self) -> None:
        """Two who sat across from each other are not one."""
        several = (Counter(article for article, _ in group) for group in self._groups())
        for article in {each for counts in several for each in counts if counts[each] > 1}:
            for meeting in self._articles[article].meetings:
                for sides in combinations((each.parties for each in meeting.delegations), 2):
                    for pair in product(*sides):
                        one, other = ((article, each.id) for each in pair)
                        if self.first(one) == self.first(other):
                            met = shown((article, meeting.id))
                            problem = f"{shown(one)} and {shown(other)} met each other in {met}"
                            remedy = "they are not one; take back what says so"
                            raise InvalidValue("Corpus.same", f"{problem}: {remedy}")

    def _in_order(self) -> None:
        order = {article: number for number, article in enumerate(self._articles)}
        declared = {
            (article.id, each.id): number
            for article in {key[0]: self._articles[key[0]] for key in self._group}.values()
            for number, each in enumerate(declared_in(article))
        }
        for group in self._groups():
            group.sort(key=lambda key: (order[key[0]], declared[key]))
