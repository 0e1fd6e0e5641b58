"""Facts: what an article states of its world, and the words that state it."""

from __future__ import annotations

from typing import TypeAlias

from naver_nvidia.dates import DateMention
from naver_nvidia.meetings import Meeting
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

Fact: TypeAlias = DateMention | Role | Meeting | Quote | Statement


def passages_of(fact: Fact) -> tuple[Passage, ...]:
    """The words that state a fact."""
    return (fact.passage,) if isinstance(fact, DateMention) else fact.passages


def text_order(fact: Fact) -> tuple[int, int]:
    """Where the words behind a fact begin."""
    return min((each.start, each.end) for each in passages_of(fact))
