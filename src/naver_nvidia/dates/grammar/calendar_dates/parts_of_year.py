"""Parts of a year: quarters, halves, seasons and holidays, and the year each belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, TypeAlias, cast

from naver_nvidia.dates.anchoring.closest import settle, years
from naver_nvidia.dates.calendar.arithmetic import containing, moved
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.holidays import HOLIDAYS, Holiday
from naver_nvidia.dates.calendar.notation import PARTS_OF_YEAR
from naver_nvidia.dates.calendar.units import WEEKDAYS, Unit, months_in
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import is_no_name
from naver_nvidia.dates.filters.recurring import is_of_the_south, looks_like_season
from naver_nvidia.dates.grammar.calendar_dates.digits import nearest_ending
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Annual, Meaning, Part, Refusal, of_year
from naver_nvidia.dates.patterns import Pattern

RULES = Table()
# Tried before "the third quarters" are any.
IN_A_ROW = Table()
_FINAL: Final = Pattern(r"-?\s?finals?\b")
_PART_OF_MONTHS: Final[dict[int, Unit]] = {3: "quarter", 6: "half", 12: "year"}
# The first month of several in a row, counted from January, how many they are, and TIMEX3's value
# of so many where they make up no unit of the calendar.
Months: TypeAlias = tuple[int, int, str]


def is_no_final(context: Context) -> bool:
    """Not so the March quarter-final."""
    return not _FINAL.match(context.right)


@IN_A_ROW.rule(
    "the? first:month to? last:month quarterword|periodword; the? last:month quarterword -> months",
    "A quarter is named by its last month, and it or so many months by the first and the last.",
    "the April-to-June quarter of 2023 = 2023-Q2",
    "the March quarter last year = 2023-Q1",
    guard=is_no_final,
    operator="months",
)
def months_named(_: Context, last: int, first: int | None = None) -> Months:
    begin = last - 2 if first is None else first
    count = (last - begin) % 12 + 1
    return begin, count, "P1Q" if count == months_in("quarter") else f"P{count}M"


@IN_A_ROW.rule(
    "the? first:nth and|to last:nth unit:plural|quarterword|halfword -> months",
    "Quarters in a row are the time from the first to the last of one year.",
    "the first and second quarters of 2018 = 2018-H1",
    operator="quarters",
)
def quarters_in_a_row(_: Context, first: int, last: int, unit: str) -> Months | Refusal:
    if unit not in ("quarter", "half") or last != first + 1:
        return APART
    months = months_in(cast("Unit", unit))
    return (first - 1) * months + 1, 2 * months, ""


@RULES.rule(
    "the|its? full? fiscal nth unit:quarterword|halfword;"
    " the|its? full? nth fiscal? unit:quarterword|halfword;"
    " the nth:last|final unit:halfword; fiscal? nth:quartercode; fiscal? halfcode -> part",
    "Ordinal quarters and halves, and Q3 and H1, are those of the calendar year, the last half the"
    " second one; the days of fiscal ones are their owner's choice.",
    "the third quarter of 1989 = 1989-Q3",
    "the last half of 1989 = 1989-H2",
    "the latter half = 2024-H2",
    "the fiscal third quarter of 1989 = 1989-Q3",
    "the first fiscal half of 1989 = 1989-H1",
    "Q3 2023 = 2023-Q3",
    "H1 2024 = 2024-H1",
)
def part_of_year(
    _: Context, nth: int = 0, unit: Unit = "quarter", halfcode: int = 0, *, fiscal: bool = False
) -> Part:
    if halfcode:
        nth, unit = halfcode, "half"
    months = months_in(unit)
    if nth * months > 12:  # noqa: PLR2004
        raise ValueError(f"no such {unit}")
    return Part(unit, (nth - 1 if nth > 0 else 1) * months + 1, fiscal)


@RULES.rule(
    "quarterword number:numeral -> part",
    "A quarter may be named by its number: Quarter 3 is the third.",
    "Quarter 3 of 2023 = 2023-Q3",
)
def part_numbered(context: Context, number: int) -> Part | Refusal:
    is_name = not context.finding or context.words[0].isupper()
    return part_of_year(context, number) if is_name else APART


@RULES.rule(
    "part shortyear -> period",
    "The year may follow a quarter or a half in short, as in 1Q24.",
    "1Q24 = 2024-Q1",
)
def part_code_with_year(context: Context, part: Part, shortyear: int) -> Meaning:
    return part.of(nearest_ending(context.published.year, shortyear))


@RULES.rule(
    "season -> seasonpart",
    "A season is the northern one, its winter of the year it begins in; the south's has no days.",
    "summer 2024 = 2024-SU",
    guard=looks_like_season,
)
def season(context: Context, season: str) -> Part:
    return Part(*PARTS_OF_YEAR[season], fiscal=is_of_the_south(context))


@RULES.rule(
    "holiday eve; holiday weekday -> feastday",
    "The eve of Christmas is the day before, and Easter Monday the day after Easter Sunday.",
    "Christmas Eve 2023 = 2023-12-24",
    "Easter Monday 2024 = 2024-04-01",
)
def holiday_beside(_: Context, holiday: Holiday, weekday: int | None = None) -> Holiday:
    name = f"{holiday.name} {'Eve' if weekday is None else WEEKDAYS[weekday]}"
    if name not in HOLIDAYS:
        raise ValueError("no such holiday")
    return HOLIDAYS[name]


@RULES.rule(
    "holiday dayword?; holiday:feast possessive? dayword -> feastday",
    "A holiday has its day in every year; where nations share the name, it is the American one.",
    "Christmas 2023 = 2023-12-25",
    "Labor Day 2023 = 2023-09-04",
    "Election Day = 2024-11-05",
    "Mother's Day = 2024-05-12",
)
def holiday(_: Context, holiday: Holiday) -> Holiday:
    return holiday


@RULES.rule(
    "new yearword possessive? end:dayword|eve -> feastday",
    "New Year's Day is the first of the year, and its eve the last.",
    "New Year's Day 2024 = 2024-01-01",
    "New Year's Eve = 2023-12-31",
    guard=is_no_name,
)
def new_year(_: Context, end: str | None) -> Holiday:
    return HOLIDAYS["New Year's Day" if end else "New Year's Eve"]


@RULES.rule(
    "every number:alternate? annual:feastday -> set",
    "A holiday with every is that of any year, one that moves a day of each.",
    "every Christmas = XXXX-12-25",
    "every Thanksgiving = P1Y",
    operator="every",
)
def every_holiday(_: Context, annual: Holiday) -> Meaning:
    one, other = (f"{annual.of(year):%m-%d}" for year in (2001, 2003))
    return Meaning("SET", f"XXXX-{one}" if one == other else "P1Y")


# Tried when a year may be pointed at.
OF_YEARS = Table()


def _said(year: int | Meaning | None) -> tuple[int | None, bool]:
    """The number of a year, and whether it is a company's own: one without days."""
    if isinstance(year, Meaning):
        return int(year.value), year.range is None
    return year, False


