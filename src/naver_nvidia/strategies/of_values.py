"""Strategies for what hangs on nothing else: words, texts, passages, date ranges and dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import TypeVar, get_args

from hypothesis import strategies as st

from naver_nvidia.dates import DateRange, ResolvedDate, TimexType
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.passages import Passage

T = TypeVar("T")

_AWKWARD = "ab. \n\r\t\"'\u2019\u201c\u00e9\u0301\uac00\u00a0\u2028\U0001f600\U00020000\ufeff\x00"


def _strings(min_size: int, max_size: int) -> st.SearchStrategy[str]:
    # Two strategies: of one alphabet of both, Hypothesis would hardly ever draw the awkward ones.
    return st.text(_AWKWARD, min_size=min_size, max_size=max_size) | st.text(
        # What Unicode forbids in texts, never.
        st.characters(exclude_categories=["Cs"]),
        min_size=min_size,
        max_size=max_size,
    )


_REFERENCES = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
_MODIFIERS = ("START", "MID", "END", "APPROX", "BEFORE", "AFTER", "LESS_THAN", "MORE_THAN")


# Cached: a strategy that is made anew for each example is checked and labelled anew too.
@cache
def texts(*, min_size: int = 1, max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts an article can have, of any characters: astral ones, marks, breaks of every kind."""
    return _strings(min_size, max_size)


@cache
def words() -> st.SearchStrategy[str]:
    """Short strings with something in them and no white space around it: names, ids, titles."""
    return _strings(1, 8).map(str.strip).filter(bool)


@cache
def optional_words() -> st.SearchStrategy[str | None]:
    """`words` or None."""
    return st.none() | words()


@cache
def uris() -> st.SearchStrategy[list[str]]:
    """URIs by which something is known everywhere, each once: mostly none."""
    one = st.integers(0, 99).map("https://example.org/{}".format)
    return st.just([]) | st.lists(one, max_size=2, unique=True)


def one_of(values: Sequence[T]) -> st.SearchStrategy[T]:
    """Any of the values; nothing at all where there is none."""
    return st.sampled_from(values) if values else st.nothing()


@cache
def passages(text: str | None = None) -> st.SearchStrategy[Passage]:
    """Passages of the text, as likely long as short; without a text, of any."""
    if text is None:
        return texts().flatmap(passages)
    if not text:
        return st.nothing()
    ends = st.tuples(st.integers(0, len(text) - 1), st.integers(0, len(text) - 1)).map(sorted)
    return ends.map(lambda both: passage_at(text, both[0], both[1] + 1))


def passage_at(text: str, start: int, end: int) -> Passage:
    """The passage from start to end."""
    return Passage(start, end, text[start:end])


@st.composite
def consecutive_passages(draw: st.DrawFn, text: str) -> list[Passage]:
    """Passages in order that do not overlap, adjacent or apart: paragraphs, sentences."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    adjacent = [passage_at(text, start, end) for start, end in pairwise(cuts)]
    return [each for each in adjacent if draw(st.booleans())]


@cache
def date_ranges() -> st.SearchStrategy[DateRange]:
    """Single days, calendar units of every precision, and ranges that are no unit."""
    # A century either way, for no unit may reach beyond the years 1 to 9999.
    safe = st.dates(date(200, 1, 1), date(9799, 12, 31))
    units: st.SearchStrategy[Unit] = st.sampled_from(get_args(Unit))
    return st.one_of(
        st.dates().map(DateRange.day),
        st.builds(DateRange.containing, safe, units),
        st.tuples(st.dates(), st.dates()).map(lambda ends: DateRange(min(ends), max(ends))),
    )


@cache
def optional_date_ranges() -> st.SearchStrategy[DateRange | None]:
    """`date_ranges` or None."""
    return st.none() | date_ranges()


@cache
def resolved_dates() -> st.SearchStrategy[ResolvedDate]:
    """Resolved dates of all four TIMEX3 types, with value and range that agree.

    The words are any words: what they mean is not what `resolve_date` would say.
    """
    rules = st.sampled_from(("annotated", "iso-date", "weekday-most-recent"))
    modifiers = st.none() | st.sampled_from(_MODIFIERS)

    def of(
        kind: TimexType, values: st.SearchStrategy[tuple[str, DateRange | None]]
    ) -> st.SearchStrategy[ResolvedDate]:
        def resolved(
            words: str,
            published: date,
            value: tuple[str, DateRange | None],
            rule: str,
            mod: str | None,
        ) -> ResolvedDate:
            return ResolvedDate(words, published, kind, value[0], rule, mod, value[1])

        return st.builds(resolved, texts(max_size=12), st.dates(), values, rules, modifiers)

    amounts = st.builds("P{}{}".format, st.integers(1, 99), st.sampled_from("DWMY"))
    times = st.builds(_at_hour, st.dates(), st.integers(0, 23))
    return st.one_of(
        of("DATE", date_ranges().map(lambda days: (days.timex3, days))),
        of("DATE", st.sampled_from(_REFERENCES).map(_without_days)),
        of("DURATION", amounts.map(_without_days)),
        of("TIME", times),
        of("SET", amounts.map(_without_days)),
    )


def _at_hour(day: date, hour: int) -> tuple[str, DateRange]:
    return f"{day}T{hour:02}:00", DateRange.day(day)


def _without_days(value: str) -> tuple[str, DateRange | None]:
    return value, None
