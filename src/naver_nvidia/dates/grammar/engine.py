"""How rules are applied: each rewrites a run of words of given kinds as one.

The rules of a table are tried in order, from the small (a number) to the large (a date with its
time of day), each once over the whole run. Which of them do something depends on the kinds of the
words alone, so the steps for a sequence of kinds are worked out once and repeated for other words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache, reduce
from itertools import pairwise
from typing import Final, TypeAlias

from naver_nvidia.dates.clause.context import Context, Reading
from naver_nvidia.dates.grammar.rule import ANSWERS, Rule
from naver_nvidia.dates.lexicon.words import FAMILIES
from naver_nvidia.dates.meaning import APART, Meaning, Refusal
from naver_nvidia.dates.tokens import Token

# A parameter's name and the place of the word that is its argument.
Slot: TypeAlias = "tuple[str, int]"
# A word of a pattern: the kinds that it may be of, its parameter's name, and if it may be missing.
Item: TypeAlias = "tuple[frozenset[str], str, bool]"
# What stands after the last word.
_END: Final = ""
# What is a date by itself, be it beside others none with them.
_DATES: Final = ANSWERS | {"weekday", "today", "tonight", "fourdigits", "month"}
_OUT_OF_REACH: Final = "it lies outside the years 1 to 9999"


class Step:
    """Rules to try on the words from ``first`` to before ``end``, and where their arguments stand.

    A run of words that a rule has made one has its worth in the place of its first word. ``bit`` is
    that of the rules' form.
    """

    def __init__(self, form: Form, first: int, end: int, slots: Sequence[Slot], bit: int) -> None:
        """Keep of the slots those that each rule asks for."""
        self.first: int = first
        self.end: int = end
        self.bit: int = bit
        looks_around, is_guarded, holds_date = form.looks
        self.looks_around: bool = looks_around
        self.is_guarded: bool = is_guarded
        self.holds_date: bool = holds_date
        self.places: list[int] = [place for _, place in slots]
        self.rules: list[tuple[Rule, list[Slot]]] = [
            (rule, [slot for slot in slots if slot[0] in rule.parameters]) for rule in form.rules
        ]

    def worth(self, worths: Sequence[object], reading: Reading, start: int, end: int) -> object:
        """What the words from one place to another are worth together."""
        is_asked = self.looks_around or (reading.finding and self.is_guarded)
        context = Context(reading, start, end) if is_asked else None
        if (refused := self._refused(worths)) is not None:
            return refused
        for rule, slots in self.rules:
            arguments: dict[str, object] = {}
            name, assumed = rule.name, rule.assumed
            for slot, place in slots:
                arguments[slot] = argument = worths[place]
                # The rule that decided is this one, or the assumption that it builds on.
                if isinstance(argument, Meaning) and argument.assumed:
                    name, assumed = argument.rule, True
            guard = rule.guard if reading.finding else None
            if guard is not None and context is not None and not guard(context):
                continue
            try:
                worth = rule.apply(context, **arguments)
            except (ValueError, OverflowError) as problem:
                # What datetime says of fields all means the same here.
                says = str(problem)
                return Refusal(says if says.startswith("no such") else _OUT_OF_REACH)
            if worth is APART:
                return Refusal(self._unsettled(reading), self.bit)
            if isinstance(worth, Meaning) and not worth.rule:
                kind, value, days, mod, _, _, compared, after_verb = worth
                return Meaning(kind, value, days, mod, name, assumed, compared, after_verb)
            if worth is not None:
                return worth
        return Refusal(self._unsettled(reading))

    def _refused(self, worths: Sequence[object]) -> Refusal | None:
        """Why one of the words has no worth, if it has none, whether a rule asks for it or not."""
        for place in self.places:
            worth = worths[place]
            if isinstance(worth, Refusal):
                return worth._replace(form=self.bit) if self.holds_date else worth
        return None

    def _unsettled(self, reading: Reading) -> str:
        """That nothing settles it, and what may: the date that it hangs on, if none was given."""
        is_wanted = any(rule.anaphoric for rule, _ in self.rules) and not reading.discourse.is_given
        remedy = "; give the day or days that it hangs on as reference" if is_wanted else ""
        return f"nothing in its context settles it{remedy}"


class Plan:
    """The steps for a sequence of kinds, and the kinds that are left after them.

    ``edges`` has the place of the first word of each of these, and the end, and ``answers`` the
    places of those that are dates. The steps that come to the same in any context, if the words are
    given as a date, are the ``constant`` ones; the ``others`` can wait until these are taken.
    """

    def __init__(self, steps: Sequence[Step], kinds: Sequence[str], edges: Sequence[int]) -> None:
        """The plan with these steps."""
        self.steps: Sequence[Step] = steps
        self.kinds: Sequence[str] = kinds
        self.edges: Sequence[int] = edges
        self.answers: list[int] = [
            edge for kind, edge in zip(kinds, edges, strict=False) if kind in ANSWERS
        ]
        self.constant: list[Step] = []
        self.others: list[Step] = []
        waited_for: set[int] = set()
        for step in steps:
            if not step.looks_around and waited_for.isdisjoint(range(step.first, step.end)):
                self.constant.append(step)
            else:
                self.others.append(step)
                waited_for.add(step.first)

    def carry_out(self, words: Sequence[Token], reading: Reading) -> list[Token]:
        """The words that are left."""
        return self.left(words, worths(self.steps, words, [word[1] for word in words], reading))

    def left(self, words: Sequence[Token], worths: Sequence[object]) -> list[Token]:
        """The words that are left, given what all are worth when the steps have been taken."""
        return [
            (kind, worths[first], words[first][2], words[end - 1][3])
            for kind, first, end in zip(self.kinds, self.edges, self.edges[1:], strict=False)
        ]


def worths(
    steps: Iterable[Step], words: Sequence[Token], begun: Sequence[object], reading: Reading
) -> list[object]:
    """What the words are worth, each in its place, when the steps have been taken too."""
    taken = list(begun)
    offset = reading.offset
    for step in steps:
        start, end = words[step.first][2] + offset, words[step.end - 1][3] + offset
        taken[step.first] = step.worth(taken, reading, start, end)
    return taken


class Form:
    """Rules with one pattern, to be tried in turn."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Read the pattern."""
        self.rules: Sequence[Rule] = rules
        self.items: tuple[Item, ...] = items(rules[0].pattern)
        self.gives: str = rules[0].gives

    def match(self, kinds: list[str], start: int) -> tuple[int, list[Slot]] | None:
        """Where a match from ``start`` ends, and where its arguments stand.

        No word that may be missing is of a kind that the next may be of too, so that to take each
        that fits is right.
        """
        at = start
        slots: list[Slot] = []
        for wanted, slot, optional in self.items:
            if kinds[at] in wanted:
                slots.append((slot, at))
                at += 1
            elif not optional:
                return None
        return at, slots

    @cached_property
    def looks(self) -> tuple[bool, bool, bool]:
        """Whether it looks around, is guarded, and holds a date."""
        return (
            any("context" in rule.parameters for rule in self.rules),
            any(rule.guard is not None for rule in self.rules),
            len(self.items) > 1 and any(not _DATES.isdisjoint(kinds) for kinds, _, _ in self.items),
        )


