"""Steps over whole columns: the same numbers whether NumPy takes them or the standard library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import Meetings
from naver_nvidia.meetings import hubs, numbers, vectors
from naver_nvidia.meetings.numbers import numbers as packed

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
        patch.setattr(numbers, "WORTH_NUMPY", 1)
        patch.setattr(hubs, "LEAST_SEATS", 0)
        return by_hand, ask()


STEPS: list[Callable[[Any, Any], Any]] = [
    lambda one, _: vectors.lowest(one),
    lambda one, _: vectors.highest(one),
    lambda one, _: vectors.ordered(one),
    lambda one, _: vectors.run_lengths(one),
    lambda one, other: vectors.taken(packed([7, 8, 9, 10, 11, 12]), one + other),
    lambda one, other: vectors.scattered(packed(map(abs, one)), (other + one)[: len(one)], 6),
]


@pytest.mark.parametrize("step", STEPS)
@given(one=codes, other=codes)
def test_a_step_is_the_same_by_either_way(
    step: Callable[[Any, Any], Any], one: Any, other: Any
) -> None:
    """Of any codes, none of them too."""
    by_hand, by_numpy = both(lambda: step(one, other))
    assert by_hand == by_numpy
    assert type(by_hand) is type(by_numpy)


@given(rows)
def test_a_register_and_its_answers_are_the_same_by_either_way(given_rows: Any) -> None:
    """Duplicate rows, delegations that go on after others, and somebody on two sides included."""

    def answers() -> list[Any]:
        register = Meetings.from_rows(given_rows, keep_good=True)
        views = register, register[::2], register[1:]
        return [
            list(register),
            register.invalid_rows,
            *((view.most_met(), view.projected_graph(), list(view.pairs())) for view in views),
            *(tuple(view.who_met(who)) for view in views for who in view.people),
        ]

    by_hand, by_numpy = both(answers)
    assert by_hand == by_numpy
