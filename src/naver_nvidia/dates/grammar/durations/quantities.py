"""Amounts of a unit of time: two years, half an hour, a year and a half, several days, months."""

from __future__ import annotations

from math import inf

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.durations import amount_is_told
from naver_nvidia.dates.grammar.modifiers import year_end
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, CLOCK_UNITS, YEARS_IN, Duration, Meaning, Refusal

RULES = Table()
_SHARES = {"half": 0.5, "quarter": 0.25}
_FROM_LARGE_TO_SMALL = ("year", "month", "week", "day", "business day", "hour", "minute", "second")
_PARTS_OF_UNIT = {
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("year", "month"): 12,
}


@RULES.rule(
    "a? part:quarterword of? a? unit:centuryword; a? part:quarterword of a unit:clockword;"
    " count part:plural of a unit:clockword|centuryword; part:halfword a unit;"
    " a? part:halfword unit -> amount",
    "Half an hour, or a quarter of one, is that part of it, and half a century fifty years.",
    "a quarter of a century = P25Y",
    "a quarter-century ago = 1999",
    "a quarter of an hour = PT15M",
    "three-quarters of an hour = PT45M",
    "half an hour = PT30M",
    "half a century ago = 1974",
    "a half-century = P50Y",
)
def amount_of_part(_: Context, unit: str, part: str, count: float = 1) -> Duration | None:
    if part not in _SHARES:
        return None
    number = count * _SHARES[part]
    if unit in YEARS_IN:
        return Duration(number * YEARS_IN[unit], "year")
    return Duration(number * 12, "month") if unit == "year" else Duration(number, unit)


@RULES.rule(
    "up to count to|or most:count unit:unit|plural -> amount",
    "Up to one number or another is at most the second, as in up to two to four weeks.",
    "up to two to four weeks = P4W EQUAL_OR_LESS",
)
def amount_up_to(_: Context, most: float, unit: str) -> Duration:
    return Duration(most, unit, "EQUAL_OR_LESS")


@RULES.rule(
    "count to|or most:count more? unit:unit|plural;"
    " between count and most:count more? unit:unit|plural; a? unit or most:ones;"
    " numbers:dayrange|numberrange unit:unit|plural -> amount",
    "Two to three weeks, and between two and three, are at least two; a day or two at least one.",
    "two to three weeks = P2W EQUAL_OR_MORE",
    "a five- to seven-year = P5Y EQUAL_OR_MORE",
    "between 15 and 20 years = P15Y EQUAL_OR_MORE",
    "a day or two = P1D EQUAL_OR_MORE",
    "5-7 years = P5Y EQUAL_OR_MORE",
    "15-20 minutes = PT15M EQUAL_OR_MORE",
    operator="amount_between",
)
def amount_to(
    _: Context, unit: str, count: float = 1, numbers: tuple[float, float] = (0, inf)
) -> Duration | None:
    least, most = numbers
    return Duration(least or count, unit, "EQUAL_OR_MORE") if least < most else None


@RULES.rule(
    "count:number and less:ones|teens|tens|number unit:plural -> amount",
    "Tens and ones may follow the hundreds.",
    "a hundred and one days = P101D",
)
def amount_of_hundreds(_: Context, count: float, less: int, unit: str) -> Duration | None:
    return None if count % 100 or less >= 100 else Duration(count + less, unit)  # noqa: PLR2004


@RULES.rule(
    "a? couple of? power:power? more? unit:unit|plural -> amount",
    "A couple is about two.",
    "a couple of years = P2Y APPROX",
    "a couple of hundred years = P200Y APPROX",
)
def amount_of_couple(_: Context, unit: str, power: int = 1) -> Duration:
    return Duration(2 * power, unit, "APPROX")


@RULES.rule(
    "a? vague dozen|power? more? full? running? long|trying? trading? unit:unit|plural;"
    " count more? another? full? running? long|trying? trading? unit:unit|plural;"
    " count:power unit:plural; fourdigits unit:plural -> amount",
    "A number and a unit make an amount of time; a few and several are numbers that nobody knows,"
    " and four digits are one before a plural only.",
    "two years = P2Y",
    "three straight quarters = P3Q",
    "five long years = P5Y",
    "a few short hours = PTXH",
    "several years = PXY",
    "multi-year = PXY",
    "several dozen years = PXY",
    "a few hundred years = PXY",
    "the past hundred years = P100Y",
    "2000 years = P2000Y",
)
def amount(
    _: Context,
    unit: str,
    count: float | None = None,
    fourdigits: int | None = None,
    trading: str = "",
) -> Duration | None:
    # Soldiers say "2000 hours" for eight in the evening.
    is_clock = fourdigits is not None and unit == "hour"
    if is_clock:
        return None
    return Duration(fourdigits or count, trading if trading and unit == "day" else unit)


