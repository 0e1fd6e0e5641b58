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
    "They meet Monday.": ["Monday: 2024-07-01"],
    "They failed to meet Monday.": ["Monday: 2024-06-24"],
    "Inspectors resume work Monday.": ["Monday: 2024-07-01"],
    "He made a fresh start Monday.": ["Monday: 2024-06-24"],
    "Winds are forecast for Monday.": ["Monday: 2024-07-01"],
    "The team plays Saturday.": ["Saturday: 2024-06-29"],
    "They were freed pending a hearing on September 12.": ["September 12: 2024-09-12"],
    "It came on New Year's Day, a day later than planned.": [
        "New Year's Day: 2024-01-01", "a day: P1D",
    ],
    "The rule took effect March 9 pending a vote.": ["March 9: 2024-03-09"],
    "The 7 July bombings came later.": ["7 July: 2005-07-07"],
    "They did not meet Monday.": ["Monday: 2024-06-24"],
    "They planned a march on Monday.": ["Monday: 2024-07-01"],
    "The march was planned on Monday.": ["Monday: 2024-06-24"],
    "It had been due to expire Monday.": ["Monday: 2024-06-24"],
    "It is due to expire Monday.": ["Monday: 2024-07-01"],
    "The sale, which had been expected, is to repay a loan by February.": ["February: 2025-02"],
    "They have invited him to a party on July 12.": ["July 12: 2024-07-12"],
    "They fight on if the case is heard in May.": ["May: 2024-05"],
    "They will fight on if the case is heard in May.": ["May: 2025-05"],
    "It changed from a club to a firm in December.": ["December: 2023-12"],
}  # fmt: skip

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
    "Rain fell in January and March this year.": ["January: 2024-01", "March this year: 2024-03"],
    "It fell in January, February and March of 2023.": [
        "January: 2023-01", "February: 2023-02", "March of 2023: 2023-03",
    ],
    "It fell in January and February last year.": [
        "January: 2023-01", "February last year: 2023-02",
    ],
    "It fell between November and March 2023.": ["November: 2022-11", "March 2023: 2023-03"],
    "It fell from Dec. 24 to Jan. 2, 2023.": ["Dec. 24: 2022-12-24", "Jan. 2, 2023: 2023-01-02"],
    "It fell in late May and early June 2023.": ["late May: 2023-05", "early June 2023: 2023-06"],
    "It fell on Monday and Tuesday this week.": [
        "Monday: 2024-06-24", "Tuesday this week: 2024-06-25",
    ],
    "It fell on Monday and Tuesday last week.": [
        "Monday: 2024-06-17", "Tuesday last week: 2024-06-18",
    ],
    "It will rain from Monday to Wednesday next week.": [
        "Monday: 2024-07-01", "Wednesday next week: 2024-07-03",
    ],
    "They sang on May 1, 2 and 3.": ["May 1: 2024-05-01", "2: 2024-05-02", "3: 2024-05-03"],
    "They sang on May 1 and 2, 1998.": ["May 1: 1998-05-01", "2: 1998-05-02", "1998: 1998"],
    "On May 1, 25 people sang, on May 1 and 25 others did.": [
        "May 1: 2024-05-01", "May 1: 2024-05-01",
    ],
    "It stood in the late 19th and early 20th centuries.": [
        "19th: 18", "early 20th centuries: 19",
    ],
    "The 19th and 20th floors are shut.": [],
    "They met on the 24th on the 24th floor.": ["the 24th: 2024-06-24"],
    "They will meet on the 3rd.": ["the 3rd: 2024-07-03"],
    "It ran from 1997-98, in 2008-09 and 2010-2015.": [
        "1997-98: 1997-01-01/1998-12-31", "2008-09: 2008-01-01/2009-12-31",
        "2010-2015: 2010-01-01/2015-12-31",
    ],
    "Call 2024-1234 or 2023-07.": [],
    "They met in 2024-07.": [],
    "It fell in May and again in June 2023.": ["May: 2024-05", "June 2023: 2023-06"],
    "It is shut from Monday to Friday.": ["Monday: 2024-06-24", "Friday: 2024-06-28"],
    "It will be shut from Monday to Friday.": ["Monday: 2024-07-01", "Friday: 2024-07-05"],
    "It rains from October to March.": ["October: 2024-10", "March: 2025-03"],
    "It will run from Dec. 20 to Jan. 3.": ["Dec. 20: 2024-12-20", "Jan. 3: 2025-01-03"],
    "It fell on Monday and then it snowed.": ["Monday: 2024-06-24"],
}  # fmt: skip

