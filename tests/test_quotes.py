"""Quote: words and their speaker."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from naver_nvidia import Argument, Document, InvalidValue, Organization, Passage, Person, Quote

NAVER = Organization("naver", "Naver")
PRINTED = Passage(0, 9, "'We plan'")
CUE = Passage(10, 20, "Naver said")
QUOTE = Quote("plan", "We plan", NAVER, PRINTED, "direct", CUE, Document("post", "post"))


def test_the_passage_has_the_marks_and_the_text_has_not() -> None:
    """The text is the words alone; the passage is the quotation as printed; both are proof."""
    assert QUOTE.text == "We plan"
    assert QUOTE.passages == (PRINTED, CUE)
    assert attrs.evolve(QUOTE, cue=None).passages == (PRINTED,)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"id": ""}, "Quote.id: '' is not a string with words and no outer space"),
        (
            {"text": "We plan "},
            "Quote.text: 'We plan ' is not a string with words and no outer space",
        ),
        ({"text": "We ran"}, "Quote.text: 'We ran' does not stand in its passage"),
        ({"speakers": "Naver"}, "Quote.speakers: 'Naver' is of type str, not tuple"),
        (
            {"speakers": None},
            'Quote.speakers: is empty; where nobody is named, give the words as the argument "source"',
        ),
        ({"passage": "'We plan'"}, "Quote.passage: \"'We plan'\" is of type str, not Passage"),
        ({"kind": "whole"}, "Quote.kind: 'whole' is not one of 'direct', 'partial', 'indirect'"),
        ({"kind": None}, "Quote.kind: None is not one of 'direct', 'partial', 'indirect'"),
        ({"cue": "Naver said"}, "Quote.cue: 'Naver said' is of type str, not Passage"),
        ({"channel": "post"}, "Quote.channel: 'post' is of type str, not Document"),
    ],
)
def test_wrong_values_name_class_and_field(changes: dict[str, Any], message: str) -> None:
    """A value that a field cannot hold is refused by the name of class and field."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(QUOTE, **changes)
    assert str(caught.value) == message


def test_a_long_text_is_not_printed_whole() -> None:
    """A text that does not stand in its passage is cut in the message."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(QUOTE, text="x" * 10**6)
    assert len(str(caught.value)) < 500


def test_a_person_may_speak() -> None:
    """People and organizations speak."""
    assert attrs.evolve(QUOTE, speakers=Person("lee", "Lee")).speakers[0].name == "Lee"


def test_several_may_speak_or_somebody_not_named() -> None:
    """Who is not named has the words that the text has for them."""
    both = attrs.evolve(QUOTE, speakers=[Person("a", "Ann"), Document("d", "memo")])
    assert both.spoken_by == ("Ann", "memo")
    assert both.speaker == Person("a", "Ann")
    words = Argument("source", Passage(0, 13, "a spokesperson"[:13]))
    nobody = attrs.evolve(QUOTE, speakers=None, arguments=[words])
    assert (nobody.speakers, nobody.speaker) == ((), None)
    assert nobody.spoken_by == ("a spokesperso",)
    assert "a spokesperso" in repr(nobody)


@pytest.mark.parametrize(
    ("argument", "problem"),
    [
        (
            Argument("date", Passage(0, 1, "a")),
            r"arguments\[0\]\.name: 'date' is not one of 'source'",
        ),
        (
            Argument("source", Passage(0, 1, "a"), entity=Person("x", "X")),
            r"arguments\[0\]\.entity: 'x' is no source here",
        ),
    ],
)
def test_words_are_given_for_a_part_that_a_quotation_has(argument: Argument, problem: str) -> None:
    """A part that is not there has no words."""
    with pytest.raises(InvalidValue, match=problem):
        attrs.evolve(QUOTE, arguments=[argument])
