"""Corpus: answers across articles, each with the article that states it."""

from __future__ import annotations

import copy
import io
import json
import pickle
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naver_nvidia import (
    AmbiguousName,
    Argument,
    Article,
    Citation,
    Corpus,
    DateRange,
    Delegation,
    Encounter,
    InvalidLine,
    InvalidValue,
    Meeting,
    Meetings,
    Mention,
    Organization,
    Passage,
    Person,
    Place,
    Topic,
    UnknownName,
    article_to_json,
    articles_from_jsonl,
    articles_to_jsonl,
    identities_from_jsonl,
    identities_to_jsonl,
)
from naver_nvidia.cli import main
from naver_nvidia.markup import to_html
from naver_nvidia.strategies import corpora

if TYPE_CHECKING:
    from pathlib import Path

PUBLISHED = date(2024, 7, 1)
LEE = Person("lee", "Lee Hae-jin", family_name="Lee", given_name="Hae-jin")
HUANG = Person("huang", "Jensen Huang")
CHOI = Person("choi", "Choi Soo-yeon")
NAVER = Organization("naver", "Naver", classification="internet company")
KOREA = Place("korea", "Korea")
SEOUL = Place("seoul", "Seoul", within=KOREA)
AI = Topic("ai", "AI")

JH = Person("jh", "Jen-Hsun Huang", family_name="Huang", given_name="Jen-Hsun")
HJ = Person("hj", "Hae-jin Lee", family_name="Yi")
PORTAL = Organization("portal", "Naver Corp.", classification="portal")
CITY = Place("city", "Seoul")

FIRST = "Lee and Choi of Naver met Huang in Seoul on June 25. Huang left."
SECOND = "Huang met Lee of Naver Corp. in Seoul. He did not meet Choi."


def found(text: str, exact: str) -> Passage:
    return Passage.find(text, exact)


def sides(*parties: tuple[Person, ...], organization: Organization | None = None) -> object:
    return tuple(
        Delegation(None if number else organization, members)
        for number, members in enumerate(parties)
    )


MET = Meeting(
    "met",
    (Delegation(NAVER, (LEE, CHOI)), Delegation(None, (HUANG,))),
    date=DateRange.parse("2024-06-25"),
    place=SEOUL,
    topics=(AI,),
    passages=(found(FIRST, FIRST[:52]),),
)
RETOLD = Meeting(
    "retold",
    (Delegation(None, (JH,)), Delegation(PORTAL, (HJ,))),
    date=DateRange.parse("2024-06"),
    place=CITY,
    according_to=PORTAL,
    passages=(found(SECOND, SECOND[:38]),),
)
KIM = Person("kim", "Choi Soo-yeon")
DENIED = Meeting(
    "denied",
    (Delegation(None, (JH,)), Delegation(None, (KIM,))),
    status="denied",
    passages=(found(SECOND, "He did not meet Choi."),),
)


def first(key: str = "first", **changes: object) -> Article:
    whole: dict[str, object] = {
        "people": (LEE, HUANG, CHOI),
        "organizations": (NAVER,),
        "places": (KOREA, SEOUL),
        "topics": (AI,),
        "meetings": (MET,),
        "mentions": (Mention(HUANG, found(FIRST, "Huang"), "nominal"),),
    }
    return Article(id=key, text=FIRST, date_published=PUBLISHED, **(whole | changes))  # type: ignore[arg-type]


def second(**changes: object) -> Article:
    whole: dict[str, object] = {
        "people": (JH, HJ, KIM),
        "organizations": (PORTAL,),
        "places": (CITY,),
        "meetings": (RETOLD, DENIED),
    }
    return Article(id="second", text=SECOND, date_published=PUBLISHED, **(whole | changes))  # type: ignore[arg-type]


PEOPLE = (
    (("first", "huang"), ("second", "jh")),
    (("first", "lee"), ("second", "hj")),
    (("first", "choi"), ("second", "kim")),
    (("first", "naver"), ("second", "portal")),
    (("first", "seoul"), ("second", "city")),
)
ONE_MEETING = (("first", "met"), ("second", "retold"))


def stated() -> Corpus:
    """Two articles, of which somebody said who is who and that they tell of one meeting."""
    return Corpus([first(), second()], same=[*PEOPLE, ONE_MEETING])


def proof(corpus: Corpus, who: str, other: str) -> list[tuple[str, str]]:
    (encounter,) = (e for e in corpus.meetings.who_met(who) if e.counterpart.name == other)
    return [(each.article.id, each.exact) for each in corpus.proof_of(encounter)]


def test_is_an_immutable_sequence_of_articles() -> None:
    """It has its articles in the order given, equals by value, and changes by no means."""
    corpus = stated()
    assert list(corpus) == [first(), second()]
    assert (corpus[0], corpus[1:], len(corpus)) == (first(), (second(),), 2)
    assert corpus == stated() != Corpus([first(), second()])
    assert hash(corpus) == hash(stated())
    assert corpus != (first(), second())
    assert corpus.article("second") == second()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        corpus.same = ()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del corpus.same
    with pytest.raises(UnknownName, match="no article called 'third' in this corpus"):
        corpus.article("third")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy])
def test_copies_and_pickles(again: Callable[[Corpus], Corpus]) -> None:
    """A copy equals it and answers as it does."""
    assert again(stated()) == stated()
    assert pickle.loads(pickle.dumps(stated())) == stated()  # noqa: S301
    meetings = pickle.loads(pickle.dumps(stated().meetings))  # noqa: S301
    assert meetings == stated().meetings
    assert [each.counterpart.name for each in meetings.who_met(JH)] == [
        "Lee Hae-jin",
        "Choi Soo-yeon",
    ]


def test_answers_across_articles_with_proof() -> None:
    """Two reports of one meeting are one meeting, and each article proves what it reports."""
    corpus = stated()
    assert [each.status for each in corpus.meetings] == ["held", "denied"]
    assert proof(corpus, "Jensen Huang", "Lee Hae-jin") == [
        ("first", FIRST[:52]),
        ("second", SECOND[:38]),
    ]
    assert proof(corpus, "Jensen Huang", "Choi Soo-yeon") == [("first", FIRST[:52])]


def test_proves_companions_by_all_the_words() -> None:
    """Where no article has the two across from each other, the words of the meeting are proof."""
    corpus = stated()
    (encounter,) = corpus.meetings.companions_of("Lee Hae-jin")
    assert [each.article.id for each in corpus.proof_of(encounter)] == ["first", "second"]


def test_keeps_apart_who_is_not_stated_to_be_one() -> None:
    """Equal names are two people until somebody says that they are one."""
    corpus = Corpus([first(), second()])
    assert len(corpus.meetings) == 3
    with pytest.raises(AmbiguousName, match=r"first#choi.*second#kim"):
        corpus.person("Choi Soo-yeon")
    assert len(corpus.meetings.who_met("first#huang")) == 2


