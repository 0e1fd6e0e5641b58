"""Layouts of registers: who met whom is read as it is published, by saying what the columns mean."""

from __future__ import annotations

import io
import itertools
import re
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import InvalidRows, InvalidValue, Meetings, NaverNvidiaError, Reading

RETURNS = {
    "person": "Minister",
    "met_organization": ["Name of Organisation", "Name of External Organisation"],
    "date": "Date",
    "topic": "Purpose",
}


def minister(name: str | None, organisation: str | None, **cells: Any) -> dict[str, Any]:
    return {"Minister": name, "Name of Organisation": organisation, "Date": None, **cells}


def load(rows: Any, **options: Any) -> Meetings:
    return Meetings.from_rows(rows, **{"columns": {**RETURNS, "topic": None}} | options)


def sides(meetings: Meetings) -> list[list[str]]:
    return [
        [
            "+".join(filter(None, (side.organization and side.organization.name, *(p.name for p in side.members))))
            for side in meeting.delegations
        ]
        for meeting in meetings
    ]  # fmt: skip


def reading(meetings: Meetings) -> Reading:
    assert meetings.reading is not None
    return meetings.reading


def problems(rows: Any, **options: Any) -> list[str]:
    with pytest.raises(InvalidRows) as caught:
        load(rows, **options)
    return list(map(str, caught.value.faults))


def test_a_row_that_names_whom_somebody_met_is_a_meeting_of_two_sides() -> None:
    """An organization, a person, or a person of it; its id and its proof are the row."""
    rows = [
        {"Who": "Ann", "Body": "Acme", "Guest": None},
        {"Who": "Ann", "Body": None, "Guest": "Bo"},
        {"Who": "Ann", "Body": "Acme", "Guest": "Bo"},
    ]
    columns = {"person": "Who", "met_organization": "Body", "met_person": "Guest"}
    meetings = Meetings.from_rows(rows, columns=columns, source="r")
    assert sides(meetings) == [["Ann", "Acme"], ["Ann", "Bo"], ["Ann", "Acme+Bo"]]
    assert [each.id for each in meetings] == ["r:1", "r:2", "r:3"]
    assert [str(row) for each in meetings for row in each.rows] == ["r:1", "r:2", "r:3"]
    assert [each.counterpart.name for each in meetings.who_met("Ann")] == ["Acme", "Bo"]
    assert [each.counterpart.name for each in meetings.who_met("Acme")] == ["Ann"]


def test_an_organization_may_be_who_met_them() -> None:
    """A lobbyist's register names the firm, whom it speaks for, and the official."""
    rows = [{"Firm": "Acme", "Client": "Bolt", "Official": "Ann", "Owner": "Top"}]
    columns = {
        "organization": "Firm", "on_behalf_of": "Client", "met_person": "Official",
        "parent_organization": "Owner",
    }  # fmt: skip
    (meeting,) = meetings = Meetings.from_rows(rows, columns=columns)
    assert sides(meetings) == [["Acme", "Ann"]]
    assert [side.on_behalf_of and side.on_behalf_of.name for side in meeting.delegations] == [
        "Bolt",
        None,
    ]
    assert len(meetings.of("Top", include_subsidiaries=True)) == 1


