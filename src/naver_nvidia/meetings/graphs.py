"""Graphs: meetings as networkx has them, people and meetings as two kinds of node, with proof."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from naver_nvidia.errors import InvalidValue
from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from naver_nvidia.meetings.meeting import Meeting
    from naver_nvidia.meetings.row import Row


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
            proof="\n".join(map(_cited, meeting.passages)),
        )
        for side, delegation in enumerate(meeting.delegations):
            sender = delegation.organization
            for person in delegation.members:
                graph.add_node(f"person:{person.id}", bipartite=0, name=person.name)
                graph.add_edge(
                    f"person:{person.id}",
                    node,
                    side=side,
                    organization="" if sender is None else sender.name,
                )
    return graph


def _cited(proof: Passage | Row) -> str:
    """Where it stands and what it says; RFC 5147 names a passage of a text."""
    if isinstance(proof, Passage):
        return f"char={proof.start},{proof.end} {proof.exact}"
    return str(proof)
