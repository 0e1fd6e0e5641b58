"""Article: the whole, which reports all that is wrong with it at once."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import naver_nvidia
from naver_nvidia import (
    AmbiguousName,
    Argument,
    Article,
    DateMention,
    DateRange,
    Delegation,
    Document,
    Entity,
    InvalidArticle,
    InvalidValue,
    Meeting,
    Meetings,
    Mention,
    Organization,
    Passage,
    Person,
    Photo,
    Place,
    Product,
    Quote,
    ResolvedDate,
    Role,
    Statement,
    Topic,
    UnknownName,
    strategies,
)
from naver_nvidia.dates.timex3 import MODIFIERS

TEXT = "Lee and Kim met Ana of Acme on Tuesday. 'We agreed,' Acme said. Ana waves. (Acme)"
PUBLISHED = date(2024, 6, 28)


def at(exact: str, nth: int = 1) -> Passage:
    return Passage.find(TEXT, exact, nth=nth)


LEE = Person("lee", "Lee", given_name="Jin")
KIM = Person("kim", "Kim", given_name="Jin")
ANA = Person("ana", "Ana")
HOLDING = Organization("holding", "Holding")
ACME = Organization("acme", "Acme", parent_organization=HOLDING)
KOREA = Place("korea", "Korea")
SEOUL = Place("seoul", "Seoul", within=KOREA)
AI, CHIP, POST = Topic("ai", "AI"), Product("chip", "chip"), Document("post", "post")
TUESDAY = DateRange.day(date(2024, 6, 25))
JULY = DateRange.parse("2024-07")
A_DATE = "a DATE, such as '2024-06-25', '2024-W26' or 'PAST_REF'"
RESOLVED = ResolvedDate("Tuesday", PUBLISHED, "DATE", "2024-06-25", "weekday", None, TUESDAY)
MEETING = Meeting(
    "meeting",
    (Delegation(members=[LEE, KIM]), Delegation(ACME, [ANA], on_behalf_of=HOLDING)),
    TUESDAY,
    SEOUL,
    organizer=ACME,
    topics=[AI],
    according_to=POST,
    passages=[at("met")],
)
FIELDS: dict[str, Any] = {
    "id": "article",
    "text": TEXT,
    "date_published": PUBLISHED,
    "publisher": HOLDING,
    "authors": [ANA],
    "paragraphs": [at("Lee and Kim met Ana of Acme on Tuesday."), at("'We agreed,' Acme said."), at("Ana waves."), at("(Acme)")],
    "sentences": [at("Lee and Kim met Ana of Acme on Tuesday."), at("'We agreed,' Acme said.")],
    "people": [LEE, KIM, ANA],
    "organizations": [HOLDING, ACME],
    "places": [KOREA, SEOUL],
    "topics": [AI],
    "products": [CHIP],
    "documents": [POST],
    "mentions": [Mention(LEE, at("Lee"), "name"), Mention(ACME, at("Acme"), "name")],
    "dates": [DateMention(at("Tuesday"), RESOLVED)],
    "roles": [Role(ANA, ACME, "of Acme", [at("Ana of Acme")])],
    "meetings": [MEETING],
    "quotes": [Quote("agreed", "We agreed,", ACME, at("'We agreed,'"), "direct", at("Acme said"), POST)],
    "statements": [
        Statement(ACME, "say", MEETING, according_to=POST, passages=[at("Acme said")]),
        Statement(LEE, "sell", CHIP, passages=[at("Lee")]),
    ],
    "photos": [Photo(at("Ana waves."), at("(Acme)"), [ANA], SEOUL, TUESDAY)],
}  # fmt: skip


def article(**changes: Any) -> Article:
    return Article(**{**FIELDS, **changes})


def faults(**changes: Any) -> list[str]:
    with pytest.raises(InvalidArticle) as caught:
        article(**changes)
    return [str(fault) for fault in caught.value.faults]


# What it checks


def test_an_article_that_agrees_with_itself_is_built() -> None:
    """The article of these tests is right, so that what they find wrong is what they changed."""
    assert article().id == "article"
    assert Article(id="bare", text="Words.", date_published=PUBLISHED).facts == ()


STRANGER, NOBODY = Person("stranger", "A Stranger"), Organization("nobody", "Nobody Inc.")
ELSEWHERE, TEA = Place("elsewhere", "Elsewhere"), Topic("tea", "tea")
TALK, MEMO = Meeting("talk", ()), Document("memo", "memo")
PROOF = [at("met")]


def _meeting(**changes: Any) -> list[Meeting]:
    return [attrs.evolve(MEETING, **changes)]


@pytest.mark.parametrize(
    ("changes", "path", "key"),
    [
        ({"publisher": NOBODY}, "$.publisher", "nobody"),
        ({"authors": [ANA, STRANGER]}, "$.authors[1]", "stranger"),
        (
            {"organizations": [HOLDING, ACME, attrs.evolve(NOBODY, id="x", parent_organization=NOBODY)]},
            "$.organizations[2].parent_organization",
            "nobody",
        ),
        ({"places": [KOREA, SEOUL, Place("x", "X", within=ELSEWHERE)]}, "$.places[2].within", "elsewhere"),
        ({"mentions": [Mention(TEA, at("Kim"), "nominal")]}, "$.mentions[0].entity", "tea"),
        ({"mentions": [Mention(Entity("lone", "Kim"), at("Kim"), "name")]}, "$.mentions[0].entity", "lone"),
        ({"roles": [Role(STRANGER, ACME, "met", PROOF)]}, "$.roles[0].person", "stranger"),
        ({"roles": [Role(ANA, NOBODY, "met", PROOF)]}, "$.roles[0].organization", "nobody"),
        ({"quotes": [attrs.evolve(FIELDS["quotes"][0], speakers=STRANGER)]}, "$.quotes[0].speakers[0]", "stranger"),
        ({"quotes": [attrs.evolve(FIELDS["quotes"][0], channel=MEMO)]}, "$.quotes[0].channel", "memo"),
        ({"statements": [Statement(STRANGER, "be", passages=PROOF)]}, "$.statements[0].subject", "stranger"),
        ({"statements": [Statement(TALK, "be", passages=PROOF)]}, "$.statements[0].subject", "talk"),
        ({"statements": [Statement(LEE, "see", TALK, passages=PROOF)]}, "$.statements[0].object", "talk"),
        ({"statements": [Statement(LEE, "be", according_to=MEMO, passages=PROOF)]}, "$.statements[0].according_to[0]", "memo"),
        ({"photos": [Photo(at("Ana waves."), depicts=[ANA, STRANGER])]}, "$.photos[0].depicts[1]", "stranger"),
        ({"photos": [Photo(at("Ana waves."), place=ELSEWHERE)]}, "$.photos[0].place", "elsewhere"),
    ],
)  # fmt: skip
def test_what_is_referred_to_is_declared(changes: dict[str, Any], path: str, key: str) -> None:
    """Every entity or meeting referred to, wherever it stands, is one that the article declares."""
    assert faults(**changes) == [f"{path}: {key!r} is not declared in this article"]


@pytest.mark.parametrize(
    ("changes", "path", "key"),
    [
        ({"delegations": [Delegation(NOBODY)]}, "delegations[0].organization", "nobody"),
        ({"delegations": [Delegation(), Delegation(members=[LEE, STRANGER])]}, "delegations[1].members[1]", "stranger"),
        ({"delegations": [Delegation(on_behalf_of=NOBODY)]}, "delegations[0].on_behalf_of", "nobody"),
        ({"place": ELSEWHERE}, "place", "elsewhere"),
        ({"organizer": STRANGER}, "organizer", "stranger"),
        ({"topics": [AI, TEA]}, "topics[1]", "tea"),
        ({"according_to": MEMO}, "according_to[0]", "memo"),
    ],
)  # fmt: skip
def test_what_a_meeting_refers_to_is_declared(changes: dict[str, Any], path: str, key: str) -> None:
    """The same holds for everything inside a meeting."""
    found = faults(meetings=_meeting(**changes), statements=[])
    assert found == [f"$.meetings[0].{path}: {key!r} is not declared in this article"]


def test_what_is_referred_to_is_the_one_declared() -> None:
    """The same id with other values is another thing, and is said to be."""
    other = Person("lee", "Lee", given_name="Jun")
    found = faults(
        roles=[Role(other, ACME, "met", PROOF)],
        statements=[Statement(ACME, "say", attrs.evolve(MEETING, status="denied"), passages=PROOF)],
        places=[KOREA, SEOUL, Place("x", "X", within=Place("korea", "Corea"))],
    )
    assert found == [
        "$.places[2].within: 'korea' differs from the one that this article declares",
        "$.roles[0].person: 'lee' differs from the one that this article declares",
        "$.statements[0].object: 'meeting' differs from the one that this article declares",
    ]


def test_an_equal_object_is_the_one_declared() -> None:
    """Objects are compared by value: a copy will do."""
    roles = [Role(copy.deepcopy(LEE), None, "met", PROOF)]
    assert article(roles=roles).roles[0].person == LEE


@pytest.mark.parametrize("basis", [{}, {"basis": "inferred", "reason": "so it seems"}])
def test_roles_meetings_and_statements_have_the_words_that_state_them(
    basis: dict[str, Any],
) -> None:
    """Each that has no passage is a fault, an inference too; each that has one is none."""
    found = faults(
        roles=[*FIELDS["roles"], Role(LEE, None, "host")],
        meetings=[MEETING, Meeting("call", (), passages=PROOF), attrs.evolve(TALK, date=TUESDAY)],
        statements=[Statement(LEE, "host", **basis), *FIELDS["statements"]],
    )
    assert found == [
        "$.roles[1].passages: is empty; give the words that state it",
        "$.meetings[1].passages: is empty; give the words that state it",
        "$.statements[0].passages: is empty; give the words that state it",
    ]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"paragraphs": [Passage(0, 3, "Kim")]}, "$.paragraphs[0]"),
        ({"sentences": [Passage(0, 3, "Kim")]}, "$.sentences[0]"),
        ({"mentions": [Mention(LEE, Passage(0, 3, "Kim"), "nominal")]}, "$.mentions[0].passage"),
        ({"roles": [Role(ANA, ACME, "Ana", [at("Ana"), Passage(0, 3, "Kim")])]}, "$.roles[0].passages[1]"),
        ({"quotes": [Quote("q", "Kim", ANA, Passage(0, 3, "Kim"), "partial")]}, "$.quotes[0].passage"),
        ({"quotes": [Quote("q", "Lee", ANA, at("Lee"), "partial", Passage(0, 3, "Kim"))]}, "$.quotes[0].cue"),
        ({"statements": [Statement(ANA, "be", passages=[Passage(0, 3, "Kim")])]}, "$.statements[0].passages[0]"),
        ({"photos": [Photo(Passage(0, 3, "Kim"))]}, "$.photos[0].caption"),
        ({"photos": [Photo(at("Ana waves."), Passage(0, 3, "Kim"))]}, "$.photos[0].credit"),
        ({"meetings": _meeting(passages=[Passage(0, 3, "Kim")]), "statements": []}, "$.meetings[0].passages[0]"),
    ],
)  # fmt: skip
def test_words_stand_where_their_passage_says(changes: dict[str, Any], path: str) -> None:
    """Every passage, wherever it is, has the words of the text at its place."""
    assert faults(**changes) == [f"{path}: 'Kim' is not at 0 to 3: 'Lee' stands there"]


def test_a_passage_beyond_the_text_is_a_fault() -> None:
    """A passage that ends after the text does is from another text."""
    beyond = Passage(len(TEXT), len(TEXT) + 3, "Kim")
    assert faults(mentions=[Mention(KIM, beyond, "nominal")]) == [
        f"$.mentions[0].passage: 'Kim' is not at {len(TEXT)} to {len(TEXT) + 3}: the text ends before"
    ]
    end = Passage(len(TEXT) - 2, len(TEXT) + 1, "e)x")
    assert "'e)' stands there" in faults(mentions=[Mention(KIM, end, "nominal")])[0]


@pytest.mark.parametrize(
    ("changes", "path", "first"),
    [
        ({"people": [LEE, KIM, ANA, LEE]}, "$.people[3].id", "'lee' is already declared at $.people[0].id"),
        ({"topics": [AI, Topic("lee", "Lee")]}, "$.topics[1].id", "'lee' is already declared at $.people[0].id"),
        ({"documents": [POST, Document("meeting", "report")]}, "$.meetings[0].id", "'meeting' is already declared at $.documents[1].id"),
        ({"quotes": [attrs.evolve(FIELDS["quotes"][0], id="acme")]}, "$.quotes[0].id", "'acme' is already declared at $.organizations[1].id"),
        ({"quotes": FIELDS["quotes"] * 2}, "$.quotes[1].id", "'agreed' is already declared at $.quotes[0].id"),
        ({"meetings": [MEETING, MEETING]}, "$.meetings[1].id", "'meeting' is already declared at $.meetings[0].id"),
    ],
)  # fmt: skip
def test_an_id_belongs_to_one_thing(changes: dict[str, Any], path: str, first: str) -> None:
    """Ids are unique across all kinds, meetings and quotes included, and nothing else is blamed."""
    assert faults(**changes) == [f"{path}: {first}"]


@pytest.mark.parametrize("field", ["paragraphs", "sentences"])
def test_sentences_and_paragraphs_come_in_order(field: str) -> None:
    """Neither may come before, or share words with, the one before it."""
    lee, kim, both = at("Lee"), at("Kim"), at("Lee and Kim")
    assert faults(**{field: [kim, lee]}) == [f"$.{field}[1]: does not come after the one before it"]
    assert faults(**{field: [both, kim]}) == [
        f"$.{field}[1]: does not come after the one before it"
    ]
    assert faults(**{field: [lee, lee]}) == [f"$.{field}[1]: does not come after the one before it"]
    adjacent = [at("Lee "), at("and")]
    assert getattr(article(**{field: adjacent}), field) == tuple(adjacent)


def test_a_date_is_resolved_from_its_own_words_and_day() -> None:
    """A date's words are those of its passage, its day of publication the article's."""
    other = attrs.evolve(RESOLVED, words="Monday", published=date(2024, 6, 27))
    assert faults(dates=[DateMention(at("Tuesday"), other)]) == [
        "$.dates[0].resolved.words: are not those of its passage: 'Tuesday'",
        "$.dates[0].resolved.published: is not the article's 2024-06-28",
    ]


# What of a date is changed, and the fault; all else is 'Tuesday', DATE, 2024-06-25.
CONTRADICTIONS: list[tuple[dict[str, Any], str]] = [
    ({"value": "2024-06-26"}, "range: 2024-06-25 does not lie within the value '2024-06-26'"),
    ({"value": "2024-06-XX", "range": JULY}, "range: 2024-07 does not lie within the value '2024-06-XX'"),
    ({"value": "2022-WXX"}, "range: 2024-06-25 does not lie within the value '2022-WXX'"),
    ({"value": "2022-Q2"}, "range: 2024-06-25 does not lie within the value '2022-Q2'"),
    ({"value": "2022-QX"}, "range: 2024-06-25 does not lie within the value '2022-QX'"),
    ({"value": "2024-06-25/2024-06-27", "range": JULY}, "range: 2024-07 does not lie within the value '2024-06-25/2024-06-27'"),
    ({"value": "2024-07", "mod": "START"}, "range: 2024-06-25 does not lie within the value '2024-07'"),
    ({"type": "TIME", "value": "2024-06-26TMO"}, "range: 2024-06-25 does not lie within the value '2024-06-26TMO'"),
    ({"range": None}, "range: is missing; '2024-06-25' means days"),
    ({"value": "202X", "range": None}, "range: is missing; '202X' means days"),
    ({"range": "2024-06-25"}, "range: '2024-06-25' is not a DateRange"),
    ({"value": "banana"}, f"value: 'banana' is no TIMEX3 value of {A_DATE}"),
    ({"value": ""}, f"value: '' is no TIMEX3 value of {A_DATE}"),
    ({"value": None}, f"value: None is no TIMEX3 value of {A_DATE}"),
    ({"value": "2024-06-25\n"}, f"value: '2024-06-25\\n' is no TIMEX3 value of {A_DATE}"),
    ({"value": "٢٠٢٤"}, f"value: '٢٠٢٤' is no TIMEX3 value of {A_DATE}"),
    ({"value": "2024-W8"}, f"value: '2024-W8' is no TIMEX3 value of {A_DATE}"),
    ({"value": "P2Y"}, f"value: 'P2Y' is no TIMEX3 value of {A_DATE}"),
    ({"value": "2024-06-25T12:00"}, f"value: '2024-06-25T12:00' is no TIMEX3 value of {A_DATE}"),
    ({"value": "2025-03-40"}, "value: '2025-03-40' is no date of the calendar"),
    ({"value": "XXXX-13"}, "value: 'XXXX-13' is no date of the calendar"),
    ({"value": "2024-W53"}, "value: '2024-W53' is no date of the calendar"),
    ({"value": "0000"}, "value: '0000' is no date of the calendar"),
    ({"value": "2024-06-27/2024-06-25"}, "value: '2024-06-27/2024-06-25' is no date of the calendar"),
    ({"type": "TIME"}, "value: '2024-06-25' is no TIMEX3 value of a TIME, such as '2024-06-25T15:00' or '2024-06-25TMO'"),
    ({"type": "TIME", "value": "2024-06-31TMO"}, "value: '2024-06-31TMO' is no date of the calendar"),
    ({"type": "TIME", "value": "2024-06-25T25:00"}, "value: '2024-06-25T25:00' is no TIMEX3 value of a TIME, such as '2024-06-25T15:00' or '2024-06-25TMO'"),
    ({"type": "DURATION"}, "value: '2024-06-25' is no TIMEX3 value of a DURATION, such as 'P2Y' or 'PT1H'"),
    ({"type": "DURATION", "value": "P"}, "value: 'P' is no TIMEX3 value of a DURATION, such as 'P2Y' or 'PT1H'"),
    ({"type": "DURATION", "value": "PT"}, "value: 'PT' is no TIMEX3 value of a DURATION, such as 'P2Y' or 'PT1H'"),
    ({"type": "SET", "value": "PAST_REF"}, "value: 'PAST_REF' is no TIMEX3 value of a SET, such as 'P1W' or 'XXXX-WXX-2'"),
    ({"type": "DAY"}, "type: 'DAY' is not one of DATE, TIME, DURATION, SET"),
    ({"mod": "FOO"}, f"mod: 'FOO' is not one of {', '.join(MODIFIERS)}"),
    ({"mod": ""}, f"mod: '' is not one of {', '.join(MODIFIERS)}"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "fault"), CONTRADICTIONS)
def test_a_date_does_not_contradict_itself(changes: dict[str, Any], fault: str) -> None:
    """Its value is TIMEX3 of its type, its modifier TimeML's, its days some of the value's."""
    other = attrs.evolve(RESOLVED, **changes)
    assert faults(dates=[DateMention(at("Tuesday"), other)]) == [f"$.dates[0].resolved.{fault}"]


@pytest.mark.parametrize(
    "changes",
    [
        {"value": "2024-W26"},
        {"value": "2024-W26-2"},
        {"value": "2024-06", "mod": "END"},
        {"value": "2024-06-XX"},
        {"value": "2024-QX"},
        {"value": "2024-WXX", "range": None},
        {"value": "202X"},
        {"value": "202"},
        {"value": "20XX"},
        {"value": "XXXX-02-29", "range": None},
        {"value": "XXXX-WXX-2"},
        {"value": "2024-06-24/2024-06-28"},
        {"value": "BC0044-03-15", "range": None},
        {"value": "BC07", "range": None},
        {"value": "BC10500", "range": None},
        {"value": "2024-SU", "range": None},
        {"value": "2023/2024", "range": None},
        {"value": "PRESENT_REF", "range": None},
        # A company's second quarter and year are not the calendar's, or of days not known.
        {"value": "2024-Q2", "range": JULY},
        {"value": "2025", "range": JULY},
        {"value": "2025", "range": None},
        # India's year 2023 ends in March 2024.
        {"value": "2023", "range": DateRange(date(2023, 4, 1), date(2024, 3, 31), "range")},
        # "Almost two weeks ago" lies behind its value, "before" a day not in it.
        {"value": "2024-W24", "mod": "LESS_THAN"},
        {"value": "2024-06-26", "mod": "BEFORE"},
        {"value": "2024-06-25", "mod": "APPROX", "range": None},
        {"type": "TIME", "value": "2024-06-25TNI"},
        {"type": "TIME", "value": "2024-06-25T15:00:30.5+02:00"},
        {"type": "TIME", "value": "2024-06-25T24:00"},
        {"type": "TIME", "value": "T15:00", "range": None},
        {"type": "TIME", "value": "XXXX-XX-XXTMO", "range": None},
        {"type": "DURATION", "value": "P2Y6M"},
        {"type": "DURATION", "value": "PT1.5H", "range": None},
        {"type": "DURATION", "value": "P1DT12H"},
        {"type": "DURATION", "value": "PXW"},
        {"type": "DURATION", "value": "PXX"},
        {"type": "DURATION", "value": "P1WE"},
        {"type": "SET", "value": "XXXX-WXX-2TNI", "range": None},
        {"type": "SET", "value": "P1D", "range": None},
        {"rule": "as I read it"},
    ],
)
def test_a_date_has_any_value_of_its_type_and_a_rule_in_any_words(changes: dict[str, Any]) -> None:
    """What TIMEX3 can say, a date of an article can."""
    dates = [DateMention(at("Tuesday"), attrs.evolve(RESOLVED, **changes))]
    assert article(dates=dates).dates == tuple(dates)


def test_a_text_has_words_that_can_be_written() -> None:
    """An empty text, or one with half a character, is no text."""
    with pytest.raises(InvalidArticle, match=r"\$.text: the text is empty"):
        Article(id="a", text="", date_published=PUBLISHED)
    with pytest.raises(InvalidArticle, match=r"\$.text: a lone surrogate stands at 4"):
        Article(id="a", text="Lee \ud83d", date_published=PUBLISHED)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"headline": "\ud83d"}, "$.headline"),
        ({"topics": [AI, Topic("tea", "\ud83d")]}, "$.topics[1].name"),
        ({"topics": [AI, Topic("tea", "tea", alternate_names=["\ud83d"])]}, "$.topics[1].alternate_names[0]"),
        ({"statements": [Statement(LEE, "be", "\ud83d", passages=PROOF)]}, "$.statements[0].object"),
    ],
)  # fmt: skip
def test_every_string_can_be_written(changes: dict[str, Any], path: str) -> None:
    """Half a character is a fault wherever it stands, for no file could hold it."""
    assert faults(**changes) == [f"{path}: a lone surrogate stands at 0: not Unicode text"]


def test_what_lies_in_another_comes_after_it() -> None:
    """A place or organization is listed before those that lie in it or belong to it."""
    assert faults(places=[SEOUL, KOREA], organizations=[ACME, HOLDING]) == [
        "$.organizations[0].parent_organization: 'holding' is not declared before this",
        "$.places[0].within: 'korea' is not declared before this",
    ]


def test_places_lie_a_hundred_deep_and_no_deeper() -> None:
    """A chain of places or organizations has an end; one that is too long is one fault."""
    chain = [KOREA, SEOUL]
    while len(chain) < 103:
        chain.append(Place(f"p{len(chain)}", "P", within=chain[-1]))
    assert article(places=chain[:100]).places[-1].lies_in(KOREA)
    assert faults(places=chain) == ["$.places[100].within: lies more than 100 deep"]


def test_all_faults_are_reported_at_once() -> None:
    """Whoever mends an article sees everything that is wrong with it, in one error."""
    found = faults(
        people=[LEE, KIM, ANA, ANA],
        publisher=NOBODY,
        mentions=[Mention(TEA, Passage(0, 3, "Kim"), "nominal")],
        sentences=[at("Kim"), at("Lee")],
        dates=[DateMention(at("Tuesday"), attrs.evolve(RESOLVED, words="Monday"))],
    )
    assert [fault.partition(":")[0] for fault in found] == [
        "$.people[3].id",
        "$.publisher",
        "$.mentions[0].entity",
        "$.mentions[0].passage",
        "$.sentences[1]",
        "$.dates[0].resolved.words",
    ]


def test_a_fault_never_prints_a_megabyte() -> None:
    """Long ids and long words are cut in the faults."""
    long = "x" * 10**6
    found = faults(
        authors=[Person(long, "X")],
        people=[LEE, KIM, ANA, Person(long, "X"), Person(long, "Y")],
        mentions=[Mention(LEE, Passage(0, 10**6, long), "nominal")],
        dates=[DateMention(Passage(0, 10**6, long), RESOLVED)],
    )
    assert len(found) >= 4
    assert all(len(fault) < 500 for fault in found)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"id": ""}, "Article.id: '' is not a string with words and no outer space"),
        ({"text": b"Lee"}, "Article.text: b'Lee' is of type bytes, not str"),
        ({"text": None}, "Article.text: None is of type NoneType, not str"),
        (
            {"date_published": datetime(2024, 6, 28)},  # noqa: DTZ001 - the very mistake
            "Article.date_published: datetime.datetime(2024, 6, 28, 0, 0) is not a datetime.date; give its .date()",
        ),
        ({"date_published": "2024-06-28"}, "Article.date_published: '2024-06-28' is not a datetime.date"),
        ({"language": ""}, "Article.language: '' is not a string with words and no outer space"),
        ({"language": "English!"}, "Article.language: 'English!' is no BCP 47 tag, such as 'en'"),
        ({"authors": [ANA, ANA]}, "Article.authors: 'ana' stands in the list twice"),
        ({"headline": " x"}, "Article.headline: ' x' is not a string with words and no outer space"),
        ({"publisher": "Acme"}, "Article.publisher: 'Acme' is of type str, not Organization"),
        ({"authors": "Ana"}, "Article.authors: 'Ana' is of type str, not tuple"),
        ({"authors": ["Ana"]}, "Article.authors[0]: 'Ana' is of type str, not Person"),
        ({"paragraphs": [(0, 3)]}, "Article.paragraphs[0]: (0, 3) is of type tuple, not Passage"),
        ({"sentences": None}, "Article.sentences: None is of type NoneType, not tuple"),
        ({"people": [5]}, "Article.people[0]: 5 is of type int, not Person"),
        ({"organizations": [5]}, "Article.organizations[0]: 5 is of type int, not Organization"),
        ({"places": [5]}, "Article.places[0]: 5 is of type int, not Place"),
        ({"topics": [5]}, "Article.topics[0]: 5 is of type int, not Topic"),
        ({"products": [5]}, "Article.products[0]: 5 is of type int, not Product"),
        ({"documents": [5]}, "Article.documents[0]: 5 is of type int, not Document"),
        ({"mentions": [5]}, "Article.mentions[0]: 5 is of type int, not Mention"),
        ({"dates": [5]}, "Article.dates[0]: 5 is of type int, not DateMention"),
        ({"roles": [5]}, "Article.roles[0]: 5 is of type int, not Role"),
        ({"quotes": [5]}, "Article.quotes[0]: 5 is of type int, not Quote"),
        ({"statements": [5]}, "Article.statements[0]: 5 is of type int, not Statement"),
        ({"meetings": [5]}, "Meetings[0]: 5 is of type int, not Meeting"),
        ({"meetings": "m"}, "Meetings: 'm' is of type str, not tuple"),
        ({"photos": [at("Lee").exact]}, "Article.photos[0]: 'Lee' is of type str, not Photo"),
        ({"rights": 5}, "Article.rights: 5 is of type int, not str"),
    ],
)  # fmt: skip
def test_wrong_values_name_class_and_field(changes: dict[str, Any], message: str) -> None:
    """A value that a field cannot hold is refused by the name of class and field."""
    with pytest.raises(InvalidValue) as caught:
        article(**changes)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"caption": "Ana waves."}, "Photo.caption: 'Ana waves.' is of type str, not Passage"),
        ({"credit": "(Acme)"}, "Photo.credit: '(Acme)' is of type str, not Passage"),
        ({"depicts": "Ana"}, "Photo.depicts: 'Ana' is of type str, not tuple"),
        ({"depicts": ["Ana"]}, "Photo.depicts[0]: 'Ana' is of type str, not Entity"),
        ({"place": "Seoul"}, "Photo.place: 'Seoul' is of type str, not Place"),
    ],
)
def test_wrong_values_of_a_photo_name_class_and_field(
    changes: dict[str, Any], message: str
) -> None:
    """The same holds for a photo."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(FIELDS["photos"][0], **changes)
    assert str(caught.value) == message


