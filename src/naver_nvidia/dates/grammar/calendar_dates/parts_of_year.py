"""Parts of a year: quarters, halves, seasons and holidays, and the year each belongs to."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, cast

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
from naver_nvidia.dates.meaning import APART, Meaning, Part, Refusal, of_year
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import to_day

RULES = Table()
# Tried before "the third quarters" are any.
IN_A_ROW = Table()
_FINAL: Final = Pattern(r"-?\s?finals?\b")
_PART_OF_MONTHS: Final[dict[int, Unit]] = {3: "quarter", 6: "half", 12: "year"}


def is_no_final(context: Context) -> bool:
    """Not so the March quarter-final."""
    return not _FINAL.match(context.right)


def _months(year: int, first: int, last: int) -> DateRange:
    """The months from the first to the last, which may be of the next year."""
    months = (last - first) % 12 + 1
    begin = to_day(year, first, 1)
    unit = _PART_OF_MONTHS.get(months)
    if unit and last % months == 0:
        return containing(begin, unit)
    return DateRange(begin, moved(begin, months, "month") - timedelta(days=1), "range")


_IN_YEAR: Final = "of|in? year:fourdigits?"
_IN_THIS: Final = "of|in? way:last|this|next yearword"


@RULES.assumption(
    f"the? first:month to? last:month quarterword|periodword {_IN_THIS};"
    f" the? first:month to? last:month quarterword|periodword {_IN_YEAR};"
    f" the? last:month quarterword {_IN_THIS}; the? last:month quarterword {_IN_YEAR} -> period",
    "A quarter is named by its last month, and it or so many months by the first and the last: the"
    " calendar's, or its owner's.",
    "the April-June quarter last year = 2023-Q2",
    "the January-March quarter = 2024-Q1",
    "the April-to-June quarter of 2023 = 2023-Q2",
    "the January-September period of 2023 = P9M",
    "the March quarter last year = 2023-Q1",
    "Its [December-quarter] sales rose. = 2023-Q4",
    "the January quarter = P1Q",
    guard=is_no_final,
    operator="months",
)
def quarter_of_months(
    context: Context, last: int, first: int = 0, year: int | None = None, way: int | None = None
) -> Meaning:
    year = year if way is None else context.published.year + way
    begin = first or (last - 3) % 12 + 1
    # Named by its last month alone, it is of the year of that.
    before = 1 if not first and begin > last else 0
    spans = [_months(each - before, begin, last) for each in years(context, year)]
    there = settle(context, spans)
    if there.range is None or there.range.precision != "range":
        return there
    months = (last - begin) % 12 + 1
    value = "P1Q" if months == months_in("quarter") else f"P{months}M"
    return Meaning("DURATION", value, there.range)


_QUARTERS: Final = "the? first:nth and|to last:nth unit:plural|quarterword|halfword"


@IN_A_ROW.assumption(
    f"{_QUARTERS} {_IN_THIS}; {_QUARTERS} {_IN_YEAR} -> period",
    "Quarters in a row are the time from the first to the last of one year.",
    "the first and second quarters of 2018 = 2018-H1",
    "the second and third quarters of this year = 2024-04-01/2024-09-30",
    "Sales rose in [the first and second quarters]. = 2024-H1",
    operator="quarters",
)
def quarters_in_a_row(  # noqa: PLR0913, PLR0917 - what may be said of them
    context: Context,
    first: int,
    last: int,
    unit: str,
    year: int | None = None,
    way: int | None = None,
) -> Meaning | Refusal:
    if unit not in ("quarter", "half") or last != first + 1:
        return APART
    year = year if way is None else context.published.year + way
    months = months_in(cast("Unit", unit))
    begin = (first - 1) * months + 1
    return settle(context, [_months(each, begin, last * months) for each in years(context, year)])


@RULES.rule(
    "the? final|last unit:quarterword|halfword of|in year:fourdigits;"
    " the? final|last unit:quarterword|halfword of|in way:the|last|this|next full? yearword"
    " -> period",
    "The final quarter of a year is its fourth, and the latter half its second.",
    "the final quarter of 2023 = 2023-Q4",
    "the last quarter of 2023 = 2023-Q4",
    "the final quarter of last year = 2023-Q4",
    "the latter half of the year = 2024-H2",
    operator="nth",
)
def last_part_of_year(
    context: Context, unit: Unit, year: int | None = None, way: int | None = None
) -> Meaning:
    return Part(unit, 12).of(year or context.published.year + (way or 0))


@RULES.rule(
    "the|its? full? fiscal nth unit:quarterword|halfword;"
    " the|its? full? nth fiscal? unit:quarterword|halfword;"
    " the nth:last|final unit:halfword -> part",
    "Ordinal quarters and halves are those of the calendar year, the last half the second one; the"
    " days of fiscal ones are their owner's choice.",
    "the third quarter of 1989 = 1989-Q3",
    "the last half of 1989 = 1989-H2",
    "the latter half = 2024-H2",
    "the fiscal third quarter of 1989 = 1989-Q3",
    "the first fiscal half of 1989 = 1989-H1",
)
def part_of_year(_: Context, nth: int, unit: Unit, *, fiscal: bool = False) -> Part:
    months = months_in(unit)
    if nth * months > 12:  # noqa: PLR2004
        raise ValueError(f"no such {unit}")
    return Part(unit, (nth - 1 if nth > 0 else 1) * months + 1, fiscal)


@RULES.rule(
    "fiscal? quartercode; fiscal? halfcode -> part",
    "Q3 is the third quarter, and H1 the first half.",
    "Q3 2023 = 2023-Q3",
    "H1 2024 = 2024-H1",
)
def part_code(_: Context, quartercode: int = 0, halfcode: int = 0, *, fiscal: bool = False) -> Part:
    unit: Unit = "quarter" if quartercode else "half"
    return part_of_year(_, quartercode or halfcode, unit, fiscal=fiscal)


@RULES.rule("quarterword number:numeral -> part", "So is Quarter 3.", "Quarter 3 of 2023 = 2023-Q3")
def part_numbered(context: Context, number: int) -> Part | Refusal:
    is_name = not context.finding or context.words[0].isupper()
    return part_of_year(context, number, "quarter") if is_name else APART


@RULES.rule(
    "part shortyear -> period",
    "Its year may follow in short.",
    "1Q24 = 2024-Q1",
    "2H23 = 2023-H2",
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
    "Good Friday 2024 = 2024-03-29",
    "Labor Day 2023 = 2023-09-04",
    "Election Day = 2024-11-05",
    "St. Patrick's Day = 2024-03-17",
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
    "annual:feastday comma? of|in? year:fourdigits -> day;"
    " the? annual:part of|in|comma? the? fiscal? year:fourdigits;"
    " the? year:fourdigits possessive? annual:part;"
    " the? annual:part of|in the full? fiscal? yearword -> period",
    "A holiday or a part of a year beside the year; of the year, it is one of that of publication.",
    "Easter 2024 = 2024-03-31",
    "the second half of the year = 2024-H2",
    "the second quarter of 1990 = 1990-Q2",
    "the winter of 1994 = 1994-WI",
    "Q3 FY2025 = 2025-Q3",
    "the 1988 second quarter = 1988-Q2",
)
def annual_with_year(
    context: Context, annual: Part | Holiday, year: int = 0, *, fiscal: bool = False
) -> Meaning:
    if fiscal and isinstance(annual, Part):
        annual = annual._replace(fiscal=True)
    return of_year(annual, year or context.published.year)
