"""Meetings: the collection that answers who met whom, be it an article's or a nation's register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from naver_nvidia import fields
from naver_nvidia.entities import Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.answers import Answer
from naver_nvidia.meetings.arrow import rows_of, to_arrow
from naver_nvidia.meetings.graphs import to_networkx
from naver_nvidia.meetings.lookup import Party
from naver_nvidia.meetings.numbers import intersect
from naver_nvidia.meetings.paths import Network
from naver_nvidia.meetings.questions import gathered, pairs, participations, projection
from naver_nvidia.meetings.reading import read_register
from naver_nvidia.meetings.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from naver_nvidia.meetings.lookup import Subject
    from naver_nvidia.meetings.meeting import Meeting
    from naver_nvidia.meetings.numbers import Numbers
    from naver_nvidia.meetings.pictures import Picture
    from naver_nvidia.meetings.row import Row
    from naver_nvidia.meetings.sources import ArrowStream, Rows
    from naver_nvidia.passages import Passage

_PICTURED = 30
"""So many meetings a picture shows legibly."""


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


class Meetings(Selection):
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
    id, or its name; names match whatever their case, hyphens, apostrophes and word order. A name
    means the same along a chain: filters choose meetings, and names are looked up among all that
    the whole collection names, or the article declares. Who is known and has no meeting among the
    chosen gets the empty answer, and so does an object that is not known. A view that is pickled
    takes along those in its own meetings, and whom the article declares.

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

    @classmethod
    def from_rows(
        cls,
        rows: Rows,
        *,
        columns: Mapping[str, str] | None = None,
        source: str | None = None,
        progress: Callable[[int], object] | None = None,
        keep_good: bool = False,
    ) -> Meetings:
        """Build from tidy rows, one for each participation: the register's rows are the proof.

        ``rows`` is a path to a CSV file in UTF-8 with a header, an iterable of mappings, or any
        table that speaks Arrow's C stream interface (which takes PyArrow). A row has the columns

        - ``meeting``, which says what rows make one meeting, and nothing else must be there;
        - ``person``, ``organization`` or both: who took part, and who sent them;
        - ``delegation``, any label of the side. Without it the organization is the side, and a
          person with neither came alone;
        - ``date`` in ISO 8601 or EDTF, or ``date_earliest`` and ``date_latest``; ``place``,
          ``organizer`` (an organization) and ``status``, on which the rows of a meeting must agree;
        - ``topic``, of which the rows of a meeting may have several;
        - ``on_behalf_of`` and ``parent_organization``, of the organization that a delegation
          speaks for, and of the one that its own belongs to;
        - ``source`` and ``line``, where the row's own place is not its proof.

        ``columns`` gives those that have other names: ``{"person": "mep"}``. Cells lose the white
        space around them, and empty ones say nothing. Names stay as declared and are the ids:
        what differs in any letter is another person. ``source`` names the rows in the proof;
        ``progress`` is called with the number of rows read so far.

        >>> rows = [
        ...     {"meeting": 1, "organization": "Naver", "person": "Lee Hae-jin"},
        ...     {"meeting": 1, "organization": "Nvidia", "person": "Jensen Huang"},
        ... ]
        >>> meetings = Meetings.from_rows(rows, source="register")
        >>> [str(row) for row in meetings.who_met("Jensen Huang")[0].passages]
        ['register:1', 'register:2']

        Raises:
            InvalidRows: lists every row that cannot be read or contradicts another. With
                ``keep_good`` these are left out instead, and listed in ``invalid_rows``.
            InvalidValue: ``rows`` or ``columns`` is none of the above.
        """
        return cls._view(*read_register(rows, columns or {}, source, progress, keep_good=keep_good))

    @classmethod
    def from_tables(
        cls,
        meetings: ArrowStream,
        participations: ArrowStream,
        *,
        source: str = "participations",
        keep_good: bool = False,
    ) -> Meetings:
        """Read back the two tables of `to_arrow`, from whatever speaks Arrow's C stream interface.

        The rows of ``participations``, numbered from 1, are the proof. Ids become names, and an
        organizer an organization.

        Raises:
            InvalidValue: not two tables of the same meetings, each of which stands in both.
            InvalidRows: as `from_rows` does.
        """
        return cls.from_rows(rows_of(meetings, participations), source=source, keep_good=keep_good)

    def to_svg(self, people: Collection[Person] | None = None) -> str:
        """A picture of who took part in what: people and meetings, and no edge between people.

        ``people`` limits it to some, as along a path:
        ``Meetings(path[1::2]).to_svg(people=path[::2])``.
        """
        return self._picture(people).svg()

    def to_mermaid(self, people: Collection[Person] | None = None) -> str:
        """The same picture as a Mermaid flowchart, for Markdown."""
        return self._picture(people).mermaid()

    def _repr_svg_(self) -> str | None:
        """What a notebook shows: the picture, unless it would be too large to read."""
        return self.to_svg() if len(self) <= _PICTURED else None

    def _picture(self, people: Collection[Person] | None) -> Picture:
        from naver_nvidia.meetings.pictures import Picture  # noqa: PLC0415 - few draw

        return Picture(tuple(self), people)

    def to_networkx(self) -> Any:  # noqa: ANN401 - networkx is optional
        """A bipartite networkx.Graph of people and meetings, with the proof as an attribute.

        Raises:
            InvalidValue: networkx is not installed.
        """
        return to_networkx(self)

    def to_arrow(self) -> tuple[Any, Any]:
        """Two flat PyArrow tables, meetings and participations, for engines past this memory.

        `naver_nvidia.meetings.tables` describes them and asks them questions; `from_tables` reads
        them back. They have ids for names, and neither the proof nor on whose word a meeting is.

        Raises:
            InvalidValue: PyArrow is not installed.
        """
        return to_arrow(self._register, self._numbers)

    def who_met(
        self, who: Party | str, *, include_subsidiaries: bool = False
    ) -> Sequence[Encounter]:
        """Whom a person met, in order of first meeting; asked of an organization, which others.

        With ``include_subsidiaries``, whom it or any of them met, each other left out.
        """
        subject = self._lookup("who_met").party(who, include_subsidiaries=include_subsidiaries)
        incidence, held = subject.cast.incidence, self._held_numbers()
        seats = incidence.seats_of_all(subject.family)

        def encounter(other: int) -> Encounter:
            shared = seats.across_from(incidence.seats_of(other))
            return self._encounter(subject, other, intersect(shared, held))

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

        The encounter holds more than one meeting where their dates do not settle which was first.
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
        if n is not None and (type(n) is not int or n < 0):
            raise InvalidValue("Meetings.most_met", f"{shown(n)} is not a number of people")
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
