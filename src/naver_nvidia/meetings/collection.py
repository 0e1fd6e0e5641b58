"""Meetings: the collection that answers who met whom, be it an article's or a nation's register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.entities import Person
from naver_nvidia.errors import InvalidValue
from naver_nvidia.meetings.encounter import Encounter
from naver_nvidia.meetings.numbers import intersect
from naver_nvidia.meetings.paths import Network
from naver_nvidia.meetings.questions import gathered, pairs, participations, projection
from naver_nvidia.meetings.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from naver_nvidia.meetings.lookup import Party, Subject
    from naver_nvidia.meetings.meeting import Meeting
    from naver_nvidia.meetings.numbers import Numbers


class Meetings(Selection):
    """An immutable sequence of meetings, ordered by date (the undated last), to ask who met whom.

    Filters (``of``, ``between``, ``during``, ``undated``, ``at``, ``about``, ``organized_by``,
    ``on_behalf_of``, ``with_status``) return Meetings and chain; each is a view that takes a few
    bytes a meeting. Questions (``who_met``, ``companions_of``, ``pairs``, ``first_meeting``,
    ``shortest_path``, ``most_met``, ``projected_graph``) count only meetings that were held, and
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

    __slots__ = ()

    def who_met(self, who: Party | str, *, include_subsidiaries: bool = False) -> tuple[Encounter, ...]:
        """Whom a person met, in order of first meeting; asked of an organization, which others.

        With ``include_subsidiaries``, whom it or any of them met, each other left out.
        """
        subject = self._lookup().party(who, include_subsidiaries=include_subsidiaries)
        found = subject.cast.incidence.counterparts(subject.family, self._held_numbers())
        return self._encounters(subject, gathered(found))

    def companions_of(self, who: Person | str) -> tuple[Encounter, ...]:
        """Who came to meetings in the person's own delegation, in order of first meeting."""
        subject = self._lookup().person(who)
        found = subject.cast.incidence.companions(subject.family, self._held_numbers())
        return self._encounters(subject, gathered(found))

    def pairs(self) -> Iterator[Encounter]:
        """Every two people who met, each pair once.

        A meeting of n has up to n(n-1)/2 pairs; they come one at a time, so that memory lasts.
        """
        cast = self._register.columns.people
        people = cast.directory
        for one, other, meetings in pairs(cast.incidence, self._held_numbers()):
            yield Encounter(people[one], people[other], self._where(meetings))

    def first_meeting(
        self, a: Party | str, b: Party | str, *, include_subsidiaries: bool = False
    ) -> Encounter | None:
        """The first time that the two met, or None if they never did.

        The encounter holds more than one meeting where their dates do not settle which was first.
        """
        one, other, shared = self._between(a, b, include_subsidiaries=include_subsidiaries)
        held = intersect(shared, self._held_numbers())
        first = self._where(self._register.columns.agenda.first(held))
        return Encounter(one.entity, other.entity, first) if first else None

    def shortest_path(
        self,
        a: Person | str,
        b: Person | str,
        *,
        time_respecting: bool = False,
        max_meeting_size: int | None = None,
        without: Iterable[Person | str] = (),
    ) -> tuple[Person | Meeting, ...] | None:
        """The shortest chain from one person to another, people and meetings in turn.

        Each meeting is one in which the people beside it met. None if no chain joins the two.
        ``time_respecting`` wants meetings whose dates allow that none comes before the one that
        it follows, as where news is passed on; a meeting without a date is then no part of it.
        ``max_meeting_size`` leaves out meetings of more people than that, and ``without`` people.

        Raises:
            InvalidValue: ``without`` names one of the two.
        """
        start, goal = (self._lookup().person(each).family[0] for each in (a, b))
        left_out = frozenset(self._lookup().person(each).family[0] for each in without)
        if left_out.intersection((start, goal)):
            raise InvalidValue("Meetings.shortest_path", "without names an end of the path")
        columns = self._register.columns
        network = Network(
            columns.people.incidence,
            columns.agenda,
            self._held_numbers(),
            max_meeting_size,
            left_out,
        )
        search = network.shortest_in_time if time_respecting else network.shortest
        path = search(start, goal)
        if path is None:
            return None
        people, meetings = columns.people.directory, self._register.meetings
        return tuple(
            meetings[number] if place % 2 else people[number] for place, number in enumerate(path)
        )

    def most_met(self, n: int | None = None) -> tuple[tuple[Person, int], ...]:
        """The people with the most held meetings, and how many, as Counter.most_common has it.

        Only a meeting in which the person met somebody counts.
        """
        cast = self._register.columns.people
        counts = participations(cast.incidence, self._held_numbers())
        return tuple((cast.directory[who], count) for who, count in counts.most_common(n))

    def projected_graph(self, min_meetings: int = 1) -> dict[Person, dict[Person, int]]:
        """Everyone, whom they met at least so often, and how often: a weighted projection.

        Symmetric: an edge stands with both of its ends. It leaves out the meetings, and so the
        proof; `between` gives them back.

        Raises:
            InvalidValue: the graph is too large for memory.
        """
        cast = self._register.columns.people
        people = cast.directory
        graph = projection(cast.incidence, self._held_numbers(), min_meetings)
        return {
            people[one]: {people[other]: count for other, count in met.items()}
            for one, met in graph.items()
        }

    def similar_names(self) -> Iterator[tuple[Party, ...]]:
        """People, then organizations, whose names differ only in what `who` takes for the same.

        They are different ones here, as declared; whether they are the same is for you to judge.
        """
        for cast in self._register.columns.casts():
            yield from cast.directory.alike()

    def _encounters(self, subject: Subject, found: Mapping[int, Numbers]) -> tuple[Encounter, ...]:
        entity, directory = subject.entity, subject.cast.directory
        return tuple(
            Encounter(entity, directory[other], self._where(meetings))
            for other, meetings in found.items()
        )
