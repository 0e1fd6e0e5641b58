"""The command ``register``: who met whom, asked of files."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROWS = """\
Minister,Organisation,Date,Purpose
Ann Lee,Acme,January,Trade
,Bolt,May 2015,Ports
Bo Orr,Acme,,
Bo Orr,Acme,May 2015,Tea
"""
TOML = """\
fill_down = ["person"]
covering = "2015"
columns = {person = "Minister", met_organization = "Organisation", date = "Date", topic = "Purpose"}
"""


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r.csv").write_text(ROWS)
    (tmp_path / "r.toml").write_text(TOML)

    def run_it(*words: str) -> tuple[int, str, str]:
        status = main(["register", *words])
        return status, *capsys.readouterr()

    return run_it


ASKED = [
    (["who-met", "ann", "lee"], ["Acme: 2015-01, Trade [r.csv:2]", "Bolt: 2015-05, Ports [r.csv:3]"]),
    (["who-met", "Bo Orr"], ["Acme: 2015-05, Tea [r.csv:5] and 1 more"]),
    (["between", "Bo Orr", "Acme"], ["2015-05, Tea [r.csv:5]", "undated [r.csv:4]"]),
    (["path", "Bolt", "Acme"], ["Bolt", "2015-05, Ports [r.csv:3]", "Ann Lee", "2015-01, Trade [r.csv:2]", "Acme"]),
    (["most-met", "1"], ["3 Acme"]),
    (["count", "month"], ["1 2015-01", "2 2015-05", "1 of no such period"]),
    (["timeline", "Acme"], ["2015-01, Trade [r.csv:2]: Ann Lee", "2015-05, Tea [r.csv:5]: Bo Orr", "undated [r.csv:4]: Bo Orr"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), ASKED)
def test_a_question_is_answered_with_the_rows(
    run: Any, words: list[str], expected: list[str]
) -> None:
    """And so it is in JSON, and by a register that was saved."""
    assert run("r.csv", "--columns", "r.toml", *words) == (0, "\n".join(expected) + "\n", "")
    status, out, _ = run("r.csv", "--columns", "r.toml", "--json", *words)
    assert (status, len(json.loads(out))) == (0, len(expected))
    pytest.importorskip("pyarrow")
    assert run("r.csv", "--columns", "r.toml", "save", "saved")[:2] == (0, "saved: 4 meetings\n")
    assert run("saved", *words) == (0, "\n".join(expected) + "\n", "")


def test_what_was_read_is_told_without_a_question(run: Any) -> None:
    """Of a register that was saved too."""
    status, out, _ = run("r.csv", "--columns", "r.toml")
    assert status == 0
    assert out.splitlines()[:3] == [
        "4 Meetings, 2015-01-01 to 2015-05-31, 1 undated",
        "files: 1",
        "rows: 4",
    ]
    pytest.importorskip("pyarrow")
    run("r.csv", "--columns", "r.toml", "save", "saved")
    assert run("saved", "summary")[1] == out


def test_columns_may_be_named_one_by_one(run: Any, tmp_path: Path) -> None:
    """Beside the file, which they go before; and what is bad is left out on demand."""
    columns = [
        "--column",
        "person=Minister",
        "--column",
        "met_organization=Organisation",
        "--column",
        "date=",
    ]
    assert "columns: '' says nothing" in run("r.csv", *columns)[2]
    columns[-1] = "date=Date"
    assert run("r.csv", *columns, "--keep-good", "most-met")[1] == "2 Bo Orr\n2 Acme\n"
    (tmp_path / "more.toml").write_text('[covering]\n"r.*" = "2015"\n"x.*" = "2016"\n')
    status, out, _ = run("r.csv", *columns, "--columns", "more.toml", "--keep-good", "count")
    assert (status, out) == (0, "2 2015\n1 of no such period\n")
    (tmp_path / "plain.toml").write_text("keep_good = true")
    assert run("r.csv", *columns, "--columns", "plain.toml", "most-met")[1] == "2 Bo Orr\n2 Acme\n"
    (tmp_path / "s.csv").write_text(ROWS)
    assert (
        "s.csv:2: Date: 'January': has no year"
        in run("s.csv", *columns, "--columns", "more.toml")[2]
    )


def test_a_field_that_is_named_again_has_all_the_columns(run: Any, tmp_path: Path) -> None:
    """Several make a meeting together, and for any other field one of them is there."""
    (tmp_path / "h.csv").write_text("host,day,guest\nAnn,2015-01-02,Acme\nBo,2015-01-02,Bolt\n")
    columns = "person=host", "met_organization=guest", "meeting=host", "meeting=day"
    words = [word for each in columns for word in ("--column", each)]
    assert run("h.csv", *words, "who-met", "Acme")[1] == "Ann: undated [h.csv:2]\n"
    other = [*words, "--column", "met_organization=visitor", "--column", "met_organization=guest"]
    assert run("h.csv", *other, "who-met", "Acme")[1] == "Ann: undated [h.csv:2]\n"


def test_encodings_may_be_told_by_file(run: Any, tmp_path: Path) -> None:
    """In a table of patterns, as periods are."""
    (tmp_path / "e.csv").write_bytes("person,met_person\nZo\u00eb,Bo\n".encode("cp1252"))
    (tmp_path / "e.toml").write_text('[encoding]\n"e.*" = "cp1252"\n')
    assert (
        run("e.csv", "--columns", "e.toml", "who-met", "Bo")[1] == "Zo\u00eb: undated [e.csv:2]\n"
    )


def test_nothing_that_is_there_is_written_over(run: Any, tmp_path: Path) -> None:
    """Least of all the rows, which are the proof; and a file that cannot be written is named."""
    pytest.importorskip("pyarrow")
    asked = ["r.csv", "--columns", "r.toml", "save"]
    (tmp_path / "there").write_text("mine")
    for name in ("r.csv", "there"):
        status, out, err = run(*asked, name)
        assert (status, out) == (2, "")
        assert f"cannot write '{name}': it is there already; name another, or take it away" in err
    assert (tmp_path / "r.csv").read_text() == ROWS
    assert (tmp_path / "there").read_text() == "mine"
    assert "it is a directory; name a file in it" in run(*asked, ".")[2]
    status, _, err = run(*asked, "nowhere/saved")
    assert (status, err.startswith("naver-nvidia: cannot write 'nowhere/saved': ")) == (2, True)
    assert "None" not in err


def test_what_cannot_be_answered_says_why(run: Any, tmp_path: Path) -> None:
    """No answer is a no; everything else is an error."""
    assert run("r.csv", "--columns", "r.toml", "between", "Bolt", "Acme") == (
        1, "Nothing in this register answers that.\n", "",
    )  # fmt: skip
    (tmp_path / "bad.toml").write_text("colums = 5")
    (tmp_path / "worse.toml").write_text("columns")
    (tmp_path / "five.toml").write_text("columns = 5")
    for words, problem in (
        (
            ["r.csv", "--columns", "bad.toml"],
            "bad.toml: 'colums' is none of columns, constant, covering, day_first,",
        ),
        (["r.csv", "--columns", "worse.toml"], "worse.toml: not TOML: "),
        (["r.csv", "--columns", "five.toml"], "five.toml: columns is no table"),
        (["r.csv", "--columns", "no.toml"], "'no.toml': No such file or directory"),
        (["no.csv", "--columns", "r.toml"], "'no.csv': No such file or directory"),
        (["no.csv"], "'no.csv': No such file or directory"),
        (["who-met", "Ann"], "no file of a register is named"),
        (["r.csv", "between", "Ann"], "usage: naver-nvidia register FILE ... between NAME NAME"),
        (["r.csv", "summary", "x"], "usage: naver-nvidia register FILE ... summary\n"),
        (["r.csv", "--columns", "r.toml", "most-met", "x"], "'x' is no number of parties"),
        (["r.csv", "--columns", "r.toml", "count", "day"], "'day' is not one of"),
        (
            ["r.csv", "--columns", "r.toml", "who-met", "Cy"],
            "no person or organization called 'Cy'",
        ),
    ):
        status, out, err = run(*words)
        assert (status, out) == (2, "")
        assert problem in err


COLUMNS = ["--column", "person=a", "--column", "met_organization=b", "--column", "date=d"]


def test_standard_input_is_a_file(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in every command; closed, it is none."""

    class Input:
        buffer = io.BytesIO(b"a,b,d\nAnn,Acme,2015\n")

    monkeypatch.setattr("sys.stdin", Input)
    assert run("-", *COLUMNS, "who-met", "Ann")[1] == "Acme: 2015 [rows:2]\n"
    monkeypatch.setattr("sys.stdin", None)
    assert run("-", *COLUMNS)[2] == "naver-nvidia: cannot read '-': standard input is closed\n"


