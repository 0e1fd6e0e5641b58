"""A corpus of date expressions with their gold TIMEX3 values, and how an answer is judged.

A corpus is a file of JSON lines, one expression each: ``corpus``, ``doc``, ``published`` (ISO day),
``expression``, ``type``, ``value`` and ``mod`` (TIMEX3), ``sentence``, ``start`` (code points).
An answer is *right* where its value equals the gold value character for character, *wrong* where
it differs, *refused* where there is none. The type and the mod are not part of right and wrong.
Beside them, and never instead, stands the share right *by days*: where the value says the same in
other characters ("2000-W7" and "2000-W07", "198X" and "198", "P12M" and "P1Y"), or means the very
days ("1998-07-04/1998-07-05" and "1998-W27-WE"; "1998-07-04TNI" where the annotators marked the day
alone, which is how a rival is asked that is told the granularity).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One expression of a corpus: where it stands, and what its annotators say that it means."""

    corpus: str
    doc: str
    published: date
    expression: str
    type: str
    value: str
    mod: str | None
    sentence: str
    start: int

    @property
    def calendar(self) -> str | None:
        """The calendar unit of a DATE value, or None.

        A value is of the calendar if it names one day ("1998-01-08"), ISO week ("1998-W02"), month
        ("1998-01"), quarter ("1998-Q1") or year ("1998") and has no unknown part ("1998-QX"), no
        further part ("1998-W02-WE") and no time of day.
        """
        if self.type != "DATE":
            return None
        return next((unit for unit, shape in CALENDAR.items() if shape.fullmatch(self.value)), None)


CALENDAR = {
    "day": re.compile(r"\d{4}-\d\d-\d\d", re.ASCII),
    "week": re.compile(r"\d{4}-W\d\d", re.ASCII),
    "month": re.compile(r"\d{4}-\d\d", re.ASCII),
    "quarter": re.compile(r"\d{4}-Q\d", re.ASCII),
    "year": re.compile(r"\d{4}", re.ASCII),
}


def half(name: str) -> str:
    """Name the half of the corpora, A or B, that a document is in: by a hash of its name.

    It is the same on every machine and for any set of documents.
    """
    return "AB"[hashlib.sha256(name.encode()).digest()[0] % 2]


def read_corpus(path: Path) -> tuple[Row, ...]:
    """Read a file of JSON lines, in its order."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_row(json.loads(line)) for line in lines if line.strip())


def _row(fields: dict[str, str | int | None]) -> Row:
    published = date.fromisoformat(str(fields["published"]))
    return Row(**{**fields, "published": published})  # type: ignore[arg-type]


class Answer(NamedTuple):
    """What a resolver says that the words mean; the type and the mod where it says them too."""

    value: str
    type: str | None = None
    mod: str | None = None


@dataclass
class Tally:
    """How many answers were right, wrong and refused, and the errors by expression shape."""

    right: int = 0
    wrong: int = 0
    refused: int = 0
    by_days: int = 0
    type_right: int = 0
    mod_right: int = 0
    errors: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many expressions were asked."""
        return self.right + self.wrong + self.refused

    def add(self, row: Row, answer: Answer | None) -> None:
        """Judge one answer."""
        if answer is None:
            self.refused += 1
        else:
            self.type_right += answer.type == row.type
            self.mod_right += answer.mod == row.mod
            self.by_days += same_days(answer.value, row.value)
            if answer.value == row.value:
                self.right += 1
                return
            self.wrong += 1
        got = "refused" if answer is None else relative(answer.value, row.published)
        self.errors[shape(row.expression), relative(row.value, row.published), got] += 1

    def __str__(self) -> str:
        n = max(self.total, 1)
        return (
            f"{self.total:5}  right {self.right:4} {self.right / n:6.1%}"
            f"  wrong {self.wrong:4} {self.wrong / n:6.1%}"
            f"  refused {self.refused:4} {self.refused / n:6.1%}"
            f"  by days {self.by_days / n:6.1%}"
        )


def same_days(value: str, gold: str) -> bool:
    """Whether two TIMEX3 values mean the same days, or the same length of time.

    >>> same_days("2000-W07", "2000-W7"), same_days("P12M", "P1Y"), same_days("1998", "1998-QX")
    (True, True, False)
    >>> same_days("1998-07-04TNI", "1998-07-04"), same_days("1998-07-04TNI", "1998-07-04TEV")
    (True, False)
    """
    if value == gold or value.partition("T")[0] == gold:
        return True
    length = _length(value)
    if length is not None:
        return length == _length(gold)
    days = _days(value)
    return days is not None and days == _days(gold)


