"""Articles as graphs of who, what and which meeting, for NetworkX and whatever reads GraphML."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeAlias, cast

import networkx as nx

from naver_nvidia.article import Article, passages_of
from naver_nvidia.entities import Entity, Organization, Place
from naver_nvidia.meetings import Meeting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from naver_nvidia.corpus import Corpus, Key
    from naver_nvidia.dates import DateRange
    from naver_nvidia.passages import Passage

    Attributes: TypeAlias = dict[str, str | int]
    Edge: TypeAlias = tuple[str, str, str, Attributes]  # from, to, key, what is said of it


def to_graph(source: Article | Corpus) -> nx.MultiDiGraph[str]:
    """Entities and meetings as nodes, named by their ids; what relates them as edges.

    An edge's ``relation`` is ``participant`` (person to meeting), ``delegation`` (organization to
    meeting), ``organizer``, ``place``, ``topic``, ``met`` (both ways between people who met, an
    edge for each meeting held), ``role``, ``within``, ``parent_organization``, or the predicate of
    a statement. Its key is the JSON Pointer of the fact in the article's JSON format, and its
    ``path`` too, for igraph overwrites the ids of edges; that of ``met`` has a number behind it,
    for GraphML wants no key twice. Who met whom is asked of
    ``met``: two who are joined only by a meeting may have come to it together.

    Every value is a string or an integer, and what is None is absent, for GraphML has neither None
    nor dates nor tuples: days are ISO 8601, ``passages`` are offsets as brat has them, "214 460;512
    666". It carries no statement about words, no quote, no mention and no alternate name. GraphML
    is XML, and has no way to write most control characters; ``naver-nvidia export graphml`` refuses
    them, and names the place of the first.

    Of a `Corpus`, nodes are named by their ids there, so that what is one is one node, with the ids
    of its ``articles`` parted by spaces; an edge has the ``article`` that states it, before its key
    too.

    >>> from naver_nvidia import load_article
    >>> graph = to_graph(load_article())
    >>> [b for a, b, relation in graph.edges("lee-hae-jin", data="relation") if relation == "met"]
    ['jensen-huang']
    """
    if not isinstance(source, Article):
        return _of_corpus(source)
    article = source
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        article=article.id, date_published=article.date_published.isoformat()
    )
    for entity in article.entities:
        graph.add_node(entity.id, type=type(entity).__name__, name=entity.name)
    for meeting in article.meetings:
        graph.add_node(
            meeting.id,
            type="Meeting",
            status=meeting.status,
            **_days(meeting.date),
            **_evidence(passages_of(meeting)),
        )
    for start, end, key, attributes in chain(
        _outer(article), _roles(article), _meetings(article), _statements(article)
    ):
        graph.add_edge(start, end, key, **attributes, path=key)
    return graph


def _of_corpus(corpus: Corpus) -> nx.MultiDiGraph[str]:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(articles=" ".join(each.id for each in corpus))
    names: dict[Key, str] = {}
    for entity in corpus.entities:
        records = corpus.records_of(entity)
        names |= {each.key: entity.id for each in records}
        articles = " ".join(each.article.id for each in records)
        graph.add_node(entity.id, type=type(entity).__name__, name=entity.name, articles=articles)
    for meeting in corpus.meetings:
        records = tuple(
            each
            for each in corpus.records_of(meeting)
            if cast("Meeting", each.own).status == meeting.status
        )
        names |= {each.key: meeting.id for each in records}
        articles = " ".join(each.article.id for each in records)
        said = {"type": "Meeting", "status": meeting.status, "articles": articles}
        graph.add_node(meeting.id, **said, **_days(meeting.date))
    for article in corpus:
        for start, end, key, said in to_graph(article).edges(keys=True, data=True):
            one, other = names[article.id, start], names[article.id, end]
            graph.add_edge(one, other, f"{article.id}#{key}", **said, article=article.id)
    return graph


def _outer(article: Article) -> Iterator[Edge]:
    """Which place lies in which, and which organization belongs to which."""
    for number, place in enumerate(article.places):
        if isinstance(outer := place.within, Place):
            yield place.id, outer.id, f"/places/{number}/within", {"relation": "within"}
    for number, organization in enumerate(article.organizations):
        if isinstance(parent := organization.parent_organization, Organization):
            key = f"/organizations/{number}/parent_organization"
            yield organization.id, parent.id, key, {"relation": "parent_organization"}


def _roles(article: Article) -> Iterator[Edge]:
    for number, role in enumerate(article.roles):
        if role.organization is not None:
            attributes: Attributes = {"relation": "role", "title": role.title}
            attributes |= _evidence(role.passages)
            yield role.person.id, role.organization.id, f"/roles/{number}", attributes


def _meetings(article: Article) -> Iterator[Edge]:
    for number, meeting in enumerate(article.meetings):
        place = f"/meetings/{number}"
        for side, delegation in enumerate(meeting.delegations):
            at = f"{place}/delegations/{side}"
            if delegation.organization is not None:
                relation: Attributes = {"relation": "delegation", "delegation": side}
                yield delegation.organization.id, meeting.id, f"{at}/organization", relation
            for seat, person in enumerate(delegation.members):
                relation = {"relation": "participant", "delegation": side}
                yield person.id, meeting.id, f"{at}/members/{seat}", relation
        if meeting.organizer is not None:
            yield meeting.organizer.id, meeting.id, f"{place}/organizer", {"relation": "organizer"}
        if meeting.place is not None:
            yield meeting.id, meeting.place.id, f"{place}/place", {"relation": "place"}
        for seat, topic in enumerate(meeting.topics):
            yield meeting.id, topic.id, f"{place}/topics/{seat}", {"relation": "topic"}
        yield from _met(meeting, place)


def _met(meeting: Meeting, place: str) -> Iterator[Edge]:
    if meeting.status != "held":
        return
    met: Attributes = {"relation": "met", "meeting": meeting.id}
    met |= _days(meeting.date) | _evidence(passages_of(meeting))
    pairs = (
        (person, other) for person in meeting.participants for other in meeting.counterparts(person)
    )
    for number, (person, other) in enumerate(pairs):
        yield person.id, other.id, f"{place}#{number}", met


def _statements(article: Article) -> Iterator[Edge]:
    for number, each in enumerate(article.statements):
        if isinstance(each.object, Entity | Meeting):
            said: Attributes = {"relation": each.predicate, "basis": each.basis}
            if each.according_to is not None:
                said["according_to"] = each.according_to.id
            said |= _days(each.date) | _evidence(each.passages)
            yield each.subject.id, each.object.id, f"/statements/{number}", said


def _days(days: DateRange | None) -> Attributes:
    if days is None:
        return {}
    return {
        "date": str(days),
        "earliest": days.earliest.isoformat(),
        "latest": days.latest.isoformat(),
    }


def _evidence(passages: Iterable[Passage]) -> Attributes:
    return {"passages": ";".join(f"{each.start} {each.end}" for each in passages)}
