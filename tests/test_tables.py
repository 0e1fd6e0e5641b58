"""One suite of questions over memory, Arrow, pandas, Polars, DuckDB and Spark: identical answers."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia import InvalidValue, Meetings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

nw = pytest.importorskip("narwhals.stable.v2")
pa = pytest.importorskip("pyarrow")

from naver_nvidia.meetings.tables import Tables  # noqa: E402 - it needs Narwhals

START = date(2024, 1, 1)


def register() -> Meetings:
    random_ = random.Random(11)  # noqa: S311 - no secret
    rows: list[dict[str, Any]] = []
    for number in range(300):
        day = START + timedelta(random_.randrange(60))
        shared = {
            "meeting": f"m{number}",
            "date_earliest": day,
            "date_latest": day + timedelta(random_.choice([0, 0, 0, 9])),
            "status": random_.choice(["held", "held", "held", "planned"]),
        }
        if not number % 7:
            shared |= {"date_earliest": None, "date_latest": None}
        rows += [
            {
                **shared,
                "delegation": random_.choice("ABC"),
                "person": f"P{int(random_.paretovariate(0.8)) % 25}",
            }
            for _ in range(random_.randrange(1, 6))
        ]
    rows += [{"meeting": "m1", "delegation": "D", "organization": "Naver", "person": None}]
    return Meetings.from_rows(rows)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not installed here")
    sql = pytest.importorskip("pyspark.sql")
    session = (
        sql.SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()


def _pandas(table: Any) -> Any:
    pandas = pytest.importorskip("pandas")
    # Nullable types: an object column of dates compares with nothing.
    return table.to_pandas(types_mapper=pandas.ArrowDtype)


def _duckdb(table: Any) -> Any:
    return pytest.importorskip("duckdb").from_arrow(table)


ENGINES: dict[str, Callable[[Any], Any]] = {
    "arrow": lambda table: table,
    "pandas": _pandas,
    "polars": lambda table: pytest.importorskip("polars").from_arrow(table),
    "polars, lazy": lambda table: pytest.importorskip("polars").from_arrow(table).lazy(),
    "duckdb": _duckdb,
}


@pytest.fixture(params=[*ENGINES, "spark"], scope="module")
def tables(request: pytest.FixtureRequest) -> Tables:
    """The same register, held by each engine."""
    both = register().to_arrow()
    if request.param == "spark":
        session = request.getfixturevalue("spark")
        return Tables(*map(session.createDataFrame, both))
    return Tables(*map(ENGINES[request.param], both))


def rows(native: Any, *names: str) -> list[tuple[Any, ...]]:
    # Selected after, for pandas brings its index along.
    frame = nw.from_native(native).lazy().collect("pyarrow").select(*names)
    return [tuple(row) for row in frame.rows()]


def test_pairs_are_those_of_memory(tables: Tables) -> None:
    """Every two who met at a meeting held, and at how many."""
    expected = {
        (*sorted((each.subject.id, each.counterpart.id)), len(each.meetings))
        for each in register().pairs()
    }
    found = rows(tables.pairs(), "person", "counterpart", "meetings")
    assert len(found) == len(set(found))
    assert set(found) == expected
    assert set(rows(tables.pairs(3), "person", "counterpart", "meetings")) == {
        each for each in expected if each[2] >= 3
    }


@pytest.mark.parametrize("person", ["P1", "P2", "P7", "nobody"])
def test_who_met_is_that_of_memory(tables: Tables, person: str) -> None:
    """Of a busy person, of others, and of one who is not there."""
    memory = register()
    known = person in {each.id for each in memory.people}
    met = memory.who_met(person) if known else ()
    found = rows(tables.who_met(person), "person", "counterpart", "meetings")
    assert sorted(found) == sorted(
        (person, each.counterpart.id, len(each.meetings)) for each in met
    )


@pytest.mark.parametrize("n", [0, 3, 100])
def test_most_met_is_that_of_memory(tables: Tables, n: int) -> None:
    """In order, the busiest first; of equals, the one whose id sorts first."""
    counts = sorted(register().most_met(), key=lambda pair: (-pair[1], pair[0].id))
    assert rows(tables.most_met(n), "person", "meetings") == [
        (person.id, count) for person, count in counts[:n]
    ]


@pytest.mark.parametrize("certainly", [True, False])
@pytest.mark.parametrize(
    "span", [(START, None), (None, START + timedelta(20)), (START + timedelta(10),) * 2]
)
def test_spans_of_days_are_those_of_memory(
    tables: Tables,
    span: tuple[date | None, date | None],
    certainly: bool,  # noqa: FBT001
) -> None:
    """What may and what must be in the span, both ends included, the undated in none."""
    memory = register().during(*span, certainly=certainly)
    inside = tables.during(*span, certainly=certainly)
    assert sorted(rows(inside.meetings, "meeting")) == sorted((each.id,) for each in memory)
    assert set(rows(inside.pairs(), "person", "counterpart", "meetings")) == {
        (*sorted((each.subject.id, each.counterpart.id)), len(each.meetings))
        for each in memory.pairs()
    }


def test_the_tables_are_flat_and_documented() -> None:
    """The columns that the contract names, with a row for a delegation that names nobody."""
    meetings, participations = register().to_arrow()
    assert meetings.column_names == [
        "meeting", "date", "date_earliest", "date_latest", "place", "organizer", "status",
    ]  # fmt: skip
    assert participations.column_names == [
        "meeting", "delegation", "side", "person", "organization", "on_behalf_of",
        "date_earliest", "date_latest",
    ]  # fmt: skip
    (alone,) = (row for row in participations.to_pylist() if row["organization"])
    assert (alone["meeting"], alone["person"], alone["organization"]) == ("m1", None, "Naver")


def test_tables_come_back_as_meetings(tmp_path: Any) -> None:
    """Through Parquet too: the same meetings, dates and sides, each proved by its new rows."""
    parquet = pytest.importorskip("pyarrow.parquet")
    memory = register().with_status("held")
    _, participations = memory.to_arrow()
    parquet.write_table(participations, tmp_path / "participations.parquet")
    again = Meetings.from_rows(parquet.read_table(tmp_path / "participations.parquet"))

    def plain(meetings: Meetings) -> dict[str, Any]:
        return {
            each.id: (each.date and (each.date.earliest, each.date.latest), each.delegations)
            for each in meetings
        }

    assert plain(again) == plain(memory)


def test_arrow_without_pyarrow_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The remedy is in the message."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InvalidValue, match=r"install naver-nvidia\[arrow\]"):
        register().to_arrow()


def test_tables_without_narwhals_say_what_to_install() -> None:
    """Importing the module in a process that has no Narwhals names the extra."""
    code = "import sys; sys.modules['narwhals'] = None; import naver_nvidia.meetings.tables"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)  # noqa: S603
    assert "install naver-nvidia[tables]" in done.stderr
