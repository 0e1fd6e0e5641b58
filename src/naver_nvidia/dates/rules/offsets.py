"""Dates so far from another: two weeks ago, a year earlier, the following day."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.periods import containing, moved, neighbour
from naver_nvidia.dates.ranges import DateRange

if TYPE_CHECKING:
    from datetime import date

    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context

RULES = Table()
UNIT = "dayword|weekword|monthword|quarterword|yearword|decadeword|centuryword|weekendword"


def _offset(day: date, amount: Amount, sign: int) -> Meaning | None:
    """The unit that lies so many units away; None where that is no calendar unit."""
    number, unit, mod = amount
    if number is None:
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit in ("hour", "minute", "second") or number != int(number):
        return None
    calendar_unit = cast("Unit", unit)
    there = moved(day, sign * int(number), calendar_unit)
    return Meaning.of(containing(there, calendar_unit), mod)


@RULES.rule(
    "count second",
    gives="amount",
    examples=(Example("60-second", "PT60S"),),
)
def amount_of_seconds(_: Context, count: float) -> Amount:
    """Second is a unit after a number, where it is not the ordinal of a part of the year."""
    return Amount(count, "second")


def _ago(context: Context, amount: Amount) -> Meaning | None:
    return _offset(context.published, amount, -1)


@RULES.rule(
    "amount ago",
    gives="date",
    examples=(
        Example("two weeks ago", "2024-W24"),
        Example("10 days ago", "2024-06-18"),
        Example("a year ago", "2023"),
    ),
)
def ago(context: Context, amount: Amount) -> Meaning | None:
    """Two weeks ago is the week two before the one of publication, no more exact than that."""
    return _ago(context, amount)


@RULES.rule(
    "the? unit:dayword|weekword|monthword|quarterword|yearword|decadeword ago",
    gives="yearago",
    examples=(Example("year-ago", "2023"),),
)
def unit_ago(_: Context, unit: str) -> Amount:
    """Year-ago means a year ago."""
    return Amount(1, unit)


@RULES.rule(
    "amount from reference|today",
    gives="date",
    examples=(Example("two weeks from now", "2024-W28"), Example("a year from today", "2025")),
)
def from_now(context: Context, amount: Amount) -> Meaning | None:
    """Two weeks from now is the week two after the one of publication."""
    return _offset(context.published, amount, 1)


@RULES.rule(
    "amount hence",
    gives="date",
    examples=(Example("two years hence", "2026"),),
)
def hence(context: Context, amount: Amount) -> Meaning | None:
    """Two weeks hence is the week two after the one of publication."""
    return _offset(context.published, amount, 1)


@RULES.rule(
    "amount earlier|before",
    gives="date",
    examples=(Example("two days earlier", "2024-06-18", sentence="June 20 or two days earlier"),),
)
def earlier_than_reference(context: Context, amount: Amount) -> Meaning | None:
    """A year earlier is counted from the date last spoken of."""
    reference = context.reference
    return None if reference is None else _offset(reference.earliest, amount, -1)


@RULES.rule(
    "amount earlier|before",
    gives="date",
    examples=(Example("a year earlier", "2023"),),
)
def earlier_than_publication(context: Context, amount: Amount) -> Meaning | None:
    """With no other date in sight, a year earlier is counted from publication."""
    return _offset(context.published, amount, -1)


@RULES.rule(
    "amount later|after",
    gives="date",
    examples=(
        Example("two days later", "2024-06-22", sentence="On June 20 they met, and two days later"),
    ),
)
def later_than_reference(context: Context, amount: Amount) -> Meaning | None:
    """Two days later is counted from the date last spoken of."""
    reference = context.reference
    return None if reference is None else _offset(reference.latest, amount, 1)


@RULES.rule(
    "amount later|after",
    gives="date",
    examples=(Example("two days later", "2024-06-30"),),
)
def later_than_publication(context: Context, amount: Amount) -> Meaning | None:
    """With no other date in sight, two days later is counted from publication."""
    return _offset(context.published, amount, 1)


@RULES.rule(
    "the? unit:yearword|monthword|weekword|quarterword earlier",
    gives="yearago",
    examples=(Example("year-earlier", "2023"),),
)
def year_earlier(_: Context, unit: str) -> Amount:
    """Year-earlier means a year earlier."""
    return Amount(1, unit)


@RULES.rule(
    "the? comparable? yearago period|quarterword",
    gives="date",
    examples=(
        Example("the year-ago quarter", "2023-Q1"),
        Example("the year-ago period", "2023-Q2", sentence="second quarter, the year-ago period"),
    ),
)
def year_ago_period(context: Context, yearago: Amount) -> Meaning | None:
    """The year-ago quarter lies a year before the one spoken of, or the last one ended."""
    if yearago.unit != "year":
        return None
    period = context.reference
    if period is None or period.precision != "quarter":
        period = neighbour(containing(context.published, "quarter"), -1)
    return Meaning.of(neighbour(period, -4))


@RULES.rule(
    "yearago",
    gives="date",
    examples=(Example("a year ago", "2023"),),
)
def year_ago(context: Context, yearago: Amount) -> Meaning | None:
    """Year-ago means a year ago."""
    return _ago(context, yearago)


@RULES.rule(
    f"that same? unit:{UNIT}|daypart",
    gives="date",
    examples=(Example("that year", "1998", sentence="In May 1998 they met, and that year"),),
)
def that_unit(context: Context, unit: Unit) -> Meaning | None:
    """That month is the month of the date last spoken of."""
    reference = context.reference
    return None if reference is None else Meaning.of(containing(reference.earliest, unit))


@RULES.rule(
    f"the? same unit:{UNIT}",
    gives="date",
    examples=(
        Example("the same day", "1998-05-04", sentence="On May 4, 1998 they met, and the same day"),
    ),
)
def same_unit(context: Context, unit: Unit) -> Meaning | None:
    """The same month is the month of the date last spoken of."""
    reference = context.reference
    return None if reference is None else Meaning.of(containing(reference.earliest, unit))


@RULES.rule(
    f"the? following unit:{UNIT}",
    gives="date",
    examples=(
        Example("the following year", "1999", sentence="In May 1998 they met; the following year"),
    ),
)
def following_unit(context: Context, unit: Unit) -> Meaning | None:
    """The following month is the one after the date last spoken of."""
    reference = context.reference
    return (
        None if reference is None else Meaning.of(neighbour(containing(reference.latest, unit), 1))
    )


@RULES.rule(
    "the next dayword",
    gives="day",
    examples=(
        Example("the next day", "1998-05-05", sentence="On May 4, 1998 they met, and the next day"),
    ),
)
def next_day(context: Context) -> Meaning | None:
    """The next day is the one after the date last spoken of."""
    reference = context.reference
    return None if reference is None else Meaning.of(neighbour(DateRange.day(reference.latest), 1))


@RULES.rule(
    f"the? previous unit:{UNIT}",
    gives="date",
    examples=(
        Example("the previous year", "1997", sentence="In May 1998 they met; the previous year"),
    ),
)
def previous_unit(context: Context, unit: Unit) -> Meaning | None:
    """The previous month is the one before the date last spoken of."""
    reference = context.reference
    return (
        None
        if reference is None
        else Meaning.of(neighbour(containing(reference.earliest, unit), -1))
    )
