"""register: let st.from_type know the library's types."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

import naver_nvidia as nn
from naver_nvidia.strategies import of_articles, of_comparisons, of_corpora, of_entities, of_values

STRATEGIES: dict[type, Callable[[], st.SearchStrategy[object]]] = {
    nn.Alternative: of_articles.alternatives,
    nn.Argument: of_articles.arguments,
    nn.Article: of_articles.articles,
    nn.Candidate: of_corpora.candidates,
    nn.Citation: of_corpora.citations,
    nn.Comparison: of_comparisons.comparisons,
    nn.Corpus: of_corpora.corpora,
    nn.DateMention: of_articles.date_mentions,
    nn.DateRange: of_values.date_ranges,
    nn.Delegation: of_articles.delegations,
    nn.Difference: of_corpora.differences,
    nn.Document: of_entities.documents,
    nn.Encounter: of_articles.encounters,
    nn.Entity: of_entities.entities,
    nn.Fault: of_articles.faults,
    nn.Meeting: of_articles.meetings,
    nn.Meetings: of_articles.meeting_collections,
    nn.Mention: of_articles.mentions,
    nn.Miss: of_comparisons.misses,
    nn.Organization: of_entities.organizations,
    nn.Passage: of_values.passages,
    nn.Person: of_entities.people,
    nn.Photo: of_articles.photos,
    nn.Place: of_entities.places,
    nn.Prediction: of_comparisons.predictions,
    nn.Product: of_entities.products,
    nn.Quote: of_articles.quotes,
    nn.Record: of_corpora.corpus_records,
    nn.ResolvedDate: of_values.resolved_dates,
    nn.Role: of_articles.roles,
    nn.Reading: of_articles.readings,
    nn.Row: of_articles.rows,
    nn.RowFault: of_articles.row_faults,
    nn.Score: of_comparisons.scores,
    nn.Statement: of_articles.statements,
    nn.Topic: of_entities.topics,
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
