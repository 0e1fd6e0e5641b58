"""The quick way from plain data to an Article: for one without a fault, which most are.

It checks all that the thorough way in `structure` does, but stops at the first thing wrong and says
nothing of it; the thorough way then reads again, and lists every fault.
"""

from __future__ import annotations

import typing
from contextvars import ContextVar
from datetime import date
from functools import cache, lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

import attrs
import cattrs
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from naver_nvidia.article import DECLARED, Article
from naver_nvidia.dates import DateRange
from naver_nvidia.errors import InvalidArticle
from naver_nvidia.meetings import Meeting, Meetings
from naver_nvidia.passages import Passage
from naver_nvidia.serialization.envelope import key_faults, text_of
from naver_nvidia.serialization.hooks import (
    Declared,
    is_literal,
    is_reference,
    is_statement_object,
    is_tuple,
    members_of,
    resolved_fields,
)
from naver_nvidia.serialization.plain import boolean, date_range, day, whole_number

if TYPE_CHECKING:
    from collections.abc import Callable

    Read: TypeAlias = Callable[[Any, Any], Any]

_STUMBLED: Final = (
    LookupError,
    TypeError,
    ValueError,  # InvalidValue is one
    InvalidArticle,
    ForbiddenExtraKeysError,
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
            field.name: read(members[field.name], field.type)
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
    return _converter().get_structure_hook(kind)


def _declarations(field: attrs.Attribute[Any]) -> Read:
    kind: Any = Meeting if field.type is Meetings else typing.get_args(field.type)[0]
    read = _object(kind)  # the object itself, and no reference to one

    def declarations(values: object, _: object) -> list[Any]:
        declared = _declared.get()
        made: list[Any] = []
        for value in _exactly(list, values):
            each = read(value, kind)
            if each.id is not None:
                declared[each.id] = each
            made.append(each)
        return made

    return declarations


@cache
def _converter() -> cattrs.Converter:
    made = cattrs.Converter(detailed_validation=False)
    # The last that fits is taken.
    made.register_structure_hook_factory(attrs.has, _object)
    made.register_structure_hook(str, lambda value, _: _exactly(str, value))
    made.register_structure_hook(int, whole_number)
    made.register_structure_hook(bool, boolean)
    made.register_structure_hook(date, day)
    made.register_structure_hook(DateRange, lambda value, _: _days(_exactly(str, value)))
    made.register_structure_hook(Passage, _passage)
    made.register_structure_hook_factory(is_literal, _literal)
    made.register_structure_hook_factory(is_tuple, _tuple)
    made.register_structure_hook_factory(is_reference, _reference)
    made.register_structure_hook_factory(is_statement_object, _statement_object)
    return made


@lru_cache(maxsize=1_000)
def _days(words: str) -> DateRange:
    return date_range(words, DateRange)


def _object(kind: Any) -> Read:  # noqa: ANN401
    overrides: Any = {"rows": override(omit=True)} if kind is Meeting else {}
    make = make_dict_structure_fn(
        kind,
        _converter(),
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=False,
        **overrides,
    )
    return lambda value, _: make(_exactly(dict, value), kind)


def _passage(value: object, _: object) -> Passage:
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

    def literal(value: object, _: object) -> object:
        if _exactly(str, value) not in allowed:
            raise ValueError
        return value

    return literal


def _tuple(kind: Any) -> Read:  # noqa: ANN401
    member = typing.get_args(kind)[0]
    read = _reader(member)
    return lambda values, _: tuple([read(each, member) for each in _exactly(list, values)])


def _reference(kind: Any) -> Read:  # noqa: ANN401
    kinds = tuple(each for each in members_of(kind) if each is not NoneType)
    optional = NoneType in members_of(kind)

    def reference(value: object, _: object) -> Declared | None:
        if value is None and optional:
            return None
        found = _declared.get()[_exactly(str, value)]
        return found if isinstance(found, kinds) else _exactly(kinds[0], found)

    return reference


def _statement_object(kind: Any) -> Read:  # noqa: ANN401
    kinds = tuple(each for each in members_of(kind) if each not in (NoneType, str))
    refer = _reference(typing.Union[kinds])  # noqa: UP007 - of those that are counted here

    def statement_object(value: object, _: object) -> Declared | str | None:
        if value is None:
            return None
        ((key, member),) = _exactly(dict, value).items()
        if key == "literal":
            return cast("str", _exactly(str, member))
        if key != "id":
            raise ValueError
        return cast("Declared", refer(member, kind))

    return statement_object
