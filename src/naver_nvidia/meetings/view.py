"""View: some meetings of a register by their numbers, and how to choose among them."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import containing
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.lookup import Lookup
from naver_nvidia.meetings.meeting import MeetingStatus
from naver_nvidia.meetings.store.excerpt import excerpt
from naver_nvidia.meetings.store.numbers import intersect, numbers
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand
from naver_nvidia.meetings.store.register import Register
from naver_nvidia.names import check_name, mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from naver_nvidia.entities import Entity, Organization
    from naver_nvidia.meetings.lookup import Subject
    from naver_nvidia.meetings.meeting import Meeting, Party
    from naver_nvidia.meetings.store.columns import Columns
    from naver_nvidia.meetings.store.numbers import Numbers


class View:
    """Meetings of a register, in the order of their dates, in a few bytes each.

    What it chooses are numbers of meetings in the register.
    """

    __slots__ = ("_by_status", "numbers", "register")

    def __init__(self, register: Register, chosen: Numbers) -> None:
        self.register: Register = register
        self.numbers: Numbers = chosen
        self._by_status: dict[tuple[MeetingStatus, ...], Numbers] = {}

    @property
    def columns(self) -> Columns:
        """The whole register's."""
        return self.register.columns

    def lookup(self, asked: str) -> Lookup:
        """Who is who, for the question of that name."""
        return Lookup(self.register, asked)

    def span(self) -> tuple[date, date] | None:
        """The earliest and the latest day."""
        dates = list(self.columns.dates.dates(self.numbers))
        return (dates[0].earliest, max(each.latest for each in dates)) if dates else None

    def alone(self) -> Register:
        """A register of these meetings, if its own were read from rows; else its own."""
        register, meetings = self.register, self.register.meetings
        if not isinstance(meetings, MeetingsOnDemand):
            return register
        if len(self.numbers) == len(meetings) and not meetings.mapped:
            return register
        made = excerpt(meetings, self.numbers)
        alone = Register(made, made.columns, register.invalid_rows)
        alone.reading = register.reading
        return alone

    def of(self, who: Party | str, *, include_subsidiaries: bool) -> Numbers:
        """Those that the party takes part in."""
        subject = self.lookup("of").party(who, include_subsidiaries=include_subsidiaries)
        return subject.seats().meetings(self.numbers)

    def between(
        self, asked: str, a: Party | str, b: Party | str, *, include_subsidiaries: bool
    ) -> tuple[Subject, Subject, Numbers]:
        """The two, and those in which they sit across."""
        lookup = self.lookup(asked)
        one = lookup.party(a, include_subsidiaries=include_subsidiaries)
        other = lookup.party(b, include_subsidiaries=include_subsidiaries)
        if one.cast is other.cast and not set(one.family).isdisjoint(other.family):
            return one, other, numbers()  # nobody meets themself
        shared = one.seats().across_from(other.seats())
        return one, other, intersect(shared, self.numbers)

    def during(
        self, start: date | DateRange | None, end: date | None, *, certainly: bool
    ) -> Numbers:
        """Those that may, or must, fall in the span."""
        first, last = _span_of(start, end)
        return self.columns.dates.during(self.numbers, first, last, certainly=certainly)

    def undated(self) -> Numbers:
        """Those without a date."""
        return self.columns.dates.undated(self.numbers)

    def at(self, place: Entity | str) -> Numbers:
        """Those at the place, or within it."""
        wanted = self.lookup("at").place(place)
        return self.columns.places.where(self.numbers, lambda each: wanted in containing(each))

    def about(self, topic: Entity | str) -> Numbers:
        """Those that have the topic."""
        wanted = self.lookup("about").topic(topic)
        return self.columns.topics.where(self.numbers, lambda each: wanted in each)

    def mentioning(self, words: str) -> Numbers:
        """Those of which a topic has the words."""
        check_name("Meetings.mentioning", words)
        return self.columns.topics.where(
            self.numbers,
            lambda each: any(mentions(name, words) for topic in each for name in topic.names()),
        )

    def where(self, predicate: Callable[[Meeting], bool]) -> Numbers:
        """Those of which it is true."""
        meetings = self.register.meetings
        return numbers(number for number in self.numbers if predicate(meetings[number]))

    def organized_by(self, who: Party | str) -> Numbers:
        """Those that the party organized."""
        wanted = self.lookup("organized_by").party(who).entity
        return self.columns.organizers.where(self.numbers, lambda each: each == wanted)

    def on_behalf_of(self, who: Organization | str) -> Numbers:
        """Those in which a delegation spoke for the organization."""
        wanted = self.lookup("on_behalf_of").organization(who).entity
        sides = self.columns.people.incidence.sides
        delegations = self.columns.on_behalf_of.where(range(sides[-1]), lambda each: each == wanted)
        meetings = numbers(dict.fromkeys(bisect_right(sides, each) - 1 for each in delegations))
        return intersect(self.numbers, meetings)

    def with_status(self, *statuses: MeetingStatus) -> Numbers:
        """Those that have one of the statuses."""
        if statuses not in self._by_status:
            for status in statuses:
                fields.check_one_of(MeetingStatus, "Meetings.with_status", status)
            labels = self.columns.statuses
            self._by_status[statuses] = labels.where(self.numbers, lambda each: each in statuses)
        return self._by_status[statuses]

    @property
    def held(self) -> Numbers:
        """Those that were held."""
        return self.with_status("held")


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
