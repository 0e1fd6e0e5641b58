"""Random strings for a date parser: of the grammar's own words, of dates, and of Unicode.

The words are those in the string literals of ``naver_nvidia.dates``: a new rule's words are tried
without anything added here.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from naver_nvidia import dates

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

Make: TypeAlias = "Callable[[random.Random], str]"


def makers() -> tuple[Make, ...]:
    """Return the ways to make a random string; some stand twice, being the likelier to tell."""
    words = vocabulary()

    def phrase(rng: random.Random) -> str:
        parts = (rng.choice(words) + rng.choice(MARKS) for _ in range(rng.randint(1, 12)))
        return "".join(rng.choice(CASES)(part) for part in parts)

    def mixed(rng: random.Random) -> str:
        parts = [rng.choice(words), str(rng.randint(-5, 10 ** rng.randint(1, 12))), phrase(rng)]
        return " ".join(rng.choices(parts, k=rng.randint(1, 6)))

    def damaged(rng: random.Random) -> str:
        text = list(rng.choice((phrase, plausible))(rng))
        for _ in range(rng.randint(1, 3)):
            text.insert(rng.randint(0, len(text)), chr(_code_point(rng)))
        return "".join(text)

    return phrase, phrase, plausible, plausible, mixed, damaged, numbers, unicode


def vocabulary() -> list[str]:
    """Collect the words in the string literals of the dates package, docstrings left out."""
    words: set[str] = set()
    for path in sorted(Path(str(dates.__file__)).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and id(node) not in prose:
                words.update(re.findall(r"[A-Za-z]+|\d+", str(node.value)))
    return sorted(words)


def plausible(rng: random.Random) -> str:
    """Fill a date expression's slots with likely and with extreme values."""
    template = rng.choice(TEMPLATES)
    return re.sub(r"[A-Z]{2,}", lambda slot: rng.choice(SLOTS[slot[0]])(rng), template)


def numbers(rng: random.Random) -> str:
    """Make a string of digits and of the marks that dates and times are written with."""
    return "".join(rng.choices("0123456789" * 3 + "-/:.,+ TZWQ'", k=rng.randint(1, 30)))


def unicode(rng: random.Random) -> str:
    """Make a string of any code points, lone surrogates included; perhaps empty."""
    return "".join(chr(_code_point(rng)) for _ in range(rng.randint(0, 40)))


def _code_point(rng: random.Random) -> int:
    return rng.randint(0, rng.choice((0x7F, 0x2FF, 0x2FFF, 0x10FFFF)))


def _one_of(*words: str) -> Make:
    return lambda rng: rng.choice(words)


MARKS = (" ", " ", " ", " ", "-", ", ", ". ", "/", ":", "'s ", "", "\n", "\u2013", "\u00a0")
CASES: tuple[Callable[[str], str], ...] = (str, str, str.capitalize, str.upper)
TEMPLATES = (
    *(
        "NUM UNIT ago",
        "NUM UNIT earlier",
        "NUM UNIT later",
        "in NUM UNIT",
        "the REL NUM UNIT",
        "REL UNIT",
    ),
    *(
        "WEEKDAY",
        "REL WEEKDAY",
        "WEEKDAY, MONTH NUM",
        "MONTH NUM, YEAR",
        "NUM MONTH YEAR",
        "MONTH YEAR",
    ),
    *("MOD MONTH", "MOD YEAR", "MOD REL UNIT", "the ORD quarter of YEAR", "ORD-quarter", "the ORD"),
    *(
        "the YEARs",
        "the ORD century",
        "YEAR-YEAR",
        "from MONTH to MONTH YEAR",
        "NUM/NUM/YEAR",
        "fiscal YEAR",
    ),
    *(
        "YEAR-NUM-NUM",
        "every WEEKDAY",
        "WEEKDAY DAYPART",
        "NUM:NUM p.m. WEEKDAY",
        "the MONTH NUM-NUM DAYPART",
    ),
    *(
        "a UNIT from WEEKDAY",
        "more than NUM UNIT",
        "that UNIT",
        "the following UNIT",
        "the same UNIT",
    ),
    *(
        "the end of REL UNIT",
        "ORD WEEKDAY of MONTH",
        "YEAR-wNUM-NUM",
        "YEAR-qNUM",
        "REL MONTH NUM",
        "NUM UNIT",
    ),
)


SLOTS: dict[str, tuple[Make, ...]] = {
    "NUM": (
        lambda rng: str(rng.randint(0, 40)),
        lambda rng: str(rng.randint(0, 10 ** rng.randint(1, 40))),
        _one_of("a", "two", "forty-five", "few", "several", "1.5", "2 1/2", "a hundred", "0", "-1"),
    ),
    "UNIT": (
        _one_of("day", "weeks", "weekend", "month", "quarters", "half", "fiscal year", "years"),
        _one_of("seasons", "decades", "century", "millennium", "hours", "minute", "seconds"),
    ),
    "REL": (_one_of("last", "this", "next", "past", "coming", "the previous", "the latest"),),
    "WEEKDAY": (_one_of("Monday", "Tues.", "Wednesday's", "Thursdays", "Fri", "Sunday"),),
    "MONTH": (_one_of("January", "Feb.", "Mar", "May", "June's", "Sept.", "December"),),
    "YEAR": (
        lambda rng: str(rng.randint(0, 99_999)),
        lambda rng: str(rng.randint(1900, 2100)),
        _one_of("'98", "0000", "0001", "9999", "12", "the year"),
    ),
    "MOD": (_one_of("early", "mid-", "late in", "about", "the beginning of", "no later than"),),
    "ORD": (
        _one_of("first", "second", "4th", "5th", "99th", "0th", "last", "thirty-first", "31st"),
    ),
    "DAYPART": (_one_of("morning", "night", "noon", "evening", "period", "deadline"),),
}