def test_rows_alike_in_several_columns_are_one_meeting() -> None:
    """As filled down, and whatever stands in the others; a bar in a cell makes no two ids one."""
    rows = [
        minister("Ann", "Acme", Date="2016-05-02", Room="a"),
        minister(None, "Bolt", Date="2016-05-02", Room="a"),
        minister(None, "Cog", Date="2016-05-03", Room="a | b"),
        minister("Bo", "Cog", Date="2016-05-03", Room=None),
        minister("Bo", "Dot", Date=None, Room=None),
    ]
    key = {"meeting": ["Minister", "date", "Room"]}
    meetings = load(rows, columns=RETURNS | key | {"topic": None}, fill_down="person")
    assert [each.id for each in meetings] == [
        "Ann | 2016-05-02 | a", "Ann | 2016-05-03 | a || b", "Bo | 2016-05-03 |", "Bo |  |",
    ]  # fmt: skip
    assert sides(meetings)[0] == ["Ann", "Acme", "Bolt"]
    split = load(
        [minister("Ann", "Acme;Bolt"), minister("Ann", "Acme;Bolt")],
        columns=RETURNS | {"meeting": ("Name of Organisation",), "topic": None},
        split={"met_organization": ";"},
    )
    assert [(each.id, len(each.rows)) for each in split] == [("Acme; Bolt", 2)]
    nothing = [
        *rows,
        {"Name of Organisation": "Acme", "Date": None, "Room": "x"},
        minister("Bo", "A", Room=5.5),
    ]
    assert problems(
        nothing, columns=RETURNS | {"meeting": ["Room"], "topic": None}, fill_down=["person"]
    )[:2] == [
        "rows:4: Room: is empty; it says which rows belong together",
        "rows:5: Room: is empty; it says which rows belong together",
    ]
    with pytest.raises(InvalidRows, match="there is no column 'Hall'"):
        load(rows, columns=RETURNS | {"meeting": ["Hall"], "topic": None})


def test_a_time_beside_a_date_tells_two_meetings_of_a_day_apart() -> None:
    """However a day is written it is one; two times of it are two meetings, and both are of it."""
    rows = [
        minister("Ann", "Acme", Date=when)
        for when in (
            "2016-05-02 09:00", "2/5/2016 9:00", datetime.fromisoformat("2016-05-02T09:00"), "2016-05-02T09:00:00",
            "2016-05-02 15:30", "2 May 2016", "2016-05-02 00:00",
        )
    ]  # fmt: skip
    for key in (["Minister", "Date"], ["Minister", "date"]):
        meetings = load(rows, columns=RETURNS | {"meeting": key, "topic": None}, day_first=True)
        assert [(each.id, len(each.rows)) for each in meetings] == [
            ("Ann | 2016-05-02 09:00", 3), ("Ann | 2016-05-02 9:00", 1),
            ("Ann | 2016-05-02 15:30", 1), ("Ann | 2016-05-02", 2),
        ]  # fmt: skip
        assert {str(each.date) for each in meetings} == {"2016-05-02"}


def test_rows_that_leave_open_which_meeting_they_are_of_are_refused() -> None:
    """One row without a date is a meeting; of two, nobody knows whether they are one."""
    rows = [minister("Bo", each, Date=None) for each in ("Cog", "Dot")]
    key = RETURNS | {"meeting": ["Minister", "Date"], "topic": None}
    assert [each.id for each in load(rows[:1], columns=key)] == ["Bo |"]
    (problem,) = problems(rows, columns=key)
    assert problem.startswith(
        "rows:2: Date: is empty, in a row before it too that is alike in the rest"
    )
    assert not load(rows, columns=key, keep_good=True)


def test_a_row_of_another_width_decides_nothing_but_what_is_left_out(tmp_path: Path) -> None:
    """Its meeting goes with it, and so do the rows that would have what stands in it."""
    (tmp_path / "r.csv").write_text("meeting,person\n1,Ann\n1,Bo\n1,Cy,extra\n2,Ann\n2,Di\n")
    tidy = Meetings.from_rows(tmp_path / "r.csv", keep_good=True)
    assert [each.id for each in tidy] == ["2"]
    assert [each.line for each in tidy.invalid_rows] == [4]
    (tmp_path / "f.csv").write_text(
        "Minister,Date,Organisation\nAnn,2012-01-01,Acme\nBo,2012-01-02,Bolt, and Sons\n,2012-01-03,Cog\n"
        "Cy,2012-01-04,Dot\n,2012-01-05,Eve\n"
    )
    columns = {"person": "Minister", "met_organization": "Organisation", "date": "Date"}
    filled = Meetings.from_rows(
        tmp_path / "f.csv", columns=columns, fill_down="person", keep_good=True
    )
    assert [(str(each.date), sides(filled)[at]) for at, each in enumerate(filled)] == [
        ("2012-01-01", ["Ann", "Acme"]), ("2012-01-04", ["Cy", "Dot"]), ("2012-01-05", ["Cy", "Eve"]),
    ]  # fmt: skip
    assert [(each.line, each.problem) for each in filled.invalid_rows] == [
        (3, "has 4 cells under 3 column names"),
        (4, "Minister: is empty below a row that cannot be read"),
    ]
    rows = [
        {"person": "Ann", "met_person": "Bo"},
        {"person": "Cy", "met_person": "Di", None: ["x"]},
    ]
    assert len(Meetings.from_rows(rows, keep_good=True)) == 1  # type: ignore[list-item]


