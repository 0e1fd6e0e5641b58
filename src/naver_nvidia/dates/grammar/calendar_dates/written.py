"""Dates that say their year, and those that lack only it."""

from __future__ import annotations

from datetime import date, timedelta

from naver_nvidia.dates.anchoring.closest import years
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.clause.coordination import month_of_row, shared_year
from naver_nvidia.dates.discourse.carried_year import year_of_story
from naver_nvidia.dates.discourse.constraints import year_said
from naver_nvidia.dates.filters.phrases import ends_with_day, is_no_model, is_no_name
from naver_nvidia.dates.filters.years import MORE_DECADES, looks_like_decade
from naver_nvidia.dates.grammar.calendar_dates.digits import nearest_ending
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Meaning, Refusal
from naver_nvidia.dates.tokens import to_day

RULES = Table()


@RULES.rule(
    "month the? tens? day:numeral|nth comma? of|in? year:fourdigits;"
    " the? tens? day:numeral|nth of? month comma? of|in? year:fourdigits -> day",
    "Day, month and year name a day, in either order.",
    "June 25, 2024 = 2024-06-25",
    "Nov. 5th 1989 = 1989-11-05",
    "25 June 2024 = 2024-06-25",
    "the 5th of May, 1990 = 1990-05-05",
    "May twenty-second, 1990 = 1990-05-22",
    operator="day_in_words",
)
def month_day_year(_: Context, month: int, day: int, year: int, tens: int = 0) -> Meaning:
    # "Twenty-second" is no ordinal yet.
    return Meaning.on(to_day(year, month, tens + day))


@RULES.rule(
    "year:fourdigits month day:numeral -> day",
    "Year, month and day with dashes between name a day.",
    "2019-Aug-01 = 2019-08-01",
)
def year_month_day(context: Context, year: int, month: int, day: int) -> Meaning | Refusal:
    return Meaning.on(to_day(year, month, day)) if "-" in context.words else APART


@RULES.rule(
    "day:numeral month shortyear -> day",
    "A year in short follows the day and the month with dashes between, or capitals in a stamp.",
    "3-Sep-21 = 2021-09-03",
    "03 SEP 21 = 2021-09-03",
)
def day_month_short_year(context: Context, day: int, month: int, shortyear: int) -> Meaning:
    return Meaning.on(to_day(nearest_ending(context.published.year, shortyear), month, day))


@RULES.rule(
    "the monthword of month -> month",
    "The month of a name is the month so named.",
    "the month of May = 2024-05",
)
def month_so_called(_: Context, month: int) -> int:
    return month


@RULES.rule(
    "month comma? of|in? year:fourdigits -> period",
    "Month and year name a month.",
    "June 2024 = 2024-06",
    "December of 1999 = 1999-12",
    guard=is_no_name,
)
def month_year(context: Context, month: int, year: int) -> Meaning | Refusal:
    # "In July in 2019" has two expressions.
    if context.finding and " in " in context.words and context.before == "in":
        return APART
    return Meaning.of(containing(date(year, month, 1), "month"))


@RULES.rule(
    "month the? day:numeral|ordinal; the? day:numeral|ordinal of? month;"
    " the tens? day:second of month -> monthday",
    "A day of a month still lacks its year.",
    "June 25 = 2024-06-25",
    "25 June = 2024-06-25",
    "the 25th of June = 2024-06-25",
    "the second of June = 2024-06-02",
    guard=is_no_name,
)
def month_day(_: Context, month: int, day: int, tens: int = 0) -> tuple[int, int]:
    return month, tens + day


@RULES.rule(
    "this? coming? weekday comma? the? day -> day",
    "A weekday beside a date must be that date's own.",
    "Tuesday, June 25, 2024 = 2024-06-25",
)
def weekday_with_date(_: Context, weekday: int, day: Meaning) -> Meaning:
    if day.range is None or day.range.earliest.weekday() != weekday:
        raise ValueError(f"no such day: it is not a {WEEKDAYS[weekday]}")
    return day


