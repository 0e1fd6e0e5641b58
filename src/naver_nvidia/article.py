"""Article: the whole, checked once when it is built."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import attrs

from naver_nvidia import fields
from naver_nvidia.dates import DateMention, DateRange
from naver_nvidia.entities import (
    Document,
    Entity,
    Mention,
    Organization,
    Person,
    Place,
    Product,
    Topic,
)
from naver_nvidia.errors import Fault, InvalidArticle, InvalidValue, shown
from naver_nvidia.meetings import Meeting, Meetings
from naver_nvidia.names import NameIndex
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Fact: TypeAlias = DateMention | Role | Meeting | Quote | Statement

_IN_ARTICLE = "this article"


@attrs.frozen
class Photo:
    """A picture printed with the article: its caption and credit, and what the caption states."""

    caption: Passage = attrs.field(validator=fields.of_type(Passage))
    credit: Passage | None = attrs.field(
        default=None, validator=fields.of_type(Passage, optional=True)
    )
    depicts: tuple[Entity, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Entity)
    )
    place: Place | None = attrs.field(default=None, validator=fields.of_type(Place, optional=True))
    date: DateRange | None = attrs.field(
        default=None, validator=fields.of_type(DateRange, optional=True)
    )


def _to_meetings(meetings: Iterable[Meeting]) -> Meetings:
    return meetings if isinstance(meetings, Meetings) else Meetings._unchecked(meetings)  # noqa: SLF001


@attrs.frozen(kw_only=True, repr=False)
class Article:
    """A news article's text and everything it states, each fact with the words that state it.

    An Article that exists is right: every passage's words stand where it says, every entity and
    meeting referred to is declared, every id is unique, sentences and paragraphs are in order.
    What the text does not state is None or empty.

    >>> from naver_nvidia import load_article
    >>> article = load_article()
    >>> article.person("Huang").name
    'Jensen Huang'
    >>> article[article.quotes[0].cue]
    'according to the Korean internet giant Thursday'

    Raises:
        InvalidArticle: lists all that is wrong, each with its JSON path.
    """

    id: str = attrs.field(validator=fields.words)
    text: str = attrs.field(validator=fields.of_type(str))
    date_published: date
    language: str | None = attrs.field(default=None, validator=fields.optional_words)
    headline: str | None = attrs.field(default=None, validator=fields.optional_words)
    publisher: Organization | None = attrs.field(
        default=None, validator=fields.of_type(Organization, optional=True)
    )
    authors: tuple[Person, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Person)
    )
    paragraphs: tuple[Passage, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Passage)
    )
    sentences: tuple[Passage, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Passage)
    )
    people: tuple[Person, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Person)
    )
    organizations: tuple[Organization, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Organization)
    )
    places: tuple[Place, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Place)
    )
    topics: tuple[Topic, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Topic)
    )
    products: tuple[Product, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Product)
    )
    documents: tuple[Document, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Document)
    )
    mentions: tuple[Mention, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Mention)
    )
    dates: tuple[DateMention, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(DateMention)
    )
    roles: tuple[Role, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Role)
    )
    meetings: Meetings = attrs.field(
        factory=Meetings, converter=_to_meetings, validator=fields.each(Meeting)
    )
    quotes: tuple[Quote, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Quote)
    )
    statements: tuple[Statement, ...] = attrs.field(
        default=(), converter=fields.to_tuple, validator=fields.each(Statement)
    )
    photo: Photo | None = attrs.field(default=None, validator=fields.of_type(Photo, optional=True))
    rights: str | None = attrs.field(default=None, validator=fields.optional_words)

    def __attrs_post_init__(self) -> None:
        if type(self.date_published) is not date:
            raise InvalidValue(
                "Article.date_published", f"{self.date_published!r} is not a datetime.date"
            )
        if faults := tuple(_faults(self)):
            raise InvalidArticle(faults)

    def __repr__(self) -> str:
        return (
            f"<Article {self.id}, published {self.date_published}: {len(self.text):,} code points, "
            f"{len(self.people)} people, {len(self.meetings)} meetings, {len(self.quotes)} quotes>"
        )

    def __getitem__(self, passage: Passage) -> str:
        """The words of a passage.

        Raises:
            InvalidValue: the passage is from another text.
        """
        words = self.text[passage.start : passage.end]
        if words != passage.exact:
            raise InvalidValue(
                "Article[passage]", f"{passage.exact!r} does not stand at {passage.start}"
            )
        return words

    @property
    def entities(self) -> tuple[Entity, ...]:
        """People, organizations, places, topics, products and documents, in this order."""
        return (
            *self.people,
            *self.organizations,
            *self.places,
            *self.topics,
            *self.products,
            *self.documents,
        )

    @property
    def body(self) -> tuple[Passage, ...]:
        """The paragraphs that are the article's own, not the photo's caption and credit."""
        return tuple(
            each
            for each in self.paragraphs
            if self.photo is None or not each.overlaps(self.photo.caption)
        )

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Dates, roles, meetings, quotes and statements, in the order of the words behind them."""
        facts: tuple[Fact, ...] = (
            *self.dates,
            *self.roles,
            *self.meetings,
            *self.quotes,
            *self.statements,
        )
        return tuple(sorted(facts, key=lambda fact: min(passages_of(fact), default=_NOWHERE)))

    def person(self, name: str) -> Person:
        """The person with this id or name, in any of the forms that `Person.names` gives.

        Raises:
            UnknownName: nobody has it; the nearest names are suggested.
            AmbiguousName: several have it; each is named with the id to ask by.
        """
        return NameIndex(self.people, kind="person", place=_IN_ARTICLE).find(name)

    def organization(self, name: str) -> Organization:
        """The organization with this id or name; errors as for `person`."""
        return NameIndex(self.organizations, kind="organization", place=_IN_ARTICLE).find(name)

    def roles_of(self, person: Person | str) -> tuple[Role, ...]:
        """What posts the article gives the person."""
        wanted = self.person(person) if isinstance(person, str) else person
        return tuple(role for role in self.roles if role.person == wanted)

    def mentions_of(self, entity: Entity) -> tuple[Mention, ...]:
        """Where the article refers to the entity."""
        return tuple(mention for mention in self.mentions if mention.entity == entity)

    def statements_about(self, subject: Entity | Meeting) -> tuple[Statement, ...]:
        """The statements that have this subject or object."""
        return tuple(each for each in self.statements if subject in (each.subject, each.object))

    def sentence_of(self, passage: Passage) -> Passage | None:
        """The sentence that the passage lies in; None where it lies in no single one."""
        return next((each for each in self.sentences if each.contains(passage)), None)


