"""Reading a register from tidy rows: nothing is lost silently, and each row is its own proof."""

from __future__ import annotations

import pickle
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import (
    AmbiguousName,
    DateRange,
    Delegation,
    InvalidRows,
    InvalidValue,
    Meeting,
    Meetings,
    Organization,
    Person,
    Place,
    Row,
    Topic,
    UnknownName,
)
from naver_nvidia.meetings.store import numbers, string_column
from naver_nvidia.register import encoded, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

LEE, HUANG, ANA = (Person(name, name) for name in ("Lee Hae-jin", "Jensen Huang", "Ana"))
NAVER, NVIDIA = (Organization(name, name) for name in ("Naver", "Nvidia"))


def row(meeting: object = "m1", /, **cells: object) -> dict[str, Any]:
    return {"meeting": meeting} | cells


VISIT = [
    row(1, date="2024-06-25", organization="Naver", person="Lee Hae-jin", place="Santa Clara"),
    row(2, date="2024-06", delegation="us", person="Ana", topic="AI"),
    row(1, date="2024-06-25", organization="Nvidia", person="Jensen Huang", place=""),
    row(2, date=None, delegation="them", person="Lee Hae-jin", topic="chips"),
]


def problems(rows: Any, **options: Any) -> list[str]:
    with pytest.raises(InvalidRows) as caught:
        Meetings.from_rows(rows, **options)
    return list(map(str, caught.value.faults))


def test_rows_become_meetings_whose_proof_they_are() -> None:
    """Rows of one meeting may stand anywhere; the meeting has what any of them says of it."""
    assert list(Meetings.from_rows(VISIT, source="register")) == [
        Meeting(
            "2",
            (Delegation(members=(ANA,)), Delegation(members=(LEE,))),
            date=DateRange.parse("2024-06"),
            topics=(Topic("AI", "AI"), Topic("chips", "chips")),
            rows=(Row("register", 2), Row("register", 4)),
        ),
        Meeting(
            "1",
            (Delegation(NAVER, (LEE,)), Delegation(NVIDIA, (HUANG,))),
            date=DateRange.parse("2024-06-25"),
            place=Place("Santa Clara", "Santa Clara"),
            rows=(Row("register", 1), Row("register", 3)),
        ),
    ]


def test_the_rows_are_the_proof_that_passages_are_in_an_article() -> None:
    """An encounter in a register is proved by the rows that state its meetings."""
    (encounter,) = Meetings.from_rows(VISIT).of("Jensen Huang").who_met("Lee Hae-jin")
    assert encounter.rows == (Row("rows", 1), Row("rows", 3))
    assert [str(each) for each in encounter.rows] == ["rows:1", "rows:3"]


def test_a_register_of_rows_equals_one_of_objects() -> None:
    """Made from columns when looked at, or kept as objects: equal, and with the same answers."""
    made = Meetings.from_rows(VISIT)
    kept = Meetings(made)
    assert made == kept
    assert hash(made) == hash(kept)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301
    assert pickle.loads(pickle.dumps(made[1:])) == made[1:]  # noqa: S301
    assert made.who_met("Lee Hae-jin") == kept.who_met("Lee Hae-jin")
    assert tuple(made.pairs()) == tuple(kept.pairs())
    assert repr(made) == "<2 Meetings, 2024-06-01 to 2024-06-30>"
    assert made[0] is not made[0]
    assert list(made._register.meetings[:1]) == [made[0]]  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001


def test_the_side_is_the_delegation_else_the_organization_else_the_person() -> None:
    """Without a label of either kind a person came alone, and met all the others."""
    (mixed,) = Meetings.from_rows(
        [
            row(delegation="A", organization="Naver", person="Lee Hae-jin"),
            row(delegation="A", person="Ana"),
            row(organization="Nvidia"),
            row(organization="Nvidia", person="Jensen Huang"),
            row(person="Bo"),
            row(person="Bo"),
        ]
    )
    assert mixed.delegations == (
        Delegation(NAVER, (LEE, ANA)),
        Delegation(NVIDIA, (HUANG,)),
        Delegation(members=(Person("Bo", "Bo"),)),
    )
    assert len(mixed.rows) == 6


