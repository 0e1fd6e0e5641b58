"""Annotated: an article's annotations numbered, so that a page's parts can point at each other."""

from __future__ import annotations

import hashlib
from typing import Self

import attrs

from naver_nvidia.article import Article
from naver_nvidia.errors import InvalidValue
from naver_nvidia.fields import check_type
from naver_nvidia.markup.annotations import Annotation, annotations_of, shortened
from naver_nvidia.markup.elements import Html, element
from naver_nvidia.passages import Passage


@attrs.frozen(eq=False)
class Annotated:
    """An article with its annotations, and the distinct passages that these mark, in text order.

    Element ids start with ``key``, which differs between articles and between annotations of one
    article, so that several fit on a page; it is the same in every process.
    """

    article: Article
    annotations: tuple[Annotation, ...]
    numbers: dict[Passage, int]
    key: str

    @classmethod
    def of(cls, article: Article) -> Self:
        """Number them.

        Raises:
            InvalidValue: the text has a character that no HTML can hold.
        """
        check_type("to_html", article, Article)
        if (null := article.text.find("\0")) >= 0:
            raise InvalidValue(
                "Article.text", f"HTML cannot hold the U+0000 at {null}: take it out of the text"
            )
        annotations = tuple(annotations_of(article))
        passages = sorted({passage for each in annotations for passage in each.passages})
        contents = repr((article.id, article.text, annotations))
        return cls(
            article,
            annotations,
            {passage: number for number, passage in enumerate(passages, start=1)},
            "n" + hashlib.sha256(contents.encode()).hexdigest()[:8],
        )

    def words_id(self, passage: Passage) -> str:
        """The id of the place in the text where the passage begins."""
        return f"{self.key}-w{self.numbers[passage]}"

    def row_id(self, number: int) -> str:
        """The id of the table row of an annotation."""
        return f"{self.key}-r{number}"

    def link(self, passage: Passage) -> Html:
        """A link to the words, which are what it shows; long ones shortened."""
        target = f"#{self.words_id(passage)}"
        return element("a", {"href": target, "dir": "auto"}, f"“{shortened(passage.exact)}”")
