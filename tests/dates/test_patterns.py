"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re

import pytest

from naver_nvidia.dates.patterns import Pattern, Rare


def test_a_pattern_is_asked_as_if_it_were_compiled() -> None:
    """Every method answers as that of a compiled pattern, flags included."""
    pattern = Pattern("b+", re.IGNORECASE)
    found = pattern.search("aBBa")
    assert found is not None
    assert found[0] == "BB"
    assert pattern.match("aBBa") is None
    assert pattern.fullmatch("bB") is not None
    assert pattern.findall("bB a b") == ["bB", "b"]
    assert [each[0] for each in pattern.finditer("b aB")] == ["b", "B"]


def test_nothing_is_compiled_before_it_is_asked() -> None:
    """A pattern that is wrong says so at the first text, and what no pattern has is not there."""
    with pytest.raises(re.error):
        Pattern("(").match("")
    with pytest.raises(AttributeError):
        Pattern("a").other  # type: ignore[attr-defined]  # noqa: B018


def test_a_rare_pattern_is_asked_where_one_of_its_needs_stands() -> None:
    """It answers as any other, and without one of the parts of words that it needs, not at all."""
    rare = Rare("Jan Feb", r"[A-Z][a-z]+ [0-9]+")
    assert [rare.match("Feb 2"), rare.fullmatch("Feb 2"), rare.search("on Jan 1", 2)].count(
        None
    ) == 0
    assert [rare.match("Mar 2"), rare.fullmatch("Mar 2"), rare.search("on Mar 1")] == [None] * 3
    assert [rare.sub("then", "on Jan 1"), rare.sub("then", "on Mar 1")] == ["on then", "on Mar 1"]
