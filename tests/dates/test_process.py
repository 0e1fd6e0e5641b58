"""What a date means hangs on no setting of the process: neither its locale nor python -OO."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# Every example of every rule, found in its sentence or resolved by itself, and what explains it.
ANSWERS = """
import locale, sys
from datetime import date
if len(sys.argv) > 1:
    locale.setlocale(locale.LC_ALL, sys.argv[1])
    print(date(2024, 6, 24).strftime("%A"), file=sys.stderr)
from naver_nvidia import find_dates, resolve_date
from naver_nvidia.dates.grammar.stages import RULES
friday = date(2024, 6, 28)
for rule in RULES:
    for words, value, sentence, mod in rule.examples:
        print(resolve_date(words, published=friday, sentence=sentence).explain())
        print(find_dates(sentence or words, published=friday))
"""


def answers(*arguments: str, **environment: str) -> tuple[str, str]:
    command = [sys.executable, *arguments]
    result = subprocess.run(  # noqa: S603 - our own interpreter
        command,
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return result.stdout, result.stderr.strip()


@pytest.fixture(scope="module")
def usual() -> str:
    return answers("-c", ANSWERS)[0]


def test_answers_and_reasons_stand_without_docstrings(usual: str) -> None:
    """Under python -OO, which drops docstrings and assertions, every answer is the same."""
    assert answers("-OO", "-c", ANSWERS)[0] == usual


@pytest.mark.parametrize(("language", "monday"), [("de_DE", "Montag"), ("tr_TR", "Pazartesi")])
def test_answers_and_reasons_hang_on_no_locale(
    language: str, monday: str, usual: str, tmp_path: Path
) -> None:
    """Where the process speaks another language, an article in English is still in English."""
    localedef = shutil.which("localedef")
    if localedef is None:
        pytest.skip("this machine has no localedef, which makes other locales")
    name = f"{language}.UTF-8"
    made = subprocess.run(  # noqa: S603 - glibc's own tool
        [localedef, "-i", language, "-f", "UTF-8", str(tmp_path / name)],
        capture_output=True,
        check=False,
        text=True,
    )
    if not (tmp_path / name).exists():
        pytest.skip(f"localedef made no {name}: {made.stderr.strip()}")
    found, named = answers("-c", ANSWERS, name, LOCPATH=str(tmp_path))
    assert named == monday
    assert found == usual
