"""The parts of meetings: which of one article is which of another."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia.comparison.items import Item, Pair
from naver_nvidia.comparison.parts import Met, matched

DAYS, PLACES = (None, "2024-06-25", "2024-06-26"), (None, "seoul", "busan")
met = st.builds(
    lambda days, place: Met(Item(Pair("ana", "bo"), days, ""), place, ""),
    st.sampled_from(DAYS),
    st.sampled_from(PLACES),
)
several = st.lists(met, max_size=4, unique=True)


def _right(pairs: list[tuple[Met, Met]]) -> tuple[int, int]:
    """How many have the same days, and how many the same place."""
    return (
        sum(one.item == other.item for one, other in pairs),
        sum(one.place == other.place for one, other in pairs),
    )


@given(several, several)
def test_meetings_of_two_are_matched_by_days_then_by_places(
    gold: list[Met], found: list[Met]
) -> None:
    """No other way to match them all has more days right, or as many and more places."""
    made = matched(gold, found)
    both = [(one, other) for one, other in made if one is not None and other is not None]
    assert len(both) == min(len(gold), len(found))
    assert [one for one, _ in made if one is not None] == gold
    assert sorted(map(repr, found)) == sorted(repr(each) for _, each in made if each is not None)
    fewer, more = sorted((gold, found), key=len)
    ways = [list(zip(fewer, each, strict=True)) for each in permutations(more, len(fewer))]
    assert _right(both) == max(map(_right, ways))
