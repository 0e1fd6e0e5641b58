"""What of an article does not survive a way through each library: the reference's table of it."""

from __future__ import annotations

import io
import json
import re
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args
from xml.etree import ElementTree as ET

import pytest

from naver_nvidia import article_from_dict
from naver_nvidia.interop.tables import Layer

if TYPE_CHECKING:
    from collections.abc import Callable

    from naver_nvidia import Article

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "interop.md"
TEXT = (
    "Ann Lee, chief of Acme Labs, a rising firm, met Bo Kim of Beta at the Coex in Seoul on Monday, "
    'June 24, a memo said.\n\n"We agreed," Lee said Tuesday. She may go on.'
)


def at(exact: str, start: int = 0) -> dict[str, object]:
    place = TEXT.index(exact, start)
    return {"start": place, "end": place + len(exact), "exact": exact}


WHOLE: dict[str, Any] = {
    "format": "naver-nvidia-article-1",
    "id": "a",
    "text": TEXT,
    "date_published": "2024-06-28",
    "date_modified": "2024-06-28",
    "url": "https://news.example/a",
    "language": "en",
    "headline": "Two meet",
    "paragraphs": [at(each) for each in TEXT.split("\n\n")],
    "sentences": [at(each) for each in re.findall(r'["A-Z][^.]*\.', TEXT)],
    "people": [
        {
            "id": "lee",
            "name": "Ann Lee",
            "alternate_names": ["Lee"],
            "family_name": "Lee",
            "given_name": "Ann",
            "same_as": ["urn:x:lee"],
        },
        {"id": "kim", "name": "Bo Kim"},
    ],
    "organizations": [
        {
            "id": "acme",
            "name": "Acme Labs",
            "alternate_names": ["Acme"],
            "classification": "firm",
            "classification_passages": [at("firm")],
        },
        {"id": "beta", "name": "Beta", "parent_organization": "acme"},
    ],
    "places": [{"id": "seoul", "name": "Seoul"}, {"id": "coex", "name": "Coex", "within": "seoul"}],
    "topics": [{"id": "labs", "name": "Labs"}],
    "documents": [{"id": "memo", "name": "memo"}],
    "publisher": "acme",
    "authors": ["lee", "kim"],
    "mentions": [
        {"entity": "lee", "passage": at("Ann Lee"), "kind": "name"},
        {"entity": "acme", "passage": at("Acme Labs"), "kind": "name"},
        {"entity": "labs", "passage": at("Labs"), "kind": "name"},
        {"entity": "acme", "passage": at("a rising firm"), "kind": "nominal", "head": at("firm")},
        {"entity": "lee", "passage": at("She"), "kind": "pronoun"},
    ],
    "dates": [
        {
            "passage": at("Monday, June 24"),
            "resolved": {
                "words": "Monday, June 24",
                "published": "2024-06-28",
                "type": "DATE",
                "value": "2024-06-24",
                "rule": "r",
                "mod": "APPROX",
                "range": "2024-06-24",
            },
        }
    ],
    "roles": [
        {
            "person": "lee",
            "organization": "acme",
            "title": "chief",
            "alternate_titles": ["chief of Acme"],
            "passages": [at("Ann Lee, chief of Acme")],
            "arguments": [{"name": "title", "passage": at("chief")}],
        }
    ],
    "meetings": [
        {
            "id": "m",
            "delegations": [
                {"organization": "acme", "members": ["lee"], "complete": True},
                {"organization": None, "members": ["kim"], "on_behalf_of": "beta"},
            ],
            "date": "2024-06-24",
            "end_date": "2024-06-25",
            "place": "coex",
            "organizer": "beta",
            "topics": ["labs"],
            "according_to": ["memo"],
            "passages": [at("met Bo Kim")],
            "same_as": ["urn:x:m"],
            "arguments": [{"name": "date", "passage": at("Monday")}],
        }
    ],
    "quotes": [
        {
            "id": "q",
            "text": "We agreed",
            "speakers": ["lee"],
            "kind": "direct",
            "passage": at('"We agreed,"'),
            "cue": at("Lee said"),
            "channel": "memo",
            "arguments": [{"name": "source", "passage": at("Lee", 120)}],
        }
    ],
    "statements": [
        {
            "id": "s",
            "subject": "lee",
            "predicate": "go_on",
            "object": {"id": "kim"},
            "date": "2024-07",
            "according_to": ["memo"],
            "modality": "possible",
            "basis": "inferred",
            "reason": "may",
            "passages": [at("She may go on")],
            "alternatives": [{"subject": "kim"}],
        },
        {"subject": "q", "predicate": "agree", "passages": [at("agreed")]},
    ],
    "photos": [
        {
            "caption": at("Ann Lee"),
            "credit": at("memo"),
            "depicts": ["lee"],
            "place": "coex",
            "date": "2024-06-24",
        }
    ],
    "rights": "none",
}

