"""The formats that `naver_nvidia.interop.export` writes, by name, and the layers of tables.

Loads nothing, so that the help need not wait.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

Layer: TypeAlias = Literal[
    "article",
    "entities",
    "mentions",
    "dates",
    "roles",
    "meetings",
    "participants",
    "quotes",
    "statements",
    "photos",
    "passages",
]
LAYERS: Final[tuple[Layer, ...]] = get_args(Layer)


class Format(NamedTuple):
    """A format: what it is, and the extra of this package that brings what it needs.

    One that is ``of_layer`` holds one layer of `naver_nvidia.interop.tables`, the others the whole;
    one that is ``of_corpus`` can hold several articles, each fact with its own.
    """

    summary: str
    extra: str | None = None
    of_layer: bool = False
    of_corpus: bool = False


FORMATS: Final[Mapping[str, Format]] = {
    "brat": Format("annotation file of brat, for the file that text writes"),
    "cas-json": Format("UIMA CAS as JSON, for INCEpTION", "uima"),
    "csv": Format("one table (--layer) as CSV", of_layer=True, of_corpus=True),
    "datasets": Format("Hugging Face dataset, as Parquet", "datasets"),
    "docbin": Format("spaCy's DocBin, binary", "spacy"),
    "graphml": Format("graph of who met whom and what else is related", "networkx", of_corpus=True),
    "ics": Format("meetings as iCalendar", "icalendar"),
    "iob2": Format("names and dates, a token a line"),
    "jsonl": Format("text and spans, an article a line", of_corpus=True),
    "jsonld": Format("schema.org and Web Annotation as JSON-LD", of_corpus=True),
    "label-studio": Format("task of Label Studio"),
    "label-studio-config": Format("labelling interface for that task"),
    "parquet": Format(
        "one table (--layer) as Parquet, binary", "arrow", of_layer=True, of_corpus=True
    ),
    "records": Format("all tables as JSON", of_corpus=True),
    "text": Format("the text alone"),
    "timeml": Format("dates as TIMEX3 in the text"),
    "turtle": Format("the JSON-LD's graph as Turtle", "rdf", of_corpus=True),
    "xmi": Format("UIMA CAS as XMI", "uima"),
    "xmi-types": Format("type system for that XMI", "uima"),
}
