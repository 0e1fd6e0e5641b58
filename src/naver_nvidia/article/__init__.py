"""Article: the whole, checked once when it is built."""

from naver_nvidia.article.article import Article, Fact, Photo, passages_of
from naver_nvidia.article.checks import DECLARED, MAX_DEPTH, not_unicode
from naver_nvidia.passages import misplaced

__all__ = [
    "DECLARED",
    "MAX_DEPTH",
    "Article",
    "Fact",
    "Photo",
    "misplaced",
    "not_unicode",
    "passages_of",
]
