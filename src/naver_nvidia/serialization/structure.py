"""Plain data to Article: field by field, with all faults at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

import attrs

from naver_nvidia.article import DECLARED, Article
from naver_nvidia.errors import Fault, InvalidArticle, InvalidValue, shown
from naver_nvidia.meetings import Meeting, sorted_by_date
from naver_nvidia.serialization.envelope import key_faults, text_of
from naver_nvidia.serialization.faults import MAX_FAULTS, Noted
from naver_nvidia.serialization.plain import to_dict, to_list
from naver_nvidia.serialization.readers import (
    Context,
    Read,
    article_fields,
    checked,
    reading,
)

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
        self._noted = Noted(islice(key_faults(data, article_fields()), MAX_FAULTS + 1))
        self._values: dict[str, Any] = {}
        self._paths: dict[str, str] = {}
        with self._noted.at("$"):
            self._values["text"] = text_of(data, text)
        self._around = Context(self._values.get("text"), "text_sha256" in data, lists_all=True)

    def article(self) -> Article:
        """The article, or all its faults, in the order of the format's keys."""
        with reading(self._around):
            for name, (field, read) in article_fields().items():
                if name in self._data and name != "text" and not self._noted.are_too_many:
                    with self._noted.at(f"$.{name}"):
                        self._values[name] = (
                            self._declarations(name, read)
                            if name in DECLARED
                            else checked(Article, field, read(self._data[name]))
                        )
        if self._noted.faults:
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
            return re.sub(
                r"\$\.meetings\[(\d+)\]",
                lambda found: f"$.meetings[{order[int(found[1])]}]",
                words,
            )

        return (Fault(counted(each.path), counted(each.problem)) for each in faults)

    def _declarations(self, name: str, read: Read) -> list[Any]:
        """The entities, meetings, quotes or statements of a list, each declared for the others."""
        try:
            members = to_list(self._data[name])
        except InvalidValue:
            self._around.incomplete = True
            raise
        made: list[Any] = []
        for number, value in enumerate(members):
            if self._noted.are_too_many:
                break
            path, each = f"$.{name}[{number}]", None
            with self._noted.at(path):
                each = read(value)
            self._declare(value, each, path, may_have_no_id=name == "statements")
            made.append(each)
        return made

    def _declare(self, value: object, made: Any, path: str, *, may_have_no_id: bool) -> None:  # noqa: ANN401
        """Let its id mean what was made of the value; where that is nothing, what is broken."""
        match value:
            case {"id": str(key)} if key in self._paths:
                where = f"already declared at {self._paths[key]}.id"
                self._noted.add(f"{path}.id", f"{shown(key)} is {where}")
            case {"id": str(key)}:
                self._paths[key] = path
                if made is None:
                    self._around.broken.add(key)
                else:
                    self._around.declared[key] = made
            case _:
                self._around.incomplete |= not may_have_no_id

    def _listed(self) -> list[Fault]:
        if not self._noted.are_too_many:
            self._noted.faults += self._further_faults()
        listed = self._in_order(self._noted.faults)
        if self._has_photo:
            listed = [
                attrs.evolve(each, path=each.path.replace("$.photos[0]", "$.photo", 1))
                for each in listed
            ]
        if self._noted.are_too_many:
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
        order = {name: number for number, name in enumerate(article_fields())}
        return sorted(faults, key=lambda fault: order.get(re.split(r"[.\[]", fault.path)[1], -1))
