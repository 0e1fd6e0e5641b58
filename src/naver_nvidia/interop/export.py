"""Any of the formats by name: an article in it, as the bytes of a file.

An adapter is imported when its format is asked for, and not before.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from importlib import import_module
from itertools import chain
from operator import attrgetter, methodcaller
from typing import TYPE_CHECKING, Any, Final, cast

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus
from naver_nvidia.errors import InvalidValue, NaverNvidiaError, pip_install, shown
from naver_nvidia.interop.plumbing.formats import FORMATS, LAYERS, Layer
from naver_nvidia.meetings.pictures import NO_XML

if TYPE_CHECKING:
    import networkx as nx
    import pyarrow as pa


class MissingExtra(NaverNvidiaError, ImportError):
    """A format whose library is not installed; says what to install."""

    def __init__(self, name: str, extra: str, library: str) -> None:
        super().__init__(name, extra, library)
        self.extra = extra
        self.library = library

    def __str__(self) -> str:
        return (
            f"{self.args[0]} needs {self.library}, which is not installed: "
            f"{pip_install(self.extra)}"
        )


def export(source: Article | Corpus, name: str, layer: str | None = None) -> bytes:
    """The article or corpus in the format of that name, as the bytes of a file; text is UTF-8.

    Raises:
        MissingExtra: its library is not installed.
        InvalidValue: there is no such format or layer, a layer is given that the format has no
            use for, none is given where it needs one, or the format cannot hold the article.
    """
    if name not in FORMATS:
        raise InvalidValue("export", f"{shown(name)} is not one of {', '.join(FORMATS)}")
    form = FORMATS[name]
    if form.of_layer and layer is None:
        raise InvalidValue("export", f"{name} holds one table; name its layer: {', '.join(LAYERS)}")
    if layer is not None and not form.of_layer:
        raise InvalidValue("export", f"{name} holds the whole article; name no layer")
    if layer is not None and layer not in LAYERS:
        raise InvalidValue("export", f"{name} has no layer {shown(layer)}, but {', '.join(LAYERS)}")
    if not isinstance(source, Article) and not form.of_corpus:
        fit = ", ".join(each for each, form in FORMATS.items() if form.of_corpus)
        raise InvalidValue("export", f"{name} holds one article; several go into {fit}")
    try:
        written = _WHOLE[name](source) if layer is None else _OF_LAYER[name](source, layer)
    except ModuleNotFoundError as error:
        if form.extra is None:
            raise
        library = (error.name or form.extra).partition(".")[0]
        raise MissingExtra(name, form.extra, library) from None
    return written if isinstance(written, bytes) else written.encode()


def _made_by(
    adapter: str, function: str, finish: Callable[[Any], str | bytes] = str
) -> Callable[[Any], str | bytes]:
    """What writes an article by the function of an adapter, and then makes a file of it."""

    def written(source: Article | Corpus) -> str | bytes:
        module = import_module(f"naver_nvidia.interop.{adapter}")
        return finish(getattr(module, function)(source))

    return written


def _csv(source: Article | Corpus, layer: Layer) -> str:
    from naver_nvidia.interop.columns import columns_of
    from naver_nvidia.interop.tables import records

    rows = records(source, layer)
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns_of(layer, corpus=not isinstance(source, Article)))
    writer.writeheader()
    # A list has no cell of its own in CSV: JSON, so that no separator is guessed.
    writer.writerows(
        {
            key: json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
            for key, value in row.items()
        }
        for row in rows
    )
    return file.getvalue()


def _docbin(article: Article) -> bytes:
    from spacy.tokens import DocBin

    from naver_nvidia.interop.spacy import to_doc

    return DocBin(docs=[to_doc(article)], store_user_data=True).to_bytes()


def _graphml(source: Article | Corpus) -> bytes:
    import networkx as nx

    from naver_nvidia.interop.networkx import to_graph
    from naver_nvidia.interop.plumbing.characters import check

    graph = to_graph(source)
    check(source, "GraphML", NO_XML, chain.from_iterable(_attributes(graph)))
    file = io.BytesIO()
    nx.write_graphml(graph, file)
    return file.getvalue()


def _attributes(graph: nx.MultiDiGraph[str]) -> Iterator[Iterable[object]]:
    yield graph.graph.values()
    yield graph.nodes
    for _, said in graph.nodes(data=True):
        yield said.values()
    for *_, said in graph.edges(data=True):
        yield said.values()


def _jsonl(source: Article | Corpus) -> str:
    from naver_nvidia.interop.standoff import to_span_line

    return "".join(map(to_span_line, [source] if isinstance(source, Article) else source))


def _label_studio_config(_: Article) -> str:
    from naver_nvidia.interop.standoff import label_config

    return f"{label_config()}\n"


def _parquet(source: Article | Corpus, layer: Layer) -> bytes:
    from naver_nvidia.interop.arrow import to_arrow

    return _as_parquet(to_arrow(source, layer))


def _records(source: Article | Corpus) -> str:
    from naver_nvidia.interop.tables import records

    return _json({layer: records(source, layer) for layer in LAYERS})


def _xmi(article: Article) -> str:
    from naver_nvidia.interop.plumbing.characters import check
    from naver_nvidia.interop.spans import spans
    from naver_nvidia.interop.uima import to_cas

    marked = (text for span in spans(article) for text in (span.label, span.kind, span.value))
    check(article, "XMI", NO_XML, (article.text, article.language, *marked))
    return cast("str", to_cas(article).to_xmi())  # without a path to write to


def _as_parquet(table: pa.Table) -> bytes:
    from pyarrow import parquet

    file = io.BytesIO()
    parquet.write_table(table, file)
    return file.getvalue()


def _json(data: object) -> str:
    return f"{json.dumps(data, ensure_ascii=False, indent=1, default=date.isoformat)}\n"


_WHOLE: Final[Mapping[str, Callable[[Any], str | bytes]]] = {
    "brat": _made_by("standoff", "to_brat", attrgetter("ann")),
    "cas-json": _made_by("uima", "to_cas", methodcaller("to_json")),
    # Its own to_parquet draws a progress bar; the features are in the table's metadata.
    "datasets": _made_by("datasets", "to_dataset", lambda made: _as_parquet(made.data.table)),
    "docbin": _docbin,
    "graphml": _graphml,
    "ics": _made_by("icalendar", "to_calendar", methodcaller("to_ical")),
    "iob2": _made_by("standoff", "to_iob2"),
    "jsonl": _jsonl,
    "jsonld": _made_by("jsonld", "to_jsonld", _json),
    "label-studio": _made_by("standoff", "to_label_studio", lambda task: _json([task])),
    "label-studio-config": _label_studio_config,
    "records": _records,
    "text": attrgetter("text"),
    "timeml": _made_by("standoff", "to_timeml"),
    "turtle": _made_by("rdf", "to_graph", methodcaller("serialize", format="turtle")),
    "xmi": _xmi,
    "xmi-types": _made_by("uima", "to_cas", lambda cas: cas.typesystem.to_xml()),
}
_OF_LAYER: Final[Mapping[str, Callable[[Any, Layer], str | bytes]]] = {
    "csv": _csv,
    "parquet": _parquet,
}
