"""Passage: exact words and where they stand."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import InvalidValue, Passage

TEXT = "Lee met Huang. Lee left."


@pytest.mark.parametrize(
    ("start", "end", "exact", "message"),
    [
        (True, 2, "e", "Passage.start: True is not a whole number of code points"),
        (0, False, "", "Passage.end: False is not a whole number of code points"),
        (0.0, 3, "Lee", "Passage.start: 0.0 is not a whole number of code points"),
        ("0", 3, "Lee", "Passage.start: '0' is not a whole number of code points"),
        (0, None, "Lee", "Passage.end: None is not a whole number of code points"),
        (0, 3, None, "Passage.exact: None is of type NoneType, not str"),
        (0, 3, b"Lee", "Passage.exact: b'Lee' is of type bytes, not str"),
        (-1, 2, "Lee", "Passage.start: -1 lies before the text"),
        (3, 3, "", "Passage.end: 3 does not lie after start 3"),
        (4, 1, "Lee", "Passage.end: 1 does not lie after start 4"),
        (0, 4, "Lee", "Passage.end: 'Lee' has 3 code points, but 0 to 4 spans 4"),
    ],
)
def test_what_is_no_span_of_words(start: Any, end: Any, exact: Any, message: str) -> None:
    """A passage that cannot stand in any text is refused, with the field at fault."""
    with pytest.raises(InvalidValue) as caught:
        Passage(start, end, exact)
    assert str(caught.value) == message


class Tag(str):
    """A str that drags something along, like those of HTML parsers."""

    __slots__ = ("tree",)


def test_words_are_a_plain_string() -> None:
    """A passage holds words and not, by way of a subclass, the document they are from."""
    with pytest.raises(InvalidValue, match="'Lee' is of type Tag; give it as a plain str"):
        Passage(0, 3, Tag("Lee"))


def test_positions_count_code_points() -> None:
    """Positions are code points: neither bytes nor UTF-16 units."""
    text = "\N{GRINNING FACE} 이해진 met"
    passage = Passage.find(text, "met")
    assert (passage.start, passage.end) == (6, 9)
    assert text[passage.start : passage.end] == "met"


@given(st.text(min_size=1, max_size=30), st.data())
def test_find_gives_what_stands_there(text: str, data: st.DataObject) -> None:
    """Whatever stands in a text is found there, at the first place first."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact = text[start:end]
    found = Passage.find(text, exact)
    assert found.exact == exact
    assert found.start == text.index(exact)
    assert found.stands_in(text)
    assert Passage(start, end, exact).stands_in(text)


def test_find_counts_from_one_and_within_a_passage() -> None:
    """The nth place is counted from 1, in the whole text or within a passage of it."""
    second = Passage.find(TEXT, "Lee left.")
    assert Passage.find(TEXT, "Lee").start == 0
    assert Passage.find(TEXT, "Lee", nth=2).start == 15
    assert Passage.find(TEXT, "Lee", within=second).start == 15
    assert Passage.find("aaa", "aa", nth=2) == Passage(1, 3, "aa")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"exact": "Choi"}, "Passage.find: 'Choi' stands there 0 times, not 1"),
        ({"exact": "Lee", "nth": 3}, "Passage.find: 'Lee' stands there 2 times, not 3"),
        ({"exact": "Lee", "nth": 0}, "Passage.find: nth counts from 1; 0 is no such number"),
        ({"exact": "Lee", "nth": True}, "Passage.find: nth counts from 1; True is no such number"),
        ({"exact": ""}, "Passage.find: there are no words to find"),
        (
            {"exact": "Lee", "within": Passage(4, 7, "met"), "nth": 1},
            "Passage.find: 'Lee' stands there 0 times, not 1",
        ),
        (
            {"exact": "Lee", "within": Passage(4, 7, "saw")},
            "Passage.find: within: 'saw' is not at 4 to 7: 'met' stands there",
        ),
        (
            {"exact": "Lee", "within": Passage(90, 93, "saw")},
            "Passage.find: within: 'saw' is not at 90 to 93: the text ends before",
        ),
    ],
)
def test_what_find_cannot_find(arguments: dict[str, Any], message: str) -> None:
    """Words that do not stand there so often are an error, never another place."""
    with pytest.raises(InvalidValue) as caught:
        Passage.find(TEXT, **arguments)
    assert str(caught.value) == message


def test_passages_sort_in_text_order() -> None:
    """Passages sort by start, then by end."""
    met, lee, whole = Passage(4, 7, "met"), Passage(0, 3, "Lee"), Passage(0, 7, "Lee met")
    assert sorted([met, whole, lee]) == [lee, whole, met]


def test_contains_and_overlaps() -> None:
    """A passage contains what lies inside it, itself too; neighbours share no code point."""
    whole, lee, met = Passage(0, 7, "Lee met"), Passage(0, 3, "Lee"), Passage(3, 7, " met")
    assert whole.contains(whole)
    assert whole.contains(met)
    assert not met.contains(whole)
    assert whole.overlaps(met)
    assert met.overlaps(whole)
    assert not lee.overlaps(met)
    assert not met.overlaps(lee)


spans = st.tuples(st.integers(0, 8), st.integers(1, 8)).map(
    lambda span: Passage(span[0], span[0] + span[1], "x" * span[1])
)


@given(spans, spans)
def test_contains_and_overlaps_are_those_of_sets_of_positions(a: Passage, b: Passage) -> None:
    """A passage is a set of positions: containing is superset, overlapping is intersection."""
    ours, theirs = set(range(a.start, a.end)), set(range(b.start, b.end))
    assert a.contains(b) == (ours >= theirs)
    assert a.overlaps(b) == bool(ours & theirs)
    assert len(a) == len(ours)


def test_a_passage_is_a_value() -> None:
    """Equal, hashed, copied and pickled by value; nothing can be changed or added."""
    passage, same = Passage(4, 7, "met"), Passage(4, 7, "met")
    assert passage == same
    assert hash(passage) == hash(same)
    assert passage != Passage(4, 7, "saw")
    assert pickle.loads(pickle.dumps(passage)) == passage  # noqa: S301 - our own bytes
    assert copy.deepcopy(passage) == passage
    assert not hasattr(passage, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        passage.start = 5  # type: ignore[misc]
    assert eval(repr(passage)) == passage  # noqa: S307 - the repr can be pasted


def test_a_message_is_short_whatever_the_words() -> None:
    """No error prints a megabyte of words or of digits."""
    for arguments in ((0, 4, "x" * 10**6), (0, 10**5000, "Lee"), (-(10**5000), 3, "Lee")):
        with pytest.raises(InvalidValue) as caught:
            Passage(*arguments)
        assert len(str(caught.value)) < 500
    with pytest.raises(InvalidValue) as caught:
        Passage.find(TEXT, "x" * 10**6)
    assert len(str(caught.value)) < 500
