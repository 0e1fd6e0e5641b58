"""CSV files read by Arrow, block by block: the same meetings, lines and faults as by csv.reader."""

from __future__ import annotations

import csv
import gzip
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from naver_nvidia import InvalidRows, InvalidValue, Meetings
from naver_nvidia.register import blocks

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("pyarrow")
pytest.importorskip("numpy")

HEADER = b"meeting,person,organization,topic\n"
CELLS = st.sampled_from(
    [
        b"1",
        b"2",
        b"Ana",
        b"Bo",
        b"",
        b"",
        b" ",
        b" Ana",
        b"\xc3\xa9",
        b"\xc2\xa0",
        b'"Ana"',
        b'"A, B"',
        b'"a\nb"',
        b'"a\r\nb"',
        b'"say ""so"""',
        b'""',
        b'"',
        b'a"b',
        b'"a"b',
        b'"a" ',
        b"\xff",
        b"\x00",
        b'"a,"x',
        b"\r",
        b"NULL",
        b"x" * 30,
    ]
)
ENDS = st.sampled_from(
    [b"\n", b"\n", b"\n", b"\r\n", b"\n\n", b"\n\r\n", b",\n", b", \n", b",x\n", b""]
)
ROWS = st.lists(
    st.tuples(st.lists(CELLS, min_size=4, max_size=4).map(b",".join), ENDS), max_size=12
)
GOOD = st.sampled_from(
    [b"1,Ana,Naver,AI\n", b'2,"Bo",,\n', b'3,"C\nC",Nvidia,"a ""b"""\n', b"\n", b"4,Di,,\r\n"]
)


def outcome(path: Path, **options: Any) -> Any:
    """What is read, and what is wrong with the rest; or why nothing is."""
    try:
        meetings = Meetings.from_rows(path, keep_good=True, **options)
    except (InvalidRows, InvalidValue) as error:
        return str(error)
    return list(meetings), meetings.invalid_rows, meetings.reading


def by_both(path: Path, size: int, **options: Any) -> tuple[Any, Any]:
    """By csv.reader, and by Arrow in blocks of that size."""
    limit = csv.field_size_limit(25)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "SIZE", size)
        found = outcome(path, **options)
        patch.setattr(blocks, "find_spec", lambda _: None)
        expected = outcome(path, **options)
    csv.field_size_limit(limit)
    return expected, found


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("blocks") / "register.csv"


@given(ROWS, st.integers(1, 80))
@example([(b'1,Ana,"a\nb",x', b"\n"), (b"2,Bo,,", b"\n")], 12)
@example([(b"1,Ana,,", b"\n"), (b"2," + 30 * b"x" + b",,", b"\n")], 200)
@example([(b"1,Ana,,", b"\n"), (b",,,", b"\n"), (b", ,\xc2\xa0,", b"\n"), (b",,,AI", b"")], 200)
def test_any_text_says_the_same_by_either_way(path: Path, rows: Any, size: int) -> None:
    """Quotes, marks, empty lines, lone returns, what is no UTF-8, cells too long or too many."""
    path.write_bytes(HEADER + b"".join(map(b"".join, rows)))
    expected, found = by_both(path, size)
    assert found == expected


@given(st.lists(GOOD, max_size=20), st.integers(1, 60), st.booleans())
@example([b"1,Di,,\n", b"2,Ed,,\n", b'1,"A\na",,\n', b'2,"B\nb\nb",,\n'], 90, False)  # noqa: FBT003
def test_good_rows_say_the_same_by_either_way(
    path: Path,
    rows: list[bytes],
    size: int,
    packed: bool,  # noqa: FBT001
) -> None:
    """Cells of several lines, and empty lines, between which lines are counted; packed too."""
    text = b"\xef\xbb\xbf" + HEADER + b"".join(rows)
    path.write_bytes(gzip.compress(text) if packed else text)
    expected, found = by_both(path, size)
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\n1,Ana\n",
        b"meeting,person",
        b'meeting,"person\nof it"\n1,Ana\n',
        b'meeting,"person"x\n1,Ana\n',
        b"meeting,person\r1,Ana\r",
        b"meeting,\xff\n1,Ana\n",
        b"meeting,meeting\n1,Ana\n",
        b"meeting,person,,\n1,Ana,x,y\n1,Bo,,\n",
        b"meeting;person\n1;Ana\n1;Bo\n",
        b"a,b\n1,2\n",
        HEADER + b"1,Ana,,\n1,\xff,,\n",
        HEADER + b"1,Ana,,\n1,Bo,,",
        b"meeting\n1\n\n2\n",
        HEADER + b"1,Ana,,\n" * 20 + b'1,"Bo,,\n' + b"1,Cy,,\n" * 20,
    ],
)
def test_any_header_says_the_same_by_either_way(path: Path, text: bytes) -> None:
    """None, broken, of several lines, without names, with other separators, of no column read."""
    path.write_bytes(text)
    expected, found = by_both(path, 50)
    assert found == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_an_encoding_says_the_same_by_either_way(path: Path, encoding: str) -> None:
    """A mark of the order of bytes is part of the first name, unless the encoding knows it."""
    path.write_bytes(b"\xef\xbb\xbf" + HEADER + b"1,Ana,,\n1,Bo,Naver,\n")
    expected, found = by_both(path, 50, encoding=encoding)
    assert found == expected
    expected, found = by_both(path, 50, delimiter="\u00a7")
    assert found == expected