_LENGTH = re.compile(r"P(T?)([0-9.]+)([A-Z]+)", re.ASCII)
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "DE": 120, "CE": 1200}
_HOURS = {"D": 24, "W": 168}
_MINUTES = {"H": 60, "M": 1}


def _length(value: str) -> tuple[str, float] | None:
    """A length of time in months or in minutes, which do not make each other up."""
    found = _LENGTH.fullmatch(value)
    if not found:
        return None
    number, unit = float(found[2]), found[3]
    if found[1]:
        return ("minutes", number * _MINUTES[unit]) if unit in _MINUTES else None
    if unit in _HOURS:
        return "minutes", number * _HOURS[unit] * 60
    return ("months", number * _MONTHS[unit]) if unit in _MONTHS else None


def _days(value: str) -> tuple[date, date] | None:
    """The days that a value of the calendar means."""
    if re.search(r"-W?X", value):
        return None
    try:
        days = DateRange.parse(re.sub(r"-W(\d)$", r"-W0\1", value))
    except InvalidValue:
        return None
    return days.earliest, days.latest


def judge(
    rows: Iterable[Row],
    answers: Iterable[Answer | None],
    group: Callable[[Row], Iterable[str]],
) -> dict[str, Tally]:
    """Judge the answers to the rows, in as many groups as ``group`` names for a row."""
    tallies: dict[str, Tally] = {}
    for row, answer in zip(rows, answers, strict=True):
        for name in group(row):
            tallies.setdefault(name, Tally()).add(row, answer)
    return tallies


def groups(row: Row) -> Iterator[str]:
    """Name what is reported: a corpus's calendar DATEs (all, and by unit) and its TIMEX3 types."""
    if row.calendar:
        yield f"{row.corpus} calendar DATE"
        yield f"{row.corpus} calendar DATE, {row.calendar}"
    yield f"{row.corpus} {row.type}"
    yield f"all {row.type}"


_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b\.?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty)\b"
_ORDINAL = r"(?:first|second|third|fourth)\b"


def shape(words: str) -> str:
    """Fold the expressions that differ in name or number alone: "Jan. 8" and "May 12" are one.

    >>> shape("Friday, Jan. 8"), shape("the third quarter"), shape("two years ago")
    ('<weekday>, <month> 9', 'the <ordinal> quarter', '<number> years ago')
    """
    words = " ".join(words.lower().split())
    for name, pattern in (("weekday", _WEEKDAY), ("month", _MONTH)):
        words = re.sub(rf"\b{pattern}", f"<{name}>", words)
    for name, pattern in (("number", _NUMBER), ("ordinal", _ORDINAL)):
        words = re.sub(rf"\b{pattern}", f"<{name}>", words)
    return re.sub(r"\d+", lambda digits: "9" * len(digits[0]), words)


def relative(value: str, published: date) -> str:
    """Say a value by its distance from publication, so that the same error counts as the same.

    >>> relative("1998-01-09", date(1998, 1, 8)), relative("1997", date(1998, 1, 8))
    ('day +1', 'year -1')
    >>> relative("1997-Q4", date(1998, 1, 8)), relative("PAST_REF", date(1998, 1, 8))
    ('quarter -1', 'PAST_REF')
    """
    unit = next((unit for unit, shape in CALENDAR.items() if shape.fullmatch(value)), None)
    year = int(value[:4]) if unit else 0
    try:
        match unit:
            case "day":
                return f"day {(date.fromisoformat(value) - published).days:+}"
            case "week":
                monday = date.fromisoformat(f"{value}-1")
                this_monday = date.fromisocalendar(*published.isocalendar()[:2], 1)
                return f"week {(monday - this_monday).days // 7:+}"
            case "month":
                months = (year - published.year) * 12 + int(value[5:]) - published.month
                return f"month {months:+}"
            case "quarter":
                this_quarter = (published.month - 1) // 3 + 1
                quarters = (year - published.year) * 4 + int(value[6:]) - this_quarter
                return f"quarter {quarters:+}"
            case "year":
                return f"year {year - published.year:+}"
    except ValueError:
        return value
    return re.sub(r"\d{4}-\d\d-\d\d", "<day>", value)
