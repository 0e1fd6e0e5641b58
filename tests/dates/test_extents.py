"""Where dates begin and end, and what stands beside them without being one."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates

# Each table has the day of publication and the text, and the dates in it.
AMOUNTS: dict[tuple[str, str], list[str]] = {
    ("2024-06-28", "It shrank for three straight quarters."): ["three straight quarters: P3Q"],
    ("2024-06-28", "It was shut for two consecutive days."): ["two consecutive days: P2D"],
    ("2024-06-28", "It rose for 12 successive months."): ["12 successive months: P12M"],
    ("2024-06-28", "He waited 16 long years."): ["16 long years: P16Y"],
    ("2024-06-28", "It rained for several straight days."): ["several straight days: PXD"],
    ("2024-06-28", "They have 10 calendar days to reply."): ["10 calendar days: P10D"],
    ("2024-06-28", "It was the third straight month of gains."): [],
    ("2024-06-28", "The Bulls won three straight games."): [],
    ("2024-06-28", "It was a long day."): [],
    ("2024-06-28", "Half a dozen years ago, he left."): ["Half a dozen years ago: 2018"],
    ("2024-06-28", "He served a half-dozen years."): ["a half-dozen years: P6Y"],
    ("2024-06-28", "Bake for 1 hour 15 minutes."): ["1 hour 15 minutes: PT1H15M"],
    ("2024-06-28", "The flight took 2 hours, 40 minutes."): ["2 hours, 40 minutes: PT2H40M"],
    ("2024-06-28", "She ran it in two hours, 32 minutes and 30 seconds."): ["two hours, 32 minutes and 30 seconds: PT2H32M30S"],
    ("2024-06-28", "He won in 1 hour 59 minutes 40 seconds."): ["1 hour 59 minutes 40 seconds: PT1H59M40S"],
    ("2024-06-28", "She was held for 2 years 7 months."): ["2 years 7 months: P2Y7M"],
    ("2024-06-28", "They got 3 months, 6 months and 9 months."): ["3 months: P3M", "6 months: P6M", "9 months: P9M"],
    ("2024-06-28", "In two years, 30 months of rain fell."): ["two years: P2Y", "30 months: P30M"],
    ("2024-06-28", "He served two years, six months of them in jail."): ["two years: P2Y", "six months: P6M"],
    ("2024-06-28", "It lasted a million years."): ["a million years: P1000000Y"],
    ("2024-06-28", "The dinosaurs died out 66 million years ago."): [
        "66 million years ago: PAST_REF",
    ],
    ("2024-06-28", "Peace is weeks away."): ["weeks: PXW"],
    ("2024-06-28", "It used 30 people a day."): ["a day: P1D"],
    ("2024-06-28", "The two men served a year."): ["a year: P1Y"],
    ("2024-06-28", "It fell for the second time in as many weeks."): [],
    ("2024-06-28", "On one day in March, 40 people died."): ["March: 2024-03"],
    ("2024-06-28", "It made $125 million in its first 24 hours last week."): ["its first 24 hours: PT24H", "last week: 2024-W25"],
    ("2024-06-28", "It sold well in its first eight days in May."): ["its first eight days: P8D", "May: 2024-05"],
    ("2024-06-28", "It rained in the first two weeks of May."): ["the first two weeks of May: P2W"],
    ("2024-06-28", "It will suspend tariffs for 90 days from July 1."): ["90 days: P90D", "July 1: 2024-07-01"],
    ("2024-06-28", "It is payable 30 days from July 1."): ["30 days from July 1: 2024-07-31"],
    ("2024-06-28", "It was shut for a week from Tuesday."): ["a week: P1W", "Tuesday: 2024-06-25"],
    ("2024-06-28", "It came two months after July 1."): ["two months after July 1: 2023-09"],
    ("2024-06-28", "It opens several days from July 1."): ["several days: PXD", "July 1: 2024-07-01"],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), AMOUNTS.items(), ids=str)
def test_what_stands_between_number_and_unit_parts_them_not(
    written: tuple[str, str], dates: list[str]
) -> None:
    """Straight, long and full units are counted, ordinals and adjectives alone count none."""
    assert found(*written) == dates


AHEAD: dict[tuple[str, str], list[str]] = {
    ("2012-05-15", "Spending will be cut over the next decade."): ["the next decade: P10Y"],
    ("2012-09-14", "It will hire 500 people over the next year."): ["the next year: P1Y"],
    ("2010-07-04", "Growth will pick up in the coming year."): ["the coming year: P1Y"],
    ("2012-09-14", "They will meet within the next month."): ["the next month: P1M"],
    ("2012-05-15", "The next decade will be hard."): ["The next decade: 202"],
    ("2012-05-15", "The budget for the coming year is set."): ["the coming year: 2013"],
    ("2012-05-15", "In the next quarter, it will grow."): ["the next quarter: 2012-Q3"],
    ("2012-05-15", "In the next year's first quarter, it will grow."): ["the next year's first quarter: 2013-Q1"],
    ("2012-05-15", "It expects growth in the next fiscal year."): ["the next fiscal year: 2013"],
    ("2012-05-15", "Over the next century, seas will rise."): ["the next century: P100Y"],
    ("2012-05-15", "In the last financial year, it grew."): ["the last financial year: 2011"],
    ("2012-05-15", "It was shut over the last weekend."): ["the last weekend: 2012-W19-WE"],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), AHEAD.items(), ids=str)
def test_the_time_ahead_is_a_length_where_something_goes_on_in_it(
    written: tuple[str, str], dates: list[str]
) -> None:
    """Over the next decade is ten years, but the next decade and the next quarter are dates."""
    assert found(*written) == dates


WHOLE: dict[tuple[str, str], list[str]] = {
    ("2020-10-07", "Full-year 2020 revenue rose."): ["Full-year 2020: 2020"],
    ("2020-10-07", "For the full year 2019, profit rose."): ["the full year 2019: 2019"],
    ("2020-10-07", "The full-year 2019 results were good."): ["full-year 2019: 2019"],
    ("2020-10-07", "It gave full-year fiscal 2021 guidance."): ["fiscal 2021: 2021"],
    ("2009-02-12", "Profits rose in the first part of this year."): ["the first part of this year: 2009 START"],
    ("2009-02-12", "Sales fell in the latter part of last year."): ["the latter part of last year: 2008 END"],
    ("2009-02-12", "In the second part of the year, it fell."): ["the second part of the year: 2009 END"],
    ("2009-02-12", "The first part of the book is good."): [],
    ("2009-11-12", "It was the first month of the 2010 budget year."): ["the 2010 budget year: 2010"],
    ("2024-10-11", "The 2024-25 budget year began July 1."): ["The 2024-25 budget year: 2024-01-01/2025-12-31", "July 1: 2024-07-01"],
    ("2024-10-11", "The plan covers the 2025 tax year."): ["the 2025 tax year: 2025"],
    ("2024-10-11", "Tax years vary."): [],
    ("2005-03-13", "The record was set last Oct. 25."): ["last Oct. 25: 2004-10-25"],
    ("2002-03-27", "The tax takes effect next April 1."): ["next April 1: 2002-04-01"],
    ("2002-03-27", "It was announced last 8 November."): ["last 8 November: 2001-11-08"],
    ("2024-06-28", "He died last Wednesday."): ["last Wednesday: 2024-06-26"],
    ("2013-04-08", "The 1980-88 war was long."): ["1980-88: 1980-01-01/1988-12-31"],
    ("2013-04-08", "It was Lebanon's 1975-90 civil war."): ["1975-90: 1975-01-01/1990-12-31"],
    ("2013-04-08", "The year-end deadline passed."): ["year-end: 2013 END"],
    ("2013-04-08", "A year-end report is due."): ["year-end: 2013 END"],
    ("2013-04-08", "A year starting in June is one."): ["A year: P1Y", "June: 2013-06"],
    ("2014-05-13", "May 18 - 20 is busy."): ["May 18 - 20: 2014-05-18/2014-05-20"],
    ("2014-05-13", "It runs 4 - 6 May."): ["4 - 6 May: 2014-05-04/2014-05-06"],
    ("2014-05-13", "On May 4 - 6 people died then - it rained."): ["May 4: 2014-05-04"],
    ("2014-05-13", "It closes May 4 - 7 p.m. is late."): ["May 4: 2014-05-04", "7 p.m.: 2014-05-04T19:00"],
    ("2014-05-13", "In the fall of '62, she left."): ["the fall of '62: 1962-FA"],
    ("2014-05-13", "It came in February '64."): ["February '64: 1964-02"],
    ("2014-05-13", "The fall of Rome was slow."): [],
    ("2023-08-15", "The winter of 1962-3 was hard."): ["The winter of 1962-3: 1962-WI"],
    ("2014-12-23", "It opens SUNDAY, DEC. 28."): ["SUNDAY, DEC. 28: 2014-12-28"],
    ("2014-12-23", "He died MARCH 3, 1990."): ["MARCH 3, 1990: 1990-03-03"],
    ("2014-12-23", "He died JAN. 6, 1990."): ["JAN. 6, 1990: 1990-01-06"],
    ("2014-12-23", "MARCH FOR LIFE"): [],
    ("2014-12-23", "YOU MAY GO"): [],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), WHOLE.items(), ids=str)
def test_an_expression_is_marked_from_its_first_word_to_its_last(
    written: tuple[str, str], dates: list[str]
) -> None:
    """What names a date, its part or its year belongs to it, what names another noun does not."""
    assert found(*written) == dates


NO_DATES: dict[tuple[str, str], list[str]] = {
    ("2024-10-11", "The year-to-year increase was small."): [],
    ("2024-10-11", "Prices rose on a year-over-year basis."): [],
    ("2024-10-11", "It works on a day-to-day basis."): [],
    ("2024-10-11", "It is an hour-by-hour account."): [],
    ("2024-10-11", "It is a year-round effort."): [],
    ("2024-10-11", "The year-to-date gain was 5%."): [],
    ("2024-10-11", "Sales fell in the year to date."): ["the year: 2024"],
    ("2024-10-11", "A month-end meeting was called."): [],
    ("2014-05-13", "She played well in the first half of the match."): [],
    ("2014-05-13", "In the first quarter of the game, they led."): [],
    ("2014-05-13", "He missed the first half of the season."): [],
    ("2014-05-13", "The striker left in the second half."): [],
    ("2014-05-13", "On Saturday Night Live, he sang."): [],
    ("2014-05-13", "Friday Night Stars is on."): [],
    ("2014-05-13", "He sang on Saturday Night at the hall."): ["Saturday Night: 2014-05-10TNI"],
    ("2014-05-13", "In the autumn of his life, he wrote."): [],
    ("2014-05-13", "One Hundred Years of Solitude is long."): [],
    ("2014-05-13", "Sales fell in the first half of the company's fiscal year."): ["the first half: 2014-H1"],
    ("2014-05-13", "Growth slowed in the first half."): ["the first half: 2014-H1"],
    ("2014-05-13", "The plant will open in the second half."): ["the second half: 2014-H2"],
    ("2014-05-13", "Chelsea improved in the second half."): [],
    ("2014-05-13", "The film drags in the second half."): [],
    ("2014-05-13", "Temps are in the 70s."): [],
    ("2014-05-13", "She shot in the 70s."): [],
    ("2014-05-13", "He was shot in the 1970s."): ["the 1970s: 197"],
    ("2014-05-13", "Temperatures rose in the 1990s."): ["the 1990s: 199"],
    ("2014-05-13", "He lives in the 1400 block of Elm Street."): [],
    ("2014-05-13", "It is on the 1900 block of Oak Avenue."): [],
    ("2014-05-13", "Black September killed 11."): [],
    ("2014-05-13", "He ate on Super Bowl Sunday."): [],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), NO_DATES.items(), ids=str)
def test_what_only_compares_or_names_is_no_date(written: tuple[str, str], dates: list[str]) -> None:
    """Adjectives of comparison, temperatures, games, houses and names have no date in them."""
    assert found(*written) == dates


YEARS: dict[tuple[str, str], list[str]] = {
    ("2003-04-01", "They have had no ties since the 1979 Islamic revolution."): ["1979: 1979"],
    ("2003-04-01", "It was the deadliest since the 1998 U.S. embassy bombings."): ["1998: 1998"],
    ("2003-04-01", "It upheld its 1973 Roe v. Wade decision."): ["1973: 1973"],
    ("2003-04-01", "He lost a 1998 Senate race."): ["1998: 1998"],
    ("2011-05-02", "He was on the 2009 Air France flight."): ["2009: 2009"],
    ("2003-04-01", "The 1990 Prius is old."): [],
    ("2003-04-01", "He drove a 1998 Honda sedan."): [],
    ("2003-04-01", "Her 1997 Ford Explorer was stolen."): [],
    ("2003-04-01", "The 1990 Lehman, a bank, fell."): [],
    ("2003-04-01", "The 2000 Iraqi prisoners left."): [],
    ("2003-04-01", "A 1995 Boeing crashed."): [],
    ("2003-04-01", "The 2000 Swiss francs were stolen."): [],
    ("2003-04-01", "The 1999 Prius"): [],
    ("2002-03-27", '"2002 will be a difficult year," he said.'): ["2002: 2002"],
    ("2002-03-27", "But 2003 could be better."): ["2003: 2003"],
    ("2002-03-27", "2002 sales are expected to rise."): ["2002: 2002"],
    ("2002-03-27", "If 2001 was bad, 2002 will be worse."): ["2001: 2001", "2002: 2002"],
    ("2002-03-27", "He predicted 2002 BellSouth earnings."): ["2002: 2002"],
    ("2002-03-27", "Boeing 1900 landed."): [],
    ("1988-08-29", "August employment rose."): ["August: 1988-08"],
    ("1988-08-29", "Ford reports August deliveries."): ["August: 1988-08"],
    ("1988-08-29", "June told him."): [],
    ("1988-08-29", "Theresa May data were used."): [],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), YEARS.items(), ids=str)
def test_a_year_stands_before_the_name_of_an_event_and_opens_a_sentence(
    written: tuple[str, str], dates: list[str]
) -> None:
    """The 1998 Senate race is of a year, the 1990 Prius and 2000 prisoners are not."""
    assert found(*written) == dates


WEEKDAYS: dict[tuple[str, str], list[str]] = {
    ("2026-10-05", "Halloween falls on a Saturday."): ["Halloween: 2026-10-31"],
    ("2014-05-13", "It was a Thursday when the letter came."): [],
    ("1989-10-18", "It is set for Nov. 4, a Saturday."): ["Nov. 4: 1989-11-04"],
    ("2014-05-13", "One Saturday in 1962, he came."): ["1962: 1962"],
    ("2013-04-08", "It was a cold Monday in March."): ["March: 2013-03"],
    ("2014-05-13", "Any given Sunday can be a shock."): [],
    ("2013-04-08", "On a Sunday in May 1998, they came."): ["May 1998: 1998-05"],
    ("2013-04-08", "It was a Saturday night in July 2010."): ["July 2010: 2010-07"],
    ("2013-04-08", "On a rainy Tuesday last month, she spoke."): ["last month: 2013-03"],
    ("2013-04-08", "They met Friday last month."): ["last month: 2013-03"],
    ("2013-04-08", "He said Friday last month was warm."): ["Friday: 2013-04-05", "last month: 2013-03"],
    ("2013-04-08", "It fell Friday, last month's data showed."): ["Friday: 2013-04-05", "last month: 2013-03"],
    ("2013-04-08", "A Saturday night fire killed two."): ["Saturday night: 2013-04-06TNI"],
    ("2013-04-08", "After a Monday meeting, they left."): ["Monday: 2013-04-08"],
    ("2013-04-08", "A Tuesday-night game is lost."): ["Tuesday-night: 2013-04-02TNI"],
    ("2013-04-08", "It had a meeting Friday."): ["Friday: 2013-04-05"],
    ("1996-11-06", "He won Tuesday, the first Democrat to do so."): ["Tuesday: 1996-11-05"],
    ("2005-11-22", "It fell on Saturday, the fifth day of fighting."): ["Saturday: 2005-11-19"],
    ("2003-05-06", "On Monday, the first looters were tried."): ["Monday: 2003-05-05"],
    ("2013-04-08", "On Wednesday, the 9th Circuit upheld it."): ["Wednesday: 2013-04-03"],
    ("2013-09-16", "On Friday, the 13th, they met."): ["Friday, the 13th: 2013-09-13"],
    ("2013-09-16", "On Friday the thirteenth, they met."): ["Friday the thirteenth: 2013-09-13"],
    ("2014-03-09", "It vanished Saturday about an hour after takeoff."): ["Saturday: 2014-03-08", "about an hour: PT1H APPROX"],
    ("2001-06-12", "He died Monday more than six years after the bombing."): ["Monday: 2001-06-11", "more than six years: P6Y MORE_THAN"],
    ("2013-05-07", "They were found Monday some 10 years after they vanished."): ["Monday: 2013-05-06", "some 10 years: P10Y APPROX"],
    ("2013-04-08", "It will be held on Wednesday week."): ["Wednesday week: 2013-04-17"],
    ("2013-04-08", "It has been a Tuesday week."): ["Tuesday: 2013-04-02"],
    ("2013-04-08", "Thursday last, the House rose."): ["Thursday last: 2013-04-04"],
    ("2013-04-08", "He finished Friday last, behind two others."): ["Friday: 2013-04-05"],
    ("2023-11-22", "It is delayed until next Thursday."): ["next Thursday: 2023-11-30"],
    ("2014-06-10", "It cut 300 jobs last Monday."): ["last Monday: 2014-06-02"],
    ("2014-06-10", "It met last Sunday."): ["last Sunday: 2014-06-08"],
    ("2014-06-09", "It met last Sunday."): ["last Sunday: 2014-06-08"],
    ("2014-06-08", "It meets next Monday."): ["next Monday: 2014-06-09"],
    ("2014-06-10", "This past Monday, it met."): ["This past Monday: 2014-06-09"],
    ("2014-06-10", "The coming Wednesday, it meets."): ["The coming Wednesday: 2014-06-11"],
    ("2004-02-10", "They meet this Thursday and the following Wednesday."): ["this Thursday: 2004-02-12", "the following Wednesday: 2004-02-18"],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), WEEKDAYS.items(), ids=str)
def test_a_weekday_is_the_one_that_is_meant(written: tuple[str, str], dates: list[str]) -> None:
    """A Friday is any, a Friday meeting is one; the first Democrat is no first of a month."""
    assert found(*written) == dates


COUNTED: dict[tuple[str, str], list[str]] = {
    ("2019-11-11", "It fell 30 years ago on Saturday."): ["30 years ago on Saturday: 1989-11-09"],
    ("2019-11-11", "It was 50 years ago Saturday that she died."): ["50 years ago Saturday: 1969-11-09"],
    ("2012-01-03", "Ten years ago Wednesday, it came down."): ["Ten years ago Wednesday: 2002-01-04"],
    ("2012-01-03", "He came two weeks ago on Saturday."): ["two weeks ago on Saturday: 2011-12-17"],
    ("2012-01-03", "He came a month ago Tuesday."): [],
    ("2014-05-13", "Forty years ago this summer, he quit."): ["Forty years ago this summer: 1974-SU"],
    ("2014-05-13", "Ten years ago this Friday, it closed."): ["Ten years ago this Friday: 2004-05-16"],
    ("2014-05-13", "Ten years ago this May, it closed."): ["Ten years ago this May: 2004-05"],
    ("2013-11-20", "He was shot 50 years ago on Nov. 22."): ["50 years ago on Nov. 22: 1963-11-22"],
    ("2014-05-13", "Several years ago this summer, he quit."): [],
    ("2014-05-13", "Several years ago this May, he quit."): [],
    ("2014-05-13", "Several years ago this Friday, he quit."): [],
    ("2014-05-13", "Several years ago on May 5, he quit."): [],
    ("2014-05-13", "It opens a week from tomorrow."): ["a week from tomorrow: 2014-05-21"],
    ("2014-05-13", "It ends a month from today."): ["a month from today: 2014-06-13"],
    ("2014-05-13", "It ends several weeks from today."): [],
    ("2012-03-07", "The vote is a week from Sunday."): ["a week from Sunday: 2012-03-18"],
    ("2012-03-07", "It will be held several weeks from Sunday."): ["several weeks: PXW", "Sunday: 2012-03-11"],
    ("2018-03-02", "This winter was the coldest since 1963."): ["This winter: 2017-WI", "1963: 1963"],
    ("2018-03-02", "This winter will be cold."): ["This winter: 2018-WI"],
    ("2018-06-28", "This winter will be cold."): ["This winter: 2018-WI"],
    ("2018-01-10", "This summer was hot."): ["This summer: 2017-SU"],
    ("2018-12-28", "Last Christmas he was in jail."): ["Last Christmas: 2017-12-25"],
    ("2018-12-28", "This Christmas he was home."): ["This Christmas: 2018-12-25"],
    ("2018-12-28", "Last Thanksgiving he had a job."): ["Last Thanksgiving: 2018-11-22"],
    ("2024-10-11", "Prices were flat in September from the month before and up from August."): ["September: 2024-09", "the month before: 2024-08", "August: 2024-08"],
    ("2024-10-11", "Prices were flat in September from the month before and up 2% from a year earlier."): ["September: 2024-09", "the month before: 2024-08", "a year earlier: 2023-09"],
    ("2024-10-11", "Profit in 2023 rose from the year before to $3."): ["2023: 2023", "the year before: 2022"],
    ("2024-10-11", "He left Oct. 5. Shops were shut the day before and after the vote."): ["Oct. 5: 2024-10-05"],
    ("2024-10-11", "He left Oct. 5. The day before and the day after the vote, it rained."): ["Oct. 5: 2024-10-05"],
    ("2014-06-10", "It was born last Feb. 29."): ["last Feb. 29: 2012-02-29"],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), COUNTED.items(), ids=str)
def test_anniversaries_and_days_to_come_are_counted_to_the_day(
    written: tuple[str, str], dates: list[str]
) -> None:
    """Years ago on a weekday are of the nearest such, and a week from Sunday is after the next."""
    assert found(*written) == dates


ROWS: dict[tuple[str, str], list[str]] = {
    ("2023-09-21", "They are to strike on 4 and 6 October."): ["4: 2023-10-04", "6 October: 2023-10-06"],
    ("2023-09-21", "They called strikes for 1, 5 and 8 October."): ["1: 2023-10-01", "5: 2023-10-05", "8 October: 2023-10-08"],
    ("2023-09-21", "Doctors struck on 13, 14 and 15 March."): ["13: 2023-03-13", "14: 2023-03-14", "15 March: 2023-03-15"],
    ("2023-09-21", "They met on 13 and 14 March."): ["13 and 14 March: 2023-03-13/2023-03-14"],
    ("2013-04-08", "From the 5th to the 9th of April 1992, it rained."): ["the 5th: 1992-04-05", "the 9th of April 1992: 1992-04-09"],
    ("2013-04-08", "On the 4th, 5th and 6th of March, it rained."): ["the 4th: 2013-03-04", "5th: 2013-03-05", "6th of March: 2013-03-06"],
    ("2013-04-08", "Between 4 and 6 October 2012, it rained."): ["4: 2012-10-04", "6 October 2012: 2012-10-06"],
    ("2013-04-08", "Between 4 and 6 people came in October."): ["October: 2012-10"],
    ("2013-04-08", "On May 1, 25 people came."): ["May 1: 2012-05-01"],
    ("2014-05-13", "It runs from May 4 to June 6."): ["May 4: 2014-05-04", "June 6: 2014-06-06"],
    ("2014-05-13", "It is shut the 4th through the 6th of June."): ["the 4th: 2014-06-04", "the 6th of June: 2014-06-06"],
    ("2014-05-13", "It grew in the 19th and early 20th centuries."): ["the 19th: 18", "early 20th centuries: 19 START"],
    ("2014-05-13", "It plays on Wednesday 4 and Friday 6 June."): ["Wednesday 4: 2014-06-04", "Friday 6 June: 2014-06-06"],
    ("2014-05-13", "On Tuesday 20 people came."): ["Tuesday: 2014-05-13"],
    ("2014-05-13", "It grew in the second and third quarters of 2013."): [
        "the second and third quarters of 2013: 2013-04-01/2013-09-30",
    ],
    ("2014-05-13", "It grew in the second and third quarters."): [
        "the second and third quarters: 2014-04-01/2014-09-30",
    ],
    ("2023-08-15", "It is held the last weekend in July."): ["the last weekend in July: 2023-W30-WE"],
    ("2023-08-15", "The race is the first weekend in June."): ["the first weekend in June: 2024-W22-WE"],
    ("2023-08-15", "They meet on the first Monday of the month."): [],
    ("2023-08-15", "They meet on the first Monday of next month."): ["the first Monday of next month: 2023-09-04"],
    ("2023-08-15", "It is the fifth weekend of June 2022."): [],
    ("2014-05-13", "In the summer and fall of 1974, she toured."): ["the summer: 1974-SU", "fall of 1974: 1974-FA"],
    ("2014-05-13", "In the fall and winter last year, it rained."): ["the fall: 2013-FA", "winter last year: 2013-WI"],
    ("2014-05-13", "In the spring and summer, it rained."): ["the spring: 2014-SP", "summer: 2014-SU"],
}  # fmt: skip


@pytest.mark.parametrize(("written", "dates"), ROWS.items(), ids=str)
def test_a_day_in_a_row_is_of_the_month_that_is_named_last(
    written: tuple[str, str], dates: list[str]
) -> None:
    """Each day of a row is marked, all in one year."""
    assert found(*written) == dates


def found(published: str, text: str) -> list[str]:
    """Words, value and mod of each date."""
    return [
        " ".join(filter(None, (f"{each.passage.exact}: {each.resolved.value}", each.resolved.mod)))
        for each in find_dates(text, published=date.fromisoformat(published))
    ]
