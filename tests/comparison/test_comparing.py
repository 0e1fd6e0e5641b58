from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nervaluate import Evaluator

from naver_nvidia import (
    Argument,
    Article,
    DateRange,
    Delegation,
    InvalidValue,
    Meeting,
    Mention,
    Organization,
    Passage,
    Person,
    Place,
    Prediction,
    Quote,
    assert_extracts,
    compare,
    find_dates,
    load_article,
)
from naver_nvidia.comparison import LayerComparison, LayerName, Score
from naver_nvidia.comparison.items import Item, Span
from naver_nvidia.comparison.matching import in_order, score
from naver_nvidia.entities import MentionKind
from naver_nvidia.interop.spans import names
from naver_nvidia.strategies import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from naver_nvidia.comparison import PredictedMeeting, Scheme

T = TypeVar("T")
Triple = tuple[int, int, str]
# A whole article takes its time, and a busy machine must not fail it.
untimed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

ENTITIES = {
    "Person": Person("person", "Person"),
    "Organization": Organization("organization", "Organization"),
    "Place": Place("place", "Place"),
}
SCHEMES: dict[Scheme, str] = {  # nervaluate has none that is relaxed
    "strict": "strict",
    "exact": "exact",
    "partial": "partial",
    "type": "ent_type",
}
# Longer than a hundred code points, so that an overlap can be less than one hundredth of a span.
TEXT = "abcdefghij" * 13
FRIDAY = date(2024, 6, 28)


def article_with(gold: Sequence[Triple]) -> Article:
    names = dict.fromkeys(TEXT[start:end] for start, end, _ in gold)
    entities = {
        label: attrs.evolve(each, alternate_names=tuple(names)) for label, each in ENTITIES.items()
    }
    mentions = [
        Mention(entities[label], Passage(start, end, TEXT[start:end]), "name")
        for start, end, label in dict.fromkeys(gold)
    ]
    return Article(
        id="random",
        text=TEXT,
        date_published=FRIDAY,
        people=[entities["Person"]],
        organizations=[entities["Organization"]],
        places=[entities["Place"]],
        mentions=mentions,
    )


def by_nervaluate(gold: Sequence[Triple], predicted: Sequence[Triple]) -> dict[str, Any]:
    as_dicts = [
        # nervaluate's end is inclusive
        [{"label": label, "start": start, "end": end - 1} for start, end, label in side]
        for side in (gold, predicted)
    ]
    evaluator = Evaluator(
        [as_dicts[0]], [as_dicts[1]], tags=list(ENTITIES), loader="dict"
    ).evaluate()
    overall: dict[str, Any] = evaluator["overall"]
    return overall


def assert_agree(ours: Score, theirs: Any) -> None:
    counts = ("correct", "incorrect", "partial", "missed", "spurious", "possible", "actual")
    assert {name: getattr(ours, name) for name in counts} == {
        name: getattr(theirs, name) for name in counts
    }
    for name in ("precision", "recall", "f1"):
        value = getattr(ours, name)
        # where ours is None, nervaluate has 0
        assert getattr(theirs, name) == pytest.approx(value or 0)


def spans(longest: int = len(TEXT)) -> st.SearchStrategy[Triple]:
    return st.tuples(
        st.integers(0, len(TEXT) - 1), st.integers(1, longest), st.sampled_from(sorted(ENTITIES))
    ).map(lambda each: (each[0], min(each[0] + each[1], len(TEXT)), each[2]))


def gold_spans() -> st.SearchStrategy[list[Triple]]:
    return st.lists(spans() | spans(longest=5), max_size=8, unique=True).map(sorted)


@st.composite
def flat_spans(draw: st.DrawFn) -> list[Triple]:
    """Spans in text order that do not overlap each other."""
    cuts = draw(st.lists(st.integers(0, len(TEXT)), max_size=14, unique=True).map(sorted))
    labels = st.sampled_from(sorted(ENTITIES))
    return [(start, end, draw(labels)) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]


@st.composite
def flat_near(draw: st.DrawFn, gold: list[Triple]) -> list[Triple]:
    """Flat spans of which many are the gold's, or nearly so."""
    nudge, labels = st.integers(-2, 2), st.sampled_from(sorted(ENTITIES))
    flat: list[Triple] = []
    last = 0
    for start, end, label in gold:
        low, high = max(start + draw(nudge), last), min(end + draw(nudge), len(TEXT))
        if low < high and draw(st.booleans()):
            flat.append((low, high, draw(st.just(label) | labels)))
            last = high
    return flat


@given(data=st.data(), gold=gold_spans())
def test_scores_as_nervaluate_does(data: st.DataObject, gold: list[Triple]) -> None:
    """Flat predictions in text order get nervaluate's counts and scores by all four schemes,
    whether or not the gold is nested.
    """
    predicted = data.draw(flat_spans() | flat_near(gold))
    ours = compare(article_with(gold), Prediction(spans=predicted)).spans
    theirs = by_nervaluate(gold, predicted)
    for scheme, name in SCHEMES.items():
        assert_agree(ours.by(scheme), theirs[name])


@given(
    gold=gold_spans(),
    predicted=st.lists(spans() | spans(longest=5), max_size=8),
    scheme=st.sampled_from(sorted(SCHEMES)),
)
def test_scores_overlapping_predictions_as_nervaluate_does_if_it_takes_the_right_ones_first(
    gold: list[Triple], predicted: list[Triple], scheme: Scheme
) -> None:
    """Given the predictions in our order, nervaluate has our scores for overlapping ones too."""
    gold_items, items = (
        [Item(Span(start, end), label, label) for start, end, label in side]
        for side in (gold, predicted)
    )
    ordered = [
        (each.place.start, each.place.end, each.label or "")
        for each in in_order(gold_items, items, scheme)
    ]
    theirs = by_nervaluate(gold, ordered)
    assert_agree(score(gold_items, items, scheme), theirs[SCHEMES[scheme]])


@given(gold=gold_spans(), predicted=st.lists(spans(), max_size=8), random=st.randoms())
def test_does_not_depend_on_the_order_in_which_predictions_are_listed(
    gold: list[Triple],
    predicted: list[Triple],
    random: Any,
) -> None:
    """Listing the same predictions in another order changes no score and no miss."""
    article = article_with(gold)
    shuffled = random.sample(predicted, len(predicted))
    assert compare(article, Prediction(spans=predicted)) == compare(
        article, Prediction(spans=shuffled)
    )


