"""The plain tuples of a Prediction, checked: what each says, and where."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from operator import attrgetter, index
from typing import Any, NamedTuple, SupportsIndex, cast

from naver_nvidia.comparison.items import Span
from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidValue, shown

_SHORTEST = 2
_ORDINALS = ("third", "fourth")


class Given(NamedTuple):
    """One predicted item: its place in the Prediction, its parts, and how many it has."""

    path: str
    first: object
    second: object
    third: object
    fourth: object
    size: int

    @property
    def is_labelled(self) -> bool:
        """Whether it has a third part."""
        return self.size > _SHORTEST


def rows(layer: str, values: Iterable[object], parts: str, *, longest: int = 3) -> list[Given]:
    """The items of a layer, which all have the same parts: two of them, three, or four.

    Raises:
        InvalidValue: a value is no such tuple, or some have a part that others have not.
    """
    read: list[Given] = []
    for number, value in enumerate(values):
        path = f"Prediction.{layer}[{number}]"
        given = _parts(value)
        if not _SHORTEST <= len(given) <= longest:
            problem = f"{shown(value)} is not a tuple of {parts}"
            remedy = "; make it one with tuple()" if isinstance(value, list) else ""
            raise InvalidValue(path, problem + remedy)
        first, second, third, fourth = (*given, None, None)[:4]
        read.append(Given(path, first, second, third, fourth, len(given)))
    without = min(read, key=attrgetter("size"), default=None)
    having = max(read, key=attrgetter("size"), default=None)
    if without is not None and having is not None and without.size < having.size:
        raise InvalidValue(
            without.path,
            f"has no {_ORDINALS[without.size - _SHORTEST]} part, but {having.path} has one; give "
            "None where the extractor found no such value",
        )
    return read


def _parts(value: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()


def span(row: Given, text: str) -> Span:
    """The words of the text that a row points at; errors as for `place`."""
    return place(row.path, (row.first, row.second), text)


def place(path: str, given: tuple[object, ...], text: str) -> Span:
    """The words of the text between a start and an end.

    Raises:
        InvalidValue: it is empty, reversed, outside the text, or not in whole code points.
    """
    try:
        start, end = map(_offset, given)
    except (TypeError, ValueError):
        problem = f"{shown(given)} is not a start and an end in code points"
        raise InvalidValue(path, problem) from None
    if not 0 <= start < end <= len(text):
        raise InvalidValue(
            path, f"{start} to {end} is no stretch of a text of {len(text)} code points"
        )
    return Span(start, end)


def words(path: str, value: object) -> str | None:
    """A title or a predicate; None where the extractor found none.

    Raises:
        InvalidValue: it is neither words nor None.
    """
    if value is not None and not isinstance(value, str):
        raise InvalidValue(path, f"{shown(value)} is not words or None")
    return value


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
