"""The day that a time or "today" belongs to: spoken of before, named after, or of a quotation."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from typing import Final

from naver_nvidia.dates.antecedents import Named
from naver_nvidia.dates.calendar.arithmetic import neighbour
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.calendar.holidays import HOLIDAYS
from naver_nvidia.dates.clause.clocks import (
    OVER_A_GAP,
    TO_ITS_DAY,
    UP_TO,
    is_only_hours,
    minute_of_clock,
)
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context
from naver_nvidia.dates.clause.coordination import names
from naver_nvidia.dates.direction.judge import verb_direction
from naver_nvidia.dates.lexicon import cues, events, look_alikes, verbs
from naver_nvidia.dates.meaning import Meaning
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import plain

_DAWN, _EVENING, _MIDNIGHT = 6 * 60, 18 * 60, 24 * 60
_BEFORE_DAWN: Final = _DAWN - 1
# How many dates back the day may be.
_FARTHEST: Final = 5
# For how many days something is news, so that shares may still move by it at noon.
_NEWS: Final = timedelta(days=6)
_BORN: Final = Pattern(r"\b(?:[Bb]orn|married|wed)\b[^.;\n]*\Z")
_BEFORE_HOLIDAY: Final = ("on", "by", "at", "before", "after")
_HOLIDAY: Final = Pattern(rf"(?:{'|'.join(HOLIDAYS)}|Day|Eve)\Z")
_WORD_AFTER: Final = Pattern(r" ([^\W\d_]\S*)")
_AROUND: Final = 60
_OPEN, _CLOSE = '"\u201c', '"\u201d'
# "..., she told supporters on | Monday".
_SAID_AFTER: Final = Pattern(
    rf"[^\"\u201c\u201d]{{0,200}}[\"\u201d]\s+[^.\"\u201c\u201d]{{0,50}}?\b{verbs.SAID}\b"
    r"[^.,;\"\u201c\u201d]{0,40}?\s(?:on\s+|late\s+|early\s+)?"
    r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|yesterday\b"
    rf"|(?:[0-9]{{1,2}}\s+)?(?:{names('month')})\b)"
)
_SAID_BEFORE: Final = Pattern(rf"[^.\"\u201c\u201d]*\b{verbs.SAID}\b[^.\"\u201c\u201d]{{0,30}}\Z")
_LONGEST: Final = 300


def day_told(context: Context, clocktime: int | None = None) -> DateRange:
    """The day that is told of where a time of day stands, or that of publication."""
    spoken, today = context.discourse, DateRange.day(context.published)
    if spoken.is_given and spoken.last is not None:
        return spoken.last if spoken.last.precision == "day" else today
    named = _named(context)
    day = today if named is None else named.date
    if clocktime is None:
        return day
    if named is not None and _is_past_midnight(context, named, clocktime):
        return neighbour(day, 1)
    is_near = named is not None and is_only_hours(_between(context, named))
    is_over = clocktime == _MIDNIGHT and day == today and verb_direction(context) == BEHIND
    return neighbour(day, -1) if is_over and not is_near else day


def day_of_part(context: Context, daypart: str) -> DateRange:
    """The day that is told of where a part of a day stands; a morning may follow a night."""
    return day_told(context, _BEFORE_DAWN if daypart == "MO" else None)


def _named(context: Context) -> Named | None:
    """The day last named that a time of day may belong to: of its own clause, or of one before."""
    clause = context.start - len(context.left)
    for named in islice(context.discourse.named(), _FARTHEST):
        is_own = named.end > clause
        if named.date.precision != "day":
            if not is_own and not _names(context, named):
                return None
        elif is_own and is_only_hours(_between(context, named)):
            return named
        elif _is_of_event(context, named):
            told = not _contradicts(context, named.date) and (is_own or _goes_on(context, named))
            return named if told else None
    return None


def _between(context: Context, named: Named) -> str:
    return context.text[named.end : context.start]


def _is_of_event(context: Context, named: Named) -> bool:
    """Not so days of birth or in brackets, those since which it is so, and a Christmas sale."""
    before = context.text[max(0, named.start - _AROUND) : named.start]
    *_, last = before.lower().split() or [""]
    if (
        last in cues.UNTIL | {"since"}
        or _BORN.search(before)
        or before.rfind("(") > before.rfind(")")
    ):
        return False
    is_holiday = _HOLIDAY.search(context.text[named.start : named.end]) is not None
    return not is_holiday or last in _BEFORE_HOLIDAY


def _names(context: Context, named: Named) -> bool:
    """Whether a noun follows, of which the date is the name: "its 2019 review"."""
    following = _WORD_AFTER.match(context.text, named.end)
    return following is not None and following[1] not in look_alikes.NO_NOUN_AFTER_WEEKDAY


def _contradicts(context: Context, day: DateRange) -> bool:
    """Whether the verb has the time of day on the other side of publication."""
    direction = verb_direction(context)
    if direction == BEHIND:
        return day.earliest > context.published
    is_ahead = direction == AHEAD and day.latest < context.published
    return is_ahead and events.THEN.isdisjoint(context.left_words)


def _goes_on(context: Context, named: Named) -> bool:
    """Whether the story goes on that the day is of; markets are told of as they stand now."""
    is_news = context.published - named.date.latest <= _NEWS
    if is_news or not context.has(cues.MARKETS):
        return True
    clause = context.start - len(context.left)
    around = slice(max(0, named.start - _AROUND), min(named.end + _AROUND, clause))
    return not cues.MARKETS.isdisjoint(map(plain, context.text[around].split()))


def _is_past_midnight(context: Context, named: Named, clocktime: int) -> bool:
    """Whether the day is over at that time: "from 8 p.m. to 1 a.m.", "at 11:40. At 2 a.m., ..."."""
    if named.minute is None:
        return False
    if UP_TO.fullmatch(_between(context, named)):
        return clocktime <= named.minute
    is_night = clocktime < _DAWN and named.minute >= _EVENING
    return is_night and "had" not in context.left_words


def following_day(context: Context, clocktime: int) -> Meaning | None:
    """The day, or part of one, that is named after a time of day and is that of it.

    "From 10 p.m. to 6 a.m. Friday" begins on Thursday.
    """
    found = TO_ITS_DAY.match(context.right)
    if found is None:
        return _day_over_a_gap(context)
    day = context.day_after(found.end())
    if day is None or day.range is None:
        return None
    if found["up_to"] is None or minute_of_clock(found["up_to"]) > clocktime:
        return day
    if found["joint"].strip() in ("and", "or") and context.before != "between":
        return day
    return day._replace(range=neighbour(day.range, -1))


def _day_over_a_gap(context: Context) -> Meaning | None:
    found = OVER_A_GAP.match(context.right)
    if found is None or context.named_in_clause(frozenset(("day",))) is not None:
        return None
    return context.day_after(found.end())


def day_said(context: Context) -> date:
    """The day from which "today" is counted: that of the quotation it is in, or of publication."""
    at = context.start
    before = context.text[max(0, at - _LONGEST) : at]
    opens = max(before.rfind(mark) for mark in _OPEN)
    if opens < 0 or not _is_open(before, opens):
        return context.published
    end = context.end
    if found := _SAID_AFTER.match(context.text, end, end + _LONGEST):
        day = context.day_after(found.end() - end)
        if day is not None and day.range is not None and day.range.precision == "day":
            return min(day.range.earliest, context.published)
    return _day_before(context, before[:opens], at - len(before) + opens) or context.published


def _is_open(before: str, opens: int) -> bool:
    """Whether a quotation is open: its mark has not been closed, and is no closing one itself."""
    if before[opens] == '"':
        return before.count('"') % 2 == 1
    return _CLOSE[1] not in before[opens:]


def _day_before(context: Context, lead: str, opens: int) -> date | None:
    """The day named in the words that lead to the quotation: "On Monday, the winner said"."""
    sentence = _SAID_BEFORE.search(lead)
    named = context.discourse.last_named
    if sentence is None or named is None or named.date.precision != "day":
        return None
    is_of_lead = opens - len(sentence[0]) <= named.start < opens
    return min(named.date.earliest, context.published) if is_of_lead else None
