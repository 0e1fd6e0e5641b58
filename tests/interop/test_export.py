"""``naver-nvidia export``: every format, what it refuses, and what it says is missing."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from datetime import date
from importlib.metadata import metadata
from importlib.util import find_spec
from itertools import product
from typing import TYPE_CHECKING, get_args
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from naver_nvidia import (
    Article,
    Corpus,
    DateRange,
    Delegation,
    InvalidValue,
    Meeting,
    Passage,
    Person,
    article_to_json,
    load_article,
    make_articles,
    strategies,
)
from naver_nvidia.cli import main
from naver_nvidia.interop.export import MissingExtra, export
from naver_nvidia.interop.plumbing.formats import FORMATS
from naver_nvidia.interop.spans import FACTS, spans
from naver_nvidia.interop.tables import Layer, records

if TYPE_CHECKING:
    from pathlib import Path

LIBRARIES = {
    "datasets": "datasets",
    "icalendar": "icalendar",
    "networkx": "networkx",
    "arrow": "pyarrow",
    "rdf": "pyshacl",
    "spacy": "spacy",
    "uima": "cassis",
}
WHOLE = [name for name, form in FORMATS.items() if not form.of_layer]


def require(name: str) -> None:
    extra = FORMATS[name].extra
    if extra is not None:
        pytest.importorskip(
            LIBRARIES[extra], reason=f"{LIBRARIES[extra]} is not installed: naver-nvidia[{extra}]"
        )


def test_every_extra_is_that_of_an_adapter() -> None:
    """An extra has the name of the module that needs it."""
    extras = {form.extra for form in FORMATS.values() if form.extra is not None}
    assert extras == set(LIBRARIES)
    assert all(find_spec(f"naver_nvidia.interop.{extra}") for extra in extras)


@pytest.mark.parametrize("name", WHOLE)
def test_a_format_writes_any_article(article: Article, name: str) -> None:
    """Each format has something to write of each article, the same bytes each time."""
    require(name)
    data = export(article, name)
    assert data == export(article, name)
    facts = any(span.layer in FACTS for span in spans(article))
    assert bool(data) == (facts or name != "brat")  # which has a line for a fact, and no other


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_writes_newslike_articles(name: str) -> None:
    """One article in each, and several where several go."""
    require(name)
    form, made = FORMATS[name], make_articles(5)
    sources = [*made, Corpus(made)] if form.of_corpus else made
    for source, layer in product(sources, get_args(Layer) if form.of_layer else [None]):
        assert export(source, name, layer)


@pytest.mark.needs_text
@pytest.mark.parametrize("name", WHOLE)
def test_the_command_writes_the_file(capfdbinary: pytest.CaptureFixture[bytes], name: str) -> None:
    """The command writes the very bytes, and says nothing besides."""
    require(name)
    assert main(["export", name]) == 0
    assert capfdbinary.readouterr() == (export(load_article(), name), b"")


@pytest.mark.parametrize("layer", get_args(Layer))
def test_tables_are_csv(article: Article, layer: Layer) -> None:
    """CSV has the rows of the table: None is empty, a list is JSON."""
    data = export(article, "csv", layer).decode()
    rows = list(csv.DictReader(io.StringIO(data, newline="")))
    written = [
        {
            key: ""
            if value is None
            else json.dumps(value, ensure_ascii=False)
            if isinstance(value, list)
            else str(value)
            for key, value in row.items()
        }
        for row in records(article, layer)
    ]
    assert rows == written


@pytest.mark.parametrize("layer", get_args(Layer))
def test_tables_are_parquet(bundled: Article, layer: Layer) -> None:
    """Parquet has the rows of the table as they are."""
    require("parquet")
    from pyarrow import BufferReader, parquet

    table = parquet.read_table(BufferReader(export(bundled, "parquet", layer)))
    assert table.to_pylist() == records(bundled, layer)


def test_records_are_all_tables(hostile: Article) -> None:
    """One JSON object has every table, days in ISO 8601."""
    tables = json.loads(export(hostile, "records"))
    assert list(tables) == list(get_args(Layer))
    for layer in get_args(Layer):
        rows = json.loads(json.dumps(records(hostile, layer), default=str))
        assert tables[layer] == rows


def test_the_dataset_keeps_its_labels(bundled: Article, tmp_path: Path) -> None:
    """The exported dataset is loaded with the features that it had."""
    require("datasets")
    from datasets import Dataset

    from naver_nvidia.interop.datasets import to_dataset

    path = tmp_path / "articles.parquet"
    path.write_bytes(export(bundled, "datasets"))
    again = Dataset.from_parquet(str(path), cache_dir=str(tmp_path / "cache"))
    assert again.features == to_dataset(bundled).features
    assert again[0] == to_dataset(bundled)[0]


def test_the_docbin_is_spacys(bundled: Article) -> None:
    """The exported DocBin holds the Doc."""
    require("docbin")
    import spacy
    from spacy.tokens import DocBin

    from naver_nvidia.interop.spacy import to_doc

    (doc,) = DocBin().from_bytes(export(bundled, "docbin")).get_docs(spacy.blank("xx").vocab)
    assert doc.to_json()["ents"] == to_doc(bundled).to_json()["ents"]


def test_xmi_goes_with_its_types(bundled: Article) -> None:
    """The exported XMI is read with the exported type system."""
    require("xmi")
    import cassis

    types = cassis.load_typesystem(export(bundled, "xmi-types").decode())
    cas = cassis.load_cas_from_xmi(export(bundled, "xmi").decode(), typesystem=types)
    assert cas.sofa_string == bundled.text


def test_an_article_of_ones_own(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A file is exported as the bundled article is, with its text apart too."""
    article, text = tmp_path / "article.json", tmp_path / "article.txt"
    article.write_bytes(article_to_json(load_article(), standoff=True).encode())
    text.write_bytes(load_article().text.encode())
    assert main(["export", "text", str(article), "--text", str(text)]) == 0
    assert capfdbinary.readouterr().out == text.read_bytes()


