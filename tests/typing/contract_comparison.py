"""What checkers say of a user's test that compares; nobody runs this."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, assert_type

from naver_nvidia import (
    Article,
    Comparison,
    DateRange,
    Miss,
    Passage,
    Prediction,
    Score,
    assert_extracts,
    compare,
    find_dates,
)
from naver_nvidia.comparison import (
    ChainsComparison,
    ChainScore,
    LayerComparison,
    LayerName,
    MissKind,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from naver_nvidia.comparison.readers import LabelledSpan


def test_names(naver_nvidia_article: Article) -> None:
    """Lists of plain tuples, as extractors have them, are predictions."""
    article = naver_nvidia_article
    spans = [(match.start(), match.end(), "ORG") for match in re.finditer("Naver", article.text)]
    predicted = Prediction(
        spans=spans,
        dates=[(0, 3, date(2024, 6, 25)), (4, 6, "2024"), (7, 9, DateRange.parse("2024"))],
        quotes=[(0, 3, "Lee"), (4, 6, None)],
        meetings=[("Lee", article.people[1]), ("Choi", "Huang")],
        roles=[("Lee", "Naver", "founder"), ((0, 3), None, None), *article.roles],
        relations=[("Naver", "use", article.products[0]), *article.statements],
        chains=[[(0, 3), (4, 6)], article.mentions],
    )
    comparison = compare(article, predicted, labels={"ORG": "Organization", "MISC": None})
    assert_type(comparison, Comparison)
    assert_type(comparison.passes(f1=0.9, precision=0.5, recall=0.5, scheme="partial"), bool)
    comparison.assert_passes(0.9)
    assert_type(comparison.layers, tuple[LayerComparison, ...])
    assert_type(comparison.spans, LayerComparison)
    assert_type(comparison.dates, LayerComparison)
    assert_type(comparison.quotes, LayerComparison)
    assert_type(comparison.meetings, LayerComparison)
    assert_type(comparison.roles, LayerComparison)
    assert_type(comparison.relations, LayerComparison)
    assert_type(comparison.chains, ChainsComparison)
    assert_type(comparison.chains.conll, ChainScore)
    assert_type(comparison.chains.muc.f1, float | None)
    assert_type(dict(comparison.meetings.parts)["place"], Score)
    assert_type(comparison.spans.layer, LayerName)
    assert_type(comparison.spans.passes(), bool)
    assert_type(comparison.misses, tuple[Miss, ...])
    assert_scores(comparison.spans.strict)
    assert_type(comparison.misses[0].layer, LayerName)
    assert_type(comparison.misses[0].kind, MissKind)
    assert_type(comparison.misses[0].message, str)
    assert_type(comparison.misses[0].passage, Passage | None)


def test_readers(naver_nvidia_article: Article, found: dict[str, str | int]) -> None:
    """What tools give is read as it is, and a set of labels has a name."""
    article = naver_nvidia_article
    assert_type(Prediction.from_transformers([found]), Prediction)
    assert_type(Prediction.from_tags(article.text, ["Naver"], ["B-ORG"]), Prediction)
    assert_type(Prediction.from_brat("T1\tORG 0 5\tNaver\n"), Prediction)
    assert_type(Prediction.from_label_studio({"annotations": []}), Prediction)
    predicted = Prediction.from_spacy(Doc(), chains_prefix="coref_clusters")
    assert_type(predicted, Prediction)
    assert_extracts(article, predicted, min_f1=0.5, labels="conll", flat=True, scheme="type")
    compare(article, predicted, labels="ConLL")  # type: ignore[arg-type]


class Doc:
    """What is read of a Doc; spaCy's own fits, too."""

    text: str = ""
    ents: tuple[LabelledSpan, ...] = ()
    spans: Mapping[str, list[LabelledSpan]] = {}


def assert_scores(score: Score) -> None:
    """Counts are numbers, and measures numbers or None."""
    assert_type(score.correct, int)
    assert_type(score.incorrect, int)
    assert_type(score.partial, int)
    assert_type(score.missed, int)
    assert_type(score.spurious, int)
    assert_type(score.possible, int)
    assert_type(score.actual, int)
    assert_type(score.precision, float | None)
    assert_type(score.recall, float | None)
    assert_type(score.f1, float | None)


def test_dates(naver_nvidia_article: Article) -> None:
    """What the library itself finds is a prediction as it is, and so is another annotation."""
    article = naver_nvidia_article
    found = find_dates(article.text, published=article.date_published)
    compare(article, Prediction(dates=found)).assert_passes()
    compare(article, article, kinds=("name", "pronoun")).assert_passes()


Prediction(spans=[("Lee", "Person")])  # type: ignore[list-item]
