"""What attrs fields share: a converter to tuples, and validators that raise our own errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, get_args

from naver_nvidia.errors import InvalidValue, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import attrs

    Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

T = TypeVar("T")


def to_tuple(values: Iterable[T]) -> tuple[T, ...]:
    """Convert to the tuple that a frozen type needs; a bare string is a mistake."""
    if isinstance(values, str):
        raise InvalidValue("sequence", f"{shown(values)} is one string, not a sequence of values")
    return tuple(values)


def _place(instance: object, attribute: attrs.Attribute[Any]) -> str:
    return f"{type(instance).__name__}.{attribute.name}"


def _listed(types: tuple[type, ...]) -> str:
    return " or ".join(kind.__name__ for kind in types)


def of_type(*types: type, optional: bool = False) -> Validator:
    """The value is an instance of one of the types, or None where that is allowed."""

    def validate(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if isinstance(value, types) or (optional and value is None):
            return
        raise InvalidValue(_place(instance, attribute), f"{shown(value)} is not a {_listed(types)}")

    return validate


def each(*types: type) -> Validator:
    """Every member of the tuple is an instance of one of the types."""

    def validate(
        instance: object, attribute: attrs.Attribute[Any], values: tuple[object, ...]
    ) -> None:
        for number, value in enumerate(values):
            if not isinstance(value, types):
                raise InvalidValue(
                    f"{_place(instance, attribute)}[{number}]",
                    f"{shown(value)} is not a {_listed(types)}",
                )

    return validate


def one_of(alias: object) -> Validator:
    """The value is one of those that a Literal alias lists."""
    allowed = get_args(alias)

    def validate(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, str) or value not in allowed:
            listed = ", ".join(map(repr, allowed))
            raise InvalidValue(
                _place(instance, attribute), f"{shown(value)} is not one of {listed}"
            )

    return validate


def words(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """The value is a string that says something, without white space around it."""
    if not isinstance(value, str) or not value or value != value.strip():
        raise InvalidValue(
            _place(instance, attribute),
            f"{shown(value)} is not a string with words and no outer space",
        )


def optional_words(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """The value is None or `words`."""
    if value is not None:
        words(instance, attribute, value)
