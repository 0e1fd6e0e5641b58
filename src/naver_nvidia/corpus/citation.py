"""Citation: a passage and the article that it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

import attrs

from naver_nvidia import fields
from naver_nvidia.article import Article
from naver_nvidia.passages import Passage


@attrs.frozen
class Citation(Passage):
    """A passage that knows its article: what proves something among several articles.

    >>> from naver_nvidia import load_article
    >>> article = load_article()
    >>> Citation.of(article, article.sentences[0]).article.date_published
    datetime.date(2024, 6, 28)

    Raises:
        InvalidValue: the words do not stand there in the article.
    """

    # Not hashed: the words tell citations apart as well, and an article is large.
    article: Article = attrs.field(
        validator=fields.of_type(Article), kw_only=True, hash=False, repr=lambda each: each.id
    )

    def __attrs_post_init__(self) -> None:
        Passage.__attrs_post_init__(self)
        self.article[self.passage]

    @classmethod
    def of(cls, article: Article, passage: Passage) -> Self:
        """The passage, cited from the article."""
        return cls(passage.start, passage.end, passage.exact, article=article)

    @property
    def passage(self) -> Passage:
        """The passage alone."""
        return Passage(self.start, self.end, self.exact)


def cited(article: Article, passages: Iterable[object]) -> tuple[Citation, ...]:
    """Those that are passages, cited from the article."""
    return tuple(Citation.of(article, each) for each in passages if isinstance(each, Passage))