# What companies report on, and what they compare it with.
RESULTS = {
    "In the nine months, net rose from a year earlier.": [
        "the nine months: P9M", "a year earlier: 2023",
    ],
    "In the first nine months, net beat the 2023 period.": [
        "the first nine months: P9M", "the 2023 period: 2023",
    ],
    "Net in the quarter ended March 30 rose.": ["the quarter: 2024-Q1", "March 30: 2024-03-30"],
    "Net in the quarter ended Oct. 31, 2021 rose.": [
        "the quarter: P1Q", "Oct. 31, 2021: 2021-10-31",
    ],
    "Its fourth quarter ended Sept. 30.": ["Its fourth quarter: 2023-Q4", "Sept. 30: 2023-09-30"],
    "Net for the third quarter ending June 30 will rise.": [
        "the third quarter: 2024-Q3", "June 30: 2024-06-30",
    ],
    "Rates in the second quarter of 2023 were lower than a year ago.": [
        "the second quarter of 2023: 2023-Q2", "a year ago: 2022-Q2",
    ],
    "Net rose in the first quarter. They had a loss in the fourth quarter. Sales beat a year ago.": [
        "the first quarter: 2024-Q1", "the fourth quarter: 2023-Q4", "a year ago: 2023-Q1",
    ],
    "Net rose in the first quarter. Sales in the fourth quarter of 2023 fell from a year ago.": [
        "the first quarter: 2024-Q1", "the fourth quarter of 2023: 2023-Q4", "a year ago: 2022-Q4",
    ],
    "Net fell in the year ended July 1.": ["the year: P1Y", "July 1: 2023-07-01"],
    "Net fell in the year ended last June.": ["the year: P1Y", "last June: 2023-06"],
    "Stocks have fallen for the last week.": ["the last week: P1W"],
    "Stocks have fallen over the last year.": ["the last year: P1Y"],
    "He was seen the next morning.": [],
    "They came an hour ago.": ["an hour ago: 2024-06-28"],
    "They met over the weekend.": ["the weekend: 2024-W25-WE"],
}  # fmt: skip

