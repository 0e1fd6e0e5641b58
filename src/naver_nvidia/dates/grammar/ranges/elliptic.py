"""Dates whose noun was said just before: this year and next, in the first quarter and the third."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.filters.games import is_no_game
from naver_nvidia.dates.filters.phrases import ends_phrase
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning
from naver_nvidia.dates.patterns import Pattern

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.units import Unit
    from naver_nvidia.dates.clause.context import Context

RULES = Table()

_UNIT_BEFORE: Final = Pattern(
    r"\b(?P<way>this|last|next) (?P<unit>week|weekend|month|quarter|year|decade),? "
    r"(?:and|or|nor|but not) (?:in |the |for ){0,2}\Z",
    re.IGNORECASE,
)
_LONGEST_UNIT: Final = 40
_COMPARED_WITH: Final = Pattern(r"\b(?:from|than|after|compared|versus|vs|against)\b")
# So many quarters a year has, and halves.
_IN_YEAR: Final = {"quarter": 4, "half": 2}
_NAMED_PARTS: Final = frozenset(_IN_YEAR)


def ends_in_unit(context: Context) -> bool:
    """No noun follows of which it is the next: "this year and next", "this week or next, they"."""
    return ends_phrase(context) or context.after in ("if", "as", "because", "for", "before")


def is_of_quarter(context: Context) -> bool:
    """After "in", "of" or "for", and with no noun that follows."""
    return context.before in ("in", "of", "for") and ends_phrase(context) and is_no_game(context)


@RULES.rule(
    "way:next|last -> period",
    "This year and next are this year and the next one; likewise of other units, and of last.",
    "It will grow this year and [next]. = 2025",
    "It rained this week and [last]. = 2024-W25",
    guard=ends_in_unit,
)
def next_of_unit(context: Context, way: int) -> Meaning | None:
    found = _UNIT_BEFORE.search(context.left[-_LONGEST_UNIT:])
    if found is None:
        return None
    this = containing(context.published, cast("Unit", found["unit"].lower()))
    # "Next quarter and the next" are two.
    is_same = found["way"].lower() in context.words.lower()
    return Meaning.of(neighbour(this, 2 * way if is_same else way))


def nth_after_another(context: Context, nth: int) -> Meaning | None:
    """The quarter or half meant by "the first" after another: the nearest before if compared."""
    named = context.named_in_clause(_NAMED_PARTS) if is_of_quarter(context) else None
    if named is None or nth > _IN_YEAR[named[0].precision]:
        return None
    period, between = named
    count = _IN_YEAR[period.precision]
    place = (period.earliest.month - 1) * count // 12 + 1
    if _COMPARED_WITH.search(between):
        return Meaning.of(neighbour(period, -((place - nth) % count or count)))
    there = neighbour(period, nth - place)
    return Meaning.of(there) if nth != place else None


@RULES.rule(
    "the second -> day",
    "The second, after another quarter or half of a year, is of that year.",
    "fell in the first quarter of 2023, rose in [the second] = 2023-Q2",
    guard=is_of_quarter,
)
def second_of_unit(context: Context, second: int) -> Meaning | None:
    return nth_after_another(context, second)
