"""Names: which of the known people or organizations a name means."""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from naver_nvidia.entities import Entity
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.fields import check_type

if TYPE_CHECKING:
    from collections.abc import Iterable

E = TypeVar("E", bound=Entity)

# Dashes (Unicode's category Pd), the minus, the katakana middle dot and commas part words
# ("Hae-jin", "Lee, Hae-jin"); apostrophes join them ("O'Neill"); what nobody sees is nothing.
DASHES = (
    "-\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b"
    "\u2e40\u2e5d\u301c\u3030\u30a0\u30fb\ufe31\ufe32\ufe58\ufe63\uff0d\uff65\U00010ead"
)
APOSTROPHES = "\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u0060\u00b4\uff07"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_MARKS = str.maketrans(
    {
        **dict.fromkeys(DASHES + ",\uff0c\u3001", " "),
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(INVISIBLE, ""),
    }
)


def fold(name: str) -> str:
    """The name without what print varies: case, Unicode form, hyphens, apostrophes, word order.

    Accents stay: M\u00fcller is not Muller.

    >>> fold("Hae\u2011Jin LEE") == fold("Lee Hae-jin")
    True
    """
    # Unicode's compatibility caseless match (section 3.13), which decomposes before each folding,
    # with the marks between: NFKD would turn the acute accent into a space and a combining mark.
    marked = unicodedata.normalize("NFD", name).casefold().translate(_MARKS)
    decomposed = unicodedata.normalize("NFKD", marked).translate(_MARKS)
    folded = unicodedata.normalize("NFKC", decomposed.casefold())
    return " ".join(sorted(folded.split()))


class NameIndex(Generic[E]):
    """Entities by id and by folded name.

    ``kinds`` are the classes that may be asked for, ``place`` is the word for the collection in
    errors: "no person called 'Kim' in this article".
    """

    __slots__ = ("_by_id", "_by_name", "_kinds", "_place")

    def __init__(self, entities: Iterable[E], *kinds: type[E], place: str) -> None:
        self._kinds = kinds
        self._place = place
        self._by_id: dict[str, E] = {}
        self._by_name: dict[str, dict[str, E]] = {}
        for entity in entities:
            self._by_id[entity.id] = entity
            for name in entity.names():
                self._by_name.setdefault(fold(name), {})[entity.id] = entity
        # A name of nothing but marks folds to nothing, and would answer to any other such name.
        self._by_name.pop("", None)

    def find(self, who: E | str) -> E:
        """The one entity with this id, or else with this name; an entity is its own answer.

        Raises:
            UnknownName: none has it; the nearest names are suggested.
            AmbiguousName: several have it; each is named with its id.
            InvalidValue: neither a name nor such an entity, or an entity that differs from the one
                which has its id here.
        """
        if isinstance(who, str):
            return self._named(who)
        check_type(self._place, who, *self._kinds, str)
        if self._by_id.get(who.id, who) != who:
            raise InvalidValue(
                self._place,
                f"the {self._kind} asked for differs from the one that has the id {shown(who.id)} "
                "here; ask by id",
            )
        return who

    def nearest(self, name: str) -> list[str]:
        """The names most like this one, best first: at most those that three spellings have."""
        near = difflib.get_close_matches(fold(name), self._by_name, n=3)
        fitting = (entity.name for key in near for entity in self._by_name[key].values())
        return list(dict.fromkeys(fitting))

    def _named(self, name: str) -> E:
        if (entity := self._by_id.get(name)) is not None:
            return entity
        fitting = tuple(self._by_name.get(fold(name), {}).values())
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise AmbiguousName(
                name, self._kind, self._place, [(each.name, each.id) for each in fitting]
            )
        raise UnknownName(name, self._kind, self._place, self.nearest(name))

    @property
    def _kind(self) -> str:
        return " or ".join(kind.__name__.lower() for kind in self._kinds)
