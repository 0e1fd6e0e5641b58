from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest

from naver_nvidia import load_article

if TYPE_CHECKING:
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
    pytester.runpytest_subprocess(*BY_HAND).assert_outcomes(passed=2)


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