class Grammar:
    """A table of rules, ready to use.

    A set of forms is the bits of a number, of which the first form of the table has the lowest.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Read the rules' patterns."""
        # Rules that have one pattern stand where the first of them does.
        shared: dict[tuple[str, str], list[Rule]] = {}
        for rule in rules:
            shared.setdefault((rule.pattern, rule.gives), []).append(rule)
        self.forms: tuple[Form, ...] = tuple(map(Form, shared.values()))
        # The forms that one word is enough for, and those that a kind may be the first of, or next.
        self._short: int = 0
        self._first: dict[str, int] = {}
        self._next: dict[str, int] = {}
        for number, form in enumerate(self.forms):
            self._index(form.items, 1 << number)
        self.plan: Callable[..., Plan] = lru_cache(maxsize=4096)(self._plan)

    def _index(self, words: tuple[Item, ...], bit: int) -> None:
        wanted = [place for place, (_, _, optional) in enumerate(words, 1) if not optional]
        first, second, *_ = *wanted, len(words), len(words)
        if len(wanted) == 1:
            self._short |= bit
        for forms, among in ((self._first, words[:first]), (self._next, words[1:second])):
            for kinds, _, _ in among:
                for kind in kinds:
                    forms[kind] = forms.get(kind, 0) | bit

    def rewrite(self, words: Sequence[Token], reading: Reading) -> list[Token]:
        """The words that are left when every rule has been tried on the words."""
        return self.plan(tuple([kind for kind, _, _, _ in words])).carry_out(words, reading)

    def _plan(self, kinds: tuple[str, ...], without: int = 0) -> Plan:
        """The steps that rewrite words of these kinds, ``without`` some forms.

        ``plan`` remembers them.
        """
        left = [*kinds, _END]
        edges = list(range(len(kinds) + 1))
        steps: list[Step] = []
        possible = [self._starting(*pair) for pair in pairwise(left)]
        todo = reduce(int.__or__, possible, 0) & ~without
        while todo:
            lowest = todo & -todo
            form = self.forms[lowest.bit_length() - 1]
            start = 0
            # What is behind moves up where words are made one.
            while start < len(possible):
                if possible[start] & lowest and (found := form.match(left, start)) is not None:
                    end, slots = found
                    slots = [(slot, edges[at]) for slot, at in slots]
                    steps.append(Step(form, edges[start], edges[end], slots, lowest))
                    left[start:end] = [form.gives]
                    del edges[start + 1 : end]
                    possible[start:end] = [self._starting(form.gives, left[start + 1])]
                    todo |= possible[start] & ~without
                    if start:
                        possible[start - 1] = self._starting(left[start - 1], form.gives)
                        todo |= possible[start - 1] & ~without
                start += 1
            todo &= -lowest << 1
        return Plan(steps, left[:-1], edges)

    def _starting(self, first: str, second: str) -> int:
        """The forms that may match from a word on, as far as it and the next tell."""
        return self._first.get(first, 0) & (self._short | self._next.get(second, 0))


def items(pattern: str) -> tuple[Item, ...]:
    """The words of a pattern; each has the slot of its name, or else of its kinds."""
    return tuple(map(_item, pattern.split()))


@cache
def _item(written: str) -> Item:
    name, _, alternatives = written.removesuffix("?").rpartition(":")
    kinds: set[str] = set()
    for alternative in alternatives.split("|"):
        kinds.update(FAMILIES.get(alternative, (alternative,)))
    return frozenset(kinds), name or alternatives, written.endswith("?")
