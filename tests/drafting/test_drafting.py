from __future__ import annotations

import json
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from naver_nvidia import (
    Article,
    InvalidArticle,
    InvalidValue,
    Passage,
    article_from_draft,
    article_to_json,
    draft_to_json,
    load_article,
    start_draft,
    strategies,
)
from naver_nvidia.drafting import draft_from_article, mark_mentions, progress_of, reanchored
from naver_nvidia.drafting.segments import paragraphs, sentences
from naver_nvidia.drafting.words import Naming, places

FRIDAY = date(2024, 6, 28)
TEXT = (
    "Ann Lee met Bo Orr on Tuesday. Lee had met Dr. Orr before.\n"
    '\n"We agree," Lee said. Orr called it "a start."'
)


def begun(text: str) -> dict[str, Any]:
    return start_draft(text, id="x", published=FRIDAY)


def looked_over(draft: dict[str, Any]) -> dict[str, Any]:
    """The draft without its notes."""
    for each in (*draft["dates"], *draft["quotes"]):
        each.pop("review", None)
    return draft


def draft(**changes: Any) -> dict[str, Any]:
    """The started draft, looked over, with changes."""
    started = looked_over(start_draft(TEXT, id="lee-orr", published=FRIDAY))
    people = [{"id": "lee", "name": "Ann Lee"}, {"id": "orr", "name": "Bo Orr"}]
    return {**started, "people": people, **changes}


def draft_of_words(**changes: Any) -> dict[str, Any]:
    """The same with its text in one, and paragraphs and sentences by their words beside it."""
    started = draft()
    pieces = [piece.values() for piece in started["text"]]
    return {
        **started,
        "text": TEXT,
        "paragraphs": [{"exact": "".join(words).strip()} for words in pieces],
        "sentences": [{"exact": each.strip()} for words in pieces for each in words],
        **changes,
    }


def faults(data: Any) -> list[str]:
    with pytest.raises(InvalidArticle) as raised:
        article_from_draft(data)
    return [str(each) for each in raised.value.faults]


def mention(**passage: Any) -> dict[str, Any]:
    return draft(mentions=[{"entity": "lee", "passage": passage, "kind": "nominal"}])


def test_finds_what_a_rule_can_find() -> None:
    """Paragraphs, sentences, dates and what stands in quotation marks; nobody and no meeting."""
    started = start_draft(TEXT, id="lee-orr", published=FRIDAY)
    assert started["text"] == [
        {"1": "Ann Lee met Bo Orr on Tuesday. ", "2": "Lee had met Dr. Orr before.\n\n"},
        {"3": '"We agree," Lee said. ', "4": 'Orr called it "a start."'},
    ]
    assert [(each["passage"], each["resolved"]["value"]) for each in started["dates"]] == [
        ({"s": 1, "exact": "Tuesday"}, "2024-06-25")
    ]
    assert [
        (each["kind"], each["passage"], each["speakers"], each["cue"]) for each in started["quotes"]
    ] == [
        ("direct", {"s": 3, "exact": '"We agree,"'}, "Lee", {"s": 3, "exact": "Lee said"}),
        ("partial", {"s": 4, "exact": '"a start."'}, "Orr", {"s": 4, "exact": "Orr called"}),
    ]
    assert started["people"] == started["meetings"] == []
    assert started["publisher"] is started["headline"] is None


def test_has_the_keys_of_an_article() -> None:
    """A draft can hold whatever an article can; its text has the paragraphs and sentences."""
    known = [each for each in Article.__annotations__ if each not in ("paragraphs", "sentences")]
    assert list(begun(TEXT)) == ["format", *known]


def test_asks_for_a_look_at_whatever_was_only_found() -> None:
    """Each found date and quotation is a fault until its note is taken out."""
    found = faults(start_draft(TEXT, id="lee-orr", published=FRIDAY))
    assert [each.partition(":")[0] for each in found] == [
        "$.dates[0].review",
        "$.quotes[0].review",
        "$.quotes[1].review",
        "$.quotes[0].speakers",
        "$.quotes[1].speakers",
    ]
    assert found[0].startswith(
        "$.dates[0].review: look at it, then take this out: is it so? 'Tuesday', published Friday"
    )


def test_refuses_a_text_that_no_page_could_show() -> None:
    """A U+0000 is refused before any work goes into the text, with its place."""
    with pytest.raises(InvalidValue, match=r"start_draft\.text: has a U\+0000 at 3.*take it out"):
        start_draft("Lee\0 left.", id="x", published=FRIDAY)


@pytest.mark.parametrize(("note", "shown"), [(5, "5"), ("x" * 301, "xxx..."), (["a"], "['a']")])
def test_shows_any_note_in_little_room(note: object, shown: str) -> None:
    """A note of whatever kind and length is one that fits in a message."""
    (found,) = faults(draft(topics=[{"id": "a", "name": "A", "review": note}]))
    head, _, said = found.partition(" out: ")
    assert head == "$.topics[0].review: look at it, then take this"
    assert shown in said
    assert len(said) <= 80


