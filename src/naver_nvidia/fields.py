"""What attrs fields share: a converter to tuples, and validators that raise our own errors."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar, cast, get_args

import attrs

from naver_nvidia.errors import InvalidValue, shown

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

T = TypeVar("T")

# What can be iterated, but not as the ordered values that were meant.
_NO_SEQUENCES = (str, bytes, dict, set, frozenset)


def to_tuple(values: Iterable[T]) -> tuple[T, ...]:
    """Convert to the tuple that a frozen type needs.

    A field's converter names its type, for mypy binds no type variable there, and calls this. What
    has no order of members stays as it is, for the validator, which knows its field.
    """
    if isinstance(values, _NO_SEQUENCES) or not hasattr(values, "__iter__"):
        return cast("tuple[T, ...]", values)
    return tuple(values)


def to_strings(values: Iterable[str]) -> tuple[str, ...]:
    """Convert to a tuple."""
    return to_tuple(values)


def readable_hints(*kinds: type) -> None:
    """Let the type hints of each ``__init__`` be read: attrs lets it see what is above its class.

    They name what is below too, and the Iterable that a converter takes.
    """
    for kind in kinds:
        seen = vars(kind)["__init__"].__globals__
        seen.update({"Iterable": Iterable} | vars(sys.modules[kind.__module__]) | seen)


def check_type(place: str, value: object, *types: type) -> None:
    """The value is an instance of one of the types."""
    if not isinstance(value, types):
        raise InvalidValue(
            place,
            f"{shown(value)} is of type {type(value).__name__}, "
            f"not {' or '.join(kind.__name__ for kind in types)}",
        )


def place_of(instance: object, attribute: attrs.Attribute[Any]) -> str:
    """What errors call the field."""
    return f"{type(instance).__name__}.{attribute.name}"


def of_type(*types: type) -> Validator:
    """The value is an instance of one of the types."""

    def validate(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, types):
            check_type(place_of(instance, attribute), value, *types)

    return validate


def optional(*types: type) -> Validator:
    """The value is None or an instance of one of the types."""
    return attrs.validators.optional(of_type(*types))


def each(*types: type) -> Validator:
    """The value is a tuple, and every member an instance of one of the types."""

    def validate(instance: object, attribute: attrs.Attribute[Any], values: object) -> None:
        if _all(values, lambda value: isinstance(value, types)):
            return  # before any place is spelled out
        for place, value in _members(place_of(instance, attribute), values):
            check_type(place, value, *types)

    return validate


def each_once(*types: type) -> Validator:
    """As `each`, and no member stands there twice."""
    of_types = each(*types)

    def validate(instance: object, attribute: attrs.Attribute[Any], values: object) -> None:
        of_types(instance, attribute, values)
        members = cast("tuple[object, ...]", values)
        if len(members) > 1 and len(set(members)) < len(members):
            twice = next(one for number, one in enumerate(members) if one in members[:number])
            problem = f"{shown(getattr(twice, 'id', twice))} stands in the list twice"
            raise InvalidValue(place_of(instance, attribute), problem)

    return validate


def _members(place: str, values: object) -> Iterable[tuple[str, object]]:
    check_type(place, values, tuple)
    members = cast("tuple[object, ...]", values)
    return ((f"{place}[{number}]", value) for number, value in enumerate(members))


def one_of(alias: object) -> Validator:
    """The value is one of those that a Literal alias lists."""
    allowed = frozenset(get_args(alias))

    def validate(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) is str and value in allowed:
            return
        check_one_of(alias, place_of(instance, attribute), value)

    return validate


def check_one_of(alias: object, place: str, value: object) -> None:
    """The value is one of those that a Literal alias lists."""
    allowed = get_args(alias)
    if type(value) is not str or value not in allowed:
        raise InvalidValue(place, f"{shown(value)} is not one of {', '.join(map(repr, allowed))}")


def _all(values: object, fits: Callable[[object], bool]) -> bool:
    """Whether it is a tuple of what fits."""
    return isinstance(values, tuple) and all(map(fits, cast("tuple[object, ...]", values)))


def _is_words(value: object) -> bool:
    return type(value) is str and value != "" and value == value.strip()


def check_words(place: str, value: object) -> None:
    """The value is a string that says something, without white space around it."""
    check_type(place, value, str)
    if not value or value != str.strip(cast("str", value)):
        raise InvalidValue(place, f"{shown(value)} is not a string with words and no outer space")


def check_count(place: str, value: object, least: int = 0) -> None:
    """The value says how many, or which from the first on."""
    if type(value) is not int or value < least:  # True is an int; as a number it is a mistake
        raise InvalidValue(place, f"{shown(value)} is not a whole number from {least}")


def to_plain_date(place: str, value: object) -> date:
    """The value, a day and nothing else: a datetime is a date, but as a day a mistake."""
    # Not by type(): tests freeze time with subclasses of date that stand for it.
    if not isinstance(value, date) or isinstance(value, datetime):
        remedy = "; give its .date()" if isinstance(value, datetime) else ""
        raise InvalidValue(place, f"{shown(value)} is not a datetime.date{remedy}")
    return value


def string(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """The value is a str, and of no subclass, which might hold the whole document it is from."""
    if type(value) is not str:
        place = place_of(instance, attribute)
        check_type(place, value, str)
        raise InvalidValue(
            place, f"{shown(value)} is of type {type(value).__name__}; give it as a plain str"
        )


def not_unicode(text: str) -> str | None:
    """Say where a lone surrogate stands: Python's strings can hold what UTF-8 and JSON cannot."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"a lone surrogate stands at {error.start}: not Unicode text"
    return None


def words(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """The value is a string that says something, without white space around it."""
    if not _is_words(value):
        check_words(place_of(instance, attribute), value)


optional_words: Validator = attrs.validators.optional(words)
"""The value is None or `words`."""


def each_words(instance: object, attribute: attrs.Attribute[Any], values: object) -> None:
    """The value is a tuple, and every member `words`."""
    if _all(values, _is_words):
        return
    for place, value in _members(place_of(instance, attribute), values):
        check_words(place, value)


def plain_date(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """The value is a day and nothing else: a datetime is a date, but as a day a mistake."""
    to_plain_date(place_of(instance, attribute), value)
