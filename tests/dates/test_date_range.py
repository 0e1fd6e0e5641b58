"""DateRange: its checks, its notations and the algebra of uncertain dates."""

from __future__ import annotations

import pickle
from contextlib import suppress
from datetime import date, datetime
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia.dates import DateRange, Precision
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.errors import InvalidValue

JUNE_25 = date(2024, 6, 25)

days = st.dates()
units = st.sampled_from(get_args(Unit))


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    """A range of any precision."""
    if draw(st.booleans()):
        first, last = sorted((draw(days), draw(days)))
        return DateRange(first, last, draw(st.sampled_from(("range", default(first, last)))))
    # The first century is not whole, and the last winter is not over.
    inner = draw(st.dates(date(100, 1, 1), date(9999, 11, 30)))
    return DateRange.containing(inner, draw(units))


def default(first: date, last: date) -> Precision:
    return "day" if first == last else "range"


@given(ranges())
def test_parse_is_the_inverse_of_str(dates: DateRange) -> None:
    """Every range is read back from its own notation, precision and all."""
    assert DateRange.parse(str(dates)) == dates


@given(ranges())
def test_edtf_and_timex3_name_the_same_days(dates: DateRange) -> None:
    """The other notations are read as the same days."""
    for text in (dates.edtf, dates.timex3):
        read = DateRange.parse(text)
        assert (read.earliest, read.latest) == (dates.earliest, dates.latest)


@given(ranges())
def test_a_range_survives_pickling_and_hashing(dates: DateRange) -> None:
    """Ranges are values."""
    copy = pickle.loads(pickle.dumps(dates))  # noqa: S301
    assert copy == dates
    assert hash(copy) == hash(dates)


@given(st.dates(date(100, 1, 1), date(9999, 11, 30)), units)
def test_a_unit_contains_the_day_it_was_asked_for(day: date, unit: Unit) -> None:
    """The unit of a day has the day, except that a weekend is the one of the day's week."""
    dates = DateRange.containing(day, unit)
    assert dates.precision == unit
    if unit == "weekend":
        assert dates.within(DateRange.containing(day, "week"))
    else:
        assert day in dates


@given(ranges(), ranges())
def test_what_is_certain_is_possible(one: DateRange, other: DateRange) -> None:
    """Certainty implies possibility, for each relation."""
    for relation in (DateRange.precedes, DateRange.within, DateRange.overlaps):
        assert relation(one, other, certainly=False) >= relation(one, other, certainly=True)


@given(ranges(), ranges())
def test_two_dates_may_coincide_unless_one_certainly_precedes(
    one: DateRange, other: DateRange
) -> None:
    """Exactly one holds: one precedes, the other precedes, or they may be the same day."""
    assert one.precedes(other) + other.precedes(one) + one.overlaps(other) == 1


@given(ranges(), ranges())
def test_one_possibly_precedes_if_some_of_its_days_is_before_some_of_the_others(
    one: DateRange, other: DateRange
) -> None:
    """Possibly preceding is about the first day of one and the last of the other."""
    ends = [(a, b) for a in (one.earliest, one.latest) for b in (other.earliest, other.latest)]
    assert one.precedes(other, certainly=False) == any(a < b for a, b in ends)


@given(ranges(), ranges(), ranges())
def test_within_and_precedes_are_transitive(a: DateRange, b: DateRange, c: DateRange) -> None:
    """What lies within a part lies within the whole, and before is before."""
    for relation in (DateRange.within, DateRange.precedes):
        if relation(a, b) and relation(b, c):
            assert relation(a, c)


@given(ranges(), ranges())
def test_relations_mean_what_they_say_of_days(one: DateRange, other: DateRange) -> None:
    """The relations of ranges follow from those of the days in them."""
    ends = (one.earliest, one.latest)
    assert one.within(other) == all(day in other for day in ends)
    assert one.overlaps(other) == (one.earliest in other or other.earliest in one)
    assert one.overlaps(other) == other.overlaps(one)
    assert one.within(one)
    assert one.within(other, certainly=False) == one.overlaps(other)


NOTATIONS = {
    "2024-06-25": ("2024-06-25", "2024-06-25", "day"),
    "2024-W26-2": ("2024-06-25", "2024-06-25", "day"),
    "2024-W26": ("2024-06-24", "2024-06-30", "week"),
    "2024-W26-WE": ("2024-06-29", "2024-06-30", "weekend"),
    "2024-06": ("2024-06-01", "2024-06-30", "month"),
    "2024-06-XX": ("2024-06-01", "2024-06-30", "month"),
    "2024-Q2": ("2024-04-01", "2024-06-30", "quarter"),
    "2024-34": ("2024-04-01", "2024-06-30", "quarter"),
    "2024-H2": ("2024-07-01", "2024-12-31", "half"),
    "2024-41": ("2024-07-01", "2024-12-31", "half"),
    "2024-SU": ("2024-06-01", "2024-08-31", "season"),
    "2024-22": ("2024-06-01", "2024-08-31", "season"),
    "2023-WI": ("2023-12-01", "2024-02-29", "season"),
    "2024": ("2024-01-01", "2024-12-31", "year"),
    "2024-XX-XX": ("2024-01-01", "2024-12-31", "year"),
    "199X": ("1990-01-01", "1999-12-31", "decade"),
    "199": ("1990-01-01", "1999-12-31", "decade"),
    "19XX": ("1900-01-01", "1999-12-31", "century"),
    "9999": ("9999-01-01", "9999-12-31", "year"),
    "2024-06-01/2024-06-27": ("2024-06-01", "2024-06-27", "range"),
    "2024-06/2024-Q3": ("2024-06-01", "2024-09-30", "range"),
}