def test_says_which_sentences_nothing_refers_to() -> None:
    """What is not looked at refers to nothing yet, nor does a date; names and positions both do."""
    started = start_draft(TEXT, id="lee-orr", published=FRIDAY)
    assert [number for number, _ in progress_of(started).unannotated] == [1, 2, 3, 4]
    assert [number for number, _ in progress_of(draft()).unannotated] == [1, 2]
    for passage in ({"s": 2, "exact": "Lee"}, {"start": 31, "end": 34, "exact": "Lee"}):
        assert [number for number, _ in progress_of(mention(**passage)).unannotated] == [1]


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        (TEXT.index("met"), TEXT.index("We agree"), [4]),  # from within the first to the third
        (0, len(TEXT), []),
        (TEXT.index(" Lee had"), TEXT.index("Lee had"), [1, 2, 3, 4]),  # between two
        (TEXT.index(" Lee had") - 1, TEXT.index("Lee had") + 1, [3, 4]),
    ],
)
def test_words_of_several_sentences_refer_to_each(start: int, end: int, left: list[int]) -> None:
    """A sentence is annotated by whatever shares a character with it."""
    passage = {"start": start, "end": end, "exact": TEXT[start:end]}
    given = {**draft(), "quotes": [], "dates": [], "statements": [{"passages": [passage]}]}
    assert [number for number, _ in progress_of(given).unannotated] == left


def test_progress_says_how_far_a_draft_has_come() -> None:
    """Notes, faults, and the article once there is neither; what is no draft is a fault."""
    started = progress_of(start_draft(TEXT, id="lee-orr", published=FRIDAY))
    assert (len(started.notes), len(started.faults), started.article) == (3, 2, None)
    faulty = progress_of(draft(id=""))
    assert (len(faulty.notes), len(faulty.faults), faulty.article) == (0, 1, None)
    done = progress_of(draft())
    assert (done.notes, done.faults) == ((), ())
    assert done.article == article_from_draft(draft())
    assert [str(each) for each in progress_of("[]").faults] == ["$: [] is not an object"]


def test_asks_who_speaks() -> None:
    """A quotation without a speaker is a fault with its words and its remedy, and no other."""
    changed = draft()
    changed["quotes"][0]["speakers"] = None
    (found,) = faults(changed)
    assert found == (
        "$.quotes[0].speakers: is null: say who says 'We agree,', by name or id; if nobody does, "
        'make its kind "none"'
    )


def test_becomes_an_article() -> None:
    """Words become positions, and dates know their words and the day of publication."""
    article = article_from_draft(mention(s=2, exact="Lee"))
    assert article.mentions[0].passage == Passage(31, 34, "Lee")
    assert article.dates[0].resolved.words == "Tuesday"
    assert article.dates[0].resolved.published == FRIDAY
    assert [quote.speakers[0].id for quote in article.quotes] == ["lee", "orr"]


def test_can_be_written_edited_and_read() -> None:
    """The JSON is the draft, with whatever is short on one line."""
    written = draft_to_json(draft())
    assert json.loads(written) == draft()
    assert '      "passage": {"s": 1, "exact": "Tuesday"},\n' in written
    assert article_from_draft(written) == article_from_draft(written.encode())
    assert article_from_draft(written) == article_from_draft(draft())


@given(strategies.articles())
def test_starts_from_any_text(article: Article) -> None:
    """A started draft lacks nothing but a person's eyes: without notes, its passages stand."""
    assume(article.text.strip() and "\0" not in article.text)
    started = start_draft(article.text, id="any", published=date(2024, 6, 28))
    drafted = article_from_draft(draft_to_json(looked_over(started) | {"quotes": []}))
    assert drafted.text == article.text
    for sentence in drafted.sentences:
        assert any(paragraph.contains(sentence) for paragraph in drafted.paragraphs)


@given(st.data(), strategies.texts())
def test_names_every_passage_by_its_words(data: st.DataObject, text: str) -> None:
    """The name of a passage leads back to it, in a sentence and outside."""
    passage = data.draw(strategies.passages(text))
    sentence = data.draw(strategies.passages(text))
    assume(text.strip())
    name = Naming(text, [sentence]).name(passage)
    if "start" in name:
        assert passage not in places(text, passage.exact)
    else:
        within = sentence if "s" in name else None
        assert places(text, passage.exact, within)[name.get("n", 1) - 1] == passage


