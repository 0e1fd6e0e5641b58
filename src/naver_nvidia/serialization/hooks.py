"""One plain value to one of the library's types, by cattrs: strict, with our own errors."""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from datetime import date
from functools import cache, partial
from types import NoneType
from typing import Any, Final

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, override

from naver_nvidia.article import NO_PROOF
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity
from naver_nvidia.errors import Fault, InvalidValue, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.passages import Passage, misplaced
from naver_nvidia.quotes import Quote
from naver_nvidia.serialization.faults import (
    MAX_FAULTS,
    UNREADABLE,
    FaultyMembers,
    FollowsFromAnotherFault,
    faults_of,
)
from naver_nvidia.serialization.kinds import (
    Declared,
    is_literal,
    is_reference,
    is_statement_object,
    is_tuple,
    members_of,
    resolved_fields,
)
from naver_nvidia.serialization.plain import (
    boolean,
    date_range,
    day,
    not_a,
    plain,
    string,
    to_dict,
    to_list,
    whole_number,
)
from naver_nvidia.statements import Role, Statement

_ONE_OR_MANY: Final = frozenset({"according_to", "speakers"})
"""Lists of which null and a single id are read as well, as the format had them before."""
_FORMER: Final[Mapping[type, Mapping[str, str]]] = {Quote: {"speaker": "speakers"}}
"""Keys that the format had before, and what they are now."""


@attrs.define
class Context:
    """What a value's meaning hangs on: the text, if it is known, and what is declared so far."""

    text: str | None
    standoff: bool
    declared: dict[str, Declared] = attrs.Factory(dict[str, Declared])
    # Ids whose declaration has a fault: what refers to them is no further fault.
    broken: set[str] = attrs.Factory(set[str])
    # Whether some declaration could not even be read for its id.
    incomplete: bool = False


context: ContextVar[Context] = ContextVar("context")


@attrs.frozen
class _Reference:
    id: Entity | Meeting | Quote | Statement


@attrs.frozen
class _Literal:
    literal: str


@cache
def converter() -> cattrs.Converter:
    """The converter, made when first needed."""
    made = cattrs.Converter()
    # The last that fits is taken.
    made.register_structure_hook_func(attrs.has, structure_object)
    made.register_structure_hook(str, string)
    made.register_structure_hook(int, whole_number)
    made.register_structure_hook(bool, boolean)
    made.register_structure_hook(date, day)
    made.register_structure_hook(DateRange, date_range)
    made.register_structure_hook(Passage, _passage)
    made.register_structure_hook_func(is_literal, _literal)
    made.register_structure_hook_func(is_tuple, _tuple)
    made.register_structure_hook_func(is_reference, _reference)
    made.register_structure_hook_func(is_statement_object, _statement_object)
    return made


def structure_object(value: object, kind: type[attrs.AttrsInstance]) -> Any:  # noqa: ANN401
    """An object whose keys are the fields of the type, even where the type is one referred to."""
    members = to_dict(value)
    for former, now in _FORMER.get(kind, {}).items():
        if former in members and now not in members:
            members[now] = members.pop(former)
    if kind in (Role, Meeting, Statement):
        members.setdefault("passages", [])  # left out, they are as much at fault as empty
    if kind is Quote:
        members.setdefault("speakers", [])
    return _object_hook(kind)(members, kind)


def structure_field(
    owner: attrs.AttrsInstance,
    field: attrs.Attribute[Any],
    value: object,
    _: object = None,  # cattrs gives the type again
) -> Any:  # noqa: ANN401
    """The value of a field, checked by the field's own validator.

    The validator runs again when the object is built, but then the first error hides the others.
    """
    kind: Any = field.type
    if field.name in _ONE_OR_MANY and isinstance(value, str | None):
        member: Any = typing.get_args(kind)[0]
        structured = () if value is None else (converter().structure(value, member),)
    else:
        structured = converter().structure(value, kind)
    if field.validator is not None:
        try:
            field.validator(owner, field, structured)
        except InvalidValue as error:
            raise InvalidValue("", error.problem) from None
    if field.name == "passages" and not structured:
        raise InvalidValue("", NO_PROOF)
    return structured


@cache
def _object_hook(kind: type[attrs.AttrsInstance]) -> Callable[[dict[str, Any], Any], Any]:
    owner = object.__new__(kind)  # validators ask only for the name of its class
    overrides: dict[str, Any] = {
        field.name: override(struct_hook=partial(structure_field, owner, field))
        for field in resolved_fields(kind)
    }
    if kind is Meeting:  # in an article the words prove, and never a row
        overrides["rows"] = override(omit=True)
    return make_dict_structure_fn(kind, converter(), _cattrs_forbid_extra_keys=True, **overrides)


def _passage(value: object, _: object) -> Passage:
    around = context.get()
    data = to_dict(value)
    if around.standoff and "exact" not in data:
        data = {**data, "exact": _words_at(data.get("start"), data.get("end"), around.text)}
    passage: Passage = structure_object(data, Passage)
    if around.text is None:
        raise FollowsFromAnotherFault
    if not around.text.startswith(passage.exact, passage.start):
        raise InvalidValue("", misplaced(around.text, passage))
    return passage


def _words_at(start: object, end: object, text: str | None) -> str:
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        return ""  # the passage itself says what is wrong with them
    if text is None:
        raise FollowsFromAnotherFault
    if end > len(text):
        raise InvalidValue("", f"the text ends at {len(text)}, before the passage does")
    return text[start:end]


def _literal(value: object, kind: object) -> object:
    allowed = typing.get_args(kind)
    words = plain(value) if isinstance(value, str) else None
    if words not in allowed:
        raise not_a(value, f"one of {', '.join(map(repr, allowed))}")
    return words


def _tuple(value: object, kind: object) -> tuple[Any, ...]:
    member: Any = typing.get_args(kind)[0]
    structure = converter().structure
    read: list[Any] = []
    faults: list[Fault] = []
    is_whole = True
    for number, each in enumerate(to_list(value)):
        try:
            read.append(structure(each, member))
        except UNREADABLE as error:
            is_whole = False
            faults += faults_of(error, f"[{number}]")
            if len(faults) > MAX_FAULTS:
                break
    if not is_whole:
        raise FaultyMembers(faults)
    return tuple(read)


def _reference(value: object, kind: object) -> Declared | None:
    kinds = members_of(kind)
    if value is None and NoneType in kinds:
        return None
    key = string(value)
    around = context.get()
    found = around.declared.get(key)
    if found is None and (around.incomplete or key in around.broken):
        raise FollowsFromAnotherFault
    if found is None:
        raise InvalidValue("", f"{shown(key)} is not declared, or not before it is referred to")
    if not isinstance(found, kinds):
        listed = " or ".join(each.__name__ for each in kinds if each is not NoneType)
        raise InvalidValue("", f"{shown(key)} is of the kind {type(found).__name__}, not {listed}")
    return found


def _statement_object(value: object, _: object) -> Declared | str | None:
    if value is None:
        return None
    # A literal may look like an id, so that the two are told apart by their keys.
    match to_dict(value):
        case {"id": _}:
            reference: _Reference = structure_object(value, _Reference)
            return reference.id
        case {"literal": _}:
            words: _Literal = structure_object(value, _Literal)
            return words.literal
        case _:
            raise not_a(value, 'an {"id": ...}, a {"literal": ...} or null')
