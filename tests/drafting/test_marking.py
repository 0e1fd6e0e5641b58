"""Where declared names stand in a draft, and what is pointed out beside them."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from naver_nvidia import InvalidArticle, article_from_draft, draft_to_json, start_draft
from naver_nvidia.drafting import draft_from_article, mark_mentions, progress_of
from naver_nvidia.fixture import load_article

FRIDAY = date(2024, 6, 28)
ANN, BO = {"id": "ann", "name": "Ann Lee"}, {"id": "bo", "name": "Bo Lee"}


def draft(text: str, **changes: Any) -> dict[str, Any]:
    return start_draft(text, id="x", published=FRIDAY) | {"quotes": [], "dates": []} | changes


def marked(text: str, **changes: Any) -> list[tuple[str, str, str]]:
    """Whom, by which words and of what kind."""
    mentions = mark_mentions(draft(text, **changes))["mentions"]
    return [(each["entity"], each["passage"]["exact"], each["kind"]) for each in mentions]


def body(name: str) -> dict[str, Any]:
    return {"organizations": [{"id": "body", "name": name}]}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Ann Lee left. Lee rested, and Ann slept.", "Ann Lee", ["Ann Lee", "Lee", "Ann"]),
        ("Mr \u00d3 Murch\u00fa left.", "Declan \u00d3 Murch\u00fa", ["\u00d3 Murch\u00fa"]),
        ("But Quispe left.", "Esteban Quispe Mamani", ["Quispe"]),
        ("President Lee left. Then Lee\u2019s aide did.", "Ann Lee", ["Lee", "Lee"]),
        ("Verdi's Lee left for the home of Lee.", "Ann Lee", ["Lee", "Lee"]),
        ("J. Lee and von Lee left.", "J. von Lee", ["von Lee"]),
        ("Bo Lee, Lee Bo, the Kim-Lee talks, Lee-Orr and R&D-Lee left.", "Ann Lee", []),
        ("The University of Lee and the Bank of the Lee closed.", "Ann Lee", []),
        ("The Will left. Will they?", "Will Orr", []),
        ("Al-Sisi met al-Sisi; Sisi left.", "Abdel al-Sisi", ["Al-Sisi", "al-Sisi", "Sisi"]),
        ("De Villepin and Mr. de Villepin left.", "A. de Villepin", ["De Villepin", "de Villepin"]),
        ("Von der Leyen met Karl van Leyen.", "Ursula von der Leyen", ["Von der Leyen"]),
        ("Le Pen left. Did Le go? Did Pen do it?", "Marine Le Pen", ["Le Pen", "Pen"]),
        ("It is.\n\nThe leeway is not for Ann\n\nLee.", "Ann Lee", ["Ann", "Lee"]),
    ],
)
def test_marks_a_person_by_the_name_and_its_parts(text: str, name: str, words: list[str]) -> None:
    """A part that stands alone; not within a longer name, which may be somebody else's."""
    people = [{"id": "who", "name": name}]
    assert marked(text, people=people) == [("who", each, "name") for each in words]


def test_other_names_are_taken_as_they_are_given() -> None:
    """And the whole name of what is no person, not its parts."""
    people = [{**ANN, "alternate_names": ["Annie"], "family_name": "Lee", "given_name": None}]
    assert [words for _, words, _ in marked("Annie, or Lee.", people=people)] == ["Annie", "Lee"]
    assert marked("Great Rivers paid.", **body("Great Rivers Dairy")) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Great Rivers Dairy (GRD) grew. GRD paid.", "Great Rivers Dairy", ["GRD", "GRD"]),
        ("Great Rivers Dairy (see below) grew.", "Great Rivers Dairy", []),
        ("Great Rivers Dairy (AP) grew.", "Great Rivers Dairy", []),
        ("CHICAGO (CBS) -- It rained.", "CHICAGO", ["CHICAGO"]),
        ("Naver Cloud grew. The Naver CEO left.", "Naver", ["Naver"]),
    ],
)
def test_marks_a_body_by_the_acronym_behind_its_name(
    text: str, name: str, expected: list[str]
) -> None:
    found = marked(text, **body(name))
    assert [words for _, words, kind in found if kind == "name" and " " not in words] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Trade met. The ministry said so.", ["The ministry"]),
        ("The Ministry of Trade met. That was for the ministry.", ["the ministry"]),
        ("The ministry said so. The Ministry of Trade met.", []),
        ("The Ministry of Trade met. The ministry official said so.", []),
        ("The Ministry of Trade met the Ministry of Health. The ministry said so.", []),
        ("The mayor met. The ministry said so.", []),
    ],
)
def test_marks_the_ministry_where_there_is_but_one(text: str, expected: list[str]) -> None:
    """Behind its name, if no other is named, declared or not; and not before another noun."""
    found = marked(text, **body("Ministry of Trade"))
    assert [words for _, words, kind in found if kind == "nominal"] == expected