def test_agrees_with_the_annotated_article() -> None:
    """Of the bundled article, the paragraphs and the quotations in marks are found as annotated."""
    article = load_article()
    started = start_draft(article.text, id="x", published=article.date_published)
    assert ["".join(each.values()).strip() for each in started["text"]] == [
        each.exact for each in article.paragraphs
    ]
    assert [each["passage"]["exact"] for each in started["quotes"]] == [
        quote.passage.exact for quote in article.quotes if quote.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Mr. Lee and J. Orr left the U.S. Senate.", ["Mr. Lee and J. Orr left the U.S. Senate."]),
        ("It cost $3.5 million. 40 left.", ["It cost $3.5 million.", "40 left."]),
        ('He said: "Go. Now." She went.', ['He said: "Go.', 'Now."', "She went."]),
        (
            "He met Sen. Orr. \u201cHi,\u201d he said.",
            ["He met Sen. Orr.", "\u201cHi,\u201d he said."],
        ),
        ("\u305d\u3046\u3002\u3044\u3084\u3002", ["\u305d\u3046\u3002", "\u3044\u3084\u3002"]),
        ("wait... what?", ["wait... what?"]),
        ("Views part. \u00bfWhy? \u00a1So!", ["Views part.", "\u00bfWhy?", "\u00a1So!"]),
        ("LA CROSSE, Wis. (AP) \u2014 A farm.", ["LA CROSSE, Wis. (AP) \u2014 A farm."]),
        ("PARIS, Dec. 5 (Reuters) - It is.", ["PARIS, Dec. 5 (Reuters) - It is."]),
        ("I met Wis. (He left.)", ["I met Wis.", "(He left.)"]),
        ("She left the U.K. The talks failed.", ["She left the U.K.", "The talks failed."]),
        ("He met J. He of the U.S. Senate.", ["He met J. He of the U.S. Senate."]),
        ("He met Dr. He at 3 a.m. But no.", ["He met Dr. He at 3 a.m.", "But no."]),
        ('"Are you?" Orr asked. He left.', ['"Are you?" Orr asked.', "He left."]),
        ('"Are you?" Orr turned.', ['"Are you?"', "Orr turned."]),
        ('He asked, "Are you?" Orr said no.', ['He asked, "Are you?"', "Orr said no."]),
        ("It cost Rs. 4,500 then.", ["It cost Rs. 4,500 then."]),
        ('1. "No," he said. 2. Go.', ['1. "No," he said.', "2. Go."]),
        (
            "Il dit. \u00ab\u00a0Oui.\u00a0\u00bb",
            ["Il dit.", "\u00ab\u00a0Oui.\u00a0\u00bb"],
        ),
    ],
)
def test_parts_sentences(text: str, expected: list[str]) -> None:
    """Full stops part sentences, except in abbreviations, initials and numbers."""
    (paragraph,) = paragraphs(text)
    assert [each.exact for each in sentences(text, paragraph)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ntwo.\n\nThree.", ["One\ntwo.", "Three."]),
        ("One.\r\n \r\nTwo.\r\n", ["One.", "Two."]),
        (" One.\nTwo.\n", ["One.", "Two."]),
        ("\n\nOne.\n\n", ["One."]),
    ],
)
def test_parts_paragraphs(text: str, expected: list[str]) -> None:
    """Blank lines part paragraphs, and where there is none, lines are paragraphs."""
    assert [each.exact for each in paragraphs(text)] == expected


@pytest.mark.parametrize(
    ("text", "quoted", "doubt"),
    [
        ('He said "yes" twice.', ['"yes"'], ""),
        ("He said \u201cyes\u201d.", ["\u201cyes\u201d"], ""),
        ("'It\u2019s Orr's,' he said.", ["'It\u2019s Orr's,'"], ""),
        ("\u2018It\u2019s ours,\u2019 he said.", ["\u2018It\u2019s ours,\u2019"], ""),
        ("Orr's and Lee's", [], ""),
        ('An empty "" says nothing.', [], ""),
        ("'We agree,\" he said.", ["'We agree,\""], "closes with another mark"),
        ('"We agree, he said.', ['"We agree, he said.'], "nothing closes it"),
        (
            "\u00ab Oui \u00bb, dit-il \u00ab non \u00bb.",
            ["\u00ab Oui \u00bb", "\u00ab non \u00bb"],
            "",
        ),
        ("\u00bbJa\u00ab, sagte er.", ["\u00bbJa\u00ab"], ""),
        (
            "\u201eJa\u201c, sagte er. \u201eNein.\u201d",
            ["\u201eJa\u201c", "\u201eNein.\u201d"],
            "",
        ),
        ("\u201aJa\u2018, sagte er.", ["\u201aJa\u2018"], ""),
        ("\u201dJa\u201d, sa han.", ["\u201dJa\u201d"], ""),
        ("He said,\u201d and \u201cyes\u201d.", ["\u201cyes\u201d"], ""),
        ("\u5f7c\u306f\u300c\u306f\u3044\u300d\u3068", ["\u300c\u306f\u3044\u300d"], ""),
        (
            "\u2018The workers\u2019 bill will pass,\u2019 he said. \u2018The unions\u2019 chiefs agree.\u2019",
            [
                "\u2018The workers\u2019 bill will pass,\u2019",
                "\u2018The unions\u2019 chiefs agree.\u2019",
            ],
            "",
        ),
        (
            "'The workers' bill will pass,' he said. 'The unions' chiefs agree.'",
            ["'The workers' bill will pass,'", "'The unions' chiefs agree.'"],
            "",
        ),
        ("The 'workers' and the 'unions' left.", ["'workers'", "'unions'"], ""),
        ("'The workers' bill' went on.", ["'The workers'"], "end here, or with a later mark?"),
        (
            "He said 'the workers' own unions' rest.",
            ["'the workers'"],
            "end here, or with a later mark?",
        ),
        ("'Twas the '90s, rock 'n' roll and \u201980s for 'em.", [], ""),
        ("'I love rock 'n' roll,' he said.", ["'I love rock 'n' roll,'"], ""),
        (
            "\uadf8\ub294 \u201c\uac00\uc790\u201d\uace0 \ub9d0\ud588\ub2e4. \u201cGo,\u201d he said.",
            ["\u201c\uac00\uc790\u201d", "\u201cGo,\u201d"],
            "",
        ),
        (
            '\uadf8\ub294 "\uac00\uc790"\uace0 \ub9d0\ud588\ub2e4. "Go," he said.',
            ['"\uac00\uc790"', '"Go,"'],
            "",
        ),
        ("\u201cGo\u201dhe said, \u201cnow\u201d.", ["\u201cGo\u201d", "\u201cnow\u201d"], ""),
    ],
)
def test_finds_what_stands_in_quotation_marks(text: str, quoted: list[str], doubt: str) -> None:
    """Apostrophes are no marks; a mark that is not closed, or by another, is a doubt to note."""
    found = start_draft(text, id="x", published=FRIDAY)["quotes"]
    assert [each["passage"]["exact"] for each in found] == quoted
    assert all(doubt in each.get("review", "") for each in found)


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("There her other.", "her", [6]),
        ("AI said AI", "AI", [0, 8]),
        ("\ub124\uc774\ubc84\ub294 \ub124\uc774\ubc84", "\ub124\uc774\ubc84", [0, 5]),
        ("Lee\u2019s", "Lee", [0]),
        ("aaa a", "a", [4]),
        ("A boy", "oy", []),
        ("Lee", "Orr", []),
    ],
)
def test_finds_whole_words(text: str, words: str, starts: list[int]) -> None:
    """Words stand where no letter goes on, except in scripts that join particles to words."""
    assert [each.start for each in places(text, words)] == starts


