"""Role and Statement: what an article says of its entities, and on whose word."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest

from naver_nvidia import (
    Alternative,
    InvalidValue,
    Meeting,
    Organization,
    Passage,
    Person,
    Quote,
    Role,
    Statement,
    Topic,
)

LEE = Person("lee", "Lee Hae-jin")
NAVER = Organization("naver", "Naver")
WORDS = Passage(0, 11, "founder Lee")
ROLE = Role(LEE, NAVER, "founder", [WORDS])
STATEMENT = Statement(LEE, "found", NAVER, passages=[WORDS])


@pytest.mark.parametrize(
    ("value", "changes", "message"),
    [
        (ROLE, {"person": NAVER}, "Role.person: {naver} is of type Organization, not Person"),
        (
            ROLE,
            {"organization": "Naver"},
            "Role.organization: 'Naver' is of type str, not Organization",
        ),
        (
            ROLE,
            {"title": " founder"},
            "Role.title: ' founder' is not a string with words and no outer space",
        ),
        (ROLE, {"title": None}, "Role.title: None is of type NoneType, not str"),
        (ROLE, {"passages": WORDS}, "Role.passages: {words} is of type Passage, not tuple"),
        (ROLE, {"passages": "founder"}, "Role.passages: 'founder' is of type str, not tuple"),
        (ROLE, {"passages": [WORDS, "x"]}, "Role.passages[1]: 'x' is of type str, not Passage"),
        (
            STATEMENT,
            {"subject": "lee"},
            "Statement.subject: 'lee' is of type str, not Entity or Meeting or Quote or Statement",
        ),
        (
            STATEMENT,
            {"predicate": ""},
            "Statement.predicate: '' is not a string with words and no outer space",
        ),
        (
            STATEMENT,
            {"object": 5},
            "Statement.object: 5 is of type int, not Entity or Meeting or Quote or Statement",
        ),
        (
            STATEMENT,
            {"object": ""},
            "Statement.object: '' is not a string with words and no outer space",
        ),
        (STATEMENT, {"date": "2024"}, "Statement.date: '2024' is of type str, not DateRange"),
        (
            STATEMENT,
            {"according_to": Topic("ai", "AI")},
            "Statement.according_to[0]: {ai} is of type Topic, not Person or Organization or Document",
        ),
        (
            STATEMENT,
            {"basis": "guessed"},
            "Statement.basis: 'guessed' is not one of 'stated', 'inferred'",
        ),
        (
            STATEMENT,
            {"reason": ""},
            "Statement.reason: '' is not a string with words and no outer space",
        ),
        (
            STATEMENT,
            {"passages": [None]},
            "Statement.passages[0]: None is of type NoneType, not Passage",
        ),
    ],
)
def test_wrong_values_name_class_and_field(
    value: Any, changes: dict[str, Any], message: str
) -> None:
    """A value that a field cannot hold is refused by the name of class and field."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(value, **changes)
    place, _, problem = message.partition(": ")
    assert caught.value.place == place
    if "{" not in message:
        assert caught.value.problem == problem
    else:  # the repr of a value may be cut
        assert caught.value.problem.endswith(problem.partition("}")[2])


def test_an_inference_gives_its_reason_and_only_an_inference_does() -> None:
    """What no words state says why it is there; what they state needs no reason."""
    inferred = attrs.evolve(STATEMENT, basis="inferred", reason="founders found")
    assert inferred.reason == "founders found"
    wrong: list[dict[str, Any]] = [{"basis": "inferred"}, {"reason": "founders found"}]
    for changes in wrong:
        with pytest.raises(InvalidValue) as caught:
            attrs.evolve(STATEMENT, **changes)
        assert caught.value.place == "Statement.reason"
        assert "an inference gives its reason, and only an inference does" in str(caught.value)


@pytest.mark.parametrize("thing", [LEE, Meeting("m", ()), "an advanced model", None])
def test_a_statement_is_of_an_entity_a_meeting_words_or_nothing_more(thing: Any) -> None:
    """Each kind of object that the format knows can be stated."""
    assert attrs.evolve(STATEMENT, object=thing).object == thing


def test_a_post_may_name_no_organization() -> None:
    """What the text does not state is None."""
    assert attrs.evolve(ROLE, organization=None).organization is None


@pytest.mark.parametrize("value", [ROLE, STATEMENT, Quote("q", "Lee", LEE, WORDS, "partial")])
def test_facts_are_values(value: Any) -> None:
    """Equal, hashed, copied and pickled by value; frozen, and without room for attributes."""
    for again in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):  # noqa: S301
        assert again == value
        assert hash(again) == hash(value)
    assert not hasattr(value, "__dict__")
    assert value.passages[0] == WORDS
    assert len(repr(value)) < 160
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.passages = ()


def test_another_reading_has_another_subject_or_object() -> None:
    """One with neither is none; a statement without an id cannot be meant."""
    assert Alternative(object="words").object == "words"
    with pytest.raises(InvalidValue, match="gives neither another subject nor another object"):
        Alternative()
    with pytest.raises(InvalidValue, match=r"^Alternative\.subject: is a statement without an id"):
        Alternative(STATEMENT)


def test_a_repr_tells_what_is_not_plainly_asserted() -> None:
    """Modality, inference and source stand behind what is said."""
    said = attrs.evolve(STATEMENT, modality="planned", according_to=[LEE, NAVER], object=None)
    assert ", planned" in repr(said)
    assert f"according to {LEE.id}, {NAVER.id}>" in repr(said)


@pytest.mark.parametrize(
    ("alternatives", "problem"),
    [
        ([Alternative(STATEMENT.subject)], r"alternatives\[0\]: is what the statement says; give"),
        (
            [Alternative(object="tea"), Alternative(object="tea")],
            "alternatives: .* stands in the list",
        ),
    ],
)
def test_an_alternative_says_something_else(alternatives: list[Alternative], problem: str) -> None:
    """Than the statement, and than every other."""
    with pytest.raises(InvalidValue, match=problem):
        attrs.evolve(STATEMENT, alternatives=alternatives)
