"""The other date parsers a Python user can install, on the same expressions in the same run.

Asked are the corpus's calendar DATE values, by the words alone and the publication date; the
resolver of naver_nvidia besides with the sentence. A rival answers with a day: it is told the
granularity of the gold value, and its day is cut to that before comparing ("1998-01-08" becomes
"1998-W02" for a gold week). naver_nvidia must say the granularity itself. No answer, or an
exception, is a refusal. Each rival is set to what serves a newspaper best (see its function).

Speeds are expressions per second: *first-time* is every distinct expression once, after one
unrelated call; *repeated* is then the whole list. (Node compiles while it runs: its first time is
its slowest.) The ratios are our speeds, with the sentence, to theirs. What is not installed is
skipped and named: ``requirements-dates.txt`` lists the Python ones; chrono-node is found through
``NODE_PATH``.
"""

from __future__ import annotations

import importlib
import json
import logging
import shutil
import subprocess
import time
import warnings
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as clock
from importlib import metadata
from operator import truediv
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import date_ours
from date_corpus import Answer, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from date_corpus import Row

Asked: TypeAlias = "list[tuple[str, date]]"
Days: TypeAlias = "list[date | None]"
Resolve: TypeAlias = "Callable[[str, date], date | None]"

UNRELATED = ("29 February 1904", date(1912, 2, 29))


class NotInstalled(Exception):
    """Why a rival cannot be asked."""


@dataclass(frozen=True)
class PythonRival:
    """A Python package: the name of its row, its distribution, and what sets it up."""

    name: str
    package: str
    set_up: Callable[[], Resolve]

    def version(self) -> str:
        """Return the installed version."""
        return metadata.version(self.package)

    def run(self, asked: Asked) -> tuple[Days, float, float]:
        """Answer each; return the first-time and the repeated speed too."""
        try:
            resolve = self.set_up()
        except ImportError as error:
            raise NotInstalled(f"{self.package}: {error}") from error
        _answer(resolve, *UNRELATED)
        distinct = _distinct(asked)
        began = time.perf_counter()
        for words, published in distinct:
            _answer(resolve, words, published)
        first = len(distinct) / (time.perf_counter() - began)
        began = time.perf_counter()
        days = [_answer(resolve, words, published) for words, published in asked]
        return days, first, len(asked) / (time.perf_counter() - began)


@dataclass(frozen=True)
class NodeRival:
    """A script beside this one, which asks and times a package inside one Node process."""

    name: str
    script: str

    def version(self) -> str:
        """Return the version of the package that Node finds."""
        return self._node("version", "")

    def run(self, asked: Asked) -> tuple[Days, float, float]:
        """Answer each; return the first-time and the repeated speed too."""
        batches = [[UNRELATED], _distinct(asked), asked]
        sent = json.dumps([[(words, str(day)) for words, day in batch] for batch in batches])
        got = json.loads(self._node("resolve", sent))
        days = [date.fromisoformat(day) if day else None for day in got["days"]]
        _, first, repeated = map(truediv, map(len, batches), got["seconds"])
        return days, first, repeated

    def _node(self, what: str, sent: str) -> str:
        node = shutil.which("node")
        if node is None:
            raise NotInstalled("no Node here")
        script = Path(__file__).with_name(self.script)
        done = subprocess.run(  # noqa: S603 - our own script
            [node, script, what], input=sent, capture_output=True, text=True, check=False
        )
        if done.returncode:
            lines = done.stderr.splitlines()
            raise NotInstalled(next((line for line in lines if "Error" in line), "Node failed"))
        return done.stdout.strip()


def _distinct(asked: Asked) -> Asked:
    return list({words.lower(): (words, day) for words, day in reversed(asked)}.values())[::-1]


def _answer(resolve: Resolve, words: str, published: date) -> date | None:
    try:
        return resolve(words, published)
    except Exception:  # noqa: BLE001 - a rival may raise anything: it did not answer
        return None


def recognizers() -> Resolve:
    """Of a past and a future reading, the one nearest to publication; the start of a range."""
    library = importlib.import_module("recognizers_date_time")

    def resolve(words: str, published: date) -> date | None:
        reference = datetime.combine(published, clock.min)
        found = library.recognize_datetime(words, "en-us", reference=reference)
        values = found[0].resolution["values"] if found else []
        days = [
            date.fromisoformat((value.get("start") or value.get("value") or "")[:10])
            for value in values
            if value["type"].startswith("date")
        ]
        return min(days, key=lambda day: abs(day - published), default=None)

    return resolve


