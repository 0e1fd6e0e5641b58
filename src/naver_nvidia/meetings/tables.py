"""Tables: a register as two flat tables, and the questions that scan, on the engine that has them.

The tables are the contract: any Polars, pandas, Arrow, DuckDB or Spark frames with these columns
will do, through Narwhals, and answers come as frames of the same engine.

- ``meetings``: ``meeting``, ``date`` (ISO 8601 or EDTF), ``date_earliest`` and ``date_latest``
  (days, inclusive, or timestamps, of which the day counts), ``place``, ``organizer``, ``topics``
  (a list), ``status``; one row for each meeting.
- ``participations``: ``meeting``, ``delegation`` (unique in the table), ``side`` (its number in the
  meeting, from 0), ``person``, ``organization``, ``parent_organization``, ``on_behalf_of``,
  ``date_earliest``, ``date_latest``; one row for each person in a delegation, or one without a
  person for a delegation that names none.

People, organizations and meetings are given by their ids; what is not known is null, a row without
a side meets nobody, and a meeting of no status was held. A status that no Meeting has is refused;
lazy tables are not searched for one, and in them such a meeting was not held. A side stands for its
people and, where it names none, for its organization. Chains of meetings are not asked of tables:
each step would be a join of the whole with itself.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from typing import Any, Literal, TypeAlias, cast, get_args

import attrs

from naver_nvidia import fields
from naver_nvidia.entities import Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings.arrow import viewless
from naver_nvidia.meetings.meeting import MeetingStatus, Party

try:
    import narwhals.stable.v2 as nw
except ModuleNotFoundError as _error:  # pragma: no cover - tested in a process of its own
    raise ModuleNotFoundError(
        "naver_nvidia.meetings.tables needs Narwhals: install naver-nvidia[tables]"
    ) from _error

Native: TypeAlias = Any
"""A frame of the engine that the caller uses."""
_Frame: TypeAlias = "nw.LazyFrame[Any]"

_SIDE = ["meeting", "side"]
_PARTY = ("party", "kind")
_OTHER = ["counterpart", "counterpart_kind"]
_MET = (*_PARTY, *_OTHER)
_DAYS = ("date_earliest", "date_latest")
_PERIODS = {"year": "1y", "quarter": "1q", "month": "1mo"}


def _joinable(native: Any) -> Any:  # noqa: ANN401 - a frame of any engine
    """The frame; if it is PyArrow's, without columns that cannot be joined there."""
    if not cast("Any", nw.dependencies).is_pyarrow_table(native):  # PyArrow has no types
        return native
    columns = [
        viewless(each.cast("string") if "values=null" in str(each.type) else each)
        for each in native.columns
    ]
    return native.from_arrays(columns, native.column_names)