def test_merges_by_a_shared_same_as() -> None:
    """A URI that both records have says that they are one."""
    uri = ("https://example.org/huang",)
    one, other = attrs.evolve(HUANG, same_as=uri), attrs.evolve(JH, same_as=uri)
    corpus = Corpus(
        [
            first(people=(LEE, one, CHOI), meetings=(), mentions=()),
            second(people=(other, HJ, KIM), meetings=()),
        ]
    )
    assert [each.key for each in corpus.records_of("first#huang")] == [
        ("first", "huang"),
        ("second", "jh"),
    ]


@pytest.mark.parametrize(
    "who", ["first#huang", "jh", HUANG, JH, ("second", "jh"), "Jen-Hsun Huang", "Huang"]
)
def test_finds_by_every_way(who: str) -> None:
    """An entity is found by its id, an article's own object or id, the pair, or any name."""
    assert stated().person(who).id == stated().entity(who).id == "first#huang"


def test_questions_take_an_articles_own() -> None:
    """What an article has for a person, place or topic means the corpus' one in its meetings."""
    meetings = stated().meetings
    assert len(meetings.who_met(JH)) == len(meetings.who_met("jh")) == 2
    assert len(meetings.at(CITY)) == len(meetings.at("korea")) == 1
    assert len(meetings.about(AI)) == 1
    assert len(meetings.between(LEE, HUANG)) == 1


def test_says_whom_it_does_not_know() -> None:
    """Neither a stranger's object, nor a pair or name that no article has, is guessed at."""
    stranger = Person("huang", "Someone Else")
    for who in (stranger, ("first", "nobody"), "Nobody", "first"):
        with pytest.raises(UnknownName, match="in this corpus"):
            stated().person(who)
    assert stated().meetings.who_met(stranger) == ()
    with pytest.raises(UnknownName):
        stated().organization(LEE)  # type: ignore[arg-type]
    assert stated().organization("portal").name == "Naver"


def test_one_id_of_several_articles_is_ambiguous() -> None:
    """An id that two articles give to different people means neither."""
    corpus = Corpus([first(), first("again")])
    for who in ("lee", LEE):
        with pytest.raises(AmbiguousName, match=r"first#lee.*again#lee"):
            corpus.person(who)


def test_merged_entities_keep_every_name_and_record() -> None:
    """All names lead to a merged person, and each article's own record is there untouched."""
    corpus = stated()
    lee = corpus.person("Lee Hae-jin")
    assert (lee.id, lee.name, lee.alternate_names) == (
        "first#lee",
        "Lee Hae-jin",
        ("Hae-jin Lee", "Yi"),
    )
    assert [each.own for each in corpus.records_of(lee)] == [LEE, HJ]
    (huang, other) = corpus.records_of("Jensen Huang")
    assert [each.exact for each in huang.citations] == ["Huang"]
    assert other.citations == ()
    assert corpus.person("Jensen Huang").family_name == "Huang"


def test_reports_what_articles_state_differently() -> None:
    """Each difference has the field and every article's own value."""
    listed = {
        (each.of.id, each.field): [(record.article.id, value) for record, value in each.values]
        for each in stated().differences()
    }
    assert listed["first#lee", "family_name"] == [("first", "Lee"), ("second", "Yi")]
    assert listed["first#naver", "classification"] == [
        ("first", "internet company"),
        ("second", "portal"),
    ]
    assert [each for _, each in listed["first#met", "date"]] == [MET.date, RETOLD.date]
    assert set(listed) == {
        ("first#lee", "family_name"),
        ("first#naver", "classification"),
        ("first#met", "date"),
        ("first#met", "delegations"),
    }
    assert Corpus([first()]).differences() == ()


def test_a_merged_meeting_has_everybody_whom_a_report_seats() -> None:
    """Sides are one where they share a member or a sender; the narrower date is taken."""
    (meeting,) = stated().meetings.with_status("held")
    assert [[each.name for each in side.members] for side in meeting.delegations] == [
        ["Lee Hae-jin", "Choi Soo-yeon"],
        ["Jensen Huang"],
    ]
    assert (meeting.date, meeting.according_to, meeting.place) == (
        MET.date,
        MET.according_to,
        stated().entity("seoul"),
    )
    assert [each.own for each in stated().records_of(meeting)] == [MET, RETOLD]
    assert stated().records_of(meeting)[1].citations[0].exact == SECOND[:38]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-06-25", None, "2024-06-25"),
        (None, None, None),
        ("2024-06-20/2024-06-25", "2024-06-24/2024-06-30", "2024-06-24/2024-06-25"),
        ("2024-06-20/2024-06-25", "2024-06-25/2024-06-30", "2024-06-25"),
        ("2024-06-25", "2024-06-27", "2024-06-25/2024-06-27"),
    ],
)
def test_dates_of_reports_are_taken_together(
    one: str | None, other: str | None, expected: str | None
) -> None:
    """What both allow, or where they contradict each other, all that they span."""
    days = [None if each is None else DateRange.parse(each) for each in (one, other)]
    corpus = Corpus(
        [
            first(meetings=(attrs.evolve(MET, date=days[0]),)),
            second(meetings=(attrs.evolve(RETOLD, date=days[1]),)),
        ],
        same=[*PEOPLE, ONE_MEETING],
    )
    (meeting,) = corpus.meetings
    assert (None if meeting.date is None else str(meeting.date)) == expected


def test_a_list_of_members_is_complete_until_another_report_names_more() -> None:
    """Then nobody knows."""
    for others, complete in (((ANN,), True), ((ANN, BOB), None)):
        x = report(
            "x", delegations=(Delegation(None, (ANN,), complete=True), Delegation(None, (CID,)))
        )
        y = report("y", delegations=(Delegation(None, others), Delegation(None, (CID,))))
        (meeting,) = joined(x, y).meetings
        assert meeting.delegations[0].complete is complete


def test_reports_that_seat_somebody_elsewhere_follow_the_first() -> None:
    """Who sits on one side in the first report does not come to sit on two; it is a difference."""
    swapped = attrs.evolve(
        RETOLD,
        delegations=(Delegation(None, (JH, HJ)), Delegation(None, (KIM,)), Delegation(PORTAL)),
    )
    corpus = Corpus([first(), second(meetings=(swapped,))], same=[*PEOPLE, ONE_MEETING])
    (meeting,) = corpus.meetings
    assert [[each.name for each in side.members] for side in meeting.delegations] == [
        ["Lee Hae-jin", "Choi Soo-yeon"],
        ["Jensen Huang"],
    ]
    assert "delegations" in {each.field for each in corpus.differences()}


def test_a_side_that_only_one_report_has_is_added() -> None:
    """A side that shares nobody with the others stands beside them."""
    third = Person("third", "Third Person")
    more = attrs.evolve(RETOLD, delegations=(*RETOLD.delegations, Delegation(None, (third,))))
    corpus = Corpus(
        [first(), second(people=(JH, HJ, KIM, third), meetings=(more,))],
        same=[*PEOPLE, ONE_MEETING],
    )
    assert [each.counterpart.name for each in corpus.meetings.who_met("Third Person")] == [
        "Lee Hae-jin",
        "Choi Soo-yeon",
        "Jensen Huang",
    ]


