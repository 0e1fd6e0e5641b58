"""What the words of a date say by themselves, and what comes round or lasts."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, get_args

import attrs
import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import DateRange, InvalidValue, UnresolvableDate, find_dates, resolve_date
from naver_nvidia.dates import expression as ex
from naver_nvidia.dates.calendar.arithmetic import containing, moved, neighbour, nth_of
from naver_nvidia.dates.calendar.holidays import HOLIDAYS
from naver_nvidia.dates.calendar.units import MONTHS, WEEKDAYS, Unit
from naver_nvidia.dates.grammar import stages
from naver_nvidia.dates.grammar.engine import items
from naver_nvidia.dates.grammar.rule import ANSWERS
from naver_nvidia.dates.lexicon.words import lexicon
from naver_nvidia.dates.reading import express

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.dates.expression import Expression
    from naver_nvidia.dates.grammar.rule import Example

FRIDAY = date(2024, 6, 28)
TODAY = DateRange.day(FRIDAY)
MAY = ex.Month(5)
DAY, MONTH, YEAR = ex.Unit("day"), ex.Unit("month"), ex.Unit("year")
QUARTER, WEEK = ex.Unit("quarter"), ex.Unit("week")

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
    "this past spring": ex.Last(ex.PartOfYear("SP")),
    "this coming Tuesday": ex.Next(ex.Weekday("Tuesday")),
    "next Christmas": ex.Next(ex.Holiday("Christmas")),
    "that": None,
    "two weeks ago": ex.Shift(ex.This(WEEK), ex.Period(2, "week"), -1),
    "two weeks ago today": ex.Shift(ex.This(DAY), ex.Period(2, "week"), -1),
    "a decade ago": ex.Shift(ex.This(YEAR), ex.Period(1, "decade"), -1),
    "two years and three months ago": ex.Shift(
        ex.This(MONTH), ex.Sum((ex.Period(2, "year"), ex.Period(3, "month"))), -1
    ),
    "three days after January 12": ex.Shift(
        ex.Intersection((ex.Month(1), ex.DayOfMonth(12))), ex.Period(3, "day"), 1
    ),
    "a year earlier": ex.Shift(ex.Spoken(), ex.Period(1, "year"), -1),
    "two years": ex.Period(2, "year"),
    "the second quarter of 1990": ex.Intersection((ex.Year(1990), ex.PartOfYear("Q2"))),
    "Q3 2023": ex.Intersection((ex.Year(2023), ex.PartOfYear("Q3"))),
    "H1 2023": ex.Intersection((ex.Year(2023), ex.PartOfYear("H1"))),
    "the first half": ex.PartOfYear("H1"),
    "the second": None,
    "week 30": ex.WeekOfYear(30),
    "the 1990s": ex.Decade(1990),
    "the 1800s": ex.Century(19),
    "the 2000s": ex.Decade(2000),
    "the nineties": ex.Decade(90),
    "Labor Day": ex.Holiday("Labor Day"),
    "yesterday": ex.Last(DAY),
    "tomorrow night": ex.Intersection((ex.Next(DAY), ex.PartOfDay("NI"))),
    "8 p.m. EDT": ex.TimeOfDay("20:00", "EDT"),
    "8:15 p.m.": ex.TimeOfDay("20:15"),
    "noon": ex.TimeOfDay("12:00"),
    "the end of 1990": ex.Modified("END", ex.Year(1990)),
    "early the": None,
    "every Monday": ex.Every(ex.Weekday("Monday")),
    "every other week": ex.Every(ex.Unit("week"), 2),
    "every third day": ex.Every(DAY, 3),
    "every two years": ex.Every(YEAR, 2),
    "every few years": ex.Every(ex.Period(None, "year")),
    "every year and a half": ex.Every(ex.Period(1.5, "year")),
    "every couple of weeks": ex.Every(ex.Modified("APPROX", ex.Period(2, "week"))),
    "every first Monday": ex.Nth(1, ex.Weekday("Monday"), ex.Every(MONTH)),
    "every third Tuesday": None,
    "every the": None,
    "annually": ex.Every(YEAR),
    "Tuesday nights": ex.Every(ex.Intersection((ex.Weekday("Tuesday"), ex.PartOfDay("NI")))),
    "every Tuesday night": ex.Every(ex.Intersection((ex.Weekday("Tuesday"), ex.PartOfDay("NI")))),
    "Sundays at 9 p.m.": ex.Every(ex.Intersection((ex.Weekday("Sunday"), ex.TimeOfDay("21:00")))),
    "3 times a week": ex.Every(WEEK, times=3),
    "every other Friday": ex.Every(ex.Weekday("Friday"), 2),
    "twice a week": ex.Every(ex.Unit("week"), times=2),
    "three times a day": ex.Every(DAY, times=3),
    "twice weekly": ex.Every(ex.Unit("week"), times=2),
    "once a year": ex.Every(YEAR),
    "recently": ex.AtLarge("PAST_REF"),
    "earlier": ex.AtLarge("PAST_REF"),
    "current": ex.AtLarge("PRESENT_REF"),
    "the quarter": ex.This(QUARTER, ex.Spoken()),
    "that year": ex.This(YEAR, ex.Spoken()),
    "the following June": ex.Next(ex.Month(6), ex.Spoken()),
    "the latest fiscal year": ex.Fiscal(ex.Last(YEAR)),
    "the first quarter of next fiscal year": ex.Fiscal(
        ex.Intersection((ex.Next(YEAR), ex.PartOfYear("Q1")))
    ),
    "Q3 FY24": ex.Fiscal(ex.Intersection((ex.TwoDigitYear(24), ex.PartOfYear("Q3")))),
    "the day before Christmas": ex.Last(DAY, ex.Holiday("Christmas")),
    "the eve of Thanksgiving": ex.Last(DAY, ex.Holiday("Thanksgiving")),
    "the Sunday after Thanksgiving": ex.Next(ex.Weekday("Sunday"), ex.Holiday("Thanksgiving")),
    "the second Sunday after May 7": ex.Shift(
        ex.Next(ex.Weekday("Sunday"), ex.Intersection((MAY, ex.DayOfMonth(7)))),
        ex.Period(1, "week"),
        1,
    ),
    "two Fridays ago": ex.Shift(ex.Last(ex.Weekday("Friday")), ex.Period(1, "week"), -1),
    "the week ending July 19": ex.Last(
        ex.Period(1, "week"), ex.Intersection((ex.Month(7), ex.DayOfMonth(19)))
    ),
    "Tuesday fortnight": ex.Shift(ex.Weekday("Tuesday"), ex.Period(2, "week"), 1),
    "the year before last": ex.Last(YEAR, ex.Last(YEAR)),
    "the Friday after next": ex.Next(ex.Weekday("Friday"), ex.Next(ex.Weekday("Friday"))),
    "the week of May 6": ex.This(ex.Unit("week"), ex.Intersection((MAY, ex.DayOfMonth(6)))),
    "Labor Day weekend": ex.This(ex.Unit("weekend"), ex.Holiday("Labor Day")),
    "the year-ago quarter": ex.Shift(ex.This(QUARTER, ex.Spoken()), ex.Period(1, "year"), -1),
    "the same month last year": ex.Intersection((ex.Last(YEAR), ex.This(MONTH, ex.Spoken()))),
    "the 1988 quarter": ex.Intersection((ex.Year(1988), QUARTER)),
    "forty years ago this summer": ex.Shift(
        ex.This(ex.PartOfYear("SU")), ex.Period(40, "year"), -1
    ),
    "a week last Friday": ex.Shift(ex.Last(ex.Weekday("Friday")), ex.Period(1, "week"), -1),
    "a week on Friday": ex.Shift(ex.Weekday("Friday"), ex.Period(1, "week"), 1),
    "a week tomorrow": ex.Shift(ex.Next(DAY), ex.Period(1, "week"), 1),
    "two years from now": ex.Shift(ex.This(YEAR), ex.Period(2, "year"), 1),
    "moments later": ex.Shift(ex.Spoken(), ex.Period(None, "minute"), 1),
    "the past two months": ex.Last(ex.Period(2, "month")),
    "the next few years": ex.Next(ex.Period(None, "year")),
    "the past decade": ex.Last(ex.Period(1, "decade")),
    "those two weeks": ex.This(ex.Period(2, "week"), ex.Spoken()),
    "the previous two years": ex.Last(ex.Period(2, "year"), ex.Spoken()),
    "the following two years": ex.Next(ex.Period(2, "year"), ex.Spoken()),
    "the first nine months of 2023": ex.Nth(1, ex.Period(9, "month"), ex.Year(2023)),
    "the first Monday of this month": ex.Nth(1, ex.Weekday("Monday"), ex.This(MONTH)),
    "the last half of the 1980s": ex.Nth(2, ex.Unit("half"), ex.Decade(1980)),
    "about two years": ex.Modified("APPROX", ex.Period(2, "year")),
    "at least 30 days ago": ex.Shift(
        ex.This(DAY), ex.Modified("EQUAL_OR_MORE", ex.Period(30, "day")), -1
    ),
    "1994 or later": ex.Modified("ON_OR_AFTER", ex.Year(1994)),
    "pre-1990": ex.Modified("BEFORE", ex.Year(1990)),
    "earlier this month": ex.Modified("START", ex.This(MONTH)),
    "the rest of 2024": ex.Modified("END", ex.Year(2024)),
    "midweek": ex.Modified("MID", ex.This(ex.Unit("week"), ex.Spoken())),
    "the latter part of last year": ex.Modified("END", ex.Last(YEAR)),
    "the small hours": ex.Modified("START", ex.PartOfDay("MO")),
    "the early hours of Thursday": ex.Modified(
        "START", ex.Intersection((ex.Weekday("Thursday"), ex.PartOfDay("MO")))
    ),
    "the early hours of Monday morning": ex.Modified(
        "START", ex.Intersection((ex.Weekday("Monday"), ex.PartOfDay("MO")))
    ),
    "fortnight-long": ex.Period(2, "week"),
    "July each year": ex.Every(ex.Month(7)),
    "the current fourth quarter": ex.This(ex.PartOfYear("Q4")),
    "that night": ex.This(ex.PartOfDay("NI"), ex.Spoken()),
    "two nights later": ex.Shift(ex.PartOfDay("NI"), ex.Period(2, "day"), 1),
    "8 tonight": ex.Intersection((ex.This(DAY), ex.PartOfDay("NI"), ex.TimeOfDay("20:00"))),
    "12 Jun 2025 14.32": ex.Intersection(
        (ex.Year(2025), ex.Month(6), ex.DayOfMonth(12), ex.TimeOfDay("14:32"))
    ),
    "the twenty-second of June 2024": ex.Intersection(
        (ex.Year(2024), ex.Month(6), ex.DayOfMonth(22))
    ),
    "June 24 to 26": ex.Intersection(
        (ex.Month(6), ex.Between(ex.DayOfMonth(24), ex.DayOfMonth(26)))
    ),
    "June 24-26, 2023": ex.Intersection(
        (ex.Year(2023), ex.Month(6), ex.Between(ex.DayOfMonth(24), ex.DayOfMonth(26)))
    ),
    "28 June-2 July": ex.Between(
        ex.Intersection((ex.Month(6), ex.DayOfMonth(28))),
        ex.Intersection((ex.Month(7), ex.DayOfMonth(2))),
    ),
    "30 December-2 January 2020": ex.Between(
        ex.Intersection((ex.Month(12), ex.DayOfMonth(30))),
        ex.Intersection((ex.Year(2020), ex.Month(1), ex.DayOfMonth(2))),
    ),
    "Monday – Friday": ex.Between(ex.Weekday("Monday"), ex.Weekday("Friday")),
    "this week and next": ex.Between(ex.This(WEEK), ex.Next(WEEK)),
    "the first and second quarters of last year": ex.Intersection(
        (ex.Last(YEAR), ex.Between(ex.PartOfYear("Q1"), ex.PartOfYear("Q2")))
    ),
    "the first and second halves of 2023": None,
    "the March quarter last year": ex.Intersection(
        (ex.Last(YEAR), ex.Last(ex.Period(1, "quarter"), ex.Month(3)))
    ),
    "the April-June quarter last year": ex.Intersection(
        (ex.Last(YEAR), ex.Between(ex.Month(4), ex.Month(6)))
    ),
    "fiscal 1989": ex.Fiscal(ex.Year(1989)),
    "FY26": ex.Fiscal(ex.TwoDigitYear(26)),
    "the 2023-24 fiscal year": ex.Fiscal(ex.Between(ex.Year(2023), ex.Year(2024))),
    "1999-00": ex.Between(ex.Year(1999), ex.Year(2000)),
    "the winter of 2010-11": ex.Intersection((ex.Year(2010), ex.PartOfYear("WI"))),
    "the summer of '69": ex.Intersection((ex.TwoDigitYear(69), ex.PartOfYear("SU"))),
    "the year two thousand": ex.Year(2000),
    "the 20th century": ex.Century(20),
    "the eighth century B.C.": ex.Century(-8),
    "March 15, 44 B.C.": ex.Intersection((ex.Year(-44), ex.Month(3), ex.DayOfMonth(15))),
    "two years, 7 months": ex.Sum((ex.Period(2, "year"), ex.Period(7, "month"))),
    "a year and a half": ex.Period(1.5, "year"),
    "2.7 hours": ex.Period(2.7, "hour"),
    "2024-06-25T10:00": ex.Intersection(
        (ex.Year(2024), ex.Month(6), ex.DayOfMonth(25), ex.TimeOfDay("10:00"))
    ),
    "2024-W26-2": ex.Intersection((ex.Year(2024), ex.WeekOfYear(26), ex.Weekday("Tuesday"))),
    "25/6/2024": ex.Intersection((ex.Year(2024), ex.Month(6), ex.DayOfMonth(25))),
    "6/25/2024": ex.Intersection((ex.Year(2024), ex.Month(6), ex.DayOfMonth(25))),
    "5/6/2024": None,
    "2024-06-25T09:30Z": ex.Intersection(
        (ex.Year(2024), ex.Month(6), ex.DayOfMonth(25), ex.TimeOfDay("09:30", "Z"))
    ),
    "5-7 p.m. ET": ex.Between(ex.TimeOfDay("17:00", "ET"), ex.TimeOfDay("19:00", "ET")),
    "11-2 p.m.": ex.Between(ex.TimeOfDay("11:00"), ex.TimeOfDay("14:00")),
    "1:30 EDT Tuesday night": ex.Intersection(
        (ex.Weekday("Tuesday"), ex.PartOfDay("NI"), ex.TimeOfDay("01:30", "EDT"))
    ),
    "12 tonight": ex.Intersection((ex.This(DAY), ex.PartOfDay("NI"), ex.TimeOfDay("24:00"))),
    "9 a.m. this evening": ex.Intersection((ex.This(ex.PartOfDay("EV")), ex.TimeOfDay("09:00"))),
    "every first Monday at 9 p.m.": ex.Nth(
        1, ex.Intersection((ex.Weekday("Monday"), ex.TimeOfDay("21:00"))), ex.Every(MONTH)
    ),
    "daily at 5 p.m.": ex.Every(ex.TimeOfDay("17:00")),
    "every day at noon": ex.Every(ex.TimeOfDay("12:00")),
    "the second and fourth Tuesdays of each month": None,
    "fortnightly on Tuesdays": ex.Every(ex.Weekday("Tuesday"), 2),
    "semiannually": ex.Every(MONTH, 6),
    "every other Easter": ex.Every(ex.Holiday("Easter"), 2),
    "twice nightly": ex.Every(ex.PartOfDay("NI"), times=2),
    "8 o'clock Tuesday night": ex.Intersection(
        (ex.Weekday("Tuesday"), ex.PartOfDay("NI"), ex.TimeOfDay("20:00"))
    ),
    "5 o'clock this afternoon": ex.Intersection(
        (ex.This(ex.PartOfDay("AF")), ex.TimeOfDay("17:00"))
    ),
    "9-11 a.m. Tuesday morning": ex.Intersection(
        (
            ex.Weekday("Tuesday"),
            ex.PartOfDay("MO"),
            ex.Between(ex.TimeOfDay("09:00"), ex.TimeOfDay("11:00")),
        )
    ),
    "late Tuesday night": ex.Modified(
        "END", ex.Intersection((ex.Weekday("Tuesday"), ex.PartOfDay("NI")))
    ),
    "about 5 p.m. on Thursday": ex.Intersection(
        (ex.Weekday("Thursday"), ex.Modified("APPROX", ex.TimeOfDay("17:00")))
    ),
    "about 5 p.m.": ex.Modified("APPROX", ex.TimeOfDay("17:00")),
    "the next morning": ex.Next(ex.PartOfDay("MO"), ex.Spoken()),
    "two to three years": ex.Between(ex.Period(2, "year"), ex.Period(3, "year")),
    "five business days": ex.Period(5, "business day"),
    "two and a half business days": ex.Period(2.5, "business day"),
    "more than 10 trading days": ex.Modified("MORE_THAN", ex.Period(10, "business day")),
    "no more than 10 trading days": ex.Modified("EQUAL_OR_LESS", ex.Period(10, "business day")),
    "over 10 working days": ex.Modified("MORE_THAN", ex.Period(10, "business day")),
    "another three business days": ex.Period(3, "business day"),
    "a six-month period": ex.Period(6, "month"),
    "two or three years ago": ex.Shift(
        ex.This(YEAR), ex.Between(ex.Period(2, "year"), ex.Period(3, "year")), -1
    ),
    "two to three weeks later": ex.Shift(
        ex.Spoken(), ex.Between(ex.Period(2, "week"), ex.Period(3, "week")), 1
    ),
    "midafternoon": ex.Modified("MID", ex.PartOfDay("AF")),
    "several trading days": ex.Period(None, "business day"),
    "ten calendar days": ex.Period(10, "day"),
    "the same period last year": ex.Intersection(
        (ex.Last(YEAR), ex.This(ex.Unit("period"), ex.Spoken()))
    ),
    "June 45 a.m.": None,
}


@pytest.mark.parametrize(("words", "expression"), EXPRESSIONS.items())
def test_words_say_an_expression(words: str, expression: Expression | None) -> None:
    """The parts of a date, each from its words, with no day of publication in them."""
    assert express(words) == expression


EXAMPLES = list(dict.fromkeys((rule.name, each) for rule in stages.RULES for each in rule.examples))
# What a number alone counts, its words leave open.
NUMBERS = ("nth-quarter", "century-in-row", "hour-before-another")


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_each_rule_has_an_operator(rule: str, example: Example) -> None:
    """What is resolved has an expression, and one of the kind that the answer is of."""
    sentence = example.sentence or example.words
    found = resolve_date(example.words, published=FRIDAY, sentence=sentence)
    if rule in NUMBERS:
        assert found.expression is None
        return
    kinds = {type(each) for each in _within(found.expression)}
    assert kinds
    assert (found.type == "SET") == (ex.Every in kinds) or rule in ("rate", "season-of-any-year")
    if not kinds.isdisjoint((ex.TimeOfDay, ex.PartOfDay)):
        assert found.type in ("TIME", "SET")


def _within(expression: Expression | None) -> Iterator[Expression]:
    if expression is not None:
        yield expression
        for value in attrs.astuple(expression, recurse=False):
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, ex.Expression):
                    yield from _within(each)


UNITS: dict[str, Unit] = {
    unit: unit for unit in get_args(Unit) if unit not in ("weekend", "season", "half")
}


class _UnsettledError(Exception):
    """The operators alone do not settle the days."""


def _days(expression: Expression | None) -> DateRange:  # noqa: C901 - a case for each operator
    """The days of an expression in that Friday's paper.

    Raises:
        _UnsettledError: more than its day settles which they are.
    """
    match expression:
        case ex.Year(number) if number > 0:
            return DateRange.parse(f"{number:04}")
        case ex.Decade(number) if number > 99:
            return DateRange.parse(f"{number // 10}X")
        case ex.This(ex.Unit(unit), None) if unit in UNITS:
            return containing(FRIDAY, UNITS[unit])
        case ex.Last(ex.Unit(unit), of) if unit in UNITS:
            return neighbour(containing((_days(of) if of else TODAY).earliest, UNITS[unit]), -1)
        case ex.Next(ex.Unit(unit), of) if unit in UNITS:
            return neighbour(containing((_days(of) if of else TODAY).latest, UNITS[unit]), 1)
        case ex.Nth(number, ex.Unit(unit), of) if of and unit in UNITS:
            return nth_of(_days(of), number, UNITS[unit])
        case ex.Nth(number, ex.Weekday(name), of) if of:
            return nth_of(_days(of), number, WEEKDAYS.index(name))
        case ex.Shift(of, ex.Period(int(number), unit), by) if unit in ("day", "week", "month"):
            day = moved(_days(of).earliest, by * number, UNITS[unit])
            return containing(day, _days(of).precision)
        case ex.Intersection((of, ex.PartOfDay("NI"), ex.TimeOfDay(clock))) if clock < "06":
            return neighbour(_days(of), 1)
        case ex.Intersection((*wholes, part)):
            return _part(_days(ex.Intersection(tuple(wholes)) if wholes[1:] else wholes[0]), part)
        case _:
            raise _UnsettledError


def _part(whole: DateRange, part: Expression) -> DateRange:
    first = whole.earliest
    match whole.precision, part:
        case "year", ex.Month(month):
            return DateRange.parse(f"{first.year:04}-{month:02}")
        case "year", ex.PartOfYear(code) if code[0] in "QH":
            return DateRange.parse(f"{first.year:04}-{code}")
        case "year", ex.WeekOfYear(week):
            return DateRange.parse(f"{first.year:04}-W{week:02}")
        case "year", ex.Holiday(name):
            return DateRange.day(HOLIDAYS[name].of(first.year))
        case "month", ex.DayOfMonth(day):
            return DateRange.day(first.replace(day=day))
        case "week", ex.Weekday(name):
            return DateRange.day(first + timedelta(WEEKDAYS.index(name)))
        case "day", ex.PartOfDay() | ex.TimeOfDay() | ex.Weekday():
            return whole
        case _:
            raise _UnsettledError


def _settled() -> Iterator[tuple[str, DateRange, DateRange]]:
    """Examples whose words hang on the day of publication alone, with the days of both."""
    for words in dict.fromkeys(example.words for _, example in EXAMPLES):
        try:
            found = resolve_date(words, published=FRIDAY)
            days = _days(found.expression)
        except (UnresolvableDate, _UnsettledError):
            continue
        if found.range is not None:
            yield words, days, found.range


SETTLED = list(_settled())


def test_many_examples_hang_on_the_day_of_publication_alone() -> None:
    """So the next test has what to count."""
    assert len(SETTLED) >= 90


@pytest.mark.parametrize(("words", "days", "resolved"), SETTLED)
def test_an_expression_has_the_days_of_the_answer(
    words: str, days: DateRange, resolved: DateRange
) -> None:
    """Counted once more from publication, from the operators alone."""
    assert (days.earliest, days.latest) == (resolved.earliest, resolved.latest), words


# Of each kind some words: those of the lexicon, and what only their form tells.
WORDS: dict[str, list[str]] = {
    "numeral": ["1", "12", "31"],
    "fourdigits": ["1998", "2023"],
    "ordinal": ["1st", "25th"],
    "figure": ["44", "2.5", "14.32"],
    "clock": ["5:15"],
    "dayrange": ["4-6", "11-2"],
    "numberrange": ["15-20"],
    "slashdate": ["6/25/2024", "5/6/24"],
    "isodate": ["2024-06-25"],
    "isotime": ["2024-06-25T10:00Z"],
    "isoweek": ["2024-W26"],
    "isomonth": ["2024-06"],
    "yearrange": ["2010-15"],
    "twodigits": ["'85"],
    "decadename": ["1990s", "1800s"],
    "quartercode": ["3Q"],
    "zone": ["EST"],
}
for word, (kind, _) in lexicon().items():
    WORDS.setdefault(kind, []).append(word)


@st.composite
def said(draw: st.DrawFn, kind: str, deepest: int = 4) -> list[str]:
    """Words that rules may read as this kind."""
    rules = [rule for rule in stages.RULES if rule.gives == kind]
    if rules and deepest and (kind not in WORDS or draw(st.booleans())):
        words: list[str] = []
        for kinds, _, is_optional in items(draw(st.sampled_from(rules)).pattern):
            if not is_optional or draw(st.booleans()):
                words += draw(said(draw(st.sampled_from(sorted(kinds))), deepest - 1))
        return words
    return [draw(st.sampled_from(WORDS.get(kind, ["the"])))]


@given(st.sampled_from(sorted(ANSWERS)).flatmap(said))
def test_whatever_is_read_can_be_printed(words: list[str]) -> None:
    """No words that the rules put together are too much for an operator or a rule of recurrence."""
    try:
        found = resolve_date(" ".join(words), published=FRIDAY, reference=date(2024, 5, 4))
    except UnresolvableDate:
        return
    assert eval(repr(found.expression), vars(ex)) == found.expression  # noqa: S307
    rule = found.rrule(FRIDAY)
    assert rule is None or found.type == "SET"


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d.%m.%Y"]))
def test_a_date_that_is_whole_says_its_day(day: date, written: str) -> None:
    """Its year, month and day of the month, in any notation."""
    parts = ex.Year(day.year), ex.Month(day.month), ex.DayOfMonth(day.day)
    assert express(day.strftime(written)) == ex.Intersection(parts)
    assert express(f"{day.day} {MONTHS[day.month - 1]} {day.year}") == ex.Intersection(parts)


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
    "Tuesdays at midnight": "FREQ=WEEKLY;BYDAY=WE;BYHOUR=0;BYMINUTE=0;BYSECOND=0",
    "every two and a half years": "FREQ=MONTHLY;INTERVAL=30",
    "every one and a half hours": "FREQ=MINUTELY;INTERVAL=90",
    "every 90 seconds": "FREQ=SECONDLY;INTERVAL=90",
    "every first Monday": "FREQ=MONTHLY;BYDAY=+1MO",
    "the 15th of each month": "FREQ=MONTHLY;BYMONTHDAY=15",
    "the last day of every month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "the first day of each year": "FREQ=YEARLY;BYYEARDAY=1",
    "weekends": "FREQ=WEEKLY;BYDAY=SA,SU",
    "every fortnight": "FREQ=WEEKLY;INTERVAL=2",
    "biweekly on Thursdays": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "every Christmas": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
    "every day at 5 p.m.": "FREQ=DAILY;BYHOUR=17;BYMINUTE=0;BYSECOND=0",
    "nightly": "FREQ=DAILY",
    "every weekend": "FREQ=WEEKLY;BYDAY=SA,SU",
    "every other weekend": "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU",
}


@pytest.mark.parametrize(("words", "rule"), RULES.items())
def test_what_comes_round_has_a_rule(words: str, rule: str) -> None:
    """A SET is a recurrence of iCalendar, which its own text gives again."""
    found = resolve_date(words, published=FRIDAY).rrule(FRIDAY)
    assert found is not None
    assert str(found).partition("RRULE:")[2] == rule
    assert rrulestr(str(found))[:5] == found[:5]


@pytest.mark.parametrize(
    "words",
    [
        "Tuesday",
        "twice a week",
        "three times a day",
        "every third Tuesday",
        "every two to three years",
        "every couple of weeks",
        "every two business days",
        "every two and a half months",
        "every week and a half",
        "every few years",
        "the sixth Friday of every month",
        "every billion days",
        "the second and fourth Fridays of each month",
        "every Thanksgiving",
    ],
)
def test_what_no_rule_says_has_none(words: str) -> None:
    """A date does not come round; "twice a week" names no days, "every few years" no number."""
    assert resolve_date(words, published=FRIDAY).rrule(FRIDAY) is None


FIRST_DAYS = [
    ("every month", date(2024, 1, 31), ["2024-01-31", "2024-02-29", "2024-03-31"]),
    ("every month", date(2024, 1, 28), ["2024-01-28", "2024-02-28", "2024-03-28"]),
    ("quarterly", date(2024, 11, 30), ["2024-11-30", "2025-02-28", "2025-05-30"]),
    ("every year", date(2024, 2, 29), ["2024-02-29", "2025-02-28", "2026-02-28"]),
    ("every other Tuesday", date(2024, 6, 26), ["2024-07-02", "2024-07-16", "2024-07-30"]),
    ("every other Tuesday", date(2024, 7, 2), ["2024-07-02", "2024-07-16", "2024-07-30"]),
    ("Sundays at midnight", date(2024, 6, 28), ["2024-07-01", "2024-07-08", "2024-07-15"]),
]


@pytest.mark.parametrize(("words", "start", "days"), FIRST_DAYS)
def test_a_rule_leaves_out_no_month_and_begins_at_once(
    words: str, start: date, days: list[str]
) -> None:
    """What begins on the 31st comes on the last day of a shorter month."""
    found = resolve_date(words, published=FRIDAY).rrule(start)
    assert found is not None
    assert [str(each.date()) for each in islice(found, 3)] == days


def test_no_rule_begins_after_the_calendar_ends() -> None:
    """The first Tuesday after its last day has no date."""
    assert resolve_date("every Tuesday", published=FRIDAY).rrule(date(9999, 12, 31)) is None


def test_a_season_of_two_years_is_none_of_their_months() -> None:
    """Digits that may be a month are years where a text has two such."""
    first, second = find_dates("It won in 2009-10 and in 2011-12.", published=FRIDAY)
    assert first.resolved.expression == ex.Between(ex.Year(2009), ex.Year(2010))
    assert second.resolved.expression == ex.Between(ex.Year(2011), ex.Year(2012))
    alone = resolve_date("2009-10", published=FRIDAY)
    assert alone.expression == ex.Intersection((ex.Year(2009), ex.Month(10)))


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
    "about two years": relativedelta(years=2),
    "two to three years": relativedelta(years=2),
    "a few years": None,
    "a week and a half": None,
    "five business days": None,
    "the past five trading days": None,
    "more than 10 business days": None,
    "a week and two business days": None,
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
    stamp = resolve_date("2024-06-28T09:00:00+09:00", published=FRIDAY)
    assert stamp.zone == "+09:00"
    assert stamp.expression == ex.Intersection(
        (ex.Year(2024), ex.Month(6), ex.DayOfMonth(28), ex.TimeOfDay("09:00", "+09:00"))
    )
    assert resolve_date("2024-06-28T09:00", published=FRIDAY).zone is None


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
