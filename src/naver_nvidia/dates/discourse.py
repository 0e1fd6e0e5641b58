"""The dates spoken of so far, which "that day" and "a year earlier" hang on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from naver_nvidia.dates.ranges import DateRange


class Discourse:
    """The date last spoken of, and the last of each precision."""

    __slots__ = ("_of_precision", "_quarters", "last")

    def __init__(self) -> None:
        """A discourse that has spoken of nothing yet."""
        self.last: DateRange | None = None
        self._of_precision: dict[str, DateRange] = {}
        self._quarters: set[DateRange] = set()

    def mention(self, date: DateRange) -> None:
        """Make this the date last spoken of."""
        self.last = self._of_precision[date.precision] = date
        if date.precision == "quarter":
            self._quarters.add(date)

    def last_of(self, precision: str) -> DateRange | None:
        """The last date spoken of that had this precision."""
        return self._of_precision.get(precision)

    def has_quarter(self, quarter: DateRange) -> bool:
        """Whether this quarter was spoken of."""
        return quarter in self._quarters
