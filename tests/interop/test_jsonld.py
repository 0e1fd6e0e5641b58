"""The JSON-LD document by itself: its context, and its place in a page."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import attrs

from naver_nvidia import Statement
from naver_nvidia.interop.jsonld import CONTEXT, to_jsonld, to_script

if TYPE_CHECKING:
    from naver_nvidia import Article


ABSOLUTE = re.compile("[a-z][a-z0-9+.-]*:")


def _type(term: object) -> object:
    return term.get("@type") if isinstance(term, dict) else None


class Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.data: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.data.append(data)


def test_a_page_holds_the_whole_document(article: Article) -> None:
    """A script in a page is one element, and what a browser reads from it is the document."""
    script = to_script(article)
    assert not set("<>&\u2028\u2029") & set(script[script.index("{") : script.rindex("}")])
    page = Scripts()
    page.feed(f"<head>{script}</head>")
    assert page.tags == ["head", "script"]
    assert json.loads("".join(page.data)) == to_jsonld(article)


def test_the_context_is_in_the_document(article: Article) -> None:
    """Nothing is left to be fetched, and every key that is used is declared or schema.org's."""
    document = to_jsonld(article)
    assert document["@context"] == CONTEXT
    schema = {
        *("identifier", "headline", "inLanguage", "articleBody", "copyrightNotice", "name"),
        *("alternateName", "familyName", "givenName", "description", "caption", "creditText"),
        *("roleName", "text"),
    }

    def keys(value: Any) -> set[str]:
        if isinstance(value, dict):
            return {*value, *(key for each in value.values() for key in keys(each))}
        return {key for each in value for key in keys(each)} if isinstance(value, list) else set()

    assert keys(document["@graph"]) <= {*CONTEXT, *schema}


def test_every_identifier_is_absolute(article: Article) -> None:
    """Readers disagree on what a relative one means: findings/jsonld-relative-ids.sh."""
    references = {name for name, term in CONTEXT.items() if "@id" in (term, _type(term))}
    identifiers = [
        each
        for node in to_jsonld(article)["@graph"]
        for name, values in node.items()
        if name in references
        for each in (values if isinstance(values, list) else [values])
        if isinstance(each, str)
    ]
    assert identifiers
    assert [each for each in identifiers if not ABSOLUTE.match(each)] == []


def test_no_literal_is_a_duration(article: Article) -> None:
    """A store may write another one than it was given: findings/oxigraph-rewrites-what-it-stores.sh."""
    assert "duration" not in json.dumps(to_jsonld(article)["@context"]).casefold()


def test_a_denied_meeting_is_no_event(hostile: Article) -> None:
    """Of a meeting that is denied nothing says that it is an event which somebody attended."""
    nodes = {node["id"].rpartition("#")[2]: node for node in to_jsonld(hostile)["@graph"]}
    denied, held, planned = nodes["m3"], nodes["m%201"], nodes["m2"]
    assert denied["type"] == ["Meeting"]
    assert not {"attendee", "startDate", "endDate"} & set(denied)
    assert held["type"] == planned["type"] == ["Meeting", "Event"]
    assert (held["date"], "startDate" in held) == ("2024-05-02/2024-05-04", False)


def test_an_event_is_named_after_its_sides(bundled: Article, hostile: Article) -> None:
    """schema.org's readers want a name of an event; it says who met whom."""
    named = [
        node.get("name")
        for article in (bundled, hostile)
        for node in to_jsonld(article)["@graph"]
        if "Event" in node["type"]
    ]
    assert named == [
        "Lee Hae-jin, Choi Soo-yeon, Kim Yoo-won and others (Naver) / Jensen Huang (Nvidia)",
        "Kim, \U00020bb7田 (Acme Inc) / Zoë\u0301",
        "Kim / Acme Inc",
        "Kim / Lee",
    ]


def test_what_is_not_stated_is_absent(article: Article) -> None:
    """No key has null or an empty list for its value."""

    def values(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [each for inner in value.values() for each in (inner, *values(inner))]
        if isinstance(value, list):
            return [each for inner in value for each in (inner, *values(inner))]
        return []

    assert not [each for each in values(to_jsonld(article)["@graph"]) if each is None or each == []]


def test_a_statement_may_be_about_another(bundled: Article) -> None:
    """It is named by its place, as every statement is."""
    first = attrs.evolve(bundled.statements[0], id="first")
    about = Statement(first, "be", "so", passages=first.passages)
    article = attrs.evolve(bundled, statements=(first, about))
    nodes = {node["id"].partition("#")[2]: node for node in to_jsonld(article)["@graph"]}
    assert nodes["/statements/0"]["id"] in nodes["/statements/1"].values()
