"""What checkers say of what makes articles; nobody runs this."""

from __future__ import annotations

from typing import assert_type

from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import (
    Article,
    DateRange,
    Meeting,
    Meetings,
    Passage,
    Person,
    Prediction,
    make_articles,
)
from naver_nvidia.strategies import (
    articles,
    date_ranges,
    meeting_collections,
    meetings,
    newslike_articles,
    passages,
    people,
    predictions,
    register,
)

assert_type(articles(), st.SearchStrategy[Article])
assert_type(newslike_articles(), st.SearchStrategy[Article])
assert_type(make_articles(2, seed=1), tuple[Article, ...])
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
