"""Dates that hang on the one last spoken of: that day, the following year, the previous Friday."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, cast

from naver_nvidia.dates.anchoring.definite_reference import tells_of_past
from naver_nvidia.dates.calendar.arithmetic import containing, nearest, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.filters.anaphors import is_no_conjunction
from naver_nvidia.dates.filters.phrases import is_preposition
from naver_nvidia.dates.grammar.relative.last_this_next import annual_from_publication
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import APART, Annual, Meaning, Part, Refusal, in_year, of_year
from naver_nvidia.dates.patterns import Pattern

RULES = Table(anaphoric=True)
# Tried before parts of a year are part of any.
YEARS = Table(anaphoric=True)
UNIT = "unit:dayword|weekword|monthword|quarterword|yearword|decadeword|centuryword|weekendword"
# The same quarter may be one that results are compared with.
_NO_QUARTER: Final = UNIT.replace("|quarterword", "")
BESIDE_SPOKEN: Final = (
    "A unit with that, same, previous or following, or before or after if nothing else follows, is"
    " counted from the date last spoken of."
)
# "It sold more than the year previous".
_IS_PREVIOUS: Final = Pattern(r"(?:previous|prior|preceding)\Z", re.IGNORECASE)
_SUNDAY: Final = 6
# Days that are still told as days.
_FEW: Final = 31


def weekend_begun(context: Context) -> DateRange:
    """The last weekend of which a day has come."""
    this = containing(context.published, "weekend")
    return this if this.earliest <= context.published else neighbour(this, -1)


def about(day: date, unit: Unit) -> DateRange:
    """The unit that holds a day, or of weekends the nearest to it."""
    this = containing(day, unit)
    return nearest([this, neighbour(this, -1)], day)


def is_week_to_come(context: Context, unit: str) -> bool:
    """Whether a Sunday paper's "this week" is the one to begin, for what is told lies ahead."""
    return unit == "week" and context.direction == AHEAD and context.published.weekday() == _SUNDAY


def is_within(date: DateRange, unit: str, way: int = 0) -> bool:
    """Whether the date lies in one such unit, so that it says which is meant.

    A few days from one to another have a day before them and one after.
    """
    there = containing(date.earliest, "week" if unit == "weekend" else cast("Unit", unit))
    if date.precision == "range" and way:
        return len(date) <= max(_FEW, len(there))
    return date.latest <= there.latest


@YEARS.assumption(
    "the? way:that|previous|following same? fiscal? unit:yearword;"
    " the? way:same fiscal? unit:yearword -> year",
    BESIDE_SPOKEN,
    "In May 1998 they met, and [that year] = 1998",
    "In May 1998 they met; [the previous year] = 1997",
    "In May 1998 they met, and in [the fall of that year] he left. = 1998-FA",
    operator="spoken",
)
@RULES.assumption(
    "the? way:that|same unit:dayword -> day;"
    f" the? way:that|previous|following same? {UNIT}; the? way:same {_NO_QUARTER} -> period;"
    " the way:next unit:dayword -> day",
    BESIDE_SPOKEN,
    "On May 4, 1998 they met, and [the same day] = 1998-05-04",
    "On May 4, 1998 they met, and [the next day] = 1998-05-05",
    operator="spoken",
)
def unit_beside_spoken(
    context: Context, unit: Unit, way: int = 0, *, fiscal: bool = False
) -> Meaning | None:
    # "Same-day delivery" is of any day.
    if context.finding and context.words[:5].lower() == "same-":
        return None
    last = context.discourse.last
    # 1990 has no next day.
    if last is not None and is_within(last, unit, way):
        day = last.latest if way > 0 else last.earliest
    elif last is None and context.after != "to" and _IS_PREVIOUS.search(context.words):
        day = context.published
    else:
        return None
    there = Meaning.of(neighbour(containing(day, unit), way))
    there = there._replace(range=None) if fiscal else there
    # Figures are compared "with the previous month".
    if way >= 0 or unit == "day":
        return there
    return there._replace(
        compared=not cues.COMPARING.isdisjoint(word.lower() for word in context.left_words)
    )


def _year_spoken_of(context: Context) -> DateRange | None:
    """The date last spoken of, if it is of one year, as a winter is too."""
    last = context.discourse.last
    is_one = last is not None and (last.precision == "season" or is_within(last, "year"))
    return last if is_one else None


@RULES.assumption(
    "that annual:feastday -> day; that annual:seasonpart|month -> period",
    "That summer is the one of the year last spoken of, or the one that holds the date.",
    "They met in May 1988, and [that Christmas] he left. = 1988-12-25",
    "They met in May 1988, and [that December] he left. = 1988-12",
    "In 1974 they left, and [that summer] it fell. = 1974-SU",
    operator="spoken",
)
def that_of_year(context: Context, annual: Annual) -> Meaning | Refusal | None:
    if context.finding and not is_no_conjunction(context):
        # "He said that May would resign", "shares that spring back".
        return None if context.words.endswith(("May", "fall", "spring")) else APART
    last = _year_spoken_of(context)
    if last is None:
        return None
    year = last.earliest.year
    # In January, that winter began the year before.
    return of_year(annual, year - 1 if last.within(in_year(annual, year - 1)) else year)


@RULES.assumption(
    "the? way:previous|following annual:seasonpart|month -> period",
    "The following spring is the first that begins after the date last spoken of, the previous one"
    " the last that is over before it.",
    "In 1974, and [the following spring] = 1975-SP",
    "In June 1974, and [the previous spring] = 1974-SP",
    "May 4, 1998, [the previous June] = 1997-06",
    operator="spoken",
)
def annual_beside_spoken(context: Context, way: int, annual: Annual) -> Meaning | Refusal | None:
    if is_preposition(context):
        return APART
    last = context.discourse.last
    return None if last is None else _beside(last, way, annual)


def _beside(last: DateRange, way: int, annual: Annual) -> Meaning:
    """The first that begins after the date, or the last that is over before it."""
    year = last.latest.year if way > 0 else last.earliest.year
    while not DateRange.precedes(*(last, in_year(annual, year))[::way]):
        year += way
    return of_year(annual, year)


@RULES.assumption(
    "the next seasonpart -> period",
    "The next spring is the first after the date last spoken of if the past is told.",
    "It burned in 1974, and [the next spring] it rose. = 1975-SP",
    "the next spring = 2025-SP",
    operator="following",
)
def next_season(context: Context, seasonpart: Part) -> Meaning | None:
    last = _year_spoken_of(context)
    if last is not None and last.latest < context.published and tells_of_past(context):
        there = _beside(last, 1, seasonpart)
        has_begun = there.range is not None and there.range.earliest <= context.published
        return there if has_begun else None
    return annual_from_publication(context, 1, seasonpart)
