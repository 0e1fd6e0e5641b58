"""resolve_date and find_dates: what holds whatever the rules."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import attrs
import pytest

import naver_nvidia.dates
from naver_nvidia.dates import DateRange, find_dates, resolve_date
from naver_nvidia.errors import InvalidValue, UnresolvableDate

FRIDAY = date(2024, 6, 28)
ARTICLE = Path(naver_nvidia.dates.__file__).parents[1] / "data" / "article.txt"


@pytest.mark.needs_text
def test_the_articles_dates_are_found_and_nothing_else() -> None:
    """The fixture's five expressions have the values that its annotation gives."""
    text = ARTICLE.read_bytes().decode()
    found = [
        (mention.passage.exact, mention.resolved.value, mention.resolved.mod, str(mention.resolved))
        for mention in find_dates(text, published=FRIDAY)
    ]
    assert found == [
        ("2024-06-28", "2024-06-28", None, "2024-06-28"),
        ("Tuesday", "2024-06-25", None, "2024-06-25"),
        ("Thursday", "2024-06-27", None, "2024-06-27"),
        ("Tuesday", "2024-06-25", None, "2024-06-25"),
        ("Earlier in the month", "2024-06", "START", "2024-06-01/2024-06-27"),
    ]


@pytest.mark.parametrize(
    "words",
    ["", " ", "the", "Naver", "2024-13-45", "June 31", "Feb. 29, 2023", "February 30", "this Feb. 30", "next June 31",
     "Tuesday and Thursday", "Monday, June 25, 2024", "the fifth quarter", "99/99/2024",
     "Friday, Feb. 30", "Halloween Eve", "the year 99999", "36 hours ago",
     "9999 years from now", "the 1st century", "Tuesday " * 50, "that day", "the following year",
     "June 29-31", "the fifth Friday of June 2024", "2460 GMT", "1975 GMT",
     "13 p.m.", "last week morning", "the month-ago quarter", "the month-ago third quarter",
     "a month from Tuesday", "the previous Friday", "the following Friday", "the year before",
     "the quarter two years ago", "the third half of the 1980s", "Tuesday of next month", "the month-ago period", "late fiscal",
     "year 180 1/2", "fiscal 0000", "the 45th of each month"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_its_words(words: str) -> None:
    """Unknown words, days that do not exist and dates that hang on nothing raise."""
    with pytest.raises(UnresolvableDate) as refused:
        resolve_date(words, published=FRIDAY)
    assert refused.value.words == words
    assert refused.value.reason


def test_a_great_amount_is_written_in_digits() -> None:
    """A value has all its digits, however many."""
    assert resolve_date("99999 centuries", published=FRIDAY).value == "P9999900Y"
    assert resolve_date("1,234,567.89 days", published=FRIDAY).value == "P1234567.89D"


def test_a_day_before_the_calendar_begins_is_refused() -> None:
    """There is no Tuesday before year 1."""
    with pytest.raises(UnresolvableDate):
        resolve_date("fiscal '85", published=date(1, 7, 17))
    monday = date(1, 1, 1)
    assert str(resolve_date("Monday", published=monday)) == "0001-01-01"
    for words in (
        "Tuesday", "last Oct. 25", "last Juneteenth", "this summer", "the summer before last",
    ):  # fmt: skip
        with pytest.raises(UnresolvableDate, match="years 1 to 9999"):
            resolve_date(words, published=monday)
    assert find_dates("He left last Oct. 25.", published=monday) == ()


@pytest.mark.parametrize("words", ["next Oct. 25", "next June", "the March after next"])
def test_a_day_after_the_calendar_ends_is_refused(words: str) -> None:
    """There is no June after the last."""
    with pytest.raises(UnresolvableDate, match="years 1 to 9999"):
        resolve_date(words, published=date.max)
    assert find_dates(f"He will leave {words}.", published=date.max) == ()


def test_arguments_of_a_wrong_type_are_refused() -> None:
    """A datetime is no day of publication, and words are a string."""
    noon = datetime(2024, 6, 28, 12)  # noqa: DTZ001
    with pytest.raises(InvalidValue, match="published"):
        resolve_date("Tuesday", published=noon)
    with pytest.raises(InvalidValue, match="published"):
        find_dates("Tuesday", published=noon)
    with pytest.raises(InvalidValue, match="reference"):
        resolve_date("that day", published=FRIDAY, reference=noon)
    with pytest.raises(InvalidValue, match="words"):
        resolve_date(None, published=FRIDAY)  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="text"):
        find_dates(None, published=FRIDAY)  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="sentence"):
        resolve_date("Tuesday", published=FRIDAY, sentence=b"Tuesday")  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match="start"):
        resolve_date("Tuesday", published=FRIDAY, sentence="Tuesday", start=0.0)  # type: ignore[arg-type]


