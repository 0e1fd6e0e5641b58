"""Assembly: from rows that were read and agree to the columns of a register."""

from __future__ import annotations

from collections import deque
from itertools import accumulate, compress, groupby, pairwise, repeat
from typing import TYPE_CHECKING, Any

from naver_nvidia.entities import Place, Topic
from naver_nvidia.meetings.agenda import UNDATED, Agenda, days_of
from naver_nvidia.meetings.columns import Cast, Columns
from naver_nvidia.meetings.consistency import sides
from naver_nvidia.meetings.directory import Directory
from naver_nvidia.meetings.incidence import Incidence
from naver_nvidia.meetings.labels import Labels
from naver_nvidia.meetings.made import MadeMeetings, OrganizationMaker, PeopleMaker
from naver_nvidia.meetings.numbers import numbers
from naver_nvidia.meetings.proofs import Proofs
from naver_nvidia.meetings.rows import NONE
from naver_nvidia.meetings.texts import Texts

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence

    from naver_nvidia.meetings.rows import Reader


def assembled(rows: Reader) -> MadeMeetings:
    """The meetings of the good rows."""
    return _Assembly(rows).meetings()


class _Assembly:
    def __init__(self, rows: Reader) -> None:
        self._rows = rows
        good = None
        if rows.bad:
            good = bytearray(b"\1") * len(rows)
            for row in rows.bad:
                good[row] = 0
        meeting = _only(rows.codes.get("meeting", numbers()), good)
        self._meeting = _renumbered(meeting)
        self._names = list(dict.fromkeys(meeting))
        self._good = good
        self._date_of = self._of_meeting("date")
        self._order = self._by_date()
        # Where the rows of each meeting are, in an order of rows in which they stand together.
        counts = [0] * len(self._names)
        for each in self._meeting:
            counts[each] += 1
        self._start = numbers(accumulate(counts, initial=0))
        self._together = self._rows_together()

    def _column(self, field: str) -> array[int] | None:
        codes = self._rows.column(field)
        return None if codes is None else _only(codes, self._good)

    def _of_meeting(self, field: str) -> list[int]:
        """A code for each meeting, for what its rows agree on."""
        found = [NONE] * len(self._names)
        if (codes := self._column(field)) is not None:
            deque(map(found.__setitem__, self._meeting, codes), maxlen=0)
        return found

    def _by_date(self) -> list[int]:
        days = [days_of(each) for each in self._rows.dates.distinct]
        key = [*days, (UNDATED, UNDATED)]  # the last stands for none: its code is -1
        ranks = {each: rank for rank, each in enumerate(sorted(set(key)))}
        rank_of = [ranks[each] for each in key]
        rank = numbers(map(rank_of.__getitem__, self._date_of))
        return sorted(range(len(rank)), key=rank.__getitem__)

    def _rows_together(self) -> Sequence[int]:
        meeting = self._meeting
        if all(one <= other for one, other in pairwise(meeting)):
            return range(len(meeting))
        return numbers(sorted(range(len(meeting)), key=meeting.__getitem__))

    def meetings(self) -> MadeMeetings:
        """Everything that the rows say, in the order of dates."""
        texts = {field: codes.distinct for field, codes in self._rows.texts.items()}
        names = self._rows.organizations.distinct
        makers = OrganizationMaker(Texts(names), self._parents())
        organizations = Directory(makers.names, makers)
        people = Texts(texts["person"])
        seating, sending, speaking = self._seats(len(people), len(organizations))
        runs = ((code, sum(1 for _ in run)) for code, run in groupby(self._sorted(self._date_of)))
        dates = [*self._rows.dates.distinct, None]
        columns = Columns(
            agenda=Agenda.of_runs((dates[code], length) for code, length in runs),
            statuses=self._labels("status", [*self._rows.statuses.distinct, "held"]),
            places=self._labels("place", [*(Place(each, each) for each in texts["place"]), None]),
            topics=self._topics([Topic(each, each) for each in texts["topic"]]),
            organizers=self._labels("organizer", [*organizations, None]),
            on_behalf_of=_decoded(speaking, [*organizations, None]),
            people=Cast(Directory(people, PeopleMaker(people)), seating),
            organizations=Cast(organizations, sending),
        )
        ids = Texts(texts["meeting"][self._names[each]] for each in self._order)
        return MadeMeetings(columns, ids, self._proofs())

    def _sorted(self, of_meeting: Sequence[Any]) -> Iterable[Any]:
        return map(of_meeting.__getitem__, self._order)

    def _labels(self, field: str, values: Sequence[Any]) -> Labels[Any]:
        """Dictionary-encode what the meetings have; the last value is for those with none."""
        return _decoded(self._sorted(self._of_meeting(field)), values)

    def _topics(self, topics: Sequence[Topic]) -> Labels[tuple[Topic, ...]]:
        """All topics of a meeting's rows, in their order."""
        codes = self._column("topic")
        if codes is None:
            return _decoded(repeat(0, len(self._names)), [()])
        found: list[tuple[int, ...]] = [()] * len(self._names)
        for meeting, code in zip(self._meeting, codes, strict=True):
            if code >= 0 and code not in found[meeting]:
                found[meeting] = (*found[meeting], code)
        encoded = Labels.of(self._sorted(found))
        return Labels(
            encoded.codes, [tuple(topics[each] for each in codes) for codes in encoded.values]
        )

    def _parents(self) -> dict[int, int]:
        child, parent = self._column("organization"), self._column("parent_organization")
        if child is None or parent is None:
            return {}
        return {one: other for one, other in zip(child, parent, strict=True) if other >= 0}

    def _rows_of(self, meeting: int) -> Sequence[int]:
        return self._together[self._start[meeting] : self._start[meeting + 1]]

    def _seats(
        self, people: int, organizations: int
    ) -> tuple[Incidence, Incidence, list[int]]:
        """Who sits, and who sends, side by side; and for whom each side speaks."""
        nothing = numbers([NONE]) * len(self._meeting)
        side = _only(sides(self._rows), self._good)
        person = self._column("person") or nothing
        sender = self._column("organization") or nothing
        speaks_for = self._column("on_behalf_of") or nothing
        first_side, start, sent = numbers([0]), numbers([0]), numbers([0])
        members, senders, speaking = numbers(), numbers(), list[int]()
        for meeting in self._order:
            found: dict[int, list[int]] = {}
            for row in self._rows_of(meeting):
                found.setdefault(side[row], []).append(row)
            for rows in found.values():
                head = rows[0]
                members.extend(
                    dict.fromkeys(person[row] for row in rows if person[row] >= 0)
                )
                start.append(len(members))
                if sender[head] >= 0:
                    senders.append(sender[head])
                sent.append(len(senders))
                speaking.append(speaks_for[head])
            first_side.append(len(speaking))
        return (
            Incidence.of(first_side, start, members, people),
            Incidence.of(first_side, sent, senders, organizations),
            speaking,
        )

    def _proofs(self) -> Proofs:
        proof_of = self._rows.proof_of
        numbered = range(len(self._rows))
        good = list(numbered if self._good is None else compress(numbered, self._good))
        start, lines, sources = numbers([0]), numbers(), list[str]()
        for meeting in self._order:
            rows = dict.fromkeys(proof_of(good[row]) for row in self._rows_of(meeting))
            sources.extend(source for source, _ in rows)
            lines.extend(line for _, line in rows)
            start.append(len(lines))
        return Proofs.of(start, lines, Labels.of(sources))


def _only(codes: array[int], good: bytearray | None) -> array[int]:
    return codes if good is None else numbers(compress(codes, good))


def _renumbered(codes: array[int]) -> array[int]:
    """The codes from 0, in order of first appearance, without the gaps that bad rows leave."""
    known = {code: number for number, code in enumerate(dict.fromkeys(codes))}
    return numbers(map(known.__getitem__, codes))


def _decoded(codes: Iterable[int], values: Sequence[Any]) -> Labels[Any]:
    encoded = Labels.of(codes)
    return Labels(encoded.codes, [values[code] for code in encoded.values])
