"""Patterns of text that cost nothing until a text comes that they may fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

Ask = Callable[..., re.Match[str] | None]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "sub")


class Pattern:
    """A regular expression with the methods of one that is compiled; the first call compiles it.

    Of a hundred that are written for dates, most sentences ask ten.
    """

    __slots__ = ("_flags", "_source", *_METHODS)

    findall: Callable[..., list[str]]
    finditer: Callable[..., Iterator[re.Match[str]]]
    fullmatch: Ask
    match: Ask
    search: Ask
    sub: Callable[[str, str], str]

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """The pattern that a source in the syntax of `re` is of."""
        self._source = source
        self._flags = flags

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Callable[..., object]:
            """A method that is not there yet: that of the pattern, now compiled."""
            if name not in _METHODS:
                raise AttributeError(name)
            compiled = re.compile(self._source, self._flags)
            for method in _METHODS:
                setattr(self, method, getattr(compiled, method))
            return getattr(compiled, name)


class Rare:
    """A pattern that few texts fit, none of them without one of the ``needs``, as it is written.

    These are looked for first, so that most texts cost no more than that.
    """

    __slots__ = ("_needs", "_pattern")

    def __init__(self, needs: str, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """The pattern of the source; the needs are parts of words, with spaces between."""
        self._needs = tuple(needs.split())
        self._pattern = Pattern(source, flags)

    def match(self, text: str) -> re.Match[str] | None:
        """Where the pattern fits a beginning of the text."""
        return self._pattern.match(text) if self._may_fit(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Where the pattern fits the whole text."""
        return self._pattern.fullmatch(text) if self._may_fit(text) else None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Where the pattern first fits a part of the text."""
        return self._pattern.search(text, start) if self._may_fit(text) else None

    def sub(self, replacement: str, text: str) -> str:
        """The text with what the pattern fits replaced."""
        return self._pattern.sub(replacement, text) if self._may_fit(text) else text

    def _may_fit(self, text: str) -> bool:
        for need in self._needs:  # noqa: SIM110 - twice as quick as any()
            if need in text:
                return True
        return False
