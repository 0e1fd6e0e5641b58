"""Registers saved and opened again, and views pickled: the same answers, in little room."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import AmbiguousName, InvalidValue, Meetings, UnknownName, load_article
from naver_nvidia.meetings.store import string_column, vectors

if TYPE_CHECKING:
    from pathlib import Path

pa = pytest.importorskip("pyarrow")

ROWS = [
    {
        "meeting": meeting,
        "delegation": side,
        "organization": organization,
        "parent_organization": parent,
        "on_behalf_of": spoken,
        "person": person,
        "date": day,
        "place": place,
        "topic": topic,
        "organizer": organizer,
        "status": status,
        "source": source,
        "line": line,
    }
    for meeting, side, organization, parent, spoken, person, day, place, topic, organizer, status, source, line in [
        (
            1,
            "a",
            "Naver",
            None,
            None,
            "Lee Hae-jin",
            "2024-06",
            "Seoul",
            "AI",
            "Naver",
            None,
            "one",
            7,
        ),
        (
            1,
            "a",
            "Naver",
            None,
            None,
            "Choi Soo-yeon",
            "2024-06",
            "Seoul",
            "chips",
            None,
            None,
            "one",
            8,
        ),
        (
            1,
            "b",
            "Nvidia",
            None,
            "Omniverse",
            "Jensen Huang",
            "2024-06",
            None,
            None,
            None,
            None,
            None,
            None,
        ),
        (
            2,
            "c",
            "Nvidia Korea",
            "Nvidia",
            None,
            None,
            None,
            None,
            None,
            None,
            "planned",
            None,
            None,
        ),
        (
            2,
            "d",
            None,
            None,
            None,
            "Lee Hae-jin",
            None,
            None,
            "AI",
            "Chamber",
            "planned",
            None,
            None,
        ),
        (3, "e", "Zeta", None, None, None, "2024-06-25", "Suwon", None, None, None, None, None),
        (3, "f", None, None, None, "LEE Hae Jin", "2024-06-25", None, None, None, None, None, None),
        (3, "f", None, None, None, "\u00c9va", "2024-06-25", None, None, None, None, None, None),
    ]
]
BAD = {"meeting": None, "person": "Nobody", "organization": "None Ltd"}


def again_from(pickled: bytes) -> Meetings:
    return pickle.loads(pickled)  # noqa: S301 - our own


def answers(meetings: Meetings) -> list[Any]:
    """What can be asked, in order."""
    return [
        list(meetings),
        str(meetings),
        meetings.invalid_rows,
        meetings.people,
        meetings.organizations,
        [list(meetings.who_met(who)) for who in (*meetings.people, *meetings.organizations)],
        list(meetings.pairs()),
        meetings.most_met(),
        list(meetings.similar_names()),
        [list(meetings.about(each)) for each in {one for some in meetings for one in some.topics}],
        [list(meetings.at(each.place)) for each in meetings if each.place],
        meetings.with_status("planned")[:],
        meetings[::2],
    ]


@pytest.fixture
def register() -> Meetings:
    return Meetings.from_rows([*ROWS, BAD], keep_good=True)


def test_an_opened_register_gives_the_same_answers(register: Meetings, tmp_path: Path) -> None:
    """By object, id and name; what its rows left out is not known, and what was wrong with it is."""
    register.save(tmp_path / "saved.arrow")
    again = Meetings.open(tmp_path / "saved.arrow")
    assert answers(again) == answers(register)
    assert again == register
    assert again.of("soo-yeon CHOI") == register.of("Choi Soo-yeon")
    assert again.organized_by("Chamber") == register.organized_by("Chamber")
    assert again.on_behalf_of("omniverse") == register.on_behalf_of("Omniverse")
    assert again.of("Nvidia", include_subsidiaries=True) == register.of(
        "Nvidia", include_subsidiaries=True
    )
    with pytest.raises(AmbiguousName):
        again.of("lee hae-jin ")
    for unknown in ("Nobody", "Lee Haejins"):
        problems = []
        for each in (again, register):
            with pytest.raises(UnknownName) as error:
                each.of(unknown)
            problems.append(str(error.value))
        assert problems[0] == problems[1]


def test_an_opened_register_is_pickled_and_saved_like_any(
    register: Meetings, tmp_path: Path
) -> None:
    """With what is mapped from the file, which the copy does not need."""
    first, second = tmp_path / "first.arrow", tmp_path / "second.arrow"
    register.save(first)
    again = Meetings.open(first)
    copy = again_from(pickle.dumps(again))
    again[:2].save(second)
    assert answers(copy) == answers(register)
    assert answers(Meetings.open(second)) == answers(again_from(pickle.dumps(register[:2])))


def test_a_register_of_nothing_is_saved_too(tmp_path: Path) -> None:
    """And of meetings with one party only, beside another."""
    alone = [
        {"meeting": number, "person": name} for number, name in ((1, "Ana"), (2, "Bo"), (2, "Cy"))
    ]
    for rows in ([], alone):
        meetings = Meetings.from_rows(rows)[:]
        meetings.save(tmp_path / "saved.arrow")
        assert list(Meetings.open(tmp_path / "saved.arrow")) == list(meetings)
        empty = meetings[:0]
        empty.save(tmp_path / "none.arrow")
        assert list(Meetings.open(tmp_path / "none.arrow")) == []


def test_a_cut_or_foreign_file_is_refused(register: Meetings, tmp_path: Path) -> None:
    """Wherever it is cut, whatever else it is."""
    path, other = tmp_path / "saved.arrow", tmp_path / "other.arrow"
    register.save(path)
    whole = path.read_bytes()
    for length in (0, 1, 8, 100, len(whole) // 2, len(whole) - 1):
        other.write_bytes(whole[:length])
        with pytest.raises(InvalidValue, match=r"other\.arrow is no register that save wrote"):
            Meetings.open(other)
    other.write_text("meeting,person\n1,Ana\n")
    with pytest.raises(InvalidValue, match="no register"):
        Meetings.open(other)
    with pytest.raises(FileNotFoundError):
        Meetings.open(tmp_path / "none.arrow")


def rewritten(path: Path, other: Path, change: Any) -> None:
    """Write the file's record anew, otherwise."""
    with pa.ipc.open_file(str(path)) as file:
        batch = change(file.get_batch(0))
    with pa.ipc.new_file(str(other), batch.schema) as writer:
        writer.write_batch(batch)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda batch: batch.replace_schema_metadata({}), "and it has none"),
        (
            lambda batch: batch.replace_schema_metadata({"naver_nvidia.register": "2"}),
            "wants version 1 of the format, and it has 2",
        ),
        (lambda batch: without(batch, "meeting"), "meeting"),
        (lambda batch: swapped(batch, "meeting", "status"), "lengths"),
        (lambda batch: swapped(batch, "person.member", "sides"), "person"),
    ],
)
def test_a_file_of_another_form_is_refused(
    register: Meetings, tmp_path: Path, change: Any, problem: str
) -> None:
    """An Arrow file of rows, of another version, without a part, or with one of another length."""
    register.save(tmp_path / "saved.arrow")
    rewritten(tmp_path / "saved.arrow", tmp_path / "other.arrow", change)
    with pytest.raises(InvalidValue, match=problem):
        Meetings.open(tmp_path / "other.arrow")


