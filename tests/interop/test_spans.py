"""The spans: every passage with its label and its place in the JSON."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from naver_nvidia import article_to_dict
from naver_nvidia.interop.spans import names, spans

if TYPE_CHECKING:
    from naver_nvidia import Article


def follow(pointer: str, document: Any) -> Any:
    for step in pointer.split("/")[1:]:
        document = document[int(step) if isinstance(document, list) else step]
    return document


def test_an_id_leads_to_the_passage_in_the_json(article: Article) -> None:
    """Each span's id is the JSON Pointer of its passage, and no two share one."""
    document = article_to_dict(article)
    everything = spans(article)
    for span in everything:
        found = follow(span.id, document)
        assert (found["start"], found["end"]) == (span.passage.start, span.passage.end)
    assert len({span.id for span in everything}) == len(everything)


def test_no_passage_is_forgotten(article: Article) -> None:
    """Every passage that the JSON has is a span, but those that say more of another passage."""
    finer = {"head", "arguments", "classification_passages"}

    def count(value: Any) -> int:
        if isinstance(value, dict):
            return ("exact" in value) + sum(
                count(each) for key, each in value.items() if key not in finer
            )
        return sum(count(each) for each in value) if isinstance(value, list) else 0

    assert len(spans(article)) == count(article_to_dict(article))


def test_names_do_not_overlap(article: Article) -> None:
    """Names stand in the order of the text, and none overlaps another."""
    assert all(one.passage.end <= other.passage.start for one, other in pairwise(names(article)))


def test_of_names_that_overlap_the_longest_stands(hostile: Article, bundled: Article) -> None:
    """A name within a longer one gives way to it; of equally long ones the first stays."""
    assert [(span.passage.exact, span.value) for span in names(hostile)] == [
        ("<Kim & Kim>", "kim-<kim>"),
        ("Acme Inc", "acme"),
        ("50", "power"),
        ("Zoë\u0301", "zoe"),
        ("\U00020bb7田", "zoe"),
        ("Seoul", "seoul"),
        ("May 2", "2024-05-02"),
        ("2024-ish", "2024"),
        ("Kim", "kim&co"),
        ("June", "2024-06"),
        ("5 May", "FUTURE_REF"),
    ]
    assert [span.passage.exact for span in names(bundled)].count("Naver Cloud") == 1
