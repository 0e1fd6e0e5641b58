"""Register: a store of meetings in the order of their dates, with their columns."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

from naver_nvidia.entities import Entity, Place, Topic, containing
from naver_nvidia.meetings.store.columns import Columns, columns_of
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand
from naver_nvidia.names import NameIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from naver_nvidia.errors import RowFault
    from naver_nvidia.meetings.lookup import Subject
    from naver_nvidia.meetings.meeting import Meeting
    from naver_nvidia.meetings.row import Reading
    from naver_nvidia.meetings.store.numbers import Numbers

Meant: TypeAlias = Callable[..., Any]

HERE = "these meetings"
"""What errors about names call the register, and every view of it."""


class Register:
    """What any number of Meetings are views of.

    ``meant`` gives what these meetings have for what one asks by: in a corpus, an article's own.
    ``meetings`` are the objects, or make them when looked at. Their columns are made when first
    asked for, unless given; ``invalid_rows`` is what could not be read into them. ``declared`` is
    known by name beside whatever the meetings have. ``subjects`` are whom questions were about.
    ``reading`` is what the load read, if it was one.
    """

    __slots__ = (
        "_columns",
        "_places",
        "_topics",
        "declared",
        "invalid_rows",
        "meant",
        "meetings",
        "reading",
        "subjects",
    )

    def __init__(
        self,
        meetings: Sequence[Meeting],
        columns: Columns | None = None,
        invalid_rows: tuple[RowFault, ...] = (),
        declared: tuple[Entity, ...] = (),
        meant: Meant | None = None,
    ) -> None:
        self.meetings: Sequence[Meeting] = meetings
        self.invalid_rows: tuple[RowFault, ...] = invalid_rows
        self.declared: tuple[Entity, ...] = declared
        self.meant: Meant | None = meant
        self.reading: Reading | None = None
        self.subjects: dict[str, Subject] = {}
        self._columns = columns
        self._places: NameIndex[Entity] | None = None
        self._topics: NameIndex[Entity] | None = None

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        # Without what questions have left behind.
        state: dict[str, object] = {name: getattr(self, name) for name in self.__slots__}
        state["subjects"] = {}
        return None, state

    def ids(self, chosen: Numbers) -> Sequence[str]:
        """The ids of the chosen meetings."""
        if isinstance(self.meetings, MeetingsOnDemand):
            return self.meetings.ids.taken(chosen)
        return [self.meetings[number].id for number in chosen]

    @property
    def columns(self) -> Columns:
        """The meetings as flat arrays."""
        if self._columns is None:
            self._columns = columns_of(self.meetings, self.declared)
        return self._columns

    @property
    def places(self) -> NameIndex[Entity]:
        """Every place that is known, and those that it lies in: of any kind, if one met there."""
        if self._places is None:
            declared = (each for each in self.declared if isinstance(each, Place))
            known = map(containing, chain(self.columns.places.values, declared))
            self._places = _index(chain.from_iterable(known), "place")
        return self._places

    @property
    def topics(self) -> NameIndex[Entity]:
        """Every topic that is known: of any kind, if a meeting has it."""
        if self._topics is None:
            declared = (each for each in self.declared if isinstance(each, Topic))
            known = chain(chain.from_iterable(self.columns.topics.values), declared)
            self._topics = _index(known, "topic")
        return self._topics


def _index(known: Iterable[Entity], called: str) -> NameIndex[Entity]:
    return NameIndex(dict.fromkeys(known), Entity, place=HERE, called=called)
