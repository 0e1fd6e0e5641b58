"""The year-ago quarter, which results are compared with."""

from __future__ import annotations

from naver_nvidia.dates.anchoring.comparison import in_year, period_before, unit_reported_on
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.grammar.calendar_dates.parts_of_year import Months, months_of_year
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Duration, Meaning, Part

RULES = Table()


@RULES.rule(
    "the? unit:dayword|weekword|monthword|quarterword|yearword|decadeword ago|earlier -> yearago",
    "Year-ago and month-earlier mean a year ago and a month earlier.",
    "year-ago = 2023",
    "the year-earlier quarter = 2023-Q1",
)
def year_ago(_: Context, unit: str) -> Duration:
    return Duration(1, unit)


@RULES.rule(
    "the? comparable? yearago amount -> duration",
    "The year-earlier nine months are a length of time.",
    "the year-earlier nine months = P9M",
    operator="year_before",
)
def year_ago_months(_: Context, amount: Duration) -> Meaning:
    return Meaning("DURATION", amount.value, mod=amount.mod)


@RULES.assumption(
    "the? comparable? amount:yearago periodword|quarterword;"
    " the? previous yearword possessive? comparable? periodword|quarterword;"
    " the? comparable|same quarterword|periodword of|in? the? previous yearword;"
    " the? comparable|same? periodword|quarterword amount ago|earlier|before|prior -> period",
    "The quarter a year ago lies a year before the one spoken of, or the last one ended.",
    "the year-ago quarter = 2023-Q1",
    "the fourth quarter of 2023, [the year-ago period] = 2022-Q4",
    "the prior-year quarter = 2023-Q1",
    "Sales rose in May from [the prior-year period]. = 2023-05",
    "the same quarter in the previous year = 2023-Q1",
    "the quarter a year ago = 2023-Q1",
    operator="year_before",
)
def quarter_a_year_ago(context: Context, amount: Duration | None = None) -> Meaning | None:
    is_year = amount is None or (amount.number, amount.unit) == (1, "year")
    return period_before(context) if is_year else None


@RULES.assumption(
    "the? comparable|same unit:dayword|weekword|monthword of|in? way:last|this yearword;"
    " the? comparable|same unit:dayword|weekword|monthword of|in year:fourdigits;"
    " the? comparable|same unit:dayword|weekword|monthword of|in? the? previous yearword -> period",
    "The same month last year is that of the one spoken of, or of the last one ended.",
    "the same month last year = 2023-05",
    "the same week last year = 2023-W26",
    "In April, or [the same month in 2022] = 2022-04",
    "the same month of the previous year = 2023-05",
    operator="unit_of_year",
)
def same_unit_of_year(
    context: Context, unit: Unit, way: int = 0, year: int = 0, previous: int = 0
) -> Meaning:
    there = unit_reported_on(context, unit)
    this = there.latest.year if previous else context.published.year
    return in_year(there, year or this + way + previous)


@RULES.assumption(
    "the? previous yearword possessive? comparable? part;"
    " the? comparable? amount:yearago part -> period",
    "The year-ago third quarter is that of the year before the last one that has begun.",
    "the prior-year third quarter = 2022-Q3",
    "the year-ago third quarter = 2022-Q3",
    "the year-ago first quarter = 2023-Q1",
    operator="year_before",
)
def part_a_year_ago(context: Context, part: Part, amount: Duration | None = None) -> Meaning | None:
    if amount and amount.unit != "year":
        return None
    this = context.published.year
    has_begun = part.range_of(this).earliest <= context.published
    return part.of(this - 1 if has_begun else this - 2)._replace(compared=True)


@RULES.rule(
    "the? comparable? yearago months -> period",
    "The year-ago March quarter lies a year before the one so named.",
    "the year-ago January-March period = 2023-Q1",
    operator="year_before",
)
def year_ago_months_named(context: Context, yearago: Duration, months: Months) -> Meaning | None:
    days = months_of_year(context, months)
    if days.type == "DURATION":
        return days._replace(range=None)
    period = days.range
    is_part = period is not None and period.precision in ("quarter", "half")
    if period is None or not is_part or yearago.unit != "year":
        return None
    return in_year(period, period.latest.year - 1)
