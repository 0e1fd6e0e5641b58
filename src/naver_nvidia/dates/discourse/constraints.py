"""The year, month, week or day said beside a date, before it or after, which then is one of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from naver_nvidia.dates.calendar.arithmetic import containing, neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.clause.coordination import WAYS, names, year_in
from naver_nvidia.dates.patterns import Pattern

ANY_YEAR: Final = Pattern(r"[12][0-9]{3}")
_YEAR_SAID: Final = r"(?P<year>[12][0-9]{3})\b(?![-/,.]?[0-9])"
_YEAR_AFTER: Final = Pattern(
    rf",?\s+(?:(?:(?:of|in)\s+(?:the\s+year\s+)?)?{_YEAR_SAID}|(?:of\s+)?(?P<way>last|this|next)\s+year\b)"
)
_DAYS_SAID: Final = rf"(?:(?:{names('month')})\b\.?(?:,|\s+and)?|[0-9]{{1,2}}(?:st|nd|rd|th)?,?)"
# "In 2019 from July to |", "in 1998 on |", "the 2021 |".
_YEAR_BEFORE: Final = Pattern(
    r"\b(?:in|during|early|mid|late|the)[\s-]+(?P<year>[12][0-9]{3}),?\s+"
    rf"(?:(?:from|between|on|in|to|until|till|through|the|of|{_DAYS_SAID})\s+)*\Z",
    re.IGNORECASE,
)
NO_OTHER_TIME: Final = (
    r"(?![^;]*\b(?:[12][0-9]{3}|now|has|have|is|are|said|says|last|this|next|ago|since)\b)[^;]*"
)
# "In 2019 sales peaked in |", "Back in early 2019, they met in |", "In the spring of 1980 it".
_YEAR_OPENS: Final = Pattern(
    r"\W*(?:(?:but|and|back|early|late|later)\s+)?(?:in|during|through(?:out)?|(?:at|by)(?=\s+the))"
    r"\s+(?:the\s+)?(?:(?:early|mid|late)[\s-]+"
    rf"|(?:spring|summer|autumn)\s+|(?:spring|summer|fall|autumn|start|end|middle)\s+of\s+)?(?P<year>[12][0-9]{{3}}),?\s+{NO_OTHER_TIME}\Z",
    re.IGNORECASE,
)
# "In 2018, when it opened in |".
_YEAR_WHEN: Final = Pattern(r"\b(?P<year>[12][0-9]{3}),?\s+when\s[^,;]{1,60}\Z")
# How far before a weekday the word for its week may end.
_NEAR_CONSTRAINT: Final = 60
_JOINT: Final = Pattern(r"(?:,?\s+|\s*[-(\u2013\u2014]\s*)(?:on\s+)?(?:the\s+)?")
_WEEK_AFTER: Final = Pattern(r"\s+(?:of\s+)?(?P<way>last|this|next)\s+week\b(?!['\u2019])")
_BRACKET: Final = Pattern(
    r"(?:\s+(?:morning|afternoon|evening|night))?,?\s*[(\[](?=\w)"
    r"|,?\s+(?=(?:the\s+)?[0-9]|[A-Z])"
)
_WEEK: Final = 7


def year_said(context: Context) -> int | None:
    """The year beside the words, or that opens their sentence: "in 2019 sales peaked in July"."""
    if found := _YEAR_AFTER.match(context.right):
        return year_in(context, found)
    left = context.left
    if ANY_YEAR.search(left) is None:
        return None
    if found := _YEAR_BEFORE.search(left) or _YEAR_WHEN.search(left):
        return int(found["year"])
    found = _YEAR_OPENS.match(left)
    if found is None:
        return None
    year = int(found["year"])
    is_over = context.direction == AHEAD and year < context.published.year
    return None if is_over else year


def week_said(context: Context) -> DateRange | None:
    """The week right beside the words: "last week, on |", "in the first week of May, on |"."""
    if found := _WEEK_AFTER.match(context.right):
        return neighbour(containing(context.published, "week"), WAYS[found["way"]])
    near = context.left[-_NEAR_CONSTRAINT:].lower()
    if "week" not in near and "fortnight" not in near:
        return None
    # "Late last week" is a part of it.
    days = _said_right_before(context, lambda days: 1 < len(days) <= _WEEK)
    if days is None or len(days) == _WEEK:
        return days
    return containing(days.earliest, "week")


def month_said(context: Context) -> DateRange | None:
    """The month right before the words: "last month, on |"."""
    return _said_right_before(context, lambda days: days.precision == "month")


def _said_right_before(context: Context, is_such: Callable[[DateRange], bool]) -> DateRange | None:
    named = context.discourse.last_named
    if named is None or not is_such(named.date):
        return None
    between = context.text[named.end : context.start]
    return named.date if _JOINT.fullmatch(between) else None


def day_in_brackets(context: Context) -> DateRange | None:
    """The day in the brackets that follow, or after a comma: "on Tuesday (June 3)"."""
    found = _BRACKET.match(context.right)
    day = context.day_after(found.end()) if found else None
    return day and day.range
