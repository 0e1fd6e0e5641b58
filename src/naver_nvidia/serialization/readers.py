"""What reads a plain value as one of the library's types: strict, with our own errors.

A reader stops at the first thing wrong; where all is to be listed, it then reads part by part.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeAlias

import attrs

from naver_nvidia.article import DECLARED, NO_PROOF, Article
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings import Meeting, Meetings
from naver_nvidia.passages import Passage, misplaced
from naver_nvidia.quotes import Quote
from naver_nvidia.serialization import plain
from naver_nvidia.serialization.faults import MAX_FAULTS, Noted, Unreadable
from naver_nvidia.serialization.paths import member
from naver_nvidia.statements import Statement

Declared: TypeAlias = Entity | Meeting | Quote | Statement
Read: TypeAlias = Callable[[Any], Any]

STUMBLED: Final = (LookupError, TypeError, ValueError, Unreadable)
"""What is raised where a value cannot be read: InvalidValue is a ValueError."""

_ONE_OR_MANY: Final = frozenset({"according_to", "speakers"})
"""Lists of which null and a single id are read as well, as the format had them before."""


@attrs.define(eq=False, repr=False)
class Context:
    """What a value's meaning hangs on: the text, if it is known, and what is declared so far.

    ``broken`` are ids whose declaration has a fault: what refers to them is no further fault.
    ``incomplete`` is whether some declaration could not even be read for its id.
    """

    text: str | None
    is_standoff: bool
    lists_all: bool
    declared: dict[str, Declared] = attrs.Factory(dict[str, Declared])
    broken: set[str] = attrs.Factory(set[str])
    incomplete: bool = False


_context: ContextVar[Context] = ContextVar("context")


@contextmanager
def reading(around: Context) -> Generator[None]:
    """Let readers read what stands around."""
    token = _context.set(around)
    try:
        yield
    finally:
        _context.reset(token)


@cache
def article_fields() -> dict[str, tuple[attrs.Attribute[Any], Read]]:
    """The fields of an article, each with what reads its value, or a member that it declares."""
    return {
        name: (field, _member_reader(field.type) if name in DECLARED else _field_reader(field))
        for name, field in _fields_of(Article).items()
    }


def _member_reader(kind: Any) -> Read:  # noqa: ANN401
    # The object itself, and no reference to one.
    return object_reader(Meeting if kind is Meetings else typing.get_args(kind)[0])


def _fields_of(kind: type[attrs.AttrsInstance]) -> dict[str, attrs.Attribute[Any]]:
    """The fields that a class is made of, each with its type and not the type's spelling."""
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.resolve_types(kind))
    # In an article the words prove a meeting, and never a row.
    left_out = "rows" if kind is Meeting else ""
    return {each.name: each for each in fields if each.init and each.name != left_out}


def _field_reader(field: attrs.Attribute[Any]) -> Read:
    kind: Any = field.type
    read = _reader(kind)
    if field.name not in _ONE_OR_MANY:
        return read
    one = _reader(typing.get_args(kind)[0])
    return lambda value: (
        () if value is None else (one(value),) if isinstance(value, str) else read(value)
    )


def _reader(kind: Any) -> Read:  # noqa: ANN401
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    members = arguments if origin in (typing.Union, UnionType) else (kind,)
    kinds = tuple(each for each in members if isinstance(each, type) and each is not NoneType)
    if {*kinds} == {Entity, Meeting, Quote, Statement, str}:
        return _statement_object
    if kinds and all(issubclass(each, Declared) for each in kinds):
        return _reference(kinds, optional=NoneType in members)
    if origin is typing.Literal:
        return _literal(arguments)
    if origin is tuple:
        return _tuple(_reader(arguments[0]))
    if attrs.has(kind):
        return object_reader(kind)
    (member,) = (each for each in arguments if each is not NoneType)
    read = _reader(member)
    return lambda value: None if value is None else read(value)


@cache
def object_reader(kind: Any) -> Read:  # noqa: ANN401
    """What reads an object whose keys are the fields of the type, be it one referred to."""
    fields = _fields_of(kind)
    readers = {name: _field_reader(field) for name, field in fields.items()}

    is_proved = "passages" in fields

    def read(value: object) -> object:
        try:
            if not plain.is_object(value):
                raise plain.not_a(value, "an object")
            made = kind(**{name: readers[name](each) for name, each in value.items()})
            if is_proved and not made.passages:
                raise InvalidValue("", NO_PROOF)
        except STUMBLED:
            if not _context.get().lists_all:
                raise
        else:
            return made
        return _part_by_part(kind, fields, readers, value)

    return read


