"""Hypothesis strategies for every public data type; needs the extra ``hypothesis``.

The errors that the library raises are no data, and have none; what they list, faults, has.

Nothing is registered unless you `register`: what an entry point breaks, it breaks for every test
in the environment.

>>> from hypothesis import given
>>> from naver_nvidia import article_from_json, article_to_json
>>> from naver_nvidia.strategies import articles
>>> @given(articles())
... def test_round_trip(article):
...     assert article_from_json(article_to_json(article)) == article
"""

try:
    import hypothesis as _  # noqa: F401 - only whether it is there
except ImportError as _error:
    raise ImportError(
        "naver_nvidia.strategies needs Hypothesis: pip install 'naver-nvidia[hypothesis]'"
    ) from _error

from naver_nvidia.strategies.of_articles import (
    alternatives,
    arguments,
    articles,
    date_mentions,
    delegations,
    encounters,
    facts,
    faults,
    meeting_collections,
    meetings,
    mentions,
    newslike_articles,
    photos,
    quotes,
    readings,
    roles,
    row_faults,
    rows,
    statements,
)
from naver_nvidia.strategies.of_comparisons import comparisons, misses, predictions, scores
from naver_nvidia.strategies.of_corpora import (
    candidates,
    citations,
    corpora,
    corpus_records,
    differences,
)
from naver_nvidia.strategies.of_entities import (
    documents,
    entities,
    organizations,
    people,
    places,
    products,
    topics,
)
from naver_nvidia.strategies.of_values import date_ranges, passages, resolved_dates, texts, words
from naver_nvidia.strategies.registration import register

__all__ = [
    "alternatives",
    "arguments",
    "articles",
    "candidates",
    "citations",
    "comparisons",
    "corpora",
    "corpus_records",
    "date_mentions",
    "date_ranges",
    "delegations",
    "differences",
    "documents",
    "encounters",
    "entities",
    "facts",
    "faults",
    "meeting_collections",
    "meetings",
    "mentions",
    "misses",
    "newslike_articles",
    "organizations",
    "passages",
    "people",
    "photos",
    "places",
    "predictions",
    "products",
    "quotes",
    "readings",
    "register",
    "resolved_dates",
    "roles",
    "row_faults",
    "rows",
    "scores",
    "statements",
    "texts",
    "topics",
    "words",
]
