"""The table of rules: each one's own examples, and what holds for all of them."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from datetime import date

import pytest

from naver_nvidia.dates import grammar, resolve_date
from naver_nvidia.dates.grammar.rule import ANSWERS, AROUND, Example, Rule, Table
from naver_nvidia.dates.grammar.stages import RULES
from naver_nvidia.dates.lexicon.words import FAMILIES, add, lexicon

FRIDAY = date(2024, 6, 28)
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.words}")
    for rule in RULES
    for example in rule.examples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_does_what_its_example_says(rule: Rule, example: Example) -> None:
    """Every example of every rule has its value."""
    assert rule in RULES
    resolved = resolve_date(example.words, published=FRIDAY, sentence=example.sentence)
    assert (resolved.value, resolved.mod) == (example.value, example.mod)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_assumes(rule: Rule) -> None:
    """Every rule has one sentence of its own, and an example."""
    assert rule.says.endswith(".")
    assert rule.examples


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_whether_it_looks_around(rule: Rule) -> None:
    """The first parameter is the context, or has the name of what is not used."""
    assert next(iter(inspect.signature(rule.apply).parameters)) in ("context", "_")


def test_rule_names_are_unique() -> None:
    """A name in ResolvedDate.rule leads to one rule, whatever number of patterns it has."""
    rules = {(rule.name, rule.apply) for rule in RULES}
    assert max(Counter(name for name, _ in rules).values()) == 1


def test_patterns_name_kinds_that_exist() -> None:
    """A kind in a pattern is a word's, a number's or what an earlier rule gives."""
    kinds = {kind for kind, _ in lexicon().values()} | set(FAMILIES) | NUMBERS
    for rule in RULES:
        for item in rule.pattern.split():
            alternatives = item.removesuffix("?").rpartition(":")[2].split("|")
            assert kinds.issuperset(alternatives), rule
        kinds.add(rule.gives)


def test_every_kind_of_word_is_of_use() -> None:
    """A kind that is new among the words stands in some rule's pattern, or around what they read."""
    used = {
        kind
        for rule in RULES
        for item in rule.pattern.split()
        for each in item.removesuffix("?").rpartition(":")[2].split("|")
        for kind in FAMILIES.get(each, (each,))
    }
    kinds = {kind for kind, _ in lexicon().values()}
    assert kinds - used - AROUND == {"seasons"}  # "summers" is no summer


def test_no_table_of_rules_is_left_out() -> None:
    """A table that is written in a new module is among the stages, or the module is not found."""
    listed = {id(rule.apply) for rule in RULES}
    for module in pkgutil.walk_packages(grammar.__path__, f"{grammar.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Table):
                assert listed.issuperset(id(rule.apply) for rule in value), module.name


def test_half_a_rule_is_refused_at_once() -> None:
    """A pattern that gives nothing, and a rule without an example, are errors when it is written."""
    for arguments in (("month", "A month.", "May = 2024-05"), ("month -> period", "A month.")):
        with pytest.raises(ValueError, match="says not what it gives, or has no example"):
            Table().rule(*arguments)


def test_a_word_has_one_kind() -> None:
    """A word that is added twice would silently be the last: the lexicon refuses it."""
    words = dict(lexicon())
    with pytest.raises(ValueError, match="'may' is to be a season, and is a month already"):
        add(words, "may", "season", "SP")


NUMBERS = {
    "numeral", "fourdigits", "isodate", "slashdate", "clock", "clockdigits", "fraction", "figure",
    "comma", "possessive", "isomonth", "dayrange", "numberrange", "isotime", "isoweek", "isorange", "dotteddate",
    "twodigits", "shortyear", "nineeleven", "yearrange", "winteryears", "bc", "ad", "wee",
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_may_be_missing_is_never_mistaken_for_what_follows(rule: Rule) -> None:
    """A word that fits an optional item fits none of those up to the next that must be there.

    A pattern is matched by taking each word that fits, and never going back.
    """
    items = [(_kinds(item), item.endswith("?")) for item in rule.pattern.split()]
    for place, (kinds, optional) in enumerate(items):
        following = items[place + 1 :]
        must = next((i for i, (_, may_miss) in enumerate(following) if not may_miss), None)
        reachable = following if must is None else following[: must + 1]
        assert not optional or all(kinds.isdisjoint(others) for others, _ in reachable)


def _kinds(item: str) -> set[str]:
    alternatives = item.removesuffix("?").rpartition(":")[2].split("|")
    return {kind for each in alternatives for kind in FAMILIES.get(each, (each,))}


def test_every_rule_that_answers_is_reached_by_its_examples() -> None:
    """The decisive rule of at least one example is the rule itself, or it hands its words on."""
    decisive = {
        resolve_date(example.words, published=FRIDAY, sentence=example.sentence).rule
        for rule in RULES
        for example in rule.examples
    }
    assert decisive <= {rule.name for rule in RULES if rule.gives in ANSWERS}


@pytest.mark.parametrize("says", sorted({rule.says for rule in RULES}))
def test_what_a_rule_says_stands_alone(says: str) -> None:
    """It is shown without the rule before."""
    assert not says.startswith(("So is", "So do", "It ", "Its ", "One ", "The like"))
    assert "likewise" not in says
