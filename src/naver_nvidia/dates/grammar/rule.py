"""What a rule is, and the tables of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from naver_nvidia.dates.lexicon.words import word_set

if TYPE_CHECKING:
    from collections.abc import Callable

    from naver_nvidia.dates.clause.context import Context

_Apply = TypeVar("_Apply", bound="Callable[..., object]")

# The kinds of a finished date expression.
ANSWERS: Final = frozenset(("day", "year", "period", "time", "duration", "set", "ref"))
# What may stand around it in the words given.
AROUND: Final = word_set("the a its in on at by of as to from over within right comma possessive")


class Example(NamedTuple):
    """Words and what they mean in a newspaper of Friday 2024-06-28."""

    words: str
    value: str
    sentence: str | None = None
    mod: str | None = None


class Rule(NamedTuple):
    """One thing that a reader of newspapers knows about dates.

    ``pattern`` lists kinds of words; ``kind?`` may be missing, ``one|other`` is either, and
    ``name:one|other`` names it. ``apply`` gets the worth of those that it has a parameter for, and
    returns what the run of words is worth: a `Meaning`, if its kind is among the answers. It
    returns None to leave the words to the next rule with the same pattern, and `APART` for words
    that belong to no one date. Its first parameter is the ``context``, or ``_`` if what it returns
    is the same in any. ``guard`` is asked first where the words have still to be found, and False
    does the same. What is ``assumed`` the words do not say; the name of such a rule is that of the
    answer, whatever is made of it. One that ``modifies`` only puts the date of another on one side
    or takes a part of it.
    """

    name: str
    pattern: str
    gives: str
    says: str
    examples: tuple[Example, ...]
    apply: Callable[..., object]
    parameters: frozenset[str]
    guard: Callable[[Context], bool] | None
    assumed: bool = False
    modifies: bool = False


class Table(list[Rule]):
    """Rules in the order in which they are tried, all of which may be ones that modify a date."""

    def __init__(self, *, modifies: bool = False) -> None:
        """A table without rules yet."""
        super().__init__()
        self._modifies = modifies

    def rule(
        self,
        pattern: str,
        *,
        gives: str,
        examples: tuple[Example, ...],
        guard: Callable[[Context], bool] | None = None,
        assumed: bool = False,
    ) -> Callable[[_Apply], _Apply]:
        """Add the decorated function to the table: its name and docstring are the rule's."""

        def add(apply: _Apply) -> _Apply:
            name = apply.__name__.replace("_", "-")
            says = (apply.__doc__ or "").partition("\n")[0]
            code = apply.__code__
            names = frozenset(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
            self.append(
                Rule(
                    name,
                    pattern,
                    gives,
                    says,
                    examples,
                    apply,
                    names,
                    guard,
                    assumed,
                    self._modifies,
                )
            )
            return apply

        return add
