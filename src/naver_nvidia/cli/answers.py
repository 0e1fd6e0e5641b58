"""What a command is told, what its answer is printed on, and the answer."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, NamedTuple

from naver_nvidia.cli.page import Page
from naver_nvidia.cli.terminal import printable, printable_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    import naver_nvidia

YES, NO = 0, 1


class Unanswered(Exception):
    """What keeps a question from being answered, such as a file that cannot be read; says why."""


class Options(argparse.Namespace):
    """What the command line says. Each command reads what its usage has."""

    command: str = "show"
    json: bool = False
    html: bool = False
    version: bool = False
    file: str | None = None
    files: list[str] | None = None
    identities: str | None = None
    text: str | None = None
    name: list[str]
    words: list[str]
    published: date
    sentence: str | None = None
    start: int | None = None
    reference: naver_nvidia.DateRange | None
    day_first: bool | None = None
    format: str
    layer: str | None = None
    id: str | None
    output: str | None
    columns: str | None = None
    column: list[str] | None = None
    keep_good: bool = False


class Look(NamedTuple):
    """What the text will be printed on, and what tells a person who waits how much is read."""

    columns: int
    styled: bool
    encoding: str
    terminal: bool
    progress: Callable[[int, str], None]  # how many, and of what

    def page(self) -> Page:
        """An empty page for it."""
        return Page(columns=self.columns, styled=self.styled, encoding=self.encoding)

    def lines(self, *lines: str) -> str:
        """One line each, however long, for programs that work on lines."""
        return "\n".join(printable(line, self.encoding) for line in lines)

    def json(self, data: object) -> str:
        """The data, or what is JSON text already, as JSON that it can show."""
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, indent=2)
        return printable_json(text, self.encoding)


class Answer(NamedTuple):
    """What to print, and the exit status: whether it says yes or no.

    A text is printed in the encoding that it is looked at in, and ends with a line feed then; bytes
    are written as they are.
    """

    text: str | bytes
    status: int = YES


def identified(party: naver_nvidia.Party) -> dict[str, str]:
    """A person or an organization as JSON has it."""
    return {"type": type(party).__name__, "id": party.id, "name": party.name}
