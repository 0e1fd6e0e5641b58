"""Every error that this library raises, under one base class.

Each carries its place as attributes (the path, the passage or the words), so that a program can act
on it, and spells out place and remedy when printed, so that a person can.
"""

from __future__ import annotations

import reprlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import attrs

_short = reprlib.Repr()
_short.maxstring = _short.maxother = _short.maxlong = 80

_MOST_NAMES = 10
_MOST_FAULTS = 100


def shown(value: object) -> str:
    """The value as an error message has room for: hostile input is neither long nor deep."""
    try:
        return _short.repr(value)
    except ValueError:  # more digits than Python prints
        return f"a huge {type(value).__name__}"


def _listed(choices: Sequence[str]) -> str:
    """The choices joined by "or", as many as a message has room for."""
    more = len(choices) - _MOST_NAMES
    return " or ".join(choices[:_MOST_NAMES]) + (f" or {more:,} more" if more > 0 else "")


class NaverNvidiaError(Exception):
    """Base of all errors raised by naver_nvidia."""


class InvalidValue(NaverNvidiaError, ValueError):
    """A value that a field cannot hold.

    >>> from naver_nvidia import Passage
    >>> Passage(start=0, end=4, exact="Lee")
    Traceback (most recent call last):
    ...
    naver_nvidia.errors.InvalidValue: Passage.end: 'Lee' has 3 code points, but 0 to 4 spans 4
    """

    def __init__(self, place: str, problem: str) -> None:
        super().__init__(place, problem)
        self.place: str = place
        self.problem: str = problem

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"


@attrs.frozen
class Fault:
    """One thing wrong with an article: the JSON path (``$.quotes[1].speaker``) and what."""

    path: str
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class InvalidArticle(NaverNvidiaError, ValueError):
    """An article that contradicts itself or its format; ``faults`` lists all that was found.

    The printed message shows the first 100.
    """

    _where = " in the article"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        count = len(self.faults)
        lines = [f"  {fault}" for fault in self.faults[:_MOST_FAULTS]]
        if count > _MOST_FAULTS:
            lines.append(f"  and {count - _MOST_FAULTS:,} more, in the error's faults")
        head = f"{count:,} {'fault' if count == 1 else 'faults'}{self._where}:"
        return "\n".join((head, *lines))


class InvalidLine(InvalidArticle):
    """A ``line`` of JSON Lines, counted from 1, that cannot be read; ``faults`` lists why."""

    _where = ""  # it may be a line of judgements

    def __init__(self, line: int, faults: Iterable[Fault]) -> None:
        super().__init__(faults)
        self.line: int = line
        self.args: tuple[Any, ...] = (line, self.faults)

    def __str__(self) -> str:
        return f"line {self.line:,}: {super().__str__()}"


@attrs.frozen
class RowFault:
    """One thing wrong with a register: where the row begins (``line``, from 1), and what."""

    source: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.problem}"


class InvalidRows(NaverNvidiaError, ValueError):
    """A register with rows that cannot be read; ``faults`` lists all that was found.

    It is not ``readable`` if leaving rows out does not help: the last fault says why no more could
    be read, or no row is good. The printed message shows the first 100.
    """

    def __init__(self, faults: Iterable[RowFault], *, readable: bool = True) -> None:
        self.faults: tuple[RowFault, ...] = tuple(faults)
        self.readable: bool = readable
        super().__init__(self.faults)

    def __str__(self) -> str:
        count = len(self.faults)
        lines = [f"  {fault}" for fault in self.faults[:_MOST_FAULTS]]
        if count > _MOST_FAULTS:
            lines.append(f"  and {count - _MOST_FAULTS:,} more, in the error's faults")
        rows, them = ("row", "it") if count == 1 else ("rows", "them")
        remedy = f"keep_good=True leaves {them} out" if self.readable else "keep_good does not help"
        return "\n".join((f"{count:,} bad {rows} ({remedy}):", *lines))


class MissingText(NaverNvidiaError, FileNotFoundError):
    """The bundled article's text was taken out of the installation, and none was given.

    In a test suite, a fixture that calls ``load_article(text=...)`` brings it.
    """

    def __init__(self, filename: str) -> None:
        super().__init__(filename)
        self.filename: str = filename

    def __str__(self) -> str:
        return (
            f"{self.filename} is not in this installation; give the text from a file of your own: "
            "load_article(text=Path(...).read_bytes().decode())"
        )


class UnresolvableDate(NaverNvidiaError, ValueError):
    """Words that name no date which the calendar or the context can settle."""

    def __init__(self, words: str, published: date | None = None, reason: str = "") -> None:
        super().__init__(words, published, reason)
        self.words: str = words
        self.published: date | None = published
        self.reason: str = reason

    def __str__(self) -> str:
        message = f"cannot resolve {shown(self.words)}"
        if self.published is not None:
            message += f" (published {self.published})"
        return f"{message}: {self.reason}" if self.reason else message


class UnsupportedLanguage(NaverNvidiaError, ValueError):
    """A text in another script than English is written in, of which no dates can be read."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text: str = text

    def __str__(self) -> str:
        return f"{shown(self.text)} is not English, the only language whose dates are read"


def pip_install(extra: str) -> str:
    """The command that installs what an extra takes, however this library itself was installed."""
    from importlib import metadata  # noqa: PLC0415 - where something is missing

    wanted = metadata.requires("naver-nvidia") or ()
    listed = (
        f"'{requirement.strip()}'"
        for requirement, _, marker in (each.partition(";") for each in wanted)
        if marker.strip().replace('"', "'") == f"extra == '{extra}'"
    )
    return " ".join(("pip install", *listed))


class UnknownName(NaverNvidiaError, LookupError):
    """A name or id that fits nothing; ``suggestions`` holds the nearest names, best first."""

    def __init__(self, name: str, kind: str, place: str, suggestions: Iterable[str] = ()) -> None:
        self.name: str = name
        self.kind: str = kind
        self.place: str = place
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        super().__init__(name, kind, place, self.suggestions)

    def __str__(self) -> str:
        message = f"no {self.kind} called {shown(self.name)} in {self.place}"
        if self.suggestions:
            message += f"; did you mean {_listed([shown(each) for each in self.suggestions])}?"
        return message


class AmbiguousName(NaverNvidiaError, LookupError):
    """A name that fits several. ``candidates`` holds each one's name and id; ask by id.

    Where a person and an organization have the same id, give the object.
    """

    def __init__(
        self, name: str, kind: str, place: str, candidates: Iterable[tuple[str, str]]
    ) -> None:
        self.name: str = name
        self.kind: str = kind
        self.place: str = place
        self.candidates: tuple[tuple[str, str], ...] = tuple(candidates)
        super().__init__(name, kind, place, self.candidates)

    def __str__(self) -> str:
        listed = _listed([f"{shown(name)} (id {shown(key)})" for name, key in self.candidates])
        remedy = "ask by id"
        if len({key for _, key in self.candidates}) < len(self.candidates):
            remedy = "the ids are the same: give the object itself, not its name"
        return (
            f"{shown(self.name)} fits more than one {self.kind} in {self.place}: {listed}; {remedy}"
        )