@pytest.mark.parametrize(
    ("passage", "fault"),
    [
        (
            {"exact": "Lee"},
            "passage: 'Lee' stands 3 times in the text; say which with \"n\", or in",
        ),
        (
            {"exact": "met"},
            "passage: 'met' stands 2 times in the text; say which with \"n\", or in",
        ),
        ({"exact": "Le"}, "passage: 'Le' does not stand in the text as whole words"),
        ({"s": 3, "exact": "Orr"}, "passage: 'Orr' does not stand in sentence 3 as whole words"),
        ({"s": 9, "exact": "Lee"}, "passage.s: 9 is not the number of a sentence, from 1 to 4"),
        ({"s": True, "exact": "Lee"}, "passage.s: True is not the number of a sentence"),
        ({"exact": "Lee", "n": 4}, "passage.n: 4 is not a number from 1 to 3, as often as it"),
        ({"exact": "Lee", "n": "1"}, "passage.n: '1' is not a number from 1 to 3"),
        ({"exact": ""}, "passage.exact: '' is not the words of a passage"),
        ({"exact": 5}, "passage.exact: 5 is not the words of a passage"),
        ({"exact": "Lee", "m": 1}, "passage: 'm' is no key of a passage"),
    ],
)
def test_says_why_words_name_no_passage(passage: dict[str, Any], fault: str) -> None:
    """A name that fits nowhere, or in several places, is a fault with its path and the remedy."""
    (found,) = faults(mention(**passage))
    assert found.startswith(f"$.mentions[0].{fault}")


@pytest.mark.parametrize(
    ("text", "words", "asked"),
    [
        ("He met Mr.\u00a0Lee.", "Mr. Lee", r"Mr.\u00a0Lee"),
        ("He met Mr. Lee.", "Mr.\u00a0Lee", "Mr. Lee"),
        ("He met Mr.  Lee.", "Mr. Lee", "Mr.  Lee"),
        ("He met Mr.\nLee.\n\nOrr.", "Mr. Lee", r"Mr.\nLee"),
        ("He met (Lee).", " Lee ", "Lee"),
        ("He met O\u2019Neill.", "O'Neill", r"O\u2019Neill"),
        ("He met Hae\u2011jin.", "Hae-jin", r"Hae\u2011jin"),
        ("He met Rene\u0301e.", "Ren\u00e9e", r"Rene\u0301e"),
        ("He met Ren\u00e9e.", "Rene\u0301e", r"Ren\u00e9e"),
        ("He said \u201cyes\u201d.", '"yes"', r"\u201cyes\u201d"),
        ('He said "yes".', "\u201cyes\u201d", r"\"yes\""),
        ("He met lee.", "Lee", "lee"),
        (
            "\uc774\ud574\uc9c4\u00a0\ub2d8",
            "\uc774\ud574\uc9c4 \ub2d8",
            "\uc774\ud574\uc9c4\\u00a0\ub2d8",
        ),
    ],
)
def test_asks_for_words_that_look_the_same(text: str, words: str, asked: str) -> None:
    """Words that differ only in what is easily overlooked are asked for, as JSON to be copied."""
    started = start_draft(text, id="x", published=FRIDAY)
    started["quotes"] = []
    started["people"] = [{"id": "lee", "name": "Lee"}]
    named = [{"entity": "lee", "passage": {"s": 1, "exact": words}, "kind": "nominal"}]
    (found,) = faults({**started, "mentions": named})
    assert found.endswith(f' does not stand in sentence 1 as whole words; did you mean "{asked}"?')
    named[0]["passage"] = {"exact": json.loads(f'"{asked}"')}
    assert article_from_draft({**started, "mentions": named}).mentions


@pytest.mark.parametrize("words", ["Or", "or", "\u00a0", "Orr Lee"])
def test_asks_for_no_words_that_look_otherwise(words: str) -> None:
    """A part of a word, other words and no words have nothing to be taken for."""
    (found,) = faults(mention(exact=words))
    assert found.endswith(" does not stand in the text as whole words")


