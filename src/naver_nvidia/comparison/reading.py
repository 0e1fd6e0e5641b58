"""The plain tuples of a Prediction, checked: what each says, and where."""

from __future__ import annotations

from datetime import date, datetime
from operator import index
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex, cast

from naver_nvidia.comparison.items import Span
from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidValue, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST, _LONGEST = 2, 3


class Given(NamedTuple):
    """One predicted item: its place in the Prediction, its three parts, and whether it has all."""

    path: str
    first: object
    second: object
    third: object
    is_labelled: bool


def rows(layer: str, values: Iterable[object], parts: str) -> list[Given]:
    """The items of a layer, which are all labelled or all not.

    Raises:
        InvalidValue: a value is no tuple of two or three, or some have a third part and others not.
    """
    read: list[Given] = []
    for number, value in enumerate(values):
        path = f"Prediction.{layer}[{number}]"
        given = _parts(value)
        if not _SHORTEST <= len(given) <= _LONGEST:
            problem = f"{shown(value)} is not a tuple of {parts}"
            remedy = "; make it one with tuple()" if isinstance(value, list) else ""
            raise InvalidValue(path, problem + remedy)
        first, second, third = (*given, None)[:_LONGEST]
        read.append(Given(path, first, second, third, is_labelled=len(given) == _LONGEST))
    without = next((row.path for row in read if not row.is_labelled), None)
    having = next((row.path for row in read if row.is_labelled), None)
    if without is not None and having is not None:
        raise InvalidValue(
            without,
            f"has no third part, but {having} has one; give None where the extractor found no "
            "such value",
        )
    return read


def _parts(value: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()


def span(row: Given, text: str) -> Span:
    """The words of the text that a row points at.

    Raises:
        InvalidValue: it is empty, reversed, outside the text, or not in whole code points.
    """
    try:
        start, end = _offset(row.first), _offset(row.second)
    except TypeError:
        parts = shown((row.first, row.second))
        raise InvalidValue(row.path, f"{parts} is not a start and an end in code points") from None
    if not 0 <= start < end <= len(text):
        raise InvalidValue(
            row.path, f"{start} to {end} is no stretch of a text of {len(text)} code points"
        )
    return Span(start, end)


def _offset(value: object) -> int:
    # True is an int; as an offset it is a mistake. NumPy's integers are none, and are meant.
    if isinstance(value, bool):
        raise TypeError
    return index(cast("SupportsIndex", value))


def days(row: Given) -> DateRange:
    """The days that a row's third part means; of a point in time, its day.

    Raises:
        InvalidValue: it is not a date, a DateRange, or ISO 8601 in a string.
    """
    if isinstance(row.third, DateRange):
        return row.third
    if isinstance(row.third, str):
        try:
            return DateRange.parse(row.third)
        except InvalidValue as error:
            raise InvalidValue(row.path, error.problem) from None
    day = _day(row.third)
    if day is None:
        raise InvalidValue(row.path, f"{shown(row.third)} is not a date, a DateRange or a string")
    return DateRange.day(day)


def _day(value: object) -> date | None:
    """The day of a date, a datetime or a NumPy datetime64; None of anything else and of NaT."""
    if isinstance(value, datetime):
        value = value.date()
    # Told by its dtype, for NumPy need not be there.
    elif getattr(getattr(value, "dtype", None), "kind", "") == "M":
        value = cast("Any", value).astype("datetime64[D]").tolist()
    # pandas' NaT is a datetime, and so is its date.
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    return cast("date", value) if is_day else None