def test_rows_that_are_left_out_are_listed(run: Any, tmp_path: Path) -> None:
    """With why, in both forms; where none is good, that is a no."""
    (tmp_path / "k.csv").write_text("a,b,d\nAnn,Bo,soon\nCy,Di,2015\n")
    status, out, _ = run("k.csv", *COLUMNS, "--keep-good")
    assert status == 0
    assert "k.csv:2: d: 'soon' is no date" in out
    (told,) = json.loads(run("k.csv", *COLUMNS, "--keep-good", "--json")[1])
    (fault,) = told["invalid_rows"]
    assert (fault["source"], fault["line"]) == ("k.csv", 2)
    assert fault["problem"].startswith("d: 'soon' is no date")
    (tmp_path / "o.csv").write_text("a,b,d\nAnn,Bo,soon\n")
    assert run("o.csv", *COLUMNS, "--keep-good")[0] == 1


def test_remedies_are_told_in_the_words_of_the_command(run: Any, tmp_path: Path) -> None:
    """Where they are arguments of Python's."""
    (tmp_path / "l.csv").write_text("a,b,d\nAnn,Ann,03/04/2015\n")
    assert "day_first=True as day_first = true" in run("l.csv", *COLUMNS)[2]
    assert "is --keep-good, " in run("l.csv", "--column", "person=")[2]
    assert "--columns" not in run("l.csv", *COLUMNS[:4], "most-met", "x")[2]


