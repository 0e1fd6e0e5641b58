"""Dates that hang on the one last spoken of: that day, the following year, the previous Friday."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from naver_nvidia.dates.anchoring.definite_reference import tells_of_past
from naver_nvidia.dates.calendar.arithmetic import after, before, containing, neighbour
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.date_range import DateRange
    from naver_nvidia.dates.calendar.units import Unit
    from naver_nvidia.dates.clause.context import Context

RULES = Table(anaphoric=True)
UNIT = "unit:dayword|weekword|monthword|quarterword|yearword|decadeword|centuryword|weekendword"
# The same quarter may be one that results are compared with.
UNIT_BUT_QUARTER = UNIT.replace("|quarterword", "")


def next_told(context: Context, unit: Unit) -> Meaning | None:
    """The unit after the date last spoken of, where the past tells of "the next" one."""
    if not context.words.lower().startswith("the next"):
        return None
    last = context.discourse.last
    if last is None or not is_within(last, unit, 1) or not tells_of_past(context):
        return None
    there = neighbour(containing(last.latest, unit), 1)
    return Meaning.of(there) if there.earliest <= context.published else None


def is_within(date: DateRange, unit: str, way: int = 0) -> bool:
    """Whether the date lies in one such unit, so that it says which is meant.

    A few days from one to another have a day before them and one after.
    """
    there = containing(date.earliest, "week" if unit == "weekend" else cast("Unit", unit))
    if date.precision == "range" and way:
        return len(date) <= max(_FEW, len(there))
    return date.latest <= there.latest


# Days that are still told as days.
_FEW: Final = 31


def unit_beside_spoken(context: Context, unit: Unit, way: int) -> Meaning | None:
    """The unit of the date last spoken of, the one before it or the one after.

    None if that date is no such unit or within one: 1990 has no next day.
    """
    last = context.discourse.last
    if last is None or not is_within(last, unit, way):
        return None
    return Meaning.of(neighbour(containing(last.latest if way > 0 else last.earliest, unit), way))


def compared_if_beside_figures(
    context: Context, meaning: Meaning | None, way: int
) -> Meaning | None:
    """The date, aside if figures are compared with it: "from the previous month"."""
    days = meaning and meaning.range
    if not meaning or not days or way >= 0 or days.precision == "day":
        return meaning
    return meaning._replace(
        compared=not cues.COMPARING.isdisjoint(word.lower() for word in context.left_words)
    )


@RULES.assumption(
    f"the? way:that|previous|following same? {UNIT}; the? way:same {UNIT_BUT_QUARTER} -> period;"
    " the way:next unit:dayword -> day",
    "A unit with that, same, previous or following is counted from the date last spoken of.",
    "In May 1998 they met, and [that year] = 1998",
    "In May 1998 they met; [the following year] = 1999",
    "In May 1998 they met; [the previous year] = 1997",
    "On May 4, 1998 they met, and [the same day] = 1998-05-04",
    "On May 4, 1998 they met, and [the next day] = 1998-05-05",
)
def unit_spoken_of(context: Context, way: int, unit: Unit) -> Meaning | None:
    return compared_if_beside_figures(context, unit_beside_spoken(context, unit, way), way)


@RULES.assumption(
    "the? way:previous|following weekday -> day",
    "A weekday with previous or following is the nearest one beside the date last spoken of.",
    "May 4, 1998, [the previous Friday] = 1998-05-01",
    "May 4, 1998, [the following Friday] = 1998-05-08",
)
def weekday_beside_spoken(context: Context, way: int, weekday: int) -> Meaning | None:
    last = context.discourse.last
    if last is None or not is_within(last, "week", way):
        return None
    there = after(last.latest, weekday) if way > 0 else before(last.earliest, weekday)
    return Meaning.on(there)
