"""What the adapters make of several articles: each fact with the article that states it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from naver_nvidia import Article, Corpus, Delegation, InvalidValue, Meeting, Passage, Person
from naver_nvidia.interop.export import export
from naver_nvidia.interop.jsonld import to_jsonld
from naver_nvidia.interop.tables import records

TEXT = "Lee met Kim. Kim denies it."


def article(key: str) -> Article:
    people = lee, kim = Person("lee", "Lee"), Person("kim", "Kim")
    sides = Delegation(None, (lee,)), Delegation(None, (kim,))
    stated, denied = (Passage.find(TEXT, words) for words in ("Lee met Kim.", "Kim denies it."))
    meetings = (
        Meeting("met", sides, passages=(stated,)),
        Meeting("not", sides, status="denied", passages=(denied,)),
    )
    published = date(2024, 7, 1)
    return Article(id=key, text=TEXT, date_published=published, people=people, meetings=meetings)


ONE = ("lee", "kim", "met")
CORPUS = Corpus([article("a"), article("b b")], same=[[("a", own), ("b b", own)] for own in ONE])


def test_a_row_has_its_article_and_what_it_is_one_with() -> None:
    """So that rows of several articles can be told apart and joined."""
    assert [
        (row["article"], row["identity"], row["id"]) for row in records(CORPUS, "meetings")
    ] == [
        ("a", "a#met", "met"),
        ("a", "a#not", "not"),
        ("b b", "a#met", "met"),
        ("b b", "b b#not", "not"),
    ]
    assert {row["article"] for row in records(CORPUS, "participants")} == {"a", "b b"}


def test_arrow_has_the_columns_of_a_corpus() -> None:
    """They come first, whatever else a layer has."""
    pytest.importorskip("pyarrow")
    from naver_nvidia.interop.arrow import to_arrow

    assert to_arrow(CORPUS, "entities").column_names[:3] == ["article", "identity", "id"]
    assert to_arrow(CORPUS, "quotes").column_names[:2] == ["article", "path"]


def test_a_graph_has_one_node_for_what_is_one() -> None:
    """And an edge for each article that says so."""
    pytest.importorskip("networkx")
    from naver_nvidia.interop.networkx import to_graph

    graph = to_graph(CORPUS)
    assert dict(graph.nodes(data="articles")) == {
        "a#lee": "a b b",
        "a#kim": "a b b",
        "a#met": "a b b",
        "a#not": "a",
        "b b#not": "b b",
    }
    met = [said for *_, said in graph.edges(data=True) if said["relation"] == "met"]
    assert {said["article"] for said in met} == {"a", "b b"}
    assert len({key for *_, key in graph.edges(keys=True)}) == graph.size()


def test_what_is_one_and_stands_apart_is_the_same_once() -> None:
    """A meeting that one article states and another denies is two meetings of one identity."""
    people = [[("a", own), ("b b", own)] for own in ("lee", "kim")]
    judged = Corpus([article("a"), article("b b")], same=[*people, [("a", "met"), ("b b", "not")]])
    same = [node["id"] for node in to_jsonld(judged)["@graph"] if "sameAs" in node]
    assert same == [f"urn:naver-nvidia:article:b%20b#{own}" for own in ("lee", "kim", "not")]


def test_linked_data_says_what_is_the_same() -> None:
    """Each record but the first is the same as that; all else stands under its own article."""
    graph = to_jsonld(CORPUS)["@graph"]
    assert [(node["id"], node["sameAs"]) for node in graph if "sameAs" in node] == [
        (f"urn:naver-nvidia:article:b%20b#{own}", [f"urn:naver-nvidia:article:a#{own}"])
        for own in ONE
    ]
    assert sum(node.get("type") == "NewsArticle" for node in graph) == 2


@pytest.mark.parametrize("name", ["graphml", "jsonl", "jsonld", "records", "turtle"])
def test_exports_a_corpus(name: str) -> None:
    """Formats that can hold several articles do."""
    pytest.importorskip("networkx")
    pytest.importorskip("rdflib")
    assert b"b b" in export(CORPUS, name) or b"b%20b" in export(CORPUS, name)


def test_exports_a_layer_of_a_corpus() -> None:
    """As CSV and as Parquet."""
    pytest.importorskip("pyarrow")
    assert export(CORPUS, "csv", "roles").startswith(b"article,path,")
    assert export(CORPUS, "parquet", "roles")[:4] == b"PAR1"
    assert json.loads(export(CORPUS, "records"))["entities"][0]["identity"] == "a#lee"


def test_refuses_what_holds_one_article() -> None:
    """The error names the formats that hold several."""
    with pytest.raises(InvalidValue, match="brat holds one article; several go into csv, graphml"):
        export(CORPUS, "brat")


TOLD_APART = Corpus(
    [article("a"), article("b")],
    same=[*([("a", own), ("b", own)] for own in ("lee", "kim")), [("a", "not"), ("b", "met")]],
)


def test_an_identity_is_the_id_of_that_meeting_in_the_corpus() -> None:
    """So that a join finds a meeting held where it is held, and a denial where it is denied."""
    ids = {(each.id, each.status) for each in TOLD_APART.meetings}
    rows = records(TOLD_APART, "meetings")
    assert {(row["identity"], row["status"]) for row in rows} == ids
    assert ids == {("a#met", "held"), ("a#not", "denied"), ("b#met", "held"), ("b#not", "denied")}


def test_offsets_in_the_graph_of_meetings_name_their_article() -> None:
    """Positions of two texts stand in one cell."""
    pytest.importorskip("networkx")
    nodes = CORPUS.meetings.to_networkx().nodes
    assert nodes["meeting:a#met"]["passages"] == "a#0 12;b b#0 12"