# What must be read as a whole, or not at all.
WHOLES = {
    "He came in the last week of May.": ["the last week of May: 2024-05-25/2024-05-31"],
    "He came a week ago Tuesday.": ["a week ago Tuesday: 2024-06-18"],
    "He came a month ago Tuesday.": [],
    "He came several weeks ago today.": [],
    "He came several weeks ago this week.": [],
    "He came several years ago in May.": [],
    "He came two weeks ago on Saturday.": ["two weeks ago on Saturday: 2024-06-15"],
    "He came a year ago today.": ["a year ago today: 2023-06-28"],
    "He came two years ago this month.": ["two years ago this month: 2022-06"],
    "Sales rose in the second half of the year.": ["the second half of the year: 2024-H2"],
    "Sales rose in the first half of the decade.": ["the first half of the decade: 202"],
    "Sales rose in the third quarter of last month.": [
        "the third quarter: 2023-Q3", "last month: 2024-05",
    ],
    "Sales rose from the same month a year earlier.": [],
    "He came on Easter Monday.": ["Easter Monday: 2024-04-01"],
    "He came on Thanksgiving Monday.": [],
    "It was a Tuesday in 1969.": ["1969: 1969"],
    "They met in the last week of the campaign, and last week.": ["last week: 2024-W25"],
    "It was the month of May. It was the year of 2023.": [
        "the month of May: 2024-05", "the year of 2023: 2023",
    ],
    "It fell in the week ended June 7.": ["the week: P1W", "June 7: 2024-06-07"],
    "It fell in the week ending Saturday.": ["the week: P1W", "Saturday: 2024-06-22"],
    "He left on the 32nd day of June.": [],
    "He came in the early hours of Thursday.": ["the early hours of Thursday: 2024-06-27TMO"],
    "It took one hour and 42 minutes.": ["one hour and 42 minutes: PT1H42M"],
    "It took two years and a few months.": ["two years: P2Y", "a few months: PXM"],
    "It took two years and three days.": ["two years and three days: P2Y3D"],
    "They came Monday and 5 left.": ["Monday: 2024-06-24"],
    "At the close Monday, it stood higher.": ["Monday: 2024-06-24"],
    "The week-long trip began.": ["week-long: P1W"],
    "Voters go to the polls on Sunday.": ["Sunday: 2024-06-30"],
    "They refused to go to court Monday.": ["Monday: 2024-06-24"],
}  # fmt: skip


# Names of papers, shows, places and people that hold the name of a day, and other look-alikes.
NAMES = {
    "The Sunday Times and the Daily Mail said so daily.": ["daily: P1D"],
    "The Sunday Telegraph said so on Sunday.": ["Sunday: 2024-06-23"],
    "She was on Saturday Night Live on Saturday night.": ["Saturday night: 2024-06-22TNI"],
    "Tomorrow Never Dies is shown tomorrow.": ["tomorrow: 2024-06-29"],
    "Sheffield Wednesday won on Wednesday.": ["Wednesday: 2024-06-26"],
    "Shops open on Black Friday, not on Friday.": [
        "Black Friday: 2024-11-29", "Friday: 2024-06-28",
    ],
    "He had a Sunday roast.": [],
    "They met on Christmas Island and at 12 May Street.": [],
    "The Good Friday Agreement held.": [],
    "Donna Summer sang.": [],
    "Winter Park is in Colorado.": [],
    "Winter came, and the Winter Olympics.": ["Winter: 2023-WI"],
    "It was built in Summer 2023.": ["Summer 2023: 2023-SU"],
    "After the fall of the wall they met.": [],
    "They met in the fall of last year.": ["the fall of last year: 2023-FA"],
    "They met in the summer of love.": ["the summer: 2024-SU"],
    "It has 2003 staff and 1990 square meters.": [],
    "In the third quarter, Lee scored twice.": [],
    "One day he will come.": [],
    "It stood at the turn of the century.": [],
    "Sales will double by the end of the quarter.": ["the end of the quarter: 2024-Q2"],
}  # fmt: skip

# A point ahead, or how long it takes.
IN_AN_AMOUNT = {
    "The talks will begin in two weeks.": ["two weeks: 2024-W28"],
    "The vote is in two weeks.": ["two weeks: 2024-W28"],
    "He built the house in two weeks.": ["two weeks: P2W"],
    "It will double in two years.": ["two years: P2Y"],
}

