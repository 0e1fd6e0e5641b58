"""Words for the past, the present and the future at large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.filters.phrases import (
    ends_phrase,
    follows_at,
    is_no_flow,
    never,
    no_clause_follows,
)
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Meaning

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule(
    "right|more? reference",
    gives="ref",
    examples=(
        Example("now", "PRESENT_REF"),
        Example("right now", "PRESENT_REF"),
        Example("more recently", "PAST_REF"),
        Example("soon", "FUTURE_REF"),
    ),
    guard=no_clause_follows,
)
def reference(_: Context, reference: str) -> Meaning:
    """Now, recently and soon are the present, the past and the future, and no date."""
    return Meaning("DATE", reference)


@RULES.rule(
    "reference:referenceish|once",
    gives="ref",
    examples=(Example("once", "PAST_REF"), Example("shortly", "FUTURE_REF")),
    guard=never,
)
def reference_as_adverb(_: Context, reference: str) -> Meaning:
    """Previously, already and shortly are the past, the present and the future."""
    return Meaning("DATE", reference)


@RULES.rule(
    "the reference:past|present",
    gives="ref",
    examples=(Example("the past", "PAST_REF"), Example("the present", "PRESENT_REF")),
    guard=ends_phrase,
)
def the_past(_: Context, reference: str) -> Meaning:
    """The past and the present are no date."""
    return Meaning("DATE", reference)


@RULES.rule("the near? future", gives="ref", examples=(Example("the near future", "FUTURE_REF"),))
def the_future(_: Context) -> Meaning:
    """The future is no date."""
    return Meaning("DATE", "FUTURE_REF")


@RULES.rule(
    "reference:past|recent|future",
    gives="ref",
    examples=(Example("recent", "PAST_REF"), Example("future", "FUTURE_REF")),
    guard=never,
)
def recent(_: Context, reference: str) -> Meaning:
    """Recent is of the past, and future of the future."""
    return Meaning("DATE", reference)


@RULES.rule("current", gives="ref", examples=(Example("current", "PRESENT_REF"),), guard=is_no_flow)
def current(_: Context) -> Meaning:
    """Current is of the present."""
    return Meaning("DATE", "PRESENT_REF")


@RULES.rule(
    "the moment",
    gives="ref",
    examples=(Example("the moment", "PRESENT_REF"),),
    guard=follows_at,
)
def the_moment(_: Context) -> Meaning:
    """The moment at which something is so is the present."""
    return Meaning("DATE", "PRESENT_REF")


@RULES.rule("present", gives="ref", examples=(Example("present", "PRESENT_REF"),), guard=follows_at)
def present(_: Context) -> Meaning:
    """Present is of the present; in a text it may be a gift."""
    return Meaning("DATE", "PRESENT_REF")


@RULES.rule("long ago", gives="ref", examples=(Example("long ago", "PAST_REF"),))
def long_ago(_: Context) -> Meaning:
    """Long ago is in the past."""
    return Meaning("DATE", "PAST_REF")


@RULES.rule(
    "way:earlier|later",
    gives="ref",
    examples=(Example("earlier", "PAST_REF"), Example("later", "FUTURE_REF")),
    guard=never,
)
def earlier_or_later(_: Context, way: int) -> Meaning:
    """Earlier is of the past, and later of the future."""
    return Meaning("DATE", "PAST_REF" if way < 0 else "FUTURE_REF")


@RULES.rule("the dayword", gives="day", examples=(Example("the day", "2024-06-28"),), guard=never)
def the_day(context: Context) -> Meaning | None:
    """The day is that of publication, unless a clause says which it is."""
    if context.after.rstrip(",") in ("before", "after", "that", "when", "of"):
        return None
    return Meaning.of(DateRange.day(context.published))
