"""Words for the past, the present and the future at large."""

from __future__ import annotations

from functools import partial
from typing import Final

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters import phrases
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

RULES = Table()
_at_large = partial(RULES.rule, operator="at_large")
_AT_LARGE: Final = (
    "The past, the present and the future, now, recently, long ago and soon are no date."
)


@_at_large(
    "reference:referenceish|once|past|recent|future; way:earlier|later -> ref",
    _AT_LARGE,
    "once = PAST_REF",
    "shortly = FUTURE_REF",
    "recent = PAST_REF",
    "future = FUTURE_REF",
    "earlier = PAST_REF",
    "later = FUTURE_REF",
    guard=phrases.never,
)
@_at_large("way:current -> ref", _AT_LARGE, "current = PRESENT_REF", guard=phrases.is_no_flow)
@_at_large(
    "right|more? reference -> ref",
    _AT_LARGE,
    "now = PRESENT_REF",
    "right now = PRESENT_REF",
    "more recently = PAST_REF",
    "soon = FUTURE_REF",
    guard=phrases.is_now,
)
@_at_large(
    "the reference:moment; reference:present -> ref",
    _AT_LARGE,
    "the moment = PRESENT_REF",
    "present = PRESENT_REF",
    guard=phrases.follows_at,
)
@_at_large(
    "the near? reference:future; long way:ago -> ref",
    _AT_LARGE,
    "the near future = FUTURE_REF",
    "long ago = PAST_REF",
)
@_at_large(
    "the reference:past|present -> ref",
    _AT_LARGE,
    "the past = PAST_REF",
    "the present = PRESENT_REF",
    guard=phrases.ends_phrase,
)
def at_large(_: Context, reference: str = "", way: int = 0) -> Meaning:
    return Meaning("DATE", reference or ("PRESENT_REF", "FUTURE_REF", "PAST_REF")[way])


@RULES.rule(
    "the dayword -> day",
    "The day is that of publication or named in the clause, unless a clause says which it is.",
    "the day = 2024-06-28",
    "Shares closed 2% lower on [the day]. = 2024-06-28",
    "On Tuesday shares rose 2% on [the day]. = 2024-06-25",
    guard=phrases.is_of_trading,
)
def the_day(context: Context) -> Meaning | None:
    if context.after.rstrip(",") in ("before", "after", "that", "when", "of"):
        return None
    named = context.named_in_clause(frozenset(("day",)))
    return Meaning.on(context.published) if named is None else Meaning.of(named[0])