def test_whom_somebody_met_sits_across_even_of_one_organization() -> None:
    """A minister who met an agency of the department met it."""
    rows = [
        {"person": "Ann", "organization": "DfT", "met_person": "Bo", "met_organization": "DfT"},
        {"person": "Ann", "organization": "DfT", "met_person": "Cy", "met_organization": "Acme"},
    ]
    meetings = Meetings.from_rows(rows)
    assert [each.counterpart.name for each in meetings.who_met("Ann")] == ["Bo", "Cy"]
    assert len(Meetings.from_rows(rows[:1]).who_met("Bo")) == 1
    bare = [{"person": "Ann", "organization": "DfT", "met_organization": "DfT"}]
    assert [each.counterpart.name for each in Meetings.from_rows(bare).who_met("Ann")] == ["DfT"]


def test_rows_that_name_one_place_are_two_meetings() -> None:
    """A page may hold several; their ids differ, and their proof does not."""
    rows = [
        {"person": one, "met_person": other, "source": "p", "line": 3}
        for one, other in (("Ann", "Bo"), ("Cy", "Di"))
    ]
    meetings = Meetings.from_rows(rows)
    assert [(each.id, *map(str, each.rows)) for each in meetings] == [
        ("p:3", "p:3"),
        ("p:3 (2)", "p:3"),
    ]
    assert [each.counterpart.name for each in meetings.who_met("Ann")] == ["Bo"]


def test_a_status_is_read_whatever_its_case() -> None:
    """As what says that nothing was held is."""
    rows = [minister("Ann", "Acme", status=status) for status in ("Cancelled", " HELD ", "denied")]
    assert [each.status for each in load(rows)] == ["cancelled", "held", "denied"]


def test_days_and_times_of_a_spreadsheet_tell_meetings_apart() -> None:
    """A column that says which rows are one meeting need not be text."""
    nine, ten = datetime(2016, 5, 2, 9), datetime(2016, 5, 2, 10)  # noqa: DTZ001 - as Excel has it
    for start, other in ((nine, ten), (nine.time(), ten.time())):
        rows = [
            minister("Ann", met, Start=at)
            for met, at in (("Acme", start), ("Bolt", other), ("Cog", start))
        ]
        for key, expected in (
            (["Minister", "Start"], [f"Ann | {start}", f"Ann | {other}"]),
            ("Start", [str(start), str(other)]),
        ):
            meetings = load(rows, columns=RETURNS | {"meeting": key, "topic": None})
            assert [each.id for each in meetings] == expected
            assert sides(meetings)[0] == ["Ann", "Acme", "Cog"]