def test_a_report_and_a_denial_of_one_meeting_both_stand() -> None:
    """Reports of different status are not made one: neither hides the other."""
    corpus = Corpus([first(), second()], same=[*PEOPLE, (("first", "met"), ("second", "denied"))])
    assert [(each.id, each.status) for each in corpus.meetings] == [
        ("second#retold", "held"),
        ("first#met", "held"),
        ("second#denied", "denied"),
    ]
    denied = corpus.meetings.with_status("denied")[0]
    assert [each.key for each in corpus.records_of(denied)] == [
        ("first", "met"),
        ("second", "denied"),
    ]
    assert [each.field for each in corpus.differences() if each.of.id == "first#met"] == [
        "delegations",
        "status",
    ]


def test_filters_by_source() -> None:
    """An article's reports, and what is said on somebody's word, each as its article has it."""
    corpus = stated()
    for source in (first(), "first"):
        assert [each.id for each in corpus.according_to(source)] == ["first#met"]
    (retold,) = corpus.according_to("Naver")
    assert (retold.id, retold.date) == ("first#met", RETOLD.date)
    assert [
        each.article.id for each in corpus.proof_of(corpus.according_to(PORTAL).who_met("jh")[0])
    ] == ["second"]
    assert corpus.according_to("Choi Soo-yeon") == Meetings()
    with pytest.raises(InvalidValue, match="differs from the one in this corpus"):
        corpus.according_to(first(language="en"))


def test_publishers_and_authors_say_what_their_articles_state() -> None:
    """An article's own word is its publisher's and its authors'."""
    corpus = Corpus([first(publisher=NAVER, authors=(CHOI,)), second()])
    assert len(corpus.according_to("first#naver")) == len(corpus.according_to("first#choi")) == 1


def test_candidates_are_equal_names_and_meetings_that_may_be_one() -> None:
    """They come with the records of each, and none is made one."""
    corpus = Corpus([first(), second()])
    assert {each.keys for each in corpus.candidates()} == {
        (("first", "lee"), ("second", "hj")),
        (("first", "choi"), ("second", "kim")),
        (("first", "seoul"), ("second", "city")),
    }
    assert corpus.candidates()[0].reason == "the name 'hae jin lee'"
    meetings = Corpus([first(), second()], same=PEOPLE).candidates()
    assert [each.keys for each in meetings] == [
        (("second", "retold"), ("first", "met")),
        (("first", "met"), ("second", "denied")),
    ]
    assert (
        meetings[0].reason
        == "Jensen Huang and Lee Hae-jin in both, on days and at places that agree"
    )


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"date": None}, 1),
        ({"date": DateRange.parse("2024-05-02")}, 0),
        ({"place": None}, 1),
        ({"place": Place("elsewhere", "Busan")}, 0),
    ],
)
def test_days_and_places_speak_against_a_candidate(changes: dict[str, object], count: int) -> None:
    """Meetings on other days or at other places are no candidates."""
    other = attrs.evolve(RETOLD, **changes)
    places = (CITY, *([other.place] if other.place not in (None, CITY) else []))
    corpus = Corpus([first(), second(meetings=(other,), places=places)], same=PEOPLE)
    assert len(corpus.candidates()) == count


def test_undated_meetings_may_be_one() -> None:
    """Where no day is known, none speaks against it."""
    undated = attrs.evolve(MET, date=None), attrs.evolve(RETOLD, date=None)
    corpus = Corpus([first(meetings=undated[:1]), second(meetings=undated[1:])], same=PEOPLE)
    assert [each.keys for each in corpus.candidates()] == [(("first", "met"), ("second", "retold"))]


def test_what_was_judged_different_is_no_candidate() -> None:
    """A judgement is not asked for twice."""
    different = [(("first", "choi"), ("second", "kim")), ONE_MEETING]
    corpus = Corpus([first(), second()], same=PEOPLE[:2], different=different)
    assert [each.keys for each in corpus.candidates()] == [(("first", "seoul"), ("second", "city"))]
    assert corpus.different == tuple(map(tuple, different))


@pytest.mark.parametrize(
    ("articles", "stated_", "problem"),
    [
        (1, {}, "Corpus: 1 is of type int, not tuple"),
        ([1], {}, r"Corpus\[0\]: 1 is of type int, not Article"),
        ([first(), first()], {}, r"Corpus\[1\].id: 'first' is already the id of the article at 0"),
        ([first()] * 2, {}, r"Corpus\[1\].id: 'first' is already the id of the article at 0"),
        ([], {"same": 1}, "Corpus.same: 1 is of type int"),
        ([], {"same": [1]}, r"Corpus.same\[0\]: 1 is of type int"),
        ([], {"same": ["ab"]}, r"Corpus.same\[0\]: 'ab' is of type str"),
        ([], {"same": [["ab", "cd"]]}, r"Corpus.same\[0\]: 'ab' is no pair"),
        ([first()], {"same": [[("first", "lee")]]}, "names fewer than two"),
        (
            [first()],
            {"different": [[("frist", "lee"), ("first", "lee")]]},
            "no article in the corpus has the id 'frist'; did you mean 'first'",
        ),
        (
            [first()],
            {"same": [[("first", "lee"), ("first", "quux")]]},
            "no entity or meeting in article 'first' has the id 'quux'$",
        ),
        (
            [first()],
            {"same": [[("first", "lee"), ("first", "naver")]]},
            "is of the kind Person, .* of the kind Organization: they are not one",
        ),
        (
            [first()],
            {
                "same": [[("first", "lee"), ("first", "choi")]],
                "different": [[("first", "choi"), ("first", "lee")]],
            },
            r"Corpus.different: \('first', '.*'\) is judged to be the same too",
        ),
    ],
)
def test_refuses_what_makes_no_corpus(
    articles: object, stated_: dict[str, object], problem: str
) -> None:
    """Each fault names its place and what is wrong there."""
    with pytest.raises(InvalidValue, match=problem):
        Corpus(articles, **stated_)  # type: ignore[arg-type]


def test_nothing_lies_in_itself() -> None:
    """Places that lie in one another, if all that is stated were so, are refused."""
    land = Place("land", "Land", within=CITY)
    corpus = Corpus(
        [first(), second(places=(CITY, land))],
        same=[(("first", "seoul"), ("second", "land")), (("first", "korea"), ("second", "city"))],
    )
    assert corpus.entity("korea").name == "Korea"
    turned = Corpus(
        [first(), second(places=(CITY, land))],
        same=[(("first", "seoul"), ("second", "city")), (("first", "korea"), ("second", "land"))],
    )
    with pytest.raises(InvalidValue, match="lies in itself"):
        turned.entities  # noqa: B018


def test_groups_grow_together() -> None:
    """Who is one with one of a group is one with all of it, in whatever order that is stated."""
    articles = [first(key) for key in "abcde"]
    chain = [[(one, "lee"), (other, "lee")] for one, other in ("ab", "cd", "de", "ac", "be")]
    corpus = Corpus(articles, same=chain)
    assert [each.article.id for each in corpus.records_of(("e", "lee"))] == list("abcde")


