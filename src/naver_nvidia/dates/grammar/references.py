"""Words for the past, the present and the future at large."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import (
    ends_phrase,
    follows_at,
    is_no_flow,
    is_now,
    is_of_trading,
    never,
)
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

RULES = Table()
_DAY: Final = frozenset(("day",))
_AT_LARGE: Final = "The past, the present and the future, now, recently and soon are no date."
_SIDES: Final = "Earlier and long ago are past, current is of the present and later of the future."


@RULES.rule(
    "reference:referenceish|once|past|recent|future -> ref",
    _AT_LARGE,
    "once = PAST_REF",
    "shortly = FUTURE_REF",
    "recent = PAST_REF",
    "future = FUTURE_REF",
    guard=never,
    operator="at_large",
)
@RULES.rule(
    "right|more? reference -> ref",
    _AT_LARGE,
    "now = PRESENT_REF",
    "right now = PRESENT_REF",
    "more recently = PAST_REF",
    "soon = FUTURE_REF",
    guard=is_now,
    operator="at_large",
)
@RULES.rule(
    "the reference:moment; reference:present -> ref",
    _AT_LARGE,
    "the moment = PRESENT_REF",
    "present = PRESENT_REF",
    guard=follows_at,
    operator="at_large",
)
@RULES.rule(
    "the near? reference:future -> ref",
    _AT_LARGE,
    "the near future = FUTURE_REF",
    operator="at_large",
)
@RULES.rule(
    "the reference:past|present -> ref",
    _AT_LARGE,
    "the past = PAST_REF",
    "the present = PRESENT_REF",
    guard=ends_phrase,
    operator="at_large",
)
def at_large(_: Context, reference: str) -> Meaning:
    return Meaning("DATE", reference)


@RULES.rule("long way:ago -> ref", _SIDES, "long ago = PAST_REF", operator="at_large")
@RULES.rule(
    "way:current -> ref", _SIDES, "current = PRESENT_REF", guard=is_no_flow, operator="at_large"
)
@RULES.rule(
    "way:earlier|later -> ref",
    _SIDES,
    "earlier = PAST_REF",
    "later = FUTURE_REF",
    guard=never,
    operator="at_large",
)
def earlier_or_later(_: Context, way: int) -> Meaning:
    return Meaning("DATE", ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[way])


@RULES.rule(
    "the dayword -> day",
    "The day is that of publication or named in the clause, unless a clause says which it is.",
    "the day = 2024-06-28",
    "Shares closed 2% lower on [the day]. = 2024-06-28",
    "On Tuesday shares rose 2% on [the day]. = 2024-06-25",
    guard=is_of_trading,
)
def the_day(context: Context) -> Meaning | None:
    if context.after.rstrip(",") in ("before", "after", "that", "when", "of"):
        return None
    named = context.named_in_clause(_DAY)
    return Meaning.on(context.published) if named is None else Meaning.of(named[0])
