"""Feed a target made-up input, guided by coverage, and stop at the first error that is not ours.

    python scripts/fuzz.py TARGET SECONDS

Needs atheris, which needs libFuzzer. What a run finds it writes to the working folder; it becomes a
test here and a mended fault, and no input is kept.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from contextlib import suppress
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import atheris

# All of it at once, for a module that is loaded when first used would not be watched.
with atheris.instrument_imports(include=["naver_nvidia"]):
    import naver_nvidia

    for module in pkgutil.walk_packages(naver_nvidia.__path__, "naver_nvidia."):
        if not module.name.endswith("__main__") and "interop" not in module.name:
            with suppress(ImportError):  # of an extra
                importlib.import_module(module.name)

from naver_nvidia import (
    Corpus,
    Meetings,
    NaverNvidiaError,
    Prediction,
    article_from_dict,
    article_from_draft,
    article_from_json,
    article_to_json,
    articles_from_jsonl,
    compare,
    find_dates,
    resolve_date,
    start_draft,
)
from naver_nvidia.dates.grammar.stages import RULES
from naver_nvidia.drafting import draft_from_article
from naver_nvidia.markup import to_html

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS_EACH = 10
SEED = Path(__file__).parents[1] / "tests" / "data" / "articles" / "1.0.json"
DOCUMENT = SEED.read_text(encoding="utf-8")
ARTICLE = article_from_json(DOCUMENT)
LINE = json.dumps(json.loads(DOCUMENT)).encode()
DRAFT = json.dumps(draft_from_article(ARTICLE))
PUBLISHED = date(2024, 6, 28)
# Words of dates as the rules' own examples have them, and what stands between.
WORDS = sorted({word for rule in RULES for shown in rule.shown for word in shown.split()})
ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    float("nan"),
    "",
    " ",
    "\0",
    "\ud800",
    "x",
    [],
    {},
]


def edited(data: atheris.FuzzedDataProvider, written: str) -> Any:  # noqa: ANN401 - JSON
    """A document with some of its values taken out, doubled, exchanged or made odd."""
    document = json.loads(written)
    for _ in range(data.ConsumeIntInRange(1, 3)):
        at = document
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            key = data.PickValueInList(keys) if keys else None
            if key is None or not isinstance(at[key], dict | list) or data.ConsumeBool():
                break
            at = at[key]
        if key is None:
            continue
        match data.ConsumeIntInRange(0, 3):
            case 0:
                del at[key]
            case 1:
                at[key] = data.PickValueInList(ODD)
            case 2:
                at[key] = data.ConsumeUnicode(20)
            case _ if isinstance(at, list):
                at.insert(0, at[key])
            case _:
                at[data.ConsumeUnicode(5)] = at[key]
    return document


def words(data: atheris.FuzzedDataProvider) -> str:
    """Words of dates in any order, and some that are none."""
    count = data.ConsumeIntInRange(1, 12)
    some = [data.PickValueInList(WORDS) for _ in range(count)]
    return f"{' '.join(some)}{data.ConsumeUnicode(8)}"


def read_json(data: atheris.FuzzedDataProvider) -> None:
    """An article's JSON, edited, read from both forms; what is read is written and read again."""
    document = edited(data, DOCUMENT)
    article = article_from_dict(document)
    if article_from_json(article_to_json(article)) != article:
        raise AssertionError("another article came back")
    Corpus([article, ARTICLE]).candidates()


def read_bytes(data: atheris.FuzzedDataProvider) -> None:
    """An article's bytes, some of them replaced, as JSON Lines."""
    line = bytearray(LINE)
    for _ in range(data.ConsumeIntInRange(1, 3)):
        at = data.ConsumeIntInRange(0, len(line))
        line[at : at + data.ConsumeIntInRange(0, 9)] = data.ConsumeBytes(5)
    list(articles_from_jsonl([bytes(line)]))


def read_draft(data: atheris.FuzzedDataProvider) -> None:
    """A draft, edited."""
    article_from_draft(edited(data, DRAFT))


def read_dates(data: atheris.FuzzedDataProvider) -> None:
    """Words of dates, found in a text and resolved."""
    text = words(data)
    day = date.fromordinal(data.ConsumeIntInRange(1, date.max.toordinal()))
    for mention in find_dates(text, published=day):
        mention.resolved.explain()
    start_draft(text, id="x", published=PUBLISHED)
    resolve_date(text, published=day)


def read_rows(data: atheris.FuzzedDataProvider) -> None:
    """A CSV file whose cells are anything, and a table of values that are."""
    header = "meeting,person,organization,date,place,topic,status"
    if data.ConsumeBool():
        Meetings.from_rows(StringIO(f"{header}\n{data.ConsumeUnicode(200)}"), keep_good=True)
        return
    names = header.split(",")
    rows = [
        {data.PickValueInList(names): data.PickValueInList([*ODD, "Lee", "2024-06-25"])}
        | {"person": data.PickValueInList(["Lee", "Orr", *ODD]), "meeting": data.ConsumeBool()}
        for _ in range(data.ConsumeIntInRange(1, 5))
    ]
    meetings = Meetings.from_rows(rows)
    list(meetings.pairs())
    meetings.to_svg()


def ask(data: atheris.FuzzedDataProvider) -> None:
    """What an edited article that can still be read answers: HTML, pictures, comparisons."""
    article = article_from_dict(edited(data, DOCUMENT))
    to_html(article)
    article.meetings.to_mermaid()
    spans = [
        (data.ConsumeIntInRange(-1, 500), data.PickValueInList([*ODD, 5, 100]), "Person")
        for _ in range(data.ConsumeIntInRange(0, 4))
    ]
    compare(article, Prediction(spans=spans))


TARGETS: dict[str, Callable[[atheris.FuzzedDataProvider], None]] = {
    each.__name__: each for each in (read_json, read_bytes, read_draft, read_dates, read_rows, ask)
}


def main() -> None:
    """Run one target."""
    name, seconds = sys.argv[1:]

    def once(given: bytes) -> None:
        try:
            TARGETS[name](atheris.FuzzedDataProvider(given))
        except NaverNvidiaError as error:
            str(error)

    options = [f"-max_total_time={seconds}", f"-timeout={SECONDS_EACH}", "-rss_limit_mb=2048"]
    atheris.Setup([sys.argv[0], *options, "-max_len=1024", "-len_control=0"], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
