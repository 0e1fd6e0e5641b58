"""Chains of coreference: MUC, B-cubed and CEAF, and what is wrong with a mention."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from naver_nvidia import (
    Article,
    InvalidValue,
    Mention,
    Organization,
    Passage,
    Prediction,
    Score,
    assert_extracts,
    compare,
    load_article,
)
from naver_nvidia.comparison import ChainsComparison, ChainScore
from naver_nvidia.comparison.coreference import score_chains
from naver_nvidia.comparison.items import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

Numbers = list[list[int]]
TEXT = "abcdefghijklmnopqrstuvwxyz"
MEASURES = ("muc", "b_cubed", "ceaf")


def article_with(chains: Sequence[Sequence[int]]) -> Article:
    """One mention of one letter for each number."""
    things = [
        Organization(f"o{number}", f"Thing {number}", alternate_names=[TEXT[at] for at in chain])
        for number, chain in enumerate(chains)
    ]
    return Article(
        id="chains",
        text=TEXT,
        date_published=date(2024, 6, 28),
        organizations=things,
        mentions=[
            Mention(thing, Passage(at, at + 1, TEXT[at]), "name")
            for thing, chain in zip(things, chains, strict=True)
            for at in chain
        ],
    )


def scored(gold: Numbers, predicted: Numbers, **more: Any) -> ChainsComparison:
    chains = [[(at, at + 1) for at in chain] for chain in predicted]
    return compare(article_with(gold), Prediction(chains=chains), **more).chains


def f1(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall + precision else 0


# What version 8.01 of the reference scorer wants in its own tests (test/CorefMetricTestConfig.pm, TC-A),
# recall and precision of MUC, B-cubed and CEAF; of the last four it leaves CEAF's to its readers.
LUO = [[0], [1, 2], [3, 4, 5]]
A4 = [(1 / 3, 1 / 3), (10 / 3 / 6, (1 + 4 / 3 + 1 / 2) / 7), (11 / 15, 11 / 20)]
REFERENCE: dict[str, tuple[Numbers, list[tuple[float, float]]]] = {
    "A1": (LUO, [(1, 1), (1, 1), (1, 1)]),
    "A2": ([[0], [3, 4]], [(1 / 3, 1), (7 / 3 / 6, 1), (0.6, 0.9)]),
    "A3": (
        [[0], [1, 2, 6], [3, 7, 4, 5], [8]],
        [(1, 3 / 5), (1, (4 + 7 / 12) / 9), (0.88571, 0.66429)],
    ),
    "A4": ([[0], [1, 2, 6], [3, 8], [7]], A4),
    "A5": (
        [[0], [9, 1, 2, 6], [3, 8], [7]],
        [(1 / 3, 1 / 4), (10 / 3 / 6, 2.5 / 8), (0.68889, 0.51667)],
    ),
    "A6": (
        [[0], [9, 7], [1, 2, 6], [3, 8]],
        [(1 / 3, 1 / 4), (10 / 3 / 6, (1 + 4 / 3 + 1 / 2) / 8), (0.73333, 0.55)],
    ),
    "A7, repeated": ([[0], [1, 1, 2, 6], [3, 8], [7]], A4),
    "A8, in two chains": ([[0], [1, 2, 6], [1, 7], [3, 8]], A4),
    "A9, in two chains often": ([[0], [1, 2, 6], [*[1] * 10, 7], [3, 8]], A4),
    "A10": ([[0], [1], [2], [3], [4], [5]], [(0, 0), (3 / 6, 1), (13 / 18, 13 / 36)]),
    "A11": (
        [[0, 1, 2, 3, 4, 5]],
        [(1, 3 / 5), (1, (1 / 6 + 4 / 6 + 9 / 6) / 6), (2 / 9, 2 / 3)],
    ),
    "A12": (
        [[0], [9], [10], [2], [3], [4], [11]],
        [(0, 0), ((1 + 1 / 2 + 2 / 3) / 6, 4 / 7), (13 / 18, 13 / 42)],
    ),
    "A13": (
        [[0, 9, 10, 2, 3, 4, 11]],
        [(1 / 3, 1 / 6), ((1 + 1 / 2 + 4 / 3) / 6, 6 / 49), (0.4 / 3, 0.4)],
    ),
}


@pytest.mark.parametrize(("predicted", "wanted"), REFERENCE.values(), ids=REFERENCE)
def test_scores_as_the_reference_scorer_does(
    predicted: Numbers, wanted: list[tuple[float, float]]
) -> None:
    """Mentions missed, made up, repeated and alone, chains joined and split, as it tests itself."""
    chains = scored(LUO, predicted)
    for name, (recall, precision) in zip(MEASURES, wanted, strict=True):
        ours: ChainScore = getattr(chains, name)
        assert (ours.recall or 0, ours.precision or 0) == pytest.approx(
            (recall, precision), abs=1e-5
        ), name
        assert ours.f1 == pytest.approx(f1(recall, precision), abs=1e-5), name


@st.composite
def partitions(draw: st.DrawFn) -> Numbers:
    """Chains of single letters, each in one chain, in text order."""
    places = draw(st.lists(st.integers(0, len(TEXT) - 1), unique=True, max_size=14))
    chains: dict[int, list[int]] = {}
    for place in places:
        chains.setdefault(draw(st.integers(0, 4)), []).append(place)
    return sorted(sorted(chain) for chain in chains.values())


@given(gold=partitions(), predicted=partitions())
def test_scores_as_scorch_does(gold: Numbers, predicted: Numbers) -> None:
    """An independent scorer has the same numbers, with 0 where ours is None."""
    scores = pytest.importorskip("scorch.scores", reason="scorch is not installed")
    # Where nothing is right, it has no mean of zeros.
    assume({*chain.from_iterable(gold)} & {*chain.from_iterable(predicted)})
    chains = scored(gold, predicted)
    sides = [*map(set, gold)], [*map(set, predicted)]
    for name, theirs in (("muc", "muc"), ("b_cubed", "b_cubed"), ("ceaf", "ceaf_e")):
        recall, precision, measure = getattr(scores, theirs)(*sides)
        ours: ChainScore = getattr(chains, name)
        assert (ours.recall or 0, ours.precision or 0, ours.f1 or 0) == pytest.approx(
            (recall, precision, measure)
        )
    if chains.muc.f1 is not None:
        assert chains.conll.f1 == pytest.approx(scores.conll2012(*sides))


@given(chains=partitions())
def test_chains_are_right_about_themselves(chains: Numbers) -> None:
    """All measures are 1, or None where there is nothing to measure, and nothing is missed."""
    same = scored(chains, chains)
    for score in (same.muc, same.b_cubed, same.ceaf, same.conll):
        assert {score.precision, score.recall, score.f1} <= {1.0, None}
    assert same.passes(precision=1, recall=1)
    assert same.misses == ()


@given(gold=partitions().filter(bool))
def test_no_chains_find_nothing(gold: Numbers) -> None:
    """Whoever predicts none gets 0, and misses every mention."""
    nothing = scored(gold, [])
    assert nothing.conll.f1 == 0
    assert not nothing.passes(f1=0.01)
    assert [miss.kind for miss in nothing.misses] == ["missed"] * sum(map(len, gold))


@given(gold=partitions(), predicted=partitions(), random=st.randoms())
def test_the_order_of_chains_changes_nothing(
    gold: Numbers, predicted: Numbers, random: Any
) -> None:
    """Nor does the order of the mentions in a chain."""
    shuffled = [random.sample(chain, len(chain)) for chain in predicted]
    random.shuffle(shuffled)
    assert scored(gold, predicted) == scored(gold, shuffled)


@given(gold=partitions(), predicted=partitions())
def test_whatever_is_not_right_is_explained(gold: Numbers, predicted: Numbers) -> None:
    """There is a miss for each mention that is not in the right chain, and none otherwise."""
    chains = scored(gold, predicted)
    kinds = [miss.kind for miss in chains.misses]
    assert chains.strict.correct + len(kinds) - kinds.count("spurious") == sum(map(len, gold))
    assert (not kinds) == (sorted(gold) == sorted(predicted))


def test_a_mention_that_is_repeated_counts_as_in_the_reference_scorer() -> None:
    """What is right is in its first chain alone; what is made up counts as often as it is said."""
    for again, once, repeated in (
        ([[0, 1], [1]], [[0, 1]], "b"),
        ([[0, 1, 1, 0]], [[0, 1]], ""),
        ([[1, 2], [0, 1]], [[0, 1], [2]], "b"),
        ([[0, 1], [0, 1]], [[0, 1]], "ab"),
        ([[0, 1], [1], [1]], [[0, 1]], "bb"),
    ):
        found, known = scored([[0, 1]], again), scored([[0, 1]], once)
        assert attrs.evolve(found, misses=()) == attrs.evolve(known, misses=())
        others = [miss for miss in found.misses if miss not in known.misses]
        said = [str(each).splitlines()[0] for each in others]
        why = "predicted in two chains, and counted in the first"
        assert said == [f'spurious "{each}": {why}' for each in repeated]
    twice = scored([[0, 1]], [[0, 1, 2, 2]])
    assert twice.b_cubed.precision == (2 * 2 / 4) / 4
    assert twice.muc.precision == 1 / 3


def test_chains_of_one_mention_count_unless_they_are_left_out() -> None:
    """As in OntoNotes, where there are none, or as annotated here."""
    gold, predicted = [[0, 1], [2]], [[0, 1], [3]]
    assert scored(gold, predicted).ceaf == ChainScore(0.5, 0.5, 0.5)
    without = scored(gold, predicted, singletons=False)
    assert without.conll == ChainScore(1.0, 1.0, 1.0)
    assert without.misses == ()
    found = Prediction(chains=[[(0, 1), (1, 2)]])
    assert_extracts(article_with(gold), found, singletons=False)
    with pytest.raises(AssertionError, match=r"chains: CoNLL F1 0\.822"):
        assert_extracts(article_with(gold), found)


def test_links_are_not_in_the_mean_where_there_are_none() -> None:
    """The reference scorer has MUC as 0 there, and no score would be 1."""
    alone = scored([[0], [1]], [[0], [1]])
    assert alone.muc == ChainScore(None, None, None)
    assert alone.conll == ChainScore(1.0, 1.0, 1.0)
    assert scored([], []).conll.f1 is None
    assert scored([], []).passes()
    assert not scored([], [[0]]).passes(f1=0.1)


def test_precision_and_recall_are_held_against_the_means_of_the_three() -> None:
    """All that was found is right, but not all was found."""
    half = scored([[0, 1], [2, 3]], [[0, 1]])
    assert half.passes(f1=0, precision=1)
    assert half.passes(f1=0.6, recall=0.5)
    assert not half.passes(f1=0.6, recall=0.51)
    assert half.measured("exact") == half.conll
    with pytest.raises(InvalidValue, match="is not one of strict"):
        half.passes(scheme="fuzzy")  # type: ignore[arg-type]


@pytest.mark.needs_text
def test_words_that_mean_several_are_in_the_chain_of_just_these() -> None:
    """Both "their" and "The two companies" are in one chain, and in neither company's."""
    article = load_article()
    found = [[(394, 399), (1424, 1441), (1526, 1528)]]
    chains = compare(article, Prediction(chains=found)).chains
    assert chains.strict.correct == 3
    (also,) = compare(article, Prediction(chains=[[*found[0], (17, 22)]])).chains.misses[:1]
    assert str(also).splitlines()[0] == '"Naver" is in the chain of Naver, not Naver and Nvidia'


