"""The CAS, read back from XMI and JSON by dkpro-cassis."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

cassis = pytest.importorskip("cassis", reason="dkpro-cassis is not installed: naver-nvidia[uima]")

from naver_nvidia.interop.spans import FACTS, spans
from naver_nvidia.interop.uima import FACT, NAMED_ENTITY, PARAGRAPH, SENTENCE, to_cas

if TYPE_CHECKING:
    from naver_nvidia import Article


def through_xmi(cas: cassis.Cas) -> cassis.Cas:
    types = cassis.load_typesystem(cas.typesystem.to_xml())
    return cassis.load_cas_from_xmi(cas.to_xmi(), typesystem=types)


def through_json(cas: cassis.Cas) -> cassis.Cas:
    return cassis.load_cas_from_json(cas.to_json())


@pytest.mark.parametrize("through", [through_xmi, through_json])
def test_the_cas_is_read_back(article: Article, through: object) -> None:
    """Text, language, sentences, paragraphs, names and all facts are what was written."""
    assert callable(through)
    cas = through(to_cas(article))
    assert cas.sofa_string == article.text
    assert cas.document_language == article.language
    everything = spans(article)
    for name, layer in ((SENTENCE, "sentences"), (PARAGRAPH, "paragraphs")):
        assert [(each.begin, each.end, each.id) for each in cas.select(name)] == [
            (span.passage.start, span.passage.end, span.id)
            for span in everything
            if span.layer == layer
        ]
    assert sorted(
        (each.begin, each.end, each.value, each.identifier) for each in cas.select(NAMED_ENTITY)
    ) == sorted(
        (span.passage.start, span.passage.end, span.label, span.value)
        for span in everything
        if span.layer == "dates" or (span.layer == "mentions" and span.kind == "name")
    )
    facts = {each.identifier: each for each in cas.select(FACT)}
    for span in everything:
        if span.layer in FACTS:
            fact = facts.pop(span.id)
            assert fact.get_covered_text() == span.passage.exact
            assert (fact.layer, fact.label, fact.kind, fact.value) == (
                span.layer,
                span.label,
                span.kind,
                span.value,
            )
    assert not facts


@pytest.mark.parametrize("through", [through_xmi, through_json])
def test_the_document_covers_its_sentences(article: Article, through: object) -> None:
    """Whoever asks what the whole document covers gets it."""
    assert callable(through)
    cas = through(to_cas(article))
    (document,) = cas.select("uima.tcas.DocumentAnnotation")
    assert (document.begin, document.end) == (0, len(article.text))
    assert len(cas.select_covered(SENTENCE, document)) == len(article.sentences)


def test_offsets_in_files_are_utf_16(article: Article) -> None:
    """What Java reads at the offsets of XMI and of JSON are the words."""
    cas = to_cas(article)
    units = article.text.encode("utf-16-le")
    words = {span.id: span.passage.exact for span in spans(article) if span.layer in FACTS}
    in_xmi = [
        (each.get("identifier"), int(each.get("begin", "")), int(each.get("end", "")))
        for each in ET.fromstring(cas.to_xmi().encode())
        if each.tag.endswith("}Fact")
    ]
    in_json = [
        (each["identifier"], each["begin"], each["end"])
        for each in json.loads(cas.to_json())["%FEATURE_STRUCTURES"]
        if each["%TYPE"] == FACT
    ]
    for found in (in_xmi, in_json):
        assert {
            key: units[2 * start : 2 * end].decode("utf-16-le") for key, start, end in found
        } == (words)
