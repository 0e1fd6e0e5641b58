"""Articles as Arrow tables, for pandas, Polars, DuckDB and Parquet files.

The tables speak the Arrow PyCapsule protocol (``__arrow_c_stream__``): ``polars.DataFrame(table)``
takes them as they are, and pandas by ``table.to_pandas()``. Days are ``date32``, offsets ``int32``,
which hold any text that we accept and are plain numbers in JavaScript, and may be null; lists are
lists of strings. The types are the same whatever the article holds. The tables carry all that
`naver_nvidia.interop.tables` does.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pyarrow as pa

from naver_nvidia.article import Article
from naver_nvidia.corpus import Corpus
from naver_nvidia.interop.columns import columns_of
from naver_nvidia.interop.plumbing.formats import Layer
from naver_nvidia.interop.tables import records


def to_arrow(source: Article | Corpus, layer: Layer) -> pa.Table:
    """One layer of `records` as a typed table.

    >>> from naver_nvidia import load_article
    >>> table = to_arrow(load_article(), "dates")
    >>> table.schema.field("earliest").type
    DataType(date32[day])
    >>> table["exact"].to_pylist()
    ['2024-06-28', 'Tuesday', 'Thursday', 'Tuesday', 'Earlier in the month']

    Raises:
        InvalidValue: there is no such layer.
    """
    rows = records(source, layer)
    columns = columns_of(layer, corpus=not isinstance(source, Article))
    schema = pa.schema([(name, _arrow_type(kind)) for name, kind in columns.items()])
    return pa.Table.from_pylist(rows, schema=schema)


def _arrow_type(kind: Any) -> pa.DataType:  # noqa: ANN401 - a class or a Literal
    types = {int: pa.int32(), bool: pa.bool_(), date: pa.date32(), list: pa.list_(pa.string())}
    return types.get(kind, pa.string())
