"""Label Studio: a task with its labelled regions, and the labelling interface that shows them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from xml.etree import ElementTree as ET

from naver_nvidia.article import Article
from naver_nvidia.interop.spans import FACTS, LABELS, SpanLayer, spans

_FROM, _TO, _DATA = "label", "text", "text"

_COLOURS: Final = (
    *("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f"),
    *("#bcbd22", "#17becf"),
)


def to_label_studio(article: Article, *, layers: Collection[SpanLayer] = FACTS) -> dict[str, Any]:
    """One task with one annotation; a list of them is what Label Studio imports as JSON.

    A region has the label, the words and the place of its passage, in code points as Label Studio
    counts, and under ``meta`` the kind and value. It fits the project whose interface is
    `label_config`.

    It carries the words and what they refer to, not what the facts are made of. Label Studio
    counts a line end of two characters as one when a region is moved there, as browsers do.

    >>> from naver_nvidia import load_article
    >>> task = to_label_studio(load_article(), layers={"dates"})
    >>> task["annotations"][0]["result"][1]["value"]
    {'start': 186, 'end': 193, 'text': 'Tuesday', 'labels': ['DATE']}
    """
    result = [
        {
            "id": span.id,
            "from_name": _FROM,
            "to_name": _TO,
            "type": "labels",
            "value": {
                "start": span.passage.start,
                "end": span.passage.end,
                "text": span.passage.exact,
                "labels": [span.label],
            },
            "meta": {"text": [each for each in (span.kind, span.value) if each is not None]},
        }
        for span in spans(article)
        if span.layer in layers
    ]
    return {
        "data": {_DATA: article.text, "article": article.id},
        "annotations": [{"result": result}],
    }


def label_config() -> str:
    """The labelling interface: one text, and every label that `to_label_studio` gives.

    >>> print(label_config().splitlines()[1])
      <Text name="text" value="$text" />
    """
    view = ET.Element("View")
    ET.SubElement(view, "Text", name=_TO, value=f"${_DATA}")
    labels = ET.SubElement(view, "Labels", name=_FROM, toName=_TO)
    for number, label in enumerate(LABELS):
        ET.SubElement(labels, "Label", value=label, background=_COLOURS[number % len(_COLOURS)])
    ET.indent(view)
    return ET.tostring(view, encoding="unicode")
