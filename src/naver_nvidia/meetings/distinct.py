"""One id means one thing: what is checked when meetings come together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.outer import containing, others_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from naver_nvidia.meetings.meeting import Meeting


def require_distinct_ids(meetings: Iterable[Meeting]) -> None:
    """Raise InvalidValue where an id stands for two meetings, parties, places or topics."""
    seen: dict[tuple[str, str], object] = {}
    for number, meeting in enumerate(meetings):
        parties = (*meeting.participants, *meeting.organizations, *others_in(meeting))
        entries = (
            ("meeting", meeting.id, number),
            *(("person or organization", each.id, each) for each in parties),
            *(("place", each.id, each) for each in containing(meeting.place)),
            *(("topic", each.id, each) for each in meeting.topics),
        )
        for kind, key, value in entries:
            first = seen.setdefault((kind, key), value)
            if first is not value and first != value:
                raise InvalidValue(
                    "Meetings", f"two different {kind} entries share the id {shown(key)}"
                )