FORMS = {
    "It ran from June 24 to 26.": ["June 24 to 26: 2024-06-24/2024-06-26"],
    "It ran on 24-26 June 2024.": ["24-26 June 2024: 2024-06-24/2024-06-26"],
    "It began in '85 and ended in '99.": ["'85: 1985", "'99: 1999"],
    "It was the summer of '69.": ["the summer of '69: 1969-SU"],
    "Sent 2024-06-25T10:00:00Z.": ["2024-06-25T10:00:00Z: 2024-06-25T10:00"],
    "Dated 2024/06/25, 25.06.2024 or 2024-W26.": [
        "2024/06/25: 2024-06-25", "25.06.2024: 2024-06-25", "2024-W26: 2024-W26",
    ],
    "It came on Friday the 21st.": ["Friday the 21st: 2024-06-21"],
    "It came on Friday the 13th.": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        *NAMES.items(),
        *IN_AN_AMOUNT.items(),
        *FORMS.items(),
        *ROWS.items(),
        *WHOLES.items(),
        *RESULTS.items(),
        *DIRECTIONS.items(),
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
    ("late June", FRIDAY, "2024-06", "END", "2024-06-21/2024-06-30"),
    ("the end of March", FRIDAY, "2024-03", "END", "2024-03-26/2024-03-31"),
    ("the middle of June", FRIDAY, "2024-06", "MID", "2024-06-11/2024-06-20"),
    ("year-end", FRIDAY, "2024", "END", "2024-11-01/2024-12-31"),
    ("late 2023", FRIDAY, "2023", "END", "2023-09-01/2023-12-31"),
    ("a century ago", FRIDAY, "1924", None, "1924"),
    ("100 years ago", FRIDAY, "1924", None, "1924"),
    ("over 10 years ago", FRIDAY, "2014", "MORE_THAN", "None"),
    ("at least 3 days ago", FRIDAY, "2024-06-25", "EQUAL_OR_MORE", "None"),
    ("up to 5 days ago", FRIDAY, "2024-06-23", "EQUAL_OR_LESS", "2024-06-23/2024-06-28"),
    ("less than a month ago", FRIDAY, "2024-05", "LESS_THAN", "2024-05-01/2024-06-28"),
    ("two to three years ago", FRIDAY, "2022", "EQUAL_OR_MORE", "None"),
    ("about two years ago", FRIDAY, "2022", "APPROX", "None"),
    ("around Nov. 1", FRIDAY, "2024-11-01", "APPROX", "None"),
    ("the January quarter of 2023", FRIDAY, "P1Q", None, "2022-11-01/2023-01-31"),
    ("the next two business days", FRIDAY, "P2D", None, "None"),
    ("the past 10 trading days", FRIDAY, "P10D", None, "None"),
    ("the last three trading days of the month", FRIDAY, "P3D", None, "None"),
    ("the last three days of the month", FRIDAY, "P3D", None, "2024-06-28/2024-06-30"),
    ("the week ending June 28", FRIDAY, "P1W", None, "2024-06-22/2024-06-28"),
    ("the week that ended last Saturday", FRIDAY, "P1W", None, "2024-06-16/2024-06-22"),
]


@pytest.mark.parametrize(("words", "published", "value", "mod", "days"), RANGES)
def test_the_days_are_those_that_the_words_leave(
    words: str, published: date, value: str, mod: str | None, days: str
) -> None:
    """No day is given that the words exclude, and none that they include is left out."""
    resolved = resolve_date(words, published=published)
    assert (resolved.value, resolved.mod, str(resolved.range)) == (value, mod, days)


WITH_RANGES = {
    "sales of [the quarter] ended Jan. 31, 2024": "2023-11-01/2024-01-31",
    "its [fourth quarter] ended Sept. 30": "2023-07-01/2023-09-30",
    "net of [the year] ended July 1": "2022-07-02/2023-07-01",
}


@pytest.mark.parametrize(("sentence", "days"), WITH_RANGES.items(), ids=WITH_RANGES)
def test_a_time_that_ended_on_a_day_has_its_days(sentence: str, days: str) -> None:
    """The value may be a length of time, but the day that it ended on says which days it was."""
    before, _, rest = sentence.partition("[")
    words, _, after = rest.partition("]")
    resolved = resolve_date(words, published=FRIDAY, sentence=before + words + after)
    assert str(resolved.range) == days