def test_sides_named_in_different_ways_are_never_one() -> None:
    """However many are named by a delegation, an organization or a person, each is its own."""
    rows = [row(person=f"Alone {number}") for number in range(9)]
    rows += [row(delegation=f"D{number}", person=f"Of {number}") for number in range(9)]
    rows += [row(organization=f"O{number}", person=f"In {number}") for number in range(9)]
    (hall,) = Meetings.from_rows(rows)
    assert [len(side.members) for side in hall.delegations] == [1] * 27


def test_a_delegation_may_speak_for_another_and_belong_to_one() -> None:
    """Whom a lobbyist represents, who organized without taking part, and who owns whom."""
    meetings = Meetings.from_rows(
        [
            row(person="Ana", organization="Parliament", organizer="Chamber"),
            row(
                person="Bo",
                organization="Agency",
                on_behalf_of="Naver",
                parent_organization="Holding",
                status="planned",
            ),
        ]
    )
    side = meetings[0].delegations[1]
    assert side.on_behalf_of == NAVER
    assert side.organization is not None
    assert side.organization.parent_organization == Organization("Holding", "Holding")
    assert meetings[0].organizer == Organization("Chamber", "Chamber")
    assert meetings[0].status == "planned"
    assert list(meetings.on_behalf_of("Naver")) == list(meetings.organized_by("chamber"))
    assert len(meetings.of("Holding", include_subsidiaries=True)) == 1
    assert [each.name for each in meetings.organizations] == ["Parliament", "Agency"]


DAYS = [
    ({"date": date(2024, 6, 25)}, "2024-06-25"),
    ({"date": DateRange.parse("2024-Q2")}, "2024-Q2"),
    ({"date": "2024-06"}, "2024-06"),
    ({"date_earliest": "2024-06-01", "date_latest": "2024-06-03"}, "2024-06-01/2024-06-03"),
    ({"date_earliest": "2024-06-25", "date_latest": "2024-06-25"}, "2024-06-25"),
    ({"date": "2024-06", "date_earliest": "2024-06-01", "date_latest": "2024-06-30"}, "2024-06"),
    ({"date": "2024-06", "date_earliest": None, "date_latest": None}, "2024-06"),
    ({"date": float("nan")}, None),
    ({"date": " "}, None),
    ({}, None),
]


@pytest.mark.parametrize(("cells", "expected"), DAYS)
def test_dates_are_what_iso_8601_says_or_two_bounds(cells: Any, expected: str | None) -> None:
    """A day, a month, a quarter or a range; empty is undated."""
    (meeting,) = Meetings.from_rows([row(person="Ana", **cells), row(person="Bo")])
    assert meeting.date == (None if expected is None else DateRange.parse(expected))


NO_DATE = (
    "is no date that means one thing in a register; give it as 2024-06-25, 2024-06, 25 June 2024 or "
    "2024-06-25/2024-06-27, or say what it means: dates= takes a function"
)
BAD = [
    ({"person": "Ana", "meeting": ""}, "meeting: is empty; it says which rows belong together"),
    ({}, "names neither a person nor an organization"),
    ({"person": 1.5}, "person: 1.5 is not text; name another column, or map the rows to make it a string"),
    ({"person": "\ud800"}, "person: '\\ud800' has a lone surrogate: not Unicode text"),
    (
        {"person": "Ana", "date": "soon", "date_earliest": "2024", "date_latest": "2024"},
        f"date: 'soon' {NO_DATE}",
    ),
    ({"person": ["Ana"]}, "person: ['Ana'] is not text; name another column, or map the rows to make it a string"),
    (
        {"person": "Ana", "date": "27-10-2021"},
        "date: '27-10-2021': which is the day? say day_first=True or day_first=False",
    ),
    ({"person": "Ana", "date_earliest": "2024"}, "has one of date_earliest and date_latest, not both"),
    (
        {"person": "Ana", "date_earliest": "2024", "date_latest": "2023"},
        "date_latest: 2023-12-31 lies before 2024-01-01",
    ),
    (
        {"person": "Ana", "date": "2024", "date_earliest": "2024", "date_latest": "2025"},
        "date: 2024 is not 2024-01-01 to 2025-12-31",
    ),
    ({"person": "Ana", "status": "hold"}, "status: 'hold' is not one of held, planned, denied, cancelled; map the rows to say which"),
    ({"person": "Ana", "line": "0"}, "line: '0' is not a line, counted from 1"),
    ({"person": "Ana", "line": 2**31}, "line: 2147483648 is beyond 2,147,483,647, the last line there may be"),
    ({"person": "Ana", "line": "9" * 5000}, f"line: '{'9' * 37}...{'9' * 38}' is beyond 2,147,483,647, the last line there may be"),
    ({"person": "Ana", "parent_organization": "X"}, "parent_organization: stands there without an organization"),
    ({"organization": "X", "parent_organization": "X"}, "parent_organization: 'X' would own itself"),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "problem"), BAD)
