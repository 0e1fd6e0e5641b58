"""Measure how often resolve_date and find_dates are right, how fast they are, and the rivals.

    python benchmarks/dates.py --corpus FILE [--errors N] [--rivals]
    python benchmarks/dates.py --timeml FOLDER [FOLDER ...] [--errors N] [--answers FOLDER]
    python benchmarks/dates.py --fuzz N [--seed N]
    python benchmarks/dates.py --freeze FILE
    python benchmarks/dates.py --rivals

``--corpus`` gives, for each corpus, the calendar DATE values (day, week, month, quarter and year:
the comparison's measure) and each TIMEX3 type: right, wrong and refused. Each expression is
resolved three times over: with its words alone; with its sentence; and with its sentence and the
date before it in the document as reference. ``--timeml`` scores find_dates over whole documents as
TempEval-3 did, or the TimeML files that another system (or our exporter) wrote. ``--half A`` leaves
half of the documents for a later check. ``--freeze`` writes every answer to a file, or compares
with the one that is there. ``date_corpus``, ``date_ours``, ``timeml``, ``date_rivals``,
``date_fuzz``, ``date_freeze`` and ``date_linear`` say what each number is. The corpora are not part
of this project; give the paths of your own copies.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import date_freeze
import date_fuzz
import date_linear
import date_ours
import date_rivals
import date_table
from date_corpus import groups, half, judge, read_corpus, relative, shape
from naver_nvidia.dates import find_dates
from timeml import Document, Scores, Timex, context, read_answers, read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from date_corpus import Row, Tally

WAYS = {
    "words alone": {"sentence": False},
    "with the sentence": {"sentence": True},
    "with the sentence and the document's date before": {"sentence": True, "reference": True},
}


def main() -> None:
    """Read the arguments and print the tables asked for."""
    parser = argparse.ArgumentParser(description="Measure the date resolver.")
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="JSON lines of expressions")
    parser.add_argument("--timeml", type=Path, nargs="+", default=[], metavar="FOLDER")
    parser.add_argument("--answers", type=Path, metavar="FOLDER", help="score these TimeML files")
    parser.add_argument("--half", choices="AB", help="only this half of the documents")
    parser.add_argument("--fuzz", type=int, default=0, metavar="N", help="N random strings")
    parser.add_argument("--freeze", type=Path, metavar="FILE", help="write or compare all answers")
    parser.add_argument("--seed", type=int, default=1, help="of the random strings")
    parser.add_argument(
        "--rivals",
        action="store_true",
        help="the other libraries on the corpus, or, without one, on forty expressions",
    )
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="N commonest errors")
    options = parser.parse_args()
    wanted = options.corpus, options.timeml, options.fuzz, options.rivals, options.freeze
    if not any(wanted):
        parser.error("nothing to measure: give --corpus, --timeml, --fuzz, --rivals or --freeze")
    if options.rivals and not options.corpus:
        date_table.report()
    if options.freeze:
        date_freeze.report(options.freeze)
    if options.corpus:
        rows = [row for row in read_corpus(options.corpus) if options.half in {None, half(row.doc)}]
        if options.rivals:
            date_rivals.report(rows)
        else:
            report_corpus(rows, options.errors)
    for folder in options.timeml:
        report_timeml(folder, options.answers, options.half, options.errors)
    if options.fuzz:
        harmless = date_fuzz.report(options.fuzz, options.seed)
        date_linear.report()
        if not harmless:
            parser.exit(1)


def report_corpus(rows: Sequence[Row], errors: int) -> None:
    """Print right, wrong and refused for each way of asking, then the speeds."""
    tallies: dict[str, Tally] = {}
    for way, given in WAYS.items():
        tallies = judge(rows, date_ours.answers(rows, **given), groups)
        print(f"== {way}")
        for name, tally in sorted(tallies.items()):
            print(f"{name:32}{tally}  type {tally.type_right:4}  mod {tally.mod_right:4}")
        if errors and way == "with the sentence":
            report_errors(tallies, errors)
        print()
    for name, number in date_ours.speeds(rows, sentence=True).items():
        print(f"{name:32}{number:12,.0f}")


def report_errors(tallies: dict[str, Tally], errors: int) -> None:
    """Print the commonest errors over all corpora: shape of the expression, gold and answer."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for name, tally in tallies.items():
        if name.startswith("all "):
            counts += tally.errors
    print(f"-- the {errors} commonest errors, values relative to publication")
    for (words, gold, got), count in counts.most_common(errors):
        print(f"{count:4}  {words:40}  gold {gold:20}  got {got}")


def report_timeml(folder: Path, answers: Path | None, only: str | None, errors: int) -> None:
    """Print TempEval-3's scores of the documents of a folder, or of one half of them."""
    documents = [
        document for document in read_folder(folder) if only in {None, half(document.name)}
    ]
    began = time.perf_counter()
    found = [
        read_answers(answers, document) if answers else tuple(find(document))
        for document in documents
    ]
    took = time.perf_counter() - began
    scores = Scores()
    for document, timexes in zip(documents, found, strict=True):
        scores.add(document, timexes)
    print(f"== {folder.name}{f', half {only}' if only else ''}: {len(documents)} documents")
    print(scores)
    if not answers:
        print(f"  {sum(len(document.text) for document in documents) / took:,.0f} characters/s")
    if errors:
        report_pairs(scores, errors)
    print()


def find(document: Document) -> Iterator[Timex]:
    """Run find_dates over the text of a document."""
    for mention in find_dates(document.text, published=document.created):
        place, resolved = mention.passage, mention.resolved
        yield Timex(place.start, place.end, resolved.type, resolved.value)


def report_pairs(scores: Scores, errors: int) -> None:
    """Print the commonest missed, spurious, wrong-valued and wrong-sized ones, in context."""
    kinds: dict[str, Counter[str]] = {}
    examples: dict[tuple[str, str], str] = {}
    for document, gold, got in scores.pairs:
        kind, detail, place = _difference(document, gold, got)
        if place is not None:
            kinds.setdefault(kind, Counter())[detail] += 1
            examples.setdefault((kind, detail), f"{document.name}: {context(document, place)}")
    for kind, counts in sorted(kinds.items()):
        print(f"-- {kind}: {counts.total()}")
        for detail, count in counts.most_common(errors):
            print(f"{count:4}  {detail}\n        {examples[kind, detail]}")


def _difference(
    document: Document, gold: Timex | None, got: Timex | None
) -> tuple[str, str, Timex | None]:
    """Name the kind of a difference, say it, and give the place to show; an empty kind is none."""

    def say(timex: Timex) -> str:
        return shape(document.text[timex.start : timex.end])

    def value(timex: Timex) -> str:
        return relative(timex.value, document.created)

    match gold, got:
        case Timex(), None:
            return "missed", f"{say(gold)}  {value(gold)}", gold
        case None, Timex():
            return "spurious", f"{say(got)}  as {value(got)}", got
        case Timex(), Timex() if gold.value != got.value:
            return "wrong value", f"{say(gold)}  gold {value(gold)}  got {value(got)}", gold
        case Timex(), Timex() if gold[:2] != got[:2]:
            return "other extent", f"{say(gold)}  got {say(got)}", gold
    return "", "", None


if __name__ == "__main__":
    main()
