"""Argument: the words that give a fact one of its parts, so that each part can be scored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

import attrs

from naver_nvidia import fields
from naver_nvidia.entities import Entity
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.passages import Passage
from naver_nvidia.reprs import brief

ArgumentName: TypeAlias = Literal[
    "participant",
    "date",
    "end_date",
    "place",
    "organizer",
    "topic",
    "person",
    "organization",
    "title",
    "source",
    "content",
]


@attrs.frozen(repr=False)
class Argument:
    """The words that give a fact one of its parts: an event argument of ACE, a span of PARC.

    A Meeting has them for its "participant", "date", "end_date", "place", "organizer" and "topic",
    a Role for its "person", "organization" and "title", a Quote for its "source" and "content".
    ``entity`` is whom or what the words mean; it must be given where the part is one of several.

    >>> from naver_nvidia import Passage
    >>> Argument("date", Passage(12, 19, "Tuesday"))
    <Argument date at 12: 'Tuesday'>
    """

    name: ArgumentName = attrs.field(validator=fields.one_of(ArgumentName))
    passage: Passage = attrs.field(validator=fields.of_type(Passage))
    entity: Entity | None = attrs.field(
        default=None, validator=fields.optional(Entity), kw_only=True
    )

    def __repr__(self) -> str:
        who = "" if self.entity is None else f" {brief(self.entity.id)}"
        return f"<Argument {self.name}{who} at {self.passage.start}: {brief(self.passage.exact)!r}>"


def to_arguments(values: Iterable[Argument]) -> tuple[Argument, ...]:
    """Convert to a tuple."""
    return fields.to_tuple(values)


def check_arguments(
    fact: str, arguments: Iterable[Argument], parts: Mapping[str, Sequence[object]]
) -> None:
    """Each argument is one of those that the fact can have, and of a part that it has.

    Raises:
        InvalidValue: it is not, or does not say of which of several parts.
    """
    for number, each in enumerate(arguments):
        place = f"{fact}.arguments[{number}]"
        if each.name not in parts:
            listed = ", ".join(map(repr, parts))
            raise InvalidValue(f"{place}.name", f"{each.name!r} is not one of {listed}")
        values = [value for value in parts[each.name] if value is not None]
        if not values:
            raise InvalidValue(f"{place}.name", f"has words for a {each.name}, but there is none")
        if each.entity is None and len(values) > 1 and isinstance(values[0], Entity):
            raise InvalidValue(f"{place}.entity", f"is missing: there is more than one {each.name}")
        if each.entity is not None and each.entity not in values:
            raise InvalidValue(f"{place}.entity", f"{shown(each.entity.id)} is no {each.name} here")
