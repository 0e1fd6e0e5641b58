"""The English names of days and months, which no locale changes."""

from __future__ import annotations

from typing import Final

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# As newspapers and others cut them short, without the full stop.
SHORT_MONTHS: Final = (*(name[:3] for name in MONTHS), "Sept")