@given(gold=gold_spans(), predicted=st.lists(spans() | spans(longest=5), max_size=8))
def test_explains_exactly_what_is_not_right(gold: list[Triple], predicted: list[Triple]) -> None:
    """Every gold item and every prediction is strictly right or in exactly one miss."""
    layer = compare(article_with(gold), Prediction(spans=predicted)).spans
    kinds = [miss.kind for miss in layer.misses]
    both = len(kinds) - kinds.count("missed") - kinds.count("spurious")
    assert layer.strict.correct + kinds.count("missed") + both == len(gold)
    assert layer.strict.correct + kinds.count("spurious") + both == len(predicted)


@given(gold=gold_spans())
def test_finds_nothing_wrong_with_the_gold_itself(gold: list[Triple]) -> None:
    """An extraction that equals the article is right by every scheme."""
    comparison = compare(article_with(gold), Prediction(spans=gold))
    assert comparison.misses == ()
    assert comparison.passes(precision=1, recall=1)


@pytest.mark.parametrize(("length", "found"), [(100, 1), (101, 0)])
def test_a_hundredth_of_a_span_is_the_least_overlap(length: int, found: int) -> None:
    """One letter overlaps a span of a hundred, and none that is longer, as nervaluate has it."""
    prediction = Prediction(spans=[(0, 1, "Person")])
    layer = compare(article_with([(0, length, "Person")]), prediction).spans
    assert layer.partial.partial == found


@given(gold=gold_spans(), predicted=st.lists(spans() | spans(longest=5), max_size=8))
def test_relaxed_is_found_wherever_it_overlaps(gold: list[Triple], predicted: list[Triple]) -> None:
    """As much as is right or half right in place, whatever the label (TempEval's relaxed match)."""
    layer = compare(article_with(gold), Prediction(spans=predicted)).spans
    both = layer.partial.correct + layer.partial.partial
    assert (layer.relaxed.correct, layer.relaxed.possible) == (both, layer.partial.possible)
    assert layer.relaxed.incorrect == layer.relaxed.partial == 0
    assert layer.relaxed.spurious == layer.partial.spurious


@pytest.mark.parametrize(
    ("found", "strict", "relaxed", "value"),
    [
        ([("Tuesday", "2024-06-25"), ("Earlier in the month", "2024-06")], 2, 2, 2),
        ([("Tuesday,", "2024-06-25"), ("month", "2024-05")], 0, 2, 1),
        ([("Tuesday", "2024-06-18"), ("Acme", "2024-06")], 1, 1, 0),
        ([], 0, 0, 0),
    ],
)
def test_scores_dates_as_tempeval_does(
    found: list[tuple[str, str]], strict: int, relaxed: int, value: int
) -> None:
    """By the extent to the letter, by any overlap, and by any overlap with the right value."""
    dates = [(*span(words), value) for words, value in found]
    layer = compare(story(), Prediction(dates=dates)).dates
    counts = [layer.by(scheme).correct for scheme in ("exact", "relaxed", "type")]
    assert counts == [strict, relaxed, value]


@untimed
@given(article=articles())
def test_nothing_found_is_right_nowhere(article: Article) -> None:
    """In each layer in which the article has something to find, F1 is 0."""
    nothing = Prediction(**dict.fromkeys(get_args(LayerName), ()))
    for layer in compare(article, nothing, kinds=get_args(MentionKind)).layers:
        assert layer.measured().f1 in {0.0, None}
        assert layer.passes() == (layer.measured().f1 is None) == (layer.misses == ())


@untimed
@given(article=articles())
def test_an_article_equals_itself(article: Article) -> None:
    """In every layer and with all kinds, also where two of its facts agree in place and label."""
    doubled = attrs.evolve(article, dates=article.dates * 2)
    as_tuples = Prediction(
        spans=[_triple(each.passage, type(each.entity).__name__) for each in doubled.mentions],
        dates=[_triple(each.passage, each.resolved.value) for each in doubled.dates],
        quotes=[
            _triple(each.passage, speaker)
            for each in doubled.quotes
            for speaker in each.speakers or each.spoken_by
        ],
        meetings=[
            (pair.subject, pair.counterpart, meeting.dates)
            for pair in doubled.meetings.pairs(kind=Person)
            for meeting in pair.meetings
        ],
        roles=[(role.person, role.organization, role.title) for role in doubled.roles],
        relations=[
            (each.subject, each.predicate, each.object)
            for each in doubled.statements
            if each.modality != "denied"
        ],
        chains=[map(span_of, chain) for chain in by_meaning(doubled).values()],
    )
    for predicted in (doubled, as_tuples):
        comparison = compare(doubled, predicted, kinds=get_args(MentionKind))
        assert comparison.passes(precision=1, recall=1), str(comparison)
        assert comparison.misses == ()


def span_of(mention: Mention) -> tuple[int, int]:
    return mention.passage.start, mention.passage.end


def by_meaning(article: Article) -> dict[frozenset[str], list[Mention]]:
    """Mentions by what their words mean, words that mention several once."""
    meant: dict[tuple[int, int], list[Mention]] = {}
    for each in article.mentions:
        meant.setdefault(span_of(each), []).append(each)
    chains: dict[frozenset[str], list[Mention]] = {}
    for mentions in meant.values():
        chains.setdefault(frozenset(each.entity.id for each in mentions), []).append(mentions[0])
    return chains


def _triple(passage: Passage, third: T) -> tuple[int, int, T]:
    return passage.start, passage.end, third


def test_counts_equal_items_once_up_to_as_many_as_the_article_has() -> None:
    """Words that name two people are one span, predicted once or twice, and spurious thrice."""
    they = (ANN, BO)
    mentions = [Mention(each, at("Lee of Acme and Bo"), "nominal") for each in they]
    article = attrs.evolve(story(), mentions=mentions)
    for times, spurious in ((1, 0), (2, 0), (3, 1)):
        prediction = Prediction(spans=[(*span("Lee of Acme and Bo"), "Person")] * times)
        comparison = compare(article, prediction, kinds=("nominal",))
        assert comparison.spans.strict == Score(correct=1, spurious=spurious)


def test_counts_two_undated_meetings_of_the_same_two_once() -> None:
    """The article with them is right about itself."""
    sides = (Delegation(members=[ANN]), Delegation(members=[CY]))
    twice = [Meeting(key, sides, passages=[at("met")]) for key in ("one", "two")]
    article = attrs.evolve(story(), meetings=twice)
    assert compare(article, article).meetings.strict == Score(correct=1)


