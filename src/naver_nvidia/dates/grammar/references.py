"""Words for the past, the present and the future at large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.filters.phrases import (
    ends_phrase,
    follows_at,
    is_no_flow,
    never,
    no_clause_follows,
)
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "right|more? reference -> ref",
    "Now, recently and soon are the present, the past and the future, and no date.",
    "now = PRESENT_REF",
    "right now = PRESENT_REF",
    "more recently = PAST_REF",
    "soon = FUTURE_REF",
    guard=no_clause_follows,
)
def reference(_: Context, reference: str) -> Meaning:
    return Meaning("DATE", reference)


@RULES.rule(
    "the reference:past|present -> ref",
    "The past and the present are no date.",
    "the past = PAST_REF",
    "the present = PRESENT_REF",
    guard=ends_phrase,
)
def the_past(_: Context, reference: str) -> Meaning:
    return Meaning("DATE", reference)


@RULES.rule("the near? future -> ref", "The future is no date.", "the near future = FUTURE_REF")
def the_future(_: Context) -> Meaning:
    return Meaning("DATE", "FUTURE_REF")


@RULES.rule(
    "reference:referenceish|once|past|recent|future -> ref",
    "Recent and previously are of the past, already of the present, future and shortly of what is"
    " to come.",
    "once = PAST_REF",
    "shortly = FUTURE_REF",
    "recent = PAST_REF",
    "future = FUTURE_REF",
    guard=never,
)
def reference_in_passing(_: Context, reference: str) -> Meaning:
    return Meaning("DATE", reference)


@RULES.rule(
    "current -> ref", "Current is of the present.", "current = PRESENT_REF", guard=is_no_flow
)
def current(_: Context) -> Meaning:
    return Meaning("DATE", "PRESENT_REF")


@RULES.rule(
    "the moment; present -> ref",
    "The moment at which something is so is the present; in a text, present may be a gift.",
    "the moment = PRESENT_REF",
    "present = PRESENT_REF",
    guard=follows_at,
)
def the_moment(_: Context) -> Meaning:
    return Meaning("DATE", "PRESENT_REF")


@RULES.rule("long ago -> ref", "Long ago is in the past.", "long ago = PAST_REF")
def long_ago(_: Context) -> Meaning:
    return Meaning("DATE", "PAST_REF")


@RULES.rule(
    "way:earlier|later -> ref",
    "Earlier is of the past, and later of the future.",
    "earlier = PAST_REF",
    "later = FUTURE_REF",
    guard=never,
)
def earlier_or_later(_: Context, way: int) -> Meaning:
    return Meaning("DATE", "PAST_REF" if way < 0 else "FUTURE_REF")


@RULES.rule(
    "the dayword -> day",
    "The day is that of publication, unless a clause says which it is.",
    "the day = 2024-06-28",
    guard=never,
)
def the_day(context: Context) -> Meaning | None:
    if context.after.rstrip(",") in ("before", "after", "that", "when", "of"):
        return None
    return Meaning.on(context.published)
