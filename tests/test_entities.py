"""The entities: what each kind requires, holds and answers to."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime
from typing import Any

import attrs
import pytest

from naver_nvidia import (
    DateRange,
    Delegation,
    Document,
    Encounter,
    Entity,
    InvalidValue,
    Meeting,
    Meetings,
    Mention,
    Organization,
    Passage,
    Person,
    Photo,
    Place,
    Product,
    Topic,
)

KINDS = (Person, Organization, Place, Topic, Product, Document)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("field", ["id", "name"])
@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("", "'' is not a string with words and no outer space"),
        (" \n", "' \\n' is not a string with words and no outer space"),
        (" Lee", "' Lee' is not a string with words and no outer space"),
        ("Lee\n", "'Lee\\n' is not a string with words and no outer space"),
        (None, "None is of type NoneType, not str"),
        (7, "7 is of type int, not str"),
        (b"Lee", "b'Lee' is of type bytes, not str"),
    ],
)
def test_id_and_name_are_words(kind: Any, field: str, value: Any, problem: str) -> None:
    """An id or a name is a plain string with words and no outer space."""
    with pytest.raises(InvalidValue) as caught:
        kind(**{"id": "lee", "name": "Lee", field: value})
    assert str(caught.value) == f"{kind.__name__}.{field}: {problem}"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("value", "place", "problem"),
    [
        ("Lee", "", "'Lee' is of type str, not tuple"),
        (b"Lee", "", "b'Lee' is of type bytes, not tuple"),
        ({"Lee"}, "", "{'Lee'} is of type set, not tuple"),
        ({"Lee": 1}, "", "{'Lee': 1} is of type dict, not tuple"),
        (5, "", "5 is of type int, not tuple"),
        (None, "", "None is of type NoneType, not tuple"),
        (["Lee", ""], "[1]", "'' is not a string with words and no outer space"),
        (["Lee", 3], "[1]", "3 is of type int, not str"),
    ],
)
def test_alternate_names_are_words(kind: Any, value: Any, place: str, problem: str) -> None:
    """Other names come in an order, each with words; a lone string is a mistake."""
    with pytest.raises(InvalidValue) as caught:
        kind("lee", "Lee Hae-jin", alternate_names=value)
    assert str(caught.value) == f"{kind.__name__}.alternate_names{place}: {problem}"


@pytest.mark.parametrize("given", [["Lee"], ("Lee",), iter(["Lee"]), {"Lee": 0}.keys()])
def test_sequences_become_tuples(given: Any) -> None:
    """A list or an iterator becomes the tuple that a frozen value needs."""
    person = Person("lee", "Lee Hae-jin", alternate_names=given)
    assert person.alternate_names == ("Lee",)
    assert hash(person) == hash(Person("lee", "Lee Hae-jin", alternate_names=("Lee",)))


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (
            lambda: Person("l", "L", family_name=""),
            "Person.family_name: '' is not a string with words and no outer space",
        ),
        (lambda: Person("l", "L", given_name=1), "Person.given_name: 1 is of type int, not str"),  # type: ignore[arg-type]
        (
            lambda: Organization("n", "N", classification=" giant"),
            "Organization.classification: ' giant' is not a string with words and no outer space",
        ),
        (
            lambda: Organization("n", "N", parent_organization="m"),  # type: ignore[arg-type]
            "Organization.parent_organization: 'm' is of type str, not Organization",
        ),
        (
            lambda: Place("s", "S", within="california"),  # type: ignore[arg-type]
            "Place.within: 'california' is of type str, not Place",
        ),
        (
            lambda: Mention("lee", Passage(0, 1, "L"), "name"),  # type: ignore[arg-type]
            "Mention.entity: 'lee' is of type str, not Entity",
        ),
        (
            lambda: Mention(Topic("ai", "AI"), (0, 2), "name"),  # type: ignore[arg-type]
            "Mention.passage: (0, 2) is of type tuple, not Passage",
        ),
        (
            lambda: Mention(Topic("ai", "AI"), Passage(0, 2, "AI"), "noun"),  # type: ignore[arg-type]
            "Mention.kind: 'noun' is not one of 'name', 'nominal', 'pronoun'",
        ),
    ],
)
def test_wrong_values_name_class_and_field(build: Any, message: str) -> None:
    """A value that a field cannot hold is refused by the name of class and field."""
    with pytest.raises(InvalidValue) as caught:
        build()
    assert str(caught.value) == message


def test_a_sort_name_needs_both_parts() -> None:
    """Family name first, whichever way the name is printed; the name itself where a part is open."""
    huang = Person("huang", "Jensen Huang", family_name="Huang", given_name="Jensen")
    assert huang.sort_name == "Huang, Jensen"
    assert Person("pele", "Pelé").sort_name == "Pelé"
    assert Person("x", "Jensen Huang", family_name="Huang").sort_name == "Jensen Huang"
    assert Person("x", "Jensen Huang", given_name="Jensen").sort_name == "Jensen Huang"


def test_a_person_answers_to_every_part_of_the_name() -> None:
    """The name, the other names, the family name and the given name, in this order."""
    lee = Person(
        "lee", "Lee Hae-jin", alternate_names=["GIO"], family_name="Lee", given_name="Hae-jin"
    )
    assert list(lee.names()) == ["Lee Hae-jin", "GIO", "Lee", "Hae-jin"]
    assert list(Person("pele", "Pelé").names()) == ["Pelé"]
    assert list(Topic("ai", "AI", alternate_names=["KI"]).names()) == ["AI", "KI"]


def test_a_place_lies_in_every_place_around_it() -> None:
    """Containment is transitive, includes the place itself, and has a direction."""
    state = Place("california", "California")
    city = Place("santa-clara", "Santa Clara", within=state)
    house = Place("headquarters", "headquarters", within=city)
    assert house.lies_in(state)
    assert house.lies_in(house)
    assert not state.lies_in(house)
    assert not house.lies_in(Place("korea", "Korea"))


def test_kinds_are_told_apart() -> None:
    """A person and an organization with the same id and name are not the same."""
    values = {kind("x", "X") for kind in KINDS}
    assert len(values) == len(KINDS)
    assert all(isinstance(each, Entity) for each in values)


LEE = Person("lee", "Lee Hae-jin", family_name="Lee")
WORDS = Passage(0, 3, "Lee")
VALUES = [
    LEE,
    Organization(
        "naver", "Naver", classification="giant", parent_organization=Organization("p", "P")
    ),
    Place("santa-clara", "Santa Clara", within=Place("california", "California")),
    Topic("ai", "AI", alternate_names=["artificial intelligence"]),
    Product("chip", "chip"),
    Document("post", "post"),
    Mention(LEE, WORDS, "name"),
    Delegation(members=[LEE], complete=False),
    Meeting("m", [Delegation(members=[LEE])], date=DateRange.day(date(2024, 6, 25))),
    Meetings([Meeting("m", [Delegation(members=[LEE])])]),
    Encounter(LEE, Person("h", "H"), Meetings()),
    Photo(WORDS, depicts=[LEE]),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_every_type_is_a_value(value: Any) -> None:
    """Copied and pickled to an equal value with an equal hash; without room for attributes."""
    for again in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value)):  # noqa: S301
        assert again == value
        assert hash(again) == hash(value)
        assert type(again) is type(value)
    assert not hasattr(value, "__dict__")
    assert value != "something else"


@pytest.mark.parametrize(
    "value",
    [each for each in VALUES if attrs.has(type(each))],
    ids=lambda each: type(each).__name__,
)
def test_every_type_is_frozen(value: Any) -> None:
    """No field can be set or deleted, and none added."""
    for field in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, field.name)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        value.nickname = "Bob"


@pytest.mark.parametrize("value", VALUES[:6], ids=lambda value: type(value).__name__)
def test_a_repr_can_be_pasted(value: Any) -> None:
    """The repr of an entity is the call that makes it, without what is left to the defaults."""
    assert eval(repr(value)) == value  # noqa: S307
    assert "None" not in repr(value)
    assert "()" not in repr(value)


BAD = "".join(map(chr, range(32, 127))) * 100
FOUR = "Person 0, Person 1, Person 2, Person 3"
MANY = [Person(f"p{number}", f"Person {number}") for number in range(100)]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Mention(LEE, WORDS, "name"), "<Mention of lee, name at 0: 'Lee'>"),
        (Delegation(), "<Delegation nobody named>"),
        (Delegation(Organization("n", "Naver")), "<Delegation Naver>"),
        (
            Meeting(
                "m",
                [Delegation(Organization("n", "Naver"), MANY), Delegation(members=[LEE])],
                date=DateRange.day(date(2024, 6, 25)),
                status="planned",
            ),
            f"<Meeting m, planned 2024-06-25: {FOUR} and 96 more (Naver) with Lee Hae-jin>",
        ),
        (Meeting("m", ()), "<Meeting m, held: nobody named>"),
        (
            Encounter(LEE, Person("h", "Huang"), Meetings()),
            "<Encounter Lee Hae-jin with Huang: <0 Meetings>>",
        ),
        (Photo(Passage(0, len(BAD), BAD)), f"<Photo at 0: {BAD[:57] + '...'!r}>"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_repr_of_a_fact_is_short(value: Any, said: str) -> None:
    """It names what matters, however much the value holds; attrs.asdict gives all of it."""
    assert repr(value) == said
    if not isinstance(value, Encounter):
        assert set(attrs.asdict(value)) == {field.name for field in attrs.fields(type(value))}


@pytest.mark.parametrize(
    "uri", ["", "naver", "https://", "https://a b", " https://a.org", "1a:b", "https://a.org/<b>"]
)
def test_same_as_are_absolute_uris(uri: str) -> None:
    """What is no URI of its own cannot say what is the same everywhere."""
    for build in (lambda: Topic("t", "T", same_as=[uri]), lambda: Meeting("m", (), same_as=[uri])):
        with pytest.raises(InvalidValue, match=r"\.same_as\[0\]"):
            build()


def test_same_as_may_be_several_each_once() -> None:
    """An entity is known by more than one URI; none counts twice."""
    lee = Person("lee", "Lee", same_as=["https://www.wikidata.org/wiki/Q1", "urn:isni:2"])
    assert lee.same_as == ("https://www.wikidata.org/wiki/Q1", "urn:isni:2")
    with pytest.raises(InvalidValue, match=r"same_as\[1\]: .* stands in the list twice"):
        attrs.evolve(lee, same_as=[*lee.same_as[:1] * 2])


@pytest.mark.parametrize("day", [datetime(2024, 6, 25), date(2024, 6, 25), "2024-06-25"])  # noqa: DTZ001
def test_a_date_is_a_range_of_days(day: Any) -> None:
    """A meeting or photo is dated by a DateRange and by nothing that looks like one."""
    for build in (lambda: Meeting("m", (), date=day), lambda: Photo(WORDS, date=day)):
        with pytest.raises(InvalidValue, match=r"\.date: .*, not DateRange$"):
            build()


def test_a_head_lies_within_its_mention() -> None:
    """And the words of a classification need one."""
    with pytest.raises(InvalidValue, match=r"^Mention\.head: 'met' does not lie within 'Lee'"):
        Mention(LEE, WORDS, "nominal", head=Passage(4, 7, "met"))
    with pytest.raises(InvalidValue, match="has words for a classification, but there is none"):
        Organization("n", "Naver", classification_passages=[WORDS])