def test_two_declared_ministries_are_not_the_ministry() -> None:
    bodies = [{"id": "a", "name": "Ministry of Trade"}, {"id": "b", "name": "Health Ministry"}]
    text = "The Ministry of Trade met. The ministry said so."
    assert marked(text, organizations=bodies) == [("a", "Ministry of Trade", "name")]
    assert not any(
        k == "nominal" for *_, k in marked("Union Bank met. The bank said.", **body("Union Bank"))
    )


def test_a_name_in_small_letters_is_a_description() -> None:
    """As the guidelines have it: a common noun is no name."""
    topics = [{"id": "rail", "name": "rail links"}]
    assert marked("They spoke about rail links.", topics=topics) == [
        ("rail", "rail links", "nominal")
    ]


def test_a_name_within_another_declared_name_is_one_as_well() -> None:
    """But none of a person's: who knows of whom the Lee Foundation has its name."""
    text = "Naver Cloud grew. The Lee Foundation paid."
    bodies = [
        {"id": "cloud", "name": "Naver Cloud"},
        {"id": "naver", "name": "Naver"},
        {"id": "fund", "name": "Lee Foundation"},
    ]
    for ann in (ANN, {**ANN, "family_name": "Lee"}):
        assert sorted(marked(text, organizations=bodies, people=[ann])) == [
            ("cloud", "Naver Cloud", "name"),
            ("fund", "Lee Foundation", "name"),
            ("naver", "Naver", "name"),
        ]


def test_what_fits_two_is_left_and_said() -> None:
    """Also where it is the whole name of one, or what one has as a family name."""
    text = "Ann Lee met Bo Lee. Lee left."
    begun = draft(text, people=[ANN, BO])
    assert sorted(marked(text, people=[ANN, BO])) == [
        ("ann", "Ann Lee", "name"),
        ("bo", "Bo Lee", "name"),
    ]
    (left,) = progress_of(mark_mentions(begun)).unmarked
    assert (left.entities, [each.start for each in left.names]) == (("ann", "bo"), [20])
    places = [{"id": "lee", "name": "Lee"}]
    for changes in ({"people": [{**ANN, "family_name": "Lee"}, BO]}, {"places": places}):
        assert {words for _, words, _ in marked(text, **{"people": [ANN, BO]} | changes)} == {
            "Ann Lee",
            "Bo Lee",
        }


def test_a_place_is_not_marked_in_the_name_of_a_person() -> None:
    """And where the name stands alone, nobody knows which it is."""
    people = [{"id": "dana", "name": "Dana Austin"}]
    changes = {"people": people, "places": [{"id": "city", "name": "Austin"}]}
    text = "Dana Austin smiled. She loves Austin."
    assert marked(text, **changes) == [("dana", "Dana Austin", "name")]
    (left,) = progress_of(draft(text, **changes) | mark_mentions(draft(text, **changes))).unmarked
    assert (left.entities, left.counted) == (("city", "dana"), "'Austin' (in sentence 2)")


def test_a_name_that_is_not_meant_is_not_marked_again() -> None:
    """A mention of the kind "none" says so; it is no mention of the article."""
    begun = mark_mentions(draft("Lee left. Lee rested.", people=[{"id": "lee", "name": "Lee"}]))
    begun["mentions"][0]["kind"] = "none"
    del begun["people"][0]["review"]
    assert mark_mentions(begun) == begun
    progress = progress_of(begun)
    assert progress.unmarked == ()
    assert progress.article is not None
    assert [each.passage.start for each in progress.article.mentions] == [10]
    begun["mentions"][1]["entity"] = "nobody"
    assert [each.path for each in progress_of(begun).faults] == ["$.mentions[1].entity"]


def test_what_is_marked_stays_as_it_is() -> None:
    """Marking twice adds nothing, another's mention is left to them, and no edit is lost."""
    begun = draft("Ann Lee left. Lee rested. Lee slept.", people=[{**ANN, "mine": 1}])
    once = mark_mentions(begun)
    assert begun["mentions"] == []
    assert mark_mentions(once) == once
    assert mark_mentions(draft_to_json(once)) == once
    once["mentions"][1]["entity"] = "other"
    assert mark_mentions(once) == once
    del once["mentions"][2]
    assert once["people"][0].pop("review")
    again = mark_mentions(once)
    assert [each["passage"] for each in again["mentions"]][2:] == [{"s": 3, "exact": "Lee"}]
    assert again["people"] == [
        {
            **ANN,
            "mine": 1,
            "alternate_names": ["Lee"],
            "review": "is it 'Ann Lee'? Marked: 'Lee' (in sentence 3)",
        }
    ]


