"""Proofs: which rows state each meeting of a register, in as little room as they allow."""

from __future__ import annotations

from array import array

import attrs

from naver_nvidia.meetings.row import Row
from naver_nvidia.meetings.store.labels import Labels
from naver_nvidia.meetings.store.numbers import Numbers
from naver_nvidia.meetings.store.vectors import vectors


@attrs.frozen(eq=False, repr=False)
class Proofs:
    """The rows of each meeting.

    Meeting ``m`` is stated by as many rows as ``start`` says from ``m`` to ``m + 1``. Where the
    rows of every meeting follow one another, ``line`` holds the first of each, else all.
    """

    start: array[int]
    line: array[int]
    source: Labels[str]
    follow: bool

    @classmethod
    def of(cls, start: array[int], line: array[int], source: Labels[str]) -> Proofs:
        """Take the rows of all meetings, in the order of these."""
        steps = vectors(len(line))
        first = steps.taken(line, start[:-1])
        follow = source.codes is None and line == steps.following(start, first)
        return cls(start, first if follow else line, source, follow)

    def taken(self, chosen: Numbers) -> Proofs:
        """Those of the chosen meetings alone."""
        steps = vectors(len(chosen))
        start, at = steps.stretches(self.start, chosen)
        lines = steps.taken(self.line, chosen if self.follow else at)
        return Proofs(start, lines, self.source.taken(at), self.follow)

    def __getitem__(self, meeting: int) -> tuple[Row, ...]:
        low, high = self.start[meeting], self.start[meeting + 1]
        if self.follow:
            first = self.line[meeting]
            return tuple(Row(self.source[0], first + at) for at in range(high - low))
        return tuple(Row(self.source[at], self.line[at]) for at in range(low, high))
