"""Articles as a UIMA CAS, which INCEpTION, WebAnno and DKPro read as XMI or JSON."""

from __future__ import annotations

from typing import Final

from cassis import Cas, load_dkpro_core_typesystem

from naver_nvidia.article import Article
from naver_nvidia.interop.spans import FACTS, spans

_DKPRO: Final = "de.tudarmstadt.ukp.dkpro.core.api"
SENTENCE: Final = f"{_DKPRO}.segmentation.type.Sentence"
PARAGRAPH: Final = f"{_DKPRO}.segmentation.type.Paragraph"
NAMED_ENTITY: Final = f"{_DKPRO}.ner.type.NamedEntity"
FACT: Final = "webanno.custom.Fact"

_FEATURES: Final = ("identifier", "layer", "label", "kind", "value")


def to_cas(article: Article) -> Cas:
    """The article's text with every passage as an annotation; ``to_xmi()`` or ``to_json()`` it.

    Sentences, paragraphs, and as NamedEntity the names and dates, are those of DKPro Core, which
    INCEpTION shows without more ado; a NamedEntity's ``value`` is a word such as PERSON or DATE,
    its ``identifier`` the entity's id or a date's TIMEX3 value. Every passage that states or names
    something is a ``webanno.custom.Fact`` besides, with the features of
    `naver_nvidia.interop.spans.Span`; INCEpTION imports its layer from the type system,
    ``cas.typesystem.to_xml()``. It makes the tokens itself.

    In the Cas offsets are code points, as everywhere here; in XMI and JSON they are UTF-16 code
    units, as UIMA has them. It carries what facts are made of only by the JSON Pointers in
    ``identifier``. XMI is XML, and has no way to write most control characters; JSON has.
    ``naver-nvidia export xmi`` refuses them, and names the place of the first.

    >>> from naver_nvidia import load_article
    >>> cas = to_cas(load_article())
    >>> person = cas.select(NAMED_ENTITY)[2]
    >>> person.get_covered_text(), person.value, person.identifier
    ('Lee Hae-jin', 'PERSON', 'lee-hae-jin')
    """
    types = load_dkpro_core_typesystem()
    fact = types.create_type(FACT, supertypeName="uima.tcas.Annotation")
    for feature in _FEATURES:
        types.create_feature(fact, feature, "uima.cas.String")
    cas = Cas(types, sofa_string=article.text, sofa_mime="text/plain")
    if article.language is not None:
        cas.document_language = article.language
    # cassis makes it without an extent, and nothing is covered by that.
    document = cas.get_document_annotation()
    document["begin"], document["end"] = 0, len(article.text)
    sentence, paragraph, named = map(types.get_type, (SENTENCE, PARAGRAPH, NAMED_ENTITY))
    for span in spans(article):
        place = {"begin": span.passage.start, "end": span.passage.end}
        if span.layer == "sentences":
            cas.add(sentence(**place, id=span.id))
        elif span.layer == "paragraphs":
            cas.add(paragraph(**place, id=span.id))
        if span.layer == "dates" or (span.layer == "mentions" and span.kind == "name"):
            cas.add(named(**place, value=span.label, identifier=span.value))
        if span.layer in FACTS:
            cas.add(
                fact(
                    **place,
                    identifier=span.id,
                    layer=span.layer,
                    label=span.label,
                    kind=span.kind,
                    value=span.value,
                )
            )
    return cas
