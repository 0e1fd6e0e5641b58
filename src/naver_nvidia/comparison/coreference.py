"""Coreference: chains scored by MUC, B-cubed and CEAF, as CoNLL-2012's reference scorer does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum
from statistics import fmean
from typing import TypeAlias, cast

import attrs

from naver_nvidia.article import Article
from naver_nvidia.comparison import reading
from naver_nvidia.comparison.assignment import best_assignment
from naver_nvidia.comparison.items import Item, Span
from naver_nvidia.comparison.layers import Layer, in_text_order, span_of
from naver_nvidia.comparison.prediction import PredictedChain
from naver_nvidia.entities import Mention
from naver_nvidia.errors import InvalidValue, shown

Chain: TypeAlias = tuple[Span, ...]

_ANOTHER = "another chain"


@attrs.frozen
class ChainScore:
    """Precision, recall and F1 by one measure of coreference; None where there is nothing to score.

    >>> from naver_nvidia.comparison import ChainScore
    >>> ChainScore.of(3, 4, 3, 6)
    ChainScore(precision=0.75, recall=0.5, f1=0.6)
    """

    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def of(cls, right: float, actual: int, found: float, possible: int) -> ChainScore:
        """What is right of all that was predicted, and what was found of all that there is."""
        precision = right / actual if actual else None
        recall = found / possible if possible else None
        if precision is None and recall is None:
            return cls(None, None, None)
        one, other = precision or 0.0, recall or 0.0
        return cls(precision, recall, 2 * one * other / (one + other) if one + other else 0.0)


def mean_score(*scores: ChainScore) -> ChainScore:
    """The mean of precision, of recall and of F1, each of those that have one."""
    columns = zip(*((each.precision, each.recall, each.f1) for each in scores), strict=True)
    precision, recall, f1 = (_mean(column) for column in columns)
    return ChainScore(precision, recall, f1)


def _mean(values: Iterable[float | None]) -> float | None:
    known = [each for each in values if each is not None]
    return fmean(known) if known else None


@attrs.frozen
class ChainScores:
    """The three measures, and which predicted chain CEAF aligns with which of the gold."""

    muc: ChainScore
    b_cubed: ChainScore
    ceaf: ChainScore
    aligned: Mapping[int, int]


def score_chains(gold: Sequence[Chain], predicted: Sequence[Chain]) -> ChainScores:
    """Score chains of which no gold mention is in two.

    What two chains share is counted where they share something, and only those are aligned.
    """
    chain_of = {mention: number for number, chain in enumerate(gold) for mention in chain}
    cells = Counter(
        (chain_of[mention], number)
        for number, chain in enumerate(predicted)
        for mention in chain
        if mention in chain_of
    )
    common = sum(cells.values()) - len(cells)
    possible, actual = sum(map(len, gold)), sum(map(len, predicted))
    weights = {
        (ours, theirs): 2 * shared / (len(gold[ours]) + len(predicted[theirs]))
        for (ours, theirs), shared in cells.items()
    }
    aligned = best_assignment(weights)
    similar = fsum(weights[pair] for pair in aligned.items())
    return ChainScores(
        muc=ChainScore.of(common, actual - len(predicted), common, possible - len(gold)),
        b_cubed=ChainScore.of(
            fsum(n * n / len(predicted[theirs]) for (_, theirs), n in cells.items()),
            actual,
            fsum(n * n / len(gold[ours]) for (ours, _), n in cells.items()),
            possible,
        ),
        ceaf=ChainScore.of(similar, len(predicted), similar, len(gold)),
        aligned={theirs: ours for ours, theirs in aligned.items()},
    )


def chains_of(article: Article) -> dict[Chain, str]:
    """The article's mentions by what they mean, with its name; in the order of the text.

    Words that mention several ("the two companies") are in the chain of just these together, as
    OntoNotes has it, and in none of theirs: each mention is in one chain.
    """
    meant: dict[Span, dict[str, str]] = {}
    for each in article.mentions:
        meant.setdefault(span_of(each.passage), {})[each.entity.id] = each.entity.name
    chains: dict[frozenset[str], list[Span]] = {}
    names: dict[frozenset[str], str] = {}
    for place in sorted(meant):
        key = frozenset(meant[place])
        chains.setdefault(key, []).append(place)
        names.setdefault(key, " and ".join(meant[place].values()))
    return {tuple(chain): names[key] for key, chain in chains.items()}


@attrs.frozen
class Chains(Layer[Span]):
    """The mentions of both sides, each with its chain as CEAF aligns them, and the scores.

    ``again`` are mentions that are right and were predicted in another chain before.
    """

    scores: ChainScores
    again: tuple[Span, ...]


def chains(article: Article, predicted: Iterable[PredictedChain], *, singletons: bool) -> Chains:
    """The chains of both sides; without singletons, those of two mentions and more."""
    fewest = 1 if singletons else 2
    stated = {chain: name for chain, name in chains_of(article).items() if len(chain) >= fewest}
    gold, names = list(stated), list(stated.values())
    right = {place for chain in gold for place in chain}
    again: list[Span] = []
    read = _read(article, predicted, right, again)
    found = [chain for chain in read if len(chain) >= fewest]
    scores = score_chains(gold, found)
    ours = [
        Item(place, str(number), names[number])
        for number, chain in enumerate(gold)
        for place in chain
    ]
    theirs: list[Item[Span]] = []
    for number, chain in enumerate(found):
        with_ = scores.aligned.get(number)
        label, readable = (None, _ANOTHER) if with_ is None else (str(with_), names[with_])
        theirs += (Item(place, label, readable) for place in chain)
    return Chains(in_text_order(ours), in_text_order(theirs), scores, tuple(again))


def _read(
    article: Article, predicted: Iterable[PredictedChain], right: set[Span], again: list[Span]
) -> Iterator[Chain]:
    """The predicted chains in text order, a mention that is right in the first of its chains only.

    So the reference scorer has it, which counts what is wrong as often as it is predicted. What
    is right is added to ``again`` where another chain has it too.
    """
    read: list[list[Span]] = []
    for number, mentions in enumerate(predicted):
        path = f"Prediction.chains[{number}]"
        places = (_place(article, f"{path}[{nth}]", each) for nth, each in enumerate(mentions))
        read.append(sorted(places))
    taken: set[Span] = set()
    for chain in sorted(read, key=lambda each: each[:1]):
        kept: list[Span] = []
        for place in chain:
            if place in taken:
                again.append(place)
            elif place not in right or kept[-1:] != [place]:
                kept.append(place)
        taken.update(right.intersection(kept))
        if kept:
            yield tuple(kept)


def _place(article: Article, path: str, mention: object) -> Span:
    if isinstance(mention, Mention):
        _ = article[mention.passage]  # raises where the words are of another text
        return span_of(mention.passage)
    if not isinstance(mention, tuple):
        raise InvalidValue(path, f"{shown(mention)} is not a tuple of start and end")
    return reading.place(path, cast("tuple[object, ...]", mention), article.text)
