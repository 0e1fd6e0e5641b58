from __future__ import annotations

import importlib
import subprocess
import sys
import unicodedata
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar, get_args

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import naver_nvidia
from naver_nvidia import (
    Article,
    Entity,
    Meetings,
    Passage,
    Prediction,
    article_from_json,
    article_to_json,
    compare,
    strategies,
)
from naver_nvidia.article.contradictions import statement_key
from naver_nvidia.comparison import LayerName
from naver_nvidia.dates import TimexType
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.strategies.registration import STRATEGIES
from naver_nvidia.strategies.worlds import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

PUBLIC_TYPES = sorted(
    (
        value
        for value in (getattr(naver_nvidia, name) for name in naver_nvidia.__all__)
        if isinstance(value, type) and not issubclass(value, Exception)
    ),
    key=lambda kind: kind.__name__,
)
GENERATING = settings(
    max_examples=1000,  # what is drawn depends on the constants of all modules that are loaded
    phases=[Phase.generate],
    database=None,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
FINDING = settings(max_examples=5000, database=None, derandomize=True, deadline=None)


def test_has_a_strategy_for_every_public_type() -> None:
    """No type of the flat API is without a strategy."""
    assert sorted(STRATEGIES, key=lambda kind: kind.__name__) == PUBLIC_TYPES


@pytest.mark.parametrize("kind", PUBLIC_TYPES, ids=lambda kind: kind.__name__)
def test_gives_values_of_the_type(kind: type) -> None:
    """Registered, each type can be asked for by itself, and what comes is valid and of it."""
    strategies.register()

    @settings(max_examples=25, database=None, derandomize=True, deadline=None)
    @given(st.from_type(kind))
    def holds(value: object) -> None:
        assert isinstance(value, kind)
        assert value == value  # noqa: PLR0124 - by value, down to the last field
        assert isinstance(hash(value), int)

    holds()


@given(strategies.articles())
def test_generates_articles_that_survive_json(article: Article) -> None:
    """Every generated article can be written and read: there is nothing in it that JSON lacks."""
    assert article_from_json(article_to_json(article)) == article


@given(strategies.facts())
def test_generates_facts_with_passages(fact: naver_nvidia.Fact) -> None:
    """A fact on its own is as good as one in an article."""
    kinds = {"DateMention", "Role", "Meeting", "Quote", "Statement"}
    assert type(fact).__name__ in kinds


@given(st.data(), strategies.articles())
def test_generates_predictions_that_can_be_compared(data: st.DataObject, article: Article) -> None:
    """A prediction for an article fits its text."""
    predicted = data.draw(strategies.predictions(article))
    assert compare(article, predicted).layers


@given(strategies.encounters())
def test_generates_encounters_that_are_true(encounter: naver_nvidia.Encounter) -> None:
    """The meetings of an encounter prove it."""
    met = encounter.meetings.who_met(encounter.subject)
    assert encounter.counterpart in {each.counterpart for each in met}


def values_in(value: object) -> Iterator[object]:
    """The value and all that it holds."""
    yield value
    if isinstance(value, tuple | Meetings):
        for each in value:
            yield from values_in(each)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from values_in(getattr(value, field.name))


def states() -> Iterator[tuple[str, str, str]]:
    """Each field of each type that can be absent or empty in an article, with both states."""
    kinds = {
        kind
        for kind in PUBLIC_TYPES
        if attrs.has(kind)
        and kind.__module__.split(".")[1] not in {"comparison", "corpus"}
        and kind is not naver_nvidia.Reading
    }
    for kind in kinds - {Entity, naver_nvidia.Encounter, naver_nvidia.Fault}:
        for field in attrs.fields(attrs.resolve_types(kind)):
            kind_of_field = str(field.type)
            if field.name == "rows":  # they prove nothing in an article
                continue
            if "None" in kind_of_field:
                yield from ((kind.__name__, field.name, each) for each in ("absent", "present"))
            elif field.name == "passages":
                yield kind.__name__, field.name, "full"
            elif "tuple" in kind_of_field or field.type is Meetings:
                yield from ((kind.__name__, field.name, each) for each in ("empty", "full"))


def state(value: object) -> str:
    match value:
        case None:
            return "absent"
        case tuple() | Meetings():
            return "full" if value else "empty"
        case _:
            return "present"


def some(strategy: st.SearchStrategy[T]) -> list[T]:
    """A thousand values as they come."""
    seen: list[T] = []

    @GENERATING
    @given(strategy)
    def collect(value: T) -> None:
        seen.append(value)

    collect()
    return seen


@pytest.fixture(scope="module")
def some_articles() -> list[Article]:
    """A thousand articles as they come."""
    return some(strategies.articles())


@pytest.mark.slow
def test_covers_present_and_absent_optionals_and_full_and_empty_layers(
    some_articles: list[Article],
) -> None:
    """In a thousand articles, every optional field is met with and without a value.

    Only the words that state something are never missing.
    """
    seen = {
        (type(value).__name__, field.name, state(getattr(value, field.name)))
        for article in some_articles
        for value in values_in(article)
        if attrs.has(type(value))
        for field in attrs.fields(type(value))
    }
    assert set(states()) <= seen


def mentions_of(article: Article) -> list[Passage]:
    return [mention.passage for mention in article.mentions]


def nested(one: Passage, other: Passage) -> bool:
    return one != other and (one.contains(other) or other.contains(one))


def crossing(one: Passage, other: Passage) -> bool:
    return one.overlaps(other) and not one.contains(other) and not other.contains(one)


def adjacent(one: Passage, other: Passage) -> bool:
    return one.end == other.start or other.end == one.start


@pytest.mark.slow
@pytest.mark.parametrize("related", [nested, crossing, adjacent, Passage.__eq__])
def test_covers_passages_that_nest_cross_and_touch(
    related: Callable[[Passage, Passage], bool], some_articles: list[Article]
) -> None:
    """Two mentions in one article stand in every relation."""
    pairs = (pair for article in some_articles for pair in combinations(mentions_of(article), 2))
    assert any(related(*pair) for pair in pairs)


@pytest.mark.slow
@pytest.mark.parametrize(
    "is_awkward",
    [
        lambda char: ord(char) > 0xFFFF,
        unicodedata.combining,
        lambda char: char.isspace() and char not in " \n",
        lambda char: char in "\r\x00\ufeff",
    ],
    ids=["astral", "combining", "unusual space", "control"],
)
def test_covers_characters_that_move_offsets(
    is_awkward: Callable[[str], object], some_articles: list[Article]
) -> None:
    """Characters that bytes, UTF-16 or line reading count differently stand before passages."""
    assert any(
        is_awkward(char)
        for article in some_articles
        for passage in mentions_of(article)
        for char in article.text[: passage.start]
    )


def test_covers_every_kind_of_date() -> None:
    """All types of TIMEX3, and days, calendar units of every precision, and other ranges."""
    resolved = some(strategies.resolved_dates())
    assert {each.type for each in resolved} == set(get_args(TimexType))
    assert {each.range is None for each in resolved} == {True, False}
    precisions = {each.precision for each in some(strategies.date_ranges())}
    assert precisions == {*get_args(Unit), "range"}


@settings(max_examples=10, derandomize=True, database=None)
@given(st.data())
def test_says_nothing_twice(data: st.DataObject) -> None:
    """However often the same thing is said of the same, each statement is another."""
    world = World(data.draw, least=1)
    of_one = [world.entities[0]]
    made = [world.statement([*of_one]) for _ in range(20)]
    assert len(set(map(statement_key, made))) == len(made)


def has_quote(article: Article) -> bool:
    return bool(article.quotes)


def has_encounter(article: Article) -> bool:
    return any(article.meetings.who_met(person) for person in article.people)


@pytest.mark.slow
def test_people_often_met_somebody(some_articles: list[Article]) -> None:
    """A property of who met whom is tried: in every fifth article at least, somebody met."""
    assert sum(map(has_encounter, some_articles)) * 5 >= len(some_articles)


def has_touching_mentions(article: Article) -> bool:
    return any(adjacent(*pair) for pair in combinations(mentions_of(article), 2))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("condition", "text", "entities", "mentions", "facts"),
    [
        (bool, 1, 0, 0, 0),
        (has_quote, 1, 0, 0, 1),  # of somebody not named
        (has_touching_mentions, 2, 1, 2, 0),
        (has_encounter, 1, 2, 0, 1),
    ],
)
def test_shrinks_to_what_matters(
    condition: Callable[[Article], bool], text: int, entities: int, mentions: int, facts: int
) -> None:
    """A failing example ends up as the smallest that fails: no letter and no fact too many."""
    smallest = find(strategies.articles(), condition, settings=FINDING)
    assert len(smallest.text) == text
    assert len(smallest.entities) == entities
    assert len(smallest.mentions) == mentions
    assert len(smallest.facts) == facts


