"""Units with an article and no number: the quarter, the year before, the week of May 6."""

from __future__ import annotations

from calendar import month_abbr
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.anchoring.closest import settle
from naver_nvidia.dates.anchoring.comparison import (
    last_ended_quarter,
    part_that_ended,
    quarter_spoken_of,
    same_period_of,
    tells_of_months,
)
from naver_nvidia.dates.anchoring.definite_reference import told_period
from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.clause.coordination import day_it_ended
from naver_nvidia.dates.clause.side import AHEAD, BEHIND
from naver_nvidia.dates.filters.anaphors import (
    is_no_turn,
    is_no_year_of_something,
    is_reported_on,
)
from naver_nvidia.dates.filters.phrases import stands_alone
from naver_nvidia.dates.grammar.anaphoric.units import (
    UNIT,
    compared_if_beside_figures,
    unit_beside_spoken,
)
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Duration, Meaning
from naver_nvidia.dates.patterns import Pattern

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.units import Unit
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "the unit:weekword|weekendword of date:day",
    gives="period",
    examples=(Example("the week of May 6", "2024-W19"),),
)
def week_of_day(_: Context, unit: Unit, date: Meaning) -> Meaning | None:
    """The week of a day is the ISO week that holds it."""
    return None if date.range is None else Meaning.of(containing(date.range.earliest, unit))


@RULES.rule(
    "the? dayword way:before|after day",
    gives="day",
    examples=(
        Example("the day before Christmas", "2024-12-24"),
        Example("the day after Christmas", "2024-12-26"),
    ),
)
def day_beside_day(_: Context, way: int, day: Meaning) -> Meaning | None:
    """The day before or after another day."""
    return None if day.range is None else Meaning.of(neighbour(day.range, way))


@RULES.rule(
    "the eve of day",
    gives="day",
    examples=(
        Example(
            "the eve of Thanksgiving",
            "2024-11-27",
            sentence="They will meet on the eve of Thanksgiving.",
        ),
    ),
)
def eve_of_day(context: Context, day: Meaning) -> Meaning | None:
    """The eve of a day is the day before."""
    return day_beside_day(context, -1, day)


@RULES.rule(
    f"the {UNIT} way:before|after|prior",
    gives="period",
    examples=(
        Example("the year before", "1997", sentence="In May 1998, or the year before."),
        Example("the year prior", "1997", sentence="In May 1998, or the year prior."),
        Example("the year after", "1999", sentence="In May 1998, or the year after."),
    ),
    guard=stands_alone,
    assumed=True,
)
def unit_before_or_after(context: Context, unit: Unit, way: int) -> Meaning | None:
    """The unit before or after, if nothing else follows, is beside the date last spoken of."""
    return compared_if_beside_figures(context, unit_beside_spoken(context, unit, way), way)


@RULES.rule(
    "the? year possessive? comparable|same? periodword|quarterword",
    gives="period",
    examples=(
        Example("the 1988 period", "1988-Q1"),
        Example("last year's quarter", "2023-Q1"),
    ),
    assumed=True,
)
def quarter_of_year(context: Context, year: Meaning) -> Meaning:
    """A year's period is that year's of the one compared with, spoken of, or the last one ended."""
    if tells_of_months(context):
        return year._replace(compared=True)
    return same_period_of(context, year)


@RULES.rule(
    "the? comparable|same quarterword|periodword in|of? year",
    gives="period",
    examples=(Example("the corresponding period last year", "2023-Q1"),),
    assumed=True,
)
def corresponding_quarter(context: Context, year: Meaning) -> Meaning:
    """A year's corresponding quarter is that of the one spoken of, or of the last one ended."""
    return quarter_of_year(context, year)


@RULES.rule(
    "the? same unit:quarterword",
    gives="period",
    examples=(
        Example(
            "the same quarter", "1998-Q2", sentence="In May 1998 they met, and the same quarter"
        ),
    ),
    assumed=True,
)
def same_quarter(context: Context, unit: Unit) -> Meaning | None:
    """The same quarter, with no year, is that of the date last spoken of."""
    return unit_beside_spoken(context, unit, 0)


@RULES.rule(
    "the|its latest quarterword|periodword",
    gives="period",
    examples=(Example("the latest quarter", "2024-Q1"), Example("its latest quarter", "2024-Q1")),
)
def quarter_last_ended(context: Context) -> Meaning:
    """The latest quarter is the last one that has ended."""
    return Meaning.of(last_ended_quarter(context))


