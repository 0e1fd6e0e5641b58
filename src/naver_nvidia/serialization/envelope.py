"""What a document says of itself: its format, its keys, and the text or its SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from naver_nvidia.errors import Fault, InvalidValue
from naver_nvidia.serialization.paths import member, written
from naver_nvidia.serialization.writing import FORMAT


def key_faults(
    data: Mapping[str, Any], fields: Mapping[str, tuple[attrs.Attribute[Any], object]]
) -> Iterator[Fault]:
    """Keys that the format does not have, keys that it needs, and another format."""
    required = {name: field.default is attrs.NOTHING for name, (field, _) in fields.items()}
    for key in data:
        if key not in {"format", "text_sha256", *required}:
            yield Fault(member("$", key), "is no key of the format")
    if "format" not in data:
        yield Fault("$.format", f"is missing; this version reads {FORMAT!r}")
    elif data["format"] != FORMAT:
        yield Fault("$.format", f"is {written(data['format'])}; this version reads {FORMAT!r}")
    for name, is_required in required.items():
        if is_required and name not in {"text", *data}:
            yield Fault(f"$.{name}", "is missing")


def text_of(data: Mapping[str, Any], given: str | None) -> str:
    """The text, from the document or as it was given.

    Raises:
        InvalidValue: there is none, or it is not the one that the document names.
    """
    if "text_sha256" not in data:
        problem = _problem_of_whole(data, given)
    elif "text" in data:
        problem = "stands beside text_sha256; an article has one or the other"
    else:
        problem = _problem_of_standoff(data["text_sha256"], given)
    if problem:
        raise InvalidValue("Article.text", problem)
    # A subclass of str may hold the whole document that it is from.
    return str.__str__(data.get("text", given))


def _problem_of_whole(data: Mapping[str, Any], given: str | None) -> str | None:
    if "text" not in data:
        of_one_given = ", and so is text_sha256, by which the one that was given is checked"
        return "is missing" + (of_one_given if given is not None else "")
    if not isinstance(data["text"], str):
        return f"{written(data['text'])} is not a string"
    if given not in (None, data["text"]):
        return "is not the text that was given"
    return None


def _problem_of_standoff(expected: object, given: str | None) -> str | None:
    if given is None:
        return "is not in this document; give the text that its text_sha256 names"
    # A lone surrogate has no UTF-8; let it have some SHA-256, and not the expected one.
    found = hashlib.sha256(given.encode(errors="surrogatepass")).hexdigest()
    if not isinstance(expected, str) or expected.lower() != found:
        return f"has the SHA-256 {found}, not {written(expected)}"
    return None
