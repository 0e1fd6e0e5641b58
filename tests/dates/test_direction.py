"""On which side of publication a date lies, as prepositions, modals and timetables tell."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates

FRIDAY = date(2024, 6, 28)
JANUARY, JANUARY_10, OCTOBER = date(2016, 1, 5), date(2024, 1, 10), date(2024, 10, 10)
SINCE_AND_UNTIL = [
    (JANUARY_10, "He has been in jail since March.", "2023-03"),
    (JANUARY_10, "He has been in jail since March 10.", "2023-03-10"),
    (OCTOBER, "The plant has been shut since December.", "2023-12"),
    (FRIDAY, "It was the biggest gain since August.", "2023-08"),
    (FRIDAY, "Since Sept. 5 the strike has gone on.", "2023-09-05"),
    (FRIDAY, "It has rained since Tuesday.", "2024-06-25"),
    (JANUARY, "It will run until December.", "2016-12"),
    (JANUARY, "The deal is due to close by December.", "2016-12"),
    (FRIDAY, "The talks were put off until July.", "2024-07"),
    (FRIDAY, "They agreed to wait until Monday.", "2024-07-01"),
    (FRIDAY, "The musical ran until March.", "2024-03"),
    (FRIDAY, "He stayed in office until Monday.", "2024-06-24"),
    (FRIDAY, "They would look for ways to send it home by June 27.", "2024-06-27"),
]
MONTHS_AHEAD = [
    (JANUARY, "He will retire in December.", "2016-12"),
    (JANUARY, "It is expected to begin in December.", "2016-12"),
    (JANUARY, "The bank plans to close in December.", "2016-12"),
    (JANUARY, "He said he would retire in December.", "2016-12"),
    (JANUARY, "It will end on Dec. 10.", "2016-12-10"),
    (JANUARY, "It ended in December.", "2015-12"),
    (JANUARY, "Figures for December will be out soon.", "2015-12, FUTURE_REF"),
    (FRIDAY, "He could resign in April.", "2025-04"),
    (FRIDAY, "Super Tuesday is March 5.", "2024-03-05"),
    (FRIDAY, "He agreed to resign in April.", "2025-04"),
]
MODALS = {
    "The Senate could vote Tuesday.": "2024-07-02",
    "The court may rule on Tuesday.": "2024-07-02",
    "It might rain Tuesday.": "2024-07-02",
    "The fans can watch it Tuesday.": "2024-07-02",
    "The jury should get the case Tuesday.": "2024-07-02",
    "They must pay Tuesday.": "2024-07-02",
    "He has to leave Tuesday.": "2024-07-02",
    "He needs to leave Tuesday.": "2024-07-02",
    "He is about to leave Tuesday.": "2024-07-02",
    "He agreed to testify Tuesday.": "2024-07-02",
    "He vowed to testify Tuesday.": "2024-07-02",
    "He aims to testify Tuesday.": "2024-07-02",
    "On Tuesday, he may testify.": "2024-07-02",
    "He had to leave Tuesday.": "2024-06-25",
    "He was about to leave Tuesday.": "2024-06-25",
    "He did not have to leave Tuesday.": "2024-06-25",
    "He agreed to the deal Tuesday.": "2024-06-25",
    "He has agreed to a deal Tuesday.": "2024-06-25",
    "He may have met them Tuesday.": "2024-06-25",
    "On Tuesday, he may have met them.": "2024-06-25",
    "He could not be reached for comment Tuesday.": "2024-06-25",
    "Neither could be reached Tuesday.": "2024-06-25",
    "May met them Tuesday.": "2024-06-25",
    "He can't come Tuesday.": "2024-07-02",
    "He cannot come Tuesday.": "2024-07-02",
    "It was supposed to open Tuesday.": "2024-06-25",
    "It is supposed to open Tuesday.": "2024-07-02",
    "What can be seen in the photo taken Tuesday?": "2024-06-25",
    "The attack Tuesday may be linked to them.": "2024-06-25",
    "The ruling Tuesday means that he must pay.": "2024-06-25",
    "He said Tuesday that he could run.": "2024-06-25",
    "In a statement Tuesday, they said they may sell it.": "2024-06-25",
    "On Tuesday, they said they may sell it.": "2024-06-25",
}
SCHEDULES = {
    "They're meeting Sunday.": "2024-06-30",
    "He is flying to Paris on Sunday.": "2024-06-30",
    "He was flying to Paris on Sunday.": "2024-06-23",
    "Police are investigating the crash Sunday.": "2024-06-23",
    "France votes Sunday.": "2024-06-30",
    "The sale ends Sunday.": "2024-06-30",
    "It ends Sunday.": "2024-06-30",
    "The court hears arguments Sunday.": "2024-06-30",
    "The company reports results Sunday.": "2024-06-30",
    "The Lakers host the Bulls Sunday.": "2024-06-30",
    "They play Sunday.": "2024-06-30",
    "He visits Paris on Sunday.": "2024-06-30",
    "He turns 50 on Sunday.": "2024-06-30",
    "He turns to crime Sunday.": "2024-06-23",
    "He faces sentencing on Sunday.": "2024-06-30",
    "The vote is Sunday.": "2024-06-30",
    "The vote is on Sunday.": "2024-06-30",
    "The hearing is at 10 a.m. Sunday.": "2024-06-30T10:00",
    "Markets are closed Sunday.": "2024-06-30",
    "Rain is forecast Sunday.": "2024-06-30",
    "Markets were closed Sunday.": "2024-06-23",
    "Snow is possible Sunday.": "2024-06-30",
    "One of the victims is Sunday's winner.": "2024-06-23",
    "He won 50 votes Sunday.": "2024-06-23",
    "During visits Sunday he spoke.": "2024-06-23",
    "Votes Sunday were few.": "2024-06-23",
    "The votes Sunday were few.": "2024-06-23",
    "This play Sunday was good.": "2024-06-23",
    "They liked the jury's play Sunday.": "2024-06-23",
    "votes Sunday": "2024-06-23",
    "The court rules Sunday.": "2024-06-30",
}


@pytest.mark.parametrize(
    ("published", "sentence", "values"),
    [
        *SINCE_AND_UNTIL,
        *MONTHS_AHEAD,
        *((FRIDAY, sentence, value) for sentence, value in (MODALS | SCHEDULES).items()),
    ],
)
def test_a_sentence_says_on_which_side_its_date_lies(
    published: date, sentence: str, values: str
) -> None:
    """Since looks back; modals, plans and timetables look ahead; the perfect looks back."""
    found = [mention.resolved.value for mention in find_dates(sentence, published=published)]
    assert ", ".join(found) == values
