"""The process of the command line: its streams, exit status and what it prints on."""

from __future__ import annotations

import io
import os
import re
import runpy
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import naver_nvidia.__main__
from naver_nvidia import (
    article_from_json,
    load_article,
)
from naver_nvidia.cli import main
from naver_nvidia.cli.terminal import columns_of

COMMAND = [sys.executable, "-m", "naver_nvidia"]
PUBLISHED = ["--published", "2024-06-28"]

posix = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals and signals are POSIX's")


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
        "import sys; from naver_nvidia.cli import main; main(['--help']);"
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
def test_a_full_disk_for_complaints_gives_2(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The complaint is lost, its status is not, and nothing is left to be written at exit."""
    with os.fdopen(os.open("/dev/full", os.O_WRONLY), "w") as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        assert run("who-met", "zzz") == (2, "", "")


def test_streams_that_are_not_there(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a process without console has them: nothing can be read, written or said."""
    monkeypatch.setattr(sys, "stdin", None)
    assert run("check", "-") == (2, "", "naver-nvidia: cannot read '-': standard input is closed\n")
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--help"]) == 2


def test_memory_that_runs_out_gives_2(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_an_interrupt_gives_130(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
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
    run: Any, monkeypatch: pytest.MonkeyPatch, *, value: str, styled: bool
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
