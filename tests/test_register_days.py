"""Dates of registers: each is read in one way, or refused with what to say."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import DateRange, InvalidRows, InvalidValue, Meetings

COLUMNS = {"person": "Minister", "met_organization": "Organisation", "date": "Date"}


def read(cell: Any, **options: Any) -> Any:
    row = {"Minister": "Ann", "Organisation": "Acme", "Date": cell}
    (meeting,) = Meetings.from_rows([row], columns=COLUMNS, **options)
    return meeting.date and str(meeting.date)


READ = [
    ("2024-06-25", "2024-06-25"),
    ("20240625", "2024-06-25"),
    (20240625, "2024-06-25"),
    ("2024-177", "2024-06-25"),
    ("2024177", "2024-06-25"),
    ("2024-W26-2", "2024-06-25"),
    ("2024W262", "2024-06-25"),
    ("2024-W26", "2024-W26"),
    ("2024-06", "2024-06"),
    ("2010-11", "2010-11"),
    ("2024", "2024"),
    (2024, "2024"),
    (2024.0, "2024"),
    ("2024-06-01/2024-06-27", "2024-06-01/2024-06-27"),
    ("2024-01/2024-03", "2024-Q1"),
    ("2024/6/25", "2024-06-25"),
    ("2024.06.25", "2024-06-25"),
    ("12-Jan-2015", "2015-01-12"),
    ("12-Jan-15", "2015-01-12"),
    ("12 Jan 98", "1998-01-12"),
    ("12 January 2015", "2015-01-12"),
    ("12th January, 2015", "2015-01-12"),
    ("Monday 12 January 2015", "2015-01-12"),
    ("January 12, 2015", "2015-01-12"),
    ("May 2016", "2016-05"),
    ("MAY  2016,", "2016-05"),
    ("May-16", "2016-05"),
    ("May '16", "2016-05"),
    ("Sept 2012", "2012-09"),
    ("Sep. 2012", "2012-09"),
    ("August, 2010", "2010-08"),
    ("Q2 2019", "2019-Q2"),
    ("2019 Q2", "2019-Q2"),
    ("2019-Q2", "2019-Q2"),
    ("Apr-Jun 2012", "2012-Q2"),
    ("April to May 2012", "2012-04-01/2012-05-31"),
    ("14-15 June 2015", "2015-06-14/2015-06-15"),
    ("30 June \u2013 2 July 2015", "2015-06-30/2015-07-02"),
    (date(2024, 6, 25), "2024-06-25"),
    (datetime(2024, 6, 25, 23, tzinfo=UTC), "2024-06-25"),
    (DateRange.parse("2024-06"), "2024-06"),
    ("  ", None),
]


@pytest.mark.parametrize(("cell", "expected"), READ)
def test_what_says_one_thing_is_read(cell: Any, expected: str | None) -> None:
    """Days, months, quarters, years and spans, in the forms that publishers and programs write."""
    assert read(cell) == expected


COVERED = [
    ("January", "2012-01"),
    ("Mar", "2012-03"),
    ("Jan/Mar", "2012-Q1"),
    ("Jan - Feb", "2012-01-01/2012-02-29"),
    ("Q1", "2012-Q1"),
    ("12 Jan", "2012-01-12"),
    ("14-15 Feb", "2012-02-14/2012-02-15"),
    ("Jan-12", "2012-01"),
    ("1 June 2015", "2015-06-01"),
]


@pytest.mark.parametrize(("cell", "expected"), COVERED)
def test_the_period_of_a_register_gives_the_year(cell: str, expected: str) -> None:
    """Whether it is given, as a string too, or by a pattern or function of the source's name."""
    for covering in (DateRange.parse("2012-Q1"), "2012-Q1", {"x*": "2011", "row?": "2012-Q1"}):
        assert read(cell, covering=covering) == expected
    assert read(cell, covering=lambda _: "2012-Q1") == expected
    assert (
        read(cell, covering=lambda name: DateRange.parse(f"2012-{name}"), source="Q1") == expected
    )


def test_two_numbers_before_a_year_take_saying_which_is_the_day() -> None:
    """And what is no day so is not turned around."""
    for cell in ("03/04/2024", "3.4.2024", "03-04-24", "03/04/2024 00:00"):
        assert read(cell, day_first=True) == "2024-04-03"
        assert read(cell, day_first=False) == "2024-03-04"


