"""Dates in digits alone: ISO 8601, and days between slashes or full stops."""

from __future__ import annotations

from datetime import date

from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.notation import clock
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import is_no_path
from naver_nvidia.dates.filters.years import looks_like_years
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.grammar.times.dayparts import minutes
from naver_nvidia.dates.meaning import Meaning, Refusal
from naver_nvidia.dates.tokens import to_day, to_day_of_week

RULES = Table()


@RULES.rule(
    "isodate; dotteddate -> day",
    "Digits in the order of ISO 8601 are year, month and day, and those between full stops the"
    " reverse.",
    "2024-06-25 = 2024-06-25",
    "25.06.2024 = 2024-06-25",
    guard=is_no_path,
)
def iso_date(
    _: Context, isodate: tuple[int, ...] = (), dotteddate: tuple[int, ...] = ()
) -> Meaning:
    return Meaning.on(to_day(*isodate, *reversed(dotteddate)))


@RULES.rule(
    "isotime -> time",
    "Digits in the order of ISO 8601 are a day and its time.",
    "2024-06-25T10:00:00Z = 2024-06-25T10:00",
)
def iso_time(_: Context, isotime: tuple[int, int, int, int, int]) -> Meaning:
    *day, hour, minute = isotime
    return Meaning.of_part(DateRange.day(to_day(*day)), clock(minutes(hour, minute)))


@RULES.rule(
    "isoweek -> period",
    "A week is numbered as ISO 8601 does, and its days from Monday.",
    "2024-W26 = 2024-W26",
    "2024-W26-2 = 2024-06-25",
)
def iso_week(_: Context, isoweek: tuple[int, ...]) -> Meaning:
    year, week, *day = isoweek
    return Meaning.of(containing(to_day_of_week(year, week, *day), "day" if day else "week"))


@RULES.rule(
    "isorange -> period",
    "Two days of ISO 8601 and a slash are those between.",
    "2024-06-01/2024-06-27 = 2024-06-01/2024-06-27",
)
def iso_range(_: Context, isorange: tuple[int, ...]) -> Meaning:
    first, last = to_day(*isorange[:3]), to_day(*isorange[3:])
    if first > last:
        raise ValueError("no such days: the last lies before the first")
    return Meaning.of(DateRange(first, last, "range"))


@RULES.rule(
    "slashdate -> day",
    "Digits between slashes are read where only one order fits, or where it is said which.",
    "6/25/2024 = 2024-06-25",
    "25/6/24 = 2024-06-25",
)
def slashed_date(context: Context, slashdate: tuple[int, int, int]) -> Meaning | Refusal:
    first, second, year = slashdate
    if year < 100:  # noqa: PLR2004
        year = nearest_ending(context.published.year, year)
    day_first = context.reading.day_first
    if first > 12 or second > 12 or first == second:  # noqa: PLR2004
        day_first = first > 12  # noqa: PLR2004
    if day_first is None:
        either = f"{to_day(year, first, second)} or {to_day(year, second, first)}"
        return Refusal(f"it may be {either}; say which with day_first")
    day, month = (first, second) if day_first else (second, first)
    return Meaning.on(to_day(year, month, day))


def nearest_ending(year: int, ending: int) -> int:
    """The year nearest to this one that ends in these two digits."""
    return year + (ending - year + 50) % 100 - 50


@RULES.rule(
    "the? season of? years:yearrange|isomonth|winteryears -> period",
    "A winter is of two years, and named after the first.",
    "the winter of 2010-11 = 2010-WI",
    operator="winter",
)
def winter_of_two_years(_: Context, season: str, years: tuple[int, int]) -> Meaning | None:
    first, _last = years
    return Meaning.of(containing(date(first, 12, 1), "season")) if season == "WI" else None


@RULES.rule(
    "the? years:yearrange|isomonth fiscal yearword; fiscal yearword? years:yearrange|isomonth"
    " -> period",
    "A fiscal year is of two years, but its days are its owner's choice.",
    "the 2023-24 fiscal year = 2023-01-01/2024-12-31",
    "fiscal 2023-24 = 2023-01-01/2024-12-31",
    operator="fiscal_years",
)
def fiscal_years_from_to(context: Context, years: tuple[int, int]) -> Meaning:
    return years_from_to(context, years)._replace(range=None)


@RULES.rule(
    "isomonth -> period",
    "Digits in the order of ISO 8601 are year and month; in a text they may be two years.",
    "2024-06 = 2024-06",
)
def iso_month(context: Context, isomonth: tuple[int, int]) -> Meaning | None:
    year, ending = isomonth
    if (year + 1) % 100 == ending and looks_like_years(context):
        return years_from_to(context, isomonth)
    return None if context.finding else Meaning.of(containing(date(*isomonth, 1), "month"))


@RULES.rule("nineeleven -> day", "9/11 is the day of the attacks.", "9/11 = 2001-09-11")
def nine_eleven(_: Context) -> Meaning:
    return Meaning.on(to_day(2001, 9, 11))


@RULES.rule(
    "yearrange -> period",
    "Two years and a dash are the years from one to the other, the second maybe in short.",
    "2010-2015 = 2010-01-01/2015-12-31",
    "1997-98 = 1997-01-01/1998-12-31",
    "2024/25 = 2024-01-01/2025-12-31",
    guard=looks_like_years,
)
def years_from_to(_: Context, yearrange: tuple[int, int]) -> Meaning:
    first, last = yearrange
    if last < 100:  # noqa: PLR2004
        last += first // 100 * 100
        if last < first:
            last += 100
    if last <= first:
        raise ValueError("no such years: the last lies before the first")
    return Meaning.of(DateRange(date(first, 1, 1), date(last, 12, 31), "range"))
