"""What the words of a date say by themselves, and what comes round or lasts."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from naver_nvidia import DateRange, InvalidValue, find_dates, resolve_date
from naver_nvidia.dates import expression as ex
from naver_nvidia.dates.reading import express

if TYPE_CHECKING:
    from naver_nvidia.dates.expression import Expression

FRIDAY = date(2024, 6, 28)
MAY = ex.Month(5)
DAY, MONTH, YEAR = ex.Unit("day"), ex.Unit("month"), ex.Unit("year")

EXPRESSIONS: dict[str, Expression | None] = {
    "the first Monday of May last year": ex.Nth(
        1, ex.Weekday("Monday"), ex.Intersection((ex.Last(YEAR), MAY))
    ),
    "the last Friday last month": ex.Nth(-1, ex.Weekday("Friday"), ex.Last(MONTH)),
    "the 5th of last month": ex.Intersection((ex.Last(MONTH), ex.DayOfMonth(5))),
    "June 25, 2024": ex.Intersection((ex.Year(2024), ex.Month(6), ex.DayOfMonth(25))),
    "25 June 2024": ex.Intersection((ex.Year(2024), ex.Month(6), ex.DayOfMonth(25))),
    "between 2010 and 2015": ex.Between(ex.Year(2010), ex.Year(2015)),
    "last Tuesday": ex.Last(ex.Weekday("Tuesday")),
    "this past spring": ex.This(ex.PartOfYear("SP")),
    "next Christmas": ex.Next(ex.Holiday("Christmas")),
    "that": None,
    "the last": None,
    "two weeks ago": ex.Shift(ex.This(DAY), ex.Period(2, "week"), -1),
    "three days after January 12": ex.Shift(
        ex.Intersection((ex.Month(1), ex.DayOfMonth(12))), ex.Period(3, "day"), 1
    ),
    "a week before the": None,
    "a year earlier": ex.Shift(ex.Spoken(), ex.Period(1, "year"), -1),
    "two years": ex.Period(2, "year"),
    "the second quarter of 1990": ex.Intersection((ex.Year(1990), ex.PartOfYear("Q2"))),
    "Q3 2023": ex.Intersection((ex.Year(2023), ex.PartOfYear("Q3"))),
    "H1 2023": ex.Intersection((ex.Year(2023), ex.PartOfYear("H1"))),
    "the first half": ex.PartOfYear("H1"),
    "the second": None,
    "week 30": ex.WeekOfYear(30),
    "the 1990s": ex.Decade(1990),
    "Labor Day": ex.Holiday("Labor Day"),
    "yesterday": ex.Last(DAY),
    "tomorrow night": ex.Intersection((ex.Next(DAY), ex.PartOfDay("NI"))),
    "8 p.m. EDT": ex.TimeOfDay("20:00", "EDT"),
    "8:15 p.m.": ex.TimeOfDay("20:15"),
    "noon": ex.TimeOfDay("12:00"),
    "the end of 1990": ex.Edge("END", ex.Year(1990)),
    "early the": None,
    "May to the": None,
    "every Monday": ex.Every(ex.Weekday("Monday")),
    "every other week": ex.Every(ex.Unit("week"), 2),
    "every third day": ex.Every(DAY, 3),
    "every two years": ex.Every(YEAR, 2),
    "every few years": None,
    "every the": None,
    "annually": ex.Every(YEAR),
    "Tuesday nights": ex.Intersection((ex.Every(ex.PartOfDay("NI")), ex.Weekday("Tuesday"))),
    "recently": None,
}


@pytest.mark.parametrize(
    "words", ["two years and three days", "two years, 7 months", "several years", "the early hours"]
)
def test_what_no_one_number_of_a_unit_says_has_no_expression(words: str) -> None:
    """A rest is not left out in silence, and a number that nobody knows is none."""
    assert express(words) is None


@pytest.mark.parametrize(("words", "expression"), EXPRESSIONS.items())
def test_words_say_an_expression(words: str, expression: Expression | None) -> None:
    """The parts of a date, each from its words, with no day of publication in them."""
    assert express(words) == expression


def test_an_expression_is_printed_as_it_is_written() -> None:
    """Its repr makes it again."""
    resolved = resolve_date("the 5th of last month", published=FRIDAY)
    assert eval(repr(resolved.expression), vars(ex)) == resolved.expression  # noqa: S307


RULES = {
    "every Monday": "FREQ=WEEKLY;BYDAY=MO",
    "every other Friday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "the first Friday of each month": "FREQ=MONTHLY;BYDAY=+1FR",
    "the last Friday of every month": "FREQ=MONTHLY;BYDAY=-1FR",
    "annually": "FREQ=YEARLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "every two quarters": "FREQ=MONTHLY;INTERVAL=6",
    "every April 1": "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1",
    "every July": "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1",
    "every summer": "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1",
    "every morning": "FREQ=DAILY",
    "Sundays at 9 p.m.": "FREQ=WEEKLY;BYDAY=SU;BYHOUR=21;BYMINUTE=0;BYSECOND=0",
}


@pytest.mark.parametrize(("words", "rule"), RULES.items())
def test_what_comes_round_has_a_rule(words: str, rule: str) -> None:
    """A SET is a recurrence of iCalendar, which its own text gives again."""
    found = resolve_date(words, published=FRIDAY).rrule(FRIDAY)
    assert found is not None
    assert str(found).partition("RRULE:")[2] == rule
    assert rrulestr(str(found))[:5] == found[:5]


@pytest.mark.parametrize("words", ["Tuesday", "twice a week", "every weekend"])
def test_what_no_rule_says_has_none(words: str) -> None:
    """A date does not come round, and "twice a week" does not say on which days."""
    found = resolve_date(words, published=FRIDAY).rrule(FRIDAY)
    assert found is None or words == "every weekend"


def test_a_rule_begins_on_a_plain_date() -> None:
    """A datetime is refused, as everywhere."""
    with pytest.raises(InvalidValue, match="rrule"):
        resolve_date("every Monday", published=FRIDAY).rrule(datetime(2024, 6, 28))  # noqa: DTZ001


DELTAS = {
    "two years": relativedelta(years=2),
    "a year and a half": relativedelta(years=1, months=6),
    "three weeks and two days": relativedelta(weeks=3, days=2),
    "5 1/2 hours": relativedelta(hours=5, minutes=30),
    "two quarters": relativedelta(months=6),
    "a decade": relativedelta(years=10),
    "a few years": None,
    "Tuesday": None,
}


@pytest.mark.parametrize(("words", "delta"), DELTAS.items())
def test_a_length_of_time_is_a_relativedelta(words: str, delta: relativedelta | None) -> None:
    """So a DURATION can be added to a day; one without a number cannot."""
    found = resolve_date(words, published=FRIDAY).to_relativedelta()
    assert found == delta
    assert found is None or eval(repr(found), {"relativedelta": relativedelta}) == found  # noqa: S307


def test_the_half_years_of_a_file_are_six_months_each() -> None:
    """No words are read as such a value, but an article's file may hold one."""
    lasting = attrs.evolve(resolve_date("two years", published=FRIDAY), value="P2H")
    assert lasting.to_relativedelta() == relativedelta(months=12)
    again = attrs.evolve(resolve_date("quarterly", published=FRIDAY), value="P1H").rrule(FRIDAY)
    assert str(again).endswith("RRULE:FREQ=MONTHLY;INTERVAL=6")


