"""Candidates: what may be one, for a person to judge; nothing here makes anything one."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from itertools import combinations, product
from typing import TYPE_CHECKING, TypeAlias

from naver_nvidia.corpus.records import Candidate
from naver_nvidia.entities import containing
from naver_nvidia.names import keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from naver_nvidia.corpus.identity import Key
    from naver_nvidia.corpus.world import World
    from naver_nvidia.entities import Entity
    from naver_nvidia.meetings import Meeting

    Apart: TypeAlias = Callable[[Key, Key], bool]


def entity_candidates(world: World, apart: Apart) -> Iterator[Candidate]:
    """Those of one kind and several articles that have a name in common, by every such name."""
    named: dict[tuple[type, str], list[Entity]] = {}
    for each in world.entities.values():
        for key in sorted({key for name in each.names() for key in keys(name)}):
            named.setdefault((type(each), key), []).append(each)
    groups: dict[tuple[str, ...], str] = {}
    for (_, name), alike in named.items():
        open_ones = [
            one.id
            for one in alike
            if any(other is not one and _undecided(world, apart, one, other) for other in alike)
        ]
        if open_ones:
            groups.setdefault(tuple(open_ones), name)
    for ids, name in groups.items():
        yield Candidate(f"the name {name!r}", tuple(r for each in ids for r in world.records(each)))


def meeting_candidates(
    world: World, meetings: Iterable[Meeting], apart: Apart
) -> Iterator[Candidate]:
    """Every two meetings of different articles that people, days and places allow to be one."""
    met: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in meetings:
        for pair in _who_met(meeting):
            met.setdefault(pair, []).append(meeting)
    seen: set[tuple[str, str]] = set()
    for pair, theirs in met.items():
        for one, other in _on_the_same_days(theirs):
            if (one.id, other.id) in seen or not _undecided(world, apart, one, other):
                continue
            seen.add((one.id, other.id))
            if one.place is None or other.place is None or _near(one, other):
                names = " and ".join(world.entities[each].name for each in pair)
                both = (*world.records(one.id), *world.records(other.id))
                yield Candidate(f"{names} in both, on days and at places that agree", both)


def _undecided(world: World, apart: Apart, one: Entity | Meeting, other: Entity | Meeting) -> bool:
    keys, others = world.keys[one.id], world.keys[other.id]
    if keys == others or {key[0] for key in (*keys, *others)} == {keys[0][0]}:
        return False  # one already, or of one article, which tells its own apart
    return not apart(keys[0], others[0])


def _who_met(meeting: Meeting) -> Iterator[tuple[str, str]]:
    pairs = {
        (min(a.id, b.id), max(a.id, b.id))
        for one, other in combinations(meeting.delegations, 2)
        for a, b in product(one.parties, other.parties)
    }
    yield from sorted(pairs)


def _on_the_same_days(meetings: list[Meeting]) -> Iterator[tuple[Meeting, Meeting]]:
    """Every two whose dates overlap, or are not known; the meetings are in the order of dates."""
    dated = [each for each in meetings if each.date is not None]
    starts = [each.date.earliest for each in dated if each.date is not None]
    for number, one in enumerate(dated):
        latest = date.max if one.date is None else one.date.latest
        after = bisect_right(starts, latest, number + 1)
        yield from ((one, other) for other in dated[number + 1 : after])
    undated = [each for each in meetings if each.date is None]
    yield from product(dated, undated)
    yield from combinations(undated, 2)


def _near(one: Meeting, other: Meeting) -> bool:
    a, b = one.place, other.place
    return a is None or b is None or a in containing(b) or b in containing(a)
