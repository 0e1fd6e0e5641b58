"""The JSON-LD context of `naver_nvidia.interop.jsonld`: which term is whose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

VOCABULARY: Final = "urn:naver-nvidia:vocabulary#"
PREDICATE: Final = "urn:naver-nvidia:predicate:"


_EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"
_IRI: Final = {"@type": "@id"}
_OWN: Final = (
    *("Meeting", "Delegation", "Date"),
    *("status", "complete", "quoteKind", "mentionKind", "basis", "reason", "modality"),
    *("timexType", "timexValue", "timexMod", "rule"),
)
_OWN_IRIS: Final = ("delegation", "organization", "member", "onBehalfOf", "accordingTo")
_SCHEMA_IRIS: Final = (
    *("about", "attendee", "author", "containedInPlace", "contentLocation", "hasOccupation"),
    *("hasPart", "image", "isPartOf", "location", "memberOf", "mentions", "organizer"),
    *("parentOrganization", "publisher", "sameAs", "spokenByCharacter"),
)

CONTEXT: Final[Mapping[str, Any]] = {
    "@vocab": "https://schema.org/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "oa": "http://www.w3.org/ns/oa#",
    "vocabulary": VOCABULARY,
    "id": "@id",
    "type": "@type",
    **{name: {"@id": f"schema:{name}", **_IRI} for name in _SCHEMA_IRIS},
    **{
        name: {"@id": f"schema:{name}", "@type": "xsd:date"}
        for name in ("datePublished", "dateModified", "startDate", "endDate")
    },
    **{name: f"vocabulary:{name}" for name in _OWN},
    **{name: {"@id": f"vocabulary:{name}", **_IRI} for name in _OWN_IRIS},
    **{name: {"@id": f"vocabulary:{name}", "@type": _EDTF} for name in ("date", "untilDate")},
    "Statement": "rdf:Statement",
    "subject": {"@id": "rdf:subject", **_IRI},
    "predicate": {"@id": "rdf:predicate", **_IRI},
    "object": "rdf:object",
    "Annotation": "oa:Annotation",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "motivation": {"@id": "oa:motivatedBy", **_IRI},
    "body": {"@id": "oa:hasBody", **_IRI},
    "target": "oa:hasTarget",
    "source": {"@id": "oa:hasSource", **_IRI},
    "selector": "oa:hasSelector",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
}
"""The JSON-LD context, which `to_jsonld` puts into the document."""
