"""The graph, asked by NetworkX and read back from GraphML."""

from __future__ import annotations

import io
from itertools import permutations
from typing import TYPE_CHECKING

import attrs
import pytest

nx = pytest.importorskip("networkx", reason="NetworkX is not installed: naver-nvidia[networkx]")

from naver_nvidia import DateRange, Person
from naver_nvidia.interop.networkx import to_graph

if TYPE_CHECKING:
    from naver_nvidia import Article


def edges(graph: nx.MultiDiGraph, relation: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b, each in graph.edges(data="relation") if each == relation]


def test_graphml_gives_the_graph_back(article: Article) -> None:
    """NetworkX reads the GraphML that it writes as the same graph, keys and attributes too."""
    graph = to_graph(article)
    file = io.BytesIO()
    nx.write_graphml(graph, file)
    file.seek(0)
    again = nx.read_graphml(file, force_multigraph=True)
    assert dict(again.nodes(data=True)) == dict(graph.nodes(data=True))
    assert {edge: again.edges[edge] for edge in again.edges} == {
        edge: graph.edges[edge] for edge in graph.edges
    }
    assert len({key for *_, key in graph.edges}) == graph.size()
    assert again.graph["article"] == article.id
    assert again.graph["date_published"] == article.date_published.isoformat()


def test_an_attribute_has_one_type(article: Article) -> None:
    """Of two types GraphML gets two keys, which igraph refuses: findings/graphml-mixed-numbers.sh."""
    graph = to_graph(article)
    for attributes in (
        dict(graph.nodes(data=True)),
        {key: at for *_, key, at in graph.edges(keys=True, data=True)},
    ):
        types = {
            (name, type(value)) for each in attributes.values() for name, value in each.items()
        }
        assert len(types) == len({name for name, _ in types})


def test_nodes_are_entities_and_meetings(article: Article) -> None:
    """There is a node for each entity and each meeting, and an edge adds none."""
    graph = to_graph(article)
    assert list(graph) == [each.id for each in (*article.entities, *article.meetings)]


def test_who_met_whom(article: Article) -> None:
    """The edges "met" are the answers of the article's own meetings."""
    met = edges(to_graph(article), "met")
    assert sorted(met) == sorted(
        (one.id, other.id)
        for encounter in article.meetings.pairs()
        for one, other in permutations((encounter.subject, encounter.counterpart))
        for _ in encounter.meetings
    )


def test_the_shortest_path_is_ours(bundled: Article) -> None:
    """Two who came together are joined through the one whom both met."""
    graph = to_graph(bundled)
    met = nx.Graph(edges(graph, "met"))
    ours = bundled.meetings.shortest_path("Lee Hae-jin", "Choi Soo-yeon")
    assert ours is not None
    people = [each.id for each in ours if isinstance(each, Person)]
    assert nx.shortest_path(met, "lee-hae-jin", "choi-soo-yeon") == people


def test_who_took_part_for_whom(hostile: Article) -> None:
    """People and organizations lead to their meetings, whatever the status of these."""
    graph = to_graph(hostile)
    assert sorted(edges(graph, "participant")) == [
        ("kim&co", "m 1"),
        ("kim&co", "m2"),
        ("kim&co", "m3"),
        ("kim&co", "m4"),
        ("lee", "m3"),
        ("lee", "m4"),
        ("tien", "m 1"),
        ("zoe", "m 1"),
    ]
    assert edges(graph, "delegation") == [("acme", "m 1"), ("acme", "m2")]
    assert edges(graph, "organizer") == [("kim-<kim>", "m 1")]
    assert edges(graph, "place") == [("m 1", "seoul")]
    assert edges(graph, "topic") == [("m 1", "power")]
    assert graph.nodes["m2"]["status"] == "planned"


def test_what_belongs_where(hostile: Article) -> None:
    """Places lie within places, organizations belong to organizations, people hold posts."""
    graph = to_graph(hostile)
    assert edges(graph, "within") == [("seoul", "korea")]
    assert edges(graph, "parent_organization") == [("acme", "kim-<kim>")]
    assert edges(graph, "role") == [("zoe", "acme")]


def test_statements_about_things_are_edges(bundled: Article) -> None:
    """A statement whose object is a thing is an edge with its source, basis, days and words."""
    graph = to_graph(bundled)
    (announced,) = (
        attributes
        for _, _, attributes in graph.edges("naver", data=True)
        if attributes["relation"] == "announce"
    )
    assert (announced["earliest"], announced["latest"]) == ("2024-06-01", "2024-06-27")
    start, end = map(int, announced["passages"].split())
    assert bundled.text[start:end] == "Earlier in the month, Naver announced AI Safety Framework"
    (plans,) = (
        attributes
        for _, other, attributes in graph.edges("nvidia", data=True)
        if (attributes["relation"], other) == ("plan_to_come_up_with", "planned-ai-models")
    )
    assert plans["according_to"] == "naver"


def test_a_meeting_of_several_days_has_its_end(hostile: Article) -> None:
    """The latest day is that on which it may end, at the meeting and wherever somebody met there."""
    end = DateRange.parse("2000-01-03")
    first = hostile.meetings[0]
    met = attrs.evolve(first, date=DateRange.parse("2000-01-01"), end_date=end)
    graph = to_graph(attrs.evolve(hostile, meetings=[met], statements=[]))
    days = {"date": "2000-01-01", "end_date": "2000-01-03", "earliest": "2000-01-01"}
    assert days.items() <= graph.nodes[met.id].items()
    said = [each for *_, each in graph.edges(data=True) if each["relation"] == "met"]
    assert {each["latest"] for each in (graph.nodes[met.id], *said)} == {"2000-01-03"}
