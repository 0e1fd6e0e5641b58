"""Forty expressions of newspapers, and what each resolver makes of them: a table in Markdown.

The paper is that of Friday, 28 June 2024. A rival answers with a day or a point in time, which is
right where it lies in the days that are meant (and at the hour, where one is said); naver_nvidia
must say the TIMEX3 value. A value in bold is right; what raises or says nothing is a dash. Wrong
ones of ours stay in.
"""

from __future__ import annotations

import warnings
from datetime import date
from typing import TYPE_CHECKING

import date_rivals
from date_rivals import NotInstalled
from naver_nvidia import UnresolvableDate, resolve_date

if TYPE_CHECKING:
    from collections.abc import Sequence

FRIDAY = date(2024, 6, 28)

# The words, the value that is right, and the days that it stands for, each end included.
EXPRESSIONS = (
    ("Tuesday", "2024-06-25", "2024-06-25"),
    ("last Tuesday", "2024-06-25", "2024-06-25"),
    ("next Tuesday", "2024-07-02", "2024-07-02"),
    ("a week on Tuesday", "2024-07-09", "2024-07-09"),
    ("the Friday after next", "2024-07-12", "2024-07-12"),
    ("the day before yesterday", "2024-06-26", "2024-06-26"),
    ("yesterday morning", "2024-06-27TMO", "2024-06-27"),
    ("June 25, 10 p.m.", "2024-06-25T22:00", "2024-06-25"),
    ("June 25", "2024-06-25", "2024-06-25"),
    ("25 June", "2024-06-25", "2024-06-25"),
    ("Sept. 11", "2024-09-11", "2024-09-11"),
    ("Sept. 11, 2001", "2001-09-11", "2001-09-11"),
    ("May 17,2019", "2019-05-17", "2019-05-17"),
    ("Sep-23-2020", "2020-09-23", "2020-09-23"),
    ("20240625", "2024-06-25", "2024-06-25"),
    ("2024-177", "2024-06-25", "2024-06-25"),
    ("2024-W26", "2024-W26", "2024-06-24/2024-06-30"),
    ("the 5th of last month", "2024-05-05", "2024-05-05"),
    ("the first Monday of May", "2024-05-06", "2024-05-06"),
    ("the last Friday of June last year", "2023-06-30", "2023-06-30"),
    ("last Christmas", "2023-12-25", "2023-12-25"),
    ("Easter 2024", "2024-03-31", "2024-03-31"),
    ("three days after January 12", "2024-01-15", "2024-01-15"),
    ("last week", "2024-W25", "2024-06-17/2024-06-23"),
    ("this weekend", "2024-W26-WE", "2024-06-29/2024-06-30"),
    ("June", "2024-06", "2024-06-01/2024-06-30"),
    ("May", "2024-05", "2024-05-01/2024-05-31"),
    ("late June", "2024-06", "2024-06-01/2024-06-30"),
    ("next month", "2024-07", "2024-07-01/2024-07-31"),
    ("October 1998", "1998-10", "1998-10-01/1998-10-31"),
    ("Q2 2024", "2024-Q2", "2024-04-01/2024-06-30"),
    ("Q1'22", "2022-Q1", "2022-01-01/2022-03-31"),
    ("the first half of 2023", "2023-H1", "2023-01-01/2023-06-30"),
    ("spring 2024", "2024-SP", "2024-03-01/2024-05-31"),
    ("2019", "2019", "2019-01-01/2019-12-31"),
    ("early 2019", "2019", "2019-01-01/2019-12-31"),
    ("in two years", "2026", "2026-01-01/2026-12-31"),
    ("the 1990s", "199", "1990-01-01/1999-12-31"),
    ("the 19th century", "18", "1800-01-01/1900-12-31"),
    ("June 3-5, 2024", "2024-06-03/2024-06-05", "2024-06-03/2024-06-05"),
)


def report() -> None:
    """Print the table, the versions in its head and how many are right in its last line."""
    warnings.simplefilter("ignore")
    asked = [(words, FRIDAY) for words, *_ in EXPRESSIONS]
    columns = {"naver_nvidia": _ours()}
    for rival in date_rivals.RIVALS:
        try:
            days, *_ = rival.run(asked)
        except NotInstalled as reason:
            print(f"{rival.name}: skipped, {reason}")
            continue
        columns[f"{rival.name.partition(',')[0]} {rival.version()}"] = _theirs(days)
    print("| words |", " | ".join(columns), "|")
    print("|---" * (len(columns) + 1) + "|")
    for (words, *_), *cells in zip(EXPRESSIONS, *columns.values(), strict=True):
        print(f"| {words} |", " | ".join(cells), "|")
    right = [str(sum(cell.startswith("**") for cell in cells)) for cells in columns.values()]
    print(f"| *right of {len(EXPRESSIONS)}* |", " | ".join(right), "|")


def _ours() -> list[str]:
    cells = []
    for words, value, _ in EXPRESSIONS:
        try:
            resolved = resolve_date(words, published=FRIDAY)
        except UnresolvableDate:
            cells.append("-")
            continue
        said = {resolved.value, str(resolved.range)}
        cells.append(_cell(resolved.value, right=value in said))
    return cells


def _theirs(days: Sequence[date | None]) -> list[str]:
    cells = []
    for (_, _, meant), day in zip(EXPRESSIONS, days, strict=True):
        first, _, last = meant.partition("/")
        right = day is not None and first <= str(day) <= (last or first)
        cells.append("-" if day is None else _cell(str(day), right=right))
    return cells


def _cell(said: str, *, right: bool) -> str:
    return f"**{said}**" if right else said