# What it answers


def test_a_passage_gives_its_words_and_only_in_its_own_text() -> None:
    """article[passage] gives the words, or says that they stand elsewhere."""
    assert article()[at("Ana of Acme")] == "Ana of Acme"
    with pytest.raises(InvalidValue, match="'Kim' is not at 0 to 3: 'Lee' stands there"):
        article()[Passage(0, 3, "Kim")]
    for key in (0, slice(0, 3), "Lee"):
        with pytest.raises(InvalidValue, match=r"^Article\[passage\]: .* not Passage$"):
            article()[key]  # type: ignore[index]


def test_entities_are_all_six_kinds() -> None:
    """People, organizations, places, topics, products and documents, in this order."""
    assert article().entities == (LEE, KIM, ANA, HOLDING, ACME, KOREA, SEOUL, AI, CHIP, POST)


def test_one_finds_by_name_or_id_or_learns_why_not() -> None:
    """person, organization and entity find by any name; nothing is guessed."""
    it = article()
    assert it.person("ana") is it.person("ANA") is ANA
    assert it.organization("acme") is ACME
    assert it.entity("Seoul") is SEOUL
    assert it.entity("Acme") is ACME
    with pytest.raises(AmbiguousName, match="'Jin' fits more than one person in this article"):
        it.person("Jin")
    with pytest.raises(
        UnknownName, match="no organization called 'Acne' in this article; did you mean 'Acme'"
    ):
        it.organization("Acne")
    with pytest.raises(UnknownName):
        it.person("Acme")
    with pytest.raises(InvalidValue):
        it.person(ACME)  # type: ignore[arg-type]


