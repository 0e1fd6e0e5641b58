"""Times of day, and the day that they belong to."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from naver_nvidia.dates.calendar.arithmetic import neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.notation import clock
from naver_nvidia.dates.clause import clocks
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.discourse.day_narrated import day_of_part, day_said, day_told, following_day
from naver_nvidia.dates.filters import phrases
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.grammar.times.dayparts import (
    OfTwelve,
    in_daypart,
    military_time,
    minutes,
)
from naver_nvidia.dates.meaning import APART, Meaning, Refusal
from naver_nvidia.dates.patterns import Pattern

RULES = Table()
# Tried on a number that is left.
MEMBERS = Table()
_DAY: Final = 24 * 60
# Overnight into | Thursday.
_TO_DAY: Final = Pattern(r"\s+(?:(?:in)?to|(?P<from>from))\s+(?=[A-Z])")


def _at(day: DateRange, clocktime: int, about: str | None = None) -> Meaning:
    if clocktime > _DAY:
        day, clocktime = neighbour(day, 1), clocktime - _DAY
    return Meaning.of_part(day, clock(clocktime), about)


@RULES.rule(
    "about? clocktime comma? on? day; day comma? at? about? clocktime -> time",
    "A time of day beside the day.",
    "10 p.m. Wednesday = 2024-06-26T22:00",
    "midnight Friday = 2024-06-28T24:00",
    "Wednesday at 10 p.m. = 2024-06-26T22:00",
    operator="clocked",
)
def clock_and_day(
    context: Context, clocktime: int, day: Meaning, about: str | None = None
) -> Meaning | Refusal:
    if day.range is None or clocks.is_among_hours_of_days(
        context.left, context.words, context.right
    ):
        return APART
    return _at(day.range, clocktime, about or day.mod)


@RULES.rule(
    "day comma? figure -> time",
    "A stamp has hours and minutes after its day.",
    "12 Jun 2025 14.32 = 2025-06-12T14:32",
    operator="stamp",
)
def stamp(context: Context, day: Meaning, figure: float) -> Meaning | Refusal | None:
    if context.finding:
        return APART
    return clock_and_day(context, military_time(context, figure), day)


@RULES.rule(
    "numeral tonight -> time",
    "An hour tonight is one of the evening of publication, or of the night after it.",
    "8 tonight = 2024-06-28T20:00",
    "1 tonight = 2024-06-29T01:00",
    operator="tonight",
)
def hour_tonight(context: Context, numeral: int) -> Meaning:
    there = in_daypart(OfTwelve(minutes(numeral, 0, 0)), "NI")
    return _at(DateRange.day(context.published), there)


@RULES.rule(
    "tonight -> time",
    "Tonight is the night of the day of publication.",
    "tonight = 2024-06-28TNI",
    guard=phrases.is_no_habit,
)
def tonight(context: Context) -> Meaning:
    return Meaning.of_part(DateRange.day(day_said(context)), "NI")


@RULES.assumption(
    "overnight on? day; overnight -> time",
    "Overnight is the night of the day beside it or spoken of; what was is of the last one.",
    "overnight Sunday = 2024-06-23TNI",
    "overnight = 2024-06-28TNI",
    "They left [overnight]. = 2024-06-27TNI",
    guard=phrases.is_no_success,
)
def overnight(context: Context, day: Meaning | None = None) -> Meaning | None:
    if day is not None:
        return None if day.range is None else Meaning.of_part(day.range, "NI", day.mod)
    if found := _TO_DAY.match(context.right):
        day = context.day_after(found.end())
        if day is not None and day.range is not None:
            nights = 0 if found["from"] else 1
            return Meaning.of_part(DateRange.day(day.range.earliest - timedelta(days=nights)), "NI")
    there = day_told(context)
    if context.direction == BEHIND and context.published in there:
        there = neighbour(there, -1)
    return Meaning.of_part(there, "NI")


_OF_ITS_DAY: Final = (
    "The morning, and the early one, is of the day beside it, told of or of publication."
)


@RULES.assumption(
    "daypart:daypart -> time",
    _OF_ITS_DAY,
    "Shares fell in [morning] trading. = 2024-06-28TMO",
    "Shares fell in [afternoon] trading on Tuesday. = 2024-06-25TAF",
    guard=phrases.is_of_session,
)
@RULES.assumption(
    "the daypart -> time", _OF_ITS_DAY, "the morning = 2024-06-28TMO", guard=phrases.is_of_no_event
)
@RULES.assumption("middlepart -> time", _OF_ITS_DAY, "midafternoon = 2024-06-28TAF MID")
@RULES.assumption(
    "the? early daypart on day; the? early daypart day? -> time",
    _OF_ITS_DAY,
    "mid-afternoon = 2024-06-28TAF MID",
    "mid-afternoon yesterday = 2024-06-27TAF MID",
    guard=phrases.is_no_title,
)
def the_morning(
    context: Context,
    daypart: str = "",
    early: str | None = None,
    day: Meaning | None = None,
    middlepart: str = "",
) -> Meaning:
    if middlepart:
        daypart, early = middlepart, "MID"
    if found := clocks.SESSION.match(context.right):
        day = day or context.day_after(found.end())
    there = day.range if day and day.range else day_of_part(context, daypart)
    return Meaning.of_part(there, daypart, early)


@RULES.rule(
    "about? clocktime comma? on? time -> time",
    "A time of day beside the part of a day that it is in; a night goes on after midnight.",
    "2 o'clock Tuesday afternoon = 2024-06-25T14:00",
    "3:30 this afternoon = 2024-06-28T15:30",
    "10 p.m. Tuesday night = 2024-06-25T22:00",
    "1 a.m. Tuesday night = 2024-06-26T01:00",
    operator="clock_in_part",
)
def clock_and_part(
    _: Context, clocktime: int, time: Meaning, about: str | None = None
) -> Meaning | None:
    daypart = time.value.rpartition("T")[2]
    if time.range is None or not daypart.isalpha():
        return None
    return _at(time.range, in_daypart(clocktime, daypart), about or time.mod)


_clock_alone = partial(
    RULES.rule, "about? clocktime -> time", guard=phrases.is_no_title_of_hours, operator="clocked"
)


@_clock_alone(
    "A time of day that comes again belongs to no day.",
    "It is open from [10 a.m.] to 5 p.m. daily. = T10:00",
    "It is shown every Monday at [8 p.m.] = T20:00",
)
def clock_every_day(context: Context, clocktime: int, about: str | None = None) -> Meaning | None:
    left, right = context.left, context.right
    if clocks.EVERY_DAY.match(right) or (
        clocks.follows_every_day(left) and not clocks.TO_ITS_DAY.match(right)
    ):
        return Meaning("TIME", f"T{clock(clocktime)}", mod=about)
    return None


@_clock_alone(
    "A time of day belongs to the day that zones, brackets or other hours lead to.",
    "It was [5 p.m.] (2100 GMT) on Tuesday. = 2024-06-25T17:00",
    "from [9 a.m.] to noon on Monday = 2024-06-24T09:00",
)
def clock_before_day(context: Context, clocktime: int, about: str | None = None) -> Meaning | None:
    day = following_day(context, clocktime)
    if day is None or day.range is None:
        return None
    daypart = day.value.rpartition("T")[2]
    if day.type == "TIME" and daypart.isalpha():
        clocktime = in_daypart(clocktime, daypart)
    return _at(day.range, clocktime, about or day.mod)


@_clock_alone(
    "A time of day belongs to the day that is told of, or to that of publication.",
    "7:15 p.m. = 2024-06-28T19:15",
    "about midday = 2024-06-28T12:00 APPROX",
    assumed=True,
)
def clock_alone(context: Context, clocktime: int, about: str | None = None) -> Meaning:
    return _at(day_told(context, clocktime), clocktime, about)


@MEMBERS.assumption(
    "day:numeral -> day",
    "An hour that leads to another is of the half of the day, and of the day, of that.",
    "It is open from [4] to 7 p.m. = 2024-06-28T16:00",
    "It is open from [11] to 2 p.m. on Friday. = 2024-06-28T11:00",
)
def hour_before_another(context: Context, day: int) -> Meaning | None:
    clocktime = clocks.first_of_hours(day, 0, context.right)
    if clocktime is None:
        return None
    there = clock_every_day(context, clocktime) or clock_before_day(context, clocktime)
    return there or clock_alone(context, clocktime)


@RULES.rule(
    "early:earlier|later|early in|on? time -> time",
    "Earlier and later, early and late beside a part of the day.",
    "later this afternoon = 2024-06-28TAF",
    "late last night = 2024-06-27TNI END",
    "late on the night of June 17 = 2024-06-17TNI END",
    "early in the morning = 2024-06-28TMO START",
)
def later_time(_: Context, time: Meaning, early: str | int) -> Meaning:
    return time._replace(mod=early) if isinstance(early, str) else time
