"""Which of a meeting's words state that two people or organizations met there."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations
from typing import TypeAlias

from naver_nvidia.entities import Organization, Person
from naver_nvidia.meetings import Meeting, Party
from naver_nvidia.statements import Statement

Side: TypeAlias = "frozenset[Person | Organization]"


def sides_of(meeting: Meeting) -> list[Side]:
    """Who came with each delegation, the organization that sent it included."""
    return [
        frozenset(each for each in (side.organization, *side.members) if each is not None)
        for side in meeting.delegations
    ]


def acting_for(meeting: Meeting, party: Party) -> Side:
    """Who acts for the party: an organization's members met for it."""
    members = (
        person
        for delegation in meeting.delegations
        if delegation.organization == party
        for person in delegation.members
    )
    return frozenset((party, *members))


def joins(statement: Statement, sides: Iterable[Side]) -> bool:
    """Whether the statement is one between two of the sides."""
    return any(
        statement.subject in one and statement.object in other
        for one, other in permutations(sides, 2)
    )


def stated(statements: Iterable[Statement]) -> Iterable[Statement]:
    """Those that words state: what the article concludes proves nothing."""
    return (each for each in statements if each.basis == "stated")
