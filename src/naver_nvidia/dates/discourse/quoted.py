"""The day on which the words of a quotation were said: "We vote today," he said on Monday."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.patterns import Pattern

if TYPE_CHECKING:
    from datetime import date

    from naver_nvidia.dates.clause.context import Context

_OPEN, _CLOSE = '"\u201c', '"\u201d'
_SAID: Final = (
    r"(?:said|says|told|wrote|tweeted|posted|added|announced|declared|warned|insisted|explained"
    r"|asked|replied|shouted|cried|recalled|admitted|argued|claimed|promised|vowed|testified)"
)
# "..., she told supporters on | Monday".
_SAID_AFTER: Final = Pattern(
    rf"[^\"\u201c\u201d]{{0,200}}[\"\u201d]\s+[^.\"\u201c\u201d]{{0,50}}?\b{_SAID}\b"
    r"[^.,;\"\u201c\u201d]{0,40}?\s(?:on\s+|late\s+|early\s+)?"
    r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|yesterday\b"
    r"|(?:[0-9]{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b)"
)
_SAID_BEFORE: Final = Pattern(rf"[^.\"\u201c\u201d]*\b{_SAID}\b[^.\"\u201c\u201d]{{0,30}}\Z")
_LONGEST: Final = 300


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
    return named.date.earliest if is_of_lead and named.date.earliest <= context.published else None
