"""What the command line accepts, and its help."""

from __future__ import annotations

import difflib
import re
import shlex
from typing import TYPE_CHECKING

from naver_nvidia.commands import Options
from naver_nvidia.usage.parsers import HelpWanted, WrongUsage, parsers

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

__all__ = ["HelpWanted", "WrongUsage", "options_of"]


def options_of(argv: Sequence[str]) -> Options:
    """What the command line says.

    Raises:
        HelpWanted: it asks for help.
        WrongUsage: it is not accepted.
    """
    parser, commands = parsers()
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
    name = options.command
    if len(options.files or ()) > 1 and options.text is not None:
        command.error("argument --text: not allowed with several articles")
    # Not left to argparse, which would not see a --json that stands before the command.
    if options.html and options.json:
        command.error("argument --html: not allowed with argument --json")
    if options.json and name == "export":
        command.error("argument --json: not allowed with a FORMAT")
    if options.json and name == "new":
        command.error("argument --json: not allowed, for a draft is JSON")
    if options.start is not None and options.sentence is None:
        command.error("argument --start: not allowed without argument --sentence")


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _no_command(name: str, commands: Iterable[str]) -> str:
    problem = f"no command called {name!r}"
    if name == "-" or re.search(r"[./\\]", name):
        return f"{problem}; to show an article: naver-nvidia show {shlex.quote(name)}"
    if near := difflib.get_close_matches(name, commands, 1):
        return f"{problem}; did you mean {near[0]!r}?"
    return f"{problem}; there are {', '.join(commands)}"
