"""Meetings: the collection that answers who met whom, and Encounter, its answer with the proof."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar, overload

import attrs

from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity, Organization, Person, Place, Topic
from naver_nvidia.errors import InvalidValue, UnknownName
from naver_nvidia.meetings.meeting import Meeting, MeetingStatus
from naver_nvidia.names import NameIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from naver_nvidia.passages import Passage

Party: TypeAlias = Person | Organization
_Others: TypeAlias = "Callable[[Meeting, Party], Iterable[Party]]"
E = TypeVar("E", bound=Entity)

_HERE = "these meetings"


@attrs.frozen
class Encounter:
    """The answer that ``subject`` met ``counterpart``, and the meetings that make it true."""

    subject: Party
    counterpart: Party
    meetings: Meetings

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The proof: the words that state the meetings, in the order of these."""
        return tuple(passage for meeting in self.meetings for passage in meeting.passages)


def _by_date(meeting: Meeting) -> tuple[bool, date, date]:
    if meeting.date is None:
        return True, date.max, date.max
    return False, meeting.date.earliest, meeting.date.latest


class Meetings(Sequence[Meeting]):
    """An immutable sequence of meetings, ordered by date (the undated last), to ask who met whom.

    Filters (``of``, ``between``, ``during``, ``at``, ``about``, ``with_status``, ``undated``)
    return Meetings and chain. Questions (``who_met``, ``companions_of``, ``pairs``,
    ``first_meeting``, ``shortest_path``, ``most_met``) count only meetings that were held, and
    only across delegations: two people of one delegation did not thereby meet.

    Wherever one is asked for, a person, organization, place or topic is given as the object, its
    id, or its name; names match whatever their case, hyphens, apostrophes and word order.

    >>> from naver_nvidia import load_article
    >>> meetings = load_article().meetings
    >>> [encounter.counterpart.name for encounter in meetings.who_met("Lee Hae-jin")]
    ['Jensen Huang']

    Raises:
        InvalidValue: two meetings, or two different people or organizations, share an id.
        UnknownName: from any method asked about a name that no meeting here knows.
        AmbiguousName: from any method asked about a name that fits several.
    """

    __slots__ = ("_index", "_meetings")

    _meetings: tuple[Meeting, ...]
    _index: _Index | None

    def __init__(self, meetings: Iterable[Meeting] = ()) -> None:
        self._meetings = tuple(sorted(meetings, key=_by_date))
        self._index = None
        _require_distinct("meeting", ((each.id, number) for number, each in enumerate(self)))

    @classmethod
    def _unchecked(cls, meetings: Iterable[Meeting]) -> Meetings:
        """For Article, which reports shared ids together with its other faults."""
        self = cls.__new__(cls)
        self._meetings = tuple(sorted(meetings, key=_by_date))
        self._index = None
        return self

    @overload
    def __getitem__(self, key: int) -> Meeting: ...
    @overload
    def __getitem__(self, key: slice) -> Meetings: ...
    def __getitem__(self, key: int | slice) -> Meeting | Meetings:
        if isinstance(key, slice):
            return Meetings(self._meetings[key])
        return self._meetings[key]

    def __len__(self) -> int:
        return len(self._meetings)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Meetings):
            return NotImplemented
        return self._meetings == other._meetings

    def __hash__(self) -> int:
        return hash(self._meetings)

    def __repr__(self) -> str:
        return f"Meetings({list(self._meetings)!r})"

    def __reduce__(self) -> tuple[type[Meetings], tuple[tuple[Meeting, ...]]]:
        return Meetings, (self._meetings,)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone who takes part in any of the meetings, in order of first appearance."""
        return tuple(self._indexed().people)

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """Every organization that sends a delegation, in order of first appearance."""
        return tuple(self._indexed().organizations)

    def of(self, who: Party | str) -> Meetings:
        """The meetings that a person or organization takes part in, whatever their status."""
        return Meetings(self._indexed().of(self._party(who)))

    def between(self, a: Party | str, b: Party | str) -> Meetings:
        """The meetings in which the two sit in different delegations, whatever their status."""
        first, second = self._party(a), self._party(b)
        shared = self._indexed().of(first)
        return Meetings(each for each in shared if _sat_across(each, first, second))

    def during(
        self, start: date | None = None, end: date | None = None, *, certainly: bool = False
    ) -> Meetings:
        """The meetings whose date may fall (``certainly``: must fall) in the span.

        Both days are inclusive; None leaves that end open. A meeting without a date is in no
        span: see `undated`.
        """
        span = DateRange(start or date.min, end or date.max)
        return Meetings(
            meeting
            for meeting in self._meetings
            if meeting.date is not None
            and (meeting.date.within(span) if certainly else meeting.date.overlaps(span))
        )

    def undated(self) -> Meetings:
        """The meetings of which no date is known."""
        return Meetings(meeting for meeting in self._meetings if meeting.date is None)

    def at(self, place: Place | str) -> Meetings:
        """The meetings at the place, or at one that lies within it."""
        wanted = self._indexed().places.find(place) if isinstance(place, str) else place
        return Meetings(
            meeting
            for meeting in self._meetings
            if meeting.place is not None and meeting.place.lies_in(wanted)
        )

    def about(self, topic: Topic | str) -> Meetings:
        """The meetings that have the topic."""
        wanted = self._indexed().topics.find(topic) if isinstance(topic, str) else topic
        return Meetings(meeting for meeting in self._meetings if wanted in meeting.topics)

    def with_status(self, *statuses: MeetingStatus) -> Meetings:
        """The meetings that have one of the statuses."""
        return Meetings(meeting for meeting in self._meetings if meeting.status in statuses)

    def who_met(self, who: Party | str) -> tuple[Encounter, ...]:
        """Whom a person met, in order of first meeting; asked of an organization, which others."""
        subject = self._party(who)
        return self._encounters(subject, _counterparts)

    def companions_of(self, who: Person | str) -> tuple[Encounter, ...]:
        """Who came to meetings in the person's own delegation, in order of first meeting."""
        return self._encounters(self._person(who), _companions)

    def pairs(self) -> Iterator[Encounter]:
        """Every two people who met, each pair once."""
        done: set[Person] = set()
        for person in self.people:
            done.add(person)
            for encounter in self.who_met(person):
                if encounter.counterpart not in done:
                    yield encounter

    def first_meeting(self, a: Party | str, b: Party | str) -> Encounter | None:
        """The first time that the two met, or None if they never did.

        The encounter holds more than one meeting where their dates do not settle which was first.
        """
        subject, counterpart = self._party(a), self._party(b)
        held = self.between(subject, counterpart).with_status("held")
        first = Meetings(each for each in held if not any(_precedes(one, each) for one in held))
        return Encounter(subject, counterpart, first) if first else None

    def shortest_path(
        self, a: Person | str, b: Person | str
    ) -> tuple[Person | Meeting, ...] | None:
        """The shortest chain from one person to another, people and meetings in turn.

        Each meeting is one in which the people beside it met. None if no chain joins the two.
        """
        start, goal = self._person(a), self._person(b)
        paths: dict[Person, tuple[Person | Meeting, ...]] = {start: (start,)}
        waiting = deque([start])
        while waiting and goal not in paths:
            person = waiting.popleft()
            for meeting in self._indexed().of(person):
                if meeting.status == "held":
                    for other in meeting.counterparts(person):
                        if other not in paths:
                            paths[other] = (*paths[person], meeting, other)
                            waiting.append(other)
        return paths.get(goal)

    def most_met(self, n: int | None = None) -> tuple[tuple[Person, int], ...]:
        """The people with the most held meetings, and how many, as Counter.most_common has it.

        Only a meeting in which the person met somebody counts.
        """
        counts: Counter[Person] = Counter()
        for meeting in self.with_status("held"):
            counts.update(each for each in meeting.participants if meeting.counterparts(each))
        return tuple(counts.most_common(n))

    def _indexed(self) -> _Index:
        if self._index is None:
            self._index = _Index(self._meetings)
        return self._index

    def _party(self, who: Party | str) -> Party:
        return self._indexed().parties.find(who) if isinstance(who, str) else who

    def _person(self, who: Person | str) -> Person:
        return self._indexed().person_names.find(who) if isinstance(who, str) else who

    def _encounters(self, subject: Party, others: _Others) -> tuple[Encounter, ...]:
        meetings: dict[Party, list[Meeting]] = {}
        for meeting in self._indexed().of(subject):
            if meeting.status == "held":
                for other in others(meeting, subject):
                    meetings.setdefault(other, []).append(meeting)
        return tuple(Encounter(subject, each, Meetings(them)) for each, them in meetings.items())


