"""Paths: the shortest chain of meetings from one party to another, over numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from typing import TypeAlias

import attrs

from naver_nvidia.meetings.store.date_runs import UNDATED, DateRuns
from naver_nvidia.meetings.store.incidence import Incidence, Seats
from naver_nvidia.meetings.store.numbers import Numbers, intersect

Path: TypeAlias = tuple[int, ...]
"""Party, meeting, party, meeting, party: numbers in turn."""

_Link: TypeAlias = "tuple[int, _Link | None]"
"""The end of a path, and the rest of it: paths that begin alike share their beginning."""


@attrs.define(eq=False, repr=False)
class _Wave:
    """How far a search has come: who is reached, through which meeting and whom before."""

    came_from: dict[int, tuple[int, int] | None]
    newest: list[int]
    # Of each meeting gone through, the side come from; None when from two, and so all are reached.
    entered: dict[int, int | None] = attrs.field(factory=dict[int, int | None])

    def back_from(self, person: int) -> Path:
        """The path from where the search started."""
        path = [person]
        while (step := self.came_from[path[-1]]) is not None:
            path += step
        return tuple(reversed(path))


@attrs.frozen(eq=False, repr=False)
class Network:
    """Who can be reached from whom: through the chosen meetings, of a size, without some parties.

    Whom sides stand for is in ``seating``; ``ends`` has the seats of an organization at an end of
    the path, where it is on every side that it sent.
    """

    seating: Incidence
    dates: DateRuns
    chosen: Numbers
    max_meeting_size: int | None
    without: frozenset[int]
    ends: Mapping[int, Seats]

    def shortest(self, start: int, goal: int) -> Path | None:
        """The fewest meetings from start to goal, searched from both ends at once."""
        if start == goal:
            return (start,)
        if self.ends and (direct := self._direct(start, goal)) is not None:
            return (start, direct, goal)
        one, other = _Wave({start: None}, [start]), _Wave({goal: None}, [goal])
        forwards = True
        while one.newest and other.newest:
            # Nobody reaches an organization but from its own end.
            if other.newest[0] in self.ends or (
                one.newest[0] not in self.ends and self._cost(one) > self._cost(other)
            ):
                one, other, forwards = other, one, not forwards
            met = self._advance(one, other)
            if met is not None:
                near, far = (one, other) if forwards else (other, one)
                return near.back_from(met) + far.back_from(met)[-2::-1]
        return None

    def _seats_of(self, party: int) -> Seats:
        return self.ends.get(party) or self.seating.seats_of(party)

    def _direct(self, start: int, goal: int) -> int | None:
        shared = self._seats_of(start).across_from(self._seats_of(goal))
        return next(filter(self._fits, intersect(shared, self.chosen)), None)

    def _cost(self, wave: _Wave) -> int:
        seats = self.seating.seats
        return sum(seats[person + 1] - seats[person] for person in wave.newest)

    def _advance(self, wave: _Wave, other: _Wave) -> int | None:
        """One more meeting for everyone reached last; who of them the other search has reached."""
        seats = self.seating.seats
        reached: list[int] = []
        # Whoever has few meetings first: the search may end before it comes to the busy.
        for person in sorted(wave.newest, key=lambda each: seats[each + 1] - seats[each]):
            for meeting, found in self._steps(wave, person):
                for each in found:
                    if each not in wave.came_from and each not in self.without:
                        wave.came_from[each] = (meeting, person)
                        if each in other.came_from:
                            return each
                        reached.append(each)
        wave.newest = reached
        return None

    def _steps(self, wave: _Wave, person: int) -> Iterator[tuple[int, Iterator[int]]]:
        entered = wave.entered
        for meeting, side in self._seats_of(person).within(self.chosen):
            before = entered.get(meeting, -1)
            if before is None or before == side or not self._fits(meeting):
                continue
            entered[meeting] = side if before == -1 else None
            for _, found in self.seating.across(iter([(meeting, side)])):
                yield meeting, iter(found)

    def _fits(self, meeting: int) -> bool:
        return self.max_meeting_size is None or self.seating.size(meeting) <= self.max_meeting_size

    def shortest_in_time(self, start: int, goal: int) -> Path | None:
        """The fewest meetings whose dates allow that each comes no earlier than the one before.

        Round by round, the earliest day by which everyone can be reached with so many meetings:
        who is reached later, but earlier in time, may get further.
        """
        waiting: dict[int, set[int]] = {}
        for meeting, side in self.ends[goal].within(self.chosen) if goal in self.ends else ():
            waiting.setdefault(meeting, set()).add(side)
        soonest = {start: 0}
        paths: dict[int, _Link] = {start: (start, None)}
        newest = [start]
        while newest and goal not in paths:
            arriving: dict[int, tuple[int, _Link]] = {}
            for person in newest:
                for meeting, day in self._later(person, soonest[person]):
                    step = meeting, paths[person]
                    met = self._across(person, meeting)
                    if self._faces(person, meeting, waiting.get(meeting, ())):
                        met.append(goal)
                    for each in met:
                        known = (
                            arriving[each][0] if each in arriving else soonest.get(each, UNDATED)
                        )
                        if day < known:
                            arriving[each] = day, step
            for each, (day, link) in arriving.items():
                soonest[each], paths[each] = day, (each, link)
            newest = [each for each in arriving if each not in self.without]
        return _whole(paths[goal]) if goal in paths else None

    def _later(self, person: int, day: int) -> Iterator[tuple[int, int]]:
        """The meetings that may fall on the day or after it, and the first such day of each."""
        seats = self._seats_of(person)
        for meeting in dict.fromkeys(meeting for meeting, _ in seats.within(self.chosen)):
            earliest, latest = self.dates.days_of(meeting)
            if earliest != UNDATED and latest >= day and self._fits(meeting):
                yield meeting, max(earliest, day)

    def _across(self, person: int, meeting: int) -> list[int]:
        here = range(meeting, meeting + 1)
        found = self.seating.facing((person,), self._seats_of(person), here)
        return list(chain.from_iterable(others for _, others in found))

    def _faces(self, person: int, meeting: int, sides: Collection[int]) -> bool:
        here = range(meeting, meeting + 1)
        own = {side for _, side in self._seats_of(person).within(here)} if sides else ()
        return any(one != other for one in own for other in sides)


def _whole(link: _Link) -> Path:
    found, rest = [link[0]], link[1]
    while rest is not None:
        number, rest = rest
        found.append(number)
    return tuple(reversed(found))
