"""Who and what a meeting names beyond those who take part: owners, organizers, larger places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.entities import Organization, Person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from naver_nvidia.entities import Place
    from naver_nvidia.meetings.meeting import Meeting


def owners_of(organization: Organization | None) -> Iterator[Organization]:
    """The organization, what it belongs to, and so on."""
    while organization is not None:
        yield organization
        organization = organization.parent_organization


def containing(place: Place | None) -> Iterator[Place]:
    """The place, the larger one that it lies in, and so on."""
    while place is not None:
        yield place
        place = place.within


def others_in(meeting: Meeting) -> Iterator[Person | Organization]:
    """Its organizer, those spoken for, and what all its organizations belong to."""
    if isinstance(meeting.organizer, Person):
        yield meeting.organizer
    else:
        yield from owners_of(meeting.organizer)
    for side in meeting.delegations:
        yield from owners_of(side.on_behalf_of)
        if side.organization is not None:
            yield from owners_of(side.organization.parent_organization)
