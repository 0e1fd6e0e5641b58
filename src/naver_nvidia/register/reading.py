"""Reading a register: the way from its rows to what Meetings are a view of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from naver_nvidia.errors import InvalidRows, InvalidValue
from naver_nvidia.meetings.inputs import Rows
from naver_nvidia.meetings.row import Reading
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand
from naver_nvidia.meetings.store.register import Register
from naver_nvidia.meetings.store.vectors import vectors
from naver_nvidia.register.agreement import check
from naver_nvidia.register.arrangement import MET, Arranged, arrange
from naver_nvidia.register.assembly import Assembly
from naver_nvidia.register.files import batches_in, named_files
from naver_nvidia.register.layout import Layout
from naver_nvidia.register.rows import Reader
from naver_nvidia.register.sources import Batch, batches_of


def read_register(
    rows: Rows,
    layout: Layout,
    progress: Callable[[int], object] | None = None,
    *,
    keep_good: bool = False,
    any_sides: bool = False,
) -> tuple[Register, range]:
    """The register, and the numbers of all its meetings.

    Raises:
        InvalidRows: some rows are bad, and the good ones alone are not wanted.
        InvalidValue: no source of rows, or one in which no meeting has two sides, unless
            ``any_sides`` will do.
    """
    files = named_files(rows)
    if files and len(files) > 1 and layout.source is not None:
        raise InvalidValue("Meetings.from_rows: source", "of several files each has its own name")
    first = files[0][0] if files else "rows"
    reader = Reader(layout, first if layout.source is None else layout.source)
    try:
        for batch in _batches(rows, files, reader):
            reader.read(batch)
            if progress is not None and batch.lines:
                progress(len(reader))
        arranged = arrange(reader)
        check(reader)
    except InvalidRows as error:  # no row after it can be read
        raise InvalidRows((*reader.faults, *error.faults), readable=False) from None
    faults = reader.all_faults()
    if faults and not keep_good:
        raise InvalidRows(faults, readable=len(reader.bad) < len(reader))
    meetings = Assembly(reader).meetings()
    reading = _reading(reader, arranged, meetings, len(files or "r"))
    if not any_sides and reading.meetings == reading.one_sided > 0:
        raise InvalidValue("Meetings.from_rows", _one_sided(reader))
    register = Register(meetings, meetings.columns, faults, reading=reading)
    return register, range(len(meetings))


def _batches(rows: Any, files: list[Any] | None, reader: Reader) -> Iterator[Batch]:  # noqa: ANN401
    if files is None:
        yield from batches_of(rows)
        return
    for name, file in files:
        if len(files) > 1:
            reader.begin(name, one_of_several=True)
        options = reader.layout.file_options(name)
        own = reader.source
        for batch in batches_in(name, file, options._replace(one_of_several=len(files) > 1)):
            if batch.sheet is not None:
                reader.begin(f"{own}:{batch.sheet}", one_of_several=True)
            yield batch


def _reading(reader: Reader, arranged: Arranged, meetings: MeetingsOnDemand, files: int) -> Reading:
    people, organizations = meetings.columns.casts()
    sides = people.incidence.sides
    steps = vectors(len(sides))
    seated = (
        steps.wide(each.incidence.seats[each.first : each.numbers.stop + 1], 1)
        for each in (people, organizations)
    )
    return Reading(
        files=files,
        **arranged._asdict(),
        meetings=len(meetings),
        people=next(seated),
        organizations=next(seated),
        times_dropped=reader.dates.times_dropped,
        outside=reader.dates.outside,
        empty=reader.empty,
        left_out=reader.left_out(),
        one_sided=len(meetings) - steps.wide(sides, len("ab")),
        on_several_sides=tuple(
            sorted(people[each].name for each in people.among(people.incidence.doubled))
        ),
    )


def _one_sided(reader: Reader) -> str:
    """How the rows are laid out in which nobody meets anybody, and what to do."""
    read = [name for field, name in reader.names.items() if field in reader.fields]
    others = [name for name in reader.seen if name not in read]
    met = " or ".join(map(repr, MET))
    of_file = "; an id of a meeting counts within its file" if reader.starts else ""
    return (
        f"no meeting has two sides: each row names one party, in {', '.join(map(repr, read))}, and "
        f"shares its meeting with no other. Is there a column that says whom they met? "
        f"columns= reads it as {met}, and as 'meeting' what says which rows belong together; not "
        f"read are {', '.join(map(repr, others)) or 'none'}{of_file}"
    )
