"""The command line, and the only place that prints.

What a question answers, "no" included, goes to standard output with the exit status 0 or 1; what
keeps it from being answered goes to standard error with 2.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING

import naver_nvidia
from naver_nvidia.commands import COMMANDS, Look, Options, Unreadable
from naver_nvidia.glance.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

UNANSWERED = 2
INTERRUPTED, READER_GONE = 130, 141  # as shells have it: 128 and the number of the signal

_DESCRIPTION = """\
One news article as typed data, every fact with the words that state it.
Without a command: the bundled article at a glance, as from "show".
"""
_EXAMPLES = """\
examples:
  naver-nvidia                                      the article at a glance
  naver-nvidia who-met Jensen Huang                 whom he met, and the proof
  naver-nvidia resolve Tuesday --published 2024-06-28
  naver-nvidia show --json > article.json           the article as JSON
  naver-nvidia check article.json                   every fault, with its path

exit status:
  0  done; the answer is yes
  1  the answer is no: met nobody, no such date, faults found
  2  not answered: wrong usage, an unknown name, an unreadable or faulty article

"naver-nvidia COMMAND --help" says more. Text is bold or dim only on a terminal;
NO_COLOR turns that off, FORCE_COLOR on.
"""
_SHOW = """\
examples:
  naver-nvidia show                     the bundled article
  naver-nvidia show article.json        an article of your own
  naver-nvidia show --json | jq .roles  all of it, for a program
"""
_WHO_MET = """\
A person is asked for other people, an organization for other organizations.
Names match whatever their case, hyphens and word order. One that fits several
is refused, and each of them is given with the id to ask by.

examples:
  naver-nvidia who-met Huang
  naver-nvidia who-met hae-jin lee
  naver-nvidia who-met Naver --json
  naver-nvidia who-met Kim --article article.json

The exit status is 1 if the article states no meeting held with them, and 2 if
it does not know the name; the nearest names are then suggested.
"""
_RESOLVE = """\
examples:
  naver-nvidia resolve Tuesday --published 2024-06-28
  naver-nvidia resolve earlier in the month --published 2024-06-28
  naver-nvidia resolve Tuesday --published 2024-06-28 \\
    --sentence "They will meet Tuesday."
  naver-nvidia resolve two days later --published 2024-06-28 \\
    --reference 2024-06-25

The exit status is 1 if the words are no date, or if nothing settles which.
"""
_CHECK = """\
examples:
  naver-nvidia check article.json
  naver-nvidia check annotation.json --text article.txt
  cat article.json | naver-nvidia check - --json

Each fault is one line: the path in the JSON, and what is wrong there. The exit
status is 1 if there are faults, and 2 if the file cannot be read.
"""
_JSON = "print JSON, for programs"
_FILE = "an article as JSON (- for standard input)"
_TEXT = "the text of an article whose FILE has none (standoff)"


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the command in ``argv`` (left out: the process's own); gives the exit status."""
    try:
        status = _run(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
        return READER_GONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _discard_output()
        _complain(f"cannot write: {error.strerror}")
        return UNANSWERED
    return status


def _run(argv: Sequence[str] | None) -> int:
    try:
        options = _parser().parse_args(argv, Options())
    except SystemExit as done:  # argparse has printed the help, or what is wrong with the usage
        return UNANSWERED if done.code else 0
    try:
        answer = COMMANDS[options.command](options, _look())
    except (naver_nvidia.NaverNvidiaError, Unreadable) as error:
        _complain(str(error))
        return UNANSWERED
    print(answer.text)
    return answer.status


def _look() -> Look:
    terminal = sys.stdout.isatty()
    columns = max(40, min(80, shutil.get_terminal_size().columns)) if terminal else 80
    return Look(columns, _is_styled(terminal=terminal), sys.stdout.encoding or "utf-8")


def _is_styled(*, terminal: bool) -> bool:
    """As Python itself decides: NO_COLOR before FORCE_COLOR, and a dumb terminal is none."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _complain(message: str) -> None:
    first, *others = (printable(line, sys.stderr.encoding) for line in message.split("\n"))
    print("\n  ".join([f"naver-nvidia: {first}", *others]), file=sys.stderr)


def _discard_output() -> None:
    """Let nothing more be written, or Python complains of it on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="naver-nvidia",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help=_JSON)
    parser.add_argument(
        "--version",
        action="store_const",
        dest="command",
        const="version",
        help="print the versions of the command and of the bundled article",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    parser.set_defaults(command="show")

    show = _command(commands.add_parser, "show", "print an article at a glance", _SHOW)
    show.add_argument("file", metavar="FILE", nargs="?", help=f"{_FILE}; left out: the bundled one")
    show.add_argument("--text", metavar="TEXT", help=_TEXT)

    who_met = _command(
        commands.add_parser, "who-met", "say whom a person or organization met", _WHO_MET
    )
    who_met.add_argument("name", metavar="NAME", nargs="+", help="name or id; needs no quotes")
    who_met.add_argument(
        "--article", dest="file", metavar="FILE", help=f"{_FILE}; left out: the bundled one"
    )
    who_met.add_argument("--text", metavar="TEXT", help=_TEXT)

    resolve = _command(
        commands.add_parser, "resolve", "say what day the words of a date mean", _RESOLVE
    )
    resolve.add_argument("words", metavar="WORDS", nargs="+", help="the words; need no quotes")
    resolve.add_argument(
        "--published", metavar="DATE", type=_date, required=True, help="the day of publication"
    )
    resolve.add_argument("--sentence", help="the sentence in which the words stand")
    resolve.add_argument(
        "--reference", metavar="DATE", type=_date_range, help='what "two days later" is later than'
    )

    check = _command(commands.add_parser, "check", "list every fault of an article", _CHECK)
    check.add_argument("file", metavar="FILE", help=_FILE)
    check.add_argument("--text", metavar="TEXT", help=_TEXT)
    return parser


def _command(
    add: Callable[..., argparse.ArgumentParser], name: str, summary: str, more: str
) -> argparse.ArgumentParser:
    command = add(
        name,
        help=summary,
        description=f"{summary.capitalize()}.",
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    # No default of its own, which would undo a --json that stands before the command.
    command.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=_JSON)
    return command


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2024-06-28") from None


def _date_range(text: str) -> naver_nvidia.DateRange:
    try:
        return naver_nvidia.DateRange.parse(text)
    except naver_nvidia.InvalidValue as error:
        raise argparse.ArgumentTypeError(error.problem) from None


if __name__ == "__main__":
    sys.exit(main())