# What is looked at, and the change of the article that ought to show: where, and what is there then.
CHANGES: dict[str, tuple[str, object]] = {
    "text: white space": ("/text", f"{TEXT}\n"),
    "language": ("/language", "ko"),
    "headline": ("/headline", "Three meet"),
    "date modified": ("/date_modified", "2024-06-29"),
    "URL": ("/url", "https://news.example/b"),
    "publisher": ("/publisher", "beta"),
    "authors": ("/authors", ["kim"]),
    "authors: their order": ("/authors", ["kim", "lee"]),
    "rights": ("/rights", "some"),
    "paragraphs": ("/paragraphs", []),
    "sentences": ("/sentences", []),
    "entity: what nothing mentions": ("/people/1/name", "Bob Kim"),
    "entity: other names": ("/organizations/0/alternate_names", ["Acme", "ACME"]),
    "entity: same as": ("/people/0/same_as", []),
    "person: family, given name": ("/people/0/given_name", None),
    "organization: classification": ("/organizations/0/classification", "rising firm"),
    "organization: its words": ("/organizations/0/classification_passages", []),
    "organization: part of": ("/organizations/1/parent_organization", None),
    "place: within": ("/places/1/within", None),
    "mention: a name": ("/mentions/0/passage", at("Lee", 120)),
    "mention: who is meant": ("/mentions/4/entity", "kim"),
    "mention: name within a name": (
        "/mentions",
        [each for each in WHOLE["mentions"] if each["entity"] != "labs"],
    ),
    "mention: description": ("/mentions/3/passage", at("rising firm")),
    "mention: kind": ("/mentions/3/kind", "pronoun"),
    "mention: head": ("/mentions/3/head", None),
    "date: words": (
        "/dates/0",
        {
            "passage": at("June 24"),
            "resolved": {**WHOLE["dates"][0]["resolved"], "words": "June 24"},
        },
    ),
    "date: value": ("/dates/0/resolved/value", "2024-06-25"),
    "date: modifier": ("/dates/0/resolved/mod", None),
    "date: days": ("/dates/0/resolved/range", "2024-06-23/2024-06-24"),
    "date: rule": ("/dates/0/resolved/rule", "other"),
    "role: title": ("/roles/0/title", "of Acme"),
    "role: other titles": ("/roles/0/alternate_titles", []),
    "role: organization": ("/roles/0/organization", None),
    "role: words": ("/roles/0/passages/0", at("Ann Lee, chief of Acme Labs")),
    "role: arguments": ("/roles/0/arguments", []),
    "meeting: people": ("/meetings/0/delegations/1/members", []),
    "meeting: organization": ("/meetings/0/delegations/0/organization", None),
    "meeting: on behalf of": ("/meetings/0/delegations/1/on_behalf_of", None),
    "meeting: list complete": ("/meetings/0/delegations/0/complete", None),
    "meeting: date": ("/meetings/0/date", "2024-06-23"),
    "meeting: end date": ("/meetings/0/end_date", None),
    "meeting: place": ("/meetings/0/place", "seoul"),
    "meeting: organizer": ("/meetings/0/organizer", None),
    "meeting: topics": ("/meetings/0/topics", []),
    "meeting: status": ("/meetings/0/status", "planned"),
    "meeting: according to": ("/meetings/0/according_to", []),
    "meeting: same as": ("/meetings/0/same_as", []),
    "meeting: words": ("/meetings/0/passages/0", at("met Bo Kim of Beta")),
    "meeting: arguments": ("/meetings/0/arguments", []),
    "quote: text": ("/quotes/0/text", "agreed"),
    "quote: speakers": ("/quotes/0/speakers", ["kim"]),
    "quote: kind": ("/quotes/0/kind", "partial"),
    "quote: cue": ("/quotes/0/cue", None),
    "quote: channel": ("/quotes/0/channel", None),
    "quote: words": ("/quotes/0/passage", at('"We agreed,')),
    "quote: arguments": ("/quotes/0/arguments", []),
    "statement: subject": ("/statements/0/subject", "acme"),
    "statement: object": ("/statements/0/object", {"literal": "on"}),
    "statement: about words": ("/statements/1/subject", "m"),
    "statement: predicate": ("/statements/0/predicate", "stop"),
    "statement: date": ("/statements/0/date", None),
    "statement: according to": ("/statements/0/according_to", []),
    "statement: modality": ("/statements/0/modality", "planned"),
    "statement: basis, reason": ("/statements/0/reason", "might"),
    "statement: alternatives": ("/statements/0/alternatives", []),
    "statement: words": ("/statements/0/passages/0", at("She may go")),
    "photo: caption, credit": ("/photos/0/credit", None),
    "photo: depicts": ("/photos/0/depicts", []),
    "photo: place": ("/photos/0/place", "seoul"),
    "photo: date": ("/photos/0/date", None),
}


