"""Selection: meetings of a register in the order of their dates, and how to choose among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NoReturn, Self, TypeVar, overload

from attrs.exceptions import FrozenInstanceError

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.agenda import days_of
from naver_nvidia.meetings.distinct import require_distinct_ids
from naver_nvidia.meetings.excerpt import excerpt
from naver_nvidia.meetings.lookup import Lookup
from naver_nvidia.meetings.made import MadeMeetings
from naver_nvidia.meetings.meeting import Meeting, MeetingStatus, told_by
from naver_nvidia.meetings.numbers import intersect, numbers
from naver_nvidia.meetings.register import Register
from naver_nvidia.names import mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from naver_nvidia.entities import Entity, Organization, Person, Place, Topic
    from naver_nvidia.errors import RowFault
    from naver_nvidia.meetings.columns import Cast
    from naver_nvidia.meetings.lookup import Subject
    from naver_nvidia.meetings.meeting import Party
    from naver_nvidia.meetings.numbers import Numbers
    from naver_nvidia.meetings.register import Meant
    from naver_nvidia.meetings.row import Reading


E = TypeVar("E", bound="Entity")

_set = object.__setattr__
"""How a Selection sets its own slots: it lets nobody set anything."""


class Selection(Sequence[Meeting]):
    """Some or all meetings of a register, in the order of their dates, the undated last.

    Filters return the same kind of collection: a view, which takes a few bytes a meeting.
    """

    __slots__ = ("__weakref__", "_denied", "_held", "_numbers", "_register")

    _register: Register
    _numbers: Numbers
    _held: Numbers | None
    _denied: Numbers | None

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
        return cls._view(Register(sorted_by_date(given)), range(len(given)))

    @classmethod
    def _unchecked(
        cls,
        meetings: Iterable[Meeting],
        declared: Iterable[Entity] = (),
        meant: Meant | None = None,
    ) -> Self:
        """For Article, which reports shared ids together with its other faults, and Corpus."""
        given = sorted_by_date(_checked(meetings))
        register = Register(given, declared=tuple(declared), meant=meant)
        return cls._view(register, range(len(given)))

    def _declaring(self, declared: Iterable[Entity], article: str) -> Self:
        """These meetings alone, in which the names of all that an article declares are known."""
        meetings = tuple(told_by(article, each) for each in self)
        register = Register(meetings, None, self.invalid_rows, tuple(declared))
        return self._view(register, range(len(self)))

    @classmethod
    def _view(cls, register: Register, chosen: Numbers) -> Self:
        self = object.__new__(cls)
        _set(self, "_register", register)
        _set(self, "_numbers", chosen)
        _set(self, "_held", None)
        _set(self, "_denied", None)
        return self

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
            return self._where(self._numbers[key])
        if key.step < 0:
            raise InvalidValue(
                "Meetings[slice]", "Meetings keep the order of their dates; use reversed()"
            )
        return self._where(numbers(self._numbers[key]))

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[Meeting]:
        return map(self._register.meetings.__getitem__, self._numbers)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Selection):
            return NotImplemented
        if self._register is other._register and self._numbers == other._numbers:
            return True
        return len(self) == len(other) and all(map(Meeting.__eq__, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        count = len(self)
        span, undated = self._span()
        dates = f", {span[0]} to {span[1]}" if span else ""
        without = f", {undated:,} undated" if undated else ""
        return f"<{count:,} {'Meeting' if count == 1 else 'Meetings'}{dates}{without}>"

    def _span(self) -> tuple[tuple[date, date] | None, int]:
        """The earliest and the latest day, and how many meetings have no date."""
        dates = list(self._register.columns.agenda.dates(self._numbers))
        undated = len(self._register.columns.agenda.undated(self._numbers))
        if not dates:
            return None, undated
        return (dates[0].earliest, max(each.latest for each in dates)), undated

    def __reduce__(self) -> tuple[Callable[..., Self], tuple[object, ...]]:
        # A view takes only what it shows; a whole register its columns, not a million objects.
        register = self._alone()
        if len(self) == len(register.meetings):
            return self._view, (register, range(len(self)))
        return self._unchecked, (tuple(self), register.declared, register.meant)

    def _alone(self) -> Register:
        """A register of these meetings, if its own were read from rows; else its own."""
        register, meetings = self._register, self._register.meetings
        if not isinstance(meetings, MadeMeetings):
            return register
        if len(self) == len(meetings) and not meetings.mapped:
            return register
        made = excerpt(meetings, self._numbers)
        return Register(made, made.columns, register.invalid_rows)

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
        subject = self._lookup("of").party(who, include_subsidiaries=include_subsidiaries)
        return self._where(subject.seats().meetings(self._numbers))

    def between(
        self, a: Party | str, b: Party | str, *, include_subsidiaries: bool = False
    ) -> Self:
        """The meetings in which the two sit in different delegations, whatever their status.

        With ``include_subsidiaries`` there are none if one of the two belongs to the other.
        """
        _, _, shared = self._between("between", a, b, include_subsidiaries=include_subsidiaries)
        return self._where(shared)

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
        first, last = _span_of(start, end)
        agenda = self._register.columns.agenda
        return self._where(agenda.during(self._numbers, first, last, certainly=certainly))

    def undated(self) -> Self:
        """The meetings of which no date is known."""
        return self._where(self._register.columns.agenda.undated(self._numbers))

    def at(self, place: Place | str) -> Self:
        """The meetings at the place, or at one that lies within it."""
        wanted = self._lookup("at").place(place)
        places = self._register.columns.places
        return self._where(
            places.where(self._numbers, lambda each: each is not None and each.lies_in(wanted))
        )

    def about(self, topic: Topic | str) -> Self:
        """The meetings that have the topic."""
        wanted = self._lookup("about").topic(topic)
        topics = self._register.columns.topics
        return self._where(topics.where(self._numbers, lambda each: wanted in each))

    def mentioning(self, words: str) -> Self:
        """The meetings that have a topic with all these words, folded as names are."""
        fields.check_words("Meetings.mentioning", words)
        topics = self._register.columns.topics
        return self._where(
            topics.where(
                self._numbers,
                lambda each: any(mentions(name, words) for topic in each for name in topic.names()),
            )
        )

    def where(self, predicate: Callable[[Meeting], bool]) -> Self:
        """The meetings of which it is true; each is made and looked at."""
        meetings = self._register.meetings
        return self._where(
            numbers(number for number in self._numbers if predicate(meetings[number]))
        )

    def organized_by(self, who: Party | str) -> Self:
        """The meetings that the person or organization organized, taking part or not."""
        wanted = self._lookup("organized_by").party(who).entity
        organizers = self._register.columns.organizers
        return self._where(organizers.where(self._numbers, lambda each: each == wanted))

    def on_behalf_of(self, who: Organization | str) -> Self:
        """The meetings in which a delegation spoke for the organization, not its own."""
        wanted = self._lookup("on_behalf_of").organization(who).entity
        represented = self._register.columns.on_behalf_of
        sides = self._register.columns.people.incidence.sides
        delegations = represented.where(range(sides[-1]), lambda each: each == wanted)
        meetings = numbers(dict.fromkeys(bisect_right(sides, each) - 1 for each in delegations))
        return self._where(intersect(self._numbers, meetings))

    def with_status(self, *statuses: MeetingStatus) -> Self:
        """The meetings that have one of the statuses."""
        for status in statuses:
            fields.check_one_of(MeetingStatus, "Meetings.with_status", status)
        labels = self._register.columns.statuses
        return self._where(labels.where(self._numbers, lambda each: each in statuses))

    def _lookup(self, asked: str) -> Lookup:
        return Lookup(self._register, asked)

    def _where(self, chosen: Numbers) -> Self:
        return self._view(self._register, chosen)

    def _held_numbers(self) -> Numbers:
        if self._held is None:
            statuses = self._register.columns.statuses
            held = statuses.where(self._numbers, lambda each: each == "held")
            _set(self, "_held", held)
            return held
        return self._held

    def _denied_numbers(self) -> Numbers:
        if self._denied is None:
            statuses = self._register.columns.statuses
            denied = statuses.where(self._numbers, lambda each: each == "denied")
            _set(self, "_denied", denied)
            return denied
        return self._denied

    def _between(
        self, asked: str, a: Party | str, b: Party | str, *, include_subsidiaries: bool
    ) -> tuple[Subject, Subject, Numbers]:
        lookup = self._lookup(asked)
        one = lookup.party(a, include_subsidiaries=include_subsidiaries)
        other = lookup.party(b, include_subsidiaries=include_subsidiaries)
        if one.cast is other.cast and not set(one.family).isdisjoint(other.family):
            return one, other, numbers()  # nobody meets themself
        shared = one.seats().across_from(other.seats())
        return one, other, intersect(shared, self._numbers)


def _span_of(start: date | DateRange | None, end: date | None) -> tuple[date, date]:
    place = "Meetings.during"
    if type(start) is date and type(end) is date and start <= end:
        return start, end
    if isinstance(start, DateRange):
        if end is not None:
            raise InvalidValue(
                place, f"{shown(end)} stands beside a DateRange, which has both ends"
            )
        return start.earliest, start.latest
    if start is None and end is None:
        raise InvalidValue(place, "has neither end; for every day, give date.min as the start")
    try:
        span = DateRange(
            date.min if start is None else start, date.max if end is None else end, "range"
        )
    except InvalidValue as error:
        raise InvalidValue(place, f"{error.problem}; give two days, or a DateRange") from None
    return span.earliest, span.latest


def _checked(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    given = fields.to_tuple(meetings)
    fields.check_type("Meetings", given, tuple)
    for number, each in enumerate(given):
        fields.check_type(f"Meetings[{number}]", each, Meeting)
    return given


def sorted_by_date(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """By the earliest day, then the latest; the undated last, and else as given."""
    return tuple(sorted(meetings, key=lambda each: days_of(each.date)))
