"""Article: the whole, checked once when it is built."""

from naver_nvidia.article.article import Article, Fact, Photo, passages_of
from naver_nvidia.article.checks import DECLARED
from naver_nvidia.passages import misplaced

__all__ = ["DECLARED", "Article", "Fact", "Photo", "misplaced", "passages_of"]