@given(strategies.predictions())
def test_gives_predictions_of_some_layer(predicted: Prediction) -> None:
    """A prediction always has something to compare."""
    assert any(getattr(predicted, name) is not None for name in get_args(LayerName))


def test_is_not_loaded_with_hypothesis() -> None:
    """Hypothesis does not import the library, and the library does not import Hypothesis."""
    code = (
        "import sys, hypothesis, hypothesis.strategies\n"
        "from hypothesis.entry_points import run\nrun()\n"
        "assert not any(name.startswith('naver_nvidia') for name in sys.modules)\n"
        "del sys.modules['hypothesis']\n"
        "import naver_nvidia\n"
        "for name in naver_nvidia.__all__: getattr(naver_nvidia, name)\n"
        "assert 'hypothesis' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code


def test_says_which_extra_brings_hypothesis(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Hypothesis, the module fails with an error that names the extra."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "naver_nvidia.strategies")
    with pytest.raises(ImportError, match=r"pip install 'naver-nvidia\[hypothesis\]'"):
        importlib.import_module("naver_nvidia.strategies")


def test_gives_no_passage_of_no_text() -> None:
    """An empty text has no passages, and the strategy of them is empty too."""
    assert strategies.passages("").is_empty


@pytest.mark.parametrize(
    "strategy", [strategies.words(), strategies.texts()], ids=["words", "texts"]
)
def test_never_gives_what_no_text_can_hold(strategy: st.SearchStrategy[str]) -> None:
    """Strings are Unicode: no lone surrogate, and never empty."""

    @given(strategy)
    def holds(value: str) -> None:
        assert value
        value.encode()

    holds()
