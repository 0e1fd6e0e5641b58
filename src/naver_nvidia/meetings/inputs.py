"""Inputs: what `Meetings.from_rows` and `Meetings.from_tables` take; `register` reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from os import PathLike
from typing import IO, Any, Protocol, TypeAlias, runtime_checkable

from naver_nvidia.dates import DateRange


@runtime_checkable
class ArrowStream(Protocol):
    """Whatever speaks Arrow's C stream interface: tables of Arrow, Polars, DuckDB, pandas ..."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A PyCapsule of the stream."""


File: TypeAlias = str | PathLike[str] | IO[str] | IO[bytes]
Rows: TypeAlias = File | Iterable[File] | ArrowStream | Iterable[Mapping[str, Any]]
Names: TypeAlias = str | Sequence[str]
Days: TypeAlias = DateRange | str
Covering: TypeAlias = Days | Mapping[str, Days] | Callable[[str], Days | None]
BySource: TypeAlias = str | Mapping[str, str] | Callable[[str], str | None]
