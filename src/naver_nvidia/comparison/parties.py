"""Parties: whom or what a prediction means by a name, an id, an object or the words of the text."""

from __future__ import annotations

from typing import cast

from naver_nvidia.article import Article
from naver_nvidia.comparison import reading
from naver_nvidia.comparison.alignment import Same
from naver_nvidia.entities import Entity
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.names import Directory, NameIndex, called


class Parties:
    """The article's entities of some kinds; ``shown`` says how those asked for read.

    ``why`` says of words and objects that are nobody's what they are.
    """

    def __init__(self, article: Article, same: Same, *kinds: type[Entity]) -> None:
        self._text = article.text
        self._same = same
        known = [each for each in article.entities if isinstance(each, kinds)]
        self.ids: frozenset[str] = frozenset(each.id for each in known)
        self._own = frozenset(known)
        self._kinds = kinds
        self._directory = Directory([each.id for each in known], known.__getitem__)
        self._index = NameIndex(known, *kinds, place="this article")
        self._at: dict[tuple[int, int], list[Entity]] = {}
        for each in article.mentions:
            place = each.passage.start, each.passage.end
            self._at.setdefault(place, []).append(each.entity)
        self.shown: dict[str, str] = {}
        self.why: dict[str, str] = {}

    def read(self, path: str, who: object) -> tuple[str, str]:
        """The id and the name of whom somebody means; the words themselves where that is nobody.

        Words of the text are whom they mention, and where that is nobody or several, a name.
        """
        if isinstance(who, Entity):
            return self._entity(who)
        mentioned: list[Entity] = []
        if isinstance(who, tuple):
            place = reading.place(path, cast("tuple[object, ...]", who), self._text)
            mentioned = self._at.get((place.start, place.end), [])
            meant = [each for each in mentioned if isinstance(each, self._kinds)]
            if len(meant) == 1:
                return self.label(meant[0])
            who = self._text[place.start : place.end]
        if not isinstance(who, str):
            problem = f"{shown(who)} is not a name; of several, give an item for each"
            raise InvalidValue(path, problem)
        try:
            return self.label(self._index.find(who))
        except (UnknownName, AmbiguousName):
            if mentioned:
                self.why[who] = f"{who!r} mentions {self._listed(mentioned)}"
            return who, self.shown.setdefault(who, repr(who))

    def _listed(self, mentioned: list[Entity]) -> str:
        names = ", ".join(each.name for each in mentioned if isinstance(each, self._kinds))
        if names:
            return f"several ({names}); give an item for each"
        known = (f"the {type(each).__name__.lower()} {each.name}" for each in mentioned)
        return " and ".join(known)

    def _entity(self, who: Entity) -> tuple[str, str]:
        """The article's own; one that is not is aligned, or else whoever has one of its names."""
        who = self._same.get(who, who)
        if who in self._own:
            return self.label(who)
        for name in (who.name, *who.alternate_names):
            found = [
                each
                for each in map(self._directory.__getitem__, self._directory.named(name))
                if type(each) is type(who)
            ]
            own = [each for each in found if each.id == who.id]
            if len(found) == 1 or own:
                return self.label((own or found)[0])
        words = f"{who.name} "  # no name of the article's ends in a blank, and no id
        is_a = f"the {type(who).__name__.lower()} {who.name!r}"
        self.why[words] = f"{is_a} is no {called(self._kinds)} of this article"
        return words, self.shown.setdefault(words, repr(who.name))

    def label(self, party: Entity) -> tuple[str, str]:
        """The id, and the name for people to read."""
        self.shown[party.id] = party.name
        return party.id, party.name