_NOWHERE = Passage(10**12, 10**12 + 1, " ")
DECLARED: Final = (
    "people",
    "organizations",
    "places",
    "topics",
    "products",
    "documents",
    "meetings",
    "quotes",
)


def passages_of(fact: Fact) -> tuple[Passage, ...]:
    """The words that state a fact."""
    if isinstance(fact, DateMention):
        return (fact.passage,)
    return tuple(each for each in fact.passages if isinstance(each, Passage))


Leaf: TypeAlias = Passage | Entity | Meeting


def _parts(value: attrs.AttrsInstance, path: str) -> Iterator[tuple[str, Leaf]]:
    """The passages and references of a value, each with its path; a reference is not entered."""
    for field in attrs.fields(type(value)):
        yield from _leaves(getattr(value, field.name), f"{path}.{field.name}")


def _leaves(value: object, path: str) -> Iterator[tuple[str, Leaf]]:
    if isinstance(value, Passage | Entity | Meeting):
        yield path, value
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _leaves(each, f"{path}[{number}]")
    elif attrs.has(type(value)):
        yield from _parts(cast("attrs.AttrsInstance", value), path)


def _article_leaves(article: Article) -> Iterator[tuple[str, Leaf]]:
    for field in attrs.fields(Article):
        value = getattr(article, field.name)
        path = f"$.{field.name}"
        if field.name in DECLARED:
            for number, each in enumerate(value):
                yield from _parts(each, f"{path}[{number}]")
        else:
            yield from _leaves(value, path)


def _faults(article: Article) -> Iterator[Fault]:
    yield from _text_faults(article.text)
    yield from _id_faults(article)
    declared = {each.id: each for each in (*article.entities, *article.meetings)}
    for path, leaf in _article_leaves(article):
        if isinstance(leaf, Passage):
            if not article.text.startswith(leaf.exact, leaf.start):
                yield Fault(path, misplaced(article.text, leaf))
        elif leaf.id not in declared:
            yield Fault(path, f"{leaf.id!r} is not declared in this article")
        elif declared[leaf.id] is not leaf and declared[leaf.id] != leaf:
            yield Fault(path, f"{leaf.id!r} differs from the one that this article declares")
    yield from _order_faults("$.paragraphs", article.paragraphs)
    yield from _order_faults("$.sentences", article.sentences)
    yield from _date_faults(article)


def _text_faults(text: str) -> Iterator[Fault]:
    if not text:
        yield Fault("$.text", "the text is empty")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        yield Fault("$.text", f"a lone surrogate stands at {error.start}: not Unicode text")


def _id_faults(article: Article) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for name in DECLARED:
        for number, each in enumerate(getattr(article, name)):
            path = f"$.{name}[{number}].id"
            if first.setdefault(each.id, path) != path:
                yield Fault(path, f"{each.id!r} is already the id at {first[each.id]}")


def misplaced(text: str, passage: Passage) -> str:
    """Say what stands where the passage should."""
    found = text[passage.start : passage.end]
    there = f"{shown(found)} stands there" if found else "the text ends before"
    return f"{shown(passage.exact)} is not at {passage.start} to {passage.end}: {there}"


def _order_faults(path: str, passages: tuple[Passage, ...]) -> Iterator[Fault]:
    for number, (one, other) in enumerate(pairwise(passages), start=1):
        if other.start < one.end:
            yield Fault(f"{path}[{number}]", "does not come after the one before it")


def _date_faults(article: Article) -> Iterator[Fault]:
    for number, mention in enumerate(article.dates):
        path = f"$.dates[{number}].resolved"
        if mention.resolved.words != mention.passage.exact:
            yield Fault(f"{path}.words", f"are not those of its passage: {mention.passage.exact!r}")
        if mention.resolved.published != article.date_published:
            yield Fault(f"{path}.published", f"is not the article's {article.date_published}")
