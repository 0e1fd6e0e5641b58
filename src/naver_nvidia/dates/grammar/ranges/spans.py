"""The days from one date to another, where both were given as one expression.

In a text they are two expressions, as TIMEX3 has it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


def _span(first: Meaning, last: Meaning) -> Meaning | None:
    if first.range is None or last.range is None:
        return None
    if first.range.precision != last.range.precision:
        return None
    if first.range.earliest > last.range.latest:
        raise ValueError("no such days: the last lies before the first")
    return Meaning.of(DateRange(first.range.earliest, last.range.latest))


@RULES.rule(
    "between first:date and last:date; first:date to last:date -> period",
    "From one date to another are the days from the first of the one to the last of the other.",
    "between 2010 and 2015 = 2010-01-01/2015-12-31",
    "June 28 to July 2 = 2024-06-28/2024-07-02",
    "April through June 2023 = 2023-04-01/2023-06-30",
)
def date_to_date(_: Context, first: Meaning, last: Meaning) -> Meaning | None:
    return _span(first, last)


@RULES.rule(
    "first:date and last:date -> period",
    "Two dates that follow each other without a day between are the days of both.",
    "May and June 2023 = 2023-05-01/2023-06-30",
)
def date_and_next(_: Context, first: Meaning, last: Meaning) -> Meaning | None:
    if first.range is None or last.range is None:
        return None
    follows = first.range.latest + timedelta(days=1) == last.range.earliest
    return _span(first, last) if follows else None
