"""An article and its answers, laid out for a terminal."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import (
    Article,
    DateRange,
    Delegation,
    Document,
    Meeting,
    Meetings,
    Organization,
    Passage,
    Person,
    Place,
    Role,
    Statement,
    load_article,
)
from naver_nvidia.cli.glance import article_at_a_glance, encounters
from naver_nvidia.cli.page import Page
from naver_nvidia.cli.terminal import columns_of, printable, printable_json, wrapped

HARMFUL = [
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
]

LEE, KIM = Person("lee", "Lee Hae-jin"), Person("kim", "Kim Yoo-won")
HUANG = Person("huang", "Jensen Huang")
NAVER, NVIDIA = Organization("naver", "Naver"), Organization("nvidia", "Nvidia")
POST = Document("post", "social media post")
TEXT = "Lee met Huang. Kim met Huang too, said a post. A founder, adviser, chairman, director, engineer."
LEE_MET, KIM_MET = Passage.find(TEXT, "Lee met Huang"), Passage.find(TEXT, "Kim met Huang too")
MEETING = Meeting(
    "m1",
    (Delegation(NAVER, (LEE, KIM)), Delegation(NVIDIA, (HUANG,))),
    passages=(LEE_MET, KIM_MET),
)
SENTENCES = (Passage(0, 14, TEXT[:14]), Passage(15, 46, TEXT[15:46]))


def article(
    *statements: Statement, meeting: Meeting | None = MEETING, **changes: object
) -> Article:
    parts: dict[str, Any] = {
        "id": "small",
        "text": TEXT,
        "date_published": date(2024, 6, 28),
        "sentences": SENTENCES,
        "people": (LEE, KIM, HUANG),
        "organizations": (NAVER, NVIDIA),
        "documents": (POST,),
        "meetings": () if meeting is None else (meeting,),
        "statements": statements,
    }
    return Article(**(parts | changes))


def glance(of: Article, columns: int = 80) -> str:
    page = Page(columns=columns)
    article_at_a_glance(of, page)
    return str(page)


def lines_after(heading: str, text: str) -> list[str]:
    _, _, section = text.partition(f"{heading}\n")
    section, _, _ = section.partition("\n\n")
    return [line.strip() for line in section.split("\n")]


def met(subject: Person, passage: Passage, **changes: object) -> Statement:
    return Statement(subject, "meet_with", HUANG, passages=(passage,), **changes)


@pytest.mark.parametrize("character", HARMFUL, ids=lambda character: f"{ord(character):04x}")
def test_no_control_character_of_a_text_reaches_the_terminal(character: str) -> None:
    """Control characters, and those that turn the direction of reading, are not printed raw."""
    assert character not in printable(f"a{character}b")
    kept = json.dumps(f"a{character}b", ensure_ascii=False)
    assert character not in printable_json(kept)
    assert json.loads(printable_json(kept)) == f"a{character}b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Na\x1b[31mver", r"Na\x1b[31mver"),
        ("Naver\n  and\tNvidia ", "Naver and Nvidia"),
        ("a\u202eb", r"a\u202eb"),
        ("a\ud800b", r"a\ud800b"),
        ("Naver\u2019s café 네이버", "Naver\u2019s café 네이버"),
        ("\U0001f468\u200d\U0001f469", "\U0001f468\u200d\U0001f469"),
    ],
)
def test_what_is_harmful_is_shown_as_an_escape(text: str, shown: str) -> None:
    """An escape says which character it was; all white space is a space; the rest stays."""
    assert printable(text) == shown


def test_what_the_encoding_lacks_is_shown_as_an_escape() -> None:
    """A terminal without the character gets its code, before lines are measured."""
    assert printable("Naver\u2019s", "ascii") == r"Naver\u2019s"


@given(st.text(), st.sampled_from(["ascii", "cp1252", "utf-8"]))
def test_printed_json_means_the_same(text: str, encoding: str) -> None:
    """Whatever the encoding, escaped JSON can be printed and is read back unchanged."""
    printed = printable_json(json.dumps([text], ensure_ascii=False, indent=2), encoding)
    assert json.loads(printed.encode(encoding).decode(encoding)) == [text]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Naver", 5),
        ("Naver\u2019s", 7),
        ("네이버", 6),
        ("任天堂", 6),
        ("\uff2eaver", 6),
        ("e\u0301", 1),
        (unicodedata.normalize("NFD", "한"), 2),
        ("a\u200bb", 2),
        ("a\u20ddb", 2),
    ],
)
def test_columns_are_those_of_a_terminal(text: str, columns: int) -> None:
    """Wide characters take two columns; what joins the character before it takes none."""
    assert columns_of(text) == columns


@given(st.text("ab 네e\u0301", max_size=60), st.integers(2, 20))
def test_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    """No line is wider than asked for, and all but spaces is there in order."""
    one_line = " ".join(text.split())
    lines = wrapped(one_line, columns)
    assert all(columns_of(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == one_line.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("who met whom", ["who met", "whom"]),
        ("a 네이버클라우드", ["a 네이버", "클라우드"]),
        ("aaaaaaaaaa b", ["aaaaaaaa", "aa b"]),
        ("aaaaaaa bbbbbbbbb", ["aaaaaaa", "bbbbbbbb", "b"]),
    ],
)
def test_lines_break_at_spaces_first(text: str, lines: list[str]) -> None:
    """A word goes to the next line whole, and is broken only if no line can hold it."""
    assert wrapped(text, 8) == lines


def test_a_row_wraps_under_itself() -> None:
    """The text of a row has a hanging indent, behind the widest label of its table."""
    page = Page(columns=24)
    page.rows([("네이버", "one two three four"), ("b", ""), ("", "five")])
    assert str(page).split("\n") == [
        "  네이버  one two three",
        "          four",
        "  b",
        "          five",
    ]


def test_a_label_of_half_the_page_stands_alone() -> None:
    """A label too wide for its column has its own lines, and the text starts below."""
    page = Page(columns=24)
    page.rows([("a label too wide for it", "text"), ("b", "text")])
    assert str(page).split("\n") == ["  a label too wide for", "  it", "     text", "  b  text"]


def test_only_a_styled_page_has_escape_sequences() -> None:
    """Headings are bold and notes dim where asked for, and the words are the same."""
    plain, styled = Page(), Page(styled=True)
    for page in (plain, styled):
        page.heading("People")
        page.note("a note")
    assert str(plain) == "People\n  a note"
    assert str(styled) == "\x1b[1mPeople\x1b[0m\n  \x1b[2ma note\x1b[0m"


def test_the_words_of_an_article_cannot_style_a_page() -> None:
    """Escape sequences from an article are shown, not obeyed."""
    page = Page(styled=True)
    page.heading("\x1b[5mPeople")
    page.block("\x1b[5mNaver")
    page.rows([("\x1b[5mlabel", "\x1b[5mtext")])
    assert "\x1b[5m" not in str(page)


def test_the_article_fits_into_80_columns() -> None:
    """No line of the bundled article at a glance is wider, and none ends in a space."""
    lines = glance(load_article()).split("\n")
    assert max(map(columns_of, lines)) <= 80
    assert not [line for line in lines if line != line.rstrip()]


@pytest.mark.parametrize("columns", [40, 60])
def test_the_article_fits_into_a_narrow_terminal(columns: int) -> None:
    """Fewer columns hold the same words."""
    narrow = glance(load_article(), columns)
    assert max(map(columns_of, narrow.split("\n"))) <= columns
    assert narrow.split() == glance(load_article()).split()


def test_the_meeting_says_on_whose_word_each_sentence_has_it() -> None:
    """Paragraph 2 has the bundled meeting on Naver's word of Thursday, 3 and 6 on their own."""
    section = lines_after("Meeting", glance(load_article()))
    assert section[-2:] == [
        "according to   Naver, Thursday 2024-06-27 (paragraph 2)",
        "the article itself (paragraphs 3 and 6)",
    ]


