"""Steps over whole columns: the same numbers whether NumPy takes them or the standard library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import Meetings
from naver_nvidia.meetings.store import incidence, vectors
from naver_nvidia.meetings.store.numbers import numbers as packed
from naver_nvidia.meetings.store.string_column import StringColumn
from naver_nvidia.meetings.store.vectors import plain

if TYPE_CHECKING:
    from collections.abc import Callable

codes = st.lists(st.integers(-1, 5), max_size=12).map(packed)
rows = st.lists(
    st.fixed_dictionaries(
        {
            "meeting": st.integers(1, 6),
            "delegation": st.sampled_from("ABC"),
            "person": st.sampled_from(["Ana", "Bo", "Cy", "Di", None]),
            "organization": st.just("Naver"),
        },
        optional={
            "status": st.just("held"),
            "topic": st.sampled_from(["AI", "chips", ""]),
            "source": st.sampled_from(["a", "b"]),
        },
    ),
    max_size=30,
)


def both(ask: Callable[[], Any]) -> tuple[Any, Any]:
    """By the standard library, and by NumPy."""
    pytest.importorskip("numpy")
    by_hand = ask()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "WORTH_NUMPY", 1)
        patch.setattr(incidence, "LEAST_SEATS", 0)
        return by_hand, ask()


STEPS: list[Callable[[Any, Any, Any], Any]] = [
    lambda way, one, _: way.lowest(one),
    lambda way, one, _: way.highest(one),
    lambda way, one, _: list(way.ordered(one)),
    lambda way, one, _: way.run_lengths(one),
    lambda way, one, _: way.renumbered(one),
    lambda way, one, _: way.filled(one, 3),
    lambda way, one, other: way.completed(
        *plain.filled(one, 0), *plain.filled((other + one)[: len(one)], 9)
    ),
    lambda way, one, other: way.taken(packed([7, 8, 9, 10, 11, 12]), one + other),
    lambda way, one, _: way.taken(one, range(len(one))),
    lambda way, one, other: way.scattered(packed(map(abs, one)), (other + one)[: len(one)], 6),
    lambda way, one, other: way.following(packed([0, 3, 3, 5]), (one + other + one + SOME)[:3]),
    lambda way, one, _: way.joined("añbcd".encode(), packed([0, 1, 3, 3, 5, 6]), clipped(one, 4)),
    lambda way, one, _: ordered_rows(way, range(6), clipped(one, 5)),
    lambda way, one, _: ordered_rows(way, packed([3, 0, 5, 1, 4, 2]), clipped(one, 5)),
    lambda way, one, _: ordered_rows(
        way, packed([3, 0, 5, 1, 4, 2]), packed(sorted(clipped(one, 5)))
    ),
]
SOME = packed([1, 2, 3])


def clipped(some: Any, most: int) -> Any:
    return packed(min(max(each, 0), most) for each in some)


def ordered_rows(way: Any, order: Any, meeting: Any) -> tuple[list[int], Any]:
    found, start = way.in_order(order, meeting)
    return list(found), start


@pytest.mark.parametrize("step", STEPS)
@given(one=codes, other=codes)
def test_a_step_is_the_same_by_either_way(
    step: Callable[[Any, Any, Any], Any], one: Any, other: Any
) -> None:
    """Of any codes, none of them too."""
    by_numpy = pytest.importorskip("naver_nvidia.meetings.store.vectors.by_numpy")
    by_hand, found = step(plain, one, other), step(by_numpy, one, other)
    assert by_hand == found
    assert type(by_hand) is type(found)


large = st.lists(st.integers(-1, 40), min_size=30, max_size=60)
small = st.lists(st.integers(0, 3), min_size=1, max_size=4)


@given(st.one_of(large, small).map(packed), st.integers(0, 60))
def test_delegations_are_seated_the_same_by_either_way(people: Any, cut: int) -> None:
    """Those that are compared each with each, and larger ones; with somebody twice or not."""
    by_numpy = pytest.importorskip("naver_nvidia.meetings.store.vectors.by_numpy")
    start, side = packed([0, len(people)]), packed(int(at >= cut) for at in range(len(people)))
    assert by_numpy.seated(start, side, people) == plain.seated(start, side, people)
    everyone = packed(range(len(people)))
    assert by_numpy.seated(start, side, everyone) == plain.seated(start, side, everyone)


@given(rows)
def test_a_register_and_its_answers_are_the_same_by_either_way(given_rows: Any) -> None:
    """Duplicate rows, delegations that go on after others, and somebody on two sides included."""

    def answers() -> list[Any]:
        guests = [{"meeting": "guests", "person": name} for name in "ab"]
        register = Meetings.from_rows([*given_rows, *guests], keep_good=True)
        views = register, register[::2], register[1:]
        return [
            list(register),
            register.invalid_rows,
            *((view.most_met(), view.projected_graph(), list(view.pairs())) for view in views),
            *(tuple(view.who_met(who)) for view in views for who in view.people),
        ]

    by_hand, by_numpy = both(answers)
    assert by_hand == by_numpy


def test_numbers_beyond_sixteen_bits_are_sorted() -> None:
    """Half of their bits at a time, and stably."""
    numpy = pytest.importorskip("numpy")
    from naver_nvidia.meetings.store.vectors import by_numpy  # noqa: PLC0415 - not everywhere

    keys = numpy.array([70_000, 3, 70_000, 65_536, 3])
    assert [*by_numpy._sorted_places(keys)] == [1, 4, 3, 0, 2]  # noqa: SLF001


@pytest.mark.parametrize(
    ("texts", "expected"), [(["a", "", "b"], True), (["a", "b "], True), (["a b"], False)]
)
def test_a_space_at_the_edge_of_a_text_is_seen(texts: list[str], *, expected: bool) -> None:
    """An empty text is nothing but edge."""
    column = StringColumn(texts)
    asked = both(lambda: vectors.vectors(1 << 20).at_edge(column.block, column.start, ord(" ")))
    assert asked == (expected, expected)
