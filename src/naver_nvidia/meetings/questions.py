"""Questions over numbers: who met whom in the chosen meetings, all of which were held."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from naver_nvidia.errors import InvalidValue
from naver_nvidia.meetings.store.incidence import Incidence
from naver_nvidia.meetings.store.numbers import Numbers, numbers

MOST_EDGES = 10_000_000
"""A projection larger than this would take more than a gigabyte."""


def gathered(found: Iterable[tuple[int, Iterable[int]]]) -> dict[int, array[int]]:
    """The meetings of each who is found, in order of first meeting."""
    meetings: dict[int, array[int]] = {}
    for meeting, others in found:
        for other in others:
            known = meetings.get(other)
            if known is None:
                meetings[other] = numbers((meeting,))
            elif known[-1] != meeting:  # somebody on two sides is found twice
                known.append(meeting)
    return meetings


def pairs(
    seating: Incidence, parties: Iterable[int], chosen: Numbers
) -> Iterator[tuple[int, int, array[int]]]:
    """Every two of the parties who met, each pair once, with their meetings.

    One party's are in memory at a time.
    """
    left = dict.fromkeys(parties)
    for party in tuple(left):
        del left[party]
        for other, meetings in gathered(seating.counterparts((party,), chosen)).items():
            if other in left:
                yield party, other, meetings


def projection(
    seating: Incidence, parties: Iterable[int], chosen: Numbers, min_meetings: int
) -> dict[int, dict[int, int]]:
    """For each of the parties, which of them they met at least so often, and how often.

    Raises:
        InvalidValue: it would hold more than `MOST_EDGES` entries.
    """
    graph: dict[int, dict[int, int]] = {}
    size = 0
    nodes = dict.fromkeys(parties)
    for party in nodes:
        met = gathered(seating.counterparts((party,), chosen))
        graph[party] = {
            other: len(meetings)
            for other, meetings in met.items()
            if len(meetings) >= min_meetings and other in nodes
        }
        size += len(graph[party])
        if size > MOST_EDGES:
            raise InvalidValue(
                "Meetings.projected_graph",
                f"more than {MOST_EDGES:,} entries; ask pairs(), which yields one at a time, "
                "a higher min_meetings, or fewer meetings",
            )
    return graph


def participations(seating: Incidence, chosen: Numbers) -> Counter[int]:
    """How many of the chosen meetings each took part in and met somebody at."""
    return Counter(chain.from_iterable(_who_met_at(seating, meeting) for meeting in chosen))


def _who_met_at(seating: Incidence, meeting: int) -> Iterable[int]:
    sides, start = seating.sides, seating.start
    first, after = sides[meeting], sides[meeting + 1]
    bounds = start[first : after + 1]
    filled = sum(low < high for low, high in pairwise(bounds))
    if filled < 2:  # noqa: PLR2004 - it takes two sides to meet
        return ()
    present = seating.member[bounds[0] : bounds[-1]]
    if not seating.doubled:
        return present
    everyone = dict.fromkeys(present)
    return everyone if len(everyone) > 1 else ()
