"""Rows and columns, read back by the libraries that take them."""

from __future__ import annotations

import csv
import io
import sqlite3
from datetime import date
from typing import Any, get_args

import pytest

from naver_nvidia import Article, InvalidValue
from naver_nvidia.interop.tables import COLUMNS, Layer, records

LAYERS: tuple[Layer, ...] = get_args(Layer)


@pytest.mark.parametrize("layer", LAYERS)
def test_every_row_has_the_columns_of_its_layer(article: Article, layer: Layer) -> None:
    """A row has the columns that are declared, in their order, each with a value of its type."""
    columns = COLUMNS[layer]
    for row in records(article, layer):
        assert list(row) == list(columns)
        for name, kind in columns.items():
            value = row[name]
            if get_args(kind):
                assert value is None or value in get_args(kind)
            else:
                assert value is None or type(value) is kind


def test_rows_say_what_the_article_says(bundled: Article) -> None:
    """The numbers of rows are those of the facts, and a range of days keeps both its ends."""
    assert {layer: len(records(bundled, layer)) for layer in LAYERS} == {
        "article": 1,
        "entities": len(bundled.entities),
        "mentions": len(bundled.mentions),
        "dates": 5,
        "roles": len(bundled.roles),
        "meetings": 1,
        "participants": 4,
        "quotes": 3,
        "statements": len(bundled.statements),
        "photos": 1,
        "passages": len(records(bundled, "passages")),
    }
    *_, last = records(bundled, "dates")
    assert (last["earliest"], last["latest"], last["precision"]) == (
        date(2024, 6, 1),
        date(2024, 6, 27),
        "range",
    )


def test_a_delegation_without_names_has_a_row(hostile: Article) -> None:
    """Who sent a delegation is told even where nobody in it is named."""
    rows = [row for row in records(hostile, "participants") if row["meeting"] == "m2"]
    assert [(row["delegation"], row["organization"], row["person"]) for row in rows] == [
        (0, None, "kim&co"),
        (1, "acme", None),
    ]


def test_a_statement_is_of_a_thing_or_of_words(hostile: Article) -> None:
    """An entity or meeting as object stands apart from words; there may be neither."""
    rows = records(hostile, "statements")
    assert [(row["object"], row["literal"]) for row in rows] == [
        ("plant", None),
        (None, "</script> so"),
        ("m2", None),
        (None, None),
    ]


def test_passages_lead_to_their_facts(article: Article) -> None:
    """The fact of each passage is the path of a row in the table of its layer."""
    for row in records(article, "passages"):
        layer = {"cues": "quotes"}.get(str(row["layer"]), row["layer"])
        if layer in {"paragraphs", "sentences"}:
            assert row["fact"] == row["path"]
        else:
            assert row["fact"] in {each["path"] for each in records(article, layer)}  # type: ignore[arg-type] # a layer's name


@pytest.mark.parametrize("layer", ["people", "", None, []])
def test_an_unknown_layer_is_refused(bundled: Article, layer: Any) -> None:
    """A layer that there is not is an error that lists those that there are."""
    with pytest.raises(InvalidValue, match="is not one of article, entities, mentions"):
        records(bundled, layer)


def test_csv_and_sqlite_take_the_rows(hostile: Article) -> None:
    """Python's own readers of tables give the same mentions back."""
    rows = records(hostile, "mentions")
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS["mentions"])
    writer.writeheader()
    writer.writerows(rows)
    file.seek(0)
    assert [
        {**row, "start": int(row["start"]), "end": int(row["end"])} for row in csv.DictReader(file)
    ] == rows

    database = sqlite3.connect(":memory:")
    try:
        database.row_factory = sqlite3.Row
        names = ", ".join(f'"{name}"' for name in COLUMNS["mentions"])
        marks = ", ".join(f":{name}" for name in COLUMNS["mentions"])
        database.execute(f"CREATE TABLE mentions ({names})")
        database.executemany(f"INSERT INTO mentions VALUES ({marks})", rows)  # noqa: S608 - our names
        assert [dict(row) for row in database.execute("SELECT * FROM mentions")] == rows
    finally:
        database.close()