def test_a_name_of_two_kinds_can_be_asked_for(run: Any, tmp_path: Path) -> None:
    """A person and an organization that are called the same."""
    (tmp_path / "l.csv").write_text("a,b\nAnn,Ann\nAnn,Bolt\n")
    columns = ["l.csv", *COLUMNS[:4]]
    status, _, err = run(*columns, "who-met", "Ann")
    assert (status, "say person:NAME or organization:NAME" in err) == (2, True)
    assert run(*columns, "who-met", "organization:Ann")[1] == "Ann: undated [l.csv:2]\n"
    assert run(*columns, "between", "person:Ann", "Bolt")[1] == "undated [l.csv:3]\n"
    assert run(*columns, "path", "organization:Ann", "Bolt")[1].splitlines()[2] == "Ann"
    assert run(*columns, "timeline", "organization:Ann")[1] == "undated [l.csv:2]: Ann\n"
    assert "'Bolt' is the name of no person" in run(*columns, "who-met", "person:Bolt")[2]
    assert "called 'person:Bo'" in run(*columns, "who-met", "person:Bo")[2]
    assert "did you mean who-met?" in run(*columns, "who-mett", "Bolt")[2]
    (tmp_path / "l.csv").write_text("a,b\nANN,Bolt\nAnn,Bolt\n")
    assert "; ask by id" in run(*columns, "who-met", "ann")[2]


def test_a_register_that_was_saved_is_named_alone(run: Any, tmp_path: Path) -> None:
    """It has no columns to name; another file of Arrow's has."""
    arrow = pytest.importorskip("pyarrow")
    run("r.csv", "--columns", "r.toml", "save", "saved")
    for words in (
        ["saved", "--columns", "r.toml"],
        ["saved", "--column", "person=a"],
        ["saved", "--keep-good"],
        ["r.csv", "saved"],
    ):
        status, _, err = run(*words)
        assert (status, "'saved' is a register that was saved: name it alone" in err) == (2, True)
    table = arrow.table({"person": ["Ann"], "met_person": ["Bo"]})
    with arrow.ipc.new_file(tmp_path / "plain", table.schema) as out:
        out.write(table)
    assert run("plain", "who-met", "Ann")[1] == "Bo: undated [plain:1]\n"


def test_a_person_who_waits_is_told_how_many_rows_are_read(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal, of a long file."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    (tmp_path / "long.csv").write_text("meeting,person\n" + "1,Ann\n1,Bo\n" * 25_000)
    monkeypatch.setattr("sys.stderr", terminal)
    assert run("long.csv", "most-met", "1")[0] == 0
    assert terminal.getvalue() == "\r50,000 rows read\r"


def test_a_file_that_breaks_where_it_is_read_is_named(run: Any, tmp_path: Path) -> None:
    """PyArrow's own error does not say which it was."""
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet  # noqa: PLC0415 - it may not be there

    file = tmp_path / "r.parquet"
    parquet.write_table(pa.table({"person": ["Ann"] * 50, "met_person": ["Bo"] * 50}), file)
    data = bytearray(file.read_bytes())
    data[8:40] = bytes(each ^ 0x5A for each in data[8:40])
    file.write_bytes(data)
    status, _, err = run("r.parquet")
    assert (status, "r.parquet" in err) == (2, True)
