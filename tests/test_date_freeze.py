"""Frozen answers: written once, and compared ever after."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import date_freeze

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _few_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(date_freeze, "texts", lambda: {"They met Tuesday.", "last May", "화요일"})


def test_answers_that_stay_differ_in_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first call writes three texts on five days, and the second finds them as they were."""
    file = tmp_path / "answers.jsonl"
    date_freeze.report(file)
    date_freeze.report(file)
    written, compared = capsys.readouterr().out.splitlines()
    assert written == f"15 answers in {file}"
    assert compared == "0 of 15 answers have another value, 0 another rule or reason"


def test_another_value_is_shown_and_another_rule_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a text has now and had is listed, with its day; a rule that was renamed is no value."""
    file = tmp_path / "answers.jsonl"
    date_freeze.report(file)
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    tuesday = next(row for row in rows if row[:2] == ["2024-06-28", "They met Tuesday."])
    tuesday[2][0][3] = "2024-06-18"
    may = next(row for row in rows if row[:2] == ["2024-06-28", "last May"])
    may[2][0][-1] = may[3][4] = "an-older-name"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    date_freeze.report(file)
    _, place, before, after, summary = capsys.readouterr().out.splitlines()
    assert place == "2024-06-28 'They met Tuesday.'"
    assert ("2024-06-18" in before, "2024-06-25" in after) == (True, True)
    assert summary == "1 of 15 answers have another value, 1 another rule or reason"


def test_the_texts_are_those_of_the_tests_and_of_the_rules(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A sentence of a test and an example of a rule are among them."""
    monkeypatch.undo()
    assert {"Who was born this Feb. 29?", "the eighth century B.C."} < date_freeze.texts()