def test_meetings_know_the_names_that_the_article_declares() -> None:
    """A name means the same to the article and its meetings: ambiguous, known, or unknown."""
    other, acme_labs = Person("other", "Lee", given_name="Min"), Organization("labs", "Acme Labs")
    it = article(
        people=[LEE, KIM, ANA, other], organizations=[HOLDING, ACME, acme_labs],
        places=[KOREA, SEOUL, ELSEWHERE], topics=[AI, TEA],
    )  # fmt: skip
    for meetings in (it.meetings, it.meetings[:0], pickle.loads(pickle.dumps(it.meetings[:0]))):  # noqa: S301
        with pytest.raises(AmbiguousName, match="'Lee' fits more than one person"):
            meetings.who_met("Lee")
        assert meetings.who_met("other") == meetings.companions_of("other") == ()
        assert len(meetings.of("Acme Labs")) == len(meetings.of("other")) == 0
        assert len(meetings.at("Elsewhere")) == len(meetings.about("tea")) == 0
        assert meetings.shortest_path("Ana", "other") is None
        with pytest.raises(UnknownName):
            meetings.who_met("Stranger")
        with pytest.raises(UnknownName):
            meetings.about("coffee")
    assert it.meetings.people == (LEE, KIM, ANA)


def test_the_meetings_of_an_article_are_its_own_alone() -> None:
    """Given as a view of a larger collection, they do not bring along the names of the rest."""
    rest = Meeting("rest", (Delegation(members=[STRANGER]),))
    everything = Meetings([MEETING, rest])
    it = article(meetings=everything.of(LEE))
    assert it.meetings == article().meetings == everything.of(LEE)
    assert hash(it.meetings) == hash(everything.of(LEE))
    with pytest.raises(UnknownName):
        it.meetings.who_met("A Stranger")
    assert everything.who_met("A Stranger") == ()


