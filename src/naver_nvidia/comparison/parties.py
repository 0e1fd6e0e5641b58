"""Parties: whom or what a prediction means by a name, an id, an object or the words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from naver_nvidia.comparison import reading
from naver_nvidia.entities import Entity
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.names import NameIndex

if TYPE_CHECKING:
    from naver_nvidia.article import Article


class Parties:
    """The article's entities of some kinds, and under ``shown`` how those asked for read."""

    def __init__(self, article: Article, *kinds: type[Entity]) -> None:
        self._text = article.text
        known = [each for each in article.entities if isinstance(each, kinds)]
        self.ids = frozenset(each.id for each in known)
        self._index = NameIndex(known, *kinds, place="this article")
        self._at: dict[tuple[int, int], list[Entity]] = {}
        for each in article.mentions:
            if isinstance(each.entity, kinds):
                place = each.passage.start, each.passage.end
                self._at.setdefault(place, []).append(each.entity)
        self.shown: dict[str, str] = {}

    def read(self, path: str, who: object) -> tuple[str, str]:
        """The id and the name of whom somebody means; the words themselves where that is nobody.

        Words of the text are whom they mention, and where that is nobody or several, a name.
        """
        if isinstance(who, Entity):
            return self.label(who)
        if isinstance(who, tuple):
            place = reading.place(path, cast("tuple[object, ...]", who), self._text)
            mentioned = self._at.get((place.start, place.end), ())
            if len(mentioned) == 1:
                return self.label(mentioned[0])
            who = self._text[place.start : place.end]
        if not isinstance(who, str):
            problem = f"{shown(who)} is not a name; of several, give an item for each"
            raise InvalidValue(path, problem)
        try:
            return self.label(self._index.find(who))
        except (UnknownName, AmbiguousName):
            return who, self.shown.setdefault(who, repr(who))

    def label(self, party: Entity) -> tuple[str, str]:
        """The id, and the name for people to read."""
        self.shown[party.id] = party.name
        return party.id, party.name