def test_a_bad_row_is_reported_by_line_and_column(cells: Any, problem: str) -> None:
    """What cannot be read, or says too little, is a fault of its row alone."""
    rows = [row(person="Bo"), row(person="Cy", line=None), row("m2", **cells)]
    assert problems(rows) == [f"rows:3: {problem}"]
    kept = Meetings.from_rows(rows, keep_good=True)
    assert [each.id for each in kept] == ["m1"]
    assert list(map(str, kept.invalid_rows)) == [f"rows:3: {problem}"]


def test_what_rows_of_one_meeting_contradict_is_reported() -> None:
    """Date, place, organizer and status are the meeting's; sender and client the delegation's."""
    first = row(
        person="Ana", delegation="A", organization="Naver", on_behalf_of="X", date="2024",
        place="Seoul", organizer="O", status="held", parent_organization="P",
    )  # fmt: skip
    changes = {
        "date": "2025", "place": "Busan", "organizer": "Q", "status": "denied",
        "organization": "Nvidia", "on_behalf_of": "Y",
    }  # fmt: skip
    assert problems([first, *({**first, name: value} for name, value in changes.items())]) == [
        "rows:2: date: '2025' contradicts '2024', which rows:1 says of the meeting",
        "rows:3: place: 'Busan' contradicts 'Seoul', which rows:1 says of the meeting",
        "rows:4: organizer: 'Q' contradicts 'O', which rows:1 says of the meeting",
        "rows:5: status: 'denied' contradicts 'held', which rows:1 says of the meeting",
        "rows:6: organization: 'Nvidia' contradicts 'Naver', which rows:1 says of the delegation",
        "rows:7: on_behalf_of: 'Y' contradicts 'X', which rows:1 says of the delegation",
    ]
    assert problems([first, first | {"parent_organization": "R"}]) == [
        "rows:2: parent_organization: 'R' contradicts 'P', which rows:1 says of it"
    ]


def test_organizations_do_not_own_themselves_through_others() -> None:
    """A circle of owners is reported where it closes."""
    rows = [
        row(organization=one, parent_organization=other)
        for one, other in ("AB", "BC", "AB", "CA", "DA")
    ]
    assert problems(rows) == ["rows:4: parent_organization: 'C' would own itself"]


def test_all_bad_rows_are_reported_together() -> None:
    """One error lists every fault in the order of lines; the good rows alone only on demand."""
    rows = [*VISIT, row(1, person="Bo", date="2025"), 5, row(person=["x"]), row("m3", person="Cy")]
    assert problems(rows) == [
        "rows:5: date: '2025' contradicts '2024-06-25', which rows:1 says of the meeting",
        "rows:6: 5 is not a mapping of column names to cells",
        "rows:7: person: ['x'] is not text; name another column, or map the rows to make it a string",
    ]
    kept = Meetings.from_rows(rows, keep_good=True)
    assert [each.id for each in kept] == ["2", "m3"]
    assert len(kept.invalid_rows) == len(kept[:1].invalid_rows) == 3
    assert Meetings.from_rows(VISIT).invalid_rows == ()


def test_who_stands_in_no_good_row_is_not_known() -> None:
    """That they met nobody would be a wrong answer, for their row was left out."""
    good = row(person="Ana", organization="Naver", organizer="Host", parent_organization="Owner")
    bad = row("m2", person="Bo", organization="Nvidia", organizer="Agent", date="soon")
    kept = Meetings.from_rows(
        [good, bad, row("m3", person="Cy"), row("m3", person="Di")], keep_good=True
    )
    for name in ("Ana", "Naver", "Host", "Owner"):
        assert kept.who_met(name) == ()
    for name in ("Bo", "Nvidia", "Agent"):
        with pytest.raises(UnknownName):
            kept.who_met(name)
    assert kept.who_met(Person("Bo", "Bo")) == ()


