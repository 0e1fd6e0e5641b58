"""naver_nvidia's own answers to a corpus, and how fast they come.

What is timed, in expressions per second:

- *first-time*: every distinct expression of the corpus once, in a fresh interpreter, after one
  unrelated call: nothing that was asked before can be remembered. The first call, in which tables
  may be built, is given apart, in milliseconds; the import is not counted.
- *another day*: every expression of the corpus at a publication day for which nothing was asked:
  the words may be remembered, the answers cannot; best of five.
- *repeated*: the whole corpus again and again with the same arguments, as a program does that
  meets "Tuesday" in every other article; best of five.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from date_corpus import Answer
from naver_nvidia.dates import DateRange, resolve_date
from naver_nvidia.errors import UnresolvableDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from date_corpus import Row

Call: TypeAlias = "tuple[str, date, str | None, int | None]"

RUNS = 5


def answers(
    rows: Sequence[Row], *, sentence: bool, reference: bool = False
) -> Iterator[Answer | None]:
    """Resolve each expression; an UnresolvableDate is a refusal, any other error is ours to mend.

    With ``sentence``, the sentence and the place in it are given. With ``reference``, so is the
    answer to the expression before it in the document, where that was a calendar date.
    """
    doc: str | None = None
    last: DateRange | None = None
    for row in rows:
        if row.doc != doc:
            doc, last = row.doc, None
        words, published, text, start = _call(row, sentence=sentence)
        given = last if reference else None
        try:
            resolved = resolve_date(
                words, published=published, sentence=text, start=start, reference=given
            )
        except UnresolvableDate:
            yield None
        else:
            yield Answer(resolved.value, resolved.type, resolved.mod)
            if resolved.type in {"DATE", "TIME"} and resolved.range is not None:
                last = resolved.range


def speeds(rows: Sequence[Row], *, sentence: bool) -> dict[str, float]:
    """Time the resolver, with the sentence given or not; see the module for what each number is."""
    calls = [_call(row, sentence=sentence) for row in rows]
    distinct = list({call[0].lower(): call for call in reversed(calls)}.values())[::-1]
    fresh = [_in_fresh_interpreter(distinct) for _ in range(RUNS)]
    another_day = [_seconds(_weeks_later(calls, weeks)) for weeks in range(1, RUNS + 1)]
    repeated = min(_seconds(calls) for _ in range(RUNS + 1))
    return {
        "first call, ms": min(cold for cold, _ in fresh) * 1000,
        "first-time expressions/s": len(distinct) / min(warm for _, warm in fresh),
        "another day's expressions/s": len(_weeks_later(calls, 1)) / min(another_day),
        "repeated expressions/s": len(calls) / repeated,
    }


def _call(row: Row, *, sentence: bool) -> Call:
    if sentence:
        return row.expression, row.published, row.sentence, row.start
    return row.expression, row.published, None, None


def _weeks_later(calls: Sequence[Call], weeks: int) -> list[Call]:
    # Decades ahead, so that no document of the corpus was published then.
    later = timedelta(days=7 * (4000 + weeks))
    moved = ((words, day + later, text, start) for words, day, text, start in calls)
    return list(dict.fromkeys(moved))


def _in_fresh_interpreter(calls: Sequence[Call]) -> tuple[float, float]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_first_time, (calls,))


def _first_time(calls: Sequence[Call]) -> tuple[float, float]:
    sentence = "They sang 29 February 1904 away."
    cold = _seconds([("29 February 1904", date(1912, 2, 29), sentence, 10)])
    return cold, _seconds(calls)


def _seconds(calls: Sequence[Call]) -> float:
    began = time.perf_counter()
    for words, published, sentence, start in calls:
        with contextlib.suppress(UnresolvableDate):
            resolve_date(words, published=published, sentence=sentence, start=start)
    return time.perf_counter() - began
