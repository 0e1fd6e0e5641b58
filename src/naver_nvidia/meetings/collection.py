"""Meetings: the collection that answers who met whom, be it an article's or a nation's register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, overload

import attrs

from naver_nvidia import fields
from naver_nvidia.entities import Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.aliases import Aliases
from naver_nvidia.meetings.answers import Answer
from naver_nvidia.meetings.exchange import Exchange
from naver_nvidia.meetings.meeting import Meeting, Party
from naver_nvidia.meetings.numbers import intersect
from naver_nvidia.meetings.paths import Network
from naver_nvidia.meetings.periods import counted, empty
from naver_nvidia.meetings.questions import gathered, pairs, participations, projection
from naver_nvidia.meetings.register import Register
from naver_nvidia.reprs import brief

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from typing import Self

    from naver_nvidia.dates import DateRange
    from naver_nvidia.meetings.lookup import AnyCast, Subject
    from naver_nvidia.meetings.numbers import Numbers
    from naver_nvidia.meetings.periods import Period
    from naver_nvidia.meetings.row import Row
    from naver_nvidia.passages import Passage

P = TypeVar("P", bound=Party)


def _to_meetings(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    return fields.to_tuple(meetings)


@attrs.frozen(repr=False)
class Encounter:
    """The answer that ``subject`` met ``counterpart``, and the meetings that make it true.

    ``denied`` are meetings of the two that are denied beside these: no plain yes, then.
    """

    subject: Party = attrs.field(validator=fields.of_type(Person, Organization))
    counterpart: Party = attrs.field(validator=fields.of_type(Person, Organization))
    meetings: Meetings
    denied: tuple[Meeting, ...] = attrs.field(
        default=(), converter=_to_meetings, validator=fields.each(Meeting)
    )

    def __attrs_post_init__(self) -> None:
        fields.check_type("Encounter.meetings", self.meetings, Meetings)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The proof: the words that state the meetings, in order; of a register's, see `rows`."""
        return tuple(passage for meeting in self.meetings for passage in meeting.passages)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The proof where the meetings are a register's: the rows that state them, in order."""
        return tuple(row for meeting in self.meetings for row in meeting.rows)

    def __repr__(self) -> str:
        names = f"{brief(self.subject.name)} with {brief(self.counterpart.name)}"
        denied = f", {len(self.denied):,} denied" if self.denied else ""
        return f"<Encounter {names}: {self.meetings!r}{denied}>"


