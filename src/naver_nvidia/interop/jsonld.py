"""An article as JSON-LD: schema.org for what it says, W3C Web Annotation for the words that say it.

Needs no library, and reading it needs no network: the context stands in the document, for
"https://schema.org" as a context is fetched every time.

What neither vocabulary has is in one of its own, ``urn:naver-nvidia:vocabulary#``: a meeting's
delegations and status, on whose word something is, what TIMEX3 says of a date. An uncertain date is
an EDTF literal (``http://id.loc.gov/datatypes/edtf/EDTF``); schema.org's startDate and endDate
stand only beside one that is a day.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final, TypeAlias
from urllib.parse import quote

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus, Key
from naver_nvidia.entities import Entity, Organization, Person, Place
from naver_nvidia.interop.plumbing.context import CONTEXT, PREDICATE
from naver_nvidia.interop.plumbing.events import title
from naver_nvidia.interop.spans import FACTS, Span, identity, spans
from naver_nvidia.meetings import Meeting
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Statement

Node: TypeAlias = dict[str, Any]

__all__ = ["CONTEXT", "to_jsonld", "to_script"]

_AROUND: Final = 32  # code points of prefix and suffix: enough to find a passage that has moved
_TYPES: Final = {"Topic": "Thing", "Document": "CreativeWork"}


def to_jsonld(source: Article | Corpus, *, iri: str | None = None) -> dict[str, Any]:
    """The article and everything it states, as a document with a context and a flat graph.

    ``iri`` names the article; left out, it is a URN made of its id. What is in it has that and a
    fragment: the id, percent-encoded, of what has one, and else the JSON Pointer of the fact in
    the article's JSON format.

    A meeting held or planned is an Event too, named after who is on its sides; one denied or
    cancelled is none, and nobody attends it. A statement is not asserted but reified
    (rdf:Statement), for it may be another's word, a plan or an inference. The evidence is an
    Annotation for each passage, whose body is the fact or entity and whose selectors have the
    position, in code points, and the words. There are no blank nodes, so that loading it twice adds
    nothing.

    Of a `Corpus` it has the nodes of each article, whose ids begin with the article's own IRI, and
    ``sameAs`` between those that are one; ``iri`` has no meaning then.

    It carries no paragraphs and sentences, and no order of what is listed.

    >>> from naver_nvidia import load_article
    >>> document = to_jsonld(load_article(), iri="https://news.example/1")
    >>> article, person, *_ = document["@graph"]
    >>> article["datePublished"], person["id"], person["type"], person["familyName"]
    ('2024-06-28', 'https://news.example/1#lee-hae-jin', 'Person', 'Lee')
    """
    if isinstance(source, Article):
        graph = _Graph(source, _iri(source) if iri is None else iri)
        nodes = [_without_none(node) for node in graph.nodes()]
    else:
        nodes = [node for each in source for node in to_jsonld(each)["@graph"]]
        nodes += _same(source)
    return {"@context": dict(CONTEXT), "@graph": nodes}


def _iri(article: Article) -> str:
    return f"urn:naver-nvidia:article:{quote(article.id, safe='')}"


def _same(corpus: Corpus) -> Iterator[Node]:
    """What is one in several articles: each record but the first is the same as that."""
    seen: set[Key] = set()
    for known in (*corpus.entities, *corpus.meetings):
        first, *others = (
            (each.key, f"{_iri(each.article)}#{quote(each.own.id, safe='')}")
            for each in corpus.records_of(known)
        )
        if first[0] not in seen:
            yield from ({"id": other, "sameAs": [first[1]]} for _, other in others)
            seen.add(first[0])


def to_script(article: Article, *, iri: str | None = None) -> str:
    """The document as a ``<script>`` for a page's head; nothing in the article can end it.

    >>> from naver_nvidia import load_article
    >>> to_script(load_article())[:48]
    '<script type="application/ld+json">{"@context": '
    """
    data = json.dumps(to_jsonld(article, iri=iri), ensure_ascii=False)
    for mark in "<>&\u2028\u2029":
        data = data.replace(mark, f"\\u{ord(mark):04x}")
    return f'<script type="application/ld+json">{data}</script>'


def _without_none(node: Node) -> Node:
    return {key: value for key, value in node.items() if value is not None and value != []}


class _Graph:
    """The nodes of one article's document."""

    def __init__(self, article: Article, iri: str) -> None:
        self._article = article
        self._iri = iri

    def nodes(self) -> Iterator[Node]:
        yield self._whole()
        yield from (self._entity(each) for each in self._article.entities)
        yield from self._photos()
        yield from self._roles()
        for number, meeting in enumerate(self._article.meetings):
            yield self._meeting(meeting, number)
        yield from self._quotes()
        yield from self._dates()
        yield from self._statements()
        yield from (self._annotation(span) for span in spans(self._article) if span.layer in FACTS)

    def _named(self, each: str | None) -> str | None:
        return None if each is None else f"{self._iri}#{quote(each, safe='')}"

    def _at(self, pointer: str) -> str:
        return f"{self._iri}#{pointer}"

    def _whole(self) -> Node:
        article = self._article
        return {
            "id": self._iri,
            "type": "NewsArticle",
            "identifier": article.id,
            "headline": article.headline,
            "datePublished": article.date_published.isoformat(),
            "dateModified": article.date_modified and article.date_modified.isoformat(),
            "url": article.url,
            "inLanguage": article.language,
            "articleBody": article.text,
            "copyrightNotice": article.rights,
            "publisher": self._named(identity(article.publisher)),
            "author": [self._named(author.id) for author in article.authors],
            "mentions": [self._named(entity.id) for entity in article.entities],
            "hasPart": [self._named(each.id) for each in article.quotes],
            "image": [self._at(f"/photos/{number}") for number in range(len(article.photos))],
        }

    def _entity(self, entity: Entity) -> Node:
        kind = type(entity).__name__
        node: Node = {
            "id": self._named(entity.id),
            "type": _TYPES.get(kind, kind),
            "name": entity.name,
            "alternateName": list(entity.alternate_names),
            "sameAs": list(entity.same_as),
        }
        if isinstance(entity, Person):
            node["familyName"], node["givenName"] = entity.family_name, entity.given_name
            held = [(n, r) for n, r in enumerate(self._article.roles) if r.person == entity]
            node["memberOf"] = [self._at(f"/roles/{n}") for n, r in held if r.organization]
            node["hasOccupation"] = [self._at(f"/roles/{n}") for n, r in held if not r.organization]
        elif isinstance(entity, Organization):
            node["description"] = entity.classification
            node["parentOrganization"] = self._named(identity(entity.parent_organization))
        elif isinstance(entity, Place):
            node["containedInPlace"] = self._named(identity(entity.within))
        return node

    def _photos(self) -> Iterator[Node]:
        for number, photo in enumerate(self._article.photos):
            yield {
                "id": self._at(f"/photos/{number}"),
                "type": "ImageObject",
                "caption": photo.caption.exact,
                "creditText": None if photo.credit is None else photo.credit.exact,
                "about": [self._named(entity.id) for entity in photo.depicts],
                "contentLocation": self._named(identity(photo.place)),
                "date": photo.date and photo.date.edtf,
            }

    def _roles(self) -> Iterator[Node]:
        for number, role in enumerate(self._article.roles):
            yield {
                "id": self._at(f"/roles/{number}"),
                "type": "Role" if role.organization is None else "OrganizationRole",
                "roleName": list(role.titles),
                "memberOf": self._named(identity(role.organization)),
            }

    def _meeting(self, meeting: Meeting, number: int) -> Node:
        end = meeting.end_date or meeting.date
        node: Node = {
            "id": self._named(meeting.id),
            "type": ["Meeting"],
            "status": meeting.status,
            "date": meeting.date and meeting.date.edtf,
            "untilDate": meeting.end_date and meeting.end_date.edtf,
            "sameAs": list(meeting.same_as),
            "location": self._named(identity(meeting.place)),
            "organizer": self._named(identity(meeting.organizer)),
            "about": [self._named(topic.id) for topic in meeting.topics],
            "accordingTo": [self._named(source.id) for source in meeting.according_to],
            "delegation": [
                _without_none(
                    {
                        "id": self._at(f"/meetings/{number}/delegations/{side}"),
                        "type": "Delegation",
                        "organization": self._named(identity(delegation.organization)),
                        "member": [self._named(person.id) for person in delegation.members],
                        "onBehalfOf": self._named(identity(delegation.on_behalf_of)),
                        "complete": delegation.complete,
                    }
                )
                for side, delegation in enumerate(meeting.delegations)
            ],
        }
        if meeting.status in {"held", "planned"}:
            node["type"] = ["Meeting", "Event"]
            node["name"] = title(meeting) or None
            node["attendee"] = [self._named(person.id) for person in meeting.participants]
            for name, days in (("startDate", meeting.date), ("endDate", end)):
                if days is not None and days.earliest == days.latest:
                    node[name] = days.earliest.isoformat()
        return node

    def _quotes(self) -> Iterator[Node]:
        for each in self._article.quotes:
            yield {
                "id": self._named(each.id),
                "type": "Quotation",
                "text": each.text,
                "spokenByCharacter": [self._named(speaker.id) for speaker in each.speakers],
                "quoteKind": each.kind,
                "isPartOf": self._named(identity(each.channel)),
            }

    def _thing(self, each: Entity | Meeting | Quote | Statement) -> str | None:
        if isinstance(each, Statement):
            return self._at(f"/statements/{self._article.statements.index(each)}")
        return self._named(each.id)

    def _dates(self) -> Iterator[Node]:
        for number, each in enumerate(self._article.dates):
            yield {
                "id": self._at(f"/dates/{number}"),
                "type": "Date",
                "timexType": each.resolved.type,
                "timexValue": each.resolved.value,
                "timexMod": each.resolved.mod,
                "date": each.resolved.range and each.resolved.range.edtf,
                "rule": each.resolved.rule,
            }

    def _statements(self) -> Iterator[Node]:
        for number, each in enumerate(self._article.statements):
            said = each.object
            yield {
                "id": self._at(f"/statements/{number}"),
                "type": "Statement",
                "subject": self._thing(each.subject),
                "predicate": f"{PREDICATE}{quote(each.predicate, safe='')}",
                "object": said if isinstance(said, str | None) else {"id": self._thing(said)},
                "date": each.date and each.date.edtf,
                "accordingTo": [self._named(source.id) for source in each.according_to],
                "modality": each.modality,
                "basis": each.basis,
                "reason": each.reason,
            }

    def _annotation(self, span: Span) -> Node:
        text, passage, at = self._article.text, span.passage, self._at(span.id)
        position = {
            "id": f"{at}/position",
            "type": "TextPositionSelector",
            "start": passage.start,
            "end": passage.end,
        }
        words = {
            "id": f"{at}/words",
            "type": "TextQuoteSelector",
            "exact": passage.exact,
            "prefix": text[max(passage.start - _AROUND, 0) : passage.start],
            "suffix": text[passage.end : passage.end + _AROUND],
        }
        return {
            "id": at,
            "type": "Annotation",
            "motivation": "oa:linking",
            "mentionKind": span.kind if span.layer == "mentions" else None,
            "body": self._body(span),
            "target": {"id": f"{at}/target", "source": self._iri, "selector": [position, words]},
        }

    def _body(self, span: Span) -> str | None:
        """What the words state or name."""
        _, layer, *path = span.id.split("/")
        if layer in {"mentions", "meetings"}:
            return self._named(span.value)
        if layer == "quotes":
            return self._named(self._article.quotes[int(path[0])].id)
        return self._at(f"/{layer}/{path[0]}")
