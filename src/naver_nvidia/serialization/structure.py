"""Plain data to Article: field by field, with all faults at once."""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, Final

import attrs

from naver_nvidia.article import DECLARED, Article
from naver_nvidia.errors import Fault, InvalidArticle, InvalidValue, shown
from naver_nvidia.meetings import Meeting, Meetings, sorted_by_date
from naver_nvidia.serialization.envelope import key_faults, text_of
from naver_nvidia.serialization.faults import MAX_FAULTS, UNREADABLE, faults_of
from naver_nvidia.serialization.hooks import Context, context, structure_field, structure_object
from naver_nvidia.serialization.kinds import resolved_fields
from naver_nvidia.serialization.plain import to_dict, to_list
from naver_nvidia.statements import Statement

_UNREAD: Final = object()
_MEETING: Final = re.compile(r"\$\.meetings\[(\d+)\]")

# They refer to nothing, so that they can be checked when something else has a fault.
_ON_THEIR_OWN: Final = frozenset({"text", "date_published", "paragraphs", "sentences", "dates"})


def thorough_article(data: object, text: str | None) -> Article:
    """The article in plain data; ``text`` goes with the standoff form.

    Raises:
        InvalidArticle: lists every fault.
    """
    try:
        members = to_dict(data)
    except InvalidValue as error:
        raise InvalidArticle([Fault("$", error.problem)]) from None
    return _Structure(members, text).article()


class _Structure:
    """One article being read, and what is wrong with it so far."""

    def __init__(self, data: dict[str, Any], text: str | None) -> None:
        # The format had one photo before.
        self._has_photo = "photo" in data and data.get("photos", []) == []
        if self._has_photo:
            photo = data.pop("photo")
            data["photos"] = [] if photo is None else [photo]
        self._data = data
        self._fields = {field.name: field for field in resolved_fields(Article)}
        self._faults = [*islice(key_faults(data, self._fields.values()), MAX_FAULTS + 1)]
        self._values: dict[str, Any] = {}
        self._paths: dict[str, str] = {}
        try:
            self._values["text"] = text_of(data, text)
        except InvalidValue as error:
            self._faults.append(Fault("$.text", error.problem))
        self._context = Context(self._values.get("text"), standoff="text_sha256" in data)

    def article(self) -> Article:
        """The article, or all its faults, in the order of the format's keys."""
        for name, field in self._fields.items():
            if name in self._data and name != "text" and not self._are_too_many():
                read = self._declarations if name in DECLARED else self._field
                if (value := read(field, self._data[name])) is not _UNREAD:
                    self._values[name] = value
        if self._faults:
            raise InvalidArticle(self._listed())
        try:
            return Article(**self._values)
        except InvalidArticle as error:
            raise InvalidArticle(self._as_written(error.faults)) from None

    def _as_written(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """The faults, with each meeting counted as here, and not as an article orders them."""
        given: list[Meeting] = self._values.get("meetings", [])
        here = {id(each): number for number, each in enumerate(given)}
        order = [here[id(each)] for each in sorted_by_date(given)]

        def counted(words: str) -> str:
            return _MEETING.sub(lambda found: f"$.meetings[{order[int(found[1])]}]", words)

        return (Fault(counted(each.path), counted(each.problem)) for each in faults)

    def _are_too_many(self) -> bool:
        return len(self._faults) > MAX_FAULTS

    def _field(self, field: attrs.Attribute[Any], value: object) -> object:
        owner = object.__new__(Article)
        return self._read(lambda: structure_field(owner, field, value), f"$.{field.name}")

    def _declarations(self, field: attrs.Attribute[Any], values: object) -> object:
        """The entities, meetings or quotes of a list, each declared for what comes after."""
        path = f"$.{field.name}"
        kind = Meeting if field.type is Meetings else typing.get_args(field.type)[0]
        members = self._read(lambda: to_list(values), path)
        if members is _UNREAD:
            self._context.incomplete = True
            return _UNREAD
        read: list[Any] = []
        for number, each in enumerate(members):
            if self._are_too_many():
                return _UNREAD
            read.append(self._declaration(kind, each, f"{path}[{number}]"))
        return read

    def _declaration(self, kind: type[Any], value: object, path: str) -> Any:  # noqa: ANN401
        declared = self._read(lambda: structure_object(value, kind), path)
        match value:
            case {"id": str(key)} if key in self._context.declared or key in self._context.broken:
                where = f"already declared at {self._paths[key]}.id"
                self._faults.append(Fault(f"{path}.id", f"{shown(key)} is {where}"))
            case {"id": str(key)} if declared is _UNREAD:
                self._context.broken.add(key)
                self._paths[key] = path
            case {"id": str(key)}:
                self._context.declared[key] = declared
                self._paths[key] = path
            case _ if kind is not Statement:  # which need not have one
                self._context.incomplete = True
            case _:
                pass
        return declared

    def _read(self, read: Callable[[], Any], path: str) -> Any:  # noqa: ANN401
        token = context.set(self._context)
        try:
            return read()
        except UNREADABLE as error:
            self._faults += faults_of(error, path)
            return _UNREAD
        finally:
            context.reset(token)

    def _listed(self) -> list[Fault]:
        if not self._are_too_many():
            self._faults += self._further_faults()
        listed = self._in_order(self._faults)
        if self._has_photo:
            listed = [
                attrs.evolve(each, path=each.path.replace("$.photos[0]", "$.photo", 1))
                for each in listed
            ]
        if self._are_too_many():
            problem = f"more faults than {MAX_FAULTS:,}; reading stopped, and the rest is not known"
            listed[MAX_FAULTS:] = [Fault("$", problem)]
        return listed

    def _further_faults(self) -> tuple[Fault, ...]:
        """The faults that an article would find in what could be read and refers to nothing."""
        if not {"text", "date_published"} <= self._values.keys():
            return ()
        on_their_own = {name: self._values[name] for name in _ON_THEIR_OWN & self._values.keys()}
        try:
            Article(id="unread", **on_their_own)
        except InvalidArticle as error:
            return error.faults
        return ()

    def _in_order(self, faults: Iterable[Fault]) -> list[Fault]:
        """The keys that are none of the format's first, then by the format's order of keys."""
        order = {name: number for number, name in enumerate(self._fields)}
        return sorted(faults, key=lambda fault: order.get(re.split(r"[.\[]", fault.path)[1], -1))
