"""What checkers say of an article and its parts; nobody runs this."""

from __future__ import annotations

from datetime import date
from typing import Any, assert_type

from naver_nvidia import (
    DATA_VERSION,
    Alternative,
    Argument,
    ArgumentName,
    Article,
    Basis,
    DateMention,
    DateRange,
    Delegation,
    Document,
    Encounter,
    Entity,
    Fact,
    Meeting,
    Meetings,
    Mention,
    MentionKind,
    Modality,
    Organization,
    Passage,
    Person,
    Photo,
    Place,
    Product,
    Quote,
    QuoteKind,
    ResolvedDate,
    Role,
    Source,
    Statement,
    Topic,
    article_from_dict,
    article_from_draft,
    article_from_json,
    article_to_dict,
    article_to_json,
    draft_to_json,
    load_article,
    start_draft,
)

assert_type(DATA_VERSION, str)
article = load_article()
assert_type(article, Article)
assert_type(load_article(text=article.text), Article)

# An article's own fields.
assert_type(article.id, str)
assert_type(article.text, str)
assert_type(article.date_published, date)
assert_type(article.date_modified, date | None)
assert_type(article.url, str | None)
assert_type(article.language, str | None)
assert_type(article.headline, str | None)
assert_type(article.publisher, Organization | None)
assert_type(article.authors, tuple[Person, ...])
assert_type(article.paragraphs, tuple[Passage, ...])
assert_type(article.sentences, tuple[Passage, ...])
assert_type(article.people, tuple[Person, ...])
assert_type(article.organizations, tuple[Organization, ...])
assert_type(article.places, tuple[Place, ...])
assert_type(article.topics, tuple[Topic, ...])
assert_type(article.products, tuple[Product, ...])
assert_type(article.documents, tuple[Document, ...])
assert_type(article.mentions, tuple[Mention, ...])
assert_type(article.dates, tuple[DateMention, ...])
assert_type(article.roles, tuple[Role, ...])
assert_type(article.meetings, Meetings)
assert_type(article.quotes, tuple[Quote, ...])
assert_type(article.statements, tuple[Statement, ...])
assert_type(article.photo, Photo | None)
assert_type(article.photos, tuple[Photo, ...])
assert_type(article.rights, str | None)

# What follows from them, and what can be asked.
assert_type(article.entities, tuple[Entity, ...])
assert_type(article.body, tuple[Passage, ...])
assert_type(article.facts, tuple[Fact, ...])
assert_type(article.unmentioned, tuple[Entity, ...])
assert_type(article[article.sentences[0]], str)
assert_type(article.person("Huang"), Person)
assert_type(article.organization("Naver"), Organization)
assert_type(article.entity("Santa Clara"), Entity)
assert_type(article.place("Santa Clara"), Place)
assert_type(article.topic("sovereign AI"), Topic)
assert_type(article.product("HyperCLOVA X"), Product)
assert_type(article.document("social media post"), Document)
assert_type(article.entity("Santa Clara").same_as, tuple[str, ...])
assert_type(article.roles_of("Huang"), tuple[Role, ...])
assert_type(article.mentions_of(article.people[0]), tuple[Mention, ...])
assert_type(article.statements_about(article.people[0]), tuple[Statement, ...])
assert_type(article.sentence_of(article.sentences[0]), Passage | None)
encounter = article.meetings.who_met("Huang")[0]
assert_type(encounter, Encounter)
assert_type(article.proof_of(encounter), tuple[Passage, ...])

# Entities.
person = Person("lee", "Lee Hae-jin", alternate_names=["Lee"], family_name="Lee")
assert_type(person, Person)
assert_type(person.id, str)
assert_type(person.name, str)
assert_type(person.alternate_names, tuple[str, ...])
assert_type(person.family_name, str | None)
assert_type(person.given_name, str | None)
assert_type(person.sort_name, str)
assert_type([*person.names()], list[str])
organization = Organization("naver", "Naver", parent_organization=None)
assert_type(organization.classification, str | None)
assert_type(organization.parent_organization, Organization | None)
assert_type(organization.classification_passages, tuple[Passage, ...])
place = Place("santa-clara", "Santa Clara", within=Place("california", "California"))
assert_type(place.within, Place | None)
assert_type(place.lies_in(place), bool)
assert_type(Topic("ai", "AI"), Topic)
assert_type(Product("chip", "chip"), Product)
assert_type(Document("post", "post"), Document)

