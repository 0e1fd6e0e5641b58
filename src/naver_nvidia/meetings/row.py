"""Row and Reading: the proof of what a register states, and what was read of it."""

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


@attrs.frozen(kw_only=True)
class Reading:
    """What a load read: printed, each count that is not 0 on a line of its own.

    ``rows`` had something in them, ``empty`` ones nothing. ``filled`` and ``split`` are the cells
    that ``fill_down`` filled, and that ``split`` made several of; ``outside`` the dates that lie
    outside the period that ``covering`` gives. ``headings`` say only what is carried down, and
    ``nothing_held`` what ``none_of`` names. ``left_out`` are the rows that ``keep_good`` left out:
    the bad ones, and those beside one in its meeting. ``one_sided`` are meetings in which nobody
    met anybody, ``on_several_sides`` the people who sit on more than one side of a meeting.
    """

    files: int
    rows: int
    meetings: int
    people: int
    organizations: int
    filled: int = 0
    split: int = 0
    times_dropped: int = 0
    outside: int = 0
    empty: int = 0
    headings: int = 0
    nothing_held: int = 0
    left_out: int = 0
    one_sided: int = 0
    on_several_sides: tuple[str, ...] = ()

    def __str__(self) -> str:
        several = f" ({'; '.join(self.on_several_sides[:5])})"
        told = {
            "files": self.files,
            "rows": self.rows,
            "meetings": self.meetings,
            "people": self.people,
            "organizations": self.organizations,
            "cells filled from above": self.filled,
            "cells split": self.split,
            "times of day dropped": self.times_dropped,
            "dates outside the period covered": self.outside,
            "empty rows": self.empty,
            "rows that only say what is carried down": self.headings,
            "rows that say nothing was held": self.nothing_held,
            "rows left out as bad, or beside a bad one": self.left_out,
            "meetings of one side, in which nobody met anybody": self.one_sided,
            f"people on several sides of one meeting{several}": len(self.on_several_sides),
        }
        return "\n".join(f"{what}: {count:,}" for what, count in told.items() if count)