def test_columns_may_have_names_of_their_own() -> None:
    """The caller maps our names to the table's; a column that is not there is an error."""
    rows = [{"id": 1, "mep": "Ana", "date": "2024"}, {"id": 1, "mep": "Bo"}]
    named = {"meeting": "id", "person": "mep"}
    assert Meetings.from_rows(rows, columns=named).most_met(1)[0][0] == ANA
    assert problems(rows) == [
        "rows:1: there is no column 'person' or 'organization'; there are 'id', 'mep', 'date'"
    ]
    assert problems(rows, columns={**named, "place": "where"}) == [
        "rows:1: there is no column 'where'; there are 'id', 'mep', 'date'"
    ]
    with pytest.raises(InvalidValue, match="'who' is none of the columns meeting, date"):
        Meetings.from_rows(rows, columns={"who": "mep"})


def test_rows_may_name_their_own_source_and_line() -> None:
    """Where one line of a file gave two rows, it is one proof."""
    meetings = Meetings.from_rows(
        [
            row(person="Ana", source="a.csv", line=7),
            row(person="Bo", source="a.csv", line=7),
            row(person="Cy", source="b.csv", line="9"),
            row(person="Di"),
        ]
    )
    assert meetings[0].rows == (Row("a.csv", 7), Row("b.csv", 9), Row("rows", 4))
    assert problems([row(person="Ana", line=7), row(person="Bo", line=0)]) == [
        "rows:2: line: 0 is not a line, counted from 1"
    ]
    assert problems([row(person=["x"], source="a.csv", line=7)]) == [
        "a.csv:7: person: ['x'] is not text; name another column, or map the rows to make it a string"
    ]


@pytest.mark.parametrize(("source", "line"), [("", 1), ("a", 0), ("a", True), ("a", "1")])
def test_a_row_has_a_source_and_a_line_from_one(source: Any, line: Any) -> None:
    """A proof that points nowhere is none."""
    with pytest.raises(InvalidValue):
        Row(source, line)


def test_progress_is_told_row_by_row_count() -> None:
    """Long loads say how far they are; short ones say that they are done."""
    told: list[int] = []
    Meetings.from_rows(
        (row(number // 2, person=f"P{number % 2}") for number in range(50_001)),
        progress=told.append,
    )
    assert told == [50_000, 50_001]


@pytest.mark.parametrize("rows", [5, None, {"meeting": 1}])
def test_what_is_no_source_of_rows_is_refused(rows: Any) -> None:
    """One mapping is not an iterable of mappings."""
    with pytest.raises(InvalidValue, match="is not a path, an Arrow table or an iterable"):
        Meetings.from_rows(rows)


def test_no_rows_are_no_meetings() -> None:
    """An empty register is a register."""
    assert len(Meetings.from_rows([])) == 0
    assert list(Meetings.from_rows([]).pairs()) == []


# Files


def write(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_csv_file_is_read_with_its_line_numbers(tmp_path: Path) -> None:
    """A row is where it begins, though cells span lines; a byte order mark is no part of it."""
    path = write(
        tmp_path / "r.csv",
        '\ufeffmeeting,person,topic\r\n1,Ana,"two\r\nlines"\r\n\r\n1," Bo ",\r\n',
    )
    (meeting,) = Meetings.from_rows(path)
    assert [each.name for each in meeting.participants] == ["Ana", "Bo"]
    assert [each.name for each in meeting.topics] == ["two lines"]
    assert meeting.rows == (Row(str(path), 2), Row(str(path), 5))
    assert Meetings.from_rows(str(path)) == Meetings.from_rows(path)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "1: there is no header"),
        ("meeting,person\n1,Ana\n1\n", "3: has 1 cells under 2 column names"),
        ("meeting,person\n1\n", "2: has 1 cells under 2 column names"),
        ("meeting,person\n1,Ana,x\n", "2: has 3 cells under 2 column names"),
        (
            b"meeting,person\n1,\xff\n",
            "2: not UTF-8: invalid start byte; name the one it is in, as encoding='cp1252'",
        ),
        ('meeting,person\n1,"Ana"x\n', "2: ',' expected after '\"'"),
        ("meeting, meeting\n1,1\n", "1: the column 'meeting' stands there twice"),
        (
            "meeting,name\n1,Ana\n",
            "1: there is no column 'person' or 'organization'; there are 'meeting', 'name'",
        ),
        (
            "Meeting,person\n",
            "1: the column 'Meeting' differs from 'meeting' by case or spaces only; say columns={'meeting': 'Meeting'}, or 'meeting': None for another thing; there are 'Meeting', 'person'",
        ),
    ],
)
def test_a_file_that_is_no_register_says_where(
    tmp_path: Path, text: str | bytes, problem: str
) -> None:
    """Encoding, quoting, ragged rows and missing columns are faults with a line."""
    path = write(tmp_path / "r.csv", text)
    assert problems(path) == [f"{path}:{problem}"]


