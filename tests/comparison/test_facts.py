"""Roles, relations, and the parts of meetings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import (
    Alternative,
    Article,
    DateRange,
    Delegation,
    Meeting,
    Mention,
    Organization,
    Passage,
    Person,
    Place,
    Prediction,
    Product,
    Quote,
    Role,
    Score,
    Statement,
    assert_extracts,
    compare,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from naver_nvidia.comparison import PredictedMeeting, PredictedRelation, PredictedRole

TEXT = (
    "Ann Lee, chief executive officer (CEO) and founder of Acme, met Cy Orr in Oslo. "
    "Acme makes Rex. She said so; Acme has never sold Rex. Orr, a poet, holds a red pen."
)
ANN, CY = Person("ann", "Ann Lee", family_name="Lee"), Person("cy", "Cy Orr", family_name="Orr")
ACME, REX, OSLO = Organization("acme", "Acme"), Product("rex", "Rex"), Place("oslo", "Oslo")


def at(exact: str, nth: int = 1) -> Passage:
    return Passage.find(TEXT, exact, nth=nth)


def span(exact: str, nth: int = 1) -> tuple[int, int]:
    passage = at(exact, nth)
    return passage.start, passage.end


MEETING = Meeting(
    "talk",
    (Delegation(ACME, (ANN,)), Delegation(None, (CY,))),
    DateRange.day(date(2024, 6, 25)),
    OSLO,
    passages=[at("met")],
)
SAID = Quote("said", "so", ANN, at("so"), "indirect", at("She said"))
MAKES = Statement(ACME, "make", REX, passages=[at("Acme makes Rex")], id="making")
STATEMENTS = (
    MAKES,
    Statement(ACME, "sell", REX, passages=[at("Acme has never sold Rex")], modality="denied"),
    Statement(MEETING, "be_held_in", OSLO, passages=[at("Oslo")]),
    Statement(SAID, "support", MAKES, passages=[at("said so")]),
    Statement(CY, "be", "a poet", passages=[at("a poet")]),
    Statement(CY, "write", passages=[at("poet")]),
    Statement(
        CY, "hold", "a red pen", passages=[at("holds a red pen")], alternatives=[Alternative(ANN)]
    ),
)
ARTICLE = Article(
    id="facts",
    text=TEXT,
    date_published=date(2024, 6, 28),
    people=[ANN, CY],
    organizations=[ACME],
    places=[OSLO],
    products=[REX],
    mentions=[
        Mention(ANN, at("Ann Lee"), "name"),
        Mention(ANN, at("She"), "pronoun"),
        Mention(ACME, at("Acme"), "name"),
        Mention(CY, at("Cy Orr"), "name"),
        Mention(REX, at("Rex"), "name"),
        Mention(OSLO, at("Oslo"), "name"),
    ],
    quotes=[SAID],
    roles=[
        Role(
            ANN,
            ACME,
            "chief executive officer",
            [at("Ann Lee, chief executive officer (CEO)")],
            alternate_titles=["CEO"],
        ),
        Role(ANN, ACME, "founder", [at("founder of Acme")]),
        Role(CY, None, "poet", [at("Orr, a poet")]),
    ],
    meetings=[MEETING],
    statements=STATEMENTS,
)
ROLES: list[PredictedRole] = [("Lee", "Acme", "CEO"), (ANN, ACME, "Founder"), ("cy", None, "poet")]


@pytest.mark.parametrize(
    "roles",
    [
        ROLES,
        [(span("She"), span("Acme"), "C.E.O."), *ROLES],
        [(span("Ann Lee"), span("Acme", 2), "Chief Executive  Officer"), *ROLES[1:]],
        [("Lee", "Acme"), ("Orr", None)],
        ARTICLE.roles,
        [ARTICLE.roles[0], *ROLES[1:]],
    ],
    ids=["names", "places", "words", "without titles", "roles", "both"],
)
def test_takes_roles_by_name_by_place_or_as_roles(roles: Any) -> None:
    """A person and an organization have many names and mentions, and a title several forms."""
    layer = compare(ARTICLE, Prediction(roles=roles)).roles
    assert layer.strict.recall == 1
    assert layer.strict.spurious == (len(roles) == 4)


@pytest.mark.parametrize(
    ("roles", "kind", "message"),
    [
        (ROLES[1:], "missed", "missed Ann Lee is chief executive officer of Acme"),
        (ROLES[:2], "missed", "missed Cy Orr is poet"),
        (
            [("Lee", "Acme", "boss"), *ROLES[1:]],
            "label",
            "Ann Lee is chief executive officer of Acme, not boss",
        ),
        (
            [("Lee", "Acme", None), *ROLES[1:]],
            "label",
            "Ann Lee is chief executive officer of Acme, not nothing",
        ),
        (
            [*ROLES, ROLES[0]],
            "spurious",
            "spurious Ann Lee is CEO of Acme: predicted more than once",
        ),
        (
            [*ROLES, ("Lee", None, "poet")],
            "spurious",
            (
                "spurious Ann Lee is poet: the article has Ann Lee as chief executive officer of "
                "Acme and founder of Acme"
            ),
        ),
        (
            [*ROLES, ("Orr", "Emca", "boss")],
            "spurious",
            "spurious Cy Orr is boss of 'Emca': no organization called 'Emca' in this article",
        ),
        (
            [*ROLES, ("Orr", "Acme", "boss")],
            "spurious",
            "spurious Cy Orr is boss of Acme: the article has Cy Orr as poet",
        ),
        (
            [("Lee", "Acme")],
            "missed",
            "missed Cy Orr is something",
        ),
    ],
)
def test_says_what_is_wrong_with_a_role(
    roles: Sequence[PredictedRole], kind: str, message: str
) -> None:
    """A miss has the person, the title and the organization, and why the article has it not."""
    (miss,) = compare(ARTICLE, Prediction(roles=roles)).misses
    assert (miss.layer, miss.kind) == ("roles", kind)
    assert str(miss).splitlines()[0] == message
    assert (miss.passage is None) == (kind == "spurious" and "once" not in message)


def test_a_person_without_roles_has_none() -> None:
    """The reason says so."""
    article = attrs.evolve(ARTICLE, roles=())
    (miss,) = compare(article, Prediction(roles=[("Orr", "Acme", "boss")])).misses
    assert str(miss).endswith("the article has Cy Orr as nothing")


def test_titles_are_compared_by_the_schemes() -> None:
    """A wrong title at the right place is exact, and the right one in the wrong place nothing."""
    layer = compare(ARTICLE, Prediction(roles=[("Lee", "Acme", "boss"), ("Orr", "Acme", "poet")]))
    assert layer.roles.exact == Score(correct=1, missed=2, spurious=1)
    assert layer.roles.strict == Score(incorrect=1, missed=2, spurious=1)


def test_titles_of_one_post_that_share_a_form_are_one() -> None:
    """Whoever has "CEO" twice for one post in one organization, has it once."""
    twice = [Role(ANN, ACME, "CEO", [at("CEO")]), *ARTICLE.roles[1:]]
    article = attrs.evolve(ARTICLE, roles=[ARTICLE.roles[0], *twice])
    assert compare(article, Prediction(roles=ROLES)).passes()
    assert compare(article, article).passes()


RELATIONS: list[PredictedRelation] = [
    ("Acme", "make", "Rex"),
    ("talk", "be held in", "Oslo"),
    ("said", "support", "making"),
    ("Orr", "be", "A poet."),
    ("Orr", "write", None),
    ("Orr", "hold", "a red pen"),
]


@pytest.mark.parametrize(
    "relations",
    [
        RELATIONS,
        [(span("Acme", 2), "Make", span("Rex", 2)), *RELATIONS[1:]],
        [(ACME, "make", REX), (MEETING, "be_held_in", OSLO), (SAID, "support", MAKES), *RELATIONS[3:]],
        [*RELATIONS[:3], ("Orr", "be", span("a poet")), *RELATIONS[4:]],
        [*RELATIONS[:-1], ("Lee", "hold", "a red pen")],
        STATEMENTS,
        [STATEMENTS[0], *RELATIONS[1:]],
        [(subject, object_) for subject, _, object_ in RELATIONS],
        [
            *((subject, object_) for subject, _, object_ in RELATIONS[:-1]),
            ("Lee", "a red pen"),
        ],
    ],
    ids=[
        "names",
        "places",
        "objects",
        "words",
        "another reading",
        "statements",
        "both",
        "pairs",
        "another reading of a pair",
    ],
)  # fmt: skip
def test_takes_relations_by_name_by_place_or_as_statements(relations: Any) -> None:
    """What is stated of entities, meetings, quotations and statements, and in words; not denials."""
    assert_extracts(ARTICLE, Prediction(relations=relations))


@pytest.mark.parametrize(
    ("relations", "kind", "message"),
    [
        (RELATIONS[1:], "missed", "missed Acme make Rex"),
        (
            [("Acme", "sell", "Rex"), *RELATIONS[1:]],
            "label",
            "Acme make Rex, not sell",
        ),
        (
            [*RELATIONS, ("Acme", "sell", "Rex")],
            "spurious",
            "spurious Acme sell Rex: the article denies it",
        ),
        (
            [*RELATIONS, ("Acme", "eat", "Rex")],
            "spurious",
            "spurious Acme eat Rex: the article states something else of the two",
        ),
        (
            [*RELATIONS, ("Acme", None, "Rex")],
            "spurious",
            "spurious Acme nothing Rex: the article states something else of the two",
        ),
        (
            [*RELATIONS, ("Lee", "hold", "a red pen")],
            "spurious",
            (
                "spurious Ann Lee hold 'a red pen': another reading of Cy Orr hold 'a red pen', "
                "which was found"
            ),
        ),
        (
            [*RELATIONS, ("Orr", "hold", "a red pen")],
            "spurious",
            "spurious Cy Orr hold 'a red pen': predicted more than once",
        ),
        (
            [*RELATIONS, ("Lee", "eat", "a red pen")],
            "spurious",
            "spurious Ann Lee eat 'a red pen': the article states something else of the two",
        ),
        (
            [*RELATIONS, ("Rex", "make", "Acme")],
            "spurious",
            "spurious Rex make Acme: the article has the two the other way round",
        ),
        (
            [*RELATIONS, ("Lee", "write", None)],
            "spurious",
            "spurious Ann Lee write: no statement in this article has it without an object",
        ),
        (
            [*RELATIONS, ("Orr", "be", "A Poet of Oslo")],
            "spurious",
            "spurious Cy Orr be 'A Poet of Oslo': no statement in this article has both",
        ),
        (
            [
                ("Acme", "Rex"),
                ("talk", "Oslo"),
                ("said", "making"),
                ("Orr", "a poet"),
                ("cy", None),
            ],
            "missed",
            "missed Cy Orr - 'a red pen'",
        ),
    ],
)
def test_says_what_is_wrong_with_a_relation(
    relations: Sequence[PredictedRelation], kind: str, message: str
) -> None:
    """A miss has subject, predicate and object, and the words that state it."""
    (miss,) = compare(ARTICLE, Prediction(relations=relations)).misses
    assert (miss.layer, miss.kind) == ("relations", kind)
    assert str(miss).splitlines()[0] == message


@pytest.mark.parametrize(
    ("relation", "why"),
    [
        (("Rex", "sell", "Acme"), "the article denies it"),
        (("Rex", "Acme"), "the article denies it"),
        (("Rex", None, "Acme"), "the article denies it"),
        (("Oslo", "sell", "Acme"), "the article denies it"),
        (("Rex", "buy", "Acme"), "the article denies something else of the two"),
        (("Acme", "sell", "Rex"), "the article has the two the other way round"),
        (("Acme", "Rex"), "the article has the two the other way round"),
    ],
)
def test_says_what_is_denied(relation: Any, why: str) -> None:
    """And shows the words that do so."""
    denial = Statement(
        REX,
        "sell",
        ACME,
        passages=[at("never")],
        modality="denied",
        alternatives=[Alternative(OSLO)],
    )
    article = attrs.evolve(ARTICLE, statements=[denial])
    (miss,) = compare(article, Prediction(relations=[relation])).misses
    assert str(miss).splitlines()[0].partition(": ")[2] == why
    assert miss.passage == at("never")


@pytest.mark.parametrize("count", [2, 3])
def test_other_readings_stand_for_what_is_not_found_as_it_is(count: int) -> None:
    """Each for one statement, and none takes the place of one that was found in so many words."""
    stated = [
        Statement(who, "hold", "it", passages=[at("a red pen")], alternatives=[Alternative(ANN)])
        for who in (CY, ACME, REX)[:count]
    ]
    article = attrs.evolve(ARTICLE, statements=stated)
    found = [("Lee", "hold", "it")] * (count - 1)
    for relations in ([*found, (CY, "hold", "it")], [(REX, "Oslo"), ("Lee", "it"), (CY, "it")]):
        layer = compare(article, Prediction(relations=relations)).relations
        assert layer.strict.correct == (count if relations[0] == found[0] else 2)
        assert "predicted more than once" not in str(layer)
    layer = compare(article, Prediction(relations=[*found, *found])).relations
    assert layer.strict == Score(correct=count, spurious=count - 2)


def test_a_statement_about_another_is_about_that_one() -> None:
    """Whatever the ids are, one that says the same of somebody else is not meant."""
    other = Statement(CY, "make", OSLO, passages=[at("holds a red pen")], id="other")
    about = Statement(SAID, "support", MAKES, passages=[at("said so")])
    article = attrs.evolve(ARTICLE, statements=[MAKES, other, about])
    for supported, right in ((MAKES, 1), (other, 0)):
        meant = attrs.evolve(supported, id="of_the_prediction")
        layer = compare(article, Prediction(relations=[(SAID, "support", meant)])).relations
        assert layer.strict.correct == right


def test_what_is_denied_is_not_stated() -> None:
    """On either side."""
    denial = [each for each in STATEMENTS if each.modality == "denied"]
    layer = compare(ARTICLE, Prediction(relations=denial)).relations
    assert layer.strict == Score(missed=6)


def test_what_is_stated_goes_before_another_reading() -> None:
    """Where the article states what other words may mean too, it is found by itself."""
    also = Statement(ANN, "hold", "a red pen", passages=[at("holds a red pen")])
    article = attrs.evolve(ARTICLE, statements=[*STATEMENTS, also])
    assert compare(
        article, Prediction(relations=[*RELATIONS, ("Lee", "hold", "a red pen")])
    ).passes()


PARTS: list[tuple[Any, dict[str, Score]]] = [
    (
        [("Lee", "Orr", "2024-06-25", "Oslo")],
        {"participant": Score(correct=2), "date": Score(correct=1), "place": Score(correct=1)},
    ),
    (
        [MEETING],
        {"participant": Score(correct=2), "date": Score(correct=1), "place": Score(correct=1)},
    ),
    (
        [("Lee", "Bo", "2024-06-25", span("Acme"))],
        {
            "participant": Score(missed=2, spurious=2),
            "date": Score(missed=1, spurious=1),
            "place": Score(missed=1, spurious=1),
        },
    ),
    (
        [("Lee", "Orr", None, None)],
        {"participant": Score(correct=2), "date": Score(missed=1), "place": Score(missed=1)},
    ),
    (
        [("Lee", "Orr", "2024")],
        {"participant": Score(correct=2), "date": Score(missed=1, spurious=1)},
    ),
    ([MEETING, ("Lee", "Orr", None)], {"participant": Score(correct=2), "date": Score(correct=1)}),
    ([("Lee", "Orr")], {"participant": Score(correct=2)}),
    ([], {"participant": Score(missed=2), "date": Score(missed=1), "place": Score(missed=1)}),
]


@pytest.mark.parametrize(("meetings", "parts"), PARTS)
def test_scores_each_part_of_a_meeting(
    meetings: Sequence[PredictedMeeting], parts: dict[str, Score]
) -> None:
    """Who took part, when and where, as far as it was looked for, whatever else is wrong."""
    assert dict(compare(ARTICLE, Prediction(meetings=meetings)).meetings.parts) == parts


TWICE = attrs.evolve(
    ARTICLE,
    meetings=[
        MEETING,
        attrs.evolve(
            MEETING,
            id="again",
            place=ACME,
            date=DateRange.day(date(2024, 6, 26)),
            passages=[at("met Cy Orr")],
        ),
        Meeting("none", MEETING.delegations, passages=[at("Ann Lee")]),
    ],
)
PLACES: list[tuple[Any, Score, list[tuple[str, str]]]] = [
    (
        [("2024-06-25", "Oslo"), ("2024-06-26", "Acme"), (None, None)],
        Score(correct=2),
        [],
    ),
    (
        [("2024-06-25", "Acme"), ("2024-06-26", "Oslo"), (None, None)],
        Score(missed=2, spurious=2),
        [
            ("label", "Ann Lee met Cy Orr (2024-06-25) in Oslo, not Acme"),
            ("label", "Ann Lee met Cy Orr (2024-06-26) in Acme, not Oslo"),
        ],
    ),
    (
        [("2024-06-25", None), ("2024-06-26", "Rome"), (None, "Acme")],
        Score(missed=2, spurious=2),
        [
            ("label", "Ann Lee met Cy Orr (2024-06-25) in Oslo, not no place"),
            ("label", "Ann Lee met Cy Orr (2024-06-26) in Acme, not 'Rome'"),
            ("label", "Ann Lee met Cy Orr (no date) in no place, not Acme"),
        ],
    ),
    (
        [("2024-06-25", "Oslo"), ("2024-06-27", "Acme"), (None, None)],
        Score(correct=2),
        [("label", "Ann Lee met Cy Orr (2024-06-26), not 2024-06-27")],
    ),
    (
        [("2024-06-25", "Oslo"), ("2024-06-26", "Acme"), (None, None), (None, "Acme")],
        Score(correct=2, spurious=1),
        [("spurious", "spurious Ann Lee met Cy Orr (no date): predicted more than once")],
    ),
]


@pytest.mark.parametrize(("found", "score", "misses"), PLACES)
def test_a_place_is_right_at_its_own_meeting(
    found: Any, score: Score, misses: list[tuple[str, str]]
) -> None:
    """Each wrong one is a miss, and none of them passes."""
    prediction = Prediction(meetings=[("Lee", "Orr", *each) for each in found])
    layer = compare(TWICE, prediction).meetings
    assert dict(layer.parts)["place"] == score
    assert [(each.kind, str(each).splitlines()[0]) for each in layer.misses] == misses
    assert layer.passes() == (not misses)
    assert layer.passes(scheme="exact") == (layer.exact.f1 == 1)


def test_a_second_place_of_one_day_is_missed() -> None:
    """Two who met twice on a day are one item, and have two places."""
    again = attrs.evolve(TWICE.meetings[1], date=MEETING.date)
    article = attrs.evolve(ARTICLE, meetings=[MEETING, again])
    layer = compare(article, Prediction(meetings=[("Lee", "Orr", "2024-06-25", "Oslo")])).meetings
    assert layer.strict == Score(correct=1)
    assert [str(each).splitlines()[0] for each in layer.misses] == [
        "missed Ann Lee met Cy Orr (2024-06-25) in Acme"
    ]
    assert not layer.passes()


@pytest.mark.parametrize("status", ["denied", "planned"])
def test_who_did_not_meet_took_no_part(status: Any) -> None:
    """Nor does one who met somebody else."""
    article = attrs.evolve(ARTICLE, meetings=[attrs.evolve(MEETING, status=status)], statements=[])
    layer = compare(article, Prediction(meetings=[("Lee", "Orr", "2024-06-25")])).meetings
    assert layer.parts == (("participant", Score(spurious=2)), ("date", Score(spurious=1)))


def test_a_meeting_with_days_goes_with_one_that_has_some() -> None:
    """However wrong they are, that is what was meant."""
    found = Prediction(meetings=[("Lee", "Orr", "2024-06-27")])
    (miss,) = (each for each in compare(TWICE, found).misses if each.kind == "label")
    assert str(miss).startswith("Ann Lee met Cy Orr (2024-06-25), not 2024-06-27")


@pytest.mark.parametrize("days", ["2024-06", "2024-06-01/2024-06-30"])
@pytest.mark.parametrize("ours", ["2024-06", "2024-06-01/2024-06-30"])
def test_days_are_equal_that_begin_and_end_alike(days: str, ours: str) -> None:
    """Whatever unit they are counted in."""
    meeting = attrs.evolve(MEETING, date=DateRange.parse(ours))
    article = attrs.evolve(ARTICLE, meetings=[meeting], statements=[])
    assert compare(article, Prediction(meetings=[("Lee", "Orr", days)])).passes()


def test_the_parts_of_a_meeting_are_in_its_line() -> None:
    """After the scores by scheme."""
    found = Prediction(meetings=[("Lee", "Orr", "2024")])
    line = str(compare(ARTICLE, found)).splitlines()[0]
    assert line.endswith("exact 1.000, partial 1.000, type 0.000, participant 1.000, date 0.000")


BOTH = (len(TEXT) + 6, len(TEXT) + 10)


@pytest.mark.parametrize(
    ("layers", "why"),
    [
        (
            {"meetings": [(BOTH, "Orr")]},
            "'both' mentions several (Ann Lee, Cy Orr); give an item for each",
        ),
        ({"meetings": [(span("Acme"), "Orr")]}, "'Acme' mentions the organization Acme"),
        ({"meetings": [(REX, "Orr")]}, "the product 'Rex' is no person of this article"),
        (
            {"roles": [(BOTH, None)]},
            "'both' mentions several (Ann Lee, Cy Orr); give an item for each",
        ),
        (
            {"relations": [(BOTH, "see", "Rex")]},
            "'both' mentions several (Ann Lee, Cy Orr); give an item for each",
        ),
        (
            {"quotes": [(*span("so"), BOTH)]},
            "'both' mentions several (Ann Lee, Cy Orr); give an item for each",
        ),
    ],
)
def test_says_whom_words_mention(layers: Any, why: str) -> None:
    """Where it is several, or somebody of another kind, they are nobody's."""
    text = f"{TEXT} Hail both."
    words = Passage.find(text, "both")
    both = [Mention(each, words, "pronoun") for each in (ANN, CY)]
    article = attrs.evolve(ARTICLE, text=text, mentions=[*ARTICLE.mentions, *both])
    misses = compare(article, Prediction(**layers)).misses
    assert [str(each).splitlines()[0].partition(": ")[2] for each in misses].count(why) == 1


@given(st.sets(st.sampled_from(range(6))))
def test_each_relation_is_found_by_itself(found: set[int]) -> None:
    """Those that were predicted are right, and the others missed."""
    layer = compare(ARTICLE, Prediction(relations=[RELATIONS[nth] for nth in found])).relations
    assert layer.strict == Score(correct=len(found), missed=6 - len(found))


def test_many_relations_are_matched_pair_by_pair() -> None:
    """A long list takes no longer than its pairs: what is right in one is right in thousands."""
    count = 2_000
    stated = [Statement(ANN, "write", f"poem {nth}", passages=[at("poet")]) for nth in range(count)]
    article = attrs.evolve(ARTICLE, statements=stated)
    found = [("Lee", "write" if nth % 2 else "read", f"poem {nth}") for nth in range(count)]
    layer = compare(article, Prediction(relations=found)).relations
    assert layer.strict == Score(correct=count // 2, incorrect=count // 2)
