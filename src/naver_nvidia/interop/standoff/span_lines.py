"""Span JSON lines: an article a line with its labelled spans, as Prodigy has it."""

from __future__ import annotations

import json

from naver_nvidia.article import Article
from naver_nvidia.interop.spans import spans


def to_span_line(article: Article) -> str:
    """The article's text and all its spans as one line of JSON, with a line end.

    Offsets are code points. It carries the words and what they refer to, not what the facts are
    made of; its ``id`` leads from each span into the article's JSON format, which has all.

    >>> import json
    >>> from naver_nvidia import load_article
    >>> json.loads(to_span_line(load_article()))["spans"][21]["label"]
    'ORGANIZATION'
    """
    line = {
        "id": article.id,
        "text": article.text,
        "date_published": article.date_published.isoformat(),
        "spans": [
            {
                "id": span.id,
                "layer": span.layer,
                "start": span.passage.start,
                "end": span.passage.end,
                "label": span.label,
                "kind": span.kind,
                "value": span.value,
            }
            for span in spans(article)
        ],
    }
    # ASCII: of the line ends that JSON leaves alone, some readers split at more than "\n".
    return f"{json.dumps(line)}\n"
