"""The Hungarian algorithm, against all assignments there are and against SciPy's."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia.comparison.assignment import best_assignment

Matrix = list[list[float]]


def matrices(longest: int, weights: st.SearchStrategy[float]) -> st.SearchStrategy[Matrix]:
    sizes = st.tuples(st.integers(1, longest), st.integers(1, longest))
    return sizes.flatmap(
        lambda size: st.lists(
            st.lists(weights, min_size=size[1], max_size=size[1]),
            min_size=size[0],
            max_size=size[0],
        )
    )


def assigned(matrix: Matrix) -> float:
    """What the pairs weigh of those that weigh something."""
    cells = {
        (row, column): weight
        for row, weights in enumerate(matrix)
        for column, weight in enumerate(weights)
        if weight
    }
    pairs = best_assignment(cells)
    assert pairs.items() <= cells.keys()
    assert list(pairs) == sorted(pairs)
    assert len({*pairs.values()}) == len(pairs)
    return sum(cells[pair] for pair in pairs.items())


@given(matrices(4, st.integers(0, 3).map(float)))
def test_no_assignment_weighs_more(matrix: Matrix) -> None:
    """Of all assignments of a small matrix, wide or tall, with ties or without."""
    is_tall = len(matrix) > len(matrix[0])
    wide = list(zip(*matrix, strict=True)) if is_tall else matrix
    assert assigned(matrix) == max(
        sum(row[column] for row, column in zip(wide, columns, strict=True))
        for columns in permutations(range(len(wide[0])), len(wide))
    )


def test_no_assignment_of_fives_weighs_more() -> None:
    """As many as it takes to lead a path through several rows."""
    chance = random.Random(0)  # noqa: S311 - matrices
    for _ in range(400):
        matrix = [[float(chance.randrange(10)) for _ in range(5)] for _ in range(5)]
        assert assigned(matrix) == max(
            sum(row[column] for row, column in zip(matrix, columns, strict=True))
            for columns in permutations(range(5))
        )


@given(matrices(12, st.just(0.0) | st.floats(0, 1)))
def test_weighs_as_much_as_scipys(matrix: Matrix) -> None:
    """Fractions such as similarities are, and more of them."""
    optimize = pytest.importorskip("scipy.optimize", reason="SciPy is not installed")
    theirs = zip(*optimize.linear_sum_assignment(matrix, maximize=True), strict=True)
    assert assigned(matrix) == pytest.approx(sum(matrix[row][column] for row, column in theirs))


def test_a_path_may_end_where_a_row_goes_with_nothing() -> None:
    """Two that weigh little give way to one that weighs much."""
    assert best_assignment({(0, 0): 2.0, (0, 1): 9.0, (1, 1): 2.0}) == {0: 1}
    assert best_assignment({(0, 0): 5.0, (0, 1): 9.0, (1, 1): 5.0}) == {0: 0, 1: 1}


def test_assigns_nothing_to_nothing() -> None:
    """Without weights there are no pairs."""
    assert best_assignment({}) == {}


def test_thousands_in_a_chain_are_assigned() -> None:
    """Each row shares a column with the next, so that all hang together."""
    count = 5_000
    weights = {(nth, nth + side): 0.5 + side / 4 for nth in range(count) for side in (0, 1)}
    assert best_assignment(weights) == {nth: nth + 1 for nth in range(count)}