def test_who_met_whom_is_proved_by_the_sentences_that_join_the_two() -> None:
    """Only the sentence that names Kim proves that Kim met Huang; two prove that Lee did."""
    section = lines_after("Who met whom", glance(load_article()))
    assert section == [
        "Lee Hae-jin met Jensen Huang    Tuesday 2024-06-25 [1] [2]",
        "Choi Soo-yeon met Jensen Huang  Tuesday 2024-06-25 [1] [2]",
        "Kim Yoo-won met Jensen Huang    Tuesday 2024-06-25 [2]",
    ]


def test_everything_of_the_bundled_article_is_there() -> None:
    """Every person, organization, title, quotation and topic is printed."""
    bundled = load_article()
    shown = " ".join(glance(bundled).split())
    expected = [
        *(person.name for person in bundled.people),
        *(each.name for each in bundled.organizations),
        *(role.title for role in bundled.roles),
        *(quote.passage.exact for quote in bundled.quotes),
        *(topic.name for topic in bundled.meetings[0].topics),
    ]
    assert [words for words in expected if words not in shown] == []


def test_what_the_article_does_not_say_is_left_out() -> None:
    """An article of text and date alone is its id and the date."""
    bare = Article(id="bare", text="Nothing.", date_published=date(2024, 6, 28))
    assert glance(bare) == "bare\n  published      Friday 2024-06-28"


def test_the_imprint_has_what_is_printed() -> None:
    """Headline, publisher, authors and language stand on top where the article has them."""
    full = article(headline="Lee meets Huang", publisher=NAVER, authors=(KIM, HUANG), language="en")
    assert glance(full).split("\n")[:5] == [
        "Lee meets Huang",
        "  published      Friday 2024-06-28",
        "  publisher      Naver",
        "  by             Kim Yoo-won, Jensen Huang",
        "  language       en",
    ]