def test_an_arrow_table_is_read_by_its_c_interface() -> None:
    """Whatever speaks it, by whatever types: dictionaries, dates, numbers, nulls."""
    arrow = pytest.importorskip("pyarrow")
    table = arrow.table(
        {
            "meeting": arrow.array([1, 1, 2]),
            "person": arrow.array(["Ana", "Bo", None]).dictionary_encode(),
            "organization": arrow.array([None, None, "Naver"]),
            "date": arrow.array([date(2024, 6, 25), None, None]),
            "topic": arrow.array([None, None, None]),
        }
    )
    first, second = Meetings.from_rows(table)
    assert first.date == DateRange.parse("2024-06-25")
    assert [each.name for each in first.participants] == ["Ana", "Bo"]
    assert second.delegations == (Delegation(NAVER),)
    assert second.rows == (Row("rows", 3),)
    twice = arrow.Table.from_arrays([arrow.array(["m"])] * 2, ["person"] * 2)
    with pytest.raises(InvalidValue, match="the column 'person' stands there twice"):
        Meetings.from_rows(twice)
    assert not Meetings.from_rows(table.append_column("status", table["topic"])[:0])
    lists = arrow.table({"meeting": ["m"], "person": arrow.array([["Ana"]])})
    assert problems(lists) == [
        "rows:1: person: ['Ana'] is not text; name another column, or map the rows to make it a string"
    ]


ENCODINGS: list[Callable[[Any, Any], Any]] = [
    lambda _, words: words,
    lambda arrow, words: words.cast(arrow.large_string()),
    lambda arrow, words: words.cast(arrow.string_view()),
    lambda _, words: words.dictionary_encode(),
    lambda arrow, _: arrow.DictionaryArray.from_arrays(
        arrow.array([2, 1, 0, 2]), arrow.array([None, "Bo", "Ana", "Never"])
    ),
    lambda arrow, _: arrow.DictionaryArray.from_arrays(
        arrow.array([1, 0, None, 1]), arrow.array(["Bo", "Ana", "Ana"]).cast(arrow.string_view())
    ),
    lambda arrow, words: arrow.chunked_array([words[:1], words[1:1], words[1:]]),
    lambda arrow, words: arrow.concat_arrays([arrow.array(["x"]), words])[1:],
]


@pytest.mark.parametrize("encoded", ENCODINGS)
def test_arrow_may_encode_words_in_any_way(encoded: Any) -> None:
    """Views, dictionaries with values that no cell has, chunks and slices say the same words."""
    arrow = pytest.importorskip("pyarrow")
    try:
        people = encoded(arrow, arrow.array(["Ana", "Bo", None, "Ana"]))
    except AttributeError:
        if hasattr(arrow, "string_view"):
            raise
        pytest.skip("this pyarrow has no views of strings")
    meetings = Meetings.from_rows(
        arrow.table(
            {"meeting": [1, 1, 2, 2], "person": people, "organization": [None, None, "X", None]}
        )
    )
    assert [[each.name for each in m.participants] for m in meetings] == [["Ana", "Bo"], ["Ana"]]
    assert [each.name for each in meetings.people] == ["Ana", "Bo"]
    with pytest.raises(UnknownName):
        meetings.of("Never")


def test_frames_say_what_is_missing_in_their_own_ways() -> None:
    """None, NaN, NaT and NA are empty cells, NumPy's integers are numbers."""
    pandas = pytest.importorskip("pandas")
    numpy = pytest.importorskip("numpy")
    missing = [
        None,
        float("nan"),
        numpy.float32("nan"),
        pandas.NaT,
        pandas.NA,
        numpy.datetime64("NaT"),
    ]
    meetings = Meetings.from_rows(
        row(numpy.int64(7), person=f"P{number}", date=cell, place=cell, organization=cell)
        for number, cell in enumerate(missing)
    )
    assert [each.id for each in meetings] == ["7"]
    assert len(meetings.people) == len(missing)
    assert (meetings[0].date, meetings[0].place, meetings.organizations) == (None, None, ())


