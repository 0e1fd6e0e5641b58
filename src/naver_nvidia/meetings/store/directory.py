"""Directory: the people or organizations of a register, by number, by id and by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from naver_nvidia.entities import Entity
from naver_nvidia.names import meant_by, named_by, without

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from naver_nvidia.names import Named

E = TypeVar("E", bound=Entity)


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
        by_name: Named | None = None,
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
        """Whom the name means, as `meant_by` has it."""
        return meant_by(name, self.names(), lambda number: self[number].names())

    def alike(self, ignoring: Collection[str] = ()) -> Iterator[tuple[E, ...]]:
        """Those that share a key of a name, less what is ignored: perhaps the same."""
        names = self.names()
        if ignoring:
            names = named_by(
                (number, [without(name, ignoring) for name in each])
                for number, each in self._known()
            )
        for group in dict.fromkeys(group for group in names.values() if len(group) > 1):
            yield tuple(map(self.__getitem__, group))

    def _known(self) -> Iterator[tuple[int, Iterable[str]]]:
        found = (number for number in range(len(self)) if number not in self.left_out)
        return ((number, self._make(number).names()) for number in found)

    def names(self) -> Named:
        """Who has each key of a name."""
        if self._by_name is None:
            self._by_name = named_by(self._known())
        return self._by_name
