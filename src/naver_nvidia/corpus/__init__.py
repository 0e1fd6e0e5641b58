"""Corpus: several articles, identities stated, every answer with the article that states it."""

from naver_nvidia.corpus.accounts import accounts_in, proof_in, reports_in
from naver_nvidia.corpus.citation import Citation
from naver_nvidia.corpus.corpus import Corpus
from naver_nvidia.corpus.identity import Judgements, Key, among, judgements
from naver_nvidia.corpus.records import Candidate, Difference, Record

__all__ = [
    "Candidate",
    "Citation",
    "Corpus",
    "Difference",
    "Judgements",
    "Key",
    "Record",
    "accounts_in",
    "among",
    "judgements",
    "proof_in",
    "reports_in",
]
