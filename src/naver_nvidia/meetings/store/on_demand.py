"""MeetingsOnDemand: meetings, people and organizations made from columns when looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

import attrs

from naver_nvidia.entities import Organization, Person
from naver_nvidia.meetings.meeting import Delegation, Meeting
from naver_nvidia.meetings.store.columns import Columns
from naver_nvidia.meetings.store.proofs import Proofs
from naver_nvidia.meetings.store.string_column import StringColumn


@attrs.frozen(eq=False, repr=False)
class PeopleMaker:
    """Makes the person of a number; the name as declared is the id as well."""

    names: StringColumn

    def __call__(self, number: int) -> Person:
        """Make it."""
        name = self.names[number]
        return Person(name, name)


@attrs.frozen(eq=False, repr=False)
class OrganizationMaker:
    """Makes the organization of a number, and what it belongs to."""

    names: StringColumn
    parents: Mapping[int, int]

    def __call__(self, number: int) -> Organization:
        """Make it, and what it belongs to."""
        name = self.names[number]
        parent = self.parents.get(number)
        return Organization(
            name, name, parent_organization=None if parent is None else self(parent)
        )


@attrs.frozen(eq=False, repr=False)
class MeetingsOnDemand(Sequence[Meeting]):
    """A register's meetings, each made anew when looked at: equal, but not the same object.

    ``mapped`` is whether the arrays lie in a file.
    """

    columns: Columns
    ids: StringColumn
    proofs: Proofs
    mapped: bool = False

    def __len__(self) -> int:
        return len(self.columns.dates)

    @overload
    def __getitem__(self, key: int) -> Meeting: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[Meeting, ...]: ...
    def __getitem__(self, key: int | slice) -> Meeting | tuple[Meeting, ...]:
        if isinstance(key, slice):
            return tuple(self[number] for number in range(*key.indices(len(self))))
        number = range(len(self))[key]
        columns, sides = self.columns, self.columns.people.incidence.sides
        return Meeting(
            self.ids[number],
            tuple(map(self._delegation, range(sides[number], sides[number + 1]))),
            date=columns.dates.date_of(number),
            place=columns.places[number],
            organizer=columns.organizers[number],
            topics=columns.topics[number],
            status=columns.statuses[number],
            rows=self.proofs[number],
        )

    def _delegation(self, number: int) -> Delegation:
        columns = self.columns
        people, organizations = columns.casts()
        members = people.among(people.incidence.row(number))
        senders = organizations.among(organizations.incidence.row(number))
        return Delegation(
            next(map(organizations.__getitem__, senders), None),
            tuple(map(people.__getitem__, members)),
            on_behalf_of=columns.on_behalf_of[number],
        )
