"""Article: the whole that the other types make up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import Any, TypeVar

import attrs

from naver_nvidia import fields
from naver_nvidia.article.checks import faults, unmentioned
from naver_nvidia.article.facts import Fact, passages_of, text_order
from naver_nvidia.article.photo import Photo
from naver_nvidia.article.proof import acting_for, joins, stated
from naver_nvidia.dates import DateMention
from naver_nvidia.entities import (
    Document,
    Entity,
    Mention,
    Organization,
    Person,
    Place,
    Product,
    Topic,
    optional_uri,
    to_people,
)
from naver_nvidia.errors import InvalidArticle, InvalidValue, shown
from naver_nvidia.meetings import Encounter, Meeting, Meetings
from naver_nvidia.names import NameIndex, keys
from naver_nvidia.passages import Passage, misplaced, to_passages
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

E = TypeVar("E", bound=Entity)


def _to_photos(values: Iterable[Photo]) -> tuple[Photo, ...]:
    return fields.to_tuple(values)


def _to_topics(values: Iterable[Topic]) -> tuple[Topic, ...]:
    return fields.to_tuple(values)


def _to_organizations(values: Iterable[Organization]) -> tuple[Organization, ...]:
    return fields.to_tuple(values)


def _to_places(values: Iterable[Place]) -> tuple[Place, ...]:
    return fields.to_tuple(values)


def _to_products(values: Iterable[Product]) -> tuple[Product, ...]:
    return fields.to_tuple(values)


def _to_documents(values: Iterable[Document]) -> tuple[Document, ...]:
    return fields.to_tuple(values)


def _to_mentions(values: Iterable[Mention]) -> tuple[Mention, ...]:
    return fields.to_tuple(values)


def _to_dates(values: Iterable[DateMention]) -> tuple[DateMention, ...]:
    return fields.to_tuple(values)


def _to_roles(values: Iterable[Role]) -> tuple[Role, ...]:
    return fields.to_tuple(values)


def _to_quotes(values: Iterable[Quote]) -> tuple[Quote, ...]:
    return fields.to_tuple(values)


def _to_statements(values: Iterable[Statement]) -> tuple[Statement, ...]:
    return fields.to_tuple(values)


def _to_meetings(meetings: Iterable[Meeting]) -> Meetings:
    if isinstance(meetings, Meetings):
        return meetings
    # Unchecked: ids that two meetings share are reported with all the other faults.
    return Meetings._unchecked(meetings)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]


# RFC 5646's form; which of the subtags are registered, a library of languages knows.
_LANGUAGE = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def _optional_language(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    fields.optional_words(instance, attribute, value)
    if value is not None and not _LANGUAGE.fullmatch(str(value)):
        raise InvalidValue("Article.language", f"{shown(value)} is no BCP 47 tag, such as 'en'")


# The order of the fields is that of the JSON format: what others refer to stands before them.
@attrs.frozen(kw_only=True, repr=False)
class Article:
    """A news article's text and everything it states, each fact with the words that state it.

    An Article that exists is right: every role, meeting and statement has passages, every passage's
    words stand where it says, every entity and meeting referred to is declared, every id is unique,
    no date contradicts itself or the annotated words that give it, sentences and paragraphs are in
    order, and a place or organization that others lie in or belong to is listed before them. What
    the text does not state is None or empty.

    >>> from naver_nvidia import load_article
    >>> article = load_article()
    >>> article.person("Huang").name
    'Jensen Huang'
    >>> article[article.quotes[0].cue]
    'according to the Korean internet giant Thursday'

    Raises:
        InvalidValue: a field has a value of the wrong kind, which leaves nothing to check.
        InvalidArticle: lists all that is wrong, each with its JSON path; meetings are counted in
            the order of their dates.
    """

    id: str = attrs.field(validator=fields.words)
    text: str = attrs.field(validator=fields.string)
    date_published: date = attrs.field(validator=fields.plain_date)
    date_modified: date | None = attrs.field(
        default=None, validator=attrs.validators.optional(fields.plain_date)
    )
    url: str | None = attrs.field(default=None, validator=optional_uri)
    language: str | None = attrs.field(default=None, validator=_optional_language)
    headline: str | None = attrs.field(default=None, validator=fields.optional_words)
    paragraphs: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage)
    )
    sentences: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage)
    )
    people: tuple[Person, ...] = attrs.field(
        default=(), converter=to_people, validator=fields.each(Person)
    )
    organizations: tuple[Organization, ...] = attrs.field(
        default=(), converter=_to_organizations, validator=fields.each(Organization)
    )
    places: tuple[Place, ...] = attrs.field(
        default=(), converter=_to_places, validator=fields.each(Place)
    )
    topics: tuple[Topic, ...] = attrs.field(
        default=(), converter=_to_topics, validator=fields.each(Topic)
    )
    products: tuple[Product, ...] = attrs.field(
        default=(), converter=_to_products, validator=fields.each(Product)
    )
    documents: tuple[Document, ...] = attrs.field(
        default=(), converter=_to_documents, validator=fields.each(Document)
    )
    publisher: Organization | None = attrs.field(
        default=None, validator=fields.optional(Organization)
    )
    authors: tuple[Person, ...] = attrs.field(
        default=(), converter=to_people, validator=fields.each_once(Person)
    )
    mentions: tuple[Mention, ...] = attrs.field(
        default=(), converter=_to_mentions, validator=fields.each(Mention)
    )
    dates: tuple[DateMention, ...] = attrs.field(
        default=(), converter=_to_dates, validator=fields.each(DateMention)
    )
    roles: tuple[Role, ...] = attrs.field(
        default=(), converter=_to_roles, validator=fields.each(Role)
    )
    meetings: Meetings = attrs.field(
        factory=Meetings, converter=_to_meetings, validator=fields.of_type(Meetings)
    )
    quotes: tuple[Quote, ...] = attrs.field(
        default=(), converter=_to_quotes, validator=fields.each(Quote)
    )
    statements: tuple[Statement, ...] = attrs.field(
        default=(), converter=_to_statements, validator=fields.each(Statement)
    )
    photos: tuple[Photo, ...] = attrs.field(
        default=(), converter=_to_photos, validator=fields.each(Photo)
    )
    rights: str | None = attrs.field(default=None, validator=fields.optional_words)

    def __attrs_post_init__(self) -> None:
        if found := tuple(faults(self)):
            raise InvalidArticle(found)
        declared = (*self.people, *self.organizations, *self.places, *self.topics)
        meetings = self.meetings._declaring(declared, self.id)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - see _to_meetings
        # The one field that hangs on others; attrs' own way to set it in a frozen class.
        object.__setattr__(self, "meetings", meetings)

    def __repr__(self) -> str:
        return (
            f"<Article {self.id}, published {self.date_published}: {len(self.text):,} code points, "
            f"people {len(self.people)}, meetings {len(self.meetings)}, quotes {len(self.quotes)}>"
        )

    def __getitem__(self, passage: Passage) -> str:
        """The words of a passage.

        Raises:
            InvalidValue: the passage is from another text.
        """
        fields.check_type("Article[passage]", passage, Passage)
        if not passage.stands_in(self.text):
            raise InvalidValue("Article[passage]", misplaced(self.text, passage))
        return passage.exact

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
    def photo(self) -> Photo | None:
        """The photo, or of several the first."""
        return self.photos[0] if self.photos else None

    @property
    def body(self) -> tuple[Passage, ...]:
        """The paragraphs that are the article's own, not the photos' captions and credits."""
        zones = [zone for photo in self.photos for zone in (photo.caption, photo.credit)]
        return tuple(
            each
            for each in self.paragraphs
            if not any(zone is not None and each.overlaps(zone) for zone in zones)
        )

    @property
    def unmentioned(self) -> tuple[Entity, ...]:
        """The entities that the article only declares: no mention or field refers to them.

        That is no fault, and seldom meant.
        """
        return tuple(unmentioned(self))

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
        return tuple(sorted(facts, key=text_order))

    def person(self, name: Person | str) -> Person:
        """The person with this id or name, in any of the forms that `Person.names` gives.

        Raises:
            UnknownName: nobody has it; the nearest names are suggested.
            AmbiguousName: several have it; each is named with the id to ask by.
        """
        return self._find(name, self.people, Person)

    def organization(self, name: Organization | str) -> Organization:
        """The organization with this id or name; errors as for `person`."""
        return self._find(name, self.organizations, Organization)

    def place(self, name: Place | str) -> Place:
        """The place with this id or name; errors as for `person`."""
        return self._find(name, self.places, Place)

    def topic(self, name: Topic | str) -> Topic:
        """The topic with this id or name; errors as for `person`."""
        return self._find(name, self.topics, Topic)

    def product(self, name: Product | str) -> Product:
        """The product with this id or name; errors as for `person`."""
        return self._find(name, self.products, Product)

    def document(self, name: Document | str) -> Document:
        """The document with this id or name; errors as for `person`."""
        return self._find(name, self.documents, Document)

    def entity(self, name: Entity | str) -> Entity:
        """The entity of any kind with this id or name; errors as for `person`."""
        return self._find(name, self.entities, Entity)

    def roles_of(self, person: Person | str) -> tuple[Role, ...]:
        """What posts the article gives the person; errors as for `person`."""
        wanted = self.person(person)
        return tuple(role for role in self.roles if role.person == wanted)

    def mentions_of(self, entity: Entity | str) -> tuple[Mention, ...]:
        """Where the article refers to the entity; errors as for `person`."""
        wanted = self.entity(entity)
        return tuple(mention for mention in self.mentions if mention.entity == wanted)

    def roles_titled(self, title: str) -> tuple[Role, ...]:
        """The roles with this title, in any form in which a role that has it is printed.

        >>> from naver_nvidia import load_article
        >>> article = load_article()
        >>> article.roles_titled("CEO") == article.roles_titled("Chief Executive Officer")
        True
        """
        fields.check_type("Article.roles_titled", title, str)
        wanted = keys(title)
        titles = [frozenset(chain.from_iterable(map(keys, role.titles))) for role in self.roles]
        forms = wanted.union(*(each for each in titles if not wanted.isdisjoint(each)))
        held = zip(self.roles, titles, strict=True)
        return tuple(role for role, each in held if not forms.isdisjoint(each))

    def lies_in_name(self, mention: Mention) -> bool:
        """Whether the mention lies within a name of something else, as "Naver" in "Naver Cloud"."""
        return any(
            each.kind == "name"
            and each.passage != mention.passage
            and each.passage.contains(mention.passage)
            for each in self.mentions
        )

    @property
    def flat_mentions(self) -> tuple[Mention, ...]:
        """The mentions without those within other names: the gold of a recognizer of flat names."""
        names = {each.passage for each in self.mentions if each.kind == "name"}
        reach = 0
        inner: set[Passage] = set()
        places = {each.passage for each in self.mentions}
        for place in sorted(places, key=lambda each: (each.start, -each.end)):
            if place.end <= reach:
                inner.add(place)
            if place in names:
                reach = max(reach, place.end)
        return tuple(each for each in self.mentions if each.passage not in inner)

    def statements_about(
        self, subject: Entity | Meeting | Quote | Statement | str
    ) -> tuple[Statement, ...]:
        """The statements with this subject or object, be it no entity; errors as for `person`."""
        others = (*self.meetings, *self.quotes, *self.statements)
        wanted = next((each for each in others if each.id == subject), subject)
        if not isinstance(wanted, Meeting | Quote | Statement):
            wanted = self.entity(wanted)
        return tuple(each for each in self.statements if wanted in (each.subject, each.object))

    def proof_of(self, encounter: Encounter) -> tuple[Passage, ...]:
        """The words that state that these two met, of all the words about their meetings.

        Those in which a statement joins the two, or members of the two organizations; where no
        statement does, all the words about the meetings.

        Raises:
            InvalidValue: the meetings are not this article's, so that their passages are of
                another text.

        >>> from naver_nvidia import load_article
        >>> article = load_article()
        >>> (encounter,) = article.meetings.who_met("Kim Yoo-won")
        >>> [passage.exact[8:43] for passage in article.proof_of(encounter)]
        ['key executives, including Lee, Choi']
        """
        proof: list[Passage] = []
        own = {each.id: each for each in self.meetings}
        for meeting in encounter.meetings:
            if own.get(meeting.id) != meeting:
                problem = f"{shown(meeting.id)} is no meeting of this article; ask the proof_of"
                raise InvalidValue("Article.proof_of", f"{problem} of a Corpus that has its own")
            sides = [
                acting_for(meeting, party) for party in (encounter.subject, encounter.counterpart)
            ]
            joining = [each for each in stated(self.statements) if joins(each, sides)]
            words = [passage for each in joining for passage in each.passages]
            about = passages_of(meeting)
            naming = [each for each in about if any(map(each.overlaps, words))]
            proof += naming or about
        return tuple(proof)

    def _find(self, who: E | str, entities: tuple[E, ...], kind: type[E]) -> E:
        return NameIndex(entities, kind, place="this article").find(who)

    def sentence_of(self, passage: Passage) -> Passage | None:
        """The sentence that the passage lies in; None where it lies in no single one.

        Raises:
            InvalidValue: the passage is from another text.
        """
        self[passage]
        return next((each for each in self.sentences if each.contains(passage)), None)

    def _repr_html_(self) -> str | None:
        """What a notebook shows: the annotated article, as `naver_nvidia.markup` makes it.

        None, for which a notebook shows the ``repr``, where no HTML can hold the text.
        """
        from naver_nvidia.markup import (  # noqa: PLC0415 - above us, when asked for
            picture_of,
            to_html_fragment,
        )

        try:
            return to_html_fragment(self, picture=picture_of(self))
        except InvalidValue:
            return None
