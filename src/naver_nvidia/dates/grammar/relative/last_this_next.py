"""Names with last, this and next: last Tuesday, next June, this Christmas, last Oct. 25."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.calendar.arithmetic import after, before, containing, distance
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import days_in_month
from naver_nvidia.dates.clause.side import AHEAD, BEHIND
from naver_nvidia.dates.discourse.constraints import day_in_brackets
from naver_nvidia.dates.grammar.relative.deictic import day_of
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Meaning, Part, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from naver_nvidia.dates.calendar.holidays import Holiday
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


def _toward(context: Context, way: int, candidates: Iterable[DateRange]) -> DateRange:
    """The last of them that is over, the one of this year, or the first yet to begin."""
    now = context.published
    if way < 0:
        return max((each for each in candidates if each.latest < now), key=_start)
    if way > 0:
        return min((each for each in candidates if each.earliest > now), key=_start)
    listed = list(candidates)
    this_year = [each for each in listed if each.earliest.year == now.year]
    current = [each for each in listed if now in each] or this_year
    if not current:
        raise ValueError("no such day in the calendar")
    return current[0]


def _start(period: DateRange) -> date:
    return period.earliest


def _years(context: Context) -> range:
    """The years around the one of publication; in January, last winter is of the second before."""
    year = context.published.year
    return range(max(year - 2, 1), min(year + 2, 10000))


@RULES.rule(
    "this coming? weekday -> day",
    "A weekday with this is the one to come, today included, unless the verb lies behind.",
    "this Sunday = 2024-06-30",
    "They met [this Tuesday]. = 2024-06-25",
    assumed=True,
)
def this_weekday(context: Context, weekday: int) -> Meaning:
    one_day = timedelta(days=1)
    if context.direction == BEHIND and "coming" not in context.words.lower():
        return day_of(before(context.published + one_day, weekday))
    return day_of(after(context.published - one_day, weekday))


@RULES.rule(
    "this past weekday -> day",
    "A weekday with this past is the most recent one before today.",
    "this past Friday = 2024-06-21",
)
def this_past_weekday(context: Context, weekday: int) -> Meaning:
    return day_of(before(context.published, weekday))


@RULES.rule(
    "weekday last -> day",
    "A weekday with last after it is the most recent one before today.",
    "Monday last = 2024-06-24",
)
def weekday_last(context: Context, weekday: int) -> Meaning | Refusal:
    if context.finding and (context.before not in ("", "on") or context.after[:1].isalnum()):
        return APART
    return day_of(before(context.published, weekday))


@RULES.rule(
    "weekday weekword -> day",
    "A weekday with week after it is a week after the next one.",
    "Tuesday week = 2024-07-09",
)
def weekday_week(context: Context, weekday: int) -> Meaning | Refusal:
    if context.finding and (context.before != "on" or context.after[:1].isalnum()):
        return APART
    return day_of(after(context.published - timedelta(days=1), weekday) + timedelta(days=7))


@RULES.rule(
    "the? way:last|past|next|coming weekday -> day",
    'Tomorrow is not called "next Saturday", nor yesterday "last Thursday", within a week.',
    "next Saturday = 2024-07-06",
    "last Thursday = 2024-06-20",
    assumed=True,
)
def weekday_a_week_off(context: Context, way: int | str, weekday: int) -> Meaning | None:
    # The past and the coming Saturday are called so.
    if not isinstance(way, int) or "coming" in context.words.lower():
        return None
    there = context.published + timedelta(days=way)
    # On a Monday, however, yesterday is the Sunday of last week.
    if there not in containing(context.published, "week"):
        return None
    return day_of(there + timedelta(weeks=way)) if there.weekday() == weekday else None


@RULES.rule(
    "the? way:last|past|next|coming weekday -> day",
    "A weekday with last is the most recent before today, with next the first one after.",
    "last Friday = 2024-06-21",
    "last Tuesday = 2024-06-25",
    "next Friday = 2024-07-05",
)
def weekday_from_publication(context: Context, way: int | str, weekday: int) -> Meaning:
    day = day_in_brackets(context)
    if day is not None and day.earliest.weekday() == weekday:
        return Meaning.of(day)
    step = after if way == 1 else before
    return day_of(step(context.published, weekday))


@RULES.rule(
    "way:last|this|next past? monthday -> day",
    "A day with last is the last such day over, with this this year's, with next the first.",
    "last Oct. 25 = 2023-10-25",
    "next April 1 = 2025-04-01",
    "this past May 5 = 2024-05-05",
)
def month_day_from_publication(context: Context, way: int, monthday: tuple[int, int]) -> Meaning:
    return Meaning.of(_toward(context, way, _days(context, *monthday)))


def _days(context: Context, month: int, day: int) -> Iterator[DateRange]:
    # Between two leap days lie up to eight years.
    around = context.published.year
    for year in range(max(around - 8, 1), min(around + 9, 10000)):
        if day <= days_in_month(year, month):
            yield DateRange.day(date(year, month, day))


@RULES.rule(
    "weekday of? period -> day",
    "A weekday beside words for its week.",
    "Tuesday of last week = 2024-06-18",
)
def weekday_of_week(_: Context, weekday: int, period: Meaning) -> Meaning | Refusal:
    if period.range is None or period.range.precision != "week":
        return APART
    return day_of(period.range.earliest + timedelta(days=weekday))


@RULES.rule(
    "way:last|this|next|coming past? month -> period",
    "A month with last is the last one over, with this this year's, with next the first.",
    "last May = 2024-05",
    "last June = 2023-06",
    "this September = 2024-09",
    "next May = 2025-05",
)
def month_from_publication(context: Context, way: int, month: int) -> Meaning:
    years = (containing(date(year, month, 1), "month") for year in _years(context))
    return Meaning.of(_toward(context, way, years))


@RULES.rule(
    "the? way:last|this|next|coming past? part -> period",
    "A part with last is the last one over, with this this year's, with next the first.",
    "last fall = 2023-FA",
    "this past spring = 2024-SP",
    "this summer = 2024-SU",
    "next spring = 2025-SP",
)
def part_from_publication(context: Context, way: int, part: Part) -> Meaning:
    parts = [part.range_of(year) for year in _years(context)]
    there = _toward(context, way, parts) if way else _this_part(context, parts)
    return part.of(there.earliest.year)


def _this_part(context: Context, parts: list[DateRange]) -> DateRange:
    """This year's, or the last one if the verb lies behind, or a winter that has just ended."""
    last = max((part for part in parts if part.earliest <= context.published), key=_start)
    is_winter_over = last.earliest.month == _DECEMBER and context.direction != AHEAD
    is_just_over = is_winter_over and distance(last, context.published) <= _SPRING
    if is_just_over or context.direction == BEHIND:
        return last
    return _toward(context, 0, parts)