@pytest.mark.parametrize(
    ("predicted", "messages"),
    [
        ([[0, 1]], ['missed "c" (Thing 1)', 'missed "d" (Thing 1)']),
        ([[0, 1], [2, 3, 4]], ['spurious "e" (Thing 1)']),
        (
            [[0, 1], [2, 3], [4, 5]],
            ['spurious "e" (another chain)', 'spurious "f" (another chain)'],
        ),
        ([[0], [1], [2, 3]], ['"b" is in the chain of Thing 0, not another chain']),
        ([[0, 1, 2], [3]], ['"c" is in the chain of Thing 1, not Thing 0']),
    ],
)
def test_says_what_is_wrong_with_a_mention(predicted: Numbers, messages: list[str]) -> None:
    """A chain that was found reads as the thing which CEAF aligns it with."""
    chains = scored([[0, 1], [2, 3]], predicted)
    assert [str(miss).splitlines()[0] for miss in chains.misses] == messages


def test_reports_the_measures() -> None:
    """The line of scores has those of chains, and its repr CoNLL's."""
    comparison = compare(article_with([[0, 1]]), Prediction(chains=[[(0, 1), (2, 3)]]))
    assert str(comparison).splitlines()[0] == (
        "chains: CoNLL F1 0.250 (MUC 0.000, B-cubed 0.250, CEAF 0.500), mentions 0.500"
    )
    assert repr(comparison).startswith("<Comparison chains F1 0.250; first miss: missed")
    assert comparison.chains.exact == Score(correct=1, missed=1, spurious=1)


