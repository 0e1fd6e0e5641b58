"""Aliases: meetings in which parties that were judged to be one are one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

import attrs

from naver_nvidia.entities import Entity, Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.meeting import Delegation, Meeting, Party

P = TypeVar("P", bound="Entity | None")

_PLACE = "Meetings.with_aliases"


class Aliases:
    """Who stands for whom, with the other names among the names of the one that stays."""

    def __init__(self, pairs: Iterable[tuple[Party, Party]]) -> None:
        self._same: dict[Party, Party] = {}
        for alias, party in pairs:
            if type(alias) is not type(party):
                problem = f"{shown(alias.name)} and {shown(party.name)} are not of one kind"
                raise InvalidValue(_PLACE, problem)
            if self._root(party) == alias:
                raise InvalidValue(_PLACE, f"{shown(alias.name)} stands for itself")
            self._same[alias] = party
        self._names: dict[Party, dict[str, None]] = {}
        for alias in self._same:
            names = self._names.setdefault(self._root(alias), {})
            names.update(dict.fromkeys(alias.names()))
        self._merged: dict[Party, Party] = {}

    def _root(self, party: Party) -> Party:
        while party in self._same:
            party = self._same[party]
        return party

    def of(self, party: P) -> P:
        """Whoever stands for the party."""
        if not isinstance(party, Person | Organization):
            return party
        if party not in self._merged:
            self._merged[party] = self._made(self._root(party))
        return cast("P", self._merged[party])

    def _made(self, party: Party) -> Party:
        own = set(party.names())
        more = [name for name in self._names.get(party, ()) if name not in own]
        made = attrs.evolve(party, alternate_names=(*party.alternate_names, *more))
        if isinstance(made, Organization) and made.parent_organization is not None:
            if self._root(made.parent_organization) == party:
                raise InvalidValue(_PLACE, f"{shown(party.name)} would own itself")
            made = attrs.evolve(made, parent_organization=self.of(made.parent_organization))
        return made

    def meeting(self, meeting: Meeting) -> Meeting:
        """The meeting, of those who stand for its parties."""
        return attrs.evolve(
            meeting,
            delegations=tuple(map(self._side, meeting.delegations)),
            organizer=self.of(meeting.organizer),
        )

    def _side(self, side: Delegation) -> Delegation:
        return attrs.evolve(
            side,
            organization=self.of(side.organization),
            members=tuple(dict.fromkeys(map(self.of, side.members))),
            on_behalf_of=self.of(side.on_behalf_of),
        )