def test_asks_for_a_look_at_what_it_marked() -> None:
    """One note for each entity, with the words and how many, beside any that is there."""
    people = [{**ANN, "review": "who?", "alternate_names": ["A. Lee"]}]
    found = mark_mentions(draft("Ann Lee left. " + "Lee left. " * 10, people=people))
    assert found["people"][0]["alternate_names"] == ["A. Lee", "Lee"]
    assert found["people"][0]["review"] == (
        "who? is it 'Ann Lee'? Marked: 'Ann Lee' (in sentence 1), 'Lee' 10 times (in sentences 2, "
        "3, 4, 5, 6, 7, 8, 9, 10, 11); added to its names: 'Lee'"
    )
    (note,) = progress_of(found).notes
    assert note.path == "$.people[0].review"
    assert len(progress_of(found).unannotated) == 11
    del found["people"][0]["review"]
    assert progress_of(found).unannotated == ()
    assert len(article_from_draft(found).mentions) == 11


def test_speakers_and_mentions_agree() -> None:
    """Once an acronym is marked, it is a name of whoever is quoted by it."""
    text = 'The Ministry of Trade (MOT) met. MOT called it "a start".'
    begun = start_draft(text, id="x", published=FRIDAY) | body("Ministry of Trade")
    assert len(progress_of(begun).faults) == 1
    found = mark_mentions(begun)
    assert progress_of(found).faults == ()
    del found["quotes"][0]["review"], found["organizations"][0]["review"]
    assert article_from_draft(found).quotes[0].speaker.id == "body"


@pytest.mark.parametrize(
    "changes",
    [
        {"people": 5},
        {
            "people": [
                5,
                {},
                {"id": 5, "name": "Lee"},
                {"id": "x", "name": 5},
                {"id": "x", "name": " "},
            ]
        },
        {"people": [{"id": "x", "name": "Orr", "alternate_names": 5}]},
        {"mentions": [5, {}, {"passage": 5}, {"passage": {"exact": "Orr"}, "entity": []}]},
    ],
)
def test_what_is_wrong_is_left_to_check(changes: dict[str, Any]) -> None:
    """Nothing is marked by it, and nothing lost."""
    begun = draft("Lee left.", **changes)
    before = copy.deepcopy(begun)
    assert mark_mentions(begun)["mentions"] == changes.get("mentions", [])
    assert begun == before


def test_mentions_that_are_no_list_are_not_written_over() -> None:
    with pytest.raises(InvalidArticle, match=r"\$\.mentions: 'none' is not a list"):
        mark_mentions(draft("Lee left.", mentions="none"))


def test_marks_what_is_no_draft_of_pieces_too() -> None:
    """A text in one, with its paragraphs beside it or without."""
    found = draft_from_article(load_article()) | {"mentions": []}
    names = {each["passage"]["exact"] for each in mark_mentions(found)["mentions"]}
    assert {"Lee Hae-jin", "Jensen Huang", "Choi Soo-yeon", "Naver"} <= names
    assert mark_mentions({**draft("Lee left.", people=[ANN]), "text": "Lee left."})["mentions"]
    with pytest.raises(InvalidArticle):
        mark_mentions("[]")


WORDS = [
    "Lee",
    "Ann",
    "said",
    "he",
    "she",
    "told",
    "called",
    "so-called",
    "according",
    "to",
    "the",
    "The",
    "ministry",
    "of",
    "Trade",
    "Ministry",
    "(MOT)",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "「",
    "」",
    "(AP)",
    "Mr.",
    "U.K.",
    ",",
    ".",
    "?",
    ":",
    ";",
    "and",
    "met",
    "with",
    "By",
    "-",
    "(",
]


@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n", " ", "\u00a0"]), min_size=1, max_size=40))
def test_what_is_proposed_for_any_words_makes_an_article(words: list[str]) -> None:
    """Once it is looked at, and somebody speaks: no proposal names what does not stand there."""
    text = " ".join(words)
    assume(text.strip())
    begun = (
        start_draft(text, id="x", published=FRIDAY) | {"people": [ANN]} | body("Ministry of Trade")
    )
    found = mark_mentions(begun)
    assert mark_mentions(found) == found
    for each in (*found["people"], *found["organizations"], *found["dates"], *found["quotes"]):
        each.pop("review", None)
        if "speakers" in each:
            each["speakers"] = "ann"
    assert article_from_draft(draft_to_json(found)).text == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann met with Bo.", "met with"),
        ("Ann will meet Bo on Friday.", "meet"),
        ("They held two days of talks.", "held two days of talks"),
        ("After talks with Bo, Ann left.", "talks with"),
        ("Ann sat down with Bo.", "sat down with"),
        ("The plan met with strong resistance.", None),
        ("Ann met the June deadline.", None),
        ("Ann can no longer meet its promise to pay.", None),
        ("Metal is hard.", None),
    ],
)
def test_points_out_words_of_a_meeting(text: str, words: str | None) -> None:
    """Until a meeting has the sentence's words among its own; no fault in either case."""
    begun = draft(text, people=[ANN, BO])
    found = progress_of(begun).meeting_words
    assert [(number, each.exact) for number, each in found] == ([(1, words)] if words else [])
    sides = [{"members": ["ann"]}, {"members": ["bo"]}]
    meeting = {"id": "m", "delegations": sides, "passages": [{"exact": text}]}
    assert progress_of(begun | {"meetings": [meeting]}).meeting_words == ()
