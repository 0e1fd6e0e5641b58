"""What the command line accepts, and its help."""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from naver_nvidia import (
    articles_to_jsonl,
    load_article,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PUBLISHED = ["--published", "2024-06-28"]
STORY = "Ann Lee met Bo Orr on Tuesday.\r\n\r\n\u201cWe agree,\u201d Lee said. It rained."


@pytest.mark.parametrize(
    "argv",
    [["--help"], *([name, "--help"] for name in ("show", "who-met", "resolve", "new", "check"))],
)
def test_help_teaches(run: Any, monkeypatch: pytest.MonkeyPatch, argv: Sequence[str]) -> None:
    """Every command's help has examples, and fits into 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    done = run(*argv)
    assert (done.status, done.err) == (0, "")
    assert "examples:\n  naver-nvidia" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_the_help_is_one_screen(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 24 lines, in which the first commands are those that answer questions of an article."""
    monkeypatch.setenv("COLUMNS", "80")
    lines = run("--help").out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    commands = re.findall("^  ([a-z-]+)  ", "\n".join(lines).partition("options:")[0], re.MULTILINE)
    assert commands == ["show", "who-met", "resolve", "new", "mark", "check", "export", "register"]


HELP_EXAMPLE = re.compile(r"^  naver-nvidia(?P<argv>.*?)(?: {6}.*| > .*| \| .*)?$", re.MULTILINE)


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch, bundled: str, standoff: tuple[str, str]) -> Path:
    """The files that the examples name, where they are."""
    monkeypatch.chdir(Path(bundled).parent)
    assert Path(standoff[0]).name == "annotation.json"
    Path("story.txt").write_bytes(STORY.encode())
    other = attrs.evolve(load_article(), id="other")
    lines = "".join(articles_to_jsonl([load_article(), other]))
    Path("corpus.jsonl").write_text(lines, encoding="utf-8")
    for file, line in zip(("a.json", "b.json"), lines.splitlines(), strict=True):
        Path(file).write_text(line, encoding="utf-8")
    same = {"same": [[each.id, "jensen-huang"] for each in (load_article(), other)]}
    Path("same.jsonl").write_text(json.dumps(same), encoding="utf-8")
    return Path(bundled)


@pytest.mark.parametrize("name", ["", "show", "who-met", "resolve", "new", "check"])
def test_the_examples_of_the_help_work(
    run: Any, give: Callable[[bytes], None], files: Path, name: str
) -> None:
    """Each example, run where its files are, has the answer yes."""
    shown = run(*[name, "--help"] if name else ["--help"]).out
    examples = HELP_EXAMPLE.findall(re.sub(r"\\\n *", "", shown))
    assert examples
    for example in examples:
        give(files.read_bytes())
        done = run(*shlex.split(example))
        assert (done.status, done.err) == (0, ""), example


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        (["whomet", "Kim"], "no command called 'whomet'; did you mean 'who-met'?"),
        (["verify"], "no command called 'verify'; there are show, who-met, resolve, new, mark"),
        (["a.json"], "to show an article: naver-nvidia show a.json"),
        (["my articles/a"], "to show an article: naver-nvidia show 'my articles/a'"),
        (["-"], "to show an article: naver-nvidia show -"),
        (["\x1b[1m"], "no command called '\\x1b[1m'"),
        (["show", "a.json", "\x1b[1m"], "unrecognized arguments: \\x1b[1m"),
        (["--version", "show"], "argument --version: not allowed with a command ('show')"),
        (["show", "--version"], "unrecognized arguments: --version"),
        (["show", "--html", "--json"], "argument --html: not allowed with argument --json"),
        (["--json", "show", "--html"], "argument --html: not allowed with argument --json"),
        (["resolve", "Tuesday", *PUBLISHED, "--start", "-1"], "'-1' is no position"),
        (["resolve", "Tuesday", *PUBLISHED, "--start", "9" * 5000], "is no position"),
        (["resolve", "Tuesday", *PUBLISHED, "--start", "3"], "without argument --sentence"),
        (["who-met"], "required: NAME"),
        (["resolve", "Tuesday"], "required: --published"),
        (["resolve", "Tuesday", "--publ", "2024-06-28"], "required: --published"),
        (["resolve", "Tuesday", "--published", "Friday"], "'Friday' is no date such as 2024-06-28"),
        (["resolve", "then", *PUBLISHED, "--reference", "2024-13"], "'2024-13'"),
        (["check"], "required: FILE"),
        (["export"], "required: FORMAT\n"),
        (["new", "story.txt"], "required: --published"),
        (["new", "story.txt", *PUBLISHED, "--json"], "unrecognized arguments: --json"),
        (["--json", "new", "story.txt", *PUBLISHED], "argument --json: not allowed"),
    ],
)
def test_wrong_usage_is_explained(run: Any, argv: Sequence[str], problem: str) -> None:
    """The status is 2, and standard error has usage and mistake."""
    done = run(*argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("usage: naver-nvidia")
    assert problem in done.err


def test_the_usage_shown_is_that_of_the_command(run: Any) -> None:
    """What is wrong after a command is explained under the usage of that command."""
    done = run("show", "a.json", "b.json")
    assert done.status == 2
    assert done.err.startswith("usage: naver-nvidia show ")
    assert done.err.endswith("error: unrecognized arguments: b.json\n")


@pytest.mark.needs_text
@pytest.mark.parametrize(
    ("mixed", "sorted_out"),
    [
        (["who-met", "Jensen", "--json", "Huang"], ["who-met", "--json", "Jensen Huang"]),
        (["resolve", "last", *PUBLISHED, "month"], ["resolve", *PUBLISHED, "last month"]),
        (["who-met", "--json", "--", "Naver", "Cloud"], ["who-met", "--json", "Naver Cloud"]),
    ],
    ids=str,
)
def test_options_stand_anywhere(run: Any, mixed: Sequence[str], sorted_out: Sequence[str]) -> None:
    """Options may stand between the words of a name or a date."""
    done = run(*mixed)
    assert done.err == ""
    assert done == run(*sorted_out)


@pytest.mark.needs_text
def test_a_name_may_look_like_an_option(run: Any) -> None:
    """After two hyphens everything is a name."""
    assert "called '-x'" in run("who-met", "--", "-x").err


def test_version_is_that_of_the_installed_package(
    run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The first installation on the path counts, as for an import."""
    information = tmp_path / "naver_nvidia-9.8.7.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: naver-nvidia\nVersion: 9.8.7\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert run("--version") == (0, "naver-nvidia 9.8.7, article 2\n", "")
    assert run("--version", "--json").data == {"version": "9.8.7", "data_version": "2"}


def test_version_without_an_installation(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run from the source alone, the command has no version."""
    monkeypatch.setattr(sys, "path", [])
    assert run("--version").out == "naver-nvidia (not installed), article 2\n"
    assert run("--json", "--version").data == {"version": None, "data_version": "2"}