def test_compares_an_article_with_itself() -> None:
    """Another annotation of the same text can be compared; the same one agrees in every layer."""
    article = load_article()
    comparison = compare(article, article, kinds=("name", "nominal", "pronoun"))
    assert [layer.layer for layer in comparison.layers] == list(get_args(LayerName))
    assert comparison.passes()
    assert comparison.misses == ()


def test_refuses_an_article_of_another_text() -> None:
    """Annotations of different texts have nothing to compare."""
    with pytest.raises(InvalidValue, match="is not that of"):
        compare(load_article(), article_with([]))


# One article small enough to see all of it.
STORY = (
    "Tuesday, Ann Lee of Acme and Bo Li met Cy Orr. Earlier in the month she had denied it.\n\n"
    '"We agree," Lee said.'
)
ANN, BO = Person("ann", "Ann Lee", family_name="Lee"), Person("bo", "Bo Li")
CY, DI = Person("cy", "Cy Orr"), Person("di", "Di Poe")
ACME = Organization("acme", "Acme")


def at(exact: str, nth: int = 1) -> Passage:
    return Passage.find(STORY, exact, nth=nth)


def story(meetings: Sequence[Meeting] | None = None) -> Article:
    held = Meeting(
        "m",
        (Delegation(ACME, (ANN, BO)), Delegation(None, (CY,))),
        DateRange.day(date(2024, 6, 25)),
        passages=[at("Ann Lee of Acme and Bo Li met Cy Orr")],
    )
    return Article(
        id="story",
        text=STORY,
        date_published=FRIDAY,
        people=[ANN, BO, CY, DI],
        organizations=[ACME],
        mentions=[
            Mention(ANN, at("Ann Lee"), "name"),
            Mention(ACME, at("Acme"), "name"),
            Mention(BO, at("Bo Li"), "name"),
            Mention(CY, at("Cy Orr"), "name"),
            Mention(ANN, at("she"), "pronoun"),
            Mention(ANN, at("We"), "pronoun"),
            Mention(BO, at("We"), "pronoun"),
            Mention(ANN, at("Lee", 2), "name"),
        ],
        dates=find_dates(STORY, published=FRIDAY),
        quotes=[Quote("q", "We agree,", ANN, at('"We agree,"'), "direct", at("Lee said"))],
        meetings=[held] if meetings is None else meetings,
    )


def span(exact: str, nth: int = 1) -> tuple[int, int]:
    passage = at(exact, nth)
    return passage.start, passage.end


NAMES = [
    (*span("Ann Lee"), "Person"),
    (*span("Acme"), "Organization"),
    (*span("Bo Li"), "Person"),
    (*span("Cy Orr"), "Person"),
    (*span("Lee", 2), "Person"),
]


@pytest.mark.parametrize(
    ("predicted", "kind", "message"),
    [
        (NAMES[1:], "missed", 'missed "Ann Lee" (Person)'),
        ([*NAMES, (*span("month"), "Place")], "spurious", 'spurious "month" (Place)'),
        ([*NAMES, NAMES[0]], "spurious", 'spurious "Ann Lee" (Person): predicted more than once'),
        (
            [*NAMES, (*span("she"), "Person")],
            "spurious",
            (
                'spurious "she" (Person): the article has it as a pronoun for Ann Lee; '
                "ask for these too with kinds=('name', 'pronoun')"
            ),
        ),
        (
            [(*span("Ann Lee"), "Place"), *NAMES[1:]],
            "label",
            '"Ann Lee" is Person, not Place',
        ),
        (
            [(*span("Ann Lee"), None), *NAMES[1:]],
            "label",
            '"Ann Lee" is Person, not nothing',
        ),
        (
            [(*span("Ann"), "Person"), *NAMES[1:]],
            "boundaries",
            '"Ann" should be "Ann Lee" (Person)',
        ),
        (
            [(*span("Lee of"), "Place"), *NAMES[1:]],
            "boundaries and label",
            '"Lee of" (Place) should be "Ann Lee" (Person)',
        ),
    ],
)
def test_says_what_is_wrong_with_a_span(
    predicted: list[tuple[int, int, str | None]], kind: str, message: str
) -> None:
    """A miss names the words, what they were taken for and what they are."""
    (miss,) = compare(story(), Prediction(spans=predicted)).misses
    assert (miss.layer, miss.kind) == ("spans", kind)
    assert str(miss).splitlines()[0] == message


@pytest.mark.parametrize(
    ("start", "end", "message", "context"),
    [
        (8, 16, '" Ann Lee" should be "Ann Lee" (Person)', "at 9: Tuesday, [Ann Lee] of Acme and"),
        (9, 17, '"Ann Lee " should be "Ann Lee" (Person)', "at 9: Tuesday, [Ann Lee] of Acme and"),
    ],
)
def test_shows_the_white_space_around_what_was_predicted(
    start: int, end: int, message: str, context: str
) -> None:
    """A blank too many, the commonest slip of a tokenizer, is to be seen."""
    (miss,) = compare(story(), Prediction(spans=[(start, end, "Person"), *NAMES[1:]])).misses
    said, around = str(miss).splitlines()
    assert said == message
    assert around.strip().startswith(context)


@pytest.mark.parametrize(
    ("words", "nth", "message", "context"),
    [
        (" ", 1, 'spurious " " (Place)', "at 8: Tuesday,[ ]Ann Lee of Acme and Bo Li met Cy\u2026"),
        (
            ".\n\n",
            1,
            'spurious ".\\n\\n" (Place)',
            'she had denied it[.\\n\\n]"We agree," Lee said.',
        ),
    ],
)
def test_shows_white_space_in_its_brackets(
    words: str, nth: int, message: str, context: str
) -> None:
    """White space at the ends of a passage stands in its brackets, a line break as its escape."""
    predicted = [*NAMES, (*span(words, nth), "Place")]
    (miss,) = compare(story(), Prediction(spans=predicted)).misses
    said, around = str(miss).splitlines()
    assert said == message
    assert around.endswith(context)


def test_a_layer_is_shown_without_its_misses() -> None:
    """They would fill a page; printed, it lists them."""
    layer = compare(article_with([(0, 3, "Person")]), Prediction(spans=[])).spans
    assert len(layer.misses) == 1
    assert "misses" not in repr(layer)


