"""The process: its streams and its exit status, and the only place that prints.

What a question answers, "no" included, goes to standard output with the exit status 0 or 1; what
keeps it from being answered goes to standard error with 2.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from typing import Final, TextIO

import naver_nvidia
from naver_nvidia.cli.answers import Answer, Look, Unanswered
from naver_nvidia.cli.commands import answer_of
from naver_nvidia.cli.parser import HelpWanted, WrongUsage, options_of
from naver_nvidia.cli.terminal import printable

UNANSWERED: Final = 2
INTERRUPTED, READER_GONE = 130, 141  # as shells have it: 128 and the number of the signal

_NARROWEST, _WIDEST = 40, 80
_TOLD = 100  # articles, or rows, between two words of progress


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the command in ``argv`` (left out: the process's own); gives the exit status."""
    try:
        if sys.stdout is None:  # closed before the process began
            return _complain("cannot write: standard output is closed")
        return _run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        return _complain("the answer takes more memory than there is")


def _run(argv: Sequence[str]) -> int:
    try:
        options = options_of(argv)
        answer = answer_of(options, _look())
    except HelpWanted as wanted:
        answer = Answer(wanted.text)
    except WrongUsage as wrong:
        _say(str(wrong))
        return UNANSWERED
    except (naver_nvidia.NaverNvidiaError, Unanswered) as error:
        return _complain(str(error))
    try:
        _write(answer.text)
    except BrokenPipeError:
        _discard(sys.stdout)
        return READER_GONE
    except OSError as error:
        _discard(sys.stdout)
        return _complain(f"cannot write: {error.strerror}")
    return answer.status


def _look() -> Look:
    terminal = sys.stdout.isatty()
    columns = shutil.get_terminal_size().columns if terminal else _WIDEST
    return Look(
        max(_NARROWEST, min(_WIDEST, columns)),
        _is_styled(terminal=terminal),
        sys.stdout.encoding or "utf-8",
        terminal,
        _progress,
    )


def _progress(count: int, what: str) -> None:
    """Tell a person who waits how many are read, on the line of before."""
    if count % _TOLD == 0 and sys.stderr is not None and sys.stderr.isatty():
        print(f"\r{count:,} {what} read", end="\r", file=sys.stderr, flush=True)


def _is_styled(*, terminal: bool) -> bool:
    """As Python itself decides: NO_COLOR before FORCE_COLOR, and a dumb terminal is none."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _write(text: str | bytes) -> None:
    """Print a text, or bytes as they are; flushed, so that what fails does so here."""
    if isinstance(text, bytes):
        sys.stdout.buffer.write(text)
    else:
        print(text)
    sys.stdout.flush()


def _complain(message: str) -> int:
    """Say what keeps the question from being answered; gives the exit status for that."""
    first, *others = (printable(line) for line in message.split("\n"))
    _say("\n  ".join([f"naver-nvidia: {first}", *others]))
    return UNANSWERED


def _say(text: str) -> None:
    """Print to standard error; if that is impossible, the exit status alone has to say it."""
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        _discard(sys.stderr)


def _discard(stream: TextIO) -> None:
    """Let nothing more be written there, or Python fails to on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