def test_blank_cells_have_what_stands_above() -> None:
    """A row of nothing else is a heading; what cannot be read is not carried on."""
    rows = [
        minister("Ann", None),
        minister(None, "Acme"),
        minister("", "Bolt"),
        minister("Bo", "Cog"),
        minister("Note: see the guidance", None),
    ]
    meetings = load(rows, fill_down=("person",))
    assert sides(meetings) == [["Ann", "Acme"], ["Ann", "Bolt"], ["Bo", "Cog"]]
    assert (reading(meetings).filled, reading(meetings).headings) == (2, 2)
    assert [each.name for each in meetings.people] == ["Ann", "Bo"]
    assert problems(
        [*rows, minister(1.5, "Dot"), minister(None, "Ebb")], fill_down=("person",)
    ) == [
        "rows:6: Minister: 1.5 is not text; name another column, or map the rows to make it a string",
        "rows:7: names nobody who met them: 'Minister' is blank",
    ]
    assert problems(rows) == [
        "rows:1: names nobody who was met: 'Name of Organisation' is blank",
        "rows:2: names nobody who met them: 'Minister' is blank; fill_down=('person',) gives a blank cell what stands above",
        "rows:3: names nobody who met them: 'Minister' is blank; fill_down=('person',) gives a blank cell what stands above",
        "rows:5: names nobody who was met: 'Name of Organisation' is blank",
    ]
    tidy = [{"meeting": 1, "person": "A"}, {"person": "B"}]
    assert sides(Meetings.from_rows(tidy, fill_down=("meeting",))) == [["A", "B"]]


def test_cells_are_split_at_the_marks_that_the_user_names() -> None:
    """A line's end among them, and nothing else; what is empty between two is nothing."""
    rows = [
        minister("Ann; Bo", "Acme, Inc;Bolt;; Acme, Inc"),
        minister("Ann", "Cog\nDot"),
    ]
    meetings = load(rows, split={"met_organization": [";", "\n"], "person": ";"})
    assert sides(meetings) == [["Ann+Bo", "Acme, Inc", "Bolt"], ["Ann", "Cog", "Dot"]]
    assert reading(meetings).split == 3
    assert [each.name for each in meetings.organizations] == ["Acme, Inc", "Bolt", "Cog", "Dot"]
    tidy = [
        {"meeting": 1, "person": "A;B", "topic": "x;y;z"},
        {"meeting": 1, "person": "C", "topic": None},
    ]
    (meeting,) = Meetings.from_rows(tidy, split={"person": ";", "topic": ";"})
    assert [len(side.members) for side in meeting.delegations] == [1, 1, 1]
    assert [each.name for each in meeting.topics] == ["x", "y", "z"]
    both = {
        "date": None,
        "person": "Minister",
        "met_organization": "Name of Organisation",
        "met_person": "Guest",
    }
    assert problems(
        [minister("Ann", "Acme;Bolt", Guest="Cy")], columns=both, split={"met_organization": ";"}
    ) == ["rows:1: names several organizations and people: who is of which is not said"]


def test_a_row_that_names_nobody_has_the_same_faults_where_cells_are_split() -> None:
    """What it says of a side is looked at all the same."""
    rows = [
        {"meeting": 1, "person": "Ann", "organization": "Acme", "parent_organization": None},
        {"meeting": 1, "person": None, "organization": None, "parent_organization": "Bolt"},
    ]
    found = problems(rows, columns={}, split={"person": ";"})
    assert found == problems(rows, columns={})
    assert found[1] == "rows:2: parent_organization: stands there without an organization"