def test_a_start_needs_a_sentence() -> None:
    """A place to start from says nothing without the text that it counts in."""
    with pytest.raises(InvalidValue, match=r"resolve_date.start.*give it too"):
        resolve_date("Tuesday", published=FRIDAY, start=0)


class Name(str):
    """A string of a program's own kind."""

    __slots__ = ()


def test_a_subclass_of_str_is_a_string() -> None:
    """Its words are resolved, and the answer holds plain strings."""
    resolved = resolve_date(Name("Tuesday"), published=FRIDAY, sentence=Name("They met Tuesday."))
    assert (str(resolved), type(resolved.words)) == ("2024-06-25", str)
    (mention,) = find_dates(Name("They met Tuesday."), published=FRIDAY)
    assert type(mention.passage.exact) is str


@pytest.mark.parametrize(
    "words",
    [
        "a" * 10**6,
        "1" * 10**6,
        "'" * 10**6,
        " " * 10**6,
        "." * 10**6,
        "Tuesday " * 10**5,
        "\ud800",
        "\0Friday",
    ],
    ids=["letters", "digits", "quotes", "spaces", "stops", "weekdays", "surrogate", "null"],
)
def test_hostile_words_are_refused(words: str) -> None:
    """A million characters and what is no character are no date."""
    with pytest.raises(UnresolvableDate):
        resolve_date(words, published=FRIDAY)


def test_words_hang_on_what_stands_near_in_a_long_sentence() -> None:
    """However much of it lies before."""
    sentence = "On May 6, 1998 " * 10**5 + "and that day"
    there = resolve_date("that day", published=FRIDAY, sentence=sentence)
    assert str(there) == "1998-05-06"


def test_the_words_must_stand_where_the_caller_says() -> None:
    """A start that does not fit the sentence is the caller's mistake."""
    sentence = "They met Tuesday."
    there = resolve_date("Tuesday", published=FRIDAY, sentence=sentence, start=9)
    assert str(there) == "2024-06-25"
    for start in (-1, 3, 99):
        with pytest.raises(InvalidValue, match="does not stand there"):
            resolve_date("Tuesday", published=FRIDAY, sentence=sentence, start=start)
    for other in (sentence, ""):
        with pytest.raises(
            InvalidValue, match=r"resolve_date\.sentence: 'Monday' does not stand in"
        ):
            resolve_date("Monday", published=FRIDAY, sentence=other)


REMEDIES = {
    "two business days ago": "no calendar here says which are business days",
    "that day": "; give the day or days that it hangs on as reference",
    "the next day": "; give the day or days that it hangs on as reference",
    "two days later": "; give the day or days that it hangs on as reference",
    "that night": "; give the day or days that it hangs on as reference",
    "Monday Tuesday": "it is several dates; find_dates gives each",
    "Monday " * 200: "so many words are no date; find_dates finds those in a text",
    "several weeks ago today": "nothing in its context settles it",
}


@pytest.mark.parametrize(("words", "remedy"), REMEDIES.items())
def test_a_refusal_names_the_remedy(words: str, remedy: str) -> None:
    """What a reference, or find_dates, would settle is said; and nothing where neither would."""
    with pytest.raises(UnresolvableDate) as caught:
        resolve_date(words, published=FRIDAY)
    assert caught.value.reason.endswith(remedy)


@pytest.mark.parametrize("words", ["that day", "the next day", "two days later", "that night"])
def test_what_hangs_on_a_day_does_not_hang_on_a_year(words: str) -> None:
    """No day is invented out of a reference that has none."""
    with pytest.raises(UnresolvableDate):
        resolve_date(words, published=FRIDAY, reference=DateRange.parse("1990"))


@pytest.mark.parametrize("reference", [date(2020, 2, 29), DateRange.day(date(2020, 2, 29))])
def test_a_reference_is_what_the_words_hang_on(reference: date | DateRange) -> None:
    """A day or a range will do."""
    resolved = resolve_date("the following year", published=FRIDAY, reference=reference)
    assert str(resolved) == "2021"


DURATIONS = {
    "the past two weeks": ("P2W", "2024-06-14/2024-06-28"),
    "the next month": ("2024-07", "2024-07"),
    "the next two months": ("P2M", "2024-06-28/2024-08-28"),
    "the past few months": ("PXM", "None"),
    "the last 24 hours": ("PT24H", "None"),
    "the first six months of 2023": ("P6M", "2023-01-01/2023-06-30"),
    "the first few months of 2023": ("PXM", "None"),
    "the second two months of 2023": ("P2M", "None"),
    "these two weeks": ("P2W", "None"),
    "these days": ("PRESENT_REF", "None"),
    "two and a half decades": ("P25Y", "None"),
    "half an hour": ("PT30M", "None"),
    "a year and a half": ("P1Y6M", "None"),
    "2.5 weeks": ("P2.5W", "None"),
}


