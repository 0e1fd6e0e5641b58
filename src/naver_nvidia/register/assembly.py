"""Assembly: from rows that were read and agree to the columns of a register."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import compress, pairwise
from typing import Any

from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity, Organization, Place, Topic
from naver_nvidia.meetings.store.columns import Columns, Sides, casts_of
from naver_nvidia.meetings.store.date_runs import UNDATED, DateRuns, days_of
from naver_nvidia.meetings.store.labels import Labels, labels_of
from naver_nvidia.meetings.store.numbers import NONE, Numbers, numbers
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand, OrganizationMaker, PeopleMaker
from naver_nvidia.meetings.store.proofs import Proofs
from naver_nvidia.meetings.store.string_column import StringColumn
from naver_nvidia.meetings.store.vectors import Seating, vectors
from naver_nvidia.names import Directory
from naver_nvidia.register.agreement import sides
from naver_nvidia.register.rows import Reader

_OF_ORGANIZATIONS = ("organization", "organizer", "on_behalf_of", "parent_organization")


class Assembly:
    """The good rows, put together."""

    def __init__(self, rows: Reader) -> None:
        self._rows = rows
        self._steps = vectors(len(rows))
        self._good = None
        if rows.bad:
            self._good = bytearray(b"\1") * len(rows)
            for row in rows.bad:
                self._good[row] = 0
        meeting = self._only(rows.codes.get("meeting", numbers()))
        self._names: Numbers = range(len(rows.texts["meeting"].distinct))
        if self._good is not None or rows.rearranged:  # which leaves gaps in the numbers
            meeting, names = self._steps.renumbered(meeting)
            self._names = numbers(names)
        self._meeting = meeting
        self._date_of = self._of_meeting("date")
        self._order = self._by_date()
        self._in_order, self._start = self._steps.in_order(self._order, self._meeting)

    def _only(self, codes: array[int]) -> array[int]:
        """Those of the good rows."""
        return codes if self._good is None else numbers(compress(codes, self._good))

    def _column(self, field: str) -> array[int] | None:
        codes = self._rows.column(field)
        return None if codes is None else self._only(codes)

    def _sorted_column(self, field: str) -> array[int]:
        """The column in the order of meetings; none where there is no such column."""
        codes = self._column(field)
        return numbers([NONE]) * len(self._meeting) if codes is None else self._sorted_rows(codes)

    def _sorted_rows(self, codes: array[int]) -> array[int]:
        return self._steps.taken(codes, self._in_order)

    def _of_meeting(self, field: str) -> array[int]:
        """A code for each meeting, for what its rows agree on."""
        codes = self._column(field)
        if codes is None:
            return numbers([NONE]) * len(self._names)
        return self._steps.scattered(self._meeting, codes, len(self._names))

    def _by_date(self) -> Numbers:
        # The last stands for no date: its code is -1.
        days = [*map(days_of, self._rows.dates.distinct), (UNDATED, UNDATED)]
        ranks = {each: rank for rank, each in enumerate(sorted(set(days)))}
        of_code = numbers(ranks[each] for each in days)
        return self._steps.ordered(self._steps.taken(of_code, self._date_of))

    def meetings(self) -> MeetingsOnDemand:
        """Everything that the rows say, in the order of dates."""
        texts = {field: codes.distinct for field, codes in self._rows.texts.items()}
        organization_names = StringColumn.of(self._rows.organizations.distinct)
        organizations = Directory(
            organization_names,
            OrganizationMaker(organization_names, self._parents()),
            self._left_out(organization_names, *_OF_ORGANIZATIONS),
        )
        person_names = StringColumn.of(texts["person"])
        seating = self._steps.seated(
            self._start,
            self._sorted_rows(self._only(sides(self._rows))),
            self._sorted_column("person"),
        )
        runs = self._steps.run_lengths(self._steps.taken(self._date_of, self._order))
        dates: list[DateRange | None] = [*self._rows.dates.distinct, None]
        people = Directory(
            person_names, PeopleMaker(person_names), self._left_out(person_names, "person")
        )
        sent = self._steps.taken(self._sorted_column("organization"), seating.head)
        cast = casts_of(people, organizations, Sides(*seating[:3], sent))
        columns = Columns(
            dates=DateRuns.of_runs((dates[code], length) for code, length in runs),
            statuses=self._labels("status", self._rows.statuses.distinct, "held"),
            places=self._labels("place", [Place(each, each) for each in texts["place"]]),
            topics=self._topics([Topic(each, each) for each in texts["topic"]]),
            organizers=self._labels("organizer", organizations),
            on_behalf_of=self._speaking(seating, organizations),
            people=cast[0],
            organizations=cast[1],
        )
        places = self._order
        if not isinstance(self._names, range):
            places = self._steps.taken(numbers(self._names), places)
        return MeetingsOnDemand(
            columns, StringColumn.of(texts["meeting"]).taken(places), self._proofs()
        )

    def _left_out(self, names: StringColumn, *fields: str) -> frozenset[int]:
        """Those whom no good row names, once rows and cells are taken apart."""
        if self._good is None and not self._rows.rearranged:
            return frozenset()
        columns = filter(None, map(self._column, fields))
        return frozenset(range(len(names))).difference(*columns)

    def _speaking(
        self, seating: Seating, organizations: Directory[Organization]
    ) -> Labels[Organization | None]:
        if self._column("on_behalf_of") is None:
            return Labels(None, [None])
        codes = self._sorted_column("on_behalf_of")
        return self._decoded(self._steps.taken(codes, seating.head), organizations)

    def _labels(
        self, field: str, values: Sequence[Any] | Directory[Any], nothing: object = None
    ) -> Labels[Any]:
        """What the meetings have of the values, and ``nothing`` for those with none."""
        if self._column(field) is None:
            return Labels(None, [nothing])
        codes = self._steps.taken(self._of_meeting(field), self._order)
        return self._decoded(codes, values, nothing)

    def _decoded(
        self, codes: array[int], values: Sequence[Any] | Directory[Any], nothing: object = None
    ) -> Labels[Any]:
        numbered, distinct = self._steps.renumbered(codes)
        return Labels(
            numbered if len(distinct) > 1 else None,
            [nothing if code == NONE else values[code] for code in distinct],
        )

    def _topics(self, topics: Sequence[Entity]) -> Labels[tuple[Entity, ...]]:
        """All topics of a meeting's rows, in their order."""
        codes = self._column("topic")
        if codes is None:
            return Labels(None, [()])
        last = self._of_meeting("topic")
        if self._steps.taken(last, self._meeting) == codes:  # all rows of each say the same
            singles = [(topic,) for topic in topics]
            return self._decoded(self._steps.taken(last, self._order), singles, ())
        found: list[tuple[int, ...]] = [()] * len(self._names)
        for meeting, code in zip(self._meeting, codes, strict=True):
            if code >= 0 and code not in found[meeting]:
                found[meeting] = (*found[meeting], code)
        encoded = labels_of(found[meeting] for meeting in self._order)
        return Labels(
            encoded.codes, [tuple(topics[each] for each in codes) for codes in encoded.values]
        )

    def _parents(self) -> dict[int, int]:
        child, parent = self._column("organization"), self._column("parent_organization")
        if child is None or parent is None:
            return {}
        return {one: other for one, other in zip(child, parent, strict=True) if other >= 0}

    def _proofs(self) -> Proofs:
        sources, lines = (self._sorted_rows(self._only(each)) for each in self._rows.proofs())
        start = self._start
        # One row may stand for two participations.
        if self._rows.rearranged or self._rows.column("line") is not None:
            start, sources, lines = self._each_once(sources, lines)
        if self._rows.column("source") is None:
            return Proofs.of(start, lines, Labels(None, self._rows.sources[:1]))
        return Proofs.of(start, lines, self._decoded(sources, self._rows.sources))

    def _each_once(
        self, sources: array[int], lines: array[int]
    ) -> tuple[array[int], array[int], array[int]]:
        if self._rows.column("source") is None:  # then as if each meeting had one side
            seated = self._steps.seated(self._start, sources, lines)
            return seated.start, sources[: len(seated.member)], seated.member
        starts, kept = numbers([0]), list[tuple[int, int]]()
        for low, high in pairwise(self._start):
            kept.extend(dict.fromkeys(zip(sources[low:high], lines[low:high], strict=True)))
            starts.append(len(kept))
        return starts, numbers(source for source, _ in kept), numbers(line for _, line in kept)
