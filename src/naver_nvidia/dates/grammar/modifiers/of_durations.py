"""Words that say on which side of an amount of time the true one lies."""

from __future__ import annotations

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.durations import counts_more
from naver_nvidia.dates.filters.phrases import never
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import Duration, Meaning

RULES = Table()


@RULES.rule(
    "another amount -> amount", "Another three months are three.", "another three months = P3M"
)
def amount_more(_: Context, amount: Duration) -> Duration:
    return amount


@RULES.rule(
    "bound:about|nearly amount; at? bound:least the? amount; bound:up to amount;"
    " amount or bound:so; amount or more -> amount",
    "Words beside an amount say on which side of it the true one lies.",
    "about two years = P2Y APPROX",
    "nearly an hour = PT1H LESS_THAN",
    "at least 30 days = P30D EQUAL_OR_MORE",
    "up to 180 days = P180D EQUAL_OR_LESS",
    "two years or so = P2Y APPROX",
    "two years or more = P2Y EQUAL_OR_MORE",
    "a week or so ago = 2024-W25 APPROX",
)
def amount_bounded(_: Context, amount: Duration, bound: str = "EQUAL_OR_MORE") -> Duration:
    return amount._replace(mod=bound)


@RULES.rule(
    "over amount -> amount",
    "What took over two years took more than two; what is invested over them, in their course.",
    "over two years = P2Y MORE_THAN",
    "They waited [over two years]. = P2Y MORE_THAN",
    "They will invest a billion [over two years]. = P2Y",
)
def amount_over(context: Context, over: str, amount: Duration) -> Duration:
    return amount._replace(mod=over) if counts_more(context) else amount


@RULES.rule(
    "no? bound:more|less than the? amount -> amount",
    "More than four hours, less than four hours; with a no, the other side and four itself.",
    "more than four hours = PT4H MORE_THAN",
    "no more than sixty days = P60D EQUAL_OR_LESS",
)
def amount_compared(_: Context, bound: str, amount: Duration, *, no: bool = False) -> Duration:
    if no:
        bound = "EQUAL_OR_LESS" if bound == "MORE_THAN" else "EQUAL_OR_MORE"
    return amount._replace(mod=bound)


@RULES.rule(
    "amount old; the|its? unit old -> duration",
    "An age is a duration where it is given as one; a decade-old war has lasted a decade.",
    "8-month-old = P8M",
    "decade-old = P10Y",
    "the decade-old = P10Y",
    guard=never,
)
def age(_: Context, amount: Duration | None = None, unit: str = "") -> Meaning:
    amount = amount or Duration(1, unit)
    return Meaning("DURATION", amount.value, mod=amount.mod)