@pytest.mark.needs_text
@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.extra])
def test_a_missing_library_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Without its library a format says what to install, with the exit status 2."""
    extra = FORMATS[name].extra
    assert extra is not None
    library = LIBRARIES[extra]
    for module in [each for each in sys.modules if each.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.delitem(sys.modules, f"naver_nvidia.interop.{extra}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    layer = ["--layer", "dates"] if FORMATS[name].of_layer else []
    assert main(["export", name, *layer]) == 2
    out, err = capsys.readouterr()
    declared = metadata("naver-nvidia").get_all("Requires-Dist", [])
    wanted = [each.split(";")[0] for each in declared if f"extra == '{extra}'" in each]
    remedy = " ".join(["pip install", *map(repr, wanted)])
    assert any(each.partition(">")[0].endswith(library) for each in wanted)
    complaint = f"naver-nvidia: {name} needs {library}, which is not installed: {remedy}\n"
    assert (out, err) == ("", complaint)
    with pytest.raises(MissingExtra) as caught:
        export(load_article(), name, *layer[1:])
    assert (caught.value.extra, caught.value.library) == (extra, library)


def test_a_fault_of_ours_is_not_taken_for_a_missing_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A format that needs no library does not claim that one is missing."""
    monkeypatch.setitem(sys.modules, "naver_nvidia.interop.standoff", None)
    with pytest.raises(ModuleNotFoundError):
        export(load_article(), "iob2")


@pytest.mark.parametrize(
    ("name", "layer", "problem"),
    [
        ("excel", None, "export: 'excel' is not one of brat, cas-json, csv, "),
        ("csv", None, "export: csv holds one table; name its layer: article, entities, "),
        ("parquet", None, "export: parquet holds one table; name its layer: article, entities, "),
        ("iob2", "dates", "export: iob2 holds the whole article; name no layer"),
        ("csv", "people", "export: csv has no layer 'people', but article, entities, "),
    ],
)
def test_what_cannot_be_written_is_refused(name: str, layer: str | None, problem: str) -> None:
    """An unknown format or layer, a layer that is missing or of no use: an error says what to do."""
    with pytest.raises(InvalidValue) as caught:
        export(load_article(), name, layer)
    assert str(caught.value).startswith(problem)


