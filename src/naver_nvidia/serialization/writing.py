"""Article to JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, Final, TypeAlias, cast

import attrs

from naver_nvidia.article import DECLARED, Article
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity
from naver_nvidia.meetings import Meeting, Meetings
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Alternative, Statement

JsonObject: TypeAlias = dict[str, Any]

FORMAT: Final = "naver-nvidia-article-1"
DRAFT_FORMAT: Final = "naver-nvidia-draft-1"


def article_to_dict(article: Article, *, standoff: bool = False) -> dict[str, Any]:
    """The article as dicts, lists, strings, whole numbers, booleans and None."""
    data: JsonObject = {"format": FORMAT}
    for field in attrs.fields(Article):
        value = getattr(article, field.name)
        if field.name in DECLARED:
            data[field.name] = [_object(each, standoff=standoff) for each in value]
        elif field.name == "text" and standoff:
            data["text_sha256"] = hashlib.sha256(article.text.encode()).hexdigest()
        else:
            data[field.name] = _plain(value, standoff=standoff)
    return data


def article_to_json(article: Article, *, standoff: bool = False, indent: int | None = 2) -> str:
    """The article as JSON text, the same for equal articles.

    >>> from naver_nvidia import article_from_json, article_to_json, load_article
    >>> article_from_json(article_to_json(load_article())) == load_article()
    True
    """
    data = article_to_dict(article, standoff=standoff)
    return json.dumps(data, ensure_ascii=False, indent=indent)


@cache
def _fields(kind: type[attrs.AttrsInstance]) -> tuple[tuple[str, object], ...]:
    """The names of the fields, each with the value that need not be written, if there is one."""
    return tuple(
        (field.name, field.default if field.kw_only else attrs.NOTHING)
        for field in attrs.fields(kind)
        if field.init
    )


def _object(value: attrs.AttrsInstance, *, standoff: bool) -> JsonObject:
    """The object; of what may be left out, the keys that Python gives by name only, it has less."""
    members = ((name, getattr(value, name), unsaid) for name, unsaid in _fields(type(value)))
    data = {
        name: _plain(each, standoff=standoff) for name, each, unsaid in members if each != unsaid
    }
    if isinstance(value, Statement | Alternative):
        data["object"] = _object_of_statement(value)
    return data


def _plain(value: object, *, standoff: bool) -> Any:  # noqa: ANN401
    match value:
        case None | str() | int():
            return value
        case date():
            return value.isoformat()
        case DateRange():
            return str(value)
        case Entity() | Meeting() | Quote() | Statement():
            return value.id
        case Passage() if standoff:
            return {"start": value.start, "end": value.end}
        case tuple() | Meetings():
            members = cast("Iterable[object]", value)
            return [_plain(each, standoff=standoff) for each in members]
        case _:
            return _object(cast("attrs.AttrsInstance", value), standoff=standoff)


def _object_of_statement(statement: Statement | Alternative) -> JsonObject | None:
    # A literal may look like an id, so that the two are told apart by their keys.
    match statement.object:
        case None:
            return None
        case str(words):
            return {"literal": words}
        case declared:
            return {"id": declared.id}
