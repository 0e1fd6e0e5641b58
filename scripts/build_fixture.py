"""Build data/article.json from scripts/annotation.json: words to positions, checked, standoff.

The annotation names every passage by its words: ``{"s": 3, "exact": "Lee", "n": 2}`` is the second
"Lee" of the third sentence, ``{"exact": ...}`` the words' one place in the text. Positions are
computed here and never written by hand. Run after any change to the annotation:

    python scripts/build_fixture.py
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from naver_nvidia import DateRange, Passage, article_from_dict, article_to_json, resolve_date
from naver_nvidia.serialization import FORMAT

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "naver_nvidia" / "data"


def located(text: str, sentences: list[Passage], words: dict[str, Any]) -> Passage:
    """The passage that the words name; they must name exactly one."""
    exact = words["exact"]
    within = sentences[words["s"] - 1] if "s" in words else None
    place = text if within is None else within.exact
    if "n" not in words and place.count(exact) != 1:
        raise ValueError(f"{words} stands there {place.count(exact)} times; say which with n")
    return Passage.find(text, exact, within=within, nth=words.get("n", 1))


def with_positions(value: Any, text: str, sentences: list[Passage]) -> Any:  # noqa: ANN401
    """The annotation with every passage located."""
    match value:
        case {"head": str(words), **mention}:  # the word in the mention's own passage
            placed = with_positions(mention, text, sentences)
            within = Passage(**placed["passage"])
            head = Passage.find(text, words, within=within)
            return {**placed, "head": {"start": head.start, "end": head.end, "exact": words}}
        case {"exact": _}:
            passage = located(text, sentences, value)
            return {"start": passage.start, "end": passage.end, "exact": passage.exact}
        case dict():
            return {key: with_positions(each, text, sentences) for key, each in value.items()}
        case list():
            return [with_positions(each, text, sentences) for each in value]
        case _:
            return value


def with_rule(
    annotated: dict[str, Any], published: date, sentences: list[Passage]
) -> dict[str, Any]:
    """The annotated date with the rule that resolves it, which must agree with the annotator."""
    passage = Passage(**annotated["passage"])
    sentence = next(each for each in sentences if each.contains(passage))
    resolved = resolve_date(
        passage.exact,
        published=published,
        sentence=sentence.exact,
        start=passage.start - sentence.start,
    )
    gold = {key: annotated[key] for key in ("type", "value", "mod", "range")}
    found = {
        "type": resolved.type,
        "value": resolved.value,
        "mod": resolved.mod,
        "range": None if resolved.range is None else str(resolved.range),
    }
    if gold["range"] is not None:
        gold["range"] = str(DateRange.parse(gold["range"]))
    if found != gold:
        raise ValueError(f"{passage.exact!r} is annotated {gold}, but resolves to {found}")
    return {
        "passage": annotated["passage"],
        "resolved": {
            "words": passage.exact,
            "published": published.isoformat(),
            **found,
            "rule": resolved.rule,
        },
    }


def main() -> None:
    """Write data/article.json."""
    text = (DATA / "article.txt").read_bytes().decode()
    annotation = json.loads((HERE / "annotation.json").read_bytes())
    published = date.fromisoformat(annotation["date_published"])
    sentences = [located(text, [], words) for words in annotation["sentences"]]
    data = with_positions(annotation, text, sentences)
    data["dates"] = [with_rule(each, published, sentences) for each in data["dates"]]
    article = article_from_dict({"format": FORMAT, "text": text, **data})
    written = article_to_json(article, standoff=True, indent=1) + "\n"
    (DATA / "article.json").write_text(written, encoding="utf-8", newline="\n")
    print(f"{article!r}, {len(article.facts)} facts")


if __name__ == "__main__":
    main()
