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
from datetime import date, timedelta
from io import StringIO
from math import log2
from time import process_time
from typing import TYPE_CHECKING, Any

from naver_nvidia import (
    Article,
    Corpus,
    Delegation,
    Meeting,
    Meetings,
    Mention,
    Passage,
    Person,
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
from naver_nvidia.markup import to_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Call = Callable[[], object]

PUBLISHED = date(2024, 6, 28)
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
NEWS = "Lee met Orr in Seoul on Tuesday, officials said, three weeks after the talks of June 3. "


def article(size: int) -> Article:
    """An article of so many sentences, each with a person's name and a meeting."""
    people = [Person(f"p{number}", f"Lee{number}") for number in range(size)]
    text = "".join(f"{person.name} met Orr. " for person in people)
    orr = Person("orr", "Orr")
    mentions: list[Mention] = []
    meetings: list[Meeting] = []
    at = 0
    for number, person in enumerate(people):
        end = at + len(person.name)
        mentions.append(Mention(person, Passage(at, end, person.name), "name"))
        said = Passage(at, end + len(" met Orr."), f"{person.name} met Orr.")
        sides = (Delegation(members=(person,)), Delegation(members=(orr,)))
        meetings.append(Meeting(f"m{number}", sides, passages=(said,)))
        at = said.end + 1
    return Article(
        id="made",
        text=text,
        date_published=PUBLISHED,
        people=(*people, orr),
        mentions=mentions,
        meetings=Meetings(meetings),
    )


def draft(size: int) -> dict[str, Any]:
    """A draft that names one common word in every sentence by the sentence's number."""
    made = start_draft("Lee met Orr. " * size, id="made", published=PUBLISHED)
    made["people"] = [{"id": "lee", "name": "Lee"}]
    made["mentions"] = [
        {"entity": "lee", "passage": {"exact": "Lee", "s": number}, "kind": "name"}
        for number in range(1, size + 1)
    ]
    return made


def numbered(size: int) -> dict[str, Any]:
    """A draft that names one common word of a single sentence by its occurrence."""
    made = draft(1)
    made["text"] = text = f"{'Lee and ' * size}Orr met."
    made["sentences"] = made["paragraphs"] = [{"exact": text}]
    made["mentions"] = [
        {"entity": "lee", "passage": {"exact": "Lee", "n": number}, "kind": "name"}
        for number in range(1, size + 1)
    ]
    return made


def nested(size: int) -> Article:
    """An article whose mentions each lie within the one before."""
    text = "a " * size + "Lee" + " z" * size
    lee = Person("lee", "Lee")
    middle = 2 * size
    spans = [(middle - 2 * each, middle + 3 + 2 * each) for each in range(size)]
    mentions = [
        Mention(lee, Passage(start, end, text[start:end]), "nominal") for start, end in spans
    ]
    return Article(
        id="nested", text=text, date_published=PUBLISHED, people=(lee,), mentions=mentions
    )


def rows(size: int) -> list[dict[str, str]]:
    """Rows of meetings, two a meeting."""
    day = date(2000, 1, 1)
    return [
        {
            "meeting": str(number // 2),
            "person": f"Person {number * 7919 % max(size // 4, 1)} {number % 2}",
            "date": str(day + timedelta(days=number // 2 % 9000)),
        }
        for number in range(size)
    ]


def crowd(size: int) -> list[dict[str, str]]:
    """Rows of one meeting."""
    return [
        {"meeting": "1", "person": f"P {number}", "side": "ab"[number % 2]}
        for number in range(size)
    ]


def csv(header: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A CSV file's text."""
    return "".join(f"{','.join(line)}\n" for line in (header, *lines))


def wide(size: int) -> str:
    """A file of many columns, of which two are read."""
    header = ["person", "met_person", *(f"c{number}" for number in range(size))]
    return csv(header, [["Lee", "Orr", *("" for _ in range(size))]])


def crowded(size: int) -> Meetings:
    """One meeting of many."""
    sides = [Delegation(members=[Person(f"{s}{n}", f"{s} {n}") for n in range(size)]) for s in "ab"]
    return Meetings([Meeting("m", sides)])


def read(text: str, **options: Any) -> Meetings:  # noqa: ANN401 - options of from_rows
    """The register in a file's text."""
    return Meetings.from_rows(StringIO(text), **options)


def cited(size: int) -> Corpus:
    """A corpus of so many small articles."""
    return Corpus([_small(number) for number in range(size)])


def _small(number: int) -> Article:
    small = article(2)
    return Article(
        id=f"a{number}",
        text=small.text,
        date_published=PUBLISHED,
        people=small.people,
        mentions=small.mentions,
        meetings=small.meetings,
    )


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
    "Corpus": _on(lambda size: list(cited(size)), Corpus),
    "Corpus.candidates": _on(cited, Corpus.candidates),
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