def test_what_is_alike_in_a_whole_file_needs_no_column(tmp_path: Path) -> None:
    """A diary of one minister: who that is, is said of all files, by pattern or by function."""
    for name in ("ann-ray", "bo-sun"):
        (tmp_path / f"{name}.csv").write_text("Organisation,Note\n,\nAcme,x\n,Heading\nBolt,\n")
    columns: dict[str, Any] = {"met_organization": "Organisation", "topic": "Note"}
    for constant, hosts in (
        ({"person": "Ann Ray"}, ["Ann Ray", "Ann Ray"]),
        ({"person": {"ann-*": "Ann Ray", "*": "Bo Sun"}}, ["Ann Ray", "Bo Sun"]),
        ({"person": lambda source: Path(source).stem}, ["ann-ray", "bo-sun"]),
        ({"person": "Ann; Cy", "status": "held", "date": "May 2012"}, ["Ann+Cy", "Ann+Cy"]),
    ):
        meetings = Meetings.from_rows(
            str(tmp_path / "*.csv"),
            columns=columns,
            constant=constant,
            split={"person": ";"},
            fill_down=("topic",),
        )
        assert sides(meetings) == [[host, met] for host in hosts for met in ("Acme", "Bolt")]
        assert (reading(meetings).empty, reading(meetings).headings) == (2, 2)
    files = str(tmp_path / "*.csv")
    with pytest.raises(InvalidRows) as caught:
        Meetings.from_rows(files, columns=columns)
    assert len(caught.value.faults) == 1
    assert caught.value.faults[0].problem == (
        "there is no column 'person' or 'organization'; there are 'Organisation', 'Note'; "
        "constant= gives what is alike in a whole file"
    )
    with pytest.raises(InvalidRows, match="names nobody who met them: 'person' is blank"):
        Meetings.from_rows(files, columns=columns, constant={"person": {"ann-*": "Ann Ray"}})
    with pytest.raises(InvalidRows, match="constant= gives 'topic', and so does the column 'Note'"):
        Meetings.from_rows(files, columns=columns, constant={"person": "Ann", "topic": "x"})
    with pytest.raises(InvalidRows, match="status: 'on' is not one of"):
        Meetings.from_rows(files, columns=columns, constant={"person": "Ann", "status": "on"})


def test_a_list_of_names_joins_no_cells() -> None:
    """A first and a last name are two columns, and what joins them is said."""
    rows = [{"First": "Ann", "Last": "Lee", "met_organization": "Acme"}]
    with pytest.raises(
        InvalidRows, match=r"two columns for 'person': 'First', 'Last'.* map the rows"
    ):
        Meetings.from_rows(rows, columns={"person": ["First", "Last"]})


def test_cells_may_say_that_nothing_was_held() -> None:
    """Whatever their case and spaces; where somebody was met nevertheless, it was held."""
    rows = [
        minister("Ann", "Acme", Date="n/a"),
        minister("Bo", None, Date="NIL  return"),
        minister("Cy", "N/A"),
        minister(None, "Bolt"),
    ]
    options: dict[str, Any] = {"none_of": ("Nil return", "N/A"), "fill_down": ("person",)}
    meetings = load(rows, **options)
    assert sides(meetings) == [["Ann", "Acme"], ["Cy", "Bolt"]]
    assert (reading(meetings).nothing_held, len(meetings.undated())) == (2, 2)
    assert not load(rows[1:3], **options)
    assert problems([minister("N/A", "Acme")], **options) == [
        "rows:1: names nobody who met them: 'Minister' is blank"
    ]
    tidy = [
        {"meeting": 1, "person": "A"},
        {"meeting": 1, "person": "B"},
        {"meeting": 2, "person": "nil"},
    ]
    assert [each.id for each in Meetings.from_rows(tidy[::-1], none_of="Nil")] == ["1"]


def test_white_space_of_any_kind_is_one_space() -> None:
    """Around it is none, and a row of it is empty, even in columns that are not read."""
    rows = [minister("Ann\u00a0 Lee\r\n", "Acme\t Ltd"), minister(" ", "\u00a0", Room=" ")]
    meetings = load(rows)
    assert sides(meetings) == [["Ann Lee", "Acme Ltd"]]
    assert (reading(meetings).rows, reading(meetings).empty) == (1, 1)
    assert problems([*rows, minister(None, None, Room="4")]) == [
        "rows:3: names nobody who met them: 'Minister' is blank; fill_down=('person',) gives a blank cell what stands above"
    ]


