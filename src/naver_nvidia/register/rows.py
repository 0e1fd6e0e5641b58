"""Rows: the cells of a register read into numbers, with every fault found."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from naver_nvidia.errors import InvalidRows, RowFault
from naver_nvidia.meetings.store.numbers import NONE, numbers
from naver_nvidia.meetings.store.vectors import vectors
from naver_nvidia.register.cells import (
    BAD,
    Codes,
    Lines,
    Words,
    label,
    parted,
    says_nothing,
    status,
)
from naver_nvidia.register.days import Days, Moments
from naver_nvidia.register.header import check_names

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from naver_nvidia.meetings.meeting import MeetingStatus
    from naver_nvidia.register.layout import Layout
    from naver_nvidia.register.sources import Batch

    Read: TypeAlias = dict[str, tuple[array[int], Sequence[object]]]  # by field: codes, and cells

_TEXTS = ("meeting", "delegation", "person", "place", "topic", "source")
_DATES = ("date", "date_earliest", "date_latest")
_ORGANIZATIONS = (
    "organization",
    "parent_organization",
    "on_behalf_of",
    "organizer",
    "met_organization",
)


_MOST_NAMES = 40
"""So many columns an error lists."""


class Reader:
    """Batches of rows being read: the codes so far, and the faults so far.

    ``starts`` has the row at which each file begins, where there are several.
    """

    def __init__(self, layout: Layout, source: str) -> None:
        self.layout = layout
        self.names: dict[str, str] = {field: names[0] for field, names in layout.names.items()}
        self.parts: dict[str, str] = {}
        self.apart: dict[str, tuple[str, ...]] = {}
        """Parts of the key of a meeting that are read for it alone, and their columns."""
        self.dates: Days = Days(layout.day_first, layout.dates)
        of_key: dict[str, Codes[str]] = {}
        for name in layout.key:
            fields = (field for field, names in layout.names.items() if name in (field, *names))
            field = next(fields, None)
            if field is not None and field not in _DATES:
                self.parts[name] = field
                continue
            self.parts[name] = part = f"the column {name!r}"
            self.apart[part] = layout.names.get(name, (name,))
            # A time of day tells two meetings of one day apart, which a date does not have.
            of_key[part] = Words(label) if field is None else Moments(self.dates)
        self.faults: list[RowFault] = []
        self.bad: set[int] = set()
        self.broken: set[int] = set()
        """Of the bad rows those whose cells may stand under other names than their own."""
        self.lines: array[int] = numbers()
        self.source: str = source
        self.statuses: Codes[MeetingStatus] = Codes(status)
        self.organizations: Codes[str] = Words()
        self.texts: dict[str, Codes[str]] = {field: Words() for field in _TEXTS}
        self.texts["meeting"] = Words(label)
        self._whole: dict[str, Codes[Any]] = {
            **self.texts,
            **of_key,
            **dict.fromkeys(_DATES, self.dates),
            **dict.fromkeys(_ORGANIZATIONS, self.organizations),
            "met_person": self.texts["person"],
            "status": self.statuses,
            "line": Lines(),
        }
        self._codes_of: dict[str, Codes[Any]] = {
            **self._whole,
            **{field: Codes(parted(marks)) for field, marks in layout.split.items()},
        }
        for codes in (*self._whole.values(), *self._codes_of.values()):
            codes.nil = layout.none_of
        self.codes: dict[str, array[int]] = {}
        self.seen: dict[str, None] = {}
        self.fields: set[str] = set()
        self.starts: list[int] = []
        self.empty: int = 0
        self.rearranged: bool = False
        self.sides: array[int] | None = None
        """A code for the side that each row is on, where the rows do not say it themselves."""
        self.begin(source)

    def __len__(self) -> int:
        return len(self.lines)

    def begin(self, source: str, *, one_of_several: bool = False) -> None:
        """Read what follows as of that source."""
        self.source = source
        self.dates.begin(self.layout.covered(source), source if self.layout.covering else None)
        self._constants = self.layout.constants(source)
        if one_of_several:
            self.starts.append(len(self))

    def read(self, batch: Batch) -> None:
        """Take in some rows.

        Raises:
            InvalidRows: a column that the caller named is not there, or one that is there has
                almost the name of one that is read.
        """
        before = len(self)
        self.faults.extend(RowFault(self.source, at, problem) for at, problem in batch.faults)
        if batch.cells and (not batch.lines or not before):
            check_names(self, batch.cells, of_file=not batch.lines)
        self.seen.update(dict.fromkeys(batch.cells))
        read: Read = {}
        for field, name in self._columns(batch.cells):
            cells = batch.cells[name]
            read[field] = (self._codes_of[field].encode(cells), cells)
        self.fields.update(read)
        kept = self._not_empty(batch, read)
        if kept is not None:
            batch = batch._replace(lines=list(compress(batch.lines, kept)))
            read = {
                field: (numbers(compress(codes, kept)), list(compress(cells, kept)))
                for field, (codes, cells) in read.items()
            }
        self._add(batch)
        self._add_constants(read, len(batch.lines))
        if self.starts:
            self._own_source(read, len(batch.lines))
        for field, (codes, _) in read.items():
            if before:
                self.codes.setdefault(field, numbers([NONE]) * before).extend(codes)
            else:
                self.codes[field] = codes
        for codes in self.codes.values():
            codes.extend(numbers([NONE]) * (len(self) - len(codes)))
        for field, (codes, cells) in read.items():
            if vectors(len(codes)).lowest(codes) <= BAD:
                self._report_bad(field, codes, cells, before)

    def _add(self, batch: Batch) -> None:
        lines, broken = batch.lines, {at for at, _ in batch.faults}
        if broken:
            self.broken.update(at for at, line in enumerate(lines, len(self)) if line in broken)
            self.bad |= self.broken
        if isinstance(lines, range):
            steps = vectors(len(lines))
            lines = steps.following(numbers([0, len(lines)]), numbers([lines.start]))
        self.lines.extend(lines)

    def _add_constants(self, read: Read, count: int) -> None:
        """Let each row say what all of its file do."""
        for field, words in self._constants.items():
            if field in read:
                name = self.names[field]
                problem = f"constant= gives {field!r}, and so does the column {name!r}"
                self.refuse(problem, self.seen)
            read[field] = self._codes_of[field].encode([words]) * count, [words] * count
        self.fields.update(self._constants)

    def _own_source(self, read: Read, count: int) -> None:
        """Of several files, each row has its own for a source, unless it names another."""
        own = self.texts["source"].code_of(self.source)
        codes, cells = read.get("source", (numbers([NONE]) * count, ()))
        read["file"] = numbers([own]) * count, ()
        read["source"] = numbers(own if code == NONE else code for code in codes), cells

    def _columns(self, cells: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        for field, names in (*self.layout.names.items(), *self.apart.items()):
            for name in names:
                if name in cells:
                    self.names[field] = name
                    yield field, name

    def _not_empty(self, batch: Batch, read: Read) -> list[bool] | None:
        """Which rows have a cell that says something; None if all have."""
        columns = [codes for codes, _ in read.values()]
        if not batch.lines or any(vectors(len(codes)).lowest(codes) > NONE for codes in columns):
            return None
        columns.append(numbers([NONE]) * len(batch.lines))  # of a row without cells
        blank = [
            row
            for row, codes in enumerate(zip(*columns, strict=True))
            if max(codes) == min(codes) == NONE
            and all(_is_blank(each[row]) for each in batch.cells.values())
        ]
        if not blank:
            return None
        self.empty += len(blank)
        kept = [True] * len(batch.lines)
        for row in blank:
            kept[row] = False
        return kept

    def refuse(self, problem: str, known: Iterable[str], remedy: str = "") -> NoReturn:
        """Raise InvalidRows for the columns, of which these are ``known``."""
        names = [repr(each) for each in known if each]
        more = f" and {len(names) - _MOST_NAMES:,} more" if len(names) > _MOST_NAMES else ""
        problem = f"{problem}; there are {', '.join(names[:_MOST_NAMES])}{more}{remedy}"
        raise InvalidRows([RowFault(self.source, self.layout.files.header or 1, problem)])

    def _report_bad(
        self, field: str, codes: Iterable[int], cells: Sequence[object], before: int
    ) -> None:
        for at, code in enumerate(codes):
            if code == BAD:
                problem = self._codes_of[field].problem(cells[at])
                self.report(before + at, f"{self.names[field]}: {problem}")

    def report(self, row: int, problem: str) -> None:
        """Note a fault of a row, which is then a bad one; a broken one has its fault already."""
        if row in self.broken:
            return
        self.bad.add(row)
        self.faults.append(RowFault(*self.proof_of(row), problem))

    def all_faults(self) -> tuple[RowFault, ...]:
        """The faults, each once, by file and line."""
        place = {source: number for number, source in enumerate(self.sources)}
        faults = dict.fromkeys(self.faults)
        return tuple(sorted(faults, key=lambda each: (place[each.source], each.line)))

    def left_out(self) -> int:
        """How many rows are bad, or beside a bad one in its meeting."""
        return len(
            {*map(self.proof_of, self.bad), *((each.source, each.line) for each in self.faults)}
        )

    def proof_of(self, row: int) -> tuple[str, int]:
        """The source and the line of a row."""
        own_source, own_line = (
            self.codes[field][row] if field in self.codes else NONE for field in ("source", "line")
        )
        return (
            self.source if own_source < 0 else self.texts["source"].distinct[own_source],
            self.lines[row] if own_line < 0 else own_line,
        )

    def proofs(self) -> tuple[array[int], array[int]]:
        """The source of each row as a code of `sources`, and its line."""
        sources, lines = self.codes.get("source"), self.codes.get("line")
        return (
            numbers([0]) * len(self) if sources is None else numbers(code + 1 for code in sources),
            self.lines if lines is None else self._own_lines(lines),
        )

    def _own_lines(self, lines: array[int]) -> array[int]:
        if vectors(len(lines)).lowest(lines) >= 0:
            return lines
        return numbers(
            own if line < 0 else line for own, line in zip(self.lines, lines, strict=True)
        )

    @property
    def sources(self) -> list[str]:
        """What rows name as their source; first the one that holds for those that name none."""
        return [self.source, *self.texts["source"].distinct]

    def codes_in(self, field: str) -> array[int]:
        """The codes of a column; of one that is not there, none for every row."""
        return self.codes.get(field) or numbers([NONE]) * len(self)

    def column(self, field: str) -> array[int] | None:
        """The codes of a column; None if no row says anything in it."""
        codes = self.codes.get(field)
        return None if codes is None or vectors(len(codes)).highest(codes) < 0 else codes

    def said(self, field: str, code: int) -> object:
        """What a code of the column says: of one that is split, the parts."""
        return self._codes_of[field].distinct[code]

    def code_of(self, field: str, words: str) -> int:
        """The code of a text in the column, of a part where that is split."""
        return self._whole[field].code_of(words)

    def rearrange(self, places: array[int]) -> None:
        """Let the rows be those at the places, one as often as it is among them."""
        steps = vectors(len(places))
        self.lines = steps.taken(self.lines, places)
        self.codes = {field: steps.taken(codes, places) for field, codes in self.codes.items()}
        self.bad, self.broken = (
            {row for row, place in enumerate(places) if place in which} if which else which
            for which in (self.bad, self.broken)
        )
        self.rearranged = True


def _is_blank(cell: object) -> bool:
    return not cell.strip() if isinstance(cell, str) else says_nothing(cell)
