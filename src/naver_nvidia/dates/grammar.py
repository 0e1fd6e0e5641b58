"""Rules, and how they are applied: each rewrites a run of words of given kinds as one.

The rules of a table are tried in order, from the small (a number) to the large (a date with its
time of day), each once over the whole run. What they rewrite depends on the kinds of the words
alone, so the steps for a sequence of kinds are worked out once and then repeated for other words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, ParamSpec

from naver_nvidia.dates.vocabulary import FAMILIES
from naver_nvidia.dates.words import Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from naver_nvidia.dates.context import Context
    from naver_nvidia.dates.ranges import DateRange
    from naver_nvidia.dates.resolved import TimexType

_P = ParamSpec("_P")

# The kinds of a finished date expression.
ANSWERS: Final = frozenset(("day", "year", "date", "time", "duration", "set", "ref"))
# What may stand around it in the words given.
AROUND: Final = frozenset(("the", "in", "on", "at", "by", "comma", "possessive", "of", "stop"))


class Meaning(NamedTuple):
    """What a date expression means, in TIMEX3's terms and in days."""

    type: TimexType
    value: str
    range: DateRange | None = None
    mod: str | None = None
    rule: str = ""

    @classmethod
    def of(cls, period: DateRange, mod: str | None = None) -> Meaning:
        """The date that is these days."""
        return cls("DATE", period.timex3, period, mod)


class Amount(NamedTuple):
    """So many of a unit; None is an unknown number of them."""

    number: float | None
    unit: str
    mod: str | None = None


class Refusal(NamedTuple):
    """Why the words have no meaning."""

    reason: str


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
    returns None to leave the words to the next rule with the same pattern.
    """

    name: str
    pattern: str
    gives: str
    says: str
    examples: tuple[Example, ...]
    apply: Callable[..., object]
    guard: Callable[[Context], bool] | None

    @property
    def parameters(self) -> frozenset[str]:
        """The names of what ``apply`` wants to know."""
        code = self.apply.__code__
        return frozenset(code.co_varnames[: code.co_argcount])


class Table(list[Rule]):
    """Rules in the order in which they are tried."""

    def rule(
        self,
        pattern: str,
        *,
        gives: str,
        examples: tuple[Example, ...],
        guard: Callable[[Context], bool] | None = None,
    ) -> Callable[[Callable[_P, object]], Callable[_P, object]]:
        """Add the decorated function to the table: its name and docstring are the rule's."""

        def add(apply: Callable[_P, object]) -> Callable[_P, object]:
            name = apply.__name__.replace("_", "-")
            says = (apply.__doc__ or "").partition("\n")[0]
            self.append(Rule(name, pattern, gives, says, examples, apply, guard))
            return apply

        return add


class Step(NamedTuple):
    """The rules to try on the terms from ``start`` to ``end``, and where their arguments stand."""

    rules: tuple[tuple[Rule, tuple[tuple[str, int], ...]], ...]
    start: int
    end: int

    def rewrite(self, terms: list[Term], context: Context) -> None:
        """Put one term in the place of those matched."""
        start, end = terms[self.start].start, terms[self.end - 1].end
        terms[self.start : self.end] = [Term(self._worth(terms, context, start, end), start, end)]

    def _worth(self, terms: list[Term], context: Context, start: int, end: int) -> object:
        context.start, context.end = start, end
        for rule, slots in self.rules:
            arguments: dict[str, object] = {}
            for slot, index in slots:
                worth = terms[index].worth
                if isinstance(worth, Refusal):
                    return worth
                arguments[slot] = worth
            if context.finding and rule.guard is not None and not rule.guard(context):
                continue
            try:
                worth = rule.apply(context, **arguments)
            except (ValueError, OverflowError) as problem:
                return Refusal(_plainly(problem))
            if isinstance(worth, Meaning) and not worth.rule:
                return worth._replace(rule=rule.name)
            if worth is not None:
                return worth
        return Refusal("nothing in its context settles it")


def _plainly(problem: Exception) -> str:
    # The messages of datetime and dateutil speak of fields; all of them mean the same here.
    text = str(problem)
    return text if text.startswith("no such") else "it lies outside the years 1 to 9999"


class Plan(NamedTuple):
    """The steps for a sequence of kinds, and which kinds are left after them."""

    steps: tuple[Step, ...]
    kinds: tuple[str, ...]

    def carry_out(self, terms: list[Term], context: Context) -> list[Term]:
        """The terms that are left, each of the kind in its place in ``kinds``."""
        for step in self.steps:
            step.rewrite(terms, context)
        return terms


class Grammar:
    """A table of rules, ready to use."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules' patterns."""
        self.rules = tuple(rules)
        self._passes = tuple(_passes(rules))
        self.plan = lru_cache(maxsize=4096)(self._plan)

    def _plan(self, kinds: tuple[str, ...]) -> Plan:
        text = "".join(map(_letter, kinds))
        steps: list[Step] = []
        for rules, pattern in self._passes:
            shrunk = 0
            for found in pattern.finditer(text):
                start, end = found.start() - shrunk, found.end() - shrunk
                slots = [
                    (slot, found.start(slot) - shrunk)
                    for slot in pattern.groupindex
                    if found[slot] is not None
                ]
                wanted = tuple(
                    (rule, tuple(slot for slot in slots if slot[0] in rule.parameters))
                    for rule in rules
                )
                steps.append(Step(wanted, start, end))
                shrunk += end - start - 1
            text = pattern.sub(_letter(rules[0].gives), text)
        return Plan(tuple(steps), tuple(_kinds()[letter] for letter in text))


@cache
def _letter(kind: str) -> str:
    # Patterns over kinds become regular expressions over letters, one for each kind.
    letter = chr(0x4E00 + len(_kinds()))
    _kinds()[letter] = kind
    return letter


@cache
def _kinds() -> dict[str, str]:
    return {}


def _passes(rules: Sequence[Rule]) -> Iterator[tuple[tuple[Rule, ...], re.Pattern[str]]]:
    """Neighbouring rules with one pattern share a pass, and are tried in turn."""
    shared: list[Rule] = []
    for rule in rules:
        if shared and (shared[0].pattern, shared[0].gives) != (rule.pattern, rule.gives):
            yield tuple(shared), _compile(shared)
            shared = []
        shared.append(rule)
    yield tuple(shared), _compile(shared)


def _compile(rules: Sequence[Rule]) -> re.Pattern[str]:
    wanted = frozenset[str]().union(*(rule.parameters for rule in rules))
    return re.compile("".join(_expression(item, wanted) for item in rules[0].pattern.split()))


def _expression(item: str, wanted: frozenset[str]) -> str:
    optional = "?" if item.endswith("?") else ""
    name, _, alternatives = item.removesuffix("?").rpartition(":")
    letters = "".join(
        _letter(kind)
        for alternative in alternatives.split("|")
        for kind in FAMILIES.get(alternative, (alternative,))
    )
    name = name or alternatives
    return f"(?P<{name}>[{letters}]){optional}" if name in wanted else f"[{letters}]{optional}"
