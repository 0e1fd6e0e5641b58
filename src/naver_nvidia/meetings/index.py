"""What the questions about meetings look up: who took part where, and what the names mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from naver_nvidia.entities import Organization, Person, Place, Topic
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.names import NameIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from naver_nvidia.meetings.meeting import Meeting

Party: TypeAlias = Person | Organization

_HERE = "these meetings"


class MeetingIndex:
    """Participants, places and topics of some meetings, and which meetings each party is in."""

    __slots__ = ("_of", "organizations", "parties", "people", "person_names", "places", "topics")

    def __init__(self, meetings: tuple[Meeting, ...]) -> None:
        self._of: dict[Party, list[Meeting]] = {}
        for meeting in meetings:
            for party in _parties(meeting):
                self._of.setdefault(party, []).append(meeting)
        self.people = [party for party in self._of if isinstance(party, Person)]
        self.organizations = [party for party in self._of if isinstance(party, Organization)]
        places = dict.fromkeys(place for meeting in meetings for place in _places(meeting))
        topics = dict.fromkeys(topic for meeting in meetings for topic in meeting.topics)
        self.parties: NameIndex[Party] = NameIndex(self._of, Person, Organization, place=_HERE)
        self.person_names = NameIndex(self.people, Person, place=_HERE)
        self.places = NameIndex(places, Place, place=_HERE)
        self.topics = NameIndex(topics, Topic, place=_HERE)

    def of(self, party: Party) -> list[Meeting]:
        """The meetings that the party is in, in their order."""
        return self._of.get(party, [])


def require_distinct_ids(meetings: Iterable[Meeting]) -> None:
    """Raise InvalidValue where an id stands for two meetings, parties, places or topics."""
    seen: dict[tuple[str, str], object] = {}
    for number, meeting in enumerate(meetings):
        entries = (
            ("meeting", meeting.id, number),
            *(("person or organization", each.id, each) for each in _parties(meeting)),
            *(("place", each.id, each) for each in _places(meeting)),
            *(("topic", each.id, each) for each in meeting.topics),
        )
        for kind, key, value in entries:
            first = seen.setdefault((kind, key), value)
            if first is not value and first != value:
                raise InvalidValue(
                    "Meetings", f"two different {kind} entries share the id {shown(key)}"
                )


def _parties(meeting: Meeting) -> tuple[Party, ...]:
    return (*meeting.participants, *meeting.organizations)


def _places(meeting: Meeting) -> Iterator[Place]:
    place = meeting.place
    while place is not None:
        yield place
        place = place.within
