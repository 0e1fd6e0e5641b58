"""Times of day, and the day that they belong to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from naver_nvidia.dates.clocks import EVERY_DAY, follows_every_day
from naver_nvidia.dates.day_named import following_day
from naver_nvidia.dates.grammar import Amount, Example, Meaning, Table
from naver_nvidia.dates.guards import is_common_noun, is_no_title
from naver_nvidia.dates.ranges import DateRange
from naver_nvidia.dates.rules.clock import in_daypart, minutes
from naver_nvidia.dates.tense import AHEAD
from naver_nvidia.dates.day_told import day_told

if TYPE_CHECKING:
    from naver_nvidia.dates.context import Context

RULES = Table()


def _at(day: DateRange, clocktime: int, about: str | None = None) -> Meaning:
    return Meaning("TIME", f"{day}{_clock(clocktime)}", day, about)


def _clock(clocktime: int) -> str:
    hour, minute = divmod(clocktime, 60)
    return f"T{hour:02}:{minute:02}"


def _part_of(day: DateRange, daypart: str, mod: str | None = None) -> Meaning:
    return Meaning("TIME", f"{day}T{daypart}", day, mod)


def _with(day: Meaning, time: Meaning) -> Meaning:
    """The time, with what is said of its day unless more is said of itself."""
    return time._replace(mod=time.mod or day.mod)


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
def clock_and_day(
    _: Context, clocktime: int, day: Meaning, about: str | None = None
) -> Meaning | None:
    """A time of day beside the day."""
    return None if day.range is None else _with(day, _at(day.range, clocktime, about))


@RULES.rule(
    "day comma? at? about? clocktime",
    gives="time",
    examples=(Example("Wednesday at 10 p.m.", "2024-06-26T22:00"),),
)
def day_and_clock(
    _: Context, clocktime: int, day: Meaning, about: str | None = None
) -> Meaning | None:
    """The day beside a time of day."""
    return None if day.range is None else _with(day, _at(day.range, clocktime, about))


@RULES.rule(
    "day in the daypart",
    gives="time",
    examples=(Example("Tuesday in the morning", "2024-06-25TMO"),),
)
def dayin_daypart(context: Context, day: Meaning, daypart: str) -> Meaning | None:
    """A part of a day that the day is said to be in."""
    return part_of_day(context, daypart, day)


@RULES.rule(
    "the? early amount of there:day|time",
    gives="time",
    examples=(Example("the early hours of Thursday", "2024-06-27TMO", mod="START"),),
)
def early_hours(_: Context, early: str, amount: Amount, there: Meaning) -> Meaning | None:
    """The early hours of a day are its morning, the late ones its night."""
    if amount != Amount(None, "hour") or there.range is None or there.range.precision != "day":
        return None
    return _part_of(there.range, "MO" if early == "START" else "NI", early)


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
    examples=(Example("that night", "2024-05-06TNI", sentence="On May 6 or that night"),),
    guesses=True,
)
def that_night(context: Context, daypart: str) -> Meaning | None:
    """That night is of the day last spoken of."""
    last = context.discourse.last
    return _part_of(last, daypart) if last and last.precision == "day" else None


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
    return _part_of(DateRange.day(day_told(context).latest + timedelta(days=1)), daypart)


@RULES.rule(
    "numeral tonight",
    gives="time",
    examples=(Example("8 tonight", "2024-06-28T20:00"),),
)
def hour_tonight(context: Context, numeral: int) -> Meaning:
    """An hour tonight is one of the second half of the day of publication."""
    return _at(DateRange.day(context.published), minutes(numeral, 0, 12))


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
    return _part_of(day_told(context), "NI")


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
    there = day.range if day and day.range else day_told(context)
    return _part_of(there, daypart, early)


@RULES.rule(
    "the daypart",
    gives="time",
    examples=(Example("the morning", "2024-06-28TMO"),),
    guard=is_common_noun,
    guesses=True,
)
def the_morning(context: Context, daypart: str) -> Meaning:
    """The morning belongs to the day last spoken of, or to that of publication."""
    return _part_of(day_told(context), daypart)


@RULES.rule(
    "about? clocktime comma? on? time",
    gives="time",
    examples=(
        Example("2 o'clock Tuesday afternoon", "2024-06-25T14:00"),
        Example("3:30 this afternoon", "2024-06-28T15:30"),
        Example("10 p.m. Tuesday night", "2024-06-25T22:00"),
    ),
)
def clock_and_part(
    _: Context, clocktime: int, time: Meaning, about: str | None = None
) -> Meaning | None:
    """A time of day beside the part of a day that it is in."""
    daypart = time.value.rpartition("T")[2]
    if time.range is None or not daypart.isalpha():
        return None
    return _with(time, _at(time.range, in_daypart(clocktime, daypart), about))


@RULES.rule(
    "about? clocktime",
    gives="time",
    guard=is_no_title,
    examples=(
        Example("10 a.m.", "T10:00", sentence="It is open from 10 a.m. to 5 p.m. daily."),
        Example("8 p.m.", "T20:00", sentence="It is shown every Monday at 8 p.m."),
    ),
)
def clock_every_day(context: Context, clocktime: int, about: str | None = None) -> Meaning | None:
    """A time of day that comes again belongs to no day."""
    if follows_every_day(context.left) or EVERY_DAY.match(context.right):
        return Meaning("TIME", _clock(clocktime), mod=about)
    return None


@RULES.rule(
    "about? clocktime",
    gives="time",
    guard=is_no_title,
    examples=(
        Example("5 p.m.", "2024-06-25T17:00", sentence="It was 5 p.m. (2100 GMT) on Tuesday."),
        Example("9 a.m.", "2024-06-24T09:00", sentence="from 9 a.m. to noon on Monday"),
    ),
)
def clock_before_day(context: Context, clocktime: int, about: str | None = None) -> Meaning | None:
    """A time of day belongs to the day that zones, brackets or other hours lead to."""
    day = following_day(context, clocktime)
    if day is None or day.range is None:
        return None
    daypart = day.value.rpartition("T")[2]
    if day.type == "TIME" and daypart.isalpha():
        clocktime = in_daypart(clocktime, daypart)
    return _with(day, _at(day.range, clocktime, about))


@RULES.rule(
    "about? clocktime",
    gives="time",
    guard=is_no_title,
    examples=(
        Example("7:15 p.m.", "2024-06-28T19:15"),
        Example("noon", "2024-06-28T12:00"),
        Example("about midday", "2024-06-28T12:00", mod="APPROX"),
    ),
    guesses=True,
)
def clock_alone(context: Context, clocktime: int, about: str | None = None) -> Meaning:
    """A time of day belongs to the day that is told of, or to that of publication."""
    return _at(day_told(context, clocktime), clocktime, about)


@RULES.rule(
    "early:earlier|later|early time",
    gives="time",
    examples=(
        Example("later this afternoon", "2024-06-28TAF"),
        Example("late last night", "2024-06-27TNI", mod="END"),
    ),
)
def later_time(_: Context, time: Meaning, early: str | int) -> Meaning:
    """Earlier and later, early and late beside a part of the day."""
    return time._replace(mod=early) if isinstance(early, str) else time
