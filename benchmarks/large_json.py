"""Reading a JSON article of 50 MB, whole and with a fault in every mention.

The rival is ``json.loads`` on the same bytes in the same run. Give another size in megabytes as the
only argument.
"""

from __future__ import annotations

import json
import resource
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

from naver_nvidia import InvalidArticle, article_from_json

if TYPE_CHECKING:
    from collections.abc import Callable

BYTES_EACH = 411  # of a sentence, its person, mention and meeting, as written below


def document(megabytes: int, kind: str) -> bytes:
    """A made-up article in which somebody else meets somebody else in every sentence."""
    count = megabytes * 1_000_000 // BYTES_EACH
    words = "Lee met Huang."
    starts = range(0, count * 15, 15)
    names = [{"start": start, "end": start + 3, "exact": "Lee"} for start in starts]
    data: dict[str, Any] = {
        "format": "naver-nvidia-article-1",
        "id": "large",
        "text": f"{words} " * count,
        "date_published": "2024-06-28",
        "sentences": [{"start": start, "end": start + 14, "exact": words} for start in starts],
        "people": [{"id": f"p{n}", "name": f"Lee {n}"} for n in range(count)],
        "mentions": [
            {"entity": f"p{n}", "passage": passage, "kind": kind} for n, passage in enumerate(names)
        ],
        "meetings": [
            {
                "id": f"m{n}",
                "delegations": [{"members": [f"p{n}"]}, {"members": [f"p{(n + 1) % count}"]}],
                "date": "2024-06-25",
                "passages": [passage],
            }
            for n, passage in enumerate(names)
        ],
    }
    return json.dumps(data).encode()


def seconds(call: Callable[[], object]) -> float:
    """How long the call takes, once: it is long enough."""
    start = perf_counter()
    call()
    return perf_counter() - start


def refused(data: bytes) -> int:
    """How many faults the document has."""
    try:
        article_from_json(data)
    except InvalidArticle as error:
        return len(error.faults)
    raise ValueError("the document has no fault")


def main() -> None:
    """Print the table."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    whole, faulty = document(megabytes, "name"), document(megabytes, "x")
    base = seconds(lambda: json.loads(whole))
    print(f"{len(whole) / 1e6:.1f} MB of JSON        seconds  times json.loads")
    print(f"json.loads              {base:7.1f}               1.0")
    for name, call in (
        ("article_from_json", lambda: article_from_json(whole)),
        ("with 1 fault a mention", lambda: refused(faulty)),
    ):
        spent = seconds(call)
        print(f"{name:23} {spent:7.1f}           {spent / base:7.1f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"peak of the process: {peak} MB (two documents included)")


if __name__ == "__main__":
    main()
