"""References: what meetings name beside those who take part, and that one id is one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NoReturn

from naver_nvidia.entities import Organization, Person, containing
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.meeting import Meeting


def owners_of(organization: Organization | None) -> Iterator[Organization]:
    """The organization, what it belongs to, and so on."""
    while organization is not None:
        yield organization
        organization = organization.parent_organization


def others_in(meeting: Meeting) -> Iterator[Person | Organization]:
    """Its organizer, those spoken for, and what all its organizations belong to."""
    if isinstance(meeting.organizer, Person):
        yield meeting.organizer
    elif isinstance(meeting.organizer, Organization):
        yield from owners_of(meeting.organizer)
    for side in meeting.delegations:
        yield from owners_of(side.on_behalf_of)
        if side.organization is not None:
            yield from owners_of(side.organization.parent_organization)


def require_distinct_ids(meetings: Iterable[Meeting]) -> None:
    """Raise InvalidValue where an id stands for two meetings, parties, places or topics."""
    seen: dict[tuple[object, str], object] = {}
    for number, meeting in enumerate(meetings):
        parties = (*meeting.participants, *meeting.organizations, *others_in(meeting))
        entries = (
            ("meeting", meeting.id, number),
            *((type(each), each.id, each) for each in parties),
            *(("person or organization", each.id, each) for each in parties if not _declared(each)),
            *(("place", each.id, each) for each in containing(meeting.place)),
            *(("topic", each.id, each) for each in meeting.topics),
        )
        for kind, key, value in entries:
            first = seen.setdefault((kind, key), value)
            if first is not value and first != value:
                _refuse(kind if isinstance(kind, str) else "person or organization", key)
    for (of, key), one in seen.items():
        others = [seen.get((other, key)) for other in (Person, Organization)]
        if of == "person or organization" and any(each not in (None, one) for each in others):
            _refuse("person or organization", key)


def _declared(party: Person | Organization) -> bool:
    """Whether the id is the name, as in a register: a person's may be an organization's too."""
    return party.id == party.name


def _refuse(kind: str, key: str) -> NoReturn:
    raise InvalidValue("Meetings", f"two different {kind} entries share the id {shown(key)}")
