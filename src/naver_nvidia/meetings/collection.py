"""Meetings: the collection that answers who met whom, be it an article's or a nation's register."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from os import PathLike
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar, overload

import attrs
from attrs.exceptions import FrozenInstanceError

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity, Organization, Person, containing
from naver_nvidia.errors import InvalidValue, RowFault, shown
from naver_nvidia.meetings.aliases import Aliases
from naver_nvidia.meetings.answers import Answer
from naver_nvidia.meetings.inputs import ArrowStream, BySource, Covering, Names, Rows
from naver_nvidia.meetings.lookup import AnyCast, Lookup, Subject
from naver_nvidia.meetings.meeting import Meeting, MeetingStatus, Party, may_coincide, told_by
from naver_nvidia.meetings.paths import Network
from naver_nvidia.meetings.periods import Period, counted, empty, span_of
from naver_nvidia.meetings.questions import gathered, pairs, participations, projection
from naver_nvidia.meetings.references import require_distinct_ids
from naver_nvidia.meetings.row import Reading, Row
from naver_nvidia.meetings.store.columns import Cast
from naver_nvidia.meetings.store.date_runs import days_of
from naver_nvidia.meetings.store.excerpt import excerpt
from naver_nvidia.meetings.store.labels import Labels
from naver_nvidia.meetings.store.numbers import Numbers, intersect, numbers
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand
from naver_nvidia.meetings.store.register import Meant, Register
from naver_nvidia.names import check_name, mentions
from naver_nvidia.passages import Passage
from naver_nvidia.reprs import brief

if TYPE_CHECKING:
    from naver_nvidia.meetings.pictures import Picture  # few draw

E = TypeVar("E", bound=Entity)
P = TypeVar("P", bound=Party)
V = TypeVar("V", bound=Hashable)

_PICTURED = 30
"""So many meetings a picture shows legibly."""


def _to_meetings(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    return fields.to_tuple(meetings)


@attrs.frozen(repr=False)
class Encounter:
    """The answer that ``subject`` met ``counterpart``, and the meetings that make it true.

    ``denied`` are meetings of the two, denied or cancelled, that may have been on the same days as
    these: no plain yes, then.
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
        against = Counter(each.status for each in self.denied)
        denied = "".join(f", {count:,} {status}" for status, count in against.items())
        return f"<Encounter {names}: {self.meetings!r}{denied}>"


