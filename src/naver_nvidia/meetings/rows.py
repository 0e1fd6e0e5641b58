"""Rows: tidy rows, one for each participation, read into numbers, with every fault found."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, get_args

from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, shown
from naver_nvidia.meetings.meeting import MeetingStatus
from naver_nvidia.meetings.numbers import NONE, numbers, taken
from naver_nvidia.meetings.sources import Encoded

if TYPE_CHECKING:
    from array import array

    from naver_nvidia.meetings.sources import Batch

V = TypeVar("V", bound=Hashable)

_BAD = -2


class Codes(dict[object, int], Generic[V]):
    """The code of each cell of a column, and the values that the codes stand for.

    A value is read once, however many cells say it, and different cells may say the same.
    """

    def __init__(self, read: Callable[[object], V | None]) -> None:
        super().__init__()
        self.distinct: list[V] = []
        self._known: dict[V, int] = {}
        self.problems: dict[object, str] = {}
        self._read = read

    def __missing__(self, cell: object) -> int:
        code = NONE
        try:
            if (value := self._read(cell)) is not None:
                code = self.code_of(value)
        except InvalidValue as error:
            self.problems[cell] = error.problem
            code = _BAD
        self[cell] = code
        return code

    def code_of(self, value: V) -> int:
        """The code of a value."""
        code = self._known.setdefault(value, len(self.distinct))
        if code == len(self.distinct):
            self.distinct.append(value)
        return code

    def encode(self, cells: Sequence[object]) -> array[int]:
        """The codes of the cells."""
        if isinstance(cells, Encoded):
            return taken(self.encode(cells.values), cells.places)
        try:
            return numbers(map(self.__getitem__, cells))
        except TypeError:  # a cell that cannot be a key, such as a list
            return numbers(self[_hashable(cell)] for cell in cells)

    def problem(self, cell: object) -> str:
        """What is wrong with a cell."""
        return self.problems[_hashable(cell)]


class _Unhashable(str):
    """Stands for a cell that cannot be read."""

    __slots__ = ()


def _hashable(cell: object) -> object:
    try:
        hash(cell)
    except TypeError:
        return _Unhashable(shown(cell))
    return cell


def _text(cell: object) -> str | None:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return None
    if type(cell) is int:
        return str(cell)
    if isinstance(cell, _Unhashable) or not isinstance(cell, str):
        raise InvalidValue("", f"{cell if isinstance(cell, str) else shown(cell)} is not text")
    text = str(cell).strip()
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise InvalidValue(
                "", f"{shown(text)} has a lone surrogate: not Unicode text"
            ) from None
    return text or None


def _date(cell: object) -> DateRange | None:
    if isinstance(cell, DateRange):
        return cell
    if isinstance(cell, datetime):
        raise InvalidValue("", f"{shown(cell)} has a time of day; give the date alone")
    if isinstance(cell, date):
        return DateRange.day(cell)
    text = _text(cell)
    return None if text is None else DateRange.parse(text)


def _status(cell: object) -> MeetingStatus | None:
    text = _text(cell)
    if text is not None and text not in get_args(MeetingStatus):
        raise InvalidValue("", f"{shown(text)} is not one of {', '.join(get_args(MeetingStatus))}")
    return cast("MeetingStatus | None", text)


def _line(cell: object) -> int | None:
    text = _text(cell)
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and int(text)):
        raise InvalidValue("", f"{shown(cell)} is not a line, counted from 1")
    return int(text)


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
        self.dates: Codes[DateRange] = Codes(_date)
        self.statuses: Codes[MeetingStatus] = Codes(_status)
        self.own_lines: Codes[int] = Codes(_line)
        self.organizations: Codes[str] = Codes(_text)
        self.texts: dict[str, Codes[str]] = {field: Codes(_text) for field in _TEXTS}
        self.codes: dict[str, array[int]] = {}
        self._named = set(columns)

    def __len__(self) -> int:
        return len(self.lines)

    def read(self, batch: Batch) -> None:
        """Take in some rows.

        Raises:
            InvalidRows: a column that the caller named, or ``meeting``, is not there.
        """
        before = len(self)
        self.lines.extend(batch.lines)
        for line, problem in batch.faults:
            self.faults.append(RowFault(self.source, line, problem))
        for field, name in self.names.items():
            cells = batch.cells.get(name)
            if cells is None:
                self._check_missing(field, batch)
            elif field not in self.codes:
                self.codes[field] = numbers([NONE]) * before
            if cells is not None:
                codes = self._reader(field).encode(cells)
                self.codes[field].extend(codes)
                self._report_bad(field, codes, cells, before)
            elif field in self.codes:
                self.codes[field].extend(numbers([NONE]) * len(batch.lines))

    def _check_missing(self, field: str, batch: Batch) -> None:
        if batch.lines and (field == "meeting" or field in self._named) and field not in self.codes:
            known = ", ".join(map(repr, batch.cells))
            problem = f"there is no column {self.names[field]!r}; there are {known}"
            raise InvalidRows([RowFault(self.source, batch.lines[0], problem)])

    def _report_bad(
        self, field: str, codes: array[int], cells: Sequence[object], before: int
    ) -> None:
        if _BAD in codes:
            for at, code in enumerate(codes):
                if code == _BAD:
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
        return None if codes is None or max(codes, default=NONE) < 0 else codes
