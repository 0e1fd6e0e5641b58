"""DateRuns: the dates of meetings in their order, one entry for each run of equal dates."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, groupby

import attrs

from naver_nvidia.dates import DateRange
from naver_nvidia.meetings.store.numbers import Numbers, clip, numbers

UNDATED = 2**31 - 1
"""The ordinal of a date that is not known: after all others."""


def days_of(when: DateRange | None, end: DateRange | None = None) -> tuple[int, int]:
    """Earliest and latest day as proleptic Gregorian ordinals; the key that meetings sort by."""
    if when is None:
        return UNDATED, UNDATED
    return when.earliest.toordinal(), (end or when).latest.toordinal()


@attrs.frozen(eq=False, repr=False)
class DateRuns:
    """Runs of meetings that have the same date.

    The meetings of run ``r`` are numbered ``start[r]`` up to ``start[r + 1]``; ``earliest`` and
    ``latest`` are its days as ordinals, ``widest`` how many days lie between the two at most.
    ``ends`` are the dates on which those end that do not end on the date on which they begin.
    """

    start: array[int]
    values: Sequence[DateRange | None]
    earliest: array[int]
    latest: array[int]
    widest: int
    ends: Mapping[int, DateRange] = attrs.field(factory=dict[int, DateRange])

    @classmethod
    def of(cls, dates: Iterable[tuple[DateRange | None, DateRange | None]]) -> DateRuns:
        """Gather the dates of meetings that are already in their order, each with its end date."""
        runs = [(value, sum(1 for _ in same)) for value, same in groupby(dates)]
        ends = {run: end for run, ((_, end), _) in enumerate(runs) if end is not None}
        made = cls.of_runs((value, length) for (value, _), length in runs)
        for run, end in ends.items():
            made.latest[run] = end.latest.toordinal()
        widths = (made.latest[run] - made.earliest[run] for run in ends)
        return attrs.evolve(made, ends=ends, widest=max(made.widest, *widths, 0))

    @classmethod
    def of_runs(cls, runs: Iterable[tuple[DateRange | None, int]]) -> DateRuns:
        """The same, of dates with how many meetings in a row have each."""
        start, values = numbers([0]), list[DateRange | None]()
        for value, length in runs:
            values.append(value)
            start.append(start[-1] + length)
        days = [days_of(value) for value in values]
        return cls(
            start,
            tuple(values),
            numbers(earliest for earliest, _ in days),
            numbers(latest for _, latest in days),
            max((latest - earliest for earliest, latest in days), default=0),
        )

    def __len__(self) -> int:
        """How many meetings there are."""
        return self.start[-1]

    def _run(self, number: int) -> int:
        return bisect_right(self.start, number) - 1

    def date_of(self, number: int) -> DateRange | None:
        """The date of a meeting."""
        return self.values[self._run(number)]

    def days_of(self, number: int) -> tuple[int, int]:
        """Its earliest and latest day, as ordinals."""
        run = self._run(number)
        return self.earliest[run], self.latest[run]

    def runs(self, chosen: Numbers) -> Iterator[tuple[DateRange | None, int]]:
        """The dates of the chosen meetings, and how many in a row have each."""
        at = 0
        while at < len(chosen):
            run = self._run(chosen[at])
            after = bisect_left(chosen, self.start[run + 1], at)
            value, end = self.values[run], self.ends.get(run)
            if value is not None and end is not None:
                value = DateRange(value.earliest, end.latest, "range")
            yield value, after - at
            at = after

    def dates(self, chosen: Numbers) -> Iterator[DateRange]:
        """The dates of the chosen meetings that have one, each run of equal ones once."""
        return (value for value, _ in self.runs(chosen) if value is not None)

    def undated(self, chosen: Numbers) -> Numbers:
        """Those of the chosen meetings whose date is not known."""
        return clip(chosen, self.start[bisect_left(self.earliest, UNDATED)], len(self))

    def during(self, chosen: Numbers, start: date, end: date, *, certainly: bool) -> Numbers:
        """Those of the chosen meetings that may (or must) fall between two days, both included.

        One of several days must, where it has begun by the last day and not ended before the first.
        """
        first, last = start.toordinal(), end.toordinal()
        low = bisect_left(
            self.earliest, first - (0 if certainly and not self.ends else self.widest)
        )
        high = bisect_right(self.earliest, last, low)
        if not self.widest:
            return clip(chosen, self.start[low], self.start[max(low, high)])
        return self._runs_where(
            chosen,
            range(low, high),
            [
                self._must_fall(run, first, last) if certainly else self.latest[run] >= first
                for run in range(low, high)
            ],
        )

    def _must_fall(self, run: int, first: int, last: int) -> bool:
        if (end := self.ends.get(run)) is None:
            return first <= self.earliest[run] and self.latest[run] <= last
        begun = days_of(self.values[run])[1]
        return begun <= last and first <= end.earliest.toordinal()

    def _runs_where(self, chosen: Numbers, runs: range, fits: Sequence[bool]) -> Numbers:
        spans = list(self._spans(runs, fits))
        if len(spans) == 1:
            return clip(chosen, *spans[0])
        return numbers(chain.from_iterable(clip(chosen, *span) for span in spans))

    def _spans(self, runs: range, fits: Sequence[bool]) -> Iterator[tuple[int, int]]:
        for fit, group in groupby(zip(fits, runs, strict=True), key=lambda pair: pair[0]):
            if fit:
                stretch = [run for _, run in group]
                yield self.start[stretch[0]], self.start[stretch[-1] + 1]

    def first(self, chosen: Numbers) -> array[int]:
        """Those that may be the first of the chosen meetings: no other certainly lies before."""
        days = [(number, *days_of(self.date_of(number))) for number in chosen]
        soonest = min((latest for _, _, latest in days), default=UNDATED)
        return numbers(
            number for number, earliest, _ in days if earliest <= soonest or earliest == UNDATED
        )
