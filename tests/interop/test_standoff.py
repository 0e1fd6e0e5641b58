"""Standoff formats, read back by the libraries and the programs whose they are."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import attrs
import pytest

import timeml
from naver_nvidia import (
    Article,
    DateMention,
    DateRange,
    InvalidValue,
    Mention,
    Passage,
    Person,
    Prediction,
    ResolvedDate,
    find_dates,
)
from naver_nvidia.interop.spans import FACTS, LABELS, names, spans
from naver_nvidia.interop.standoff import (
    label_config,
    to_brat,
    to_iob2,
    to_label_studio,
    to_span_line,
    to_timeml,
)

if TYPE_CHECKING:
    from pathlib import Path

FRIDAY = date(2024, 6, 28)


# IOB2


def test_tokens_of_iob2_are_those_of_the_text(article: Article) -> None:
    """The tokens make up the text but for its white space."""
    lines = to_iob2(article).splitlines()[2:]
    tokens = "".join(line.rpartition(" ")[0] for line in lines)
    assert tokens == "".join(article.text.split())


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("Zoe\u0301s", ["Zoe\u0301s"]),
        (
            "\u0928\u0930\u0947\u0928\u094d\u0926\u094d\u0930",
            ["\u0928\u0930\u0947\u0928\u094d\u0926\u094d\u0930"],
        ),
        ("\u0b95\u0bae\u0bb2\u0bbe", ["\u0b95\u0bae\u0bb2\u0bbe"]),
        ("\u0915\u094d\u200d\u0937", ["\u0915\u094d\u200d\u0937"]),
        ("Hae-jin", ["Hae", "-", "jin"]),
        ("-\u0301x", ["-", "\u0301x"]),
    ],
    ids=["NFD", "Devanagari", "Tamil", "a joiner", "a hyphen", "a mark on no letter"],
)
def test_marks_stay_with_their_letters(name: str, tokens: list[str]) -> None:
    """A letter and what combines with it are one token, whatever its script."""
    person = Person("p", name)
    text = f"{name} won."
    mention = Mention(person, Passage(0, len(name), name), "name")
    article = Article(id="a", text=text, date_published=FRIDAY, people=[person], mentions=[mention])
    tags = ["B-PERSON", *["I-PERSON"] * (len(tokens) - 1)]
    named = [f"{token} {tag}" for token, tag in zip(tokens, tags, strict=True)]
    assert to_iob2(article).splitlines()[2:] == [*named, "won O", ". O"]


def test_our_own_tags_are_right(article: Article) -> None:
    """What is read back from the tags is the flat reading of the article."""
    lines = [line.rpartition(" ") for line in to_iob2(article).splitlines()[2:] if line]
    tokens, tags = [token for token, _, _ in lines], [tag for _, _, tag in lines]
    flat = Prediction.from_tags(article.text, tokens, tags)
    assert flat.spans == tuple(
        (span.passage.start + _blanks(span.passage.exact), span.passage.end, span.label)
        for span in names(article)
        if span.passage.exact.strip()
    )


def _blanks(words: str) -> int:
    return len(words) - len(words.lstrip())


def test_spacy_reads_the_names_from_iob2(article: Article) -> None:
    """spaCy's converter of CoNLL's format finds each name with its label, in order."""
    pytest.importorskip("spacy", reason="spaCy is not installed: naver-nvidia[spacy]")
    from spacy.training.converters import conll_ner_to_docs

    (doc,) = conll_ner_to_docs(to_iob2(article), no_print=True, n_sents=0)
    found = [("".join(token.text for token in ent), ent.label_) for ent in doc.ents]
    assert found == [("".join(span.passage.exact.split()), span.label) for span in names(article)]


def test_spacy_reads_the_sentences_from_iob2(bundled: Article) -> None:
    """Sentences are parted where the article parts them."""
    pytest.importorskip("spacy", reason="spaCy is not installed: naver-nvidia[spacy]")
    from spacy.training.converters import conll_ner_to_docs

    (doc,) = conll_ner_to_docs(to_iob2(bundled), no_print=True, n_sents=0)
    found = ["".join(token.text for token in sentence) for sentence in doc.sents]
    assert found == ["".join(each.exact.split()) for each in bundled.sentences]


def test_no_sentence_ends_within_a_name(bundled: Article) -> None:
    """A name over an end of a sentence stays one name."""
    cut = next(each for each in bundled.sentences if each.exact.startswith("Naver Global"))
    middle = cut.start + len("Na")
    parts = (
        Passage(cut.start, middle, bundled.text[cut.start : middle]),
        Passage(middle, cut.end, bundled.text[middle : cut.end]),
    )
    others = (each for each in bundled.sentences if each != cut)
    cut_up = attrs.evolve(bundled, sentences=sorted((*others, *parts)))
    assert to_iob2(cut_up) == to_iob2(bundled)


# brat


def test_pybrat_reads_the_annotations(article: Article, tmp_path: Path) -> None:
    """pybrat finds every fact's words with its label, and the entity of every mention."""
    pybrat = pytest.importorskip("pybrat.parser", reason="pybrat is not installed")
    txt, ann = to_brat(article)
    (tmp_path / "article.txt").write_bytes(txt.encode())
    (tmp_path / "article.ann").write_bytes(ann.encode())
    # It takes two annotations of the same words for an error; brat does not.
    (example,) = pybrat.BratParser(error="ignore").parse(tmp_path)
    facts = [span for span in spans(article) if span.layer in FACTS]
    assert len(example.entities) == len(facts)
    known = {entity.id: entity.name for entity in article.entities}
    for span, entity in zip(facts, example.entities, strict=True):
        assert entity.type == span.label
        assert [article.text[each.start : each.end] for each in entity.spans] == (
            [line for line in span.passage.exact.splitlines() if line]
        )
        assert (entity.spans[0].start, entity.spans[-1].end) == (
            span.passage.start,
            span.passage.end,
        )
        if span.layer == "mentions":
            (reference,) = entity.references
            assert unquote(reference.eid) == span.value
            assert reference.entry == known[span.value]


