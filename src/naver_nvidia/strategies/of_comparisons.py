"""Strategies for what `compare` takes and gives."""

from __future__ import annotations

from typing import TypeVar, get_args

from hypothesis import strategies as st

from naver_nvidia.article import Article
from naver_nvidia.comparison import (
    Comparison,
    LayerName,
    Miss,
    MissKind,
    Prediction,
    Score,
    compare,
)
from naver_nvidia.strategies.of_articles import articles
from naver_nvidia.strategies.of_values import date_ranges, one_of, passages, words

T = TypeVar("T")
V = TypeVar("V")

_LABELS = ("Person", "Organization", "Place", "Topic", "Product", "Document")
_MOST = 4


def predictions(article: Article | None = None) -> st.SearchStrategy[Prediction]:
    """Predictions for the article (without one, for any), right and wrong, of some layers."""
    return articles().flatmap(_predictions) if article is None else _predictions(article)


@st.composite
def _predictions(draw: st.DrawFn, article: Article) -> Prediction:
    looked_for = draw(st.sets(st.sampled_from(get_args(LayerName)), min_size=1))

    def layer(name: LayerName, *items: st.SearchStrategy[T]) -> list[T] | None:
        return draw(st.lists(st.one_of(items), max_size=_MOST)) if name in looked_for else None

    places = passages(article.text).map(lambda passage: (passage.start, passage.end))
    names = one_of([person.id for person in article.people]) | words()
    things = one_of([each.id for each in article.entities]) | names | places
    days, named = st.none() | date_ranges(), st.none() | words()
    return Prediction(
        spans=layer("spans", one_of(article.mentions), _triples(places, st.sampled_from(_LABELS))),
        dates=layer("dates", one_of(article.dates), _triples(places, days)),
        quotes=layer("quotes", one_of(article.quotes), _triples(places, st.none() | names)),
        meetings=layer(
            "meetings", one_of(article.meetings), st.tuples(names, names, days, st.none() | things)
        ),
        roles=layer("roles", one_of(article.roles), st.tuples(names, st.none() | things, named)),
        relations=layer(
            "relations", one_of(article.statements), st.tuples(things, named, st.none() | things)
        ),
        chains=layer("chains", st.lists(one_of(article.mentions) | places, max_size=_MOST)),
    )


def _triples(
    pairs: st.SearchStrategy[tuple[T, T]], third: st.SearchStrategy[V]
) -> st.SearchStrategy[tuple[T, T, V]]:
    return st.tuples(pairs, third).map(lambda both: (*both[0], both[1]))


def comparisons() -> st.SearchStrategy[Comparison]:
    """Comparisons of any article with a prediction for it."""
    return articles().flatmap(
        lambda article: predictions(article).map(lambda predicted: compare(article, predicted))
    )


def misses() -> st.SearchStrategy[Miss]:
    """Misses of all kinds, in all layers."""
    return st.builds(
        Miss,
        st.sampled_from(get_args(LayerName)),
        st.sampled_from(get_args(MissKind)),
        words(),
        st.none() | passages(),
    )


def scores() -> st.SearchStrategy[Score]:
    """Scores, the empty one among them."""
    return st.builds(Score, *[st.integers(0, 9)] * 5)
