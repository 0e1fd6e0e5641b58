"""How the dates of a newspaper are worded: how far each goes, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates

FRIDAY = date(2024, 6, 28)

# Each text of Friday 2024-06-28 with the dates in it: words, value and, where there is one, mod.
LENGTHS = {
    "Talks are expected to last two days.": ["two days: P2D"],
    "The trial may last three months.": ["three months: P3M"],
    "Batteries last 10 hours.": ["10 hours: PT10H"],
    "The effects last months.": ["months: PXM"],
    "It did not last a week.": ["a week: P1W"],
    "It is likely to last over a week.": ["over a week: P1W MORE_THAN"],
    "The last two days were hot.": ["The last two days: P2D"],
    "Last two days to apply.": ["Last two days: P2D"],
    "They won in their last two years.": ["last two years: P2Y"],
    "They will invest $10 billion over five years.": ["five years: P5Y"],
    "She was interviewed over three days.": ["three days: P3D"],
    "They waited over five years.": ["over five years: P5Y MORE_THAN"],
    "For over five years they waited.": ["over five years: P5Y MORE_THAN"],
    "Over five years, he wrote a book.": ["five years: P5Y"],
    "They fought over the past five years.": ["the past five years: P5Y"],
    "It ended the decade-old civil war.": [],
    "The year-old firm grew.": [],
    "He got between 15 and 20 years.": ["between 15 and 20 years: P15Y EQUAL_OR_MORE"],
    "He got a five- to seven-year term.": ["five- to seven-year: P5Y EQUAL_OR_MORE"],
    "He got 5-7 years.": ["5-7 years: P5Y EQUAL_OR_MORE"],
    "It was built 15\N{EN DASH}20 years ago.": [
        "15\N{EN DASH}20 years ago: 2009 EQUAL_OR_MORE",
    ],
    "He left two dozen years ago.": ["two dozen years ago: 2000"],
    "He served a dozen years.": ["a dozen years: P12Y"],
    "He was back in a day or two.": ["a day or two: P1D EQUAL_OR_MORE"],
    "It grew in the past year and a half.": ["the past year and a half: P1Y6M"],
    "It takes a quarter of an hour.": ["a quarter of an hour: PT15M"],
    "It takes three-quarters of an hour.": ["three-quarters of an hour: PT45M"],
    "He got two years, three months and five days.": [
        "two years, three months and five days: P2Y3M5D",
    ],
    "It will take half a day.": ["half a day: PT12H"],
    "It will take a day and a half.": ["a day and a half: P1DT12H"],
    "The first 100 days of his term were hard.": ["The first 100 days: P100D"],
    "The yearlong probe ended.": ["yearlong: P1Y"],
    "A weeklong strike ended.": ["weeklong: P1W"],
}  # fmt: skip

HOURS = {
    "Polls close at 8 p.m. Eastern on Tuesday.": ["8 p.m. Eastern on Tuesday: 2024-06-25T20:00"],
    "He spoke at 8 p.m. Eastern time Tuesday.": ["8 p.m. Eastern time Tuesday: 2024-06-25T20:00"],
    "It began at 9 p.m. local time on Monday.": ["9 p.m. local time on Monday: 2024-06-24T21:00"],
    "It began at 9 p.m. Moscow time Monday.": ["9 p.m. Moscow time Monday: 2024-06-24T21:00"],
    "It began at 9 p.m. KST Monday.": ["9 p.m. KST Monday: 2024-06-24T21:00"],
    "He left at 9 p.m. Eastern Europe slept.": ["9 p.m.: 2024-06-28T21:00"],
    "At 9:30 on Monday morning, it began.": ["9:30 on Monday morning: 2024-06-24T09:30"],
    "It began at 9.30pm on Tuesday night.": ["9.30pm on Tuesday night: 2024-06-25T21:30"],
    "They talked from 9 a.m. to 5 p.m. on Monday.": [
        "9 a.m.: 2024-06-24T09:00", "5 p.m. on Monday: 2024-06-24T17:00",
    ],
    "They talked from 9 a.m. to 5 p.m. yesterday.": ["5 p.m. yesterday: 2024-06-27T17:00"],
    "It airs Sundays at 9 p.m.": ["Sundays at 9 p.m.: XXXX-WXX-7T21:00"],
    "It airs at 9 p.m. Sundays.": ["9 p.m. Sundays: XXXX-WXX-7T21:00"],
    "It struck about 8:15 a.m.": ["about 8:15 a.m.: 2024-06-28T08:15 APPROX"],
    "It struck around 5 p.m. on Thursday.": [
        "around 5 p.m. on Thursday: 2024-06-27T17:00 APPROX",
    ],
    "It struck around midday.": ["around midday: 2024-06-28T12:00 APPROX"],
    "It struck late on Thursday.": ["late on Thursday: 2024-06-27 END"],
    "It struck early on Friday.": ["early on Friday: 2024-06-28 START"],
    "They met on June 5 in the morning.": ["June 5 in the morning: 2024-06-05TMO"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), HOURS.items(), ids=HOURS)
def test_a_time_of_day_keeps_its_zone_and_its_day(text: str, dates: list[str]) -> None:
    """A zone in words and a preposition do not part the time from its day."""
    assert found(text) == dates


ONCE = {
    "The Sept. 11 attacks changed everything.": ["Sept. 11: 2001-09-11"],
    "The Sept. 11 terrorist attacks changed everything.": ["Sept. 11: 2001-09-11"],
    "The Jan. 6 attack on the Capitol failed.": ["Jan. 6: 2021-01-06"],
    "The July 7 bombings in London killed 52.": ["July 7: 2005-07-07"],
    "The Dec. 7 attack on Pearl Harbor came at dawn.": ["Dec. 7: 1941-12-07"],
    "They met on Sept. 11.": ["Sept. 11: 2023-09-11"],
    "It was built in 1500 B.C.": ["1500 B.C.: BC1500"],
    "It was built in 44 BC.": ["44 BC: BC0044"],
    "It was built from 2000 to 1800 B.C.": ["1800 B.C.: BC1800"],
    "It dates to the 8th century B.C.": ["the 8th century B.C.: BC07"],
    "He died on March 15, 44 B.C.": ["March 15, 44 B.C.: BC0044-03-15"],
    "It erupted in A.D. 79.": ["A.D. 79: 0079"],
    "He moved to Vancouver, B.C., in 1990.": ["1990: 1990"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), ONCE.items(), ids=ONCE)
def test_what_happened_once_is_of_its_own_year(text: str, dates: list[str]) -> None:
    """Attacks that are called by their day, and years before Christ, are of no year nearby."""
    assert found(text) == dates


@pytest.mark.parametrize(("text", "dates"), LENGTHS.items(), ids=LENGTHS)
def test_a_length_of_time_is_whole_and_says_what_it_leaves_open(
    text: str, dates: list[str]
) -> None:
    """Its words are all marked, none of its neighbours' are, and mod says where it is no number."""
    assert found(text) == dates


def found(text: str) -> list[str]:
    """Words, value and mod of each date."""
    return [
        " ".join(filter(None, (f"{each.passage.exact}: {each.resolved.value}", each.resolved.mod)))
        for each in find_dates(text, published=FRIDAY)
    ]
