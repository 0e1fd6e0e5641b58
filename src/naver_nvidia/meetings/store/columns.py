"""Columns: what a register's meetings hold, as arrays of numbers and dictionaries of values."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

import attrs

from naver_nvidia.entities import Entity, Organization, Person
from naver_nvidia.meetings.meeting import Delegation, Meeting, MeetingStatus
from naver_nvidia.meetings.references import others_in
from naver_nvidia.meetings.store.date_runs import DateRuns
from naver_nvidia.meetings.store.incidence import Incidence
from naver_nvidia.meetings.store.labels import Labels, labels_of
from naver_nvidia.meetings.store.numbers import NONE, Numbers, copied, numbers
from naver_nvidia.meetings.store.vectors import vectors
from naver_nvidia.names import Directory

E = TypeVar("E", bound=Entity)


@attrs.frozen(eq=False, repr=False)
class Cast(Generic[E]):
    """Those of one kind who are known: who they are, and where they sit, if anywhere.

    They are numbered from ``first``. In the ``incidence`` of people a side stands for its members,
    and where it names none for its organization; in that of organizations the other way around.
    """

    kind: type[E]
    directory: Directory[E]
    incidence: Incidence
    first: int = 0

    def __getitem__(self, number: int) -> E:
        return self.directory[number - self.first]

    @property
    def numbers(self) -> range:
        """The numbers of all."""
        return range(self.first, self.first + len(self.directory))

    def among(self, numbered: Iterable[int]) -> Iterator[int]:
        """Those of the parties that are of this kind."""
        return filter(self.numbers.__contains__, numbered)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Columns:
    """A register's meetings, in the order of their dates, as columns.

    ``on_behalf_of`` has a value for each delegation, the other labels one for each meeting.
    """

    dates: DateRuns
    statuses: Labels[MeetingStatus]
    places: Labels[Entity | None]
    topics: Labels[tuple[Entity, ...]]
    organizers: Labels[Entity | None]
    on_behalf_of: Labels[Organization | None]
    people: Cast[Person]
    organizations: Cast[Organization]

    def party(self, number: int) -> Person | Organization:
        """Whoever has the number: people come before organizations."""
        return (self.people if number < self.organizations.first else self.organizations)[number]

    def sides_of(self, chosen: Numbers) -> tuple[Sides, array[int]]:
        """The delegations of the chosen meetings, in arrays of their own, and their numbers."""
        people, organizations = self.casts()
        steps = vectors(len(chosen))
        sides, delegations = steps.stretches(people.incidence.sides, chosen)
        start, at = steps.stretches(copied(people.incidence.start), delegations)
        # A side that stands for its organization has no member of its own, and the reverse.
        member = steps.within(steps.taken(people.incidence.member, at), people.numbers)
        before, member = steps.filled(member, 0)
        first = steps.taken(copied(organizations.incidence.start), delegations)
        sent = steps.taken(copied(organizations.incidence.member) + numbers([NONE]), first)
        sent = steps.within(sent, organizations.numbers)
        return Sides(sides, steps.taken(before, start), member, sent), delegations

    def casts(self) -> tuple[Cast[Person], Cast[Organization]]:
        """People and organizations."""
        return self.people, self.organizations


def columns_of(meetings: Sequence[Meeting], declared: Iterable[Entity]) -> Columns:
    """The columns of meetings that are sorted by date, and whom they or ``declared`` name."""
    people: dict[Person, int] = {}
    organizations: dict[Organization, int] = {}
    sides, start, member, sent = numbers([0]), numbers([0]), numbers(), numbers()
    delegations: list[Delegation] = []
    for meeting in meetings:
        for side in meeting.delegations:
            delegations.append(side)
            member.extend(people.setdefault(each, len(people)) for each in side.members)
            start.append(len(member))
            sender = side.organization
            code = NONE if sender is None else organizations.setdefault(sender, len(organizations))
            sent.append(code)
        sides.append(len(delegations))
    for each in (*chain.from_iterable(map(others_in, meetings)), *declared):
        if isinstance(each, Person):
            people.setdefault(each, len(people))
        elif isinstance(each, Organization):
            organizations.setdefault(each, len(organizations))
    cast = casts_of(
        Directory([each.id for each in people], tuple(people).__getitem__),
        Directory([each.id for each in organizations], tuple(organizations).__getitem__),
        Sides(sides, start, member, sent),
    )
    return Columns(
        dates=DateRuns.of((each.date, each.end_date) for each in meetings),
        statuses=labels_of(each.status for each in meetings),
        places=labels_of(each.place for each in meetings),
        topics=labels_of(each.topics for each in meetings),
        organizers=labels_of(each.organizer for each in meetings),
        on_behalf_of=labels_of(each.on_behalf_of for each in delegations),
        people=cast[0],
        organizations=cast[1],
    )


class Sides(NamedTuple):
    """The delegations of meetings, as `Incidence` has them, and who sent each: none is -1."""

    sides: array[int]
    start: array[int]
    member: array[int]
    sent: array[int]


def casts_of(
    people: Directory[Person], organizations: Directory[Organization], seated: Sides
) -> tuple[Cast[Person], Cast[Organization]]:
    """Everybody, and where they sit."""
    first = len(people)
    steps = vectors(len(seated.member))
    members = seated.start, seated.member
    sending = steps.filled(seated.sent, first)
    parties = first + len(organizations)
    by_members = by_senders = Incidence.of(
        seated.sides, *steps.completed(*members, *sending), parties
    )
    if sending[1]:
        completed = steps.completed(*sending, *members)
        by_senders = Incidence.of(seated.sides, *completed, parties)
    return Cast(Person, people, by_members), Cast(Organization, organizations, by_senders, first)
