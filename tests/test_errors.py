"""The errors: one base, a place, a remedy, and never a megabyte."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

import naver_nvidia
from naver_nvidia import (
    AmbiguousName,
    Fault,
    InvalidArticle,
    InvalidLine,
    InvalidRows,
    InvalidValue,
    MissingText,
    NaverNvidiaError,
    RowFault,
    UnknownName,
    UnresolvableDate,
    UnsupportedLanguage,
)
from naver_nvidia.errors import shown

ERRORS = [
    (
        InvalidValue("Passage.end", "'Lee' has 3 code points"),
        ValueError,
        "Passage.end: 'Lee' has 3 code points",
    ),
    (
        InvalidArticle([Fault("$.quotes[1].speaker", "'kim' is not declared")]),
        ValueError,
        "1 fault in the article:\n  $.quotes[1].speaker: 'kim' is not declared",
    ),
    (
        InvalidArticle(Fault("$", problem) for problem in ("one", "two")),
        ValueError,
        "2 faults in the article:\n  $: one\n  $: two",
    ),
    (
        InvalidLine(1_204, [Fault("$.id", "is missing")]),
        ValueError,
        "line 1,204: 1 fault:\n  $.id: is missing",
    ),
    (
        InvalidRows([RowFault("register.csv", 17, "date: is empty")]),
        ValueError,
        "1 bad row (keep_good=True leaves it out):\n  register.csv:17: date: is empty",
    ),
    (
        MissingText("article.txt"),
        FileNotFoundError,
        "article.txt is not in this installation; give the text from a file of your own: load_article(text=Path(...).read_bytes().decode())",
    ),
    (UnresolvableDate("soon"), ValueError, "cannot resolve 'soon'"),
    (
        UnsupportedLanguage("\uc624\ub298"),
        ValueError,
        "'\uc624\ub298' is not English, the only language whose dates are read",
    ),
    (
        UnresolvableDate("that day", date(2024, 6, 28), "give the day it refers to as reference"),
        ValueError,
        "cannot resolve 'that day' (published 2024-06-28): give the day it refers to as reference",
    ),
    (
        UnknownName("Kim", "person", "this article"),
        LookupError,
        "no person called 'Kim' in this article",
    ),
    (
        UnknownName("Hwang", "person", "this article", ["Jensen Huang", "Lee Hae-jin"]),
        LookupError,
        "no person called 'Hwang' in this article; did you mean 'Jensen Huang' or 'Lee Hae-jin'?",
    ),
    (
        AmbiguousName("Lee", "person", "this article", [("Lee A", "lee-a"), ("Lee B", "lee-b")]),
        LookupError,
        "'Lee' fits more than one person in this article: 'Lee A' (id 'lee-a') or 'Lee B' (id 'lee-b'); ask by id",
    ),
]


@pytest.mark.parametrize(("error", "builtin", "message"), ERRORS)
def test_an_error_prints_place_and_remedy(
    error: NaverNvidiaError, builtin: type[Exception], message: str
) -> None:
    """Each error says where and what to do, and is also the builtin that a caller may expect."""
    assert str(error) == message
    assert isinstance(error, NaverNvidiaError)
    assert isinstance(error, builtin)


@pytest.mark.parametrize(
    "error", [row[0] for row in ERRORS], ids=lambda error: type(error).__name__
)
def test_an_error_survives_pickling_and_copying(error: NaverNvidiaError) -> None:
    """Errors cross processes: type, message and attributes stay."""
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):  # noqa: S301
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


def test_every_public_error_has_the_one_base() -> None:
    """Whoever catches NaverNvidiaError catches all of them."""
    public = [getattr(naver_nvidia, name) for name in naver_nvidia.__all__]
    errors = {each for each in public if isinstance(each, type) and issubclass(each, Exception)}
    assert {type(error) for error, *_ in ERRORS} == errors - {NaverNvidiaError}
    assert all(issubclass(error, NaverNvidiaError) for error in errors)


HUGE = "x" * 10**6


@pytest.mark.parametrize(
    "error",
    [
        UnresolvableDate(HUGE),
        UnknownName(HUGE, "person", "this article", [HUGE] * 1000),
        AmbiguousName(HUGE, "person", "this article", [(HUGE, HUGE)] * 1000),
        InvalidArticle([Fault("$", "wrong")] * 10**5),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_never_prints_megabytes(error: NaverNvidiaError) -> None:
    """However much was wrong, the message stays readable; the attributes have it all."""
    assert len(str(error)) < 10_000


def test_a_message_says_how_much_it_leaves_out() -> None:
    """What a message does not show, it counts."""
    many = InvalidArticle([Fault(f"$[{n}]", "wrong") for n in range(1234)])
    assert str(many).splitlines()[-1] == "  and 1,134 more, in the error's faults"
    assert len(many.faults) == 1234
    lees = AmbiguousName("Lee", "person", "here", [(f"Lee {n}", f"lee-{n}") for n in range(12)])
    assert str(lees).endswith("'Lee 9' (id 'lee-9') or 2 more; ask by id")
    assert len(lees.candidates) == 12


def _deep(depth: int) -> list[object]:
    value: list[object] = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [HUGE, b"x" * 10**6, 10**4000, -(10**5000), [HUGE] * 1000, {HUGE: HUGE}, _deep(10**5)],
    ids=["str", "bytes", "digits", "more digits", "list", "dict", "deep"],
)
def test_shown_is_short_for_any_value(value: object) -> None:
    """A value in a message is cut, however long, deep or huge it is."""
    assert len(shown(value)) < 500


def test_shown_hides_no_control_characters_and_passes_none_on() -> None:
    """A value cannot move the cursor or reverse the line of whoever reads the message."""
    assert shown("a\x1b[31m\u202eb") == r"'a\x1b[31m\u202eb'"


def test_many_bad_rows_are_listed_in_part_and_kept_in_full() -> None:
    """The message has room for a hundred; the error holds them all."""
    error = InvalidRows(
        [RowFault("register.csv", line, "date: is empty") for line in range(1, 151)]
    )
    assert len(error.faults) == 150
    assert str(error).startswith("150 bad rows (keep_good=True leaves them out):\n")
    assert str(error).endswith("\n  and 50 more, in the error's faults")
