"""The dates spoken of so far, which "that day" and "a year earlier" hang on."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.dates.ranges import DateRange


class Named(NamedTuple):
    """A date named in the text, where its words stand, and the minute of the day if it is a time.

    A part of the day has the minute when it begins.
    """

    start: int
    end: int
    date: DateRange
    minute: int | None = None


class Discourse:
    """The date last spoken of, and the last of each precision."""

    __slots__ = ("_of_precision", "_places", "_quarters", "is_given", "last")

    def __init__(self) -> None:
        """A discourse that has spoken of nothing yet."""
        self.last: DateRange | None = None
        # Whether that was given, and not named in the text.
        self.is_given: bool = False
        self._of_precision: dict[str, DateRange] = {}
        self._quarters: set[DateRange] = set()
        self._places: list[Named] = []

    def mention(self, date: DateRange) -> None:
        """Make this the date last spoken of."""
        self.last = self._of_precision[date.precision] = date
        self.is_given = True
        if date.precision == "quarter":
            self._quarters.add(date)

    def name(self, named: Named) -> None:
        """Make this date, which is named in the text, the one last spoken of."""
        self.mention(named.date)
        self.is_given = False
        self._places.append(named)

    def last_of(self, precision: str) -> DateRange | None:
        """The last date spoken of that had this precision."""
        return self._of_precision.get(precision)

    def has_quarter(self, quarter: DateRange) -> bool:
        """Whether this quarter was spoken of."""
        return quarter in self._quarters

    def named(self) -> Iterator[Named]:
        """The dates named in the text, the last one first."""
        return reversed(self._places)

    def named_after(self, place: int) -> Iterator[Named]:
        """The dates named after a place in the text, the last one first."""
        return takewhile(lambda named: named.end > place, self.named())