class Meetings(Sequence[Meeting]):
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

    __slots__ = ("__weakref__", "_by_status", "_numbers", "_register")

    if TYPE_CHECKING:  # Python 3.11 cannot read what an array is of
        _register: Register
        _numbers: Numbers
        _by_status: dict[tuple[MeetingStatus, ...], Numbers]

    # Not __init__, which could be called again and change what others hold.
    def __new__(cls, meetings: Iterable[Meeting] = ()) -> Self:
        """Check and sort the meetings."""
        given = _checked(meetings)
        articles = sorted({each.article for each in given if each.article is not None})
        if len(articles) > 1:
            named = " and ".join(map(shown, articles[:2]))
            raise InvalidValue(
                "Meetings",
                f"meetings of the articles {named} stand together, and with them passages of "
                "different texts; ask the meetings of a Corpus of these articles",
            )
        require_distinct_ids(given)
        return cls._from(Register(sorted_by_date(given)))

    @classmethod
    def from_rows(  # noqa: PLR0913 - registers differ in so many ways
        cls,
        rows: Rows,
        *,
        columns: Mapping[str, Names | None] | None = None,
        fill_down: Iterable[str] = (),
        split: Mapping[str, Names] | None = None,
        none_of: Iterable[str] = (),
        day_first: bool | None = None,
        covering: Covering | None = None,
        dates: Callable[[Any], DateRange | date | None] | None = None,
        constant: Mapping[str, BySource] | None = None,
        encoding: BySource | None = None,
        delimiter: str | None = None,
        sheet: Names | None = None,
        header: int | None = None,
        source: str | None = None,
        progress: Callable[[int], object] | None = None,
        keep_good: bool = False,
    ) -> Self:
        """Build from a register's rows, which are the proof.

        ``rows`` is a file's path, a pattern such as ``"returns/*.csv"``, an open file, a list of
        these; an iterable of mappings, or any table that speaks Arrow's C stream interface (which
        takes PyArrow). Files are CSV with a header, parted by commas, semicolons, tabs or bars, in
        UTF-8 unless ``encoding`` says otherwise; Parquet and Arrow (``arrow``); or .xlsx, .xls and
        .ods (the extra ``excel``); any of them in gzip. Where several sheets have rows, ``sheet``
        names one, some, or all (``"*"``), and its name follows the file's in the source. ``header``
        is the line of the column names, from 1, where a title stands above. The lines of an open
        file are those of the whole file, if it can go back; else they begin where it stands.

        A row has some of these columns:

        - ``person``, ``organization`` or both: who took part, and who sent them;
        - ``met_person``, ``met_organization`` or both: whom they met, on the other side. A register
          without these has *tidy* rows, one for each participation;
        - ``meeting``, which says what rows of a file make one meeting. It may be several columns,
          rows alike in which, to the time beside a date, are one; without it each row is a meeting,
          and its id is its source and line. Where the files of a register share their ids, give
          the rows of all as one table or iterable;
        - ``delegation``, any label of the side. Without it the organization is the side, and a
          person with neither came alone;
        - ``date``, or ``date_earliest`` and ``date_latest``; ``place``, ``organizer`` (an
          organization) and ``status``, on which the rows of a meeting must agree;
        - ``topic``, of which the rows of a meeting may have several;
        - ``on_behalf_of``, the organization that a delegation speaks for;
        - ``parent_organization``, the one that the row's own belongs to, at most 100 above another;
        - ``source`` and ``line``, where the row's own place is not its proof.

        ``columns`` gives those that have other names: ``{"person": "Minister"}``; a list where the
        files of a series differ; None for one that is not to be read. Other columns are not read;
        one that differs from these in case and spaces only is an error.

        ``fill_down`` names columns whose blank cells have what stands above, in the same file; a
        row of nothing else is a heading. ``split`` gives the marks that part several in one cell:
        ``{"met_organization": ";"}``. ``none_of`` are cells that say that nothing was held: "Nil
        return". Cells lose outer white space, and inner white space of any kind is one space; empty
        ones say nothing. Names stay as declared and are the ids: what differs in any letter is
        another person.

        Dates are ISO 8601, basic or ordinal too; "12 January 2015", "12-Jan-2015", "May 2016",
        "May-16", "Q2 2019", "Apr-Jun 2012"; or dates of Python, NumPy, pandas, Arrow or Excel. A
        time of day is dropped, and counted. ``day_first`` says how 03/04/2024 is meant, without
        which it is refused. ``covering`` gives the year of a bare "January" or "Apr/Jun": the
        period of the register. ``dates`` is a function of a cell that reads all of them instead.
        What might mean two things is refused.

        ``constant`` gives what no column has, because it is alike in a whole file:
        ``{"person": "Ann Ray"}``. Where files differ, it, ``covering`` and ``encoding`` are a
        mapping of patterns of their names, of which the first that fits holds, or a function of the
        source's name: ``encoding={"*-2012-*.csv": "cp1252"}``. A period may be a string for
        `DateRange.parse`.

        ``source`` names the rows in the proof, ``progress`` is called with the number of rows read
        so far, and ``reading`` says afterwards what was read.

        >>> from naver_nvidia import Meetings
        >>> rows = [
        ...     {"Minister": "Ann Lee", "Name of organisation": "Acme", "Date": "May 2016"},
        ...     {"Minister": "", "Name of organisation": "Bolt; Cog", "Date": "2/6/2016"},
        ... ]
        >>> meetings = Meetings.from_rows(
        ...     rows,
        ...     columns={
        ...         "person": "Minister", "met_organization": "Name of organisation", "date": "Date"
        ...     },
        ...     fill_down=("person",),
        ...     split={"met_organization": ";"},
        ...     day_first=True,
        ...     source="returns",
        ... )
        >>> [(meeting.id, str(meeting.date)) for meeting in meetings]
        [('returns:1', '2016-05'), ('returns:2', '2016-06-02')]
        >>> [organization.name for organization in meetings.organizations]
        ['Acme', 'Bolt', 'Cog']

        Raises:
            InvalidRows: lists every row that cannot be read or contradicts another. With
                ``keep_good`` their meetings are left out instead, decide nothing, and are listed
                in ``invalid_rows``; a file that breaks off is refused all the same.
            InvalidValue: an argument is none of the above, an extra is not installed, or no
                meeting has two sides.
            OSError: the file cannot be read, or none matches.
        """
        from naver_nvidia import register  # noqa: PLC0415 - articles need none

        layout = register.layout_of(
            register.FileOptions(delimiter, () if sheet is None else sheet, header),
            columns=columns,
            source=source,
            fill_down=fill_down,
            split=split,
            none_of=none_of,
            day_first=day_first,
            covering=covering,
            encoding=encoding,
            constant=constant,
            dates=dates,
        )
        return cls._from(*register.read_register(rows, layout, progress, keep_good=keep_good))

    @classmethod
    def from_tables(
        cls,
        meetings: ArrowStream,
        participations: ArrowStream,
        *,
        source: str = "participations",
        keep_good: bool = False,
    ) -> Self:
        """Read back the two tables of `to_arrow`, from whatever speaks Arrow's C stream interface.

        The rows of ``participations``, numbered from 1, are the proof, in the order of ``side``,
        if there is one. Ids become names, and an organizer an organization.

        Raises:
            InvalidValue: not two tables of the same meetings, each of which stands in both with
                the same days; a side is not one delegation.
            InvalidRows: as `from_rows` does.
        """
        from naver_nvidia import register  # noqa: PLC0415 - articles need none

        options = register.FileOptions()
        layout = register.layout_of(options, source=source, dates=DateRange.parse)
        rows = register.rows_of(meetings, participations)
        read = register.read_register(rows, layout, keep_good=keep_good, any_sides=True)
        return cls._from(*read)

    def save(self, path: str | PathLike[str]) -> None:
        """Write them to a file that `open` maps into memory, which takes PyArrow.

        All that their rows say is in it, their proof, and what was read and what was wrong. Of a
        part of a register only that part is: whoever has no meeting in it is not known there. The
        file is in Arrow's IPC format, and of a version of its own: a later library may refuse it.

        >>> from naver_nvidia import Meetings
        >>> row = {"meeting": 1, "organization": "Naver", "person": "Lee Hae-jin"}
        >>> rows = [row, {"meeting": 1, "organization": "Nvidia", "person": "Jensen Huang"}]
        >>> import os, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = os.path.join(folder, "register.arrow")
        ...     Meetings.from_rows(rows).save(path)
        ...     Meetings.open(path).who_met("Lee Hae-jin")[0].counterpart.name
        'Jensen Huang'

        Raises:
            InvalidValue: they were not read from rows, or PyArrow is not installed.
            OSError: the file cannot be written.
        """
        from naver_nvidia.register import save  # noqa: PLC0415 - as above

        save(self._alone(), path)

    @classmethod
    def open(cls, path: str | PathLike[str]) -> Self:
        """The meetings that `save` wrote; what is not asked for is not read.

        Whoever changes the file meanwhile changes the answers.

        Raises:
            InvalidValue: the file is none that `save` wrote, is cut, or is of another version;
                PyArrow is not installed.
            OSError: the file cannot be read.
        """
        from naver_nvidia.register import opened  # noqa: PLC0415 - as above

        return cls._from(opened(path))

    @classmethod
    def _unchecked(
        cls,
        meetings: Iterable[Meeting],
        declared: Iterable[Entity] = (),
        meant: Meant | None = None,
    ) -> Self:
        """For Article, which reports shared ids together with its other faults, and Corpus."""
        given = sorted_by_date(_checked(meetings))
        return cls._from(Register(given, declared=tuple(declared), meant=meant))

    def _declaring(self, declared: Iterable[Entity], article: str) -> Self:
        """These meetings alone, in which the names of all that an article declares are known."""
        meetings = tuple(told_by(article, each) for each in self)
        return self._from(Register(meetings, None, self.invalid_rows, tuple(declared)))

    @classmethod
    def _from(cls, register: Register, chosen: Numbers | None = None) -> Self:
        """All meetings of a register, or those chosen."""
        self = object.__new__(cls)
        chosen = range(len(register.meetings)) if chosen is None else chosen
        keep = object.__setattr__  # it lets nobody set anything
        keep(self, "_register", register)
        keep(self, "_numbers", chosen)
        keep(self, "_by_status", {})
        return self

    def _chosen(self, chosen: Numbers) -> Self:
        return self._from(self._register, chosen)

    def _alone(self) -> Register:
        """A register of these meetings, if its own were read from rows; else its own."""
        register, meetings = self._register, self._register.meetings
        if not isinstance(meetings, MeetingsOnDemand):
            return register
        if len(self) == len(meetings) and not meetings.mapped:
            return register
        made = excerpt(meetings, self._numbers)
        return Register(made, made.columns, register.invalid_rows, reading=register.reading)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError

    @overload
    def __getitem__(self, key: int) -> Meeting: ...
    @overload
    def __getitem__(self, key: slice) -> Self: ...
    def __getitem__(self, key: int | slice) -> Meeting | Self:
        if not isinstance(key, slice):
            return self._register.meetings[self._numbers[key]]
        if key.step is None or key.step == 1:
            return self._chosen(self._numbers[key])
        if key.step < 0:
            raise InvalidValue(
                "Meetings[slice]", "Meetings keep the order of their dates; use reversed()"
            )
        return self._chosen(numbers(self._numbers[key]))

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[Meeting]:
        return map(self._register.meetings.__getitem__, self._numbers)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Meetings):
            return NotImplemented
        if self._register is other._register and self._numbers == other._numbers:
            return True
        return len(self) == len(other) and all(map(Meeting.__eq__, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        count, undated = len(self), len(self.undated())
        days = list(self._register.columns.dates.dates(self._numbers))
        dates = f", {days[0].earliest} to {max(each.latest for each in days)}" if days else ""
        without = f", {undated:,} undated" if undated else ""
        return f"<{count:,} {'Meeting' if count == 1 else 'Meetings'}{dates}{without}>"

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[object, ...]]:
        # A view takes only what it shows; a whole register its columns, not a million objects.
        register = self._alone()
        if len(self) == len(register.meetings):
            return self._from, (register,)
        return self._unchecked, (tuple(self), register.declared, register.meant)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone who takes part in any of the meetings, in order of first appearance."""
        return self._appearing(self._register.columns.people)

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """Every organization that sends a delegation, in order of first appearance."""
        return self._appearing(self._register.columns.organizations)

    def _appearing(self, cast: Cast[E]) -> tuple[E, ...]:
        found = cast.among(cast.incidence.appearing(self._numbers))
        return tuple(map(cast.__getitem__, found))

    @property
    def reading(self) -> Reading | None:
        """What `from_rows` read of the register that these meetings are from."""
        return self._register.reading

    @property
    def invalid_rows(self) -> tuple[RowFault, ...]:
        """What `from_rows` was told to leave out of the register that these meetings are from."""
        return self._register.invalid_rows

    def of(self, who: Party | str, *, include_subsidiaries: bool = False) -> Self:
        """The meetings that a person or organization takes part in, whatever their status.

        ``include_subsidiaries`` counts in the organizations whose stated parent it is, or whose
        parent's parent, and so on.
        """
        lookup = Lookup(self._register, "of")
        subject = lookup.party(who, include_subsidiaries=include_subsidiaries)
        return self._chosen(subject.seats.meetings(self._numbers))

    def between(
        self, a: Party | str, b: Party | str, *, include_subsidiaries: bool = False
    ) -> Self:
        """The meetings in which the two sit in different delegations, whatever their status.

        With ``include_subsidiaries`` there are none if one of the two belongs to the other.
        """
        *_, shared = self._shared("between", a, b, include_subsidiaries=include_subsidiaries)
        return self._chosen(shared)

    def _shared(
        self, asked: str, a: Party | str, b: Party | str, *, include_subsidiaries: bool
    ) -> tuple[Subject, Subject, Numbers]:
        """The two, and the meetings in which they sit across."""
        lookup = Lookup(self._register, asked)
        one = lookup.party(a, include_subsidiaries=include_subsidiaries)
        other = lookup.party(b, include_subsidiaries=include_subsidiaries)
        if one.cast is other.cast and not set(one.family).isdisjoint(other.family):
            return one, other, numbers()  # nobody meets themself
        shared = one.seats.across_from(other.seats)
        return one, other, intersect(shared, self._numbers)

    def during(
        self,
        start: date | DateRange | None = None,
        end: date | None = None,
        *,
        certainly: bool = False,
    ) -> Self:
        """The meetings whose date may fall (``certainly``: must fall) in the span.

        Both days are inclusive; None leaves one end open. A DateRange alone has both. A meeting
        without a date is in no span: see `undated`.
        """
        return self._chosen(
            self._register.columns.dates.during(
                self._numbers, *span_of(start, end), certainly=certainly
            )
        )

    def undated(self) -> Self:
        """The meetings of which no date is known."""
        return self._chosen(self._register.columns.dates.undated(self._numbers))

    def at(self, place: Entity | str) -> Self:
        """The meetings at the place, or at one that lies within it."""
        wanted = Lookup(self._register, "at").place(place)
        return self._having(self._register.columns.places, lambda each: wanted in containing(each))

    def about(self, topic: Entity | str) -> Self:
        """The meetings that have the topic."""
        wanted = Lookup(self._register, "about").topic(topic)
        return self._having(self._register.columns.topics, lambda each: wanted in each)

    def mentioning(self, words: str) -> Self:
        """The meetings that have a topic with all these words, folded as names are."""
        check_name("Meetings.mentioning", words)
        return self._having(
            self._register.columns.topics,
            lambda each: any(mentions(name, words) for topic in each for name in topic.names()),
        )

    def _having(self, labels: Labels[V], fits: Callable[[V], bool]) -> Self:
        return self._chosen(labels.where(self._numbers, fits))

    def where(self, predicate: Callable[[Meeting], bool]) -> Self:
        """The meetings of which it is true; each is made and looked at."""
        meetings = self._register.meetings
        return self._chosen(numbers(each for each in self._numbers if predicate(meetings[each])))

    def organized_by(self, who: Party | str) -> Self:
        """The meetings that the person or organization organized, taking part or not."""
        wanted = Lookup(self._register, "organized_by").party(who).entity
        return self._having(self._register.columns.organizers, lambda each: each == wanted)

    def on_behalf_of(self, who: Organization | str) -> Self:
        """The meetings in which a delegation spoke for the organization, not its own."""
        wanted = Lookup(self._register, "on_behalf_of").organization(who).entity
        columns = self._register.columns
        sides = columns.people.incidence.sides
        delegations = columns.on_behalf_of.where(range(sides[-1]), lambda each: each == wanted)
        meetings = numbers(dict.fromkeys(bisect_right(sides, each) - 1 for each in delegations))
        return self._chosen(intersect(self._numbers, meetings))

    def with_status(self, *statuses: MeetingStatus) -> Self:
        """The meetings that have one of the statuses."""
        return self._chosen(self._of_status(*statuses))

    def _of_status(self, *statuses: MeetingStatus) -> Numbers:
        if statuses not in self._by_status:
            for status in statuses:
                fields.check_one_of(MeetingStatus, "Meetings.with_status", status)
            labels = self._register.columns.statuses
            self._by_status[statuses] = labels.where(self._numbers, lambda each: each in statuses)
        return self._by_status[statuses]

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
        lookup = Lookup(self._register, "who_met")
        subject = lookup.party(who, include_subsidiaries=include_subsidiaries)
        fits = lookup.fitting(kind, among)
        incidence, held = subject.cast.incidence, self._of_status("held")
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
        subject = Lookup(self._register, "companions_of").person(who)
        found = gathered(subject.cast.incidence.companions(subject.family, self._of_status("held")))
        return Answer(list(found), lambda other: self._encounter(subject, other, found[other]))

    def pairs(
        self, *, kind: type[Party] | None = None, among: Iterable[Party | str] | None = None
    ) -> Iterator[Encounter]:
        """Every two parties who met, each pair once, whoever appears first as the subject.

        A meeting of n has up to n(n-1)/2 pairs; they come one at a time, so that memory lasts.
        """
        columns = self._register.columns
        parties = self._appearing_parties(Lookup(self._register, "pairs").fitting(kind, among))
        found = pairs(columns.people.incidence, parties, self._of_status("held"))
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
        one, other, shared = self._shared(
            "first_meeting", a, b, include_subsidiaries=include_subsidiaries
        )
        held = intersect(shared, self._of_status("held"))
        first = self._register.columns.dates.first(held)
        if not first:
            return None
        return self._met(one.entity, other.entity, first, include_subsidiaries=include_subsidiaries)

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
            place = "Meetings.shortest_path: max_meeting_size"
            fields.check_count(place, max_meeting_size, least=1)
        lookup = Lookup(self._register, "shortest_path")
        start, goal = lookup.party(a), lookup.party(b)
        left_out = lookup.parties("without", without)
        if left_out.intersection(start.family + goal.family):
            raise InvalidValue("Meetings.shortest_path", "without names an end of the path")
        if not (start.family and goal.family):
            return (a,) if not isinstance(a, str) and a == b else None
        columns = self._register.columns
        network = Network(
            columns.people.incidence,
            columns.dates,
            self._of_status("held"),
            max_meeting_size,
            left_out,
            {
                each.family[0]: each.seats
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
        self, n: int | None = None, *, kind: None = None, among: Iterable[Party | str] | None = None
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
        fits = Lookup(self._register, "most_met").fitting(kind, among)
        counts = participations(columns.people.incidence, self._of_status("held"))
        if fits is not None:
            counts = Counter({who: count for who, count in counts.items() if fits(who)})
        return tuple((columns.party(who), count) for who, count in counts.most_common(n))

    @overload
    def projected_graph(
        self, min_meetings: int = 1, *, kind: type[P], among: Iterable[Party | str] | None = None
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
        parties = self._appearing_parties(
            Lookup(self._register, "projected_graph").fitting(kind, among)
        )
        seating, held = columns.people.incidence, self._of_status("held")
        graph = projection(seating, parties, held, min_meetings)
        return {
            columns.party(one): {columns.party(other): count for other, count in met.items()}
            for one, met in graph.items()
        }

    def count_by(self, period: Period) -> dict[DateRange | None, int]:
        """How many meetings were held in each year, quarter, month or week, in order.

        A meeting whose date does not tell which, or that has none, counts under None.
        """
        return counted(self._register.columns.dates.runs(self._of_status("held")), period)

    def timeline(self, who: Party | str) -> Sequence[tuple[Meeting, tuple[Party, ...]]]:
        """The party's meetings held, in order, and whom it met at each."""
        subject = Lookup(self._register, "timeline").party(who)
        columns, meetings = self._register.columns, self._register.meetings
        held = subject.seats.meetings(self._of_status("held"))

        def step(number: int) -> tuple[Meeting, tuple[Party, ...]]:
            here = range(number, number + 1)
            met = subject.cast.incidence.met_by(subject.family, here)
            return meetings[number], tuple(map(columns.party, met))

        return Answer(held, step)

    def gaps(self, who: Party | str, period: Period) -> tuple[DateRange, ...]:
        """The periods from the party's first meeting held to its last in which it had none.

        A period in which one may lie, by its date, is no gap; meetings without a date lie in none.
        """
        subject = Lookup(self._register, "gaps").party(who)
        held = subject.seats.meetings(self._of_status("held"))
        return empty(self._register.columns.dates.dates(held), period)

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
        lookup = Lookup(self._register, "with_aliases")
        judged = Aliases(
            (lookup.party(alias).entity, lookup.party(party).entity)
            for alias, party in aliases.items()
        )
        declared = dict.fromkeys(map(judged.of, self._register.declared))
        meetings = tuple(map(judged.meeting, self))
        return self._from(
            Register(meetings, None, self.invalid_rows, tuple(declared), reading=self.reading)
        )

    def similar_names(self, ignoring: Collection[str] = ()) -> Iterator[tuple[Party, ...]]:
        """People, then organizations, whose names differ only in what ``who`` takes for the same.

        ``ignoring`` are words and phrases that need not tell them apart, "(...)" whatever stands in
        brackets: ``("&", "and", "(...)", "MP", "Pty Ltd")``.

        They are different ones here, as declared, each in one group at most; whether they are the
        same is for you to judge, and `with_aliases` applies what you judged.
        """
        place = "Meetings.similar_names: ignoring"
        if isinstance(ignoring, str):
            raise InvalidValue(place, f"{shown(ignoring)} is one; give a list of them")
        for each in ignoring:
            check_name(place, each)
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
        met, against = self._chosen(meetings), self._of_status("denied", "cancelled")
        if not against:
            return Encounter(one, other, met)
        *_, shared = self._shared("between", one, other, include_subsidiaries=include_subsidiaries)
        contradicting = (
            each
            for each in self._chosen(intersect(shared, against))
            if any(may_coincide(each, held) for held in met)
        )
        return Encounter(one, other, met, tuple(contradicting))

    def to_svg(self, people: Collection[Party] | None = None) -> str:
        """A picture of who took part in what: parties and meetings, and no edge between parties.

        Characters that SVG cannot hold are replaced by U+FFFD. A side that names nobody is drawn
        as its organization.

        ``people`` limits it to some parties, as along a path, on which a meeting may stand twice:
        ``Meetings(list(dict.fromkeys(path[1::2]))).to_svg(people=path[::2])``.
        """
        return self._picture(people).svg()

    def to_mermaid(self, people: Collection[Party] | None = None) -> str:
        """The same picture as a Mermaid flowchart, for Markdown."""
        return self._picture(people).mermaid()

    def _repr_svg_(self) -> str | None:
        """What a notebook shows: the picture, unless it would be too large to read."""
        return self.to_svg() if len(self) <= _PICTURED else None

    def _picture(self, people: Collection[Party] | None) -> Picture:
        from naver_nvidia.meetings.pictures import Picture  # noqa: PLC0415 - few draw

        if people is not None:
            fields.check_type("Meetings.to_svg: people", people, Collection)
            for each in people:
                fields.check_type("Meetings.to_svg: people", each, Person, Organization)
        return Picture(self, people)

    def to_networkx(self) -> Any:  # noqa: ANN401 - networkx is optional
        """A networkx.MultiDiGraph of meetings, and of who and what relates to them.

        It is the part of the graph that `naver_nvidia.interop.networkx.to_graph` makes of an
        article, with the same attributes: an edge's ``relation`` is ``participant``,
        ``delegation``, ``organizer``, ``place`` or ``topic``, and its ``path`` says where. Nodes
        are "person:ID", "meeting:ID" and so on. Who met whom is asked of `pairs`, for two who are
        joined by a meeting alone may have come to it together; the rows of a register are the
        ``rows`` of its meetings.

        Raises:
            InvalidValue: networkx is not installed, or a name has a character that GraphML cannot
                hold.
        """
        from naver_nvidia.meetings.graphs import to_networkx  # noqa: PLC0415 - few draw

        return to_networkx(self)

    def to_arrow(self) -> tuple[Any, Any]:
        """Two flat PyArrow tables, meetings and participations, for engines past this memory.

        `naver_nvidia.meetings.tables` describes them and asks them questions; `from_tables` reads
        them back. They have ids for names, and neither the proof nor on whose word a meeting is.
        Of owners they have the one right above an organization that sends a delegation, and not
        what that, or an organizer or somebody spoken for, belongs to, unless it sends one as well;
        nor in what a place lies.

        Raises:
            InvalidValue: PyArrow is not installed.
        """
        from naver_nvidia.meetings.arrow import to_arrow  # noqa: PLC0415 - few leave this memory

        return to_arrow(self._register, self._numbers)


def _checked(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    given = fields.to_tuple(meetings)
    fields.check_type("Meetings", given, tuple)
    for number, each in enumerate(given):
        fields.check_type(f"Meetings[{number}]", each, Meeting)
    return given


def sorted_by_date(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """By the earliest day, then the latest; the undated last, and else as given."""
    return tuple(sorted(meetings, key=lambda each: days_of(each.date, each.end_date)))


fields.readable_hints(Encounter)
