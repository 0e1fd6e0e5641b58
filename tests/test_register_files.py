"""Files of registers: whatever they are in, the rows are the same; or it is said what they are."""

from __future__ import annotations

import gzip
import io
import re
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from naver_nvidia import DateRange, InvalidRows, InvalidValue, Meetings
from naver_nvidia.errors import shown

COLUMNS = {"person": "Minister", "met_organization": "Organisation", "date": "Date"}
HEADER = ["Minister", "Organisation", "Date", ""]
ROWS = [["Zo\u00eb", "Acme; Co, \u20ac", "2016-05-02", ""], ["Bo", "Cog", "", ""]]
EXPECTED = [("Zo\u00eb", "Acme; Co, \u20ac", "2016-05-02", 2), ("Bo", "Cog", None, 3)]


def text(delimiter: str) -> str:
    rows = [[f'"{cell}"' if cell else "" for cell in row] for row in [HEADER, *ROWS]]
    return "".join(delimiter.join(row) + "\r\n" for row in rows)


def told(meetings: Meetings) -> list[tuple[Any, ...]]:
    return [
        (
            each.participants[0].name,
            each.organizations[0].name,
            each.date and str(each.date),
            each.rows[0].line,
        )
        for each in meetings
    ]


def write(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize("delimiter", ",;\t|")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_may_be_parted_and_encoded_in_any_way(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    """Separators are seen, marks of an order of bytes too, and other encodings are named."""
    path = write(tmp_path / "r.csv", text(delimiter).encode(encoding))
    options: dict[str, Any] = {"columns": COLUMNS}
    if encoding == "cp1252":
        options["encoding"] = "cp1252"
    assert told(Meetings.from_rows(path, **options)) == EXPECTED
    packed = write(tmp_path / "r.csv.gz", gzip.compress(Path(path).read_bytes()))
    assert told(Meetings.from_rows(packed, **options)) == EXPECTED
    assert told(Meetings.from_rows(path, delimiter=delimiter, **options)) == EXPECTED


def test_files_of_one_register_may_be_in_several_encodings(tmp_path: Path) -> None:
    """Each is said by a pattern of names or a function; one for all would spoil the others."""
    one, two = (
        write(tmp_path / f"{name}.csv", "person,met_person\nZo\u00eb,Bo\n".encode(encoding))
        for name, encoding in (("a", "utf-8"), ("b", "cp1252"))
    )
    for encoding in (
        {"b.*": "cp1252"},
        {"b.*": "cp1252", "*": "utf-8"},
        lambda name: "cp1252" if name == two else None,
    ):
        meetings = Meetings.from_rows([one, two], encoding=encoding)
        assert {each.name for each in meetings.people} == {"Zo\u00eb", "Bo"}
    with pytest.raises(InvalidRows) as caught:
        Meetings.from_rows([one, two])
    assert str(caught.value.faults[0]).endswith(
        "name the one it is in, as encoding='cp1252' if all files are, or what is UTF-8 is read "
        "wrong; for this one alone encoding={'b.csv': 'cp1252'}"
    )
    for wrong, problem in (
        (5, "5 is of type int, not str"),
        ({"*": 5}, "5 is of type int, not str"),
        (lambda _: 5, f"gave 5 for {shown(one)}"),
        ("rot13", "'rot13' is no encoding that Python has"),
    ):
        with pytest.raises(InvalidValue, match=re.escape(f"encoding: {problem}")):
            Meetings.from_rows([one, two], encoding=wrong)


@pytest.mark.parametrize("encoding", [None, "utf-8", "UTF8", "utf-8-sig"])
def test_a_mark_of_utf8_is_no_part_of_the_first_name(tmp_path: Path, encoding: str | None) -> None:
    """Whether the encoding is named or not."""
    path = write(tmp_path / "r.csv", b"\xef\xbb\xbfperson,met_person\nAnn,Bo\n")
    assert len(Meetings.from_rows(path, encoding=encoding)) == 1


TITLED = [
    (b"Diary of Ann\n\nperson,met_person\nAnn,Bo\n", 3),
    (b'"Diary\nof Ann"\nperson,met_person\nAnn,Bo\n', 3),
    (b"person;met_person\nperson,met_person\nAnn,Bo\n", 2),
    (b"\n , ,\r\nperson,met_person\r\nAnn,Bo\r\n", None),
    (b"sep=,\nperson,met_person\nAnn,Bo\n", None),
    (b'\xef\xbb\xbf"SEP=;"\r\nperson;met_person\r\nAnn, Lee;Bo\r\n', None),
    (b"sep=;\nTitle, of it\nperson;met_person\nAnn, Lee;Bo\n", 3),
    (b"Title\rperson,met_person\rAnn,Bo\r", 2),
]


@pytest.mark.parametrize(("content", "header"), TITLED)
def test_names_may_stand_below_a_title(tmp_path: Path, content: bytes, header: int | None) -> None:
    """On the line that is named, or below blank lines and what tells the separator."""
    path = write(tmp_path / "r.csv", content)
    line = max(content.count(b"\n"), content.count(b"\r"))
    for file in (path, io.StringIO(content.decode("utf-8-sig"), newline="")):
        meetings = Meetings.from_rows(file, header=header, source="r")
        assert [(str(each.rows[0]), len(each.participants)) for each in meetings] == [
            (f"r:{line}", 2)
        ]


def test_a_title_that_is_taken_for_names_is_told(tmp_path: Path) -> None:
    """What to do is said, and where there is no header; no row of a table is a title."""
    path = write(tmp_path / "r.csv", b"Diary\n\nMinister,Organisation,Date\nAnn,Acme,\n")
    for columns in (COLUMNS, None):
        with pytest.raises(
            InvalidRows,
            match=r":1: there is no column .*; there are 'Diary'; if a title .* header= says on",
        ):
            Meetings.from_rows(path, columns=columns)
    with pytest.raises(InvalidRows, match=r"r.csv:9: there is no header"):
        Meetings.from_rows(path, columns=COLUMNS, header=9)
    with pytest.raises(InvalidRows, match=r"there are 'Minister'$"):
        Meetings.from_rows([{"Minister": "Ann"}], columns=COLUMNS)
    for wrong in (0, True, "3"):
        with pytest.raises(InvalidValue, match=r"header: .* is not a whole number from 1"):
            Meetings.from_rows(path, columns=COLUMNS, header=wrong)  # type: ignore[arg-type]


def test_lines_of_an_open_file_are_counted_from_its_own_beginning(tmp_path: Path) -> None:
    """Wherever it stands, if it can go back."""
    content = "A title,\r\nMinister,Organisation,Date\r\nZo\u00eb,Acme,\r\nBo,Bolt,\r\n"
    path = write(tmp_path / "r.csv", content.encode())

    class Pipe(io.StringIO):
        def seekable(self) -> bool:
            return False

    def lines(file: Any, **options: Any) -> list[int]:
        next(file)
        return [each.rows[0].line for each in Meetings.from_rows(file, columns=COLUMNS, **options)]

    with Path(path).open(encoding="utf-8") as words, Path(path).open("rb") as raw:
        assert lines(words) == lines(raw) == [3, 4]
    for file in (io.StringIO(content), io.BytesIO(content.encode()), io.StringIO(content, "\r\n")):
        assert lines(file) == [3, 4]
    wide = io.BytesIO(content.encode("utf-16-le"))
    wide.seek(len("A title,\r\n".encode("utf-16-le")))
    meetings = Meetings.from_rows(wide, columns=COLUMNS, encoding="utf-16-le")
    assert [each.rows[0].line for each in meetings] == [3, 4]
    assert lines(io.BytesIO(content.encode()), header=2) == [3, 4]
    assert lines(Pipe(content)) == [2, 3]
    spoilt = io.BytesIO(content.encode("cp1252"))
    with pytest.raises(InvalidRows, match=":3: not UTF-8"):
        lines(spoilt)


def test_an_open_file_is_read_and_stays_open(tmp_path: Path) -> None:
    """Text or bytes, from where it stands; one that cannot go back is read at once."""
    path = write(tmp_path / "r.csv", text(",").encode())

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    with Path(path).open(encoding="utf-8", newline="") as words, Path(path).open("rb") as raw:
        for file in (words, raw):
            meetings = Meetings.from_rows(file, columns=COLUMNS)
            assert told(meetings) == EXPECTED
            assert meetings[0].rows[0].source == path
            assert not file.closed
    for file in (Pipe(text(",").encode()), io.BytesIO(text(",").encode()), io.StringIO(text(","))):
        meetings = Meetings.from_rows(file, columns=COLUMNS)
        assert told(meetings) == EXPECTED
        assert meetings[0].rows[0].source == "rows"


def test_of_several_files_each_has_its_own_lines_and_ids(tmp_path: Path) -> None:
    """And carries down nothing from another."""
    one = write(tmp_path / "a.csv", b"Minister,Organisation,Date\nAnn,Acme,May\n,Bolt,May\n")
    two = write(tmp_path / "b.csv", b"Date,Minister,Organisation\nMay,,Cog\nMay,Ann,Dot\n")
    options: dict[str, Any] = {
        "columns": COLUMNS,
        "fill_down": ("person",),
        "keep_good": True,
        "covering": lambda name: {one: DateRange.parse("2016"), two: DateRange.parse("2017")}[name],
    }
    meetings = Meetings.from_rows([one, Path(two)], **options)
    assert [(each.id, str(each.date)) for each in meetings] == [
        (f"{one}:2", "2016-05"), (f"{one}:3", "2016-05"), (f"{two}:3", "2017-05"),
    ]  # fmt: skip
    assert list(map(str, meetings.invalid_rows)) == [
        f"{two}:2: names nobody who met them: 'Minister' is blank"
    ]
    assert meetings.reading is not None
    assert (meetings.reading.files, meetings.reading.filled) == (2, 1)
    assert Meetings.from_rows(str(tmp_path / "?.csv"), **options) == meetings
    with pytest.raises(InvalidValue, match="source: of several files each has its own name"):
        Meetings.from_rows([one, two], source="x", **options)
    with pytest.raises(InvalidValue, match=re.escape("rows[1]: {} is no file, as others are")):
        Meetings.from_rows([one, {}], **options)
    with pytest.raises(FileNotFoundError, match="no file matches"):
        Meetings.from_rows(str(tmp_path / "*.txt"), **options)
    odd = write(tmp_path / "[a].csv", b"Minister,Organisation,Date\nAnn,Acme,\n")
    assert len(Meetings.from_rows(odd, columns=COLUMNS)) == 1


def test_ids_that_files_give_are_each_files_own(tmp_path: Path) -> None:
    """The first meeting of January is not that of February, and rows may name their source."""
    for name in "ab":
        write(tmp_path / f"{name}.csv", f"meeting,person,source\n1,Ann,\n1,{name},own\n".encode())
    meetings = Meetings.from_rows(str(tmp_path / "?.csv"))
    a, b = (str(tmp_path / f"{name}.csv") for name in "ab")
    assert [(each.id, *map(str, each.rows)) for each in meetings] == [
        (f"{a}:1", f"{a}:2", "own:3"), (f"{b}:1", f"{b}:2", "own:3"),
    ]  # fmt: skip


def test_blank_cells_may_follow_the_last(tmp_path: Path) -> None:
    """As spreadsheets write them; a cell that says something may not."""
    path = write(tmp_path / "r.csv", b"Minister,Organisation,Date\nAnn,Acme,, , \n,,,,\nBo,Cog\n")
    meetings = Meetings.from_rows(path, columns=COLUMNS, keep_good=True)
    assert [each.rows[0].line for each in meetings] == [2]
    assert list(map(str, meetings.invalid_rows)) == [f"{path}:4: has 2 cells under 3 column names"]
    assert meetings.reading is not None
    assert meetings.reading.empty == 1


def test_a_wide_header_takes_time_in_proportion(tmp_path: Path) -> None:
    """Thirty thousand columns, and one of them twice."""
    names = [f"c{number}" for number in range(30_000)]
    path = write(tmp_path / "r.csv", ",".join([*names, "c0"]).encode())
    with pytest.raises(InvalidRows, match="the column 'c0' stands there twice"):
        Meetings.from_rows(path)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_spreadsheets_are_read_with_the_numbers_of_their_rows(tmp_path: Path, kind: str) -> None:
    """Dates are dates there, whole numbers have fractions, and several sheets take a name."""
    pytest.importorskip("python_calamine")
    path = write(tmp_path / f"r.{kind}", {"xlsx": xlsx, "ods": ods}[kind](["Returns"]))
    columns = COLUMNS | {"meeting": "No"}
    meetings = Meetings.from_rows(path, columns=columns)
    assert [(each.id, *each.rows) for each in meetings] == [("7", *meetings[0].rows)]
    assert told(meetings) == [("Ann", "Acme", "2016-05-02", 3)]
    packed = io.BytesIO(gzip.compress(Path(path).read_bytes()))
    assert told(Meetings.from_rows(packed, columns=columns)) == told(meetings)


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_several_sheets_are_one_register(tmp_path: Path, kind: str) -> None:
    """Named, or all; the sheet is in the source, so that equal lines are different meetings."""
    pytest.importorskip("python_calamine")
    two = write(tmp_path / f"two.{kind}", {"xlsx": xlsx, "ods": ods}[kind](["One", "Two"]))
    both = [f"{two}:One:3", f"{two}:Two:3"]
    for sheet, expected in (
        (["One", "Two"], both),
        ("*", both),
        (["T*", "One"], both),
        ("Two", both[1:]),
    ):
        meetings = Meetings.from_rows(two, columns=COLUMNS, sheet=sheet)
        assert (
            [each.id for each in meetings] == [str(each.rows[0]) for each in meetings] == expected
        )
    empty = {"xlsx": xlsx, "ods": ods}[kind](["One", "Two"], empty="Three")
    three = write(tmp_path / f"three.{kind}", empty)
    every = Meetings.from_rows(three, columns=COLUMNS, sheet="*")
    assert [each.rows[0].line for each in every] == [3, 3]
    with pytest.raises(InvalidRows, match=r"three.*:Three:1: there is no header"):
        Meetings.from_rows(three, columns=COLUMNS, sheet="Three")
    twice = Meetings.from_rows([two, two], columns=COLUMNS, sheet=["One", "Two"], keep_good=True)
    assert {each.id for each in twice} == set(both)
    joined = [
        each
        for one in ("One", "Two")
        for each in Meetings.from_rows(two, columns=COLUMNS, sheet=one)
    ]
    assert len(Meetings(joined)) == 2
    of_month = Meetings.from_rows(two, columns=COLUMNS, sheet="*", source="diary", header=2)
    assert [each.id for each in of_month] == ["diary:One:3", "diary:Two:3"]
    for wrong, problem in (
        (
            None,
            "sheet: several in .* have rows, of 'One', 'Two': name one or some, or '\\*' for all",
        ),
        (["One", "Three"], "sheet: 'Three' is not one of those in .*: 'One', 'Two'"),
        ("x*", "sheet: 'x\\*' is not one of those in"),
        (5, "sheet: 5 is of type int"),
    ):
        with pytest.raises(InvalidValue, match=problem):
            Meetings.from_rows(two, columns=COLUMNS, sheet=wrong)  # type: ignore[arg-type]
    for line in (1, 9):
        with pytest.raises(InvalidRows, match=rf"two.*:One:{line}: there is no header"):
            Meetings.from_rows(two, columns=COLUMNS, sheet="One", header=line)
    with pytest.raises(
        InvalidRows, match=r"two.*:One:3: there is no column .*; there are '7.0', 'Ann'"
    ):
        Meetings.from_rows(two, columns=COLUMNS, sheet="One", header=3)
    with pytest.raises(InvalidRows, match=r"two.*:One:4: there is no header"):
        Meetings.from_rows(two, columns=COLUMNS, sheet="One", header=4)


def xlsx(sheets: list[str], empty: str | None = None) -> bytes:
    """A workbook as small as one can be: 42492 is 2 May 2016, by the style for dates."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"

    def cell(at: str, words: str) -> str:
        return f'<c r="{at}" t="inlineStr"><is><t>{words}</t></is></c>'

    header = "".join(
        cell(f"{at}2", words) for at, words in zip("ABCD", ["No", *HEADER], strict=False)
    )
    row = f'<c r="A3"><v>7</v></c>{cell("B3", "Ann")}{cell("C3", "Acme")}<c r="D3" s="1"><v>42492</v></c>'
    rows = [f'<row r="2">{header}</row><row r="3">{row}</row>'] * len(sheets)
    if empty is not None:
        sheets, rows = [*sheets, empty], [*rows, ""]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types"/>')
        out.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        out.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships">'
            + "".join(
                f'<Relationship Id="r{at}" Type="{rels}/worksheet" Target="worksheets/s{at}.xml"/>'
                for at in range(len(sheets))
            )
            + f'<Relationship Id="st" Type="{rels}/styles" Target="styles.xml"/></Relationships>',
        )
        out.writestr(
            "xl/styles.xml",
            f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/>'
            "</cellXfs></styleSheet>",
        )
        out.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{rels}"><sheets>'
            + "".join(
                f'<sheet name="{name}" sheetId="{at + 1}" r:id="r{at}"/>'
                for at, name in enumerate(sheets)
            )
            + "</sheets></workbook>",
        )
        for at, inside in enumerate(rows):
            out.writestr(
                f"xl/worksheets/s{at}.xml",
                f'<worksheet xmlns="{main}"><sheetData>{inside}</sheetData></worksheet>',
            )
    return file.getvalue()


def ods(sheets: list[str], empty: str | None = None) -> bytes:
    """The same as an OpenDocument."""
    oasis = "urn:oasis:names:tc:opendocument:xmlns"

    def cell(words: str, kind: str = 'office:value-type="string"') -> str:
        return f"<table:table-cell {kind}><text:p>{words}</text:p></table:table-cell>"

    rows = [
        cell(""),
        "".join(map(cell, ["No", *HEADER[:3]])),
        cell("7", 'office:value-type="float" office:value="7"')
        + cell("Ann")
        + cell("Acme")
        + cell("x", 'office:value-type="date" office:date-value="2016-05-02"'),
    ]
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    tables = "".join(f'<table:table table:name="{name}">{inside}</table:table>' for name in sheets)
    if empty is not None:
        tables += f'<table:table table:name="{empty}"/>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        out.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{manifest}"/>')
        out.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{oasis}:office:1.0" '
            f'xmlns:table="{oasis}:table:1.0" xmlns:text="{oasis}:text:1.0"><office:body>'
            f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return file.getvalue()


def test_parquet_and_arrow_files_are_read(tmp_path: Path) -> None:
    """Of either form, by a path, an open file, or in gzip."""
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet  # noqa: PLC0415

    columns = list(zip(*ROWS, strict=True))
    table = arrow.table(
        {name: list(cells) for name, cells in zip(HEADER[:3], columns, strict=False)}
    )
    expected = [(*each[:3], each[3] - 1) for each in EXPECTED]
    paths = [tmp_path / name for name in ("r.parquet", "r.arrow", "r.arrows")]
    parquet.write_table(table, paths[0])
    with arrow.ipc.new_file(paths[1], table.schema) as out:
        out.write(table)
    with arrow.ipc.new_stream(paths[2], table.schema) as out:
        out.write(table)
    for path in paths:
        assert told(Meetings.from_rows(path, columns=COLUMNS)) == expected
        packed = io.BytesIO(gzip.compress(path.read_bytes()))
        assert told(Meetings.from_rows(packed, columns=COLUMNS)) == expected
        cut = write(tmp_path / f"cut{path.suffix}", path.read_bytes()[:60])
        with pytest.raises(InvalidRows, match="1: cannot be read: "):
            Meetings.from_rows(cut, columns=COLUMNS)


OTHERS = [
    (b"%PDF-1.7", {}, "1: is a PDF; take its tables out first"),
    (b"SQLite format 3\0", {}, "1: is an SQLite database; give a query's rows"),
    (b"\n <html>", {}, "1: is XML or HTML; take its table out first"),
    (b'{"a": 1}', {}, "1: is JSON; give the list of its rows"),
    (b"\xef\xbb\xbf[ {", {}, "1: is JSON; give the list of its rows"),
    (b"PK\x03\x04no", {}, "1: no spreadsheet that can be read: "),
    (b"", {}, "1: there is no header"),
    (b",,\n", {}, "1: there is no header"),
    (b"person,b\nZo\xeb,x\n", {}, "2: not UTF-8: invalid continuation byte; name the one it is in, as encoding='cp1252'"),
    (b"a,b\n\x81,x\n", {"encoding": "cp1252"}, "2: not cp1252: character maps to <undefined>"),
    (b"\xff\xfea\x00\n", {}, "1: not utf-16: truncated data"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "options", "problem"), OTHERS)
def test_what_cannot_be_read_says_what_it_is(
    tmp_path: Path, content: bytes, options: Any, problem: str
) -> None:
    """And what to do."""
    if content.startswith(b"PK"):
        pytest.importorskip("python_calamine")
    path = write(tmp_path / "r", content)
    with pytest.raises(InvalidRows) as caught:
        Meetings.from_rows(path, **options)
    assert str(caught.value.faults[0]).startswith(f"{path}:{problem}")


def test_what_takes_an_extra_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And an encoding that there is not is refused."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for content, library in ((b"PK\x03\x04", "python-calamine"), (b"PAR1", "pyarrow")):
        with pytest.raises(InvalidValue, match=f"pip install '{library}>="):
            Meetings.from_rows(write(tmp_path / "r", content))
    with pytest.raises(InvalidValue, match="encoding: 'klingon' is no encoding that Python has"):
        Meetings.from_rows(write(tmp_path / "r", b"a,b"), encoding="klingon")


def test_open_files_without_a_name_are_different_files() -> None:
    """Line 2 of one is not line 2 of the other."""
    files = [io.StringIO(f"Minister,Organisation\n{row}\n") for row in ("Ann,Acme", "Bo,Bolt")]
    columns = {"person": "Minister", "met_organization": "Organisation"}
    meetings = Meetings.from_rows(files, columns=columns)
    assert [each.id for each in meetings] == ["rows 1:2", "rows 2:2"]
    assert [each.counterpart.name for each in meetings.who_met("Acme")] == ["Ann"]


@pytest.mark.parametrize("cut", [12, 40])
def test_gzip_that_is_cut_short_is_refused(cut: int) -> None:
    """It is said of which file, as for any other file that breaks off."""
    packed = gzip.compress(b"person,met_person\n" + b"Ann,Bo\n" * 5_000)
    file = io.BytesIO(packed[:-cut])
    file.name = "r.csv.gz"
    with pytest.raises(InvalidRows, match=r"r\.csv\.gz:1: is gzip data that is cut short"):
        Meetings.from_rows(file)
    spoilt = io.BytesIO(packed[:-8] + b"\0" * 8)
    with pytest.raises(InvalidRows, match="rows:1: is gzip data that is cut short or spoilt: CRC"):
        Meetings.from_rows(spoilt)
