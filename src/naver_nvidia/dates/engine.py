"""How rules are applied: each rewrites a run of words of given kinds as one.

The rules of a table are tried in order, from the small (a number) to the large (a date with its
time of day), each once over the whole run. Which of them do something depends on the kinds of the
words alone, so the steps for a sequence of kinds are worked out once and repeated for other words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from naver_nvidia.dates.grammar import Meaning, Refusal, Rule
from naver_nvidia.dates.vocabulary import FAMILIES
from naver_nvidia.dates.words import Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from naver_nvidia.dates.context import Context


class Step(NamedTuple):
    """Rules to try on the terms from ``start`` to ``end``, each with where its arguments stand."""

    rules: tuple[tuple[Rule, tuple[tuple[str, int], ...]], ...]
    start: int
    end: int

    def rewrite(self, terms: list[Term], context: Context) -> None:
        """Put one term in the place of those matched."""
        start, end = terms[self.start].start, terms[self.end - 1].end
        context.move_to(start, end)
        terms[self.start : self.end] = [Term(self._worth(terms, context), start, end)]

    def _worth(self, terms: list[Term], context: Context) -> object:
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
    """A table of rules, ready to use.

    Each kind has a letter, so that patterns over kinds become regular expressions over letters.
    They have no repetition, so that each takes time in proportion to the run of words.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Compile the rules' patterns."""
        kinds = sorted({kind for rule in rules for kind in _kinds(rule)})
        self._letters = {kind: chr(_FIRST_LETTER + i) for i, kind in enumerate(kinds)}
        self._passes = tuple(_compile(shared, self._letters) for shared in _shared(rules))
        self._waiting: dict[str, list[int]] = {}
        for number, each in enumerate(self._passes):
            for letter in each.needed:
                self._waiting.setdefault(letter, []).append(number)
        self.plan = lru_cache(maxsize=4096)(self._plan)

    def _plan(self, kinds: tuple[str, ...]) -> Plan:
        """The steps that rewrite words of these kinds; ``plan`` remembers them."""
        left = list(kinds)
        text = "".join([self._letters.get(kind, " ") for kind in left])
        steps: list[Step] = []
        # Of all passes, only those can do something that wait for a letter which is there.
        todo = {number for letter in text for number in self._waiting.get(letter, ())}
        while todo:
            number = min(todo)
            todo.remove(number)
            rules, pattern, _ = self._passes[number]
            if pattern.search(text) is None:
                continue
            shrunk = 0
            for found in pattern.finditer(text):
                start, end = found.start() - shrunk, found.end() - shrunk
                steps.append(Step(_slots(rules, found, shrunk), start, end))
                left[start:end] = [rules[0].gives]
                shrunk += end - start - 1
            text = "".join([self._letters.get(kind, " ") for kind in left])
            given = self._letters[rules[0].gives]
            todo.update(later for later in self._waiting.get(given, ()) if later > number)
        return Plan(tuple(steps), tuple(left))


_FIRST_LETTER = 0x4E00


def _kinds(rule: Rule) -> Iterator[str]:
    yield rule.gives
    for item in rule.pattern.split():
        for alternative in item.removesuffix("?").rpartition(":")[2].split("|"):
            yield from FAMILIES.get(alternative, (alternative,))


def _slots(
    rules: tuple[Rule, ...], found: re.Match[str], shrunk: int
) -> tuple[tuple[Rule, tuple[tuple[str, int], ...]], ...]:
    slots = [(slot, found.start(slot) - shrunk) for slot, kind in found.groupdict().items() if kind]
    return tuple((rule, tuple(s for s in slots if s[0] in rule.parameters)) for rule in rules)


class Pass(NamedTuple):
    """Rules with one pattern, to be tried in turn, and letters of which one must be there."""

    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    needed: frozenset[str]


def _shared(rules: Sequence[Rule]) -> Iterator[tuple[Rule, ...]]:
    """Neighbouring rules that have one pattern."""
    shared: list[Rule] = []
    for rule in rules:
        if shared and (shared[0].pattern, shared[0].gives) != (rule.pattern, rule.gives):
            yield tuple(shared)
            shared = []
        shared.append(rule)
    yield tuple(shared)


def _compile(rules: tuple[Rule, ...], letters: Mapping[str, str]) -> Pass:
    wanted = frozenset[str]().union(*(rule.parameters for rule in rules))
    expression = ""
    needed: list[frozenset[str]] = []
    for item in rules[0].pattern.split():
        optional = item.endswith("?")
        name, _, alternatives = item.removesuffix("?").rpartition(":")
        choice = frozenset(
            letters[kind]
            for alternative in alternatives.split("|")
            for kind in FAMILIES.get(alternative, (alternative,))
        )
        group = f"?P<{name or alternatives}>" if (name or alternatives) in wanted else "?:"
        expression += f"({group}[{''.join(sorted(choice))}]){'?' * optional}"
        if not optional:
            needed.append(choice)
    # The rarest of what must be there tells soonest that a pass has nothing to do.
    return Pass(rules, re.compile(expression), min(needed, key=len))
