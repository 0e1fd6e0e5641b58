"""The dates spoken of so far, which "that day" and "a year earlier" hang on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import takewhile
from typing import NamedTuple

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.notation import minute_of


class Named(NamedTuple):
    """A date named in the text, and where its words stand; a time has its value and modifier."""

    start: int
    end: int
    date: DateRange
    time: str = ""
    mod: str | None = None

    @property
    def minute(self) -> int | None:
        """The minute of the day if it is a time, and of a part of the day that when it begins."""
        return minute_of(self.time) if self.time else None


class Discourse:
    """The date last spoken of, and the quarters."""

    __slots__ = ("_places", "is_given", "last", "quarters")

    def __init__(self) -> None:
        """A discourse that has spoken of nothing yet."""
        self.last: DateRange | None = None
        # Whether that was given, and not named in the text.
        self.is_given: bool = False
        # Those spoken of, the last one last.
        self.quarters: dict[DateRange, None] = {}
        self._places: list[Named] = []

    def mention(self, date: DateRange) -> None:
        """Make this the date last spoken of."""
        self.last = date
        self.is_given = True
        if date.precision == "quarter":
            self.quarters.pop(date, None)
            self.quarters[date] = None

    def name(self, named: Named) -> None:
        """Make this date, which is named in the text, the one last spoken of."""
        self.mention(named.date)
        self.is_given = False
        self._places.append(named)

    @property
    def last_named(self) -> Named | None:
        """The date last named in the text."""
        return self._places[-1] if self._places else None

    @property
    def clock(self) -> tuple[datetime, str | None] | None:
        """The minute last spoken of, if that was the last date, and its modifier."""
        named = self.last_named
        if named is None or self.is_given or ":" not in named.time:
            return None
        midnight = datetime.combine(named.date.earliest, time())
        return midnight + timedelta(minutes=minute_of(named.time)), named.mod

    def named(self) -> Iterator[Named]:
        """The dates named in the text, the last one first."""
        return reversed(self._places)

    def named_after(self, place: int) -> Iterator[Named]:
        """The dates named after a place in the text, the last one first."""
        return takewhile(lambda named: named.end > place, self.named())
