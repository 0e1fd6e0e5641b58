"""JSON to Article: strict, and all faults at once."""

from __future__ import annotations

from typing import Any

from naver_nvidia.article import DECLARED, Article
from naver_nvidia.errors import Fault, InvalidArticle, InvalidValue, shown
from naver_nvidia.serialization.envelope import key_faults, text_of
from naver_nvidia.serialization.parsing import Bytes, parse
from naver_nvidia.serialization.plain import is_object, to_list
from naver_nvidia.serialization.readers import STUMBLED, Context, article_fields, reading
from naver_nvidia.serialization.writing import DRAFT_FORMAT


def article_from_json(data: str | Bytes, *, text: str | None = None) -> Article:
    """The article in JSON text, or in the UTF-8 bytes of a file.

    ``text`` goes with the standoff form, which does not have it; beside the whole form it must be
    the same text. Faults come in the order of the format's keys, and what could only be judged
    without another fault is left out. After 1,000 faults reading stops, and a last one says so.

    >>> from naver_nvidia import article_from_json
    >>> article_from_json('{"format": "naver-nvidia-article-1", "id": "a", "text": "Lee left."}')
    Traceback (most recent call last):
    ...
    naver_nvidia.errors.InvalidArticle: 1 fault in the article:
      $.date_published: is missing

    Raises:
        InvalidArticle: lists every fault with its JSON path.
        InvalidValue: what was given is neither text nor bytes.
    """
    if not isinstance(data, (str, bytes, bytearray, memoryview)):  # pyright: ignore[reportUnnecessaryIsInstance] - not all callers are checked
        raise InvalidValue(
            "article_from_json",
            f"{shown(data)} is neither JSON text nor its bytes; of a file, give path.read_bytes()",
        )
    return _article(parse(data), text)


def article_from_dict(data: dict[str, Any], *, text: str | None = None) -> Article:
    """The article that `article_to_dict` gave; all else as for `article_from_json`.

    Raises:
        InvalidArticle: lists every fault with its JSON path.
        InvalidValue: ``text`` is not a string.
    """
    return _article(data, text)


def quick_article(data: object, text: str | None) -> Article | None:
    """The article in plain data; None where something is wrong with it."""
    fields = article_fields()
    if not is_object(data) or any(key_faults(data, fields)):
        return None
    values: dict[str, Any] = {}
    try:
        words = text_of(data, text)
        around = Context(words, "text_sha256" in data, lists_all=False)
        with reading(around):
            for name, (_, read) in fields.items():
                if name not in data or name == "text":
                    continue
                if name not in DECLARED:
                    values[name] = read(data[name])
                    continue
                members: list[Any] = []
                values[name] = members
                for each in to_list(data[name]):
                    members.append(made := read(each))
                    if made.id is not None:
                        around.declared[made.id] = made
        return Article(**values, text=words)
    except STUMBLED:
        return None


def _article(data: object, text: str | None) -> Article:
    if not isinstance(text, (str, type(None))):  # pyright: ignore[reportUnnecessaryIsInstance] - not all callers are checked
        raise InvalidValue("text", f"{shown(text)} is not a string; decode bytes as UTF-8")
    if is_object(data) and data.get("format") == DRAFT_FORMAT:
        problem = f"is {DRAFT_FORMAT!r}: a draft, of which article_from_draft makes an article"
        raise InvalidArticle([Fault("$.format", problem)])
    if is_object(data) and (data.keys() == {"same"} or data.keys() == {"different"}):
        remedy = "give the file to identities_from_jsonl, or to the command as --identities"
        problem = f"is a judgement of what is one, and no article; {remedy}"
        raise InvalidArticle([Fault("$", problem)])
    if (made := quick_article(data, text)) is not None:
        return made
    from naver_nvidia.serialization.structure import thorough_article  # noqa: PLC0415 - seldom

    return thorough_article(data, text)
