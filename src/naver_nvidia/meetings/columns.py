"""Columns: what a register's meetings hold, as arrays of numbers and dictionaries of values."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from naver_nvidia.entities import Entity, Organization, Person, Place, Topic
from naver_nvidia.meetings.agenda import Agenda
from naver_nvidia.meetings.directory import Directory
from naver_nvidia.meetings.incidence import Incidence
from naver_nvidia.meetings.labels import Labels, labels_of
from naver_nvidia.meetings.meeting import MeetingStatus
from naver_nvidia.meetings.numbers import numbers
from naver_nvidia.meetings.outer import others_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from naver_nvidia.meetings.meeting import Delegation, Meeting

E = TypeVar("E", bound=Entity)


@attrs.frozen(eq=False, repr=False)
class Cast(Generic[E]):
    """Those of one kind who are known: who they are, and where they sit, if anywhere."""

    kind: type[E]
    directory: Directory[E]
    incidence: Incidence


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Columns:
    """A register's meetings, in the order of their dates, as columns.

    ``on_behalf_of`` has a value for each delegation, the other labels one for each meeting.
    """

    agenda: Agenda
    statuses: Labels[MeetingStatus]
    places: Labels[Place | None]
    topics: Labels[tuple[Topic, ...]]
    organizers: Labels[Person | Organization | None]
    on_behalf_of: Labels[Organization | None]
    people: Cast[Person]
    organizations: Cast[Organization]

    def casts(self) -> tuple[Cast[Person] | Cast[Organization], ...]:
        """People and organizations."""
        return self.people, self.organizations


def columns_of(meetings: Sequence[Meeting], declared: Iterable[Entity]) -> Columns:
    """The columns of meetings that are sorted by date, and whom they or ``declared`` name."""
    people: dict[Person, int] = {}
    organizations: dict[Organization, int] = {}
    sides, start, sent = numbers([0]), numbers([0]), numbers([0])
    members, senders = numbers(), numbers()
    delegations: list[Delegation] = []
    for meeting in meetings:
        for side in meeting.delegations:
            delegations.append(side)
            members.extend(people.setdefault(each, len(people)) for each in side.members)
            start.append(len(members))
            if side.organization is not None:
                senders.append(organizations.setdefault(side.organization, len(organizations)))
            sent.append(len(senders))
        sides.append(len(delegations))
    for each in (*chain.from_iterable(map(others_in, meetings)), *declared):
        if isinstance(each, Person):
            people.setdefault(each, len(people))
        elif isinstance(each, Organization):
            organizations.setdefault(each, len(organizations))
    return Columns(
        agenda=Agenda.of(each.date for each in meetings),
        statuses=labels_of(each.status for each in meetings),
        places=labels_of(each.place for each in meetings),
        topics=labels_of(each.topics for each in meetings),
        organizers=labels_of(each.organizer for each in meetings),
        on_behalf_of=labels_of(each.on_behalf_of for each in delegations),
        people=Cast(
            Person,
            Directory([each.id for each in people], tuple(people).__getitem__),
            Incidence.of(sides, start, members, len(people)),
        ),
        organizations=Cast(
            Organization,
            Directory([each.id for each in organizations], tuple(organizations).__getitem__),
            Incidence.of(sides, sent, senders, len(organizations)),
        ),
    )
