"""Lookup: whom or what a question about meetings means by an object, an id or a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from naver_nvidia import fields
from naver_nvidia.entities import Entity, Organization, Person, Place, Topic
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.meetings.meeting import Party
from naver_nvidia.meetings.references import owners_of
from naver_nvidia.meetings.store.columns import Cast
from naver_nvidia.meetings.store.incidence import Seats
from naver_nvidia.meetings.store.register import HERE, Register
from naver_nvidia.names import NameIndex, called, nearest_names

AnyCast: TypeAlias = "Cast[Person] | Cast[Organization]"


@attrs.define(eq=False, slots=False)
class Subject:
    """Whom a question is about; ``family`` are their numbers.

    It is empty where the object asked for is not known, and several where subsidiaries count;
    ``given`` is the object in both cases.
    """

    family: tuple[int, ...]
    cast: AnyCast
    given: Party | None = None

    @property
    def entity(self) -> Party:
        """The person or organization."""
        return self.cast[self.family[0]] if self.given is None else self.given

    @cached_property
    def seats(self) -> Seats:
        """Where they sit."""
        return self.cast.incidence.seats_of_all(self.family)


class Lookup:
    """Who is who in a register: whichever of its meetings are chosen, a name means the same.

    Every method raises UnknownName where a name means nobody, AmbiguousName where it can mean
    several, and InvalidValue, with the name of the question ``asked``, for what is no name or
    party, or differs from the one with its id.
    """

    __slots__ = ("_asked", "_register")

    def __init__(self, register: Register, asked: str) -> None:
        self._register = register
        self._asked = f"Meetings.{asked}"

    def party(self, who: Party | str, *, include_subsidiaries: bool = False) -> Subject:
        """The person or organization; an organization with its subsidiaries, if wanted."""
        subjects = self._register.subjects
        if isinstance(who, str) and not include_subsidiaries and who in subjects:
            return subjects[who]
        columns = self._register.columns
        found = self._find(who, columns.people, columns.organizations)
        if include_subsidiaries:
            return self._with_subsidiaries(found)
        if isinstance(who, str):
            subjects[who] = found
        return found

    def parties(self, name: str, given: Iterable[Party | str]) -> frozenset[int]:
        """The numbers of all that are given as the argument of that name."""
        place = f"{self._asked}: {name}"
        if isinstance(given, str | Person | Organization):
            raise InvalidValue(place, f"{shown(given)} is one; give a list of them")
        fields.check_type(place, given, Iterable)
        return frozenset(number for each in given for number in self.party(each).family)

    def fitting(
        self, kind: type[Party] | None, among: Iterable[Party | str] | None
    ) -> Callable[[int], bool] | None:
        """Whether a number is one of the kind, and among the parties; None where all are."""
        if kind is not None and kind not in (Person, Organization):
            raise InvalidValue(
                f"{self._asked}: kind", f"{shown(kind)} is neither Person nor Organization"
            )
        chosen = None if among is None else self.parties("among", among)
        if kind is None:
            return None if chosen is None else chosen.__contains__
        casts: tuple[AnyCast, ...] = self._register.columns.casts()
        of_kind = next(cast.numbers for cast in casts if cast.kind is kind)
        return (of_kind if chosen is None else chosen.intersection(of_kind)).__contains__

    def person(self, who: Person | str) -> Subject:
        """The person."""
        return self._find(who, self._register.columns.people)

    def organization(self, who: Organization | str) -> Subject:
        """The organization."""
        return self._find(who, self._register.columns.organizations)

    def place(self, which: Entity | str) -> Entity:
        """The place."""
        return self._in(self._register.places, which, Place)

    def topic(self, which: Entity | str) -> Entity:
        """The topic."""
        return self._in(self._register.topics, which, Topic)

    def _in(self, index: NameIndex[Entity], which: Entity | str, kind: type[Entity]) -> Entity:
        if not index.has(which):  # what a meeting has as its place or topic is one, of any kind
            fields.check_type(self._asked, which, kind, str)
        if (meant := self._register.meant) is not None:
            which = meant(which, kind)
        try:
            return index.find(which)
        except InvalidValue as error:  # of the register, which the caller knows by the question
            raise InvalidValue(self._asked, error.problem) from None

    def _find(self, who: Party | str, *casts: AnyCast) -> Subject:
        if (meant := self._register.meant) is not None:
            who = meant(who, *(each.kind for each in casts))
        if not isinstance(who, str):
            return self._known(who, casts)
        found = _with_id(who, casts) or [
            Subject((cast.first + number,), cast)
            for cast in casts
            for number in cast.directory.named(who)
        ]
        if len(found) == 1:
            return found[0]
        kind = called(each.kind for each in casts)
        if found:
            candidates = [(each.entity.name, each.entity.id) for each in found]
            raise AmbiguousName(who, kind, HERE, candidates)
        nearest = nearest_names(who, *(each.directory for each in casts))
        raise UnknownName(who, kind, HERE, nearest)

    def _known(self, who: Party, casts: Sequence[AnyCast]) -> Subject:
        kinds: dict[type[Party], AnyCast] = {cast.kind: cast for cast in casts}
        fields.check_type(self._asked, who, *kinds, str)
        known = _with_id(who.id, casts)
        for each in known:
            if each.entity == who:
                return each
        if known:
            raise InvalidValue(
                self._asked,
                f"the {called(kinds)} asked for differs from the one that has the id "
                f"{shown(who.id)} here; ask by id",
            )
        return Subject((), kinds[type(who)], who)

    def _with_subsidiaries(self, owner: Subject) -> Subject:
        entity = owner.entity
        if isinstance(entity, Person):
            return owner
        cast = self._register.columns.organizations
        known = enumerate(cast.directory, cast.first)
        family = (number for number, each in known if entity in owners_of(each))
        return Subject(tuple(family), cast, entity)


def _with_id(key: str, casts: Sequence[AnyCast]) -> list[Subject]:
    return [
        Subject((cast.first + number,), cast)
        for cast in casts
        if (number := cast.directory.with_id(key)) is not None
    ]
