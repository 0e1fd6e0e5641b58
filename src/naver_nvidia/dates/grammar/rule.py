"""What a rule is, and the tables of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.lexicon.words import word_set

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

    @classmethod
    def read(cls, text: str) -> Example:
        """An example as it is written: "last night = 2024-06-27TNI", "He [left Monday] = ..."."""
        sentence, _, meaning = text.rpartition(" = ")
        value, _, mod = meaning.partition(" ")
        before, bracket, after = sentence.partition("[")
        words, _, following = after.partition("]")
        if not bracket:
            return cls(sentence, value, None, mod or None)
        return cls(words, value, before + words + following, mod or None)


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
    or takes a part of it, and one that is ``anaphoric`` hangs on the date last spoken of.
    ``operator`` names the function of `operators` that puts the words as an expression; if no rule
    with the same pattern has one, an answer is what its words hold `together`.
    """

    name: str
    pattern: str
    gives: str
    says: str
    shown: tuple[str, ...]
    apply: Callable[..., object]
    parameters: frozenset[str]
    guard: Callable[[Context], bool] | None
    assumed: bool = False
    modifies: bool = False
    anaphoric: bool = False
    operator: str = ""

    @property
    def examples(self) -> tuple[Example, ...]:
        """What words of its kind mean."""
        return tuple(map(Example.read, self.shown))


class Table(list[Rule]):
    """Rules in the order in which they are tried, of one kind."""

    def __init__(self, *, modifies: bool = False, anaphoric: bool = False) -> None:
        """A table without rules yet."""
        super().__init__()
        self._kind = modifies, anaphoric

    def rule(
        self,
        pattern: str,
        says: str,
        *examples: str,
        guard: Callable[[Context], bool] | None = None,
        operator: str = "",
        assumed: bool = False,
    ) -> Callable[[_Apply], _Apply]:
        """Add the decorated function, whose name is the rule's, to the table.

        ``pattern`` is "kinds of words -> what they are together", or several between semicolons,
        of which those without an arrow are what the next is; ``says`` one sentence for readers, and
        an example "words = value", or "a sentence with [words] = value".
        """
        forms: list[tuple[str, str]] = []
        for form in reversed(pattern.split("; ")):
            read, arrow, gives = form.partition(" -> ")
            if not examples or not (arrow or forms):
                raise ValueError(f"{pattern!r} says not what it gives, or has no example")
            forms.insert(0, (read, gives or forms[0][1]))

        def add(apply: _Apply) -> _Apply:
            code = apply.__code__
            names = frozenset(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
            name = apply.__name__.replace("_", "-")
            told = says, examples, apply, names, guard, assumed, *self._kind, operator
            self.extend(Rule(name, read, gives, *told) for read, gives in forms)
            return apply

        return add

    def assumption(
        self,
        pattern: str,
        says: str,
        *examples: str,
        guard: Callable[[Context], bool] | None = None,
        operator: str = "",
    ) -> Callable[[_Apply], _Apply]:
        """Add one, likewise, that assumes what the words do not say."""
        return self.rule(pattern, says, *examples, guard=guard, operator=operator, assumed=True)
