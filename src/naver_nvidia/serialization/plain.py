"""Plain values, as JSON has them: which kind one is, and each read strictly as what it means."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, TypeGuard

from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.fields import not_unicode
from naver_nvidia.serialization.paths import written

MAX_WHOLE: Final = 2**53 - 1
"""The largest whole number that every JSON reader keeps exact (RFC 8259, section 6)."""

MAX_DATE_RANGE: Final = 40
"""The length that no notation of a date or a range of dates exceeds."""


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is a list."""
    return isinstance(value, list)


def to_dict(value: object) -> dict[str, Any]:
    """The members of an object, copied: reading a defaultdict would add keys to it."""
    if is_object(value):
        return {_key(key): each for key, each in value.items()}
    raise not_a(value, "an object")


def _key(key: object) -> str:
    # No key of the format, to be named with the others.
    return plain(key) if isinstance(key, str) else f"<{type(key).__name__} {shown(key)}>"


def plain(value: str) -> str:
    """The characters alone: a subclass may hold the whole document that it is from."""
    return str.__str__(value)


def to_list(value: object) -> list[Any]:
    """The members of a list."""
    if is_list(value):
        return value
    raise not_a(value, "a list")


def not_a(value: object, kind: str) -> InvalidValue:
    """The error that the value is of another kind."""
    return InvalidValue("", f"{written(value)} is not {kind}")


def string(value: object) -> str:
    """A string of Unicode text."""
    if type(value) is str and value.isascii():
        return value
    if not isinstance(value, str):
        raise not_a(value, "a string")
    if problem := not_unicode(value):
        raise InvalidValue("", problem)
    return plain(value)


def whole_number(value: object) -> int:
    """A whole number, and no float or boolean."""
    if type(value) is not int:
        raise not_a(value, "a whole number")
    if abs(value) > MAX_WHOLE:
        raise InvalidValue("", f"the number lies beyond {MAX_WHOLE}, the last that JSON is sure of")
    return value


def boolean(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise not_a(value, "true or false")
    return value


def day(value: object) -> date:
    """A day, as YYYY-MM-DD."""
    if isinstance(value, str):
        try:
            read = date.fromisoformat(value)
        except ValueError:
            pass
        else:
            if read.isoformat() == value:  # and not 20240628 or 2024-W26-5
                return read
    raise not_a(value, "a date such as '2024-06-28'")


def date_range(value: object) -> DateRange:
    """A range of days in one of its notations."""
    words = string(value)
    if len(words) > MAX_DATE_RANGE:  # nothing so long is one, and it may be very long
        raise not_a(words, "a date or a range of dates")
    try:
        return DateRange.parse(words)
    except InvalidValue as error:
        raise InvalidValue("", error.problem) from None
