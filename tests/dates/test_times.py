"""Which day a time of day belongs to: its clause's, the one told of, or that of publication."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia.dates import find_dates, resolve_date

FRIDAY = date(2024, 6, 28)

# The day is named before the hours, in the same words.
HOURS_AFTER_THE_DAY = {
    "Calling hours are Sunday from 4 to 7 p.m.": [
        "Sunday: 2024-06-30", "4: 2024-06-30T16:00", "7 p.m.: 2024-06-30T19:00",
    ],
    "The talk will be Monday from 6 p.m. to 8 p.m.": [
        "Monday: 2024-07-01", "6 p.m.: 2024-07-01T18:00", "8 p.m.: 2024-07-01T20:00",
    ],
    "The talk will be held on Sunday, July 14, from 6 to 8 p.m.": [
        "Sunday, July 14: 2024-07-14", "6: 2024-07-14T18:00", "8 p.m.: 2024-07-14T20:00",
    ],
    "The fair is open Sunday, noon to 10 p.m.": [
        "Sunday, noon: 2024-06-30T12:00", "10 p.m.: 2024-06-30T22:00",
    ],
    "The race is on Sunday beginning at 10 a.m.": [
        "Sunday: 2024-06-30", "10 a.m.: 2024-06-30T10:00",
    ],
    "It will be shown Sunday from 2 to 4 and 7 to 9 p.m.": [
        "Sunday: 2024-06-30", "7: 2024-06-30T19:00", "9 p.m.: 2024-06-30T21:00",
    ],
    "He was born May 2, 1930. Visiting hours will be Sunday from 2 to 4 p.m.": [
        "May 2, 1930: 1930-05-02", "Sunday: 2024-06-30", "2: 2024-06-30T14:00",
        "4 p.m.: 2024-06-30T16:00",
    ],
    "A Christmas sale will be held Sunday from 10 a.m. to 4 p.m.": [
        "Christmas: 2024-12-25", "Sunday: 2024-06-30", "10 a.m.: 2024-06-30T10:00",
        "4 p.m.: 2024-06-30T16:00",
    ],
}  # fmt: skip

# The day is named after zones, brackets, other hours or a place.
HOURS_BEFORE_THE_DAY = {
    "A call is set for 8:30 a.m. U.S. Eastern Daylight Time on Tuesday, July 30, 2024.": [
        "8:30 a.m. U.S. Eastern Daylight Time on Tuesday, July 30, 2024: 2024-07-30T08:30",
    ],
    "A call is set for 5 p.m. (ET) on July 30.": ["5 p.m. (ET) on July 30: 2024-07-30T17:00"],
    "A call is set for 9 a.m. Central European Time on July 30.": [
        "9 a.m. Central European Time on July 30: 2024-07-30T09:00",
    ],
    "A call is set for 10 a.m. New York time Monday.": [
        "10 a.m. New York time Monday: 2024-07-01T10:00",
    ],
    "The game is at 5:30 pm E.T. on Sunday.": ["5:30 pm E.T. on Sunday: 2024-06-30T17:30"],
    "The game is at 8 p.m. ET/PT on Sunday.": ["8 p.m. ET/PT on Sunday: 2024-06-30T20:00"],
    "The launch is set for noon Eastern Time on Sunday.": [
        "noon Eastern Time on Sunday: 2024-06-30T12:00",
    ],
    "The launch is set for midnight U.K. time on Sunday.": [
        "midnight U.K. time on Sunday: 2024-06-30T24:00",
    ],
    "A call is set for 5 p.m. Eastern Time (2 p.m. Pacific Time) on July 30.": [
        "5 p.m. Eastern Time: 2024-07-30T17:00", "2 p.m. Pacific Time: 2024-07-30T14:00",
        "July 30: 2024-07-30",
    ],
    "It struck at 3 p.m. (0700 GMT Tuesday).": [
        "3 p.m.: 2024-06-25T15:00", "0700 GMT Tuesday: 2024-06-25T07:00",
    ],
    "It struck at 3 p.m. (0700 GMT).": ["3 p.m.: 2024-06-28T15:00", "0700 GMT: 2024-06-28T07:00"],
    "They met from 9 a.m. to noon and from 1 p.m. to 5 p.m. on Tuesday.": [
        "9 a.m.: 2024-06-25T09:00", "noon: 2024-06-25T12:00", "1 p.m.: 2024-06-25T13:00",
        "5 p.m. on Tuesday: 2024-06-25T17:00",
    ],
    "They met from 3 p.m. to 5 p.m. on June 4.": [
        "3 p.m.: 2024-06-04T15:00", "5 p.m. on June 4: 2024-06-04T17:00",
    ],
    "The bomb went off at 9 a.m. in Baghdad on Monday, killing three.": [
        "9 a.m.: 2024-06-24T09:00", "Monday: 2024-06-24",
    ],
    "The sale begins at 9 a.m. in the church hall on Sunday.": [
        "9 a.m.: 2024-06-30T09:00", "Sunday: 2024-06-30",
    ],
    "On Tuesday, they left at 9 a.m. in the car that was found on Monday.": [
        "Tuesday: 2024-06-25", "9 a.m.: 2024-06-25T09:00", "Monday: 2024-06-24",
    ],
    "The polls open at 7 a.m. and close at 8 p.m. Tuesday.": [
        "7 a.m.: 2024-07-02T07:00", "8 p.m. Tuesday: 2024-07-02T20:00",
    ],
    "He left at 9 a.m. and came back at 5 p.m. on Tuesday.": [
        "9 a.m.: 2024-06-25T09:00", "5 p.m. on Tuesday: 2024-06-25T17:00",
    ],
    "On Monday, he left at 9 a.m. and came back at 5 p.m. Tuesday.": [
        "Monday: 2024-06-24", "9 a.m.: 2024-06-24T09:00", "5 p.m. Tuesday: 2024-06-25T17:00",
    ],
    # Not so where other things are told between.
    "He was held at 3 a.m. in connection with a theft on Monday.": [
        "3 a.m.: 2024-06-28T03:00", "Monday: 2024-06-24",
    ],
    "He left at 9 p.m. Time magazine said so.": ["9 p.m.: 2024-06-28T21:00"],
    "He left at 9 p.m. U.S. officials stayed.": ["9 p.m.: 2024-06-28T21:00"],
    "It rose (NYT) on Monday.": ["Monday: 2024-06-24"],
}  # fmt: skip

# What is told of before the hours, in another sentence or in this.
THE_DAY_TOLD_OF = {
    "The gunman struck Tuesday. At 3 p.m., police stormed the house.": [
        "Tuesday: 2024-06-25", "3 p.m.: 2024-06-25T15:00",
    ],
    "On Sept. 11, 2001, hijackers took four planes. At 8:46 a.m., the first hit a tower.": [
        "Sept. 11, 2001: 2001-09-11", "8:46 a.m.: 2001-09-11T08:46",
    ],
    "He said Tuesday that the meeting would start at 5 p.m.": [
        "Tuesday: 2024-06-25", "5 p.m.: 2024-06-25T17:00",
    ],
    "On Tuesday, for the first time since 2010, they met at 5 p.m.": [
        "Tuesday: 2024-06-25", "2010: 2010", "5 p.m.: 2024-06-25T17:00",
    ],
    # What has yet to come is not told in the past, nor the other way round.
    "The rule takes effect July 1. At noon, protesters were in the streets.": [
        "July 1: 2024-07-01", "noon: 2024-06-28T12:00",
    ],
    "The trial resumes Monday at 9 a.m. Jurors went home at 3 p.m.": [
        "Monday at 9 a.m.: 2024-07-01T09:00", "3 p.m.: 2024-06-28T15:00",
    ],
    "The offer expires July 15. By midday the price had risen 3%.": [
        "July 15: 2024-07-15", "midday: 2024-06-28T12:00",
    ],
    "He was shot Monday. Police will hold a news conference at 3 p.m.": [
        "Monday: 2024-06-24", "3 p.m.: 2024-06-28T15:00",
    ],
    "He spoke Thursday. The film (out July 14) was shown in the afternoon.": [
        "Thursday: 2024-06-27", "July 14: 2024-07-14", "the afternoon: 2024-06-27TAF",
    ],
    "It was founded in 1990. It opened at 5 p.m.": ["1990: 1990", "5 p.m.: 2024-06-28T17:00"],
    # Nor does it happen on a day since which something is so, or of birth.
    "The strike has gone on since Monday. Talks broke off at 3 p.m.": [
        "Monday: 2024-06-24", "3 p.m.: 2024-06-28T15:00",
    ],
    "He was born on May 3, 1930. The funeral is at 6 p.m.": [
        "May 3, 1930: 1930-05-03", "6 p.m.: 2024-06-28T18:00",
    ],
    "He was born on May 3, 1930, at 6 a.m.": ["May 3, 1930, at 6 a.m.: 1930-05-03T06:00"],
    "She married on June 4, 1955. Services: 10 a.m. at the church.": [
        "June 4, 1955: 1955-06-04", "10 a.m.: 2024-06-28T10:00",
    ],
    "The trial (which began May 6) resumed at 10 a.m.": [
        "May 6: 2024-05-06", "10 a.m.: 2024-06-28T10:00",
    ],
    # Markets are told of as they stand now, and news as they were told then.
    "The firm filed for bankruptcy Jan. 22. At midday, the shares were at 54 cents.": [
        "Jan. 22: 2024-01-22", "midday: 2024-06-28T12:00",
    ],
    "The merger was announced Tuesday. By noon the shares had risen 30%.": [
        "Tuesday: 2024-06-25", "noon: 2024-06-25T12:00",
    ],
    "On Oct. 19, 1987, stocks crashed. By midday, the Dow was off 200 points.": [
        "Oct. 19, 1987: 1987-10-19", "midday: 1987-10-19T12:00",
    ],
    # A holiday may only name what is on another day.
    "The Labor Day parade starts at 10 a.m.": [
        "Labor Day: 2024-09-02", "10 a.m.: 2024-06-28T10:00",
    ],
    "The Easter market is on Sunday. It opens at 5 p.m.": [
        "Easter: 2024-03-31", "Sunday: 2024-06-30", "5 p.m.: 2024-06-30T17:00",
    ],
    "On Labor Day they will eat at 5 p.m.": ["Labor Day: 2024-09-02", "5 p.m.: 2024-09-02T17:00"],
    "The parade is on Labor Day. It starts at 10 a.m.": [
        "Labor Day: 2024-09-02", "10 a.m.: 2024-09-02T10:00",
    ],
}  # fmt: skip

# Nights go on after midnight.
PAST_MIDNIGHT = {
    "At 11:40 p.m. on April 14, 1912, the ship hit ice. It sank at 2:20 a.m.": [
        "11:40 p.m. on April 14, 1912: 1912-04-14T23:40", "2:20 a.m.: 1912-04-15T02:20",
    ],
    "The fire began Monday night. Crews came at 11:15 p.m. and left at 4 a.m.": [
        "Monday night: 2024-06-24TNI", "11:15 p.m.: 2024-06-24T23:15", "4 a.m.: 2024-06-25T04:00",
    ],
    "They met late Monday night. At 1 a.m., they parted. By 5 a.m., it rained.": [
        "late Monday night: 2024-06-24TNI", "1 a.m.: 2024-06-25T01:00",
        "5 a.m.: 2024-06-25T05:00",
    ],
    "The park is open 8pm - 1am.": ["8pm: 2024-06-28T20:00", "1am: 2024-06-29T01:00"],
    "The road was closed from 10 p.m. Monday to 7 a.m.": [
        "10 p.m. Monday: 2024-06-24T22:00", "7 a.m.: 2024-06-25T07:00",
    ],
    "They talked from 3 p.m. until 2 a.m. Tuesday.": [
        "3 p.m.: 2024-06-24T15:00", "2 a.m. Tuesday: 2024-06-25T02:00",
    ],
    "The road will be closed between midnight and 12:30 a.m. Monday.": [
        "midnight: 2024-06-30T24:00", "12:30 a.m. Monday: 2024-07-01T00:30",
    ],
    "He left on Monday night and came back in the morning.": [
        "Monday night: 2024-06-24TNI", "the morning: 2024-06-25TMO",
    ],
    "He left on Monday night and came back in the small hours.": [
        "Monday night: 2024-06-24TNI", "the small hours: 2024-06-25TMO",
    ],
    "He left on Monday night and had been there in the morning.": [
        "Monday night: 2024-06-24TNI", "the morning: 2024-06-24TMO",
    ],
    "The fire burned from 11 p.m. Monday until the morning.": [
        "11 p.m. Monday: 2024-06-24T23:00", "the morning: 2024-06-25TMO",
    ],
    "The fire burned from 5 a.m. Tuesday until the morning.": [
        "5 a.m. Tuesday: 2024-06-25T05:00", "the morning: 2024-06-25TMO",
    ],
    # Not so in the morning, nor what was before or stands in no order.
    "He was held at 9 p.m. Monday and was last seen at 10 a.m.": [
        "9 p.m. Monday: 2024-06-24T21:00", "10 a.m.: 2024-06-24T10:00",
    ],
    "He was held at 9 p.m. Monday. The theft had taken place at 2 a.m.": [
        "9 p.m. Monday: 2024-06-24T21:00", "2 a.m.: 2024-06-24T02:00",
    ],
    "He was seen at 9:30 or 11:45 on Tuesday.": [
        "9:30: 2024-06-25T09:30", "11:45 on Tuesday: 2024-06-25T11:45",
    ],
    "He was seen at 11 a.m. and 9 a.m. Tuesday.": [
        "11 a.m.: 2024-06-25T11:00", "9 a.m. Tuesday: 2024-06-25T09:00",
    ],
    "They came on Monday. At noon, they ate. At 1 p.m., they left.": [
        "Monday: 2024-06-24", "noon: 2024-06-24T12:00", "1 p.m.: 2024-06-24T13:00",
    ],
}  # fmt: skip

MIDNIGHT = {
    "The law took effect at midnight.": ["midnight: 2024-06-27T24:00"],
    "South Sudan became independent at midnight.": ["midnight: 2024-06-27T24:00"],
    "The car crashed shortly after midnight, and she died at 4 a.m.": [
        "midnight: 2024-06-27T24:00", "4 a.m.: 2024-06-28T04:00",
    ],
    "The law takes effect at midnight.": ["midnight: 2024-06-28T24:00"],
    "The deadline is midnight.": ["midnight: 2024-06-28T24:00"],
    "They met late Monday. At midnight, they left.": [
        "late Monday: 2024-06-24", "midnight: 2024-06-24T24:00",
    ],
    "Polls closed Monday at midnight.": ["Monday at midnight: 2024-06-24T24:00"],
}  # fmt: skip

# Hours of several days are of none.
OPENING_HOURS = {
    "It is open from 10 a.m. to 5 p.m., Tuesday through Sunday.": [
        "10 a.m.: T10:00", "5 p.m.: T17:00", "Tuesday: 2024-07-02", "Sunday: 2024-07-07",
    ],
    "It is open Monday through Friday, 9 a.m. to 5 p.m.": [
        "Monday: 2024-07-01", "Friday: 2024-07-05", "9 a.m.: T09:00", "5 p.m.: T17:00",
    ],
    "It is open Monday-Friday from 9 a.m. to 5 p.m.": [
        "Monday: 2024-07-01", "Friday: 2024-07-05", "9 a.m.: T09:00", "5 p.m.: T17:00",
    ],
    "It is open weekdays from 9 a.m. to 5 p.m.": ["9 a.m.: T09:00", "5 p.m.: T17:00"],
    "It opens at 9 a.m. every day.": ["9 a.m.: T09:00", "every day: P1D"],
    "It is open Fridays from 9 p.m. to 2 a.m.": [
        "Fridays: XXXX-WXX-5", "9 p.m.: T21:00", "2 a.m.: T02:00",
    ],
    "They eat daily at noon.": ["daily: P1D", "noon: T12:00"],
    # One hour of several days is that of the day beside it.
    "It was played at 8 p.m. Monday and Tuesday.": [
        "8 p.m. Monday: 2024-06-24T20:00", "Tuesday: 2024-06-25",
    ],
    "It ran from 10 a.m. to 5 p.m., Tuesday to the end.": [
        "10 a.m.: 2024-06-25T10:00", "5 p.m., Tuesday: 2024-06-25T17:00",
    ],
}  # fmt: skip

SMALL_HOURS = {
    "It hit in the early morning hours of Monday.": [
        "the early morning hours of Monday: 2024-06-24TMO START",
    ],
    "In the early morning hours Sunday, they came.": [
        "the early morning hours Sunday: 2024-06-23TMO START",
    ],
    "They came in the wee hours of Monday.": ["the wee hours of Monday: 2024-06-24TMO START"],
    "They came in the pre-dawn hours of Monday morning.": [
        "the pre-dawn hours of Monday morning: 2024-06-24TMO START",
    ],
    "They came in the early hours Monday.": ["the early hours Monday: 2024-06-24TMO START"],
    "They came Monday, and left in the small hours.": [
        "Monday: 2024-06-24", "the small hours: 2024-06-24TMO START",
    ],
    "They came Monday, and left in the early hours.": [
        "Monday: 2024-06-24", "the early hours: 2024-06-24TMO START",
    ],
    "It hit early in the morning on Monday.": [
        "early in the morning on Monday: 2024-06-24TMO START",
    ],
    "It hit late in the evening.": ["late in the evening: 2024-06-28TEV END"],
    "It hit late on the night of June 17.": ["late on the night of June 17: 2024-06-17TNI END"],
    "It hit Sunday early morning.": ["Sunday early morning: 2024-06-23TMO START"],
    "It will hit tomorrow early morning.": ["tomorrow early morning: 2024-06-29TMO START"],
    "On the night of June 19-20, they came.": ["the night of June 19-20: 2024-06-19TNI"],
    "It was held in the evening hours.": ["the evening hours: 2024-06-28TEV"],
    # Other hours and other nights are none of these.
    "The early morning two-hour delay was long.": [
        "The early morning: 2024-06-28TMO START", "two-hour: PT2H",
    ],
    "The early evening two hours Monday were long.": [
        "The early evening: 2024-06-28TEV START", "two hours: PT2H", "Monday: 2024-06-24",
    ],
    "It rained on the afternoon of June 19-23.": ["June 19-23: 2024-06-19/2024-06-23"],
    "The early days Monday were long.": ["Monday: 2024-06-24"],
    "The wee boy worked long hours Monday.": ["Monday: 2024-06-24"],
    "He died on the night of his arrest.": [],
    "He died on the night of Monday.": ["the night of Monday: 2024-06-24TNI"],
}  # fmt: skip

# The clock stands between the verb and the day, and another day may begin the hours.
FROM_CLOCK_TO_CLOCK = {
    "The deadline is midnight Monday.": ["midnight Monday: 2024-07-01T24:00"],
    "The deadline for filing is noon Monday.": ["noon Monday: 2024-07-01T12:00"],
    "Tipoff is at 8 p.m. on Monday.": ["8 p.m. on Monday: 2024-07-01T20:00"],
    "The race is at 2 p.m. ET Monday.": ["2 p.m. ET Monday: 2024-07-01T14:00"],
    "The talk is from 6 to 8 p.m. Monday.": [
        "6: 2024-07-01T18:00", "8 p.m. Monday: 2024-07-01T20:00",
    ],
    "The sale is 9 a.m.-2 p.m. Monday.": [
        "9 a.m.: 2024-07-01T09:00", "2 p.m. Monday: 2024-07-01T14:00",
    ],
    "The vote was at 8 p.m. on Monday.": ["8 p.m. on Monday: 2024-06-24T20:00"],
    "The deadline was noon Monday.": ["noon Monday: 2024-06-24T12:00"],
    "A curfew was imposed from 10 p.m. Friday to 6 a.m. Saturday.": [
        "10 p.m. Friday: 2024-06-28T22:00", "6 a.m. Saturday: 2024-06-29T06:00",
    ],
    "Power was cut from noon Friday until noon Sunday.": [
        "noon Friday: 2024-06-28T12:00", "noon Sunday: 2024-06-30T12:00",
    ],
    "It will be shut Sunday at 8 p.m. until Monday at noon.": [
        "Sunday at 8 p.m.: 2024-06-30T20:00", "Monday at noon: 2024-07-01T12:00",
    ],
    "They fought from Monday night until Tuesday morning.": [
        "Monday night: 2024-06-24TNI", "Tuesday morning: 2024-06-25TMO",
    ],
    "Rain fell Thursday night into Friday.": ["Thursday night: 2024-06-27TNI", "Friday: 2024-06-28"],
}  # fmt: skip

ALL = [
    *HOURS_AFTER_THE_DAY.items(),
    *HOURS_BEFORE_THE_DAY.items(),
    *THE_DAY_TOLD_OF.items(),
    *PAST_MIDNIGHT.items(),
    *MIDNIGHT.items(),
    *OPENING_HOURS.items(),
    *FROM_CLOCK_TO_CLOCK.items(),
]


@pytest.mark.parametrize(("text", "dates"), ALL)
def test_a_time_of_day_belongs_to_a_day(text: str, dates: list[str]) -> None:
    """It is of its clause's day before another's, of a day that can be, and of none if of many."""
    found = find_dates(text, published=FRIDAY)
    assert [f"{each.passage.exact}: {each.resolved.value}" for each in found] == dates


@pytest.mark.parametrize(("text", "dates"), SMALL_HOURS.items())
def test_the_small_hours_are_those_of_a_day(text: str, dates: list[str]) -> None:
    """The early and the late hours of a day and of its parts are one time of that day."""
    found = [
        f"{each.passage.exact}: {each.resolved.value} {each.resolved.mod or ''}".rstrip()
        for each in find_dates(text, published=FRIDAY)
    ]
    assert found == dates


@pytest.mark.parametrize("text", [*(text for text, _ in ALL), *SMALL_HOURS])
def test_a_time_of_day_is_the_same_asked_for_as_found(text: str) -> None:
    """resolve_date in the sentence and find_dates agree."""
    for mention in find_dates(text, published=FRIDAY):
        asked = resolve_date(
            mention.passage.exact, published=FRIDAY, sentence=text, start=mention.passage.start
        )
        assert asked.value == mention.resolved.value


# The words of the clock alone, though the day stands beside them.
CLOCKS_ALONE = {
    "The bombs went off at [8:50 a.m.] Thursday, police said.": "2024-06-27T08:50",
    "It struck at [4:17 a.m.] on Monday.": "2024-06-24T04:17",
    "It struck at [4:40 a.m.] on June 8.": "2024-06-08T04:40",
    "He was fired Nov. 25, 2023. The hearings resume at [9 a.m.] today.": "2024-06-28T09:00",
    "It struck at [2 o'clock] Tuesday afternoon.": "2024-06-25T14:00",
    "It struck at [noon] yesterday.": "2024-06-27T12:00",
    "It will strike at [noon] next Thursday.": "2024-07-04T12:00",
    "It was open from [10 a.m.] to 5 p.m., Tuesday through Sunday.": "T10:00",
    "It struck at [noon] Monday, June 25, 1990.": "1990-06-25T12:00",
    "He calls daily at [noon] on Mondays and Fridays.": "T12:00",
    "He called daily, [noon] on Monday excepted.": "2024-06-24T12:00",
    # No such day.
    "It struck at [noon] Monday, June 26, 1990.": "2024-06-28T12:00",
    "It struck at [noon] May was ill.": "2024-06-28T12:00",
}


@pytest.mark.parametrize(("sentence", "value"), CLOCKS_ALONE.items())
def test_a_clock_alone_is_of_the_day_beside_it(sentence: str, value: str) -> None:
    """The day that the words do not have stands next to them."""
    before, _, rest = sentence.partition("[")
    words, _, after = rest.partition("]")
    resolved = resolve_date(
        words, published=FRIDAY, sentence=before + words + after, start=len(before)
    )
    assert resolved.value == value


def test_a_reference_is_the_day_of_a_time() -> None:
    """A day that is given is the day told of, and another period is none."""
    sentence = "It began Tuesday, and ended at 5 p.m."
    for reference, value in ((date(1990, 5, 6), "1990-05-06T17:00"), (None, "2024-06-25T17:00")):
        resolved = resolve_date("5 p.m.", published=FRIDAY, sentence=sentence, reference=reference)
        assert resolved.value == value
