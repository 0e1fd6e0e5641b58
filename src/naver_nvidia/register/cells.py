"""Cells: what the cell of a row says, and the codes of a whole column of them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, time
from itertools import count
from numbers import Integral
from typing import Generic, TypeGuard, TypeVar, cast, get_args

from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.fields import not_unicode
from naver_nvidia.meetings.meeting import MeetingStatus
from naver_nvidia.meetings.store.numbers import NONE, numbers
from naver_nvidia.meetings.store.string_column import StringColumn
from naver_nvidia.meetings.store.vectors import vectors
from naver_nvidia.register.encoded import Encoded

V = TypeVar("V", bound=Hashable)

BAD = -2
"""The code of a cell that cannot be read."""

NIL = -3
"""The code of a cell that says that there was nothing to say."""

MOST_LINES = 2**31 - 1
"""A register's lines are numbers of 32 bits."""

_NO_TEXT = "is not text; name another column, or map the rows to make it a string"

_KEYS = frozenset({str, int, date, DateRange, type(None)})
"""Cells of these types are equal only if they say the same: True equals 1, and 1.0 does."""


class Codes(dict[object, int], Generic[V]):
    """The code of each cell of a column, and the values that the codes stand for.

    A value is read once, however many cells say it, and different cells may say the same. A value
    is also a cell, which says itself.
    """

    nil: frozenset[str] = frozenset()
    """What cells say, folded by `folded`, where there was nothing to say."""

    def __init__(self, read: Callable[[object], V | None]) -> None:
        super().__init__()
        self._values: list[V] = []
        self.distinct: Sequence[V] = self._values
        self._read = read

    def __missing__(self, cell: object) -> int:
        code = self[cell] = self._code(cell)
        return code

    def _code(self, cell: object) -> int:
        if self.nil and isinstance(cell, str) and folded(cell) in self.nil:
            return NIL
        try:
            value = self._read(cell)
        except InvalidValue:
            return BAD
        return NONE if value is None else self.code_of(value)

    def forget(self) -> None:
        """Let cells be read anew, to the same codes where they say the same as before."""
        self.clear()
        self.update(zip(self._values, count(), strict=False))

    def code_of(self, value: V) -> int:
        """The code of a value."""
        code = self.setdefault(value, len(self._values))
        if code == len(self._values):
            self._values.append(value)
        return code

    def encode(self, cells: Sequence[object]) -> array[int]:
        """The codes of the cells."""
        if isinstance(cells, Encoded):
            codes = self.encode(cells.values) + numbers([NONE])
            return vectors(len(cells)).taken(codes, cells.places)
        if _KEYS.issuperset(map(type, cells)):
            return numbers(map(self.__getitem__, cells))
        return numbers(self[cell] if type(cell) in _KEYS else self._code(cell) for cell in cells)

    def problem(self, cell: object) -> str:
        """What is wrong with a bad cell."""
        try:
            self._read(cell)
        except InvalidValue as error:
            return error.problem
        raise AssertionError  # pragma: no cover - asked of bad cells only


class Lines(Codes[int]):
    """The lines of a column, each its own code."""

    def __init__(self) -> None:
        super().__init__(line)
        self.distinct: Sequence[int] = range(MOST_LINES + 1)

    def code_of(self, value: int) -> int:
        """The code of a value."""
        return value

    def encode(self, cells: Sequence[object]) -> array[int]:
        """The codes of the cells."""
        if not isinstance(cells, Encoded) and {int} == {*map(type, cells)}:
            lines = cast("Sequence[int]", cells)
            if min(lines) > 0 and max(lines) <= MOST_LINES:
                return numbers(lines)
        return super().encode(cells)


class Words(Codes[str]):
    """The codes of texts, which mostly say what they hold to the letter, and are read at once."""

    def __init__(self, read: Callable[[object], str | None] | None = None) -> None:
        super().__init__(read or text)
        self.distinct: Sequence[str] = self._values

    def code_of(self, value: str) -> int:
        """The code of a value."""
        self._take_over()
        return super().code_of(value)

    def _take_over(self) -> None:
        """Look into the texts of others that stood for the values so far."""
        if self.distinct is not self._values:
            self._values.extend(self.distinct)
            self.distinct = self._values
            self.update(zip(self._values, count(), strict=False))

    def encode(self, cells: Sequence[object]) -> array[int]:
        """The codes of the cells."""
        self._take_over()
        if isinstance(cells, Encoded):
            texts = None if self or self.nil else cells.texts
            if texts is not None and _all_say_themselves(texts):
                self.distinct = texts  # a million strings, perhaps, that nobody needs
                return cells.places
        else:
            words = [cell for cell in cells if cell is not None]
            if not self.nil and _say_themselves(words):
                fresh = [word for word in dict.fromkeys(words) if word not in self]
                self.update(zip(fresh, count(len(self.distinct)), strict=False))
                self._values.extend(fresh)
                if len(fresh) == len(cells):
                    return numbers(range(len(self.distinct) - len(fresh), len(self.distinct)))
        return super().encode(cells)


