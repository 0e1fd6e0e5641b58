"""Readers: the spans that other tools predict, out of the form in which each of them has these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Protocol, TypeAlias

from naver_nvidia.errors import InvalidValue, shown

Labelled: TypeAlias = tuple[int, int, str]


class LabelledSpan(Protocol):
    """What is read of a spaCy Span."""

    @property
    def start_char(self) -> int:
        """Where it begins, in code points."""
        ...

    @property
    def end_char(self) -> int:
        """Where it ends, exclusive."""
        ...

    @property
    def label_(self) -> str:
        """Its label."""
        ...


class SpacyDoc(Protocol):
    """What is read of a spaCy Doc."""

    @property
    def text(self) -> str:
        """The text."""
        ...

    @property
    def ents(self) -> Sequence[LabelledSpan]:
        """The entities, none overlapping another."""
        ...

    @property
    def spans(self) -> Mapping[str, Iterable[LabelledSpan]]:
        """Groups of spans, which may overlap."""
        ...


_BEGINS: Final = frozenset("BUS")  # U is BILUO's, S BIOES's
_ENDS: Final = frozenset("LEUS")
_TAG: Final = re.compile(r"(O)|([BILUES])-(.+)", re.DOTALL)
# Of several fragments the start of the first and the end of the last.
_BRAT: Final = re.compile(r"T\d+\t(\S+) (\d+) (?:\d+;\d+ )*(\d+)\t")


def of_spacy(doc: SpacyDoc, key: str | None) -> list[Labelled]:
    """The entities of a Doc, or one group of its spans."""
    if key is None:
        spans: Iterable[LabelledSpan] = doc.ents
    elif key in doc.spans:
        spans = doc.spans[key]
    else:
        known = ", ".join(map(repr, doc.spans)) or "none"
        raise InvalidValue("Prediction.from_spacy", f"doc.spans has no {key!r}, but {known}")
    return [(each.start_char, each.end_char, each.label_) for each in spans]


def chains_of_spacy(doc: SpacyDoc, prefix: str) -> list[list[tuple[int, int]]]:
    """The numbered groups of a Doc's spans, as its components for coreference name them."""
    return [
        [(each.start_char, each.end_char) for each in group]
        for key, group in doc.spans.items()
        if key.rpartition("_")[0] == prefix and key.rpartition("_")[2].isdecimal()
    ]


def of_pipeline(entities: Iterable[Mapping[str, Any]]) -> list[Labelled]:
    """What a token-classification pipeline of transformers gives for one text."""
    found: list[Labelled] = []
    for number, each in enumerate(entities):
        path = f"Prediction.from_transformers[{number}]"
        if not hasattr(each, "get"):
            raise InvalidValue(path, f"{shown(each)} is not a dict; give the list for one text")
        if "entity_group" not in each:
            raise InvalidValue(path, "no entity_group; ask for aggregation_strategy='simple'")
        if each.get("start") is None or each.get("end") is None:
            raise InvalidValue(path, "no start and end; a fast tokenizer gives them")
        found.append((each["start"], each["end"], each["entity_group"]))
    return found


def of_tags(text: str, tokens: Sequence[str], tags: Sequence[str]) -> list[Labelled]:
    """Tokens, found in the text one after another, and the tag of each."""
    path = "Prediction.from_tags"
    if len(tokens) != len(tags):
        raise InvalidValue(path, f"{len(tokens)} tokens have {len(tags)} tags")
    found: list[Labelled] = []
    inside: str | None = None
    for number, (start, end, tag) in enumerate(_placed(path, text, tokens, tags)):
        match = _TAG.fullmatch(tag)
        if match is None:
            raise InvalidValue(f"{path}[{number}]", f"{shown(tag)} is no tag of IOB2, BILUO, BIOES")
        outside, place, label = match.groups()
        if outside:
            inside = None
            continue
        if place in _BEGINS or label != inside:
            found.append((start, end, label))
        else:
            found[-1] = (found[-1][0], end, label)
        inside = None if place in _ENDS else label
    return found


def _placed(
    path: str, text: str, tokens: Sequence[str], tags: Sequence[str]
) -> Iterator[tuple[int, int, str]]:
    at = 0
    for number, (token, tag) in enumerate(zip(tokens, tags, strict=True)):
        start = text.find(token, at)
        if not token or start < 0 or text[at:start].strip():
            raise InvalidValue(
                f"{path}[{number}]", f"{shown(token)} does not come next in the text, at {at}"
            )
        at = start + len(token)
        yield start, at, tag


def of_brat(ann: str) -> list[Labelled]:
    """The text-bound annotations of an ``.ann`` file; of several fragments, from first to last."""
    found: list[Labelled] = []
    # At "\n" alone, as brat writes them: str.splitlines also splits within words.
    for number, line in enumerate(ann.split("\n"), start=1):
        if not line.startswith("T"):
            continue
        match = _BRAT.match(line)
        if match is None:
            problem = f"{shown(line)} is no text-bound annotation"
            raise InvalidValue(f"Prediction.from_brat line {number}", problem)
        label, start, end = match.groups()
        found.append((int(start), int(end), label))
    return found


def of_label_studio(task: Mapping[str, Any]) -> list[Labelled]:
    """The labelled regions of a task: of its annotation, or else of its prediction."""
    path = "Prediction.from_label_studio"
    versions: list[dict[str, Any]] = task.get("annotations") or task.get("predictions") or []
    if len(versions) != 1:
        raise InvalidValue(
            path, f"the task has {len(versions)} annotations or predictions; leave the one to score"
        )
    regions: list[dict[str, Any]] = versions[0]["result"]
    found: list[Labelled] = []
    for number, region in enumerate(regions):
        if region.get("type") != "labels":
            continue
        value: dict[str, Any] = region["value"]
        if not isinstance(value.get("start"), int):
            problem = "no place in plain text; it is of another kind of object"
            raise InvalidValue(f"{path}.result[{number}]", problem)
        labels: list[str] = value["labels"]
        found += [(value["start"], value["end"], label) for label in labels]
    return found
