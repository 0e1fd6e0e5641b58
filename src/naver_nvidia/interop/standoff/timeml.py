"""TimeML 1.2.1: the text with each date marked as a TIMEX3."""

from __future__ import annotations

from itertools import pairwise
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from naver_nvidia.article import Article
from naver_nvidia.dates import ResolvedDate
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.interop.plumbing.characters import check
from naver_nvidia.meetings.pictures import NO_XML

# A parser would read a line end that is not written so as "\n", and move what follows.
_LINE_ENDS: Final = {"\r": "&#13;"}


def to_timeml(article: Article) -> str:
    """A TimeML document, its day of publication as the document creation time ``t0``.

    The text stands in TEXT character for character; `naver_nvidia.find_dates` on it gives what
    TempEval-3's scorer can compare with this. Of the article it carries the text, its day, title
    and dates, and of a date what TIMEX3 has: type, value and mod, not the days of a range.

    >>> from naver_nvidia import load_article
    >>> print(to_timeml(load_article()).splitlines()[-2][:86])
    <TIMEX3 tid="t5" type="DATE" value="2024-06" mod="START">Earlier in the month</TIMEX3>

    Raises:
        InvalidValue: the text has a character that XML cannot hold, or dates overlap.
    """
    _check(article)
    text: list[str] = []
    end = 0
    dates = sorted(article.dates, key=lambda each: each.passage)
    for number, each in enumerate(dates, start=1):
        start = each.passage.start
        text += (_escaped(article.text[end:start]), _timex(number, each.resolved))
        end = each.passage.end
    text.append(_escaped(article.text[end:]))
    day = article.date_published.isoformat()
    created = (
        f'<TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME">'
        f"{day}</TIMEX3>"
    )
    title = "" if article.headline is None else f"<TITLE>{_escaped(article.headline)}</TITLE>\n"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{_escaped(article.id)}</DOCID>\n<DCT>{created}</DCT>\n{title}"
        f"<TEXT>{''.join(text)}</TEXT>\n</TimeML>\n"
    )


def _timex(number: int, resolved: ResolvedDate) -> str:
    mod = "" if resolved.mod is None else f" mod={quoteattr(resolved.mod)}"
    meaning = f"type={quoteattr(resolved.type)} value={quoteattr(resolved.value)}{mod}"
    return f'<TIMEX3 tid="t{number}" {meaning}>{_escaped(resolved.words)}</TIMEX3>'


def _escaped(text: str) -> str:
    return escape(text, _LINE_ENDS)


def _check(article: Article) -> None:
    values = (each for date in article.dates for each in (date.resolved.value, date.resolved.mod))
    check(article, "XML", NO_XML, (article.text, article.id, article.headline, *values))
    dates = sorted(each.passage for each in article.dates)
    for one, other in pairwise(dates):
        if one.overlaps(other):
            raise InvalidValue(
                "to_timeml", f"TIMEX3 cannot overlap, as {shown(one)} and {shown(other)} do"
            )
