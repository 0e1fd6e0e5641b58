"""One suite of questions, asked of memory and of tables on any engine: the answers are equal."""

from __future__ import annotations

import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from naver_nvidia import Meetings
    from naver_nvidia.meetings.tables import Tables

Answers = dict[str, list[tuple[Any, ...]]]

MONTH = date(2016, 10, 1), date(2016, 10, 31)
YEAR = date(2016, 10, 1), date(2017, 9, 30)
MOST = 100


def of_memory(meetings: Meetings, people: Sequence[str]) -> Answers:
    """The answers of the objects, as sorted rows."""

    def met(among: Meetings, who: str) -> list[tuple[Any, ...]]:
        return sorted((who, each.counterpart.id, len(each.meetings)) for each in among.who_met(who))

    def pairs(among: Meetings, least: int) -> list[tuple[Any, ...]]:
        return sorted(
            (*sorted((each.subject.id, each.counterpart.id)), len(each.meetings))
            for each in among.pairs()
            if len(each.meetings) >= least
        )

    most = sorted(
        ((who.id, count) for who, count in meetings.most_met()),
        key=lambda each: (-each[1], each[0]),
    )
    return {
        **{f"who_met {who}": met(meetings, who) for who in people},
        **{f"who_met {who} in a year": met(meetings.during(*YEAR), who) for who in people},
        "most_met": most[:MOST],
        "pairs in a month": pairs(meetings.during(*MONTH, certainly=True), 1),
        "pairs of two meetings": pairs(meetings, 2),
    }


def of_tables(tables: Tables, people: Sequence[str]) -> Answers:
    """The answers of an engine, as sorted rows."""
    import narwhals.stable.v2 as nw  # noqa: PLC0415 - only the suite needs it

    def rows(native: Any, *names: str) -> list[tuple[Any, ...]]:  # noqa: ANN401
        frame = nw.from_native(native).lazy().collect("pyarrow").select(*names)
        return [tuple(row) for row in frame.rows()]

    def met(native: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401
        return sorted(rows(native, "party", "counterpart", "meetings"))

    year, month = tables.during(*YEAR), tables.during(*MONTH, certainly=True)
    return {
        **{f"who_met {who}": met(tables.who_met(who)) for who in people},
        **{f"who_met {who} in a year": met(year.who_met(who)) for who in people},
        "most_met": rows(tables.most_met(MOST), "party", "meetings"),
        "pairs in a month": met(month.pairs()),
        "pairs of two meetings": met(tables.pairs(2)),
    }


def engines(both: tuple[Any, Any]) -> Iterator[tuple[str, Callable[[], Tables]]]:
    """The two tables on Polars, DuckDB and a local Spark; the last needs Java."""
    import duckdb  # noqa: PLC0415 - one engine need not be there for another
    import polars as pl  # noqa: PLC0415
    from pyarrow import parquet  # noqa: PLC0415
    from pyspark.sql import SparkSession  # noqa: PLC0415

    from naver_nvidia.meetings.tables import Tables  # noqa: PLC0415

    yield "Polars", lambda: Tables(*map(pl.from_arrow, both))
    yield "DuckDB", lambda: Tables(*map(duckdb.from_arrow, both))
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(Path(folder, f"{number}.parquet")) for number in range(2)]
        for table, path in zip(both, paths, strict=True):
            parquet.write_table(table, path)
        settings: dict[str, bool | float | int | str | None] = {  # not a dict of str alone
            "spark.driver.memory": "6g",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "8",
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
        }
        session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield "Spark", lambda: Tables(*map(session.read.parquet, paths))
        session.stop()


def require_equal(name: str, found: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    """Raise SystemExit where an engine has another answer than memory."""
    for question, answer in expected.items():
        if found[question] != answer:
            raise SystemExit(f"{name} has another answer to {question}")


def report(meetings: Meetings, people: Sequence[str]) -> None:
    """Ask everyone, and print how long each took: seconds of the clock, for engines of threads."""
    start = time.perf_counter()
    expected = of_memory(meetings, people)
    print(f"{'memory':10}{time.perf_counter() - start:8.1f} s", flush=True)
    for question, answer in expected.items():
        print(f"  {question}: {len(answer):,} rows")
    for name, tables in engines(meetings.to_arrow()):
        start = time.perf_counter()
        require_equal(name, of_tables(tables(), people), expected)
        print(f"{name:10}{time.perf_counter() - start:8.1f} s, the same answers", flush=True)