def test_brat_keeps_words_over_several_lines_on_one(bundled: Article) -> None:
    """A passage over lines is one annotation of several fragments, as brat demands."""
    ann = to_brat(bundled, layers={"photos", "paragraphs"}).ann
    assert "T1\tPARAGRAPH 1 212\tdate 2024-06-28" in ann
    across = Passage(207, 219, bundled.text[207:219])
    joined = attrs.evolve(bundled, paragraphs=(across,), sentences=())
    assert to_brat(joined, layers={"paragraphs"}).ann == (
        "T1\tPARAGRAPH 207 212;214 219\tgram) Naver\n"
    )


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\v", "\f"])
def test_what_ends_a_record_for_brat_is_in_none(end: str) -> None:
    """brat's own reader splits records at all that str.splitlines does."""
    text = f"Kim{end}Lee won."
    person = Person("p", f"Kim{end}Lee")
    mention = Mention(person, Passage(0, 7, text[:7]), "name")
    article = Article(id="a", text=text, date_published=FRIDAY, people=[person], mentions=[mention])
    ann = to_brat(article).ann
    assert ann.splitlines() == ann.split("\n")[:-1]
    assert ann.startswith("T1\tPERSON 0 3;4 7\tKim Lee\n")


def test_line_ends_alone_are_left_out(bundled: Article) -> None:
    """A passage of line ends alone has no words to annotate."""
    blank = attrs.evolve(bundled, paragraphs=(Passage(212, 214, "\n\n"),), sentences=())
    assert to_brat(blank, layers={"paragraphs"}).ann == ""


# Label Studio


def test_label_studio_accepts_the_task(article: Article) -> None:
    """Label Studio's SDK finds the interface sound and the task right for it."""
    pytest.importorskip(
        "label_studio_sdk", reason="the Label Studio SDK has a session of its own: label_studio"
    )
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface(label_config())
    interface.validate()
    task = to_label_studio(article)
    (annotation,) = task["annotations"]
    # Its validate_task calls validate_annotation without the annotation, and so cannot hold both.
    assert interface.validate_task({"data": task["data"]})
    assert interface.validate_annotation(annotation)


def test_label_studio_converts_the_task(article: Article, tmp_path: Path) -> None:
    """Label Studio's SDK exports from the task the words, places and labels of every fact."""
    pytest.importorskip(
        "label_studio_sdk", reason="the Label Studio SDK has a session of its own: label_studio"
    )
    from label_studio_sdk.converter import Converter

    task = {"id": 1, **to_label_studio(article)}  # the number that Label Studio gives it
    (tmp_path / "tasks.json").write_text(json.dumps([task]), encoding="utf-8")
    Converter(label_config(), str(tmp_path)).convert_to_json_min(
        str(tmp_path / "tasks.json"), str(tmp_path), is_dir=False
    )
    (row,) = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    assert row["text"] == article.text
    assert [
        (each["start"], each["end"], each["text"], each["labels"]) for each in row.get("label", [])
    ] == [
        (span.passage.start, span.passage.end, span.passage.exact, [span.label])
        for span in spans(article)
        if span.layer in FACTS
    ]