def test_a_zone_that_is_said_is_kept() -> None:
    """As it is said; the value has the time of the place that is told of."""
    (time,) = find_dates("It struck at 21:10 UTC.", published=FRIDAY)
    assert (time.resolved.value, time.resolved.zone) == ("2024-06-28T21:10", "UTC")
    assert resolve_date("9 p.m.", published=FRIDAY).zone is None


def test_an_expression_alone_has_no_day() -> None:
    """The same words say the same, whenever they are printed."""
    one, other = (resolve_date("last May", published=date(year, 6, 28)) for year in (2023, 2024))
    assert one.expression == other.expression
    assert one.range != other.range


NOTATIONS = {
    "20240625": "2024-06-25",
    "2024-366": "2024-12-31",
    "2024177": "2024-06-25",
    "2024W26": "2024-W26",
    "2024W262": "2024-06-25",
}


@pytest.mark.parametrize(("text", "days"), NOTATIONS.items())
def test_iso_8601_is_read_without_hyphens_and_by_the_day_of_the_year(text: str, days: str) -> None:
    """The basic and the ordinal forms are those of the standard too."""
    assert str(DateRange.parse(text)) == days


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2004/..", "open end"),
        ("2004~", "approximate"),
        ("2004?", "uncertain"),
        ("2004%", "uncertain and approximate"),
        ("2023-366", "no such day"),
        ("2023-000", "no such day"),
    ],
)
def test_what_a_range_cannot_hold_is_said(text: str, problem: str) -> None:
    """These are EDTF, and refused for what days do not say."""
    with pytest.raises(InvalidValue, match=problem):
        DateRange.parse(text)