def test_equal_cells_of_other_types_are_not_the_same_text() -> None:
    """True equals 1 and a list may look like a string; each is judged by itself."""
    rows = [
        row(1, person="['Ana']"),
        {"meeting": True, "person": "Bo"},
        row(1.0, person="Cy"),
        row(1, person=["Ana"]),
        row(10**5000, person="Di"),
    ]
    assert problems(rows) == [
        "rows:2: meeting: True is not text; name another column, or map the rows to make it a string",
        "rows:4: person: ['Ana'] is not text; name another column, or map the rows to make it a string",
        "rows:5: meeting: a huge int is not text; name another column, or map the rows to make it a string",
    ]
    kept = Meetings.from_rows([*rows[:3], *ANA_AND_BO], keep_good=True)
    assert [each.name for each in kept.people] == ["['Ana']", "Cy", "Ana", "Bo"]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"source": ""}, "source: ''"),
        ({"source": 5}, "source: 5"),
        ({"columns": ["person"]}, "columns: ['person'] is of type list"),
    ],
)
def test_options_are_checked_before_the_first_row(options: Any, problem: str) -> None:
    """A source that could be no proof is refused when the rows are read, not when looked at."""
    with pytest.raises(InvalidValue, match=re.escape(f"Meetings.from_rows: {problem}")):
        Meetings.from_rows([row(person="Ana")], **options)


def test_what_the_rows_themselves_raise_is_theirs() -> None:
    """A generator that fails midway fails as it does, and nothing is half-loaded."""

    def failing() -> Iterator[dict[str, Any]]:
        yield row(person="Ana")
        raise ConnectionError

    with pytest.raises(ConnectionError):
        Meetings.from_rows(failing(), keep_good=True)
    with pytest.raises(FileNotFoundError):
        Meetings.from_rows("no such file.csv")


def test_an_engine_that_gives_no_rows_says_why() -> None:
    """DuckDB waits for a result to be fetched, and says so through us."""
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")

    class Busy:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            raise duckdb.Error("fetch first")

    with pytest.raises(InvalidValue, match="the Busy gives no rows: fetch first"):
        Meetings.from_rows(Busy())


def test_an_arrow_table_without_pyarrow_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The remedy is in the message."""
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)

    class Table:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            raise NotImplementedError

    with pytest.raises(InvalidValue, match=r"pip install 'pyarrow>="):
        Meetings.from_rows(Table())


# Names


def test_a_person_and_an_organization_may_share_a_name() -> None:
    """As declared, they are two: the name alone is ambiguous, the object is not."""
    meetings = Meetings.from_rows(
        [row(person="Ana", organization="Parliament"), row(person="Bo", organization="Ana")]
    )
    assert Meetings(list(meetings)) == meetings
    with pytest.raises(AmbiguousName, match="the ids are the same: give the object itself"):
        meetings.of("Ana")
    assert len(meetings.who_met(ANA)) == 1
    assert len(meetings.who_met(Organization("Ana", "Ana"))) == 1
    assert len(meetings.companions_of("Ana")) == 0
    assert pickle.loads(pickle.dumps(meetings[:0])) == meetings[:0]  # noqa: S301


def test_names_stay_as_declared_and_likely_doubles_are_offered() -> None:
    """What differs only in Unicode form or hyphen is two people, for a person to judge."""
    composed, decomposed = "Andr\u00e9 Lee", "Andre\u0301 Lee"
    dashed, hyphened = "Hae\u2011jin Lee", "Hae-jin Lee"
    names = [composed, dashed, decomposed, hyphened, "Ana"]
    meetings = Meetings.from_rows([row(person=name) for name in names])
    assert [each.name for each in meetings.people] == names
    assert [[each.name for each in group] for group in meetings.similar_names()] == [
        [composed, decomposed],
        [dashed, hyphened],
    ]
    assert len(meetings.of(composed)) == 1
    with pytest.raises(AmbiguousName) as caught:
        meetings.of("ANDR\u00c9 LEE")
    assert caught.value.candidates == ((composed, composed), (decomposed, decomposed))


def test_strings_of_a_subclass_are_text() -> None:
    """NumPy's strings, for one, are strings."""

    class Word(str):
        __slots__ = ()

    assert Meetings.from_rows([row(person=Word("Ana")), row(person="Bo")]).people[0] == ANA