def test_roles_are_gathered_by_organization() -> None:
    """Titles in one organization are joined; a title in none stands alone."""
    posts = [Passage.find(TEXT, "A founder, adviser, chairman, director, engineer.")]
    roles = (
        Role(LEE, NAVER, "founder", posts),
        Role(LEE, NVIDIA, "adviser", posts),
        Role(LEE, NAVER, "chairman", posts),
        Role(LEE, NAVER, "director", posts),
        Role(KIM, None, "engineer", posts),
    )
    assert lines_after("People", glance(article(roles=roles))) == [
        "Lee Hae-jin    founder, chairman and director, Naver; adviser, Nvidia",
        "Kim Yoo-won    engineer",
        "Jensen Huang",
    ]


@pytest.mark.parametrize(
    ("side", "shown"),
    [
        (Delegation(NAVER, (LEE, KIM)), "Naver: Lee Hae-jin and Kim Yoo-won"),
        (Delegation(NAVER, (LEE,), complete=False), "Naver: Lee Hae-jin and others"),
        (Delegation(NAVER, (LEE,), complete=True), "Naver: Lee Hae-jin and nobody else"),
        (Delegation(NAVER), "Naver"),
        (Delegation(None, (LEE,)), "Lee Hae-jin"),
        (Delegation(NAVER, (LEE,), on_behalf_of=NVIDIA), "Naver for Nvidia: Lee Hae-jin"),
        (Delegation(None, (LEE,), on_behalf_of=NVIDIA), "for Nvidia: Lee Hae-jin"),
    ],
)
def test_a_delegation_says_who_came_and_for_whom(side: Delegation, shown: str) -> None:
    """An open list says so, and so does one that is said to be all."""
    meeting = attrs.evolve(MEETING, delegations=(side, Delegation(NVIDIA, (HUANG,))))
    assert lines_after("Meeting", glance(article(meeting=meeting)))[0] == f"who            {shown}"


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2024-06-25", "Tuesday 2024-06-25"),
        ("2024-06", "2024-06 (2024-06-01 to 2024-06-30)"),
        ("2024-06-01/2024-06-27", "2024-06-01 to 2024-06-27"),
    ],
)
def test_a_date_is_as_exact_as_the_article(when: str, shown: str) -> None:
    """A day has its weekday, a longer time its first and last day."""
    meeting = attrs.evolve(MEETING, date=DateRange.parse(when))
    assert f"when           {shown}" in lines_after("Meeting", glance(article(meeting=meeting)))


def test_a_planned_meeting_is_no_meeting_held() -> None:
    """It says that it is planned, and nobody has met at it."""
    place = Place("seoul", "Seoul")
    planned = attrs.evolve(MEETING, place=place, organizer=NAVER, status="planned")
    shown = glance(article(meeting=planned, places=(place,)))
    assert lines_after("Meeting", shown) == [
        "status         planned",
        "who            Naver: Lee Hae-jin and Kim Yoo-won",
        "with           Nvidia: Jensen Huang",
        "organizer      Naver",
        "where          Seoul",
        "according to   the article itself",
    ]
    assert "Who met whom" not in shown


def test_a_source_that_nobody_names_is_told_by_its_words() -> None:
    """It is declared like any other, so that nothing of it stands on the article's own word."""
    officials = Person("officials", "two officials")
    told = attrs.evolve(MEETING, according_to=officials)
    shown = glance(article(meeting=told, people=(LEE, KIM, HUANG, officials)))
    assert "according to   two officials" in lines_after("Meeting", shown)
    assert "the article itself" not in shown


def test_a_sentence_is_printed_once_for_each_source() -> None:
    """Proof that several share is numbered once; without a sentence, the passage itself."""
    told = article(met(LEE, LEE_MET), met(KIM, KIM_MET, according_to=POST), sentences=SENTENCES[:1])
    page = Page()
    encounters(told, told.meetings.who_met("Jensen Huang"), page)
    assert str(page).split("\n") == [
        "  Jensen Huang met Lee Hae-jin  [1]",
        "  Jensen Huang met Kim Yoo-won  [2]",
        "",
        "  [1]  Lee met Huang.",
        "       according to the article itself",
        "",
        "  [2]  Kim met Huang too",
        "       according to social media post",
    ]


def test_an_undated_meeting_beside_another_is_told() -> None:
    """Who met twice met twice, though the article does not say when."""
    dated = attrs.evolve(MEETING, date=DateRange.parse("2024-06-25"))
    twice = article(meetings=Meetings([dated, attrs.evolve(MEETING, id="m2")]))
    page = Page()
    encounters(twice, twice.meetings.who_met("Kim Yoo-won"), page)
    assert str(page).split("\n")[0] == (
        "  Kim Yoo-won met Jensen Huang  Tuesday 2024-06-25, undated [1] [2]"
    )


def test_meetings_of_a_pair_are_all_dated() -> None:
    """Who met twice has both days, the earlier first."""
    later = attrs.evolve(MEETING, id="m2", date=DateRange.parse("2024-06-27"))
    first = attrs.evolve(MEETING, date=DateRange.parse("2024-06-25"))
    twice = article(meetings=Meetings([later, first]))
    page = Page()
    encounters(twice, twice.meetings.who_met("Kim Yoo-won"), page)
    assert str(page).split("\n")[0] == (
        "  Kim Yoo-won met Jensen Huang  Tuesday 2024-06-25, Thursday 2024-06-27 [1] [2]"
    )