def _say_themselves(words: list[object]) -> TypeGuard[list[str]]:
    """Whether all are strings of Unicode text without any white space but single inner spaces."""
    if not {str}.issuperset(map(type, words)):
        return False
    strings = cast("list[str]", words)
    if not all(strings) or list(map(str.strip, strings)) != strings:
        return False
    whole = "".join(strings)
    # Of white space, only the space itself is printable.
    return "  " not in whole and whole.isprintable()


_SPACES = [each for each in map(chr, range(ord("\u3000") + 1)) if each.isspace() and each != " "]


def _all_say_themselves(texts: StringColumn) -> bool:
    """Whether none is empty, or has any white space but single spaces between words."""
    whole = str(texts.block, "utf-8")
    if any(map(whole.__contains__, [*_SPACES, "  "])):
        return False
    return not vectors(len(texts)).at_edge(texts.block, texts.start, ord(" "))


def says_nothing(cell: object) -> bool:
    """Whether it is None, or what data frames have for it: NaN, NaT and NA are not themselves."""
    if cell is None or isinstance(cell, str | int):
        return cell is None
    try:
        return bool(cell != cell)  # noqa: PLR0124 - see above
    except (TypeError, ValueError):  # neither yes nor no: pandas has NA say so, arrays each member
        return type(cell).__name__ == "NAType"


def text(cell: object) -> str | None:
    """What the cell says, with single spaces for white space of any kind, and none around it.

    Raises:
        InvalidValue: it is no text, and no whole number.
    """
    if says_nothing(cell):
        return None
    if isinstance(cell, float) and cell.is_integer():  # a column of numbers with a gap
        return _digits(int(cell))
    if type(cell) is not bool and isinstance(cell, Integral):
        return _digits(int(cell))
    if not isinstance(cell, str):
        raise InvalidValue("", f"{shown(cell)} {_NO_TEXT}")
    words = " ".join(str(cell).split())
    if not words.isascii() and not_unicode(words):
        raise InvalidValue("", f"{shown(words)} has a lone surrogate: not Unicode text")
    return words or None


def label(cell: object) -> str | None:
    """What tells one meeting from another: a text, or a day or time as spreadsheets have them.

    Raises:
        InvalidValue: it is neither.
    """
    if isinstance(cell, date | time) and not says_nothing(cell):
        return str(cell)
    return text(cell)


def parted(marks: Iterable[str]) -> Callable[[object], tuple[str, ...] | None]:
    """What reads the parts of a cell, each once, that stand between the marks."""
    mark = re.compile("|".join(map(re.escape, marks)))

    def parts(cell: object) -> tuple[str, ...] | None:
        cells = mark.split(cell) if isinstance(cell, str) else [cell]
        return tuple(dict.fromkeys(filter(None, map(text, cells)))) or None

    return parts


def folded(words: str) -> str:
    """The words without what makes them look different: case, and white space."""
    return " ".join(words.casefold().split())


def _digits(number: int) -> str:
    try:
        return str(number)
    except ValueError:  # more digits than Python prints
        raise InvalidValue("", f"{shown(number)} {_NO_TEXT}") from None


def status(cell: object) -> MeetingStatus | None:
    """Whether the meeting was held, planned or denied."""
    words, known = text(cell), get_args(MeetingStatus)
    if words is None:
        return None
    if folded(words) not in known:
        listed = ", ".join(known)
        raise InvalidValue("", f"{shown(words)} is not one of {listed}; map the rows to say which")
    return cast("MeetingStatus", folded(words))


def line(cell: object) -> int | None:
    """The line on which a row stands elsewhere."""
    words = text(cell)
    if words is None:
        return None
    digits = words.lstrip("0")
    if not (digits.isascii() and digits.isdecimal()):
        raise InvalidValue("", f"{shown(cell)} is not a line, counted from 1")
    if len(digits) > len(str(MOST_LINES)) or int(digits) > MOST_LINES:
        raise InvalidValue(
            "", f"{shown(cell)} is beyond {MOST_LINES:,}, the last line there may be"
        )
    return int(digits)