# Passages and mentions.
passage = Passage(0, 3, "Lee")
assert_type(passage.start, int)
assert_type(passage.end, int)
assert_type(passage.exact, str)
assert_type(passage.contains(passage), bool)
assert_type(passage.overlaps(passage), bool)
assert_type(passage.stands_in("Lee"), bool)
assert_type(Passage.find("Lee", "Lee"), Passage)
assert_type(sorted([passage]), list[Passage])
kind: MentionKind = "name"
mention = Mention(person, passage, kind)
assert_type(mention.entity, Entity)
assert_type(mention.passage, Passage)
assert_type(mention.kind, MentionKind)
assert_type(mention.head, Passage | None)
assert_type(article.lies_in_name(mention), bool)
assert_type(article.flat_mentions, tuple[Mention, ...])
assert_type(article.roles_titled("CEO"), tuple[Role, ...])

# Facts.
role = Role(person, organization, "founder", passages=[passage])
assert_type(role.person, Person)
assert_type(role.organization, Organization | None)
assert_type(role.title, str)
assert_type(role.passages, tuple[Passage, ...])
assert_type(role.titles, tuple[str, ...])
assert_type(role.alternate_titles, tuple[str, ...])
assert_type(role.arguments, tuple[Argument, ...])
quote_kind: QuoteKind = "direct"
quote = Quote("q", "Lee", person, passage, quote_kind)
assert_type(quote.id, str)
assert_type(quote.text, str)
assert_type(quote.speakers, tuple[Source, ...])
assert_type(quote.speaker, Person | Organization | Document | None)
assert_type(quote.spoken_by, tuple[str, ...])
assert_type(quote.arguments, tuple[Argument, ...])
assert_type(quote.passage, Passage)
assert_type(quote.kind, QuoteKind)
assert_type(quote.cue, Passage | None)
assert_type(quote.channel, Document | None)
assert_type(quote.passages, tuple[Passage, ...])
basis: Basis = "stated"
statement = Statement(person, "leave", "the office", basis=basis)
assert_type(statement.subject, Entity | Meeting | Quote | Statement)
assert_type(statement.predicate, str)
assert_type(statement.object, Entity | Meeting | Quote | Statement | str | None)
assert_type(statement.date, DateRange | None)
assert_type(statement.according_to, tuple[Source, ...])
assert_type(statement.id, str | None)
modality: Modality = statement.modality
assert_type(statement.alternatives, tuple[Alternative, ...])
alternative = Alternative(person, "words")
assert_type(alternative.subject, Entity | Meeting | Quote | Statement | None)
assert_type(alternative.object, Entity | Meeting | Quote | Statement | str | None)
name: ArgumentName = "title"
argument = Argument(name, passage, entity=None)
assert_type(argument.name, ArgumentName)
assert_type(argument.passage, Passage)
assert_type(argument.entity, Entity | None)
assert_type(statement.basis, Basis)
assert_type(statement.reason, str | None)
assert_type(statement.passages, tuple[Passage, ...])
photo = Photo(passage, depicts=[person, place])
assert_type(photo.caption, Passage)
assert_type(photo.credit, Passage | None)
assert_type(photo.depicts, tuple[Entity, ...])
assert_type(photo.place, Place | None)
assert_type(photo.date, DateRange | None)

# An article is built of any sequences, and of nothing else.
built = Article(
    id="x",
    text="Lee",
    date_published=date(2024, 6, 28),
    people=[person],
    organizations=(organization,),
    sentences=iter([passage]),
    mentions=[mention],
    meetings=[Meeting("m", [Delegation(members=[person])], passages=[passage])],
)
assert_type(built, Article)
Article(id="x", text="Lee", date_published="2024-06-28")  # type: ignore[arg-type]
Article(id="x", text="Lee", date_published=date(2024, 6, 28), people=[organization])  # type: ignore[list-item]
Mention(person, passage, "title")  # type: ignore[arg-type]
article.text = ""  # type: ignore[misc]

# JSON and drafts.
assert_type(article_to_json(article, standoff=True, indent=None), str)
assert_type(article_to_dict(article), dict[str, Any])
assert_type(article_from_json(b"", text=""), Article)
assert_type(article_from_dict({}), Article)
draft = start_draft("Lee left.", id="x", published=date(2024, 6, 28))
assert_type(draft, dict[str, Any])
assert_type(draft_to_json(draft), str)
assert_type(article_from_draft(draft), Article)
assert_type(article_from_draft(""), Article)


def what_is(fact: Fact) -> str:
    """A fact is one of five, and a checker knows when all are named."""
    match fact:
        case DateMention(resolved=resolved):
            assert_type(resolved, ResolvedDate)
            return resolved.value
        case Role() | Meeting() | Quote() | Statement():
            return str(fact.passages)
