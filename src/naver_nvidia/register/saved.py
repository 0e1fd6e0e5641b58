"""Saved: a register as a file in Arrow's IPC format, mapped into memory when it is opened.

The file has one record, with a list for each array of the register's columns. What is opened is
searched where it lies: nobody is made or numbered before somebody asks.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate, starmap
from operator import sub
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, Literal, NoReturn, TypeVar, cast

import attrs

from naver_nvidia.dates import DateRange, Precision
from naver_nvidia.entities import Organization, Person, Place, Topic
from naver_nvidia.errors import InvalidValue, RowFault
from naver_nvidia.meetings.answers import Answer
from naver_nvidia.meetings.arrow import pyarrow
from naver_nvidia.meetings.meeting import MeetingStatus
from naver_nvidia.meetings.row import Reading
from naver_nvidia.meetings.store.columns import Cast, Columns
from naver_nvidia.meetings.store.date_runs import UNDATED, DateRuns
from naver_nvidia.meetings.store.incidence import Incidence
from naver_nvidia.meetings.store.index import Index
from naver_nvidia.meetings.store.labels import Labels
from naver_nvidia.meetings.store.numbers import CODE, NONE, copied, numbers
from naver_nvidia.meetings.store.on_demand import MeetingsOnDemand, OrganizationMaker, PeopleMaker
from naver_nvidia.meetings.store.proofs import Proofs
from naver_nvidia.meetings.store.register import Register
from naver_nvidia.meetings.store.string_column import StringColumn
from naver_nvidia.names import Directory
from naver_nvidia.register.files import ARROW_FILE

T = TypeVar("T")
L = TypeVar("L", bound="Hashable")

VERSION: Final = b"1"
"""Of the format; one that is not this cannot be read."""

_KEY: Final = b"naver_nvidia.register"
_READING: Final = b"naver_nvidia.reading"
_HEAD: Final = 2**16
"""So many bytes have the names of the columns, and what they are of."""
_PATHS: Final = ("start", "member", "seats", "seat_meeting", "seat_side")


def save(register: Register, path: str | PathLike[str]) -> None:
    """Write the register.

    Raises:
        InvalidValue: its meetings were not read from rows, or PyArrow is not installed.
        OSError: the file cannot be written.
    """
    if not isinstance(register.meetings, MeetingsOnDemand):
        raise InvalidValue(
            "Meetings.save",
            "only what was read from rows is saved, and before aliases are applied or registers "
            "joined, which can be done again after opening; of an article, article_to_json writes "
            "its meetings",
        )
    arrow = pyarrow()
    faults = register.invalid_rows
    parts = _parts(register.meetings) | {
        "fault.source": [each.source for each in faults],
        "fault.line": numbers(each.line for each in faults),
        "fault.problem": [each.problem for each in faults],
    }
    lists = [_list(arrow, each) for each in parts.values()]
    batch = arrow.RecordBatch.from_arrays(lists, names=[*parts])
    reading = json.dumps(register.reading and attrs.asdict(register.reading))
    batch = batch.replace_schema_metadata({_KEY: VERSION, _READING: reading.encode()})
    schema = batch.schema
    with arrow.OSFile(fspath(path), "wb") as file, arrow.ipc.new_file(file, schema) as writer:
        writer.write_batch(batch)


def _parts(meetings: MeetingsOnDemand) -> dict[str, Any]:
    columns, proofs = meetings.columns, meetings.proofs
    people, organizations = columns.casts()
    runs_of_dates = columns.dates
    topics = columns.topics.values
    number: dict[Any, int] = {each: at for at, each in enumerate(organizations.directory)}
    owners = {each: each.parent_organization for each in organizations.directory}
    parents = {number[each]: number[owner] for each, owner in owners.items() if owner is not None}
    none = numbers()
    parts: dict[str, Any] = {
        "meeting": meetings.ids,
        "date.start": runs_of_dates.start,
        "date.earliest": runs_of_dates.earliest,
        "date.latest": runs_of_dates.latest,
        "date.precision": [each.precision if each else "" for each in runs_of_dates.values],
        "status.code": columns.statuses.codes or none,
        "status": columns.statuses.values,
        "place.code": columns.places.codes or none,
        "place": [each.id if each else "" for each in columns.places.values],
        "topic.code": columns.topics.codes or none,
        "topic.start": _offsets(topics),
        "topic": [each.id for some in topics for each in some],
        "organizer.code": columns.organizers.codes or none,
        "organizer": numbers(number.get(each, NONE) for each in columns.organizers.values),
        "on_behalf_of.code": columns.on_behalf_of.codes or none,
        "on_behalf_of": numbers(number.get(each, NONE) for each in columns.on_behalf_of.values),
        "row.start": proofs.start,
        "row.line": proofs.line,
        "row.follow": numbers([proofs.follow]),
        "source.code": proofs.source.codes or none,
        "source": proofs.source.values,
        "sides": people.incidence.sides,
        "organization.child": numbers(parents),
        "organization.parent": numbers(parents.values()),
        **_cast_parts("person", people),
        **_cast_parts("organization", organizations),
    }
    if organizations.incidence is not people.incidence:
        parts |= _seat_parts("organization", organizations.incidence)
    return parts | _seat_parts("person", people.incidence)


def _cast_parts(name: str, cast: Cast[Any]) -> dict[str, Any]:
    """Who they are, and the order by which an id or a folded name is found."""
    directory = cast.directory
    ids, names = list(directory.ids), directory.names()
    found = [at for at in range(len(ids)) if at not in directory.left_out]
    folded = list(names)
    return {
        name: directory.ids,
        f"{name}.by_id": numbers(sorted(found, key=ids.__getitem__)),
        f"{name}.left_out": numbers(sorted(directory.left_out)),
        f"{name}.folded": folded,
        f"{name}.by_folded": numbers(sorted(range(len(folded)), key=folded.__getitem__)),
        f"{name}.folded_start": _offsets(names.values()),
        f"{name}.folded_who": numbers(each for who in names.values() for each in who),
    }


def _seat_parts(name: str, incidence: Incidence) -> dict[str, Any]:
    parts = {f"{name}.{path}": getattr(incidence, path) for path in _PATHS}
    parts[f"{name}.start"] = copied(incidence.start)
    return parts | {f"{name}.doubled": numbers(sorted(incidence.doubled))}


def _offsets(rows: Iterable[Sequence[object]]) -> array[int]:
    return numbers(accumulate(map(len, rows), initial=0))


def _list(arrow: Any, values: Any) -> Any:  # noqa: ANN401 - PyArrow has no types
    """An Arrow array of one list: the numbers or texts."""
    if isinstance(values, StringColumn):
        small = memoryview(values.start).format == CODE
        kind = arrow.StringArray if small else arrow.LargeStringArray
        column = kind.from_buffers(
            len(values), arrow.py_buffer(values.start), arrow.py_buffer(values.block)
        )
    elif isinstance(values, array):
        numbered = cast("array[int]", values)
        kind = arrow.int32() if numbered.typecode == CODE else arrow.uint8()
        column = arrow.Array.from_buffers(kind, len(numbered), [None, arrow.py_buffer(numbered)])
    else:
        column = arrow.array(values, arrow.string())
    return arrow.LargeListArray.from_arrays(arrow.array([0, len(column)], arrow.int64()), column)


def is_saved(path: str | PathLike[str]) -> bool:
    """Whether a file is one that `save` wrote, whatever its version."""
    if not Path(path).is_file():
        return False
    with Path(path).open("rb") as file:
        head = file.read(_HEAD)
    return head.startswith(ARROW_FILE) and _KEY in head


def opened(path: str | PathLike[str]) -> Register:
    """The register that `save` wrote, mapped into memory.

    Raises:
        InvalidValue: the file is none, is cut, or is of another version of the format.
        OSError: the file cannot be read.
    """
    arrow = pyarrow()
    name = fspath(path)
    try:
        file = arrow.ipc.open_file(arrow.memory_map(name))
        metadata: dict[bytes, bytes] = file.schema.metadata or {}
        version = metadata.get(_KEY)
        if version != VERSION:
            found = "has none" if version is None else f"has {version.decode()}"
            _refuse(name, f"wants version {VERSION.decode()} of the format, and it {found}")
        batch = file.get_batch(0)
        batch.validate()
        lists = {field: batch.column(field).values for field in batch.schema.names}
        register = _Opened(lists).register()
        counted = json.loads(metadata.get(_READING, b"null"))
        if counted is not None:
            several = tuple(counted.pop("on_several_sides"))
            register.reading = Reading(**counted, on_several_sides=several)
    except (arrow.ArrowException, LookupError, TypeError, ValueError) as error:
        if isinstance(error, InvalidValue):
            raise
        _refuse(name, f"it is none, or is cut: {error}")
    else:
        return register


def _refuse(name: str, problem: str) -> NoReturn:
    raise InvalidValue(
        "Meetings.open", f"{name} is no register that save wrote: {problem}"
    ) from None


class _Opened:
    """The arrays of a file, by the names that `save` gives them."""

    def __init__(self, lists: Mapping[str, Any]) -> None:
        self._lists = lists

    def register(self) -> Register:
        """Everything that was saved."""
        people = self._directory("person", PeopleMaker(self._texts("person")))
        parents = zip(
            *map(self._numbers, ("organization.child", "organization.parent")), strict=True
        )
        organizations = self._directory(
            "organization", OrganizationMaker(self._texts("organization"), dict(parents))
        )
        parties = len(people) + len(organizations)
        seats = others = self._incidence("person", parties)
        if "organization.member" in self._lists:
            others = self._incidence("organization", parties)
        columns = Columns(
            dates=self._date_runs(),
            statuses=self._labels(
                "status", cast("list[MeetingStatus]", list(self._texts("status")))
            ),
            places=self._labels(
                "place", self._made("place", lambda each: Place(each, each) if each else None)
            ),
            topics=self._labels("topic", self._topics()),
            organizers=self._labels("organizer", self._those("organizer", organizations)),
            on_behalf_of=self._labels("on_behalf_of", self._those("on_behalf_of", organizations)),
            people=Cast(Person, people, seats),
            organizations=Cast(Organization, organizations, others, len(people)),
        )
        proofs = Proofs(
            self._numbers("row.start"),
            self._numbers("row.line"),
            self._labels("source", list(self._texts("source"))),
            follow=bool(self._numbers("row.follow")[0]),
        )
        made = MeetingsOnDemand(columns, self._texts("meeting"), proofs, mapped=True)
        lengths = {len(made), len(made.ids), len(proofs.start) - 1, len(seats.sides) - 1}
        if len(lengths) > 1:
            raise ValueError(f"lengths differ: {sorted(lengths)}")
        faults = zip(
            self._texts("fault.source"),
            self._numbers("fault.line"),
            self._texts("fault.problem"),
            strict=True,
        )
        return Register(made, columns, tuple(starmap(RowFault, faults)))

    def _numbers(self, name: str) -> array[int]:
        """Numbers that lie in the file: they do whatever an array does, but change and add up."""
        column = self._lists[name]
        code: Literal["B", "i"] = "B" if str(column.type) == "uint8" else CODE
        return cast("array[int]", _mapped(column, 1, code, len(column)))

    def _texts(self, name: str) -> StringColumn:
        column = self._lists[name]
        code: Literal["i", "q"] = CODE if str(column.type) == "string" else "q"
        starts = _mapped(column, 1, code, len(column) + 1)
        return StringColumn.at(
            cast("bytes", _mapped(column, 2, "B", starts[-1])), cast("array[int]", starts)
        )

    def _made(self, name: str, make: Callable[[str], T]) -> Sequence[T]:
        texts = self._texts(name)
        return Answer(range(len(texts)), lambda at: make(texts[at]))

    def _labels(self, name: str, values: Sequence[L]) -> Labels[L]:
        codes = self._numbers(f"{name}.code")
        return Labels(codes if len(codes) else None, values)

    def _those(
        self, name: str, organizations: Directory[Organization]
    ) -> Sequence[Organization | None]:
        return [None if each < 0 else organizations[each] for each in self._numbers(name)]

    def _topics(self) -> Sequence[tuple[Topic, ...]]:
        start, topics = (
            self._numbers("topic.start"),
            self._made("topic", lambda each: Topic(each, each)),
        )
        return Answer(range(len(start) - 1), lambda at: tuple(topics[start[at] : start[at + 1]]))

    def _date_runs(self) -> DateRuns:
        start, earliest, latest = map(self._numbers, ("date.start", "date.earliest", "date.latest"))
        precision = self._texts("date.precision")

        def date_of(run: int) -> DateRange | None:
            if earliest[run] == UNDATED:
                return None
            days = date.fromordinal(earliest[run]), date.fromordinal(latest[run])
            return DateRange(*days, cast("Precision", precision[run]))

        widest = max(map(sub, latest, earliest), default=0)
        return DateRuns(start, Answer(range(len(earliest)), date_of), earliest, latest, widest)

    def _directory(self, name: str, make: PeopleMaker | OrganizationMaker) -> Directory[Any]:
        folded, start, who = (
            self._texts(f"{name}.folded"),
            *map(self._numbers, (f"{name}.folded_start", f"{name}.folded_who")),
        )
        ids = make.names
        return Directory(
            ids,
            make,
            frozenset(self._numbers(f"{name}.left_out")),
            Index(ids, self._numbers(f"{name}.by_id"), range(len(ids))),
            Index(
                folded,
                self._numbers(f"{name}.by_folded"),
                Answer(range(len(folded)), lambda at: tuple(who[start[at] : start[at + 1]])),
            ),
        )

    def _incidence(self, name: str, parties: int) -> Incidence:
        start, member, seats, meeting, side = (self._numbers(f"{name}.{each}") for each in _PATHS)
        if (len(seats) - 1, seats[-1], start[-1], len(side)) != (parties, *[len(member)] * 3):
            raise ValueError(name)
        doubled = frozenset(self._numbers(f"{name}.doubled"))
        return Incidence(self._numbers("sides"), start, member, seats, meeting, side, doubled)


def _mapped(column: Any, which: int, code: Literal["B", "i", "q"], count: int) -> memoryview:  # noqa: ANN401
    """A buffer of an Arrow array as it lies in the file."""
    buffer = column.buffers()[which]
    view = memoryview(buffer)
    size = array(code).itemsize
    return view[column.offset * size :][: count * size].cast(code)