def test_regions_are_the_facts_words(article: Article) -> None:
    """Each region has the words of its span in the place where the text has them."""
    task = to_label_studio(article)
    facts = [span for span in spans(article) if span.layer in FACTS]
    regions = task["annotations"][0]["result"]
    for span, region in zip(facts, regions, strict=True):
        value = region["value"]
        assert value["text"] == task["data"]["text"][value["start"] : value["end"]]
        assert value["labels"] == [span.label]
        assert region["meta"]["text"] == [each for each in span[-2:] if each is not None]


def test_the_interface_has_every_label(article: Article) -> None:
    """There is a label in the interface for every span but those that only divide the text."""
    offered = {label.get("value") for label in ET.fromstring(label_config()).iter("Label")}
    assert offered == set(LABELS)
    assert {span.label for span in spans(article) if span.layer in FACTS} <= offered


# Span JSON lines


def test_srsly_reads_the_spans(article: Article, tmp_path: Path) -> None:
    """srsly reads one line with the text and all its spans."""
    srsly = pytest.importorskip("srsly", reason="srsly is not installed: naver-nvidia[spacy]")
    path = tmp_path / "articles.jsonl"
    path.write_bytes(to_span_line(article).encode() * 2)
    line, again = srsly.read_jsonl(path)
    assert line == again
    assert line["text"] == article.text
    for span, given in zip(spans(article), line["spans"], strict=True):
        assert line["text"][given["start"] : given["end"]] == span.passage.exact
        assert (given["id"], given["layer"], given["label"]) == (span.id, span.layer, span.label)
        assert (given["kind"], given["value"]) == (span.kind, span.value)


# TimeML


def test_our_bench_reads_the_dates(article: Article, tmp_path: Path) -> None:
    """The reader of TempEval-3's corpora finds the text, its day and every date."""
    path = tmp_path / "article.tml"
    path.write_bytes(to_timeml(article).encode())
    document = timeml.read_document(path)
    assert (document.text, document.created) == (article.text, article.date_published)
    assert document.timexes == tuple(
        sorted(
            timeml.Timex(
                each.passage.start, each.passage.end, each.resolved.type, each.resolved.value
            )
            for each in article.dates
        )
    )


def test_what_is_found_in_timeml_scores_full(bundled: Article, tmp_path: Path) -> None:
    """Dates found in the exported text score 100 % against those exported with it."""
    path = tmp_path / "article.tml"
    path.write_bytes(to_timeml(bundled).encode())
    document = timeml.read_document(path)
    scores = timeml.Scores()
    found = find_dates(document.text, published=document.created)
    scores.add(
        document,
        [
            timeml.Timex(
                each.passage.start, each.passage.end, each.resolved.type, each.resolved.value
            )
            for each in found
        ],
    )
    assert (scores.strict, scores.value, scores.gold, scores.found) == (5, 5, 5, 5)


def test_timeml_has_the_modifier_and_the_title(hostile: Article) -> None:
    """A date's modifier and the headline are in the document."""
    root = ET.fromstring(to_timeml(hostile).encode())
    assert [each.get("mod") for each in root.iterfind(".//TEXT/TIMEX3")] == [
        None,
        "APPROX",
        None,
        None,
    ]
    assert root.findtext("TITLE") == hostile.headline
    assert root.findtext("DOCID") == hostile.id


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ufffe"])
def test_what_xml_cannot_hold_is_refused(bundled: Article, character: str) -> None:
    """A character that XML has no way to write is an error, not a hole in the text."""
    article = attrs.evolve(bundled, text=bundled.text + character)
    with pytest.raises(InvalidValue) as caught:
        to_timeml(article)
    place = f"U+{ord(character):04X} at {len(bundled.text)}"
    assert str(caught.value) == f"$.text: XML cannot hold the {place}: put a space in its place"


def test_dates_that_overlap_are_refused(bundled: Article) -> None:
    """One TIMEX3 cannot stand within another or cross it."""
    inner = Passage(6, 13, "2024-06")
    month = DateRange.parse("2024-06")
    resolved = ResolvedDate(
        "2024-06", bundled.date_published, "DATE", "2024-06", "by-hand", None, month
    )
    article = attrs.evolve(bundled, dates=(*bundled.dates, DateMention(inner, resolved)))
    with pytest.raises(InvalidValue, match="TIMEX3 cannot overlap, as Passage"):
        to_timeml(article)
