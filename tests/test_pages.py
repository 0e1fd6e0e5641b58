"""The pages whose examples are commands: a reader who types them sees what is printed there."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from naver_nvidia import Person, draft_to_json, load_article, resolve_date
from naver_nvidia.dates.expression import Intersection, Nth

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parents[1] / "docs"
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the pages show a POSIX shell")


class Shell:
    """A shell in a directory of its own, in which ``naver-nvidia`` is the command under test."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        command = directory / "bin" / "naver-nvidia"
        command.parent.mkdir()
        ours = shlex.join([sys.executable, "-m", "naver_nvidia"])
        command.write_text(f'#!/bin/sh\nexec {ours} "$@"\n')
        command.chmod(0o755)
        self._path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"

    def __call__(self, line: str) -> str:
        done = subprocess.run(  # noqa: S602 - the pages show a shell
            line,
            shell=True,
            cwd=self.directory,
            env={**os.environ, "PATH": self._path, "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.stdout.decode()


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_the_readme_leads_to_what_is_there() -> None:
    """Each of its links into the repository leads to a file."""
    readme = DOCS.parent / "README.md"
    links = re.findall(r"\]\(([^)#:]+)\)", readme.read_text(encoding="utf-8"))
    assert len(links) > 5
    assert [link for link in links if not (readme.parent / link).is_file()] == []


def test_the_citation_has_the_version_that_is_built() -> None:
    """Who cites the software cites what can be installed."""
    project = tomllib.loads((DOCS.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = (DOCS.parent / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {project['version']}\n" in citation


def test_the_pages_show_the_pictures_that_the_library_draws() -> None:
    """A page that is read where nothing is built has copies, and the copies are up to date."""
    meetings = load_article().meetings
    path = meetings.shortest_path("Lee", "Choi")
    assert path is not None
    along = [each for each in path if isinstance(each, Person)]
    drawn = {
        "meetings": meetings.to_svg(),
        "neighbourhood": meetings.to_svg(people=along[:2]),
        "shortest-path": meetings.to_svg(people=along),
    }
    for name, svg in drawn.items():
        picture = (DOCS / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
        assert picture == f"{svg}\n"


def test_the_figure_from_words_to_days_shows_what_is_resolved() -> None:
    """Its operators are those of the expression, and its days those of the paper."""
    picture = (DOCS / "pictures" / "words-to-days.svg").read_text(encoding="utf-8")
    words, published, *shown = re.findall(r"<text[^>]*>(.*?)</text>", picture)
    day = date.fromisoformat(published.split()[-1])
    resolved = {
        text: resolve_date(text, published=day) for text in (words, "May last year", "last year")
    }
    assert {str(found) for found in resolved.values()} <= set(shown)
    expression = resolved[words].expression
    assert isinstance(expression, Nth)
    assert isinstance(expression.within, Intersection)
    operators = re.findall(r'class="kind"[^>]*>(.*?)</text>', picture)
    leaves = [expression.of, *expression.within.parts]
    heads = [f"Nth({expression.number}, …)", "Intersection(…)"]
    assert sorted(operators) == sorted([*heads, *map(repr, leaves)])


def test_the_page_of_extras_lists_what_can_be_installed() -> None:
    """Each extra stands there with its requirements as they are declared."""
    pyproject = tomllib.loads((DOCS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    declared = pyproject["project"]["optional-dependencies"]
    page = (DOCS / "reference" / "extras.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", page, re.MULTILINE))
    assert rows == {extra: ", ".join(needs) for extra, needs in declared.items()}


def blocks(page: str) -> Iterator[tuple[str, str]]:
    for block in BLOCK.finditer((DOCS / page).read_text(encoding="utf-8")):
        yield block["language"], block["code"]


@pytest.mark.once
@pytest.mark.needs_text
def test_the_command_line_page_shows_what_is_printed(shell: Shell) -> None:
    """Every command of the reference page, run in order, prints what is shown under it."""
    consoles = [
        code for language, code in blocks("reference/command-line.md") if language == "console"
    ]
    examples = [example for code in consoles for example in COMMAND.findall(code)]
    assert len(examples) > 5
    for line, output in examples:
        assert shell(line) == output, line


def test_the_tutorial_ends_with_an_article(shell: Shell) -> None:
    """The text saved, each JSON block put into the draft, each command typed: all as shown."""
    draft = shell.directory / "harbour.json"
    edits = 0
    for language, code in blocks("tutorial-own-article.md"):
        if language == "text":
            (shell.directory / "harbour.txt").write_bytes(code.encode())
        elif language == "json":
            edited = json.loads(draft.read_bytes()) | json.loads(f"{{{code.strip().rstrip(',')}}}")
            draft.write_bytes(draft_to_json(edited).encode())
            edits += 1
        elif language == "console":
            for line, output in COMMAND.findall(code):
                assert shell(line) == output, line
        elif language == "python":
            (shell.directory / "test_harbour.py").write_text(code)
    assert edits == 6
    ran = shell(f"{shlex.quote(sys.executable)} -m pytest -q -p no:cacheprovider test_harbour.py")
    assert ran.splitlines()[-1].startswith("1 passed")


def test_the_comparison_counts_its_lines() -> None:
    """Each row of the table says how many lines the two programs under its heading have."""
    page = (DOCS / "explanation" / "compared.md").read_text(encoding="utf-8")
    said = re.findall(r"\| \[.*\]\(#.*\| (\d+) \| (\d+) \|$", page, re.MULTILINE)
    pairs = (code.split("# ours\n")[1:] for _, code in blocks("explanation/compared.md"))
    programs = [re.split(r"^>>> # .*$", pair[0], flags=re.MULTILINE) for pair in pairs if pair]
    lines = re.compile(r"^(?:>>>|\.\.\.) ", re.MULTILINE)
    assert said == [tuple(str(len(lines.findall(each))) for each in pair) for pair in programs]
