"""Which year, month or week "the year", "the month" or "the week" is, by what is told of it."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.direction.narrated import verb_tells
from naver_nvidia.dates.direction.tense import backward
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.patterns import Pattern

_WITHIN_PERIOD: Final = ("in", "for", "during")
# What has just closed is the last one, as where an index "finished the year up 27%".
_CLOSED: Final = Pattern(r"\b(?:ended|finished|closed|closed out|capped|rounded out)\s*\Z")
_AT_END: Final = Pattern(r"\b(?:at|as of|since)\s+(?:the\s+)?(?:very\s+)?(?:end|close)\s+of\s*\Z")
_AT: Final = Pattern(r"\b(?:at|as of)\s*\Z")
_FIGURE_OF_PERIOD: Final = Pattern(
    r"[0-9],[0-9]{3}\b|[$%\u00a3\u20ac]|\bper ?cent\b|\b(?:million|billion|profit|sales)\b"
)
_FORESEEN: Final = Pattern(r"expect|forecast|project|estimat|predict|anticipat|plan")
_NEAR_VERB_OF_PERIOD: Final = 200
_PART_OF_PERIOD: Final = Pattern(
    r"\b(?:early|late|earlier|later|middle|beginning|start|end|close|rest|course)\s+(?:in|of)\s*\Z",
    re.IGNORECASE,
)


def told_period(context: Context, unit: Unit) -> DateRange:
    """The unit of publication, unless one that is over was just named or has just been closed."""
    this = containing(context.published, unit)
    named = _just_named(context, unit)
    if named is not None:
        return named
    return neighbour(this, -1) if _is_of_last(context, unit) else this


def year_end_told(context: Context) -> bool:
    """Whether what was so "at year-end" was so at the end of the year before."""
    at = _AT.search(context.left)
    return at is not None and _is_told(context, at.start(), "year")


def tells_of_past(context: Context) -> bool:
    """Whether the past is told, and what was ahead in it: "years later, he would return"."""
    is_behind = BEHIND in (context.direction, backward(context.left_words))
    return is_behind or "would" in (*context.plain_left, *context.plain_right)


def _just_named(context: Context, unit: Unit) -> DateRange | None:
    """The unit named just before, in which more was: "in 1998, and during the year".

    A day names its month and year only for what is said to be of a part of them: "later in the
    month".
    """
    is_part = unit == "day" or _PART_OF_PERIOD.search(context.left) is not None
    if not is_part and context.before not in _WITHIN_PERIOD:
        return None
    named = context.discourse.last_named
    if named is None or context.start - named.end > _NEAR_VERB_OF_PERIOD:
        return None
    last = named.date
    there = containing(last.earliest, unit)
    is_one = last.precision == unit or (is_part and last.within(there))
    is_told = last.latest <= context.published and context.direction == BEHIND
    is_to_come = last.earliest > context.published and context.direction == AHEAD
    return there if is_one and (is_told or is_to_come) else None


def _has_just_begun(context: Context, unit: Unit) -> bool:
    """Whether the last one is still the one that is reported on."""
    now = context.published
    match unit:
        case "year":
            return now.month <= 3  # noqa: PLR2004
        case "month":
            return now.day <= 7  # noqa: PLR2004
        case _:
            return unit == "week" and now.weekday() == 0


def _is_of_last(context: Context, unit: Unit) -> bool:
    left = context.left
    if (end := _AT_END.search(left)) and _is_told(context, end.start(), unit):
        return True
    if not _has_just_begun(context, unit):
        return False
    if _CLOSED.search(left):
        return True
    if context.before not in _WITHIN_PERIOD or context.direction != BEHIND:
        return False
    is_early = unit != "year" or (context.published.month, context.published.day) <= (1, 5)
    is_figure = _FIGURE_OF_PERIOD.search(f"{left} {context.right}") is not None
    around = (*context.plain_left, *context.plain_right)
    is_over = cues.NOT_OVER.isdisjoint(around) and not any(map(_FORESEEN.match, around))
    return is_figure and is_over and (is_early or not context.has(cues.MARKETS))


def _is_told(context: Context, end: int, unit: Unit) -> bool:
    """Whether what was so at the end of a unit was so then; near the end of one nobody can know."""
    this = containing(context.published, unit)
    ends_soon = (this.latest - context.published).days * 4 < len(this)
    return not ends_soon and verb_tells(context.left[:end].split())