@attrs.frozen(eq=False, repr=False)
class Tables:
    """Two frames of one engine, as the module describes them.

    Each question is a scan over ``participations``, and counts only meetings held. In answers a
    ``party`` or ``counterpart`` is an id, and its ``kind`` "Person" or "Organization"; ``kind``
    (one of the two classes) and ``among`` (ids) narrow them.

    Raises:
        InvalidValue: not two such frames; from any method, an argument that is no day or number.
    """

    # pyright takes what a converter of Any gives for unknown.
    meetings: Native = attrs.field(converter=_joinable)  # pyright: ignore[reportUnknownVariableType]
    participations: Native = attrs.field(converter=_joinable)  # pyright: ignore[reportUnknownVariableType]

    def __attrs_post_init__(self) -> None:
        kinds = [_kind(getattr(self, name), name, columns) for name, columns in _REQUIRED.items()]
        if kinds[0][:2] != kinds[1][:2]:
            one, other = (" ".join(kind[:2]) for kind in kinds)
            raise InvalidValue("Tables", f"meetings is a {one} and participations a {other}")
        if kinds[0][2] != kinds[1][2]:
            raise InvalidValue(
                "Tables", f"in meetings, meeting is {kinds[0][2]}; in participations {kinds[1][2]}"
            )
        _check_statuses(nw.from_native(self.meetings))

    def during(
        self, start: date | None = None, end: date | None = None, *, certainly: bool = False
    ) -> Tables:
        """The meetings whose date may fall (``certainly``: must fall) in the span of days."""
        for day in (start, end):
            if day is not None:
                fields.to_plain_date("Tables.during", day)
        if start is None and end is None:
            raise InvalidValue(
                "Tables.during", "has neither end; for every day, give date.min as the start"
            )
        if start is not None and end is not None and end < start:
            raise InvalidValue("Tables.during", f"{end} lies before {start}; give two days")
        frame = _frame(self.meetings)
        earliest, latest = (_Days.of(frame, name) for name in _DAYS)
        inside = ~nw.col("date_earliest").is_null() & ~nw.col("date_latest").is_null()
        if start is not None:
            days = earliest if certainly else latest
            inside &= days.column >= days.bound(start, time.min)
        if end is not None:
            days = latest if certainly else earliest
            inside &= days.column <= days.bound(end, time.max)
        meetings = frame.filter(inside)
        participations = _typed(_frame(self.participations)).join(
            meetings.select("meeting"), on="meeting", how="semi"
        )
        return Tables(meetings.to_native(), participations.to_native())

    def pairs(
        self,
        min_meetings: int = 1,
        *,
        kind: type[Party] | None = None,
        among: Collection[str] | None = None,
    ) -> Native:
        """Every two who met so often: the four columns of the two, and ``meetings``.

        The one whose id sorts first is the party.
        """
        fields.check_count("Tables.pairs: min_meetings", min_meetings)
        seats = self._seats("person").filter(_fitting("pairs", kind, among))
        one, other = nw.col("party"), nw.col("counterpart")
        in_order = (one < other) | ((one == other) & (nw.col("kind") < nw.col("counterpart_kind")))
        counted = _counted(_across(seats, seats).filter(in_order))
        return counted.filter(nw.col("meetings") >= min_meetings).to_native()

    def who_met(
        self, who: str, *, kind: type[Party] | None = None, among: Collection[str] | None = None
    ) -> Native:
        """Whom a person or organization met: the four columns of the two, and ``meetings``.

        The party is given by the id, to the letter; an id that is not there met nobody, for only
        a scan of its own would tell the two apart. One that a person and an organization have has
        the answers of both.
        """
        return _counted(self._met("who_met", who, kind, among)).to_native()

    def most_met(
        self, n: int, *, kind: type[Party] | None = None, among: Collection[str] | None = None
    ) -> Native:
        """The ``n`` who met somebody at the most meetings: ``party``, ``kind``, ``meetings``.

        Of those who have as many, the one whose id sorts first comes first.
        """
        fields.check_count("Tables.most_met: n", n)
        seats = self._seats("person")
        present = seats.select("meeting", *_PARTY).unique()
        # Two sides and two parties suffice: whoever sat on both sides sat across from the other.
        for each in (seats.select(*_SIDE).unique(), present.select("meeting")):
            several = each.group_by("meeting").agg(nw.len().alias("many"))
            several = several.filter(nw.col("many") > 1).select("meeting")
            present = present.join(several, on="meeting", how="semi")
        counted = (
            present.filter(_fitting("most_met", kind, among))
            .group_by(*_PARTY)
            .agg(nw.len().alias("meetings"))
        )
        order = counted.sort("meetings", *_PARTY, descending=[True, False, False])
        return order.head(n).to_native()

    def shared_counterparts(self, a: str, b: str) -> Native:
        """Whom both met, how often the one and the other.

        The columns are ``counterpart``, ``counterpart_kind``, ``meetings`` and ``other_meetings``.
        """
        ours, theirs = (
            _counted(self._met("shared_counterparts", who)).select(*_OTHER, "meetings")
            for who in (a, b)
        )
        others = theirs.rename({"meetings": "other_meetings"})
        return ours.join(others, on=_OTHER, how="inner").to_native()

    def timeline(self, who: str) -> Native:
        """Whom a party met at each meeting, in order: its days, and the four columns of the two."""
        meetings = _typed(_frame(self.meetings)).select("meeting", *_DAYS)
        met = self._met("timeline", who).join(meetings, on="meeting", how="left")
        return met.sort(*_DAYS, "meeting", *_OTHER, nulls_last=True).to_native()

    def count_by(self, period: Literal["year", "quarter", "month"]) -> Native:
        """How many meetings were held in each period: its first day as ``start``, ``meetings``.

        The start is null for those whose days do not tell which, or that have none. Weeks are
        counted in memory alone: Narwhals has none.
        """
        fields.check_one_of(Literal["year", "quarter", "month"], "Tables.count_by", period)
        held = self._held()
        first, last = (
            _Days.of(held, name).column.cast(nw.Datetime("us")).dt.truncate(_PERIODS[period])
            for name in _DAYS
        )
        start = nw.when(first == last).then(first).cast(nw.Date).alias("start")
        counted = held.select(start).group_by("start").agg(nw.len().alias("meetings"))
        return counted.sort("start", nulls_last=True).to_native()

    def _held(self) -> _Frame:
        meetings = _frame(self.meetings)
        status = _text(meetings, "status")
        return meetings.filter(status.is_null() | (status == "held"))

    def _met(
        self,
        asked: str,
        who: str,
        kind: type[Party] | None = None,
        among: Collection[str] | None = None,
    ) -> _Frame:
        """Whom a party met at which meetings, each once."""
        fields.check_words(f"Tables.{asked}", who)
        fits = _fitting(asked, kind, among)
        found: list[_Frame] = []
        for column, name in _KINDS.items():
            seats = self._seats(column)
            own = seats.filter((nw.col("party") == who) & (nw.col("kind") == name))
            met = _across(own, seats.filter(fits))
            found.append(
                met.filter((nw.col("counterpart") != who) | (nw.col("counterpart_kind") != name))
                .select("meeting", *_MET)
                .unique()
            )
        return nw.concat(found)

    def _seats(self, first: str) -> _Frame:
        """Who sits where in the meetings held: people or organizations, else the others."""
        held = self._held()
        seats = _typed(_frame(self.participations))
        rows = (
            seats.select(*_SIDE, *(_text(seats, column) for column in _KINDS))
            .filter(~nw.col("side").is_null())
            .join(held.select("meeting"), on="meeting", how="semi")
        )
        own, other = (_seated(rows, each) for each in sorted(_KINDS, key=first.__ne__))
        return nw.concat([own, other.join(own.select(*_SIDE).unique(), on=_SIDE, how="anti")])


