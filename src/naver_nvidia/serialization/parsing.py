"""JSON text to plain data, with its own faults as InvalidArticle."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, NoReturn

from naver_nvidia.errors import Fault, InvalidArticle, shown


def parse(data: str | bytes) -> Any:  # noqa: ANN401
    """The plain data in JSON text or its UTF-8 bytes; a key that stands twice is a fault."""
    try:
        string = data if isinstance(data, str) else data.decode("utf-8-sig")
        return json.loads(string, parse_constant=_no_constant, object_pairs_hook=_distinct)
    except UnicodeDecodeError as error:
        problem = f"not UTF-8: byte {error.object[error.start]:#04x} at {error.start}"
    except RecursionError:
        problem = "nested too deeply"
    except ValueError as error:
        problem = f"not JSON: {error}"
    raise InvalidArticle([Fault("$", problem)])


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        (key, _), *_ = Counter(key for key, _ in pairs).most_common(1)
        raise ValueError(f"the key {shown(key)} stands twice in one object")
    return data
