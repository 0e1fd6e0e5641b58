"""Html and element: markup built so that no text reaches a page unescaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from typing import Final

import attrs

_VOID: Final = frozenset({"img", "input", "meta"})
_UNHOLDABLE: Final = re.compile("[\0\ud800-\udfff]")
_NOTHING: Final[Mapping[str, str | None]] = {}


@attrs.frozen
class Html:
    """Markup that may stand in a page as it is; any other text is escaped first."""

    source: str


def escaped(text: str) -> str:
    """The text as HTML source that a browser reads back as the same text.

    A carriage return needs a reference, for a parser takes a bare one for a line feed. No HTML can
    hold U+0000 or a lone surrogate: each becomes U+FFFD, as a parser would have it.
    """
    holdable = _UNHOLDABLE.sub("\N{REPLACEMENT CHARACTER}", text)
    return html.escape(holdable).replace("\r", "&#13;")


def joined(parts: Iterable[Html | str]) -> Html:
    """One after another, texts escaped."""
    sources = (part.source if isinstance(part, Html) else escaped(part) for part in parts)
    return Html("".join(sources))


def element(
    name: str, attributes: Mapping[str, str | None] = _NOTHING, *children: Html | str
) -> Html:
    """An element; an attribute that is None is left out.

    >>> element("a", {"href": "#1", "title": None}, "R&D").source
    '<a href="#1">R&amp;D</a>'
    """
    given = "".join(
        f' {key}="{escaped(value)}"' for key, value in attributes.items() if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{joined(children).source}</{name}>")
