"""Units counted within a larger one: the last week of May, the first day of next month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.anchoring.closest import settle, years
from naver_nvidia.dates.calendar.arithmetic import after, before, containing, counted, neighbour
from naver_nvidia.dates.grammar.calendar_dates.written import fiscal_year, nth_weekday_of_month
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.date_range import DateRange
    from naver_nvidia.dates.calendar.units import Unit
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "the? year:fourdigits fiscal yearword -> year",
    "A fiscal year is numbered like a calendar year, whichever word comes first.",
    "the 2025 fiscal year = 2025",
    "the 2025 budget year = 2025",
)
def year_called_fiscal(context: Context, year: int) -> Meaning:
    return fiscal_year(context, year)


@RULES.rule(
    "the? nth:nth|last|final unit:dayword|weekword of|in month comma? year:fourdigits? -> period",
    "Days and weeks of a month are counted from its first day, and the last from its last.",
    "the last day of February = 2024-02-29",
    "the first week of June = 2024-06-01/2024-06-07",
    "the last week of May 2023 = 2023-05-25/2023-05-31",
    assumed=True,
)
def nth_unit_of_month(
    context: Context, nth: int, unit: Unit, month: int, year: int | None = None
) -> Meaning:

    def days(year: int) -> DateRange:
        return counted(containing(date(year, month, 1), "month"), nth, unit)

    return Meaning.of(days(year)) if year else settle(context, list(map(days, years(context))))


@RULES.rule(
    "the? nth:nth|last weekday of|in way:the|last|this|next monthword -> day",
    'A weekday of next month or last is counted from its start; "of the month" may be of any.',
    "the first Monday of next month = 2024-07-01",
    "the last Friday of last month = 2024-05-31",
)
def nth_weekday_of_deictic(
    context: Context, nth: int, weekday: int, way: int | None = None
) -> Meaning | None:
    if way is None:
        return None
    month = neighbour(containing(context.published, "month"), way).earliest
    return nth_weekday_of_month(context, nth, weekday, month.month, month.year)


@RULES.rule(
    "the? nth:nth|last|final weekendword of|in month comma? year:fourdigits? -> period",
    "Weekends of a month are counted by its Saturdays, in the nearest year if none is named.",
    "the last weekend in July = 2024-W30-WE",
    "the first weekend of June 2023 = 2023-W22-WE",
    assumed=True,
)
def nth_weekend_of_month(
    context: Context, nth: int, month: int, year: int | None = None
) -> Meaning:

    def weekend(year: int) -> DateRange:
        there = containing(date(year, month, 1), "month")
        first = after(there.earliest - timedelta(days=1), _SATURDAY) + timedelta(weeks=nth - 1)
        last = before(there.latest + timedelta(days=1), _SATURDAY)
        if first > last:
            raise ValueError("no such weekend in it")
        return containing(last if nth < 0 else first, "weekend")

    return (
        Meaning.of(weekend(year)) if year else settle(context, list(map(weekend, years(context))))
    )


_SATURDAY: Final = 5


@RULES.rule(
    "the? nth:nth|last|final unit:dayword|weekword|monthword of|in the? year:fourdigits -> period",
    "Days, weeks and months of a year are counted from its first day.",
    "the last day of 1999 = 1999-12-31",
    "the first month of 2023 = 2023-01",
)
def nth_unit_of_year(_: Context, nth: int, unit: Unit, year: int) -> Meaning:
    return Meaning.of(counted(containing(date(year, 1, 1), "year"), nth, unit))


@RULES.rule(
    "the? nth:nth|last|final unit:dayword|weekword|monthword of|in"
    " way:the|last|this|next whole:weekword|monthword|quarterword|yearword -> period",
    "Units within the month, last week and the like are counted from its first or last day.",
    "the last week of the month = 2024-06-24/2024-06-30",
    "the first day of next week = 2024-07-01",
    "the last month of last year = 2023-12",
)
def nth_unit_of_deictic(
    context: Context, nth: int, unit: Unit, whole: Unit, way: int | None = None
) -> Meaning:
    return Meaning.of(counted(neighbour(containing(context.published, whole), way or 0), nth, unit))
