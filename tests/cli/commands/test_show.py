"""The command ``show``, and the files that commands take."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia import (
    Article,
    Organization,
    Person,
    article_from_json,
    article_to_json,
    load_article,
)
from naver_nvidia.cli import main
from naver_nvidia.markup import to_html

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMAND = [sys.executable, "-m", "naver_nvidia"]
FAULTS = [
    "$.meetings[0].state: is no key of the format",
    "$.quotes[1].kind: 'spoken' is not one of 'direct', 'partial', 'indirect'",
]


def real(*argv: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own command
        [*COMMAND, *argv], env={**os.environ, **environment}, capture_output=True, check=False
    )


def test_alone_and_show_are_the_same(run: Any, bundled: str) -> None:
    """No command, show, and show of the article's JSON print the same."""
    assert run() == run("show") == run("show", bundled)


@pytest.mark.parametrize("argv", [["--json"], ["show", "--json"], ["--json", "show"]])
def test_show_as_json_is_the_article(run: Any, argv: Sequence[str]) -> None:
    """The JSON is article_to_json's, wherever --json stands."""
    assert run(*argv) == (0, article_to_json(load_article()) + "\n", "")


def page_with_picture(article: Article) -> bytes:
    return to_html(article, picture=article.meetings.to_svg()).encode()


@pytest.mark.needs_text
@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "utf-16"])
def test_show_as_html_is_the_page(encoding: str) -> None:
    """The bytes are to_html's with the picture of the meetings, in UTF-8, as the page says of itself, whatever the terminal has."""
    done = real("show", "--html", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == page_with_picture(load_article())


def test_show_as_html_is_of_any_article(
    capfdbinary: pytest.CaptureFixture[bytes], bundled: str
) -> None:
    """A file is shown as the bundled article is."""
    assert main(["show", "--html", bundled]) == 0
    assert capfdbinary.readouterr() == (page_with_picture(load_article()), b"")


def test_a_page_without_meetings_has_no_picture(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    """Where nobody met there is nothing to draw."""
    bare = Article(id="bare", text="Nothing.", date_published=date(2024, 6, 28))
    path = tmp_path / "bare.json"
    path.write_bytes(article_to_json(bare).encode())
    assert main(["show", "--html", str(path)]) == 0
    assert capfdbinary.readouterr() == (to_html(bare).encode(), b"")


def test_standoff_goes_with_its_text(run: Any, standoff: tuple[str, str]) -> None:
    """Annotation and text in two files are the same article."""
    annotation, text = standoff
    assert run("show", annotation, "--text", text) == run("show")


def test_an_article_comes_from_standard_input(
    run: Any,
    give: Callable[[bytes], None],
    standoff: tuple[str, str],
) -> None:
    """A hyphen is standard input, for the article or for its text."""
    annotation, text = map(Path, standoff)
    give(annotation.read_bytes())
    assert run("show", "-", "--text", str(text)) == run("show")
    give(text.read_bytes())
    assert run("show", str(annotation), "--text", "-") == run("show")


def test_a_faulty_article_is_not_shown(run: Any, faulty: str) -> None:
    """The status is 2, and standard error lists the faults."""
    assert run("show", faulty) == (
        2,
        "",
        f"naver-nvidia: 2 faults in the article:\n  {FAULTS[0]}\n  {FAULTS[1]}\n",
    )


def test_control_characters_of_an_article_are_not_printed(run: Any, tmp_path: Path) -> None:
    """A hostile article can neither colour nor move what is on the terminal."""
    hostile = Article(
        id="hostile",
        text="x",
        date_published=date(2024, 6, 28),
        headline="\x1b]0;owned\x07\x1b[2J\x9b31m\u202eheadline",
        people=(Person("\x1b[1mp", "\x1b[1mP"),),
        organizations=(Organization("o", "\x1b[1mO"),),
    )
    path = tmp_path / "hostile.json"
    path.write_bytes(article_to_json(hostile).encode())
    runs = [
        run("show", str(path)),
        run("show", str(path), "--json"),
        run("who-met", "o", "--article", str(path)),
        run("who-met", "o", "--article", str(path), "--json"),
        run("who-met", "no\x1b[1mbody", "--article", str(path)),
    ]
    assert not [done for done in runs if re.search("[\x07\x1b\x9b\u202e]", done.out + done.err)]
    assert article_from_json(runs[1].out) == hostile


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        (["show", "missing.json"], "cannot read 'missing.json': No such file or directory"),
        (["show", "."], "cannot read '.': "),
        (["check", "a\0b"], "cannot read 'a\\x00b': embedded null"),
        (["check", ""], "cannot read '': the name is empty"),
        (["who-met", "Kim", "--article", ""], "cannot read '': the name is empty"),
        (["check", "huge.json"], "cannot read 'huge.json': it has more than 200,000,000 bytes"),
        (["check", "-", "--text", "-"], "standard input can be the article or its text, not both"),
        (["show", "--text", "a.txt"], "--text goes with the file of an article; none is given"),
        (
            ["check", "latin.txt", "--text", "latin.txt"],
            "cannot read 'latin.txt': byte 1 is not UTF-8",
        ),
    ],
    ids=str,
)
def test_a_file_that_cannot_be_read_is_named(
    run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, argv: Sequence[str], problem: str
) -> None:
    """The status is 2, and standard error says which file and why."""
    monkeypatch.chdir(tmp_path)
    Path("latin.txt").write_bytes("né".encode("latin-1"))
    with Path("huge.json").open("wb") as huge:
        huge.truncate(200_000_001)  # takes no room on the disk
    done = run(*argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"naver-nvidia: {problem}")


def test_show_of_several_says_which_command_reads_them(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON Lines and a directory lead to a command, not to a function."""
    monkeypatch.chdir(tmp_path)
    Path("two.jsonl").write_text("{}\n{}\n")
    said = run("show", "two.jsonl").err
    assert said.endswith("; of JSON Lines, in a *.jsonl, naver-nvidia check reads each article\n")
    said = run("show", ".").err
    assert said.endswith("it is a directory; naver-nvidia check . reads each article in it\n")
