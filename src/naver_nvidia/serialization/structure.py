"""Plain values to the library's types, by cattrs: strict, each fault with its path."""

from __future__ import annotations

import types
import typing
from contextvars import ContextVar
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, cast

import cattrs
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn

from naver_nvidia.article import misplaced
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity, Organization, Place
from naver_nvidia.errors import Fault, InvalidValue, NaverNvidiaError, shown
from naver_nvidia.meetings import Meeting, Meetings, Row
from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from naver_nvidia.quotes import Quote

    Declared = Entity | Meeting | Quote

MAX_DEPTH = 100
"""How deep places may lie in one another, or organizations belong to one another."""


class Structure:
    """One article being read: its text, what it has declared so far, and its faults so far."""

    def __init__(self, text: str, *, standoff: bool) -> None:
        self.text = text
        self.standoff = standoff
        self.faults: list[Fault] = []
        self.declared: dict[str, Declared] = {}
        # Ids whose declaration has a fault: what refers to them is no further fault.
        self.broken: set[str] = set()

        self._depth: dict[str, int] = {}

    def value(self, value: object, kind: Any, path: str) -> Any:  # noqa: ANN401
        """The value as the type, or None where a fault was found."""
        return self._read(lambda: _converter().structure(value, kind), path)

    def declarations(self, values: object, kind: Any, path: str) -> tuple[Declared, ...]:  # noqa: ANN401
        """The entities, meetings or quotes of a list, each declared for those that come after."""
        if not isinstance(values, list):
            self.faults.append(Fault(path, f"{shown(values)} is not a list"))
            return ()
        declares = Meeting if kind is Meetings else typing.get_args(kind)[0]
        return tuple(
            self._declaration(value, declares, f"{path}[{number}]")
            for number, value in enumerate(values)
        )

    def _declaration(self, value: object, kind: type[Declared], path: str) -> Declared:
        before = len(self.faults)
        declared: Declared = self._read(lambda: _object_hook(cast("Any", kind))(value, kind), path)
        key = value.get("id") if isinstance(value, dict) else None
        if not isinstance(key, str):
            return declared
        if key in self.declared or key in self.broken:
            self.faults.append(Fault(f"{path}.id", f"{key!r} is declared before"))
        elif len(self.faults) == before and self._is_shallow(declared, path):
            self.declared[key] = declared
        else:
            self.broken.add(key)
        return declared

    def _is_shallow(self, declared: Declared, path: str) -> bool:
        match declared:
            case Place(within=outer) | Organization(parent_organization=outer):
                depth = self._depth.get(outer.id, 0) + 1 if outer else 1
            case _:
                depth = 1
        self._depth[declared.id] = depth
        if depth > MAX_DEPTH:
            self.faults.append(Fault(path, f"lies more than {MAX_DEPTH} deep"))
        return depth <= MAX_DEPTH

    def _read(self, read: Callable[[], Any], path: str) -> Any:  # noqa: ANN401
        token = _current.set(self)
        try:
            return read()
        except Exception as error:  # noqa: BLE001 - whatever cattrs and the types find wrong
            self.faults += _faults_of(error, path)
            return None
        finally:
            _current.reset(token)


_current: ContextVar[Structure] = ContextVar("_current")


class _FollowsFromAnotherFault(Exception):
    """Refers to what is declared with a fault of its own, which is the one to report."""


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(date, _date)
    converter.register_structure_hook(DateRange, _date_range)
    for proof in (Passage, Passage | Row):  # in an article the words prove, and never a row
        converter.register_structure_hook(proof, _passage)
    converter.register_structure_hook_func(_is_literal, _literal)
    converter.register_structure_hook_func(_is_reference, _reference)
    converter.register_structure_hook_func(_is_statement_object, _statement_object)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    return converter