def test_a_column_may_be_missing_from_some_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mapping without a key says nothing in that column, in whatever batch it comes."""
    monkeypatch.setattr(sources, "MOST_ROWS", 1)
    rows = [row(1, person="Ana"), row(1, person="Bo", topic="AI"), row(2, person="Cy")]
    first, second = Meetings.from_rows(rows)
    assert first.topics == (Topic("AI", "AI"),)
    assert second.topics == ()


def test_what_takes_little_room_is_a_sequence(monkeypatch: pytest.MonkeyPatch) -> None:
    """StringColumn in one block, dictionary-encoded cells and zeros are indexed and sliced as lists are."""
    words = ["Ana", "\u00e9", ""]
    assert string_column.StringColumn(words)[:] == list(string_column.StringColumn(words)) == words
    assert string_column.StringColumn(words)[-2] == "\u00e9"
    cells = encoded.Encoded(["a", "b"], numbers.numbers([1, -1, 0]))
    assert cells[:] == list(cells) == ["b", None, "a"]
    monkeypatch.setattr(string_column, "MOST", 1)  # not two gigabytes
    assert string_column.StringColumn(words)[:] == words
    zeros = numbers.offsets(numbers.numbers([0, 0, 0]))
    assert list(zeros[1:]) == [0, 0]
    assert numbers.offsets(numbers.numbers([0, 1, 2])) == range(3)


def test_numbers_in_both_are_found_however_many_there_are() -> None:
    """Few are searched for among many, and many walked through."""
    many = numbers.numbers(range(0, 1000, 2))
    assert numbers.intersect(numbers.numbers([3, 4, 998, 1000]), many).tolist() == [4, 998]  # type: ignore[union-attr]
    assert numbers.intersect(many, range(990, 2000)) == numbers.intersect(range(990, 2000), many)
    assert len(numbers.intersect(many, numbers.numbers(range(1000)))) == 500


def test_a_bad_date_is_one_fault_whatever_its_bounds_say() -> None:
    """It is reported as it stands, and not again for what it is compared with."""
    good = {"date": "2024", "date_earliest": "2024", "date_latest": "2024"}
    rows = [row(1, person="Ana", **good), row(2, person="Bo", **good | {"date": "soon"})]
    assert problems(rows) == [f"rows:2: date: 'soon' {NO_DATE}"]


ANA_AND_BO = [row(person="Ana"), row(person="Bo")]


@pytest.mark.parametrize(
    "cells",
    [
        {"parent_organization": "P"},
        {"organization": "P", "parent_organization": "P"},
        {"organization": "O", "parent_organization": "Q"},
        {"delegation": "a", "on_behalf_of": "N"},
        {"delegation": "a", "organization": "N"},
        {"line": 0},
        {"date": "soon"},
    ],
)
def test_a_meeting_that_is_left_out_decides_nothing(cells: Any) -> None:
    """One bad row takes its meeting out, and what the others of it say is not said either."""
    good = [
        *ANA_AND_BO,
        row(person="Di", delegation="a", organization="O", parent_organization="P"),
        row(person="Ed", delegation="a", on_behalf_of="M"),
    ]
    other = {"delegation": "a", "organization": "N"}
    bad = row(person="Cy", status="denied", date_earliest="2024") | cells
    bad |= {} if "date" in cells else {"date_latest": "2024"}
    first = row("m2", person="Fay", organization="O", parent_organization="Z", status="held")
    kept = Meetings.from_rows(
        [first, row("m2", **other), *good, bad | {"meeting": "m2"}], keep_good=True
    )
    assert {each.line for each in kept.invalid_rows} == {7}
    assert [(each.id, each.participants) for each in kept] == [
        (each.id, each.participants) for each in Meetings.from_rows(good)
    ]
    assert kept.organizations == Meetings.from_rows(good).organizations
    assert kept.reading is not None
    assert (kept.reading.rows, kept.reading.left_out) == (7, 3)


def test_a_row_that_contradicts_is_believed_in_nothing() -> None:
    """What else it says is not held against the rows after it."""
    rows = [
        row(person="Ana", place="X"),
        row(person="Cy", place="Y", date="1999"),
        row(person="Di", date="2024"),
        row(person="Ed", date="2024"),
    ]
    assert problems(rows) == [
        "rows:2: place: 'Y' contradicts 'X', which rows:1 says of the meeting"
    ]


@given(
    st.lists(
        st.fixed_dictionaries(
            {"meeting": st.sampled_from("12")},
            optional={
                "person": st.sampled_from("ab"),
                "organization": st.sampled_from("OPQ"),
                "parent_organization": st.sampled_from("OPQ"),
                "on_behalf_of": st.sampled_from("OP"),
                "delegation": st.sampled_from("xy"),
                "date": st.sampled_from(["2024", "2025", "soon"]),
                "place": st.sampled_from("XY"),
                "organizer": st.sampled_from("OP"),
                "status": st.sampled_from(["held", "denied", "?"]),
                "topic": st.sampled_from("st"),
            },
        ),
        max_size=6,
    )
)
def test_a_register_with_bad_rows_is_that_of_its_good_rows(rows: list[dict[str, str]]) -> None:
    """The good rows alone are read without a fault, and to the same meetings."""
    rows = [each | {"line": str(line)} for line, each in enumerate(rows, 1)]
    rows += [row("3", person=name, organization="R", delegation=name, line=9) for name in "ab"]
    kept = Meetings.from_rows(rows, keep_good=True)
    bad = {rows[each.line - 1]["meeting"] for each in kept.invalid_rows}
    assert bad.isdisjoint(each.id for each in kept)
    assert kept == Meetings.from_rows([each for each in rows if each["meeting"] not in bad])


def test_rows_without_any_meeting_are_bad_rows() -> None:
    """A column of ids that is empty from top to bottom is reported row by row."""
    rows = [row("", person="Ana", date="2024", place="X", organizer="O", status="held")]
    assert problems(rows) == ["rows:1: meeting: is empty; it says which rows belong together"]
    assert not Meetings.from_rows(rows, keep_good=True)


@pytest.mark.parametrize("step", [1, -1])
def test_a_chain_of_owners_has_an_end(step: int) -> None:
    """A hundred may stand above one another; another is a fault, whatever the order of rows."""
    rows = [
        row(number, organization=f"o{number}", parent_organization=f"o{number + 1}")
        for number in range(101)
    ][::step]
    guests = [row("guests", person="Ana"), row("guests", person="Bo")]
    loaded = Meetings.from_rows([*rows[:-1], *guests])
    assert pickle.loads(pickle.dumps(loaded)) == loaded  # noqa: S301
    assert len(loaded.of(f"o{100 if step > 0 else 101}", include_subsidiaries=True)) == 100
    assert problems([*rows, *guests]) == [
        "rows:101: parent_organization: more than 100 organizations would own one another"
    ]


def test_a_file_that_breaks_off_still_names_the_bad_rows_before(tmp_path: Path) -> None:
    """What is no CSV from some line on ends the reading, and leaving out rows is no remedy."""
    path = tmp_path / "f.csv"
    path.write_text('meeting,person,date\n1,A,bad\n2,B,2024\n3,"C" D,2024\n4,E,bad\n')
    for keep_good in (False, True):
        with pytest.raises(InvalidRows) as caught:
            Meetings.from_rows(path, keep_good=keep_good)
        assert [each.line for each in caught.value.faults] == [2, 4]
        assert str(caught.value).startswith("2 bad rows (keep_good does not help):\n")


def test_surplus_cells_of_a_mapping_are_not_lost() -> None:
    """The reader of dicts puts them under None."""
    assert problems([row(person="Ana"), row(person="Bo") | {None: ["LOST"]}]) == [  # type: ignore[dict-item]
        "rows:2: has more cells than there are column names"
    ]


def test_a_fault_names_the_place_that_each_row_gives() -> None:
    """With columns ``source`` and ``line``, every fault is of the row's own place, the first too."""
    rows = [
        {"source": "a.csv", "line": 7, "meeting": "m", "person": "Lee", "date": "2024-01-01"},
        {"source": "b.csv", "line": 9, "meeting": "m", "person": "Orr", "date": "2024-01-02"},
        {"source": "a.csv", "line": 8, "meeting": "n", "person": "Lee", "date": "never"},
    ]
    with pytest.raises(InvalidRows) as raised:
        Meetings.from_rows(rows, source="the whole")
    assert [(each.source, each.line) for each in raised.value.faults] == [
        ("a.csv", 8),
        ("b.csv", 9),
    ]
    assert "which a.csv:7 says of the meeting" in str(raised.value)
