"""Words that say on which side of an amount of time the true one lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.filters.durations import counts_more
from naver_nvidia.dates.filters.phrases import never
from naver_nvidia.dates.grammar.rule import Example, Table
from naver_nvidia.dates.meaning import Duration

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

RULES = Table()


@RULES.rule("another amount", gives="amount", examples=(Example("another three months", "P3M"),))
def amount_more(_: Context, amount: Duration) -> Duration:
    """Another three months are three."""
    return amount


@RULES.rule(
    "about:about|nearly amount",
    gives="amount",
    examples=(
        Example("about two years", "P2Y", mod="APPROX"),
        Example("nearly an hour", "PT1H", mod="LESS_THAN"),
    ),
)
def amount_about(_: Context, about: str, amount: Duration) -> Duration:
    """Words before an amount say on which side of it the true one lies."""
    return amount._replace(mod=about)


@RULES.rule(
    "over amount",
    gives="amount",
    examples=(
        Example("over two years", "P2Y", sentence="They will invest a billion over two years."),
    ),
)
def amount_throughout(context: Context, amount: Duration) -> Duration | None:
    """What is invested over two years is so in the course of them."""
    return None if counts_more(context) else amount


@RULES.rule(
    "over amount",
    gives="amount",
    examples=(
        Example("over two years", "P2Y", mod="MORE_THAN"),
        Example("over two years", "P2Y", mod="MORE_THAN", sentence="They waited over two years."),
    ),
)
def amount_over(_: Context, over: str, amount: Duration) -> Duration:
    """What took over two years took more than two."""
    return amount._replace(mod=over)


@RULES.rule(
    "no? bound:more|less than the? amount",
    gives="amount",
    examples=(
        Example("more than four hours", "PT4H", mod="MORE_THAN"),
        Example("no more than sixty days", "P60D", mod="EQUAL_OR_LESS"),
    ),
)
def amount_compared(_: Context, bound: str, amount: Duration, *, no: bool = False) -> Duration:
    """More than four hours, less than four hours; with a no, the other side and four itself."""
    if no:
        bound = "EQUAL_OR_LESS" if bound == "MORE_THAN" else "EQUAL_OR_MORE"
    return amount._replace(mod=bound)


@RULES.rule(
    "at? bound:least the? amount",
    gives="amount",
    examples=(Example("at least 30 days", "P30D", mod="EQUAL_OR_MORE"),),
)
def amount_bounded(_: Context, bound: str, amount: Duration) -> Duration:
    """At least and at most include the amount itself."""
    return amount._replace(mod=bound)


@RULES.rule(
    "up to amount",
    gives="amount",
    examples=(Example("up to 180 days", "P180D", mod="EQUAL_OR_LESS"),),
)
def amount_up_to(_: Context, amount: Duration) -> Duration:
    """Up to an amount is that or less."""
    return amount._replace(mod="EQUAL_OR_LESS")


@RULES.rule(
    "amount or so",
    gives="amount",
    examples=(
        Example("two years or so", "P2Y", mod="APPROX"),
        Example("a week or so ago", "2024-W25", mod="APPROX"),
    ),
)
def amount_or_so(_: Context, amount: Duration) -> Duration:
    """Or so is about."""
    return amount._replace(mod="APPROX")


@RULES.rule(
    "amount or more",
    gives="amount",
    examples=(Example("two years or more", "P2Y", mod="EQUAL_OR_MORE"),),
)
def amount_or_more(_: Context, amount: Duration) -> Duration:
    """Or more is at least."""
    return amount._replace(mod="EQUAL_OR_MORE")


@RULES.rule(
    "amount old",
    gives="age",
    examples=(Example("8-month-old", "P8M"),),
    guard=never,
)
def age(_: Context, amount: Duration) -> Duration:
    """An age is a duration where it is given as one."""
    return amount


@RULES.rule(
    "the|its? unit old",
    gives="age",
    examples=(Example("decade-old", "P10Y"), Example("the decade-old", "P10Y")),
    guard=never,
)
def age_of_one(_: Context, unit: str) -> Duration:
    """The decade-old war has lasted one, and is no war of the decade."""
    return Duration(1, unit)
