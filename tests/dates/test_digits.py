"""Digits that say less than they seem to: days and months between slashes, weeks, hours, years."""

from __future__ import annotations

from datetime import date

import pytest

from naver_nvidia import UnresolvableDate, find_dates, resolve_date

FRIDAY = date(2024, 6, 28)


@pytest.mark.parametrize(
    ("words", "day_first", "day"),
    [
        ("05/06/2024", True, "2024-06-05"),
        ("05/06/2024", False, "2024-05-06"),
        ("5/6/24", True, "2024-06-05"),
        ("25/6/2024", None, "2024-06-25"),
        ("6/25/2024", None, "2024-06-25"),
        ("6/25/2024", True, "2024-06-25"),
        ("06/06/2024", None, "2024-06-06"),
        ("25/6/0100", None, "0100-06-25"),
    ],
)
def test_the_order_of_day_and_month_is_asked_for(
    words: str, day: str, *, day_first: bool | None
) -> None:
    """It is that which is given, or the only one that fits."""
    assert str(resolve_date(words, published=FRIDAY, day_first=day_first)) == day
    (mention,) = find_dates(f"It is dated {words}.", published=FRIDAY, day_first=day_first)
    assert str(mention.resolved) == day


@pytest.mark.parametrize("words", ["05/06/2024", "5/6/24"])
def test_two_orders_are_refused(words: str) -> None:
    """The message has both days and the remedy, and a text leaves them unmarked."""
    with pytest.raises(
        UnresolvableDate, match="may be 2024-05-06 or 2024-06-05; say which with day_first"
    ):
        resolve_date(words, published=FRIDAY)
    assert find_dates(f"It is dated {words}.", published=FRIDAY) == ()


@pytest.mark.parametrize("words", ["week 60 of 2019", "fiscal 26", "14-16 p.m."])
def test_what_the_calendar_has_not_is_refused(words: str) -> None:
    """No year has sixty weeks, and no half of a day fourteen hours."""
    with pytest.raises(UnresolvableDate):
        resolve_date(words, published=FRIDAY)


def test_words_in_other_letters_are_refused_as_such() -> None:
    """The reason is the language, and not that they are no date."""
    with pytest.raises(UnresolvableDate, match="not English"):
        resolve_date("\ud654\uc694\uc77c", published=FRIDAY)


def test_words_half_in_latin_letters_are_refused_for_what_they_are() -> None:
    """Only where most letters are others is the language the reason."""
    with pytest.raises(UnresolvableDate, match="is not a word of a date"):
        resolve_date("no \ud654\uc694", published=FRIDAY)


@pytest.mark.parametrize("words", ["the 12th of the 1990s", "the 12th of summer 2019"])
def test_a_day_is_of_a_month(words: str) -> None:
    """An ordinal of a longer time may be of anything."""
    with pytest.raises(UnresolvableDate, match="nothing in its context settles it"):
        resolve_date(words, published=FRIDAY)


@pytest.mark.parametrize("words", ["two days after May 2019", "two hours before June 28, 2024"])
def test_no_days_are_counted_from_a_month(words: str) -> None:
    """What is counted in smaller units than a date has is counted from some day of it."""
    with pytest.raises(UnresolvableDate, match="nothing in its context settles it"):
        resolve_date(words, published=FRIDAY)
