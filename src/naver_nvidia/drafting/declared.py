"""Who and what a draft declares, and the forms in which a text may print their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from naver_nvidia.drafting.capitals import OPENERS, PARTICLES, is_capital, is_title, main_part
from naver_nvidia.serialization.plain import is_list, is_object

SPEAKING: Final = ("people", "organizations", "documents")
_KINDS: Final = ("people", "organizations", "places", "topics", "products", "documents")
_LONGEST: Final = 8


class Declared(NamedTuple):
    """An entity of a draft: the ``names`` that it gives, and ``parts`` of a person's name."""

    kind: str
    number: int
    id: str
    name: str
    names: frozenset[str]
    parts: frozenset[str]


def declared(draft: dict[str, Any], kinds: Iterable[str] = _KINDS) -> Iterator[Declared]:
    """The entities that have an id and a name; what is wrong with others, the format says."""
    for kind in kinds:
        entities = draft.get(kind)
        for number, each in enumerate(entities if is_list(entities) else ()):
            key, name = (each.get("id"), each.get("name")) if is_object(each) else (None, None)
            if not isinstance(key, str) or not isinstance(name, str) or not name.strip():
                continue
            others = each.get("alternate_names")
            given = [each.get("family_name"), each.get("given_name")]
            given += others if is_list(others) else []
            names = frozenset(each for each in (name, *given) if isinstance(each, str) and each)
            parts = _parts(name) if kind == "people" else ()
            yield Declared(kind, number, key, name, names, frozenset(parts) - names)


def _parts(name: str) -> Iterator[str]:
    """Words of the name that follow each other and may stand for it: the family name or given.

    The particle that a part begins with has a capital at the beginning of a sentence, or always.
    """
    words = name.split()[:_LONGEST]
    for low, first in enumerate(words):
        for high in range(low + 1, len(words) + 1):
            ends = first, words[high - 1]
            is_cut = high > 1 and ends[1].lower() in PARTICLES  # "Marine Le" of "Marine Le Pen"
            if is_capital(ends[1]) and not is_cut and not any(map(_is_no_name, ends)):
                part = " ".join(words[low:high])
                yield part
                if first.lower() in PARTICLES or main_part(first.lower()) != first.lower():
                    yield part[0].swapcase() + part[1:]
        if is_capital(first) and main_part(first) != first:
            yield main_part(first)


def _is_no_name(word: str) -> bool:
    return word.lower() in OPENERS or is_title(word) or re.fullmatch(r"[A-Z]\.?", word) is not None
