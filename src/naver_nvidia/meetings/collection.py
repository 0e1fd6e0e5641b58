"""Meetings: the collection that answers who met whom, be it an article's or a nation's register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from naver_nvidia import fields
from naver_nvidia.entities import Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.answers import Answer
from naver_nvidia.meetings.exchange import Exchange
from naver_nvidia.meetings.lookup import Party
from naver_nvidia.meetings.numbers import intersect
from naver_nvidia.meetings.paths import Network
from naver_nvidia.meetings.questions import gathered, pairs, participations, projection

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, Sequence

    from naver_nvidia.meetings.lookup import Subject
    from naver_nvidia.meetings.meeting import Meeting
    from naver_nvidia.meetings.numbers import Numbers
    from naver_nvidia.meetings.row import Row
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
    def passages(self) -> tuple[Passage | Row, ...]:
        """The proof: the words, or the rows of a register, that state the meetings in order."""
        return tuple(passage for meeting in self.meetings for passage in meeting.passages)


class Meetings(Exchange):
    """An immutable sequence of meetings, ordered by date, to ask who met whom.

    They stand by the earliest day that each may be on, then by the latest; those that this does not
    tell apart keep the order in which they were given, and the undated come last.

    Filters (``of``, ``between``, ``during``, ``undated``, ``at``, ``about``, ``organized_by``,
    ``on_behalf_of``, ``with_status``) return Meetings and chain; each is a view that takes a few
    bytes a meeting. Questions (``who_met``, ``companions_of``, ``pairs``, ``first_meeting``,
    ``shortest_path``, ``most_met``, ``projected_graph``) count only meetings that were held, and
    only across delegations: two people of one delegation did not thereby meet.

    An answer is a sequence that makes its members when looked at; it equals the tuple of them.

    Wherever one is asked for, a person, organization, place or topic is given as the object, its
    id, or its name, in this order; names match whatever their case, hyphens, apostrophes and word
    order. A name means the same along a chain: filters choose meetings, and names are looked up
    among all that the whole collection names, or the article declares. Who is known and has no
    meeting among the chosen gets the empty answer, and so does an object that is not known. A view
    that is pickled takes along those in its own meetings, and whom the article declares.

    >>> from naver_nvidia import load_article
    >>> meetings = load_article().meetings
    >>> [encounter.counterpart.name for encounter in meetings.who_met("Lee Hae-jin")]
    ['Jensen Huang']

    Raises:
        InvalidValue: something is no meeting; two meetings, or two different people or
            organizations, places or topics, share an id. From any method: an argument of the wrong
            type, or an object that differs from the one that has its id here.
        UnknownName: from any method asked about a name that neither the whole collection nor its
            article has.
        AmbiguousName: from any method asked about a name that fits several.
    """

    __slots__ = ()

    def who_met(
        self, who: Party | str, *, include_subsidiaries: bool = False
    ) -> Sequence[Encounter]:
        """Whom a person met, in order of first meeting; asked of an organization, which others.

        With ``include_subsidiaries``, whom it or any of them met, each other left out.
        """
        subject = self._lookup("who_met").party(who, include_subsidiaries=include_subsidiaries)
        incidence, held = subject.cast.incidence, self._held_numbers()
        found: dict[int, array[int]] | None = None

        def encounter(other: int) -> Encounter:
            nonlocal found
            if found is None:  # who only counts the answer needs none
                found = gathered(incidence.counterparts(subject.family, held))
            return self._encounter(subject, other, found[other])

        return Answer(incidence.met_by(subject.family, held), encounter)

    def companions_of(self, who: Person | str) -> Sequence[Encounter]:
        """Who came to meetings in the person's own delegation, in order of first meeting."""
        subject = self._lookup("companions_of").person(who)
        found = gathered(subject.cast.incidence.companions(subject.family, self._held_numbers()))
        return Answer(list(found), lambda other: self._encounter(subject, other, found[other]))

    def pairs(self) -> Iterator[Encounter]:
        """Every two people who met, each pair once, the one who comes first in `people` first.

        A meeting of n has up to n(n-1)/2 pairs; they come one at a time, so that memory lasts.
        """
        cast = self._register.columns.people
        people = cast.directory
        everyone = cast.incidence.appearing(self._numbers)
        for one, other, meetings in pairs(cast.incidence, everyone, self._held_numbers()):
            yield Encounter(people[one], people[other], self._where(meetings))

    def first_meeting(
        self, a: Party | str, b: Party | str, *, include_subsidiaries: bool = False
    ) -> Encounter | None:
        """The first time that the two met, or None if they never did.

        The encounter holds more than one meeting where their dates do not settle which was first,
        and so all that have none.
        """
        one, other, shared = self._between(
            "first_meeting", a, b, include_subsidiaries=include_subsidiaries
        )
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
    ) -> Sequence[Person | Meeting] | None:
        """The shortest chain from one person to another, people and meetings in turn.

        Each meeting is one in which the people beside it met. None if no chain joins the two.
        ``time_respecting`` wants meetings whose dates allow that none comes before the one that
        it follows, as where news is passed on; a meeting without a date is then no part of it.
        ``max_meeting_size`` leaves out meetings of more people than that, and ``without`` people.

        Raises:
            InvalidValue: ``without`` names one of the two.
        """
        if max_meeting_size is not None:
            fields.check_count("Meetings.shortest_path: max_meeting_size", max_meeting_size)
        if isinstance(without, str | Person):
            raise InvalidValue(
                "Meetings.shortest_path: without", f"{shown(without)} is one; give a list of them"
            )
        lookup = self._lookup("shortest_path")
        start, goal = lookup.person(a), lookup.person(b)
        left_out = frozenset(number for each in without for number in lookup.person(each).family)
        if left_out.intersection(start.family + goal.family):
            raise InvalidValue("Meetings.shortest_path", "without names an end of the path")
        if not (start.family and goal.family):
            return (a,) if isinstance(a, Person) and a == b else None
        columns = self._register.columns
        network = Network(
            columns.people.incidence,
            columns.agenda,
            self._held_numbers(),
            max_meeting_size,
            left_out,
        )
        search = network.shortest_in_time if time_respecting else network.shortest
        path = search(start.family[0], goal.family[0])
        if path is None:
            return None
        people, meetings = columns.people.directory, self._register.meetings
        return Answer(
            range(len(path)),
            lambda place: meetings[path[place]] if place % 2 else people[path[place]],
        )

    def most_met(self, n: int | None = None) -> tuple[tuple[Person, int], ...]:
        """The ``n`` people with the most held meetings (all, if None), and how many.

        Only a meeting in which the person met somebody counts. Who has as many as another comes in
        order of first meeting.
        """
        if n is not None:
            fields.check_count("Meetings.most_met: n", n)
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
        everyone = cast.incidence.appearing(self._numbers)
        fields.check_count("Meetings.projected_graph: min_meetings", min_meetings)
        graph = projection(cast.incidence, everyone, self._held_numbers(), min_meetings)
        return {
            people[one]: {people[other]: count for other, count in met.items()}
            for one, met in graph.items()
        }

    def similar_names(self) -> Iterator[tuple[Party, ...]]:
        """People, then organizations, whose names differ only in what ``who`` takes for the same.

        They are different ones here, as declared; whether they are the same is for you to judge.
        """
        for cast in self._register.columns.casts():
            yield from cast.directory.alike()

    def _encounter(self, subject: Subject, other: int, meetings: Numbers) -> Encounter:
        counterpart = subject.cast.directory[other]
        return Encounter(subject.entity, counterpart, self._where(meetings))
