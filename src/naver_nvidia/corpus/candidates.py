"""Candidates: what may be one, for a person to judge; nothing here makes anything one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, combinations, product
from typing import TypeAlias

from naver_nvidia.corpus.identity import Key
from naver_nvidia.corpus.records import Candidate
from naver_nvidia.corpus.world import World
from naver_nvidia.entities import Entity, containing
from naver_nvidia.meetings import Meeting
from naver_nvidia.names import keys

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
        yield _candidate(world, f"the name {name!r}", ids)


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
            if _near(world, apart, one.place, other.place):
                names = " and ".join(world.entities[each].name for each in pair)
                reason = f"{names} in both, on days and at places that agree"
                yield _candidate(world, reason, (one.id, other.id))


def _candidate(world: World, reason: str, ids: Iterable[str]) -> Candidate:
    groups = [world.records(each) for each in ids]
    keys = tuple(group[0].key for group in groups)
    return Candidate(reason, tuple(chain.from_iterable(groups)), keys)


def _undecided(world: World, apart: Apart, one: Entity | Meeting, other: Entity | Meeting) -> bool:
    keys, others = world.keys[one.id], world.keys[other.id]
    if not {key[0] for key in keys}.isdisjoint(key[0] for key in others):
        return False  # one already, or both of one article, which tells its own apart
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
    dated = [(each.dates, each) for each in meetings if each.dates is not None]
    starts = [days.earliest for days, _ in dated]
    for number, (days, one) in enumerate(dated):
        after = bisect_right(starts, days.latest, number + 1)
        yield from ((one, other) for _, other in dated[number + 1 : after])
    undated = [each for each in meetings if each.date is None]
    yield from product((each for _, each in dated), undated)
    yield from combinations(undated, 2)


def _near(world: World, apart: Apart, one: Entity | None, other: Entity | None) -> bool:
    """Whether they may be one place, or one may lie in the other: nobody has told them apart."""
    if one is None or other is None or one in containing(other) or other in containing(one):
        return True
    return _undecided(world, apart, one, other)
