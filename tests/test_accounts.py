"""On whose word an article has a meeting, and which of its words prove who met."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from naver_nvidia import (
    Article,
    Delegation,
    Document,
    Meeting,
    Organization,
    Passage,
    Person,
    Statement,
)
from naver_nvidia.article import accounts_of
from naver_nvidia.corpus import proof_in

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


def met(subject: Person, passage: Passage, **changes: object) -> Statement:
    return Statement(subject, "meet_with", HUANG, passages=(passage,), **changes)


def test_a_meeting_without_statements_is_on_its_own_word() -> None:
    """Where no statement stands in the passages, the meeting's source is theirs."""
    on_a_post = attrs.evolve(MEETING, according_to=POST)
    assert [each.sources for each in accounts_of(article(), MEETING)] == [(None,), (None,)]
    told = article(meeting=on_a_post)
    assert [each.sources for each in accounts_of(told, on_a_post)] == [(POST,), (POST,)]


def test_an_account_is_on_the_word_of_its_statements() -> None:
    """Each passage has the sources of the statements that stand in it, each source once."""
    told = article(
        met(LEE, LEE_MET),
        met(KIM, KIM_MET, according_to=POST),
        Statement(MEETING, "be", "short", according_to=POST, passages=(KIM_MET,)),
    )
    assert [each.sources for each in accounts_of(told, MEETING)] == [(None,), (POST,)]


@pytest.mark.parametrize(
    "beside",
    [
        Statement(NVIDIA, "report", MEETING, according_to=NVIDIA, passages=(LEE_MET,)),
        Statement(LEE, "know", KIM, according_to=NVIDIA, passages=(LEE_MET,)),
        Statement(LEE, "smile", according_to=NVIDIA, passages=(LEE_MET,)),
        met(LEE, KIM_MET, according_to=NVIDIA),
        met(LEE, LEE_MET, according_to=NVIDIA, basis="inferred", reason="it follows"),
    ],
    ids=["of the report", "of companions", "of one alone", "elsewhere", "inferred"],
)
def test_other_statements_give_no_account(beside: Statement) -> None:
    """A statement that does not itself state the meeting there does not change whose word it is."""
    first, _ = accounts_of(article(met(LEE, LEE_MET, according_to=POST), beside), MEETING)
    assert first.sources == (POST,)


def test_proof_is_every_passage_where_no_statement_joins_the_two() -> None:
    """Without statements, all that states the meeting proves who met at it."""
    bare = article()
    (answer,) = bare.meetings.who_met("Lee Hae-jin")
    assert [each.passage for each in proof_in(bare, answer)] == [LEE_MET, KIM_MET]


def test_organizations_meet_through_their_members() -> None:
    """That Lee met Huang proves that Naver met Nvidia."""
    told = article(met(LEE, LEE_MET))
    (answer,) = told.meetings.who_met("Nvidia")
    assert [each.passage for each in proof_in(told, answer)] == [LEE_MET]
