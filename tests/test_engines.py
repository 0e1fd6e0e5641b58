"""Tables that one engine makes and another takes: the table in the guide to tables."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from naver_nvidia import InvalidRows, InvalidValue, Meetings

if TYPE_CHECKING:
    from collections.abc import Callable

pa = pytest.importorskip("pyarrow")
nw = pytest.importorskip("narwhals.stable.v2")
pandas = pytest.importorskip("pandas", minversion="3")  # which takes tables of any engine
polars = pytest.importorskip("polars")
duckdb = pytest.importorskip("duckdb")

from naver_nvidia.meetings.tables import Tables  # noqa: E402 - it needs Narwhals

PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "tables.md"
ENGINES: dict[str, Callable[[Any], Any]] = {
    "pyarrow": pa.table,
    "pandas": pandas.DataFrame.from_arrow,
    "Polars": polars.DataFrame,
    "DuckDB": duckdb.from_arrow,
}
MAY, JUNE = date(2024, 5, 2), date(2024, 6, 14)
ROWS = pa.Table.from_pylist(
    [
        {"meeting": "1", "date": MAY, "delegation": "a", "person": "Ana", "organization": None},
        {"meeting": "1", "date": MAY, "delegation": "b", "person": None, "organization": "Acme"},
        {"meeting": "2", "date": JUNE, "delegation": "c", "person": "Ana", "organization": None},
        {"meeting": "2", "date": JUNE, "delegation": "d", "person": "Bo", "organization": "Acme"},
    ]
)
MEETINGS, PARTICIPATIONS = Meetings.from_rows(ROWS).to_arrow()
MEETINGS = MEETINGS.drop_columns("topics")


def of(names: str, change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The table in which the columns of that name, or all of that type, are changed."""

    def changed(table: Any) -> Any:
        columns = {
            name: change(column) if names in {name, str(column.type)} else column
            for name, column in zip(table.column_names, table.columns, strict=True)
        }
        return pa.table(columns)

    return changed


def cast(kind: Any) -> Callable[[Any], Any]:
    return lambda column: column.cast(kind)


def with_topics(table: Any) -> Any:
    """The table with a list of topics in each row; that of sides has none."""
    if "side" in table.column_names:
        return table
    name = "topics" if "place" in table.column_names else "topic"
    lists = pa.array([["trade"]] * len(table), pa.list_(pa.string()))
    return table.append_column(name, lists)


def with_nan(table: Any) -> Any:
    frame = table.to_pandas().astype(object)
    return frame.where(frame.notna(), float("nan"))


SHAPES: dict[str, Callable[[Any], Any]] = {
    "as they are": lambda table: table,
    "large strings": of("string", cast(pa.large_string())),
    "string views": of("string", cast(pa.string_view())),
    "categoricals": of("string", lambda column: column.combine_chunks().dictionary_encode()),
    "NaN for no text": with_nan,
    "lists of topics": with_topics,
    "days as date64": of("date32[day]", cast(pa.date64())),
    "days as timestamps in s": of("date32[day]", cast(pa.timestamp("s"))),
    "days as timestamps in ms": of("date32[day]", cast(pa.timestamp("ms"))),
    "days as timestamps in us": of("date32[day]", cast(pa.timestamp("us"))),
    "days as timestamps in ns": of("date32[day]", cast(pa.timestamp("ns"))),
    "days as timestamps of UTC": of("date32[day]", cast(pa.timestamp("us", "UTC"))),
    "days as text": of("date32[day]", cast(pa.string())),
    "meetings by number": of("meeting", cast(pa.int64())),
    "a row of no meeting": of("meeting", lambda ids: pa.array([None, *ids.to_pylist()[1:]])),
}


class NotTakenError(Exception):
    """An engine cannot take what another made."""


def from_rows(take: Callable[[Any], Any]) -> object:
    return held(Meetings.from_rows(take(ROWS)))


def from_tables(take: Callable[[Any], Any]) -> object:
    return held(Meetings.from_tables(take(MEETINGS), take(PARTICIPATIONS)))


def held(meetings: Meetings) -> list[Any]:
    return [attrs.evolve(each, rows=(), topics=()) for each in meetings]


def asked(take: Callable[[Any], Any]) -> object:
    tables = Tables(take(MEETINGS), take(PARTICIPATIONS))
    answers = (tables.pairs(), tables.during(JUNE, JUNE).most_met(9), tables.timeline("Ana"))
    return [
        sorted(
            [str(each)[: len("2024-06-14")] for each in row]
            for row in nw.from_native(answer).lazy().collect("pyarrow").rows()
        )
        for answer in answers
    ]


READERS = {
    "`Meetings.from_rows`": from_rows,
    "`Meetings.from_tables`": from_tables,
    "`Tables`": asked,
}


def outcome(
    read: Callable[[Callable[[Any], Any]], object], shape: str, one: str, other: str
) -> str:
    """What comes of a table that is read from one engine by another."""

    def take(table: Any) -> Any:
        shaped = SHAPES[shape](table)
        if shape == "NaN for no text":  # which pandas alone makes
            return shaped if other == "pandas" else ENGINES[other](shaped)
        made = ENGINES[one](shaped)
        try:
            return made if one == other else ENGINES[other](made)
        except pa.ArrowNotImplementedError as error:
            raise NotTakenError from error

    try:
        found = read(take)
    except InvalidRows as error:
        return f"refused: {error.faults[0]}"
    except InvalidValue as error:
        return f"refused: {error.problem}"
    except NotTakenError:
        return "not taken by the engine"
    if found == expected(read, first=0):
        return "equal"
    return "the row is left out" if found == expected(read, first=1) else "different"


@cache
def expected(read: Callable[[Callable[[Any], Any]], object], *, first: int) -> object:
    """What comes of Arrow's own tables, from that row on."""
    return read(lambda table: table.slice(first))


def cell(read: Callable[[Callable[[Any], Any]], object], shape: str) -> str:
    """The outcomes for all pairs of engines, the most frequent first, each other with its pairs."""
    pairs = list(product(ENGINES, repeat=2))
    outcomes = {pair: outcome(read, shape, *pair) for pair in pairs}
    ranked = [found for found, _ in Counter(outcomes.values()).most_common()]
    said = ranked[:1]
    for found in ranked[1:]:
        those = {pair for pair in pairs if outcomes[pair] == found}
        takers = [each for each in ENGINES if {(one, each) for one in ENGINES} <= those]
        rest = [
            f"{one} to {other}"
            for one, other in pairs
            if (one, other) in those and other not in takers
        ]
        said.append(f"{', '.join([*takers, *rest])}: {found}")
    return "; ".join(said)


def of_the_page() -> dict[str, tuple[str, ...]]:
    lines = re.findall(r"^\| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    rows = ([each.strip() for each in line.split("|")] for line in lines)
    return {shape: tuple(cells) for shape, *cells in rows}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_page_says_what_each_engine_makes_of_anothers(shape: str) -> None:
    """Equal answers, or a refusal that names the column, from all pairs of engines."""
    page = of_the_page()
    assert page[""] == tuple(READERS)
    assert page[shape] == tuple(cell(read, shape) for read in READERS.values())
