"""Register: a store of meetings in the order of their dates, with their columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from naver_nvidia.entities import Entity, Place, Topic, containing
from naver_nvidia.meetings.store.columns import Columns, columns_of
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand
from naver_nvidia.names import NameIndex

if TYPE_CHECKING:
    from naver_nvidia.errors import RowFault
    from naver_nvidia.meetings.lookup import Subject
    from naver_nvidia.meetings.meeting import Meeting
    from naver_nvidia.meetings.row import Reading
    from naver_nvidia.meetings.store.numbers import Numbers

Meant: TypeAlias = Callable[..., Any]

HERE = "these meetings"
"""What errors about names call the register, and every view of it."""


@attrs.define(eq=False, repr=False, slots=False)
class Register:
    """What any number of Meetings are views of.

    ``meant`` gives what these meetings have for what one asks by: in a corpus, an article's own.
    ``meetings`` are the objects, or make them when looked at. Their columns are made when first
    asked for, unless given; ``invalid_rows`` is what could not be read into them. ``declared`` is
    known by name beside whatever the meetings have. ``subjects`` are whom questions were about.
    ``reading`` is what the load read, if it was one.
    """

    meetings: Sequence[Meeting]
    _columns: Columns | None = None
    invalid_rows: tuple[RowFault, ...] = ()
    declared: tuple[Entity, ...] = ()
    meant: Meant | None = None
    reading: Reading | None = None
    subjects: dict[str, Subject] = attrs.field(factory=dict[str, "Subject"], init=False)

    def __getstate__(self) -> dict[str, object]:
        # Without what questions have left behind.
        return {**vars(self), "subjects": {}}

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

    @cached_property
    def places(self) -> NameIndex[Entity]:
        """Every place that is known, and those that it lies in: of any kind, if one met there."""
        declared = (each for each in self.declared if isinstance(each, Place))
        known = map(containing, chain(self.columns.places.values, declared))
        return _index(chain.from_iterable(known), "place")

    @cached_property
    def topics(self) -> NameIndex[Entity]:
        """Every topic that is known: of any kind, if a meeting has it."""
        declared = (each for each in self.declared if isinstance(each, Topic))
        return _index(chain(chain.from_iterable(self.columns.topics.values), declared), "topic")


def _index(known: Iterable[Entity], word: str) -> NameIndex[Entity]:
    return NameIndex(dict.fromkeys(known), Entity, place=HERE, word=word)
