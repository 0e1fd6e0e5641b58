"""The command ``resolve``: what day the words of a date mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

PUBLISHED = ["--published", "2024-06-28"]


def test_resolve_says_what_and_why(run: Any) -> None:
    """Value, range and rule, and a sentence that explains them."""
    done = run("resolve", "Earlier", "in", "the", "month", *PUBLISHED)
    assert (done.status, done.err) == (0, "")
    rows = dict(line.split(maxsplit=1) for line in done.out.split("\n\n")[0].splitlines())
    assert rows["value"] == "2024-06"
    assert rows["range"] == "2024-06-01/2024-06-27"
    assert rows["expression"] == "Modified('START', This(Unit('month'), Spoken()))"
    assert rows["rule"] in done.out.split("\n\n")[1]


@pytest.mark.parametrize(
    ("argv", "value", "days"),
    [
        (["Tuesday"], "2024-06-25", "2024-06-25"),
        (["Tuesday", "--sentence", "They will meet Tuesday."], "2024-07-02", "2024-07-02"),
        (["two", "days", "later", "--reference", "2024-06-25"], "2024-06-27", "2024-06-27"),
        (["recently"], "PAST_REF", None),
        (["05/06/2024", "--day-first"], "2024-06-05", "2024-06-05"),
        (["05/06/2024", "--month-first"], "2024-05-06", "2024-05-06"),
    ],
    ids=str,
)
def test_resolve_has_its_json(run: Any, argv: Sequence[str], value: str, days: str | None) -> None:
    """Context settles what it can; where no days are meant, the range is null."""
    done = run("resolve", *argv, *PUBLISHED, "--json")
    assert list(done.data) == [
        "words",
        "published",
        "type",
        "value",
        "mod",
        "range",
        "rule",
        "expression",
        "explanation",
    ]
    assert (done.status, done.data["value"], done.data["range"]) == (0, value, days)


def test_what_is_no_date_is_a_no(run: Any) -> None:
    """The answer says why, and the status is 1; in JSON everything found is null."""
    done = run("resolve", "the", "executives", *PUBLISHED)
    assert (done.status, done.err) == (1, "")
    assert done.out.startswith("cannot resolve 'the executives'")
    data = run("resolve", "the executives", *PUBLISHED, "--json").data
    assert [name for name, value in data.items() if value is not None] == [
        "words",
        "published",
        "explanation",
    ]


TWICE = "They met Tuesday and will meet on Tuesday."


@pytest.mark.parametrize(
    ("argv", "value"),
    [
        (["Tuesday", "--sentence", TWICE, "--start", "9"], "2024-06-25"),
        (["Tuesday", "--sentence", TWICE, "--start", "34"], "2024-07-02"),
        (["May", "--sentence", "Maybe they will meet in May."], "2025-05"),
        (["Tuesday", "--sentence", "\U0001f44d They met Tuesday.", "--start", "11"], "2024-06-25"),
    ],
    ids=str,
)
def test_resolve_takes_the_words_that_are_meant(run: Any, argv: Sequence[str], value: str) -> None:
    """--start says which, in code points; words that stand once as whole words need none."""
    done = run("resolve", *argv, *PUBLISHED, "--json")
    assert (done.status, done.data["value"], done.err) == (0, value, "")


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        ([TWICE], "--sentence: 'Tuesday' stands in it at 9 and 34; --start says which is meant"),
        (
            [TWICE, "--start", "3"],
            "--start: 'Tuesday' does not stand at 3 in the sentence, but at 9 and 34",
        ),
        (
            ["They met Tuesday.", "--start", "99"],
            "--start: 'Tuesday' does not stand at 99 in the sentence, but at 9",
        ),
        (
            ["They met."],
            "--sentence: 'Tuesday' does not stand in it, or only inside a longer word",
        ),
        (
            ["Tuesdays", "--start", "1"],
            "--sentence: 'Tuesday' does not stand in it, or only inside a longer word",
        ),
    ],
    ids=str,
)
def test_words_are_not_guessed_in_their_sentence(
    run: Any, argv: Sequence[str], problem: str
) -> None:
    """Words that stand there twice or not at all have the status 2, and the remedy is named."""
    done = run("resolve", "Tuesday", *PUBLISHED, "--sentence", *argv)
    assert done == (2, "", f"naver-nvidia: {problem}\n")


def test_a_date_of_two_readings_asks_for_an_option(run: Any) -> None:
    """Of the command line, and not for an argument of the function."""
    done = run("resolve", "05/06/2024", *PUBLISHED, "--json")
    assert done.status == 1
    assert done.data["explanation"].endswith("; say which with --day-first or --month-first")
