"""Hours and minutes by the clock, before other numbers find a use, and parts of the day."""

from __future__ import annotations

from datetime import timedelta

from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.clocks import first_of_hours
from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.discourse.day_narrated import day_of_part, day_said, day_told
from naver_nvidia.dates.filters.phrases import is_no_title, looks_like_clock
from naver_nvidia.dates.filters.years import is_no_sum_of_hours
from naver_nvidia.dates.grammar.rule import Table
from naver_nvidia.dates.meaning import APART, Duration, Meaning, Refusal

CLOCK = Table()
# A bare hour of the night is after midnight until five.
_DAWN, _NOON, _DAY = 5 * 60, 12 * 60, 24 * 60


class OfTwelve(int):
    """The minutes since midnight of a time of day of which nothing says the half of the day."""


@CLOCK.rule(
    "hour:numeral|clock|figure ampm zone?; hour:numeral|clock|ones|teens in the daypart"
    " -> clocktime",
    "An hour, and its minutes, of one half of the day; a part of the day says which half.",
    "5 p.m. EST = 2024-06-28T17:00",
    "12 a.m. = 2024-06-28T00:00",
    "8:15 p.m. = 2024-06-28T20:15",
    "7.30pm = 2024-06-28T19:30",
    "4 in the morning = 2024-06-28T04:00",
    "8:30 in the evening = 2024-06-28T20:30",
    "seven in the morning = 2024-06-28T07:00",
)
def hour(
    context: Context, hour: float | tuple[int, int], ampm: int | None = None, daypart: str = ""
) -> int | Refusal:
    # "One in the morning, the other later"; and the end of "Rome12:07 PM", cut by mistake.
    is_end = context.left[-1:] == ":" and context.left[-2:-1].isdigit()
    if is_end or (daypart and context.words.lower().startswith("one")):
        return APART
    hours, rest = hour if isinstance(hour, tuple) else hour_and_minute(hour)
    if ampm is None:
        minutes(hours, rest, 0)
        return in_daypart(_by_clock(hours, rest, context.words), daypart) % _DAY
    # "16:00 pm" is four in the afternoon.
    return minutes(hours - ampm if hours > 12 and isinstance(hour, tuple) else hours, rest, ampm)  # noqa: PLR2004


@CLOCK.rule(
    "dayrange ampm zone? -> clocktime",
    "Hours from one to another are told by the first.",
    "6-9 p.m. = 2024-06-28T18:00",
    operator="clock_between",
)
def hours_from_to(_: Context, dayrange: tuple[int, int], ampm: int) -> int | Refusal:
    first, last = dayrange
    if max(first, last) > 12:  # noqa: PLR2004
        return APART
    # "11-2 p.m." begins before noon.
    is_over_noon = first % 12 > last % 12
    return minutes(first, 0, 12 - ampm if is_over_noon else ampm)


def minutes(hour: int, minute: int = 0, ampm: int | None = None) -> int:
    """Minutes since midnight of an hour of 24, or of the 12 of a half that begins at ``ampm``."""
    is_hour = hour < 24 if ampm is None else 1 <= hour <= 12  # noqa: PLR2004
    if not is_hour or minute > 59:  # noqa: PLR2004
        raise ValueError("no such hour")
    return (hour if ampm is None else hour % 12 + ampm) * 60 + minute


def hour_and_minute(digits: float) -> tuple[int, int]:
    """The British write a full stop between hours and minutes."""
    return divmod(round(digits * 100), 100)


@CLOCK.rule(
    "digits:fourdigits|clockdigits|figure zone; digits:fourdigits|clockdigits hrs zone?"
    " -> clocktime",
    "Four digits before a zone or hrs are hours and minutes.",
    "1430 GMT = 2024-06-28T14:30",
    "0900 GMT = 2024-06-28T09:00",
    "14.32 BST = 2024-06-28T14:32",
    "2300hrs = 2024-06-28T23:00",
    guard=is_no_sum_of_hours,
)
def military_time(_: Context, digits: float) -> int:
    there = minutes(*hour_and_minute(digits / 100 if isinstance(digits, int) else digits))
    return there if isinstance(digits, int) else _by_clock(*divmod(there, 60))


def _by_clock(hour: int, minute: int, words: str = "") -> int:
    """The minutes since midnight; "01:30" is by a clock of 24 hours."""
    there = hour * 60 + minute
    return OfTwelve(there) if 1 <= hour <= 12 and words[:1] != "0" else there  # noqa: PLR2004


@CLOCK.rule(
    "clock hrs? zone? -> clocktime",
    "Hours and minutes alone count from midnight, but those of hours from one to another.",
    "20:15 GMT = 2024-06-28T20:15",
    "It is open from [5:15] to 8 p.m. = 2024-06-28T17:15",
    guard=looks_like_clock,
)
def hours_of_24(context: Context, clock: tuple[int, int]) -> int:
    hour, minute = clock
    first = first_of_hours(hour, minute, context.right)
    return _by_clock(hour, minute, context.words) if first is None else first


