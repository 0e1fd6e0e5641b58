"""Rows out of Arrow: the same meetings, proofs and faults as from mappings, however they are encoded."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import InvalidRows, InvalidValue, Meetings
from naver_nvidia.meetings.store import vectors
from naver_nvidia.register import encoded

pa = pytest.importorskip("pyarrow")

words = st.sampled_from(
    ["Ana", " Ana", "Bo", "Cy ", "Ana\u00a0B", "\u00e9", "a  b", "", "\t", None]
)
registers = st.lists(
    st.fixed_dictionaries(
        {
            "meeting": st.sampled_from(["1", "2", "3", " 3", "4", None]),
            "person": words,
            "organization": words,
            "on_behalf_of": st.sampled_from([None, "Ana", "Naver"]),
            "delegation": st.sampled_from(["A", "B"]),
            "date": st.sampled_from(["2024-05-01", "2024-05", "once", None]),
            "line": st.sampled_from([None, 1, 7]),
        }
    ),
    max_size=20,
)
SCHEMA = pa.schema(
    [(name, pa.string()) for name in ("meeting", "person", "organization", "on_behalf_of")]
    + [("delegation", pa.string()), ("date", pa.string()), ("line", pa.int64())]
)


def outcome(rows: Any) -> Any:
    """What is read, and what is wrong with the rest; or why nothing is."""
    try:
        meetings = Meetings.from_rows(rows, keep_good=True, source="rows")
    except (InvalidRows, InvalidValue) as error:
        return str(error)
    return list(meetings), meetings.invalid_rows, meetings.people, meetings.organizations


def dictionaries(table: Any) -> Any:
    """The strings as dictionaries that also have values twice, a null, and what no cell says."""
    cells = ["nobody", *table.column("person").to_pylist(), None, "nobody"]
    people = pa.DictionaryArray.from_arrays(
        pa.array(range(1, len(table) + 1), pa.int8()), pa.array(cells, pa.string())
    )
    place = table.column_names.index("person")
    return table.set_column(place, "person", people)


@given(registers, st.integers(1, 20), st.booleans())
def test_a_table_says_what_its_rows_say(rows: Any, size: int, by_numpy: bool) -> None:  # noqa: FBT001
    """In batches of any size, with dictionaries or without."""
    table = pa.Table.from_pylist(rows, SCHEMA)
    batches = table.to_batches(max_chunksize=size)
    expected = outcome(rows)
    if not rows:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors, "WORTH_NUMPY", 0 if by_numpy else 10**9)
        for each in (
            table,
            pa.RecordBatchReader.from_batches(SCHEMA, batches),
            pa.Table.from_batches(batches, SCHEMA).unify_dictionaries(),
            dictionaries(table),
            pa.concat_tables([dictionaries(table[:size]), dictionaries(table[size:])]),
        ):
            assert outcome(each) == expected


def test_integers_are_ids_and_lists_are_no_text() -> None:
    """Numbers are read as their digits; what has no dictionary is refused as it would be."""
    rows = [{"meeting": 7, "person": "Ana"}, {"meeting": 8, "person": "Bo"}]
    assert outcome(pa.Table.from_pylist(rows)) == outcome(rows)
    rows = [{"meeting": 7, "person": ["Ana"]}, {"meeting": None, "person": None}]
    assert outcome(pa.Table.from_pylist(rows)) == outcome(rows)
    listed = pa.DictionaryArray.from_arrays(pa.array([1, 0]), pa.array([None, ["Ana"]]))
    assert outcome(pa.table({"meeting": [7, None], "person": listed})) == outcome(rows)


def test_a_column_without_a_word_says_nothing() -> None:
    """Of any type, in any number of batches."""
    gathered = encoded.Gathered()
    assert list(gathered.cells()) == []
    for column in (pa.nulls(2, pa.string()), pa.nulls(0, pa.string())):
        gathered.add(column)
    assert list(gathered.cells()) == [None, None]