def test_ids_with_marks_stay_apart() -> None:
    """No two pairs of ids make one id in the corpus."""
    one, other = Person("b#c", "One"), Person("c", "Other")
    articles = [
        Article(id=key, text="x", date_published=PUBLISHED, people=(person,))
        for key, person in (("a", one), ("a#b", other))
    ]
    assert [each.id for each in Corpus(articles).entities] == ["a#b#c", "a%23b#c"]


def test_refuses_the_encounters_of_others() -> None:
    """Neither an article's own encounter nor that of another corpus is proved here."""
    (encounter, *_) = first().meetings.who_met("huang")
    others = Corpus([first(language="en")]).meetings.who_met("huang")[0]
    for each in (encounter, others):
        with pytest.raises(InvalidValue, match="is no meeting of this corpus"):
            stated().proof_of(each)
    with pytest.raises(InvalidValue, match="is of type Meeting, not Encounter"):
        stated().proof_of(MET)  # type: ignore[arg-type]


def test_an_article_refuses_the_meetings_of_another() -> None:
    """Passages of another text prove nothing by standing where words of this one do."""
    (retold,) = second().meetings.who_met("hj")
    with pytest.raises(
        InvalidValue, match=r"Article.proof_of: 'retold' is no meeting of this article"
    ):
        first().proof_of(retold)


def test_meetings_of_two_articles_do_not_stand_together() -> None:
    """Without the article of each, their passages would be mixed up; a Corpus keeps them apart."""
    with pytest.raises(InvalidValue, match=r"'first' and 'second'.* ask the meetings of a Corpus"):
        Meetings([*first().meetings, *second().meetings])
    assert len(Meetings([*first().meetings])) == 1
    assert first().meetings[0].article == "first"
    assert MET.article is None


def test_a_citation_stands_in_its_article() -> None:
    """It is a passage that was checked to stand there, and equals by article, too."""
    passage = found(FIRST, "Huang")
    citation = Citation.of(first(), passage)
    assert (citation.passage, citation.article, citation.exact) == (passage, first(), "Huang")
    assert citation != passage
    assert citation != Citation.of(first("other"), passage)
    assert "article=first" in repr(citation)
    with pytest.raises(InvalidValue, match="stands there"):
        Citation.of(second(), passage)
    with pytest.raises(InvalidValue, match="not Article"):
        Citation(0, 1, "x", article="first")  # type: ignore[arg-type]


def test_encounters_of_organizations_are_proved_too() -> None:
    """A side without members stands for its organization, in every article."""
    nvidia = Organization("nvidia", "Nvidia")
    met = attrs.evolve(MET, delegations=(Delegation(NAVER), Delegation(nvidia)))
    corpus = Corpus([first(organizations=(NAVER, nvidia), meetings=(met,))])
    (encounter,) = corpus.meetings.who_met("Naver")
    assert [each.article.id for each in corpus.proof_of(encounter)] == ["first"]
    assert encounter == Encounter(encounter.subject, encounter.counterpart, corpus.meetings)


# JSON Lines.


def judged() -> Corpus:
    """Two articles, of which somebody judged two pairs."""
    return Corpus(
        [first(headline="a\u2028b\x85c"), second()], same=PEOPLE[:1], different=[ONE_MEETING]
    )


def test_returns_equal_from_json_lines() -> None:
    """Articles and judgements read back make the corpus that was written, from text or bytes."""
    lines, beside = list(articles_to_jsonl(judged())), list(identities_to_jsonl(judged()))
    assert "".join(lines).splitlines(keepends=True) == lines
    judgements = identities_from_jsonl(beside)
    assert Corpus(articles_from_jsonl(lines), **judgements) == judged()
    spaced = ("\n", *(line.encode() for line in lines), b" \n")
    assert tuple(articles_from_jsonl(spaced)) == tuple(judged())


def test_judgements_name_articles_in_their_own_script() -> None:
    """An id of Hangul stands in the line as it is, for people to read."""
    pair = (("\uae30\uc0ac", "huang"), ("second", "jh"))
    (line,) = identities_to_jsonl(Corpus([first("\uae30\uc0ac"), second()], same=[pair]))
    assert '["\uae30\uc0ac", "huang"]' in line


@given(corpora())
@settings(deadline=None, max_examples=20)
def test_every_corpus_returns_equal(corpus: Corpus) -> None:
    """Whatever is in them, articles stay one a line."""
    lines = "".join(articles_to_jsonl(corpus)).splitlines()
    beside = identities_from_jsonl(identities_to_jsonl(corpus))
    assert Corpus(articles_from_jsonl(lines), **beside) == corpus


def test_reads_a_line_at_a_time() -> None:
    """No line is read before its article is asked for."""
    lines = iter([*articles_to_jsonl([first()]), "not JSON"])
    articles = articles_from_jsonl(lines)
    assert next(articles) == first()
    assert next(lines) == "not JSON"
    assert list(articles) == []


def test_names_the_line_that_is_bad() -> None:
    """The error has its number and faults; who asks for it is told of each, and reads the rest."""
    (good,) = articles_to_jsonl([first()])
    lines = ["\n", '{"id": 1}', good, "not JSON"]
    with pytest.raises(InvalidLine, match=r"^line 2: \d+ faults:") as caught:
        list(articles_from_jsonl(lines))
    assert caught.value.line == 2
    assert pickle.loads(pickle.dumps(caught.value)).line == 2  # noqa: S301
    told: list[InvalidLine] = []
    assert list(articles_from_jsonl(lines, on_invalid=told.append)) == [first()]
    assert [each.line for each in told] == [2, 4]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("[]", r"line 2: 1 fault:\n  \$: \[\] is neither"),
        ('{"same": [], "different": []}', "is neither"),
        ('{"same": 1}', r"\$.same\[0\]: 1 is of type int"),
        ('{"different": [["a", "b"], ["a", 1]]}', r"\$.different\[0\]: .* is no pair"),
        ("{", "not JSON"),
    ],
)
def test_refuses_lines_without_a_judgement(line: str, problem: str) -> None:
    """Each names its line, place and fault."""
    with pytest.raises(InvalidLine, match=problem):
        identities_from_jsonl([b"\n", line])


# According to whom.


def test_a_denial_stands_beside_what_is_stated() -> None:
    """That one article denies what another states is seen in the answer, never a plain yes."""
    by_name = {each.counterpart.name: each for each in stated().meetings.who_met("Jensen Huang")}
    choi = by_name["Choi Soo-yeon"]
    assert [each.id for each in choi.meetings] == ["first#met"]
    assert [each.id for each in choi.denied] == ["second#denied"]
    assert "1 denied" in repr(choi)
    assert by_name["Lee Hae-jin"].denied == ()
    assert {bool(each.denied) for each in stated().meetings.pairs()} == {True, False}


def test_says_according_to_whom() -> None:
    """Each article that says so, and the word it says it on."""
    corpus = stated()
    (lee, choi) = corpus.meetings.who_met("Jensen Huang")
    assert corpus.sources_of(choi) == ((first(), None),)
    assert corpus.sources_of(lee) == (
        (first(), None),
        (second(), corpus.organization("Naver")),
    )
    (companion,) = corpus.meetings.companions_of("Lee Hae-jin")
    assert [each.id for each, _ in corpus.sources_of(companion)] == ["first", "second"]


