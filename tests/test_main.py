"""The command line."""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import shlex
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs
import pytest

import naver_nvidia.__main__
from naver_nvidia import (
    Article,
    Organization,
    Person,
    article_from_draft,
    article_from_json,
    article_to_json,
    articles_to_jsonl,
    draft_to_json,
    load_article,
    start_draft,
)
from naver_nvidia.__main__ import main
from naver_nvidia.glance.terminal import columns_of
from naver_nvidia.markup import to_html

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMAND = [sys.executable, "-m", "naver_nvidia"]
FAULTS = [
    "$.meetings[0].state: is no key of the format",
    "$.quotes[1].kind: 'spoken' is not one of 'direct', 'partial', 'indirect'",
]
PUBLISHED = ["--published", "2024-06-28"]
STORY = "Ann Lee met Bo Orr on Tuesday.\r\n\r\n\u201cWe agree,\u201d Lee said. It rained."

posix = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals and signals are POSIX's")


class Run(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, object]:
        data: dict[str, object] = json.loads(self.out)
        return data


class Runner:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *argv: str) -> Run:
        return Run(main(argv), *self._capsys.readouterr())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Runner:
    return Runner(capsys)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    data = article_to_json(load_article())
    data = data.replace('"kind": "direct"', '"kind": "spoken"')
    path = tmp_path / "faulty.json"
    path.write_bytes(data.replace('"status": "held"', '"state": "held"').encode())
    return str(path)


@pytest.fixture
def bundled(tmp_path: Path) -> str:
    path = tmp_path / "article.json"
    path.write_bytes(article_to_json(load_article()).encode())
    return str(path)


@pytest.fixture
def standoff(tmp_path: Path) -> tuple[str, str]:
    annotation, text = tmp_path / "annotation.json", tmp_path / "article.txt"
    annotation.write_bytes(article_to_json(load_article(), standoff=True).encode())
    text.write_bytes(load_article().text.encode())
    return str(annotation), str(text)


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


# The real command


def real(*argv: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own command
        [*COMMAND, *argv], env={**os.environ, **environment}, capture_output=True, check=False
    )


@pytest.mark.needs_text
def test_the_command_prints_the_article() -> None:
    """Alone, the command prints the bundled article at a glance, in plain UTF-8."""
    done = real(PYTHONIOENCODING="utf-8")
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode()
    assert shown.startswith("naver-nvidia-2024-06-28\n")
    assert "\x1b" not in shown
    assert "Naver\u2019s key executives" in shown


@pytest.mark.needs_text
def test_the_command_gives_the_exit_status() -> None:
    """The process ends with the status of the answer."""
    assert real("who-met", "Naver Cloud").returncode == 1
    assert real("who-met", "Nobody").returncode == 2


