"""Merging: the entity or meeting that several articles' records are of, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

import attrs

from naver_nvidia.arguments import Argument
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity, Organization, Person, containing
from naver_nvidia.meetings import Delegation, Meeting
from naver_nvidia.meetings.meeting import parts_of

E = TypeVar("E", bound=Entity)

_APART = frozenset({"id", "name", "according_to"})
"""What each article has of its own, and so contradicts no other."""


def merged_entity(records: Sequence[E], key: str) -> E:
    """One entity with the names of all; what else only some state is of the first that does."""
    first = records[0]
    if len(records) == 1:
        return attrs.evolve(first, id=key)
    stated = {field.name: _stated(field.name, records) for field in attrs.fields(type(first))}
    stated |= {"id": key, "alternate_names": ()}
    made = type(first)(**stated)
    names = dict.fromkeys(name for each in records for name in each.names())
    for name in made.names():
        names.pop(name, None)
    return attrs.evolve(made, alternate_names=tuple(names))


def merged_meeting(reports: Sequence[Meeting], key: str, beside: Sequence[Meeting]) -> Meeting:
    """One meeting with everybody whom some report seats, on the words of all.

    Where two reports seat somebody on different sides, the first is followed. Those ``beside`` have
    the meeting with another status: they say for whom people would have come, and no more.
    """
    first, *others = reports
    sides = first.delegations
    for each in others:
        sides = _seated(sides, each.delegations)
    if beside:
        sides = tuple(_sent(side, beside) for side in sides)
    if not others:
        return attrs.evolve(first, id=key, delegations=sides)
    stated = {
        field.name: _stated(field.name, reports)
        for field in attrs.fields(type(first))
        if field.init
    }
    begin = _days([each.date for each in reports if each.date is not None])
    stated |= {
        "id": key,
        "delegations": sides,
        "date": begin,
        "end_date": _end(begin, [each.end_date for each in reports if each.end_date is not None]),
        "place": _innermost([each.place for each in reports if each.place is not None]),
        "arguments": (),
    }
    if not all(each.according_to for each in reports):  # one of them states it on its own word
        stated["according_to"] = attrs.fields_dict(type(first))["according_to"].default
    made = type(first)(**stated)
    return attrs.evolve(made, arguments=tuple(_arguments(made, reports)))


def _stated(name: str, records: Sequence[Entity | Meeting]) -> Any:  # noqa: ANN401
    """What the records state in a field: lists add up, and of the rest the first is taken."""
    values = [value for each in records if (value := getattr(each, name)) not in (None, ())]
    if values and isinstance(values[0], tuple):
        return tuple(dict.fromkeys(member for value in values for member in value))
    return values[0] if values else getattr(records[0], name)


def _days(dates: Sequence[DateRange]) -> DateRange | None:
    """The most precise that lies within all the others; where they disagree, all that they span."""
    if not dates:
        return None
    narrowest = min(dates, key=lambda each: each.latest - each.earliest)
    if all(narrowest.within(each) for each in dates):
        return narrowest
    earliest = max(each.earliest for each in dates)
    latest = min(each.latest for each in dates)
    if earliest > latest:
        earliest = min(each.earliest for each in dates)
        latest = max(each.latest for each in dates)
    return DateRange(earliest, latest)


def _end(begin: DateRange | None, ends: Sequence[DateRange]) -> DateRange | None:
    """When it ends: on none of the days before it begins, for others may have it begin later."""
    end = _days(ends)
    if begin is None or end is None:
        return None
    if end.earliest >= begin.earliest and end.latest >= begin.latest:
        return end
    return DateRange(max(begin.earliest, end.earliest), max(begin.latest, end.latest))


def _innermost(places: Sequence[Entity]) -> Entity | None:
    """The first, or what another report names that lies in it."""
    if not places:
        return None
    place = places[0]
    for each in places:
        if place in containing(each):
            place = each
    return place


def _arguments(meeting: Meeting, reports: Sequence[Meeting]) -> Iterator[Argument]:
    """The words of all reports, each naming what it means: there may be several now, or another."""
    known = {name: frozenset(parts) for name, parts in parts_of(meeting).items()}
    for report in reports:
        parts = parts_of(report)
        for each in report.arguments:
            meant = next(part for part in parts[each.name] if part is not None)
            entity = each.entity or (meant if isinstance(meant, Entity) else None)
            if entity is None or entity in known[each.name]:
                yield attrs.evolve(each, entity=entity)


def _seated(sides: tuple[Delegation, ...], more: Iterable[Delegation]) -> tuple[Delegation, ...]:
    """The sides, with those of another report: alike where they share a member or a sender."""
    seated = list(sides)
    for side in more:
        known = {person for each in seated for person in each.members}
        new = [person for person in side.members if person not in known]
        place = next((n for n, each in enumerate(seated) if _alike(each, side)), None)
        if place is None:
            seated.append(attrs.evolve(side, members=new))
        else:
            seated[place] = _joined(seated[place], side, new)
    return tuple(seated)


def _sent(side: Delegation, reports: Iterable[Meeting]) -> Delegation:
    if side.organization is not None:
        return side
    alike = (each for report in reports for each in report.delegations if _alike(each, side))
    return attrs.evolve(side, organization=next((each.organization for each in alike), None))


def _alike(one: Delegation, other: Delegation) -> bool:
    if not set(one.members).isdisjoint(other.members):
        return True
    return one.organization is not None and one.organization == other.organization


def _joined(one: Delegation, other: Delegation, new: Iterable[Person]) -> Delegation:
    members = (*one.members, *new)
    organization: Organization | None = one.organization or other.organization
    complete = one.complete if members == one.members else None
    return attrs.evolve(
        one,
        members=members,
        organization=organization,
        on_behalf_of=one.on_behalf_of or other.on_behalf_of,
        complete=complete,
    )


def differing(records: Sequence[Entity | Meeting]) -> Iterator[tuple[str, list[Any]]]:
    """The fields in which some state one thing and some another, and what each states."""
    for field in attrs.fields(type(records[0])):
        values = [getattr(each, field.name) for each in records]
        stated = {
            frozenset(value) if field.name == "delegations" else value
            for value in values
            if value not in (None, ())
        }
        adds_up = field.name != "delegations" and isinstance(values[0], tuple)
        if field.name not in _APART and not adds_up and len(stated) > 1:
            yield field.name, values
