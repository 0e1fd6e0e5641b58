"""Tables: a register as two flat tables, and the questions that scan, on the engine that has them.

The tables are the contract: any Polars, pandas, Arrow, DuckDB or Spark frames with these columns
will do, through Narwhals, and answers come as frames of the same engine.

- ``meetings``: ``meeting``, ``date`` (ISO 8601 or EDTF), ``date_earliest`` and ``date_latest``
  (days, inclusive), ``place``, ``organizer``, ``topics`` (a list), ``status``; one row for each
  meeting.
- ``participations``: ``meeting``, ``delegation`` (unique in the table), ``side`` (its number in the
  meeting, from 0), ``person``, ``organization``, ``parent_organization``, ``on_behalf_of``,
  ``date_earliest``, ``date_latest``; one row for each person in a delegation, or one without a
  person for a delegation that names none.

People, organizations and meetings are given by their ids; what is not known is null, and a
meeting of no status was held. Chains of
meetings are not asked of tables: each step would be a join of the whole with itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from naver_nvidia import fields
from naver_nvidia.errors import InvalidValue, shown

try:
    import narwhals.stable.v2 as nw
except ModuleNotFoundError as _error:  # pragma: no cover - tested in a process of its own
    raise ModuleNotFoundError(
        "naver_nvidia.meetings.tables needs Narwhals: install naver-nvidia[tables]"
    ) from _error

if TYPE_CHECKING:
    from datetime import date

Native: TypeAlias = Any
"""A frame of the engine that the caller uses."""


@attrs.frozen(eq=False, repr=False)
class Tables:
    """Two frames of one engine, as the module describes them.

    Each question is a scan over ``participations``, and counts only meetings held.

    Raises:
        InvalidValue: not two such frames; from any method, an argument that is no day or number.
    """

    meetings: Native
    participations: Native

    def __attrs_post_init__(self) -> None:
        kinds = [_kind(self.meetings, "meetings"), _kind(self.participations, "participations")]
        if kinds[0] != kinds[1]:
            one, other = (" ".join(kind) for kind in kinds)
            raise InvalidValue("Tables", f"meetings is a {one} and participations a {other}")

    def during(
        self, start: date | None = None, end: date | None = None, *, certainly: bool = False
    ) -> Tables:
        """The meetings whose date may fall (``certainly``: must fall) in the span of days."""
        for day in (start, end):
            if day is not None:
                fields.check_plain_date("Tables.during", day)
        if start is None and end is None:
            raise InvalidValue(
                "Tables.during", "has neither end; for every day, give date.min as the start"
            )
        if start is not None and end is not None and end < start:
            raise InvalidValue("Tables.during", f"{end} lies before {start}; give two days")
        _require(_frame(self.meetings), "meetings", ("date_earliest", "date_latest"))
        earliest, latest = nw.col("date_earliest"), nw.col("date_latest")
        inside = ~earliest.is_null()
        if start is not None:
            inside &= (earliest if certainly else latest) >= start
        if end is not None:
            inside &= (latest if certainly else earliest) <= end
        meetings = _frame(self.meetings).filter(inside)
        participations = _frame(self.participations).join(
            meetings.select("meeting"), on="meeting", how="semi"
        )
        return Tables(meetings.to_native(), participations.to_native())

    def pairs(self, min_meetings: int = 1) -> Native:
        """Every two people who met so often: ``person``, ``counterpart``, ``meetings``.

        The one whose id sorts first is the person.
        """
        fields.check_count("Tables.pairs: min_meetings", min_meetings)
        return self._met(nw.col("person") < nw.col("counterpart"), min_meetings).to_native()

    def who_met(self, person: str) -> Native:
        """Whom a person met, and how often: ``person``, ``counterpart``, ``meetings``.

        The person is given by the id, to the letter; an id that is not there met nobody, for only
        a scan of its own would tell the two apart.
        """
        fields.check_words("Tables.who_met", person)
        seats = self._seats()
        own = seats.filter(nw.col("person") == person)
        return _counted(
            _across(own, seats), nw.col("person") != nw.col("counterpart"), 1
        ).to_native()

    def most_met(self, n: int) -> Native:
        """The ``n`` people who met somebody at the most meetings: ``person``, ``meetings``.

        Of those who have as many, the one whose id sorts first comes first.
        """
        fields.check_count("Tables.most_met: n", n)
        met = _across(self._seats(), self._seats()).filter(
            nw.col("person") != nw.col("counterpart")
        )
        counted = (
            met.select("meeting", "person")
            .unique()
            .group_by("person")
            .agg(nw.len().alias("meetings"))
        )
        return counted.sort("meetings", "person", descending=[True, False]).head(n).to_native()

    def _met(self, which: nw.Expr, min_meetings: int) -> nw.LazyFrame[Any]:
        seats = self._seats()
        return _counted(_across(seats, seats), which, min_meetings)

    def _seats(self) -> nw.LazyFrame[Any]:
        """Who sits where in the meetings held."""
        status = nw.col("status")
        held = _frame(self.meetings).filter(status.is_null() | (status == "held"))
        return (
            _frame(self.participations)
            .filter(~nw.col("person").is_null())
            .select("meeting", "side", "person")
            .join(held.select("meeting"), on="meeting", how="semi")
        )


_REQUIRED = {
    "meetings": ("meeting", "status"),
    "participations": ("meeting", "side", "person"),
}


def _kind(native: Native, name: str) -> tuple[str, str]:
    """Whose frame it is, and whether it is a lazy one, if it has the columns that it must."""
    try:
        frame = _frame(native)
    except TypeError:
        raise InvalidValue(
            f"Tables.{name}", f"{shown(native)} is not a frame that Narwhals knows"
        ) from None
    _require(frame, name, _REQUIRED[name])
    return str(frame.implementation.value), type(frame).__name__


def _require(frame: nw.LazyFrame[Any], name: str, columns: tuple[str, ...]) -> None:
    known = frame.collect_schema().names()
    for column in columns:
        if column not in known:
            listed = ", ".join(map(repr, known))
            raise InvalidValue(
                f"Tables.{name}", f"there is no column {column!r}; there are {listed}"
            )


def _frame(native: Native) -> nw.LazyFrame[Any]:
    # Eager and lazy frames share what is used here.
    return cast("nw.LazyFrame[Any]", nw.from_native(native))


def _across(ours: nw.LazyFrame[Any], theirs: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Each two on different sides of a meeting."""
    # Joined on the meeting and filtered then: not every engine joins on unequal sides.
    others = theirs.rename({"side": "other_side", "person": "counterpart"})
    return ours.join(others, on="meeting", how="inner").filter(
        nw.col("side") != nw.col("other_side")
    )


def _counted(met: nw.LazyFrame[Any], which: nw.Expr, min_meetings: int) -> nw.LazyFrame[Any]:
    return (
        met.filter(which)
        .select("meeting", "person", "counterpart")
        .unique()
        .group_by("person", "counterpart")
        .agg(nw.len().alias("meetings"))
        .filter(nw.col("meetings") >= min_meetings)
    )
