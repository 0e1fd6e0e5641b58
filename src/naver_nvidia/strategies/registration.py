"""register: let st.from_type know the library's types."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from naver_nvidia.arguments import Argument
from naver_nvidia.article import Article, Photo
from naver_nvidia.comparison import Comparison, Miss, Prediction, Score
from naver_nvidia.corpus import Candidate, Citation, Corpus, Difference, Record
from naver_nvidia.dates import DateMention, DateRange, ResolvedDate
from naver_nvidia.entities import (
    Document,
    Entity,
    Mention,
    Organization,
    Person,
    Place,
    Product,
    Topic,
)
from naver_nvidia.errors import Fault, RowFault
from naver_nvidia.meetings import Delegation, Encounter, Meeting, Meetings, Reading, Row
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Alternative, Role, Statement
from naver_nvidia.strategies import of_articles, of_comparisons, of_corpora, of_entities, of_values

STRATEGIES: dict[type, Callable[[], st.SearchStrategy[object]]] = {
    Alternative: of_articles.alternatives,
    Argument: of_articles.arguments,
    Article: of_articles.articles,
    Candidate: of_corpora.candidates,
    Citation: of_corpora.citations,
    Comparison: of_comparisons.comparisons,
    Corpus: of_corpora.corpora,
    DateMention: of_articles.date_mentions,
    DateRange: of_values.date_ranges,
    Delegation: of_articles.delegations,
    Difference: of_corpora.differences,
    Document: of_entities.documents,
    Encounter: of_articles.encounters,
    Entity: of_entities.entities,
    Fault: of_articles.faults,
    Meeting: of_articles.meetings,
    Meetings: of_articles.meeting_collections,
    Mention: of_articles.mentions,
    Miss: of_comparisons.misses,
    Organization: of_entities.organizations,
    Passage: of_values.passages,
    Person: of_entities.people,
    Photo: of_articles.photos,
    Place: of_entities.places,
    Prediction: of_comparisons.predictions,
    Product: of_entities.products,
    Quote: of_articles.quotes,
    Record: of_corpora.corpus_records,
    ResolvedDate: of_values.resolved_dates,
    Role: of_articles.roles,
    Reading: of_articles.readings,
    Row: of_articles.rows,
    RowFault: of_articles.row_faults,
    Score: of_comparisons.scores,
    Statement: of_articles.statements,
    Topic: of_entities.topics,
}


def register() -> None:
    """Make ``st.from_type`` and inference from annotations give valid values of every data type.

    >>> from hypothesis import strategies as st
    >>> from naver_nvidia import Article
    >>> from naver_nvidia.strategies import register
    >>> register()
    >>> st.from_type(Article)
    articles()
    """
    for kind, strategy in STRATEGIES.items():
        st.register_type_strategy(kind, strategy())