@RULES.rule(
    "the|its least recent unit:weekword|monthword|quarterword|yearword",
    gives="period",
    examples=(
        Example("the most recent quarter", "2024-Q1"),
        Example("the most recent week", "2024-W25"),
    ),
)
def unit_last_ended(context: Context, unit: Unit) -> Meaning:
    """The most recent quarter, or other unit, is the last one that has ended."""
    return Meaning.of(neighbour(containing(context.published, unit), -1))


@RULES.rule(
    "the quarterword|periodword",
    gives="period",
    examples=(
        Example("the quarter", "2024-Q1", sentence="sales of the quarter ended March 30"),
        Example("the quarter", "P1Q", sentence="sales of the quarter ended Jan. 31, 2024"),
    ),
)
def quarter_up_to_day(context: Context) -> Meaning | None:
    """A quarter that ended on a day is the calendar's if that did, and else three months' time."""
    return part_that_ended(context)


@RULES.rule(
    "the quarterword|periodword",
    gives="period",
    examples=(Example("the quarter", "2024-Q1"),),
    guard=is_reported_on,
    assumed=True,
)
def quarter_reported_on(context: Context) -> Meaning:
    """The quarter is the one last spoken of, or the last one ended: papers report on that."""
    if context.direction == AHEAD and context.left.rstrip().endswith(" end of"):
        return Meaning.of(containing(context.published, "quarter"))
    return Meaning.of(quarter_spoken_of(context))


@RULES.rule(
    "the latest full? fiscal? yearword",
    gives="year",
    examples=(Example("the latest fiscal year", "2023"),),
)
def year_reported_on(context: Context, *, fiscal: bool = False) -> Meaning:
    """The latest year is the last one that has ended."""
    there = Meaning.of(neighbour(containing(context.published, "year"), -1))
    return there._replace(range=None) if fiscal else there


@RULES.rule(
    "the full? fiscal? yearword",
    gives="year",
    examples=(Example("the year", "P1Y", sentence="Net rose in the year ended March 31."),),
)
def year_that_ended(context: Context) -> Meaning | None:
    """A year that ended on a day is a year's time, and no calendar year."""
    return unit_that_ended(context, "year")


@RULES.rule(
    "the full? fiscal? yearword",
    gives="year",
    examples=(
        Example("the year", "2024"),
        Example("the full year", "2024"),
        Example("the year", "1998", sentence="They met in 1998, and again during the year."),
    ),
    guard=is_no_year_of_something,
)
def the_year(context: Context, *, fiscal: bool = False) -> Meaning:
    """The year is that of publication, or one over that is told of; a fiscal one has no days."""
    there = Meaning.of(told_period(context, "year"))
    return there._replace(range=None) if fiscal else there


@RULES.rule(
    "the weekendword",
    gives="period",
    examples=(
        Example("the weekend", "2024-W26-WE"),
        Example("the weekend", "2024-W25-WE", sentence="They met over the weekend."),
    ),
    assumed=True,
)
def weekend_nearest(context: Context) -> Meaning:
    """The weekend is the nearest one, or the last that has begun if the verb lies behind."""
    this = containing(context.published, "weekend")
    last = neighbour(this, -1)
    if context.direction == BEHIND:
        return Meaning.of(this if this.earliest <= context.published else last)
    return settle(context, [last, this])


@RULES.rule(
    "the unit:weekword|monthword|decadeword|centuryword",
    gives="period",
    examples=(Example("the week", "P1W", sentence="in the week ended June 7"),),
)
def unit_that_ended(context: Context, unit: Unit) -> Meaning | None:
    """A unit that ended on a day is a length of time, and no calendar unit."""
    amount, last = Duration(1, unit), day_it_ended(context)
    is_bounded = context.after in ("ended", "ending") or _UP_TO.match(context.right)
    if last is None and not is_bounded:
        return None
    days = None if last is None else amount.days_to(last)
    return Meaning("DURATION", amount.value, days)


# "The week to June 21", "the year through March".
_UP_TO: Final = Pattern(
    rf"\s+(?:to|through)\s+(?:the end of )?(?:[0-9]{{1,2}} )?(?:{'|'.join(month_abbr[1:])})[a-z]*\b"
)


@RULES.rule(
    "the unit:weekword|monthword|decadeword|centuryword",
    gives="period",
    guard=is_no_turn,
    examples=(Example("the month", "2024-06"), Example("the week", "2024-W26")),
)
def the_unit(context: Context, unit: Unit) -> Meaning:
    """The week, the month and the century are those of publication, or those over and told of."""
    return Meaning.of(told_period(context, unit))
