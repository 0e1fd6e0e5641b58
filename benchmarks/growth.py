"""How the time of each public call grows: its exponent over a size doubled three times.

    python benchmarks/growth.py [WORD ...]

An exponent of 1 is time in proportion. Above 1.1 the call is marked, unless it is one of those that
the docs name with the reason (docs/explanation/growth.md), and the run fails. Words choose calls by
name. Of each size the least of three runs counts, without the collector of garbage.
"""

from __future__ import annotations

import gc
import json
import sys
from math import log2
from time import process_time
from typing import TYPE_CHECKING, Any

from growth_made import (
    NEWS,
    PUBLISHED,
    WORST,
    article,
    cited,
    crowd,
    crowded,
    draft,
    nested,
    numbered,
    read,
    rows,
    wide,
)
from naver_nvidia import (
    Article,
    Corpus,
    Meetings,
    Prediction,
    article_from_draft,
    article_from_json,
    article_to_json,
    articles_from_jsonl,
    articles_to_jsonl,
    compare,
    find_dates,
    resolve_date,
    start_draft,
)
from naver_nvidia.drafting import mark_mentions
from naver_nvidia.markup import to_html

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[[], object]

ENOUGH = 0.05  # seconds that the smallest size takes at least, so that the clock is no matter
LARGEST = 2**13  # of the smallest size, for a call whose time does not grow at all
MOST = 1.1
TRIES = 3  # for the machine may do other things as well
# What the docs name with the reason, and how it grows at the most.
NAMED = {
    "article_from_draft, words that stand nowhere": 2.1,
    "Article.proof_of, each pair": 2.2,
    "compare, spans in one another": 2.1,
    "to_html, annotations in one another": 2.1,
    "to_html": 1.5,
}


def _json(size: int) -> Call:
    data = article_to_json(article(size))
    return lambda: article_from_json(data)


def _writing(size: int) -> Call:
    made = article(size)
    return lambda: article_to_json(made)


def _faulty(size: int) -> Call:
    data = json.loads(article_to_json(article(size)))
    for mention in data["mentions"]:
        mention["kind"] = "x"
    written = json.dumps(data)
    return lambda: _refused(lambda: article_from_json(written))


def _refused(call: Call) -> None:
    try:
        call()
    except ValueError:
        return
    raise AssertionError("nothing was refused")


def _drafting(made: Callable[[int], dict[str, Any]]) -> Callable[[int], Call]:
    def prepare(size: int) -> Call:
        given = made(size)
        return lambda: article_from_draft(given)

    return prepare


def _wrong_draft(size: int) -> Call:
    made = draft(size)
    for number, mention in enumerate(made["mentions"]):
        mention["passage"] = {"exact": f"Kim {number}"}
    return lambda: _refused(lambda: article_from_draft(made))


def _scoring(made: Callable[[int], Article]) -> Callable[[int], Call]:
    def prepare(size: int) -> Call:
        gold = made(size)
        predicted = Prediction(
            spans=[(m.passage.start, m.passage.end, "Person") for m in gold.mentions]
        )
        return lambda: compare(gold, predicted)

    return prepare


def _on(prepared: Callable[[int], Any], call: Callable[[Any], object]) -> Callable[[int], Call]:
    """The call on what is made for a size, which is not measured."""

    def prepare(size: int) -> Call:
        given = prepared(size)
        return lambda: call(given)

    return prepare


def _all_pairs(meetings: Meetings) -> int:
    return sum(1 for _ in meetings.pairs())


def _all_proofs(given: Article) -> int:
    return sum(len(given.proof_of(pair)) for pair in given.meetings.pairs())


def _sentence(size: int) -> str:
    return f"{NEWS.strip()[:-1]}, and " * size + "left."


def _repeating(unit: str, call: Callable[[str], object]) -> Callable[[int], Call]:
    return _on(lambda size: unit * size, call)