def test_tells_equal_words_apart_by_their_positions() -> None:
    """Where the words are repeated, only the positions say what is wrong."""
    prediction = Prediction(spans=[(10, 30, "Place")])
    (miss,) = compare(article_with([(0, 20, "Place")]), prediction).misses
    words = f'"{TEXT[:20]}"'
    assert str(miss).splitlines()[0] == f"{words} at 10 should be {words} (Place) at 0"


@given(gold=gold_spans(), predicted=gold_spans())
def test_no_miss_says_that_words_should_be_what_they_are(
    gold: list[Triple], predicted: list[Triple]
) -> None:
    """Where two passages read the same, their positions tell them apart."""
    for miss in compare(article_with(gold), Prediction(spans=predicted)).misses:
        was, should_be, should = miss.message.splitlines()[0].partition(" should be ")
        if should_be:
            assert was != should
            assert not should.startswith(f"{was} (")


@pytest.mark.parametrize(
    ("exact", "nth", "context"),
    [
        ("Tuesday", 1, "at 0: [Tuesday], Ann Lee of Acme and Bo Li met\u2026"),
        ("Lee", 2, 'at 100: \u2026she had denied it. "We agree," [Lee] said.'),
        ("it", 1, 'at 83: \u2026in the month she had denied [it]. "We agree," Lee said.'),
    ],
)
def test_shows_the_words_around_a_miss(exact: str, nth: int, context: str) -> None:
    """The words stand in brackets between their neighbours, on one line, whole words only."""
    predicted = [each for each in NAMES if each[:2] != span("Lee", 2)]
    predicted += [] if exact == "Lee" else [NAMES[4], (*span(exact, nth), "Place")]
    (miss,) = compare(story(), Prediction(spans=predicted)).misses
    assert str(miss).splitlines()[1].strip() == context


def test_shortens_long_words_in_the_middle() -> None:
    """A miss stays readable however long its passage."""
    (miss,) = compare(article_with([(0, len(TEXT), "Place")]), Prediction(spans=[])).misses
    assert max(map(len, str(miss).splitlines())) < 100


@pytest.mark.parametrize(
    ("kinds", "possible"), [(("name",), 5), (("pronoun",), 2), (("name", "pronoun"), 7)]
)
def test_scores_the_kinds_of_mention_that_are_asked_for(
    kinds: tuple[Literal["name", "pronoun"], ...], possible: int
) -> None:
    """Names alone unless more is asked for; words that mention two people are one span."""
    comparison = compare(story(), Prediction(spans=[]), kinds=kinds)
    assert comparison.spans.strict == Score(missed=possible)


def test_translates_the_labels_of_the_extractor() -> None:
    """Labels are mapped to the article's types, None is left out, and no other type is scored."""
    predicted = [(*span("Ann Lee"), "PER"), (*span("month"), "DATE")]
    comparison = compare(
        story(), Prediction(spans=predicted), labels={"PER": "Person", "DATE": None}
    )
    assert comparison.spans.strict == Score(correct=1, missed=3)


def test_scores_spans_without_labels_on_their_places() -> None:
    """Where no span has a label, none is asked for."""
    predicted = [(start, end) for start, end, _ in NAMES]
    comparison = compare(story(), Prediction(spans=predicted))
    assert comparison.passes()
    (miss,) = compare(story(), Prediction(spans=predicted[1:])).misses
    assert str(miss).splitlines()[0] == 'missed "Ann Lee"'


TUESDAY, EARLIER = span("Tuesday"), span("Earlier in the month")


@pytest.mark.parametrize(
    "dates",
    [
        find_dates(STORY, published=FRIDAY),
        [(*TUESDAY, "2024-06-25"), (*EARLIER, "2024-06")],
        [(*TUESDAY, date(2024, 6, 25)), (*EARLIER, DateRange.parse("2024-06-01/2024-06-27"))],
        [TUESDAY, EARLIER],
    ],
)
def test_takes_dates_as_values_as_days_or_as_what_find_dates_gives(dates: Any) -> None:
    """A date is right by its TIMEX3 value or by the days it means."""
    assert compare(story(), Prediction(dates=dates)).passes()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2024-07-02", '"Tuesday" means 2024-06-25, not 2024-07-02'),
        (date(2024, 7, 2), '"Tuesday" means 2024-06-25, not 2024-07-02'),
        (None, '"Tuesday" means 2024-06-25, not nothing'),
    ],
)
def test_says_what_a_date_means(value: str | date | None, message: str) -> None:
    """A date with the wrong meaning is told the right one."""
    predicted = [(*TUESDAY, value), (*EARLIER, "2024-06")]
    (miss,) = compare(story(), Prediction(dates=predicted)).misses
    assert str(miss).splitlines()[0] == message


def test_days_are_right_where_they_are_meant() -> None:
    """The days of one date are wrong at another."""
    predicted = [(*TUESDAY, date(2024, 6, 25)), (*EARLIER, date(2024, 6, 25))]
    (miss,) = compare(story(), Prediction(dates=predicted)).misses
    assert "means 2024-06 (days 2024-06-01/2024-06-27), not 2024-06-25" in str(miss)


@pytest.mark.parametrize("days", ["2024", "2024-01-01/2024-12-31", "2023", "2024-01-01/2024-12-30"])
def test_takes_days_in_whatever_unit_they_are_counted(days: str) -> None:
    """A year is the days from its first to its last."""
    text = "All was well in 2024."
    article = Article(
        id="year", text=text, date_published=FRIDAY, dates=find_dates(text, published=FRIDAY)
    )
    found = Prediction(dates=[(16, 20, DateRange.parse(days))])
    assert compare(article, found).passes() == (days in {"2024", "2024-01-01/2024-12-31"})


def test_tells_a_month_from_the_days_of_it_that_are_meant() -> None:
    """All of June is not what "Earlier in the month" means, though its value is June's."""
    predicted = [(*TUESDAY, "2024-06-25"), (*EARLIER, DateRange.parse("2024-06"))]
    (miss,) = compare(story(), Prediction(dates=predicted)).misses
    assert "means 2024-06 (days 2024-06-01/2024-06-27), not 2024-06" in str(miss)


