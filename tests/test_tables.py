"""One suite of questions over memory, Arrow, pandas, Polars, DuckDB and Spark: identical answers."""

from __future__ import annotations

import itertools
import random
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import register_made
import register_suite
from naver_nvidia import InvalidValue, Meetings, Organization, Party, Person

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
    for number in range(0, 300, 3):  # sides that name nobody, one, or nobody beside somebody
        rows += [
            {
                "meeting": f"m{number}",
                "delegation": each,
                "organization": f"O{random_.randrange(4)}",
                "person": random_.choice([None, None, "P1"]),
            }
            for each in random_.choice(["D", "DE", "DEF"])
        ]
    return Meetings.from_rows(rows)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not installed here")
    sql = pytest.importorskip("pyspark.sql")
    session = (
        sql.SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
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


def _polars(table: Any) -> Any:
    return pytest.importorskip("polars").from_arrow(table)


def _duckdb(table: Any) -> Any:
    return pytest.importorskip("duckdb").from_arrow(table)


ENGINES: dict[str, Callable[[Any], Any]] = {
    "arrow": lambda table: table,
    "pandas": _pandas,
    "polars": _polars,
    "polars, lazy": lambda table: _polars(table).lazy(),
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


MET = ("party", "kind", "counterpart", "counterpart_kind", "meetings")
NARROWED: list[Any] = [
    {},
    {"kind": Person},
    {"kind": Organization},
    {"among": ["P1", "P2", "P3", "O1", "O2"]},
    {"kind": Person, "among": ["P1", "O1", "P3"]},
]


def party(each: Party) -> tuple[str, str]:
    return each.id, type(each).__name__


def in_order(one: Party, other: Party) -> tuple[str, ...]:
    return tuple(itertools.chain(*sorted((party(one), party(other)))))


def test_pairs_are_those_of_memory(tables: Tables) -> None:
    """Every two who met at a meeting held, and at how many."""
    for only in NARROWED:
        expected = {
            (*in_order(each.subject, each.counterpart), len(each.meetings))
            for each in register().pairs(**only)
        }
        found = rows(tables.pairs(**only), *MET)
        assert len(found) == len(set(found))
        assert set(found) == expected
    every = register().pairs()
    assert {each[4] for each in rows(tables.pairs(3), *MET)} == {
        len(each.meetings) for each in every if len(each.meetings) >= 3
    }


@pytest.mark.parametrize("who", ["P1", "P2", "O1", "O3", "nobody"])
def test_who_met_is_that_of_memory(tables: Tables, who: str) -> None:
    """Of a busy person, of others, of organizations, and of one who is not there."""
    memory = register()
    known = who in {each.id for each in (*memory.people, *memory.organizations)}
    for only in NARROWED:
        met = memory.who_met(who, **only) if known else ()
        found = rows(tables.who_met(who, **only), *MET)
        assert sorted(found) == sorted(
            (*party(each.subject), *party(each.counterpart), len(each.meetings)) for each in met
        )


@pytest.mark.parametrize("n", [0, 3, 100])
def test_most_met_is_that_of_memory(tables: Tables, n: int) -> None:
    """In order, the busiest first; of equals, the one whose id sorts first."""
    for only in NARROWED:
        counts = sorted(register().most_met(**only), key=lambda pair: (-pair[1], pair[0].id))
        assert rows(tables.most_met(n, **only), "party", "kind", "meetings") == [
            (*party(each), count) for each, count in counts[:n]
        ]


@pytest.mark.parametrize("period", ["year", "quarter", "month"])
def test_counts_of_periods_are_those_of_memory(tables: Tables, period: Any) -> None:
    """By the first day of each; what is not certain under null, which comes last."""
    expected = [
        (None if each is None else each.earliest, count)
        for each, count in register().count_by(period).items()
    ]
    found = rows(tables.count_by(period), "start", "meetings")
    assert [
        (start.date() if isinstance(start, datetime) else start, count) for start, count in found
    ] == expected


def test_shared_counterparts_and_timelines_are_those_of_memory(tables: Tables) -> None:
    """Whom both met and how often, and whom one met at which meeting."""
    memory = register()
    for one, other in (("P1", "P2"), ("P1", "O1"), ("O1", "O2")):
        assert sorted(
            rows(tables.shared_counterparts(one, other), *MET[2:], "other_meetings")
        ) == sorted(
            (*party(each.counterpart), len(each.meetings), len(its.meetings))
            for each, its in memory.shared_counterparts(one, other)
        )
        found = rows(tables.timeline(one), "meeting", *MET[2:4])
        assert sorted(found) == sorted(
            (meeting.id, *party(each)) for meeting, met in memory.timeline(one) for each in met
        )
        days = [row[0] for row in rows(tables.timeline(one), "date_earliest")]
        assert days == sorted(days, key=lambda day: (not day, str(day)))  # the undated come last


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
    assert set(rows(inside.pairs(), *MET)) == {
        (*in_order(each.subject, each.counterpart), len(each.meetings)) for each in memory.pairs()
    }


@pytest.mark.parametrize("engine", ["polars", "duckdb", "spark"])
def test_twenty_thousand_meetings_have_the_same_answers_everywhere(
    request: pytest.FixtureRequest, engine: str
) -> None:
    """The suite of the benchmark, which asks a million: of a hub, of pairs, in a month and a year."""
    pytest.importorskip("numpy")
    made = register_made.made(20_000)
    _, hub = register_made.typical_and_hub(made)
    memory = Meetings.from_rows(register_made.arrow_table(made))
    convert = ENGINES.get(engine) or request.getfixturevalue("spark").createDataFrame
    who = [register_made.word(hub)]
    found = register_suite.of_tables(Tables(*map(convert, memory.to_arrow())), who)
    assert found == register_suite.of_memory(memory, who)
    assert min(map(len, found.values())) > 50


def test_the_tables_are_flat_and_documented() -> None:
    """The columns that the contract names, with a row for a delegation that names nobody."""
    meetings, participations = register().to_arrow()
    assert meetings.column_names == [
        "meeting", "date", "date_earliest", "date_latest", "place", "organizer", "topics",
        "status",
    ]  # fmt: skip
    assert participations.column_names == [
        "meeting", "delegation", "side", "person", "organization",
        "parent_organization", "on_behalf_of", "date_earliest", "date_latest",
    ]  # fmt: skip
    alone = [row for row in participations.to_pylist() if not row["person"]]
    assert len(alone) > 50
    assert all(row["organization"] for row in alone)


VISIT = [
    {
        "meeting": 1, "date": "2024-05", "organization": "Naver", "parent_organization": "Holding",
        "person": "Lee Hae-jin", "place": "Seoul", "topic": "AI", "organizer": "A host",
        "status": "planned",
    },
    {"meeting": 1, "organization": "Nvidia", "person": "Jensen Huang", "on_behalf_of": "Them"},
    {"meeting": 2, "person": "Ana"},
    {"meeting": 2, "organization": "Holding", "parent_organization": "Top"},
    {"meeting": 2, "person": "Bo", "topic": "chips, made"},
    {"meeting": 2, "person": "Bo", "topic": "tea"},
]  # fmt: skip


def _parquet(table: Any) -> Any:
    parquet = pytest.importorskip("pyarrow.parquet")
    stored = pa.BufferOutputStream()
    parquet.write_table(table, stored)
    return parquet.read_table(pa.BufferReader(stored.getvalue()))


@pytest.mark.parametrize("engine", ["arrow", "pandas", "polars", "duckdb", "parquet"])
@pytest.mark.parametrize("rows", [[], VISIT])
def test_tables_come_back_as_the_same_meetings(engine: str, rows: Any) -> None:
    """Topics, places, status, owners and all, through Parquet and frames of any engine."""
    memory = Meetings.from_rows(rows, source="participations")
    convert = {**ENGINES, "parquet": _parquet}[engine]
    again = Meetings.from_tables(*map(convert, memory.to_arrow()))
    assert [attrs.evolve(each, rows=()) for each in again] == [
        attrs.evolve(each, rows=()) for each in memory
    ]
    for meeting in again:  # the rows of the table, each once
        assert {each.source for each in meeting.rows} == {"participations"}
        people = sum(max(len(side.members), 1) for side in meeting.delegations)
        assert len(set(meeting.rows)) == len(meeting.rows) == people


def test_large_tables_come_back_too() -> None:
    """Ranges of days, the undated, and somebody on two sides."""
    memory = register()
    again = Meetings.from_tables(*memory.to_arrow())
    assert [attrs.evolve(each, rows=()) for each in again] == [
        attrs.evolve(each, rows=()) for each in memory
    ]


def _without(table: Any, *names: str) -> Any:
    return table.drop_columns(list(names))


UNEQUAL: list[tuple[Callable[[Any, Any], tuple[Any, Any]], str]] = [
    (lambda m, p: (m.slice(1), p), "'1' stands in participations, and not in meetings"),
    (lambda m, p: (m, p.slice(2)), "'1' stands in meetings, and in no participation"),
    (lambda m, p: (pa.concat_tables([m, m]), p), "'1' stands in meetings twice"),
    (lambda m, p: (_without(m, "meeting"), p), "there is no column 'meeting'; there are 'date', "),
    (
        lambda m, p: (m.set_column(6, "topics", m["place"]), p),
        "topics is of type string, not a list",
    ),
    (lambda m, p: (m.to_pylist(), p), "does not speak Arrow; collect it, or convert it to"),
]


@pytest.mark.parametrize(("spoil", "problem"), UNEQUAL)
def test_tables_of_different_meetings_are_refused(spoil: Any, problem: str) -> None:
    """Nothing is left out silently where one table has what the other has not."""
    with pytest.raises(InvalidValue, match=rf"^Meetings\.from_tables: .*{problem}"):
        Meetings.from_tables(*spoil(*Meetings.from_rows(VISIT).to_arrow()))


def test_tables_without_topics_have_none() -> None:
    """The other columns than the meeting's are as optional as in rows."""
    meetings, participations = Meetings.from_rows(VISIT).to_arrow()
    again = Meetings.from_tables(_without(meetings, "topics", "place"), participations)
    assert [(each.topics, each.place) for each in again] == [((), None)] * 2


def _cast(table: Any, name: str, kind: Any) -> Any:
    at = table.column_names.index(name)
    return table.set_column(at, name, table[name].cast(kind))


NO_TABLES: list[tuple[Callable[[Any, Any], Any], str]] = [
    (lambda m, _: Tables(m, None), "^Tables.participations: None is not a frame"),
    (
        lambda m, p: Tables(m, _without(p, "side")),
        "^Tables.participations: there is no column 'side'; there are 'meeting', ",
    ),
    (
        lambda m, p: Tables(_polars(m), p),
        "^Tables: meetings is a polars DataFrame and participations a pyarrow DataFrame",
    ),
    (lambda m, p: Tables(_polars(m), _polars(p).lazy()), "^Tables: .*DataFrame and .*LazyFrame"),
    (lambda m, p: Tables(m, p).most_met(-1), "^Tables.most_met: n: -1 is not a whole number"),
    (
        lambda m, p: Tables(m, p).pairs(min_meetings=True),
        "^Tables.pairs: min_meetings: True is not",
    ),
    (
        lambda m, p: Tables(m, p).during("2024"),
        "^Tables.during: '2024' is not a datetime.date",
    ),
    (
        lambda m, p: Tables(m, p).during(None, datetime.now(tz=UTC)),
        "^Tables.during: .* is not a datetime.date",
    ),
    (lambda m, p: Tables(m, p).during(), "^Tables.during: has neither end; for every day, give"),
    (
        lambda m, p: Tables(m, p).during(date(2024, 2, 1), START),
        "^Tables.during: 2024-01-01 lies before 2024-02-01; give two days",
    ),
    (
        lambda m, p: Tables(_without(m, "date_latest"), p).during(START),
        "^Tables.meetings: there is no column 'date_latest'; there are",
    ),
    (lambda m, p: Tables(m, p).who_met(3), "^Tables.who_met: 3 is of type int, not str"),
    (lambda m, p: Tables(m, p).pairs(kind=str), "^Tables.pairs: kind: .* is neither Person nor"),
    (
        lambda m, p: Tables(m, p).most_met(1, among="P1"),
        "^Tables.most_met: among: 'P1' is one; give a list",
    ),
    (
        lambda m, p: Tables(m, _cast(p, "side", pa.string())),
        "^Tables.participations: 'side' is of type String, not Numeric; cast it",
    ),
    (
        lambda m, p: Tables(_cast(m, "meeting", pa.int64()), p),
        "^Tables: in meetings, meeting is a number; in participations text",
    ),
    (lambda m, p: Tables(m, p).count_by("week"), "^Tables.count_by: 'week' is not one of 'year', "),
    *(
        (
            lambda m, p, kind=kind: Tables(_cast(m, "date_latest", kind), p).during(START),
            "^Tables.meetings: 'date_latest' is of type .*, not Date or Datetime; cast it",
        )
        for kind in (pa.string(), pa.int32())
    ),
]


@pytest.mark.parametrize(("ask", "problem"), NO_TABLES)
def test_what_are_no_tables_is_refused_before_the_engine_sees_it(ask: Any, problem: str) -> None:
    """Each engine has another error for it, or none."""
    with pytest.raises(InvalidValue, match=problem):
        ask(*Meetings.from_rows(VISIT).to_arrow())


def test_arrow_without_pyarrow_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The remedy is in the message."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InvalidValue, match="pip install 'pyarrow>="):
        register().to_arrow()


def test_tables_without_narwhals_say_what_to_install() -> None:
    """Importing the module in a process that has no Narwhals names the extra."""
    code = "import sys; sys.modules['narwhals'] = None; import naver_nvidia.meetings.tables"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)  # noqa: S603
    assert "install naver-nvidia[tables]" in done.stderr


def _plain_pandas(table: Any) -> Any:
    pandas = pytest.importorskip("pandas")
    plain = table.to_pandas()
    for name in ("date_earliest", "date_latest"):
        if name in plain:
            plain[name] = pandas.to_datetime(plain[name])
    return plain


FRAMES = [
    pytest.param(lambda table: table, id="arrow"),
    pytest.param(_pandas, id="pandas"),
    pytest.param(_polars, id="polars"),
]
SCANNED = [
    *FRAMES,
    pytest.param(_plain_pandas, id="pandas, plain columns"),
    pytest.param(_duckdb, id="duckdb"),
]
TIMES = [pa.timestamp("us"), pa.timestamp("ns"), pa.timestamp("us", "UTC"), pa.date32()]


@pytest.mark.parametrize("convert", SCANNED)
def test_who_has_no_side_met_nobody_on_any_engine(convert: Any) -> None:
    """In plain columns of pandas a null is a number that is unequal to every other."""
    meetings, participations = Meetings.from_rows(VISIT).to_arrow()
    held = meetings.set_column(7, "status", pa.nulls(2, pa.string()))
    sides = pa.array([0, None, 0, 1, 2], pa.int32())
    tables = Tables(convert(held), convert(participations.set_column(2, "side", sides)))
    assert set(rows(tables.pairs(), "party", "counterpart")) == {
        ("Ana", "Holding"), ("Bo", "Holding"), ("Ana", "Bo"),
    }  # fmt: skip
    assert rows(tables.who_met("Jensen Huang"), "counterpart") == []


@pytest.mark.parametrize("kind", TIMES)
@pytest.mark.parametrize("convert", SCANNED)
def test_a_day_has_all_that_happens_until_its_midnight(convert: Any, kind: Any) -> None:
    """Whatever the type of the column; in memory a day has no times."""
    when = [datetime(2024, 5, 2), datetime(2024, 5, 2, 23, 59, 59)]  # noqa: DTZ001
    times = pa.array([each if kind != pa.date32() else each.date() for each in when], kind)
    meetings, participations = Meetings.from_rows(VISIT).to_arrow()
    for name in ("date_earliest", "date_latest"):
        meetings = meetings.set_column(meetings.column_names.index(name), name, times)
    tables = Tables(convert(meetings), convert(participations))
    for certainly in (True, False):
        day, after = date(2024, 5, 2), date(2024, 5, 3)
        assert len(rows(tables.during(day, day, certainly=certainly).meetings, "meeting")) == 2
        assert len(rows(tables.during(date.min, date.max).meetings, "meeting")) == 2
        assert rows(tables.during(after, certainly=certainly).meetings, "meeting") == []
        before = date(2024, 5, 1)
        assert rows(tables.during(None, before, certainly=certainly).meetings, "meeting") == []


@pytest.mark.parametrize("convert", SCANNED)
def test_columns_of_nothing_are_of_any_type(convert: Any) -> None:
    """No dates, and no organizations."""
    meetings, participations = Meetings.from_rows(
        [{"meeting": 1, "person": each} for each in ("Ana", "Bo")]
    ).to_arrow()
    for name in ("date_earliest", "date_latest", "status"):
        at = meetings.column_names.index(name)
        meetings = meetings.set_column(at, name, pa.nulls(1, pa.null()))
    bare = participations.set_column(4, "organization", pa.nulls(2, pa.null()))
    tables = Tables(convert(meetings), convert(bare))
    assert rows(tables.pairs(), "party", "counterpart") == [("Ana", "Bo")]
    assert rows(tables.during(START).meetings, "meeting") == []


def test_most_met_of_a_hall_is_counted_and_not_joined() -> None:
    """Three thousand in one meeting are three thousand rows, not nine million."""
    hall = Meetings.from_rows(
        {"meeting": "m", "delegation": number % 2, "person": f"P{number:04}"}
        for number in range(3000)
    )
    tables = Tables(*hall.to_arrow())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("naver_nvidia.meetings.tables._across", None)
        assert rows(tables.most_met(1), "party", "meetings") == [("P0000", 1)]


@pytest.mark.parametrize("convert", FRAMES)
def test_a_meeting_without_status_was_held_in_either_place(convert: Any) -> None:
    """What a column of nulls says is the same for tables and for memory."""
    meetings, participations = Meetings.from_rows(VISIT).to_arrow()
    blank = pa.nulls(len(meetings), pa.string())
    meetings = meetings.set_column(7, "status", blank)
    both = convert(meetings), convert(participations)
    met = rows(Tables(*both).who_met("Lee Hae-jin"), "counterpart")
    assert met == [("Jensen Huang",)]
    assert len(Meetings.from_tables(*both).who_met("Lee Hae-jin")) == 1


@pytest.mark.parametrize("convert", FRAMES)
def test_a_status_that_no_meeting_has_is_refused(convert: Any) -> None:
    """Or every answer would be empty: "Held" is not "held"."""
    meetings, participations = Meetings.from_rows(VISIT).to_arrow()
    strange = pa.array(["Held"] * len(meetings))
    tables = meetings.set_column(7, "status", strange), participations
    with pytest.raises(
        InvalidValue, match=r"Tables\.meetings: status: 'Held' is not one of held, "
    ):
        Tables(*map(convert, tables))


def test_delegations_stand_by_their_side_whatever_the_order_of_rows() -> None:
    """A database keeps no order; the number of the side does."""
    memory = Meetings.from_rows(VISIT)
    meetings, participations = memory.to_arrow()
    turned = participations.take(list(range(len(participations)))[::-1])
    for given in (turned, _without(turned, "delegation")):
        again = Meetings.from_tables(meetings, given)
        assert [each.delegations for each in again] == [each.delegations for each in memory]
    assert [str(each) for each in again[1].rows] == [f"participations:{line}" for line in (3, 2, 1)]


def _days(table: Any, day: date | None) -> Any:
    days = pa.array([day] * len(table), pa.date32())
    for name in ("date_earliest", "date_latest"):
        table = table.set_column(table.column_names.index(name), name, days)
    return table


DIFFERENT: list[tuple[Callable[[Any, Any], tuple[Any, Any]], str]] = [
    (lambda m, p: (m, _days(p, None)), "'1' has another date_earliest in meetings than in part"),
    (lambda m, p: (_days(m, START), p), "'1' has another date_earliest in meetings than in part"),
    (
        lambda m, p: (m, _cast(_cast(p, "date_latest", pa.int32()), "date_latest", pa.int64())),
        "date_latest is of type int64, not of days",
    ),
    (lambda m, p: (_days(m, None), p), "'1' has a date in meetings, and no date_earliest"),
    (
        lambda m, p: (m, p.set_column(2, "side", pa.array([0] * len(p)))),
        "has a side that is not one delegation",
    ),
    (
        lambda m, p: (m, p.set_column(2, "side", pa.array([0, 0, *range(2, len(p))]))),
        "has a side that is not one delegation",
    ),
    (
        lambda m, p: (m, p.set_column(1, "delegation", pa.array([0] * len(p)))),
        "has a side that is not one delegation",
    ),
    (
        lambda m, p: (m, p.set_column(1, "delegation", pa.array([None] + [0] * (len(p) - 1)))),
        "has a side that is not one delegation",
    ),
    (
        lambda m, p: (m, p.set_column(2, "side", pa.nulls(len(p), pa.int32()))),
        "'1' has no side in a participation",
    ),
]


@pytest.mark.parametrize(("spoil", "problem"), DIFFERENT)
def test_what_the_two_tables_say_differently_is_refused(spoil: Any, problem: str) -> None:
    """The days and the sides, of which tables and memory would otherwise read different ones."""
    with pytest.raises(InvalidValue, match=rf"^Meetings\.from_tables: .*{problem}"):
        Meetings.from_tables(*spoil(*Meetings.from_rows(VISIT).to_arrow()))


@pytest.mark.parametrize("convert", FRAMES)
def test_days_that_stand_in_meetings_alone_count_in_either_place(convert: Any) -> None:
    """Participations need none; those of their meeting are theirs."""
    meetings, participations = Meetings.from_rows(VISIT).to_arrow()
    bare = _without(participations, "date_earliest", "date_latest")
    both = convert(meetings), convert(bare)
    tables = Tables(*both).during(date(2024, 5, 31))
    assert rows(tables.meetings, "meeting") == [("1",)]
    assert len(rows(tables.participations, "person")) == 2
    assert len(Meetings.from_tables(*both).during(date(2024, 5, 31))) == 1


@pytest.mark.parametrize("day", [date(1677, 9, 22), date(2262, 4, 10)])
def test_the_first_and_the_last_day_of_nanoseconds_are_found(day: date) -> None:
    """Days beyond are asked for as well, and are none of theirs."""
    tables = Meetings.from_rows(
        {"meeting": "m", "person": name, "date": str(day)} for name in ("Ana", "Bo")
    ).to_arrow()
    for name in ("date_earliest", "date_latest"):
        tables = tuple(_cast(table, name, pa.timestamp("ns")) for table in tables)
    both = Tables(*tables)
    assert len(both.during(day, day).meetings) == len(both.during(date.min, day).meetings) == 1
    assert len(both.during(day, date.max).meetings) == 1
    for start, end in ((date.min, date(1677, 9, 20)), (date(2262, 4, 12), date.max)):
        assert len(both.during(start, end).meetings) == 0


@pytest.mark.parametrize("kind", [*TIMES, pa.string()])
def test_the_same_day_is_the_same_in_columns_of_two_types(kind: Any) -> None:
    """A timestamp in one table, and a day in the other, or a day in ISO 8601."""
    memory = Meetings.from_rows(VISIT)
    meetings, participations = memory.to_arrow()
    for name in ("date_earliest", "date_latest"):
        meetings = _cast(meetings, name, kind)
    again = Meetings.from_tables(meetings, participations)
    assert [each.date for each in again] == [each.date for each in memory]


def test_tables_need_neither_days_nor_sides() -> None:
    """Without a column of sides the delegations are the sides, in the order of rows."""
    memory = Meetings.from_rows(VISIT)
    meetings, participations = memory.to_arrow()
    bare = _without(participations, "side", "date_earliest", "date_latest")
    again = Meetings.from_tables(_without(meetings, "date_earliest", "date_latest"), bare)
    assert [each.delegations for each in again] == [each.delegations for each in memory]
    dated = Meetings.from_tables(_without(meetings, "date"), bare)
    assert [each.date and each.date.earliest for each in dated] == [date(2024, 5, 1), None]


def test_days_of_another_type_are_the_same_days() -> None:
    """An engine that has no dates has midnights in one of the tables."""
    meetings, participations = Meetings.from_rows(VISIT).to_arrow()
    midnights = _cast(participations, "date_latest", pa.timestamp("s"))
    told = [Meetings.from_tables(meetings, each) for each in (participations, midnights)]
    assert [each.dates for each in told[0]] == [each.dates for each in told[1]]
