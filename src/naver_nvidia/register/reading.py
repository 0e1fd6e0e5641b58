"""Reading a register from tidy rows: the way from their source to what Meetings are a view of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from naver_nvidia.errors import InvalidRows
from naver_nvidia.meetings.register import Register
from naver_nvidia.register.agreement import check
from naver_nvidia.register.assembly import assembled
from naver_nvidia.register.rows import Reader
from naver_nvidia.register.sources import batches, name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from naver_nvidia.register.sources import Rows


def read_register(
    rows: Rows,
    columns: Mapping[str, str],
    source: str | None,
    progress: Callable[[int], object] | None,
    *,
    keep_good: bool,
) -> tuple[Register, range]:
    """The register, and the numbers of all its meetings.

    Raises:
        InvalidRows: some rows are bad, and the good ones alone are not wanted.
        InvalidValue: no source of rows, or no such columns.
    """
    reader = Reader(columns, name_of(rows) if source is None else source)
    try:
        for batch in batches(rows):
            reader.read(batch)
            if progress is not None:
                progress(len(reader))
        check(reader)
    except InvalidRows as error:  # no row after it can be read
        raise InvalidRows((*reader.faults, *error.faults), readable=False) from None
    faults = tuple(sorted(reader.faults, key=lambda fault: fault.line))
    if faults and not keep_good:
        raise InvalidRows(faults)
    meetings = assembled(reader)
    return Register(meetings, meetings.columns, faults), range(len(meetings))
