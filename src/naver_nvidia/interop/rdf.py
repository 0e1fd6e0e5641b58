"""Articles as RDF, for triple stores and SPARQL; and shapes (SHACL) that such a graph must fit.

The graph is that of `naver_nvidia.interop.jsonld`, whose docstring says what it carries. Nothing is
fetched.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Final

import pyshacl
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus
from naver_nvidia.interop.jsonld import CONTEXT, to_jsonld

_SCHEMA: Final = "https://schema.org/"
_HTTP: Final = "http://schema.org/"


def to_graph(source: Article | Corpus, *, iri: str | None = None) -> Graph:
    """The graph of an article or a corpus; ``iri`` as for `to_jsonld`.

    >>> from naver_nvidia import load_article
    >>> graph = to_graph(load_article())
    >>> met = graph.query('''
    ...     PREFIX schema: <https://schema.org/>
    ...     PREFIX nn: <urn:naver-nvidia:vocabulary#>
    ...     SELECT ?name WHERE {
    ...         ?meeting nn:status "held" ; nn:delegation ?one, ?other .
    ...         ?one nn:member / schema:name "Lee Hae-jin" .
    ...         ?other nn:member / schema:name ?name .
    ...         FILTER (?one != ?other)
    ...     }''')
    >>> [str(row.name) for row in met]
    ['Jensen Huang']
    """
    graph = Graph(bind_namespaces="none")
    for prefix in ("schema", "xsd", "rdf", "oa", "vocabulary"):
        graph.bind(prefix, CONTEXT[prefix])
    return graph.parse(data=json.dumps(to_jsonld(source, iri=iri)), format="json-ld")


def shapes() -> Graph:
    """The shapes that an article's graph fits, as SHACL."""
    text = (resources.files("naver_nvidia.interop") / "shapes.ttl").read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")


def violations(graph: Graph) -> tuple[str, ...]:
    """What in a graph does not fit the shapes: for each, the node, the property and the problem.

    schema.org's terms may stand there as http or as https, which name the same. A graph without a
    NewsArticle is reported, for the shapes say nothing of what is not there.

    >>> from naver_nvidia import load_article
    >>> violations(to_graph(load_article()))
    ()
    >>> violations(Graph())
    ('the graph has no schema:NewsArticle',)
    """
    graph = _with_https(graph)
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes(), inference="none")
    assert isinstance(report, Graph)  # noqa: S101 - bytes only when a format is asked for
    found = sorted(
        " ".join(
            str(value)
            for predicate in (SH.focusNode, SH.resultPath, SH.resultMessage)
            for value in report.objects(result, predicate)
        )
        for result in report.objects(None, SH.result)
    )
    if (None, RDF.type, URIRef(f"{_SCHEMA}NewsArticle")) not in graph:
        found.insert(0, "the graph has no schema:NewsArticle")
    return tuple(found)


def _with_https(graph: Graph) -> Graph:
    """The graph with schema.org's terms as https, which its own context gives as http."""
    again = Graph()
    for subject, predicate, value in graph:
        again.add((_https(subject), _https(predicate), _https(value)))
    return again


def _https(node: Node) -> Node:
    if isinstance(node, URIRef) and node.startswith(_HTTP):
        return URIRef(_SCHEMA + node.removeprefix(_HTTP))
    return node
