"""Plain data to Article: strict, and all faults at once."""

from __future__ import annotations

import hashlib
from typing import Any

import attrs

from naver_nvidia.article import DECLARED, Article
from naver_nvidia.errors import Fault, InvalidArticle, shown
from naver_nvidia.serialization.parsing import parse
from naver_nvidia.serialization.structure import Structure
from naver_nvidia.serialization.writing import FORMAT, JsonObject


def article_from_json(data: str | bytes, *, text: str | None = None) -> Article:
    """The article in JSON text or its UTF-8 bytes; ``text`` goes with the standoff form.

    Raises:
        InvalidArticle: lists every fault with its JSON path.
    """
    return article_from_dict(parse(data), text=text)


def article_from_dict(data: JsonObject, *, text: str | None = None) -> Article:
    """The article that `article_to_dict` gave; ``text`` goes with the standoff form.

    Raises:
        InvalidArticle: lists every fault with its JSON path.
    """
    if not isinstance(data, dict):
        raise InvalidArticle([Fault("$", f"{shown(data)} is not an object")])
    fields = {field.name: field for field in attrs.fields(attrs.resolve_types(Article))}
    structure = Structure(_text_of(data, text), standoff="text" not in data)
    structure.faults += _key_faults(data, fields)
    values: JsonObject = {"text": structure.text}
    # What others refer to is read before them.
    for name in (*DECLARED, *(name for name in fields if name not in DECLARED)):
        if name in data and name != "text":
            read = structure.declarations if name in DECLARED else structure.value
            values[name] = read(data[name], fields[name].type, f"$.{name}")
    if structure.faults:
        raise InvalidArticle(structure.faults)
    return Article(**values)


def _text_of(data: JsonObject, given: str | None) -> str:
    """The text, or InvalidArticle: without it no passage can be checked."""
    if "text" in data and "text_sha256" in data:
        problem = "stands beside text_sha256; an article has one or the other"
    elif "text_sha256" not in data:
        text = data.get("text")
        if isinstance(text, str):
            if given in (None, text):
                return text
            problem = "is not the text that was given"
        else:
            problem = f"{shown(text)} is not a string" if "text" in data else "is missing"
    elif given is None:
        problem = "is not in this file; give the text that its text_sha256 names"
    else:
        found = hashlib.sha256(given.encode(errors="surrogatepass")).hexdigest()
        if found == data["text_sha256"]:
            return given
        problem = f"has the SHA-256 {found}, not {shown(data['text_sha256'])}"
    raise InvalidArticle([Fault("$.text", problem)])


def _key_faults(data: JsonObject, fields: dict[str, attrs.Attribute[Any]]) -> list[Fault]:
    known = {"format", "text_sha256", *fields}
    faults = [
        Fault(f"$.{shown(key)}", "is no key of the format") for key in data if key not in known
    ]
    faults += [
        Fault(f"$.{name}", "is missing")
        for name, field in fields.items()
        if field.default is attrs.NOTHING and name not in {"text", *data}
    ]
    if data.get("format") != FORMAT:
        found = shown(data["format"]) if "format" in data else "missing"
        faults.append(Fault("$.format", f"is {found}, not {FORMAT!r}"))
    return faults
