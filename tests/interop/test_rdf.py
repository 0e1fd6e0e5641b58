"""The graph, asked by SPARQL and checked by SHACL."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

import pytest

rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed: naver-nvidia[rdf]")
pytest.importorskip("pyshacl", reason="pySHACL is not installed: naver-nvidia[rdf]")

from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef

from naver_nvidia.interop.rdf import shapes, to_graph, violations
from naver_nvidia.interop.spans import FACTS, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia import Article

SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")
NN = Namespace("urn:naver-nvidia:vocabulary#")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
PREFIXES = """
    PREFIX schema: <https://schema.org/>
    PREFIX oa: <http://www.w3.org/ns/oa#>
    PREFIX nn: <urn:naver-nvidia:vocabulary#>
    PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
"""
IRI = "https://news.example/1"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def ask(graph: Graph, where: str) -> Iterator[tuple[object, ...]]:
    for row in graph.query(PREFIXES + where):
        yield tuple(None if each is None else each.toPython() for each in row)


def named(identity: str | None) -> str | None:
    return None if identity is None else f"{IRI}#{quote(identity, safe='')}"


@pytest.mark.parametrize("form", ["turtle", "nt", "xml", "json-ld"])
def test_every_form_of_rdf_gives_the_graph_back(article: Article, form: str) -> None:
    """Written in any of RDF's forms and read again, the graph is the same."""
    graph = to_graph(article)
    again = Graph().parse(data=graph.serialize(format=form), format=form)
    assert set(again) == set(graph)


def test_the_article_is_a_news_article(article: Article) -> None:
    """Text, day and language are read back, the day as a date."""
    (row,) = ask(
        to_graph(article, iri=IRI),
        """SELECT ?it ?id ?text ?day ?language ?headline WHERE {
            ?it a schema:NewsArticle ; schema:identifier ?id ; schema:articleBody ?text ;
                schema:datePublished ?day .
            OPTIONAL { ?it schema:inLanguage ?language }
            OPTIONAL { ?it schema:headline ?headline }
        }""",
    )
    assert row == (
        URIRef(IRI).toPython(),
        article.id,
        article.text,
        article.date_published,
        article.language,
        article.headline,
    )


def test_entities_keep_their_names(article: Article) -> None:
    """Every entity has its name, and its other forms."""
    graph = to_graph(article, iri=IRI)
    for entity in article.entities:
        node = URIRef(str(named(entity.id)))
        assert graph.value(node, SCHEMA.name) == Literal(entity.name)
        assert {str(each) for each in graph.objects(node, SCHEMA.alternateName)} == set(
            entity.alternate_names
        )


def test_who_met_whom(article: Article) -> None:
    """Across the delegations of the meetings held, SPARQL finds whom the article says met."""
    found = ask(
        to_graph(article, iri=IRI),
        """SELECT DISTINCT ?a ?b WHERE {
            ?meeting nn:status "held" ; nn:delegation ?one, ?other .
            ?one nn:member ?a . ?other nn:member ?b . FILTER (?one != ?other)
        }""",
    )
    assert set(found) == {
        (named(person.id), named(encounter.counterpart.id))
        for person in article.meetings.people
        for encounter in article.meetings.who_met(person)
    }


def test_meetings_have_their_days(article: Article) -> None:
    """A meeting on one day starts and ends on it; any date is EDTF."""
    graph = to_graph(article, iri=IRI)
    for meeting in article.meetings:
        node = URIRef(str(named(meeting.id)))
        day = meeting.date is not None and len(meeting.date) == 1 and meeting.status != "denied"
        expected = Literal(meeting.date.earliest) if day and meeting.date else None
        assert graph.value(node, SCHEMA.startDate) == graph.value(node, SCHEMA.endDate) == expected
        date = graph.value(node, NN.date)
        assert (date and str(date)) == (meeting.date and meeting.date.edtf)
        if date is not None:
            assert date.datatype == URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


def test_posts_are_roles(article: Article) -> None:
    """Each post is found from its holder, with its title and its organization."""
    found = ask(
        to_graph(article, iri=IRI),
        """SELECT ?person ?title ?organization WHERE {
            ?person schema:memberOf|schema:hasOccupation ?role . ?role schema:roleName ?title .
            OPTIONAL { ?role schema:memberOf ?organization }
        }""",
    )
    assert set(found) == {
        (
            named(role.person.id),
            title,
            named(role.organization.id if role.organization else None),
        )
        for role in article.roles
        for title in role.titles
    }


