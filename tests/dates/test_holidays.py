"""Holidays: one table, of which every line is read in a text, and a wrong line is refused."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from naver_nvidia.dates import DateRange, find_dates, resolve_date
from naver_nvidia.dates.calendar.holidays import HOLIDAYS, Holiday
from naver_nvidia.dates.lexicon.words import add_holiday, lexicon

SUMMER = date(2024, 6, 28)


@pytest.mark.parametrize("name", HOLIDAYS)
def test_every_holiday_is_read(name: str) -> None:
    """In a text and by itself, in its year, a holiday is the day that the table says."""
    day = DateRange.day(HOLIDAYS[name].of(2023))
    words = f"{name} 2023"
    assert resolve_date(words, published=SUMMER).range == day
    (found,) = find_dates(f"They met on {words} in Seoul.", published=SUMMER)
    assert (found.passage.exact, found.resolved.range) == (words, day)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("St. Patrick's Day", "2024-03-17"),
        ("St Patrick\u2019s Day", "2024-03-17"),
        ("Presidents' Day", "2024-02-19"),
        ("Veterans' Day", "2023-11-11"),
        ("Martin Luther King, Jr. Day", "2024-01-15"),
        ("Martin Luther King Jr. Day", "2024-01-15"),
        ("christmas eve", "2023-12-24"),
        ("easter monday", "2024-04-01"),
    ],
)
def test_marks_and_capitals_do_not_matter(words: str, expected: str) -> None:
    """Full stops, commas and apostrophes may be there or not."""
    assert resolve_date(words, published=date(2024, 2, 1)).value == expected


def test_dates_of_holidays_are_known() -> None:
    """Some of two years, as calendars have them."""
    days = {name: [str(HOLIDAYS[name].of(year)) for year in (2023, 2024)] for name in KNOWN}
    assert days == KNOWN


KNOWN = {
    "Good Friday": ["2023-04-07", "2024-03-29"],
    "Memorial Day": ["2023-05-29", "2024-05-27"],
    "Thanksgiving": ["2023-11-23", "2024-11-28"],
    "Election Day": ["2023-11-07", "2024-11-05"],
    "Cyber Monday": ["2023-11-27", "2024-12-02"],
    "New Year's Eve": ["2023-12-31", "2024-12-31"],
}


@pytest.mark.parametrize(
    "row",
    [
        "Twelfth Night",
        "Twelfth Night January 6",
        "Twelfth Night  6 January",
        "Twelfth Night  Epiphany - 1",
        "Twelfth Night  Easter - one",
        "Twelfth Night  fifth Monday of January",
        "twelfth night  January 6",
        "Twelfth Night  January 6  or so",
    ],
)
def test_a_line_without_a_day_is_refused(row: str) -> None:
    """A half addition says what is missing and how it is written."""
    with pytest.raises(ValueError, match="is no holiday: write its name, two spaces or more, and"):
        Holiday.read(row)


@pytest.mark.parametrize(
    ("month", "day"),
    [("May", "2024-05-27"), ("February", "2024-02-26"), ("December", "2024-12-30")],
)
def test_a_holiday_may_be_the_last_weekday_of_any_month(month: str, day: str) -> None:
    """Of December too, which has no month after it."""
    assert str(Holiday.read(f"Last Rest  last Monday of {month}").of(2024)) == day


def test_a_day_that_no_calendar_has_is_refused_at_once() -> None:
    """A wrong line does not wait for the year that somebody asks for."""
    with pytest.raises(ValueError, match="day is out of range for month"):
        Holiday.read("Leap Night  February 31")


@pytest.mark.parametrize("name", ["Spring", "Monday", "Election Day"])
def test_a_holiday_that_is_another_word_is_refused(name: str) -> None:
    """A name that the words of dates have already would be read as that, and never as a holiday."""
    with pytest.raises(ValueError, match=f"{name.split(maxsplit=1)[0].lower()!r} is to be a"):
        add_holiday(dict(lexicon()), HOLIDAYS["Christmas"]._replace(name=name))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Yom Kippur", "Yom Kippur"),
        ("Guy Fawkes Night", "Guy Fawkes Night"),
        ("St Jordi Jr", "St. Jordi, Jr"),
        ("Kupala Day", "Kupala Day"),
        ("Spring Bank Holiday", "Spring Bank Holiday"),
    ],
)
def test_a_new_holiday_is_a_line_of_the_table(name: str, words: str) -> None:
    """With the line alone, in a process of its own, its words are found."""
    code = f"""
from datetime import date
from naver_nvidia.dates.calendar import holidays
holidays.HOLIDAYS[{name!r}] = holidays.Holiday.read({name + "  June 20"!r})
from naver_nvidia import find_dates
for found in find_dates("They met on {words}, they said.", published=date(2024, 6, 28)):
    print(found.passage.exact, found.resolved.value)
"""
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert result.stdout.strip() == f"{words} 2024-06-20"
