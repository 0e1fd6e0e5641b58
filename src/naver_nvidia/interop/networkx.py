"""Articles as graphs of who, what and which meeting, for NetworkX and whatever reads GraphML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import networkx as nx

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus, Key
from naver_nvidia.entities import Entity, Organization, Place
from naver_nvidia.meetings import Meeting
from naver_nvidia.meetings.graphs import (
    Attributes,
    Relation,
    days_in,
    days_of,
    met_at,
    node_of,
    relations_of,
    words_at,
)

if TYPE_CHECKING:
    Graph: TypeAlias = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph  # only its stubs say what its nodes are


def to_graph(source: Article | Corpus) -> Graph:
    """Entities and meetings as nodes, named by their ids; what relates them as edges.

    An edge's ``relation`` is ``participant`` (person to meeting), ``delegation`` (organization to
    meeting), ``organizer``, ``place``, ``topic``, ``met`` (both ways between parties who met, an
    edge for each meeting held), ``role``, ``within``, ``parent_organization``, or the predicate of
    a statement. Its key is the JSON Pointer of the fact in the article's JSON format, and its
    ``path`` too, for igraph overwrites the ids of edges; that of ``met`` has a number behind it,
    for GraphML wants no key twice. Who met whom is asked of
    ``met``: two who are joined only by a meeting may have come to it together.

    Every value is a string or an integer, and what is None is absent, for GraphML has neither None
    nor dates nor tuples: days are ISO 8601, a meeting of several has an ``end_date``, ``passages``
    are offsets as brat has them, "214 460;512 666". It carries no statement about words, no quote,
    no mention and no alternate name. GraphML is XML, and has no way to write most control
    characters; ``naver-nvidia export graphml`` refuses them, and names the place of the first.

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
    graph: Graph = nx.MultiDiGraph(
        article=article.id, date_published=article.date_published.isoformat()
    )
    for each in (*article.entities, *article.meetings):
        graph.add_node(each.id, **node_of(each))
    for start, end, key, said in chain(
        _outer(article), _roles(article), _meetings(article), _statements(article)
    ):
        graph.add_edge(start.id, end.id, key, **said, path=key)
    return graph


def _of_corpus(corpus: Corpus) -> Graph:
    graph: Graph = nx.MultiDiGraph(articles=" ".join(each.id for each in corpus))
    names: dict[Key, str] = {}
    for entity in corpus.entities:
        records = corpus.records_of(entity)
        names |= {each.key: entity.id for each in records}
        articles = " ".join(each.article.id for each in records)
        graph.add_node(entity.id, type=type(entity).__name__, name=entity.name, articles=articles)
    for meeting in corpus.meetings:
        records = corpus.reports_of(meeting)
        names |= {each.key: meeting.id for each in records}
        articles = " ".join(each.article.id for each in records)
        said = {"type": "Meeting", "status": meeting.status, "articles": articles}
        graph.add_node(meeting.id, **said, **days_of(meeting))
    for article in corpus:
        for start, end, key, said in to_graph(article).edges(keys=True, data=True):
            one, other = names[article.id, start], names[article.id, end]
            graph.add_edge(one, other, f"{article.id}#{key}", **said, article=article.id)
    return graph


def _outer(article: Article) -> Iterator[Relation]:
    """Which place lies in which, and which organization belongs to which."""
    for number, place in enumerate(article.places):
        if isinstance(outer := place.within, Place):
            yield place, outer, f"/places/{number}/within", {"relation": "within"}
    for number, organization in enumerate(article.organizations):
        if isinstance(parent := organization.parent_organization, Organization):
            key = f"/organizations/{number}/parent_organization"
            yield organization, parent, key, {"relation": "parent_organization"}


def _roles(article: Article) -> Iterator[Relation]:
    for number, role in enumerate(article.roles):
        if role.organization is not None:
            attributes: Attributes = {"relation": "role", "title": role.title}
            attributes |= words_at(role.passages)
            yield role.person, role.organization, f"/roles/{number}", attributes


def _meetings(article: Article) -> Iterator[Relation]:
    for number, meeting in enumerate(article.meetings):
        path = f"/meetings/{number}"
        yield from relations_of(meeting, path)
        yield from met_at(meeting, path)


def _statements(article: Article) -> Iterator[Relation]:
    for number, each in enumerate(article.statements):
        if isinstance(each.subject, Entity | Meeting) and isinstance(each.object, Entity | Meeting):
            said: Attributes = {"relation": each.predicate, "basis": each.basis}
            if each.modality != "asserted":
                said["modality"] = each.modality
            if each.according_to:
                said["according_to"] = ";".join(source.id for source in each.according_to)
            said |= days_in(each.date) | words_at(each.passages)
            yield each.subject, each.object, f"/statements/{number}", said