def test_asks_for_the_piece_of_long_words_that_differs() -> None:
    """A message has no room for a page, and shows where the two part."""
    text = "and so on, " * 40 + "it\u2019s " + "said again, " * 40 + "said Lee"
    started = start_draft(text, id="x", published=FRIDAY)
    started["quotes"] = []
    started["photo"] = {"caption": {"exact": text.replace("\u2019", "'")}}
    (found,) = faults(started)
    piece = found.partition('; did you mean them with "')[2]
    assert piece.endswith(r"it\u2019s " + 'said again, said again, said again, s"?')
    assert len(piece) < 100


def test_says_what_is_missing_of_a_name() -> None:
    """A passage with a sentence and no words lacks the words, not a position."""
    assert faults(mention(s=1)) == ["$.mentions[0].passage.exact: is missing: give the words"]


def test_finds_dates_that_were_resolved_for_another_day() -> None:
    """Another day of publication makes every resolved date a fault, until it is looked at anew."""
    changed = draft(date_published="2024-07-01")
    (found,) = faults(changed)
    assert found == (
        "$.dates[0].resolved.published: is '2024-06-28', but date_published is '2024-07-01': "
        "resolve the words anew for that day, then put it here"
    )
    changed["dates"][0]["resolved"]["published"] = "2024-07-01"
    assert article_from_draft(changed).date_published == date(2024, 7, 1)


@pytest.mark.parametrize(
    ("number", "exact", "problem"),
    [
        (0, "Ann Lee meet", "'Ann Lee meet' does not stand in the text"),
        (2, "We differ.", "'We differ.' does not stand in the text behind the one before it"),
        (
            2,
            "Lee had met Dr. Orr before.",
            "'Lee had met Dr. Orr before.' does not stand in the text behind the one before it",
        ),
        (
            2,
            '"We agree,"  Lee said.',
            (
                r"""'"We agree,"  Lee said.' does not stand in the text behind the one before it; """
                r"""did you mean "\"We agree,\" Lee said."?"""
            ),
        ),
    ],
)
def test_says_where_a_sentence_does_not_stand(number: int, exact: str, problem: str) -> None:
    """The first stands nowhere, a later one not behind the one before it; what looks so is named."""
    changed = draft_of_words()
    changed["sentences"][number] = {"exact": exact}
    assert f"$.sentences[{number}]: {problem}" in faults(changed)


@pytest.mark.parametrize(
    "passage",
    [
        {"start": 31, "end": 34, "exact": "Lee"},
        {"exact": "Lee", "n": 2},
        {"s": 2, "exact": "Lee", "n": 1},
    ],
)
def test_takes_names_and_positions(passage: dict[str, Any]) -> None:
    """Words, words in a sentence, or a position: each names the same passage."""
    article = article_from_draft(mention(**passage))
    assert article.mentions[0].passage == Passage(31, 34, "Lee")


def test_reports_a_misspelt_sentence_once() -> None:
    """What lies in a sentence that is not found is no further fault."""
    changed = draft_of_words()
    changed["sentences"][0] = {"exact": "Ann Lee meet Bo Orr on Tuesday."}
    (found,) = faults(changed)
    assert found.startswith("$.sentences[0]: 'Ann Lee meet Bo Orr on Tuesday.' does not stand")


def test_reports_a_misspelt_date_once() -> None:
    """What its words were resolved to is no further fault."""
    changed = draft()
    changed["dates"][0]["passage"] = {"exact": "Tuesdy"}
    changed["dates"][0]["resolved"]["words"] = "Tuesday"
    (found,) = faults(changed)
    assert found.startswith("$.dates[0].passage: 'Tuesdy' does not stand in the text")


def test_takes_sentences_by_position_too() -> None:
    """A sentence may be given as in an article, and words be named in it."""
    changed = draft_of_words() | {"mentions": mention(s=1, exact="Lee")["mentions"]}
    changed["sentences"] = [{"start": 31, "end": 58, "exact": "Lee had met Dr. Orr before."}]
    changed["dates"] = changed["quotes"] = []
    assert article_from_draft(changed).mentions[0].passage.start == 31


def test_wants_the_words_of_every_fact() -> None:
    """A role, meeting or statement without passages is a fault, until words are named."""
    role = {"person": "lee", "organization": None, "title": "Ann"}
    assert faults(draft(roles=[role])) == [
        "$.roles[0].passages: is empty; give the words that state it"
    ]
    named = {**role, "passages": [{"s": 1, "exact": "Ann Lee"}]}
    assert article_from_draft(draft(roles=[named])).roles[0].passages == (Passage(0, 7, "Ann Lee"),)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"sentences": [{"start": 0, "end": 2, "exact": "Ann"}]}, "$.sentences[0]"),
        ({"sentences": [5]}, "$.sentences[0]"),
        ({"sentences": [{"exact": 5}]}, "$.sentences[0]"),
        ({"sentences": 5}, "$.sentences"),
        ({"dates": 5}, "$.dates"),
        ({"dates": [5]}, "$.dates[0]"),
        ({"dates": [{"passage": {"exact": "Tuesday"}}]}, "$.dates[0].resolved"),
        ({"quotes": 5}, "$.quotes"),
        ({"quotes": [5, {}]}, "$.quotes[0]"),
        ({"photo": {"caption": {"start": 1, "exact": "nn"}}}, "$.photo.caption"),
        ({"headlin": None}, "$"),
        ({"meetings": [{"id": "m", "delegations": 5}]}, "$.meetings[0].delegations"),
    ],
)
def test_leaves_the_rest_to_the_format(changes: dict[str, Any], path: str) -> None:
    """Whatever else is wrong is a fault as in an article, at the same path."""
    changed = draft_of_words(**changes)
    if "sentences" in changes:
        changed["dates"] = changed["quotes"] = []
    assert any(each.startswith(path) for each in faults(changed))


