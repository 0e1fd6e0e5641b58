"""The date benchmark's readers and scorers, on corpora and documents made for the test."""

from __future__ import annotations

import doctest
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

import date_corpus
from date_corpus import CALENDAR, Answer, Row, Tally, half, read_corpus
from timeml import Scores, Timex, align, context, read_answers, read_document, read_folder

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = """<?xml version="1.0" ?>
<TimeML>
<DOCID>made-1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2001-05-04"
  functionInDocument="CREATION_TIME">2001-05-04</TIMEX3></DCT>
<TITLE>A fair</TITLE>
<TEXT>
Gr&#252;n &amp; Co. <EVENT eid="e1" class="OCCURRENCE">left</EVENT> <TIMEX3 tid="t1" type="DATE"
value="2001-05-01">on <SIGNAL sid="s1">Tuesday</SIGNAL></TIMEX3> for <TIMEX3 tid="t2"
type="DURATION" value="P2D">two days</TIMEX3>.<TIMEX3 tid="t3" type="DURATION" value="P1D"/>
</TEXT>
</TimeML>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "made-1.tml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not TimeML", encoding="utf-8")
    return tmp_path


def test_a_document_is_its_text_its_creation_day_and_the_words_marked(folder: Path) -> None:
    (document,) = read_folder(folder)

    assert document.name == "made-1"
    assert document.created == date(2001, 5, 4)
    assert document.text == "\nGrün & Co. left on Tuesday for two days.\n"
    assert [(document.text[t.start : t.end], t.type, t.value) for t in document.timexes] == [
        ("on Tuesday", "DATE", "2001-05-01"),
        ("two days", "DURATION", "P2D"),
    ]


def test_the_creation_time_is_not_counted_where_it_stands_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "made-2.tml"
    path.write_text(
        '<TimeML><TEXT><TIMEX3 type="TIME" value="2001-05-04T10:00" '
        'functionInDocument="CREATION_TIME">May 4</TIMEX3> It rained.</TEXT></TimeML>',
        encoding="utf-8",
    )

    document = read_document(path)

    assert document.created == date(2001, 5, 4)
    assert document.text == "May 4 It rained."
    assert document.timexes == ()


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        ("<TimeML/>", "no TEXT element"),
        ("<TimeML><TEXT>It rained.</TEXT></TimeML>", "CREATION_TIME"),
        (
            '<TimeML><DCT><TIMEX3 value="2001-05">May</TIMEX3></DCT><TEXT>Rain.</TEXT></TimeML>',
            "and a day",
        ),
    ],
)
def test_a_document_that_cannot_be_scored_is_named(tmp_path: Path, xml: str, message: str) -> None:
    path = tmp_path / "made-3.tml"
    path.write_text(xml, encoding="utf-8")

    with pytest.raises(ValueError, match=message) as caught:
        read_document(path)

    assert "made-3.tml" in str(caught.value)


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"no \.tml files"):
        list(read_folder(tmp_path))


def test_precision_recall_and_f1_are_those_of_tempeval(folder: Path) -> None:
    (document,) = read_folder(folder)
    tuesday, two_days = document.timexes
    scores = Scores()

    scores.add(
        document,
        [
            tuesday._replace(start=tuesday.start + len("on ")),  # shorter, with the right value
            two_days._replace(value="P3D"),  # exact, with a wrong one
            Timex(1, 5, "DATE", "2001"),  # spurious
            Timex(6, 7, "DATE", "2001"),  # spurious
        ],
    )

    assert (scores.gold, scores.found, scores.relaxed, scores.strict) == (2, 4, 2, 1)
    assert (scores.precision(scores.relaxed), scores.recall(scores.relaxed)) == (0.5, 1.0)
    assert scores.f1(scores.relaxed) == pytest.approx(2 / 3)
    assert scores.f1(scores.value) == pytest.approx(1 / 3)
    assert scores.f1(scores.type) == pytest.approx(2 / 3)


def test_scores_add_up_over_documents(folder: Path) -> None:
    (document,) = read_folder(folder)
    scores = Scores()

    scores.add(document, document.timexes)
    scores.add(document, [])

    assert scores.f1(scores.strict) == pytest.approx(2 / 3)
    assert "gold 4, found 2" in str(scores)


def test_nothing_found_scores_nothing() -> None:
    assert (Scores().precision(0), Scores().recall(0), Scores().f1(0)) == (0, 0, 0)


def test_expressions_pair_one_to_one_and_exact_ones_first() -> None:
    gold = Timex(5, 15, "DATE", "2001")
    exact = gold._replace(value="2002")
    before, inside = Timex(0, 6, "DATE", "2001"), Timex(7, 9, "DATE", "2001")

    assert list(align([gold], [inside, exact, before])) == [
        (gold, exact),
        (None, before),
        (None, inside),
    ]
    assert list(align([gold], [inside, before])) == [(gold, before), (None, inside)]
    assert list(align([gold], [Timex(0, 5, "DATE", "2001")])) == [
        (gold, None),
        (None, Timex(0, 5, "DATE", "2001")),
    ]


def test_the_answers_of_a_system_are_read_beside_the_gold(folder: Path, tmp_path: Path) -> None:
    (document,) = read_folder(folder)
    answers = tmp_path / "answers"
    answers.mkdir()
    marked = '<TIMEX3 tid="t1" type="DATE" value="2001-05-01">Tuesday</TIMEX3>'
    text = document.text.replace("&", "&amp;").replace("Tuesday", marked)
    xml = f'<TimeML><DCT><TIMEX3 value="2001-05-04"/></DCT><TEXT>{text}</TEXT></TimeML>'
    (answers / "made-1.tml").write_text(xml, encoding="utf-8")

    assert read_answers(answers, document) == (Timex(20, 27, "DATE", "2001-05-01"),)

    (answers / "made-1.tml").write_text(xml.replace("two", "2"), encoding="utf-8")
    with pytest.raises(ValueError, match="not the text of made-1"):
        read_answers(answers, document)


def test_context_shows_the_expression_on_one_line(folder: Path) -> None:
    (document,) = read_folder(folder)

    assert context(document, document.timexes[1], 8) == "day for [two days]."


LINE = (
    '{"corpus": "made", "doc": "made-1", "published": "2001-05-04", "expression": "Tuesday", '
    '"type": "DATE", "value": "2001-05-01", "mod": null, "sentence": "It left Tuesday.", '
    '"start": 8}'
)


@pytest.fixture
def row(tmp_path: Path) -> Row:
    path = tmp_path / "made.jsonl"
    path.write_text(f"{LINE}\n\n", encoding="utf-8")
    (row,) = read_corpus(path)
    return row


def test_a_corpus_line_is_a_row(row: Row) -> None:
    assert row == Row(
        corpus="made",
        doc="made-1",
        published=date(2001, 5, 4),
        expression="Tuesday",
        type="DATE",
        value="2001-05-01",
        mod=None,
        sentence="It left Tuesday.",
        start=8,
    )


def test_the_calendar_is_whole_days_weeks_months_quarters_and_years(row: Row) -> None:
    values = ["2001-05-01", "2001-W18", "2001-05", "2001-Q2", "2001"]
    others = ["200", "2001-W18-WE", "2001-WXX", "2001-QX", "2001-H1", "2001-05-01TMO", "PAST_REF"]

    assert [replace(row, value=value).calendar for value in values] == list(CALENDAR)
    assert {replace(row, value=value).calendar for value in others} == {None}
    assert replace(row, type="TIME").calendar is None


def test_an_answer_is_right_wrong_or_refused(row: Row) -> None:
    tally = Tally()

    for answer in (Answer("2001-05-01", "DATE"), Answer("2001-05-08", "DATE"), None):
        tally.add(row, answer)

    assert (tally.right, tally.wrong, tally.refused, tally.type_right) == (1, 1, 1, 2)
    assert tally.errors == {
        ("<weekday>", "day -3", "day +4"): 1,
        ("<weekday>", "day -3", "refused"): 1,
    }
    assert "right    1  33.3%" in str(tally)


def test_the_halves_of_a_corpus_are_the_same_everywhere() -> None:
    assert [half(f"made-{number}") for number in range(8)] == list("AAAABABA")


def test_the_examples_in_the_documentation_hold() -> None:
    assert doctest.testmod(date_corpus).failed == 0