def changed(pointer: str, value: object) -> Article:
    document = deepcopy(WHOLE)
    *path, last = pointer[1:].split("/")
    owner: Any = document
    for key in path:
        owner = owner[int(key) if key.isdigit() else key]
    owner[int(last) if last.isdigit() else last] = value
    return article_from_dict(document)


# How each library reads what it was given.


def by_parquet(article: Article, _: Path) -> object:
    """Polars, from Parquet."""
    polars, to_arrow = pytest.importorskip("polars"), adapter("arrow").to_arrow
    import pyarrow.parquet as pq

    read = []
    for layer in get_args(Layer):
        file = io.BytesIO()
        pq.write_table(to_arrow(article, layer), file)
        read.append(polars.read_parquet(file.getvalue()).to_dicts())
    return read


def by_datasets(article: Article, _: Path) -> object:
    """datasets, from its Parquet."""
    dataset = adapter("datasets").to_dataset(article)
    import datasets
    import pyarrow.parquet as pq

    file = io.BytesIO()
    dataset.to_parquet(file)
    return datasets.Dataset(pq.read_table(io.BytesIO(file.getvalue())))[0]


def by_spacy(article: Article, _: Path) -> object:
    """spaCy, from a DocBin."""
    doc = adapter("spacy").to_doc(article)
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    data = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(data).get_docs(Vocab())
    said = [
        [(each.start_char, each.end_char, each.label_, each.kb_id_, each.id_) for each in group]
        for group in (again.ents, *again.spans.values())
    ]
    starts = [token.idx for token in again if token.is_sent_start]
    return again.text, again.user_data, starts, said


def by_networkx(article: Article, _: Path) -> object:
    """NetworkX, from GraphML."""
    graph = adapter("networkx").to_graph(article)
    import networkx as nx

    file = io.BytesIO()
    nx.write_graphml(graph, file)
    file.seek(0)
    again = nx.read_graphml(file, force_multigraph=True)
    return again.graph, list(again.nodes(data=True)), list(again.edges(keys=True, data=True))


def by_rdflib(article: Article, _: Path) -> object:
    """rdflib, from Turtle."""
    graph = adapter("rdf").to_graph(article)
    import rdflib

    return set(rdflib.Graph().parse(data=graph.serialize(format="turtle"), format="turtle"))


def by_icalendar(article: Article, _: Path) -> object:
    """icalendar, from its file."""
    data = adapter("icalendar").to_calendar(article).to_ical()
    import icalendar

    return icalendar.Calendar.from_ical(data).to_ical()