CALLS: dict[str, Callable[[int], Call]] = {
    "article_from_json": _json,
    "article_from_json, a fault in each mention": _faulty,
    "article_to_json": _writing,
    "articles_from_jsonl": _on(
        lambda size: list(articles_to_jsonl(cited(size))),
        lambda lines: list(articles_from_jsonl(lines)),
    ),
    "start_draft": _on(
        lambda size: NEWS * size, lambda text: start_draft(text, id="made", published=PUBLISHED)
    ),
    "article_from_draft, a word in each sentence": _drafting(draft),
    "article_from_draft, words that stand nowhere": _wrong_draft,
    "article_from_draft, a word of one sentence": _drafting(numbered),
    "find_dates": _on(lambda size: NEWS * size, lambda text: find_dates(text, published=PUBLISHED)),
    "find_dates, one sentence": _on(_sentence, lambda text: find_dates(text, published=PUBLISHED)),
    "resolve_date, in a sentence": _on(
        _sentence,
        lambda text: resolve_date(
            "Tuesday", published=PUBLISHED, sentence=text, start=text.rindex("Tuesday")
        ),
    ),
    "Meetings": _on(lambda size: article(size).meetings[:], lambda given: Meetings(list(given))),
    "Meetings.from_rows, rows": _on(rows, Meetings.from_rows),
    "Meetings.from_rows, people of one meeting": _on(
        crowd, lambda given: Meetings.from_rows(given, columns={"delegation": "side"})
    ),
    "Meetings.from_rows, columns of a file": _on(wide, read),
    "Meetings.pairs": _on(lambda size: Meetings.from_rows(rows(size)), _all_pairs),
    "Meetings.most_met": _on(
        lambda size: Meetings.from_rows(rows(size)), lambda given: given.most_met(10)
    ),
    "Meetings.to_svg, meetings": _on(lambda size: article(size).meetings, Meetings.to_svg),
    "Meetings.to_svg, people of one meeting": _on(crowded, Meetings.to_svg),
    "Meetings.to_mermaid, meetings": _on(lambda size: article(size).meetings, Meetings.to_mermaid),
    "Meetings.to_mermaid, people of one meeting": _on(crowded, Meetings.to_mermaid),
    "compare": _scoring(article),
    "compare, spans in one another": _scoring(nested),
    "compare, every layer": _on(article, lambda given: compare(given, given)),
    "Article.flat_mentions": _on(article, lambda given: given.flat_mentions),
    "to_html": _on(article, to_html),
    "to_html, annotations in one another": _on(nested, to_html),
    "Article.proof_of, each pair": _on(article, _all_proofs),
    "mark_mentions": _on(lambda size: draft(size) | {"mentions": []}, mark_mentions),
    "Corpus": _on(lambda size: list(cited(size)), Corpus),
    # Of a corpus that was not asked before, for it remembers.
    "Corpus.candidates": _on(
        lambda size: list(cited(size)), lambda given: Corpus(given).candidates()
    ),
}
for _kind, _unit in WORST.items():
    CALLS |= {
        f"find_dates, {_kind}": _repeating(
            _unit, lambda text: find_dates(text, published=PUBLISHED)
        ),
        f"resolve_date, {_kind}": _repeating(
            _unit, lambda text: _refused(lambda: resolve_date(text, published=PUBLISHED))
        ),
        f"start_draft, {_kind}": _repeating(
            _unit, lambda text: start_draft(f"Lee {text} Orr", id="made", published=PUBLISHED)
        ),
    }


def exponent(prepare: Callable[[int], Call]) -> tuple[int, float, float]:
    """The smallest size, the seconds that eight times as much takes, and the exponent."""
    size = 8
    spent(prepare(size))  # what is loaded when first used
    while (first := spent(prepare(size))) < ENOUGH and size < LARGEST:
        size *= 2
    times = [first, *(spent(prepare(size * factor)) for factor in (2, 4, 8))]
    # The slope of the line through the four points of a doubled size: least squares.
    slope = sum(weight * log2(time) for weight, time in zip((-3, -1, 1, 3), times, strict=True))
    return size, times[-1], slope / 10


def spent(call: Call) -> float:
    """CPU seconds of the fastest of three runs, or of one where it is long."""
    gc.collect()
    gc.disable()
    least = float("inf")
    for _ in range(3):
        start = process_time()
        call()
        least = min(least, process_time() - start)
        if least > 1:
            break
    gc.enable()
    return least


def main() -> None:
    """Print the table; fail where a call grows faster than it may."""
    words = sys.argv[1:]
    failed = 0
    print(f"{'call':47}{'n':>8}{'8n: s':>9}{'exponent':>10}")
    for name, prepare in CALLS.items():
        if all(word in name for word in words):
            may = NAMED.get(name, MOST)
            for _ in range(TRIES):
                size, seconds, grows = exponent(prepare)
                if grows <= may:
                    break
            failed += grows > may
            note = "TOO MUCH" if grows > may else "named in the docs" if name in NAMED else ""
            print(f"{name:47}{size:8,}{seconds:9.2f}{grows:10.2f}  {note}", flush=True)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
