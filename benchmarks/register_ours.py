"""Our own columns, asked by number and by the public calls."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import register_made
from register_made import YEAR, Register
from register_rivals import Engine

if TYPE_CHECKING:
    from collections.abc import Sequence


def bare(register: Register) -> Engine:
    """Our columns, by number."""
    from naver_nvidia.meetings.paths import Network  # noqa: PLC0415
    from naver_nvidia.meetings.store.date_runs import DateRuns  # noqa: PLC0415
    from naver_nvidia.meetings.store.incidence import Incidence  # noqa: PLC0415
    from naver_nvidia.meetings.store.vectors import vectors  # noqa: PLC0415

    steps = vectors(len(register.meeting))
    order = steps.ordered(register.day)
    _, start = steps.in_order(order, register.meeting)  # the meetings are in order already
    seating = steps.seated(start, register.side, register.person)
    seats = Incidence.of(seating.sides, seating.start, seating.member, register.people)
    runs: dict[int, int] = {}
    for day in register.day:
        runs[day] = runs.get(day, 0) + 1
    from naver_nvidia import DateRange  # noqa: PLC0415

    agenda = DateRuns.of_runs(
        (DateRange.day(date.fromordinal(day)), count) for day, count in sorted(runs.items())
    )
    everything = range(len(order))
    network = Network(seats, agenda, everything, None, frozenset(), {})
    first, last = map(date.fromordinal, YEAR)

    def between(one: int, other: int) -> Sequence[int]:
        return seats.seats_of(one).across_from(seats.seats_of(other))

    def in_range(person: int) -> Sequence[int]:
        chosen = agenda.during(everything, first, last, certainly=True)
        assert isinstance(chosen, range)  # noqa: S101 - every date is a day
        own = seats.seats_of(person)
        low, high = own.stretch(chosen)
        return own.meeting[low:high]

    return Engine(
        lambda person: seats.met_by((person,), everything), between, in_range, network.shortest
    )


def public(table: Any) -> Engine:  # noqa: ANN401
    """Our public calls, by id."""
    from naver_nvidia import Meetings  # noqa: PLC0415

    meetings = Meetings.from_rows(table)
    meetings.of(register_made.word(0))  # numbers the ids, once
    first, last = map(date.fromordinal, YEAR)
    return Engine(
        meetings.who_met,
        meetings.between,
        lambda person: meetings.of(person).during(first, last),
        meetings.shortest_path,
    )


def looked_at(table: Any) -> Engine:  # noqa: ANN401
    """The same, and every object of the answers made: counterparts, meetings and their proof."""
    asked = public(table)
    chain = asked.chain
    assert chain is not None  # noqa: S101 - narrows the type
    return Engine(
        lambda person: list(asked.counterparts(person)),
        lambda one, other: list(asked.between(one, other)),
        lambda person: list(asked.in_range(person)),
        lambda one, other: list(chain(one, other) or ()),
    )
