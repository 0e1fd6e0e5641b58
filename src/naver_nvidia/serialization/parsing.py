"""JSON text to plain data, with its own faults as InvalidArticle."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeAlias, cast

from naver_nvidia.errors import Fault, InvalidArticle
from naver_nvidia.serialization.paths import member

Bytes: TypeAlias = bytes | bytearray | memoryview


def parse(data: str | Bytes) -> object:
    """The plain data in JSON text or its UTF-8 bytes; a key that stands twice is a fault.

    NaN and Infinity, which Python reads and JSON does not have, are let through: the format has
    no place for a fraction, so that each is refused where it stands.

    Raises:
        InvalidArticle: the text is not JSON, not UTF-8, or repeats a key.
    """
    repeated: dict[int, list[str]] = {}

    def to_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            repeated[id(made)] = [key for key, count in counts.items() if count > 1]
        return made

    string = data if isinstance(data, str) else _decoded(bytes(data))
    if string.startswith("\ufeff\ufeff"):
        raise InvalidArticle([Fault("$", "not JSON: more than one byte order mark before it")])
    try:
        # RFC 8259 lets a reader ignore a byte order mark.
        value: object = json.loads(string.removeprefix("\ufeff"), object_pairs_hook=to_object)
    except json.JSONDecodeError as error:
        problem = f"not JSON: {error}{_remedy(string, error)}"
    except RecursionError:
        problem = "nested too deeply"
    except ValueError:
        problem = "a number has more digits than Python reads"
    else:
        if repeated:
            raise InvalidArticle(_repetitions(value, repeated))
        return value
    raise InvalidArticle([Fault("$", problem)])


def _remedy(string: str, error: json.JSONDecodeError) -> str:
    if error.msg == "Extra data":
        return "; of JSON Lines, articles_from_jsonl reads each line"
    # What is one line without a brace or bracket is more likely a path than broken JSON.
    is_path = string.isprintable() and string[-6:].lower().endswith((".json", ".jsonl", ".txt"))
    return f"; of a file, give Path({string!r}).read_bytes()" if is_path else ""


def _decoded(data: bytes) -> str:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        problem = f"not UTF-8: byte {error.object[error.start]:#04x} at {error.start}"
        problem += "; it is in UTF-16" if is_utf_16(data) else ""
    else:
        if "\0" not in text[:4]:
            return text
        problem = "not JSON in UTF-8; in UTF-16 or UTF-32, perhaps"
    raise InvalidArticle([Fault("$", f"{problem}; save it as UTF-8")])


def is_utf_16(data: bytes) -> bool:
    """Whether the bytes begin with the mark that says so."""
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def _repetitions(value: object, repeated: dict[int, list[str]]) -> Iterator[Fault]:
    pending = [("$", value)]
    while pending:
        path, value = pending.pop()
        for key in repeated.get(id(value), ()):
            yield Fault(member(path, key), "stands more than once in its object")
        if isinstance(value, dict):
            members = cast("dict[str, object]", value).items()
            pending += [(member(path, key), each) for key, each in reversed(members)]
        elif isinstance(value, list):
            items = list(enumerate(cast("list[object]", value)))
            pending += [(f"{path}[{number}]", each) for number, each in reversed(items)]