def without(batch: Any, name: str) -> Any:
    return batch.select([each for each in batch.schema.names if each != name])


def swapped(batch: Any, one: str, other: str) -> Any:
    names = batch.schema.names
    columns = [batch.column(names.index(other if each == one else each)) for each in names]
    changed = type(batch).from_arrays(columns, names=names)
    return changed.replace_schema_metadata(batch.schema.metadata)


def test_only_what_was_read_from_rows_is_saved(tmp_path: Path) -> None:
    """An article's meetings are stated by its words, and saved with it."""
    with pytest.raises(InvalidValue, match="before aliases are applied or registers joined"):
        load_article().meetings.save(tmp_path / "saved.arrow")


def test_what_a_load_read_is_saved(tmp_path: Path) -> None:
    """And goes along with a part of it, and with aliases."""
    whole = Meetings.from_rows(ROWS)
    assert whole.reading is not None
    assert whole.with_aliases({"Choi Soo-yeon": "Lee Hae-jin"}).reading == whole.reading
    for meetings in (whole, whole.of("Lee Hae-jin")):
        meetings.save(tmp_path / "saved.arrow")
        assert Meetings.open(tmp_path / "saved.arrow").reading == whole.reading
    made = pa.ipc.open_file(tmp_path / "saved.arrow").read_all()
    for spoilt in (b"{", b"{}", b'{"on_several_sides": [], "years": 1}'):
        metadata = {**made.schema.metadata, b"naver_nvidia.reading": spoilt}
        with pa.ipc.new_file(
            tmp_path / "spoilt.arrow", made.schema.with_metadata(metadata)
        ) as file:
            file.write_table(made.replace_schema_metadata(metadata))
        with pytest.raises(InvalidValue, match="no register that save wrote"):
            Meetings.open(tmp_path / "spoilt.arrow")


