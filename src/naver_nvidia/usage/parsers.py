"""The parsers of the command line: what stands before the command, and each command."""

from __future__ import annotations

import argparse
import re
from datetime import date
from typing import TYPE_CHECKING, NoReturn

import naver_nvidia
from naver_nvidia.glance.terminal import printable
from naver_nvidia.interop.formats import FORMATS
from naver_nvidia.usage import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import SupportsWrite


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


def parsers() -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """That of what stands before the command, and those of the commands, by name."""
    parser = _Parser(
        prog="naver-nvidia",
        description=texts.DESCRIPTION,
        epilog=texts.EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help=texts.JSON)
    parser.add_argument(
        "--version",
        action="store_true",
        help="print the versions of the command and of the bundled article",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    show = _command(commands.add_parser, "show", "print an article at a glance", texts.SHOW)
    show.add_argument(
        "file", metavar="FILE", nargs="?", help=f"{texts.FILE}; left out: the bundled one"
    )
    show.add_argument("--text", metavar="TEXT", help=texts.TEXT)
    show.add_argument("--html", action="store_true", help="print an HTML page, in UTF-8")

    who_met = _command(
        commands.add_parser, "who-met", "say whom a person or organization met", texts.WHO_MET
    )
    who_met.add_argument(
        "name", metavar="NAME", nargs="+", help=f"name or id; needs no quotes; {texts.AND_FILES}"
    )
    who_met.add_argument(
        "--article",
        dest="files",
        metavar="FILE",
        action="append",
        help=f"{texts.FILES}; left out: the bundled one",
    )
    _identities(who_met)
    who_met.add_argument("--text", metavar="TEXT", help=texts.TEXT)

    resolve = _command(
        commands.add_parser, "resolve", "say what day the words of a date mean", texts.RESOLVE
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

    new = _command(
        commands.add_parser,
        "new",
        "start an article of your own from a text",
        texts.NEW,
        json=False,
    )
    new.add_argument("file", metavar="FILE", help="the text, in UTF-8 (- for standard input)")
    new.add_argument(
        "--published", metavar="DATE", type=_date, required=True, help="the day of publication"
    )
    new.add_argument("--id", help="the article's id; left out: the file's name without its suffix")
    new.add_argument(
        "--output",
        metavar="DRAFT",
        help="the file to write, which must not be there yet (- for standard output)",
    )

    check = _command(
        commands.add_parser,
        "check",
        "say what is wrong with an article, or left to do",
        texts.CHECK,
    )
    check.add_argument("files", metavar="FILE", nargs="+", help=texts.FILES)
    _identities(check)
    check.add_argument("--text", metavar="TEXT", help=texts.TEXT)

    listed = "\n".join(
        f"  {name:20} {form.summary}" + (f" [{form.extra}]" if form.extra else "")
        for name, form in FORMATS.items()
    )
    export = _command(
        commands.add_parser,
        "export",
        "write an article for another library",
        texts.EXPORT.format(formats=listed),
        json=False,
    )
    export.add_argument("format", metavar="FORMAT", choices=FORMATS, help="one of those below")
    export.add_argument(
        "files", metavar="FILE", nargs="*", help=f"{texts.FILES}; left out: the bundled one"
    )
    _identities(export)
    export.add_argument("--text", metavar="TEXT", help=texts.TEXT)
    export.add_argument("--layer", metavar="LAYER", help="the table, for csv and parquet")
    register = _command(
        commands.add_parser, "register", "ask a register of meetings", texts.REGISTER
    )
    register.add_argument(
        "words", metavar="FILE", nargs="+", help="the files, and then the question; see below"
    )
    register.add_argument("--columns", metavar="FILE", help="what the columns mean, as TOML")
    register.add_argument(
        "--column",
        metavar="OURS=THEIRS",
        action="append",
        help="what one column means; again for several",
    )
    register.add_argument(
        "--keep-good", action="store_true", help="leave out meetings with rows that are bad"
    )
    return parser, {
        "show": show,
        "who-met": who_met,
        "resolve": resolve,
        "new": new,
        "check": check,
        "export": export,
        "register": register,
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
        command.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help=texts.JSON
        )
    return command


def _identities(command: argparse.ArgumentParser) -> None:
    command.add_argument("--identities", metavar="FILE", help=texts.IDENTITIES)


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
