"""The other date parsers a Python user can install, on the same expressions in the same run.

Asked are the corpus's calendar DATE values, by the words alone and the publication date; the
resolver of naver_nvidia besides with the sentence. A rival answers with a day: it is told the
granularity of the gold value, and its day is cut to that before comparing ("1998-01-08" becomes
"1998-W02" for a gold week). naver_nvidia must say the granularity itself. No answer, or an
exception, is a refusal. Each rival is set to what serves a newspaper best (see its function).

Speeds are expressions per second: *first-time* is every distinct expression once, after one
unrelated call; *repeated* is then the whole list. What is not installed is skipped and named:
``requirements-dates.txt`` lists the Python ones; chrono-node is found through ``NODE_PATH``.
"""

from __future__ import annotations

import importlib
import json
import logging
import shutil
import subprocess
import time
import warnings
from dataclasses import dataclass
from datetime import UTC, date, datetime
from datetime import time as clock
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import date_ours
from date_corpus import Answer, Tally, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from date_corpus import Row

Asked: TypeAlias = "list[tuple[str, date]]"
Days: TypeAlias = "list[date | None]"
Resolve: TypeAlias = "Callable[[str, date], date | None]"

UNRELATED = ("29 February 1904", date(1912, 2, 29))


class NotInstalled(Exception):  # noqa: N818 - a reason to skip, not an error
    """Why a rival cannot be asked."""


@dataclass(frozen=True)
class Rival:
    """A date parser: the name of the row, the installed package and how to set it up."""

    name: str
    package: str
    set_up: Callable[[], Resolve]

    def version(self) -> str:
        """Return the installed version."""
        return metadata.version(self.package)

    def run(self, asked: Asked) -> tuple[Days, float, float]:
        """Answer each, and return the seconds of the first-time and of the repeated pass too."""
        try:
            resolve = self.set_up()
        except ImportError as error:
            raise NotInstalled(f"{self.package}: {error}") from error
        _answer(resolve, *UNRELATED)
        began = time.perf_counter()
        for words, published in _distinct(asked):
            _answer(resolve, words, published)
        first = time.perf_counter() - began
        began = time.perf_counter()
        days = [_answer(resolve, words, published) for words, published in asked]
        return days, first, time.perf_counter() - began


class Chrono(Rival):
    """chrono-node, asked and timed inside one Node process."""

    script = Path(__file__).with_name("date_rivals.js")

    def version(self) -> str:
        """Return the version of the package that Node finds."""
        return self._node("version", "")

    def run(self, asked: Asked) -> tuple[Days, float, float]:
        """Answer each, and return the seconds of the first-time and of the repeated pass too."""
        batches = [[UNRELATED], _distinct(asked), asked]
        sent = json.dumps([[(words, str(day)) for words, day in batch] for batch in batches])
        got = json.loads(self._node("resolve", sent))
        days = [date.fromisoformat(day) if day else None for day in got["days"]]
        return days, got["seconds"][1], got["seconds"][2]

    def _node(self, what: str, sent: str) -> str:
        node = shutil.which("node")
        if node is None:
            raise NotInstalled("chrono-node: no Node here")
        done = subprocess.run(  # noqa: S603 - our own script
            [node, self.script, what], input=sent, capture_output=True, text=True, check=False
        )
        if done.returncode:
            reason = done.stderr.strip().splitlines()
            raise NotInstalled(next((line for line in reason if "Error" in line), "Node failed"))
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
    Rival("recognizers-text, nearest", "recognizers-text-date-time", recognizers),
    Rival("dateparser, default", "dateparser", dateparser),
    Chrono("chrono-node (JavaScript)", "chrono-node", dateutil),
    Rival("parsedatetime, past", "parsedatetime", parsedatetime),
    Rival("fuzzy-date", "fuzzy-date", fuzzy_date),
    Rival("python-dateutil, fuzzy", "python-dateutil", dateutil),
)


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
    """Print, for each rival and for us, right (wrong) in percent per corpus, and the speeds."""
    warnings.simplefilter("ignore")
    logging.disable()
    asked_rows = [row for row in rows if row.calendar]
    asked = [(row.expression, row.published) for row in asked_rows]
    corpora = list(dict.fromkeys(row.corpus for row in asked_rows))
    sizes = [sum(row.corpus == corpus for row in asked_rows) for corpus in corpora]
    heads = [f"{corpus} ({size})" for corpus, size in zip(corpora, sizes, strict=True)]
    print(f"{'':42}" + "".join(f"{head:>18}" for head in heads) + f"{'first/s':>12}{'repeated/s':>12}")
    ours = date_ours.speeds(rows)
    first, repeated = ours["first-time expressions/s"], ours["repeated expressions/s"]
    for way, sentence in (("words alone", False), ("with the sentence", True)):
        tallies = judge(asked_rows, date_ours.answers(asked_rows, sentence=sentence), _corpus)
        _print(f"naver_nvidia, {way}", tallies, corpora, first, repeated)
    for rival in RIVALS:
        try:
            days, *seconds = rival.run(asked)
        except NotInstalled as reason:
            print(f"{rival.name:42}  skipped: {reason}")
            continue
        answers = [
            None if day is None else Answer(cut(day, row.calendar or "day"))
            for row, day in zip(asked_rows, days, strict=True)
        ]
        _print(
            f"{rival.name} {rival.version()}",
            judge(asked_rows, answers, _corpus),
            corpora,
            rate := len(_distinct(asked)) / seconds[0],
            len(asked) / seconds[1],
            f"   ours {first / rate:,.1f} times as fast at first",
        )
    print(f"{'HeidelTime':42}  skipped: its packages bring a separately licensed tagger and model")


def _corpus(row: Row) -> Iterator[str]:
    yield row.corpus


def _print(  # noqa: PLR0913 - one line of the table, column by column
    name: str,
    tallies: dict[str, Tally],
    corpora: Sequence[str],
    first: float,
    repeated: float,
    note: str = "",
    /,
) -> None:
    shares = [
        f"{tally.right / tally.total:.1%} ({tally.wrong / tally.total:.1%})"
        for tally in (tallies[corpus] for corpus in corpora)
    ]
    print(f"{name:42}" + "".join(f"{share:>18}" for share in shares) + f"{first:12,.0f}{repeated:12,.0f}{note}")
