"""Times of day, and the day that they belong to."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Final

from naver_nvidia.dates.calendar.arithmetic import neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.clocks import (
    EVERY_DAY,
    SESSION,
    TO_ITS_DAY,
    first_of_hours,
    follows_every_day,
    is_among_hours_of_days,
)
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.discourse.day_narrated import day_of_part, day_said, day_told, following_day
from naver_nvidia.dates.filters.phrases import (
    is_no_habit,
    is_no_success,
    is_no_title,
    is_no_title_of_hours,
    is_of_no_event,
    is_of_session,
)
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.grammar.times.dayparts import beside, in_daypart, military_time, minutes
from naver_nvidia.dates.meaning import APART, Meaning, Refusal
from naver_nvidia.dates.patterns import Pattern

RULES = Table()
# Tried on a number that is left.
MEMBERS = Table()
# Overnight into | Thursday.
_TO_DAY: Final = Pattern(r"\s+(?:(?:in)?to|(?P<from>from))\s+(?=[A-Z])")


def _at(day: DateRange, clocktime: int, about: str | None = None) -> Meaning:
    return Meaning("TIME", f"{day}{_clock(clocktime)}", day, about)


def _clock(clocktime: int) -> str:
    hour, minute = divmod(clocktime, 60)
    return f"T{hour:02}:{minute:02}"


@RULES.rule(
    "about? clocktime comma? on? day; day comma? at? about? clocktime -> time",
    "A time of day beside the day.",
    "10 p.m. Wednesday = 2024-06-26T22:00",
    "noon Thursday = 2024-06-27T12:00",
    "midnight Friday = 2024-06-28T24:00",
    "Wednesday at 10 p.m. = 2024-06-26T22:00",
    operator="clocked",
)
def clock_and_day(
    context: Context, clocktime: int, day: Meaning, about: str | None = None
) -> Meaning | Refusal:
    if day.range is None or is_among_hours_of_days(context.left, context.words, context.right):
        return APART
    return beside(day, _at(day.range, clocktime, about))


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
    "An hour tonight is one of the second half of the day of publication.",
    "8 tonight = 2024-06-28T20:00",
    operator="tonight",
)
def hour_tonight(context: Context, numeral: int) -> Meaning:
    return _at(DateRange.day(context.published), minutes(numeral, 0, 12))


@RULES.rule(
    "tonight -> time",
    "Tonight is the night of the day of publication.",
    "tonight = 2024-06-28TNI",
    guard=is_no_habit,
)
def tonight(context: Context) -> Meaning:
    return Meaning.of_part(DateRange.day(day_said(context)), "NI")


@RULES.assumption(
    "overnight on? day; overnight -> time",
    "Overnight is the night of the day beside it or spoken of; what was is of the last one.",
    "overnight Sunday = 2024-06-23TNI",
    "overnight on Sunday = 2024-06-23TNI",
    "overnight = 2024-06-28TNI",
    "They left [overnight]. = 2024-06-27TNI",
    guard=is_no_success,
)
def overnight(context: Context, day: Meaning | None = None) -> Meaning | None:
    if day is not None:
        return None if day.range is None else beside(day, Meaning.of_part(day.range, "NI"))
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
    "the daypart -> time", _OF_ITS_DAY, "the morning = 2024-06-28TMO", guard=is_of_no_event
)
@RULES.assumption(
    "the? early daypart on day; the? early daypart day? -> time",
    _OF_ITS_DAY,
    "mid-afternoon = 2024-06-28TAF MID",
    "mid-afternoon yesterday = 2024-06-27TAF MID",
    guard=is_no_title,
)
def the_morning(
    context: Context, daypart: str, early: str | None = None, day: Meaning | None = None
) -> Meaning:
    if found := SESSION.match(context.right):
        day = day or context.day_after(found.end())
    there = day.range if day and day.range else day_of_part(context, daypart)
    return Meaning.of_part(there, daypart, early)


@RULES.rule(
    "about? clocktime comma? on? time -> time",
    "A time of day beside the part of a day that it is in.",
    "2 o'clock Tuesday afternoon = 2024-06-25T14:00",
    "3:30 this afternoon = 2024-06-28T15:30",
    "10 p.m. Tuesday night = 2024-06-25T22:00",
    operator="clock_in_part",
)
def clock_and_part(
    _: Context, clocktime: int, time: Meaning, about: str | None = None
) -> Meaning | None:
    daypart = time.value.rpartition("T")[2]
    if time.range is None or not daypart.isalpha():
        return None
    return beside(time, _at(time.range, in_daypart(clocktime, daypart), about))


@RULES.assumption("middlepart -> time", _OF_ITS_DAY, "midafternoon = 2024-06-28TAF MID")
def middle_of_part(context: Context, middlepart: str) -> Meaning:
    return the_morning(context, middlepart, "MID")


RULES.assumption(
    "daypart -> time",
    _OF_ITS_DAY,
    "Shares fell in [morning] trading. = 2024-06-28TMO",
    "Shares fell in [afternoon] trading on Tuesday. = 2024-06-25TAF",
    guard=is_of_session,
)(the_morning)


_clock_alone = partial(
    RULES.rule, "about? clocktime -> time", guard=is_no_title_of_hours, operator="clocked"
)


@_clock_alone(
    "A time of day that comes again belongs to no day.",
    "It is open from [10 a.m.] to 5 p.m. daily. = T10:00",
    "It is shown every Monday at [8 p.m.] = T20:00",
)
def clock_every_day(context: Context, clocktime: int, about: str | None = None) -> Meaning | None:
    left, right = context.left, context.right
    if EVERY_DAY.match(right) or (follows_every_day(left) and not TO_ITS_DAY.match(right)):
        return Meaning("TIME", _clock(clocktime), mod=about)
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
    return beside(day, _at(day.range, clocktime, about))


@_clock_alone(
    "A time of day belongs to the day that is told of, or to that of publication.",
    "7:15 p.m. = 2024-06-28T19:15",
    "noon = 2024-06-28T12:00",
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
    clocktime = first_of_hours(day, 0, context.right)
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
