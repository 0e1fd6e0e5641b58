"""Random input: nothing but our own errors, and no string that takes unduly long.

Each string of ``date_strings`` goes through resolve_date (random publication day, sentence, place
and reference), which may raise a NaverNvidiaError and nothing else, and through find_dates, which
may raise nothing and must give passages of the text, in order and apart. Times are CPU nanoseconds
per character, each string measured once; a shorter one counts as 20 characters, so that the cost of
a call does not hide that of its input.
"""

from __future__ import annotations

import gc
import random
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from date_strings import makers
from naver_nvidia.dates import find_dates, resolve_date
from naver_nvidia.errors import NaverNvidiaError

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST = 20


@dataclass
class Record:
    """What one call did with all the strings."""

    call: Callable[[str, random.Random], str]
    allowed: type[Exception] | tuple[()]
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: dict[str, str] = field(default_factory=dict)
    nanoseconds: int = 0
    worst: tuple[float, str] = (0.0, "")

    def run(self, text: str, rng: random.Random) -> None:
        """Try one string."""
        began = time.thread_time_ns()
        try:
            outcome = self.call(text, rng)
        except self.allowed as error:
            outcome = type(error).__name__
        except Exception as error:  # noqa: BLE001 - what must not happen is what is looked for
            place = traceback.extract_tb(error.__traceback__)[-1]
            outcome = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
            self.failures.setdefault(outcome, f"{text!r}\n{traceback.format_exc(limit=-2)}")
        took = time.thread_time_ns() - began
        self.nanoseconds += took
        self.worst = max(self.worst, (took / max(len(text), SHORTEST), text))
        self.outcomes[outcome] += 1

    def report(self, characters: int) -> None:
        """Print the outcomes, the times and one example of each failure."""
        for outcome, times in self.outcomes.most_common():
            print(f"{times:10,}  {outcome}")
        per_character, text = self.worst
        print(f"{self.nanoseconds / max(characters, 1):10,.0f}  ns/character on average")
        print(f"{per_character:10,.0f}  ns/character at worst, of {text[:200]!r}")
        for failure in self.failures.values():
            print(f"-- must not be raised, of {failure}")


def report(count: int, seed: int) -> bool:
    """Print what came of ``count`` strings; return whether nothing foreign was raised."""
    rng = random.Random(seed)  # noqa: S311 - reproducible on purpose
    records = {"resolve_date": Record(_resolve, NaverNvidiaError), "find_dates": Record(_find, ())}
    make = makers()
    characters = 0
    for record in records.values():
        record.call("29 February 1904", rng)  # what is built on the first call is no string's cost
    gc.disable()
    for _ in range(count):
        text = rng.choice(make)(rng)
        characters += len(text)
        for record in records.values():
            record.run(text, rng)
    gc.enable()
    for name, record in records.items():
        print(f"== {name}: {count:,} random strings, seed {seed}")
        record.report(characters)
        print()
    return not any(record.failures for record in records.values())


def _resolve(text: str, rng: random.Random) -> str:
    sentence, start = None, None
    if rng.randrange(2):
        before = rng.choice(("", "They will meet ", "They met on ", "since ", "1", "\ud800 "))
        sentence, start = f"{before}{text} and left.", len(before)
    resolve_date(
        text,
        published=_day(rng),
        sentence=sentence,
        start=start,
        reference=rng.choice((None, _day(rng))),
    )
    return "resolved"


def _find(text: str, rng: random.Random) -> str:
    end = 0
    for mention in find_dates(text, published=_day(rng)):
        place = mention.passage
        if place.start < end or text[place.start : place.end] != place.exact:
            raise AssertionError(f"{place} is out of order or not in the text")
        end = place.end
    return "found some" if end else "found none"


def _day(rng: random.Random) -> date:
    """Pick a day: mostly of the last century, one in ten anywhere, the calendar's ends included."""
    if rng.randrange(10):
        return date.fromordinal(
            rng.randint(date(1920, 1, 1).toordinal(), date(2050, 1, 1).toordinal())
        )
    return rng.choice((date.min, date.max, date.fromordinal(rng.randint(1, date.max.toordinal()))))
