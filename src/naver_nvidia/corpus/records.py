"""Records: what each article has of something, what differs between them, what may be one."""

from __future__ import annotations

from typing import Any

import attrs

from naver_nvidia.article import Article, passages_of
from naver_nvidia.corpus.citation import Citation, cited
from naver_nvidia.corpus.identity import Key
from naver_nvidia.entities import Entity
from naver_nvidia.meetings import Meeting


@attrs.frozen
class Record:
    """An entity or meeting as one article has it, untouched, and that article."""

    article: Article = attrs.field(repr=lambda each: each.id)
    own: Entity | Meeting

    @property
    def key(self) -> Key:
        """What `Corpus` takes as ``same``: the article's id, and the id there."""
        return self.article.id, self.own.id

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The words: those that mention the entity, or that state the meeting."""
        if isinstance(self.own, Meeting):
            return cited(self.article, passages_of(self.own))
        mentions = (each.passage for each in self.article.mentions if each.entity == self.own)
        return cited(self.article, mentions)


@attrs.frozen
class Difference:
    """What articles state differently of one entity or meeting: each with its own value.

    ``of`` is the entity or meeting as the corpus has it, ``field`` the name of the field.
    """

    of: Entity | Meeting
    field: str
    values: tuple[tuple[Record, Any], ...]


@attrs.frozen
class Candidate:
    """Records that may be of one entity or meeting, for a person to judge.

    ``reason`` is what they share: a name, or the people who met, days and places that agree.
    ``keys`` has one key for each that is not one with the others yet: what `Corpus` takes as one of
    ``same``, or of ``different``. Where some of several are one, give those alone.
    """

    reason: str
    records: tuple[Record, ...]
    keys: tuple[Key, ...]