def by_cassis(article: Article, _: Path) -> object:
    """dkpro-cassis, from XMI."""
    cas = adapter("uima").to_cas(article)
    import cassis

    types = cassis.load_typesystem(cas.typesystem.to_xml())
    again = cassis.load_cas_from_xmi(cas.to_xmi(), typesystem=types)
    return again.sofa_string, again.document_language, again.to_xmi()


def by_pybrat(article: Article, folder: Path) -> object:
    """pybrat, which knows no notes."""
    parser = pytest.importorskip("pybrat.parser")
    from naver_nvidia.interop.standoff import to_brat

    folder.mkdir()
    for ending, data in to_brat(article)._asdict().items():
        (folder / f"article.{ending}").write_bytes(data.encode())
    (example,) = parser.BratParser(error="ignore").parse(folder)
    return (folder / "article.txt").read_bytes(), example


def by_label_studio(article: Article, folder: Path) -> object:
    """Label Studio's SDK, from a task to JSON_MIN."""
    pytest.importorskip("label_studio_sdk")
    from label_studio_sdk.converter import Converter

    from naver_nvidia.interop.standoff import label_config, to_label_studio

    folder.mkdir()
    tasks = folder / "tasks.json"
    tasks.write_text(json.dumps([{"id": 1, **to_label_studio(article)}]), encoding="utf-8")
    converter = Converter(label_config(), str(folder))
    converter.convert_to_json_min(str(tasks), str(folder), is_dir=False)
    (row,) = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return {key: value for key, value in row.items() if not key.endswith("_at")}


def by_spacys_converter(article: Article, _: Path) -> object:
    """spaCy's converter of CoNLL's format."""
    pytest.importorskip("spacy")
    from spacy.training.converters import conll_ner_to_docs

    from naver_nvidia.interop.standoff import to_iob2

    (doc,) = conll_ner_to_docs(to_iob2(article), no_print=True, n_sents=0)
    return [(str(token), token.ent_iob_, token.ent_type_, token.is_sent_start) for token in doc]


def by_xml(article: Article, _: Path) -> object:
    """Any reader of XML."""
    from naver_nvidia.interop.standoff import to_timeml

    return [(each.tag, each.text, each.attrib) for each in ET.fromstring(to_timeml(article)).iter()]


def by_srsly(article: Article, _: Path) -> object:
    """srsly, from JSON lines."""
    srsly = pytest.importorskip("srsly")
    from naver_nvidia.interop.standoff import to_span_line

    return srsly.json_loads(to_span_line(article))


def adapter(name: str) -> Any:
    return pytest.importorskip(f"naver_nvidia.interop.{name}", exc_type=ImportError)


READERS: dict[str, Callable[[Article, Path], object]] = {
    "Arrow": by_parquet,
    "Hugging Face": by_datasets,
    "RDF": by_rdflib,
    "NetworkX": by_networkx,
    "spaCy": by_spacy,
    "UIMA": by_cassis,
    "JSON lines": by_srsly,
    "Label Studio": by_label_studio,
    "brat": by_pybrat,
    "IOB2": by_spacys_converter,
    "TimeML": by_xml,
    "iCalendar": by_icalendar,
}


def of_the_page() -> dict[str, list[str]]:
    """For each column of the page's table, the cells below its name."""
    lines = re.findall(r"^\| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    names, *rows = ([cell.strip() for cell in line.split("|")] for line in lines)
    return dict(zip(names, zip(*rows, strict=True), strict=True))


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS, ids=lambda name: name.lower().replace(" ", "_"))
def test_the_page_says_what_is_lost(name: str, tmp_path: Path) -> None:
    """What can be changed in an article without a trace in what the library reads does not survive."""
    read = READERS[name]
    whole = read(article_from_dict(WHOLE), tmp_path / "whole")
    found = {
        what: "lost" if read(changed(*change), tmp_path / str(number)) == whole else ""
        for number, (what, change) in enumerate(CHANGES.items())
    }
    table = of_the_page()
    assert dict(zip(table[""], table[name], strict=True)) == found
