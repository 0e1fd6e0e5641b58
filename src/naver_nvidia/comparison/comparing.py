"""compare: an extraction against what the article states."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, cast, get_args

from naver_nvidia.article import Article
from naver_nvidia.comparison import coreference, fact_misses, facts, layers, misses
from naver_nvidia.comparison.alignment import Same, aligned
from naver_nvidia.comparison.facts import Facts
from naver_nvidia.comparison.items import LayerName, Span
from naver_nvidia.comparison.labels import LabelSet, meanings
from naver_nvidia.comparison.layers import Layer
from naver_nvidia.comparison.matching import Scheme
from naver_nvidia.comparison.prediction import Prediction
from naver_nvidia.comparison.results import ChainsComparison, Comparison, LayerComparison
from naver_nvidia.entities import MentionKind
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.fields import check_type

NAMES: Final[tuple[MentionKind, ...]] = ("name",)


def compare(  # noqa: PLR0913 - what each layer is scored by
    article: Article,
    predicted: Prediction | Article,
    *,
    labels: Mapping[str, str | None] | LabelSet | None = None,
    kinds: Collection[MentionKind] = NAMES,
    flat: bool = False,
    singletons: bool = True,
) -> Comparison:
    """Score an extraction against what the article states, and explain every miss.

    Spans are compared with the article's mentions of the ``kinds``, dates and quotations with its
    own, quotation marks apart, meetings with the pairs of people who met (across delegations, at
    meetings that were held), roles with its own, by any form of the title, relations with its
    statements but for those it denies, and chains with its mentions of all kinds, grouped by what
    they mean. ``predicted`` may be an Article too: another annotation of the same text.
    Its entities are those of the article with which they share a name; ids count only then.

    The scores are those of SemEval-2013 task 9.1. Items that agree in place and label, such as
    words that mention two people, count once on both sides; predicted more often than the article
    has them, they are spurious. An article is thus always right about itself. Where neither the
    article's items agree in this way nor the predictions overlap each other, nervaluate counts the
    same, if its ends are given as ``end - 1``, for it takes them as inclusive; of predictions that
    overlap, it takes the first listed, and `compare` those with the right place (and label, by
    strict and type) first, then the others in text order: by type and relaxed, one of these may
    thus take a span that another would be right about. A measure of nothing is 0 to nervaluate and
    None here.

    ``labels`` says what the extractor's labels mean: the name of a type, or None for one that is
    left out; or it names a set of labels ("conll", "ontonotes", or "naver-nvidia" for those of our
    own exports). Then only these types are scored; without, the labels are the types' own names.

    With ``flat``, spans that lie within another of the article's are set aside, found or not: a
    recognizer that gives no names within names can then be all right, and one that does too.

    Without ``singletons``, chains of one mention are left out on both sides, as in OntoNotes.

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
    meant, kinds = meanings(labels), _mention_kinds(kinds)
    same: Same = {}
    if not isinstance(predicted, Prediction):
        same, predicted = aligned(article, predicted), _as_prediction(article, predicted)
    found = tuple(
        _compared(article, predicted, meant, kinds, same, flat=flat, singletons=singletons)
    )
    if not found:
        names = ", ".join(get_args(LayerName)[:-1])
        raise InvalidValue("Prediction", f"has no layer; give {names} or chains")
    return Comparison(found)


def _compared(  # noqa: PLR0913 - what each layer is scored by
    article: Article,
    predicted: Prediction,
    meant: Mapping[str, str | None],
    kinds: tuple[MentionKind, ...],
    same: Same,
    *,
    flat: bool,
    singletons: bool,
) -> Iterator[LayerComparison]:
    words: dict[LayerName, Layer[Span]] = {}
    if predicted.spans is not None:
        words["spans"] = layers.spans(article, predicted.spans, meant, kinds, flat=flat)
    if predicted.dates is not None:
        words["dates"] = layers.dates(article, predicted.dates)
    if predicted.quotes is not None:
        words["quotes"] = layers.quotes(article, predicted.quotes, same)
    for name, layer in words.items():
        yield LayerComparison.of(name, layer, misses.in_text(article, name, layer, kinds))
    said: dict[LayerName, Facts] = {}
    if predicted.meetings is not None:
        said["meetings"] = facts.meetings(article, predicted.meetings, same)
    if predicted.roles is not None:
        said["roles"] = facts.roles(article, predicted.roles, same)
    if predicted.relations is not None:
        said["relations"] = facts.relations(article, predicted.relations, same)
    for name, fact in said.items():
        yield LayerComparison.of(name, fact, fact_misses.of_facts(article, name, fact))
    if predicted.chains is not None:
        chains = coreference.chains(article, predicted.chains, singletons=singletons)
        yield ChainsComparison.of_chains(
            chains, misses.in_text(article, "chains", chains, again=chains.again)
        )


def _as_prediction(article: Article, other: Article) -> Prediction:
    if other.text != article.text:
        raise InvalidValue("compare", f"the text of {other!r} is not that of {article!r}")
    return Prediction(
        spans=other.mentions,
        dates=other.dates,
        quotes=other.quotes,
        meetings=other.meetings,
        roles=other.roles,
        relations=other.statements,
        chains=[
            [(place.start, place.end) for place in chain] for chain in coreference.chains_of(other)
        ],
    )


def assert_extracts(  # noqa: PLR0913 - those of compare, and the bar
    article: Article,
    predicted: Prediction | Article,
    *,
    min_f1: float = 1.0,
    scheme: Scheme = "strict",
    labels: Mapping[str, str | None] | LabelSet | None = None,
    kinds: Collection[MentionKind] = NAMES,
    flat: bool = False,
    singletons: bool = True,
) -> None:
    """Raise an AssertionError unless every layer of the extraction reaches the F1 by the scheme.

    It lists the misses of the layers that fall short, each kind of miss apart. What is compared,
    and the other arguments and errors, are those of `compare`.

    >>> from naver_nvidia import Prediction, assert_extracts, load_article
    >>> found = Prediction(meetings=[("Lee Hae-jin", "Huang"), ("Choi Soo-yeon", "Huang")])
    >>> assert_extracts(load_article(), found, min_f1=0.8)
    """
    __tracebackhide__ = True  # pytest then points at the test's own line
    comparison = compare(
        article, predicted, labels=labels, kinds=kinds, flat=flat, singletons=singletons
    )
    short = [layer for layer in comparison.layers if not layer.passes(min_f1, scheme=scheme)]
    if short:
        report = "\n".join(layer.by_kind() for layer in short)
        raise AssertionError(f"wanted {scheme} f1 {min_f1:g}\n{report}")


def _mention_kinds(kinds: object) -> tuple[MentionKind, ...]:
    known = get_args(MentionKind)
    problem = f"{shown(kinds)} is not a tuple of {', '.join(map(repr, known))}"
    given: tuple[object, ...] = (None,)
    if isinstance(kinds, Collection) and not isinstance(kinds, str):
        given = tuple(cast("Collection[object]", kinds))
    if any(kind not in known for kind in given):
        raise InvalidValue("kinds", problem)
    return cast("tuple[MentionKind, ...]", given)