# The command line.


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A directory of the two articles in a file each, with JSON Lines and identities beside it."""
    inside = tmp_path / "articles"
    inside.mkdir()
    for each in stated():
        (inside / f"{each.id}.json").write_text(article_to_json(each), encoding="utf-8")
    lines = "".join(articles_to_jsonl(stated()))
    (tmp_path / "both.jsonl").write_text(f"{lines}\n", encoding="utf-8")
    beside = "".join(identities_to_jsonl(stated()))
    (tmp_path / "same.jsonl").write_text(beside, encoding="utf-8")
    return tmp_path


Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Say:
    monkeypatch.chdir(files)
    return lambda *words: (main(words), *capsys.readouterr())


BOTH = ("articles/first.json", "articles/second.json")
SAME = ("--identities", "same.jsonl")


@pytest.mark.parametrize("named", [BOTH, ("articles/",), ("both.jsonl",)])
def test_who_met_asks_several_articles(say: Say, named: tuple[str, ...]) -> None:
    """Files, a directory and JSON Lines behind the name; each sentence is told with its article."""
    status, out, err = say("who-met", "Jensen", "Huang", *named, *SAME)
    assert (status, err) == (0, "")
    assert "Jensen Huang met Lee Hae-jin" in out
    assert "but this is denied" in out
    assert "first: according to the article itself" in out
    assert "second: according to Naver Corp." in out
    assert say("who-met", "Jensen Huang", "--article", named[0], *SAME)[0] in {0, 2}


def test_who_met_of_several_as_json(say: Say) -> None:
    """Every passage names its article, those that deny the meeting too."""
    _, out, _ = say("who-met", "Choi Soo-yeon", "--json", *BOTH, *SAME)
    (encounter,) = json.loads(out)["encounters"]
    assert encounter["counterpart"]["id"] == "first#huang"
    assert [each["article"] for each in encounter["proof"]] == ["first"]
    assert [each["article"] for each in encounter["denied"]] == ["second"]
    (denied,) = json.loads(out)["planned_or_denied"]
    assert [each["article"] for each in denied["proof"]] == ["second"]


def test_who_met_says_that_nobody_did(say: Say) -> None:
    """Where articles only deny, each denial is shown."""
    status, out, _ = say("who-met", "second#kim", "both.jsonl")
    assert status == 1
    assert "Choi Soo-yeon met nobody in these articles." in out
    assert "A meeting was denied:" in out


def test_checks_several_articles(say: Say, files: Path) -> None:
    """Every fault has its file; where there is none, candidates are listed for review."""
    status, out, _ = say("check", *BOTH)
    assert status == 0
    assert "may be one, by the name 'hae jin lee': first#lee, second#hj\n" in out
    assert out.endswith("2 articles without faults, none with faults\n")
    assert json.loads(say("check", "articles", "--json")[1])["candidates"][0]["of"] == [
        ["first", "lee"],
        ["second", "hj"],
    ]
    with (files / "both.jsonl").open("a", encoding="utf-8") as lines:
        lines.write('{"id": "third"}\n')
    status, out, _ = say("check", "both.jsonl")
    assert status == 1
    assert out.startswith("both.jsonl:4: $.format: is missing")
    status, out, _ = say("check", "both.jsonl", "--json")
    assert (status, json.loads(out)["valid"], json.loads(out)["articles"]) == (1, False, 3)
    status, _, err = say("who-met", "Huang", "both.jsonl")
    assert (status, err.splitlines()[0][:30]) == (2, "naver-nvidia: both.jsonl:4: 3 f"[:30])


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("check", "empty"), "'empty' is a directory without an article (*.json or *.jsonl)"),
        (("check", "none.jsonl"), "cannot read 'none.jsonl': No such file or directory"),
        (("check", "both.jsonl", "--identities", "none"), "cannot read 'none'"),
        (("check", "both.jsonl", "--identities", "both.jsonl"), "both.jsonl: line 1: 1 fault"),
        (("check", *BOTH, "--text", "x"), "--text: not allowed with several articles"),
        (
            ("who-met", "Huang", BOTH[0], BOTH[0]),
            "'first' is the id of the article in articles/first.json too",
        ),
        (("export", "iob2", *BOTH), "iob2 holds one article; several go into csv, graphml"),
    ],
)
def test_says_what_keeps_several_from_being_answered(
    say: Say, files: Path, words: tuple[str, ...], problem: str
) -> None:
    """The status is 2, and the message names the file."""
    (files / "empty").mkdir()
    status, _, err = say(*words)
    assert status == 2
    assert problem in err


def test_exports_several_articles(say: Say) -> None:
    """Each row begins with its article."""
    _, out, _ = say("export", "csv", "--layer", "roles", *BOTH)
    assert out.startswith("article,path,person,organization,title")
    _, out, _ = say("export", "csv", "--layer", "meetings", *BOTH, *SAME)
    assert [line.split(",")[:2] for line in out.splitlines()[1:]] == [
        ["first", "first#met"],
        ["second", "first#met"],
        ["second", "second#denied"],
    ]
    assert len(say("export", "jsonl", *BOTH)[1].splitlines()) == 2


def test_tells_who_waits_how_many_are_read(
    say: Say, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On a terminal progress goes to standard error; elsewhere nobody waits."""
    monkeypatch.setattr("naver_nvidia.cli.program._TOLD", 1)
    assert say("check", *BOTH)[2] == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["check", *BOTH]) == 0
    assert capsys.readouterr().err == "\r1 articles read\r\r2 articles read\r"


def test_a_notebook_shows_who_met_whom_with_the_sources() -> None:
    """A row for each pair, with the words of each article, and what is denied."""
    html = stated()._repr_html_()
    assert "<caption>Corpus of 2 articles: 2 meetings</caption>" in html
    assert "<td>Lee Hae-jin met Jensen Huang</td><td>2024-06-25</td>" in html
    assert f'<p>second: <q dir="auto">{SECOND[:38]}</q></p>' in html
    assert html.count("but this is denied:") == 1
    assert '<p>second: <q dir="auto">He did not meet Choi.</q></p>' in html


def test_a_notebook_shows_the_first_of_many() -> None:
    """Long words and long lists are cut, and this is said."""
    people = tuple(Person(f"p{number}", f"Person {number}") for number in range(20))
    text = f"{'They all met. ' * 20}They did."
    met = Meeting(
        "all",
        (Delegation(None, people[:10]), Delegation(None, people[10:])),
        passages=(Passage(0, len(text), text),),
    )
    corpus = Corpus(
        [Article(id="<a>", text=text, date_published=PUBLISHED, people=people, meetings=(met,))]
    )
    html = corpus._repr_html_()
    assert "; the first 50 pairs who met</caption>" in html
    assert "&lt;a&gt;: " in html
    assert "\N{HORIZONTAL ELLIPSIS}</q>" in html
    assert "<td>undated</td>" in html


