"""Patterns of text that cost nothing until the first text comes that they are asked of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    # A text, and from where to where in it.
    Ask = Callable[..., re.Match[str] | None]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search")


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
