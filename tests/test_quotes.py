"""Quote: words and their speaker."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from naver_nvidia import Document, InvalidValue, Organization, Passage, Person, Quote

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
            "Quote.speakers: is empty; where nobody is named, give the words as the argument",
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
