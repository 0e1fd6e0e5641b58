"""Graphs: meetings as networkx has them, people and meetings as two kinds of node, with proof."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.pictures import NO_XML

if TYPE_CHECKING:
    from collections.abc import Iterable

    from naver_nvidia.meetings.meeting import Meeting
    from naver_nvidia.passages import Passage


def to_networkx(meetings: Iterable[Meeting]) -> Any:  # noqa: ANN401 - networkx is optional
    """A bipartite networkx.Graph, whose attributes are plain enough for GraphML.

    Nodes are ``person:ID`` and ``meeting:ID``; ``bipartite`` is 0 for people and 1 for meetings.
    """
    try:
        networkx = cast("Any", import_module("networkx"))
    except ModuleNotFoundError:
        raise InvalidValue("networkx", "is not installed: pip install networkx") from None
    graph = networkx.Graph()
    for meeting in meetings:
        node = f"meeting:{meeting.id}"
        graph.add_node(
            node,
            bipartite=1,
            status=meeting.status,
            date="" if meeting.date is None else str(meeting.date),
            place="" if meeting.place is None else meeting.place.name,
            proof="\n".join((*map(_cited, meeting.passages), *map(str, meeting.rows))),
        )
        for side, delegation in enumerate(meeting.delegations):
            sender = delegation.organization
            organization = "" if sender is None else sender.name
            for person in delegation.members:
                graph.add_node(f"person:{person.id}", bipartite=0, name=person.name)
                _seat(graph, f"person:{person.id}", node, side, organization)
    _check_xml(graph)
    return graph


def _seat(graph: Any, person: str, meeting: str, side: int, organization: str) -> None:  # noqa: ANN401
    """Add an edge, or to the edge of somebody who sits on another side as well."""
    if not graph.has_edge(person, meeting):
        graph.add_edge(person, meeting, side=side, organization=organization)
        return
    edge = graph.edges[person, meeting]
    for name, value in (("other_sides", str(side)), ("other_organizations", organization)):
        edge[name] = f"{edge[name]}\n{value}" if name in edge else value


def _check_xml(graph: Any) -> None:  # noqa: ANN401
    """All words are such as GraphML, being XML, can hold."""
    found = [*graph.nodes(data=True), *((None, edge) for _, _, edge in graph.edges(data=True))]
    for node, attributes in found:
        for words in (node, *attributes.values()):
            if isinstance(words, str) and (bad := NO_XML.search(words)):
                raise InvalidValue(
                    "Meetings.to_networkx",
                    f"{shown(words)} has U+{ord(bad[0]):04X}, which GraphML cannot hold; "
                    "take it out of the names",
                )


def _cited(words: Passage) -> str:
    """Where they stand, as RFC 5147 names it, and what they say."""
    return f"char={words.start},{words.end} {words.exact}"