_KINDS = {"person": Person.__name__, "organization": Organization.__name__}
_TEXT = (nw.String, nw.Categorical, nw.Enum)
_NUMBER = (nw.dtypes.NumericType,)
_Types: TypeAlias = "tuple[type[nw.dtypes.DType], ...]"
_REQUIRED: Mapping[str, Mapping[str, _Types]] = {
    "meetings": {"meeting": (*_TEXT, *_NUMBER), "status": _TEXT},
    "participations": {
        "meeting": (*_TEXT, *_NUMBER), "side": _NUMBER, "person": _TEXT, "organization": _TEXT
    },
}  # fmt: skip


def _kind(native: Native, name: str, columns: Mapping[str, _Types]) -> tuple[str, str, str]:
    """Whose frame it is, whether it is a lazy one, and whether it has meetings by text or number.

    It has the columns that it must, of types that mean what they should.
    """
    try:
        frame = _frame(native)
    except TypeError:
        raise InvalidValue(
            f"Tables.{name}", f"{shown(native)} is not a frame that Narwhals knows"
        ) from None
    for column, types in columns.items():
        _require(frame, name, column, types)
    text = isinstance(frame.collect_schema()["meeting"], _TEXT)
    return str(frame.implementation.value), type(frame).__name__, "text" if text else "a number"


def _check_statuses(meetings: nw.DataFrame[Any] | nw.LazyFrame[Any]) -> None:
    """Each is one; of lazy tables nothing is looked at before a question is asked."""
    if isinstance(meetings, nw.DataFrame):
        for status in meetings["status"].drop_nulls().unique().to_list():
            if status not in get_args(MeetingStatus):
                listed = ", ".join(get_args(MeetingStatus))
                raise InvalidValue(
                    "Tables.meetings: status", f"{shown(status)} is not one of {listed}"
                )


