"""Names: which of the known people or organizations a name means."""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from naver_nvidia.entities import Entity
from naver_nvidia.errors import AmbiguousName, UnknownName

if TYPE_CHECKING:
    from collections.abc import Iterable

E = TypeVar("E", bound=Entity)

# Hyphens and commas part words ("Hae-jin", "Lee, Hae-jin"); apostrophes join them ("O'Neill").
_MARKS = str.maketrans(
    {
        **dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d,", " "),
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u0060\u00b4\uff07", "'"),
    }
)


def fold(name: str) -> str:
    """The name without what print varies: case, Unicode form, hyphens, apostrophes, word order.

    Accents stay: M\u00fcller is not Muller.

    >>> fold("Hae\u2011Jin LEE") == fold("Lee Hae-jin")
    True
    """
    # Marks before and after: NFKC would turn the acute accent into a space and a combining mark.
    marked = unicodedata.normalize("NFKC", name.translate(_MARKS)).translate(_MARKS)
    # Casefolding can undo the normal form ("\u1e9e", "\u0130").
    folded = unicodedata.normalize("NFKC", marked.casefold())
    return " ".join(sorted(folded.split()))


class NameIndex(Generic[E]):
    """Entities by id and by folded name.

    ``kind`` and ``place`` are words for the errors: "no ``person`` called ... in ``this article``".
    """

    def __init__(self, entities: Iterable[E], *, kind: str, place: str) -> None:
        self._kind = kind
        self._place = place
        self._by_id: dict[str, E] = {}
        self._by_name: dict[str, dict[str, E]] = {}
        for entity in entities:
            self._by_id[entity.id] = entity
            for name in entity.names():
                self._by_name.setdefault(fold(name), {})[entity.id] = entity

    def find(self, name: str) -> E:
        """The one entity with this id, or else with this name.

        Raises:
            UnknownName: none has it; the nearest names are suggested.
            AmbiguousName: several have it; each is named with its id.
        """
        if (entity := self._by_id.get(name)) is not None:
            return entity
        fitting = tuple(self._by_name.get(fold(name), {}).values())
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise AmbiguousName(
                name, self._kind, self._place, [(each.name, each.id) for each in fitting]
            )
        raise UnknownName(name, self._kind, self._place, self._nearest(name))

    def _nearest(self, name: str) -> list[str]:
        near = difflib.get_close_matches(fold(name), self._by_name, n=3)
        fitting = (entity.name for key in near for entity in self._by_name[key].values())
        return list(dict.fromkeys(fitting))
