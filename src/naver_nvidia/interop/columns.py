"""The columns of each layer of `naver_nvidia.interop.tables`, with their types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal, TypeAlias

from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.calendar.units import Unit
from naver_nvidia.entities import MentionKind
from naver_nvidia.interop.plumbing.formats import Layer
from naver_nvidia.interop.spans import SpanLayer
from naver_nvidia.meetings.meeting import MeetingStatus
from naver_nvidia.quotes import QuoteKind
from naver_nvidia.statements import Basis, Modality

IDENTIFIED: Final = ("entities", "meetings")
"""The layers of what may be one in several articles."""

EntityType: TypeAlias = Literal["Person", "Organization", "Place", "Topic", "Product", "Document"]

_PASSAGE: Final = {"start": int, "end": int, "exact": str}
_DAYS: Final = {"earliest": date, "latest": date, "precision": Literal[Unit, "range"]}

COLUMNS: Final[Mapping[Layer, Mapping[str, Any]]] = {
    "article": {
        "id": str,
        "date_published": date,
        "language": str,
        "headline": str,
        "publisher": str,
        "authors": list,
        "rights": str,
        "text": str,
    },
    "entities": {
        "id": str,
        "type": EntityType,
        "name": str,
        "alternate_names": list,
        "family_name": str,
        "given_name": str,
        "classification": str,
        "parent_organization": str,
        "within": str,
    },
    "mentions": {"path": str, "entity": str, "type": EntityType, "kind": MentionKind, **_PASSAGE},
    "dates": {
        "path": str,
        **_PASSAGE,
        "type": TimexType,
        "value": str,
        "mod": str,
        **_DAYS,
        "rule": str,
    },
    "roles": {"path": str, "person": str, "organization": str, "title": str, "titles": list},
    "meetings": {
        "path": str,
        "id": str,
        "status": MeetingStatus,
        **_DAYS,
        "end_date": str,
        "place": str,
        "organizer": str,
        "topics": list,
        "according_to": list,
    },
    "participants": {
        "path": str,
        "meeting": str,
        "delegation": int,
        "organization": str,
        "on_behalf_of": str,
        "complete": bool,
        "person": str,
    },
    "quotes": {
        "path": str,
        "id": str,
        "speakers": list,
        "spoken_by": list,
        "kind": QuoteKind,
        "text": str,
        **_PASSAGE,
        "cue": str,
        "channel": str,
    },
    "statements": {
        "path": str,
        "subject": str,
        "predicate": str,
        "object": str,
        "literal": str,
        **_DAYS,
        "according_to": list,
        "modality": Modality,
        "basis": Basis,
        "reason": str,
    },
    "photos": {"path": str, "caption": str, "credit": str, "depicts": list, "place": str, **_DAYS},
    "passages": {
        "path": str,
        "fact": str,
        "layer": SpanLayer,
        **_PASSAGE,
        "label": str,
        "kind": str,
        "value": str,
    },
}
"""The columns of each layer with their types: ``list`` is of strings, a Literal a closed set."""


def columns_of(layer: Layer, *, corpus: bool) -> Mapping[str, Any]:
    """The columns of a layer, of an article or of a corpus."""
    if not corpus:
        return COLUMNS[layer]
    identity = {"identity": str} if layer in IDENTIFIED else {}
    return {"article": str, **identity, **COLUMNS[layer]}
