"""Days, weeks and months of a larger unit that is said beside them: the 5th of last month."""

from __future__ import annotations

from datetime import date
from typing import Final

from naver_nvidia.dates.anchoring.closest import of_years, settle, years
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour, nth_of
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.filters.durations import lasts_from
from naver_nvidia.dates.filters.phrases import follows_no_year_ago, has_digits, is_numbered_week
from naver_nvidia.dates.grammar.anaphoric.units import is_within
from naver_nvidia.dates.grammar.offsets.from_date import offset
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import APART, CLOCK_UNITS, Duration, Meaning, Refusal
from naver_nvidia.dates.tokens import to_day_of_week

RULES = Table()

_DAY: Final = "the? nth:nth|last|final what:weekday|dayword"
_LONGER: Final = "the? nth:nth|last|final what:weekword|weekendword|monthword|quarterword"
_WAYS: Final = "way:the|way new? unit:longunit"
# Tried when the dates are known that an amount is counted from.
OFFSETS = Table()


@RULES.rule(
    f"{_DAY} of|in? whole:period|year|fourdigits -> day;"
    f" {_LONGER} of|in? whole:period|year|fourdigits -> period",
    "A day, week or month of a longer time is counted from its first day, or its last.",
    "the first Tuesday of May last year = 2023-05-02",
    "the last day of June 2023 = 2023-06-30",
    "the last week of May 2023 = 2023-05-25/2023-05-31",
    "the last day of 1999 = 1999-12-31",
    "the first month of 2023 = 2023-01",
    "the last quarter of 2023 = 2023-Q4",
    "the final quarter of last year = 2023-Q4",
    operator="nth",
)
def nth_of_period(
    _: Context, nth: int, what: Unit | int, whole: Meaning | int
) -> Meaning | Refusal:
    there = containing(date(whole, 1, 1), "year") if isinstance(whole, int) else whole.range
    # The last quarter of a century is of no months.
    if there is None or (what == "quarter" and there.precision != "year"):
        return APART
    return Meaning.of(nth_of(there, nth, what))


@RULES.rule(
    f"{_DAY} of|in? {_WAYS} -> day; {_LONGER} of|in? {_WAYS} -> period",
    "A day, week or month of this month, last year and the like is counted from its first day, or"
    " its last; where nothing was done, a weekday of the month may be of any.",
    "the first Monday of next month = 2024-07-01",
    "the last Friday last month = 2024-05-31",
    "the first Monday of the year = 2024-01-01",
    "They voted on [the first Monday of the month]. = 2024-06-03",
    "the last week of the month = 2024-06-24/2024-06-30",
    "the last month of last year = 2023-12",
    operator="nth",
)
def nth_of_unit(
    context: Context, nth: int, what: Unit | int, unit: Unit, way: int | None = None
) -> Meaning | Refusal | None:
    if what == "quarter" and unit != "year":
        return APART
    there = containing(context.published, unit)
    if way is None and isinstance(what, int) and unit != "year":
        if unit != "month" or context.direction != BEHIND:
            return None
        return settle(context, [nth_of(neighbour(there, back), nth, what) for back in (0, -1)])
    return Meaning.of(nth_of(neighbour(there, way or 0), nth, what))


@RULES.assumption(
    f"{_DAY} of|in month -> day; {_LONGER} of|in month -> period",
    "A day or a week of a month without a year is of the nearest such month, or of that on the"
    " side spoken of.",
    "the second Tuesday of June = 2024-06-11",
    "the first week of June = 2024-06-01/2024-06-07",
    "the last weekend in July = 2024-W30-WE",
    guard=follows_no_year_ago,
    operator="nth",
)
def nth_of_month(context: Context, nth: int, what: Unit | int, month: int) -> Meaning | Refusal:
    # "It rose for a second month in September".
    if what in ("month", "quarter"):
        return APART
    return settle(context, [nth_of(each, nth, what) for each in of_years(context, month)])


@RULES.rule(
    "trading? weekword week:numeral|figure comma? of|in? year:fourdigits|year -> period",
    "A week with its number is the one of ISO 8601.",
    "week 3 of 2017 = 2017-W03",
    "week 2 of next year = 2025-W02",
    operator="week",
)
def week_of_year(_: Context, week: float, year: int | Meaning) -> Meaning:
    return Meaning.of(_numbered_week(year if isinstance(year, int) else int(year.value), week))


@RULES.assumption(
    "trading? weekword week:numeral|figure -> period",
    "A numbered week without a year is the nearest, or that on the side spoken of.",
    "week 30 = 2024-W30",
    guard=is_numbered_week,
    operator="week",
)
def week_numbered(context: Context, week: float) -> Meaning:
    return settle(context, [_numbered_week(year, week) for year in years(context)])


def _numbered_week(year: int, week: float) -> DateRange:
    return containing(to_day_of_week(year, int(week)), "week")


@OFFSETS.rule(
    "the? ordinal:ordinal|second of|in? whole:period -> day",
    "An ordinal of last month, or of one spoken of, is that day of it.",
    "the 5th of last month = 2024-05-05",
    "the 21st this month = 2024-06-21",
    "May 1998, [the 12th of that month] = 1998-05-12",
)
def day_of_period(context: Context, ordinal: int, whole: Meaning) -> Meaning | Refusal:
    month = whole.range
    if month is None or month.precision != "month" or not _is_day(context):
        return APART
    last = context.discourse.last if " the next " in context.words.lower() else None
    if last is not None and is_within(last, "month", 1):
        month = neighbour(containing(last.latest, "month"), 1)
    return Meaning.of(nth_of(month, ordinal, "day"))


def _is_day(context: Context) -> bool:
    """Not so "his third", "the 5th this month to go" and "the first of the month's talks"."""
    is_on = context.before in cues.BEFORE_DATES
    is_of = " of " in context.words and not context.after.startswith(cues.POSSESSIVE)
    is_count = context.after == "to" or context.before in ("is", "was", "no")
    is_numbered = context.before == "on" or (has_digits(context) and (is_on or not is_count))
    return (is_of and (is_on or not context.left)) or not context.finding or is_numbered


@OFFSETS.rule(
    "amount way:from|before|after there:date -> period",
    "An amount before or after a date is counted from it, to its unit; from a day, to the day.",
    "three days after January 12 = 2024-01-15",
    "They met [two weeks before Christmas]. = 2023-W50",
    "90 days from July 1 = 2024-09-29",
    operator="away",
)
def amount_from_date(
    context: Context, amount: Duration, there: Meaning, way: int | None = None
) -> Meaning | Refusal:
    days, (number, unit, mod, _) = there.range, amount
    is_other = lasts_from(context) or unit == "business day"
    if days is None or number is None or mod or is_other:
        return APART
    if way is None:
        if days.precision != "day" or unit not in ("day", "week"):
            return APART
        amount = Duration(number * (7 if unit == "week" else 1), "day")
    if amount.unit in CLOCK_UNITS or not is_within(days, amount.unit, way or 1):
        return APART
    first = days.earliest if way == -1 else days.latest
    return offset(first, amount, way or 1) or APART
