"""Times of day, and the day that they belong to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.context import AHEAD
from naver_nvidia.dates.coordination import weekday_after_parentheses
from naver_nvidia.dates.grammar import Example, Meaning, Table
from naver_nvidia.dates.guards import is_no_title, looks_like_clock
from naver_nvidia.dates.ranges import DateRange
from naver_nvidia.dates.rules.bare import settled_weekday

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

# A clock's hours come before other numbers find a use, the days that they belong to after.
CLOCK = Table()
RULES = Table()


@CLOCK.rule(
    "numeral ampm zone?",
    gives="clocktime",
    examples=(Example("5 p.m. EST", "2024-06-28T17:00"), Example("12 a.m.", "2024-06-28T00:00")),
)
def hour(_: Context, numeral: int, ampm: int) -> int:
    """A full hour of one half of the day."""
    return _minutes(numeral, 0, ampm)


@CLOCK.rule(
    "clock ampm zone?", gives="clocktime", examples=(Example("8:15 p.m.", "2024-06-28T20:15"),)
)
def hour_and_minutes(_: Context, clock: tuple[int, int], ampm: int) -> int:
    """Hours and minutes of one half of the day."""
    return _minutes(*clock, ampm)


def _minutes(hour: int, minute: int, ampm: int) -> int:
    if not 1 <= hour <= 12:  # noqa: PLR2004
        raise ValueError("no such hour")
    return (hour % 12 + ampm) * 60 + minute


@CLOCK.rule(
    "hour:numeral|clock in the daypart",
    gives="clocktime",
    examples=(
        Example("4 in the morning", "2024-06-28T04:00"),
        Example("8:30 in the evening", "2024-06-28T20:30"),
    ),
)
def hour_of_daypart(_: Context, hour: int | tuple[int, int], daypart: str) -> int:
    """A part of the day says which half of it an hour belongs to."""
    hour, minute = (hour, 0) if isinstance(hour, int) else hour
    return _minutes(hour, minute, 0 if daypart == "MO" else 12)


@CLOCK.rule(
    "figure ampm zone?", gives="clocktime", examples=(Example("7.30pm", "2024-06-28T19:30"),)
)
def hour_stop_minutes(_: Context, figure: float, ampm: int) -> int:
    """The British write a full stop between hours and minutes."""
    hour, minute = divmod(round(figure * 100), 100)
    if minute > 59:  # noqa: PLR2004
        raise ValueError("no such hour")
    return _minutes(hour, minute, ampm)


@CLOCK.rule(
    "digits:fourdigits|clockdigits zone",
    gives="clocktime",
    examples=(Example("1430 GMT", "2024-06-28T14:30"), Example("0900 GMT", "2024-06-28T09:00")),
)
def military_time(_: Context, digits: int) -> int:
    """Four digits before a zone are hours and minutes."""
    hour, minute = divmod(digits, 100)
    if hour > 23 or minute > 59:  # noqa: PLR2004
        raise ValueError("no such hour")
    return hour * 60 + minute


@CLOCK.rule(
    "clock zone?",
    gives="clocktime",
    examples=(Example("20:15 GMT", "2024-06-28T20:15"),),
    guard=looks_like_clock,
)
def hours_of_24(_: Context, clock: tuple[int, int]) -> int:
    """Hours and minutes alone count from midnight."""
    hour, minute = clock
    return hour * 60 + minute


@CLOCK.rule(
    "hour:numeral|ones|teens oclock",
    gives="clocktime",
    examples=(Example("ten o'clock", "2024-06-28T10:00"),),
)
def oclock(_: Context, hour: int) -> int:
    """An hour on the clock."""
    if hour > 12:  # noqa: PLR2004
        raise ValueError("no such hour")
    return hour * 60


@CLOCK.rule(
    "clocktime in the daypart",
    gives="clocktime",
    examples=(Example("two o'clock in the afternoon", "2024-06-28T14:00"),),
)
def clock_in_daypart(_: Context, clocktime: int, daypart: str) -> int:
    """A part of the day says so of an hour by the clock too."""
    return _in_daypart(clocktime, daypart)


def _in_daypart(clocktime: int, daypart: str) -> int:
    """The minutes since midnight, with the half of the day that the part is in."""
    is_first_half = daypart == "MO" or clocktime >= _NOON
    return clocktime if is_first_half else clocktime + _NOON


_NOON = 12 * 60


def _at(day: DateRange, clocktime: int) -> Meaning:
    hour, minute = divmod(clocktime, 60)
    return Meaning("TIME", f"{day}T{hour:02}:{minute:02}", day)


def _part_of(day: DateRange, daypart: str, mod: str | None = None) -> Meaning:
    return Meaning("TIME", f"{day}T{daypart}", day, mod)


def _with(day: Meaning, time: Meaning) -> Meaning:
    """The time, with what is said of its day."""
    return time._replace(mod=day.mod)


def _day_spoken_of(context: Context) -> DateRange:
    last = context.discourse.last
    return last if last and last.precision == "day" else DateRange.day(context.published)


@RULES.rule(
    "day:day|period daypart",
    gives="time",
    examples=(
        Example("Tuesday morning", "2024-06-25TMO"),
        Example("early Tuesday morning", "2024-06-25TMO", mod="START"),
        Example("yesterday afternoon", "2024-06-27TAF"),
    ),
)
def day_and_part(_: Context, day: Meaning, daypart: str) -> Meaning | None:
    """A part of a day beside the day."""
    if day.range is None or day.range.precision != "day":
        return None
    return _with(day, _part_of(day.range, daypart))


@RULES.rule(
    "the daypart of day",
    gives="time",
    examples=(Example("the morning of June 5", "2024-06-05TMO"),),
)
def part_of_day(_: Context, daypart: str, day: Meaning) -> Meaning | None:
    """A part of a day of the day."""
    return None if day.range is None else _with(day, _part_of(day.range, daypart))


@RULES.rule(
    "about? clocktime comma? on? day",
    gives="time",
    examples=(
        Example("10 p.m. Wednesday", "2024-06-26T22:00"),
        Example("noon Thursday", "2024-06-27T12:00"),
        Example("midnight Friday", "2024-06-28T24:00"),
    ),
)
def clock_and_day(_: Context, clocktime: int, day: Meaning) -> Meaning | None:
    """A time of day beside the day."""
    return None if day.range is None else _with(day, _at(day.range, clocktime))


@RULES.rule(
    "day comma? at? about? clocktime",
    gives="time",
    examples=(Example("Wednesday at 10 p.m.", "2024-06-26T22:00"),),
)
def day_and_clock(_: Context, clocktime: int, day: Meaning) -> Meaning | None:
    """The day beside a time of day."""
    return None if day.range is None else _with(day, _at(day.range, clocktime))


@RULES.rule(
    "day in the daypart",
    gives="time",
    examples=(Example("Tuesday in the morning", "2024-06-25TMO"),),
)
def day_in_daypart(context: Context, day: Meaning, daypart: str) -> Meaning | None:
    """So is the part that it is said to be in."""
    return part_of_day(context, daypart, day)


@RULES.rule(
    "the daypart before last",
    gives="time",
    examples=(Example("the night before last", "2024-06-26TNI"),),
)
def night_before_last(context: Context, daypart: str) -> Meaning:
    """The night before last is that of two days before publication."""
    return _part_of(DateRange.day(context.published - timedelta(days=2)), daypart)


@RULES.rule("last daypart", gives="time", examples=(Example("last night", "2024-06-27TNI"),))
def last_night(context: Context, daypart: str) -> Meaning:
    """Last night is that of the day before publication."""
    return _part_of(DateRange.day(context.published - timedelta(days=1)), daypart)


@RULES.rule(
    "this daypart",
    gives="time",
    guard=is_no_title,
    examples=(Example("this morning", "2024-06-28TMO"),),
)
def this_morning(context: Context, daypart: str) -> Meaning:
    """This morning is that of the day of publication."""
    return _part_of(DateRange.day(context.published), daypart)


@RULES.rule(
    "that|same daypart",
    gives="time",
    examples=(Example("that night", "2024-06-28TNI"),),
    guesses=True,
)
def that_night(context: Context, daypart: str) -> Meaning:
    """That night belongs to the day last spoken of, or to that of publication."""
    return _part_of(_day_spoken_of(context), daypart)


@RULES.rule(
    "the next|following daypart",
    gives="time",
    examples=(
        Example("the next morning", "2024-05-07TMO", sentence="On May 6 or the next morning"),
        Example("the next morning", "2024-06-29TMO", sentence="They will meet the next morning."),
    ),
    guesses=True,
)
def next_morning(context: Context, daypart: str) -> Meaning | None:
    """The next morning is of the day after the one last spoken of; ahead, after publication."""
    last = context.discourse.last
    if (last is None or last.precision != "day") and context.direction != AHEAD:
        return None
    return _part_of(DateRange.day(_day_spoken_of(context).latest + timedelta(days=1)), daypart)


@RULES.rule(
    "numeral tonight",
    gives="time",
    examples=(Example("8 tonight", "2024-06-28T20:00"),),
)
def hour_tonight(context: Context, numeral: int) -> Meaning:
    """An hour tonight is one of the second half of the day of publication."""
    return _at(DateRange.day(context.published), _minutes(numeral, 0, 12))


@RULES.rule("tonight", gives="time", examples=(Example("tonight", "2024-06-28TNI"),))
def tonight(context: Context) -> Meaning:
    """Tonight is the night of the day of publication."""
    return _part_of(DateRange.day(context.published), "NI")


@RULES.rule(
    "overnight day",
    gives="time",
    examples=(Example("overnight Sunday", "2024-06-23TNI"),),
)
def overnight_of_day(_: Context, day: Meaning) -> Meaning | None:
    """Overnight beside a day is the night of it."""
    return None if day.range is None else _with(day, _part_of(day.range, "NI"))


@RULES.rule(
    "overnight", gives="time", examples=(Example("overnight", "2024-06-28TNI"),), guesses=True
)
def overnight(context: Context) -> Meaning:
    """Overnight is the night of the day spoken of."""
    return _part_of(_day_spoken_of(context), "NI")


@RULES.rule(
    "the? early daypart day?",
    gives="time",
    examples=(
        Example("mid-afternoon", "2024-06-28TAF", mod="MID"),
        Example("mid-afternoon yesterday", "2024-06-27TAF", mod="MID"),
    ),
    guard=is_no_title,
    guesses=True,
)
def edge_of_daypart(
    context: Context, early: str, daypart: str, day: Meaning | None = None
) -> Meaning:
    """Early, mid and late belong to a part of the day too."""
    there = day.range if day and day.range else _day_spoken_of(context)
    return _part_of(there, daypart, early)


@RULES.rule(
    "the daypart", gives="time", examples=(Example("the morning", "2024-06-28TMO"),), guesses=True
)
def the_morning(context: Context, daypart: str) -> Meaning:
    """The morning belongs to the day last spoken of, or to that of publication."""
    return _part_of(_day_spoken_of(context), daypart)


@RULES.rule(
    "about? clocktime comma? time",
    gives="time",
    examples=(
        Example("2 o'clock Tuesday afternoon", "2024-06-25T14:00"),
        Example("3:30 this afternoon", "2024-06-28T15:30"),
        Example("10 p.m. Tuesday night", "2024-06-25T22:00"),
    ),
)
def clock_and_part(_: Context, clocktime: int, time: Meaning) -> Meaning | None:
    """A time of day beside the part of a day that it is in."""
    daypart = time.value.rpartition("T")[2]
    if time.range is None or not daypart.isalpha():
        return None
    return _with(time, _at(time.range, _in_daypart(clocktime, daypart)))


@RULES.rule(
    "about? clocktime",
    gives="time",
    guard=is_no_title,
    examples=(Example("7:15 p.m.", "2024-06-28T19:15"), Example("noon", "2024-06-28T12:00")),
    guesses=True,
)
def clock_alone(context: Context, clocktime: int) -> Meaning | None:
    """A time of day belongs to the day that follows, was last spoken of, or of publication."""
    weekday = weekday_after_parentheses(context)
    there = _day_spoken_of(context) if weekday is None else settled_weekday(context, weekday).range
    return None if there is None else _at(there, clocktime)


@RULES.rule(
    "early:earlier|later|early time",
    gives="time",
    examples=(
        Example("later this afternoon", "2024-06-28TAF"),
        Example("late last night", "2024-06-27TNI", mod="END"),
    ),
)
def later_time(_: Context, time: Meaning, early: str | None = None) -> Meaning:
    """Earlier and later, early and late beside a part of the day."""
    return time if early is None else time._replace(mod=early)
