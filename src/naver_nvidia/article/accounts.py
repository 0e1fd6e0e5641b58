"""Where an article states a meeting, passage by passage, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from naver_nvidia.article.article import Article
from naver_nvidia.article.facts import passages_of
from naver_nvidia.article.proof import joins, sides_of, stated
from naver_nvidia.entities import Document, Organization, Person
from naver_nvidia.meetings import Encounter, Meeting
from naver_nvidia.passages import Passage
from naver_nvidia.statements import Statement

Source: TypeAlias = Person | Organization | Document


class Account(NamedTuple):
    """Words that state a meeting, and on whose word they do; None is the article's own."""

    passage: Passage
    sources: tuple[Source | None, ...]


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
        Account(passage, _sources(passage, about) or meeting.according_to or (None,))
        for passage in passages_of(meeting)
    ]


def sources_of(article: Article, meeting: Meeting) -> dict[Source | None, None]:
    """On whose word the article has the meeting, each once."""
    accounts = accounts_of(article, meeting)
    return dict.fromkeys(source for each in accounts for source in each.sources)


def proof_of(article: Article, encounter: Encounter) -> list[Account]:
    """The passages that prove the encounter, each on the word that it is on."""
    proof = set(article.proof_of(encounter))
    return [
        account
        for meeting in encounter.meetings
        for account in accounts_of(article, meeting)
        if account.passage in proof
    ]


def _sources(passage: Passage, statements: Iterable[Statement]) -> tuple[Source | None, ...]:
    standing = (
        source
        for each in statements
        if any(passage.overlaps(words) for words in each.passages)
        for source in each.according_to or (None,)
    )
    return tuple(dict.fromkeys(standing))
