"""Every answer that the date resolver gives to the texts of this project, frozen in a file.

Before work on the rules, ``--freeze FILE`` writes it; after it, the same command lists what
differs, with the number of answers that have another value and of those that only name another
rule. Each difference is then right and said so, or a fault. The texts are the strings of
``tests/dates`` and the examples of the rules, each read as a text and as the words of one date, on
five days.
"""

from __future__ import annotations

import ast
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from naver_nvidia import UnresolvableDate, UnsupportedLanguage, find_dates, resolve_date
from naver_nvidia.dates.grammar.stages import RULES

if TYPE_CHECKING:
    from naver_nvidia import ResolvedDate

# The mentions of a text, and the answer to it as words; each of them ends with its rule and reason.
Answer: TypeAlias = "tuple[list[list[object]], list[object]]"

TESTS = Path(__file__).parents[1] / "tests" / "dates"
DAYS = (
    date(2024, 6, 28),
    date(1998, 1, 5),
    date(2001, 9, 12),
    date(2023, 12, 31),
    date(2016, 2, 29),
)
LONGEST = 2000


def report(path: Path) -> None:
    """Write the file of answers, or say what differs from the one that is there."""
    if not path.exists():
        frozen = answers(texts())
        lines = (json.dumps([*key, *value]) for key, value in frozen.items())
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        print(f"{len(frozen):,} answers in {path}")
        return
    before: dict[tuple[str, str], Answer] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        day, text, *answer = json.loads(line)
        before[day, text] = cast("Answer", tuple(answer))
    after = answers({text for _, text in before})
    changed = {key for key in before if before[key] != after[key]}
    values = {key for key in changed if _values(before[key]) != _values(after[key])}
    for day, text in sorted(values):
        print(f"{day} {text!r}\n  - {before[day, text]}\n  + {after[day, text]}")
    print(
        f"{len(values):,} of {len(before):,} answers have another value,"
        f" {len(changed - values):,} another rule or reason"
    )


def texts() -> set[str]:
    """The strings of the tests of dates, and the examples of the rules."""
    found = {example.sentence or example.words for rule in RULES for example in rule.examples}
    for file in TESTS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return {text for text in found if text.strip() and len(text) <= LONGEST}


def answers(asked: set[str]) -> dict[tuple[str, str], Answer]:
    """The answers to texts, by day of publication and text."""
    return {(str(day), text): answer(text, day) for day in DAYS for text in sorted(asked)}


def answer(text: str, day: date) -> Answer:
    """What is found in a text, and what it means as the words of one date."""
    try:
        mentions = find_dates(text, published=day)
    except UnsupportedLanguage as error:
        return [], [str(error)]
    found = [
        [mention.passage.start, mention.passage.exact, *_shape(mention.resolved)]
        for mention in mentions
    ]
    try:
        resolved = resolve_date(text, published=day)
    except UnresolvableDate as error:
        return found, [error.reason]
    return found, [*_shape(resolved), resolved.explain()]


def _shape(resolved: ResolvedDate) -> list[object]:
    return [resolved.type, resolved.value, resolved.mod, str(resolved.range), resolved.rule]


def _values(given: Answer) -> object:
    """An answer without its rules and reasons."""
    found, words = given
    return [mention[:-1] for mention in found], words[:4]