@pytest.mark.parametrize(
    "words",
    [
        "Thursday, June 25", "Monday, Feb. 29", "25 o'clock", "13 o'clock", "0000", "0001", "2024-06-25T25:00:00Z", "2024-06-25T10:60:00Z", "2024-06-27/2024-06-01",
        "every June 31", "the summer before next", "three thousand and nine", "the first", "the 0th", "7.75pm", "noon 8 tonight", "the early days of Thursday", "the 32nd", "the winter of 2010-12 or so", "the summer of 2010-11", "2015-2010", "between 2015 and 2010",
        "between fiscal 2010 and 2015", "fiscal 2010 and 2011", "two", "the 19th for", "twice an age",
        "June 2st", "the 3th of June", "the 11st of June", "2000 hours",
    ],
)  # fmt: skip
def test_what_no_newspaper_says_is_refused(words: str) -> None:
    """Junk, and a weekday that the date has in no year nearby, are no dates."""
    with pytest.raises(UnresolvableDate):
        resolve_date(words, published=FRIDAY)


def test_an_ordinal_of_a_century_is_no_day() -> None:
    """ "The 19th and 20th centuries" has no 19th of the month in it."""
    sentence = "the 19th and 20th centuries"
    assert resolve_date("the 19th", published=FRIDAY, sentence=sentence).value == "18"


def test_the_day_that_a_clause_describes_is_not_that_of_publication() -> None:
    """ "The day before the plunge" is whenever that was."""
    with pytest.raises(UnresolvableDate):
        resolve_date("the day", published=FRIDAY, sentence="It was the day before the plunge.")


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


EVERYDAY = {
    "9/11": "2001-09-11",
    "2Q 2023": "2023-Q2",
    "2H 2023": "2023-H2",
    "FY2025": "2025",
    "1999-2001": "1999-01-01/2001-12-31",
    "1999-00": "1999-01-01/2000-12-31",
    "Father's Day": "2024-06-16",
    "Earth Day": "2024-04-22",
    "since December": "2023-12",
    "by Monday": "2024-07-01",
    "within two weeks": "P2W",
    "throughout 2023": "2023",
    "as of June 30": "2024-06-30",
    "Monday through Friday": "2024-06-24/2024-06-28",
    "Saturday and Sunday": "2024-06-22/2024-06-23",
    "2024-W26": "2024-W26",
    "2024-W26-2": "2024-06-25",
    "2024-06-01/2024-06-27": "2024-06-01/2024-06-27",
    "2024/06/25": "2024-06-25",
    "25.06.2024": "2024-06-25",
    "a fortnight ago": "2024-W24",
    "a year and a half ago": "2022-12",
    "two and a half years ago": "2021-12",
    "half a year ago": "2023-12",
    "48 hours ago": "2024-06-26",
    "June 24 to 26": "2024-06-24/2024-06-26",
    "the week before last": "2024-W24",
    "the year before last": "2022",
    "the week after next": "2024-W28",
    "H1 2024": "2024-H1",
    "mid-month": "2024-06",
    "this past Friday": "2024-06-21",
    "Monday last": "2024-06-24",
    "Juneteenth": "2024-06-19",
    "Easter Sunday": "2024-03-31",
    "May Day": "2024-05-01",
    "Martin Luther King Jr. Day": "2024-01-15",
    "Presidents' Day": "2024-02-19",
    "Columbus Day": "2024-10-14",
    "Tuesday the 25th": "2024-06-25",
    "Tuesday week": "2024-07-09",
}


@pytest.mark.parametrize(("words", "value"), EVERYDAY.items(), ids=EVERYDAY)
def test_everyday_forms_are_read(words: str, value: str) -> None:
    """Notations, amounts with a half, and the days that calendars name."""
    assert resolve_date(words, published=FRIDAY).value == value


def test_explain_says_what_the_words_hedge_and_writes_early_years_whole() -> None:
    """ "Over 10 years ago" is more than that, and the year 500 has four digits."""
    said = resolve_date("over 10 years ago", published=date(500, 1, 2)).explain()
    assert "published Saturday 0500-01-02, is 0490" in said
    assert said.endswith("no month for years; 'over' says more than that).")