def test_roles_mentions_and_statements_are_found_by_name_or_object() -> None:
    """By name, id or object the same facts are found."""
    it = article()
    assert it.roles_of("Ana") == it.roles_of(ANA) == it.roles
    assert it.roles_of(LEE) == ()
    assert it.mentions_of("acme") == it.mentions_of(ACME) == it.mentions[1:]
    assert it.mentions_of(CHIP) == ()
    assert it.statements_about("Acme") == it.statements_about(ACME) == it.statements[:1]
    assert it.statements_about(MEETING) == it.statements[:1]
    assert it.statements_about("chip") == it.statements[1:]
    for ask in (it.roles_of, it.mentions_of, it.statements_about):
        with pytest.raises(UnknownName):
            ask("Stranger")
        with pytest.raises(InvalidValue, match="differs from the one that has the id 'ana' here"):
            ask(Person("ana", "Anna"))
        with pytest.raises(InvalidValue):
            ask(5)  # type: ignore[arg-type]


def test_a_literal_is_not_mistaken_for_the_name_of_an_entity() -> None:
    """Words that a statement has as its object are no subject to ask about."""
    it = article(statements=[Statement(LEE, "be", "a chip seller", passages=PROOF)])
    with pytest.raises(UnknownName):
        it.statements_about("a chip seller")


