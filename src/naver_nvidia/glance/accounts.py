"""Where an article states a meeting, passage by passage, and on whose word."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from naver_nvidia.article import Article
    from naver_nvidia.entities import Document, Entity, Organization, Person
    from naver_nvidia.meetings import Encounter, Meeting, Party
    from naver_nvidia.passages import Passage
    from naver_nvidia.statements import Statement

    Source: TypeAlias = Person | Organization | Document
    _Side: TypeAlias = frozenset[Entity]


class Account(NamedTuple):
    """Words that state a meeting, and on whose word they do; None is the article's own."""

    passage: Passage
    sources: tuple[Source | None, ...]


def accounts_of(article: Article, meeting: Meeting) -> list[Account]:
    """Every passage of the meeting, on the word of the statements that stand in it.

    Those are the statements whose subject is the meeting, and those that join two who sat across
    from each other. A passage with none of them is on the word that the meeting itself is on.
    """
    sides = [
        frozenset(each for each in (side.organization, *side.members) if each is not None)
        for side in meeting.delegations
    ]
    about = [each for each in _stated(article) if each.subject == meeting or _joins(each, sides)]
    return [
        Account(passage, _sources(passage, about) or (meeting.according_to,))
        for passage in _words_of(meeting)
    ]


def _words_of(meeting: Meeting) -> tuple[Passage, ...]:
    from naver_nvidia.article import passages_of  # noqa: PLC0415 - help waits for no article

    return passages_of(meeting)


def proof_of(article: Article, encounter: Encounter) -> list[Account]:
    """The passages with a statement that joins these two; if none has, all of the meeting."""
    proof: list[Account] = []
    for meeting in encounter.meetings:
        sides = [_side(meeting, encounter.subject), _side(meeting, encounter.counterpart)]
        joining = [each for each in _stated(article) if _joins(each, sides)]
        accounts = (Account(each, _sources(each, joining)) for each in _words_of(meeting))
        named = [account for account in accounts if account.sources]
        proof += named or accounts_of(article, meeting)
    return proof


def _stated(article: Article) -> Iterable[Statement]:
    """What the article concludes is on nobody's word."""
    return (each for each in article.statements if each.basis == "stated")


def _side(meeting: Meeting, party: Party) -> _Side:
    """Who acts for the party: an organization's members met for it."""
    members = (
        person
        for delegation in meeting.delegations
        if delegation.organization == party
        for person in delegation.members
    )
    return frozenset((party, *members))


def _joins(statement: Statement, sides: Iterable[_Side]) -> bool:
    return any(
        statement.subject in one and statement.object in other
        for one, other in permutations(sides, 2)
    )


def _sources(passage: Passage, statements: Iterable[Statement]) -> tuple[Source | None, ...]:
    standing = (
        each.according_to
        for each in statements
        if any(passage.overlaps(words) for words in each.passages)
    )
    return tuple(dict.fromkeys(standing))