@pytest.mark.parametrize(("words", "expected"), DURATIONS.items(), ids=DURATIONS)
def test_a_duration_that_is_anchored_has_its_days(words: str, expected: tuple[str, str]) -> None:
    """The value is the length; the range is there where publication or a date bounds it."""
    resolved = resolve_date(words, published=FRIDAY)
    assert (resolved.value, str(resolved.range)) == expected


def test_explain_gives_one_sentence() -> None:
    """The sentence has the words, the day of publication, the answer and the rule's assumption."""
    assert resolve_date("Tuesday", published=FRIDAY).explain() == (
        "'Tuesday', published Friday 2024-06-28, is 2024-06-25 (weekday-most-recent: a bare "
        "weekday is the most recent one, the day of publication included)."
    )


COMPOSED = {
    "Earlier in the month": "earlier-or-later-in-unit: 'earlier' is its part before publication",
    "later this year": "earlier-or-later-in-unit: 'later' is its part after publication",
    "earlier last year": "unit-from-publication: last, this and next count calendar units from "
    "that of publication, weeks as ISO 8601 does; 'earlier' is its part before publication",
    "early next week": "edge: 'early' is its first third",
    "the end of 1990": "edge-of: 'end' is its last sixth",
    "mid-1990": "edge: 'mid' is its middle third",
    "midweek": "edge-of-unit: 'mid' is its middle third",
    "the first half of last month": "half-of-deictic: a half of a period is the first or the last "
    "half of its days; 'half' is its first half",
    "early June": "annual-nearest: a date without its year is the nearest such, or that on the side "
    "spoken of; 'early' is its first third",
    "around Tuesday": "weekday-most-recent: a bare weekday is the most recent one, the day of "
    "publication included; 'around' says about then",
    "late Tuesday": "weekday-most-recent: a bare weekday is the most recent one, the day of "
    "publication included; 'late' is its last third",
    "the eve of Tuesday": "weekday-most-recent: a bare weekday is the most recent one, the day of "
    "publication included",
    "the week of May 6": "annual-nearest: a date without its year is the nearest such, or that on the side "
    "spoken of",
    "Tuesday of last week": "weekday-of-week: a weekday beside words for its week",
    "8 p.m. Tuesday": "weekday-most-recent: a bare weekday is the most recent one, the day of "
    "publication included",
    "8 p.m. June 25, 2024": "clock-and-day: a time of day beside the day",
    "the past five years": "amount-from-now: a past amount is the time up to publication, a next one that "
    "from it on",
    "the night before last": "night-before-last: the night before last is that of two days before "
    "publication",
    "the past week": "past-unit: a past unit is so long a time up to publication",
    "pre-1990": "year: four digits are a year; 'pre' says before it",
    "1994 or later": "year: four digits are a year; 'or later' says then or later",
    "no fewer than 10 days": "duration: an amount of time that nothing anchors is a duration; "
    "'no fewer than' says no less than that",
}


@pytest.mark.parametrize(("words", "reason"), COMPOSED.items(), ids=COMPOSED)
def test_the_rule_named_is_the_one_that_assumed_something(words: str, reason: str) -> None:
    """Of several rules, a guess is named before what is made of it, and the last one otherwise."""
    assert resolve_date(words, published=FRIDAY).explain().endswith(f"({reason}).")


def test_an_annotators_own_rule_is_explained_by_its_name() -> None:
    """A rule that is not of the table is named, and nothing is said of it."""
    annotated = attrs.evolve(resolve_date("Tuesday", published=FRIDAY), rule="my own")
    assert annotated.explain().endswith("is 2024-06-25 (my own).")


@pytest.mark.parametrize("mod", ["END", "APPROX", "MID_ODD"])
def test_a_modifier_that_no_word_says_is_not_explained(mod: str) -> None:
    """A mod that an annotator adds has no word to point at."""
    annotated = attrs.evolve(resolve_date("Tuesday", published=FRIDAY), mod=mod)
    assert annotated.explain() == resolve_date("Tuesday", published=FRIDAY).explain()


def test_a_resolved_date_is_a_value() -> None:
    """It survives pickling, and the same question has an equal answer."""
    resolved = resolve_date("Tuesday", published=FRIDAY)
    assert pickle.loads(pickle.dumps(resolved)) == resolved  # noqa: S301
    assert str(resolve_date("two years", published=FRIDAY)) == "P2Y"


def test_importing_loads_no_rules_and_no_dateutil() -> None:
    """The tables are built on first use."""
    code = (
        "import sys, naver_nvidia.dates; "
        "print([m for m in sys.modules if m.startswith(('dateutil', 'naver_nvidia.dates.grammar.stages'))])"
    )
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert result.stdout.strip() == "[]"


def test_a_day_that_this_year_lacks_is_refused_in_a_text_too() -> None:
    """This Feb. 29 of a common year is no date, and no other error either."""
    with pytest.raises(UnresolvableDate, match="no such day in the calendar"):
        resolve_date("this Feb. 29", published=date(2023, 6, 28))
    assert not list(find_dates("Who was born this Feb. 29?", published=date(2023, 6, 28)))
