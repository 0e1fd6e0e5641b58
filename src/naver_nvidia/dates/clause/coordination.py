"""Dates that share a year, a month or a week said once, and the day that "ended" stands before."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final, cast

from naver_nvidia.dates.calendar.arithmetic import moved
from naver_nvidia.dates.calendar.units import bounds
from naver_nvidia.dates.clause.clocks import CLOCK
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.lexicon.words import lexicon
from naver_nvidia.dates.meaning import Part
from naver_nvidia.dates.patterns import Pattern, Rare
from naver_nvidia.dates.tokens import to_day

WAYS: Final = {"last": -1, "this": 0, "next": 1}
_UP_TO_WORDS: Final = ("to", "through", "until", "till", "and", "-", "\N{EN DASH}")
# How the name of any month begins.
_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
# "between 10 p.m. on September 30th and ".
_LONGEST_START: Final = 50
_LONGEST_ROW: Final = 60
_AFTER_ROW: Final = ("and", "or", "in", "at", "to", "by", "for", "with", "after", "before")
_WORDS_BETWEEN: Final = ("and", "or", "to", "through", "until")
_ROW_OF_SEASONS: Final = Rare(
    "spring summer fall autumn winter",
    r"(?:\s+(?:and|or|to|through)\s+|\s?/\s?)(?:the\s+)?(?:spring|summer|fall|autumn|winter)\s+(?:of\s+)?"
    r"(?:(?P<year>[12][0-9]{3})\b|(?P<way>last|this|next)\s+year\b)",
)
_RUNS: Final = (
    r"\b(?:runs?|continues?|lasts?|extends?|(?:is|are)\s+(?:open|closed|in\s+effect|on\s+view))"
    r"\s+from\s+"
)
_RUN: Final = "run continue last extend open closed effect view"
_RUNS_FROM: Final = Rare(_RUN, rf"{_RUNS}\Z")
_JOINT: Final = r"(?:,?\s+(?:and|or|to|through|until)\s+|\s?[-\u2013]\s?)"
_PART_BEFORE: Final = r"(?:(?:early|mid|late)[\s-])?"
_NTH_DAY: Final = r"(?:the\s+)?[0-9]{1,2}(?:st|nd|rd|th)?"
_ROW_OF_DAYS: Final = Pattern(
    r"(?:,\s+[0-9]{1,2}){0,10},?\s+(?:and|or|to|through)\s+[0-9]{1,2},\s+(?P<year>[12][0-9]{3})\b"
)
_MORE_DAYS: Final = Pattern(
    r"(?:,\s+[0-9]{1,2}){0,10},?\s+(?:and|or)\s+[0-9]{1,2}\b(?!\s+[a-z]{3})"
)
_ROW_BEFORE: Final = Rare(
    "0 1 2 3 4 5 6 7 8 9",
    rf"(?:the\s+)?\b(?P<first>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,\s+{_NTH_DAY}){{0,10}}"
    r"(?:,|,?\s+(?:and|or|to|through|until))\s+(?:the\s+)?\Z",
)
_LATER_CENTURY: Final = Rare(
    "centur",
    r"\s+(?:and|or|to)\s+(?:(?:early|mid|late)[\s-])?(?:the\s+)?\w+(?:th|st|nd|rd|first|second)"
    r"[\s-]centur(?:y|ies)\b",
)


@cache
def _worths(kind: str) -> dict[str, object]:
    return {word.capitalize(): worth for word, (of, worth) in lexicon().items() if of == kind}


def names(kind: str) -> str:
    """The names of months or weekdays, as alternatives of a pattern."""
    return "|".join(_worths(kind))


def month_named(name: str) -> int:
    """The number of a month."""
    return cast("int", _worths("month")[name])


def shared_year(context: Context, annual: int | tuple[int, int] | Part) -> int | None:
    """The year after the last of the months or seasons in a row, of which this one is not the last.

    A month that comes later in the year than the last is of the year before, as in "from December
    to January 2023".
    """
    if isinstance(annual, Part):
        seasons = _ROW_OF_SEASONS.match(context.right) if annual.unit == "season" else None
        return year_in(context, seasons) if seasons else None
    month, day = annual if isinstance(annual, tuple) else (annual, 0)
    if day and (year_of_days := _ROW_OF_DAYS.match(context.right)):
        return int(year_of_days["year"])
    found = _ROW_OF_MONTHS.match(context.right)
    if found is None:
        return None
    year, last_day = year_in(context, found), int(found["day"] or found["first"] or 0)
    return year - 1 if (month, day) > (month_named(found["last"]), last_day) else year


def year_in(context: Context, found: re.Match[str]) -> int:
    """The year that was found, which is said in digits or as "last year"."""
    return int(found["year"]) if found["year"] else context.published.year + WAYS[found["way"]]


def shared_week(context: Context, weekday: int) -> date | None:
    """The day in the week that is named after the last of the weekdays in a row."""
    found = _ROW_OF_WEEKDAYS.match(context.right)
    if found is None:
        return None
    monday = moved(bounds(context.published, "week")[0], WAYS[found["way"]], "week")
    return moved(monday, weekday, "day")


def continues_days(context: Context) -> bool:
    """Whether a number goes on a row of days of a month: the 2 and the 3 of "May 1, 2 and 3"."""
    if not _DAYS_SO_FAR.search(context.left[-_LONGEST_ROW:]):
        return False
    # "On May 1, 25 people" is no row, and one is only begun where an "and" is to come.
    ends = not context.after[:1].isalpha() or context.after in _AFTER_ROW
    return ends and (
        context.before in _WORDS_BETWEEN or _MORE_DAYS.match(context.right) is not None
    )


def month_of_row(context: Context) -> tuple[int, int | None] | None:
    """The month, and its year, after the last of the days in a row: "4 and 6 October"."""
    found = _MONTH_AFTER_ROW.match(context.right)
    if found is None:
        return None
    return month_named(found["month"]), int(found["year"]) if found["year"] else None


def month_after_weekdays(context: Context) -> int | None:
    """The month after the last of weekdays with their days: "Wednesday 4 and Friday 6 June"."""
    found = _MONTH_AFTER_WEEKDAYS.match(context.right)
    return None if found is None else month_named(found["month"])


def row_before(context: Context) -> tuple[int, int] | None:
    """How long the row is that the words end, and its first day: "1, 5 and" before 8 October."""
    left = context.left[-_LONGEST_ROW:]
    found = _ROW_BEFORE.search(left)
    # "May 4 to June 6" has the month of its own.
    if found is None or _MONTH_AT_END.search(left[: found.start()]):
        return None
    return len(found[0]), int(found["first"])


def shares_century(context: Context) -> bool:
    """Whether an ordinal is that of a century named later: "the 19th and 20th centuries"."""
    return _LATER_CENTURY.match(context.right) is not None


def start_of_span(context: Context) -> tuple[str, int, int] | None:
    """What a span begins with of which the words are the end: "from Monday to Friday".

    It is "weekday" and its number, or "month", its number and the day, 0 if none is said.
    """
    found = _start_of_span(context)
    if found is None:
        return None
    kind = "weekday" if found["weekday"] else "month"
    day = found["day"] or found["first"] or 0
    return kind, cast("int", _worths(kind)[found[kind]]), int(day)


def at_start_of_span(context: Context) -> Context:
    """Where the date stands that a span begins with, whose verb may be another."""
    found = cast("re.Match[str]", _start_of_span(context))
    clause = context.start - len(context.left)
    return context.elsewhere(clause + found.start("date"), clause + found.end("date"))


def _start_of_span(context: Context) -> re.Match[str] | None:
    left = context.left_of_clock
    if not left.rstrip().removesuffix(" early").removesuffix(" late").endswith(_UP_TO_WORDS):
        return None
    return _START_OF_SPAN.search(left, max(0, len(left) - _LONGEST_START))


_START_OF_SPAN: Final = Rare(
    f"{_MONTHS} Mon Tue Wed Thu Fri Sat Sun",
    rf"(?P<between>\bbetween\s+(?:{CLOCK}\s+(?:on\s+)?)?)?"
    rf"\b(?P<date>(?P<weekday>{names('weekday')})\b\.?(?:\s+(?:morning|afternoon|evening|night))?"
    r"|(?:(?P<first>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"(?P<month>{names('month')})\b\.?(?:\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?)?)"
    rf"(?:,?\s+(?:at\s+)?{CLOCK})?"
    r"(?:\s+(?:(?(between)and|(?:into|to|through|until|till)))\s+|\s?[-\u2013]\s?)(?:(?:early|late)\s+)?\Z",
)


def other_end_of_run(context: Context) -> tuple[str, int, int] | None:
    """The other end of what runs now: in "runs from Nov. 1 to Jan. 31", that of either.

    It is "start" or "end", its month, and its day, 0 if none is said.
    """
    if _RUNS_FROM.search(context.left[-_LONGEST_ROW:]):
        which, found = "end", _TO_END.match(context.right)
    else:
        which, found = "start", _RUNS_FROM_START.search(context.left[-_LONGEST_ROW:])
    return found and (which, month_named(found["month"]), int(found["day"] or 0))


_DAY_OR_MONTH: Final = rf"(?P<month>{names('month')})\b\.?(?:\s+(?P<day>[0-9]{{1,2}})\b)?"
_RUNS_FROM_START: Final = Rare(_RUN, rf"{_RUNS}{_DAY_OR_MONTH}\s+(?:to|through|until|till)\s+\Z")
_TO_END: Final = Pattern(rf"\s+(?:to|through|until|till)\s+{_DAY_OR_MONTH}")


_ROW_OF_MONTHS: Final = Rare(
    _MONTHS,
    rf"(?:,\s+{_PART_BEFORE}(?:{_NTH_DAY}\s+(?:of\s+)?)?(?:{names('month')})\b\.?(?:\s+{_NTH_DAY}\b)?){{0,10}}"
    rf"{_JOINT}{_PART_BEFORE}(?:(?:{names('weekday')})\b\.?,?\s+)?"
    r"(?:(?:the\s+)?(?P<first>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"(?P<last>{names('month')})\b\.?(?:\s+(?:the\s+)?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\b)?"
    r"(?:,|\s+of|\s+in)?\s*(?<=[\s,])(?:(?P<year>[12][0-9]{3})\b(?![-,.]?[0-9])"
    r"|(?P<way>last|this|next)\s+year\b)",
)


_DAYS_SO_FAR: Final = Pattern(
    rf"\b(?:{names('month')})\b\.?\s+[0-9]{{1,2}}(?:st|nd|rd|th)?"
    r"(?:,\s+[0-9]{1,2}){0,10}(?:,|,?\s+(?:and|or|to|through|until))\s+\Z"
)


_MONTH_AFTER_ROW: Final = Rare(
    _MONTHS,
    rf"(?:,\s+{_NTH_DAY}){{0,10}},?\s+(?:and|or|to|through|until)\s+{_NTH_DAY}\s+(?:of\s+)?"
    rf"(?P<month>{names('month')})\b\.?(?:,?\s+(?P<year>[12][0-9]{{3}})\b)?",
)


_MONTH_AT_END: Final = Pattern(rf"\b(?:{names('month')})\b\.?\s+\Z")
_MONTH_AFTER_WEEKDAYS: Final = Rare(
    _MONTHS,
    rf"(?:(?:,|,?\s+(?:and|or|to|until)|\s?[-\u2013])\s*(?:{names('weekday')})\s+"
    rf"[0-9]{{1,2}}(?:st|nd|rd|th)?){{1,6}}\s+(?P<month>{names('month')})\b",
)


_WEEKDAY: Final = rf"(?:{names('weekday')})\b\.?"
_ROW_OF_WEEKDAYS: Final = Rare(
    "week",
    rf"(?:,\s+{_WEEKDAY}){{0,6}}{_JOINT}{_WEEKDAY}(?:\s+of)?\s+"
    r"(?P<way>last|this|next)\s+week\b",
)


def day_it_ended(context: Context) -> date | None:
    """The day in "the quarter ended Sept. 30": the last such day, or the nearest if "ending"."""
    found = _ENDED.match(context.right) if "end" in context.right else None
    return None if found is None else _day_of_end(context, found)


def day_that_ended_before(context: Context) -> date | None:
    """The same, where it was said before in the clause."""
    found = list(_ENDED.finditer(context.left)) if "end" in context.left else []
    return _day_of_end(context, found[-1]) if found else None


def _day_of_end(context: Context, found: re.Match[str]) -> date:
    month, day = month_named(found["month"]), int(found["day"])
    published = context.published
    if found["year"]:
        return to_day(int(found["year"]), month, day)
    days = [to_day(published.year + way, month, day) for way in (0, -1)]
    if found["verb"] == "ended":
        return days[0] if days[0] <= published else days[1]
    return min(days, key=lambda each: abs(each - published))


_ENDED: Final = Pattern(
    rf",?\s+(?:(?:that|which)\s+)?(?P<verb>ended|ending)\s+(?:on\s+)?(?P<month>{names('month')})\b\.?\s+"
    r"(?P<day>[0-9]{1,2})\b(?:,?\s+(?P<year>[12][0-9]{3})\b)?"
)