@pytest.mark.parametrize(
    ("speaker", "said_by"),
    [
        ("a spokesperson", None),
        ((15, 29), None),
        ("An aide", "'An aide'"),
        (None, "nobody"),
        ("nobody", "'nobody'"),
    ],
)
def test_the_words_for_somebody_not_named_are_right(speaker: Any, said_by: str | None) -> None:
    """They are all that the article has for the speaker, and as much is to be found."""
    text = '"Growth helps" a spokesperson said.'
    quote = Quote(
        "growth",
        "Growth helps",
        None,
        Passage(0, 14, '"Growth helps"'),
        "direct",
        arguments=[Argument("source", Passage(15, 29, "a spokesperson"))],
    )
    article = Article(id="aide", text=text, date_published=FRIDAY, quotes=[quote])
    assert compare(article, article).passes()
    comparison = compare(article, Prediction(quotes=[(0, 14, speaker)]))
    wrong = f"\"Growth helps\" is said by 'a spokesperson', not {said_by}"
    messages = [str(miss).splitlines()[0] for miss in comparison.misses]
    assert messages == [wrong] * (said_by is not None)
    assert comparison.passes() == (said_by is None)


@pytest.mark.parametrize("words", ['"We agree,"', "We agree,", '"We agree,', 'We agree,"'])
@pytest.mark.parametrize("speaker", ["Lee", "ann", "ANN LEE", ANN])
def test_takes_quotes_with_or_without_their_marks(words: str, speaker: str | Person) -> None:
    """Whether the marks belong to a quotation is no difference; a speaker has many names."""
    assert compare(story(), Prediction(quotes=[(*span(words), speaker)])).passes()


def test_keeps_a_quote_of_nothing_but_marks() -> None:
    """A prediction of a mark alone is still a prediction, and spurious."""
    comparison = compare(story(), Prediction(quotes=[(*span('"'), ANN)]))
    assert comparison.quotes.strict == Score(missed=1, spurious=1)


@pytest.mark.parametrize(
    ("speaker", "said"),
    [("Cy Orr", "Cy Orr"), ("Musk", "'Musk'"), (None, "nobody"), (ACME, "Acme")],
)
def test_says_who_said_it(speaker: str | Organization | None, said: str) -> None:
    """A quotation given to the wrong speaker is told the right one."""
    (miss,) = compare(story(), Prediction(quotes=[(*span("We agree,"), speaker)])).misses
    assert str(miss).splitlines()[0] == f'"We agree," is said by Ann Lee, not {said}'


@pytest.mark.parametrize(
    "meetings",
    [
        [("Lee", "Cy Orr", "2024-06-25"), (CY, BO, date(2024, 6, 25))],
        [("Lee", "Cy Orr"), ("Cy Orr", "Bo Li")],
        [("ann", "cy", DateRange.parse("2024-06-25")), ("bo", "cy", "2024-06-25")],
        story().meetings,
    ],
)
def test_takes_meetings_as_pairs_or_as_meetings(meetings: Sequence[PredictedMeeting]) -> None:
    """Who met whom is a pair in either order, by name, id or object, with a date or without."""
    assert compare(story(), Prediction(meetings=meetings)).passes()


def test_a_meeting_of_several_days_is_dated_by_all_of_them() -> None:
    """Whoever finds the first alone has not found the date."""
    two_days = attrs.evolve(story().meetings[0], end_date=DateRange.parse("2024-06-26"))
    article = attrs.evolve(story(), meetings=[two_days])
    for days in ("2024-06-25/2024-06-26", two_days.dates):
        found = [("ann", "cy", days), ("bo", "cy", days)]
        assert compare(article, Prediction(meetings=found)).passes()
    assert compare(article, Prediction(meetings=[two_days])).passes()
    assert not compare(article, Prediction(meetings=MET)).passes()


MET = [("ann", "cy", "2024-06-25"), ("bo", "cy", "2024-06-25")]


@pytest.mark.parametrize(
    ("meetings", "message"),
    [
        (MET[:1], "missed Bo Li met Cy Orr (2024-06-25)"),
        ([MET[0], ("bo", "cy", None)], "Bo Li met Cy Orr (2024-06-25), not no date"),
        ([MET[0], ("bo", "cy", "2024-06")], "Bo Li met Cy Orr (2024-06-25), not 2024-06"),
        (
            [*MET, ("ann", "bo", None)],
            "spurious Ann Lee met Bo Li (no date): they came in one delegation",
        ),
        (
            [*MET, ("cy", "di", None)],
            "spurious Cy Orr met Di Poe (no date): no meeting in this article has both",
        ),
        ([*MET, MET[0]], "spurious Ann Lee met Cy Orr (2024-06-25): predicted more than once"),
        (
            [*MET, ("cy", "cy", None)],
            "spurious Cy Orr met Cy Orr (no date): nobody meets themselves",
        ),
        (
            [*MET, ("cy", "Musk", None)],
            "spurious 'Musk' met Cy Orr (no date): no person called 'Musk' in this article",
        ),
    ],
)
def test_says_who_met_whom(meetings: Sequence[PredictedMeeting], message: str) -> None:
    """A meeting that is not the article's is told the reason, a missed one its words."""
    (miss,) = compare(story(), Prediction(meetings=meetings)).misses
    assert str(miss).splitlines()[0] == message
    assert (miss.passage is None) == (" met Cy Orr (2024" not in message)


@pytest.mark.parametrize("status", ["planned", "denied"])
def test_says_that_a_meeting_was_not_held(status: Literal["planned", "denied"]) -> None:
    """A meeting that is planned or denied has made nobody meet."""
    plan = attrs.evolve(story().meetings[0], status=status)
    comparison = compare(story([plan]), Prediction(meetings=[("ann", "cy")]))
    (miss,) = comparison.misses
    assert str(miss) == f"spurious Ann Lee met Cy Orr: the article has that meeting as {status}"
    assert comparison.meetings.strict == Score(spurious=1)


def test_counts_two_meetings_of_a_pair_apart() -> None:
    """Two who met on two days met twice; without dates, they met."""
    first = story().meetings[0]
    second = attrs.evolve(first, id="n", date=None)
    article = story([first, second])
    assert compare(article, Prediction(meetings=MET)).meetings.strict == Score(correct=2, missed=2)
    (again, _) = compare(article, Prediction(meetings=MET)).misses
    assert str(again).splitlines()[0] == "missed Ann Lee met Cy Orr (no date)"
    assert compare(article, Prediction(meetings=[("ann", "cy"), ("bo", "cy")])).passes()