def test_survives_what_is_nested_too_deeply() -> None:
    """What lies deeper than any article is a fault and no crash."""
    deep: Any = []
    for _ in range(900):
        deep = [deep]
    assert faults(draft(meetings=deep))


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("[]", "$: [] is not an object"),
        ("{}", "$.format: is None, not 'naver-nvidia-draft-1'"),
        ('{"format": "naver-nvidia-draft-1"}', "$.text: None is not a text"),
        ('{"format": "naver-nvidia-draft-1", "text": ""}', "$.text: '' is not a text"),
        ("{", "$: not JSON"),
    ],
)
def test_refuses_what_is_no_draft(data: str, fault: str) -> None:
    """Another format, or no JSON, is one clear fault."""
    assert faults(data)[0].startswith(fault)


@pytest.mark.parametrize("key", ["", " x", "\n"])
def test_refuses_an_id_that_no_article_can_have(key: str) -> None:
    """An id without words, or with white space around it, is refused before any work."""
    with pytest.raises(InvalidValue, match=r"start_draft\.id: .* is not a string with words"):
        start_draft("Lee left.", id=key, published=FRIDAY)


def test_takes_a_quotation_over_two_paragraphs_as_two_or_as_one() -> None:
    """It is found as two, of which the second has who says it from the first; or made one."""
    text = "\u201cWe agree.\n\n\u201cWe go,\u201d Lee said."
    started = looked_over(begun(text))
    started["people"] = [{"id": "lee", "name": "Lee"}]
    first, second = started["quotes"]
    assert [first["passage"]["exact"], second["passage"]["exact"]] == [
        "\u201cWe agree.",
        "\u201cWe go,\u201d",
    ]
    assert second == {
        "id": "quote-2",
        "passage": {"s": 2, "exact": "\u201cWe go,\u201d"},
        "kind": "direct",
        "continues": "quote-1",
    }
    first["speakers"] = "lee"
    assert [each.speaker.id for each in article_from_draft(started).quotes] == ["lee", "lee"]
    started["quotes"] = [{**first, "passage": {"exact": text.removesuffix(" Lee said.")}}]
    (quote,) = article_from_draft(draft_to_json(started)).quotes
    assert quote.passage == Passage(0, 20, text[:20])


@pytest.mark.parametrize("text", ["", " \n\n "])
def test_refuses_a_text_without_words(text: str) -> None:
    """There is nothing to annotate in white space."""
    with pytest.raises(InvalidValue, match=r"start_draft\.text: has no words"):
        start_draft(text, id="x", published=FRIDAY)


# An article taken up again


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(article=strategies.articles())
def test_any_article_is_the_draft_that_it_came_from(article: Article) -> None:
    """To correct one by hand, nothing has to be found again."""
    assert article_from_draft(draft_from_article(article)) == article


STORY = (
    "Ann Lee met Dr. Orr in Lisbon. They spoke about rail links. On Friday, Ann Lee left Lisbon "
    "again.\n\nOrr stayed on."
)


def story(text: str = STORY) -> Article:
    draft = start_draft(text, id="story", published=date(2024, 6, 28))
    draft["people"] = [{"id": "lee", "name": "Ann Lee"}]
    draft["mentions"] = [
        {"entity": "lee", "passage": {"exact": "Ann Lee", "s": number}, "kind": "name"}
        for number in (1, 3)
    ]
    for each in draft["dates"]:
        each.pop("review")
    return article_from_draft(draft)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "  " + STORY,
        STORY.replace("rail links", "roads"),
        STORY.replace("\n\n", "\n"),
    ],
)
def test_passages_move_to_where_their_words_stand_in_a_corrected_text(text: str) -> None:
    """What surrounds them tells two "Ann Lee" apart; sentences may change within."""
    moved = reanchored(story(), text)
    assert moved.lost == ()
    assert moved.article is not None
    assert moved.article == attrs.evolve(
        moved.article, text=text, mentions=story(text).mentions, sentences=story(text).sentences
    )


def test_what_no_longer_stands_there_is_listed_once() -> None:
    """And stays in the draft where it stood, for progress_of to say what stands there now."""
    text = STORY.replace("On Friday, Ann Lee left", "On Friday, Bo Li left")
    moved = reanchored(story(), text)
    assert moved.article is None
    assert [each.exact for each in moved.lost] == ["Ann Lee"]
    (fault,) = progress_of(moved.draft).faults
    assert fault.path == "$.mentions[1].passage"


