"""Labels: what an extractor's labels mean in the article's terms, and the sets that are common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from naver_nvidia.entities import Document, Organization, Person, Place, Product, Topic
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.fields import check_type

LabelSet: TypeAlias = Literal["naver-nvidia", "conll", "ontonotes"]
"""The labels of our own exports, of CoNLL-2003 (and most taggers trained on it), and of OntoNotes 5
(spaCy's English models). What is no type of the article's, such as MISC and DATE, is left out."""

TYPES: Final = tuple(
    kind.__name__ for kind in (Person, Organization, Place, Topic, Product, Document)
)

SETS: Final[dict[LabelSet, dict[str, str | None]]] = {
    "naver-nvidia": {name.upper(): name for name in TYPES}
    | dict.fromkeys(
        ("DATE", "TIME", "DURATION", "SET", "ROLE", "MEETING", "QUOTE", "CUE", "STATEMENT")
    )
    | dict.fromkeys(("CAPTION", "CREDIT")),
    "conll": {"PER": "Person", "ORG": "Organization", "LOC": "Place", "MISC": None},
    "ontonotes": {
        "PERSON": "Person",
        "ORG": "Organization",
        "GPE": "Place",
        "LOC": "Place",
        "FAC": "Place",
        "PRODUCT": "Product",
        "WORK_OF_ART": "Document",
        "LAW": "Document",
    }
    | dict.fromkeys(("NORP", "EVENT", "LANGUAGE", "DATE", "TIME"))
    | dict.fromkeys(("PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL")),
}


def meanings(labels: Mapping[str, str | None] | LabelSet | None) -> dict[str, str | None]:
    """What each label means: the name of a type, or None for one that is left out.

    Raises:
        InvalidValue: there is no such set, or a label is to mean what is no type.
    """
    if labels is None:
        return {label: label for label in TYPES}
    if isinstance(labels, str):
        if labels not in SETS:
            known = ", ".join(map(repr, SETS))
            raise InvalidValue("labels", f"{shown(labels)} is not one of {known}; or give a dict")
        return SETS[labels]
    check_type("labels", labels, Mapping)
    if not labels:
        raise InvalidValue("labels", f"{shown(labels)} says nothing; give none, or what each means")
    for label, kind in labels.items():
        if kind is not None and kind not in TYPES:
            raise InvalidValue(
                f"labels[{label!r}]", f"{shown(kind)} is not None or one of {', '.join(TYPES)}"
            )
    return dict(labels)