def test_names_beyond_two_gigabytes_are_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where they begin takes eight bytes then."""
    monkeypatch.setattr(string_column, "MOST", 1)
    long = Meetings.from_rows(ROWS)
    long.save(tmp_path / "saved.arrow")
    assert answers(Meetings.open(tmp_path / "saved.arrow")) == answers(long)


registers = st.lists(
    st.fixed_dictionaries(
        {
            "meeting": st.integers(1, 6),
            "person": st.sampled_from(["Ana", "Bo", "Cy", "Di", None]),
            "organization": st.sampled_from(["Naver", "Nvidia", None]),
            "on_behalf_of": st.sampled_from(["Naver", "Zeta", None]),
            "topic": st.sampled_from(["AI", "chips", None]),
            "source": st.sampled_from(["a", None]),
        },
    ),
    max_size=30,
)


@given(registers, st.data())
def test_a_view_that_is_pickled_is_what_it_shows(rows: Any, data: st.DataObject) -> None:
    """Any meetings of any register, by NumPy too."""
    guests = [{"meeting": "guests", "person": name} for name in ("Ana", "Bo")]
    meetings = Meetings.from_rows([*rows, *guests], keep_good=True)
    step = data.draw(st.integers(1, 3))
    view = meetings[data.draw(st.integers(0, 6)) :: step]
    pickles = [pickle.dumps(view)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "WORTH_NUMPY", 0)
        pickles.append(pickle.dumps(view))
    for each in pickles:
        copy = again_from(each)
        assert list(copy) == list(view)
        assert copy.people == view.people
        assert copy.organizations == view.organizations
        assert list(copy.pairs()) == list(view.pairs())
        assert copy.most_met() == view.most_met()


def test_long_names_and_what_was_not_read_go_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids whose beginnings take eight bytes go into tables too; a register made of tables is one."""
    monkeypatch.setattr(string_column, "MOST", 1)
    long = Meetings.from_rows(ROWS)
    monkeypatch.undo()
    assert long.to_arrow()[0].equals(Meetings.from_rows(ROWS).to_arrow()[0])
    long._register.reading = None  # noqa: SLF001 - as of files written before it was kept
    long.save(tmp_path / "saved.arrow")
    assert Meetings.open(tmp_path / "saved.arrow").reading is None
    assert load_article().meetings.to_arrow()[0]["meeting"].to_pylist() == ["naver-nvidia-meeting"]


def test_tables_need_not_name_delegations() -> None:
    """Their sides tell them apart."""
    told, parts = Meetings.from_rows(ROWS).to_arrow()
    at = parts.column_names.index("delegation")
    blank = parts.set_column(at, "delegation", pa.nulls(len(parts), pa.string()))
    assert answers(Meetings.from_tables(told, blank)) == answers(Meetings.from_tables(told, parts))
