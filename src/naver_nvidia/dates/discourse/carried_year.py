"""The year said earlier in the story: "on June 25, 1950, and Seoul fell on June 28"."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from naver_nvidia.dates.calendar.holidays import Holiday
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.discourse.constraints import ANY_YEAR, NO_OTHER_TIME, year_said
from naver_nvidia.dates.meaning import Annual, Part, in_year
from naver_nvidia.dates.patterns import Pattern

# How many months on a month is the first after "in June 2010 and", and not one of late.
_SOON: Final = 6
# "On June 25, 1950, | and Seoul fell on", "On June 23, 2016, | they voted, and on".
_GOES_ON: Final = Pattern(
    rf",?\s+(?:(?:and|but|then|before|until|to|through)\s+{NO_OTHER_TIME}"
    rf"|{NO_OTHER_TIME}\b(?:and|but|then)\s+(?:on|in|by)\s+)"
)
_OPENS: Final = Pattern(
    r"\W*(?:(?:And|But|Then)\s+)?(?:[Ii]n|[Oo]n|[Bb]y)\s+(?:early\s+|late\s+|mid-)?"
)
# "In | 2020 the city locked down. In June it reopened."
_YEAR_OPENS: Final = Pattern(r"(?:\A|[.!?][\"\u201d]?\s+)(?:In|During|Back\s+in)\s+\Z")
_NEAR_START: Final = 150
_LENGTH_OF_STORY: Final = 5000
_LEAP_DAY: Final = (2, 29)
# A life and a firm go on to this day, and what is said is said of late.
_NO_STORY: Final = Pattern(
    r"\b(?:born|founded|established|created|launched|opened (?:its|an?|the)|company|firm|since|now"
    r"|has|have|is|are|will|said|says|told|last|this|next|ago|recent|recently)\b"
)


class Start(NamedTuple):
    """The date that the sentence goes on from, and whether its day was said, or only its year."""

    first: date
    has_day: bool = False
    only_year: bool = False

    def year_of(self, annual: Annual) -> int | None:
        """The year of the first such that is not over by then: this year, or early in the next."""
        year = self.first.year
        there = in_year(annual, year)
        if there.latest >= self.first:
            return year
        is_soon = there.earliest.month + 12 - self.first.month <= _SOON
        return year + 1 if is_soon and not self.only_year else None


def start_in_sentence(context: Context) -> Start | None:
    """What the sentence goes on from: a date with its year and "and", or a year that opens it.

    It is also the date of years ago that was told before a sentence which a month opens.
    """
    if year := year_said(context):
        return Start(date(year, 1, 1), only_year=True)
    left = context.left
    if context.before == "since":
        return None
    if not ANY_YEAR.search(left):
        return _start_before(context)
    named = context.discourse.last_named
    if context.direction == AHEAD or named is None or named.date.precision in ("year", "range"):
        return None
    is_said = ANY_YEAR.search(context.text, named.start, named.end)
    if not is_said or not _GOES_ON.fullmatch(context.text, named.end, context.start):
        return None
    return Start(named.date.earliest, named.date.precision == "day")


def _start_before(context: Context) -> Start | None:
    """The date of years ago that the text goes on from: "jailed in March 1938. In May, he fled"."""
    named = context.discourse.last_named if _OPENS.fullmatch(context.left) else None
    if named is None:
        return None
    named_at, end, last, _, _ = named
    at = context.start
    is_opening = (
        last.precision == "year" and _YEAR_OPENS.search(context.text[:named_at]) is not None
    )
    is_old = last.latest.year < context.published.year - 1
    is_of_old = is_old and (is_opening or last.precision in ("month", "day"))
    if not is_of_old or at - end > _NEAR_START or context.direction != BEHIND:
        return None
    told = context.text[max(0, end - _NEAR_START) : at]
    if _NO_STORY.search(told) or _NO_STORY.search(context.right):
        return None
    return Start(last.earliest, last.precision == "day")


def year_of_story(context: Context, annual: Annual) -> int | None:
    """The year of the same month, said before: "in July 2021. It was known before July 8".

    Further off, it is that of the same day, or of a month that was named twice, unless it is news
    of this month or the last. It is also that of an earlier month where it is told what happened
    then: "April 3, when".
    """
    if isinstance(annual, (int, Part, Holiday)) or annual == _LEAP_DAY:
        return None
    if context.direction == AHEAD:
        return None
    month, day = annual
    is_when = context.right.startswith(", when ")
    is_news = (context.published.month - month) % 12 <= 1
    reach = _NEAR_START if is_news else 2 * _NEAR_START
    told: set[int] = set()
    for named in context.discourse.named_after(context.start - _LENGTH_OF_STORY):
        precision, first = named.date.precision, named.date.earliest
        if precision not in ("month", "day") or first.year >= context.published.year:
            continue
        is_day, is_near = precision == "day", context.start - named.end <= reach
        if is_near and is_when and not is_day and first.month < month:
            return first.year
        if first.month != month or (is_news and (is_day or not is_near)):
            continue
        if is_near or (is_day and first.day == day) or first.year in told:
            return first.year
        told.add(first.year)
    return None
