"""The parts of meetings: who took part, when and where, each at the pair whose it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain

import attrs

from naver_nvidia.comparison.assignment import best_assignment
from naver_nvidia.comparison.items import Item, Pair
from naver_nvidia.comparison.matching import Parts, Score
from naver_nvidia.passages import Passage


@attrs.frozen
class Met:
    """Two who met, when, and the place; ``where`` is the place as a person reads it."""

    item: Item[Pair]
    place: str | None
    where: str = attrs.field(eq=False)
    passages: tuple[Passage, ...] = attrs.field(default=(), eq=False)


def matched(gold: Iterable[Met], found: Iterable[Met]) -> tuple[tuple[Met | None, Met | None], ...]:
    """Each meeting of two with one that was found of them: as many days are right as can be.

    Then as many places; what is left is with nothing.
    """
    groups: dict[Pair, tuple[dict[Met, None], dict[Met, None]]] = {}
    for side, some in enumerate((gold, found)):
        for each in some:
            groups.setdefault(each.item.place, ({}, {}))[side][each] = None
    return tuple(chain.from_iterable(_matched(*map(list, each)) for each in groups.values()))


def _matched(gold: list[Met], found: list[Met]) -> Iterator[tuple[Met | None, Met | None]]:
    most = 4 * len(gold) + 1  # no number of places is worth the days of one meeting
    weights = {
        (nth, number): 1
        + (None not in (one.item.label, other.item.label))
        + 2 * (one.place == other.place)
        + most * (one.item == other.item)
        for nth, one in enumerate(gold)
        for number, other in enumerate(found)
    }
    taken = best_assignment(weights)
    for nth, one in enumerate(gold):
        yield one, found[taken[nth]] if nth in taken else None
    for number in {*range(len(found))}.difference(taken.values()):
        yield None, found[number]


def parts(both: Collection[tuple[Met | None, Met | None]]) -> Parts:
    """The scores: a person is right in a pair that met, days and a place at the pair's meeting."""
    ours, theirs = (_people(some[side] for some in both) for side in (0, 1))
    right = _people(one for one, other in both if other is not None)
    return (
        ("participant", Score(len(right), missed=len(ours - right), spurious=len(theirs - right))),
        ("date", _score(both, lambda met: met.item.label)),
        ("place", _score(both, lambda met: met.place)),
    )


def _people(some: Iterable[Met | None]) -> set[str]:
    pairs = (each.item.place for each in some if each is not None)
    return {party for each in pairs for party in (each.first, each.second)}


def _score(
    both: Iterable[tuple[Met | None, Met | None]], part: Callable[[Met], str | None]
) -> Score:
    counts = Counter[str]()
    for some in both:
        ours, theirs = (None if met is None else part(met) for met in some)
        if ours == theirs:
            counts["correct"] += ours is not None
        else:
            counts["missed"] += ours is not None
            counts["spurious"] += theirs is not None
    return Score(**counts)
