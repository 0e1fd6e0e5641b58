"""How rules are applied: each rewrites a run of words of given kinds as one.

The rules of a table are tried in order, from the small (a number) to the large (a date with its
time of day), each once over the whole run. Which of them do something depends on the kinds of the
words alone, so the steps for a sequence of kinds are worked out once and repeated for other words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from naver_nvidia.dates.grammar import Meaning, Refusal, Rule
from naver_nvidia.dates.vocabulary import FAMILIES
from naver_nvidia.dates.words import Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from naver_nvidia.dates.context import Context

Attempt: TypeAlias = "tuple[Rule, tuple[tuple[str, int], ...]]"


class Step(NamedTuple):
    """Rules to try on the terms from ``start`` to ``end``, each with where its arguments stand."""

    rules: tuple[Attempt, ...]
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
                return _named(worth, rule, arguments)
            if worth is not None:
                return worth
        return Refusal("nothing in its context settles it")


def _named(meaning: Meaning, rule: Rule, arguments: Mapping[str, object]) -> Meaning:
    """The meaning with the rule that decided: this one, or the guess that it builds on."""
    name, guessed = rule.name, rule.guesses
    for worth in arguments.values():
        if isinstance(worth, Meaning) and worth.guessed:
            name, guessed = worth.rule, True
    kind, value, days, mod, _, _, aside = meaning
    return Meaning(kind, value, days, mod, name, guessed, aside)


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
        # A set of passes is the bits of a number: which are waiting for each letter.
        self._waiting: dict[str, int] = {}
        for number, each in enumerate(self._passes):
            for letter in each.needed:
                self._waiting[letter] = self._waiting.get(letter, 0) | 1 << number
        self.plan: Callable[[tuple[str, ...]], Plan] = lru_cache(maxsize=4096)(self._plan)

    def _plan(self, kinds: tuple[str, ...]) -> Plan:
        """The steps that rewrite words of these kinds; ``plan`` remembers them."""
        left = list(kinds)
        text = "".join([self._letters.get(kind, " ") for kind in left])
        steps: list[Step] = []
        # Of all passes, only those can do something that wait for a letter which is there.
        todo = 0
        for letter in text:
            todo |= self._waiting.get(letter, 0)
        while todo:
            number = (todo & -todo).bit_length() - 1
            todo &= todo - 1
            each = self._passes[number]
            found = each.pattern.search(text)
            while found is not None:
                start, end = found.span()
                steps.append(Step(each.arguments(found), start, end))
                left[start:end] = [each.gives]
                text = text[:start] + each.letter + text[end:]
                todo |= self._waiting.get(each.letter, 0) >> (number + 1) << (number + 1)
                found = each.pattern.search(text, start + 1)
        return Plan(tuple(steps), tuple(left))


_FIRST_LETTER = 0x4E00


def _kinds(rule: Rule) -> Iterator[str]:
    yield rule.gives
    for item in rule.pattern.split():
        for alternative in item.removesuffix("?").rpartition(":")[2].split("|"):
            yield from FAMILIES.get(alternative, (alternative,))


class Pass(NamedTuple):
    """Rules with one pattern, to be tried in turn, and letters of which one must be there."""

    rules: tuple[Rule, ...]
    pattern: re.Pattern[str]
    needed: frozenset[str]
    gives: str
    letter: str

    def arguments(self, found: re.Match[str]) -> tuple[Attempt, ...]:
        """Each rule with where its arguments stand."""
        slots = [(slot, found.start(slot)) for slot, kind in found.groupdict().items() if kind]
        if len(self.rules) == 1:
            return ((self.rules[0], tuple(slots)),)
        return tuple(
            (rule, tuple(slot for slot in slots if slot[0] in rule.parameters))
            for rule in self.rules
        )


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
    gives = rules[0].gives
    return Pass(rules, re.compile(expression), min(needed, key=len), gives, letters[gives])