def test_the_body_is_what_is_neither_caption_nor_credit() -> None:
    """The photo's caption and credit are not the article's own paragraphs."""
    it = article()
    assert it.body == it.paragraphs[:2]
    assert article(photos=()).body == it.paragraphs
    assert article(photos=[Photo(at("Ana waves."))]).body == (*it.paragraphs[:2], it.paragraphs[3])


def test_facts_come_in_the_order_of_their_words() -> None:
    """All dates, roles, meetings, quotes and statements, as the text has them."""
    it = article()
    assert it.facts == (
        it.statements[1],
        it.meetings[0],
        it.roles[0],
        it.dates[0],
        it.quotes[0],
        it.statements[0],
    )


def test_a_passage_lies_in_one_sentence_or_in_none() -> None:
    """The sentence around a passage; None where it crosses sentences or lies in none."""
    it = article()
    assert it.sentence_of(at("Acme said")) == it.sentences[1]
    assert it.sentence_of(it.sentences[0]) == it.sentences[0]
    assert it.sentence_of(at("Tuesday. 'We")) is None
    assert it.sentence_of(at("waves")) is None
    with pytest.raises(InvalidValue):
        it.sentence_of(Passage(0, 3, "Kim"))


# What it is


def test_an_article_is_a_value() -> None:
    """Equal, hashed, copied and pickled by value; frozen, and without room for attributes."""
    it = article()
    assert it == article(meetings=Meetings([MEETING]))
    assert it != article(headline="News")
    for again in (pickle.loads(pickle.dumps(it)), copy.deepcopy(it)):  # noqa: S301
        assert again == it
        assert hash(again) == hash(it)
    assert not hasattr(it, "__dict__")
    for field in attrs.fields(Article):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(it, field.name, None)