def test_quotes_have_their_speakers(article: Article) -> None:
    """Each quotation has its words, its speaker and what it was said in."""
    found = ask(
        to_graph(article, iri=IRI),
        """SELECT ?quote ?text ?speaker ?kind ?channel WHERE {
            ?quote a schema:Quotation ; schema:text ?text ; schema:spokenByCharacter ?speaker ;
                nn:quoteKind ?kind .
            OPTIONAL { ?quote schema:isPartOf ?channel }
        }""",
    )
    assert set(found) == {
        (
            named(each.id),
            each.text,
            named(each.speakers[0].id),
            each.kind,
            named(each.channel.id if each.channel else None),
        )
        for each in article.quotes
    }


def test_statements_are_not_asserted(bundled: Article) -> None:
    """A statement is found with its source, and is no triple by itself."""
    graph = to_graph(bundled, iri=IRI)
    found = list(
        ask(
            graph,
            """SELECT ?s ?p ?o ?who ?basis WHERE {
                ?it a rdf:Statement ; rdf:subject ?s ; rdf:predicate ?p ; nn:basis ?basis .
                OPTIONAL { ?it rdf:object ?o } OPTIONAL { ?it nn:accordingTo ?who }
            }""",
        )
    )
    assert len(found) == len(bundled.statements)
    plan = URIRef("urn:naver-nvidia:predicate:plan_to_come_up_with")
    assert (
        named("nvidia"),
        str(plan),
        named("planned-ai-models"),
        named("naver"),
        "stated",
    ) in found
    assert (None, plan, None) not in graph


def test_the_evidence_is_found(article: Article) -> None:
    """Each passage is an annotation of the article with its place and its words."""
    found = ask(
        to_graph(article, iri=IRI),
        """SELECT ?it ?source ?start ?end ?exact ?prefix ?suffix WHERE {
            ?it a oa:Annotation ; oa:hasBody ?body ; oa:hasTarget ?target .
            ?target oa:hasSource ?source ; oa:hasSelector ?position, ?words .
            ?position oa:start ?start ; oa:end ?end .
            ?words oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix .
        }""",
    )
    rows = {row[0]: row[1:] for row in found}
    for span in spans(article):
        if span.layer not in FACTS:
            continue
        source, start, end, exact, prefix, suffix = rows.pop(f"{IRI}#{span.id}")
        assert (source, start, end) == (IRI, span.passage.start, span.passage.end)
        assert article.text[:start].endswith(str(prefix))
        assert article.text[start:].startswith(f"{exact}{suffix}")
    assert not rows


def test_annotations_are_of_what_is_described(article: Article) -> None:
    """The body of every annotation is a node of the graph that has a type."""
    graph = to_graph(article)
    for body in graph.objects(None, OA.hasBody):
        assert graph.value(body, RDF.type) is not None


def test_ids_are_encoded(hostile: Article) -> None:
    """An id may have any characters; from its IRI it is read back."""
    graph = to_graph(hostile)
    (article,) = graph.subjects(RDF.type, SCHEMA.NewsArticle)
    assert unquote(str(article)).removeprefix("urn:naver-nvidia:article:") == hostile.id
    ids = {unquote(each.rpartition("#")[2]) for each in graph.subjects(SCHEMA.name, None)}
    events = [meeting for meeting in hostile.meetings if meeting.status != "denied"]
    assert ids == {each.id for each in (*hostile.entities, *events)}


