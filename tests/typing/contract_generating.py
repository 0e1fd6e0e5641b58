"""What checkers say of the strategies; nobody runs this."""

from __future__ import annotations

from typing import assert_type

from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import Article, DateRange, Meeting, Meetings, Passage, Person, Prediction
from naver_nvidia.strategies import (
    articles,
    date_ranges,
    meeting_collections,
    meetings,
    passages,
    people,
    predictions,
    register,
)

assert_type(articles(), st.SearchStrategy[Article])
assert_type(people(), st.SearchStrategy[Person])
assert_type(passages("Lee"), st.SearchStrategy[Passage])
assert_type(date_ranges(), st.SearchStrategy[DateRange])
assert_type(meetings(), st.SearchStrategy[Meeting])
assert_type(meeting_collections(), st.SearchStrategy[Meetings])
assert_type(predictions(), st.SearchStrategy[Prediction])
register()


@given(articles())
def test_something(article: Article) -> None:
    """A property test of a user."""
    assert_type(article, Article)
