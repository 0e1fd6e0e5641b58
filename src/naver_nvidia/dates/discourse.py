"""The dates spoken of so far, which "that day" and "a year earlier" hang on."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.dates.ranges import DateRange


class Discourse:
    """The date last spoken of, and the last of each precision."""

    __slots__ = ("_of_precision", "_places", "_quarters", "clock", "last")

    def __init__(self) -> None:
        """A discourse that has spoken of nothing yet."""
        self.last: DateRange | None = None
        # The minute last spoken of, if that was the last date, and its modifier.
        self.clock: tuple[datetime, str | None] | None = None
        self._of_precision: dict[str, DateRange] = {}
        self._quarters: set[DateRange] = set()
        self._places: list[tuple[int, DateRange]] = []

    def mention(
        self, date: DateRange, end: int | None = None, value: str = "", mod: str | None = None
    ) -> None:
        """Make this the date last spoken of.

        ``end`` is where its words end, if in a text; a time of day has its ``value`` and ``mod``.
        """
        _, _, clock = value.partition("T")
        self.clock = (_minute(date, clock), mod) if ":" in clock else None
        if end is not None:
            self._places.append((end, date))
        self.last = self._of_precision[date.precision] = date
        if date.precision == "quarter":
            self._quarters.add(date)

    def last_of(self, precision: str) -> DateRange | None:
        """The last date spoken of that had this precision."""
        return self._of_precision.get(precision)

    @property
    def last_named(self) -> tuple[int, DateRange] | None:
        """The date last named in the text, and where its words end."""
        return self._places[-1] if self._places else None

    def has_quarter(self, quarter: DateRange) -> bool:
        """Whether this quarter was spoken of."""
        return quarter in self._quarters

    def named_after(self, place: int) -> Iterator[tuple[int, DateRange]]:
        """The dates named after a place in the text, the last one first, and where they end."""
        return takewhile(lambda named: named[0] > place, reversed(self._places))


def _minute(date: DateRange, clock: str) -> datetime:
    hour, minute = clock.split(":")[:2]
    first = datetime.combine(date.earliest, time())
    return first + timedelta(hours=int(hour), minutes=int(minute[:2]))
