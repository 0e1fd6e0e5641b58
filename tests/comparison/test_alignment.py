"""Another annotation has ids of its own: entities are known by their names and places."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from naver_nvidia import (
    Article,
    Delegation,
    Meeting,
    Meetings,
    Mention,
    Organization,
    Passage,
    Person,
    Prediction,
    Quote,
    Score,
    Statement,
    compare,
    load_article,
)
from naver_nvidia.strategies import articles

# A whole article takes its time, and a busy machine must not fail it.
untimed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

TEXT = "Ann Lee met Cy Fox. Lee, Ann met Di Park."
ANN = Person("ann", "Ann Lee", alternate_names=["Lee, Ann"], family_name="Lee")
CY, DI = Person("cy", "Cy Fox"), Person("di", "Di Park")


def at(exact: str) -> Passage:
    return Passage.find(TEXT, exact)


def article(*people: Person, names: tuple[str, ...] = ("Ann Lee", "Cy Fox", "Di Park")) -> Article:
    """The first met the second; the third met nobody."""
    sides = [Delegation(None, (person,)) for person in people[:2]]
    return Article(
        id="talk",
        text=TEXT,
        date_published=date(2024, 6, 28),
        people=people,
        mentions=[
            Mention(person, at(name), "name" if name in person.names() else "nominal")
            for person, name in zip(people, names, strict=False)
        ],
        meetings=[Meeting("m", sides, passages=[at("met")])],
    )


def renamed(value: Any) -> Any:
    """The same with other ids."""
    if isinstance(value, (tuple, Meetings)):
        return tuple(renamed(each) for each in value)
    if not attrs.has(type(value)):
        return value
    fields = (each.name for each in attrs.fields(type(value)) if each.init)
    parts = {name: getattr(value, name) for name in fields}
    return attrs.evolve(
        value,
        **{
            name: f"other {part}" if name == "id" and part is not None else renamed(part)
            for name, part in parts.items()
        },
    )


@untimed
@given(articles())
def test_ids_are_no_difference(one: Article) -> None:
    """An article all of whose ids are others is right in each layer."""
    comparison = compare(one, renamed(one), kinds=("name", "nominal", "pronoun"))
    assert not comparison.misses
    assert comparison.passes()


def test_the_ids_of_the_bundled_article_are_no_difference() -> None:
    """In all its meetings, roles and statements."""
    one = load_article()
    assert not compare(one, renamed(one)).misses


def test_ids_that_are_exchanged_exchange_nobody() -> None:
    """Whoever is called the same is the same, though another has the id."""
    other = article(attrs.evolve(ANN, id="cy"), attrs.evolve(DI, id="ann"), names=("Ann Lee",))
    meetings = compare(article(ANN, CY, DI), other).meetings
    assert meetings.strict == Score(missed=1, spurious=1)
    assert [str(each).splitlines()[0] for each in meetings.misses] == [
        "missed Ann Lee met Cy Fox (no date)",
        "spurious Ann Lee met Di Park (no date): no meeting in this article has both",
    ]


@pytest.mark.parametrize(
    ("person", "name", "right"),
    [
        (Person("p", "Lee, Ann"), "Lee, Ann", 1),
        (Person("p", "A. Lee", family_name="Lee"), "Lee", 1),
        (Person("ann", "A. Lee"), "Lee", 0),
        (Person("ann", "Di Park"), "Di Park", 0),
    ],
    ids=["another name", "the place", "the id", "another's name"],
)
def test_whoever_has_a_name_or_a_named_place_is_the_same(
    person: Person, name: str, right: int
) -> None:
    """And whoever has only the id is not."""
    other = article(person, CY, names=(name, "Cy Fox"))
    gold = article(ANN, CY, DI, names=("Lee", "Cy Fox", "Di Park"))
    assert compare(gold, other).meetings.strict.correct == right


def test_places_tell_people_of_one_name_apart() -> None:
    """Their order and ids do not, where the words that name them are annotated."""
    one, two = (Person(number, "Lee", family_name="Ann Lee") for number in "12")
    gold = article(one, CY, two, names=("Ann Lee", "Cy Fox", "Lee, Ann"))
    same = article(two, CY, one, names=("Ann Lee", "Cy Fox", "Lee, Ann"))
    other = article(one, CY, two, names=("Lee, Ann", "Cy Fox", "Ann Lee"))
    assert compare(gold, same).meetings.strict == Score(correct=1)
    assert compare(gold, other).meetings.strict == Score(missed=1, spurious=1)


@pytest.mark.parametrize(
    ("who", "message"),
    [
        (ANN, None),
        (Person("p", "Lee Ann"), None),
        (Person("p", "Nobody", alternate_names=["Ann Lee"]), None),
        (
            Person("ann", "Bo Im"),
            "spurious 'Bo Im' met Cy Fox: the person 'Bo Im' is no person of this article",
        ),
        (
            Person("p", "ann"),
            "spurious 'ann' met Cy Fox: the person 'ann' is no person of this article",
        ),
        (
            Organization("ann", "Ann Lee"),
            "spurious 'Ann Lee' met Cy Fox: the organization 'Ann Lee' is no person of this article",
        ),
    ],
)
def test_an_object_of_another_article_is_known_by_its_names(who: Any, message: str | None) -> None:
    """Its id counts where the names agree too."""
    misses = compare(article(ANN, CY), Prediction(meetings=[(who, "Cy Fox")])).misses
    assert [str(each) for each in misses if each.kind == "spurious"] == [message] * bool(message)


def test_the_id_tells_people_of_one_name_apart() -> None:
    """Of several who are called the same, one has it."""
    gold = article(Person("1", "Lee"), CY, Person("2", "Lee"))
    for number, right in (("1", 1), ("2", 0), ("3", 0)):
        who = Person(number, "Lee", family_name="Lee")
        assert compare(gold, Prediction(meetings=[(who, CY)])).meetings.strict.correct == right


def test_what_statements_are_of_is_known_by_what_it_says() -> None:
    """A quotation by its place, a meeting by who met, a statement by its parts; not by their ids."""
    talk = article(ANN, CY).meetings[0]
    said = Quote("q", "Ann Lee", ANN, at("Ann Lee"), "indirect")
    first = Statement(ANN, "be", CY, passages=[at("met")], id="s")
    stated = [
        first,
        *(Statement(each, "last", passages=[at("met")]) for each in (talk, said, first)),
    ]
    gold = attrs.evolve(article(ANN, CY), quotes=[said], statements=stated)
    others = [
        attrs.evolve(talk, status="denied"),
        attrs.evolve(said, passage=at("Ann Lee met")),
        attrs.evolve(first, predicate="know"),
    ]
    for mine, other in zip((talk, said, first), others, strict=True):
        same = Prediction(relations=[(attrs.evolve(mine, id="x"), "last", None)])
        assert compare(gold, same).relations.strict.correct == 1
        wrong = compare(gold, Prediction(relations=[(other, "last", None)])).relations
        assert wrong.strict.correct == 0
