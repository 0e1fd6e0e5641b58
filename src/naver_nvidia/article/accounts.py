"""Where an article states a meeting, passage by passage, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from naver_nvidia.article.article import Article
from naver_nvidia.article.facts import passages_of
from naver_nvidia.article.proof import joins, sides_of, stated
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Source
from naver_nvidia.meetings import Meeting
from naver_nvidia.passages import Passage
from naver_nvidia.statements import Statement


class Account(NamedTuple):
    """Words that state a meeting, and on whose word they do; None is the article's own."""

    article: Article
    passage: Passage
    sources: tuple[Source | None, ...]

    @property
    def sentence(self) -> Passage | None:
        """The sentence around the words; None where they lie in no single one."""
        return self.article.sentence_of(self.passage)


def accounts_of(article: Article, meeting: Meeting) -> list[Account]:
    """Every passage of the meeting, on the word of the statements that stand in it.

    Those are the statements whose subject is the meeting, and those that join two who sat across
    from each other. A passage with none of them is on the word that the meeting itself is on.
    """
    sides = sides_of(meeting)
    about = [
        each for each in stated(article.statements) if each.subject == meeting or joins(each, sides)
    ]
    return [
        Account(article, passage, _sources(passage, about) or meeting.according_to or (None,))
        for passage in passages_of(meeting)
    ]


def sources_of(article: Article, meeting: Meeting) -> dict[Source | None, list[Passage]]:
    """On whose word the article has the meeting, and where it stands on that of each."""
    passages: dict[Source | None, list[Passage]] = {}
    for account in accounts_of(article, meeting):
        for source in account.sources:
            passages.setdefault(source, []).append(account.passage)
    return passages


def days_told(article: Article, meeting: Meeting, source: Source | None) -> list[DateRange]:
    """When the source said it: the dates of what the article states it to have said of it."""
    told = (each for each in article.statements_about(meeting) if each.subject == source)
    return list(dict.fromkeys(each.date for each in told if each.date is not None))


def _sources(passage: Passage, statements: Iterable[Statement]) -> tuple[Source | None, ...]:
    standing = (
        source
        for each in statements
        if any(passage.overlaps(words) for words in each.passages)
        for source in each.according_to or (None,)
    )
    return tuple(dict.fromkeys(standing))
