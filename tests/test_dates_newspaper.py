"""What a reader of newspapers takes a date to mean, and what such a reader would not settle."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from naver_nvidia.dates import find_dates, resolve_date
from naver_nvidia.errors import InvalidValue, UnresolvableDate

FRIDAY = date(2024, 6, 28)
SUNDAY = date(2024, 6, 30)

# Each text of Friday 2024-06-28 with the dates in it, as words and value.
DIRECTIONS = {
    "She died on July 3.": ["July 3: 2023-07-03"],
    "Growth slowed in the third quarter.": ["the third quarter: 2023-Q3"],
    "The leaves turned in the fall.": ["the fall: 2023-FA"],
    "The measure passed in February.": ["February: 2024-02"],
    "They will sign on July 3.": ["July 3: 2024-07-03"],
    "The union said a vote would be held on July 3.": ["July 3: 2024-07-03"],
    "The union announced a vote on July 3.": ["July 3: 2024-07-03"],
    "A strike on July 3 was averted.": ["July 3: 2024-07-03"],
    "It is a trip in July.": ["July: 2024-07"],
    "It was originally scheduled for March 3.": ["March 3: 2024-03-03"],
    "Trading resumes Tuesday.": ["Tuesday: 2024-07-02"],
    "The talks resume Tuesday.": ["Tuesday: 2024-07-02"],
    "She speaks Saturday.": ["Saturday: 2024-06-29"],
    "The law takes effect Monday.": ["Monday: 2024-07-01"],
}  # fmt: skip

# What hangs on a date that nobody has named yet.
ANTECEDENTS = {
    "A decade later, he came back.": [],
    "A decade later, he came back. Two years later, he died.": [],
    "He came back a decade later.": [],
    "In 2010, he left. A decade later, he came back.": ["2010: 2010", "A decade later: 2020"],
    "He left in 2020. A decade later, he came back.": ["2020: 2020"],
    "Two years later, he will come back.": ["Two years later: 2026"],
}

HEADLINES = {
    "Tuesday": ["Tuesday: 2024-06-25"],
    "(June 25)": ["June 25: 2024-06-25"],
    "SEOUL, June 25": ["June 25: 2024-06-25"],
    "A handout photo of Tuesday": ["Tuesday: 2024-06-25"],
    "\n\nTuesday\n\n": ["Tuesday: 2024-06-25"],
}

DECADES = {
    "It began in the 1990's.": ["the 1990's: 199"],
    "It began in the early 1990\u2019s.": ["the early 1990\u2019s: 199"],
    "It began in the 1800s.": ["the 1800s: 18"],
    "It began in the 2000s.": ["the 2000s: 200"],
}

# A year or a week that is said once, after the last of the dates in a row.
ROWS = {
    "Rain fell from April to June 2023.": ["April: 2023-04", "June 2023: 2023-06"],
    "Rain fell in May and June 2023.": ["May: 2023-05", "June 2023: 2023-06"],
    "It fell in January, February and March of 2023.": [
        "January: 2023-01", "February: 2023-02", "March of 2023: 2023-03",
    ],
    "It fell in January and February last year.": [
        "January: 2023-01", "February last year: 2023-02",
    ],
    "It fell between November and March 2023.": ["November: 2022-11", "March 2023: 2023-03"],
    "It fell from Dec. 24 to Jan. 2, 2023.": ["Dec. 24: 2022-12-24", "Jan. 2, 2023: 2023-01-02"],
    "It fell in late May and early June 2023.": ["late May: 2023-05", "early June 2023: 2023-06"],
    "It fell on Monday and Tuesday last week.": [
        "Monday: 2024-06-17", "Tuesday last week: 2024-06-18",
    ],
    "It will rain from Monday to Wednesday next week.": [
        "Monday: 2024-07-01", "Wednesday next week: 2024-07-03",
    ],
    "It fell in May and again in June 2023.": ["May: 2024-05", "June 2023: 2023-06"],
    "It fell on Monday and then it snowed.": ["Monday: 2024-06-24"],
}  # fmt: skip

# What must be read as a whole, or not at all.
WHOLES = {
    "He came in the last week of May.": ["the last week of May: 2024-05-25/2024-05-31"],
    "He came a week ago Tuesday.": ["a week ago Tuesday: 2024-06-18"],
    "He came a month ago Tuesday.": [],
    "He came several weeks ago today.": [],
    "He came several weeks ago this week.": [],
    "He came several years ago in May.": [],
    "He came two weeks ago on Saturday.": [],
    "He came a year ago today.": ["a year ago today: 2023-06-28"],
    "He came two years ago this month.": ["two years ago this month: 2022-06"],
    "Sales rose in the second half of the year.": ["the second half of the year: 2024-H2"],
    "Sales rose in the first half of the decade.": ["the first half of the decade: 202"],
    "Sales rose in the third quarter of last month.": [],
    "Sales rose from the same month a year earlier.": [],
    "He came on Easter Monday.": ["Easter Monday: 2024-04-01"],
    "He came on Thanksgiving Monday.": [],
    "It was a Tuesday in 1969.": [],
    "It was the month of May. It was the year of 2023.": [
        "the month of May: 2024-05", "the year of 2023: 2023",
    ],
    "It fell in the week ended June 7.": ["the week: P1W", "June 7: 2024-06-07"],
    "He left on the 32nd day of June.": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        *ROWS.items(),
        *WHOLES.items(),
        *DIRECTIONS.items(),
        *ANTECEDENTS.items(),
        *HEADLINES.items(),
        *DECADES.items(),
    ],
)
def test_the_dates_of_a_text(text: str, dates: list[str]) -> None:
    """Verbs, what was spoken of before and the words themselves say which day is meant."""
    assert found(text) == dates


def found(text: str) -> list[str]:
    """Words and value of each date."""
    return [
        f"{mention.passage.exact}: {mention.resolved.value}"
        for mention in find_dates(text, published=FRIDAY)
    ]


RANGES = [
    ("later this month", FRIDAY, "2024-06", "END", "2024-06-29/2024-06-30"),
    ("later this month", SUNDAY, "2024-06", "END", "None"),
    ("earlier this month", date(2024, 6, 1), "2024-06", "START", "None"),
    ("earlier last month", FRIDAY, "2024-05", "START", "2024-05"),
    ("later Friday", FRIDAY, "2024-06-28", "END", "2024-06-28"),
    ("a century ago", FRIDAY, "1924", None, "1924"),
    ("100 years ago", FRIDAY, "1924", None, "1924"),
    ("over 10 years ago", FRIDAY, "2014", "MORE_THAN", "None"),
    ("at least 3 days ago", FRIDAY, "2024-06-25", "EQUAL_OR_MORE", "None"),
    ("up to 5 days ago", FRIDAY, "2024-06-23", "EQUAL_OR_LESS", "2024-06-23/2024-06-28"),
    ("less than a month ago", FRIDAY, "2024-05", "LESS_THAN", "2024-05-01/2024-06-28"),
    ("two to three years ago", FRIDAY, "2022", "EQUAL_OR_MORE", "None"),
]


@pytest.mark.parametrize(("words", "published", "value", "mod", "days"), RANGES)
def test_the_days_are_those_that_the_words_leave(
    words: str, published: date, value: str, mod: str | None, days: str
) -> None:
    """No day is given that the words exclude, and none that they include is left out."""
    resolved = resolve_date(words, published=published)
    assert (resolved.value, resolved.mod, str(resolved.range)) == (value, mod, days)


@pytest.mark.parametrize(
    "words",
    [
        "Thursday, June 25", "Monday, Feb. 29", "25 o'clock", "13 o'clock", "0000", "0001",
        "June 2st", "the 3th of June", "the 11st of June", "2000 hours",
    ],
)  # fmt: skip
def test_what_no_newspaper_says_is_refused(words: str) -> None:
    """Junk, and a weekday that the date has in no year nearby, are no dates."""
    with pytest.raises(UnresolvableDate):
        resolve_date(words, published=FRIDAY)


@pytest.mark.parametrize("words", ["June 1st", "June 2nd", "June 3rd", "June 11th", "June 22nd"])
def test_ordinals_are_spelled_as_they_are_spoken(words: str) -> None:
    """The ending of an ordinal is that of its number."""
    assert resolve_date(words, published=FRIDAY).value == f"2024-06-{int(words[5:-2]):02}"


@pytest.mark.parametrize(
    "given",
    [
        {"sentence": 5}, {"sentence": "Tuesday", "start": "0"}, {"sentence": "Tuesday", "start": 0.0},
        {"sentence": "Tuesday", "start": True}, {"start": 0},
    ],
)  # fmt: skip
def test_a_place_is_an_integer_in_a_sentence(given: dict[str, Any]) -> None:
    """What is no sentence and no place in one is refused by name."""
    with pytest.raises(InvalidValue):
        resolve_date("Tuesday", published=FRIDAY, **given)
