"""Which types a value may be of, as the fields of the classes declare them."""

from __future__ import annotations

import typing
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias

import attrs

from naver_nvidia.entities import Entity
from naver_nvidia.meetings import Meeting
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Statement

Declared: TypeAlias = Entity | Meeting | Quote | Statement


def resolved_fields(kind: type[attrs.AttrsInstance]) -> tuple[attrs.Attribute[Any], ...]:
    """The fields of a class, each with its type and not the type's spelling."""
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(attrs.resolve_types(kind))
    return fields


def is_literal(kind: object) -> bool:
    """Whether the type is one of several words."""
    return typing.get_origin(kind) is typing.Literal


def is_tuple(kind: object) -> bool:
    """Whether the type is a tuple."""
    return typing.get_origin(kind) is tuple


@cache
def members_of(kind: object) -> tuple[type, ...]:
    """The classes in a union, or the class."""
    is_union = typing.get_origin(kind) in (typing.Union, UnionType)
    members = typing.get_args(kind) if is_union else (kind,)
    return tuple(each for each in members if isinstance(each, type))


def is_reference(kind: object) -> bool:
    """Whether JSON has an id for a value of the type."""
    kinds = set(members_of(kind)) - {NoneType}
    return bool(kinds) and all(issubclass(each, Declared) for each in kinds)


def is_statement_object(kind: object) -> bool:
    """Whether JSON tells an id from words for a value of the type."""
    return set(members_of(kind)) == {Entity, Meeting, Quote, Statement, str, NoneType}