REFUSED = [
    ("03/04/2024", {}, "which is the day? say day_first=True or day_first=False"),
    ("13/04/2024", {"day_first": False}, "there is no month 13; day_first=True would make 04 the month"),
    ("04/13/2024", {"day_first": True}, "there is no month 13; day_first=False would make 04 the month"),
    ("13/13/2024", {"day_first": True}, "there is no such day; dates= takes a function"),
    ("0000-00-00", {}, "there is no such day; dates= takes a function that says what is meant"),
    ("2015-02-30", {}, "there is no such day; dates= takes a function"),
    ("2020-21", {}, "has no such month; two years are a span: 2020-01-01/2021-12-31"),
    ("15", {}, "is no date that means one thing"),
    (15, {}, "is no date that means one thing"),
    ("648X", {}, "is no date that means one thing"),
    ("6480", {}, "is no date that means one thing"),
    ("14 & 15 June", {"covering": DateRange.parse("2015-06")}, "is no date that means one thing"),
    ("14 - June 2015", {}, "is no date that means one thing"),
    ("2019 Q2 2019", {}, "is no date that means one thing"),
    ("May 16", {"covering": DateRange.parse("2015")}, "is no date that means one thing"),
    ("soon", {}, "is no date that means one thing"),
    ("May-16", {"covering": DateRange.parse("2012-Q2")}, "is 2016-05, which lies outside 2012-Q2"),
    ("January", {}, "has no year; covering= gives the period that the rows are from"),
    ("January", {"covering": DateRange.parse("2012-Q2")}, "is not in 2012-Q2, which covering= gives"),
    ("Jan", {"covering": DateRange.parse("2011/2013")}, "comes twice in"),
    ("Nov/Jan", {"covering": DateRange.parse("2012")}, "runs backwards; a span over New Year"),
    ("2024-06-27/2024-06-01", {}, "runs backwards"),
    ("31 June 2015", {}, "there is no such day"),
    ("15-14 June 2015", {}, "runs backwards"),
    ("Sunday 12 January 2015", {}, "'Sunday 12 January 2015': 2015-01-12 is a Mon"),
    ("Tue, 12 Jan 2015", {}, "2015-01-12 is a Mon"),
    ("3 fevrier 2015", {"dates": lambda cell: {"janvier": 1}[cell.split()[1]]}, "'3 fevrier 2015': 'fevrier'"),
    (42016.5, {}, "42016.5 is no day; dates= takes a function"),
    (time(9), {}, "datetime.time(9, 0) is no day; dates= takes a function"),
    ("January", {"covering": {"x*": "2012"}}, "has no year; covering= gives no period for 'rows'"),
    ("January", {"covering": lambda _: None}, "has no year; covering= gives no period for 'rows'"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "options", "problem"), REFUSED)
def test_what_might_mean_two_things_is_refused(cell: Any, options: Any, problem: str) -> None:
    """With what to say of it."""
    with pytest.raises(InvalidRows) as error:
        read(cell, **options)
    (fault,) = error.value.faults
    assert fault.problem.startswith("Date: ")
    assert problem in fault.problem


def test_times_of_day_are_dropped_and_counted() -> None:
    """Midnight is no time that anybody kept."""
    numpy = pytest.importorskip("numpy")
    cells = [
        "2024-06-25 10:30", "2024-06-25T10:30:00Z", "20240625T103000", "3/4/2024 1:05:00 PM",
        datetime(2024, 6, 25, 10, tzinfo=UTC), numpy.datetime64("2024-06-25T10:30"),
        "2024-06-25 00:00:00", "3/4/2024 12:00:00 AM", "20240625T0000", "2024-06-25", None,
        datetime(2024, 6, 25, tzinfo=UTC), numpy.datetime64("2024-06-25T00:00:00"),
        numpy.datetime64("2024-06-25"),
    ]  # fmt: skip
    rows = [{"Minister": "Ann", "Organisation": "Acme", "Date": cell} for cell in cells]
    meetings = Meetings.from_rows(rows, columns=COLUMNS, day_first=True)
    assert meetings.reading is not None
    assert meetings.reading.times_dropped == 6
    assert "times of day dropped: 6" in str(meetings.reading)
    assert {str(each.date) for each in meetings if each.date} == {"2024-06-25", "2024-04-03"}