class Meetings(Exchange):
    """An immutable sequence of meetings, ordered by date, to ask who met whom.

    They stand by the earliest day that each may be on, then by the latest; those that this does not
    tell apart keep the order in which they were given, and the undated come last.

    Filters (``of``, ``between``, ``during``, ``undated``, ``at``, ``about``, ``mentioning``,
    ``organized_by``, ``on_behalf_of``, ``with_status``, ``where``) return Meetings and chain; each
    is a view that takes a few bytes a meeting. Questions (``who_met``, ``companions_of``,
    ``pairs``, ``first_meeting``, ``shortest_path``, ``most_met``, ``projected_graph``,
    ``shared_counterparts``, ``timeline``, ``gaps``, ``count_by``) count only meetings that were
    held, and only across delegations: two people of one delegation did not thereby meet. A side
    stands for its members and, where it names none, for its organization, so that answers have
    parties of both kinds; ``kind`` (Person or Organization) and ``among`` (a set of parties) narrow
    them.

    An answer is a sequence that makes its members when looked at; it equals the tuple of them.

    Wherever one is asked for, a person, organization, place or topic is given as the object, its
    id, or its name, in this order; names match whatever their case, hyphens, apostrophes, accents
    and word order, and the one that has it as written goes before others. A name means the same
    along a chain: filters choose meetings, and names are looked up among all that the whole
    collection names, or the article declares. Who is known and has no meeting among the chosen gets
    the empty answer, and so does an object that is not known. A view that is pickled takes along
    those in its own meetings, and whom the article declares.

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
        self,
        who: Party | str,
        *,
        kind: type[Party] | None = None,
        among: Iterable[Party | str] | None = None,
        include_subsidiaries: bool = False,
    ) -> Sequence[Encounter]:
        """Whom a party met, in order of first meeting.

        Asked of a person, these are the people across, and the organizations of sides that name
        none; asked of an organization, the organizations across, and the people of sides that have
        none. With ``include_subsidiaries``, whom it or any of them met, each other left out.
        """
        lookup = self._lookup("who_met")
        subject = lookup.party(who, include_subsidiaries=include_subsidiaries)
        fits = lookup.fitting(kind, among)
        incidence, held = subject.cast.incidence, self._held_numbers()
        found: dict[int, array[int]] | None = None

        def encounter(other: int) -> Encounter:
            nonlocal found
            if found is None:  # who only counts the answer needs none
                found = gathered(incidence.counterparts(subject.family, held))
            return self._encounter(subject, other, found[other])

        met = incidence.met_by(subject.family, held)
        return Answer(met if fits is None else [each for each in met if fits(each)], encounter)

    def companions_of(self, who: Person | str) -> Sequence[Encounter]:
        """Who came to meetings in the person's own delegation, in order of first meeting."""
        subject = self._lookup("companions_of").person(who)
        found = gathered(subject.cast.incidence.companions(subject.family, self._held_numbers()))
        return Answer(list(found), lambda other: self._encounter(subject, other, found[other]))

    def pairs(
        self, *, kind: type[Party] | None = None, among: Iterable[Party | str] | None = None
    ) -> Iterator[Encounter]:
        """Every two parties who met, each pair once, whoever appears first as the subject.

        A meeting of n has up to n(n-1)/2 pairs; they come one at a time, so that memory lasts.
        """
        columns = self._register.columns
        parties = self._appearing_parties(self._lookup("pairs").fitting(kind, among))
        found = pairs(columns.people.incidence, parties, self._held_numbers())
        return (
            self._met(columns.party(one), columns.party(other), meetings)
            for one, other, meetings in found
        )

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
        first = self._register.columns.agenda.first(held)
        return self._met(one.entity, other.entity, first) if first else None

    def shortest_path(
        self,
        a: Party | str,
        b: Party | str,
        *,
        time_respecting: bool = False,
        max_meeting_size: int | None = None,
        without: Iterable[Party | str] = (),
    ) -> Sequence[Party | Meeting] | None:
        """The shortest chain from one party to another, parties and meetings in turn.

        Each meeting is one in which the parties beside it met. None if no chain joins the two. An
        organization at an end is on every side that it sent; on the way, one that sent named
        members is not, for they are.
        ``time_respecting`` wants meetings whose dates allow that none comes before the one that
        it follows, as where news is passed on; a meeting without a date is then no part of it.
        ``max_meeting_size`` leaves out meetings of more parties than that, and ``without`` parties.

        Raises:
            InvalidValue: ``without`` names one of the two.
        """
        if max_meeting_size is not None:
            fields.check_count("Meetings.shortest_path: max_meeting_size", max_meeting_size)
        lookup = self._lookup("shortest_path")
        start, goal = lookup.party(a), lookup.party(b)
        left_out = lookup.parties("without", without)
        if left_out.intersection(start.family + goal.family):
            raise InvalidValue("Meetings.shortest_path", "without names an end of the path")
        if not (start.family and goal.family):
            return (a,) if not isinstance(a, str) and a == b else None
        columns = self._register.columns
        network = Network(
            columns.people.incidence,
            columns.agenda,
            self._held_numbers(),
            max_meeting_size,
            left_out,
            {
                each.family[0]: each.seats()
                for each in (start, goal)
                if each.cast is columns.organizations
            },
        )
        search = network.shortest_in_time if time_respecting else network.shortest
        path = search(start.family[0], goal.family[0])
        if path is None:
            return None
        meetings = self._register.meetings
        return Answer(
            range(len(path)),
            lambda place: meetings[path[place]] if place % 2 else columns.party(path[place]),
        )

    @overload
    def most_met(
        self, n: int | None = None, *, kind: type[P], among: Iterable[Party | str] | None = None
    ) -> tuple[tuple[P, int], ...]: ...
    @overload
    def most_met(
        self,
        n: int | None = None,
        *,
        kind: None = None,
        among: Iterable[Party | str] | None = None,
    ) -> tuple[tuple[Party, int], ...]: ...
    def most_met(
        self,
        n: int | None = None,
        *,
        kind: type[Any] | None = None,
        among: Iterable[Party | str] | None = None,
    ) -> tuple[tuple[Party, int], ...]:
        """The ``n`` parties with the most held meetings (all, if None), and how many.

        Only a meeting in which the party met somebody counts. Who has as many as another comes in
        order of first meeting.
        """
        if n is not None:
            fields.check_count("Meetings.most_met: n", n)
        columns = self._register.columns
        fits = self._lookup("most_met").fitting(kind, among)
        counts = participations(columns.people.incidence, self._held_numbers())
        if fits is not None:
            counts = Counter({who: count for who, count in counts.items() if fits(who)})
        return tuple((columns.party(who), count) for who, count in counts.most_common(n))

    @overload
    def projected_graph(
        self,
        min_meetings: int = 1,
        *,
        kind: type[P],
        among: Iterable[Party | str] | None = None,
    ) -> dict[P, dict[P, int]]: ...
    @overload
    def projected_graph(
        self,
        min_meetings: int = 1,
        *,
        kind: None = None,
        among: Iterable[Party | str] | None = None,
    ) -> dict[Party, dict[Party, int]]: ...
    def projected_graph(
        self,
        min_meetings: int = 1,
        *,
        kind: type[Any] | None = None,
        among: Iterable[Party | str] | None = None,
    ) -> dict[Any, dict[Any, int]]:
        """Everyone, whom they met at least so often, and how often: a weighted projection.

        Symmetric: an edge stands with both of its ends. It leaves out the meetings, and so the
        proof; `between` gives them back.

        Raises:
            InvalidValue: the graph is too large for memory.
        """
        columns = self._register.columns
        fields.check_count("Meetings.projected_graph: min_meetings", min_meetings)
        parties = self._appearing_parties(self._lookup("projected_graph").fitting(kind, among))
        seating, held = columns.people.incidence, self._held_numbers()
        graph = projection(seating, parties, held, min_meetings)
        return {
            columns.party(one): {columns.party(other): count for other, count in met.items()}
            for one, met in graph.items()
        }

    def count_by(self, period: Period) -> dict[DateRange | None, int]:
        """How many meetings were held in each year, quarter, month or week, in order.

        A meeting whose date does not tell which, or that has none, counts under None.
        """
        return counted(self._register.columns.agenda.runs(self._held_numbers()), period)

    def timeline(self, who: Party | str) -> Sequence[tuple[Meeting, tuple[Party, ...]]]:
        """The party's meetings held, in order, and whom it met at each."""
        subject = self._lookup("timeline").party(who)
        columns, meetings = self._register.columns, self._register.meetings
        held = subject.seats().meetings(self._held_numbers())

        def step(number: int) -> tuple[Meeting, tuple[Party, ...]]:
            here = range(number, number + 1)
            met = subject.cast.incidence.met_by(subject.family, here)
            return meetings[number], tuple(map(columns.party, met))

        return Answer(held, step)

    def gaps(self, who: Party | str, period: Period) -> tuple[DateRange, ...]:
        """The periods from the party's first meeting held to its last in which it had none.

        A period in which one may lie, by its date, is no gap; meetings without a date lie in none.
        """
        subject = self._lookup("gaps").party(who)
        held = subject.seats().meetings(self._held_numbers())
        return empty(self._register.columns.agenda.dates(held), period)

    def shared_counterparts(
        self,
        a: Party | str,
        b: Party | str,
        *,
        kind: type[Party] | None = None,
        among: Iterable[Party | str] | None = None,
    ) -> tuple[tuple[Encounter, Encounter], ...]:
        """Whom both met, in order of first meeting with ``a``: the encounters of both with them."""
        among = among if among is None or isinstance(among, str) else tuple(among)
        ours, theirs = (
            {each.counterpart: each for each in self.who_met(who, kind=kind, among=among)}
            for who in (a, b)
        )
        return tuple((ours[each], theirs[each]) for each in ours if each in theirs)

    def with_aliases(self, aliases: Mapping[Party | str, Party | str]) -> Self:
        """The same meetings, in which each alias stands for the party that it was judged to be.

        The name of an alias is another name of that party then. Every meeting is made anew.

        >>> from naver_nvidia import Meetings
        >>> rows = [{"meeting": 1, "person": each} for each in ("Ana", "Rui Pires", "Rui Pires MP")]
        >>> judged = Meetings.from_rows(rows).with_aliases({"Rui Pires MP": "Rui Pires"})
        >>> [each.counterpart.name for each in judged.who_met("Ana")]
        ['Rui Pires']

        Raises:
            InvalidValue: the two are not of one kind, stand for one another, or would own
                themselves.
        """
        fields.check_type("Meetings.with_aliases", aliases, Mapping)
        lookup = self._lookup("with_aliases")
        judged = Aliases(
            (lookup.party(alias).entity, lookup.party(party).entity)
            for alias, party in aliases.items()
        )
        declared = dict.fromkeys(
            judged.of(each) if isinstance(each, Person | Organization) else each
            for each in self._register.declared
        )
        register = Register(
            tuple(map(judged.meeting, self)), None, self.invalid_rows, tuple(declared)
        )
        return self._view(register, range(len(self)))

    def similar_names(self, ignoring: Collection[str] = ()) -> Iterator[tuple[Party, ...]]:
        """People, then organizations, whose names differ only in what ``who`` takes for the same.

        ``ignoring`` are words and phrases that need not tell them apart, "(...)" whatever stands in
        brackets: ``("&", "and", "(...)", "MP", "Pty Ltd")``.

        They are different ones here, as declared; whether they are the same is for you to judge,
        and `with_aliases` applies what you judged.
        """
        place = "Meetings.similar_names: ignoring"
        if isinstance(ignoring, str):
            raise InvalidValue(place, f"{shown(ignoring)} is one; give a list of them")
        for each in ignoring:
            fields.check_words(place, each)
        casts: tuple[AnyCast, ...] = self._register.columns.casts()
        return chain.from_iterable(cast.directory.alike(ignoring) for cast in casts)

    def _appearing_parties(self, fits: Callable[[int], bool] | None) -> Iterable[int]:
        parties = self._register.columns.people.incidence.appearing(self._numbers)
        return parties if fits is None else filter(fits, parties)

    def _encounter(self, subject: Subject, other: int, meetings: Numbers) -> Encounter:
        counterpart = self._register.columns.party(other)
        family = len(subject.family) > 1
        return self._met(subject.entity, counterpart, meetings, include_subsidiaries=family)

    def _met(
        self, one: Party, other: Party, meetings: Numbers, *, include_subsidiaries: bool = False
    ) -> Encounter:
        denied = self._denied_numbers()
        if denied:
            *_, shared = self._between(
                "between", one, other, include_subsidiaries=include_subsidiaries
            )
            denied = intersect(shared, denied)
        return Encounter(one, other, self._where(meetings), self._where(denied) if denied else ())
