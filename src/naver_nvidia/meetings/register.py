"""Register: a store of meetings in the order of their dates, with their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.meetings.columns import Columns, columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from naver_nvidia.errors import RowFault
    from naver_nvidia.meetings.meeting import Meeting


class Register:
    """What any number of Meetings are views of.

    ``meetings`` are the objects, or make them when looked at. Their columns are made when first
    asked for, unless given; ``invalid_rows`` is what could not be read into them.
    """

    __slots__ = ("_columns", "invalid_rows", "meetings")

    def __init__(
        self,
        meetings: Sequence[Meeting],
        columns: Columns | None = None,
        invalid_rows: tuple[RowFault, ...] = (),
    ) -> None:
        self.meetings = meetings
        self.invalid_rows = invalid_rows
        self._columns = columns

    @property
    def columns(self) -> Columns:
        """The meetings as flat arrays."""
        if self._columns is None:
            self._columns = columns_of(self.meetings)
        return self._columns
