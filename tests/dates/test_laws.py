"""Laws that hold for any words, any text and any day of publication."""

from __future__ import annotations

import ast
import os
import random
import re
import sys
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia.dates import DateMention, DateRange, find_dates, resolve_date
from naver_nvidia.dates.grammar.stages import RULES
from naver_nvidia.dates.lexicon import cues, events, look_alikes, timetables, verbs
from naver_nvidia.dates.lexicon.words import lexicon
from naver_nvidia.dates.timex3 import problems
from naver_nvidia.errors import UnresolvableDate, UnsupportedLanguage

if TYPE_CHECKING:
    from collections.abc import Iterator

FRIDAY = date(2024, 6, 28)
# The number of random strings; a longer run sets it to a million.
STRINGS = int(os.environ.get("NAVER_NVIDIA_FUZZ", "3000"))

# The vocabulary, words of the rules' examples, numbers and marks of all kinds.
WORDS = sorted(
    {
        *lexicon(),
        *(word for rule in RULES for example in rule.examples for word in example.words.split()),
        *(str(number) for number in (0, 1, 7, 12, 29, 30, 31, 32, 99, 100, 999, 2024, 99999)),
        *("2024-06-28", "2024-13-45", "6/28/24", "99:99", "8:15", "24:00", "1,000", "2.5", "1/2"),
        *(",", ".", "'s", "'80s", "1990s", "st", "-", "\n\n", "(", "'", "o'clock", "a.m."),
    }
)
# Words that tell on which side of a date something lies, or what only looks like one.
TELLING = sorted(
    word
    for lists in (cues, events, look_alikes, timetables, verbs)
    for words in vars(lists).values()
    if isinstance(words, frozenset)
    for word in words
    if isinstance(word, str)
)
SHOWN = sorted({example.words for rule in RULES for example in rule.examples})
# Build the tables now, not on the time of the first example.
resolve_date("today", published=FRIDAY)
days = st.dates()
words = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)


def _found(text: str, published: date) -> tuple[DateMention, ...]:
    """The dates of a text, none in one that is not in Latin letters."""
    try:
        return find_dates(text, published=published)
    except UnsupportedLanguage:
        return ()


@given(words | st.text(), days)
def test_resolving_raises_nothing_but_our_own_error(text: str, published: date) -> None:
    """Whatever the words and the day, there is an answer or an UnresolvableDate."""
    with suppress(UnresolvableDate):
        resolved = resolve_date(text, published=published)
        assert resolved.words == text
        assert resolved.explain()


@given(words, days)
def test_no_answer_contradicts_itself(text: str, published: date) -> None:
    """Type, value, modifier and days of every answer are such as an article may hold."""
    answers = [mention.resolved for mention in _found(text, published)]
    with suppress(UnresolvableDate):
        answers.append(resolve_date(text, published=published))
    for resolved in answers:
        assert not list(problems(resolved)), resolved


@given(words | st.text(), days)
def test_finding_raises_nothing_and_its_passages_stand_in_the_text(
    text: str, published: date
) -> None:
    """Mentions come in order, do not overlap, and have the words of their places."""
    end = 0
    for mention in _found(text, published):
        passage = mention.passage
        assert end <= passage.start
        assert text[passage.start : passage.end] == passage.exact == mention.resolved.words
        end = passage.end