def test_an_article_tells_its_own_apart() -> None:
    """Two of one name in one article are no candidates: it knows that they are two."""
    twins = (Person("one", "Ann Lee"), Person("two", "Ann Lee"))
    article = Article(id="a", text="x", date_published=PUBLISHED, people=twins)
    assert Corpus([article]).candidates() == ()


def test_what_all_have_on_anothers_word_stays_on_it() -> None:
    """A merged meeting is the articles' own word as soon as one states it itself."""
    told = attrs.evolve(MET, according_to=NAVER)
    (meeting,) = Corpus(
        [first(meetings=(told,)), second(meetings=(RETOLD,))], same=[*PEOPLE, ONE_MEETING]
    ).meetings
    assert meeting.according_to in ((stated().entity("naver"),), stated().entity("naver"))


def test_a_denial_of_the_same_meeting_is_told_once(say: Say, files: Path) -> None:
    """Each report is laid out with those of its own status alone."""
    same = [*PEOPLE, (("first", "met"), ("second", "denied"))]
    corpus = Corpus([first(), second()], same=same)
    (files / "same.jsonl").write_text("".join(identities_to_jsonl(corpus)), encoding="utf-8")
    _, out, _ = say("who-met", "Choi Soo-yeon", "--json", *BOTH, *SAME)
    (encounter,) = json.loads(out)["encounters"]
    assert [each["article"] for each in encounter["proof"]] == ["first"]
    assert [each["article"] for each in encounter["denied"]] == ["second"]


# Meetings of several days, judgements that cannot be, and what one report says more exactly.

ANN, BOB, CID = Person("ann", "Ann"), Person("bob", "Bob"), Person("cid", "Cid")
WORDS = "Ann met Cid."


def report(key: str, when: str | None = None, **changes: object) -> Article:
    """A short article in which Ann met Cid: "2024-06-20 to 2024-06-21" is a meeting of two days."""
    begin, _, end = (when or "").partition(" to ")
    whole: dict[str, object] = {
        "delegations": (Delegation(None, (ANN,)), Delegation(None, (CID,))),
        "passages": (Passage(0, len(WORDS), WORDS),),
        "date": DateRange.parse(begin) if begin else None,
        "end_date": DateRange.parse(end) if end else None,
    }
    beside = {name: changes.pop(name) for name in ("places", "organizations") if name in changes}
    return Article(
        id=key,
        text=WORDS,
        date_published=PUBLISHED,
        people=(ANN, BOB, CID),
        meetings=(Meeting("m", **(whole | changes)),),  # type: ignore[arg-type]
        **beside,  # type: ignore[arg-type]
    )


def joined(*articles: Article, ids: str = "ann bob cid m", **more: object) -> Corpus:
    """The corpus in which all that has one of the ids is one."""
    same = [[(each.id, own) for each in articles] for own in ids.split()]
    return Corpus(articles, same=same, **more)  # type: ignore[arg-type]


DAY, TWO_DAYS = "2024-06-20", "2024-06-20 to 2024-06-21"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (TWO_DAYS, DAY, TWO_DAYS),
        (TWO_DAYS, "2024-06", TWO_DAYS),
        (TWO_DAYS, TWO_DAYS, TWO_DAYS),
        (TWO_DAYS, "2024-06-21 to 2024-06-22", "2024-06-20/2024-06-21 to 2024-06-21/2024-06-22"),
        (
            "2024-06-24 to 2024-06-25",
            "2024-06-27",
            "2024-06-24/2024-06-27 to 2024-06-25/2024-06-27",
        ),
        (
            "2024-06-20/2024-06-25 to 2024-06-22/2024-06-26",
            "2024-06-24 to 2024-06-28",
            "2024-06-24 to 2024-06-24/2024-06-28",
        ),
        (TWO_DAYS, None, TWO_DAYS),
    ],
)
def test_reports_of_several_days_are_taken_together(
    one: str, other: str | None, expected: str
) -> None:
    """By beginning and end, whichever article comes first; no last day is dropped."""
    for both in ((report("x", one), report("y", other)), (report("y", other), report("x", one))):
        (meeting,) = joined(*both).meetings
        assert meeting.when == expected


@given(st.data())
def test_whatever_two_reports_date_the_merged_meeting_may_be_then(data: st.DataObject) -> None:
    """It is made, is the same in both orders, and is on no day that lies outside of both."""

    def days() -> tuple[DateRange, DateRange]:
        first, last, more = (data.draw(st.integers(1, 9)) for _ in range(3))
        begin = DateRange(date(2024, 6, first), date(2024, 6, first + last), "range")
        return begin, DateRange(begin.earliest, date(2024, 6, first + last + more), "range")

    (begin, end), (other, last) = days(), days()
    both = report("x", f"{begin} to {end}"), report("y", f"{other} to {last}")
    (one,), (again,) = joined(*both).meetings, joined(*reversed(both)).meetings
    assert (one.date, one.end_date) == (again.date, again.end_date)
    assert one.dates is not None
    assert one.dates.earliest in (begin.earliest, other.earliest)
    assert one.dates.latest <= max(end.latest, last.latest)


def test_the_words_of_a_part_say_of_which_it_is_where_reports_have_others() -> None:
    """Two articles' topics are two, and an organization that only one names may be none."""
    tea, rail = Topic("tea", "tea"), Topic("rail", "rail")
    words = Passage(0, 3, "Ann")

    def told(key: str, topic: Topic, organization: Organization) -> Article:
        side = Delegation(organization, (ANN,))
        told_of = (Argument("topic", words), Argument("participant", words, entity=organization))
        whole = report(
            key, organizations=(organization,), delegations=(side, Delegation(None, (CID,)))
        )
        met = attrs.evolve(whole.meetings[0], topics=(topic,), arguments=told_of)
        return attrs.evolve(whole, topics=(topic,), meetings=(met,))

    one, other = told("x", tea, NAVER), told("y", rail, PORTAL)
    (meeting,) = joined(one, other).meetings
    assert [(each.name, each.entity and each.entity.id) for each in meeting.arguments] == [
        ("topic", "x#tea"),
        ("participant", "x#naver"),
        ("topic", "y#rail"),
    ]


def test_the_place_is_the_most_exact_one() -> None:
    """Whatever the order: who says City Hall, in Lisbon, and who says Lisbon agree."""
    lisbon = Place("lisbon", "Lisbon")
    hall = Place("hall", "City Hall", within=lisbon)
    x = report("x", places=(lisbon, hall), place=hall)
    y = report("y", places=(lisbon,), place=lisbon)
    for both in ((x, y), (y, x)):
        corpus = joined(*both, ids="ann bob cid m lisbon")
        assert [each.place and each.place.name for each in corpus.meetings.at("City Hall")] == [
            "City Hall"
        ]


def test_of_places_that_do_not_lie_in_one_another_the_first_counts() -> None:
    """Reports that contradict each other are told in their order."""
    one, other = Place("lisbon", "Lisbon"), Place("oslo", "Oslo")
    (meeting,) = joined(
        report("x", places=(one,), place=one), report("y", places=(other,), place=other)
    ).meetings
    assert meeting.place is not None
    assert meeting.place.name == "Lisbon"


