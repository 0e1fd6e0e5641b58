"""What a rule is, and what it makes of words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Callable

    from naver_nvidia.dates.ranges import DateRange
    from naver_nvidia.dates.resolved import TimexType
    from naver_nvidia.dates.sentence.context import Context

_Apply = TypeVar("_Apply", bound="Callable[..., object]")

# The kinds of a finished date expression.
ANSWERS: Final = frozenset(("day", "year", "period", "time", "duration", "set", "ref"))
# What may stand around it in the words given.
AROUND: Final = word_set("the a its in on at by of as to from over within right comma possessive")


class Meaning(NamedTuple):
    """What a date expression means, in TIMEX3's terms and in days."""

    type: TimexType
    value: str
    range: DateRange | None = None
    mod: str | None = None
    rule: str = ""
    # Whether that rule made an assumption which another reader need not share.
    guessed: bool = False
    # A date that is only compared with: what follows does not hang on it.
    aside: bool = False

    @classmethod
    def of(cls, period: DateRange, mod: str | None = None) -> Meaning:
        """The date that is these days."""
        return cls("DATE", period.timex3, period, mod)


class Amount(NamedTuple):
    """So many of a unit; None is an unknown number of them.

    ``rest`` is what comes on top, where no number of the unit can say it: the "3D" of two years
    and three days.
    """

    number: float | None
    unit: str
    mod: str | None = None
    rest: str = ""


class Refusal(NamedTuple):
    """Why the words have no meaning.

    They may have one apart; ``form`` is then the bit of the form that took them together, and
    otherwise 0.
    """

    reason: str
    form: int = 0


# What a rule returns for words that only stand side by side, and may be dates apart.
APART: Final = Refusal("they are not one date")


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
    that belong to no one date. Its first parameter is
    the ``context``, or ``_`` if what it returns is the same in any. ``guard`` is asked
    first where the words have still to be found, and False does the same. A rule that ``guesses``
    assumes what the words do not say; its name is that of the answer, whatever is made of it.
    """

    name: str
    pattern: str
    gives: str
    says: str
    examples: tuple[Example, ...]
    apply: Callable[..., object]
    parameters: frozenset[str]
    guard: Callable[[Context], bool] | None
    guesses: bool = False


class Table(list[Rule]):
    """Rules in the order in which they are tried."""

    def rule(
        self,
        pattern: str,
        *,
        gives: str,
        examples: tuple[Example, ...],
        guard: Callable[[Context], bool] | None = None,
        guesses: bool = False,
    ) -> Callable[[_Apply], _Apply]:
        """Add the decorated function to the table: its name and docstring are the rule's."""

        def add(apply: _Apply) -> _Apply:
            name = apply.__name__.replace("_", "-")
            says = (apply.__doc__ or "").partition("\n")[0]
            code = apply.__code__
            names = frozenset(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
            self.append(Rule(name, pattern, gives, says, examples, apply, names, guard, guesses))
            return apply

        return add