@pytest.mark.needs_text
@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["export"], "the following arguments are required: FORMAT"),
        (["export", "excel"], "argument FORMAT: invalid choice: 'excel'"),
        (["export", "iob2", "--json"], "unrecognized arguments: --json"),
        (["--json", "export", "iob2"], "argument --json: not allowed with a FORMAT"),
        (["export", "csv"], "csv holds one table; say which: --layer mentions"),
        (
            ["export", "csv", "--layer", "people"],
            "naver-nvidia: export: csv has no layer 'people', but ",
        ),
        (["export", "iob2", "--layer", "dates"], "iob2 holds the whole article; leave --layer out"),
        (["export", "iob2", "no-such-file"], "cannot read 'no-such-file'"),
    ],
)
def test_the_command_refuses_what_it_cannot_do(
    capsys: pytest.CaptureFixture[str], argv: list[str], complaint: str
) -> None:
    """Wrong usage is told on standard error with the status 2, and nothing is written."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert (out, complaint in err) == ("", True)


def test_help_lists_the_formats(capsys: pytest.CaptureFixture[str]) -> None:
    """The help names every format, with the extra that it needs, within 80 columns."""
    assert main(["export", "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for name, form in FORMATS.items():
        (line,) = (each for each in lines if each.startswith(f"  {name} "))
        assert line.endswith(f"[{form.extra}]" if form.extra else form.summary)
    assert max(map(len, lines)) <= 80
    about_layers = " ".join(lines).partition("  --layer LAYER ")[2].partition("formats, with")[0]
    assert " ".join(about_layers.split()).endswith(f": {', '.join(get_args(Layer))}")


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX's")
def test_a_terminal_gets_no_control_characters(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal text is shown with its tabs, control characters as escapes."""
    article = Article(id="a", text="a\x1b[31m\tb", date_published=load_article().date_published)
    path = tmp_path / "article.json"
    path.write_bytes(article_to_json(article).encode())
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["export", "text", str(path)]) == 0
        shown = os.read(ours, 1000).decode()
        monkeypatch.setattr("naver_nvidia.interop.export._WHOLE", {"text": lambda _: b"\xff"})
        assert main(["export", "text"]) == 2
    os.close(ours)
    assert shown.expandtabs() == "a\\x1b[31m\tb\r\n".expandtabs()
    assert "text is binary; write it to a file" in capsys.readouterr().err


def with_controls() -> Article:
    """Ann and Bo met, with a control character in his name and one in the text."""
    people = Person("ann", "Ann"), Person("bo", "Bo\x1b")
    text = "Ann met Bo.\f"
    return Article(
        id="example",
        text=text,
        date_published=date(2024, 6, 28),
        people=people,
        meetings=[
            Meeting(
                "talks",
                [Delegation(members=(each,)) for each in people],
                date=DateRange.day(date(2024, 6, 25)),
                passages=(Passage.find(text, "Ann met Bo"),),
            )
        ],
    )


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("graphml", "$.people[1].name: GraphML cannot hold the U+001B at 2"),
        ("ics", "$.people[1].name: iCalendar cannot hold the U+001B at 2"),
        ("timeml", "$.text: XML cannot hold the U+000C at 11"),
        ("xmi", "$.text: XMI cannot hold the U+000C at 11"),
    ],
)
def test_a_character_that_a_format_cannot_hold_is_named(
    name: str, problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its path, its place there and the remedy are said, with the exit status 2."""
    require(name)
    file = tmp_path / "article.json"
    file.write_text(article_to_json(with_controls()), encoding="utf-8")
    assert main(["export", name, str(file)]) == 2
    said = f"{problem}: put a space in its place"
    assert capsys.readouterr() == ("", f"naver-nvidia: {said}\n")
    with pytest.raises(InvalidValue) as caught:
        export(with_controls(), name)
    assert str(caught.value) == said


@pytest.mark.parametrize("name", ["graphml", "timeml", "xmi"])
@given(article=strategies.articles())
def test_what_is_written_as_xml_is_xml(name: str, article: Article) -> None:
    """Of any article, a parser reads what is written; what it could not read is refused."""
    require(name)
    try:
        written = export(article, name)
    except InvalidValue:  # the table above says how
        return
    ET.fromstring(written)
