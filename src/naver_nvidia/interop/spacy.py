"""Articles as spaCy Docs: to train, to evaluate, to look at with displaCy."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from naver_nvidia.article import Article
from naver_nvidia.errors import InvalidValue
from naver_nvidia.interop.spans import Span as Annotation
from naver_nvidia.interop.spans import SpanLayer, names, spans


def to_doc(article: Article, nlp: Language | None = None) -> Doc:
    """The article as a Doc that holds every passage, whatever spaCy would take for a token.

    ``nlp`` is whose tokenizer and vocabulary it has; left out, it is ``spacy.blank("xx")``, for no
    language in particular. A token is split where a passage begins or ends within it; the text
    stays as it is, and no component of ``nlp`` is run.

    ``doc.ents`` has the names and dates, which never overlap (`naver_nvidia.interop.spans.names`),
    ``doc.spans`` every layer under its name, be it empty, and ``doc.sents`` the sentences with the
    white space behind them; what lies between two sentences is one of its own. In ents and spans, a
    label is a word such as PERSON, ORGANIZATION, PLACE or DATE, its ``id_`` the JSON Pointer of
    the passage in the article's JSON format, and its ``kb_id_`` the entity's id, a date's TIMEX3
    value, or who speaks. ``doc.user_data`` has the article's id and day of publication.

    It carries no kind of a mention or quote, and what facts are made of only by those pointers.

    >>> from naver_nvidia import load_article
    >>> doc = to_doc(load_article())
    >>> [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents][2:4]
    [('Lee Hae-jin', 'PERSON', 'lee-hae-jin'), ('Nvidia', 'ORGANIZATION', 'nvidia')]

    Raises:
        InvalidValue: the tokenizer of ``nlp`` does not keep the text.
    """
    nlp = spacy.blank("xx") if nlp is None else nlp
    annotations = spans(article)
    doc = _tokenized(article.text, nlp, annotations)
    _mark_sentences(doc, article)
    for layer in get_args(SpanLayer):
        doc.spans[layer] = SpanGroup(doc, name=layer)
    for annotation in annotations:
        doc.spans[annotation.layer].append(_span(doc, annotation))
    doc.set_ents([_span(doc, annotation) for annotation in names(article)])
    doc.user_data["article"] = article.id
    doc.user_data["date_published"] = article.date_published.isoformat()
    return doc


def _tokenized(text: str, nlp: Language, annotations: tuple[Annotation, ...]) -> Doc:
    tokens = nlp.make_doc(text)
    if tokens.text != text:
        raise InvalidValue("to_doc", "the tokenizer of nlp does not keep the text as it is")
    starts = {annotation.passage.start for annotation in annotations}
    ends = {annotation.passage.end for annotation in annotations}
    gaps = {token.idx + len(token) for token in tokens if token.whitespace_}
    edges = starts | ends | {token.idx for token in tokens} | gaps | {len(text)}
    words: list[str] = []
    spaces: list[bool] = []
    for start, end in pairwise(sorted(edges)):
        # A space belongs to the token before it, unless a passage begins or ends with it.
        if start in gaps and start not in starts and end not in ends:
            spaces[-1] = True
        else:
            words.append(text[start:end])
            spaces.append(False)
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _mark_sentences(doc: Doc, article: Article) -> None:
    """Let a token begin a sentence where the article's does, or where what lies between does."""
    if not article.sentences:
        return
    edges = {edge for each in article.sentences for edge in (each.start, each.end)}
    end: int | None = None
    for token in doc:
        # White space belongs to the sentence before it, and at the beginning to the first.
        parted = end is not None and any(edge in edges for edge in range(end, token.idx + 1))
        token.is_sent_start = token.i == 0 or (parted and not token.is_space)
        if not token.is_space:
            end = token.idx + len(token)


def _span(doc: Doc, annotation: Annotation) -> Span:
    span = doc.char_span(
        annotation.passage.start,
        annotation.passage.end,
        label=annotation.label,
        kb_id=annotation.value or "",
        span_id=annotation.id,
    )
    assert span is not None  # noqa: S101 - the tokens were cut so that every passage is some
    return span
