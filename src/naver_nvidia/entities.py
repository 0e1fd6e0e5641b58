"""Who and what an article speaks of: Person, Organization, Place, Topic, Product, Document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias, cast, final

import attrs

from naver_nvidia import fields
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.passages import Passage, to_passages
from naver_nvidia.reprs import as_call, brief

MentionKind: TypeAlias = Literal["name", "nominal", "pronoun"]

# RFC 3986: a scheme, a colon, and something without white space or what only delimits URIs.
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:/*[^\s/<>\x22{}|\\^`][^\s<>\x22{}|\\^`]*")


def optional_uri(instance: object, attribute: attrs.Attribute[str | None], value: object) -> None:
    """The value is None or an absolute URI."""
    if value is not None:
        fields.words(instance, attribute, value)
        _check_uri(fields.place_of(instance, attribute), cast("str", value))


def _check_uri(place: str, uri: str) -> None:
    if not _URI.fullmatch(uri):
        raise InvalidValue(place, f"{shown(uri)} is not an absolute URI, such as 'https://...'")


def each_uri(instance: object, attribute: attrs.Attribute[tuple[str, ...]], value: object) -> None:
    """The value is a tuple of absolute URIs, each once."""
    fields.each_words(instance, attribute, value)
    uris = cast("tuple[str, ...]", value)
    for number, uri in enumerate(uris):
        place = f"{fields.place_of(instance, attribute)}[{number}]"
        _check_uri(place, uri)
        if uri in uris[:number]:
            raise InvalidValue(place, f"{shown(uri)} stands in the list twice")


@attrs.frozen(repr=False)
class Entity:
    """What the six kinds have in common: an ``id`` unique in its article, and names as printed.

    ``name`` is the fullest form in the text, ``alternate_names`` (schema.org's alternateName) the
    other forms. ``same_as`` (schema.org's sameAs) are URIs that stand for it everywhere, which the
    annotator states: entities of two articles that share one are the same. Use one of the kinds; an
    Entity of no kind belongs to no article, and the kinds are final: JSON has no place for more
    fields.
    """

    id: str = attrs.field(validator=fields.words)
    name: str = attrs.field(validator=fields.words)
    alternate_names: tuple[str, ...] = attrs.field(
        default=(), converter=fields.to_strings, validator=fields.each_words, kw_only=True
    )
    same_as: tuple[str, ...] = attrs.field(
        default=(), converter=fields.to_strings, validator=each_uri, kw_only=True
    )

    def __repr__(self) -> str:
        return as_call(self)

    def names(self) -> Iterator[str]:
        """The forms by which it can be asked for: the name first, then the others."""
        yield self.name
        yield from self.alternate_names


@final
@attrs.frozen(repr=False)
class Person(Entity):
    """A person, named as printed: the family name may come first or last.

    Popolo's Person. What the text does not tell apart stays None.

    >>> lee = Person("lee-hae-jin", "Lee Hae-jin", family_name="Lee", given_name="Hae-jin")
    >>> lee.sort_name
    'Lee, Hae-jin'
    """

    family_name: str | None = attrs.field(
        default=None, validator=fields.optional_words, kw_only=True
    )
    given_name: str | None = attrs.field(
        default=None, validator=fields.optional_words, kw_only=True
    )

    @property
    def sort_name(self) -> str:
        """Family name, comma, given name; the name as printed where either is not known."""
        if self.family_name is None or self.given_name is None:
            return self.name
        return f"{self.family_name}, {self.given_name}"

    def names(self) -> Iterator[str]:
        """The forms by which the person can be asked for, each part of the name included."""
        yield from Entity.names(self)
        yield from filter(None, (self.family_name, self.given_name))


@final
@attrs.frozen(repr=False)
class Organization(Entity):
    """An organization; ``classification`` and parent only where the text states them (Popolo).

    ``classification_passages`` are the words that state the classification.
    """

    classification: str | None = attrs.field(
        default=None, validator=fields.optional_words, kw_only=True
    )
    parent_organization: Organization | None = attrs.field(default=None, kw_only=True)
    classification_passages: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.classification_passages and self.classification is None:
            place = "Organization.classification_passages"
            raise InvalidValue(place, "has words for a classification, but there is none")
        if self.parent_organization is not None:
            fields.check_type(
                "Organization.parent_organization", self.parent_organization, Organization
            )


@final
@attrs.frozen(repr=False)
class Place(Entity):
    """A place, and the larger place that the text puts it in (schema.org's containedInPlace)."""

    within: Place | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.within is not None:
            fields.check_type("Place.within", self.within, Place)

    def lies_in(self, other: Place) -> bool:
        """Whether this is ``other`` or lies within it, however deep.

        >>> california = Place("california", "California")
        >>> Place("santa-clara", "Santa Clara", within=california).lies_in(california)
        True
        """
        return other in containing(self)


def containing(place: Entity | None) -> Iterator[Entity]:
    """What somebody met at; of a place, the larger one that it lies in as well, and so on."""
    while place is not None:
        yield place
        place = place.within if isinstance(place, Place) else None


@final
@attrs.frozen(repr=False)
class Topic(Entity):
    """A subject that is spoken of (schema.org's about)."""


@final
@attrs.frozen(repr=False)
class Product(Entity):
    """Something made or sold."""


@final
@attrs.frozen(repr=False)
class Document(Entity):
    """A post, photo, report or other work that says or shows something (CreativeWork)."""


@attrs.frozen(repr=False)
class Mention:
    """A passage that refers to an entity: by name, by a description, or by a pronoun.

    A passage that refers to several ("the two companies") is one Mention for each. ``head`` is the
    word or name within it that a description is about (ACE): "executives" in "Naver's executives".

    Raises:
        InvalidValue: the head does not lie within the passage.
    """

    entity: Entity = attrs.field(validator=fields.of_type(Entity))
    passage: Passage = attrs.field(validator=fields.of_type(Passage))
    kind: MentionKind = attrs.field(validator=fields.one_of(MentionKind))
    head: Passage | None = attrs.field(
        default=None, validator=fields.optional(Passage), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if self.head is not None and not self.passage.contains(self.head):
            problem = f"{shown(self.head.exact)} does not lie within {shown(self.passage.exact)}"
            raise InvalidValue("Mention.head", problem)

    def __repr__(self) -> str:
        return (
            f"<Mention of {brief(self.entity.id)}, {self.kind} at {self.passage.start}: "
            f"{brief(self.passage.exact)!r}>"
        )


def to_people(values: Iterable[Person]) -> tuple[Person, ...]:
    """Convert to a tuple."""
    return fields.to_tuple(values)


Source: TypeAlias = Person | Organization | Document
"""On whose word something is said, or who says it."""


def to_sources(values: Source | Iterable[Source] | None) -> tuple[Source, ...]:
    """Convert to a tuple: one source, several, or None for no other than the article itself."""
    if values is None:
        return ()
    return (values,) if isinstance(values, Entity) else fields.to_tuple(values)


def to_entities(values: Iterable[Entity]) -> tuple[Entity, ...]:
    """Convert to a tuple."""
    return fields.to_tuple(values)


fields.readable_hints(Organization, Place)
