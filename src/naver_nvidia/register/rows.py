"""Rows: tidy rows, one for each participation, read into numbers, with every fault found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, shown
from naver_nvidia.fields import check_type, check_words
from naver_nvidia.meetings.numbers import NONE, numbers
from naver_nvidia.meetings.vectors import vectors
from naver_nvidia.register.cells import BAD, Codes, Words, day_or_days, line, status

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence

    from naver_nvidia.dates import DateRange
    from naver_nvidia.meetings.meeting import MeetingStatus
    from naver_nvidia.register.sources import Batch

FIELDS = (
    "meeting",
    "date",
    "date_earliest",
    "date_latest",
    "delegation",
    "organization",
    "parent_organization",
    "on_behalf_of",
    "person",
    "place",
    "topic",
    "organizer",
    "status",
    "source",
    "line",
)
"""The columns that a tidy row may have; ``meeting`` it must."""

_LISTED = ", ".join(FIELDS)
_TEXTS = ("meeting", "delegation", "person", "place", "topic", "source")


class Reader:
    """Batches of rows being read: the codes so far, and the faults so far."""

    def __init__(self, columns: Mapping[str, str], source: str) -> None:
        check_words("Meetings.from_rows: source", source)
        check_type("Meetings.from_rows: columns", columns, Mapping)
        for field in columns:
            if field not in FIELDS:
                raise InvalidValue(
                    "Meetings.from_rows", f"{shown(field)} is none of the columns {_LISTED}"
                )
        # First what a fault is reported by.
        self.names: dict[str, str] = {
            field: columns.get(field, field) for field in ("source", "line", *FIELDS)
        }
        self.faults: list[RowFault] = []
        self.bad: set[int] = set()
        self.lines: array[int] = numbers()
        self.source: str = source
        self.dates: Codes[DateRange] = Codes(day_or_days)
        self.statuses: Codes[MeetingStatus] = Codes(status)
        self.own_lines: Codes[int] = Codes(line)
        self.organizations: Codes[str] = Words()
        self.texts: dict[str, Codes[str]] = {field: Words() for field in _TEXTS}
        self.codes: dict[str, array[int]] = {}
        self.seen: dict[str, None] = {}
        self._named = set(columns)

    def __len__(self) -> int:
        return len(self.lines)

    def read(self, batch: Batch) -> None:
        """Take in some rows.

        Raises:
            InvalidRows: a column that the caller named, or ``meeting``, is not there.
        """
        before = len(self)
        if isinstance(batch.lines, range):
            steps = vectors(len(batch.lines))
            lines = steps.following(numbers([0, len(batch.lines)]), numbers([batch.lines.start]))
            self.lines.extend(lines)
        else:
            self.lines.extend(batch.lines)
        self.seen.update(dict.fromkeys(batch.cells))
        for at, problem in batch.faults:
            self.faults.append(RowFault(self.source, at, problem))
        for field, name in self.names.items():
            cells = batch.cells.get(name)
            if cells is None:
                self._check_missing(field, batch)
            elif field not in self.codes:
                self.codes[field] = numbers([NONE]) * before
            if cells is not None:
                codes = self._reader(field).encode(cells)
                if before:
                    self.codes[field].extend(codes)
                else:
                    self.codes[field] = codes
                self._report_bad(field, codes, cells, before)
            elif field in self.codes:
                self.codes[field].extend(numbers([NONE]) * len(batch.lines))

    def _check_missing(self, field: str, batch: Batch) -> None:
        if batch.cells and (field == "meeting" or field in self._named) and field not in self.codes:
            self.refuse(f"there is no column {self.names[field]!r}", batch.cells)

    def refuse(self, problem: str, known: Iterable[str]) -> NoReturn:
        """Raise InvalidRows for the columns, of which these are ``known``."""
        problem = f"{problem}; there are {', '.join(map(repr, known))}"
        raise InvalidRows([RowFault(self.source, 1, problem)])

    def _report_bad(
        self, field: str, codes: array[int], cells: Sequence[object], before: int
    ) -> None:
        if vectors(len(codes)).lowest(codes) == BAD:
            for at, code in enumerate(codes):
                if code == BAD:
                    problem = self._reader(field).problem(cells[at])
                    self.report(before + at, f"{self.names[field]}: {problem}")

    def _reader(self, field: str) -> Codes[Any]:
        if field in ("date", "date_earliest", "date_latest"):
            return self.dates
        if field in ("organization", "parent_organization", "on_behalf_of", "organizer"):
            return self.organizations
        other: dict[str, Codes[Any]] = {"status": self.statuses, "line": self.own_lines}
        return other[field] if field in other else self.texts[field]

    def report(self, row: int, problem: str) -> None:
        """Note a fault of a row, which is then a bad one."""
        self.bad.add(row)
        self.faults.append(RowFault(*self.proof_of(row), problem))

    def proof_of(self, row: int) -> tuple[str, int]:
        """The source and the line of a row."""
        own_source, own_line = (
            self.codes[field][row] if field in self.codes else NONE for field in ("source", "line")
        )
        return (
            self.source if own_source < 0 else self.texts["source"].distinct[own_source],
            self.lines[row] if own_line < 0 else self.own_lines.distinct[own_line],
        )

    def proofs(self) -> tuple[array[int], array[int]]:
        """The source of each row as a code of `sources`, and its line."""
        sources, lines = self.codes.get("source"), self.codes.get("line")
        return (
            numbers([0]) * len(self) if sources is None else numbers(code + 1 for code in sources),
            self.lines
            if lines is None
            else numbers(
                own if code < 0 else self.own_lines.distinct[code]
                for own, code in zip(self.lines, lines, strict=True)
            ),
        )

    @property
    def sources(self) -> list[str]:
        """What rows name as their source; first the one that holds for those that name none."""
        return [self.source, *self.texts["source"].distinct]

    def column(self, field: str) -> array[int] | None:
        """The codes of a column; None if no row says anything in it."""
        codes = self.codes.get(field)
        return None if codes is None or vectors(len(codes)).highest(codes) < 0 else codes
