"""Dates so far from another: two weeks ago, a year earlier, the year-ago quarter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.dates.context import AHEAD, BEHIND
from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.guards import stands_alone
from naver_nvidia.dates.periods import containing, neighbour
from naver_nvidia.dates.rules.amounts import offset, value_of

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.ranges import DateRange
    from naver_nvidia.dates.rules.parts import Part

RULES = Table()


def last_ended_quarter(context: Context) -> DateRange:
    """The quarter that companies report on."""
    return neighbour(containing(context.published, "quarter"), -1)


def quarter_spoken_of(context: Context) -> DateRange:
    """The quarter last spoken of if it is over, or the last one that has ended.

    One that lies just a year before the last is what results were compared with, and passed over.
    """
    last = last_ended_quarter(context)
    spoken = context.discourse.last_of("quarter")
    if spoken is None or spoken.latest >= context.published or spoken == neighbour(last, -4):
        return last
    return spoken


@RULES.rule("count second", gives="amount", examples=(Example("60-second", "PT60S"),))
def amount_of_seconds(_: Context, count: float) -> Amount:
    """Second is a unit after a number, where it is not the ordinal of a part of the year."""
    return Amount(count, "second")


# -- from the results of a company


@RULES.rule(
    "the? unit:dayword|weekword|monthword|quarterword|yearword|decadeword ago|earlier",
    gives="yearago",
    examples=(Example("year-ago", "2023"), Example("the year-earlier quarter", "2023-Q1")),
)
def year_ago(_: Context, unit: str) -> Amount:
    """Year-ago and year-earlier mean a year ago."""
    return Amount(1, unit)


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


def _same_quarter_before(context: Context, amount: Amount) -> Meaning | None:
    """What "a year earlier" means beside profits and sales: the same quarter of the year before."""
    if (amount.number, amount.unit) != (1, "year") or not context.tells_results:
        return None
    last = context.discourse.last
    quarter = quarter_spoken_of(context)
    if last and last.precision == "year" and last.earliest.year != quarter.earliest.year - 1:
        return Meaning.of(neighbour(last, -1))._replace(aside=True)
    return Meaning.of(neighbour(quarter, -4))._replace(aside=True)


@RULES.rule(
    "amount ago",
    gives="period",
    examples=(Example("a year ago", "2023-Q1", sentence="Net income rose from a year ago."),),
    guesses=True,
)
def same_quarter_a_year_ago(context: Context, amount: Amount) -> Meaning | None:
    """Beside profits and sales, a year ago is the same quarter of the year before."""
    return _same_quarter_before(context, amount)


@RULES.rule(
    "amount ago",
    gives="period",
    examples=(
        Example("two weeks ago", "2024-W24"),
        Example("10 days ago", "2024-06-18"),
        Example("a decade ago", "2014"),
        Example("a year ago", "2023"),
    ),
)
def ago(context: Context, amount: Amount) -> Meaning | None:
    """Two weeks ago is the week two before the one of publication, no more exact than that."""
    return offset(context.published, amount, -1)


@RULES.rule(
    "yearago",
    gives="period",
    examples=(
        Example(
            "year-earlier",
            "2022-Q4",
            sentence="sales in the fourth quarter of 2023, and year-earlier sales",
        ),
    ),
    guesses=True,
)
def same_quarter_year_earlier(context: Context, yearago: Amount) -> Meaning | None:
    """Beside profits and sales, year-earlier is the same quarter of the year before."""
    return _same_quarter_before(context, yearago)


@RULES.rule(
    "yearago", gives="period", examples=(Example("a month earlier", "2024-05"),), guesses=True
)
def year_earlier(context: Context, yearago: Amount) -> Meaning | None:
    """Year-ago, with nothing to compare, is the year before the one of publication."""
    meaning = offset(context.published, yearago, -1)
    return meaning and meaning._replace(aside=True)


@RULES.rule(
    "amount from reference|today",
    gives="period",
    examples=(Example("two weeks from now", "2024-W28"), Example("a year from today", "2025")),
)
def from_now(context: Context, amount: Amount) -> Meaning | None:
    """Two weeks from now is the week two after the one of publication."""
    return offset(context.published, amount, 1)


@RULES.rule("amount hence", gives="period", examples=(Example("two years hence", "2026"),))
def hence(context: Context, amount: Amount) -> Meaning | None:
    """Two years hence is two after the year of publication."""
    return offset(context.published, amount, 1)


@RULES.rule(
    "amount earlier",
    gives="period",
    examples=(Example("a year earlier", "2023-Q1", sentence="Sales rose from a year earlier."),),
    guesses=True,
)
def same_quarter_a_year_earlier(context: Context, amount: Amount) -> Meaning | None:
    """Beside profits and sales, a year earlier is the same quarter of the year before."""
    return _same_quarter_before(context, amount)


def _from_reference(context: Context, amount: Amount, sign: int) -> Meaning | None:
    last = context.discourse.last
    if last is None:
        return None
    there = offset(last.earliest if sign < 0 else last.latest, amount, sign)
    return None if there and _is_told_too_soon(context, there) else there


def _is_told_too_soon(context: Context, meaning: Meaning) -> bool:
    """Whether the date is yet to come, but the verb lies behind: it is counted from another."""
    period = meaning.range
    return (
        period is not None and period.earliest > context.published and context.direction == BEHIND
    )


@RULES.rule(
    "amount earlier",
    gives="period",
    examples=(Example("two days earlier", "2024-06-18", sentence="June 20 or two days earlier"),),
    guesses=True,
)
def earlier_than_reference(context: Context, amount: Amount) -> Meaning | None:
    """Two days earlier is counted from the date last spoken of."""
    return _from_reference(context, amount, -1)


@RULES.rule(
    "amount earlier", gives="period", examples=(Example("a year earlier", "2023"),), guesses=True
)
def earlier_than_publication(context: Context, amount: Amount) -> Meaning | None:
    """With no other date in sight, a year earlier is counted from publication."""
    return offset(context.published, amount, -1)


@RULES.rule(
    "amount before",
    gives="period",
    examples=(Example("two days before", "2024-06-18", sentence="On June 20 or two days before."),),
    guard=stands_alone,
    guesses=True,
)
def before_reference(context: Context, amount: Amount) -> Meaning | None:
    """Two days before, if nothing else follows, is counted from the date last spoken of."""
    return _from_reference(context, amount, -1)


@RULES.rule(
    "amount before",
    gives="period",
    examples=(Example("two days", "P2D", sentence="Two weeks ago, or two days before he left"),),
)
def before_clause(context: Context, amount: Amount) -> Meaning | None:
    """Two days before something that is told is a duration."""
    return Meaning("DURATION", value_of(amount), mod=amount.mod) if context.finding else None


@RULES.rule(
    "amount later",
    gives="period",
    examples=(
        Example("two days later", "2024-06-22", sentence="On June 20 they met, and two days later"),
    ),
    guesses=True,
)
def later_than_reference(context: Context, amount: Amount) -> Meaning | None:
    """Two days later is counted from the date last spoken of."""
    return _from_reference(context, amount, 1)


@RULES.rule(
    "amount later",
    gives="period",
    examples=(Example("two days later", "2024-06-30"),),
    guesses=True,
)
def later_than_publication(context: Context, amount: Amount) -> Meaning | None:
    """With no other date in sight, two days later is counted from publication, if it is ahead."""
    # In a story, "two years later" hangs on something told, and only a verb ahead says otherwise.
    if context.direction == BEHIND or (context.finding and context.direction != AHEAD):
        return None
    return offset(context.published, amount, 1)


@RULES.rule(
    "amount after",
    gives="period",
    examples=(Example("two days after", "2024-06-22", sentence="On June 20 or two days after."),),
    guard=stands_alone,
    guesses=True,
)
def after_reference(context: Context, amount: Amount) -> Meaning | None:
    """Two days after, if nothing else follows, is counted from the date last spoken of."""
    return _from_reference(context, amount, 1)


@RULES.rule(
    "amount after",
    gives="period",
    examples=(Example("two days", "P2D", sentence="Two weeks ago, or two days after he left"),),
)
def after_clause(context: Context, amount: Amount) -> Meaning | None:
    """Two days after something that is told is a duration."""
    return Meaning("DURATION", value_of(amount), mod=amount.mod) if context.finding else None