def test_a_name_that_differs_by_case_or_spaces_is_an_error() -> None:
    """And says so; None is for a column that is another thing."""
    rows = [minister("Ann", "Acme", status="Open", Topic="x")]
    assert problems(rows, columns=RETURNS | {"topic": "topic"}) == [
        "rows:1: the column 'Topic' differs from 'topic' by case or spaces only; say columns={'topic': 'Topic'}, or 'topic': None for another thing; there are 'Minister', 'Name of Organisation', 'Date', 'status', 'Topic'"
    ]
    assert load(rows, columns=RETURNS | {"topic": None, "status": None})
    wide = {f"c{number}": "" for number in range(50)}
    assert problems([wide], columns={"person": "who"})[0].endswith("'c39' and 10 more")


def test_files_of_a_series_may_name_a_column_differently() -> None:
    """One of the names each, and the error names them all."""
    external = {"Minister": "Ann", "Name of External Organisation": "Acme", "Date": None}
    assert sides(load([external])) == [["Ann", "Acme"]]
    assert problems([external | {"Name of Organisation": "Bolt"}])[0].startswith(
        "rows:1: there are two columns for 'met_organization': 'Name of Organisation', "
    )
    assert problems([{"Minister": "Ann", "Date": None}])[0].startswith(
        "rows:1: there is no column 'Name of Organisation' or 'Name of External Organisation'; "
    )


def test_two_parts_of_a_key_with_bars_are_no_other_two() -> None:
    """ "a | b" and "c" are another meeting than "a" and "b | c"; one part alone is the id."""
    rows = [
        {"Room": room, "Slot": slot, "person": name}
        for room, slot in (("a | b", "c"), ("a", "b | c"))
        for name in ("Ann", "Bo")
    ]
    both = Meetings.from_rows(rows, columns={"meeting": ["Room", "Slot"]})
    assert [each.id for each in both] == ["a || b | c", "a | b || c"]
    alone = Meetings.from_rows(rows[:2], columns={"meeting": ["Room"]})
    assert [each.id for each in alone] == ["a | b"]


def test_of_several_names_at_fault_the_first_is_told() -> None:
    """Of columns that are not there in the order of the reference, of others in that of the file."""
    names = {"person": "Minister", "organization": ["Name", "Body"]}
    assert problems([{"Other": "x"}], columns=names) == [
        "rows:1: there is no column 'Name' or 'Body'; there are 'Other'"
    ]
    with pytest.raises(InvalidRows, match="there is no column 'Name' or 'Body' or 'Minister'; "):
        Meetings.from_rows(io.StringIO("Other\nx\n"), columns=names)
    for first, second in itertools.permutations(["Place", "Status"]):
        assert problems([{"person": "Ann", first: "x", second: "x"}])[0].startswith(
            f"rows:1: the column {first!r} differs from"
        )


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"columns": {"who": "x"}}, "'who' is none of the columns meeting, date,"),
        ({"columns": {"person": 5}}, "columns: 5 is of type int, not Iterable"),
        ({"columns": {"person": [5]}}, "columns: 5 is of type int, not str"),
        ({"columns": {"person": ""}}, "columns: '' says nothing"),
        ({"constant": {"line": "1"}}, "'line' is none of the columns date,"),
        ({"constant": {"person": 5}}, "constant: 5 is of type int, not str"),
        ({"fill_down": ["who"]}, "'who' is none of the columns"),
        ({"split": {"date": ";"}}, "'date' is none of the columns organization, person,"),
        ({"split": {"person": ""}}, "split: '' says nothing"),
        ({"day_first": 1}, "day_first: 1 is of type int, not bool"),
        ({"covering": 2012}, "covering: 2012 is of type int, not DateRange or str"),
        ({"covering": {"*": "May"}}, "DateRange.parse: 'May': not a date"),
        ({"delimiter": "ab"}, "delimiter: 'ab' is not one character"),
    ],
)  # fmt: skip
def test_what_the_user_says_is_checked_first(options: Any, problem: str) -> None:
    """Before a row is read."""
    with pytest.raises(InvalidValue, match=re.escape(problem)):
        load([], **options)


