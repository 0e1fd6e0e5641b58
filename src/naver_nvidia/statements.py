"""Role and Statement: what an article says of its entities, and on whose word."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from naver_nvidia import fields
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Document, Entity, Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.passages import Passage, to_passages
from naver_nvidia.reprs import brief

Basis: TypeAlias = Literal["stated", "inferred"]


@attrs.frozen(repr=False)
class Role:
    """A post that a person holds in an organization, titled as printed (Popolo's Membership)."""

    person: Person = attrs.field(validator=fields.of_type(Person))
    organization: Organization | None = attrs.field(
        validator=fields.of_type(Organization, optional=True)
    )
    title: str = attrs.field(validator=fields.words)
    passages: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage)
    )

    def __repr__(self) -> str:
        where = "" if self.organization is None else f", {brief(self.organization.name)}"
        return f"<Role of {brief(self.person.name)}: {brief(self.title)}{where}>"


@attrs.frozen(repr=False)
class Statement:
    """Subject, predicate, object: one thing that the article says, and on whose word.

    ``object`` is an entity, a meeting, literal words, or None where the predicate needs none.
    ``according_to`` is who said so; None is the article's own word. What no words state outright
    has the basis "inferred" and gives its ``reason``. An article wants the ``passages`` of each:
    the words that state it, or that it is inferred from.

    Raises:
        InvalidValue: an inference without a reason, a reason without an inference, or a literal
            without words.
    """

    subject: Entity | Meeting = attrs.field(validator=fields.of_type(Entity, Meeting))
    predicate: str = attrs.field(validator=fields.words)
    object: Entity | Meeting | str | None = attrs.field(
        default=None, validator=fields.of_type(Entity, Meeting, str, optional=True)
    )
    date: DateRange | None = attrs.field(
        default=None, validator=fields.of_type(DateRange, optional=True)
    )
    according_to: Person | Organization | Document | None = attrs.field(
        default=None, validator=fields.of_type(Person, Organization, Document, optional=True)
    )
    basis: Basis = attrs.field(default="stated", validator=fields.one_of(Basis))
    reason: str | None = attrs.field(default=None, validator=fields.optional_words)
    passages: tuple[Passage, ...] = attrs.field(
        default=(), converter=to_passages, validator=fields.each(Passage)
    )

    def __attrs_post_init__(self) -> None:
        if isinstance(self.object, str):
            fields.check_words("Statement.object", self.object)
        if (self.basis == "inferred") != (self.reason is not None):
            raise InvalidValue(
                "Statement.reason",
                "an inference gives its reason, and only an inference does; "
                f"basis is {self.basis!r}, reason {shown(self.reason)}",
            )

    def __repr__(self) -> str:
        said = [brief(self.subject.id), brief(self.predicate)]
        if isinstance(self.object, str):
            said.append(repr(brief(self.object)))
        elif self.object is not None:
            said.append(brief(self.object.id))
        when = "" if self.date is None else f", {self.date}"
        source = "" if self.according_to is None else f", according to {self.according_to.id}"
        return f"<Statement {' '.join(said)}{when}{source}>"
