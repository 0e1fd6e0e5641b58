"""Directory: the people or organizations of a register, by number, by id and by name."""

from __future__ import annotations

import difflib
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

from naver_nvidia.entities import Entity
from naver_nvidia.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

E = TypeVar("E", bound=Entity)

_COMPARED = 1_000
"""So many names, no more, are compared with a name that is not known: each takes microseconds."""


class Directory(Generic[E]):
    """Entities numbered from 0, made when first looked at, each found by id or folded name.

    Those ``left_out`` have a number, and are not found.
    """

    __slots__ = ("_by_id", "_by_name", "_made", "_make", "ids", "left_out")

    def __init__(
        self,
        ids: Sequence[str],
        make: Callable[[int], E],
        left_out: Collection[int] = (),
        by_id: Mapping[str, int] | None = None,
        by_name: Mapping[str, tuple[int, ...]] | None = None,
    ) -> None:
        self.ids: Sequence[str] = ids
        self.left_out: Collection[int] = left_out
        self._make = make
        self._made: dict[int, E] = {}
        self._by_id = by_id
        self._by_name = by_name

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, number: int) -> E:
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = self._make(number)
        return made

    def __iter__(self) -> Iterator[E]:
        return map(self.__getitem__, range(len(self)))

    def with_id(self, key: str) -> int | None:
        """The one that has the id."""
        if self._by_id is None:
            self._by_id = {
                key: number for number, key in enumerate(self.ids) if number not in self.left_out
            }
        return self._by_id.get(key)

    def number_of(self, entity: E) -> int:
        """The number of one that is known."""
        number = self.with_id(entity.id)
        assert number is not None  # noqa: S101 - narrows the type
        return number

    def named(self, name: str) -> tuple[int, ...]:
        """All that have the name, whatever its case, hyphens, apostrophes and word order."""
        return self.names().get(fold(name), ())

    def near(self, name: str) -> list[tuple[str, tuple[int, ...]]]:
        """The nearest folded names, best first, and who has each."""
        names = self.names()
        wanted = fold(name)
        alike: Iterable[str] = names
        if len(names) > _COMPARED:
            words = set(wanted.split())
            alike = islice(
                (
                    each
                    for each in names
                    if each[:2] == wanted[:2] or words.intersection(each.split())
                ),
                _COMPARED,
            )
        return [(each, names[each]) for each in difflib.get_close_matches(wanted, alike, n=3)]

    def alike(self) -> Iterator[tuple[E, ...]]:
        """Those that share a folded name: perhaps the same, for a person to judge."""
        groups = dict.fromkeys(group for group in self.names().values() if len(group) > 1)
        for group in groups:
            yield tuple(map(self.__getitem__, group))

    def names(self) -> Mapping[str, tuple[int, ...]]:
        """Who has each folded name."""
        if self._by_name is None:
            names: dict[str, list[int]] = {}
            for number in range(len(self)):
                if number in self.left_out:
                    continue
                for folded in {fold(name) for name in self._make(number).names()}:
                    names.setdefault(folded, []).append(number)
            # A name of nothing but marks folds to nothing, and would answer to any other such name.
            names.pop("", None)
            self._by_name = {folded: tuple(who) for folded, who in names.items()}
        return self._by_name
