"""Delegation and Meeting: the sides of a meeting, and the meeting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

import attrs

from naver_nvidia import fields
from naver_nvidia.arguments import Argument, check_arguments, to_arguments
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import (
    Document,
    Entity,
    Organization,
    Person,
    Source,
    each_uri,
    to_entities,
    to_people,
    to_sources,
)
from naver_nvidia.errors import InvalidValue, UnknownName, shown
from naver_nvidia.meetings.row import Row
from naver_nvidia.names import NameIndex
from naver_nvidia.passages import Passage, to_passages
from naver_nvidia.reprs import brief, listed

MeetingStatus: TypeAlias = Literal["held", "planned", "denied", "cancelled"]
Party: TypeAlias = Person | Organization


@attrs.frozen(repr=False)
class Delegation:
    """One side of a meeting: people who came together.

    ``on_behalf_of`` is whom they spoke for where that is not ``organization`` itself (Popolo).
    ``complete`` is False where the list is open ("executives, including ..."), True where it is
    said to be all, None where nothing tells.
    """

    organization: Organization | None = attrs.field(
        default=None, validator=fields.optional(Organization)
    )
    members: tuple[Person, ...] = attrs.field(
        default=(), converter=to_people, validator=fields.each_once(Person)
    )
    on_behalf_of: Organization | None = attrs.field(
        default=None, validator=fields.optional(Organization)
    )
    complete: bool | None = attrs.field(default=None, validator=fields.optional(bool))

    @property
    def parties(self) -> tuple[Party, ...]:
        """Whom the side stands for: its members and, where it names none, its organization."""
        return self.members or _sender(self)

    def __repr__(self) -> str:
        return f"<Delegation {_said(self)}>"


def _said(side: Delegation) -> str:
    people = listed([person.name for person in side.members])
    if side.organization is None:
        return people or "nobody named"
    name = brief(side.organization.name)
    return f"{people} ({name})" if people else name


def _sender(side: Delegation) -> tuple[Organization, ...]:
    return () if side.organization is None else (side.organization,)


def _seen_by(party: Party, side: Delegation) -> tuple[Party, ...]:
    """Whom the party met where it sat across: an organization first meets organizations."""
    return side.parties if isinstance(party, Person) else _sender(side) or side.members


def _to_delegations(values: Iterable[Delegation]) -> tuple[Delegation, ...]:
    return fields.to_tuple(values)


def _to_rows(values: Iterable[Row]) -> tuple[Row, ...]:
    return fields.to_tuple(values)


@attrs.frozen(repr=False)
class Meeting:
    """People of two or more delegations in one place at one time.

    Whom an article does not name is left out: a side may be empty, and so may be the list of sides.
    Nobody has thereby met.
    ``date`` is "on one of these days"; a meeting of several days ends on its ``end_date`` and takes
    up all between. ``status`` tells a meeting that was ``held`` from one ``planned``, ``denied`` or
    ``cancelled``, which nobody has thereby met at. An ``organizer`` is not thereby a participant;
    it, the ``place`` and the ``topics`` are entities of any kind. ``according_to`` are those who
    say so (one or several may be given) where the article has it on another's word alone, and
    empty where the article itself states it. ``arguments`` are the words that give the meeting its
    date, place and each participant. ``passages`` are the words that state the meeting, ``rows``
    those of a register that do. ``same_as`` are URIs that stand for it everywhere, as for an
    `Entity`.

    >>> from naver_nvidia import Delegation, Meeting, Person
    >>> lee, huang = Person("lee", "Lee Hae-jin"), Person("huang", "Jensen Huang")
    >>> meeting = Meeting("m1", (Delegation(members=(lee,)), Delegation(members=(huang,))))
    >>> [person.name for person in meeting.counterparts(huang)]
    ['Lee Hae-jin']
    >>> meeting.companions(huang)
    ()
    """

    id: str = attrs.field(validator=fields.words)
    delegations: tuple[Delegation, ...] = attrs.field(
        converter=_to_delegations, validator=fields.each(Delegation)
    )
    date: DateRange | None = attrs.field(default=None, validator=fields.optional(DateRange))
    place: Entity | None = attrs.field(default=None, validator=fields.optional(Entity))
    organizer: Entity | None = attrs.field(default=None, validator=fields.optional(Entity))
    topics: tuple[Entity, ...] = attrs.field(
        default=(), converter=to_entities, validator=fields.each_once(Entity)
    )
    status: MeetingStatus = attrs.field(default="held", validator=fields.one_of(MeetingStatus))
    according_to: tuple[Source, ...] = attrs.field(
        default=(), converter=to_sources, validator=fields.each_once(Person, Organization, Document)
    )
    passages: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage)
    )
    same_as: tuple[str, ...] = attrs.field(
        default=(), converter=fields.to_strings, validator=each_uri, kw_only=True
    )
    rows: tuple[Row, ...] = attrs.field(
        default=(), converter=_to_rows, validator=fields.each(Row), kw_only=True
    )
    end_date: DateRange | None = attrs.field(
        default=None, validator=fields.optional(DateRange), kw_only=True
    )
    arguments: tuple[Argument, ...] = attrs.field(
        default=(), converter=to_arguments, validator=fields.each(Argument), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        end, begin = self.end_date, self.date
        if end is not None and (
            begin is None or end.earliest < begin.earliest or end.latest < begin.latest
        ):
            problem = f"{end} comes before the date on which it begins, {begin}"
            raise InvalidValue("Meeting.end_date", problem)
        if self.arguments:
            check_arguments("Meeting", self.arguments, parts_of(self))

    @property
    def dates(self) -> DateRange | None:
        """All the days that it may take up, from the first of its date to the last of its end."""
        if self.date is None or self.end_date is None:
            return self.date
        return DateRange(self.date.earliest, self.end_date.latest, "range")

    @property
    def when(self) -> str:
        """Its date in words: "2024-06-25", or with its end "2024-06-25 to 2024-06-26", or ""."""
        return " to ".join(str(each) for each in (self.date, self.end_date) if each is not None)

    # The article whose text the passages are of: which it is, an Article itself says.
    _article: str | None = attrs.field(default=None, init=False, eq=False, repr=False)

    @property
    def article(self) -> str | None:
        """The id of the article that states it; None of one that stands alone, or in a corpus."""
        return self._article

    def __repr__(self) -> str:
        when = f" {self.when}" if self.when else ""
        sides = " with ".join(map(_said, self.delegations))
        return f"<Meeting {brief(self.id)}, {self.status}{when}: {sides or 'nobody named'}>"

    @property
    def participants(self) -> tuple[Person, ...]:
        """Everyone present, delegation by delegation; somebody in two delegations once."""
        return tuple(dict.fromkeys(person for side in self.delegations for person in side.members))

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """The organizations that sent a delegation, each once."""
        present = (side.organization for side in self.delegations)
        return tuple(dict.fromkeys(each for each in present if each is not None))

    @property
    def parties(self) -> tuple[Party, ...]:
        """Whom its sides stand for: their members, and the organizations that name none."""
        return tuple(dict.fromkeys(party for side in self.delegations for party in side.parties))

    def counterparts(self, party: Party) -> tuple[Party, ...]:
        """Those whom the party met: whom the other sides than its own stand for.

        Asked of an organization, these are the organizations across, and the people of sides that
        have none.

        Raises:
            UnknownName: the party did not take part.
        """
        fields.check_type("Meeting", party, Person, Organization)
        own = self._sides_of(party)
        # Whoever sat on two sides sat across from both.
        across = (each for each in self.delegations if len(own) > 1 or each not in own)
        met = dict.fromkeys(other for side in across for other in _seen_by(party, side))
        met.pop(party, None)
        return tuple(met)

    def companions(self, person: Person) -> tuple[Person, ...]:
        """The other people of the person's own delegation.

        Raises:
            UnknownName: the person did not take part.
        """
        fields.check_type("Meeting", person, Person)
        people = dict.fromkeys(each for side in self._sides_of(person) for each in side.members)
        del people[person]
        return tuple(people)

    def _sides_of(self, party: Party) -> tuple[Delegation, ...]:
        sides = tuple(
            side for side in self.delegations if party in side.members or party == side.organization
        )
        if not sides:
            place = f"the meeting {shown(self.id)}"
            parties: tuple[Party, ...] = (*self.participants, *self.organizations)
            nearest = NameIndex(parties, Person, Organization, place=place).nearest(party.name)
            raise UnknownName(party.name, "participant", place, nearest)
        return sides


def parts_of(meeting: Meeting) -> dict[str, tuple[object, ...]]:
    """What the meeting's arguments may be of, by the name of the part."""
    return {
        "participant": (*meeting.participants, *meeting.organizations),
        "date": (meeting.date,),
        "end_date": (meeting.end_date,),
        "place": (meeting.place,),
        "organizer": (meeting.organizer,),
        "topic": meeting.topics,
    }


def may_coincide(one: Meeting, other: Meeting) -> bool:
    """Whether they may have been on a day in common: where no day is known, none is excluded."""
    days, others = one.dates, other.dates
    return days is None or others is None or days.overlaps(others)


def told_by(article: str, meeting: Meeting) -> Meeting:
    """The meeting, knowing the id of the article whose text its passages are of."""
    told = attrs.evolve(meeting)
    object.__setattr__(told, "_article", article)
    return told
