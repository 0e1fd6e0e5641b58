"""What the dates of a text hang on: those spoken of before, in the sentence and in the text."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates, resolve_date

FRIDAY = date(2024, 6, 28)

# What hangs on a date that nobody has named yet.
ANTECEDENTS = {
    "A decade later, he came back.": [],
    "A decade later, he came back. Two years later, he died.": [],
    "He came back a decade later.": [],
    "In 2010, he left. A decade later, he came back.": ["2010: 2010", "A decade later: 2020"],
    "He left in 2020. A decade later, he came back.": ["2020: 2020"],
    "Two years later, he will come back.": ["Two years later: 2026"],
    "He came back the following June.": [],
    # A year has no next day, and a month no two days later.
    "He was elected in 1990. The next day, he left.": ["1990: 1990"],
    "He was elected in 1990. The following month, he left.": ["1990: 1990"],
    "He was elected in 1990. The following year, he left.": [
        "1990: 1990", "The following year: 1991",
    ],
    "He was elected in 1990. The previous Friday, he spoke.": ["1990: 1990"],
    "He was elected in 1990. That night, he slept.": ["1990: 1990"],
    "He slept well that night.": [],
    # A new paragraph is of the news again.
    "He joined the riot of Jan. 6, 2021. On Tuesday he left.": [
        "Jan. 6, 2021: 2021-01-06", "Tuesday: 2021-01-12",
    ],
    "He joined the riot of Jan. 6, 2021.\n\nOn Tuesday he was jailed.": [
        "Jan. 6, 2021: 2021-01-06", "Tuesday: 2024-06-25",
    ],
    "It opened in June 1990. Two days later, it closed.": ["June 1990: 1990-06"],
    "It opened in June 1990. Two days earlier, it was shut.": ["June 1990: 1990-06"],
    "It opened in June 1990. Two months later, it closed.": [
        "June 1990: 1990-06", "Two months later: 1990-08",
    ],
    "They met from June 24-26. The next day, they left.": [
        "June 24-26: 2024-06-24/2024-06-26", "The next day: 2024-06-27",
    ],
    "They met from May 10-12. That weekend, they left.": [
        "May 10-12: 2024-05-10/2024-05-12", "That weekend: 2024-W19-WE",
    ],
    "They met on May 6, 1998. That night, they left.": [
        "May 6, 1998: 1998-05-06", "That night: 1998-05-06TNI",
    ],
    "He left on May 5. The night before, he slept.": [
        "May 5: 2024-05-05", "The night before: 2024-05-04TNI",
    ],
    "He came the night before the vote.": [],
    "The night before, he slept.": [],
    "He came the Sunday after Thanksgiving.": ["the Sunday after Thanksgiving: 2023-11-26"],
    "He came the Sunday before May 7.": ["the Sunday before May 7: 2024-05-05"],
    "He came the Sunday after May 7, 1998.": ["the Sunday after May 7, 1998: 1998-05-10"],
    "He came the Sunday before last.": ["the Sunday before last: 2024-06-16"],
    "He came on the weekend of May 4-5.": ["the weekend of May 4-5: 2024-W18-WE"],
    "He came on the weekend of May 3-5.": ["the weekend of May 3-5: 2024-05-03/2024-05-05"],
    "He came on the weekend of May 6-7.": [],
    "He came on the weekend of last week.": ["the weekend of last week: 2024-W25-WE"],
    "He came on the weekend of last month.": [],
    "He left in May 1998. He had come the previous May.": [
        "May 1998: 1998-05",
        "the previous May: 1997-05",
    ],
    "He left in May 1998. He was back the following April.": [
        "May 1998: 1998-05",
        "the following April: 1999-04",
    ],
}  # fmt: skip

# What is compared with the period named just before.
COMPARISONS = {
    "GDP grew 3.4% in the fourth quarter from a year earlier.": [
        "the fourth quarter: 2023-Q4", "a year earlier: 2022-Q4",
    ],
    "Profit rose in the second quarter from a year ago.": [
        "the second quarter: 2024-Q2", "a year ago: 2023-Q2",
    ],
    "Sales rose 3% in May from a year earlier.": ["May: 2024-05", "a year earlier: 2023-05"],
    "Sales fell 3% in May compared with a year earlier.": [
        "May: 2024-05", "a year earlier: 2023-05",
    ],
    "In May, sales fell 2% from a month earlier and 5% from a year earlier.": [
        "May: 2024-05", "a month earlier: 2024-04", "a year earlier: 2023-05",
    ],
    "Revenue for 2023 rose 3% from a year earlier.": ["2023: 2023", "a year earlier: 2022"],
    "Sales were good in 1998. Net income rose from a year earlier.": [
        "1998: 1998", "a year earlier: 1997",
    ],
    "Net rose in January to March from a year earlier.": [
        "January: 2024-01", "March: 2024-03", "a year earlier: 2023-Q1",
    ],
    "Sales in the fourth quarter of 2023 as of Dec. 31 rose from a year earlier.": [
        "the fourth quarter of 2023: 2023-Q4", "Dec. 31: 2023-12-31", "a year earlier: 2022-Q4",
    ],
    "Sales in the first half rose from a year earlier.": [
        "the first half: 2024-H1", "a year earlier: 2023-H1",
    ],
    "Net rose in the fourth quarter from the year-earlier quarter.": [
        "the fourth quarter: 2023-Q4", "the year-earlier quarter: 2022-Q4",
    ],
    "Net for the third quarter of 2023 and nine months rose from a year earlier.": [
        "the third quarter of 2023: 2023-Q3", "nine months: P9M", "a year earlier: 2022",
    ],
    "In May, the firm said profit rose from a year earlier.": [
        "May: 2024-05", "a year earlier: 2023-Q1",
    ],
    "He left two weeks from the day of the vote.": ["two weeks: P2W"],
    "They talked three hours on Monday.": ["three hours: PT3H", "Monday: 2024-06-24"],
}  # fmt: skip

# A year said earlier in the sentence goes on after an "and", or where it opens the sentence.
YEARS_CARRIED_ON = {
    "The war began on June 25, 1950, and Seoul fell on June 28.": [
        "June 25, 1950: 1950-06-25", "June 28: 1950-06-28",
    ],
    "He was jailed in January 2019 and freed in March.": ["January 2019: 2019-01", "March: 2019-03"],
    "The trial opened on Oct. 3, 1995, and ended Oct. 10.": [
        "Oct. 3, 1995: 1995-10-03", "Oct. 10: 1995-10-10",
    ],
    "In 1989, the wall fell on Nov. 9.": ["1989: 1989", "Nov. 9: 1989-11-09"],
    "He won on Nov. 8, 2016, and took office in January.": [
        "Nov. 8, 2016: 2016-11-08", "January: 2017-01",
    ],
    "It ran from March 1, 2023, to April 15.": ["March 1, 2023: 2023-03-01", "April 15: 2023-04-15"],
    "Sales fell in the second quarter of 2020 but rose in the third quarter.": [
        "the second quarter of 2020: 2020-Q2", "the third quarter: 2020-Q3",
    ],
    "He was shot on Nov. 22, 1963, and buried on Monday.": [
        "Nov. 22, 1963: 1963-11-22", "Monday: 1963-11-25",
    ],
    "Sales fell in the first half of 2020 and rose in the second half.": [
        "the first half of 2020: 2020-H1", "the second half: 2020-H2",
    ],
    # Nor does it where something else may be meant.
    "He joined in June 2010 and retired in March.": ["June 2010: 2010-06", "March: 2024-03"],
    "He came in June 2010 and was seen Monday.": ["June 2010: 2010-06", "Monday: 2024-06-24"],
    "He was born in 1950 and died in March.": ["1950: 1950", "March: 2024-03"],
    "He was born on May 3, 1950, and will retire in August.": [
        "May 3, 1950: 1950-05-03", "August: 2024-08",
    ],
    "Naver, founded in June 1999, said in March it grew.": [
        "June 1999: 1999-06", "March: 2024-03",
    ],
    "In 2019, he said he has been here since March.": ["2019: 2019", "March: 2024-03"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "dates"),
    [*ANTECEDENTS.items(), *COMPARISONS.items(), *YEARS_CARRIED_ON.items()],
)
def test_dates_hang_on_those_before(text: str, dates: list[str]) -> None:
    """What was spoken of before says which is meant, and nothing is invented where it does not."""
    found = find_dates(text, published=FRIDAY)
    assert [f"{each.passage.exact}: {each.resolved.value}" for each in found] == dates


@pytest.mark.parametrize("sentence", [*ANTECEDENTS, *COMPARISONS, *YEARS_CARRIED_ON])
def test_a_date_that_hangs_on_another_is_the_same_asked_for_as_found(sentence: str) -> None:
    """resolve_date in the sentence and find_dates agree, the words between read or not."""
    for mention in find_dates(sentence, published=FRIDAY):
        asked = resolve_date(
            mention.passage.exact, published=FRIDAY, sentence=sentence, start=mention.passage.start
        )
        assert asked == mention.resolved


# What stands between two dates of a story, and names none.
_MEANWHILE = " The mayor spoke of the market hall and of its roof." * 8


@pytest.mark.parametrize(
    ("before", "words", "year"),
    [
        ("The July 2021 riots cost much.", "July 2021 riots", "2021"),
        ("The July 2021 riots cost much.", "June 2021 vote", "2025"),
        ("The riots of July 8, 2021, cost much.", "vote", "2021"),
        ("The riots of July 9, 2021, cost much.", "vote", "2025"),
        ("The riots of July 2021 cost much.", "vote", "2025"),
    ],
)
def test_a_far_year_is_that_of_the_same_day_or_of_a_month_named_twice(
    before: str, words: str, year: str
) -> None:
    """A month named once, far before, is not the one that a day without its year is of."""
    text = f"{before}{_MEANWHILE} Of the {words} he knew.{_MEANWHILE} She was known before July 8."
    *_, last = find_dates(text, published=date(2025, 11, 10))
    assert last.resolved.value == f"{year}-07-08"