def test_two_who_met_each_other_are_not_one() -> None:
    """A judgement that would have somebody meet themself is refused, by whatever way it is said."""
    with pytest.raises(
        InvalidValue, match=r"^Corpus.same: \('x', 'ann'\) and \('x', 'cid'\) met each other in"
    ):
        Corpus([report("x")], same=[[("x", "ann"), ("x", "cid")]])
    with pytest.raises(InvalidValue, match="take back what says so"):
        Corpus(
            [report("x"), report("y")],
            same=[[("x", "ann"), ("y", "bob")], [("y", "bob"), ("x", "cid")]],
        )
    assert Corpus([report("x")], same=[[("x", "ann"), ("x", "bob")]]).person("bob").name == "Ann"


def test_two_of_one_side_who_are_one_sit_there_once() -> None:
    """An article may learn only from another that two of its people are one."""
    sides = Delegation(None, (ANN, BOB)), Delegation(None, (CID,))
    corpus = Corpus([report("x", delegations=sides)], same=[[("x", "ann"), ("x", "bob")]])
    assert [each.name for each in corpus.meetings[0].participants] == ["Ann", "Cid"]


@pytest.mark.parametrize(
    ("one", "other", "places", "count"),
    [
        (DAY, DAY, ("Paris", "Paris"), 1),
        (DAY, DAY, ("Paris", "France"), 1),
        (TWO_DAYS, "2024-06-21", (), 1),
        ("2024-06-21", TWO_DAYS, (), 1),
        (TWO_DAYS, "2024-06-22", (), 0),
    ],
)
def test_what_nobody_told_apart_may_be_one(
    one: str, other: str, places: tuple[str, ...], count: int
) -> None:
    """Places that nobody has judged, and any of the days that a meeting takes up."""
    there = [Place(name.lower(), name) for name in places] or [None, None]
    x, y = (
        report(key, when, place=place, places=(place,) if place else ())
        for key, when, place in zip("xy", (one, other), there, strict=True)
    )
    found = joined(x, y, ids="ann bob cid").candidates()
    assert len([each for each in found if ("x", "m") in each.keys]) == count


def test_places_judged_different_speak_against_a_candidate() -> None:
    """As do two that one article has."""
    there = Place("there", "Springfield")
    both = [report(key, DAY, place=there, places=(there,)) for key in "xy"]
    apart = joined(*both, ids="ann bob cid", different=[[("x", "there"), ("y", "there")]])
    assert apart.candidates() == ()


def test_what_is_different_from_one_is_different_from_all_that_it_is() -> None:
    """A namesake is judged once, whichever of the records that are one the judgement names."""
    articles = [report(key) for key in "xyz"]
    for one, other in (("x", "z"), ("y", "z")):
        corpus = Corpus(
            articles,
            same=[[("x", "ann"), ("y", "ann")]],
            different=[[(one, "ann"), (other, "ann")]],
        )
        assert not [each for each in corpus.candidates() if ("z", "ann") in each.keys]


@given(corpora())
def test_every_candidate_can_be_judged_different_and_is_not_asked_again(corpus: Corpus) -> None:
    """Its keys are those that `different` takes."""
    different = [each.keys for each in corpus.candidates()]
    judged = Corpus(corpus, same=corpus.same, different=different)
    asked = {each.keys for each in judged.candidates()}
    assert asked.isdisjoint(different)


@pytest.mark.parametrize(
    ("when", "status", "against"),
    [
        (DAY, "denied", "1 denied"),
        ("2024-06", "cancelled", "1 cancelled"),
        (None, "denied", "1 denied"),
        ("2024-06-19 to 2024-06-22", "cancelled", "1 cancelled"),
        ("2023-01-05", "denied", None),
        ("2024-07-15", "cancelled", None),
        (DAY, "planned", None),
    ],
)
def test_what_is_denied_or_cancelled_on_those_days_speaks_against(
    when: str | None, status: str, against: str | None
) -> None:
    """A denial of quite another meeting does not."""
    x, y = report("x", DAY), report("y", when, status=status)
    (encounter,) = joined(x, y).meetings.who_met("Ann")
    assert [each.status for each in encounter.denied] == ([status] if against else [])
    assert repr(encounter).endswith(f", {against}>" if against else "2024-06-20>>")


def test_a_denial_is_of_those_for_whom_the_same_people_came() -> None:
    """If the meeting is judged the same, another report says whom a side without a name was of."""
    nvidia = Organization("nvidia", "Nvidia")
    x = report(
        "x",
        organizations=(NAVER, nvidia),
        delegations=(Delegation(NAVER, (ANN,)), Delegation(nvidia, (CID,))),
    )
    y = report(
        "y",
        organizations=(NAVER,),
        delegations=(Delegation(NAVER, (ANN,)), Delegation(None, (CID,)), Delegation(None, (BOB,))),
        status="denied",
    )
    corpus = joined(x, y, ids="ann bob cid m naver")
    (encounter,) = corpus.meetings.who_met("Naver")
    assert (encounter.counterpart.name, [each.id for each in encounter.denied]) == (
        "Nvidia",
        ["y#m"],
    )
    assert [each.organization for each in corpus.according_to("y")[0].delegations[1:]] == [None] * 2


def test_a_meeting_has_one_id_whoever_is_asked() -> None:
    """That of the first report of its status, in all meetings and as each article has it."""
    corpus = joined(report("x", DAY), report("y", "2024-06", status="denied"))
    assert {(each.id, each.status) for each in corpus.meetings} == {
        ("x#m", "held"),
        ("y#m", "denied"),
    }
    assert [each.id for each in corpus.according_to("y")] == ["y#m"]
    (held,) = corpus.meetings.with_status("held")
    assert [each.field for each in corpus.differences() if each.of == held] == ["date", "status"]


def test_a_meeting_is_asked_for_by_every_way() -> None:
    """Its id, the pair of an article's id and the id there, that id, and an article's own."""
    x, y = report("x", DAY), report("y", DAY)
    corpus = joined(x, y)
    (meeting,) = corpus.meetings
    for who in (meeting, "x#m", "y#m", ("y", "m"), "m", x.meetings[0], y.meetings[0]):
        assert [each.key for each in corpus.records_of(who)] == [("x", "m"), ("y", "m")]
    assert corpus.person("y#ann") == corpus.person("Ann")
    apart = Corpus([x, report("z", DAY)])
    with pytest.raises(AmbiguousName, match=r"'m' fits more than one entity or meeting.*'z#m'"):
        apart.records_of("m")
    with pytest.raises(UnknownName, match="no entity called 'n' in this corpus"):
        apart.records_of("n")


# Judgements that serve more articles than are asked.


