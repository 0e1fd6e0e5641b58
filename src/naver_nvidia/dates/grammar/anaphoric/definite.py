"""Units with an article and no number: the quarter, the year before, the week of May 6."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.anchoring.closest import settle
from naver_nvidia.dates.anchoring.comparison import (
    part_that_ended,
    quarter_spoken_of,
    same_period_of,
    tells_of_months,
)
from naver_nvidia.dates.anchoring.definite_reference import told_period
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.calendar.units import SHORT_MONTHS, WEEKDAYS, Unit
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.clause.coordination import day_it_ended
from naver_nvidia.dates.filters.anaphors import is_no_turn, is_no_year_of_something, is_reported_on
from naver_nvidia.dates.filters.phrases import ends_phrase, has_digits, stands_alone
from naver_nvidia.dates.grammar.anaphoric.units import (
    BESIDE_SPOKEN,
    UNIT,
    about,
    is_week_to_come,
    unit_beside_spoken,
    weekend_begun,
)
from naver_nvidia.dates.grammar.ranges import day_of_month
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Duration, Meaning, Refusal
from naver_nvidia.dates.patterns import Pattern

RULES = Table(anaphoric=True)
# "The week to June 21", "the year through March", "in the year since".
_BOUNDED: Final = Pattern(
    r"\s+(?:(?P<ends>end(?:ed|ing)\s+(?:on\s+)?)|since\b|leading\s+up\s+to\b|"
    r"(?:up )?(?:to|through)\s+(?:the end of )?(?:[0-9]{1,2}(?:st|nd|rd|th)? )?"
    rf"(?:(?:{'|'.join(SHORT_MONTHS)})[a-z]*|{'|'.join(WEEKDAYS)})\b)"
)
# "The week of the festival".
_OF_EVENT: Final = Pattern(r"\s+of\s+(?:the|his|her|its|their)\s+(?!year\b|month\b)[a-z]")


@RULES.rule(
    "the weekendword of days:period -> period",
    "The weekend of a week, or of days, is the one in it; a long one is those days.",
    "the weekend of May 4-5 = 2024-W18-WE",
    "the weekend of May 3-5 = 2024-05-03/2024-05-05",
    operator="of_date",
)
def weekend_of_days(_: Context, days: Meaning) -> Meaning | None:
    if days.range is None or days.range.precision not in ("week", "range"):
        return None
    weekend = containing(days.range.earliest, "weekend")
    if days.range.precision == "week" or days.range.within(weekend):
        return Meaning.of(weekend)
    return days if days.range.overlaps(weekend) else None


@RULES.rule(
    "the unit:weekword|weekendword of date:day;"
    " the unit:weekword|weekendword that? edge:edge|starting|ending on? date:day -> period",
    "The week of a day, and that beginning on it, is the ISO week that holds it; one that ends on a"
    " day is seven days up to that. The weekend is the nearest.",
    "the week of May 6 = 2024-W19",
    "the week ending July 19 = P1W",
    "the week beginning July 15 = 2024-W29",
    "the weekend of Labor Day = 2024-W35-WE",
    operator="of_date",
)
def week_of_day(
    context: Context, unit: Unit, date: Meaning, edge: str = "START"
) -> Meaning | Refusal:
    days = date.range
    is_last = edge == "END"
    is_other = any(f" {word} " in context.words for word in ("start", "close", "end", "middle"))
    # In a text "the week" is so long, and "ended June 7" says when.
    if days is None or is_other or (context.finding and is_last):
        return APART
    if is_last and unit == "week":
        week = Duration(1, unit)
        return Meaning("DURATION", week.value, week.days_to(days.latest))
    return Meaning.of(about(days.earliest, unit))


@RULES.assumption(
    "the unit:weekword|weekendword of the ordinal:ordinal -> period",
    "The week of a day of a month that is not named is the ISO week that holds it.",
    "the week of the 24th = 2024-W26",
    operator="of_date",
)
def week_of_day_of_month(context: Context, unit: Unit, ordinal: int) -> Meaning | Refusal:
    day = day_of_month(context, ordinal) if has_digits(context) else None
    if day is None or day.range is None or not ends_phrase(context):
        return APART
    return Meaning.of(about(day.range.earliest, unit))


@RULES.rule(
    "the? unit:dayword way:before|after day; the eve of day -> day;"
    " the unit:weekword way:before|after day -> period",
    "The day or the week beside a day is the one before or after; the eve is the day before.",
    "the day after Christmas = 2024-12-26",
    "the week before Christmas = 2024-W51",
    "They will meet on [the eve of Thanksgiving]. = 2024-11-27",
    operator="beside",
)
def unit_beside_day(_: Context, day: Meaning, unit: Unit = "day", way: int = -1) -> Meaning | None:
    days = day.range
    return None if days is None else Meaning.of(neighbour(containing(days.earliest, unit), way))


RULES.assumption(
    f"the {UNIT} way:before|after|previous -> period",
    BESIDE_SPOKEN,
    "In May 1998, or [the year before]. = 1997",
    "In May 1998, or [the year after]. = 1999",
    "It sold more than [the year previous]. = 2023",
    guard=stands_alone,
    operator="spoken",
)(unit_beside_spoken)


@RULES.assumption(
    "the? year possessive? comparable|same? periodword|quarterword;"
    " the? comparable|same quarterword|periodword in|of? year -> period",
    "A year's period is that year's of the one compared with, spoken of, or the last one ended.",
    "the 1988 period = 1988-Q1",
    "last year's quarter = 2023-Q1",
    "the corresponding period last year = 2023-Q1",
    operator="unit_of_year",
)
def quarter_of_year(context: Context, year: Meaning) -> Meaning:
    if tells_of_months(context):
        return year._replace(compared=True)
    return same_period_of(context, year)


RULES.assumption(
    "the? same unit:quarterword -> period",
    BESIDE_SPOKEN,
    "In May 1998 they met, and [the same quarter] = 1998-Q2",
    operator="spoken",
)(unit_beside_spoken)


@RULES.rule(
    "the|its latest unit:quarterword|periodword;"
    " the|its least recent unit:longunit -> period;"
    " the latest full? fiscal? unit:yearword -> year",
    "The latest quarter, or the most recent one, is the last one that has ended.",
    "the latest quarter = 2024-Q1",
    "the most recent week = 2024-W25",
    "the latest fiscal year = 2023",
    operator="last",
)
def unit_last_ended(context: Context, unit: Unit | None, *, fiscal: bool = False) -> Meaning:
    there = Meaning.of(neighbour(containing(context.published, unit or "quarter"), -1))
    return there._replace(range=None) if fiscal else there


_YEAR: Final = "the full? fiscal? unit:yearword -> year"
_OTHERS: Final = "the unit:weekword|monthword|decadeword|centuryword -> period"


@RULES.rule(
    f"the quarterword|periodword -> period; {_YEAR}; {_OTHERS}",
    "A unit that ended on a day is a length of time, but a quarter is the calendar's if that ended"
    " then too.",
    "sales of [the quarter] ended March 30 = 2024-Q1",
    "sales of [the quarter] ended Jan. 31, 2024 = P1Q",
    "in [the week] ended June 7 = P1W",
    "Net rose in [the year] ended March 31. = P1Y",
)
def unit_that_ended(context: Context, unit: Unit | None = None) -> Meaning | None:
    if unit is None:
        return part_that_ended(context)
    amount, last = Duration(1, unit), day_it_ended(context)
    if last is None:
        bounded = _BOUNDED.match(context.right)
        if bounded is None and not (unit == "week" and _OF_EVENT.match(context.right)):
            return None
        # "The week ended Saturday".
        day = context.day_after(bounded.end()) if bounded and bounded["ends"] else None
        last = day.range.latest if day and day.range else None
    return Meaning("DURATION", amount.value, amount.days_to(last) if last else None)


@RULES.assumption(
    "the quarterword|periodword -> period",
    "The quarter is the one last spoken of, or the last one ended: papers report on that.",
    "the quarter = 2024-Q1",
    guard=is_reported_on,
)
def quarter_reported_on(context: Context) -> Meaning:
    if context.direction == AHEAD and context.left.rstrip().endswith(" end of"):
        return Meaning.of(containing(context.published, "quarter"))
    return Meaning.of(quarter_spoken_of(context))


@RULES.assumption(
    "the weekendword -> period",
    "The weekend is the nearest one, or the last that has begun if the verb lies behind.",
    "the weekend = 2024-W26-WE",
    "They met over [the weekend]. = 2024-W25-WE",
)
def weekend_nearest(context: Context) -> Meaning:
    if context.direction == BEHIND:
        return Meaning.of(weekend_begun(context))
    this = containing(context.published, "weekend")
    return settle(context, [neighbour(this, -1), this])


_THE_UNIT: Final = (
    "The year, the week and the like are those of publication, or those over and told of; a fiscal"
    " year has no days."
)


@RULES.rule(_OTHERS, _THE_UNIT, "the month = 2024-06", "the week = 2024-W26", guard=is_no_turn)
@RULES.rule(
    _YEAR,
    _THE_UNIT,
    "the year = 2024",
    "They met in 1998, and again during [the year]. = 1998",
    guard=is_no_year_of_something,
)
def the_unit(context: Context, unit: Unit, *, fiscal: bool = False) -> Meaning:
    there = Meaning.of(told_period(context, unit))
    if is_week_to_come(context, unit):
        return Meaning.of(neighbour(containing(context.published, unit), 1))
    return there._replace(range=None) if fiscal else there