@RULES.rule(
    "a yearword edge -> period",
    "A year-end report is that of year-end, but a year starting in June is one.",
    "a year-end = 2024 END",
    operator="modified",
)
def year_end_of_noun(context: Context, edge: str) -> Meaning | Refusal:
    return year_end(context, edge) if "-" in context.words else APART


@RULES.rule(
    "unit:longword; unit long; a|another full? unit -> amount",
    "The article counts one, and weeklong and day-long last one.",
    "a year = P1Y",
    "weeklong = P1W",
    "day-long = P1D",
)
def amount_of_one(_: Context, unit: str) -> Duration:
    return Duration(1, unit)


@RULES.rule(
    "count:count|a unit:multiple; unit:multiple long -> amount",
    "A fortnight is two weeks, and a millennium a thousand years.",
    "a fortnight = P2W",
    "two millennia = P2000Y",
)
def amount_of_multiples(_: Context, unit: tuple[int, str], count: float | None = None) -> Duration:
    times, of = unit
    return Duration((count or 1) * times, of)


@RULES.rule(
    "amount and a halfword; unit and a halfword -> amount",
    "A half may follow the unit, which is one with an article of its own or without.",
    "a year and a half = P1Y6M",
    "the past year and a half = P1Y6M",
)
def amount_and_half(_: Context, amount: Duration | None = None, unit: str = "") -> Duration:
    amount = amount or Duration(1, unit)
    return amount._replace(number=(amount.number or 0) + 0.5)


@RULES.rule(
    "first:amount comma? middle:amount comma? and? last:amount; first:amount comma? last:amount;"
    " first:amount joint:and last:amount -> amount",
    'Minutes may follow the hours, and months or days the years; an "and" may be missing before so'
    " few that they make none.",
    "one hour and 42 minutes = PT1H42M",
    "two years and three months = P2Y3M",
    "two years and three days = P2Y3D",
    "1 hour 15 minutes = PT1H15M",
    "2 years, 7 months = P2Y7M",
    "two years, three months and five days = P2Y3M5D",
    "1 hour 59 minutes 40 seconds = PT1H59M40S",
    operator="amounts",
)
def amount_and_rest(
    context: Context,
    first: Duration,
    last: Duration,
    middle: Duration | None = None,
    joint: str | None = ",",
) -> Duration | Refusal:
    if middle is not None:
        two = amount_and_rest(context, middle, last, joint=None)
        return (_added(first, two) or APART) if isinstance(two, Duration) else two
    parts = _PARTS_OF_UNIT.get((first.unit, last.unit))
    # An "and" is worth None.
    if joint is not None:
        is_rest = parts is not None and last.number is not None and last.number < parts
        # "He served two years, six months of them in jail."
        is_part = "," in context.words and context.after == "of"
        if not is_rest or last.mod is not None or is_part:
            return APART
    if parts is None or first.number is None or last.number is None:
        return _added(first, last) or APART
    return first._replace(number=first.number + last.number / parts)


def _added(first: Duration, last: Duration) -> Duration | None:
    """An amount with a smaller one on top."""
    units = [unit for unit in _FROM_LARGE_TO_SMALL if unit in (first.unit, last.unit)]
    is_known = first.number is not None and last.number is not None
    if not is_known or last.mod or units != [first.unit, last.unit]:
        return None
    rest = last.value.removeprefix("P")
    return first._replace(rest=rest.removeprefix("T") if first.unit in CLOCK_UNITS else rest)


@RULES.rule(
    "weekendsword -> set", "Weekends without a number are every weekend.", "weekends = XXXX-WXX-WE"
)
def weekends(_: Context) -> Meaning:
    return Meaning("SET", "XXXX-WXX-WE")


@RULES.rule(
    "unit:plural -> amount",
    "A unit in the plural without a number is an amount that nobody knows.",
    "years = PXY",
    guard=amount_is_told,
)
def amount_uncounted(_: Context, unit: str) -> Duration:
    return Duration(None, unit)
