"""The quick way from plain data to an Article: for one without a fault, which most are.

It checks all that the thorough way in `structure` does, but stops at the first thing wrong and says
nothing of it; the thorough way then reads again, and lists every fault. It needs no cattrs, whose
import takes longer than to read an article.
"""

from __future__ import annotations

import typing
from collections.abc import Callable
from contextvars import ContextVar
from datetime import date
from functools import cache, lru_cache
from types import NoneType
from typing import Any, Final, TypeAlias, cast

import attrs

from naver_nvidia.article import DECLARED, Article
from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidArticle
from naver_nvidia.meetings import Meeting, Meetings
from naver_nvidia.passages import Passage
from naver_nvidia.serialization.envelope import key_faults, text_of
from naver_nvidia.serialization.kinds import (
    Declared,
    is_literal,
    is_reference,
    is_statement_object,
    is_tuple,
    members_of,
    resolved_fields,
)
from naver_nvidia.serialization.plain import boolean, date_range, day, whole_number

Read: TypeAlias = Callable[[Any], Any]

_STUMBLED: Final = (
    LookupError,
    TypeError,
    ValueError,  # InvalidValue is one
    InvalidArticle,
)

_declared: ContextVar[dict[str, Declared]] = ContextVar("declared")
_text: ContextVar[tuple[str, bool]] = ContextVar("text")


def quick_article(data: object, text: str | None) -> Article | None:
    """The article in plain data; None where something is wrong with it."""
    tokens = None
    try:
        members = _exactly(dict, data)
        fields = _fields()
        if any(key_faults(members, fields)):
            return None
        words = text_of(members, text)
        tokens = _text.set((words, "text_sha256" in members)), _declared.set({})
        values = {
            field.name: read(members[field.name])
            for field, read in fields.items()
            if field.name in members and field.name != "text"
        }
        return Article(**values, text=words)
    except _STUMBLED:
        return None
    finally:
        if tokens is not None:
            _text.reset(tokens[0])
            _declared.reset(tokens[1])


def _exactly(kind: type, value: object) -> Any:  # noqa: ANN401
    # No subclass: a defaultdict gains keys by being read, a str may hold a whole document.
    if type(value) is not kind:
        raise TypeError
    return value


@cache
def _fields() -> dict[attrs.Attribute[Any], Read]:
    """The fields of an article, each with what reads its value."""
    return {
        field: _declarations(field) if field.name in DECLARED else _reader(field.type)
        for field in resolved_fields(Article)
    }


def _reader(kind: Any) -> Read:  # noqa: ANN401
    if kind in _PLAIN:
        return _PLAIN[kind]
    return next(make(kind) for fits, make in _MADE if fits(kind))


def _declarations(field: attrs.Attribute[Any]) -> Read:
    kind: Any = Meeting if field.type is Meetings else typing.get_args(field.type)[0]
    read = _object(kind)  # the object itself, and no reference to one

    def declarations(values: object) -> list[Any]:
        declared = _declared.get()
        made: list[Any] = []
        for value in _exactly(list, values):
            each = read(value)
            if each.id is not None:
                declared[each.id] = each
            made.append(each)
        return made

    return declarations


@lru_cache(maxsize=1_000)
def _days(words: str) -> DateRange:
    return date_range(words, DateRange)


def _object(kind: Any) -> Read:  # noqa: ANN401
    # In an article the words prove a meeting, and never a row.
    left_out = "rows" if kind is Meeting else ""
    fields = {
        each.name: _reader(each.type) for each in resolved_fields(kind) if each.name != left_out
    }

    def make(value: object) -> object:
        members: dict[str, Any] = _exactly(dict, value)
        return kind(**{name: fields[name](each) for name, each in members.items()})

    return make


def _passage(value: object) -> Passage:
    data: dict[str, Any] = _exactly(dict, value)
    text, standoff = _text.get()
    if standoff and "exact" not in data:
        data = {**data, "exact": text[data["start"] : data["end"]]}
    made = Passage(**data)
    if not made.stands_in(text):
        raise ValueError
    return made


def _literal(kind: Any) -> Read:  # noqa: ANN401
    allowed = frozenset(typing.get_args(kind))

    def literal(value: object) -> object:
        if _exactly(str, value) not in allowed:
            raise ValueError
        return value

    return literal


def _tuple(kind: Any) -> Read:  # noqa: ANN401
    member = typing.get_args(kind)[0]
    read = _reader(member)
    return lambda values: tuple([read(each) for each in _exactly(list, values)])


def _optional(kind: Any) -> Read:  # noqa: ANN401
    (member,) = (each for each in typing.get_args(kind) if each is not NoneType)
    read = _reader(member)
    return lambda value: None if value is None else read(value)


def _reference(kind: Any) -> Read:  # noqa: ANN401
    kinds = tuple(each for each in members_of(kind) if each is not NoneType)
    optional = NoneType in members_of(kind)

    def reference(value: object) -> Declared | None:
        if value is None and optional:
            return None
        found = _declared.get()[_exactly(str, value)]
        return found if isinstance(found, kinds) else _exactly(kinds[0], found)

    return reference


def _statement_object(kind: Any) -> Read:  # noqa: ANN401
    kinds = tuple(each for each in members_of(kind) if each not in (NoneType, str))
    refer = _reference(typing.Union[kinds])  # noqa: UP007 - of those that are counted here

    def statement_object(value: object) -> Declared | str | None:
        if value is None:
            return None
        ((key, member),) = _exactly(dict, value).items()
        if key == "literal":
            return cast("str", _exactly(str, member))
        if key != "id":
            raise ValueError
        return cast("Declared", refer(member))

    return statement_object


_PLAIN: Final[dict[Any, Read]] = {
    str: lambda value: _exactly(str, value),
    int: whole_number,
    bool: boolean,
    date: day,
    DateRange: lambda value: _days(_exactly(str, value)),
    Passage: _passage,
}
_MADE: Final[tuple[tuple[Callable[[Any], bool], Callable[[Any], Read]], ...]] = (
    (is_statement_object, _statement_object),
    (is_reference, _reference),
    (is_literal, _literal),
    (is_tuple, _tuple),
    (attrs.has, _object),
    (lambda kind: NoneType in members_of(kind), _optional),
)