@RULES.assumption(
    "this? coming? weekday comma? the? monthday -> day",
    "A weekday beside a month and day settles the year: this, the last or the next one.",
    "Tuesday, June 25 = 2024-06-25",
    "Sunday, June 25 = 2023-06-25",
)
def weekday_settles_year(context: Context, weekday: int, monthday: tuple[int, int]) -> Meaning:
    said = shared_year(context, monthday) or year_said(context) or year_of_story(context, monthday)
    for year in years(context, said):
        try:
            day = date(year, *monthday)
        except ValueError:
            continue
        if day.weekday() == weekday:
            return Meaning.on(day)
    raise ValueError(f"no such day near publication: it is not a {WEEKDAYS[weekday]}")


def days_of_months(context: Context, nth: int, away: tuple[int, ...]) -> list[DateRange]:
    """The nth of the month of publication, and of those so far away, where they have one."""
    months = [neighbour(containing(context.published, "month"), months) for months in away]
    days = [DateRange.day(month.earliest + timedelta(days=nth - 1)) for month in months]
    return [day for day, month in zip(days, months, strict=True) if day.within(month)]


@RULES.assumption(
    "weekday comma? the? day:ordinal; weekday day:numeral -> day",
    "A weekday beside a day of the month is of the month that is named after the last in a row, or"
    " else of this month, the last or the next one.",
    "It plays on [Wednesday 4] and Friday 6 September. = 2024-09-04",
    "Tuesday the 25th = 2024-06-25",
)
def weekday_with_ordinal(context: Context, weekday: int, day: int) -> Meaning | Refusal:
    if named := month_of_row(context):
        return weekday_settles_year(context, weekday, (named[0], day))
    if not context.words[-1:].isalpha() or (context.finding and not ends_with_day(context)):
        return APART
    for there in days_of_months(context, day, (0, -1, 1)):
        if there.earliest.weekday() == weekday:
            return Meaning.of(there)
    raise ValueError(f"no such day near publication: it is not a {WEEKDAYS[weekday]}")


@RULES.rule(
    "the? full? fiscal yearword? year:fourdigits; the? year:fourdigits fiscal yearword;"
    " the? full yearword fiscal? year:fourdigits;"
    " the? trading? yearword of? year:fourdigits|number -> year",
    "A number after the word year is a year, and so is a full one; a fiscal year has days of its"
    " owner's choice.",
    "fiscal 1989 = 1989",
    "fiscal year 2024 = 2024",
    "FY2025 = 2025",
    "the 2025 budget year = 2025",
    "the full year 2024 = 2024",
    "the year two thousand = 2000",
    "the year of 2023 = 2023",
    guard=is_no_model,
    operator="year",
)
def year_so_called(_: Context, year: float, *, fiscal: bool = False) -> Meaning:
    if year != int(year):
        raise ValueError("a year is a whole number")
    there = Meaning.of(containing(date(int(year), 1, 1), "year"))
    return there._replace(range=None) if fiscal else there


@RULES.rule(
    "fiscal ending:numeral|figure|twodigits -> year",
    "FY and a year in short name a fiscal year, whose days are its owner's choice.",
    "FY26 = 2026",
    operator="short_year",
)
def fiscal_year_in_short(context: Context, ending: float) -> Meaning | Refusal:
    if not context.words.startswith("FY") or ending != int(ending):
        return APART
    year = nearest_ending(context.published.year, int(ending))
    return year_so_called(context, year, fiscal=True)


@RULES.rule(
    "the? decadename -> period",
    "A decade of two digits is the nearest that has begun; the 1800s are a century.",
    "the 1990s = 199",
    "the nineties = 199",
    "the 1800s = 18",
    guard=looks_like_decade,
)
def decade(context: Context, decadename: int) -> Meaning:
    year = decadename
    if year < 100:  # noqa: PLR2004
        this = context.published.year
        before = MORE_DECADES.search(context.left)
        if before is not None and before["century"]:
            century = int(before["century"]) + (year < int(before["tens"]) * 10)
            return Meaning.of(containing(date(century * 100 + year, 1, 1), "decade"))
        year += this // 100 * 100
        if year > this or context.before == "roaring":
            year -= 100
    # The 1900s are a hundred years, but the 2000s have been ten for most who speak of them.
    is_century = year % 100 == 0 and year // 100 < context.published.year // 100
    return Meaning.of(containing(date(year, 1, 1), "century" if is_century else "decade"))
