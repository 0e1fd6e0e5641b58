"""Who met whom? Delegation, Meeting, and Meetings, the collection that answers."""

from naver_nvidia.meetings.collection import Encounter, Meetings, sorted_by_date
from naver_nvidia.meetings.meeting import Delegation, Meeting, MeetingStatus, Party
from naver_nvidia.meetings.row import Reading, Row

__all__ = [
    "Delegation",
    "Encounter",
    "Meeting",
    "MeetingStatus",
    "Meetings",
    "Party",
    "Reading",
    "Row",
    "sorted_by_date",
]
