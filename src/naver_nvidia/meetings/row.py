"""Row: the proof of what a register states, as a Passage is the proof of what a text states."""

from __future__ import annotations

import attrs

from naver_nvidia import fields
from naver_nvidia.errors import InvalidValue, shown


def _line(_: Row, __: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int or value < 1:  # True is an int; as a line it is a mistake
        raise InvalidValue("Row.line", f"{shown(value)} is not a line, counted from 1")


@attrs.frozen(order=True)
class Row:
    """A row of a register: the file or table, and the line on which the row begins, from 1.

    >>> str(Row("register.csv", 17))
    'register.csv:17'

    Raises:
        InvalidValue: the source says nothing, or the line is not a whole number from 1.
    """

    source: str = attrs.field(validator=fields.words)
    line: int = attrs.field(validator=_line)

    def __str__(self) -> str:
        return f"{self.source}:{self.line}"
