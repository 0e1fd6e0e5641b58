"""Dates in rows and spans that share what is said once, and the day that "ended" stands before."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final, cast

from naver_nvidia.dates.calendar.arithmetic import moved
from naver_nvidia.dates.calendar.units import SHORT_MONTHS, WEEKDAYS, bounds
from naver_nvidia.dates.clause.clocks import CLOCK
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.lexicon.words import lexicon
from naver_nvidia.dates.meaning import Part
from naver_nvidia.dates.patterns import Pattern, Rare
from naver_nvidia.dates.tokens import to_day


@cache
def _worths(kind: str) -> dict[str, object]:
    return {word.capitalize(): worth for word, (of, worth) in lexicon().items() if of == kind}


def names(kind: str) -> str:
    """The names of months or weekdays, as alternatives of a pattern."""
    return "|".join(_worths(kind))


def _month_named(name: str) -> int:
    """The number of a month."""
    return cast("int", _worths("month")[name])


WAYS: Final = {"last": -1, "this": 0, "next": 1}
_LONGEST_ROW: Final = 60
_AFTER_ROW: Final = ("and", "or", "in", "at", "to", "by", "for", "with", "after", "before")
_WORDS_BETWEEN: Final = ("and", "or", "to", "through", "until")
# How the name of any month begins, and that of any weekday.
_MONTHS: Final = " ".join(SHORT_MONTHS)
_WEEKDAYS: Final = " ".join(name[:3] for name in WEEKDAYS)

# What patterns of rows are made of.
_MONTH: Final = rf"(?:{names('month')})\b\.?"
_NAMED_MONTH: Final = rf"(?P<month>{names('month')})\b\.?"
_WEEKDAY: Final = rf"(?:{names('weekday')})\b\.?"
_TH: Final = r"(?:st|nd|rd|th)?"
_NTH: Final = rf"(?:the\s+)?[0-9]{{1,2}}{_TH}"
_AND: Final = r",?\s+(?:and|or|to|through|until)\s+"
_TO: Final = r"(?:to|through|until|till)"
_JOINT: Final = rf"(?:{_AND}|\s?[-\u2013]\s?)"
_PART_BEFORE: Final = r"(?:(?:early|mid|late)[\s-])?"
_YEAR: Final = r"(?P<year>[12][0-9]{3})\b"
_WAY: Final = r"(?P<way>last|this|next)\s+"
_WHICH_YEAR: Final = rf"(?:{_YEAR}(?![-,.]?[0-9])|{_WAY}year\b)"
_MORE_DAYS: Final = rf"(?:,\s+{_NTH}){{0,10}}"

_ROW_OF_SEASONS: Final = Rare(
    "spring summer fall autumn winter",
    rf"(?:{_AND}|\s?/\s?)(?:the\s+)?(?:spring|summer|fall|autumn|winter)\s+(?:of\s+)?{_WHICH_YEAR}",
)
_ROW_OF_MONTHS: Final = Rare(
    _MONTHS,
    rf"(?:,\s+{_PART_BEFORE}(?:{_NTH}\s+(?:of\s+)?)?{_MONTH}(?:\s+{_NTH}\b)?){{0,10}}"
    rf"{_JOINT}{_PART_BEFORE}(?:{_WEEKDAY},?\s+)?"
    rf"(?:(?:the\s+)?(?P<first>[0-9]{{1,2}}){_TH}\s+(?:of\s+)?)?"
    rf"{_NAMED_MONTH}(?:\s+(?:the\s+)?(?P<day>[0-9]{{1,2}}){_TH}\b)?"
    rf"(?:,|\s+of|\s+in)?\s*(?<=[\s,]){_WHICH_YEAR}",
)
_ROW_OF_WEEKDAYS: Final = Rare(
    "week", rf"(?:,\s+{_WEEKDAY}){{0,6}}{_JOINT}{_WEEKDAY}(?:\s+of)?\s+{_WAY}week\b"
)
_ROW_OF_DAYS: Final = Pattern(rf"{_MORE_DAYS}{_AND}[0-9]{{1,2}},\s+{_YEAR}")
_DAYS_GO_ON: Final = Pattern(rf"{_MORE_DAYS},?\s+(?:and|or)\s+[0-9]{{1,2}}\b(?!\s+[a-z]{{3}})")
_DAYS_SO_FAR: Final = Pattern(rf"\b{_MONTH}\s+{_NTH}{_MORE_DAYS}(?:,\s+|{_AND})\Z")
_ROW_BEFORE: Final = Rare(
    "0 1 2 3 4 5 6 7 8 9",
    rf"(?:the\s+)?\b(?P<first>[0-9]{{1,2}}){_TH}{_MORE_DAYS}(?:,\s+|{_AND})(?:the\s+)?\Z",
)
_MONTH_AT_END: Final = Pattern(rf"\b{_MONTH}\s+\Z")
_MONTH_AFTER_ROW: Final = Rare(
    _MONTHS,
    rf"(?:,\s+(?:{_WEEKDAY}\s+)?{_NTH}){{0,10}}{_JOINT}(?:{_WEEKDAY}\s+)?{_NTH}\s+(?:of\s+)?"
    rf"{_NAMED_MONTH}(?:,?\s+{_YEAR})?",
)
_LATER_CENTURY: Final = Rare(
    "centur",
    rf"\s+(?:and|or|to)\s+{_PART_BEFORE}(?:the\s+)?\w+(?:th|st|nd|rd|first|second)"
    r"[\s-]centur(?:y|ies)\b",
)
_START_OF_SPAN: Final = Rare(
    f"{_MONTHS} {_WEEKDAYS}",
    rf"(?P<between>\bbetween\s+(?:{CLOCK}\s+(?:on\s+)?)?)?"
    rf"\b(?P<date>(?P<weekday>{names('weekday')})\b\.?(?:\s+(?:morning|afternoon|evening|night))?"
    rf"|(?:(?P<first>[0-9]{{1,2}}){_TH}\s+(?:of\s+)?)?"
    rf"{_NAMED_MONTH}(?:\s+(?P<day>[0-9]{{1,2}}){_TH})?)"
    rf"(?:,?\s+(?:at\s+)?{CLOCK})?"
    rf"(?:\s+(?:(?(between)and|(?:into|{_TO})))\s+|\s?[-\u2013]\s?)(?:(?:early|late)\s+)?\Z",
)
# "Between 10 p.m. on September 30th and ".
_LONGEST_START: Final = 50
_RUN: Final = "run continue last extend open closed effect view"
_RUNS_FROM: Final = (
    r"\b(?:runs?|continues?|lasts?|extends?|(?:is|are)\s+(?:open|closed|in\s+effect|on\s+view))"
    r"\s+from\s+"
)
_MONTH_DAY: Final = rf"{_NAMED_MONTH}(?:\s+(?P<day>[0-9]{{1,2}})\b)?"
_RUNS: Final = Rare(_RUN, rf"{_RUNS_FROM}\Z")
_RUNS_FROM_START: Final = Rare(_RUN, rf"{_RUNS_FROM}{_MONTH_DAY}\s+{_TO}\s+\Z")
_TO_END: Final = Pattern(rf"\s+{_TO}\s+{_MONTH_DAY}")
_DAY_ENDED: Final = (
    rf",?\s+(?:(?:that|which)\s+)?(?P<verb>ended|ending)\s+(?:on\s+)?{_NAMED_MONTH}\s+"
    rf"(?P<day>[0-9]{{1,2}})\b(?:,?\s+{_YEAR})?"
)
_ENDED: Final = Rare("ended ending", _DAY_ENDED)
_ENDED_BEFORE: Final = Rare("ended ending", rf".*{_DAY_ENDED}", re.DOTALL)


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
    return year - 1 if (month, day) > (_month_named(found["month"]), last_day) else year


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
        context.before in _WORDS_BETWEEN or _DAYS_GO_ON.match(context.right) is not None
    )


def month_of_row(context: Context) -> tuple[int, int | None] | None:
    """The month, and its year, after the last of the days in a row: "4 and 6 October"."""
    found = _MONTH_AFTER_ROW.match(context.right)
    if found is None:
        return None
    return _month_named(found["month"]), int(found["year"]) if found["year"] else None


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


def start_of_span(context: Context) -> tuple[str, int, int, Context] | None:
    """What a span begins with of which the words are the end: "from Monday to Friday".

    It is "weekday" and its number, or "month", its number and the day, 0 if none is said; and where
    it stands, as its verb may be another.
    """
    left = context.left_of_clock
    found = _START_OF_SPAN.search(left, max(0, len(left) - _LONGEST_START))
    if found is None:
        return None
    kind = "weekday" if found["weekday"] else "month"
    day = found["day"] or found["first"] or 0
    clause = context.start - len(context.left)
    there = context.elsewhere(clause + found.start("date"), clause + found.end("date"))
    return kind, cast("int", _worths(kind)[found[kind]]), int(day), there


def other_end_of_run(context: Context) -> tuple[str, int, int] | None:
    """The other end of what runs now: in "runs from Nov. 1 to Jan. 31", that of either.

    It is "start" or "end", its month, and its day, 0 if none is said.
    """
    if _RUNS.search(context.left[-_LONGEST_ROW:]):
        which, found = "end", _TO_END.match(context.right)
    else:
        which, found = "start", _RUNS_FROM_START.search(context.left[-_LONGEST_ROW:])
    return found and (which, _month_named(found["month"]), int(found["day"] or 0))


def day_it_ended(context: Context) -> date | None:
    """The day in "the quarter ended Sept. 30": the last such day, or the nearest if "ending"."""
    return _day_of_end(context, _ENDED.match(context.right))


def day_that_ended_before(context: Context) -> date | None:
    """The same, where it was said before in the clause."""
    return _day_of_end(context, _ENDED_BEFORE.match(context.left))


def _day_of_end(context: Context, found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    month, day = _month_named(found["month"]), int(found["day"])
    published = context.published
    if found["year"]:
        return to_day(int(found["year"]), month, day)
    days = [to_day(published.year + way, month, day) for way in (0, -1)]
    if found["verb"] == "ended":
        return days[0] if days[0] <= published else days[1]
    return min(days, key=lambda each: abs(each - published))