@pytest.mark.parametrize(
    ("score_", "measures"),
    [
        (Score(), (None, None, None)),
        (Score(missed=1), (None, 0.0, 0.0)),
        (Score(spurious=1), (0.0, None, 0.0)),
        (Score(correct=1, partial=1, missed=2), (0.75, 0.375, 0.5)),
    ],
)
def test_has_no_number_for_nothing_divided_by_nothing(
    score_: Score, measures: tuple[float | None, ...]
) -> None:
    """A measure without anything to measure is None, not 0 and not 1."""
    assert (score_.precision, score_.recall, score_.f1) == measures


def test_passes_where_there_is_rightly_nothing() -> None:
    """An empty layer of which nothing was predicted is right; predicting something is not."""
    article = attrs.evolve(story(), quotes=())
    assert compare(article, Prediction(quotes=[])).passes(precision=1, recall=1)
    assert not compare(article, Prediction(quotes=[span("We")])).passes(f1=0.1)


def test_fails_where_nothing_was_found() -> None:
    """Finding nothing where there is something reaches no F1, precision or recall."""
    comparison = compare(story(), Prediction(spans=[]))
    assert not comparison.passes(f1=0.1)
    assert not comparison.passes(f1=0, precision=0.1)
    assert not comparison.passes(f1=0, recall=0.1)
    assert comparison.passes(f1=0)


def test_passes_by_the_scheme_that_is_asked_for() -> None:
    """Wrong labels at right places pass exactly, not strictly."""
    wrong = [(start, end, "Place") for start, end, _ in NAMES]
    comparison = compare(story(), Prediction(spans=wrong))
    assert comparison.passes(scheme="exact")
    assert comparison.passes(scheme="partial")
    assert not comparison.passes()
    assert not comparison.passes(f1=0.1, scheme="type")


NOTHING_FOUND = (
    "strict F1 0.000 (precision none, 0 of 0; recall 0.000, 0 of 1), "
    "exact 0.000, partial 0.000, type 0.000"
)
ONE_MISSED = (
    "strict F1 0.889 (precision 1.000, 4 of 4; recall 0.800, 4 of 5), "
    "exact 0.889, partial 0.889, type 0.889"
)
ALL_RIGHT = (
    "strict F1 1.000 (precision 1.000, 2 of 2; recall 1.000, 2 of 2), "
    "exact 1.000, partial 1.000, type 1.000"
)


def test_must_pass_in_every_layer() -> None:
    """One layer that falls short fails the whole, and is the one that is reported."""
    comparison = compare(story(), Prediction(spans=NAMES, quotes=[]))
    assert comparison.spans.passes()
    assert not comparison.passes(f1=0.9)
    with pytest.raises(AssertionError) as raised:
        comparison.assert_passes(f1=0.9, recall=0.5)
    assert str(raised.value).splitlines()[:3] == [
        "wanted strict f1 0.9 and recall 0.5",
        f"quotes: {NOTHING_FOUND}",
        '  missed "We agree," (Ann Lee)',
    ]


def test_raises_nothing_where_it_passes() -> None:
    """assert_passes is silent where passes is true."""
    compare(story(), Prediction(spans=NAMES)).assert_passes()


def test_reports_scores_and_misses() -> None:
    """str() is the whole report, repr() one line of it."""
    comparison = compare(story(), Prediction(spans=NAMES[1:], dates=[TUESDAY, EARLIER]))
    assert str(comparison).splitlines() == [
        f"spans: {ONE_MISSED}",
        '  missed "Ann Lee" (Person)',
        "      at 9: Tuesday, [Ann Lee] of Acme and Bo Li met Cy Orr.\u2026",
        f"dates: {ALL_RIGHT}",
    ]
    assert repr(comparison) == (
        '<Comparison spans F1 0.889, dates F1 1.000; first miss: missed "Ann Lee" (Person)>'
    )
    assert repr(compare(story(), Prediction(spans=NAMES))) == "<Comparison spans F1 1.000>"


@pytest.mark.parametrize(
    "layer",
    [
        lambda each: each.spans,
        lambda each: each.dates,
        lambda each: each.quotes,
        lambda each: each.meetings,
        lambda each: each.roles,
        lambda each: each.relations,
        lambda each: each.chains,
    ],
)
def test_has_only_the_layers_that_were_predicted(
    layer: Callable[[Any], LayerComparison],
) -> None:
    """A layer that the extractor does not look for is not scored, and asking for it is an error."""
    everything = Prediction(**dict.fromkeys(get_args(LayerName), ()))
    assert layer(compare(story(), everything)).strict.actual == 0
    other = Prediction(dates=[]) if layer(_Layers) != "dates" else Prediction(spans=[])
    with pytest.raises(InvalidValue, match="not in the prediction"):
        layer(compare(story(), other))
    assert not hasattr(compare(story(), other), layer(_Layers))


class _Layers:
    spans, dates, quotes, meetings = "spans", "dates", "quotes", "meetings"
    roles, relations, chains = "roles", "relations", "chains"