def test_sequences_become_tuples_and_meetings() -> None:
    """Whatever order of values is given, the article holds tuples, and Meetings."""
    it = article(people=iter([LEE, KIM, ANA]))
    assert it.people == (LEE, KIM, ANA)
    assert isinstance(it.meetings, Meetings)
    assert all(
        type(getattr(it, field.name)) is tuple
        for field in attrs.fields(Article)
        if field.name != "meetings" and isinstance(FIELDS.get(field.name), list)
    )


def test_a_repr_is_not_the_text() -> None:
    """The repr says which article it is and how much it has, in one line."""
    assert repr(article()) == (
        f"<Article article, published 2024-06-28: {len(TEXT)} code points, "
        "people 3, meetings 1, quotes 1>"
    )


@given(st.text(min_size=1, max_size=40), st.data())
def test_any_text_has_any_of_its_passages(text: str, data: st.DataObject) -> None:
    """Whatever the text, its own passages stand in it, and give their words."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = Passage(start, end, text[start:end])
    it = Article(
        id="a", text=text, date_published=PUBLISHED, sentences=[passage], topics=[AI],
        mentions=[Mention(AI, passage, "nominal")],
    )  # fmt: skip
    assert it[passage] == text[start:end]
    assert it.sentence_of(passage) == passage


def test_a_row_of_a_register_proves_nothing_in_an_article() -> None:
    """An article's proof is words of its text."""
    words = (Passage(0, 9, "They met."),)
    row = naver_nvidia.Row("register.csv", 2)
    meeting = naver_nvidia.Meeting("m", (), passages=words, rows=(row,))
    with pytest.raises(InvalidArticle) as caught:
        naver_nvidia.Article(
            id="a",
            text="They met.",
            date_published=naver_nvidia.load_article().date_published,
            meetings=(meeting,),
        )
    (fault,) = caught.value.faults
    assert fault.path == "$.meetings[0].rows[0]"
    assert "give a passage of its text" in fault.problem


