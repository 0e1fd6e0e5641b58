"""Arrow tables, read back by Parquet, Polars and pandas."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, get_args

import pytest

from naver_nvidia.interop.tables import COLUMNS, Layer, records

pytest.importorskip("pyarrow", reason="pyarrow is not installed: naver-nvidia[arrow]")
pandas = pytest.importorskip("pandas", reason="pandas is not installed")
polars = pytest.importorskip("polars", reason="Polars is not installed")

import pyarrow.parquet as pq

from naver_nvidia.interop.arrow import to_arrow

if TYPE_CHECKING:
    from pathlib import Path

    from naver_nvidia import Article

LAYERS: tuple[Layer, ...] = get_args(Layer)


@pytest.mark.parametrize("layer", LAYERS)
def test_arrow_gives_the_rows_back(article: Article, layer: Layer, tmp_path: Path) -> None:
    """An Arrow table, and the Parquet file written from it, hold the rows as they were."""
    table = to_arrow(article, layer)
    assert table.to_pylist() == records(article, layer)
    pq.write_table(table, tmp_path / "table.parquet")
    assert pq.read_table(tmp_path / "table.parquet").to_pylist() == records(article, layer)


@pytest.mark.parametrize("layer", LAYERS)
def test_types_do_not_hang_on_the_content(article: Article, hostile: Article, layer: Layer) -> None:
    """A column has the same Arrow type in an article that has nothing to put in it."""
    schema = to_arrow(article, layer).schema
    assert schema == to_arrow(hostile, layer).schema
    types = {int: "int32", bool: "bool", date: "date32[day]", list: "list<"}
    for name, kind in COLUMNS[layer].items():
        assert str(schema.field(name).type).startswith(types.get(kind, "string"))


@pytest.mark.parametrize("layer", LAYERS)
def test_polars_takes_the_table(article: Article, layer: Layer) -> None:
    """Polars reads it through the Arrow stream, with dates as dates and nulls as nulls."""
    frame = polars.DataFrame(to_arrow(article, layer))
    assert frame.to_dicts() == records(article, layer)
    for name, kind in COLUMNS[layer].items():
        assert kind is not date or frame.schema[name] == polars.Date


def test_pandas_takes_the_table(bundled: Article) -> None:
    """pandas reads it through the Arrow stream, and plain rows too."""
    rows = records(bundled, "dates")
    frame = pandas.DataFrame.from_arrow(to_arrow(bundled, "dates"))
    assert frame["exact"].tolist() == [row["exact"] for row in rows]
    assert frame["earliest"].tolist() == [row["earliest"] for row in rows]
    assert frame["start"].dtype == "int32"
    assert json.loads(pandas.DataFrame(rows)["value"].to_json(orient="values")) == [
        row["value"] for row in rows
    ]