@pytest.mark.parametrize(
    ("asked", "same", "different"),
    [
        ("wxyz", ["xyz"], [{"w", "x"}]),
        ("wxy", ["xy"], [{"w", "x"}]),
        ("wxz", ["xz"], [{"w", "x"}]),
        ("wz", [], [{"w", "z"}]),
        ("xy", ["xy"], []),
        ("x", [], []),
        ("wv", [], [{"w", "v"}]),
    ],
)
def test_one_file_of_judgements_serves_some_of_its_articles(
    asked: str, same: list[str], different: list[set[str]]
) -> None:
    """Two that are one by way of a third are one without it, too."""
    lines = [
        '{"same": [["x", "ann"], ["z", "ann"]]}',
        '{"same": [["z", "ann"], ["y", "ann"]]}',
        '{"different": [["y", "ann"], ["w", "ann"]]}',
        '{"different": [["v", "ann"], ["w", "ann"]]}',
    ]
    articles = [report(key) for key in asked]
    judged = identities_from_jsonl(lines, articles=articles)
    assert ["".join(sorted(key for key, _ in keys)) for keys in judged["same"]] == same
    assert [{key for key, _ in keys} for keys in judged["different"]] == different
    Corpus(articles, **judged)


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (lambda: list(articles_to_jsonl([1])), r"articles_to_jsonl\[0\]: 1 is of type int"),  # type: ignore[list-item]
        (lambda: list(articles_to_jsonl(first())), "is one article; give a list"),  # type: ignore[arg-type]
        (lambda: list(articles_from_jsonl(None)), "None are no lines; give an open file"),  # type: ignore[arg-type]
        (lambda: list(articles_from_jsonl("a.jsonl")), "'a.jsonl' are no lines"),
        (lambda: to_html(stated()), "to_html: .* is of type Corpus, not Article"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_article_or_line_is_refused_by_name(
    call: Callable[[], object], problem: str
) -> None:
    """With our own error."""
    with pytest.raises(InvalidValue, match=problem):
        call()


def test_a_folder_holds_articles_and_their_judgements(say: Say, files: Path) -> None:
    """The file that --identities names is no article; one that nothing names is said to be none."""
    (files / "articles" / "same.jsonl").write_bytes((files / "same.jsonl").read_bytes())
    inside = "articles/same.jsonl"
    status, out, _ = say("who-met", "Jensen Huang", "articles/", "--identities", inside)
    assert status == 0
    assert "Jensen Huang met Lee Hae-jin" in out
    status, out, _ = say("check", "articles/")
    assert status == 1
    assert f"{inside}:1: $: is a judgement of what is one, and no article; give the file" in out


def test_judgements_of_an_archive_serve_one_of_its_articles(say: Say) -> None:
    """What they say of others is left out; what does not fit names the file."""
    assert say("who-met", "Jensen Huang", BOTH[0], *SAME)[0] == 0
    assert say("check", BOTH[0], *SAME)[0] == 0


@pytest.mark.needs_text
@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (
            ("who-met", "Huang", *SAME),
            "--identities goes with the files of articles; none is given",
        ),
        (("check", "empty.jsonl"), "'empty.jsonl' has no line with an article"),
        (("check", *BOTH, "--identities", "wrong.jsonl"), "wrong.jsonl: no entity or meeting in"),
        (("show", "both.jsonl"), "Extra data: line 2 column 1"),
        (
            ("who-met", "Huang", "articles"),
            "if 'articles' is no part of the name but a file, say --",
        ),
        (("who-met", "Huang", "lost"), "did you mean 'Jensen Huang'?\n"),
        (("who-met", "articles"), "called 'articles' in this article\n"),
    ],
)
def test_says_what_is_wrong_with_the_files(
    say: Say, files: Path, words: tuple[str, ...], problem: str
) -> None:
    """And what to do about it."""
    (files / "empty.jsonl").touch()
    wrong = '{"same": [["first", "lee"], ["second", "nobody"]]}'
    (files / "wrong.jsonl").write_text(wrong, encoding="utf-8")
    status, _, err = say(*words)
    assert status == 2
    assert problem in err


def test_one_id_in_two_files_is_a_fault_of_the_second(say: Say) -> None:
    """It names both files, and the others are checked all the same."""
    status, out, _ = say("check", *BOTH, "both.jsonl", "--json")
    assert status == 1
    assert [
        (each["file"], each["path"], each["problem"]) for each in json.loads(out)["faults"]
    ] == [
        ("both.jsonl:1", "$.id", "'first' is the id of the article in articles/first.json too"),
        ("both.jsonl:2", "$.id", "'second' is the id of the article in articles/second.json too"),
    ]


def test_who_met_reads_standard_input_behind_a_name(
    say: Say, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hyphen is a file wherever files stand, and no part of a name; so is an upper-case suffix."""
    data = (files / BOTH[1]).read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert "Hae-jin Lee met Jen-Hsun Huang" in say("who-met", "Yi", "-")[1]
    (files / "second.JSON").write_bytes(data)
    assert "Hae-jin Lee met Jen-Hsun Huang" in say("who-met", "Yi", "second.JSON")[1]


def test_both_days_of_a_meeting_are_told(say: Say, files: Path) -> None:
    """In text, as JSON, and in a notebook."""
    article = report("x", TWO_DAYS)
    (files / "x.json").write_text(article_to_json(article), encoding="utf-8")
    assert (
        "Ann met Cid  Thursday 2024-06-20 to Friday 2024-06-21 [1]"
        in say("who-met", "Ann", "x.json")[1]
    )
    (encounter,) = json.loads(say("who-met", "Ann", "x.json", "--json")[1])["encounters"]
    assert encounter["meetings"][0]["end_date"] == "2024-06-21"
    assert "<td>2024-06-20 to 2024-06-21</td>" in Corpus([article])._repr_html_()


def test_a_cancelled_meeting_is_told(say: Say, files: Path) -> None:
    """Alone, beside a plan with the article of each, and against what is held."""
    for key, status in (("plan", "planned"), ("off", "cancelled"), ("held", "held")):
        article = report(key, DAY, status=status)
        (files / f"{key}.json").write_text(article_to_json(article), encoding="utf-8")
    same = [[(key, own) for key in ("plan", "off", "held")] for own in ("ann", "bob", "cid", "m")]
    (files / "ids").write_text("".join(f"{json.dumps({'same': each})}\n" for each in same))
    beside = ("--identities", "ids")
    assert "A meeting was cancelled:" in say("who-met", "Ann", "off.json")[1]
    _, out, _ = say("who-met", "Ann", "plan.json", "off.json", *beside)
    assert "A meeting was planned:\n  plan:\n" in out
    assert "A meeting was cancelled:\n  off:\n" in out
    _, out, _ = say("who-met", "Ann", "held.json", "off.json", *beside)
    assert "  but this is cancelled  Thursday 2024-06-20 [2]" in out
    _, out, _ = say("who-met", "Ann", "held.json", "off.json", "--json", *beside)
    (encounter,) = json.loads(out)["encounters"]
    assert [each["article"] for each in encounter["cancelled"]] == ["off"]
    corpus = Corpus(
        [report("held", DAY), report("off", DAY, status="cancelled")], same=same_of(same)
    )
    assert "but this is cancelled:" in corpus._repr_html_()


def same_of(judged: list[list[tuple[str, str]]]) -> list[list[tuple[str, str]]]:
    """Without the plan."""
    return [[key for key in keys if key[0] != "plan"] for keys in judged]