def test_dates_outside_the_period_are_counted() -> None:
    """A return may hold a meeting of another quarter; more often its year is a slip."""
    rows = [
        {"Minister": "Ann", "Organisation": "Acme", "Date": cell}
        for cell in ("May", "2 May 2012", "2 May 2016", "2 May 2016", "2016-05", None)
    ]
    quarter = DateRange.parse("2012-Q2")
    meetings = Meetings.from_rows(rows, columns=COLUMNS, covering=quarter)
    assert meetings.reading is not None
    assert meetings.reading.outside == 3
    assert "dates outside the period covered: 3" in str(meetings.reading)
    table = pytest.importorskip("pyarrow").Table.from_pylist(rows)
    again = Meetings.from_rows(table, columns=COLUMNS, covering=quarter)
    assert again.reading == meetings.reading


def test_periods_of_libraries_are_read() -> None:
    """NumPy's units and pandas' periods, from frames and Arrow columns too."""
    numpy, pandas = pytest.importorskip("numpy"), pytest.importorskip("pandas")
    assert read(numpy.datetime64("2024-06")) == "2024-06"
    assert read(numpy.datetime64("2024")) == "2024"
    assert read(numpy.datetime64("2024-06-25")) == "2024-06-25"
    assert read(pandas.Period("2024Q2")) == "2024-Q2"
    assert read(pandas.Period("2024-06-25")) == "2024-06-25"
    assert read(pandas.Timestamp("2024-06-25 10:30")) == "2024-06-25"
    assert read(pandas.NaT) is None
    arrow = pytest.importorskip("pyarrow")
    quarters = pandas.PeriodIndex(["2024Q2", None], freq="Q")
    frame = pandas.DataFrame({"Minister": "Ann", "Organisation": "Acme", "Date": quarters})
    assert [each.date and str(each.date) for each in Meetings.from_rows(frame, columns=COLUMNS)] == [
        "2024-Q2", None
    ]  # fmt: skip
    days = [datetime(2024, 6, 25, 10), None, datetime(2024, 6, 25, 10), datetime(2024, 6, 26)]  # noqa: DTZ001
    table = arrow.table({"Minister": ["Ann"] * 4, "Organisation": ["Acme"] * 4, "Date": days})
    meetings = Meetings.from_rows(table, columns=COLUMNS)
    assert meetings.reading is not None
    assert meetings.reading.times_dropped == 2
    assert [each.date and str(each.date) for each in meetings] == [
        "2024-06-25", "2024-06-25", "2024-06-26", None
    ]  # fmt: skip


def test_a_function_of_the_users_reads_them_instead() -> None:
    """What it gives, and what it says is wrong."""
    assert read("25  juin", dates={"25 juin": date(2024, 6, 25)}.get) == "2024-06-25"
    assert read(45000, dates=lambda _: datetime(2024, 6, 25, tzinfo=UTC)) == "2024-06-25"
    assert read("x", dates=lambda _: DateRange.parse("2024-06")) == "2024-06"
    assert read("x", dates=lambda _: None) is None
    assert read(date(2024, 6, 25), dates=DateRange.parse) == "2024-06-25"
    for function, problem in (
        (int, "'x': invalid literal for int"),
        (DateRange.parse, "'x': 'x': not a date"),
        (str, "dates= gave 'x', not a DateRange, a date or None"),
    ):
        with pytest.raises(InvalidRows, match=problem):
            read("x", dates=function)


def test_the_period_is_each_files_own() -> None:
    """The same words in two files are two dates; where the function knows none, it is said."""
    with pytest.raises(InvalidValue, match="covering: gave 5 for 'rows'"):
        read("January", covering=lambda _: 5)
    with pytest.raises(InvalidRows, match="has no year"):
        read("January", covering=lambda _: None)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_day_is_read_from_whatever_form_it_is_written_in(day: date) -> None:
    """Year first, or with its month in words."""
    for form in ("%Y%m%d", "%Y-%j", "%Y%j", "%d %B %Y", "%d-%b-%Y", "%B %d, %Y", "%a %d %b %Y"):
        assert read(f"{day:{form}}") == str(day)
    assert read(f"{day:%d/%m/%Y}", day_first=True) == read(f"{day:%m/%d/%Y}", day_first=False)


@given(st.text(max_size=12) | st.from_regex(r"[0-9a-zA-Z /.\-]{1,14}", fullmatch=True))
def test_any_words_are_read_or_refused(words: str) -> None:
    """And nothing else happens."""
    with suppress(InvalidRows):
        read(words, covering=DateRange.parse("2012"), day_first=True)
