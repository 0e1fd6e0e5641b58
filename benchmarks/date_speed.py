"""How fast dates are read, beside another build of the library in the same run.

    python benchmarks/date_speed.py --corpus FILE [--timeml FOLDER ...] [--before PYTHON]

``PYTHON`` is the interpreter of an environment that has the other build. Both are measured in
fresh interpreters, by turns, in CPU time, and the least of the rounds counts:

- *first call*: the very first `resolve_date` of a process after the import of the library; beside
  it the calls of Python functions that it made, which are the same on every machine;
- *first time*: each distinct expression of the corpus once, with its sentence, where nothing was
  asked before but one other expression: patterns are compiled and plans are made on the way;
- *first time, warm*: each distinct expression that only half B of the documents has, once, where
  half A was read before;
- *another day*: all of them again, of another day, when their words have been met;
- *finding*: `find_dates` over the sentences of each document, and over the documents of the
  ``--timeml`` folders, when they have been met once;
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

from date_corpus import half, read_corpus
from naver_nvidia.dates import find_dates, resolve_date
from naver_nvidia.errors import UnresolvableDate
from timeml import read_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from date_corpus import Row

MEGABYTE = 1_000_000


def main() -> None:
    """Measure this build and the one before by turns, and print both and their ratio."""
    parser = argparse.ArgumentParser(description="Compare the speed of two builds.")
    parser.add_argument("--corpus", type=Path, required=True, metavar="FILE")
    parser.add_argument("--warm", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--timeml", type=Path, nargs="+", default=[], metavar="FOLDER")
    parser.add_argument("--before", metavar="PYTHON", help="interpreter that has the other build")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.warm:
        print(warm(options.corpus))
    elif options.measure:
        print(json.dumps(measured(options.corpus, options.timeml)))
    else:
        report(options.corpus, options.timeml, options.before, options.rounds)


def report(corpus: Path, folders: Sequence[Path], before: str | None, rounds: int) -> None:
    """Print the least of each number, and how many times as much it was before."""
    pythons = [sys.executable, *([before] if before else [])]
    least: dict[str, dict[str, float]] = {python: {} for python in pythons}
    for _ in range(rounds):
        for python in pythons:
            command = [python, __file__, "--corpus", str(corpus), "--measure"]
            if folders:
                command += ["--timeml", *map(str, folders)]
            for name, number in json.loads(_output(command)).items():
                least[python][name] = min(number, least[python].get(name, number))
    for name, number in least[sys.executable].items():
        beside = ""
        if before:
            other = least[before][name]
            beside = f"   before {other:12,.1f}   {other / number:5.2f} x"
        print(f"{name:32}{number:12,.1f}{beside}")


def measured(corpus: Path, folders: Sequence[Path]) -> dict[str, float]:
    """Every number of this build, in this process, which is fresh."""
    numbers = {"first call, ms": _milliseconds(_first_call)}
    rows = read_corpus(corpus)
    calls = _distinct(rows)
    numbers["first time, us"] = _milliseconds(lambda: _resolve(calls)) * 1000 / len(calls)
    later = [(words, day + timedelta(days=28000), text, at) for words, day, text, at in calls]
    numbers["another day, us"] = _milliseconds(lambda: _resolve(later)) * 1000 / len(calls)
    numbers["first time, warm, us"] = float(
        _output((sys.executable, __file__, "--warm", "--corpus", str(corpus)))
    )
    sentences: dict[tuple[str, date], dict[str, None]] = {}
    for row in rows:
        sentences.setdefault((row.doc, row.published), {})[row.sentence] = None
    texts = [(day, " ".join(each)) for (_, day), each in sentences.items()]
    numbers["finding in sentences, ns/char"] = _finding(texts)
    documents = [each for folder in folders for each in read_folder(folder)]
    if documents:
        found = _finding([(each.created, each.text) for each in documents])
        numbers["finding in documents, ns/char"] = found
    news = " ".join(text for _, text in texts)
    find_dates((news * (MEGABYTE // len(news) + 1))[:MEGABYTE], published=texts[0][0])
    numbers["memory, MiB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    numbers["functions called, first call"] = _calls_of_first()
    return numbers


def warm(corpus: Path) -> float:
    """Microseconds for an expression that only half B has, when half A has been read."""
    rows = read_corpus(corpus)
    known = {row.expression.lower() for row in rows if half(row.doc) == "A"}
    _resolve(_distinct([row for row in rows if half(row.doc) == "A"]))
    new = _distinct([row for row in rows if row.expression.lower() not in known])
    return _milliseconds(lambda: _resolve(new)) * 1000 / len(new)


def _distinct(rows: Sequence[Row]) -> list[tuple[str, date, str, int]]:
    first = {row.expression.lower(): row for row in reversed(rows)}
    return [(row.expression, row.published, row.sentence, row.start) for row in first.values()][
        ::-1
    ]


def _finding(texts: Sequence[tuple[date, str]]) -> float:
    def find() -> None:
        for day, text in texts:
            find_dates(text, published=day)

    find()
    least = min(_milliseconds(find) for _ in range(3))
    return least * 1e6 / sum(len(text) for _, text in texts)


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


def _output(command: Sequence[str]) -> str:
    ran = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ours
    return ran.stdout


if __name__ == "__main__":
    main()
