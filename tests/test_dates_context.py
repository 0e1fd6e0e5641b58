"""What the words around a date, and the day of publication, do to its meaning."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates, resolve_date

FRIDAY = date(2024, 6, 28)

# The words in brackets, and what they mean on Friday 2024-06-28.
IN_SENTENCES = {
    "They will meet [Tuesday].": "2024-07-02",
    "They met [Tuesday].": "2024-06-25",
    "On [Tuesday], they will meet.": "2024-07-02",
    "On [Tuesday], they met.": "2024-06-25",
    "[Tuesday] it is.": "2024-06-25",
    "They want an answer by [Tuesday].": "2024-07-02",
    "They have waited since [December].": "2023-12",
    "They met in [December].": "2023-12",
    "They will meet in [May].": "2025-05",
    "It will end. They met [Tuesday].": "2024-06-25",
    "They met [Tuesday]. It will end.": "2024-06-25",
    "They came [a few years ago].": "PAST_REF",
    "It was new [in the 1950s].": "195",
}


@pytest.mark.parametrize(("sentence", "value"), IN_SENTENCES.items(), ids=IN_SENTENCES)
def test_tense_and_prepositions_settle_direction(sentence: str, value: str) -> None:
    """What lies ahead is after publication, and what lies behind is before."""
    before, _, rest = sentence.partition("[")
    words, _, after = rest.partition("]")
    resolved = resolve_date(
        words, published=FRIDAY, sentence=before + words + after, start=len(before)
    )
    assert resolved.value == value


ON_OTHER_DAYS = [
    ("this winter", date(2024, 1, 15), "2023-WI"),
    ("this winter", date(2024, 12, 15), "2024-WI"),
    ("Tuesday", date(2024, 6, 25), "2024-06-25"),
    ("December", date(2024, 2, 1), "2023-12"),
    ("Dec. 31", date(2024, 1, 1), "2023-12-31"),
    ("January 1", date(2024, 12, 31), "2025-01-01"),
    ("Feb. 29", date(2023, 6, 28), "2024-02-29"),
    ("Thursday, Feb. 29", date(2023, 6, 28), "2024-02-29"),
    ("Monday, Feb. 29", date(2023, 6, 28), "2016-02-29"),
    ("last month", date(2024, 3, 31), "2024-02"),
    ("a month ago", date(2024, 3, 31), "2024-02"),
    ("a year ago", date(2024, 2, 29), "2023"),
    ("next week", date(2024, 12, 31), "2025-W02"),
    ("the twenties", date(2024, 6, 28), "202"),
    ("the '80s", date(2024, 6, 28), "198"),
    ("6/25/99", date(2024, 6, 28), "1999-06-25"),
    ("earlier last year", date(2024, 6, 28), "2023"),
    ("later in 2023", date(2024, 6, 28), "2023"),
]


@pytest.mark.parametrize(("words", "published", "value"), ON_OTHER_DAYS)
def test_the_day_of_publication_settles_what_the_words_leave_open(
    words: str, published: date, value: str
) -> None:
    """Month ends, leap days and the turn of the year come out right."""
    assert resolve_date(words, published=published).value == value


TEXTS = {
    "It may rain in May.": ["May"],
    "The sun rose on Sunday.": ["Sunday"],
    "It was a good Friday for Naver.": ["Friday"],
    "They met on Good Friday.": ["Good Friday"],
    "2000 people met in 2000.": ["2000"],
}


@pytest.mark.parametrize(("text", "words"), TEXTS.items(), ids=TEXTS)
def test_words_that_only_look_like_dates_are_left_alone(text: str, words: list[str]) -> None:
    """Names of days and months are capitalized, and a good Friday is not Good Friday."""
    found = [mention.passage.exact for mention in find_dates(text, published=FRIDAY)]
    assert found == words
