"""Units counted within a larger one: the last week of May, the first day of next month."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.periods import containing, counted, neighbour
from naver_nvidia.dates.rules.settling import settle, years

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.ranges import DateRange

RULES = Table()


@RULES.rule(
    "the? nth:nth|last|final unit:dayword|weekword of|in month comma? year:fourdigits?",
    gives="period",
    examples=(
        Example("the last day of February", "2024-02-29"),
        Example("the first week of June", "2024-06-01/2024-06-07"),
        Example("the last week of May 2023", "2023-05-25/2023-05-31"),
    ),
    guesses=True,
)
def nth_unit_of_month(
    context: Context, nth: int, unit: Unit, month: int, year: int | None = None
) -> Meaning:
    """Days and weeks of a month are counted from its first day, and the last from its last."""

    def days(year: int) -> DateRange:
        return counted(containing(date(year, month, 1), "month"), nth, unit)

    return Meaning.of(days(year)) if year else settle(context, list(map(days, years(context))))


@RULES.rule(
    "the? nth:nth|last|final unit:dayword|weekword|monthword of|in the? year:fourdigits",
    gives="period",
    examples=(
        Example("the last day of 1999", "1999-12-31"),
        Example("the first month of 2023", "2023-01"),
    ),
)
def nth_unit_of_year(_: Context, nth: int, unit: Unit, year: int) -> Meaning:
    """Days, weeks and months of a year are counted from its first day."""
    return Meaning.of(counted(containing(date(year, 1, 1), "year"), nth, unit))


@RULES.rule(
    "the? nth:nth|last|final unit:dayword|weekword|monthword of|in way:the|last|this|next "
    "whole:weekword|monthword|quarterword|yearword",
    gives="period",
    examples=(
        Example("the last week of the month", "2024-06-24/2024-06-30"),
        Example("the first day of next week", "2024-07-01"),
        Example("the last month of last year", "2023-12"),
    ),
)
def nth_unit_of_deictic(
    context: Context, nth: int, unit: Unit, whole: Unit, way: int | None = None
) -> Meaning:
    """Units within the month, last week and the like are counted from its first or last day."""
    return Meaning.of(counted(neighbour(containing(context.published, whole), way or 0), nth, unit))
