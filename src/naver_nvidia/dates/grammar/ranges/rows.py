"""Numbers that are dates by what stands beside them: the 24th, April 24 and 25, 19th and 20th."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.anchoring.closest import settle, settle_in_row
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour, nth_of
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.coordination import continues_days, month_of_row, shares_century
from naver_nvidia.dates.discourse.constraints import month_said
from naver_nvidia.dates.filters.phrases import has_digits, is_day_of_month
from naver_nvidia.dates.grammar.modifiers.of_dates import edge
from naver_nvidia.dates.grammar.ordinal.counts import century
from naver_nvidia.dates.grammar.ranges.elliptic import is_of_quarter, nth_after_another
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning
from naver_nvidia.dates.tokens import to_day

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()
# Tried on a number that no other rule has found a use for.
MEMBERS = Table()


def _is_day(context: Context) -> bool:
    return is_day_of_month(context) or shares_century(context) or month_of_row(context) is not None


@RULES.rule(
    "the ordinal -> day",
    "The fourth, after another quarter, is of that year, and the one before if compared with.",
    "slower in the first quarter of 2023 than in [the fourth] = 2022-Q4",
    guard=is_of_quarter,
)
def nth_quarter(context: Context, ordinal: int) -> Meaning | None:
    return nth_after_another(context, ordinal)


@RULES.rule(
    "the ordinal -> day",
    "A day of a month that is not named is the nearest, or that on the side spoken of.",
    "the 25th = 2024-06-25",
    "They will meet on [the 3rd]. = 2024-07-03",
    guard=_is_day,
    assumed=True,
)
def day_of_month(context: Context, ordinal: int) -> Meaning | None:
    if shares_century(context):
        return century_in_row(context, ordinal)
    if day := _day_of_row(context, ordinal):
        return day
    if said := month_said(context):
        return Meaning.of(nth_of(said, ordinal, "day"))
    if not has_digits(context):
        return None
    this = containing(context.published, "month")
    # Of two months in a row, one has every day.
    months = [neighbour(this, away) for away in (0, -1, 1, -2, 2)]
    days = [month.earliest + timedelta(days=ordinal - 1) for month in months]
    there = [DateRange.day(day) for day, month in zip(days, months, strict=True) if day in month]
    if not there:
        raise ValueError("no such day in the calendar")
    return settle(context, there)


def _day_of_row(context: Context, day: int) -> Meaning | None:
    """The day of the month that is named after the last day of a row."""
    named = month_of_row(context)
    if named is None:
        return None
    month, year = named
    if year:
        return Meaning.of(DateRange.day(to_day(year, month, day)))
    return settle_in_row(context, month, day)


@MEMBERS.rule(
    "numeral -> day",
    "A number that begins a row of days is of the month that is named after the last.",
    "They will strike on [4] and 6 October. = 2024-10-04",
    "They met on [13], 17 and 25 March 1990. = 1990-03-13",
    assumed=True,
)
def day_of_row(context: Context, numeral: int) -> Meaning | None:
    return _day_of_row(context, numeral)


@MEMBERS.rule(
    "numeral -> day",
    "A number that goes on a row of days is of their month.",
    "They sang on May 1, 2 and [3]. = 2024-05-03",
)
def day_in_row(context: Context, numeral: int) -> Meaning | None:
    last = context.discourse.last
    if last is None or last.precision != "day" or not continues_days(context):
        return None
    return Meaning.of(DateRange.day(to_day(last.earliest.year, last.earliest.month, numeral)))


@MEMBERS.rule(
    "ordinal -> period",
    "So is an ordinal in a row of days.",
    "On the 4th, [5th] and 6th of March they met. = 2024-03-05",
    assumed=True,
)
def nth_of_row(context: Context, ordinal: int) -> Meaning | None:
    return _day_of_row(context, ordinal)


@MEMBERS.rule(
    "ordinal -> period",
    "An ordinal before another one of a century is of a century too, or of its late part.",
    "the [19th] and early 20th centuries = 18",
    "the late [19th] and early 20th centuries = 18 END",
)
def century_in_row(context: Context, ordinal: int) -> Meaning | None:
    if not shares_century(context):
        return None
    mod = _MODS.get(context.before)
    there = century(context, ordinal)
    return there if mod is None else edge(context, mod, there)


_MODS = {"early": "START", "mid": "MID", "late": "END"}
