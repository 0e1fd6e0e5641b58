"""The best assignment of rows to columns: the Hungarian algorithm, where few pairs weigh much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush


def best_assignment(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """Which row goes with which column, each with one at most, so that most weight is assigned.

    What is not in ``weights`` is assigned to nothing; none of them is negative.

    >>> best_assignment({(0, 0): 3, (0, 1): 2, (1, 0): 3})
    {0: 1, 1: 0}
    """
    search = _Search(weights)
    for row in search.near:
        search.assign(row)
    return {row: column for row, column in search.column_of.items() if column >= 0}


class _Search:
    """Kuhn and Munkres, by Dijkstra's shortest augmenting paths.

    A row and a column never weigh more than their potentials together, and just as much where they
    are assigned. Each row has a column of its own, ~row, with which it goes for nothing.
    """

    def __init__(self, weights: Mapping[tuple[int, int], float]) -> None:
        self.near: dict[int, dict[int, float]] = {row: {~row: 0.0} for row, _ in sorted(weights)}
        for (row, column), weight in weights.items():
            self.near[row][column] = weight
        self.column_of = dict.fromkeys(self.near, -1)
        self._row_of: dict[int, int] = {}
        self._of_row = {row: max(near.values()) for row, near in self.near.items()}
        self._of_column: dict[int, float] = defaultdict(float)

    def assign(self, row: int) -> None:
        """Assign the row, and those anew that stand in its way."""
        column, way = self._shortest_path(row)
        while True:
            source = self._row_of[column] = way[column]
            self.column_of[source], column = column, self.column_of[source]
            if source == row:
                return

    def _shortest_path(self, row: int) -> tuple[int, dict[int, int]]:
        """The nearest column that is free, and from which row each on the way is reached."""
        way: dict[int, int] = {}
        rows, columns = {row: 0.0}, dict[int, float]()
        heap: list[tuple[float, int, int]] = []
        here, distance = row, 0.0
        while True:
            for each, weight in self.near[here].items():
                slack = self._of_row[here] + self._of_column[each] - weight
                heappush(heap, (distance + slack, each, here))
            while heap[0][1] in way:
                heappop(heap)
            distance, column, way_from = heappop(heap)
            way[column] = way_from
            if column not in self._row_of:
                break
            here = self._row_of[column]
            rows[here] = columns[column] = distance
        for each, reached in rows.items():
            self._of_row[each] -= distance - reached
        for each, reached in columns.items():
            self._of_column[each] += distance - reached
        return column, way
