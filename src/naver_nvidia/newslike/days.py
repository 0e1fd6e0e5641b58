"""Dates in the forms that newspapers have, with the days that each means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Protocol, TypeVar

from naver_nvidia.dates import DateRange
from naver_nvidia.dates.calendar.units import MONTHS, WEEKDAYS, Unit

T = TypeVar("T")


class Choose(Protocol):
    """Chooses one of the options, of which the first is the simplest."""

    def __call__(self, options: Sequence[T], /) -> T:
        """One of the options."""
        ...


# The preposition and the words, the unit meant, and how many days it may lie from publication;
# without days, it is the unit beside that of publication.
Form = tuple[str, Unit, Sequence[int]]
_BOTH: Final[tuple[Form, ...]] = (
    ("on |{weekday}", "day", range(1, 7)),
    ("on |{month} {day}", "day", range(8, 200)),
    ("on |{day} {month}", "day", range(8, 200)),
    ("on |{short} {day}", "day", range(8, 200)),
    ("on |{weekday}, {month} {day}", "day", range(8, 200)),
    ("on |{month} {day}, {year}", "day", range(8, 800)),
    ("on |{day} {month} {year}", "day", range(8, 800)),
    ("on |{iso}", "day", range(8, 800)),
    ("in |{month}", "month", range(35, 300)),
    ("in |{month} {year}", "month", range(35, 800)),
    ("in |the {nth} quarter of {year}", "quarter", range(100, 800)),
    ("in |{year}", "year", range(366, 2000)),
)
BEHIND: Final[tuple[Form, ...]] = (
    *_BOTH,
    ("|yesterday", "day", (1,)),
    ("|three days ago", "day", (3,)),
    ("|two weeks ago", "week", (14,)),
    ("|last week", "week", ()),
    ("|last month", "month", ()),
    ("|last year", "year", ()),
)
AHEAD: Final[tuple[Form, ...]] = (
    *_BOTH,
    ("|tomorrow", "day", (1,)),
    ("|next week", "week", ()),
    ("|next month", "month", ()),
    ("|next year", "year", ()),
)


def _lacks_year(form: str) -> bool:
    return "{" in form and not form.endswith(("{year}", "{iso}"))


def draw_days(
    choose: Choose, published: date, *, ahead: bool, year_said: bool
) -> tuple[str, str, DateRange]:
    """A preposition or none, the words of a date ahead of publication or behind, and its days.

    Where a year was said, a month or weekday without one might be of that.
    """
    forms = AHEAD if ahead else BEHIND
    form, unit, lags = choose([each for each in forms if not (year_said and _lacks_year(each[0]))])
    if lags:
        day = published + timedelta(choose(lags) if ahead else -choose(lags))
    else:
        current = DateRange.containing(published, unit)
        day = current.latest + timedelta(1) if ahead else current.earliest - timedelta(1)
    month = MONTHS[day.month - 1]
    words = form.format(
        weekday=WEEKDAYS[day.weekday()],
        month=month,
        # As the Associated Press has them: March to July in full, September with four letters.
        short=month if month in MONTHS[2:7] else f"{month[: 4 if day.month == 9 else 3]}.",  # noqa: PLR2004
        day=day.day,
        year=day.year,
        iso=day.isoformat(),
        nth=("first", "second", "third", "fourth")[(day.month - 1) // 3],
    )
    before, _, said = words.partition("|")
    return before, said, DateRange.containing(day, unit)