def dateparser() -> Resolve:
    """English, relative to publication, all else by default."""
    library = importlib.import_module("dateparser")

    def resolve(words: str, published: date) -> date | None:
        base = datetime.combine(published, clock.min)
        found: datetime | None = library.parse(
            words, languages=["en"], settings={"RELATIVE_BASE": base}
        )
        return found.date() if found else None

    return resolve


def parsedatetime() -> Resolve:
    """A weekday is the last one, publication day included; a day without year is in this year."""
    library = importlib.import_module("parsedatetime")
    constants = library.Constants("en_US", usePyICU=False)
    constants.DOWParseStyle = -1
    constants.CurrentDOWParseStyle = True
    constants.YearParseStyle = 0
    calendar = library.Calendar(constants, version=library.VERSION_CONTEXT_STYLE)

    def resolve(words: str, published: date) -> date | None:
        found, context = calendar.parse(words, published.timetuple())
        return date(*found[:3]) if context.hasDateOrTime else None

    return resolve


def fuzzy_date() -> Resolve:
    """Relative to publication, all else by default."""
    library = importlib.import_module("fuzzydate")

    def resolve(words: str, published: date) -> date | None:
        found: date = library.to_date(words, today=published)
        return found

    return resolve


def dateutil() -> Resolve:
    """Fuzzy, with the publication date as default."""
    library = importlib.import_module("dateutil.parser")

    def resolve(words: str, published: date) -> date | None:
        default = datetime.combine(published, clock.min)
        found: datetime = library.parse(words, default=default, fuzzy=True)
        return found.date()

    return resolve


RIVALS = (
    PythonRival("recognizers-text, nearest", "recognizers-text-date-time", recognizers),
    PythonRival("dateparser, default", "dateparser", dateparser),
    NodeRival("chrono-node (JavaScript)", "date_rivals.js"),
    PythonRival("parsedatetime, past", "parsedatetime", parsedatetime),
    PythonRival("fuzzy-date", "fuzzy-date", fuzzy_date),
    PythonRival("python-dateutil, fuzzy", "python-dateutil", dateutil),
)
NOT_ASKED = {"HeidelTime": "it needs Java and TreeTagger with its model, licensed apart"}


def cut(day: date, unit: str) -> str:
    """Say a day at a calendar unit, as TIMEX3 does.

    >>> [cut(date(1998, 1, 8), unit) for unit in ("day", "week", "month", "quarter", "year")]
    ['1998-01-08', '1998-W02', '1998-01', '1998-Q1', '1998']
    """
    match unit:
        case "week":
            return f"{day:%G-W%V}"
        case "month":
            return f"{day:%Y-%m}"
        case "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case "year":
            return f"{day.year:04}"
    return str(day)


def report(rows: Sequence[Row]) -> None:
    """Print, for us and for each rival, right (wrong) in percent per corpus, and the speeds."""
    warnings.simplefilter("ignore")
    logging.disable()
    asked = [row for row in rows if row.calendar]
    sizes = Counter(row.corpus for row in asked)
    heads = [
        *(f"{corpus} ({size})" for corpus, size in sizes.items()),
        "first-time/s",
        "repeated/s",
    ]
    print(f"{'right % (wrong %)':38}" + "".join(f"{head:>18}" for head in heads) + "  ours/theirs")
    ours = [0.0, 0.0]
    for way, sentence in (("words alone", False), ("with the sentence", True)):
        answers = list(date_ours.answers(asked, sentence=sentence))
        speeds = date_ours.speeds(asked, sentence=sentence)
        ours = [speeds["first-time expressions/s"], speeds["repeated expressions/s"]]
        print(_line(f"naver_nvidia, {way}", asked, answers, ours))
    for rival in RIVALS:
        try:
            days, *theirs = rival.run([(row.expression, row.published) for row in asked])
        except NotInstalled as reason:
            print(f"{rival.name:38}  skipped: {reason}")
            continue
        cuts = [
            None if day is None else Answer(cut(day, row.calendar or "day"))
            for row, day in zip(asked, days, strict=True)
        ]
        ratios = " and ".join(
            f"{our / their:,.1f}" for our, their in zip(ours, theirs, strict=True)
        )
        print(_line(f"{rival.name} {rival.version()}", asked, cuts, theirs), ratios)
    for name, why in NOT_ASKED.items():
        print(f"{name:38}  skipped: {why}")


def _line(
    name: str, asked: Sequence[Row], answers: Sequence[Answer | None], speeds: Sequence[float]
) -> str:
    tallies = judge(asked, answers, lambda row: [row.corpus]).values()
    cells = [f"{100 * t.right / t.total:.1f} ({100 * t.wrong / t.total:.1f})" for t in tallies]
    cells += [f"{speed:,.0f}" for speed in speeds]
    return f"{name:38}" + "".join(f"{cell:>18}" for cell in cells)