@pytest.mark.needs_text
def test_an_ascii_terminal_gets_escapes() -> None:
    """What the encoding lacks is escaped, and the escapes are counted as columns."""
    done = real(PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode("ascii").splitlines()
    assert any(r"Naver\u2019s" in line for line in lines)
    assert max(map(len, lines)) <= 80


@pytest.mark.needs_text
def test_json_is_json_in_every_encoding() -> None:
    """JSON for an ASCII terminal is the same article."""
    done = real("--json", PYTHONIOENCODING="ascii")
    assert article_from_json(done.stdout.decode("ascii")) == load_article()


def test_help_waits_for_nothing_it_does_not_need() -> None:
    """Help is printed without loading attrs, cattrs or dateutil."""
    program = (
        "import sys; from naver_nvidia.__main__ import main; main(['--help']);"
        "print(sorted({'attrs', 'attr', 'cattrs', 'dateutil'} & set(sys.modules)))"
    )
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.needs_text
@posix
def test_a_reader_that_leaves_is_no_error() -> None:
    """Into a pipe that nobody reads any more, the command ends as SIGPIPE would end it."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(  # noqa: S603 - our own command
        COMMAND, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@posix
def test_ctrl_c_is_quiet() -> None:
    """Interrupted while it reads, the command ends with 130 and says nothing."""
    process = subprocess.Popen(  # noqa: S603 - our own command
        [*COMMAND, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdin is not None
        # More than a pipe holds: once it is written, the command is reading.
        process.stdin.write(b" " * 1_000_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, b"", b"")


def in_a_shell(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    shown = line.replace("naver-nvidia", shlex.join(COMMAND))
    return subprocess.run(  # noqa: S602 - only a shell closes streams
        shown, shell=True, env={**os.environ, **environment}, capture_output=True, check=False
    )


@posix
@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("naver-nvidia >&-", "cannot write: standard output is closed"),
        ("naver-nvidia --help >&-", "cannot write: standard output is closed"),
        ("naver-nvidia --version >&-", "cannot write: standard output is closed"),
        ("naver-nvidia show --html >&-", "cannot write: standard output is closed"),
        ("naver-nvidia check - <&-", "cannot read '-': standard input is closed"),
        ("naver-nvidia show - --json <&-", "cannot read '-': standard input is closed"),
    ],
)
def test_a_closed_stream_is_said(line: str, problem: str) -> None:
    """What keeps a question from being answered has the status 2 and a sentence, no traceback."""
    done = in_a_shell(line)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"naver-nvidia: {problem}\n"


full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is Linux's")


@pytest.mark.needs_text
@full
@pytest.mark.parametrize("argv", ["", "--help", "--version", "show --json", "show --html"])
def test_a_full_disk_is_said(argv: str) -> None:
    """What cannot be written, help included, is an error with its reason."""
    done = in_a_shell(f"naver-nvidia {argv} >/dev/full")
    assert done.returncode == 2
    assert done.stderr == b"naver-nvidia: cannot write: No space left on device\n"


@posix
@pytest.mark.parametrize("argv", ["who-met zzz", "whomet", "who-met", "check missing.json"])
@pytest.mark.parametrize("stream", ["2>&-", pytest.param("2>/dev/full", marks=full), ">&- 2>&-"])
def test_without_standard_error_the_status_alone_says_it(argv: str, stream: str) -> None:
    """A complaint that cannot be written changes no status, and does not go to the output."""
    done = in_a_shell(f"naver-nvidia {argv} {stream}")
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


@pytest.mark.needs_text
@posix
def test_an_answer_needs_no_standard_error() -> None:
    """Where there is nothing to complain of, a closed standard error is no matter."""
    done = in_a_shell("naver-nvidia who-met Naver Cloud 2>&-")
    assert (done.returncode, done.stdout) == (1, b"Naver Cloud met nobody in this article.\n")


@posix
@pytest.mark.parametrize("argv", ["check /dev/zero", "check -", "check - --text /dev/zero"])
def test_endless_input_is_refused(argv: str) -> None:
    """A device or a pipe that never ends is not read for ever."""
    done = in_a_shell(f"yes | naver-nvidia {argv}")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.endswith(b": it has more than 200,000,000 bytes\n")


@pytest.mark.skipif(sys.platform != "linux", reason="others do not limit a process's memory")
def test_too_little_memory_is_said(tmp_path: Path) -> None:
    """An article that takes more memory than there is has the status 2 and a sentence."""
    path = tmp_path / "large.json"
    path.write_bytes(b"[" + b"[]," * 15_000_000 + b"[]]")
    done = in_a_shell(f"ulimit -v 400000; naver-nvidia check {shlex.quote(str(path))}")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"naver-nvidia: the answer takes more memory than there is\n"


# Streams, in this process


def into(monkeypatch: pytest.MonkeyPatch, descriptor: int) -> None:
    stream = os.fdopen(descriptor, "w", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", stream)


@pytest.mark.needs_text
@posix
def test_a_broken_pipe_gives_141(monkeypatch: pytest.MonkeyPatch) -> None:
    """The status is that of SIGPIPE, and nothing is left to be written at exit."""
    reading, writing = os.pipe()
    os.close(reading)
    into(monkeypatch, writing)
    assert main([]) == 141
    sys.stdout.close()


@pytest.mark.needs_text
@full
def test_a_full_disk_gives_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The status is that of a question not answered, and nothing is left to be written at exit."""
    into(monkeypatch, os.open("/dev/full", os.O_WRONLY))
    assert main([]) == 2
    assert capsys.readouterr().err == "naver-nvidia: cannot write: No space left on device\n"
    sys.stdout.close()


@full
def test_a_full_disk_for_complaints_gives_2(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """The complaint is lost, its status is not, and nothing is left to be written at exit."""
    with os.fdopen(os.open("/dev/full", os.O_WRONLY), "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        assert run("who-met", "zzz") == (2, "", "")


def test_streams_that_are_not_there(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a process without console has them: nothing can be read, written or said."""
    monkeypatch.setattr(sys, "stdin", None)
    assert run("check", "-") == (2, "", "naver-nvidia: cannot read '-': standard input is closed\n")
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--help"]) == 2


def test_memory_that_runs_out_gives_2(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """What needs more memory than any machine has is not answered."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(_Boundless())))
    done = run("check", "-")
    assert done == (2, "", "naver-nvidia: the answer takes more memory than there is\n")


class _Boundless(io.RawIOBase):
    """Input of which each piece is larger than memory."""

    def readable(self) -> bool:
        return True

    def readinto(self, _: object) -> int:
        return len(bytearray(sys.maxsize))


class _Interrupted(io.RawIOBase):
    """A terminal at which somebody presses Ctrl-C."""

    def readable(self) -> bool:
        return True

    def readinto(self, _: object) -> int:
        signal.raise_signal(signal.SIGINT)
        return 0


def test_an_interrupt_gives_130(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """The status is that of SIGINT."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(_Interrupted())))
    assert run("check", "-") == (130, "", "")


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, *argv: str) -> str:
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(argv) == 0
    shown = b""
    try:
        while chunk := os.read(ours, 100_000):
            shown += chunk
    except OSError:  # how Linux says that the other end is closed and all is read
        pass
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.needs_text
@posix
@pytest.mark.parametrize(
    ("environment", "styled"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
    ids=str,
)
def test_a_terminal_is_styled_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, *, environment: dict[str, str], styled: bool
) -> None:
    """NO_COLOR wins over FORCE_COLOR, which wins over a dumb terminal."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in on_a_terminal(monkeypatch, "who-met", "Kim")) is styled


@pytest.mark.needs_text
@pytest.mark.parametrize(("value", "styled"), [("1", True), ("", False)])
def test_what_is_no_terminal_is_styled_only_if_forced(
    run: Runner, monkeypatch: pytest.MonkeyPatch, *, value: str, styled: bool
) -> None:
    """A file or pipe gets escape sequences only with FORCE_COLOR."""
    monkeypatch.setenv("FORCE_COLOR", value)
    assert ("\x1b[" in run().out) is styled


@pytest.mark.needs_text
@posix
@pytest.mark.parametrize(("columns", "widest"), [("60", 60), ("200", 80), ("40", 40), ("30", 40)])
def test_a_narrow_terminal_gets_shorter_lines(
    monkeypatch: pytest.MonkeyPatch, columns: str, widest: int
) -> None:
    """Lines take the terminal's width, at most 80 and at least 40 columns, styled or not."""
    monkeypatch.setenv("COLUMNS", columns)
    for argv in ([], ["who-met", "Kim"], ["resolve", "Earlier in the month", *PUBLISHED]):
        shown = on_a_terminal(monkeypatch, *argv)
        lines = re.sub("\x1b\\[[0-9]*m", "", shown).splitlines()
        assert widest - 12 < max(map(columns_of, lines)) <= widest


@pytest.mark.needs_text
def test_output_without_an_encoding_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream of text that has no encoding gets the characters themselves."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert main([]) == 0
    assert "Naver\u2019s" in sys.stdout.getvalue()


@pytest.mark.needs_text
def test_the_module_runs_as_a_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without arguments of its own, main takes those of the process."""
    monkeypatch.setattr(sys, "argv", ["naver-nvidia", "who-met", "Naver Cloud"])
    with pytest.raises(SystemExit) as done:
        runpy.run_path(str(naver_nvidia.__main__.__file__), run_name="__main__")
    assert done.value.code == 1
    assert capsys.readouterr().out == "Naver Cloud met nobody in this article.\n"


# Usage


@pytest.mark.parametrize(
    "argv",
    [["--help"], *([name, "--help"] for name in ("show", "who-met", "resolve", "new", "check"))],
)
def test_help_teaches(run: Runner, monkeypatch: pytest.MonkeyPatch, argv: Sequence[str]) -> None:
    """Every command's help has examples, and fits into 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    done = run(*argv)
    assert (done.status, done.err) == (0, "")
    assert "examples:\n  naver-nvidia" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


HELP_EXAMPLE = re.compile(r"^  naver-nvidia(?P<argv>.*?)(?: {6}.*| > .*| \| .*)?$", re.MULTILINE)


@pytest.mark.parametrize("name", ["", "show", "who-met", "resolve", "new", "check"])
def test_the_examples_of_the_help_work(
    run: Runner,
    monkeypatch: pytest.MonkeyPatch,
    bundled: str,
    standoff: tuple[str, str],
    name: str,
) -> None:
    """Each example, run where its files are, has the answer yes."""
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
    shown = run(*[name, "--help"] if name else ["--help"]).out
    examples = HELP_EXAMPLE.findall(re.sub(r"\\\n *", "", shown))
    assert examples
    for example in examples:
        give(monkeypatch, Path(bundled).read_bytes())
        done = run(*shlex.split(example))
        assert (done.status, done.err) == (0, ""), example


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        (["whomet", "Kim"], "no command called 'whomet'; did you mean 'who-met'?"),
        (["verify"], "no command called 'verify'; there are show, who-met, resolve, new, check"),
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
        (["new", "story.txt"], "required: --published"),
        (["new", "story.txt", *PUBLISHED, "--json"], "unrecognized arguments: --json"),
        (["--json", "new", "story.txt", *PUBLISHED], "argument --json: not allowed"),
    ],
)
def test_wrong_usage_is_explained(run: Runner, argv: Sequence[str], problem: str) -> None:
    """The status is 2, and standard error has usage and mistake."""
    done = run(*argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("usage: naver-nvidia")
    assert problem in done.err


def test_the_usage_shown_is_that_of_the_command(run: Runner) -> None:
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
def test_options_stand_anywhere(
    run: Runner, mixed: Sequence[str], sorted_out: Sequence[str]
) -> None:
    """Options may stand between the words of a name or a date."""
    done = run(*mixed)
    assert done.err == ""
    assert done == run(*sorted_out)


@pytest.mark.needs_text
def test_a_name_may_look_like_an_option(run: Runner) -> None:
    """After two hyphens everything is a name."""
    assert "called '-x'" in run("who-met", "--", "-x").err


def test_version_is_that_of_the_installed_package(
    run: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
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


def test_version_without_an_installation(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run from the source alone, the command has no version."""
    monkeypatch.setattr(sys, "path", [])
    assert run("--version").out == "naver-nvidia (not installed), article 2\n"
    assert run("--json", "--version").data == {"version": None, "data_version": "2"}


# show


def test_alone_and_show_are_the_same(run: Runner, bundled: str) -> None:
    """No command, show, and show of the article's JSON print the same."""
    assert run() == run("show") == run("show", bundled)


@pytest.mark.parametrize("argv", [["--json"], ["show", "--json"], ["--json", "show"]])
def test_show_as_json_is_the_article(run: Runner, argv: Sequence[str]) -> None:
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


def test_standoff_goes_with_its_text(run: Runner, standoff: tuple[str, str]) -> None:
    """Annotation and text in two files are the same article."""
    annotation, text = standoff
    assert run("show", annotation, "--text", text) == run("show")


def test_an_article_comes_from_standard_input(
    run: Runner, monkeypatch: pytest.MonkeyPatch, standoff: tuple[str, str]
) -> None:
    """A hyphen is standard input, for the article or for its text."""
    annotation, text = map(Path, standoff)
    give(monkeypatch, annotation.read_bytes())
    assert run("show", "-", "--text", str(text)) == run("show")
    give(monkeypatch, text.read_bytes())
    assert run("show", str(annotation), "--text", "-") == run("show")


def test_a_faulty_article_is_not_shown(run: Runner, faulty: str) -> None:
    """The status is 2, and standard error lists the faults."""
    assert run("show", faulty) == (
        2,
        "",
        f"naver-nvidia: 2 faults in the article:\n  {FAULTS[0]}\n  {FAULTS[1]}\n",
    )


def test_control_characters_of_an_article_are_not_printed(run: Runner, tmp_path: Path) -> None:
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
    run: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, argv: Sequence[str], problem: str
) -> None:
    """The status is 2, and standard error says which file and why."""
    monkeypatch.chdir(tmp_path)
    Path("latin.txt").write_bytes("né".encode("latin-1"))
    with Path("huge.json").open("wb") as huge:
        huge.truncate(200_000_001)  # takes no room on the disk
    done = run(*argv)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"naver-nvidia: {problem}")


# check


def test_check_finds_no_faults_in_the_bundled_article(
    run: Runner, bundled: str, standoff: tuple[str, str]
) -> None:
    """A right article is said to be so, whole or standoff."""
    annotation, text = standoff
    assert run("check", bundled) == (0, f"{bundled}: no faults\n", "")
    assert run("check", annotation, "--text", text) == (0, f"{annotation}: no faults\n", "")
    expected = {"valid": True, "faults": [], "unmentioned": []}
    assert run("check", bundled, "--json").data == expected


def test_check_lists_every_fault(run: Runner, faulty: str) -> None:
    """Each fault is a line, its path first, and the status is 1."""
    assert run("check", faulty) == (
        1,
        f"{FAULTS[0]}\n{FAULTS[1]}\n",
        "",
    )


def test_check_lists_faults_as_json(run: Runner, faulty: str) -> None:
    """For programs, path and problem are apart."""
    done = run("check", faulty, "--json")
    assert done.status == 1
    assert done.data == {
        "valid": False,
        "faults": [
            {"path": "$.meetings[0].state", "problem": "is no key of the format"},
            {
                "path": "$.quotes[1].kind",
                "problem": "'spoken' is not one of 'direct', 'partial', 'indirect'",
            },
        ],
    }


# new, and check and show of what it starts


@pytest.fixture
def story(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_bytes(STORY.encode())
    return Path("story.json")


def finished() -> dict[str, Any]:
    """The draft of the story, completed as far as its first three sentences go."""
    draft: dict[str, Any] = start_draft(STORY, id="story", published=date(2024, 6, 28))
    for found in (*draft["dates"], *draft["quotes"]):
        del found["review"]
    draft["people"] = [{"id": "lee", "name": "Ann Lee"}, {"id": "orr", "name": "Bo Orr"}]
    draft["meetings"] = [
        {
            "id": "talks",
            "delegations": [{"members": ["lee"]}, {"members": ["orr"]}],
            "passages": [{"s": 1, "exact": "Ann Lee met Bo Orr"}],
        }
    ]
    draft["quotes"][0]["speakers"] = "lee"
    return draft


def write(path: Path, draft: dict[str, Any]) -> None:
    path.write_bytes(draft_to_json(draft).encode())


def test_new_starts_a_draft(run: Runner, story: Path) -> None:
    """The draft has the text to the letter, is called after the file, and says what comes next."""
    done = run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    assert done == (0, "story.json: draft written; next: naver-nvidia check story.json\n", "")
    draft = start_draft(STORY, id="story", published=date(2024, 6, 28))
    assert json.loads(story.read_bytes()) == draft
    assert json.loads(run("new", "story.txt", *PUBLISHED).out) == draft
    assert run("new", "story.txt", *PUBLISHED, "--output", "-").data == draft
    assert not Path("-").exists()


@pytest.mark.usefixtures("story")
def test_new_takes_an_id_and_standard_input(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input has no name; a byte order mark is no part of the text."""
    give(monkeypatch, b"\xef\xbb\xbf" + STORY.encode())
    data = run("new", "-", *PUBLISHED, "--id", "talks").data
    assert (data["id"], data["text"]) == ("talks", STORY)
    assert run("new", "story.txt", *PUBLISHED, "--id", "talks").data == data


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        (["story.txt", "--output", "story.txt"], "cannot write 'story.txt': it is there already"),
        (["story.txt", "--output", "no/story.json"], "cannot write 'no/story.json': No such file"),
        (["story.txt", "--output", "a\0b"], "cannot write 'a\\x00b': embedded null"),
        (["missing.txt"], "cannot read 'missing.txt': No such file or directory"),
        (["story.txt", "--output", ""], "cannot write '': the name is empty"),
        (["story.txt", "--output", "."], "cannot write '.': it is a directory; name a file in it"),
        (["latin.txt"], "cannot read 'latin.txt': byte 1 is not UTF-8; save it as UTF-8"),
        (["blank.txt"], "cannot start a draft from 'blank.txt': it has no words"),
        (["null.txt"], "cannot start a draft from 'null.txt': it has a U+0000 at 3, which"),
        (["story.txt", "--id", ""], "'' is no id, which has words and no outer space; give one"),
        ([" s .txt"], "' s ' is no id, which has words and no outer space; give one with --id"),
        (["pipe"], "'pipe' is a pipe, and its name makes no id; give one with --id"),
        (["-"], "standard input has no name to make an id of; give one with --id"),
    ],
    ids=str,
)
@pytest.mark.usefixtures("story")
def test_new_overwrites_and_guesses_nothing(run: Runner, argv: Sequence[str], problem: str) -> None:
    """What keeps a draft from being started has the status 2, and every file is as it was."""
    Path("latin.txt").write_bytes("n\u00e9".encode("latin-1"))
    Path("blank.txt").write_bytes(b" \n")
    Path("null.txt").write_bytes(b"Lee\0")
    Path(" s .txt").write_bytes(b"Lee")
    if argv == ["pipe"]:
        if os.name != "posix":
            pytest.skip("named pipes are POSIX's")
        os.mkfifo("pipe")
    done = run("new", *argv, *PUBLISHED)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"naver-nvidia: {problem}")
    assert Path("story.txt").read_bytes() == STORY.encode()


@pytest.mark.usefixtures("story")
def test_check_says_what_is_left_to_do_in_a_draft(run: Runner) -> None:
    """Notes to review, faults and bare sentences, each a line with its place; then the counts."""
    run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    done = run("check", "story.json")
    assert (done.status, done.err) == (1, "")
    *lines, summary = done.out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "$.dates[0].review",
        "$.quotes[0].review",
        "$.quotes[0].speakers",
        "$.sentences[0]",
        "$.sentences[1]",
        "$.sentences[2]",
    ]
    assert "look at it, then take this out: is it so? 'Tuesday'" in lines[0]
    assert lines[2].endswith("say who, by the ids of people, organizations or documents")
    assert "nothing refers to sentence 3" in lines[-1]
    assert lines[-1].endswith(": It rained.")
    assert summary == ("story.json: 2 notes to review, 1 fault, 3 sentences without annotation")


def test_check_of_a_finished_draft_is_a_yes(run: Runner, story: Path) -> None:
    """A sentence that says nothing may stay bare: it is listed, and is no fault."""
    write(story, finished())
    done = run("check", "story.json")
    assert (done.status, done.err) == (0, "")
    gap, summary = done.out.splitlines()
    assert gap.startswith("$.sentences[2]: nothing refers to sentence 3; annotate what it says, or")
    assert summary.startswith("story.json: no notes to review, no faults, 1 sentence without")
    assert summary.endswith("; write the article: naver-nvidia show --json story.json")


def test_check_lists_whom_nothing_refers_to(run: Runner, story: Path) -> None:
    """A person who is declared and no more is no fault, of a draft and of an article alike."""
    draft = finished()
    draft["people"].append({"id": "ghost", "name": "Kim Ghost"})
    write(story, draft)
    line = "ghost: nothing refers to 'Kim Ghost'; mark where the text mentions it, or take it out"
    done = run("check", "story.json")
    assert (done.status, done.out.splitlines()[-2]) == (0, line)
    assert run("check", "story.json", "--json").data["unmentioned"] == ["ghost"]
    story.with_name("article.json").write_text(run("show", "--json", "story.json").out)
    assert run("check", "article.json") == (0, f"{line}\narticle.json: no faults\n", "")
    assert run("check", "article.json", "--json").data["unmentioned"] == ["ghost"]


@pytest.mark.parametrize("words", [b"Lee met Orr.\n", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_json_leads_to_a_new_article(run: Runner, story: Path, words: bytes) -> None:
    """Who gives the text itself is told what starts an article of it, by every command."""
    file = story.with_name("a text")
    file.write_bytes(words)
    remedy = "an article of a text begins with: naver-nvidia new 'a text' --published DATE\n"
    assert run("show", "a text").err.endswith(remedy)
    assert run("check", "a text").out.endswith(remedy)
    file.write_bytes(b'{"id": ')
    assert "naver-nvidia new" not in run("check", "a text").out


def test_check_asks_for_the_words_of_a_meeting(run: Runner, story: Path) -> None:
    """A meeting that no words state is something left to do, with its place and the remedy."""
    draft = finished()
    del draft["meetings"][0]["passages"]
    write(story, draft)
    done = run("check", "story.json")
    assert (done.status, done.err) == (1, "")
    assert done.out.splitlines()[0] == (
        "$.meetings[0].passages: is empty; give the words that state it"
    )
    assert "1 fault, " in done.out.splitlines()[-1]


def test_check_of_a_draft_has_its_json(run: Runner, story: Path) -> None:
    """Faults as for an article, and beside them the notes and the bare sentences."""
    write(story, finished())
    assert run("check", "story.json", "--json").data == {
        "valid": True,
        "faults": [],
        "review": [],
        "unannotated": [{"s": 3, "exact": "It rained."}],
        "unmentioned": [],
    }
    write(story, finished() | {"dates": [{"review": "so?"}], "headlin": 1})
    done = run("check", "story.json", "--json")
    assert (done.status, done.data["valid"]) == (1, False)
    assert done.data["review"] == [
        {"path": "$.dates[0].review", "problem": "look at it, then take this out: so?"}
    ]
    faults: Any = done.data["faults"]
    assert "$.headlin" in [fault["path"] for fault in faults]


def test_a_finished_draft_is_an_article_to_every_command(run: Runner, story: Path) -> None:
    """Shown, asked and written as JSON as the article that it describes."""
    write(story, finished())
    article = article_from_draft(finished())
    assert article_from_json(run("show", "story.json", "--json").out) == article
    assert run("who-met", "Ann Lee", "--article", "story.json").status == 0
    assert run("export", "text", "story.json").out == STORY


def test_an_unfinished_draft_is_no_article(run: Runner, story: Path) -> None:
    """Everywhere but in check it is refused, with what is left to do."""
    run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    done = run("show", "story.json")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("naver-nvidia: 3 faults in the article:\n  $.dates[0].review: ")
    write(story, finished())
    assert run("check", "story.json", "--text", "story.txt") == (
        2,
        "",
        "naver-nvidia: --text goes with an article that has no text; a draft has its own\n",
    )


# who-met


@pytest.mark.needs_text
@pytest.mark.parametrize(
    "argv", [["Jensen Huang"], ["jensen", "huang"], ["Huang"], ["jensen-huang"]]
)
def test_who_met_takes_any_form_of_the_name(run: Runner, argv: Sequence[str]) -> None:
    """Full name, family name and id all mean him, with or without quotes."""
    done = run("who-met", *argv)
    assert (done.status, done.err) == (0, "")
    assert re.findall(r"Jensen Huang met (\w+ \S+)", done.out) == [
        "Lee Hae-jin",
        "Choi Soo-yeon",
        "Kim Yoo-won",
    ]


def test_who_met_has_its_json(run: Runner, bundled: str) -> None:
    """Counterparts, their meetings, and the words that prove it, with whose words they are."""
    sentence = (
        "Naver\u2019s key executives, including Lee, Choi and Naver Cloud CEO Kim Yoo-won met with "
        "Huang at Nvidia\u2019s headquarters in Santa Clara, California on Tuesday."
    )
    assert run("who-met", "Kim", "--article", bundled, "--json").data == {
        "subject": {"type": "Person", "id": "kim-yoo-won", "name": "Kim Yoo-won"},
        "encounters": [
            {
                "counterpart": {"type": "Person", "id": "jensen-huang", "name": "Jensen Huang"},
                "meetings": [
                    {
                        "id": "naver-nvidia-meeting",
                        "date": "2024-06-25",
                        "end_date": None,
                        "place": "nvidia-headquarters",
                    }
                ],
                "proof": [
                    {
                        "article": "naver-nvidia-2024-06-28",
                        "passage": {"start": 512, "end": 666, "exact": sentence},
                        "sentence": sentence,
                        "according_to": [None],
                    }
                ],
            }
        ],
        "planned_or_denied": [],
    }


@pytest.mark.needs_text
def test_an_organization_meets_the_person_who_came_for_none(run: Runner, tmp_path: Path) -> None:
    """Its delegation met somebody, so that it did not meet nobody."""
    data = json.loads(article_to_json(load_article()))
    data["meetings"][0]["delegations"][1]["organization"] = None
    path = tmp_path / "alone.json"
    path.write_text(json.dumps(data))
    done = run("who-met", "Naver", "--article", str(path))
    assert done.status == 0
    assert done.out.splitlines()[0].split("  ")[1] == "Naver met Jensen Huang"


@pytest.mark.parametrize("status", ["planned", "denied"])
def test_who_only_planned_to_meet_is_told_so(run: Runner, tmp_path: Path, status: str) -> None:
    """The answer is still no, and the meeting is laid out."""
    data = json.loads(article_to_json(load_article()))
    data["meetings"][0]["status"] = status
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(data))
    done = run("who-met", "Naver", "--article", str(path))
    first, _, second, *rows = done.out.splitlines()
    assert (done.status, first) == (1, "Naver met nobody in this article.")
    assert second == f"A meeting was {status}:"
    assert [row.split()[0] for row in rows[:3]] == ["status", "who", "with"]
    (other,) = run("who-met", "Kim", "--article", str(path), "--json").data["planned_or_denied"]
    assert (other["status"], other["date"]) == (status, "2024-06-25")
    assert [each["name"] for each in other["counterparts"]] == ["Jensen Huang"]


@pytest.mark.needs_text
def test_who_met_of_an_organization_names_organizations(run: Runner) -> None:
    """Naver met Nvidia, on Naver's word and on the article's."""
    done = run("who-met", "Naver", "--json")
    (encounter,) = json.loads(done.out)["encounters"]
    assert encounter["counterpart"] == {"type": "Organization", "id": "nvidia", "name": "Nvidia"}
    assert [each["according_to"] for each in encounter["proof"]] == [["naver"], [None]]


@pytest.mark.needs_text
def test_who_met_nobody_is_a_no(run: Runner) -> None:
    """Somebody known who met nobody is an answer, and the status is 1."""
    assert run("who-met", "Naver Cloud") == (1, "Naver Cloud met nobody in this article.\n", "")
    done = run("who-met", "Naver Cloud", "--json")
    assert (done.status, done.data["encounters"]) == (1, [])


def test_what_an_article_leaves_out_is_null_in_json(run: Runner, tmp_path: Path) -> None:
    """A meeting without date, place and sentence has null for each."""
    data = json.loads(article_to_json(load_article()))
    data["meetings"][0] |= {"date": None, "place": None, "arguments": []}
    path = tmp_path / "vague.json"
    path.write_text(json.dumps(data | {"sentences": []}))
    (encounter,) = json.loads(run("who-met", "Kim", "--article", str(path), "--json").out)[
        "encounters"
    ]
    assert encounter["meetings"] == [
        {"id": "naver-nvidia-meeting", "date": None, "end_date": None, "place": None}
    ]
    assert [each["sentence"] for each in encounter["proof"]] == [None]


@pytest.mark.needs_text
def test_an_unknown_name_gets_the_nearest(run: Runner) -> None:
    """No answer, so the status is 2, and the nearest name is suggested."""
    done = run("who-met", "Hwang")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("naver-nvidia: no person or organization called 'Hwang'")
    assert "did you mean 'Jensen Huang'?" in done.err


def test_a_name_of_two_is_refused(run: Runner, tmp_path: Path) -> None:
    """Each of those who share the name is given with the id to ask by."""
    text = article_to_json(load_article()).replace('"Kim"', '"Choi"')
    path = tmp_path / "two.json"
    path.write_text(text, encoding="utf-8")
    done = run("who-met", "Choi", "--article", str(path))
    assert done.status == 2
    assert "'Choi Soo-yeon' (id 'choi-soo-yeon') or 'Kim Yoo-won' (id 'kim-yoo-won')" in done.err


# resolve


def test_resolve_says_what_and_why(run: Runner) -> None:
    """Value, range and rule, and a sentence that explains them."""
    done = run("resolve", "Earlier", "in", "the", "month", *PUBLISHED)
    assert (done.status, done.err) == (0, "")
    rows = dict(line.split(maxsplit=1) for line in done.out.split("\n\n")[0].splitlines())
    assert rows["value"] == "2024-06"
    assert rows["range"] == "2024-06-01/2024-06-27"
    assert rows["rule"] in done.out.split("\n\n")[1]


@pytest.mark.parametrize(
    ("argv", "value", "days"),
    [
        (["Tuesday"], "2024-06-25", "2024-06-25"),
        (["Tuesday", "--sentence", "They will meet Tuesday."], "2024-07-02", "2024-07-02"),
        (["two", "days", "later", "--reference", "2024-06-25"], "2024-06-27", "2024-06-27"),
        (["recently"], "PAST_REF", None),
    ],
    ids=str,
)
def test_resolve_has_its_json(
    run: Runner, argv: Sequence[str], value: str, days: str | None
) -> None:
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
        "explanation",
    ]
    assert (done.status, done.data["value"], done.data["range"]) == (0, value, days)


def test_what_is_no_date_is_a_no(run: Runner) -> None:
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
def test_resolve_takes_the_words_that_are_meant(
    run: Runner, argv: Sequence[str], value: str
) -> None:
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
    run: Runner, argv: Sequence[str], problem: str
) -> None:
    """Words that stand there twice or not at all have the status 2, and the remedy is named."""
    done = run("resolve", "Tuesday", *PUBLISHED, "--sentence", *argv)
    assert done == (2, "", f"naver-nvidia: {problem}\n")
