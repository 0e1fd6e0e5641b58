"""Lookup: whom a question means by an object, an id or a name, among some meetings."""

from __future__ import annotations

import difflib
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from naver_nvidia import fields
from naver_nvidia.entities import Entity, Organization, Person, Place
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.names import NameIndex, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from naver_nvidia.meetings.columns import Cast, Columns
    from naver_nvidia.meetings.incidence import Seats
    from naver_nvidia.meetings.numbers import Numbers

E = TypeVar("E", bound=Entity)
Party: TypeAlias = Person | Organization
AnyCast: TypeAlias = "Cast[Person] | Cast[Organization]"

HERE = "these meetings"


class Subject(NamedTuple):
    """Whom a question is about; ``family`` are their numbers.

    It is empty where the object asked for has no meetings, and several where subsidiaries count.
    """

    entity: Party
    family: tuple[int, ...]
    cast: AnyCast

    def seats(self) -> Seats:
        """Where they sit."""
        return self.cast.incidence.seats_of_all(self.family)


class Lookup:
    """Who is who in the chosen meetings.

    Every method raises UnknownName where a name means nobody here, AmbiguousName where it can mean
    several, and InvalidValue for what is no name or party, or differs from the one with its id.
    """

    __slots__ = ("_chosen", "_columns")

    def __init__(self, columns: Columns, chosen: Numbers) -> None:
        self._columns = columns
        self._chosen = chosen

    def party(self, who: Party | str, *, include_subsidiaries: bool = False) -> Subject:
        """The person or organization; an organization with its subsidiaries, if wanted."""
        find = self._with_subsidiaries if include_subsidiaries else self._party
        return find(who)

    def _party(self, who: Party | str) -> Subject:
        columns = self._columns
        return self._find(who, {Person: columns.people, Organization: columns.organizations})

    def person(self, who: Person | str) -> Subject:
        """The person."""
        return self._find(who, {Person: self._columns.people})

    def _find(self, who: Party | str, kinds: Mapping[type, AnyCast]) -> Subject:
        if not isinstance(who, str):
            return self._known(who, kinds)
        if not (
            found := self._here((cast, cast.directory.with_id(who)) for cast in kinds.values())
        ):
            named = ((cast, n) for cast in kinds.values() for n in cast.directory.named(who))
            found = self._here(named)
        if len(found) == 1:
            return found[0]
        if found:
            candidates = [(each.entity.name, each.entity.id) for each in found]
            raise AmbiguousName(who, _kind(kinds), HERE, candidates)
        raise UnknownName(who, _kind(kinds), HERE, self._nearest(who, kinds))

    def _known(self, who: Party, kinds: Mapping[type, AnyCast]) -> Subject:
        fields.check_type(HERE, who, *kinds, str)
        numbered = ((cast, cast.directory.with_id(who.id)) for cast in kinds.values())
        known = [(cast, number) for cast, number in numbered if number is not None]
        for cast, number in known:
            if cast.directory[number] == who:
                return Subject(who, (number,), cast)
        if known:
            raise InvalidValue(
                HERE,
                f"the {_kind(kinds)} asked for differs from the one that has the id "
                f"{shown(who.id)} here; ask by id",
            )
        return Subject(who, (), kinds[type(who)])

    def _here(self, hits: Iterable[tuple[AnyCast, int | None]]) -> list[Subject]:
        """Those that take part in the chosen meetings."""
        return [
            Subject(cast.directory[number], (number,), cast)
            for cast, number in hits
            if number is not None and self._takes_part(cast, number)
        ]

    def _takes_part(self, cast: AnyCast, number: int) -> bool:
        return any(True for _ in cast.incidence.seats_of(number).within(self._chosen))

    def _nearest(self, name: str, kinds: Mapping[type, AnyCast]) -> list[str]:
        near: dict[str, list[str]] = {}
        for cast in kinds.values():
            for folded, who in cast.directory.near(name):
                if here := self._here((cast, number) for number in who):
                    near.setdefault(folded, []).extend(each.entity.name for each in here)
        best = difflib.get_close_matches(fold(name), near, n=3)
        return list(dict.fromkeys(chain.from_iterable(near[each] for each in best)))

    def _with_subsidiaries(self, who: Party | str) -> Subject:
        cast = self._columns.organizations
        owners = {number: tuple(owners_of(each)) for number, each in enumerate(cast.directory)}
        try:
            entity = self._party(who).entity
        except UnknownName:  # perhaps one that takes part only through others
            entity = named(who, chain.from_iterable(owners.values()), Organization)
        if isinstance(entity, Person):
            return self._party(entity)
        family = (number for number, above in owners.items() if entity in above)
        return Subject(entity, tuple(family), cast)


def _kind(kinds: Mapping[type, AnyCast]) -> str:
    return " or ".join(kind.__name__.lower() for kind in kinds)


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


def named(who: object, among: Iterable[Entity | None], kind: type[E]) -> E:
    """The one of few entities that has the id or name; an object is its own answer."""
    known = dict.fromkeys(each for each in among if isinstance(each, kind))
    return NameIndex(known, kind, place=HERE).find(who)  # type: ignore[arg-type]  # it checks


def named_party(who: object, among: Iterable[Party | None]) -> Party:
    """The one of few people and organizations that has the id or name."""
    known = dict.fromkeys(each for each in among if each is not None)
    return NameIndex(known, Person, Organization, place=HERE).find(who)  # type: ignore[arg-type]
