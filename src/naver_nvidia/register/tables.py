"""Tables: the two tables of a register as one table of rows."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.arrow import pyarrow, viewless
from naver_nvidia.meetings.inputs import ArrowStream


def rows_of(meetings: ArrowStream, participations: ArrowStream) -> Any:  # noqa: ANN401
    """The two tables as one of rows, for from_rows: a row for each participation, and each topic.

    Raises:
        InvalidValue: not two such tables, or not of the same meetings.
    """
    arrow = pyarrow()
    compute = import_module("pyarrow.compute")
    told, rows = (_read(arrow, each) for each in (meetings, participations))
    ids, named = (each["meeting"].combine_chunks() for each in (told, rows))
    at = compute.index_in(named, value_set=ids)
    if at.null_count or compute.count_distinct(at).as_py() != len(ids):
        raise _not_the_same(compute, ids, named)
    _check_days(arrow, compute, told, rows, at)
    count = len(rows)
    rows = rows.append_column("line", compute.add(arrow.array(range(count), arrow.int32()), 1))
    own = True
    if "side" in rows.column_names:
        ordered = _by_side(arrow, compute, rows, at)
        if not ordered["line"].equals(rows["line"]):
            named = ordered["meeting"].combine_chunks()
            at, own = compute.index_in(named, value_set=ids), False
        rows = ordered
    topic = arrow.nulls(len(rows), arrow.string())
    if "topics" in told.column_names:
        # Each topic on one more row like the first of its meeting, which that proves twice.
        topics = _lists(arrow, told["topics"])
        having = compute.list_parent_indices(topics).cast(arrow.int32())
        first = rows.take(compute.index_in(ids.take(having), value_set=named))
        rows = arrow.concat_tables([rows, first])
        at = arrow.concat_arrays([at, having])
        topic = arrow.concat_arrays([topic, compute.list_flatten(topics)])
    if own and len(rows) == count:
        rows = rows.drop_columns("line")  # each stands where it says
    for name in told.column_names:
        if name not in ("topics", *rows.column_names):
            rows = rows.append_column(name, _encoded(told[name].combine_chunks()).take(at))
    meeting = arrow.DictionaryArray.from_arrays(at, ids)
    rows = rows.set_column(rows.column_names.index("meeting"), "meeting", meeting)
    return rows.append_column("topic", topic)


def _encoded(column: Any) -> Any:  # noqa: ANN401
    """The column as what it says of each meeting once, if it can be that."""
    return column.dictionary_encode() if str(column.type).endswith("string") else column


def _read(arrow: Any, table: ArrowStream) -> Any:  # noqa: ANN401
    if not hasattr(table, "__arrow_c_stream__"):
        raise InvalidValue(
            "Meetings.from_tables",
            f"{shown(table)} does not speak Arrow; collect it, or convert it to an Arrow table",
        )
    read = arrow.RecordBatchReader.from_stream(table).read_all()
    if "meeting" not in read.column_names:
        known = ", ".join(map(repr, read.column_names))
        raise InvalidValue(
            "Meetings.from_tables", f"there is no column 'meeting'; there are {known}"
        )
    columns = dict(zip(read.column_names, map(viewless, read.columns), strict=True))
    return arrow.table(columns | {"meeting": columns["meeting"].cast(arrow.string())})


def _lists(arrow: Any, column: Any) -> Any:  # noqa: ANN401
    try:
        return column.combine_chunks().cast(arrow.list_(arrow.string()))
    except arrow.ArrowException:
        raise InvalidValue(
            "Meetings.from_tables", f"topics is of type {column.type}, not a list of strings"
        ) from None


def _not_the_same(compute: Any, ids: Any, named: Any) -> InvalidValue:  # noqa: ANN401
    """What is wrong with meetings that are not those of the participations, each once."""
    counts = compute.value_counts(ids)
    twice = counts.field("values").filter(compute.greater(counts.field("counts"), 1))
    in_one, in_other = (
        one.filter(compute.invert(compute.is_in(one, other)))
        for one, other in ((ids, named), (named, ids))
    )
    found, problem = next(
        each
        for each in (
            (twice, "stands in meetings twice"),
            (in_one, "stands in meetings, and in no participation"),
            (in_other, "stands in participations, and not in meetings"),
        )
        if len(each[0])
    )
    return InvalidValue("Meetings.from_tables", f"{shown(found[0].as_py())} {problem}")


def _check_days(arrow: Any, compute: Any, told: Any, rows: Any, at: Any) -> None:  # noqa: ANN401
    """The days that both tables have are the same, and stand there wherever there is a date."""
    for name in ("date_earliest", "date_latest"):
        if name not in told.column_names:
            continue
        days = told[name].combine_chunks()
        if "date" in told.column_names:
            missing = compute.and_(told["date"].is_valid(), days.is_null())
            _refuse_first(told, missing, f"has a date in meetings, and no {name}")
        if name in rows.column_names:
            one, other = days.take(at), rows[name].combine_chunks()
            if one.equals(other):
                continue
            one, other = (
                compute.fill_null(_day_of(arrow, compute, each, name).cast(arrow.string()), "")
                for each in (one, other)
            )
            differ = compute.not_equal(one, other)
            _refuse_first(rows, differ, f"has another {name} in meetings than in participations")


def _day_of(arrow: Any, compute: Any, column: Any, name: str) -> Any:  # noqa: ANN401
    """The days of the column, whatever their times."""
    if arrow.types.is_timestamp(column.type):
        if column.type.tz is not None:
            column = compute.local_timestamp(column)
        column = compute.floor_temporal(column, unit="day")
    try:
        return column.cast(arrow.date32())
    except arrow.ArrowException:
        raise InvalidValue(
            "Meetings.from_tables", f"{name} is of type {column.type}, not of days"
        ) from None


def _by_side(arrow: Any, compute: Any, rows: Any, at: Any) -> Any:  # noqa: ANN401
    """The rows in the order of meetings and sides, each side being a delegation."""
    side = rows["side"].combine_chunks()
    _refuse_first(rows, side.is_null(), "has no side in a participation")
    parted = _parted(arrow, compute, at, side)
    if "delegation" in rows.column_names and not _tells_sides(compute, rows, parted):
        given = rows.select(["meeting", "side", "delegation"]).filter(rows["delegation"].is_valid())
        each = given.group_by(given.column_names).aggregate([])
        for key in (["meeting", "side"], ["delegation"]):
            counts = each.group_by(key).aggregate([("meeting", "min"), ([], "count_all")])
            twice = compute.greater(counts["count_all"], 1)
            found = arrow.table({"meeting": counts["meeting_min"]})
            _refuse_first(found, twice, "has a side that is not one delegation")
    label = side if arrow.types.is_integer(side.type) else side.cast(arrow.string())
    rows = rows.select([name for name in rows.column_names if name != "delegation"])
    rows = rows.append_column("delegation", label)
    if parted is not None:
        return rows
    keys = arrow.table({"at": at, "side": side, "line": rows["line"]})
    order = [(name, "ascending") for name in keys.column_names]
    return rows.take(compute.sort_indices(keys, sort_keys=order))


def _parted(arrow: Any, compute: Any, at: Any, side: Any) -> Any:  # noqa: ANN401
    """Which rows are of another side than the one before, if all stand in that order."""
    if len(side) < len("ab") or not arrow.types.is_integer(side.type):
        return None
    met, sides = at.cast(arrow.int64()), side.cast(arrow.int64())
    pairs = ((met[1:], met[:-1]), (sides[1:], sides[:-1]))
    further, beyond = (compute.greater(one, other) for one, other in pairs)
    same, level = (compute.equal(one, other) for one, other in pairs)
    in_order = compute.or_(further, compute.and_(same, compute.or_(beyond, level)))
    if not compute.all(in_order).as_py():
        return None
    return compute.invert(compute.and_(same, level))


def _tells_sides(compute: Any, rows: Any, parted: Any) -> bool:  # noqa: ANN401
    """Whether each side has a delegation of its own, which no other has."""
    if parted is None:
        return False
    given = rows["delegation"].combine_chunks()
    if given.null_count:
        return False
    changes = compute.not_equal(given[1:], given[:-1])
    sides = compute.sum(parted).as_py() or 0
    return bool(changes.equals(parted) and compute.count_distinct(given).as_py() == sides + 1)


def _refuse_first(table: Any, which: Any, problem: str) -> None:  # noqa: ANN401
    found = table["meeting"].filter(which)
    if len(found):
        raise InvalidValue("Meetings.from_tables", f"{shown(found[0].as_py())} {problem}")