def test_every_fact_has_its_passages() -> None:
    """Whoever takes facts of all kinds asks each for its proof in the same way."""
    assert all(fact.passages for fact in article().facts)
    assert all(fact.passages for fact in naver_nvidia.load_article().facts)


@pytest.mark.parametrize("kind", ["place", "topic", "product", "document"])
def test_every_kind_of_entity_is_asked_for_by_id_or_name(kind: str) -> None:
    """What `person` and `organization` do, each of the other kinds has too."""
    bundled = naver_nvidia.load_article()
    for entity in getattr(bundled, f"{kind}s"):
        assert getattr(bundled, kind)(entity.id) == entity
        assert getattr(bundled, kind)(entity) == entity
    with pytest.raises(naver_nvidia.UnknownName, match=f"no {kind} called 'Nobody'"):
        getattr(bundled, kind)("Nobody")


# What contradicts

STATED = Statement(LEE, "be", passages=PROOF, id="s")


def _met(key: str, status: str = "held", **changes: Any) -> Meeting:
    made = Meeting(
        key, [Delegation(members=[LEE]), Delegation(ACME, [ANA])], TUESDAY, passages=PROOF
    )
    return attrs.evolve(made, status=status, **changes)


def _known_as(*ids: str) -> list[Person]:
    return [Person(each, each, same_as=["https://example.org/1"]) for each in ids]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (
            {"mentions": [Mention(LEE, at("Lee"), "name"), Mention(LEE, at("Lee"), "nominal")]},
            "$.mentions[1]: is the same as $.mentions[0]; take one out",
        ),
        (
            {"mentions": [Mention(LEE, at("Kim"), "name")]},
            (
                "$.mentions[0].kind: 'Kim' is no name of 'lee'; "
                "add it to its alternate_names, or say nominal"
            ),
        ),
        (
            {"roles": [Role(ANA, ACME, "chief", PROOF)]},
            (
                "$.roles[0].title: 'chief' stands in none of its passages; "
                "give it as printed, or the passage that has it"
            ),
        ),
        (
            {"roles": [Role(ANA, ACME, "met", PROOF, alternate_titles=["chief"])]},
            (
                "$.roles[0].alternate_titles: 'chief' stands in none of its passages; "
                "give it as printed, or the passage that has it"
            ),
        ),
        (
            {"meetings": [_met("m", date=JULY)], "statements": []},
            (
                "$.meetings[0].date: 2024-07 lies after the day of publication, for a meeting held; "
                "say planned, or give another date"
            ),
        ),
        (
            {"meetings": [_met("a"), _met("b", "denied")], "statements": []},
            (
                "$.meetings[1]: denies on the same word what $.meetings[0] says: that these met that "
                "day; say on whose word each is, or take one out"
            ),
        ),
        (
            {
                "meetings": [
                    Meeting(
                        "m", [Delegation(members=[LEE]), Delegation(ACME, [LEE])], passages=PROOF
                    )
                ],
                "statements": [],
            },
            "$.meetings[0].delegations: 'lee' sits on more than one side; nobody meets themself",
        ),
        (
            {
                "meetings": [Meeting("m", [Delegation(ACME), Delegation(ACME)], passages=PROOF)],
                "statements": [],
            },
            "$.meetings[0].delegations: 'acme' sits on more than one side; nobody meets themself",
        ),
        (
            {
                "meetings": [
                    _met(
                        "m",
                        date=DateRange.parse("2024-06-24"),
                        end_date=DateRange.parse("2024-06-26"),
                        arguments=[
                            Argument("date", at("Tuesday")),
                            Argument("date", at("on")),
                            Argument("participant", at("Lee"), entity=LEE),
                        ],
                    )
                ],
                "statements": [],
            },
            (
                "$.meetings[0].date: 2024-06-24 is not what 'Tuesday' means, 2024-06-25; "
                "give one of them anew"
            ),
        ),
        (
            {"roles": [*FIELDS["roles"], *FIELDS["roles"]]},
            "$.roles[1]: is the same as $.roles[0]; take one out",
        ),
        (
            {"statements": [STATED, attrs.evolve(STATED, id=None, modality="denied")]},
            "$.statements[1]: is the same as $.statements[0]; take one out",
        ),
        (
            {"people": [LEE, KIM, ANA, *_known_as("a", "b")]},
            (
                "$.people[4].same_as: 'https://example.org/1' is already that of $.people[3]; "
                "declare what is one once, or take the URI out"
            ),
        ),
        (
            {
                "date_modified": date(2024, 6, 29),
                "meetings": [_met("m", date=JULY)],
                "statements": [],
            },
            (
                "$.meetings[0].date: 2024-07 lies after the day of its last change, for a meeting "
                "held; say planned, or give another date"
            ),
        ),
        (
            {"date_modified": date(2024, 6, 27)},
            "$.date_modified: lies before the day of publication, 2024-06-28",
        ),
        (
            {"statements": [Statement(STATED, "be", passages=PROOF), STATED]},
            "$.statements[0]: 's' is not declared before this",
        ),
    ],
)
def test_what_contradicts_is_a_fault_with_its_remedy(changes: dict[str, Any], fault: str) -> None:
    """Of its own words, its date, or another fact, which is named."""
    assert faults(**changes) == [fault]


