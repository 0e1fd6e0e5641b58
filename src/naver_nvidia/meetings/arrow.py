"""Arrow: the two tables of a register out of its columns."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from importlib import import_module
from itertools import accumulate
from operator import sub
from typing import Any, cast

from naver_nvidia.errors import InvalidValue, pip_install
from naver_nvidia.meetings.store.labels import Labels
from naver_nvidia.meetings.store.numbers import CODE, NONE, Numbers, numbers
from naver_nvidia.meetings.store.register import Register
from naver_nvidia.meetings.store.string_column import StringColumn
from naver_nvidia.meetings.store.vectors import vectors


def pyarrow() -> Any:  # noqa: ANN401 - PyArrow has no types
    """PyArrow, or InvalidValue that says how to get it."""
    try:
        return cast("Any", import_module("pyarrow"))
    except ModuleNotFoundError:
        raise InvalidValue("pyarrow", f"is not installed: {pip_install('arrow')}") from None


def viewless(column: Any) -> Any:  # noqa: ANN401
    """The column without the string views of Polars, with which PyArrow can do little."""
    if str(column.type) == "string_view":
        return column.cast("large_string")
    arrow = pyarrow()
    if str(column.type) == "large_list<item: string_view>":
        return column.cast(arrow.large_list(arrow.large_string()))
    if "values=string_view" not in str(column.type):
        return column
    chunks = [
        arrow.DictionaryArray.from_arrays(each.indices, each.dictionary.cast("large_string"))
        for each in column.chunks
    ]
    return arrow.chunked_array(chunks, arrow.dictionary(column.type.index_type, "large_string"))


def to_arrow(register: Register, chosen: Numbers) -> tuple[Any, Any]:
    """The tables ``meetings`` and ``participations``, as naver_nvidia.meetings.tables has them."""
    columns, steps, table = register.columns, vectors(len(chosen)), _Table(pyarrow())
    chosen = numbers(chosen) if isinstance(chosen, range) else chosen
    runs = list(columns.dates.runs(chosen))
    dates = [value for value, _ in runs]
    run = steps.numbered(numbers(accumulate((length for _, length in runs), initial=0)))
    text, day = table.arrow.string(), table.arrow.date32()
    ids = table.words(register.ids(chosen))
    earliest = table.taken([each and each.earliest for each in dates], run, day)
    latest = table.taken([each and each.latest for each in dates], run, day)
    topics = columns.topics
    meetings = {
        "meeting": ids,
        "date": table.taken([each and str(each) for each in dates], run, text),
        "date_earliest": earliest,
        "date_latest": latest,
        "place": table.named(columns.places, chosen),
        "organizer": table.named(columns.organizers, chosen),
        "topics": table.taken(
            [[each.id for each in some] for some in topics.values],
            topics.codes_of(chosen),
            table.arrow.list_(text),
        ),
        "status": table.taken(columns.statuses.values, columns.statuses.codes_of(chosen), text),
    }
    # A row for each member, or one for a side that names none.
    seated, delegations = columns.sides_of(chosen)
    nobody = numbers([NONE]) * len(delegations)
    start, person = steps.completed(*seated[1:3], numbers(range(len(nobody) + 1)), nobody)
    side = steps.numbered(start)
    meeting = steps.numbered(seated.sides)
    place = numbers(map(sub, range(len(nobody)), steps.taken(seated.sides, meeting)))
    which = table.numbers(steps.taken(meeting, side))
    directory = columns.organizations.directory
    sent = steps.taken(seated.sent, side)
    owners = [each.parent_organization for each in directory]
    participations = {
        "meeting": ids.take(which),
        "delegation": table.numbers(steps.taken(delegations, side)),
        "side": table.numbers(steps.taken(place, side)),
        "person": table.words(columns.people.directory.ids).take(table.numbers(person)),
        "organization": table.words(directory.ids).take(table.numbers(sent)),
        "parent_organization": table.taken([each and each.id for each in owners], sent, text),
        "on_behalf_of": table.named(columns.on_behalf_of, steps.taken(delegations, side)),
        "date_earliest": earliest.take(which),
        "date_latest": latest.take(which),
    }
    return table.arrow.table(meetings), table.arrow.table(participations)


class _Table:
    """The columns of a table, out of numbers and what they stand for."""

    def __init__(self, arrow: Any) -> None:  # noqa: ANN401 - PyArrow has no types
        self.arrow: Any = arrow

    def numbers(self, values: array[int]) -> Any:  # noqa: ANN401
        """The numbers; none is null."""
        column = self.arrow.Array.from_buffers(
            self.arrow.int32(), len(values), [None, self.arrow.py_buffer(values)]
        )
        compute = import_module("pyarrow.compute")
        return compute.if_else(compute.less(column, 0), None, column)

    def words(self, texts: Sequence[str]) -> Any:  # noqa: ANN401
        """The texts."""
        if not isinstance(texts, StringColumn) or memoryview(texts.start).format != CODE:
            return self.arrow.array(texts, self.arrow.string())
        buffers = map(self.arrow.py_buffer, (texts.start, texts.block))
        return self.arrow.StringArray.from_buffers(len(texts), *buffers)

    def taken(self, values: Sequence[object], codes: array[int], kind: Any) -> Any:  # noqa: ANN401
        """The values by code."""
        return self.arrow.array(values, kind).take(self.numbers(codes))

    def named(self, labels: Labels[Any], chosen: Numbers) -> Any:  # noqa: ANN401
        """The ids of what the chosen have."""
        ids = [each and each.id for each in labels.values]
        return self.taken(ids, labels.codes_of(chosen), self.arrow.string())
