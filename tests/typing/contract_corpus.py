"""What checkers say of a corpus; nobody runs this."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_type

from naver_nvidia import (
    Article,
    Candidate,
    Citation,
    Corpus,
    Difference,
    Entity,
    InvalidLine,
    Meeting,
    Meetings,
    Organization,
    Passage,
    Person,
    Record,
    articles_from_jsonl,
    articles_to_jsonl,
    identities_from_jsonl,
    identities_to_jsonl,
    load_article,
)

article = load_article()
corpus = Corpus([article], same=[[("a", "lee"), ("b", "lee")]], different=())
assert_type(corpus[0], Article)
assert_type(corpus[:1], tuple[Article, ...])
assert_type(corpus.article("a"), Article)
assert_type(corpus.same, tuple[tuple[tuple[str, str], ...], ...])
assert_type(corpus.different, tuple[tuple[tuple[str, str], ...], ...])
assert_type(corpus.entities, tuple[Entity, ...])
assert_type(corpus.person(("a", "lee")), Person)
assert_type(corpus.organization("Naver"), Organization)
assert_type(corpus.party("Naver"), Person | Organization)
assert_type(corpus.entity(article.people[0]), Entity)
assert_type(corpus.meetings, Meetings)
assert_type(corpus.according_to("a"), Meetings)

for encounter in corpus.meetings.pairs():
    assert_type(corpus.sources_of(encounter), tuple[tuple[Article, Entity | None], ...])
    assert_type(encounter.denied, tuple[Meeting, ...])
    for citation in corpus.proof_of(encounter):
        assert_type(citation, Citation)
        assert_type(citation.article, Article)
        assert_type(citation.passage, Passage)
        assert_type(citation.exact, str)
assert_type(Citation.of(article, article.sentences[0]), Citation)

(record,) = corpus.records_of("Naver")
assert_type(record, Record)
assert_type(corpus.reports_of(corpus.meetings[0]), tuple[Record, ...])
assert_type(record.article, Article)
assert_type(record.own, Entity | Meeting)
assert_type(record.key, tuple[str, str])
assert_type(record.citations, tuple[Citation, ...])

(difference,) = corpus.differences()
assert_type(difference, Difference)
assert_type(difference.of, Entity | Meeting)
assert_type(difference.field, str)
assert_type(difference.values, tuple[tuple[Record, Any], ...])

(candidate,) = corpus.candidates()
assert_type(candidate, Candidate)
assert_type(candidate.reason, str)
assert_type(candidate.records, tuple[Record, ...])
assert_type(candidate.keys, tuple[tuple[str, str], ...])
assert_type(article.meetings[0].article, str | None)

assert_type(articles_to_jsonl(corpus), Iterator[str])
invalid: list[InvalidLine] = []
assert_type(articles_from_jsonl([b""], on_invalid=invalid.append), Iterator[Article])
assert_type(invalid[0].line, int)
assert_type(identities_to_jsonl(corpus), Iterator[str])
assert_type(Corpus([article], **identities_from_jsonl([""])), Corpus)