@pytest.mark.parametrize(
    "meetings",
    [
        [_met("a"), _met("b", "denied", according_to=[ACME])],
        [_met("a"), _met("b", "denied", date=None)],
        [_met("a", according_to=[ACME, ANA]), _met("b", "denied", according_to=ANA)],
        [_met("a", "planned"), _met("b", "denied")],
    ],
)
def test_what_two_say_differently_stands_as_both(meetings: list[Meeting]) -> None:
    """Another source, another day, or a plan contradicts nothing."""
    assert len(article(meetings=meetings, statements=[]).meetings) == 2


def test_what_an_article_adds_later_may_have_been_held_since() -> None:
    """The day of its last change counts where that is given."""
    meeting = _met("m", date=DateRange.parse("2024-07-01"))
    it = article(date_modified=date(2024, 7, 2), meetings=[meeting], statements=[])
    assert it.meetings[0].status == "held"


def test_statements_hang_on_one_another_a_hundred_deep_and_no_deeper() -> None:
    """A chain has an end, and one that is too long is one fault."""
    chain = [STATED]
    while len(chain) < 103:
        chain.append(Statement(chain[-1], "be", passages=PROOF, id=f"s{len(chain)}"))
    assert article(statements=chain[:100])
    assert faults(statements=chain) == ["$.statements[100]: lies more than 100 deep"]


def test_a_chain_of_statements_without_its_first_has_no_other_fault() -> None:
    """What hangs on a statement that is missing lies no deeper for that."""
    chain = [attrs.evolve(STATED, id="missing")]
    while len(chain) < 101:
        chain.append(Statement(chain[-1], "be", passages=PROOF, id=f"s{len(chain)}"))
    (fault,) = faults(statements=chain[1:])
    assert fault.startswith("$.statements[0]")
    assert "'missing'" in fault


def test_a_statement_may_be_about_a_quotation_or_another_statement() -> None:
    """And is found by either, or by its id."""
    quote = FIELDS["quotes"][0]
    about = Statement(ANA, "doubt", STATED, passages=PROOF)
    of_quote = Statement(quote, "be", "short", passages=PROOF, modality="denied")
    it = article(statements=[STATED, about, of_quote])
    assert it.statements_about("s") == it.statements_about(STATED) == (about,)
    assert it.statements_about("agreed") == (of_quote,)


def test_a_passage_that_differs_in_one_mark_says_which_stands_there() -> None:
    """Two apostrophes look alike."""
    text = "Nvidia\u2019s"
    with pytest.raises(InvalidArticle, match=r"with U.2019 RIGHT SINGLE QUOTATION MARK for U.0027"):
        Article(
            id="a",
            text=text,
            date_published=PUBLISHED,
            sentences=[Passage(0, 8, "Nvidia's")],
        )


def test_url_and_day_of_change_are_what_they_say() -> None:
    """An absolute URI, and a plain day."""
    it = article(url="https://news.example/1", date_modified=PUBLISHED)
    assert (it.url, it.date_modified) == ("https://news.example/1", PUBLISHED)
    for changes in ({"url": "news"}, {"url": 5}, {"date_modified": "2024-06-28"}):
        with pytest.raises(InvalidValue, match=r"^Article\.(url|date_modified): "):
            article(**changes)


def test_of_several_photos_the_first_is_the_photo() -> None:
    """None where there is none."""
    one, other = Photo(at("Ana waves.")), Photo(at("(Acme)"))
    assert article(photos=[one, other]).photo == one
    assert article(photos=()).photo is None


@given(strategies.articles())
def test_flat_mentions_are_those_that_lie_in_no_name(article: Article) -> None:
    """All at once, they are the same as asked of each mention."""
    expected = tuple(each for each in article.mentions if not article.lies_in_name(each))
    assert article.flat_mentions == expected


def test_the_last_word_of_a_longer_name_is_no_flat_mention() -> None:
    """As "Korea" in "Bank of Korea"."""
    bank, korea = Organization("bank", "Bank of Korea"), Place("korea", "Korea")
    text = bank.name
    whole = Mention(bank, Passage.find(text, text), "name")
    last = Mention(korea, Passage.find(text, korea.name), "name")
    it = Article(
        id="a", text=text, date_published=PUBLISHED, sentences=[whole.passage],
        organizations=[bank], places=[korea], mentions=[whole, last],
    )  # fmt: skip
    assert it.flat_mentions == (whole,)
    assert it.lies_in_name(last)


def test_a_single_letter_that_begins_a_text_is_a_flat_mention() -> None:
    """As "X", the company, in "X met Naver"."""
    company = Organization("x", "X")
    text = "X met Naver."
    mention = Mention(company, Passage(0, 1, "X"), "nominal")
    it = Article(
        id="a", text=text, date_published=PUBLISHED, organizations=[company], mentions=[mention]
    )
    assert it.flat_mentions == (mention,)


def test_a_name_may_be_mentioned_in_another_print() -> None:
    """With its hyphen or without; who it names is the same."""
    text = "Lee Haejin left."
    lee, words = Person("lee", "Lee Hae-jin"), Passage.find(text, "Lee Haejin")
    article = Article(
        id="a",
        text=text,
        date_published=date(2024, 6, 28),
        people=(lee,),
        mentions=(Mention(lee, words, "name"),),
    )
    assert article.mentions_of("lee")[0].passage == words
