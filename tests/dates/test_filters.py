"""How the dates of a newspaper are worded: how far each goes, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import DateRange, find_dates, resolve_date
from naver_nvidia.errors import UnresolvableDate

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
    "They got 12 months and 24 months.": ["12 months: P12M", "24 months: P24M"],
    "It will take half a day.": ["half a day: PT12H"],
    "It will take a day and a half.": ["a day and a half: P1DT12H"],
    "The first 100 days of his term were hard.": ["The first 100 days: P100D"],
    "The yearlong probe ended.": ["yearlong: P1Y"],
    "A weeklong strike ended.": ["weeklong: P1W"],
}  # fmt: skip

HOURS = {
    "Polls close at 8 p.m. Eastern on Tuesday.": ["8 p.m. Eastern on Tuesday: 2024-07-02T20:00"],
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
    "They talked from 9 a.m. to 5 p.m. yesterday.": [
        "9 a.m.: 2024-06-27T09:00", "5 p.m. yesterday: 2024-06-27T17:00",
    ],
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
    "The coin is from the 3rd century A.D.": ["the 3rd century A.D.: 02"],
    "It was built in 1000 CE.": ["1000 CE: 1000"],
    "They ran an ad 30 seconds long.": ["30 seconds long: PT30S"],
    "The war began in 1990. That night, planes flew.": ["1990: 1990"],
    "He moved to Vancouver, B.C., in 1990.": ["1990: 1990"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), ONCE.items(), ids=ONCE)
def test_what_happened_once_is_of_its_own_year(text: str, dates: list[str]) -> None:
    """Attacks that are called by their day, and years before Christ, are of no year nearby."""
    assert found(text) == dates


SPANS = {
    "They met on 28 June-2 July.": ["28 June: 2024-06-28", "2 July: 2024-07-02"],
    "They met on 31 August-1 September 2019.": [
        "31 August: 2019-08-31",
        "1 September 2019: 2019-09-01",
    ],
    "They met on 30 December 2019-2 January 2020.": [
        "30 December 2019: 2019-12-30",
        "2 January 2020: 2020-01-02",
    ],
    "They met on 1 and 2 July.": ["1 and 2 July: 2023-07-01/2023-07-02"],
    "They will meet from 1 to 4 July.": ["1 to 4 July: 2024-07-01/2024-07-04"],
    "They met on 1 and 9 July.": ["1: 2023-07-01", "9 July: 2023-07-09"],
    "They met on the twenty-eighth of June.": ["the twenty-eighth of June: 2024-06-28"],
    "Sales fell in the week to June 21.": ["the week: P1W", "June 21: 2024-06-21"],
    "Sales fell in the year to March 31.": ["the year: P1Y", "March 31: 2024-03-31"],
    "Sales fell in the year through March.": ["the year: P1Y", "March: 2024-03"],
    "Sales fell in the year to date.": ["the year: 2024"],
    "In the first week of June, he quit.": ["the first week of June: 2024-06-01/2024-06-07"],
    "It is shut on the Fourth of July weekend.": ["the Fourth of July weekend: 2024-W27-WE"],
    "Thanksgiving weekend sales rose.": ["Thanksgiving weekend: 2023-W47-WE"],
    "He was born in the '90's.": ["the '90's: 199"],
    "He was born in the \N{LEFT SINGLE QUOTATION MARK}90s.": [
        "the \N{LEFT SINGLE QUOTATION MARK}90s: 199",
    ],
    "He was born in the 80's.": ["the 80's: 198"],
    "He left in the late 60's.": ["the late 60's: 196 END"],
    "The 2019-20 season was cut short.": ["2019-20: 2019-01-01/2020-12-31"],
    "He was mayor, 1994-2001.": ["1994-2001: 1994-01-01/2001-12-31"],
    "It is the post-1945 order.": ["post-1945: 1945 AFTER"],
    "Sales rose 10-12 percent in the second quarter.": ["the second quarter: 2024-Q2"],
    "They rose $10-12 billion in the second quarter.": ["the second quarter: 2024-Q2"],
    "It took weeks to mend.": ["weeks: PXW"],
    "Months of talks failed.": ["Months: PXM"],
    "The Normans landed in 1066.": ["1066: 1066"],
    "Shops open on Cyber Monday.": ["Cyber Monday: 2024-12-02"],
    "April was the hottest month on record.": ["April: 2024-04"],
    "May retail sales were flat.": ["May: 2024-05"],
    "The firm's May sales were flat.": ["May: 2024-05"],
    "His mid-'80s hits were played.": ["mid-'80s: 198 MID"],
    "Sales rose in the 2023-24 fiscal year.": [
        "the 2023-24 fiscal year: 2023-01-01/2024-12-31",
    ],
    "The mail of 14:35 on June 3 was cited.": ["14:35 on June 3: 2024-06-03T14:35"],
    "He served a second four-year term.": ["four-year: P4Y"],
    "It rained in March, April and May.": ["March: 2024-03", "April: 2024-04", "May: 2024-05"],
    "It rained last week.\r\n\r\nTuesday was dry.": ["last week: 2024-W25", "Tuesday: 2024-06-25"],
    "That was his last\r\n\r\nweek of work": [],
    f"By Orr, 5 p.m.\nOn Monday, it rained{' and rained' * 20}.": [
        "5 p.m.: 2024-06-28T17:00",
        "Monday: 2024-06-24",
    ],
    "It rained at 5 p.m.\non Monday.": ["5 p.m.\non Monday: 2024-06-24T17:00"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), SPANS.items(), ids=SPANS)
def test_a_date_is_read_to_its_end(text: str, dates: list[str]) -> None:
    """No half of a date is taken for the whole, and no comma or paragraph's end for its part."""
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "He ran the 1500 metres.",
        "It will cut its 2000 employees.",
        "From 1500 to 2000 jobs will go.",
        "Of the 2016 people surveyed, few agreed.",
        "Up to 1800 jobs will go.",
        "About 1900 homes burned.",
        "At least 2000 died.",
        "More than 1600 were injured.",
        "It costs 1999 euros.",
        "The rate was 1995 won per dollar.",
        "The index rose 20 points to 2010.",
        "It strikes one in 2000 children.",
        "Call 020 7946 1999.",
        "The case, 2019-CV-2010, was closed.",
        "It costs 1999 won.",
        "A crowd of 2014 watched.",
        "It was a once-in-a-century event.",
        "The Morning Star reported it.",
        "May is the wettest month.",
        "See https://www.bbc.com/news/2024/06/28/vote",
        "Install version 10.12.2014.",
        "It is a model year 2024 car.",
        "Temperatures were in the 80s.",
        "He made it in his sixties.",
        "20th Century Fox bought it.",
        "The Six-Day War began.",
        "The Thirty Years' War began.",
        "They call him Man Friday.",
        "Stocks fell on Black Monday.",
        "The current account is in deficit.",
        "It needs an electrical current.",
        "They marked Lunar New Year's Day.",
        "The Bears led 14-3 in the second quarter.",
        "The first half ended goalless.",
        "With 4:32 left in the third quarter, Curry hit a three.",
        "He sat out the second half.",
        "The second half kicked off late.",
        "It was tied 9-9 after three quarters.",
    ],
)
def test_what_only_looks_like_a_date_is_not_marked(text: str) -> None:
    """Numbers of other things, names, weather and games have no date in them."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("last fiscal year", "2023"),
        ("the current fiscal year", "2024"),
        ("the latest fiscal year", "2023"),
        ("the fiscal year", "2024"),
        ("the first quarter of fiscal 2024", "2024-Q1"),
        ("Second-quarter fiscal 2025", "2025-Q2"),
        ("fiscal 2024 fourth-quarter", "2024-Q4"),
        ("the first quarter of the fiscal year", "2024-Q1"),
        ("the next three to five years", "P3Y"),
        ("the past two years and three days", "P2Y3D"),
    ],
)
def test_what_has_no_days_of_the_calendar_has_no_range(words: str, value: str) -> None:
    """A fiscal year begins when its owner says, and an amount left open ends nowhere."""
    resolved = resolve_date(words, published=FRIDAY)
    assert (resolved.value, resolved.range) == (value, None)


@pytest.mark.parametrize(
    ("words", "published", "value"),
    [
        ("last winter", date(2024, 1, 5), "2022-WI"),
        ("last winter", date(2024, 6, 28), "2023-WI"),
        ("this winter", date(2024, 1, 5), "2023-WI"),
        ("this winter", date(2024, 6, 28), "2024-WI"),
    ],
)
def test_winters_are_counted_over_the_turn_of_the_year(
    words: str, published: date, value: str
) -> None:
    """In January, the last winter is the one before this, which began in the year before."""
    assert resolve_date(words, published=published).value == value


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("2024-W54", "no such week"),
        ("three days of an hour", "nothing in its context settles it"),
        ("two years and three hours ago", "nothing in its context settles it"),
        ("between 2010 and June 2015", "nothing in its context settles it"),
    ],
)
def test_a_refusal_says_the_true_reason(words: str, reason: str) -> None:
    """It names what is wrong, and not what happens to come next."""
    with pytest.raises(UnresolvableDate, match=reason):
        resolve_date(words, published=FRIDAY)


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


FIRST_NAMES = {
    "On 3 September, April Summers did not leave.": ["3 September"],
    "In June, August Wilson left.": ["June"],
    "It left in March, April Berg said.": ["March"],
    "In September, May Berg's firm left.": ["September"],
    "In September, Summer Berg left.": ["September"],
    "It left, according to June Berg.": [],
    "In March, April and May, Berg left.": ["March", "April", "May"],
    "In March, April 2027, it left.": ["March", "April 2027"],
    "In April and May Microsoft left.": ["April", "May"],
    "From March to June France was shut.": ["March", "June"],
}


@pytest.mark.parametrize(("text", "words"), FIRST_NAMES.items(), ids=FIRST_NAMES)
def test_first_names_are_no_months(text: str, words: list[str]) -> None:
    """Behind a month and a comma a name with a capital begins; what is joined by "and" is a row."""
    found = find_dates(text, published=FRIDAY)
    assert [each.passage.exact for each in found] == words


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It is to be one of the biggest mergers in a decade.", None),
        ("He is about to leave for the first time in two years.", None),
        ("They will leave in two years.", "2026"),
    ],
)
def test_a_record_for_so_long_does_not_reach_ahead(text: str, days: str | None) -> None:
    """What was so for a decade ends now; only what will be in two years is so at their end."""
    (mention,) = find_dates(text, published=FRIDAY)
    assert mention.resolved.range == (None if days is None else DateRange.parse(days))


def test_fiscal_quarters_and_months_told_of_have_no_days_of_the_calendar() -> None:
    """A fiscal Q2 is its owner's, and the following months are not counted from publication."""
    for text in (
        "It forecast a profit in fiscal Q2 2020.",
        "It rose in the following three months.",
    ):
        (mention,) = find_dates(text, published=FRIDAY)
        assert mention.resolved.range is None