def test_a_register_in_which_nobody_met_anybody_is_refused() -> None:
    """It names the layout, and what would read whom they met."""
    rows = [{"person": "Ann", "Organisation": "Acme", "date": "2016"}]
    with pytest.raises(InvalidValue) as caught:
        Meetings.from_rows(rows)
    assert str(caught.value) == (
        "Meetings.from_rows: no meeting has two sides: each row names one party, in 'date', 'person', and shares its "
        "meeting with no other. Is there a column that says whom they met? columns= reads it as 'met_person' or "
        "'met_organization', and as 'meeting' what says which rows belong together; not read are 'Organisation'"
    )
    one = load(
        [minister("Ann", "Acme"), minister("Ann", "Ann")],
        columns={
            "organization": "Minister",
            "met_organization": "Name of Organisation",
            "date": "Date",
        },
    )
    assert reading(one).one_sided == 1
    assert "meetings of one side, in which nobody met anybody: 1" in str(reading(one))


def test_who_sits_on_several_sides_is_reported() -> None:
    """It may be so, and is more often a slip."""
    rows = [{"meeting": 1, "delegation": side, "person": "Ann"} for side in "ab"]
    meetings = Meetings.from_rows(rows)
    assert reading(meetings).on_several_sides == ("Ann",)
    assert str(reading(meetings)).endswith("people on several sides of one meeting (Ann): 1")
    assert Meetings(list(meetings)).reading is None


def test_a_bad_row_takes_its_meeting_out() -> None:
    """Half a meeting is another one."""
    rows = [
        {"meeting": 1, "person": "A", "date": "2016"},
        {"meeting": 1, "person": "B", "date": "soon"},
        {"meeting": 2, "person": "A", "date": date(2016, 1, 1)},
        {"meeting": 2, "person": "C", "date": None},
    ]
    kept = Meetings.from_rows(rows, keep_good=True)
    assert [each.id for each in kept] == ["2"]
    assert (reading(kept).left_out, len(kept.invalid_rows)) == (2, 1)
    assert [each.name for each in kept.people] == ["A", "C"]


def test_nothing_is_left_of_a_register_of_bad_rows() -> None:
    """So the error does not say that leaving them out would help."""
    rows: list[Any] = [{"meeting": 1.5, "person": "Lee", "place": "Seoul"}]
    for bad in (rows, [("a", "b")]):
        with pytest.raises(InvalidRows, match="keep_good does not help"):
            Meetings.from_rows(bad)
        assert not Meetings.from_rows(bad, keep_good=True)


CELLS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.dates() | st.sampled_from(
    ["Ann", "Bo", "a;b", ";", "N/A", "2016", "held", 1, 2]
)  # fmt: skip
FIELDS = ("meeting", "person", "organization", "met_person", "met_organization", "delegation", "date",
          "date_earliest", "date_latest", "place", "topic", "status", "organizer", "on_behalf_of",
          "parent_organization", "source", "line")  # fmt: skip
TABLES = st.lists(st.dictionaries(st.sampled_from(FIELDS), CELLS, max_size=9), max_size=5)


@given(
    TABLES,
    st.lists(st.sampled_from(FIELDS), max_size=3, unique=True),
    st.sets(st.sampled_from(["person", "organization", "met_person", "met_organization", "topic"])),
    st.none() | st.lists(st.sampled_from(FIELDS[1:]), min_size=1, max_size=3, unique=True),
    st.booleans(),
)
def test_any_table_is_read_or_refused(
    rows: Any, fill: Any, split: Any, key: Any, keep: Any
) -> None:
    """With an error of ours; and what is read proves itself."""
    with suppress(NaverNvidiaError):
        meetings = Meetings.from_rows(
            rows,
            columns={} if key is None else {"meeting": key},
            fill_down=fill,
            split=dict.fromkeys(split, ";"),
            none_of=("N/A",),
            keep_good=keep,
        )
        assert all(each.rows and each.delegations for each in meetings)
        assert Meetings(list(meetings)) == meetings
        tuple(meetings.pairs())
