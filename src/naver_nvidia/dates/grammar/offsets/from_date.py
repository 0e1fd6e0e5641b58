"""Dates so far from publication, or from another that stands beside: two weeks ago today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, cast

from naver_nvidia.dates.anchoring.closest import of_years
from naver_nvidia.dates.calendar.arithmetic import (
    after,
    before,
    containing,
    moved,
    nearest,
    nearest_weekday,
    neighbour,
    telling_day,
)
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.filters.durations import lasts_from
from naver_nvidia.dates.filters.phrases import ends_phrase, no_part_follows
from naver_nvidia.dates.grammar.anaphoric.units import is_within
from naver_nvidia.dates.grammar.relative.last_this_next import annual_from_publication
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import (
    APART,
    UNCOUNTED,
    YEARS_IN,
    Annual,
    Duration,
    Meaning,
    Refusal,
    of_year,
)
from naver_nvidia.dates.patterns import Pattern

OFFSETS = Table()
# Tried before all that is counted in amounts.
AMOUNTS = Table()
# What a part of a unit is counted in: "two years and three months ago", "a week and a day ago".
_SMALLER: Final[dict[str, tuple[int, str]]] = {"year": (12, "month"), "week": (7, "day")}
# Days of half a unit of which the half is no calendar unit: "a month and a half ago".
_HALVES: Final = {"week": 3, "month": 15}
_LETTERS: Final[dict[str, Unit]] = {"D": "day", "W": "week", "M": "month"}
_PART_OF_REST: Final = Pattern(r"([0-9]+)([DWM])")
_REST: Final = Pattern(r"(?:[0-9]+[DWM])+")
_LESS_THAN_A_DAY = {"hour": 24, "minute": 24 * 60, "second": 24 * 60 * 60}


def offset(day: date, amount: Duration, sign: int) -> Meaning | None:
    """The unit that lies so many units away; None where that is no calendar unit."""
    number, unit, mod, rest = amount
    if rest:
        return _with_rest(day, amount, sign)
    if number is None:
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit == "hour" and number % 24 == 0:
        number, unit = number / 24, "day"
    days = 0
    if unit in _HALVES and number % 1 == 0.5:  # noqa: PLR2004
        number, days = int(number), sign * _HALVES[unit]
    elif number % 1 and unit in _SMALLER:
        parts, smaller = _SMALLER[unit]
        number, unit = round(number * parts, 6), smaller
    if years := YEARS_IN.get(unit):
        number, unit = number * years, "year"
    if unit == "year" and sign < 0 and number >= day.year:
        return Meaning("DATE", "PAST_REF", mod=mod)
    if unit in UNCOUNTED or number % 1:
        return None
    calendar_unit = cast("Unit", unit)
    about = moved(day, sign * int(number), calendar_unit) + timedelta(days)
    there = containing(about, calendar_unit)
    return Meaning("DATE", there.timex3, _bounded(day, there, mod), mod)


def _with_rest(day: date, amount: Duration, sign: int) -> Meaning | None:
    """The day, week or month an amount away that has some of them on top of its unit."""
    if amount.number is None or amount.mod or not _REST.fullmatch(amount.rest):
        return None
    there, smaller = amount.moved(day, sign), cast("Unit", amount.unit)
    for part in _PART_OF_REST.finditer(amount.rest):
        smaller = _LETTERS[part[2]]
        there = moved(there, sign * int(part[1]), smaller)
    return Meaning.of(containing(there, smaller))


def _bounded(day: date, there: DateRange, mod: str | None) -> DateRange | None:
    """The days that "less than" leaves; those of "more than" and "about" have no end: None."""
    if mod in ("MORE_THAN", "EQUAL_OR_MORE", "APPROX"):
        return None
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return DateRange(min(day, there.earliest), max(day, there.latest))
    return there


@AMOUNTS.rule(
    "count second -> amount",
    "Second is a unit after a number, where it is not the ordinal of a part of the year.",
    "60-second = PT60S",
)
def amount_of_seconds(context: Context, count: float) -> Duration | Refusal:
    # "5,000 first doses and 6,000 second doses".
    return APART if "," in context.words else Duration(count, "second")


@OFFSETS.assumption(
    "amount way:ago -> period",
    "Hours ago, if they do not make a day, are of the day of publication.",
    "two hours ago = 2024-06-28",
)
def hours_ago(context: Context, amount: Duration) -> Meaning | None:
    number, unit, mod, _ = amount
    if number is None or number >= _LESS_THAN_A_DAY.get(unit, 0):
        return None
    return Meaning("DATE", context.published.isoformat(), DateRange.day(context.published), mod)


@OFFSETS.rule(
    "amount way:ago; amount from reference; amount hence -> period",
    "Units ago, or from now, are counted from publication's: no day for weeks, no month for years.",
    "two weeks ago = 2024-W24",
    "a century and a half ago = 1874",
    "a month and a half ago = 2024-05",
    "two weeks from now = 2024-W28",
    "two years hence = 2026",
    "10,000 years ago = PAST_REF",
    operator="ago",
)
def ago(context: Context, amount: Duration, way: int = 1) -> Meaning | Refusal | None:
    if amount.unit == "business day":
        # In a text they are so long a time, whenever it was.
        return (
            APART if context.finding else Refusal("no calendar here says which are business days")
        )
    return offset(context.published, amount, way)


@OFFSETS.rule(
    "amount back -> period",
    "Units back are units ago.",
    "two years back = 2022",
    operator="ago",
)
def back(context: Context, amount: Duration) -> Meaning | Refusal:
    is_led_on = context.after in ("in", "to", "from", "at", "on", "home") or (
        context.left and not ends_phrase(context)
    )
    # "They pushed the launch two weeks back".
    is_put = not cues.PUT_OFF_IN_TWO.isdisjoint(context.plain_left)
    is_ahead = context.direction == AHEAD and context.before not in cues.UNTIL
    if is_led_on or is_put or is_ahead or context.before in cues.DETERMINERS:
        return APART
    return offset(context.published, amount, -1) or APART


@OFFSETS.assumption(
    "amount:yearago -> period",
    "With nothing to compare, the unit before is counted from publication, or the date told of.",
    "a month earlier = 2024-05",
    guard=no_part_follows,
    operator="away",
)
def year_earlier(context: Context, amount: Duration) -> Meaning | None:
    last = context.discourse.last
    is_of_last = last is not None and amount.unit != "year" and is_within(last, amount.unit)
    meaning = offset(last.earliest if last and is_of_last else context.published, amount, -1)
    return meaning and meaning._replace(compared=True)


RULES = Table()


@RULES.assumption(
    "amount ago on? weekday; amount ago this coming? weekday -> day",
    "A weekday some weeks ago is counted from the most recent one; that of an anniversary from the"
    " one nearest to publication or, with this, the one to come.",
    "a week ago Tuesday = 2024-06-18",
    "two weeks ago on Tuesday = 2024-06-11",
    "50 years ago Saturday = 1974-06-29",
    "ten years ago this Sunday = 2014-06-30",
    operator="away",
)
def weekday_ago(
    context: Context, amount: Duration, weekday: int, this: int | None = None
) -> Meaning | Refusal | None:
    now, one_day = context.published, timedelta(days=1)
    if not amount.is_whole or amount.unit not in ("week", "year", *YEARS_IN):
        return APART if " on " in context.words else None
    if this is not None:
        return Meaning.on(amount.moved(after(now - one_day, weekday), -1))
    if amount.unit != "week":
        return Meaning.on(amount.moved(nearest_weekday(now, weekday), -1))
    # "Two weeks ago Monday" is so long before the last one, "two weeks ago on Monday" about then,
    # and neither is the last one.
    last = before(now + one_day, weekday)
    if " on " not in context.words:
        return Meaning.on(amount.moved(last, -1))
    there = nearest_weekday(amount.moved(now, -1), weekday)
    return Meaning.on(there if there < last else amount.moved(last, -1))


@RULES.rule(
    "amount ago on? annual:monthday -> day;"
    " amount ago way past? annual:part|month; amount ago in? annual:month -> period",
    "So many years ago this summer, or in May, is the summer or May of that year.",
    "50 years ago on July 4 = 1974-07-04",
    "forty years ago this summer = 1984-SU",
    "20 years ago this past spring = 2004-SP",
    "ten years ago last fall = 2013-FA",
    "ten years ago this May = 2014-05",
    "two years ago in May = 2022-05",
    operator="away_from_pointed",
)
def years_ago_in(
    context: Context, amount: Duration, annual: Annual, way: int | None = None, past: str = ""
) -> Meaning | None:
    if not amount.is_whole or amount.unit != "year":
        return None
    if past or way or (way == 0 and isinstance(annual, int)):
        there = annual_from_publication(context, way or 0, annual, past)
        year = int(there.value[:4])
    elif isinstance(annual, int):
        year = context.published.year
    else:
        # The verb tells of then, and has no say in which summer is this one.
        year = nearest(of_years(context, annual), context.published).earliest.year
    return of_year(annual, year - int(amount.number or 0))


@RULES.rule(
    "amount from|on weekday; amount from today; amount ago:ago today; amount today -> day",
    "An amount from today, or ago today, is counted from publication, to the day, and one from a"
    " weekday from the next; so are a week tomorrow and a week on Friday.",
    "a week from today = 2024-07-05",
    "a year ago today = 2023-06-28",
    "a week from Tuesday = 2024-07-09",
    "The case resumes [a week tomorrow]. = 2024-07-06",
    "The final is [a week on Friday]. = 2024-07-05",
    "It began [a week yesterday]. = 2024-06-20",
    operator="from_day",
)
def from_day(
    context: Context, amount: Duration, weekday: int | None = None, today: int = 0, ago: int = 1
) -> Meaning | Refusal | None:
    if ago > 0 and " from " not in context.words:
        # A week yesterday was one before it.
        ago = -1 if today < 0 else 1
        is_other_side = context.finding and context.direction == -ago
        if amount.unit != "week" or is_other_side or lasts_from(context):
            return APART
    is_exact = amount.is_whole and amount.unit in ("day", "week")
    if (ago > 0 and lasts_from(context)) or (weekday is not None and not is_exact):
        return APART
    if not amount.is_whole:
        return None
    day = context.published + timedelta(days=today)
    if weekday is not None:
        day = after(day - timedelta(days=1), weekday)
    return Meaning.on(amount.moved(day, ago))


@RULES.rule(
    "amount last weekday -> day",
    "Weeks before the last Friday are counted from that: a week last Friday is a week before it.",
    "He died [a week last Friday]. = 2024-06-14",
    operator="away_from_pointed",
)
def weeks_last_weekday(context: Context, amount: Duration, weekday: int) -> Meaning | Refusal:
    if not amount.is_whole or amount.unit != "week" or lasts_from(context):
        return APART
    return Meaning.on(amount.moved(before(context.published, weekday), -1))


@RULES.rule(
    "amount ago way:last|this|next unit:weekword|monthword|quarterword; amount ago year -> period",
    "An amount ago this month or in another such unit is the same unit so long before.",
    "two years ago this month = 2022-06",
    "two years ago this year = 2022",
    operator="away_from_pointed",
)
def ago_this_month(
    context: Context,
    amount: Duration,
    way: int = 0,
    unit: Unit = "year",
    year: Meaning | None = None,
) -> Meaning | None:
    this = year.range if year else neighbour(containing(context.published, unit), way)
    if this is None or not amount.is_whole:
        return None
    return Meaning.of(containing(amount.moved(telling_day(this), -1), unit))


@RULES.assumption(
    "the? same unit:dayword|weekword|monthword|yearword amount way:earlier|later|ago|before|prior"
    " -> period",
    "The same unit an amount earlier or later is counted from the date last spoken of.",
    "in May, up from [the same month a year earlier] = 2023-05",
    "in May 2019, and [the same month a year later] = 2020-05",
    operator="away",
)
def same_unit_moved(context: Context, unit: Unit, amount: Duration, way: int) -> Meaning | None:
    last = context.discourse.last
    if last is None or not is_within(last, unit) or not amount.is_whole:
        return None
    there = Meaning.of(containing(amount.moved(last.earliest, way), unit))
    return there._replace(compared=way < 0)
