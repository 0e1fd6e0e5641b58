"""Article: the whole, checked once when it is built."""

from naver_nvidia.article.accounts import Account, accounts_of, days_told, sources_of
from naver_nvidia.article.article import Article
from naver_nvidia.article.checks import DECLARED, MAX_DEPTH, NO_PROOF
from naver_nvidia.article.facts import Fact, passages_of
from naver_nvidia.article.photo import Photo

__all__ = [
    "DECLARED",
    "MAX_DEPTH",
    "NO_PROOF",
    "Account",
    "Article",
    "Fact",
    "Photo",
    "accounts_of",
    "days_told",
    "passages_of",
    "sources_of",
]