def _part_by_part(
    kind: type, fields: dict[str, attrs.Attribute[Any]], readers: dict[str, Read], value: object
) -> object:
    """The object, or every fault of its parts."""
    members = _as_now(kind, plain.to_dict(value))
    values: dict[str, Any] = {}
    noted = Noted()
    for name, field in fields.items():
        with noted.at(f".{name}"):
            if name in members:
                values[name] = checked(kind, field, readers[name](members[name]))
            elif field.default is attrs.NOTHING:
                raise InvalidValue("", "is missing")
    for key in sorted(members.keys() - fields.keys())[: MAX_FAULTS + 1]:
        noted.add(member("", key), "is no key of the format")
    if not noted.is_whole:
        raise Unreadable(noted.faults)
    return kind(**values)


def _as_now(kind: type, members: dict[str, Any]) -> dict[str, Any]:
    """The members by the keys that the format has now; what may be left out, as empty."""
    if kind is Quote:
        if "speaker" in members and "speakers" not in members:
            members["speakers"] = members.pop("speaker")
        return {"speakers": [], **members}
    # Left out, they are as much at fault as empty.
    return {"passages": [], **members} if "passages" in attrs.fields_dict(kind) else members


def checked(kind: type[Any], field: attrs.Attribute[Any], value: object) -> object:
    """The value of a field, which its own validator lets be.

    That runs again when the object is made, but then the first error hides the others.
    """
    owner: Any = object.__new__(kind)  # validators ask only for the name of its class
    if field.validator is not None:
        try:
            field.validator(owner, field, value)
        except InvalidValue as error:
            raise InvalidValue("", error.problem) from None
    if field.name == "passages" and not value:
        raise InvalidValue("", NO_PROOF)
    return value


def _passage(value: Any) -> Passage:  # noqa: ANN401
    around = _context.get()
    if around.is_standoff and plain.is_object(value) and "exact" not in value:
        words = _words_at(value.get("start"), value.get("end"), around.text)
        value = {**value, "exact": words}
    try:
        made = Passage(**value)
    except (TypeError, InvalidValue):
        made = object_reader(Passage)(value)
    if around.text is None:
        raise Unreadable
    if not made.stands_in(around.text):
        raise InvalidValue("", misplaced(around.text, made))
    return made


def _words_at(start: object, end: object, text: str | None) -> str:
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        return ""  # the passage itself says what is wrong with them
    if text is None:
        raise Unreadable
    if end > len(text):
        raise InvalidValue("", f"the text ends at {len(text)}, before the passage does")
    return text[start:end]


def _literal(allowed: tuple[str, ...]) -> Read:
    def literal(value: object) -> str:
        words = plain.plain(value) if isinstance(value, str) else None
        if words not in allowed:
            raise plain.not_a(value, f"one of {', '.join(map(repr, allowed))}")
        return words

    return literal


def _tuple(read: Read) -> Read:
    def members(value: object) -> tuple[Any, ...]:
        values = plain.to_list(value)
        try:
            return tuple([read(each) for each in values])
        except STUMBLED:
            if not _context.get().lists_all:
                raise
        noted = Noted()
        for number, each in enumerate(values):
            with noted.at(f"[{number}]"):
                read(each)
            if noted.are_too_many:
                break
        raise Unreadable(noted.faults)

    return members


def _reference(kinds: tuple[type, ...], *, optional: bool) -> Read:
    def reference(value: object) -> Declared | None:
        if value is None and optional:
            return None
        key, around = plain.string(value), _context.get()
        found = around.declared.get(key)
        if found is None and (around.incomplete or key in around.broken):
            raise Unreadable
        if found is None:
            raise InvalidValue("", f"{shown(key)} is not declared, or not before it is referred to")
        if not isinstance(found, kinds):
            listed = " or ".join(each.__name__ for each in kinds)
            kind = type(found).__name__
            raise InvalidValue("", f"{shown(key)} is of the kind {kind}, not {listed}")
        return found

    return reference


@attrs.frozen(eq=False, repr=False)
class _Reference:
    id: Declared


@attrs.frozen(eq=False, repr=False)
class _Literal:
    literal: str


def _statement_object(value: object) -> object:
    if value is None:
        return None
    # A literal may look like an id, so that the two are told apart by their keys.
    match plain.to_dict(value):
        case {"id": _}:
            return object_reader(_Reference)(value).id
        case {"literal": _}:
            return object_reader(_Literal)(value).literal
        case _:
            raise plain.not_a(value, 'an {"id": ...}, a {"literal": ...} or null')


_PLAIN: Final[dict[Any, Read]] = {
    str: plain.string,
    int: plain.whole_number,
    bool: plain.boolean,
    date: plain.day,
    DateRange: plain.date_range,
    Passage: _passage,
}
