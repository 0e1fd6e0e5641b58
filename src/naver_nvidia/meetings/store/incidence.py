"""Incidence: who sits on which side of which meeting, as compressed sparse rows, both ways."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple, cast

import attrs

from naver_nvidia.meetings.store.numbers import EVERY, Numbers, intersect, numbers, offsets
from naver_nvidia.meetings.store.vectors import vectors, worth_numpy

LEAST_SEATS = 1_000
"""So many seats make up for the steps that NumPy takes even for none."""


class Seats(NamedTuple):
    """Where one party sits: a stretch of meeting numbers in rising order, and the sides.

    ``twice`` is whether it sits on two sides of some meeting.
    """

    meeting: array[int]
    side: array[int]
    low: int
    high: int
    twice: bool

    def __len__(self) -> int:
        return self.high - self.low

    def within(self, chosen: Numbers) -> Iterator[tuple[int, int]]:
        """The seats, meeting and side, in the chosen meetings."""
        if isinstance(chosen, range):
            low, high = self.stretch(chosen)
            return zip(self.meeting[low:high], self.side[low:high], strict=True)
        return self._search(chosen)

    def stretch(self, chosen: range) -> tuple[int, int]:
        """From which place up to which the seats are in the chosen meetings."""
        low = bisect_left(self.meeting, chosen.start, self.low, self.high)
        return low, bisect_left(self.meeting, chosen.stop, low, self.high)

    def _search(self, chosen: Numbers) -> Iterator[tuple[int, int]]:
        meeting, side, low, high, _ = self
        at = 0
        while low < high:
            at = bisect_left(chosen, meeting[low], at)
            if at == len(chosen):
                return
            low = bisect_left(meeting, chosen[at], low, high)
            while low < high and meeting[low] == chosen[at]:
                yield meeting[low], side[low]
                low += 1

    def meetings(self, chosen: Numbers) -> Numbers:
        """Those of the chosen meetings in which there is a seat, each once."""
        span = chosen if isinstance(chosen, range) else EVERY
        low, high = self.stretch(span)
        found = self.meeting[low:high]
        if self.twice:
            found = numbers(dict.fromkeys(found))
        return found if span is chosen else intersect(found, chosen)

    def across_from(self, other: Seats) -> array[int]:
        """The meetings in which the two sit on different sides."""
        few, many = (self, other) if len(self) < len(other) else (other, self)
        meeting, side, at, high, _ = many
        shared = numbers()
        seats = zip(few.meeting[few.low : few.high], few.side[few.low : few.high], strict=True)
        for number, own in seats:
            at = bisect_left(meeting, number, at, high)
            here = at
            while here < high and meeting[here] == number:
                if side[here] != own and not (shared and shared[-1] == number):
                    shared.append(number)
                here += 1
        return shared


@attrs.frozen(eq=False, repr=False)
class Incidence:
    """A sparse matrix of parties (people, or organizations) and the sides of meetings.

    The delegations of meeting ``m`` are numbered ``sides[m]`` up to ``sides[m + 1]``, the members
    of delegation ``d`` are ``member[start[d]:start[d + 1]]``; the seats of party ``p`` are
    ``seat_meeting`` and ``seat_side`` from ``seats[p]`` up to ``seats[p + 1]``, in order of
    meeting. ``doubled`` are the parties that sit on two sides of some meeting.
    """

    sides: array[int]
    start: Sequence[int]
    member: array[int]
    seats: array[int]
    seat_meeting: array[int]
    seat_side: array[int]
    doubled: frozenset[int]

    @classmethod
    def of(
        cls, sides: array[int], start: array[int], member: array[int], parties: int
    ) -> Incidence:
        """Turn the rows of meetings into rows of parties."""
        steps = vectors(max(len(member), len(sides)))
        seats, meeting, side = steps.inverted(sides, start, member, parties)
        twice = steps.doubled(seats, meeting)
        return cls(sides, offsets(start), member, seats, meeting, side, twice)

    def seats_of(self, party: int) -> Seats:
        """Where the party sits."""
        low, high = self.seats[party], self.seats[party + 1]
        return Seats(self.seat_meeting, self.seat_side, low, high, party in self.doubled)

    def seats_of_all(self, family: Sequence[int]) -> Seats:
        """Where any of the family sits, as if they were one."""
        if len(family) == 1:
            return self.seats_of(family[0])
        every = (self.seats_of(party).within(EVERY) for party in family)
        merged = sorted(set(chain.from_iterable(every)))
        return Seats(
            numbers(meeting for meeting, _ in merged),
            numbers(side for _, side in merged),
            0,
            len(merged),
            twice=True,
        )

    def present(self, meeting: int) -> array[int]:
        """Everyone in the meeting, side by side; whoever sits on two sides stands there twice."""
        sides, start = self.sides, self.start
        return self.member[start[sides[meeting]] : start[sides[meeting + 1]]]

    def row(self, delegation: int) -> array[int]:
        """The members of a delegation."""
        return self.member[self.start[delegation] : self.start[delegation + 1]]

    def size(self, meeting: int) -> int:
        """How many are in the meeting, each counted once."""
        return len(set(self.present(meeting)))

    def appearing(self, chosen: Numbers) -> dict[int, None]:
        """Everyone in the chosen meetings, in order of first appearance."""
        if isinstance(chosen, range):
            low, high = self.start[self.sides[chosen.start]], self.start[self.sides[chosen.stop]]
            return dict.fromkeys(self.member[low:high])
        return dict.fromkeys(chain.from_iterable(map(self.present, chosen)))

    def met_by(self, family: Sequence[int], chosen: Numbers) -> Sequence[int]:
        """Whom the family sat across from in the chosen meetings, in order of first meeting."""
        seats = self.seats_of_all(family)
        if (
            len(seats) >= LEAST_SEATS
            and not seats.twice
            and isinstance(self.start, array | memoryview)
            and worth_numpy(len(self.member))
        ):
            return self._met_by_numpy(seats, chosen)
        found = (others for _, others in self.facing(family, seats, chosen))
        return list(dict.fromkeys(chain.from_iterable(found)))

    def _met_by_numpy(self, seats: Seats, chosen: Numbers) -> list[int]:
        """The same of a party that sits once in each meeting, and in thousands of them."""
        import numpy as np  # noqa: PLC0415 - optional, and slow to import

        held = seats.meeting, self.sides, self.member, cast("array[int]", self.start)
        meeting, sides, member, start = (np.frombuffer(each, np.int32) for each in held)
        low, high = seats.stretch(chosen if isinstance(chosen, range) else EVERY)
        meeting, side = meeting[low:high], np.asarray(seats.side)[low:high]
        if not isinstance(chosen, range):
            inside = np.isin(meeting, np.frombuffer(chosen, np.int32), assume_unique=True)
            meeting, side = meeting[inside], side[inside]
        first = sides[meeting]
        own = first + side
        # Of each meeting the stretch of members before the own side, and that after it.
        begin = np.stack([start[first], start[own + 1]], axis=1).ravel()
        end = np.stack([start[own], start[sides[meeting + 1]]], axis=1).ravel()
        length = end - begin
        found = member[
            np.repeat(begin - (np.cumsum(length) - length), length) + np.arange(length.sum())
        ]
        # Where each stands first: of the places that it is given from the back, it keeps the last.
        place = np.arange(len(found))
        earliest = np.empty(len(self.seats), np.int64)
        earliest[found[::-1]] = place[::-1]
        kept: list[int] = found[earliest[found] == place].tolist()
        return kept

    def counterparts(
        self, family: Sequence[int], chosen: Numbers
    ) -> Iterator[tuple[int, Iterable[int]]]:
        """For each of the chosen meetings of the family, whom it sat across from."""
        return self.facing(family, self.seats_of_all(family), chosen)

    def facing(
        self, family: Sequence[int], seats: Seats, chosen: Numbers
    ) -> Iterator[tuple[int, Iterable[int]]]:
        """The same, of these seats of the family."""
        if seats.twice:
            return self._gathered(family, seats.within(chosen), across=True)
        return self.across(seats.within(chosen))

    def companions(
        self, family: Sequence[int], chosen: Numbers
    ) -> Iterator[tuple[int, Iterable[int]]]:
        """For each of the chosen meetings of the family, who sat on its own side."""
        seats = self.seats_of_all(family).within(chosen)
        return self._gathered(family, seats, across=False)

    def across(self, seats: Iterator[tuple[int, int]]) -> Iterator[tuple[int, array[int]]]:
        """For each seat, the meeting and those on its other sides."""
        sides, start, member = self.sides, self.start, self.member
        for meeting, side in seats:
            first, after = sides[meeting], sides[meeting + 1]
            own = first + side
            if own == first:
                yield meeting, member[start[own + 1] : start[after]]
            elif own + 1 == after:
                yield meeting, member[start[first] : start[own]]
            else:
                others = member[start[first] : start[own]], member[start[own + 1] : start[after]]
                yield meeting, numbers(chain(*others))

    def _gathered(
        self, family: Sequence[int], seats: Iterator[tuple[int, int]], *, across: bool
    ) -> Iterator[tuple[int, Iterable[int]]]:
        kin = frozenset(family)
        for meeting, together in groupby(seats, key=lambda seat: seat[0]):
            own = {side for _, side in together}
            first = self.sides[meeting]
            every = range(self.sides[meeting + 1] - first)
            # Whoever sat on two sides sat across from both.
            wanted = own
            if across:
                wanted = set(every) if len(own) > 1 else set(every) - own
            found = dict.fromkeys(
                chain.from_iterable(self.row(first + side) for side in sorted(wanted))
            )
            yield meeting, [each for each in found if each not in kin]
