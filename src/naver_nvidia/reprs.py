"""What a person sees of a value in a notebook or a failing test: short, and what matters of it.

`attrs.asdict` gives all that a value holds, `article_to_dict` all that an article does.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import Final

import attrs

_MOST_LETTERS: Final = 60
_MOST_NAMES: Final = 4


def as_call(value: attrs.AttrsInstance) -> str:
    """The call that makes the value; what it leaves to the defaults is left out."""
    given = (
        f"{field.name}={getattr(value, field.name)!r}"
        for field in attrs.fields(type(value))
        if getattr(value, field.name) != field.default
    )
    return f"{type(value).__name__}({', '.join(given)})"


def brief(words: str) -> str:
    """The words, or where they are long how they begin.

    >>> brief("met"), len(brief("met " * 100))
    ('met', 60)
    """
    return words if len(words) <= _MOST_LETTERS else f"{words[: _MOST_LETTERS - 3]}..."


def listed(names: Collection[str]) -> str:
    """The first few names, and how many more.

    >>> listed(["Lee", "Choi"]), listed(["a", "b", "c", "d", "e", "f"])
    ('Lee, Choi', 'a, b, c, d and 2 more')
    """
    more = len(names) - _MOST_NAMES
    shown = ", ".join(map(brief, islice(names, _MOST_NAMES)))
    return f"{shown} and {more:,} more" if more > 0 else shown
