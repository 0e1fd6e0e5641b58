"""The year-ago quarter, which results are compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.rules.amounts import value_of
from naver_nvidia.dates.rules.reported import quarter_before

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.rules.parts import Part

RULES = Table()


@RULES.rule(
    "the? unit:dayword|weekword|monthword|quarterword|yearword|decadeword ago|earlier",
    gives="yearago",
    examples=(Example("year-ago", "2023"), Example("the year-earlier quarter", "2023-Q1")),
)
def year_ago(_: Context, unit: str) -> Amount:
    """Year-ago and year-earlier mean a year ago."""
    return Amount(1, unit)


@RULES.rule(
    "the? comparable? yearago amount",
    gives="duration",
    examples=(Example("the year-earlier nine months", "P9M"),),
)
def year_ago_months(_: Context, amount: Amount) -> Meaning:
    """The year-earlier nine months are a length of time."""
    return Meaning("DURATION", value_of(amount), mod=amount.mod)


@RULES.rule(
    "the? comparable? yearago periodword|quarterword",
    gives="period",
    examples=(
        Example("the year-ago quarter", "2023-Q1"),
        Example(
            "the year-ago period",
            "2022-Q4",
            sentence="the fourth quarter of 2023, the year-ago period",
        ),
    ),
    guesses=True,
)
def year_ago_period(context: Context, yearago: Amount) -> Meaning | None:
    """The year-ago quarter lies a year before the one spoken of, or the last one ended."""
    if yearago.unit != "year":
        return None
    return quarter_before(context)


@RULES.rule(
    "the? comparable? yearago part",
    gives="period",
    examples=(Example("the year-ago third quarter", "2023-Q3"),),
    guesses=True,
)
def year_ago_part(context: Context, yearago: Amount, part: Part) -> Meaning | None:
    """The year-ago third quarter is that of the year before the one of publication."""
    if yearago.unit != "year":
        return None
    return part.of(context.published.year - 1)._replace(aside=True)


@RULES.rule(
    "the? comparable|same? periodword|quarterword amount ago|earlier",
    gives="period",
    examples=(Example("the quarter a year ago", "2023-Q1"),),
    guesses=True,
)
def quarter_a_year_ago(context: Context, amount: Amount) -> Meaning | None:
    """The quarter a year ago lies a year before the one spoken of, or the last one ended."""
    if (amount.number, amount.unit) != (1, "year"):
        return None
    return quarter_before(context)
