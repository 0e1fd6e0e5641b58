"""What stands between a time of day and its day: zones, brackets, hours from one to another."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS, SHORT_MONTHS, WEEKDAYS
from naver_nvidia.dates.patterns import Pattern, Rare

_WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)})"
_MONTH: Final = rf"(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})"
_HOUR: Final = r"[0-9]{1,2}(?:[:.][0-9]{2})?"
_PLAIN_CLOCK: Final = rf"(?:{_HOUR}\s?(?:[ap]\.?m\b\.?|o['\u2019]clock\b)|noon|midday|midnight)"
CLOCK: Final = rf"(?:{_PLAIN_CLOCK}|{_HOUR})"
_ZONE: Final = (
    r"(?:\s+(?:[A-Z]{2,4}(?:/[A-Z]{2,3})?\b|(?:[A-Z]\.){2,4}"
    r"|(?:[A-Z][\w.]*\s+){1,4}[Tt]ime\b|local\s+time\b))"
)
_BRACKETS: Final = r"(?:\s+\([^()]{1,40}\))"
_UP_TO: Final = r"(?:\s+(?:to|until|till|through|and|or)\s+|\s?[-\u2013]\s?)"
_DAYS_ON_END: Final = rf"{_WEEKDAY}(?:\s+(?:to|through|thru)\s+|\s?[-\u2013]\s?){_WEEKDAY}\b"
_AGAIN: Final = (
    r"(?:\b(?:daily|nightly|weekdays|weeknights|weekends|(?:every|each)\s+\w+)\b"
    rf"|\b{_WEEKDAY}s\b|\b{_DAYS_ON_END})"
)
_OF_AGAIN: Final = "day daily nightly week every each"
_HOURS_ALONE: Final = (
    r"(?:[\s,;:()\u2013-]|\b(?:from|at|between|starting|beginning|begins|to|until|till|through|and"
    rf"|or|about|around)\b|{CLOCK}|{_ZONE})*+"
)
_LONGEST_HOURS: Final = 60

# "5 p.m. Eastern time (2 p.m. Pacific) on | Thursday", "9 a.m. to 5 p.m. on | Monday".
TO_ITS_DAY: Final = Rare(
    f"day tonight tomorrow {' '.join(SHORT_MONTHS)} Mon Tue Wed Thu Fri Sat Sun",
    rf"{_ZONE}?(?:{_BRACKETS}|\))?(?:(?P<joint>{_UP_TO})(?P<up_to>{CLOCK}){_ZONE}?{_BRACKETS}?)?"
    rf"(?:(?:{_UP_TO}|,\s+)(?:from\s+)?{CLOCK}(?!\s+{_MONTH}){_ZONE}?{_BRACKETS}?){{0,3}}"
    r",?\s+(?:on\s+)?"
    rf"(?=(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun)|today|tonight|tomorrow|yesterday"
    rf"|(?:this|next|last)\s+{_WEEKDAY}|(?:[0-9]{{1,2}}\s+)?{_MONTH})\b)",
)
# "8 a.m. (0600 GMT | Friday)", "at 9 a.m. in Baghdad on | Monday", "open at 7 a.m. and close at
# 8 p.m. on | Tuesday", "it was 4.30pm when the alarm rang | yesterday".
OVER_A_GAP: Final = Rare(
    "day when",
    rf"{_ZONE}?\s+\([0-9][^()]{{1,30}}\s(?={_WEEKDAY}\))"
    rf"|\s+(?:in|at)\s+(?:(?!with\b|after\b|before\b)[\w.'\u2019-]+\s+){{1,5}}?on\s+(?={_WEEKDAY}\b)"
    rf"|\s+and\s+(?:(?!by\b|until\b)[a-z]+\s+){{1,3}}?(?:at|by|until)\s+{CLOCK}{_ZONE}?,?\s+"
    rf"(?:on\s+)?(?={_WEEKDAY}\b)"
    rf"|\s+when\s[^.,;]{{1,60}}?\s(?:on\s+)?(?=(?:{_WEEKDAY}|yesterday|today)\b)",
)
# "10 a.m. to 5 p.m., Tuesday through Sunday", "8 p.m. daily".
EVERY_DAY: Final = Rare(
    f"{_OF_AGAIN} shifts alarms starts feeds calls trains buses flights",
    rf"{_ZONE}?(?:{_UP_TO}{CLOCK}{_ZONE}?)?,?\s+(?:on\s+)?(?:{_AGAIN}"
    r"|(?:shifts|alarms|starts|feeds|calls|trains|buses|flights)\b)",
)
_EVERY_DAY_BEFORE: Final = Rare(_OF_AGAIN, rf"{_AGAIN}{_HOURS_ALONE}\Z")
# "9 a.m. to 5 p.m., Monday to Friday", "Monday to Friday, 9 a.m. to 5 p.m.".
_HOURS_OF_DAYS: Final = Rare(
    "day",
    rf"\b{CLOCK}{_ZONE}?{_UP_TO}{CLOCK}{_ZONE}?,?\s+(?:on\s+)?{_DAYS_ON_END}"
    rf"|{_DAYS_ON_END},?\s+(?:at\s+)?{CLOCK}{_ZONE}?{_UP_TO}{CLOCK}",
)
# "In morning | trading on Tuesday".
SESSION: Final = Rare(
    "trad session deal",
    rf"\s+(?:trade|trading|session|dealings?|deals)\b(?:\s+(?:on\s+)?(?={_WEEKDAY}\b))?",
)
_ONLY_HOURS: Final = Pattern(_HOURS_ALONE)
# The hours up to a time of day: "from 10 p.m. | to", "between midnight | and".
UP_TO: Final = Pattern(r"\s*(?:to|until|till|through|[-\u2013])\s*")
# A time of day right before its day, which hides the verb from it: "is at 8 p.m. on | Friday".
_CLOCK_BEFORE_DAY: Final = Rare(
    "0 1 2 3 4 5 6 7 8 9 noon midday midnight",
    rf"(?:from\s+)?(?:{CLOCK}{_UP_TO})?(?:{_PLAIN_CLOCK}|[0-9]{{1,2}}:[0-9]{{2}}){_ZONE}?,?(?:\s+on)?\s?\Z",
)
_NAMED_HOURS: Final = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 24 * 60}
_DIGITS_OF_CLOCK: Final = Pattern(r"[0-9]+")
# "From 4 | to 7 p.m.".
TO_LAST_HOUR: Final = Rare(
    "m M",
    r"(?:\s+(?:to|until|till)\s+|\s?[-\u2013]\s?)(?P<hour>1[0-2]|[1-9])(?:[:.][0-5][0-9])?"
    r"\s?(?P<half>[AaPp])\.?\s?[Mm]\b",
)


def first_of_hours(hour: int, minute: int, right: str) -> int | None:
    """The minute of the day of an hour before another, whose half of the day is said with that.

    "4 | to 7 p.m." begins in the afternoon, "11 | to 2 p.m." before noon.
    """
    last = TO_LAST_HOUR.match(right)
    if last is None or not 1 <= hour <= 12:  # noqa: PLR2004
        return None
    is_afternoon = (last["half"] in "Pp") != (hour % 12 > int(last["hour"]) % 12)
    return (hour % 12 + 12 * is_afternoon) * 60 + minute


def is_only_hours(between: str) -> bool:
    """Whether nothing but hours stands between a day and a time of day of it."""
    return len(between) <= _LONGEST_HOURS and _ONLY_HOURS.fullmatch(between) is not None


def follows_every_day(left: str) -> bool:
    """Whether days that come again stand before hours: "Monday to Friday from 9 a.m. to |"."""
    return _EVERY_DAY_BEFORE.search(left[-_LONGEST_HOURS:]) is not None


def is_among_hours_of_days(left: str, words: str, right: str) -> bool:
    """Whether a day beside hours is one of several: "9 a.m. to | 5 p.m., Monday | to Friday"."""
    left = left[-_LONGEST_HOURS:]
    found = _HOURS_OF_DAYS.search(f"{left}{words}{right}")
    return found is not None and found.start() <= len(left) and found.end() > len(left + words)


def without_clock(left: str) -> str:
    """What stands before a day, without a time of day right before it and the "on" between."""
    found = _CLOCK_BEFORE_DAY.search(left, max(0, len(left) - _LONGEST_HOURS))
    return left[: found.start()] if found else left


def minute_of_clock(clock: str) -> int:
    """The minute of the day of a time of day in words: "6 p.m.", "8.30", "noon"."""
    if clock in _NAMED_HOURS:
        return _NAMED_HOURS[clock]
    hour, minute = [int(number) for number in [*_DIGITS_OF_CLOCK.findall(clock), "0"][:2]]
    if "m" in clock:
        hour = hour % 12 + (12 if "p" in clock else 0)
    return hour * 60 + minute
