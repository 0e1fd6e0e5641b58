"""One id means one thing: what is checked when meetings come together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from naver_nvidia.entities import Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.outer import containing, others_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from naver_nvidia.meetings.meeting import Meeting


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
