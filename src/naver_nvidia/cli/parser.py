"""What the command line accepts: what stands before the command, and what behind each."""

from __future__ import annotations

import argparse
import difflib
import re
import shlex
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

import naver_nvidia
from naver_nvidia.cli import help_texts
from naver_nvidia.cli.answers import Options
from naver_nvidia.cli.terminal import printable
from naver_nvidia.interop.plumbing.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from _typeshed import SupportsWrite

    _Argument: TypeAlias = tuple[str, dict[str, Any]]


class HelpWanted(Exception):
    """Help is asked for; ``text`` is what to print."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class WrongUsage(Exception):
    """A command line that is not accepted; printed, it is the usage and what is wrong."""


class _Parser(argparse.ArgumentParser):
    """Raises what argparse would print: it ignores that it cannot, and exits."""

    def __init__(
        self,
        prog: str,
        description: str,
        epilog: str,
        arguments: Iterable[_Argument],
        usage: str | None = None,
    ) -> None:
        super().__init__(
            prog,
            usage,
            description,
            epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        for name, rules in arguments:
            self.add_argument(name, **rules)

    def print_help(
        self,
        file: SupportsWrite[str] | None = None,  # noqa: ARG002 - argparse calls it so
    ) -> NoReturn:
        raise HelpWanted(self.format_help().rstrip("\n"))

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{self.format_usage()}{self.prog}: error: {printable(message)}")


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


def _argument(name: str, says: str, **rules: Any) -> _Argument:  # noqa: ANN401 - argparse's
    return name, rules | {"help": says}


_TEXT = _argument("--text", help_texts.TEXT, metavar="TEXT")
_IDENTITIES = _argument("--identities", help_texts.IDENTITIES, metavar="FILE")
_PUBLISHED = _argument(
    "--published", "the day of publication", metavar="DATE", type=_date, required=True
)
# No default of its own, which would undo a --json that stands before the command.
_JSON = _argument("--json", help_texts.JSON, action="store_true", default=argparse.SUPPRESS)
_VERSION = _argument("--version", help_texts.VERSION, action="store_true")
_ARGUMENTS = {
    "show": (
        _JSON,
        _argument(
            "file", f"{help_texts.FILE}; left out: the bundled one", metavar="FILE", nargs="?"
        ),
        _TEXT,
        _argument("--html", "print an HTML page, in UTF-8", action="store_true"),
    ),
    "who-met": (
        _JSON,
        _argument("name", help_texts.NAME, metavar="NAME", nargs="+"),
        _argument("--article", help_texts.SOURCES, dest="files", metavar="FILE", action="append"),
        _IDENTITIES,
        _TEXT,
    ),
    "resolve": (
        _JSON,
        _argument("words", "the words; need no quotes", metavar="WORDS", nargs="+"),
        _PUBLISHED,
        _argument("--day-first", "05/06 is the fifth of June", action="store_true", default=None),
        _argument(
            "--month-first",
            "05/06 is the sixth of May",
            action="store_false",
            dest="day_first",
            default=None,
        ),
        _argument("--sentence", "the sentence in which the words stand"),
        _argument("--start", help_texts.START, metavar="N", type=_position),
        _argument(
            "--reference", 'what "two days later" is later than', metavar="DATE", type=_date_range
        ),
    ),
    "new": (
        _argument("file", "the text, in UTF-8 (- for standard input)", metavar="FILE"),
        _PUBLISHED,
        _argument("--id", "the article's id; left out: the file's name without its suffix"),
        _argument("--output", help_texts.OUTPUT, metavar="DRAFT"),
    ),
    "mark": (_argument("file", "the draft (- for standard input)", metavar="DRAFT"),),
    "check": (
        _JSON,
        _argument("files", help_texts.FILES, metavar="FILE", nargs="+"),
        _IDENTITIES,
        _TEXT,
    ),
    "export": (
        _argument("format", "one of those below", metavar="FORMAT", choices=FORMATS),
        # With a default, argparse does not list it among those that are required.
        _argument("files", help_texts.SOURCES, metavar="FILE", nargs="*", default=None),
        _IDENTITIES,
        _TEXT,
        _argument("--layer", help_texts.LAYER, metavar="LAYER"),
    ),
    "register": (
        _JSON,
        _argument(
            "words", "the files, and then the question; see below", metavar="FILE", nargs="+"
        ),
        _argument("--columns", "what the columns mean, as TOML", metavar="FILE"),
        _argument(
            "--column",
            "what one column means; again for several",
            metavar="OURS=THEIRS",
            action="append",
        ),
        _argument("--keep-good", "leave out meetings with rows that are bad", action="store_true"),
    ),
}


def options_of(argv: Sequence[str]) -> Options:
    """What the command line says.

    Raises:
        HelpWanted: it asks for help.
        WrongUsage: it is not accepted.
    """
    parser = _Parser(
        "naver-nvidia",
        help_texts.DESCRIPTION,
        help_texts.EXAMPLES,
        (_JSON, _VERSION),
        help_texts.USAGE,
    )
    at = next((at for at, word in enumerate(argv) if not _is_option(word)), len(argv))
    options = parser.parse_args(argv[:at], Options())
    if at == len(argv):
        options.command = "version" if options.version else "show"
        return options
    name, words = argv[at], argv[at + 1 :]
    if options.version:
        parser.error(f"argument --version: not allowed with a command ({name!r})")
    if name not in _ARGUMENTS:
        parser.error(_no_command(name, _ARGUMENTS))
    options.command = name
    summary = help_texts.SUMMARIES[name].capitalize()
    command = _Parser(
        f"naver-nvidia {name}", f"{summary}.", help_texts.MORE[name], _ARGUMENTS[name]
    )
    # What stands between options and after them is one name; only parse_args knows "--", though.
    parse = command.parse_args if "--" in words else command.parse_intermixed_args
    parse(words, options)
    options.files = files = _files(options)
    if len(files) == 1:
        (options.file,) = files
    _refuse_what_does_not_fit(command, options)
    return options


def _files(options: Options) -> list[str]:
    """The articles that the command line names; behind a name, those that look like files."""
    files = list(options.files or ())
    if options.command == "who-met":
        while len(options.name) > 1 and _is_file(options.name[-1]):
            files.insert(0, options.name.pop())
    return files


def _is_file(word: str) -> bool:
    return word == "-" or word.lower().endswith((".json", ".jsonl", "/"))


def _refuse_what_does_not_fit(command: argparse.ArgumentParser, options: Options) -> None:
    if len(options.files or ()) > 1 and options.text is not None:
        command.error("argument --text: not allowed with several articles")
    # Not left to argparse, which would not see a --json that stands before the command.
    if options.html and options.json:
        command.error("argument --html: not allowed with argument --json")
    if options.json and options.command == "export":
        command.error("argument --json: not allowed with a FORMAT")
    if options.json and options.command in ("new", "mark"):
        command.error("argument --json: not allowed, for a draft is JSON")
    if options.start is not None and options.sentence is None:
        command.error("argument --start: not allowed without argument --sentence")
    if options.command == "export":
        of_layer = FORMATS[options.format].of_layer
        if of_layer and options.layer is None:
            command.error(f"{options.format} holds one table; say which: --layer mentions")
        if options.layer is not None and not of_layer:
            command.error(f"{options.format} holds the whole article; leave --layer out")


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _no_command(name: str, commands: Iterable[str]) -> str:
    problem = f"no command called {name!r}"
    if name == "-" or re.search(r"[./\\]", name):
        return f"{problem}; to show an article: naver-nvidia show {shlex.quote(name)}"
    if near := difflib.get_close_matches(name, commands, 1):
        return f"{problem}; did you mean {near[0]!r}?"
    return f"{problem}; there are {', '.join(commands)}"
