"""Graphs: meetings as nodes, and as edges what relates people, organizations and more to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import permutations
from typing import Any, TypeAlias, cast

from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity
from naver_nvidia.errors import InvalidValue, pip_install, shown
from naver_nvidia.meetings.meeting import Meeting
from naver_nvidia.meetings.pictures import NO_XML
from naver_nvidia.passages import Passage

Attributes: TypeAlias = "dict[str, str | int]"
Relation: TypeAlias = "tuple[Entity | Meeting, Entity | Meeting, str, Attributes]"
"""From, to, path, and what is said of it."""


def node_of(each: Entity | Meeting) -> Attributes:
    """What a graph says of an entity, or of a meeting."""
    if isinstance(each, Entity):
        return {"type": type(each).__name__, "name": each.name}
    node: Attributes = {"type": "Meeting", "status": each.status}
    if each.rows:
        node["rows"] = ";".join(map(str, each.rows))
    return node | days_of(each) | words_at(each.passages)


def relations_of(meeting: Meeting, path: str) -> Iterator[Relation]:
    """Who takes part in the meeting and for whom, who holds it, where, and about what."""
    for side, delegation in enumerate(meeting.delegations):
        at = f"{path}/delegations/{side}"
        if delegation.organization is not None:
            said: Attributes = {"relation": "delegation", "delegation": side}
            yield delegation.organization, meeting, f"{at}/organization", said
        for seat, person in enumerate(delegation.members):
            said = {"relation": "participant", "delegation": side}
            yield person, meeting, f"{at}/members/{seat}", said
    if meeting.organizer is not None:
        yield meeting.organizer, meeting, f"{path}/organizer", {"relation": "organizer"}
    if meeting.place is not None:
        yield meeting, meeting.place, f"{path}/place", {"relation": "place"}
    for number, topic in enumerate(meeting.topics):
        yield meeting, topic, f"{path}/topics/{number}", {"relation": "topic"}


def met_at(meeting: Meeting, path: str) -> Iterator[Relation]:
    """Those who met at the meeting, both ways, if it was held."""
    if meeting.status != "held":
        return
    said: Attributes = {"relation": "met", "meeting": meeting.id}
    said |= days_of(meeting) | words_at(meeting.passages)
    pairs = dict.fromkeys(
        (one, other)
        for ours, theirs in permutations(meeting.delegations, 2)
        for one in ours.parties
        for other in theirs.parties
        if one != other
    )
    for number, (one, other) in enumerate(pairs):
        yield one, other, f"{path}#{number}", said


def days_in(days: DateRange | None) -> Attributes:
    """A date, and its first and last day."""
    if days is None:
        return {}
    return {
        "date": str(days),
        "earliest": days.earliest.isoformat(),
        "latest": days.latest.isoformat(),
    }


def days_of(meeting: Meeting) -> Attributes:
    """Its date, its first and last day, and on which date it ends where that is another."""
    if meeting.date is None or meeting.end_date is None:
        return days_in(meeting.date)
    end = {"end_date": str(meeting.end_date), "latest": meeting.end_date.latest.isoformat()}
    return days_in(meeting.date) | end


def words_at(passages: Iterable[Passage]) -> Attributes:
    """Where the words stand, as brat has it; of a corpus, behind the id of their article."""
    return {"passages": ";".join(map(_at, passages))}


def _at(passage: Passage) -> str:
    article = getattr(passage, "article", None)  # a Citation's, which is above us
    place = f"{passage.start} {passage.end}"
    return place if article is None else f"{article.id}#{place}"


def to_networkx(meetings: Iterable[Meeting]) -> Any:  # noqa: ANN401 - networkx is optional
    """A networkx.MultiDiGraph of meetings and what relates to them."""
    try:
        networkx = cast("Any", import_module("networkx"))
    except ModuleNotFoundError:
        raise InvalidValue("networkx", f"is not installed: {pip_install('networkx')}") from None
    graph = networkx.MultiDiGraph()
    for number, meeting in enumerate(meetings):
        graph.add_node(_name(meeting), **_written(node_of(meeting)))
        for start, end, path, said in relations_of(meeting, f"/meetings/{number}"):
            for each in (start, end):
                if isinstance(each, Entity):
                    graph.add_node(_name(each), **_written(node_of(each)))
            graph.add_edge(_name(start), _name(end), path, **said, path=path)
    return graph


def _name(each: Entity | Meeting) -> str:
    # In a register, one id may be a person's and an organization's, and a meeting's too.
    return _checked(f"{type(each).__name__.lower()}:{each.id}")


def _written(node: Attributes) -> Attributes:
    for value in node.values():
        _checked(str(value))
    return node


def _checked(words: str) -> str:
    """The words, if GraphML, being XML, can hold them."""
    if bad := NO_XML.search(words):
        raise InvalidValue(
            "Meetings.to_networkx",
            f"{shown(words)} has U+{ord(bad[0]):04X}, which GraphML cannot hold; "
            "take it out of the names",
        )
    return words
