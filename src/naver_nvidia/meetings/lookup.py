"""Lookup: whom a question means by an object, an id or a name, among some meetings."""

from __future__ import annotations

import difflib
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from naver_nvidia.entities import Entity, Organization, Person, Place
from naver_nvidia.errors import AmbiguousName, UnknownName
from naver_nvidia.names import NameIndex, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from naver_nvidia.meetings.columns import Cast, Columns
    from naver_nvidia.meetings.incidence import Seats
    from naver_nvidia.meetings.numbers import Numbers

E = TypeVar("E", bound=Entity)
Party: TypeAlias = Person | Organization

HERE = "these meetings"


class Subject(NamedTuple):
    """Whom a question is about; ``family`` are their numbers, several where subsidiaries count."""

    entity: Party
    family: tuple[int, ...]
    cast: Cast[Person] | Cast[Organization]

    def seats(self) -> Seats:
        """Where they sit."""
        return self.cast.incidence.seats_of_all(self.family)


class Lookup:
    """Who is who in the chosen meetings.

    Every method raises UnknownName where nobody here is meant, and AmbiguousName where several
    can be.
    """

    __slots__ = ("_chosen", "_columns")

    def __init__(self, columns: Columns, chosen: Numbers) -> None:
        self._columns = columns
        self._chosen = chosen

    def party(self, who: Party | str, *, include_subsidiaries: bool = False) -> Subject:
        """The person or organization; an organization with its subsidiaries, if wanted."""
        if include_subsidiaries:
            return self._with_subsidiaries(who)
        return self._find(who, "person or organization", self._columns.casts())

    def person(self, who: Person | str) -> Subject:
        """The person."""
        return self._find(who, "person", (self._columns.people,))

    def organization(self, who: Organization | str) -> Subject:
        """The organization."""
        return self._find(who, "organization", (self._columns.organizations,))

    def _find(
        self, who: Party | str, kind: str, casts: tuple[Cast[Person] | Cast[Organization], ...]
    ) -> Subject:
        if not isinstance(who, str):
            return self._find_object(who)
        if not (found := self._here((cast, cast.directory.with_id(who)) for cast in casts)):
            named = ((cast, each) for cast in casts for each in cast.directory.named(who))
            found = self._here(named)
        if len(found) > 1:
            candidates = [(each.entity.name, each.entity.id) for each in found]
            raise AmbiguousName(who, kind, HERE, candidates)
        if not found:
            raise UnknownName(who, kind, HERE, self._nearest(who, casts))
        return found[0]

    def _find_object(self, who: Party) -> Subject:
        cast = (
            self._columns.people if isinstance(who, Person) else self._columns.organizations
        )
        found = self._here([(cast, cast.directory.number(who))])
        if not found:
            raise UnknownName(who.name, type(who).__name__.lower(), HERE)
        return found[0]

    def _here(
        self, hits: Iterable[tuple[Cast[Person] | Cast[Organization], int | None]]
    ) -> list[Subject]:
        """Those that take part in the chosen meetings."""
        return [
            Subject(cast.directory[number], (number,), cast)
            for cast, number in hits
            if number is not None and self._takes_part(cast, number)
        ]

    def _takes_part(self, cast: Cast[Person] | Cast[Organization], number: int) -> bool:
        return any(True for _ in cast.incidence.seats_of(number).within(self._chosen))

    def _nearest(
        self, name: str, casts: tuple[Cast[Person] | Cast[Organization], ...]
    ) -> list[str]:
        near: dict[str, list[str]] = {}
        for cast in casts:
            for folded, who in cast.directory.near(name):
                names = [each.entity.name for each in self._here((cast, n) for n in who)]
                near.setdefault(folded, []).extend(names)
        best = difflib.get_close_matches(fold(name), near, n=3)
        return list(dict.fromkeys(chain.from_iterable(near[each] for each in best)))

    def _with_subsidiaries(self, who: Party | str) -> Subject:
        cast = self._columns.organizations
        owners = {number: tuple(owners_of(each)) for number, each in enumerate(cast.directory)}
        try:
            subject = self.party(who)
        except UnknownName:  # perhaps one that met nobody itself
            known = chain.from_iterable(owners.values())
            who = named(who, known, "organization") if isinstance(who, str) else who
        else:
            if isinstance(subject.entity, Person):
                return subject
            who = subject.entity
        family = tuple(number for number, above in owners.items() if who in above)
        if not any(self._takes_part(cast, number) for number in family):
            raise UnknownName(who.name, "organization", HERE)
        return Subject(who, family, cast)


def owners_of(organization: Organization) -> Iterator[Organization]:
    """The organization, what it belongs to, and so on."""
    owner: Organization | None = organization
    while owner is not None:
        yield owner
        owner = owner.parent_organization


def containing(place: Place | None) -> Iterator[Place]:
    """The place, the larger one that it lies in, and so on."""
    while place is not None:
        yield place
        place = place.within


def named(name: str, among: Iterable[E | None], kind: str) -> E:
    """The one of few entities that has the id or name."""
    known = dict.fromkeys(each for each in among if each is not None)
    return NameIndex(known, kind=kind, place=HERE).find(name)
