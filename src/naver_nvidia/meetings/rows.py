"""Rows: tidy rows, one for each participation, read into numbers, with every fault found."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, TypeVar, cast, get_args

from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidRows, InvalidValue, RowFault, shown
from naver_nvidia.meetings.meeting import MeetingStatus
from naver_nvidia.meetings.numbers import numbers

if TYPE_CHECKING:
    from array import array

    from naver_nvidia.meetings.sources import Batch

V = TypeVar("V", bound=Hashable)

NONE = -1
"""The code of a cell that says nothing."""

_BAD = -2


class Codes(dict[object, int], Generic[V]):
    """The code of each cell of a column, and the values that the codes stand for.

    A value is read once, however many cells say it, and different cells may say the same.
    """

    def __init__(self, read: Callable[[object], V | None]) -> None:
        super().__init__()
        self.values_: dict[V, int] = {}
        self.problems: dict[object, str] = {}
        self._read = read

    def __missing__(self, cell: object) -> int:
        code = NONE
        try:
            if (value := self._read(cell)) is not None:
                code = self.values_.setdefault(value, len(self.values_))
        except InvalidValue as error:
            self.problems[cell] = error.problem
            code = _BAD
        self[cell] = code
        return code

    def encode(self, cells: Sequence[object]) -> array[int]:
        """The codes of the cells."""
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
    if type(cell) is str:
        return cell.strip() or None
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return None
    if type(cell) is int:
        return str(cell)
    if isinstance(cell, str) and not isinstance(cell, _Unhashable):
        return str(cell).strip() or None
    raise InvalidValue("", f"{cell if isinstance(cell, _Unhashable) else shown(cell)} is not text")


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


class Reader:
    """Batches of rows being read: the codes so far, and the faults so far."""

    def __init__(self, columns: Mapping[str, str], source: str) -> None:
        self.names = {field: columns.get(field, field) for field in FIELDS}
        if unknown := sorted(set(columns) - set(FIELDS)):
            raise InvalidValue(
                "Meetings.from_rows", f"{unknown[0]!r} is none of the columns {', '.join(FIELDS)}"
            )
        self.faults: list[RowFault] = []
        self.bad: set[int] = set()
        self.lines = numbers()
        self.source = source
        self.dates = Codes(_date)
        self.texts = {field: Codes(_text) for field in FIELDS}
        self.texts["parent_organization"] = self.texts["organization"]
        self.texts["on_behalf_of"] = self.texts["organization"]
        self.texts["organizer"] = self.texts["organization"]
        self.statuses = Codes(_status)
        self.own_lines = Codes(_line)
        self.codes: dict[str, array[int]] = {}

    def __len__(self) -> int:
        return len(self.lines)

    def read(self, batch: Batch) -> None:
        """Take in some rows.

        Raises:
            InvalidRows: a column that the caller named, or ``meeting``, is not there.
        """
        before = len(self)
        self.faults += [RowFault(self.source, line, problem) for line, problem in batch.faults]
        self.lines.extend(batch.lines)
        for field, name in self.names.items():
            if name in batch.cells:
                cells = batch.cells[name]
                codes = self._encoder(field).encode(cells)
                self._note(field, codes, cells, before)
            elif field == "meeting" and batch.lines:
                known = ", ".join(map(repr, batch.cells))
                problem = f"there is no column {name!r}; there are {known}"
                raise InvalidRows([*self.faults, RowFault(self.source, batch.lines[0], problem)])
            elif field in self.codes:
                codes = numbers([NONE]) * len(batch.lines)
            else:
                continue
            if field not in self.codes:
                self.codes[field] = numbers([NONE]) * before
            self.codes[field].extend(codes)
        self._check_empty(before)

    def _encoder(self, field: str) -> Codes[str] | Codes[DateRange] | Codes[MeetingStatus] | Codes[int]:
        if field.startswith("date"):
            return self.dates
        special: dict[str, Codes[MeetingStatus] | Codes[int]] = {
            "status": self.statuses,
            "line": self.own_lines,
        }
        return special.get(field, self.texts[field])
