"""The quarter that a company reports on, and the year-ago one that it is compared with."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final, cast

from naver_nvidia.dates.calendar_units import months_in
from naver_nvidia.dates.coordination import day_it_ended, names
from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.periods import containing, neighbour
from naver_nvidia.dates.rules.amounts import days_to, value_of

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar_units import Unit
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.ranges import DateRange
    from naver_nvidia.dates.rules.parts import Part

RULES = Table()


_QUARTER: Final = re.compile(r"\b(?:quarter|period)\b", re.IGNORECASE)


def last_ended_quarter(context: Context) -> DateRange:
    """The quarter that companies report on."""
    return neighbour(containing(context.published, "quarter"), -1)


def quarter_spoken_of(context: Context) -> DateRange:
    """The quarter last spoken of if it is over, or the last one that has ended.

    If that is spoken of too, results are about it, and of others in passing or in this clause.
    One that lies just a year before the last is what results were compared with, and passed over.
    """
    last = last_ended_quarter(context)
    discourse = context.discourse
    is_passed = discourse.has_quarter(last) and not _QUARTER.search(context.left)
    spoken = None if is_passed else discourse.last_of("quarter")
    if spoken is None or spoken.latest >= context.published or spoken == neighbour(last, -4):
        return last
    return spoken


def same_period_before(context: Context, amount: Amount) -> Meaning | None:
    """What "a year earlier" means after the period that is compared with it: "in May, from ..."."""
    compared = _COMPARABLE.get(amount.unit) if amount.number == 1 and not amount.mod else None
    if compared is None or not _COMPARED.search(context.left):
        return None
    named = context.named_in_clause(compared)
    if named is None or not _COMPARED.search(named[1]) or _OF_OTHER_TIME.search(named[1]):
        return None
    if tells_of_months(context) or _MONTHS_IN_A_ROW.search(context.left):
        return None
    period = named[0]
    back = months_in(cast("Unit", amount.unit)) // months_in(cast("Unit", period.precision))
    return Meaning.of(neighbour(period, -back))._replace(aside=True)


# Together they are what is compared.
_MONTHS_IN_A_ROW: Final = re.compile(
    rf"\b(?:{names('month')})\b\.?(?:\s?[-\u2013]\s?|\s+(?:to|through|and)\s+)"
    rf"(?:{names('month')})\b"
)
_COMPARABLE: Final = {
    "month": frozenset(("month",)),
    "quarter": frozenset(("quarter",)),
    "year": frozenset(("month", "quarter", "half", "year")),
}
_COMPARED: Final = re.compile(r"\b(?:from|than|compared|versus|against|earlier)\b")
# What has a time of its own: "in May, they said sales rose".
_OF_OTHER_TIME: Final = re.compile(r"\b(?:said|says|reported|announced|who|which|that)\b")


def same_quarter_before(context: Context, amount: Amount) -> Meaning | None:
    """What "a year earlier" means beside profits and sales: the same quarter of the year before."""
    is_of_quarter = context.tells_results or _QUARTER.search(context.left)
    if (amount.number, amount.unit) != (1, "year") or not is_of_quarter:
        return None
    last = context.discourse.last
    quarter = quarter_spoken_of(context)
    if tells_of_months(context):
        return Meaning.of(neighbour(containing(quarter.earliest, "year"), -1))._replace(aside=True)
    if last and last.precision == "year" and last.earliest.year != quarter.earliest.year - 1:
        return Meaning.of(neighbour(last, -1))._replace(aside=True)
    return Meaning.of(neighbour(quarter, -4))._replace(aside=True)


_MONTHS: Final = re.compile(r"\b(?:six|nine|6|9|first|latest)[ -]months?\b", re.IGNORECASE)


def tells_of_months(context: Context) -> bool:
    """Whether the results are those of the year's first half or nine months, and no quarter's."""
    return _MONTHS.search(context.left) is not None


# Companies whose quarters are weeks end them so many days about a month's end.
_SLACK = timedelta(days=6)


def part_that_ended(context: Context, part: Part | None = None) -> Meaning | None:
    """The quarter, or part of a year, "ended Sept. 30": the calendar's, or a company's own."""
    last = day_it_ended(context)
    if last is None:
        return None
    unit = part.unit if part else "quarter"
    there = containing(last - _SLACK, unit)
    if there.latest <= last + _SLACK and (part is None or part.month == there.earliest.month):
        return Meaning.of(there)
    amount = Amount(1, unit)
    days = days_to(last, amount)
    if part is None:
        return Meaning("DURATION", value_of(amount), days)
    return Meaning("DATE", part.range_of(last.year).timex3, days)


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
    return Meaning.of(neighbour(quarter_spoken_of(context), -4))._replace(aside=True)


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
    return Meaning.of(neighbour(quarter_spoken_of(context), -4))._replace(aside=True)