def test_what_may_be_in_several_places_is_put_in_none() -> None:
    """A guess would be wrong without a word."""
    moved = reanchored(story(), f"{STORY}\n\n{STORY}")
    assert "Ann Lee" in {each.exact for each in moved.lost}
    assert reanchored(story(), "Nothing of it.").lost
    with pytest.raises(InvalidValue, match=r"^reanchored\.text: "):
        reanchored(story(), b"bytes")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("Ann Lee met", "It is false that Ann Lee met", 2),
        ("They spoke", "Rumour has it: They spoke", 1),
        ("Ann Lee met", "An update. Ann Lee met", 2),
        ("Orr stayed on.", "Orr stayed on.and left", 1),
    ],
)
def test_a_sentence_that_goes_on_beyond_its_words_is_lost(
    before: str, after: str, lost: int
) -> None:
    """What stands before or behind its words may turn them into the contrary."""
    moved = reanchored(story(), STORY.replace(before, after))
    assert (moved.article, len(moved.lost)) == (None, lost)


def test_a_headline_that_goes_on_is_lost() -> None:
    """It has no mark of its own at its end."""
    article = begun("Lee meets Orr\n\nThey met.")
    article["text"] = [{"1": "Lee meets Orr\n\n"}, {"2": "They met."}]
    moved = reanchored(article_from_draft(article), "Lee meets Orr, he denies\n\nThey met.")
    assert {each.exact for each in moved.lost} == {"Lee meets Orr"}


def test_an_article_is_no_draft() -> None:
    """Each is told as what it is, with what reads it."""
    article = load_article()
    with pytest.raises(InvalidArticle, match="article_from_json reads it, and draft_from_article"):
        article_from_draft(article_to_json(article))
    with pytest.raises(InvalidValue, match="is not a draft; draft_from_article makes one of it"):
        draft_to_json(article)  # type: ignore[arg-type]
    with pytest.raises(InvalidValue, match=r"5 is not a draft$"):
        draft_to_json(5)  # type: ignore[arg-type]


# The text of a draft, in pieces


@pytest.mark.parametrize(
    ("text", "headline", "pieces"),
    [
        ("Lee met Orr.", None, [{"1": "Lee met Orr."}]),
        (
            "Lee meets Orr\n\nThey met.\n",
            "Lee meets Orr",
            ["Lee meets Orr\n\n", {"1": "They met.\n"}],
        ),
        ("Lee meets Orr\nThey met.", "Lee meets Orr", ["Lee meets Orr\n", {"1": "They met."}]),
        (
            "Will they meet?\n\nThey did.",
            "Will they meet?",
            ["Will they meet?\n\n", {"1": "They did."}],
        ),
        (
            "\u2018We go\u2019\n\nHe did.",
            "\u2018We go\u2019",
            ["\u2018We go\u2019\n\n", {"1": "He did."}],
        ),
        (
            "Lee met\nOrr on\nFriday.",
            None,
            [{"1": "Lee met\n"}, {"2": "Orr on\n"}, {"3": "Friday."}],
        ),
        ("Lee\nmet\n\nOrr.", None, [{"1": "Lee\nmet\n\n"}, {"2": "Orr."}]),
        ("x" * 151 + "\n\nOrr.", None, [{"1": "x" * 151 + "\n\n"}, {"2": "Orr."}]),
        ("He said:\n\nGo.", None, [{"1": "He said:\n\n"}, {"2": "Go."}]),
        (
            "\u201cWe go.\u201d\n\nHe did.",
            None,
            [{"1": "\u201cWe go.\u201d\n\n"}, {"2": "He did."}],
        ),
        (
            " By Ann Lee\nJune 1 | 2 min read\n\nHe left. She stayed.\n\nRead more: Why\nA link\n",
            None,
            [
                " By Ann Lee\nJune 1 | 2 min read\n\n",
                {"1": "He left. ", "2": "She stayed.\n\n"},
                "Read more: Why\nA link\n",
            ],
        ),
        (
            "Lee meets Orr\nBy Ann Lee\n\nHe left.",
            "Lee meets Orr",
            ["Lee meets Orr\nBy Ann Lee\n\n", {"1": "He left."}],
        ),
        ("Page 1 of 2", None, ["Page 1 of 2"]),
    ],
)
def test_sets_the_headline_and_page_furniture_apart(
    text: str, headline: str | None, pieces: list[Any]
) -> None:
    """A paragraph is an object of its sentences by number; what is none is a string; no mark is lost."""
    draft = begun(text)
    assert (draft["headline"], draft["text"]) == (headline, pieces)
    article = article_from_draft(looked_over(draft) | {"quotes": []})
    assert article.text == text


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Five farms",
        "READ MORE",
        "Related: What it means",
        "Photo: The plant on Wednesday. (Ann Lee/AP)",
        "ADVERTISEMENT",
        "Advertisement 2",
        "Copyright 2024 The News. All rights reserved.",
        "\u00a92024 Kyodo News",
        "Page 1 of 2",
        "Continued on page 7",
        "The Standard, Thursday 11 July 2024, page 3",
        "(Reporting by Ann Lee; Editing by Bo Orr.)",
        "Reporting by Ann Lee",
        "By Ann Lee and Bo Orr",
        "Published 3 March 2024",
        "TechDaily | Nov. 19, 2024 | 2 min read",
        "Reuters Staff",
        "Share this article",
        "Tags: #grain",
        "(END)",
        "(With inputs from agencies)",
        "Correction: An earlier version had another name.",
        "ann.lee@example.com",
    ],
)
def test_knows_page_furniture(line: str) -> None:
    assert begun(f"He left.\n\n{line}\n\nShe stayed.")["text"][1] == f"{line}\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more books, doctors say.",
        "Photos of the plant were shown.",
        "Copyright law is changing.",
        "Reporting by the BBC showed that.",
        "Published on 3 March, the report says little.",
        "By Tuesday the council had met.",
        "Page 3 of the report is blank.",
        "Share prices fell.",
    ],
)
def test_takes_no_sentence_for_page_furniture(sentence: str) -> None:
    assert begun(f"He left.\n\n{sentence}")["text"][1] == {"2": sentence}


