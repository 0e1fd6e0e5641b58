"""Article: the whole, checked once when it is built."""

from naver_nvidia.article.accounts import Account, Source, accounts_of, days_told, sources_of
from naver_nvidia.article.article import Article
from naver_nvidia.article.checks import DECLARED, MAX_DEPTH, NO_PROOF, not_unicode
from naver_nvidia.article.facts import Fact, passages_of
from naver_nvidia.article.photo import Photo
from naver_nvidia.passages import misplaced

__all__ = [
    "DECLARED",
    "MAX_DEPTH",
    "NO_PROOF",
    "Account",
    "Article",
    "Fact",
    "Photo",
    "Source",
    "accounts_of",
    "days_told",
    "misplaced",
    "not_unicode",
    "passages_of",
    "sources_of",
]
