"""Dates that hang on the one last spoken of: that day, the following year, the previous Friday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.periods import after, before, containing, neighbour
from naver_nvidia.dates.ranges import DateRange

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context

RULES = Table()
UNIT = "unit:dayword|weekword|monthword|quarterword|yearword|decadeword|centuryword|weekendword"
# The same quarter may be one that results are compared with.
UNIT_BUT_QUARTER = UNIT.replace("|quarterword", "")


@RULES.rule(
    f"that same? {UNIT}",
    gives="period",
    examples=(Example("that year", "1998", sentence="In May 1998 they met, and that year"),),
    guesses=True,
)
def that_unit(context: Context, unit: Unit) -> Meaning | None:
    """That month is the month of the date last spoken of."""
    last = context.discourse.last
    return None if last is None else Meaning.of(containing(last.earliest, unit))


@RULES.rule(
    f"the? same {UNIT_BUT_QUARTER}",
    gives="period",
    examples=(
        Example("the same day", "1998-05-04", sentence="On May 4, 1998 they met, and the same day"),
    ),
    guesses=True,
)
def same_unit(context: Context, unit: Unit) -> Meaning | None:
    """The same month is the month of the date last spoken of."""
    last = context.discourse.last
    return None if last is None else Meaning.of(containing(last.earliest, unit))


@RULES.rule(
    f"the? following {UNIT}",
    gives="period",
    examples=(
        Example("the following year", "1999", sentence="In May 1998 they met; the following year"),
    ),
    guesses=True,
)
def following_unit(context: Context, unit: Unit) -> Meaning | None:
    """The following month is the one after the date last spoken of."""
    last = context.discourse.last
    return None if last is None else Meaning.of(neighbour(containing(last.latest, unit), 1))


@RULES.rule(
    f"the? previous {UNIT}",
    gives="period",
    examples=(
        Example("the previous year", "1997", sentence="In May 1998 they met; the previous year"),
    ),
    guesses=True,
)
def previous_unit(context: Context, unit: Unit) -> Meaning | None:
    """The previous month is the one before the date last spoken of."""
    last = context.discourse.last
    return None if last is None else Meaning.of(neighbour(containing(last.earliest, unit), -1))


@RULES.rule(
    "the next dayword",
    gives="day",
    examples=(
        Example("the next day", "1998-05-05", sentence="On May 4, 1998 they met, and the next day"),
    ),
    guesses=True,
)
def next_day(context: Context) -> Meaning | None:
    """The next day is the one after the date last spoken of."""
    last = context.discourse.last
    return None if last is None else Meaning.of(neighbour(DateRange.day(last.latest), 1))


@RULES.rule(
    "the? previous weekday",
    gives="day",
    examples=(
        Example("the previous Friday", "1998-05-01", sentence="May 4, 1998, the previous Friday"),
    ),
    guesses=True,
)
def previous_weekday(context: Context, weekday: int) -> Meaning | None:
    """The previous Friday is the last one before the date last spoken of."""
    last = context.discourse.last
    if last is None:
        return None
    return Meaning.of(DateRange.day(before(last.earliest, weekday)))


@RULES.rule(
    "the? following weekday",
    gives="day",
    examples=(
        Example("the following Friday", "1998-05-08", sentence="May 4, 1998, the following Friday"),
    ),
    guesses=True,
)
def following_weekday(context: Context, weekday: int) -> Meaning | None:
    """The following Friday is the first one after the date last spoken of."""
    last = context.discourse.last
    if last is None:
        return None
    return Meaning.of(DateRange.day(after(last.latest, weekday)))
