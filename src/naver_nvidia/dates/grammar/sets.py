"""Dates that come round: every Monday, annually."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from naver_nvidia.dates.calendar.arithmetic import before
from naver_nvidia.dates.calendar.notation import clock
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.durations import is_no_speed
from naver_nvidia.dates.filters.phrases import is_no_masthead, never
from naver_nvidia.dates.filters.recurring import is_each_weekday
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Duration, Meaning, Refusal
from naver_nvidia.dates.tokens import to_day

RULES = Table()
_every = partial(RULES.rule, operator="every")
_YEAR_WITH_ALL_DAYS = 2000
_LONGEST_MONTH = 31
_OFTEN: Final = (
    "Daily, weekly and the like are a repeated unit, and twice weekly is so many times in each."
)


@RULES.rule(
    "every dayword at clocktime; often at clocktime -> set",
    "A time of day with daily or every day is that of any day; in a text they stay apart.",
    "every day at 5 p.m. = XXXX-XX-XXT17:00",
    "daily at 5 p.m. = XXXX-XX-XXT17:00",
    operator="every",
)
def every_day_at(context: Context, clocktime: int, often: str = "P1D") -> Meaning | Refusal:
    if context.finding or often != "P1D":
        return APART
    return Meaning("SET", f"XXXX-XX-XXT{clock(clocktime)}")


@_every(
    "every month the? day:numeral|ordinal; every day:numeral|ordinal of? month; every month;"
    " month every yearword -> set",
    "A month with every, or a day of one, is that of any year.",
    "every April 1 = XXXX-04-01",
    "every 1 April = XXXX-04-01",
    "every July = XXXX-07",
    "July each year = XXXX-07",
)
def every_month(_: Context, month: int, day: int | None = None) -> Meaning:
    to_day(_YEAR_WITH_ALL_DAYS, month, day or 1)
    return Meaning("SET", f"XXXX-{month:02}" + (f"-{day:02}" if day else ""))


@_every(
    "per unit -> set",
    "A unit with per is that in which so many are counted, but of a speed.",
    "per week = P1W",
    guard=is_no_speed,
)
@_every(
    "the? nth:nth|last and last:nth|last weekdays of|in every unit:monthword;"
    " the? nth:nth|last weekday|weekdays|dayword of|in every unit:monthword|yearword;"
    " the? nth:ordinal of|in every unit:monthword; every number:alternate|nth? unit;"
    " every multiple; every amount -> set",
    "A unit with every comes round, with every other each second time; so does an amount.",
    "every day = P1D",
    "the first Monday of each month = P1M",
    "every other week = P2W",
    "every third day = P3D",
    "every two years = P2Y",
    "every fortnight = P2W",
    "the 15th of each month = P1M",
)
def every_unit(
    _: Context,
    unit: str = "",
    number: int = 1,
    amount: Duration | None = None,
    multiple: tuple[int, str] = (1, ""),
    nth: int = 1,
) -> Meaning:
    if nth > _LONGEST_MONTH:
        raise ValueError("no such day")
    times, of = multiple
    return Meaning("SET", (amount or Duration(times * number, of or unit)).value)


@RULES.rule(
    "count weekday:weekdays ago -> day",
    "Fridays ago are counted from publication: two Fridays ago is the last but one.",
    "two Fridays ago = 2024-06-14",
    operator="nth_ago",
)
def weekdays_ago(context: Context, count: float, weekday: int) -> Meaning:
    weeks = timedelta(weeks=int(count) - 1)
    return Meaning.on(before(context.published, weekday) - weeks)


@_every(
    "weekday:weekdays comma? at? about? clocktime; clocktime on? weekday:weekdays;"
    " every number:alternate|nth? weekday comma? at? about? clocktime;"
    " every number:alternate|nth? weekday daypart?; weekday:weekday|weekdays daypart:dayparts;"
    " often on? weekday:weekdays; weekday:weekdays -> set",
    "A weekday with every, or in the plural, is that day of any week, numbered as ISO 8601 does,"
    " and every first one that of any month; a time of day beside it comes round with it.",
    "every Monday = XXXX-WXX-1",
    "every other Friday = XXXX-WXX-5",
    "every first Friday = P1M",
    "every Tuesday night = XXXX-WXX-2TNI",
    "Mondays = XXXX-WXX-1",
    "Tuesday nights = XXXX-WXX-2TNI",
    "Sundays at 9 p.m. = XXXX-WXX-7T21:00",
    "9 p.m. Sundays = XXXX-WXX-7T21:00",
    "every Sunday at 9 p.m. = XXXX-WXX-7T21:00",
    "biweekly on Fridays = XXXX-WXX-5",
    guard=is_each_weekday,
)
def every_weekday(
    _: Context,
    weekday: int,
    daypart: str = "",
    clocktime: int | None = None,
    number: int = 2,
    often: str = "P1W",
) -> Meaning | Refusal:
    if not often.endswith("W"):
        return APART
    if number == 1:
        return Meaning("SET", "P1M")
    if clocktime is not None:
        daypart = clock(clocktime)
    return Meaning("SET", f"XXXX-WXX-{weekday + 1}" + (f"T{daypart}" if daypart else ""))


@_every(
    "every season; every daypart -> set",
    "A season with every is that season of any year, and a part of a day that of any day.",
    "every summer = XXXX-SU",
    "every morning = XXXX-XX-XXTMO",
)
def every_part(_: Context, season: str = "", daypart: str = "") -> Meaning:
    return Meaning("SET", f"XXXX-{season}" if season else f"XXXX-XX-XXT{daypart}")


@RULES.rule("often:oftenish -> set", _OFTEN, "quarterly = P3M", guard=never, operator="often")
@RULES.rule(
    "frequency:once|twice? often -> set",
    _OFTEN,
    "daily = P1D",
    "annually = P1Y",
    "twice weekly = P1W",
    guard=is_no_masthead,
    operator="often",
)
def often(_: Context, often: str) -> Meaning:
    return Meaning("SET", often)