def test_the_shapes_fit(article: Article) -> None:
    """pySHACL finds nothing wrong with an article's graph."""
    assert violations(to_graph(article)) == ()


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "problem"),
    [
        ("", SCHEMA.datePublished, None, "Less than 1 values"),
        ("", SCHEMA.datePublished, Literal("2024-06-28"), "datatype xsd:date"),
        ("#naver-nvidia-meeting", NN.status, Literal("maybe"), "not in list"),
        ("#naver-nvidia-meeting", NN.status, Literal("denied"), "nobody attends"),
        ("#naver-nvidia-meeting", SCHEMA.attendee, URIRef(f"{IRI}#naver"), "schema:Person"),
        (
            "#naver-nvidia-meeting",
            SCHEMA.startDate,
            Literal("2024-07-01", datatype=XSD.date),
            "endDate <",
        ),
        ("#naver-nvidia-meeting", NN.date, Literal("2024-06-25"), "EDTF"),
        ("#naver-nvidia-meeting", NN.date, Literal("next Tuesday maybe", datatype=EDTF), "pattern"),
        ("#naver-nvidia-meeting", SCHEMA.endDate, Literal("2024", datatype=XSD.gYear), "xsd:date"),
        (
            "#naver-nvidia-meeting",
            SCHEMA.endDate,
            Literal("2024-06-24T00:00:00", datatype=XSD.dateTime),
            "datatype xsd:date",
        ),
        (
            "#naver-nvidia-meeting",
            SCHEMA.startDate,
            Literal("2024-W26-2", datatype=XSD.date, normalize=False),
            "pattern",
        ),
        ("#lee-hae-jin", SCHEMA.name, None, "Less than 1 values"),
        ("#/roles/0", SCHEMA.roleName, None, "Less than 1 values"),
        ("#/roles/0", SCHEMA.memberOf, URIRef(f"{IRI}#lee-hae-jin"), "schema:Organization"),
        ("#/meetings/0/delegations/0", NN.complete, Literal("no"), "datatype xsd:boolean"),
        ("#met-with-huang", SCHEMA.text, None, "Less than 1 values"),
        ("#/dates/0", NN.timexType, Literal("DAY"), "not in list"),
        ("#/statements/0", NN.basis, None, "Less than 1 values"),
        ("#/mentions/0/passage", OA.hasBody, None, "Less than 1 values"),
        ("#/mentions/0/passage", OA.hasTarget, None, "Less than 1 values"),
    ],
)
def test_the_shapes_bite(
    bundled: Article, subject: str, predicate: URIRef, value: Literal | None, problem: str
) -> None:
    """A graph that breaks a promise is reported, with the node and what is wrong."""
    graph = to_graph(bundled, iri=IRI)
    node = URIRef(IRI + subject)
    assert (node, predicate, None) in graph
    graph.set((node, predicate, value)) if value is not None else graph.remove(
        (node, predicate, None)
    )
    assert any(str(node) in each and problem in each for each in violations(graph))


def test_a_passage_must_have_words(bundled: Article) -> None:
    """A position that ends before it starts, and a selector without words, are reported."""
    graph = to_graph(bundled)
    (position, *_), (words, *_) = (
        list(graph.subjects(RDF.type, kind))
        for kind in (OA.TextPositionSelector, OA.TextQuoteSelector)
    )
    graph.set((position, OA.end, Literal("0", datatype=XSD.nonNegativeInteger)))
    graph.set((words, OA.exact, Literal("")))
    assert len(violations(graph)) == 2


def test_a_graph_without_an_article_does_not_fit() -> None:
    """That nothing is wrong with what is not there is no answer."""
    assert violations(Graph()) == ("the graph has no schema:NewsArticle",)


def test_schema_org_is_the_same_over_http(bundled: Article) -> None:
    """Its own context gives http, and what is wrong is wrong there too."""
    text = to_graph(bundled, iri=IRI).serialize(format="nt")
    plain = text.replace("https://schema.org/", "http://schema.org/")
    assert violations(Graph().parse(data=plain, format="nt")) == ()
    broken = Graph().parse(data=plain, format="nt")
    broken.remove((URIRef(f"{IRI}#lee-hae-jin"), None, Literal("Lee Hae-jin")))
    assert [each for each in violations(broken) if "#lee-hae-jin" in each and "Less than" in each]


def test_any_integer_is_an_offset_that_is_not_negative(bundled: Article) -> None:
    """A store gives back xsd:integer for what was put in as xsd:nonNegativeInteger."""
    graph = to_graph(bundled)
    for position in list(graph.subjects(RDF.type, OA.TextPositionSelector)):
        for edge in (OA.start, OA.end):
            value = graph.value(position, edge)
            graph.set((position, edge, Literal(str(value), datatype=XSD.integer)))
    assert violations(graph) == ()
    graph.set((position, OA.start, Literal("-1", datatype=XSD.integer)))
    assert len(violations(graph)) == 1


def test_the_shapes_are_sound() -> None:
    """The shapes themselves are SHACL: pySHACL checks them against SHACL's own."""
    import pyshacl

    conforms, _, report = pyshacl.validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, report
