"""World: the entities and meetings that the articles of a corpus speak of, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, cast

import attrs

from naver_nvidia.article import MAX_DEPTH, Article
from naver_nvidia.corpus.citation import Citation
from naver_nvidia.corpus.identity import Identities, Key, declared_in
from naver_nvidia.corpus.merging import differing, merged_entity, merged_meeting
from naver_nvidia.corpus.records import Difference, Record
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.names import NameIndex, called
from naver_nvidia.passages import Passage

HERE: Final = "this corpus"


def corpus_id(key: Key) -> str:
    """What an entity or meeting is called in the corpus: unique, for an id alone is not.

    >>> corpus_id(("a", "lee"))
    'a#lee'
    """
    article, own = key
    return f"{article.replace('%', '%25').replace('#', '%23')}#{own}"


class World:
    """Each entity and meeting of the articles as the corpus has it, made once."""

    def __init__(self, articles: Mapping[str, Article], identities: Identities) -> None:
        self._articles = articles
        self._identities = identities
        self._own: dict[Key, Entity | Meeting] = {
            (article.id, each.id): each
            for article in articles.values()
            for each in declared_in(article)
        }
        self._entities: dict[Key, Entity] = {}
        self._pending: list[Key] = []
        self._names: dict[tuple[type[Entity], ...], NameIndex[Entity]] = {}
        self._own_ids: dict[str, list[Key]] = {}
        self.entities: dict[str, Entity] = {}
        self.keys: dict[str, tuple[Key, ...]] = {}
        for key, own in self._own.items():
            self.keys.setdefault(self.name(key), identities.all_of(key))
            if isinstance(own, Entity):
                entity = self.entity(key)
                self.entities.setdefault(entity.id, entity)

    def name(self, key: Key) -> str:
        """What that of a key is called here: by the first report, of a meeting the first alike."""
        status = self._status(key)
        group = self._identities.all_of(key)
        return corpus_id(next(each for each in group if self._status(each) == status))

    def _status(self, key: Key) -> str | None:
        own = self._own[key]
        return None if isinstance(own, Entity) else own.status

    def entity(self, key: Key) -> Entity:
        """The entity that an article's own is."""
        first = self._identities.first(key)
        made = self._entities.get(first)
        if made is None:
            if first in self._pending or len(self._pending) > MAX_DEPTH:
                raise InvalidValue(
                    "Corpus.same",
                    f"{shown(first)} lies in itself, or more than {MAX_DEPTH} deep, if all these "
                    "are the same; take one of the identities back",
                )
            self._pending.append(first)
            own = [
                cast("Entity", self._with_ours(self._own[each], each[0], inside=True))
                for each in self._identities.all_of(first)
            ]
            made = self._entities[first] = merged_entity(own, corpus_id(first))
            self._pending.pop()
        return made

    def meetings(self, keys: Iterable[Key]) -> Iterator[Meeting]:
        """The meetings of these reports: those that are one, once; whose status differs, apart."""
        reports: dict[Key, dict[str, list[Meeting]]] = {}
        for key in keys:
            told = reports.setdefault(self._identities.first(key), {})
            ours = cast("Meeting", self._with_ours(self._own[key], key[0]))
            told.setdefault(self.name(key), []).append(ours)
        for told in reports.values():
            for name, same in told.items():
                others = [each for other in told if other != name for each in told[other]]
                yield merged_meeting(same, name, others)

    def records(self, key: str) -> tuple[Record, ...]:
        """Each article's own record of what has this id in the corpus."""
        return tuple(Record(self._articles[each[0]], self._own[each]) for each in self.keys[key])

    def meant(self, who: Any, *kinds: type[Entity]) -> Any:  # noqa: ANN401
        """What the corpus has for an article's own entity, its id there or the pair of both.

        What it has nothing for is given back, for whoever asks to refuse.

        Raises:
            AmbiguousName: several are meant; each is named with the id to ask by.
        """
        keys = self._keys_of(who)
        ours = dict.fromkeys(
            self.entity(key) for key in keys if isinstance(self._own.get(key), kinds)
        )
        if len(ours) > 1:
            named = [(each.name, each.id) for each in ours]
            raise AmbiguousName(str(getattr(who, "name", who)), called(kinds), HERE, named)
        return next(iter(ours)) if ours else who

    def named(self, who: Any) -> str | None:  # noqa: ANN401
        """The id here of an article's own entity or meeting, by any way but its name.

        Raises:
            AmbiguousName: several are meant; each is named with the id to ask by.
        """
        names = dict.fromkeys(self.name(key) for key in self._keys_of(who) if key in self._own)
        if len(names) > 1:
            named = [(each, each) for each in names]
            raise AmbiguousName(str(getattr(who, "id", who)), "entity or meeting", HERE, named)
        return next(iter(names), None)

    def _keys_of(self, who: object) -> Iterable[Key]:
        """Which of the articles' own something means that the corpus does not have as it stands."""
        if isinstance(who, tuple):
            return [cast("Key", who)]
        if isinstance(who, str):
            return () if who in self.entities else self._by_own_id(who)
        if isinstance(who, Entity | Meeting) and self.entities.get(who.id) != who:
            return [key for key in self._by_own_id(who.id) if self._own[key] == who]
        return ()

    def find(self, who: Entity | Key | str, *kinds: type[Entity]) -> Entity:
        """The one of these kinds that is meant.

        Raises:
            UnknownName: none is; the nearest names are suggested.
            AmbiguousName: several are; each is named with the id to ask by.
        """
        if kinds not in self._names:
            known = (each for each in self.entities.values() if isinstance(each, kinds))
            self._names[kinds] = NameIndex(known, *kinds, place=HERE)
        meant: object = self.meant(who, *kinds)
        if isinstance(meant, str):
            return self._names[kinds].find(meant)
        if not isinstance(meant, kinds) or self.entities.get(meant.id) != meant:
            raise UnknownName(str(getattr(meant, "name", meant)), called(kinds), HERE)
        return meant

    def _by_own_id(self, own: str) -> Iterable[Key]:
        if not self._own_ids:
            for key in self._own:
                for name in {key[1], corpus_id(key)}:
                    self._own_ids.setdefault(name, []).append(key)
        return self._own_ids.get(own, ())

    def differences(self, of: Entity | Meeting) -> Iterator[Difference]:
        """Where the articles' records of it differ."""
        records = self.records(of.id)
        if len(records) > 1:
            ours = [self._with_ours(each.own, each.article.id, inside=True) for each in records]
            for field, values in differing(cast("list[Entity | Meeting]", ours)):
                yield Difference(of, field, tuple(zip(records, values, strict=True)))

    def _with_ours(self, value: object, article: str, *, inside: bool = False) -> Any:  # noqa: ANN401
        """The value with the corpus' entities for the article's own, its passages cited."""
        if isinstance(value, Entity) and not inside:
            return self.entity((article, value.id))
        if isinstance(value, Passage):
            return Citation.of(self._articles[article], value)
        if isinstance(value, tuple):
            members = cast("tuple[object, ...]", value)
            ours = tuple(self._with_ours(each, article) for each in members)
            # Two of one article may be one here; one list does not have it twice.
            return (
                tuple(dict.fromkeys(ours))
                if any(isinstance(each, Entity) for each in members[:1])
                else ours
            )
        if isinstance(value, DateRange) or not attrs.has(type(value)):
            return value
        return type(value)(
            **{
                field.alias: self._with_ours(getattr(value, field.name), article)
                for field in attrs.fields(type(cast("attrs.AttrsInstance", value)))
                if field.init
            }
        )