class _Index:
    """What the questions look up, made when the first one is asked."""

    __slots__ = ("_of", "organizations", "parties", "people", "person_names", "places", "topics")

    def __init__(self, meetings: tuple[Meeting, ...]) -> None:
        self._of: dict[Party, list[Meeting]] = {}
        for meeting in meetings:
            parties: list[Party] = [*meeting.participants, *meeting.organizations]
            for party in parties:
                self._of.setdefault(party, []).append(meeting)
        self.people = [party for party in self._of if isinstance(party, Person)]
        self.organizations = [party for party in self._of if isinstance(party, Organization)]
        topics = dict.fromkeys(topic for meeting in meetings for topic in meeting.topics)
        self.parties = _names(self._of, "person or organization")
        self.person_names = _names(self.people, "person")
        self.places = _names(_places(meetings), "place")
        self.topics = _names(topics, "topic")

    def of(self, party: Party) -> list[Meeting]:
        if party not in self._of:
            kind = type(party).__name__.lower()
            raise UnknownName(party.name, kind, _HERE)
        return self._of[party]


def _names(entities: Iterable[E], kind: str) -> NameIndex[E]:
    distinct = tuple(entities)
    _require_distinct(kind, ((entity.id, entity) for entity in distinct))
    return NameIndex(distinct, kind=kind, place=_HERE)


