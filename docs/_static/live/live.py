"""What the live page asks the library; its script passes texts and shows the lines given back."""

from __future__ import annotations

from datetime import date

from naver_nvidia import (
    Article,
    NaverNvidiaError,
    article_from_json,
    find_dates,
    load_article,
    resolve_date,
)
from naver_nvidia.drafting import start_draft


def resolve(words: str, published: str, sentence: str) -> list[str]:
    """The days that the words mean, and why; or why there are none."""
    if words and sentence.count(words) > 1:
        return [f"{words!r} stands there more than once; give the part of it that has it once."]
    try:
        resolved = resolve_date(words, published=_day(published), sentence=sentence or None)
    except (ValueError, NaverNvidiaError) as error:
        return [str(error)]
    return [str(resolved), resolved.explain()]


def read(text: str, published: str) -> list[str]:
    """Of an article as JSON, who met whom; of a text, its dates and what is quoted."""
    try:
        text = text.lstrip("\ufeff")
        if text.lstrip().startswith("{"):
            return who_met_whom(article_from_json(text))
        day = _day(published)
        dates = [
            f"{each.passage.exact} = {each.resolved}" for each in find_dates(text, published=day)
        ]
        quotes = start_draft(text, id="pasted", published=day)["quotes"]
    except (ValueError, NaverNvidiaError) as error:
        return [str(error)]
    quoted = [f"quoted: {each['passage']['exact']}" for each in quotes]
    return [*dates, *quoted] or ["There are no dates in it, and nothing is quoted."]


def _day(published: str) -> date:
    if not published:
        raise ValueError("Say on which day it was published.")
    return date.fromisoformat(published)


def who_met_whom(article: Article | None = None) -> list[str]:
    """Who met whom in the article, the bundled one if none is given, with the words that say so."""
    article = load_article() if article is None else article
    return [
        f"{each.subject.name} met {each.counterpart.name}: {meeting.date or 'undated'}, "
        + " … ".join(passage.exact for passage in meeting.passages)
        for each in article.meetings.pairs()
        for meeting in each.meetings
    ] or ["Nobody met anybody."]
