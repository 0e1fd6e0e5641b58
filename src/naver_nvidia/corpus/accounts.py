"""Accounts of meetings in an article or in several: the words, and on whose word they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from naver_nvidia.article import Account, Article, accounts_of
from naver_nvidia.corpus.corpus import Corpus
from naver_nvidia.meetings import Encounter, Meeting


def proof_in(source: Article | Corpus, encounter: Encounter) -> Iterator[Account]:
    """The passages that prove an encounter, each on the word that it is on.

    >>> from naver_nvidia import load_article
    >>> article = load_article()
    >>> [account] = proof_in(article, article.meetings.who_met("Kim Yoo-won")[0])
    >>> account.sources
    (None,)
    """
    if isinstance(source, Article):
        proof = {(source.id, each) for each in source.proof_of(encounter)}
    else:
        proof = {(each.article.id, each.passage) for each in source.proof_of(encounter)}
    for each in accounts_in(source, encounter.meetings):
        if (each.article.id, each.passage) in proof:
            yield each


def accounts_in(source: Article | Corpus, meetings: Iterable[Meeting]) -> Iterator[Account]:
    """The passages about meetings, each on the word that it is on."""
    for meeting in meetings:
        for article, own in reports_in(source, meeting):
            yield from accounts_of(article, own)


def reports_in(source: Article | Corpus, meeting: Meeting) -> Iterator[tuple[Article, Meeting]]:
    """The meeting as each article has it that says the same of it."""
    if isinstance(source, Article):
        yield source, meeting
    else:
        for record in source.reports_of(meeting):
            yield record.article, cast("Meeting", record.own)