_DECEMBER: Final = 12


# Days of spring.
_SPRING: Final = 92


@RULES.rule(
    "the annual:month|part|feastday way:before|after to:last|next -> period",
    "The summer before last is the one before the last that is over; likewise that after next.",
    "the summer before last = 2022-SU",
    "the March after next = 2026-03",
)
def before_last(
    context: Context, annual: int | Part | Holiday, way: int, to: int
) -> Meaning | None:
    year = context.published.year
    there = [_in_year(annual, each) for each in range(max(year - 3, 1), min(year + 4, 10000))]
    over = [each for each in there if each.latest < context.published]
    ahead = [each for each in there if each.earliest > context.published]
    return Meaning.of(over[-2] if way < 0 else ahead[1]) if way == to else None


def _in_year(annual: int | Part | Holiday, year: int) -> DateRange:
    if isinstance(annual, int):
        return containing(date(year, annual, 1), "month")
    return annual.range_of(year) if isinstance(annual, Part) else DateRange.day(annual.of(year))


@RULES.rule(
    "way:last|this|next past? feastday -> day",
    "A holiday with last is the most recent, with this this year's, with next the first.",
    "last Thanksgiving = 2023-11-23",
    "last Juneteenth = 2024-06-19",
    "this Thanksgiving = 2024-11-28",
    "next Easter = 2025-04-20",
)
def holiday_from_publication(context: Context, way: int, feastday: Holiday) -> Meaning:
    # In the week after Christmas, however, "last Christmas" is that of the year before.
    days = [DateRange.day(feastday.of(year)) for year in _years(context)]
    there = _toward(context, way, days)
    is_this = way < 0 and distance(there, context.published) <= _WEEK
    return Meaning.of(_toward(context, way, days[: days.index(there)]) if is_this else there)


_WEEK: Final = 7