@cache
def _object_hook(kind: Hashable) -> Callable[[object, Any], Any]:
    """Read a whole object: for a declaration, where the converter itself reads a reference."""
    structure = make_dict_structure_fn(
        cast("Any", kind), _converter(), _cattrs_forbid_extra_keys=True
    )

    def read(value: object, kind: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            raise _not_a(value, "object")
        return structure(value, kind)

    return read


def _not_a(value: object, kind: str) -> InvalidValue:
    return InvalidValue("", f"{shown(value)} is not {'an' if kind[0] in 'aeio' else 'a'} {kind}")


_JSON_NAMES = {str: "string", int: "whole number", bool: "boolean"}


def _exactly(value: object, kind: type) -> Any:  # noqa: ANN401
    if type(value) is not kind:
        raise _not_a(value, _JSON_NAMES[kind])
    return value


def _date(value: object, _: type[date]) -> date:
    if isinstance(value, str) and len(value) == len("2024-06-28"):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _not_a(value, "date such as '2024-06-28'")


def _date_range(value: object, _: type[DateRange]) -> DateRange:
    words: str = _exactly(value, str)
    return DateRange.parse(words)


def _passage(value: object, _: type[Passage]) -> Passage:
    current = _current.get()
    if current.standoff and isinstance(value, dict) and "exact" not in value:
        start, end = value.get("start"), value.get("end")
        if type(start) is int and type(end) is int:
            value = {**value, "exact": current.text[max(start, 0) : max(end, 0)]}
    passage: Passage = _object_hook(Passage)(value, Passage)
    if not current.text.startswith(passage.exact, passage.start):
        raise InvalidValue("", misplaced(current.text, passage))
    return passage


def _is_literal(kind: Any) -> bool:  # noqa: ANN401
    return typing.get_origin(kind) is typing.Literal


def _literal(value: object, kind: Any) -> Any:  # noqa: ANN401
    allowed = typing.get_args(kind)
    if type(value) is not str or value not in allowed:
        raise InvalidValue("", f"{shown(value)} is not one of {', '.join(map(repr, allowed))}")
    return value


def _is_tuple(kind: Any) -> bool:  # noqa: ANN401
    return typing.get_origin(kind) is tuple


def _tuple_hook(kind: Any, converter: cattrs.Converter) -> Callable[[object, Any], Any]:  # noqa: ANN401
    as_list_kind = types.GenericAlias(list, typing.get_args(kind)[:1])
    as_list = converter.get_structure_hook(as_list_kind)

    def read(value: object, _: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, list):
            raise _not_a(value, "list")
        return tuple(as_list(value, as_list_kind))

    return read


def _members(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401
    is_union = typing.get_origin(kind) in (typing.Union, types.UnionType)
    return typing.get_args(kind) if is_union else (kind,)


def _is_reference(kind: Any) -> bool:  # noqa: ANN401
    kinds = set(_members(kind)) - {types.NoneType}
    return all(isinstance(each, type) and issubclass(each, (Entity, Meeting)) for each in kinds)


def _reference(value: object, kind: Any) -> Any:  # noqa: ANN401
    kinds = _members(kind)
    if value is None and types.NoneType in kinds:
        return None
    key = _exactly(value, str)
    current = _current.get()
    found = current.declared.get(key)
    if found is None and key in current.broken:
        raise _FollowsFromAnotherFault
    if found is None:
        raise InvalidValue("", f"{shown(key)} is not declared, or not before it is referred to")
    if not isinstance(found, kinds):
        listed = " or ".join(each.__name__ for each in kinds if each is not types.NoneType)
        raise InvalidValue("", f"{shown(key)} is a {type(found).__name__}, not a {listed}")
    return found


def _is_statement_object(kind: Any) -> bool:  # noqa: ANN401
    return set(_members(kind)) == {Entity, Meeting, str, types.NoneType}


def _statement_object(value: object, _: Any) -> Any:  # noqa: ANN401
    match value:
        case None:
            return None
        case {"id": key, **rest} if not rest:
            return _reference(key, Entity | Meeting)
        case {"literal": words, **rest} if not rest:
            return _exactly(words, str)
    raise InvalidValue(
        "", f'{shown(value)} is neither {{"id": ...}} nor {{"literal": ...}} nor null'
    )


def _faults_of(error: BaseException, path: str) -> Iterator[Fault]:
    match error:
        case _FollowsFromAnotherFault():
            pass
        case ClassValidationError():
            noted, others = error.group_exceptions()
            for inner, note in noted:
                yield from _faults_of(inner, f"{path}.{note.name}")
            for inner in others:
                yield from _faults_of(inner, path)
        case IterableValidationError():
            for inner, member in error.group_exceptions()[0]:
                yield from _faults_of(inner, f"{path}[{member.index}]")
        case ForbiddenExtraKeysError():
            for key in sorted(map(shown, error.extra_fields)):
                yield Fault(path, f"{key} is no key of the format here")
        case KeyError():
            yield Fault(path, "is missing")
        case InvalidValue():
            field = error.place.partition(".")[2]
            yield Fault(f"{path}.{field}" if field else path, error.problem)
        case NaverNvidiaError():
            yield Fault(path, str(error))
        case _:
            raise error