def _require_distinct(kind: str, keyed: Iterable[tuple[str, object]]) -> None:
    seen: dict[str, object] = {}
    for key, value in keyed:
        if seen.setdefault(key, value) != value:
            raise InvalidValue("Meetings", f"two different {kind} entries share the id {key!r}")


def _places(meetings: Iterable[Meeting]) -> Iterable[Place]:
    found: dict[Place, None] = {}
    for meeting in meetings:
        place = meeting.place
        while place is not None:
            found[place] = None
            place = place.within
    return found


def _sides(meeting: Meeting, party: Party) -> set[int]:
    return {
        number
        for number, side in enumerate(meeting.delegations)
        if party == side.organization or party in side.members
    }


def _sat_across(meeting: Meeting, a: Party, b: Party) -> bool:
    """Whether the two, if they are two, are in different delegations."""
    pairs = ((one, other) for one in _sides(meeting, a) for other in _sides(meeting, b))
    return a != b and any(one != other for one, other in pairs)


def _counterparts(meeting: Meeting, subject: Party) -> Iterable[Party]:
    others: Iterable[Party] = (
        meeting.participants if isinstance(subject, Person) else meeting.organizations
    )
    return (other for other in others if _sat_across(meeting, subject, other))


def _companions(meeting: Meeting, subject: Party) -> Iterable[Party]:
    return meeting.companions(subject) if isinstance(subject, Person) else ()


def _precedes(one: Meeting, other: Meeting) -> bool:
    return one.date is not None and other.date is not None and one.date.precedes(other.date)
