"""Role and Statement: what an article says of its entities, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

import attrs

from naver_nvidia import fields
from naver_nvidia.arguments import Argument, check_arguments, to_arguments
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Document, Entity, Organization, Person, Source, to_sources
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.passages import Passage, to_passages
from naver_nvidia.quotes import Quote
from naver_nvidia.reprs import brief, listed

Basis: TypeAlias = Literal["stated", "inferred"]
Modality: TypeAlias = Literal["asserted", "denied", "planned", "possible"]


@attrs.frozen(repr=False)
class Role:
    """A post that a person holds in an organization, titled as printed (Popolo's Membership).

    ``title`` is the fullest form, ``alternate_titles`` the others ("CEO"). ``arguments`` are the
    words that give its "person", "organization" and "title".
    """

    person: Person = attrs.field(validator=fields.of_type(Person))
    organization: Organization | None = attrs.field(validator=fields.optional(Organization))
    title: str = attrs.field(validator=fields.words)
    passages: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage)
    )
    alternate_titles: tuple[str, ...] = attrs.field(
        default=(), converter=fields.to_strings, validator=fields.each_words, kw_only=True
    )
    arguments: tuple[Argument, ...] = attrs.field(
        default=(), converter=to_arguments, validator=fields.each(Argument), kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        parts = {
            "person": (self.person,),
            "organization": (self.organization,),
            "title": self.titles,
        }
        check_arguments("Role", self.arguments, parts)

    @property
    def titles(self) -> tuple[str, ...]:
        """Every form in which the post's title is printed, the fullest first."""
        return (self.title, *self.alternate_titles)

    def __repr__(self) -> str:
        where = "" if self.organization is None else f", {brief(self.organization.name)}"
        return f"<Role of {brief(self.person.name)}: {brief(self.title)}{where}>"


def _object(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if isinstance(value, str):
        fields.words(instance, attribute, value)
    elif value is not None:
        _subject(instance, attribute, value)


def _subject(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    place = fields.place_of(instance, attribute)
    fields.check_type(place, value, Entity, Meeting, Quote, Statement)
    if isinstance(value, Statement) and value.id is None:
        raise InvalidValue(place, "is a statement without an id, to which nothing can refer")


@attrs.frozen
class Alternative:
    """Another reading of a statement's words: with another subject, another object, or both.

    Raises:
        InvalidValue: it gives neither.
    """

    subject: Entity | Meeting | Quote | Statement | None = attrs.field(
        default=None, validator=attrs.validators.optional(_subject)
    )
    object: Entity | Meeting | Quote | Statement | str | None = attrs.field(
        default=None, validator=_object
    )

    def __attrs_post_init__(self) -> None:
        if self.subject is None and self.object is None:
            raise InvalidValue("Alternative", "gives neither another subject nor another object")


def _to_alternatives(values: Iterable[Alternative]) -> tuple[Alternative, ...]:
    return fields.to_tuple(values)


@attrs.frozen(repr=False)
class Statement:
    """Subject, predicate, object: one thing that the article says, and on whose word.

    Subject and ``object`` are an entity, a meeting, a quotation or another statement that has an
    ``id``; the object may also be literal words, or None where the predicate needs none.
    ``according_to`` are those who said so, given as one or several; none is the article's own
    word. ``modality`` tells what is asserted from what is denied, planned, or called possible.
    ``alternatives`` are the other readings of words that fit several subjects or objects. What no
    words state outright has the basis "inferred" and gives its ``reason``. An article wants the
    ``passages`` of each: the words that state it, or that it is inferred from.

    Raises:
        InvalidValue: an inference without a reason, a reason without an inference, a literal
            without words, or an alternative that says the same.
    """

    subject: Entity | Meeting | Quote | Statement = attrs.field(validator=_subject)
    predicate: str = attrs.field(validator=fields.words)
    object: Entity | Meeting | Quote | Statement | str | None = attrs.field(
        default=None, validator=_object
    )
    date: DateRange | None = attrs.field(default=None, validator=fields.optional(DateRange))
    according_to: tuple[Source, ...] = attrs.field(
        default=(), converter=to_sources, validator=fields.each_once(Person, Organization, Document)
    )
    basis: Basis = attrs.field(default="stated", validator=fields.one_of(Basis))
    reason: str | None = attrs.field(default=None, validator=fields.optional_words)
    passages: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage)
    )
    id: str | None = attrs.field(default=None, validator=fields.optional_words, kw_only=True)
    modality: Modality = attrs.field(
        default="asserted", validator=fields.one_of(Modality), kw_only=True
    )
    alternatives: tuple[Alternative, ...] = attrs.field(
        default=(),
        converter=_to_alternatives,
        validator=fields.each_once(Alternative),
        kw_only=True,
    )

    def __attrs_post_init__(self) -> None:
        if (self.basis == "inferred") != (self.reason is not None):
            raise InvalidValue(
                "Statement.reason",
                "an inference gives its reason, and only an inference does; "
                f"basis is {self.basis!r}, reason {shown(self.reason)}",
            )
        reading = self.subject, self.object
        for number, each in enumerate(self.alternatives):
            if (each.subject or self.subject, each.object or self.object) == reading:
                problem = "is what the statement says; give another subject or object"
                raise InvalidValue(f"Statement.alternatives[{number}]", problem)

    def __repr__(self) -> str:
        said = f"{_said(self.subject)} {brief(self.predicate)}"
        if self.object is not None:
            said += f" {_said(self.object)}"
        ways: list[str] = [self.modality] if self.modality != "asserted" else []
        if self.reason is not None:
            ways.append(self.basis)
        if self.date is not None:
            ways.append(str(self.date))
        if self.according_to:
            ways.append(f"according to {listed([each.id for each in self.according_to])}")
        return f"<Statement {', '.join([said, *ways])}>"


def _said(thing: Entity | Meeting | Quote | Statement | str) -> str:
    if isinstance(thing, str):
        return repr(brief(thing))
    return brief(str(thing.id))


fields.readable_hints(Alternative, Statement)