def test_dates_of_the_headline_are_found_and_those_of_the_page_are_not() -> None:
    """What is set apart says nothing of the news."""
    found = begun("Summit set for Tuesday\n\nThey meet on Friday.\n\nPublished 3 March 2024")[
        "dates"
    ]
    assert [each["passage"] for each in found] == [
        {"exact": "Tuesday"},
        {"s": 1, "exact": "Friday"},
    ]


def test_asks_only_for_dates_that_assume_something() -> None:
    """What the words say by themselves is no question."""
    found = begun("In 2012 they met; now, on 5 June 2024 or on Tuesday, they left.")["dates"]
    assert [each["passage"]["exact"] for each in found if "review" in each] == ["Tuesday"]
    assert len(found) == 4
    (time,) = begun("They left at 7:15 p.m.")["dates"]
    assert "belongs to the day that is told of" in time["review"]


def test_asks_which_friday_is_the_next() -> None:
    """On a Wednesday it is the day after tomorrow, or that of next week."""
    (found,) = start_draft("They meet next Friday.", id="x", published=date(2024, 6, 26))["dates"]
    assert (found["resolved"]["value"], "review" in found) == ("2024-06-28", True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on Tuesday, June 5.", ["June 5"]),
        ("They met on Tues., Jun. 5, 2024, and on Friday.", ["Jun. 5, 2024", "Friday"]),
        ("They met on Tuesday the 5th of June.", ["5th of June"]),
        ("It was Tuesday, Feb. 30, then.", []),
        ("They met on Wednesday, June 5.", ["Wednesday, June 5"]),
    ],
)
def test_a_weekday_that_is_not_the_days_own_is_pointed_out(text: str, found: list[str]) -> None:
    """The day is proposed, and the note says that its weekday is another."""
    dates = start_draft(text, id="x", published=date(2024, 6, 5))["dates"]
    assert [each["passage"]["exact"] for each in dates] == found
    for each in dates:
        is_doubtful = each["review"].startswith("the weekday before it is not its own; is it so?")
        assert is_doubtful == ("day" not in each["passage"]["exact"])


def test_sentences_may_be_numbered_anew_in_one_place() -> None:
    """A split sentence has a number of its own, and those behind it keep theirs."""
    draft = begun("Lee left.\n\nOrr met Dr. No. Lee came.")
    draft["text"][1] = {"2": "Orr met Dr. ", "2b": "No. ", "3": "Lee came."}
    draft["people"] = [{"id": "orr", "name": "Orr"}]
    draft["mentions"] = [
        {"entity": "orr", "passage": {"s": number, "exact": words}, "kind": "nominal"}
        for number, words in (("2b", "No"), (3, "Lee"), ("3", "came"))
    ]
    progress = progress_of(draft)
    assert progress.article is not None
    assert [each.passage.start for each in progress.article.mentions] == [23, 27, 31]
    assert [number for number, _ in progress.unannotated] == [1, 2]
    draft["mentions"][0]["passage"] = {"s": 1, "exact": "Lee"}
    assert [number for number, _ in progress_of(draft).unannotated] == [2, "2b"]
    assert mark_mentions(draft)["mentions"][-1]["passage"] == {"s": 2, "exact": "Orr"}


@pytest.mark.parametrize(
    ("pieces", "fault"),
    [
        ([5], "$.text[0]: 5 is no words of the text"),
        (["A. ", {"1": 5}], "$.text[1].1: 5 is no words of the text"),
        (
            [{"1": "A. "}, {"1": "B."}],
            "$.text[1].1: is there twice; number the sentences one by one",
        ),
        ([], "$.text: [] is not a text"),
        ([""], "$.text: [''] is not a text"),
    ],
)
def test_says_what_is_wrong_with_the_pieces(pieces: list[Any], fault: str) -> None:
    assert faults(draft(text=pieces)) == [fault]


def test_sentences_stand_in_the_text_or_beside_it() -> None:
    (found,) = faults(draft(sentences=[]))
    assert found.startswith("$.text: has its sentences already; take out paragraphs and sentences")


def test_a_sentence_of_white_space_is_none() -> None:
    draft = begun("Lee left.") | {"text": ["", {"1": "Lee left. ", "2": " "}, {"3": ""}]}
    assert [each.exact for each in article_from_draft(draft).sentences] == ["Lee left."]


def test_words_begin_in_the_sentence_that_is_named() -> None:
    """They may go on in the next, as a quotation does."""
    draft = looked_over(begun('Orr left. "We go. We stay," Lee said.'))
    draft["people"] = [{"id": "lee", "name": "Lee"}]
    assert draft["quotes"][0]["passage"] == {"s": 2, "exact": '"We go. We stay,"'}
    assert article_from_draft(draft).quotes[0].passage.start == 10