def test_takes_mentions_for_places() -> None:
    """An article's own mentions are a chain as they are, if they are of its text."""
    article = article_with([[0, 1], [2]])
    chains = [article.mentions_of("o0"), article.mentions_of("o1"), ()]
    assert compare(article, Prediction(chains=chains)).passes()
    stranger = attrs.evolve(article.mentions[0], passage=Passage(5, 6, "!"))
    with pytest.raises(InvalidValue, match="'!' is not at 5 to 6"):
        compare(article, Prediction(chains=[[stranger]]))


def test_aligns_what_is_most_alike() -> None:
    """A chain that shares little with two goes with neither, if these are more like others."""
    scores = scored([[0, 1, 2, 3, 4, 5], [6]], [[0, 1, 2, 3, 4, 6], [5]])
    assert scores.ceaf.f1 == pytest.approx(10 / 12 / 2)
    assert [str(miss).splitlines()[0] for miss in scores.misses] == [
        '"f" is in the chain of Thing 0, not another chain',
        '"g" is in the chain of Thing 1, not Thing 0',
    ]


def test_many_chains_are_aligned_where_they_share_mentions() -> None:
    """Thousands of chains take no longer than their mentions: none is compared with all others."""
    count = 5_000
    gold = [(Span(2 * at, 2 * at + 1), Span(2 * at + 1, 2 * at + 2)) for at in range(count)]
    shifted = [
        (Span(2 * at + 1, 2 * at + 2), Span(2 * at + 2, 2 * at + 3)) for at in range(0, count, 2)
    ]
    scores = score_chains(gold, shifted)
    assert scores.ceaf == ChainScore.of(count / 4, count // 2, count / 4, count)
    assert len(scores.aligned) == count // 2
