"""Encounter: the answer that one met the other, with its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from naver_nvidia.meetings.collection import Meetings
    from naver_nvidia.meetings.lookup import Party
    from naver_nvidia.meetings.row import Row
    from naver_nvidia.passages import Passage


@attrs.frozen
class Encounter:
    """The answer that ``subject`` met ``counterpart``, and the meetings that make it true."""

    subject: Party
    counterpart: Party
    meetings: Meetings

    @property
    def passages(self) -> tuple[Passage | Row, ...]:
        """The proof: the words, or the register's rows, that state the meetings in their order."""
        return tuple(passage for meeting in self.meetings for passage in meeting.passages)
