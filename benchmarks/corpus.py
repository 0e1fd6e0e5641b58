"""What a corpus costs: articles of the bundled one's size, read from JSON Lines and asked.

Each row is measured in a process of its own, and each ratio against a rival in that process:
``json.loads`` of the same lines, the reader that lists faults, the articles alone, and a register
of as many meetings. ``--before PYTHON`` also reads the lines by ``article_from_json`` of the build
that this interpreter has. Give the numbers of articles as arguments (left out: 100 1000 10000).
"""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Any

from naver_nvidia import (
    Corpus,
    Meetings,
    article_from_json,
    article_to_dict,
    articles_from_jsonl,
    load_article,
)
from naver_nvidia.serialization.structure import thorough_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COUNTS = (100, 1_000, 10_000)
SAMPLE = 200
"""So many articles are enough to time the slower rivals."""
BEFORE = """
import sys
from itertools import islice
from time import process_time
from naver_nvidia import article_from_json
with open(sys.argv[1], "rb") as file:
    lines = list(islice(file, int(sys.argv[2])))
article_from_json(lines[0])
start = process_time()
articles = [article_from_json(line) for line in lines]
print((process_time() - start) / len(lines))
"""


def lines(count: int) -> Iterator[str]:
    """The bundled article so many times, each with an id and a day of its own."""
    data = article_to_dict(load_article())
    for number in range(count):
        yield json.dumps({**data, "id": f"article-{number}"}, ensure_ascii=False) + "\n"


def resident() -> int:
    """The memory of this process, in bytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


def timed(call: Callable[[], Any], rounds: int = 1) -> float:
    """CPU time of one call."""
    start = process_time()
    for _ in range(rounds):
        call()
    return (process_time() - start) / rounds


def rivals(path: Path) -> tuple[float, float]:
    """CPU time of a line for ``json.loads``, and for the reader that lists faults."""
    with path.open("rb") as file:
        sample = list(islice(file, SAMPLE))
    article_from_json(sample[0])
    parsed = [json.loads(line) for line in sample]
    loads = timed(lambda: [json.loads(line) for line in sample]) / len(sample)
    thorough = timed(lambda: [thorough_article(each, None) for each in parsed]) / len(sample)
    return loads, loads + thorough


def measure(path: Path, count: int) -> dict[str, float]:
    """Load the articles, make a corpus of them, and ask it."""
    empty = resident()
    with path.open("rb") as file:
        start = process_time()
        articles = list(articles_from_jsonl(file))
        load = (process_time() - start) / count
    alone = resident() - empty
    known = [*articles[0].people, *articles[0].organizations]
    same = [[(each.id, one.id) for each in articles] for one in known]
    start = process_time()
    corpus = Corpus(articles, same=same)
    del articles
    found = len(corpus.meetings.who_met("Jensen Huang"))
    made = process_time() - start
    whole = resident() - empty
    register = Meetings.from_rows(
        {"meeting": str(number), "delegation": str(side), "person": name, "date": "2024-06-25"}
        for number in range(count)
        for side, name in enumerate(("Jensen Huang", "Lee", "Choi", "Kim"))
    )
    asked = timed(lambda: list(corpus.meetings.who_met("Jensen Huang")), 20)
    loads, thorough = rivals(path)
    rival = timed(lambda: list(register.who_met("Jensen Huang")), 20)
    return {
        "load": load,
        "json": load / loads,
        "thorough": load / thorough,
        "made": made / count / load,
        "memory": whole / alone,
        "bytes": alone / count,
        "asked": asked,
        "register": asked / rival,
        "found": found,
    }


def main(words: list[str]) -> None:
    """Measure each number of articles in a process of its own, and print the ratios."""
    before = None
    if words[:1] == ["--before"]:
        before, words = words[1], words[2:]
    print(
        f"{'articles':>8} {'load each':>10} {'/ json.loads':>13} {'/ thorough':>11} "
        f"{'/ before':>9} {'corpus / load':>14} {'memory / articles':>18} {'who_met':>9} "
        f"{'/ register':>11}"
    )
    for count in map(int, words or COUNTS):
        with TemporaryDirectory() as folder:
            path = Path(folder) / "articles.jsonl"
            with path.open("w", encoding="utf-8") as file:
                file.writelines(lines(count))
            row = json.loads(_run([sys.executable, __file__, "--measure", str(path), str(count)]))
            old = "-"
            if before is not None:
                each = float(_run([before, "-c", BEFORE, str(path), str(count)]))
                old = f"{row['load'] / each:.2f}"
        print(
            f"{count:8,} {row['load'] * 1e3:7.2f} ms {row['json']:13.1f} {row['thorough']:11.2f} "
            f"{old:>9} {row['made']:14.3f} {row['memory']:18.2f} {row['asked'] * 1e3:6.2f} ms "
            f"{row['register']:11.2f}"
        )


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        print(json.dumps(measure(Path(sys.argv[2]), int(sys.argv[3]))))
    else:
        main(sys.argv[1:])
