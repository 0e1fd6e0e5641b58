"""compare: an extraction against what the article states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.article import Article
from naver_nvidia.comparison import layers, misses
from naver_nvidia.comparison.prediction import Prediction
from naver_nvidia.comparison.results import Comparison, LayerComparison
from naver_nvidia.errors import InvalidValue
from naver_nvidia.fields import check_type

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from naver_nvidia.entities import MentionKind

NAMES: Final[tuple[MentionKind, ...]] = ("name",)


def compare(
    article: Article,
    predicted: Prediction | Article,
    *,
    labels: Mapping[str, str | None] | None = None,
    kinds: Collection[MentionKind] = NAMES,
) -> Comparison:
    """Score an extraction against what the article states, and explain every miss.

    Spans are compared with the article's mentions of the ``kinds``, dates and quotations with its
    own, quotation marks apart, and meetings with the pairs of people who met (across delegations,
    at meetings that were held). ``predicted`` may be an Article too: another annotation of the same
    text.

    The scores are those of SemEval-2013 task 9.1. Items that agree in place and label, such as
    words that mention two people, count once on both sides; predicted more often than the article
    has them, they are spurious. An article is thus always right about itself. Where neither the
    article's items agree in this way nor the predictions overlap each other, nervaluate counts the
    same, if its ends are given as ``end - 1``, for it takes them as inclusive; of predictions that
    overlap, it takes the first listed, and `compare` those that are right. A measure of nothing is
    0 to nervaluate and None here.

    ``labels`` says what the extractor's labels mean: the name of a type, or None for one that is
    left out. Then only these types are scored; without, the labels are the types' own names.

    >>> from naver_nvidia import Prediction, compare, load_article
    >>> found = Prediction(meetings=[("Lee Hae-jin", "Huang"), ("Choi Soo-yeon", "Lee Hae-jin")])
    >>> comparison = compare(load_article(), found)
    >>> comparison.passes(f1=0.9), comparison.meetings.strict.precision
    (False, 0.5)
    >>> print(comparison.misses[-1])
    spurious Choi Soo-yeon met Lee Hae-jin: they came in one delegation

    Raises:
        InvalidValue: nothing to compare, a span outside the text, or an unknown label or kind; what
            is no Article or Prediction.
    """
    check_type("compare.article", article, Article)
    check_type("compare.predicted", predicted, Prediction, Article)
    if not isinstance(predicted, Prediction):
        if predicted.text != article.text:
            raise InvalidValue("compare", f"the text of {predicted!r} is not that of {article!r}")
        predicted = Prediction(
            spans=predicted.mentions,
            dates=predicted.dates,
            quotes=predicted.quotes,
            meetings=predicted.meetings,
        )
    found: list[LayerComparison] = []
    if predicted.spans is not None:
        spans = layers.spans(article, predicted.spans, labels, kinds)
        explained = misses.in_text(article, "spans", spans, kinds)
        found.append(LayerComparison.of("spans", spans, explained))
    if predicted.dates is not None:
        dates = layers.dates(article, predicted.dates)
        explained = misses.in_text(article, "dates", dates, kinds)
        found.append(LayerComparison.of("dates", dates, explained))
    if predicted.quotes is not None:
        quotes = layers.quotes(article, predicted.quotes)
        explained = misses.in_text(article, "quotes", quotes, kinds)
        found.append(LayerComparison.of("quotes", quotes, explained))
    if predicted.meetings is not None:
        meetings = layers.meetings(article, predicted.meetings)
        explained = misses.of_meetings(article, meetings)
        found.append(LayerComparison.of("meetings", meetings, explained))
    if not found:
        raise InvalidValue("Prediction", "has no layer; give spans, dates, quotes or meetings")
    return Comparison(tuple(found))