BAD: list[tuple[dict[str, Any], str]] = [
    ({}, "Prediction: has no layer"),
    (
        {"spans": [(0, 3, "Person"), (4, 6)]},
        r"Prediction.spans\[1\]: has no third part, but .*\[0\]",
    ),
    ({"spans": [(0,)]}, r"Prediction.spans\[0\]: \(0,\) is not a tuple of start, end and label"),
    ({"spans": ["Lee"]}, "'Lee' is not a tuple"),
    ({"spans": "Lee"}, r"^Prediction\.spans: 'Lee' is not a layer's items"),
    (
        {"spans": [(0, 3, "PER")]},
        r"the label 'PER' is not one of Person, .* with labels='conll', N",
    ),
    (
        {"spans": [(0, 3, "Persn")]},
        r"the label 'Persn' is not one of Person, .*labels=\{\.\.\.\}, N",
    ),
    (
        {"spans": {(0, 7): "Person"}},
        r"^Prediction\.spans: .* is not a layer's items, but a mapping; give \[\(\*key, value\), ",
    ),
    ({"chains": {"Lee": [(0, 3)]}}, "but a mapping; give its values"),
    ({"dates": 5}, r"^Prediction\.dates: 5 is not a layer's items"),
    ({"spans": [(0, 3, 5)]}, "the label 5 is not one of"),
    ({"spans": [(3, 3, "Person")]}, "3 to 3 is no stretch"),
    ({"spans": [(5, 3, "Person")]}, "5 to 3 is no stretch"),
    ({"spans": [(-1, 3, "Person")]}, "-1 to 3 is no stretch"),
    ({"spans": [(0, 1000, "Person")]}, "0 to 1000 is no stretch of a text of 109 code points"),
    ({"spans": [(0.0, 3, "Person")]}, "is not a start and an end in code points"),
    ({"spans": [(False, True, "Person")]}, "is not a start and an end in code points"),
    ({"dates": [(0, 3, 5)]}, "5 is not a date, a DateRange or a string"),
    ({"quotes": [(0, 3, 5)]}, "5 is not a name"),
    ({"meetings": [(5, "Lee")]}, "5 is not a name"),
    ({"meetings": [("Lee", "Orr", "soon")]}, r"^Prediction.meetings\[0\]: 'soon'"),
    (
        {"meetings": [("Lee", "Orr", None, None, None)]},
        "is not a tuple of two people, a date and a place",
    ),
    (
        {"meetings": [("Lee", "Orr", None), ("Lee", "Orr", None, "Acme")]},
        r"meetings\[0\]: has no fourth part, but .*\[1\] has one; give None",
    ),
    ({"meetings": [("Lee", (3, 0))]}, "3 to 0 is no stretch"),
    ({"quotes": [(0, 3, (3,))]}, r"\(3,\) is not a start and an end in code points"),
    ({"roles": [("Lee", "Acme", 5)]}, r"^Prediction.roles\[0\]: 5 is not words or None"),
    ({"roles": [("Lee", 5)]}, "5 is not a name"),
    ({"relations": [("Lee", 5, "Acme")]}, "5 is not words or None"),
    ({"relations": [(None, "meet", "Acme")]}, "None is not a name"),
    ({"relations": [("Lee", "meet", 5)]}, "5 is not a name"),
    ({"chains": [[(0, 3)], 5]}, r"^Prediction.chains\[1\]: 5 is not a chain's items"),
    ({"chains": [(0, 3)]}, r"^Prediction.chains\[0\]\[0\]: 0 is not a tuple of start and end"),
    ({"chains": [[(0, 3), (5, 3)]]}, r"^Prediction.chains\[0\]\[1\]: 5 to 3 is no stretch"),
    ({"chains": [[(0, 3, "PER")]]}, "is not a start and an end in code points"),
    (
        {"spans": [[0, 3, "Person"]]},
        r"\[0, 3, 'Person'\] is not a tuple of start, end and label; make it one with tuple",
    ),
]


@pytest.mark.parametrize(("layers", "message"), BAD, ids=lambda each: str(each)[:40])
def test_refuses_what_it_cannot_score(layers: dict[str, Any], message: str) -> None:
    """A prediction that would silently score wrong is an error that names its place."""
    with pytest.raises(InvalidValue, match=message):
        compare(story(), Prediction(**layers))


def test_refuses_labels_and_kinds_beside_whatever_is_predicted() -> None:
    """What is misspelt is refused where no spans are scored, too."""
    quotes, bad = Prediction(quotes=[]), ("direct",)
    with pytest.raises(InvalidValue, match=r"labels\['PER'\]: 'Persn' is not None or one of"):
        compare(story(), quotes, labels={"PER": "Persn"})
    with pytest.raises(InvalidValue, match=r"^kinds: \('direct',\) is not a tuple of 'name'"):
        compare(story(), quotes, kinds=bad)  # type: ignore[arg-type]


def test_refuses_what_is_no_article_and_what_is_no_prediction() -> None:
    """Plain tuples, JSON and arguments in the wrong order are errors that say what is wanted."""
    swapped: Any = Prediction(spans=NAMES)
    tuples: Any = NAMES
    with pytest.raises(InvalidValue, match=r"^compare\.predicted: .* not Prediction or Article"):
        compare(story(), tuples)
    with pytest.raises(InvalidValue, match=r"^compare\.article: .* is of type Prediction, not Art"):
        compare(swapped, story())


def test_refuses_passages_of_another_text() -> None:
    """Mentions, dates and quotes must be of the text that they are scored on."""
    stranger = Mention(ANN, Passage(0, 3, "Bob"), "name")
    with pytest.raises(InvalidValue, match="'Bob' is not at 0 to 3"):
        compare(story(), Prediction(spans=[stranger]))


@pytest.mark.parametrize("value", [90, -0.1, float("nan"), "0.8", None])
def test_refuses_a_bar_that_is_no_share(value: Any) -> None:
    """A score is between 0 and 1; 90 is a mistake for 0.9, and not a number no number."""
    with pytest.raises(InvalidValue, match="is not between 0 and 1"):
        compare(story(), Prediction(spans=NAMES)).passes(f1=value)


def test_refuses_unknown_schemes_kinds_and_types() -> None:
    """What is misspelt is not silently nothing."""
    bad: Any = "fuzzy"
    comparison = compare(story(), Prediction(spans=NAMES))
    with pytest.raises(InvalidValue, match="'fuzzy' is not one of strict, exact, partial, type"):
        comparison.passes(scheme=bad)
    for kinds in ((bad,), "name", None, 5):
        with pytest.raises(InvalidValue, match=r"^kinds: .* is not a tuple of 'name', 'nominal'"):
            compare(story(), Prediction(spans=NAMES), kinds=kinds)
    for labels, message in (({}, "says nothing; give"), (["PER"], r"\['PER'\] is of type list")):
        with pytest.raises(InvalidValue, match=f"^labels: .*{message}"):
            compare(story(), Prediction(spans=NAMES), labels=labels)
    with pytest.raises(InvalidValue, match=r"labels\['PER'\]: 'fuzzy' is not None or one of"):
        compare(story(), Prediction(spans=NAMES), labels={"PER": bad})


NOISE = "Lee met Kim. "


def test_misses_beyond_number_are_found_where_they_are() -> None:
    """A long text is matched place by place: what is right in one is right in a thousand."""
    count = 1_000
    text = NOISE * count
    lee, kim = Person("lee", "Lee"), Person("kim", "Kim")
    places = [(number * len(NOISE), lee, "Lee") for number in range(count)]
    places += [(number * len(NOISE) + 8, kim, "Kim") for number in range(count)]
    article = Article(
        id="long",
        text=text,
        date_published=FRIDAY,
        people=[lee, kim],
        mentions=[Mention(who, Passage(at, at + 3, words), "name") for at, who, words in places],
    )
    found = [(at, at + 3 - (at % 3 == 0), "Person") for at, *_ in places]
    comparison = compare(article, Prediction(spans=found))
    right = sum(at % 3 != 0 for at, *_ in places)
    assert comparison.spans.strict == Score(correct=right, incorrect=2 * count - right)
    assert {miss.kind for miss in comparison.misses} == {"boundaries"}
    assert len(comparison.misses) == 2 * count - right


