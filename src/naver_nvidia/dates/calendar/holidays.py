"""Holidays, and the day of each in a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import MO, SU, TH, relativedelta, weekday

if TYPE_CHECKING:
    from collections.abc import Callable


class Holiday(NamedTuple):
    """A holiday without its year."""

    name: str

    def of(self, year: int) -> date:
        """Its day in that year; where nations share a name, the American one."""
        return (
            _MOVABLE[self.name](year) if self.name in _MOVABLE else date(year, *_FIXED[self.name])
        )


_FIXED = {
    "new year": (1, 1),
    "new year's eve": (12, 31),
    "valentine": (2, 14),
    "independence": (7, 4),
    "halloween": (10, 31),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "veterans": (11, 11),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing": (12, 26),
    "groundhog": (2, 2),
    "patrick": (3, 17),
    "earth": (4, 22),
    "flag": (6, 14),
    "canada": (7, 1),
    "bastille": (7, 14),
    "armistice": (11, 11),
    "remembrance": (11, 11),
}


def _in_month(year: int, month: int, which: weekday) -> date:
    """The weekday of the month that is the nth, or from its end."""
    last = (which.n or 0) < 0
    return date(year, month, 1) + relativedelta(day=31 if last else 1, weekday=which)


_MOVABLE: dict[str, Callable[[int], date]] = {
    "easter": easter,
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "king": lambda year: _in_month(year, 1, MO(3)),
    "presidents": lambda year: _in_month(year, 2, MO(3)),
    "columbus": lambda year: _in_month(year, 10, MO(2)),
    "mother": lambda year: _in_month(year, 5, SU(2)),
    "father": lambda year: _in_month(year, 6, SU(3)),
    "memorial": lambda year: _in_month(year, 5, MO(-1)),
    "labor": lambda year: _in_month(year, 9, MO(1)),
    "labour": lambda year: _in_month(year, 9, MO(1)),
    "election": lambda year: _in_month(year, 11, MO(1)) + timedelta(days=1),
    "thanksgiving": lambda year: _in_month(year, 11, TH(4)),
    "black friday": lambda year: _in_month(year, 11, TH(4)) + timedelta(days=1),
    "cyber monday": lambda year: _in_month(year, 11, TH(4)) + timedelta(days=4),
}
