"""Excerpt: some meetings of a register as a register of their own, with whom and what they name."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain

from naver_nvidia.entities import Entity, Organization, Person
from naver_nvidia.meetings.references import owners_of
from naver_nvidia.meetings.store.columns import Columns, casts_of
from naver_nvidia.meetings.store.date_runs import DateRuns
from naver_nvidia.meetings.store.numbers import NONE, Numbers, numbers
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand, OrganizationMaker, PeopleMaker
from naver_nvidia.meetings.store.string_column import StringColumn
from naver_nvidia.meetings.store.vectors import vectors
from naver_nvidia.names import Directory


def excerpt(meetings: MeetingsOnDemand, chosen: Numbers) -> MeetingsOnDemand:
    """A register of the chosen meetings, in arrays of its own."""
    chosen = numbers(chosen) if isinstance(chosen, range) else chosen  # none takes old arrays
    columns = meetings.columns
    steps = vectors(len(chosen))
    seated, delegations = columns.sides_of(chosen)
    organizers = columns.organizers.taken(chosen)
    on_behalf_of = columns.on_behalf_of.taken(delegations)
    member, people = steps.renumbered(seated.member)
    known = columns.organizations.directory
    sending = [each for each in steps.renumbered(seated.sent)[1] if each != NONE]
    named = _with_owners(known, sending, chain(organizers.values, on_behalf_of.values))
    sent = steps.taken(_numbering(named, len(known)), seated.sent)
    cast = casts_of(
        _people(columns.people.directory, people),
        _organizations(known, named),
        seated._replace(member=member, sent=sent),
    )
    shown = Columns(
        dates=DateRuns.of_runs(columns.dates.runs(chosen)),
        statuses=columns.statuses.taken(chosen),
        places=columns.places.taken(chosen),
        topics=columns.topics.taken(chosen),
        organizers=organizers,
        on_behalf_of=on_behalf_of,
        people=cast[0],
        organizations=cast[1],
    )
    return MeetingsOnDemand(shown, meetings.ids.taken(chosen), meetings.proofs.taken(chosen))


def _with_owners(
    known: Directory[Organization], sending: Sequence[int], others: Iterable[Entity | None]
) -> list[int]:
    """The numbers of the organizations, of the others, and of what all belong to."""
    named = chain(map(known.__getitem__, sending), others)
    owners = (
        owner for each in named if isinstance(each, Organization) for owner in owners_of(each)
    )
    return [*dict.fromkeys((*sending, *(known.number_of(each) for each in owners)))]


def _numbering(kept: Iterable[int], size: int) -> array[int]:
    """By old number the new one; the last place is for none."""
    new = numbers([NONE]) * (size + 1)
    for number, each in enumerate(kept):
        new[each] = number
    return new


def _people(known: Directory[Person], kept: Iterable[int]) -> Directory[Person]:
    names = StringColumn.of(known.ids).taken(numbers(kept))
    return Directory(names, PeopleMaker(names))


def _organizations(known: Directory[Organization], kept: Sequence[int]) -> Directory[Organization]:
    names = StringColumn.of(known.ids).taken(numbers(kept))
    number = {name: at for at, name in enumerate(names)}
    owners = ((at, known[each].parent_organization) for at, each in enumerate(kept))
    parents = {at: number[owner.id] for at, owner in owners if owner is not None}
    return Directory(names, OrganizationMaker(names, parents))
