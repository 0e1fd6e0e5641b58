"""Parts of a year, months and units told of the date last spoken of: that summer, the next year."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates.anchoring.definite_reference import tells_of_past
from naver_nvidia.dates.calendar.arithmetic import containing
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.filters.anaphors import is_no_conjunction
from naver_nvidia.dates.grammar.anaphoric.units import is_within
from naver_nvidia.dates.grammar.calendar_dates.parts_of_year import season as part_of_season
from naver_nvidia.dates.grammar.relative.last_this_next import part_from_publication
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.holidays import Holiday
    from naver_nvidia.dates.clause.context import Context
    from naver_nvidia.dates.meaning import Part

RULES = Table(anaphoric=True)
# Tried before a season is part of any year.
SEASONS = Table(anaphoric=True)


def _year_spoken_of(context: Context) -> DateRange | None:
    """The date last spoken of, if it is of one year, as a winter is too."""
    last = context.discourse.last
    is_one = last is not None and (last.precision == "season" or is_within(last, "year"))
    return last if is_one else None


@SEASONS.rule(
    "that season -> period",
    "That summer is the one of the year last spoken of, or the one that holds the date.",
    "In 1974 they left, and [that summer] it fell. = 1974-SU",
    guard=is_no_conjunction,
    assumed=True,
)
def that_season(context: Context, season: str) -> Meaning | None:
    last = _year_spoken_of(context)
    if last is None:
        return None
    part = part_of_season(context, season)
    this = part.range_of(last.earliest.year - 1)
    return part.of(last.earliest.year - (1 if last.within(this) else 0))


@RULES.rule(
    "that month -> period",
    "That December is the one of the year last spoken of.",
    "They met in May 1988, and [that December] he left. = 1988-12",
    guard=is_no_conjunction,
    assumed=True,
)
def that_month(context: Context, month: int) -> Meaning | None:
    last = _year_spoken_of(context)
    if last is None:
        return None
    return Meaning.of(containing(date(last.earliest.year, month, 1), "month"))


@RULES.rule(
    "that feastday -> day",
    "That Christmas is the one of the year last spoken of.",
    "They met in May 1988, and [that Christmas] he left. = 1988-12-25",
    guard=is_no_conjunction,
    assumed=True,
)
def that_holiday(context: Context, feastday: Holiday) -> Meaning | None:
    last = _year_spoken_of(context)
    return None if last is None else Meaning.of(DateRange.day(feastday.of(last.earliest.year)))


@SEASONS.rule(
    "the way:previous|following season -> period",
    "The following spring is the first that begins after the date last spoken of.",
    "In 1974, and [the following spring] = 1975-SP",
    "In June 1974, and [the previous spring] = 1974-SP",
    assumed=True,
)
def season_beside_spoken(context: Context, way: int, season: str) -> Meaning | None:
    last = _year_spoken_of(context)
    return None if last is None else _beside(last, way, part_of_season(context, season))


def _beside(last: DateRange, way: int, part: Part) -> Meaning:
    """The first that begins after the date, or the last that is over before it."""
    year = last.latest.year if way > 0 else last.earliest.year
    while not _is_beyond(part.range_of(year), last, way):
        year += way
    return part.of(year)


def _is_beyond(there: DateRange, last: DateRange, way: int) -> bool:
    return there.earliest > last.latest if way > 0 else there.latest < last.earliest


@SEASONS.rule(
    "the next season -> period",
    "The next spring is the first after the date last spoken of if the past is told.",
    "It burned in 1974, and [the next spring] it rose. = 1975-SP",
    "the next spring = 2025-SP",
    assumed=True,
)
def next_season(context: Context, season: str) -> Meaning | None:
    part = part_of_season(context, season)
    last = _year_spoken_of(context)
    if last is not None and last.latest < context.published and tells_of_past(context):
        there = _beside(last, 1, part)
        has_begun = there.range is not None and there.range.earliest <= context.published
        return there if has_begun else None
    return part_from_publication(context, 1, part)
