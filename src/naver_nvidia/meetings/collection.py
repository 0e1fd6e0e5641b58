"""Meetings: the collection that answers who met whom, and Encounter, its answer with the proof."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, overload

import attrs

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Organization, Person, Place, Topic
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.index import MeetingIndex, Party, require_distinct_ids
from naver_nvidia.meetings.meeting import Meeting, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from naver_nvidia.passages import Passage


@attrs.frozen
class Encounter:
    """The answer that ``subject`` met ``counterpart``, and the meetings that make it true."""

    subject: Party = attrs.field(validator=fields.of_type(Person, Organization))
    counterpart: Party = attrs.field(validator=fields.of_type(Person, Organization))
    meetings: Meetings

    def __attrs_post_init__(self) -> None:
        fields.check_type("Encounter.meetings", self.meetings, Meetings)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The proof: the words that state the meetings, in the order of these."""
        return tuple(passage for meeting in self.meetings for passage in meeting.passages)


def _by_date(meeting: Meeting) -> tuple[bool, date, date]:
    if meeting.date is None:
        return True, date.max, date.max
    return False, meeting.date.earliest, meeting.date.latest


class Meetings(Sequence[Meeting]):
    """An immutable sequence of meetings, ordered by date, to ask who met whom.

    They stand by the earliest day that each may be on, then by the latest; those that this does not
    tell apart keep the order in which they were given, and the undated come last.

    Filters (``of``, ``between``, ``during``, ``at``, ``about``, ``with_status``, ``undated``)
    return Meetings and chain. Questions (``who_met``, ``companions_of``, ``pairs``,
    ``first_meeting``, ``shortest_path``, ``most_met``) count only meetings that were held, and
    only across delegations: two people of one delegation did not thereby meet.

    Wherever one is asked for, a person, organization, place or topic is given as the object, its
    id, or its name; names match whatever their case, hyphens, apostrophes and word order. A name
    must be one that these meetings know; an object that they do not know has no meetings here.

    >>> from naver_nvidia import load_article
    >>> meetings = load_article().meetings
    >>> [encounter.counterpart.name for encounter in meetings.who_met("Lee Hae-jin")]
    ['Jensen Huang']

    Raises:
        InvalidValue: something is no meeting; two meetings, or two different people or
            organizations, places or topics, share an id. From any method: an argument of the wrong
            type, or an object that differs from the one that has its id here.
        UnknownName: from any method asked about a name that no meeting here knows.
        AmbiguousName: from any method asked about a name that fits several.
    """

    __slots__ = ("_index", "_meetings")

    _meetings: tuple[Meeting, ...]
    _index: MeetingIndex | None

    def __init__(self, meetings: Iterable[Meeting] = ()) -> None:
        self._fill(meetings)
        require_distinct_ids(self._meetings)

    @classmethod
    def _unchecked(cls, meetings: Iterable[Meeting]) -> Meetings:
        """For ids that are known to be distinct, or that Article checks with all its faults."""
        self = cls.__new__(cls)
        self._fill(meetings)
        return self

    def _fill(self, meetings: Iterable[Meeting]) -> None:
        given = fields.to_tuple(meetings)
        fields.check_type("Meetings", given, tuple)
        for number, each in enumerate(given):
            fields.check_type(f"Meetings[{number}]", each, Meeting)
        self._meetings = tuple(sorted(given, key=_by_date))
        self._index = None

    @overload
    def __getitem__(self, key: int) -> Meeting: ...
    @overload
    def __getitem__(self, key: slice) -> Meetings: ...
    def __getitem__(self, key: int | slice) -> Meeting | Meetings:
        if not isinstance(key, slice):
            return self._meetings[key]
        if key.step is not None and key.step < 0:
            raise InvalidValue(
                "Meetings[slice]", "Meetings keep the order of their dates; use reversed()"
            )
        return self._unchecked(self._meetings[key])

    def __len__(self) -> int:
        return len(self._meetings)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Meetings):
            return NotImplemented
        return self._meetings == other._meetings

    def __hash__(self) -> int:
        return hash(self._meetings)

    def __repr__(self) -> str:
        count = len(self)
        dates = [meeting.date for meeting in self if meeting.date is not None]
        span = f", {dates[0].earliest} to {max(each.latest for each in dates)}" if dates else ""
        undated = f", {count - len(dates):,} undated" if len(dates) < count else ""
        return f"<{count:,} {'Meeting' if count == 1 else 'Meetings'}{span}{undated}>"

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
        return self._unchecked(self._indexed().of(self._party(who)))

    def between(self, a: Party | str, b: Party | str) -> Meetings:
        """The meetings in which the two sit in different delegations, whatever their status."""
        first, second = self._party(a), self._party(b)
        shared = self._indexed().of(first)
        return self._unchecked(each for each in shared if _sat_across(each, first, second))

    def during(
        self, start: date | None = None, end: date | None = None, *, certainly: bool = False
    ) -> Meetings:
        """The meetings whose date may fall (``certainly``: must fall) in the span.

        Both days are inclusive; None leaves that end open. A meeting without a date is in no
        span: see `undated`.
        """
        span = DateRange(
            date.min if start is None else start, date.max if end is None else end, "range"
        )
        return self._where(
            lambda meeting: (
                meeting.date is not None and meeting.date.within(span, certainly=certainly)
            )
        )

    def undated(self) -> Meetings:
        """The meetings of which no date is known."""
        return self._where(lambda meeting: meeting.date is None)

    def at(self, place: Place | str) -> Meetings:
        """The meetings at the place, or at one that lies within it."""
        wanted = self._indexed().places.find(place)
        return self._where(
            lambda meeting: meeting.place is not None and meeting.place.lies_in(wanted)
        )

    def about(self, topic: Topic | str) -> Meetings:
        """The meetings that have the topic."""
        wanted = self._indexed().topics.find(topic)
        return self._where(lambda meeting: wanted in meeting.topics)

    def with_status(self, *statuses: MeetingStatus) -> Meetings:
        """The meetings that have one of the statuses."""
        for status in statuses:
            fields.check_one_of(MeetingStatus, "Meetings.with_status", status)
        return self._where(lambda meeting: meeting.status in statuses)

    def who_met(self, who: Party | str) -> tuple[Encounter, ...]:
        """Whom a person met, in order of first meeting; asked of an organization, which others."""
        return self._encounters(self._party(who), _counterparts)

    def companions_of(self, who: Person | str) -> tuple[Encounter, ...]:
        """Who came to meetings in the person's own delegation, in order of first meeting."""
        return self._encounters(self._person(who), Meeting.companions)

    def pairs(self) -> Iterator[Encounter]:
        """Every two people who met, each pair once, the one who comes first in `people` first."""
        done: set[Party] = set()
        for person in self.people:
            done.add(person)
            yield from (each for each in self.who_met(person) if each.counterpart not in done)

    def first_meeting(self, a: Party | str, b: Party | str) -> Encounter | None:
        """The first time that the two met, or None if they never did.

        The encounter holds more than one meeting where their dates do not settle which was first.
        """
        held = self.between(a, b).with_status("held")
        if not held:
            return None
        # Whatever begins later than this was preceded by a meeting; the undated never certainly.
        by = min((each.date.latest for each in held if each.date is not None), default=date.max)
        first = [each for each in held if each.date is None or each.date.earliest <= by]
        return Encounter(self._party(a), self._party(b), self._unchecked(first))

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
            for meeting in self._held(person):
                for other in meeting.counterparts(person):
                    if other not in paths:
                        paths[other] = (*paths[person], meeting, other)
                        waiting.append(other)
        return paths.get(goal)

    def most_met(self, n: int | None = None) -> tuple[tuple[Person, int], ...]:
        """The ``n`` people with the most held meetings (all, if None), and how many.

        Only a meeting in which the person met somebody counts. Who has as many as another comes in
        order of first meeting.
        """
        if n is not None and (type(n) is not int or n < 0):
            raise InvalidValue("Meetings.most_met", f"{shown(n)} is not a number of people")
        counts: Counter[Person] = Counter()
        for meeting in self.with_status("held"):
            counts.update(each for each in meeting.participants if meeting.counterparts(each))
        return tuple(counts.most_common(n))

    def _indexed(self) -> MeetingIndex:
        if self._index is None:
            self._index = MeetingIndex(self._meetings)
        return self._index

    def _party(self, who: Party | str) -> Party:
        return self._indexed().parties.find(who)

    def _person(self, who: Person | str) -> Person:
        return self._indexed().person_names.find(who)

    def _held(self, who: Party) -> Iterator[Meeting]:
        return (each for each in self._indexed().of(who) if each.status == "held")

    def _where(self, holds: Callable[[Meeting], bool]) -> Meetings:
        return self._unchecked(filter(holds, self._meetings))

    def _encounters(
        self, subject: Party, others: Callable[[Meeting, Any], Iterable[Party]]
    ) -> tuple[Encounter, ...]:
        meetings: dict[Party, list[Meeting]] = {}
        for meeting in self._held(subject):
            for other in others(meeting, subject):
                meetings.setdefault(other, []).append(meeting)
        return tuple(
            Encounter(subject, each, self._unchecked(them)) for each, them in meetings.items()
        )


def _sides(meeting: Meeting, party: Party) -> list[int]:
    return [
        number
        for number, side in enumerate(meeting.delegations)
        if party == side.organization or party in side.members
    ]


def _sat_across(meeting: Meeting, a: Party, b: Party) -> bool:
    """Whether the two, if they are two, are in different delegations."""
    pairs = ((one, other) for one in _sides(meeting, a) for other in _sides(meeting, b))
    return a != b and any(one != other for one, other in pairs)


def _counterparts(meeting: Meeting, subject: Party) -> Iterable[Party]:
    if isinstance(subject, Person):
        return meeting.counterparts(subject)
    return (other for other in meeting.organizations if _sat_across(meeting, subject, other))
