"""Docs, as spaCy itself sees, stores and draws them."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, get_args

import attrs
import pytest

spacy = pytest.importorskip("spacy", reason="spaCy is not installed: naver-nvidia[spacy]")

from spacy import displacy
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import filter_spans

from naver_nvidia import Article, InvalidValue, Mention, Passage
from naver_nvidia.interop.spacy import to_doc
from naver_nvidia.interop.spans import SpanLayer, names, spans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Span


def facts(found: Iterable[Span]) -> list[tuple[object, ...]]:
    return [
        (each.start_char, each.end_char, each.text, each.label_, each.kb_id_, each.id_)
        for each in found
    ]


def expected(article: Article, layer: SpanLayer) -> list[tuple[object, ...]]:
    return [
        (
            span.passage.start,
            span.passage.end,
            span.passage.exact,
            span.label,
            span.value or "",
            span.id,
        )
        for span in spans(article)
        if span.layer == layer
    ]


@pytest.mark.parametrize("language", ["xx", "en", "de"])
def test_every_passage_is_a_span(article: Article, language: str) -> None:
    """Whatever the tokenizer, each passage of each layer is a span of the same words."""
    doc = to_doc(article, spacy.blank(language))
    assert doc.text == article.text
    for layer in get_args(SpanLayer):
        assert facts(doc.spans.get(layer, ())) == expected(article, layer)


def test_tokens_are_split_only_where_passages_end(bundled: Article, hostile: Article) -> None:
    """The tokens are the tokenizer's own, but for those that a passage cuts."""
    nlp = spacy.blank("en")
    assert [*map(str, to_doc(bundled, nlp))] == [*map(str, nlp.make_doc(bundled.text))]
    cut = [token.text for token in to_doc(hostile, nlp)]
    assert {"50", "MW", "Inc", "."} <= set(cut)


def test_a_layer_without_passages_is_there_and_empty() -> None:
    """A loop over a corpus finds every layer in every article."""
    bare = Article(id="bare", text="Rain.", date_published=date(2024, 6, 28))
    doc = to_doc(bare)
    assert {layer: list(doc.spans[layer]) for layer in doc.spans} == {
        layer: [] for layer in get_args(SpanLayer)
    }


def test_names_are_entities(article: Article) -> None:
    """The entities of the Doc are the names and dates, as spaCy's own filter would choose them."""
    doc = to_doc(article)
    assert facts(doc.ents) == [
        (each.passage.start, each.passage.end, each.passage.exact, each.label, each.value, each.id)
        for each in names(article)
    ]
    ids = {
        each.id
        for each in spans(article)
        if each.layer == "dates" or (each.layer == "mentions" and each.kind == "name")
    }
    candidates = [
        each
        for layer in ("mentions", "dates")
        for each in doc.spans.get(layer, ())
        if each.id_ in ids
    ]
    chosen = filter_spans(candidates)
    assert [(each.start, each.end) for each in chosen] == [(e.start, e.end) for e in doc.ents]


def test_sentences_are_the_articles(bundled: Article) -> None:
    """The Doc's sentences are the article's, white space aside."""
    found = [sentence.text.strip() for sentence in to_doc(bundled).sents]
    assert found == [each.exact for each in bundled.sentences]


def test_what_is_in_no_sentence_stands_apart(hostile: Article) -> None:
    """Text between sentences, or behind the last, belongs to none of them."""
    first, second = hostile.sentences
    found = [sentence.text.strip() for sentence in to_doc(hostile).sents]
    assert found == [first.exact, second.exact, hostile.text[second.end :].strip()]


def test_an_article_without_sentences_has_none() -> None:
    """Where the article has no sentences the Doc claims none."""
    article = Article(id="a", text="One. Two.", date_published=date(2024, 6, 28))
    assert not to_doc(article).has_annotation("SENT_START")


def test_docbin_keeps_all(article: Article) -> None:
    """A DocBin's bytes, read with another vocabulary, have the text, entities, spans and ids."""
    doc = to_doc(article)
    data = DocBin(docs=[doc], store_user_data=True)
    (again,) = DocBin().from_bytes(data.to_bytes()).get_docs(spacy.blank("en").vocab)
    assert again.text == article.text
    assert facts(again.ents) == facts(doc.ents)
    for layer in get_args(SpanLayer):
        assert facts(again.spans.get(layer, ())) == expected(article, layer)
    assert again.user_data["article"] == article.id
    assert again.user_data["date_published"] == article.date_published.isoformat()


def test_displacy_draws_it(bundled: Article) -> None:
    """displaCy draws the entities in their order, and marks every mention."""
    doc = to_doc(bundled)
    drawn = displacy.render(doc, style="ent", jupyter=False)
    labels = re.findall(r">([A-Z]+)\n <a [^>]*>([^<]*)</a>", drawn)
    assert labels == [(ent.label_, ent.kb_id_) for ent in doc.ents]
    marked = displacy.render(doc, style="span", jupyter=False, options={"spans_key": "mentions"})
    assert "PRODUCT" in marked


def test_spacy_trains_on_it(bundled: Article) -> None:
    """spaCy aligns every entity with what its own tokenizer makes of the text."""
    nlp = spacy.blank("en")
    tags = Example(nlp.make_doc(bundled.text), to_doc(bundled, nlp)).get_aligned_ner()
    assert sum(tag[0] in "BU" for tag in tags) == len(names(bundled))
    assert "-" not in tags


def test_a_passage_may_begin_and_end_with_a_space(bundled: Article) -> None:
    """A space that belongs to a passage is a token of its own."""
    start = bundled.text.index(" met with ")
    words = Passage(start, start + len(" met with "), " met with ")
    spaced = attrs.evolve(bundled, mentions=(Mention(bundled.people[0], words, "nominal"),))
    doc = to_doc(spaced)
    assert doc.text == bundled.text
    assert [token.text for token in doc.spans["mentions"][0]] == [" ", "met", "with", " "]


def test_a_tokenizer_that_changes_the_text_is_refused(bundled: Article) -> None:
    """Positions would move if the tokenizer did not keep every character."""
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.split())
    with pytest.raises(InvalidValue, match="does not keep the text"):
        to_doc(bundled, nlp)