@pytest.mark.parametrize(("text", "expected"), NOTATIONS.items(), ids=NOTATIONS)
def test_parse_reads_iso_edtf_and_timex3(text: str, expected: tuple[str, str, str]) -> None:
    """Every notation of the three standards that names days is read."""
    dates = DateRange.parse(text)
    assert (str(dates.earliest), str(dates.latest), dates.precision) == expected


def test_the_parts_of_a_year_have_the_numbers_of_edtf() -> None:
    """Seasons from 21, quarters from 33, halves from 40."""
    parts = ["SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2"]
    numbers = [DateRange.parse(f"2024-{part}").edtf for part in parts]
    assert " ".join(numbers) == (
        "2024-21 2024-22 2024-23 2024-24 2024-33 2024-34 2024-35 2024-36 2024-40 2024-41"
    )


def ascii_start(text: str) -> str:
    return ascii(text[:20])


@pytest.mark.parametrize(
    "text",
    ["", "2024-13-45", "2024-06-31", "2024-W54", "2024-99", "0000", "00", "9999-WI", "Tuesday",
     "2024-Q5", "2024-06-01/", "2024-06/2024-07/2024-08", "../2024", "2024~", "٢٠٢٤",
     "2024-07/2024-06", "99999", "/" * 100_000, "2024/" * 50_000, "9" * 100_000, "\ud800"],
    ids=ascii_start,
)  # fmt: skip
def test_parse_refuses_what_names_no_days(text: str) -> None:
    """Anything else is an InvalidValue that shows it."""
    with pytest.raises(InvalidValue, match=r"DateRange\."):
        DateRange.parse(text)


@given(st.text())
def test_parse_raises_nothing_but_invalid_value(text: str) -> None:
    """Whatever the text, it is read or refused."""
    with suppress(InvalidValue):
        DateRange.parse(text)


def test_a_range_checks_its_fields() -> None:
    """Ends are plain dates in order, and the precision is that of the days."""
    with pytest.raises(InvalidValue, match="earliest"):
        DateRange(datetime(2024, 6, 25), JUNE_25)  # noqa: DTZ001
    with pytest.raises(InvalidValue, match="latest"):
        DateRange(JUNE_25, "2024-06-25")  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="lies before"):
        DateRange(JUNE_25, date(2024, 6, 24))
    with pytest.raises(InvalidValue, match="is not one month"):
        DateRange(JUNE_25, JUNE_25, "month")
    with pytest.raises(InvalidValue, match="is not one century"):
        DateRange(date(1, 1, 1), date(99, 12, 31), "century")
    with pytest.raises(InvalidValue, match="'fortnight' is not a precision"):
        DateRange(JUNE_25, JUNE_25, "fortnight")  # type: ignore[arg-type]


def test_asking_with_a_wrong_type_is_an_invalid_value() -> None:
    """A datetime is no day, a unit must exist, and only strings are read."""
    with pytest.raises(InvalidValue):
        _ = datetime(2024, 6, 25) in DateRange.day(JUNE_25)  # noqa: DTZ001
    with pytest.raises(InvalidValue, match="not a calendar unit"):
        DateRange.containing(JUNE_25, "range")  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="within the years"):
        DateRange.containing(date(9999, 12, 31), "week")
    with pytest.raises(InvalidValue, match="not a string"):
        DateRange.parse(2024)  # type: ignore[arg-type]


def test_precision_left_out_is_a_day_or_a_range() -> None:
    """The constructor does not guess at units."""
    assert DateRange(JUNE_25, JUNE_25).precision == "day"
    assert DateRange(date(2024, 6, 1), date(2024, 6, 30)).precision == "range"


def test_there_is_no_order() -> None:
    """Uncertain dates have no <."""
    with pytest.raises(TypeError):
        _ = DateRange.day(JUNE_25) < DateRange.day(JUNE_25)  # type: ignore[operator]


def test_len_counts_days() -> None:
    """A leap February has 29 days."""
    assert len(DateRange.parse("2024-02")) == 29


@pytest.mark.parametrize("text", ["2024-06-25/27", "2024-06/08", "1939/45", "2023/24", "2023/199"])
def test_an_end_that_is_cut_short_is_refused(text: str) -> None:
    """The "27" of "2024-06-25/27" is a day in ISO 8601 and a century in TIMEX3, so it is neither."""
    with pytest.raises(InvalidValue, match="write it out"):
        DateRange.parse(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [("199X/2004", "1990-01-01/2004-12-31"), ("1985/199X", "1985-01-01/1999-12-31"),
     ("18/19", "1800-01-01/1999-12-31"), ("198/199", "1980-01-01/1999-12-31")],
)  # fmt: skip
def test_decades_and_centuries_may_be_ends_where_they_cannot_be_mistaken(
    text: str, days: str
) -> None:
    """An X says what they are, and so do two of a kind."""
    assert str(DateRange.parse(text)) == days


@pytest.mark.parametrize("question", ["within", "overlaps", "precedes"])
@pytest.mark.parametrize("other", [JUNE_25, "2024-06-25", None])
def test_a_range_is_compared_with_a_range_only(question: str, other: object) -> None:
    """A date, a string and None are refused by name, with the remedy."""
    with pytest.raises(InvalidValue, match=rf"DateRange\.{question}: .*DateRange\.day\(\)"):
        getattr(DateRange.day(JUNE_25), question)(other)
