from __future__ import annotations

import inspect
import json
import os
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import naver_nvidia.fixture
import naver_nvidia.passages
from naver_nvidia import load_article

if TYPE_CHECKING:
    from types import ModuleType

    from naver_nvidia import Article, Meetings

# Run from a checkout that is not installed, pytest knows of no entry point.
INSTALLED = bool(entry_points(group="pytest11", name="naver_nvidia"))
BY_HAND = () if INSTALLED else ("-p", "_naver_nvidia_pytest")

pytest_plugins = ["pytester"] if INSTALLED else ["pytester", "_naver_nvidia_pytest"]


def test_gives_the_bundled_article(
    naver_nvidia_article: Article, naver_nvidia_text: str, naver_nvidia_meetings: Meetings
) -> None:
    """The fixtures are the bundled article, its text and its meetings."""
    assert naver_nvidia_article is load_article()
    assert naver_nvidia_text is naver_nvidia_article.text
    assert naver_nvidia_meetings is naver_nvidia_article.meetings


@pytest.mark.needs_text
def test_serves_a_user_who_imports_nothing(pytester: pytest.Pytester) -> None:
    """A test suite asks for the fixtures by name; nothing is imported and no conftest needed."""
    pytester.makepyfile(
        """
        def test_people(naver_nvidia_article):
            assert naver_nvidia_article.person("Huang").name == "Jensen Huang"

        def test_text(naver_nvidia_text, naver_nvidia_article):
            assert naver_nvidia_text == naver_nvidia_article.text

        def test_meetings(naver_nvidia_meetings):
            assert len(naver_nvidia_meetings.who_met("Jensen Huang")) == 3
        """
    )
    pytester.runpytest_subprocess(*BY_HAND).assert_outcomes(passed=3)


@pytest.mark.needs_text
def test_is_made_once_for_a_session(pytester: pytest.Pytester) -> None:
    """All modules of a session share one article."""
    pytester.makeconftest("seen = set()")
    module = """
        from conftest import seen

        def test_article(naver_nvidia_article):
            seen.add(id(naver_nvidia_article))
            assert len(seen) == 1
        """
    pytester.makepyfile(test_one=module, test_two=module)
    pytester.runpytest_subprocess(*BY_HAND).assert_outcomes(passed=2)


@pytest.mark.needs_text
def test_imports_the_library_only_when_a_fixture_is_asked_for(pytester: pytest.Pytester) -> None:
    """A run that asks for no fixture never imports the library."""
    pytester.makepyfile(
        """
        import sys

        def loaded():
            return {name for name in sys.modules if name.partition(".")[0] == "naver_nvidia"}

        def test_unasked():
            assert "_naver_nvidia_pytest" in sys.modules
            assert loaded() == set()

        def test_asked(naver_nvidia_article):
            assert "naver_nvidia" in loaded()
        """
    )
    for name in ("unasked", "asked"):
        run = pytester.runpytest_subprocess(*BY_HAND, "-k", f"test_{name}")
        run.assert_outcomes(passed=1, deselected=1)


def test_can_be_switched_off(pytester: pytest.Pytester) -> None:
    """``-p no:naver_nvidia`` takes the fixtures away, as for any other plugin."""
    pytester.makepyfile("def test_article(naver_nvidia_article): ...")
    result = pytester.runpytest_subprocess("-p", "no:naver_nvidia")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*fixture 'naver_nvidia_article' not found*"])


def test_explains_its_fixtures(pytester: pytest.Pytester) -> None:
    """``pytest --fixtures`` says what each of them is."""
    result = pytester.runpytest_subprocess(*BY_HAND, "--fixtures")
    lines = result.stdout.lines
    for name in ("article", "text", "meetings"):
        heads = [line.startswith(f"naver_nvidia_{name} [session scope]") for line in lines]
        assert lines[heads.index(True) + 1].strip() not in {"", "no docstring available"}


@pytest.mark.once
@pytest.mark.needs_text
@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_coverage_loses_nothing(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, workers: tuple[str, ...]
) -> None:
    """With ``--cov``, a suite that uses the fixtures sees each line of a user's code, and of ours.

    What a plugin imports before coverage begins would be lost.
    """
    pytest.importorskip("pytest_cov", reason="pytest-cov is not installed")
    for name in [name for name in os.environ if name.startswith("COVERAGE_")]:
        monkeypatch.delenv(name)  # of the run that this one is in
    pytester.makepyfile(
        users_code="""
        from naver_nvidia import Person

        FOUND = []

        def people(article):
            FOUND.extend(each for each in article.people if isinstance(each, Person))
            return FOUND
        """,
        test_users="""
        from users_code import people

        def test_people(naver_nvidia_article):
            assert len(people(naver_nvidia_article)) == 4

        def test_text(naver_nvidia_text):
            assert naver_nvidia_text
        """,
    )
    covered = ("--cov=users_code", "--cov=naver_nvidia", "--cov-report=json")
    result = pytester.runpytest_subprocess(*BY_HAND, *covered, *workers)
    result.assert_outcomes(passed=2)
    files = json.loads((pytester.path / "coverage.json").read_bytes())["files"]
    lines = {Path(name).name: each["executed_lines"] for name, each in files.items()}
    assert files["users_code.py"]["missing_lines"] == []
    # The lines of a module's own level, which run when it is imported.
    assert line_of(naver_nvidia.fixture, "def load_article") in lines["fixture.py"]
    assert line_of(naver_nvidia.passages, "class Passage") in lines["passages.py"]


def line_of(module: ModuleType, words: str) -> int:
    """The number of the line that has the words."""
    text = inspect.getsource(module)
    return text[: text.index(words)].count("\n") + 1