def _require(frame: _Frame, name: str, column: str, types: _Types) -> nw.dtypes.DType:
    """The type of a column, which is one of these, or of nothing but nulls."""
    schema = frame.collect_schema()
    if column not in schema:
        listed = ", ".join(map(repr, schema))
        raise InvalidValue(f"Tables.{name}", f"there is no column {column!r}; there are {listed}")
    if not isinstance(schema[column], (*types, nw.Unknown)):
        wanted = " or ".join(each.__name__.removesuffix("Type") for each in types)
        raise InvalidValue(
            f"Tables.{name}", f"{column!r} is of type {schema[column]}, not {wanted}; cast it"
        )
    return schema[column]


def _typed(frame: _Frame) -> _Frame:
    """The frame, in which columns of nothing but nulls have a type: Arrow joins no others."""
    types = {"side": nw.Int32(), "date_earliest": nw.Date(), "date_latest": nw.Date()}
    return frame.with_columns(
        nw.col(name).cast(types.get(name, nw.String()))
        for name, kind in frame.collect_schema().items()
        if kind == nw.Unknown
    )


def _frame(native: Native) -> _Frame:
    # Eager and lazy frames share what is used here.
    return cast("_Frame", nw.from_native(native))


_TIMES = datetime.min, datetime.max  # noqa: DTZ901 - wall clocks, as columns have them
_NANOSECONDS = datetime(1677, 9, 21, 0, 12, 44), datetime(2262, 4, 11, 23, 47, 16)  # noqa: DTZ001
"""The times that 64 bits of nanoseconds hold."""


@attrs.frozen(eq=False, repr=False)
class _Days:
    """A column of days, or of timestamps, of which the day counts."""

    column: nw.Expr
    between: tuple[datetime, datetime] | None

    @classmethod
    def of(cls, frame: _Frame, name: str) -> _Days:
        kind = _require(frame, "meetings", name, (nw.Date, nw.Datetime))
        column = nw.col(name)
        if isinstance(kind, nw.Unknown):
            column = column.cast(nw.Date)
        if isinstance(kind, nw.Datetime) and kind.time_zone is not None:
            column = column.dt.replace_time_zone(None)
        if isinstance(kind, nw.Datetime):
            return cls(column, _NANOSECONDS if kind.time_unit == "ns" else _TIMES)
        return cls(column, None)

    def bound(self, day: date, at: time) -> date:
        if self.between is None:
            return day
        first, last = self.between
        return min(max(datetime.combine(day, at), first), last)


def _seated(rows: _Frame, column: str) -> _Frame:
    """The people, or organizations, and where they sit."""
    kind = nw.lit(_KINDS[column]).alias("kind")
    seats = rows.select(*_SIDE, nw.col(column).alias("party"), kind)
    return seats.filter(~nw.col("party").is_null()).unique()


def _text(frame: _Frame, column: str) -> nw.Expr:
    given = nw.col(column)
    return given if frame.collect_schema()[column] == nw.String else given.cast(nw.String)


def _fitting(asked: str, kind: type[Party] | None, among: Collection[str] | None) -> nw.Expr:
    """Whether the party is of the kind, and among those."""
    fits = ~nw.col("party").is_null()
    if kind is not None:
        if kind not in (Person, Organization):
            raise InvalidValue(
                f"Tables.{asked}: kind", f"{shown(kind)} is neither Person nor Organization"
            )
        fits &= nw.col("kind") == kind.__name__
    if among is not None:
        place = f"Tables.{asked}: among"
        if isinstance(among, str):
            raise InvalidValue(place, f"{shown(among)} is one; give a list of ids")
        for each in among:
            fields.check_words(place, each)
        fits &= nw.col("party").is_in(list(among))
    return fits


def _across(ours: _Frame, theirs: _Frame) -> _Frame:
    """Each two on different sides of a meeting."""
    # Joined on the meeting and filtered then: not every engine joins on unequal sides.
    others = theirs.rename(
        {"side": "other_side", "party": "counterpart", "kind": "counterpart_kind"}
    )
    return ours.join(others, on="meeting", how="inner").filter(
        nw.col("side") != nw.col("other_side")
    )


def _counted(met: _Frame) -> _Frame:
    """At how many meetings each two met."""
    once = met.select("meeting", *_MET).unique()
    return once.group_by(*_MET).agg(nw.len().alias("meetings"))
