"""Time in proportion to length: the cost per character of texts of a thousand to a million.

Measured are CPU nanoseconds per character of find_dates, of resolve_date given the text as words,
and of resolve_date given it as the sentence around "Tuesday". The texts are news, and repetitions
meant to make a matcher go back. Printed are the news and the dearest repetitions; a text whose cost
per character grows more than fivefold, or that would take over a minute, is marked.
"""

from __future__ import annotations

import contextlib
import time
from datetime import date
from typing import TYPE_CHECKING

from naver_nvidia.dates import find_dates, resolve_date
from naver_nvidia.errors import UnresolvableDate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DEAREST = 5
MINUTE = 60e9
GROWTH = 5
SIZES = (1_000, 10_000, 100_000, 1_000_000)
PUBLISHED = date(1998, 2, 13)

NEWS = (
    "The two sides met on Tuesday for the first time since March 1996, officials said. "
    "Sales rose 4.2 percent to $1.3 billion in the third quarter, from $1.25 billion a year ago. "
    "The minister, who may resign next week, declined to comment until a report is published. "
    "Shares closed at 42 3/8, up 1 1/4, late Friday in New York; trading resumes Monday at 9:30. "
    "In the 1980s the company had 1,200 workers, and by the end of last year it had fewer than 90. "
    "It was the second march through the city in as many days, and the third this month. "
)
REPETITIONS = (
    *(
        "the ",
        "last ",
        "1 ",
        "1,",
        "19",
        "1/",
        "-",
        ".",
        " ",
        "\n",
        "a ",
        "\u00a0",
        "May ",
        "second ",
    ),
    *(
        "Monday ",
        "Monday, ",
        "Jan. 1, ",
        "the last two ",
        "two hundred and ",
        "of the year ",
        "early ",
    ),
    *(
        "twenty-",
        "more than a year ",
        "from Monday to ",
        "12:30 p.m. ",
        "every other ",
        "'",
        "1998-",
    ),
)


def report() -> None:
    """Print the cost per character of growing texts; mark what is not linear."""
    costs = {
        "find_dates": _cost_of_finding,
        "resolve_date": _cost_of_resolving,
        "resolve_date, in a sentence of": _cost_of_context,
    }
    for name, cost in costs.items():
        print(f"== {name + ', CPU ns/character':54}" + "".join(f"{size:>11,}" for size in SIZES))
        rows = {unit: list(_costs(unit, cost)) for unit in (NEWS, *REPETITIONS)}
        news = rows.pop(NEWS)
        print(_line("news", news))
        for unit, row in sorted(rows.items(), key=lambda item: -item[1][-1])[:DEAREST]:
            print(_line(f"{unit!r} again and again", row))
        for unit, row in rows.items():
            if _growth(row) > GROWTH:
                print(_line(f"{unit!r} again and again", row) + "  NOT LINEAR")
        print()


def _line(name: str, row: list[float]) -> str:
    return f"{name:57}" + "".join(f"{per_character:11,.0f}" for per_character in row)


def _growth(row: list[float]) -> float:
    # A row cut short would have taken over a minute.
    return max(row) / max(row[0], 1) if len(row) == len(SIZES) else float("inf")


def _costs(unit: str, cost: Callable[[str], int]) -> Iterator[float]:
    before = now = 0.0
    for size in SIZES:
        grown = now / before if before else 1.0
        if now * grown * size > MINUTE:
            return
        text = (unit * (size // len(unit) + 1))[:size]
        took = min(cost(text) for _ in range(3 if size < SIZES[-1] else 1))
        before, now = now, took / size
        yield now


def _cost_of_finding(text: str) -> int:
    began = time.thread_time_ns()
    find_dates(text, published=PUBLISHED)
    return time.thread_time_ns() - began


def _cost_of_resolving(text: str) -> int:
    return _cost(text, None, None)


def _cost_of_context(text: str) -> int:
    half = len(text) // 2
    return _cost("Tuesday", f"{text[:half]} Tuesday {text[half:]}", half + 1)


def _cost(words: str, sentence: str | None, start: int | None) -> int:
    began = time.thread_time_ns()
    with contextlib.suppress(UnresolvableDate):
        resolve_date(words, published=PUBLISHED, sentence=sentence, start=start)
    return time.thread_time_ns() - began
