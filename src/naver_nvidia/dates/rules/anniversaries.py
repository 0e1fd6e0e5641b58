"""Dates an amount of time before another that stands beside it: a year ago today."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

from naver_nvidia.dates.calendar_units import months_in
from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.periods import before, containing, moved, neighbour
from naver_nvidia.dates.rules.amounts import YEARS_IN
from naver_nvidia.dates.rules.spoken import is_within
from naver_nvidia.dates.words import to_day

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context

RULES = Table()


def _is_whole(amount: Amount) -> bool:
    """Whether it is a number of units of the calendar, and no more nor less."""
    number, unit, mod, _ = amount
    is_unit = unit in YEARS_IN or months_in(cast("Unit", unit)) > 0 or unit in ("day", "week")
    return number is not None and number == int(number) and mod is None and is_unit


def _whole(amount: Amount) -> int:
    return int(amount.number or 0)


def _unit(amount: Amount) -> Unit:
    return cast("Unit", amount.unit)


@RULES.rule(
    "amount ago weekday",
    gives="day",
    examples=(Example("a week ago Tuesday", "2024-06-18"),),
)
def weeks_ago_weekday(context: Context, amount: Amount, weekday: int) -> Meaning | None:
    """A weekday some weeks ago is counted from the most recent one."""
    if not _is_whole(amount) or amount.unit != "week":
        return None
    recent = before(context.published + timedelta(days=1), weekday)
    return Meaning.of(containing(moved(recent, -_whole(amount), "week"), "day"))


@RULES.rule(
    "amount ago on weekday",
    gives="day",
    examples=(
        Example("a week ago", "2024-W25", sentence="two weeks ago on Monday, and a week ago"),
    ),
)
def weeks_ago_on_weekday(_: Context) -> Meaning | None:
    """Two weeks ago on Monday may be that week's, or two weeks before the last: it is refused."""
    return None


@RULES.rule(
    "amount ago today",
    gives="day",
    examples=(Example("a year ago today", "2023-06-28"),),
)
def ago_today(context: Context, amount: Amount, today: int) -> Meaning | None:
    """An amount ago today is counted from the day of publication, to the day."""
    if not _is_whole(amount):
        return None
    there = moved(context.published + timedelta(days=today), -_whole(amount), _unit(amount))
    return Meaning.of(containing(there, "day"))


@RULES.rule(
    "amount ago way:last|this|next unit:weekword|monthword|quarterword|yearword",
    gives="period",
    examples=(Example("two years ago this month", "2022-06"),),
)
def ago_this_month(context: Context, amount: Amount, way: int, unit: Unit) -> Meaning | None:
    """An amount ago this month is the same month so long before; likewise of other units."""
    if not _is_whole(amount):
        return None
    this = neighbour(containing(context.published, unit), way)
    # A week is where its Thursday is.
    day = this.earliest + timedelta(days=_TO_THURSDAY if unit == "week" else 0)
    return Meaning.of(containing(moved(day, -_whole(amount), _unit(amount)), unit))


_TO_THURSDAY = 3


@RULES.rule(
    "amount ago in? month",
    gives="period",
    examples=(Example("two years ago in May", "2022-05"),),
)
def years_ago_in_month(context: Context, amount: Amount, month: int) -> Meaning | None:
    """A month some years ago is that year's."""
    if not _is_whole(amount) or amount.unit != "year":
        return None
    year = context.published.year - _whole(amount)
    return Meaning.of(containing(to_day(year, month, 1), "month"))


@RULES.rule(
    "the? same unit:dayword|weekword|monthword|yearword amount way:earlier|later|ago|before|prior",
    gives="period",
    examples=(
        Example(
            "the same month a year earlier",
            "2023-05",
            sentence="in May, up from the same month a year earlier",
        ),
        Example(
            "the same month a year later",
            "2020-05",
            sentence="in May 2019, and the same month a year later",
        ),
    ),
    guesses=True,
)
def same_unit_moved(
    context: Context, unit: Unit, amount: Amount, way: int | None = None
) -> Meaning | None:
    """The same unit an amount earlier or later is counted from the date last spoken of."""
    last = context.discourse.last
    if last is None or not is_within(last, unit) or not _is_whole(amount):
        return None
    way = way or -1
    there = moved(last.earliest, way * _whole(amount), _unit(amount))
    return Meaning.of(containing(there, unit))._replace(aside=way < 0)
