"""What the command line accepts, and its help."""

from __future__ import annotations

import argparse
import difflib
import re
import shlex
from datetime import date
from typing import TYPE_CHECKING, NoReturn

import naver_nvidia
from naver_nvidia.commands import Options
from naver_nvidia.glance.terminal import printable
from naver_nvidia.interop.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from _typeshed import SupportsWrite

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
  naver-nvidia show --html > article.html           the article as a page
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
  naver-nvidia show --html > article.html
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
  naver-nvidia resolve Tuesday --published 2024-06-28 --start 34 \\
    --sentence "They met Tuesday and will meet on Tuesday."
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
_EXPORT = """\
formats, with the extra that some of them need:
{formats}

examples:
  naver-nvidia export graphml > article.graphml
  naver-nvidia export iob2 article.json
  naver-nvidia export csv --layer mentions
  naver-nvidia export docbin > article.spacy

The exit status is 2 if the library is missing that an extra brings.
"""
_JSON = "print JSON, for programs"
_FILE = "an article as JSON (- for standard input)"
_TEXT = "the text of an article whose FILE has none (standoff)"


class HelpWanted(Exception):
    """Help is asked for; ``text`` is what to print."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class WrongUsage(Exception):
    """A command line that is not accepted; printed, it is the usage and what is wrong."""


class _Parser(argparse.ArgumentParser):
    """Raises what argparse would print: it ignores that it cannot, and exits."""

    def print_help(
        self,
        file: SupportsWrite[str] | None = None,  # noqa: ARG002 - argparse calls it so
    ) -> NoReturn:
        raise HelpWanted(self.format_help().rstrip("\n"))

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{self.format_usage()}{self.prog}: error: {printable(message)}")


def options_of(argv: Sequence[str]) -> Options:
    """What the command line says.

    Raises:
        HelpWanted: it asks for help.
        WrongUsage: it is not accepted.
    """
    parser, commands = _parsers()
    at = next((at for at, word in enumerate(argv) if not _is_option(word)), len(argv))
    options = parser.parse_args(argv[:at], Options())
    if at == len(argv):
        options.command = "version" if options.version else "show"
        return options
    name = argv[at]
    if options.version:
        parser.error(f"argument --version: not allowed with a command ({name!r})")
    if name not in commands:
        parser.error(_no_command(name, commands))
    options.command = name
    command, words = commands[name], argv[at + 1 :]
    # What stands between options and after them is one name; only parse_args knows "--", though.
    parse = command.parse_args if "--" in words else command.parse_intermixed_args
    parse(words, options)
    # Not left to argparse, which would not see a --json that stands before the command.
    if options.html and options.json:
        command.error("argument --html: not allowed with argument --json")
    if options.json and name == "export":
        command.error("argument --json: not allowed with a FORMAT")
    if options.start is not None and options.sentence is None:
        command.error("argument --start: not allowed without argument --sentence")
    return options


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _no_command(name: str, commands: Iterable[str]) -> str:
    problem = f"no command called {name!r}"
    if name == "-" or re.search(r"[./\\]", name):
        return f"{problem}; to show an article: naver-nvidia show {shlex.quote(name)}"
    if near := difflib.get_close_matches(name, commands, 1):
        return f"{problem}; did you mean {near[0]!r}?"
    return f"{problem}; there are {', '.join(commands)}"


def _parsers() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """That of what stands before the command, and those of the commands, by name."""
    parser = _Parser(
        prog="naver-nvidia",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help=_JSON)
    parser.add_argument(
        "--version",
        action="store_true",
        help="print the versions of the command and of the bundled article",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    show = _command(commands.add_parser, "show", "print an article at a glance", _SHOW)
    show.add_argument("file", metavar="FILE", nargs="?", help=f"{_FILE}; left out: the bundled one")
    show.add_argument("--text", metavar="TEXT", help=_TEXT)
    show.add_argument("--html", action="store_true", help="print an HTML page, in UTF-8")

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
        "--start",
        metavar="N",
        type=_position,
        help="where the words start in it, in code points from 0; needed if they stand there twice",
    )
    resolve.add_argument(
        "--reference", metavar="DATE", type=_date_range, help='what "two days later" is later than'
    )

    check = _command(commands.add_parser, "check", "list every fault of an article", _CHECK)
    check.add_argument("file", metavar="FILE", help=_FILE)
    check.add_argument("--text", metavar="TEXT", help=_TEXT)

    listed = "\n".join(
        f"  {name:20} {form.summary}" + (f" [{form.extra}]" if form.extra else "")
        for name, form in FORMATS.items()
    )
    export = _command(
        commands.add_parser,
        "export",
        "write an article for another library",
        _EXPORT.format(formats=listed),
        json=False,
    )
    export.add_argument("format", metavar="FORMAT", choices=FORMATS, help="one of those below")
    export.add_argument(
        "file", metavar="FILE", nargs="?", help=f"{_FILE}; left out: the bundled one"
    )
    export.add_argument("--text", metavar="TEXT", help=_TEXT)
    export.add_argument("--layer", metavar="LAYER", help="the table, for csv and parquet")
    return parser, {
        "show": show,
        "who-met": who_met,
        "resolve": resolve,
        "check": check,
        "export": export,
    }


def _command(
    add: Callable[..., argparse.ArgumentParser],
    name: str,
    summary: str,
    more: str,
    *,
    json: bool = True,
) -> argparse.ArgumentParser:
    command = add(
        name,
        help=summary,
        description=f"{summary.capitalize()}.",
        epilog=more,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if json:
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


def _position(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,18}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no position, a whole number from 0")
    return int(text)
