"""naver_nvidia's own answers to a corpus, and how fast they come.

What is timed, in expressions per second:

- *first-time*: every distinct expression of the corpus once, in a fresh interpreter, after one
  unrelated call: nothing that was asked before can be remembered, and the import and the first
  building of tables are not counted (they are reported apart, in milliseconds).
- *repeated*: the whole corpus again and again with the same arguments, as a program does that
  meets "Tuesday" in every other article; best of five.
"""

from __future__ import annotations

import multiprocessing
import time
from datetime import date
from typing import TYPE_CHECKING

from date_corpus import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from date_corpus import Row

RUNS = 5


def answers(
    rows: Sequence[Row], *, sentence: bool, reference: bool = False
) -> Iterator[Answer | None]:
    """Resolve each expression; an UnresolvableDate is a refusal, any other error is ours to mend.

    With ``sentence``, the sentence and the place in it are given. With ``reference``, so is the
    answer to the expression before it in the document, where that was a calendar date.
    """
    from naver_nvidia.dates import resolve_date
    from naver_nvidia.errors import UnresolvableDate

    doc, last = None, None
    for row in rows:
        if row.doc != doc:
            doc, last = row.doc, None
        given = {"sentence": row.sentence, "start": row.start} if sentence else {}
        if reference and last is not None:
            given["reference"] = last
        try:
            resolved = resolve_date(row.expression, published=row.published, **given)
        except UnresolvableDate:
            yield None
        else:
            yield Answer(resolved.value, resolved.type, resolved.mod)
            if resolved.type in {"DATE", "TIME"} and resolved.range is not None:
                last = resolved.range.earliest


def speeds(rows: Sequence[Row]) -> dict[str, float]:
    """Time the resolver with the sentence given; see the module for what each number is."""
    distinct = list({row.expression.lower(): row for row in reversed(rows)}.values())[::-1]
    fresh = [_in_fresh_interpreter(distinct) for _ in range(RUNS)]
    repeated = min(_seconds(rows) for _ in range(RUNS + 1))
    return {
        "import and first call, ms": min(cold for cold, _ in fresh) * 1000,
        "first-time expressions/s": len(distinct) / min(warm for _, warm in fresh),
        "repeated expressions/s": len(rows) / repeated,
    }


def _in_fresh_interpreter(rows: Sequence[Row]) -> tuple[float, float]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_first_time, (rows,))


def _first_time(rows: Sequence[Row]) -> tuple[float, float]:
    began = time.perf_counter()
    from naver_nvidia.dates import resolve_date

    unrelated = {"sentence": "They sang 29 February 1904 away.", "start": 10}
    resolve_date("29 February 1904", published=date(1912, 2, 29), **unrelated)
    return time.perf_counter() - began, _seconds(rows)


def _seconds(rows: Sequence[Row]) -> float:
    from naver_nvidia.dates import resolve_date
    from naver_nvidia.errors import UnresolvableDate

    calls = [(row.expression, row.published, row.sentence, row.start) for row in rows]
    began = time.perf_counter()
    for words, published, sentence, start in calls:
        try:
            resolve_date(words, published=published, sentence=sentence, start=start)
        except UnresolvableDate:
            pass
    return time.perf_counter() - began