def _texts_of_tests() -> Iterator[tuple[date, str]]:
    """The paragraphs of all strings in these tests, each with the day that it says before them."""
    folder = Path(__file__).parent
    for file in folder.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for text in re.sub(r"\[([^][=]+)=[^]]*\]", r"\1", node.value).split("\n\n"):
                    day = re.match(r"\s*(\d{4}-\d\d-\d\d): ", text)
                    yield (date.fromisoformat(day[1]), text[day.end() :]) if day else (FRIDAY, text)
    for line in (folder / "cases.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        _, published, sentence, *_ = line.split("\t")
        yield date.fromisoformat(published), sentence


def test_a_paragraph_has_the_same_dates_wherever_it_stands_in_a_text() -> None:
    """Other paragraphs, without dates, may stand before and behind it, and be long."""
    other = "The two firms make chips, software and maps. " * 40
    for published, text in _texts_of_tests():
        alone = [(each.passage.exact, each.resolved.value) for each in _found(text, published)]
        there = _found(f"{other}\n\n{text}\n\n{other}", published)
        assert [(each.passage.exact, each.resolved.value) for each in there] == alone, text


@given(words, st.text(max_size=20), days)
def test_a_sentence_changes_nothing_but_the_meaning(text: str, around: str, day: date) -> None:
    """Any words may surround those to resolve."""
    sentence = f"{around} {text} {around}"
    with suppress(UnresolvableDate):
        resolve_date(text, published=day, sentence=sentence, start=len(around) + 1)


def test_random_strings_raise_nothing_but_our_own_error() -> None:
    """So do thousands of strings from the vocabulary and from all of Unicode."""
    chance = random.Random(20240628)  # noqa: S311 - the same strings each time
    for _ in range(STRINGS):
        if chance.random() < 0.5:
            text = " ".join(chance.choices(WORDS, k=chance.randrange(1, 7)))
        else:
            text = "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(20)))
        published = date.fromordinal(chance.randrange(1, date.max.toordinal() + 1))
        with suppress(UnresolvableDate):
            resolve_date(text, published=published)
        with suppress(UnsupportedLanguage):
            find_dates(text, published=published)


def test_telling_words_about_dates_raise_nothing() -> None:
    """Whatever verbs and nouns stand about a date, on the first day as on the last, it is read."""
    chance = random.Random(20240628)  # noqa: S311 - the same strings each time
    for _ in range(STRINGS):
        words = chance.choices(TELLING, k=chance.randrange(2, 12))
        for _ in range(chance.randrange(1, 4)):
            words.insert(chance.randrange(len(words) + 1), chance.choice(SHOWN))
        for day in (FRIDAY, date.min, date.max):
            _found(f"{' '.join(words)}.", day)


@given(days, st.integers(0, 40))
def test_weekdays_are_the_most_recent_and_last_ones_lie_strictly_before(
    published: date, weekday: int
) -> None:
    """A bare weekday is at most six days back, and last Tuesday one to eight."""
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[
        weekday % 7
    ]
    with suppress(UnresolvableDate):
        bare = resolve_date(name, published=published).range
        last = resolve_date(f"last {name}", published=published).range
        assert bare is not None
        assert last is not None
        assert bare.earliest.weekday() == last.earliest.weekday() == weekday % 7
        assert timedelta(0) <= published - bare.earliest < timedelta(7)
        assert timedelta(0) < published - last.earliest <= timedelta(8)


@pytest.mark.parametrize("unit", ["day", "month", "year"])
@given(published=days, count=st.integers(1, 3000))
def test_offsets_agree_with_dateutil(unit: str, published: date, count: int) -> None:
    """Months and years are counted as python-dateutil does, month ends and leap days too.

    What was so many years ago that there was no calendar is in the past, and no day.
    """
    for words_of_direction, sign in (("ago", -1), ("from now", 1)):
        text = f"{count} {unit}s {words_of_direction}"
        try:
            there = published + relativedelta(**{f"{unit}s": sign * count})  # type: ignore[arg-type]
        except (ValueError, OverflowError):
            if unit == "year" and sign < 0:
                resolved = resolve_date(text, published=published)
                assert (resolved.value, resolved.range) == ("PAST_REF", None)
                continue
            with pytest.raises(UnresolvableDate):
                resolve_date(text, published=published)
        else:
            assert resolve_date(text, published=published).range == DateRange.containing(
                there,
                unit,  # type: ignore[arg-type]
            )


@given(days)
def test_a_written_day_is_itself(day: date) -> None:
    """A day in full is the same day whenever it is printed."""
    if 1000 <= day.year < 3000:
        for text in (
            day.isoformat(),
            f"{day:%B} {day.day}, {day.year}",
            f"{day.day} {day:%b} {day.year}",
        ):
            assert resolve_date(text, published=FRIDAY).range == DateRange.day(day)


def test_the_longest_number_of_python_is_no_limit() -> None:
    """Numbers beyond what int() reads are no dates, and no error."""
    digits = "9" * (sys.get_int_max_str_digits() + 1)
    for text in (digits, f"{digits} years ago", f"{digits}th century", f"'{digits}s"):
        with pytest.raises(UnresolvableDate):
            resolve_date(text, published=FRIDAY)
        find_dates(text, published=FRIDAY)