@OF_YEARS.assumption(
    "months of|in? year:fourdigits|year? -> period",
    "Months in a row are of the year beside them, or the nearest such: the calendar's, or a"
    " company's own.",
    "the January-March quarter = 2024-Q1",
    "the April-June quarter last year = 2023-Q2",
    "the January-September period of 2023 = P9M",
    "the January quarter = P1Q",
    "the second and third quarters of this year = 2024-04-01/2024-09-30",
    "Its [December-quarter] sales rose. = 2023-Q4",
)
def months_of_year(context: Context, months: Months, year: int | Meaning | None = None) -> Meaning:
    first, count, amount = months
    said, is_fiscal = _said(year)
    there = settle(context, [_months(each, first, count) for each in years(context, said)])
    if amount and "/" in there.value:
        there = Meaning("DURATION", amount, there.range)
    return there._replace(range=None) if is_fiscal else there


def _months(year: int, first: int, count: int) -> DateRange:
    """So many months from one on, counted from the January of a year."""
    begin, unit = moved(date(year, 1, 1), first - 1, "month"), _PART_OF_MONTHS.get(count)
    if unit and (first - 1) % count == 0:
        return containing(begin, unit)
    return DateRange(begin, moved(begin, count, "month") - timedelta(days=1), "range")


@OF_YEARS.rule(
    "annual:monthday|feastday comma? of|in? year:fourdigits|year -> day;"
    " the? annual:part of|in|comma? the? year:fourdigits|year;"
    " the? year:fourdigits|year possessive? annual:part; annual:month of|in? year;"
    " the? annual:part of|in the full? fiscal? yearword -> period",
    "A month, a day, a holiday or a part of a year is of the year beside it; of the year, it is one"
    " of that of publication.",
    "Easter 2024 = 2024-03-31",
    "Nov. 5 of last year = 2023-11-05",
    "June last year = 2023-06",
    "the second half of the year = 2024-H2",
    "the second quarter of 1990 = 1990-Q2",
    "Q3 FY2025 = 2025-Q3",
    "next year's first quarter = 2025-Q1",
)
def annual_of_year(
    context: Context, annual: Annual, year: int | Meaning | None = None, *, fiscal: bool = False
) -> Meaning:
    said, is_fiscal = _said(year)
    if (fiscal or is_fiscal) and isinstance(annual, Part):
        annual = annual._replace(fiscal=True)
    return of_year(annual, said or context.published.year)