@CLOCK.rule(
    "hour:numeral|ones|teens oclock -> clocktime",
    "An hour on the clock.",
    "ten o'clock = 2024-06-28T10:00",
)
def oclock(_: Context, hour: int) -> int:
    minutes(hour, ampm=0)
    return OfTwelve(hour * 60)


@CLOCK.rule(
    "clocktime in the daypart; clocktime zone -> clocktime",
    "A part of the day says which half of the day an hour is of; a zone after it is left unread.",
    "two o'clock in the afternoon = 2024-06-28T14:00",
    "ten o'clock local time = 2024-06-28T10:00",
)
def clock_in_daypart(_: Context, clocktime: int, daypart: str = "") -> int:
    return in_daypart(clocktime, daypart) % _DAY if daypart else clocktime


def in_daypart(clocktime: int, daypart: str) -> int:
    """The minutes since the midnight before a part of the day; its night goes on after the next."""
    is_open = isinstance(clocktime, OfTwelve)
    there = clocktime % _NOON if is_open else clocktime
    if daypart == "NI" and there < _DAWN:
        return there + _DAY
    return there + _NOON if is_open and daypart != "MO" else there


RULES = Table()
_SOME_HOURS = Duration(None, "hour")
_LONGEST_NIGHT = 2
_PART_OF_EARLY = {"START": "MO", "MID": "AF", "END": "NI"}


@RULES.rule(
    "day:day|period daypart; the early? daypart of day:day|period; day in the daypart;"
    " early in|on the daypart on? day; day early daypart -> time",
    "A part of a day beside the day; the night of two days is that of the first.",
    "Tuesday morning = 2024-06-25TMO",
    "early Tuesday morning = 2024-06-25TMO START",
    "the morning of June 5 = 2024-06-05TMO",
    "the early morning of June 5 = 2024-06-05TMO START",
    "Tuesday in the morning = 2024-06-25TMO",
    "late in the evening Thursday = 2024-06-27TEV END",
    "Sunday early morning = 2024-06-23TMO START",
    "the night of June 24-25 = 2024-06-24TNI",
)
def day_and_part(
    _: Context, day: Meaning, daypart: str, early: str | None = None
) -> Meaning | Refusal:
    days = day.range
    if days is None or len(days) > (_LONGEST_NIGHT if daypart == "NI" else 1):
        return APART
    return Meaning.of_part(DateRange.day(days.earliest), daypart, early or day.mod)


@RULES.rule(
    "way:last|this daypart -> time",
    "Last night is that of the day before publication, and this morning that of its day.",
    "last night = 2024-06-27TNI",
    "this morning = 2024-06-28TMO",
    guard=is_no_title,
    operator="pointed",
)
def last_night(context: Context, way: int, daypart: str) -> Meaning:
    return Meaning.of_part(DateRange.day(day_said(context) + timedelta(days=way)), daypart)


@RULES.assumption(
    "the next|following daypart -> time",
    "The next morning is of the day after the one last spoken of; ahead, after publication.",
    "On May 6 or [the next morning] = 2024-05-07TMO",
    "They will meet [the next morning]. = 2024-06-29TMO",
    operator="next_spoken",
)
def next_morning(context: Context, daypart: str) -> Meaning | None:
    last = context.discourse.last
    if (last is None or last.precision != "day") and context.direction != AHEAD:
        return None
    return Meaning.of_part(DateRange.day(day_told(context).latest + timedelta(days=1)), daypart)


@RULES.assumption(
    "the? early:early|wee? daypart amount of|on? there:day|time;"
    " the? early:early|wee? daypart amount; the? early:early|wee amount of|on? there:day|time;"
    " there:day possessive early:early|wee? daypart amount;"
    " there:day possessive early:early|wee amount; the early amount; the? early:wee amount -> time",
    "The hours of a part of a day are that part of a day: said, told of, or of publication. Early"
    " and wee hours are of a morning, late ones of a night.",
    "the early morning hours of Thursday = 2024-06-27TMO START",
    "the evening hours Thursday = 2024-06-27TEV",
    "the early morning hours = 2024-06-28TMO START",
    "the early hours of Thursday = 2024-06-27TMO START",
    "the early hours Thursday = 2024-06-27TMO START",
    "Thursday's early hours = 2024-06-27TMO START",
    "the early hours = 2024-06-28TMO START",
    "the predawn hours Thursday = 2024-06-27TMO START",
    "the small hours = 2024-06-28TMO START",
    operator="hours",
)
def hours_of_part(
    context: Context,
    amount: Duration,
    daypart: str = "",
    there: Meaning | None = None,
    early: str | None = None,
) -> Meaning | Refusal:
    daypart = daypart or _PART_OF_EARLY[early or ""]
    day = there.range if there else day_of_part(context, daypart)
    if amount != _SOME_HOURS or day is None or day.precision != "day":
        return APART
    return Meaning.of_part(day, daypart, early)
