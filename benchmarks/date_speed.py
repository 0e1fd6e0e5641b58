"""How fast dates are read, beside another build of the library in the same run.

    python benchmarks/date_speed.py --corpus FILE [--before PYTHON] [--rounds N]

``PYTHON`` is the interpreter of an environment that has the other build. Both are measured in
fresh interpreters, by turns, in CPU time, and the least of the rounds counts:

- *first call*: the very first `resolve_date` of a process after the import of the library; beside
  it the calls of Python functions that it made, which are the same on every machine;
- *first time*: each distinct expression of the corpus once, with its sentence, where nothing of it
  was asked before, but one other expression;
- *known words*: the same again, when every sequence of kinds of words has been met;
- *finding*: `find_dates` over the sentences of each document, when they have been met once;
- *memory*: the most that the process held, having read a megabyte of these sentences.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from naver_nvidia.dates import find_dates, resolve_date
from naver_nvidia.errors import UnresolvableDate

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTE = 1_000_000


def main() -> None:
    """Measure this build and the one before by turns, and print both and their ratio."""
    parser = argparse.ArgumentParser(description="Compare the speed of two builds.")
    parser.add_argument("--corpus", type=Path, required=True, metavar="FILE")
    parser.add_argument("--before", metavar="PYTHON", help="interpreter that has the other build")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measured(options.corpus)))
    else:
        report(options.corpus, options.before, options.rounds)


def report(corpus: Path, before: str | None, rounds: int) -> None:
    """Print the least of each number, and how many times as much it was before."""
    pythons = [sys.executable, *([before] if before else [])]
    least: dict[str, dict[str, float]] = {python: {} for python in pythons}
    for _ in range(rounds):
        for python in pythons:
            command = (python, __file__, "--corpus", str(corpus), "--measure")
            for name, number in json.loads(_output(command)).items():
                least[python][name] = min(number, least[python].get(name, number))
    for name, number in least[sys.executable].items():
        beside = ""
        if before:
            other = least[before][name]
            beside = f"   before {other:12,.1f}   {other / number:5.2f} x"
        print(f"{name:32}{number:12,.1f}{beside}")


def measured(corpus: Path) -> dict[str, float]:
    """Every number of this build, in this process, which is fresh."""
    first = _milliseconds(_first_call)
    rows = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    calls = [
        (row["expression"], date.fromisoformat(row["published"]), row["sentence"], row["start"])
        for row in {row["expression"].lower(): row for row in reversed(rows)}.values()
    ][::-1]
    later = [(words, day + timedelta(days=28000), *place) for words, day, *place in calls]
    sentences: dict[tuple[str, str], dict[str, None]] = {}
    for row in rows:
        sentences.setdefault((row["doc"], row["published"]), {})[row["sentence"]] = None
    texts = [(date.fromisoformat(day), " ".join(each)) for (_, day), each in sentences.items()]

    def find() -> None:
        for day, text in texts:
            find_dates(text, published=day)

    numbers = {
        "first call, ms": first,
        "first time, us": _milliseconds(lambda: _resolve(calls)) * 1000 / len(calls),
        "known words, us": _milliseconds(lambda: _resolve(later)) * 1000 / len(calls),
    }
    find()
    size = sum(len(text) for _, text in texts)
    numbers["finding, ns/character"] = min(_milliseconds(find) for _ in range(3)) * MEGABYTE / size
    news = " ".join(text for _, text in texts)
    find_dates((news * (MEGABYTE // size + 1))[:MEGABYTE], published=texts[0][0])
    numbers["memory, MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    numbers["calls of functions, first call"] = _calls_of_first()
    return numbers


def _first_call() -> None:
    _resolve([("29 February 1904", date(1912, 2, 29), "They sang 29 February 1904 away.", 10)])


def _resolve(calls: list[tuple[str, date, str, int]]) -> None:
    for words, published, sentence, start in calls:
        with contextlib.suppress(UnresolvableDate):
            resolve_date(words, published=published, sentence=sentence, start=start)


def _milliseconds(work: Callable[[], None]) -> float:
    began = time.process_time_ns()
    work()
    return (time.process_time_ns() - began) / 1e6


def _calls_of_first() -> float:
    """How many Python functions the first call of a process calls, its imports included."""
    program = """
import sys
from datetime import date
from naver_nvidia.dates import resolve_date
calls = 0
def count(frame, event, _):
    global calls
    calls += event == "call"
sys.setprofile(count)
resolve_date("29 February 1904", published=date(1912, 2, 29),
             sentence="They sang 29 February 1904 away.", start=10)
sys.setprofile(None)
print(calls)
"""
    return float(_output((sys.executable, "-c", program)))


def _output(command: tuple[str, ...]) -> str:
    ran = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return ran.stdout


if __name__ == "__main__":
    main()