NESTED = "Naver Cloud won."


def nested() -> Article:
    naver, cloud = Organization("naver", "Naver"), Organization("cloud", "Naver Cloud")
    mentions = [(naver, 0, 5), (cloud, 0, 11)]
    return Article(
        id="nested",
        text=NESTED,
        date_published=FRIDAY,
        organizations=[naver, cloud],
        mentions=[
            Mention(who, Passage(start, end, NESTED[start:end]), "name")
            for who, start, end in mentions
        ],
    )


@pytest.mark.parametrize(
    ("spans", "flat", "score"),
    [
        ([(0, 11)], False, Score(correct=1, missed=1)),
        ([(0, 11)], True, Score(correct=1)),
        ([(0, 5), (0, 11)], False, Score(correct=2)),
        ([(0, 5), (0, 11)], True, Score(correct=1)),
        ([(0, 5)], True, Score(missed=1)),
        ([(6, 11)], True, Score(incorrect=1)),
    ],
)
def test_a_flat_comparison_sets_names_within_names_aside(
    spans: list[tuple[int, int]], score: Score, *, flat: bool
) -> None:
    """Whoever gives no names within names is all right, and so is whoever does."""
    found = Prediction(spans=[(*place, "Organization") for place in spans])
    assert compare(nested(), found, flat=flat).spans.strict == score


@pytest.mark.needs_text
def test_a_flat_recognizer_can_be_right() -> None:
    """The longest names of the bundled article are all that there is to find in a flat reading."""
    article = load_article()
    found = [
        (span.passage.start, span.passage.end, span.label)
        for span in names(article)
        if span.layer == "mentions"
    ]
    comparison = compare(article, Prediction(spans=found), labels="naver-nvidia", flat=True)
    assert comparison.spans.strict.f1 == 1


@pytest.mark.parametrize(
    ("labels", "label"),
    [("conll", "PER"), ("ontonotes", "PERSON"), ("naver-nvidia", "PERSON"), (None, "Person")],
)
def test_a_set_of_labels_has_a_name(labels: Any, label: str) -> None:
    """What the common recognizers call a person is one."""
    assert compare(nested(), Prediction(spans=[(0, 5, label)]), labels=labels).spans.misses


def test_a_label_that_a_set_leaves_out_is_not_scored() -> None:
    """spaCy's dates and CoNLL's MISC are no spans of the article, and no mistakes."""
    spans = [(0, 5, "ORG"), (0, 11, "ORG"), (6, 11, "DATE")]
    assert compare(nested(), Prediction(spans=spans), labels="ontonotes").spans.strict.f1 == 1
    spans = [(0, 5, "ORG"), (0, 11, "ORG"), (6, 11, "MISC")]
    assert compare(nested(), Prediction(spans=spans), labels="conll").spans.strict.f1 == 1


def test_refuses_a_set_of_labels_that_there_is_not() -> None:
    """The error names those that there are."""
    unknown: Any = "spacy"
    with pytest.raises(InvalidValue, match=r"^labels: 'spacy' is not one of 'naver-nvidia', 'co"):
        compare(nested(), Prediction(spans=[]), labels=unknown)


def test_a_comparison_is_plain_data() -> None:
    """As a dict it is JSON, with scores, parts and misses of every layer."""
    data = attrs.asdict(compare(story(), story()))
    assert json.loads(json.dumps(data))["layers"][-1]["muc"] == {
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
    }


def test_takes_numpys_numbers_and_points_in_time_for_what_they_are() -> None:
    """An offset is an offset, and a point in time is of a day."""
    numpy = pytest.importorskip("numpy")
    start, end = numpy.int64(0), numpy.int32(5)
    text = "Today Kim won."
    article = Article(
        id="today", text=text, date_published=FRIDAY, dates=find_dates(text, published=FRIDAY)
    )
    days: list[Any] = [
        numpy.datetime64("2024-06-28"),
        numpy.datetime64("2024-06-28T10:00:00.000000000"),
        datetime(2024, 6, 28, 10, tzinfo=UTC),
    ]
    for day in days:
        assert compare(article, Prediction(dates=[(start, end, day)])).passes()
    pandas = pytest.importorskip("pandas")
    several = numpy.array(["2024-06-28"] * 2, dtype="datetime64[D]")
    for wrong in (
        pandas.NaT,
        several,
        numpy.datetime64("NaT"),
        numpy.int64(5),
        numpy.array([1, 2]),
    ):
        with pytest.raises(InvalidValue, match="is not a date, a DateRange or a string"):
            compare(article, Prediction(dates=[(start, end, wrong)]))


def test_an_assertion_lists_misses_by_their_kind() -> None:
    """Who reads a failed test sees what went wrong how often, and where."""
    found = Prediction(spans=[(0, 5, "Person"), (12, 15, "Person")], meetings=[])
    with pytest.raises(AssertionError) as raised:
        assert_extracts(nested(), found, min_f1=0.5)
    assert str(raised.value).splitlines() == [
        "wanted strict f1 0.5",
        (
            "spans: strict F1 0.000 (precision 0.000, 0 of 2; recall 0.000, 0 of 2), exact 0.500, "
            "partial 0.500, type 0.000"
        ),
        "  missed: 1",
        '    missed "Naver Cloud" (Organization)',
        "        at 0: [Naver Cloud] won.",
        "  spurious: 1",
        '    spurious "won" (Person)',
        "        at 12: Naver Cloud [won].",
        "  label: 1",
        '    "Naver" is Organization, not Person',
        "        at 0: [Naver] Cloud won.",
    ]
    assert_extracts(nested(), found, min_f1=0.5, scheme="exact")


def test_a_score_that_is_not_all_right_does_not_read_so() -> None:
    """Two thirds are 0.667, and 1,999 of 2,000 are no 1.000."""
    counts = Score(correct=1999, incorrect=1)
    layer = LayerComparison(
        layer="spans", strict=counts, exact=counts, partial=Score(correct=2, missed=1),
        type=Score(correct=1), relaxed=counts, misses=(),
    )  # fmt: skip
    assert str(layer) == (
        "spans: strict F1 0.999 (precision 0.999, 1999 of 2000; recall 0.999, 1999 of 2000), "
        "exact 0.999, partial 0.800, type 1.000"
    )
