"""Delegation, Meeting and Meetings: who met whom, with the proof.

The brute-force definitions below say in a few lines each what every question means; the answers on
random registers must equal them.
"""

from __future__ import annotations

import copy
import itertools
import pickle
import weakref
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from naver_nvidia import (
    AmbiguousName,
    Argument,
    DateRange,
    Delegation,
    Document,
    Encounter,
    InvalidValue,
    Meeting,
    Meetings,
    Organization,
    Passage,
    Person,
    Place,
    Topic,
    UnknownName,
    load_article,
    resolve_date,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

LEE = Person("lee-hae-jin", "Lee Hae-jin", family_name="Lee", given_name="Hae-jin")
MIN = Person("lee-min-ho", "Lee Min-ho", family_name="Lee", given_name="Min-ho")
CHOI = Person("choi", "Choi Soo-yeon", family_name="Choi", given_name="Soo-yeon")
HUANG = Person("huang", "Jensen Huang", family_name="Huang", given_name="Jensen")
NAVER, NVIDIA = Organization("naver", "Naver"), Organization("nvidia", "Nvidia")
CALIFORNIA = Place("california", "California")
SANTA_CLARA = Place("santa-clara", "Santa Clara", within=CALIFORNIA)
SEOUL = Place("seoul", "Seoul")
AI, CHIPS = Topic("ai", "sovereign AI"), Topic("chips", "chips")


def side(*members: Person, of: Organization | None = None) -> Delegation:
    return Delegation(of, members)


def day(words: str) -> DateRange:
    return DateRange.parse(words)


VISIT = Meeting(
    "visit",
    (side(LEE, CHOI, of=NAVER), side(HUANG, of=NVIDIA)),
    date=day("2024-06-25"),
    place=SANTA_CLARA,
    topics=(AI,),
    passages=(Passage(0, 7, "Lee met"), Passage(20, 27, "meeting")),
)
RETURN_VISIT = Meeting(
    "return-visit",
    (side(HUANG, of=NVIDIA), side(LEE, MIN, of=NAVER)),
    date=day("2024-10"),
    place=SEOUL,
    topics=(AI, CHIPS),
    passages=(Passage(40, 47, "met Lee"),),
)
PLAN = Meeting("plan", (side(CHOI), side(MIN)), date=day("2025"), status="planned")
RUMOUR = Meeting("rumour", (side(CHOI), side(MIN)), status="denied")
REGISTER = Meetings([RUMOUR, PLAN, RETURN_VISIT, VISIT])


def ids(meetings: Meetings) -> list[str]:
    return [meeting.id for meeting in meetings]


def names(encounters: tuple[Encounter, ...]) -> list[str]:
    return [encounter.counterpart.name for encounter in encounters]


# One meeting


def test_counterparts_sit_across_and_companions_beside() -> None:
    """Two people of one delegation did not thereby meet."""
    assert VISIT.participants == (LEE, CHOI, HUANG)
    assert VISIT.organizations == (NAVER, NVIDIA)
    assert VISIT.counterparts(LEE) == (HUANG,)
    assert VISIT.counterparts(HUANG) == (LEE, CHOI)
    assert VISIT.companions(LEE) == (CHOI,)
    assert VISIT.companions(HUANG) == ()


def test_a_person_on_both_sides_met_everyone_and_not_themself() -> None:
    """Whoever sat in two delegations sat across from both, and beside both."""
    meeting = Meeting("m", (side(LEE, CHOI), side(LEE, HUANG)))
    assert meeting.participants == (LEE, CHOI, HUANG)
    assert set(meeting.counterparts(LEE)) == {CHOI, HUANG}
    assert meeting.companions(LEE) == (CHOI, HUANG)
    assert meeting.counterparts(CHOI) == (LEE, HUANG)
    assert meeting.companions(CHOI) == (LEE,)


def test_a_person_alone_with_themself_met_nobody() -> None:
    """Listed on both sides and with nobody else, a person met nobody."""
    meeting = Meeting("m", (side(LEE), side(LEE)))
    assert meeting.counterparts(LEE) == ()
    assert meeting.companions(LEE) == ()
    alone = Meetings([meeting])
    assert alone.who_met(LEE) == alone.companions_of(LEE) == ()
    assert len(alone.between(LEE, LEE)) == 0
    assert list(alone.pairs()) == []
    assert alone.most_met() == ()


def test_delegations_may_be_empty_or_without_organization() -> None:
    """Organizations meet though nobody is named; people meet though no organization is."""
    meeting = Meeting("m", (Delegation(NAVER), Delegation(NVIDIA), side(LEE)))
    register = Meetings([meeting])
    assert meeting.participants == (LEE,)
    assert names(register.who_met("Lee")) == ["Naver", "Nvidia"]
    assert names(register.who_met("Naver")) == ["Nvidia", "Lee Hae-jin"]
    assert ids(register.between("Lee", "Nvidia")) == ["m"]
    empty = Meeting("m", ())
    assert empty.participants == ()
    assert empty.organizations == ()


@pytest.mark.parametrize("question", ["counterparts", "companions"])
def test_only_a_participant_has_counterparts_and_companions(question: str) -> None:
    """Asked about somebody absent, a meeting says so, and names the nearest who were there."""
    with pytest.raises(UnknownName) as caught:
        getattr(VISIT, question)(Person("lee-hai-jin", "Lee Hai-jin"))
    assert str(caught.value) == (
        "no participant called 'Lee Hai-jin' in the meeting 'visit'; did you mean 'Lee Hae-jin'?"
    )
    with pytest.raises(InvalidValue, match="Meeting: 'Lee Hae-jin' is of type str, not Person"):
        getattr(VISIT, question)("Lee Hae-jin")


@pytest.mark.parametrize(
    ("value", "changes", "message"),
    [
        (
            side(LEE),
            {"organization": "Naver"},
            "Delegation.organization: 'Naver' is of type str, not Organization",
        ),
        (side(LEE), {"members": "Lee"}, "Delegation.members: 'Lee' is of type str, not tuple"),
        (
            side(LEE),
            {"members": [LEE, "Choi"]},
            "Delegation.members[1]: 'Choi' is of type str, not Person",
        ),
        (
            side(LEE),
            {"members": [LEE, LEE]},
            "Delegation.members: 'lee-hae-jin' stands in the list twice",
        ),
        (
            side(LEE),
            {"on_behalf_of": "Naver"},
            "Delegation.on_behalf_of: 'Naver' is of type str, not Organization",
        ),
        (side(LEE), {"complete": 0}, "Delegation.complete: 0 is of type int, not bool"),
        (VISIT, {"id": ""}, "Meeting.id: '' is not a string with words and no outer space"),
        (VISIT, {"delegations": None}, "Meeting.delegations: None is of type NoneType, not tuple"),
        (VISIT, {"delegations": [5]}, "Meeting.delegations[0]: 5 is of type int, not Delegation"),
        (VISIT, {"place": "Seoul"}, "Meeting.place: 'Seoul' is of type str, not Entity"),
        (
            VISIT,
            {"organizer": "Lee"},
            "Meeting.organizer: 'Lee' is of type str, not Entity",
        ),
        (VISIT, {"topics": "AI"}, "Meeting.topics: 'AI' is of type str, not tuple"),
        (VISIT, {"topics": ["AI"]}, "Meeting.topics[0]: 'AI' is of type str, not Entity"),
        (
            VISIT,
            {"status": "hold"},
            "Meeting.status: 'hold' is not one of 'held', 'planned', 'denied'",
        ),
        (
            VISIT,
            {"status": ["held"]},
            "Meeting.status: ['held'] is not one of 'held', 'planned', 'denied'",
        ),
        (
            VISIT,
            {"according_to": "Naver"},
            "Meeting.according_to: 'Naver' is of type str, not tuple",
        ),
        (
            VISIT,
            {"passages": [(0, 7)]},
            "Meeting.passages[0]: (0, 7) is of type tuple, not Passage",
        ),
        (
            Encounter(LEE, HUANG, REGISTER),
            {"subject": "Lee"},
            "Encounter.subject: 'Lee' is of type str, not Person or Organization",
        ),
        (
            Encounter(LEE, HUANG, REGISTER),
            {"counterpart": None},
            "Encounter.counterpart: None is of type NoneType, not Person or Organization",
        ),
        (
            Encounter(LEE, HUANG, REGISTER),
            {"meetings": [VISIT]},
            "Encounter.meetings: [...] is of type list, not Meetings",
        ),
    ],
)
def test_wrong_values_name_class_and_field(
    value: Any, changes: dict[str, Any], message: str
) -> None:
    """A value that a field cannot hold is refused by the name of class and field."""
    with pytest.raises(InvalidValue) as caught:
        attrs.evolve(value, **changes)
    shown, _, expected = message.partition("[...]")
    assert str(caught.value).startswith(shown)
    assert str(caught.value).endswith(expected)


def test_lists_become_tuples() -> None:
    """A meeting built from lists is the same value, and hashable."""
    meeting = Meeting("m", [Delegation(NAVER, [LEE])], topics=[AI], passages=[Passage(0, 1, "x")])
    assert meeting == Meeting(
        "m", (Delegation(NAVER, (LEE,)),), topics=(AI,), passages=(Passage(0, 1, "x"),)
    )
    assert hash(meeting)
    assert attrs.evolve(meeting, according_to=Document("d", "post")).according_to


# The sequence


def test_meetings_are_ordered_by_date_with_the_undated_last() -> None:
    """By the earliest day, then the latest; what that does not tell apart keeps its order."""

    def dated(key: str, words: str | None) -> Meeting:
        return Meeting(key, (), date=None if words is None else day(words))

    given_ = [
        dated("undated", None), dated("day", "2024-06-01"), dated("year", "2024"),
        dated("june", "2024-06"), dated("january", "2024-01"), dated("also undated", None),
        dated("same day", "2024-06-01"),
    ]  # fmt: skip
    assert ids(Meetings(given_)) == [
        "january", "year", "day", "same day", "june", "undated", "also undated",
    ]  # fmt: skip


def test_meetings_are_an_immutable_sequence() -> None:
    """Meetings behave as a tuple does, and a slice can be asked again."""
    assert len(REGISTER) == 4
    assert list(REGISTER) == [VISIT, RETURN_VISIT, PLAN, RUMOUR]
    assert REGISTER[0] is VISIT
    assert REGISTER[-1] is RUMOUR
    assert VISIT in REGISTER
    assert REGISTER.index(PLAN) == 2
    assert REGISTER.count(VISIT) == 1
    assert next(reversed(REGISTER)) is RUMOUR
    assert isinstance(REGISTER[:1], Meetings)
    assert names(REGISTER[:1].who_met("Huang")) == ["Lee Hae-jin", "Choi Soo-yeon"]
    assert ids(REGISTER[::2]) == ["visit", "plan"]
    with pytest.raises(IndexError):
        REGISTER[4]
    with pytest.raises(TypeError):
        REGISTER[0] = PLAN  # type: ignore[index]
    with pytest.raises(AttributeError):
        REGISTER.extra = 1  # type: ignore[attr-defined]
    assert len(Meetings()) == 0


def test_a_slice_that_runs_backwards_is_refused() -> None:
    """Meetings stay in the order of their dates, so that they cannot silently be given in another."""
    with pytest.raises(InvalidValue, match=r"use reversed\(\)"):
        REGISTER[::-1]


def test_meetings_are_equal_by_value_whatever_was_asked_of_them() -> None:
    """Asking changes nothing: not equality, hash, copies or pickles."""
    fresh = Meetings([VISIT, RETURN_VISIT, PLAN, RUMOUR])
    REGISTER.who_met("Huang")
    assert fresh == REGISTER
    assert hash(fresh) == hash(REGISTER)
    assert fresh != Meetings([VISIT])
    assert fresh != list(fresh)
    for again in (
        pickle.loads(pickle.dumps(REGISTER)),  # noqa: S301 - our own bytes
        copy.deepcopy(REGISTER),
        copy.copy(REGISTER),
    ):
        assert again == REGISTER
        assert hash(again) == hash(REGISTER)
        assert names(again.who_met("Huang")) == names(REGISTER.who_met("Huang"))


def test_meetings_let_nobody_change_them() -> None:
    """Whoever shares them can rely on what they hold; weakly, too."""
    shared = Meetings([VISIT, PLAN])
    shared.__init__([RUMOUR])  # type: ignore[misc]
    for name in ("_register", "more"):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(shared, name, range(1))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(shared, name)
    assert ids(shared) == ["visit", "plan"]
    assert weakref.ref(shared)() is shared


def test_a_repr_counts_instead_of_listing() -> None:
    """The repr of a register stays one line however many meetings it has."""
    assert repr(REGISTER) == "<4 Meetings, 2024-06-25 to 2025-12-31, 1 undated>"
    assert repr(Meetings([VISIT])) == "<1 Meeting, 2024-06-25 to 2024-06-25>"
    assert repr(Meetings([RUMOUR])) == "<1 Meeting, 1 undated>"
    assert repr(Meetings()) == "<0 Meetings>"
    many = Meetings(Meeting(f"m{number}", ()) for number in range(1000))
    assert repr(many) == "<1,000 Meetings, 1,000 undated>"


@pytest.mark.parametrize(
    ("given_", "message"),
    [
        ("visit", "Meetings: 'visit' is of type str, not tuple"),
        (5, "Meetings: 5 is of type int, not tuple"),
        (["visit"], "Meetings[0]: 'visit' is of type str, not Meeting"),
        ([VISIT, None], "Meetings[1]: None is of type NoneType, not Meeting"),
        ([VISIT, PLAN, VISIT], "Meetings: two different meeting entries share the id 'visit'"),
        (
            [VISIT, Meeting("m", (side(Person("huang", "Huang")),))],
            "Meetings: two different person or organization entries share the id 'huang'",
        ),
        (
            [VISIT, Meeting("m", (side(of=Organization("huang", "Huang Inc.")),))],
            "Meetings: two different person or organization entries share the id 'huang'",
        ),
        (
            [Meeting("m", (side(Person("X", "X")), side(of=Organization("X", "X Inc."))))],
            "Meetings: two different person or organization entries share the id 'X'",
        ),
        (
            [VISIT, Meeting("m", (), place=Place("california", "California State"))],
            "Meetings: two different place entries share the id 'california'",
        ),
        (
            [VISIT, Meeting("m", (), topics=[Topic("ai", "AI")])],
            "Meetings: two different topic entries share the id 'ai'",
        ),
    ],
)
def test_what_is_no_register_is_refused_when_built(given_: Any, message: str) -> None:
    """One id means one thing; what is no meeting is named by its place."""
    with pytest.raises(InvalidValue) as caught:
        Meetings(given_)
    assert str(caught.value) == message


# Filters


def test_of_gives_the_meetings_that_one_takes_part_in() -> None:
    """By person or organization, whatever the status, which other filters narrow."""
    assert ids(REGISTER.of("Huang")) == ["visit", "return-visit"]
    assert ids(REGISTER.of(NAVER)) == ["visit", "return-visit"]
    assert ids(REGISTER.of("choi")) == ["visit", "plan", "rumour"]
    assert ids(REGISTER.of("choi").with_status("held")) == ["visit"]


def test_between_wants_the_two_across_the_table() -> None:
    """Two who came together are not between; a person and an organization may be."""
    assert ids(REGISTER.between("Huang", "Naver")) == ["visit", "return-visit"]
    assert ids(REGISTER.between(LEE, HUANG)) == ids(REGISTER.between(HUANG, LEE))
    assert ids(REGISTER.between("Lee Hae-jin", "Choi Soo-yeon")) == []
    assert ids(REGISTER.between("Lee Hae-jin", "Naver")) == []
    assert ids(REGISTER.between("Choi", "Lee Min-ho")) == ["plan", "rumour"]


def test_during_asks_what_may_be_or_what_must_be() -> None:
    """Both ends inclusive, either open; an undated meeting is in no span."""
    october = (date(2024, 10, 15), date(2024, 10, 31))
    assert ids(REGISTER.during(*october)) == ["return-visit"]
    assert ids(REGISTER.during(*october, certainly=True)) == []
    assert ids(REGISTER.during(date(2024, 10, 1), date(2024, 10, 31), certainly=True)) == [
        "return-visit"
    ]
    assert ids(REGISTER.during(end=date(2024, 6, 25))) == ["visit"]
    assert ids(REGISTER.during(date(2024, 6, 25), date(2024, 6, 25))) == ["visit"]
    assert ids(REGISTER.during(start=date(2024, 6, 26))) == ["return-visit", "plan"]
    assert ids(REGISTER.during(date.min)) == ["visit", "return-visit", "plan"]
    assert ids(REGISTER.during(day("2024-10"), certainly=True)) == ["return-visit"]
    assert ids(REGISTER.during(resolve_date("June", published=date(2024, 6, 28)).range)) == [
        "visit"
    ]
    assert ids(REGISTER.undated()) == ["rumour"]


@pytest.mark.parametrize(
    "span",
    [
        (datetime(2024, 6, 1), None),  # noqa: DTZ001 - the very mistake
        ("2024-06", None),
        (0, None),
        (None, ""),
        (date(2024, 6, 2), date(2024, 6, 1)),
        (day("2024-06"), date(2024, 7, 1)),
        (date(2024, 7, 1), day("2024-06")),
        (resolve_date("June", published=date(2024, 6, 28)),),
        (resolve_date("recently", published=date(2024, 6, 28)).range,),
        (),
    ],
)
def test_during_takes_days_in_order(span: Any) -> None:
    """A datetime, a string, another falsy value, a span that runs backwards or none is a mistake.

    Words that mean no day have no range, and must not silently choose every day.
    """
    with pytest.raises(InvalidValue, match=r"^Meetings.during: "):
        REGISTER.during(*span)


def test_at_includes_the_places_within() -> None:
    """A meeting in Santa Clara was in California; one in California need not be in Santa Clara."""
    assert ids(REGISTER.at("California")) == ["visit"]
    assert ids(REGISTER.at(SANTA_CLARA)) == ["visit"]
    assert ids(REGISTER.at("seoul")) == ["return-visit"]
    assert ids(Meetings([Meeting("m", (), place=CALIFORNIA)]).at(SANTA_CLARA)) == []


def test_about_gives_the_meetings_with_the_topic() -> None:
    """By topic, its id or its name."""
    assert ids(REGISTER.about("Sovereign ai")) == ["visit", "return-visit"]
    assert ids(REGISTER.about(CHIPS)) == ["return-visit"]


def test_with_status_gives_any_of_the_statuses() -> None:
    """One status or several; a misspelled one is an error, not an empty answer."""
    assert ids(REGISTER.with_status("held")) == ["visit", "return-visit"]
    assert ids(REGISTER.with_status("planned", "denied")) == ["plan", "rumour"]
    assert ids(REGISTER.with_status()) == []
    with pytest.raises(InvalidValue, match="'hold' is not one of 'held', 'planned', 'denied'"):
        REGISTER.with_status("hold")  # type: ignore[arg-type]


def test_filters_chain() -> None:
    """Every filter gives Meetings, which can be filtered and asked again."""
    found = (
        REGISTER.of("Naver").during(date(2024, 1, 1), date(2024, 12, 31)).at("seoul").about("ai")
    )
    assert isinstance(found, Meetings)
    assert names(found.who_met("Huang")) == ["Lee Hae-jin", "Lee Min-ho"]


# Questions


def test_who_met_gives_each_counterpart_with_the_proof() -> None:
    """In order of first meeting, each with the meetings and the words that state them."""
    first, second, third = REGISTER.who_met("Huang")
    assert (first.subject, first.counterpart) == (HUANG, LEE)
    assert ids(first.meetings) == ["visit", "return-visit"]
    assert first.passages == (*VISIT.passages, *RETURN_VISIT.passages)
    assert (second.counterpart, ids(second.meetings)) == (CHOI, ["visit"])
    assert (third.counterpart, third.passages) == (MIN, RETURN_VISIT.passages)


def test_a_plan_or_a_denial_is_no_meeting_held() -> None:
    """Nobody has met by a meeting that was only planned, or denied."""
    assert names(REGISTER.who_met("Choi")) == ["Jensen Huang"]
    assert REGISTER.first_meeting("Choi", "Lee Min-ho") is None
    only = REGISTER.with_status("planned", "denied")
    assert list(only.pairs()) == []
    assert only.most_met() == ()
    assert only.companions_of("Choi") == ()
    assert only.shortest_path("Choi", "Lee Min-ho") is None


def test_asked_of_an_organization_the_counterparts_are_organizations() -> None:
    """Organizations meet organizations."""
    (encounter,) = REGISTER.who_met("Naver")
    assert (encounter.subject, encounter.counterpart) == (NAVER, NVIDIA)
    assert ids(encounter.meetings) == ["visit", "return-visit"]


def test_companions_came_in_the_same_delegation() -> None:
    """Companions are of one's own delegation, at meetings held."""
    assert names(REGISTER.companions_of("Lee Hae-jin")) == ["Choi Soo-yeon", "Lee Min-ho"]
    assert REGISTER.companions_of(HUANG) == ()
    with pytest.raises(InvalidValue, match="Organization, not Person or str"):
        REGISTER.companions_of(NAVER)  # type: ignore[arg-type]


def test_pairs_gives_every_two_once() -> None:
    """Each pair once, with all its meetings."""
    pairs = [
        (each.subject.id, each.counterpart.id, ids(each.meetings)) for each in REGISTER.pairs()
    ]
    assert pairs == [
        ("lee-hae-jin", "huang", ["visit", "return-visit"]),
        ("choi", "huang", ["visit"]),
        ("huang", "lee-min-ho", ["return-visit"]),
    ]


def test_the_first_meeting_is_the_first_for_certain() -> None:
    """One meeting where the dates settle it."""
    first = REGISTER.first_meeting("Lee Hae-jin", "Huang")
    assert first is not None
    assert (first.subject, first.counterpart, ids(first.meetings)) == (LEE, HUANG, ["visit"])
    assert first.passages == VISIT.passages
    with_organization = REGISTER.first_meeting("Huang", "Naver")
    assert with_organization is not None
    assert ids(with_organization.meetings) == ["visit"]


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["2024-06-25", "2024-06-25"], ["m0", "m1"]),
        (["2024-06-25", "2024-06"], ["m1", "m0"]),
        (["2024-05", "2024-06"], ["m0"]),
        (["2024-05", "2024-05-31/2024-06-02", "2024-06-01"], ["m0", "m1"]),
        (["2024-06-25", None], ["m0", "m1"]),
        ([None, None], ["m0", "m1"]),
    ],
)
def test_the_first_meeting_may_be_one_of_several(dates: list[str | None], first: list[str]) -> None:
    """Where the dates do not settle which was first, all that may have been are given."""
    register = Meetings(
        Meeting(f"m{number}", (side(LEE), side(HUANG)), date=None if words is None else day(words))
        for number, words in enumerate(dates)
    )
    encounter = register.first_meeting(LEE, HUANG)
    assert encounter is not None
    assert ids(encounter.meetings) == first


def test_the_shortest_path_is_people_and_meetings_in_turn() -> None:
    """From one person to the other by meetings in which the two beside each met."""
    assert REGISTER.shortest_path("Choi", "Lee Min-ho") == (CHOI, VISIT, HUANG, RETURN_VISIT, MIN)
    assert REGISTER.shortest_path("Lee Hae-jin", "Huang") in [
        (LEE, VISIT, HUANG), (LEE, RETURN_VISIT, HUANG)
    ]  # fmt: skip
    assert REGISTER.shortest_path("Choi", "Choi") == (CHOI,)
    apart = Meetings([VISIT, Meeting("m", (side(MIN), side(Person("x", "Ana"))))])
    assert apart.shortest_path("Ana", "Huang") is None


def test_most_met_counts_meetings_held() -> None:
    """The people with the most meetings at which they met somebody; ties by first meeting."""
    assert REGISTER.most_met() == ((LEE, 2), (HUANG, 2), (CHOI, 1), (MIN, 1))
    assert REGISTER.most_met(1) == ((LEE, 2),)
    assert REGISTER.most_met(0) == ()
    assert REGISTER.most_met(99) == REGISTER.most_met()
    for wrong in (-1, True, 1.5, "1"):
        with pytest.raises(InvalidValue, match=r"^Meetings\.most_met: "):
            REGISTER.most_met(wrong)  # type: ignore[arg-type]


def test_who_is_in_a_register() -> None:
    """People and organizations in order of first appearance, whatever the status."""
    assert REGISTER.people == (LEE, CHOI, HUANG, MIN)
    assert REGISTER.organizations == (NAVER, NVIDIA)


# Names


@pytest.mark.parametrize(
    "who", [HUANG, "huang", "Jensen Huang", "HUANG, Jensen", "huang jensen", "Jensen"]
)
def test_one_asks_by_object_id_or_name(who: Any) -> None:
    """However a person is named, the answer is the same."""
    assert REGISTER.who_met(who) == REGISTER.who_met(HUANG)
    assert REGISTER.of(who) == REGISTER.of(HUANG)


@pytest.mark.parametrize(
    "ask",
    [
        REGISTER.of,
        lambda name: REGISTER.between("Huang", name),
        lambda name: REGISTER.between(name, "Huang"),
        REGISTER.who_met,
        REGISTER.companions_of,
        lambda name: REGISTER.first_meeting(name, "Huang"),
        lambda name: REGISTER.shortest_path("Huang", name),
        lambda name: REGISTER.shortest_path(name, name),
    ],
)
def test_no_name_is_guessed(ask: Any) -> None:
    """A name that two share names both; one that nobody has suggests the nearest."""
    with pytest.raises(AmbiguousName) as ambiguous:
        ask("Lee")
    assert ambiguous.value.candidates == (
        ("Lee Hae-jin", "lee-hae-jin"), ("Lee Min-ho", "lee-min-ho"),
    )  # fmt: skip
    with pytest.raises(UnknownName) as unknown:
        ask("Jensen Hwang")
    assert unknown.value.suggestions == ("Jensen Huang",)
    assert unknown.value.place == "these meetings"
    for wrong in (None, 5, ["Huang"], CALIFORNIA):
        with pytest.raises(InvalidValue, match=r"^Meetings\.\w+: .* or str$"):
            ask(wrong)


def test_places_and_topics_are_not_guessed_either() -> None:
    """A place or topic that no meeting knows is an error, not an empty answer."""
    with pytest.raises(
        UnknownName,
        match="no place called 'Californa' in these meetings; did you mean 'California'",
    ):
        REGISTER.at("Californa")
    with pytest.raises(UnknownName, match="no topic called 'sovereign A' in these meetings"):
        REGISTER.about("sovereign A")
    for ask in (REGISTER.at, REGISTER.about):
        for wrong in (None, 5, LEE):
            with pytest.raises(InvalidValue, match=r"^Meetings\.(at|about): .* or str$"):
                ask(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        (lambda: ids(REGISTER.with_status("denied").of("Huang")), []),
        (lambda: ids(REGISTER[:0].of("Huang")), []),
        (lambda: REGISTER.with_status("planned").who_met("Jensen Huang"), ()),
        (lambda: REGISTER.at("Seoul").companions_of("Choi"), ()),
        (lambda: REGISTER.undated().first_meeting("Huang", "Choi"), None),
        (lambda: REGISTER.undated().shortest_path("Huang", "Choi"), None),
        (lambda: ids(REGISTER.undated().between("Naver", "Nvidia")), []),
        (lambda: ids(REGISTER.undated().at("California").about("chips")), []),
        (lambda: ids(REGISTER.organized_by("Huang")), []),
        (lambda: ids(REGISTER.on_behalf_of("Nvidia")), []),
    ],
)
def test_a_name_that_the_collection_knows_has_an_answer_after_any_filter(
    ask: Any, answer: Any
) -> None:
    """Filters choose meetings, not names: who has none among the chosen gets the empty answer."""
    assert ask() == answer


def test_a_name_means_the_same_along_a_chain() -> None:
    """Two Lees are two Lees, though one of them alone takes part in the chosen meetings."""
    for chosen in (REGISTER.during(end=date(2024, 7, 1)), REGISTER[:0], REGISTER.of("Choi")):
        with pytest.raises(AmbiguousName, match="'Lee' fits more than one"):
            chosen.who_met("Lee")
        with pytest.raises(UnknownName, match="did you mean 'Jensen Huang'"):
            chosen.of("Jensen Hwang")
        with pytest.raises(UnknownName, match="did you mean 'California'"):
            chosen.at("Californa")


def test_organizers_and_owners_are_known_though_they_take_part_in_nothing() -> None:
    """Whoever a meeting names can be asked for by name, and has no meetings thereby."""
    holding = Organization("holding", "Holding")
    agent = Organization("agent", "Agent", parent_organization=holding)
    host = Person("host", "A Host")
    register = Meetings(
        [
            Meeting("m", (Delegation(NAVER, (LEE,), on_behalf_of=agent),), organizer=host),
            Meeting("n", (side(HUANG),), organizer=holding),
        ]
    )
    for name in ("A Host", "Agent", "Holding"):
        assert register.who_met(name) == ()
        assert ids(register.of(name)) == []
    assert ids(register.organized_by("host")) == ["m"]
    assert ids(register.organized_by("Holding")) == ["n"]
    assert register.people == (LEE, HUANG)
    with pytest.raises(InvalidValue, match="two different person or organization entries"):
        Meetings([Meeting("m", (side(LEE),), organizer=Person(LEE.id, "Another"))])


STRANGER = Person("stranger", "A Stranger")


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        (lambda: ids(REGISTER.of(STRANGER)), []),
        (lambda: ids(REGISTER.between(STRANGER, HUANG)), []),
        (lambda: ids(REGISTER.at(Place("korea", "Korea"))), []),
        (lambda: ids(REGISTER.about(Topic("tea", "tea"))), []),
        (lambda: REGISTER.who_met(STRANGER), ()),
        (lambda: REGISTER.companions_of(STRANGER), ()),
        (lambda: REGISTER.first_meeting(HUANG, STRANGER), None),
        (lambda: REGISTER.shortest_path(STRANGER, HUANG), None),
        (lambda: REGISTER.shortest_path(HUANG, STRANGER), None),
    ],
)
def test_an_object_without_meetings_here_has_an_empty_answer(ask: Any, answer: Any) -> None:
    """A name may be misspelled, an object may not: it simply met nobody in these meetings."""
    assert ask() == answer


def test_an_object_that_differs_from_the_known_one_is_refused() -> None:
    """The same id with other values would silently find nothing."""
    with pytest.raises(
        InvalidValue,
        match=r"Meetings\.who_met: .* differs from the one that has the id 'huang' here",
    ):
        REGISTER.who_met(Person("huang", "Huang"))
    with pytest.raises(InvalidValue, match=r"^Meetings\.at: the place asked for differs from"):
        REGISTER.at(Place("california", "Calif."))
    with pytest.raises(InvalidValue, match=r"^Meetings\.about: the topic asked for differs from"):
        REGISTER.about(Topic("chips", "crisps"))


# Threads


@pytest.mark.needs_threads
def test_threads_may_ask_one_register_together() -> None:
    """Many threads that ask at once get the answer that one gets."""

    def ask(_: int) -> tuple[Any, ...]:
        return (shared.who_met("Huang"), shared.most_met(), tuple(shared.pairs()), shared.people)

    for _ in range(5):
        shared = Meetings(REGISTER)
        with ThreadPoolExecutor(16) as pool:
            answers = set(pool.map(ask, range(64)))
        assert answers == {ask(0)}


# Random registers against the definitions

PEOPLE = [Person(f"p{number}", f"Person {number}") for number in range(6)]
COMPANIES = [Organization(f"o{number}", f"Company {number}") for number in range(3)]
START = date(2024, 1, 1)


def _range(first: int, days: int) -> DateRange:
    return DateRange(START + timedelta(first), START + timedelta(first + days), "range")


delegations = st.builds(
    Delegation,
    st.none() | st.sampled_from(COMPANIES),
    st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True),
)
drafts = st.builds(
    Meeting,
    st.just("draft"),
    st.lists(delegations, max_size=3),
    date=st.none() | st.builds(_range, st.integers(0, 12), st.integers(0, 4)),
    status=st.sampled_from(["held", "held", "held", "planned", "denied"]),
)
registers = st.lists(drafts, max_size=8).map(
    lambda meetings: Meetings(
        attrs.evolve(meeting, id=f"m{number}") for number, meeting in enumerate(meetings)
    )
)
parties = st.sampled_from([*PEOPLE, *COMPANIES])


def across(meeting: Meeting, a: Any, b: Any) -> bool:
    """The definition: two who differ, each in, or the sender of, another delegation."""
    return a != b and any(
        (a in one.members or a == one.organization) and (b in two.members or b == two.organization)
        for one, two in itertools.permutations(meeting.delegations, 2)
    )


def met(register: Meetings, a: Any, b: Any) -> list[Meeting]:
    """The meetings held in which the two sat across."""
    return [each for each in register if each.status == "held" and across(each, a, b)]


def stood(register: Meetings, a: Any, b: Any) -> list[Meeting]:
    """The meetings held in which sides that stand for the two sat across."""
    return [
        each
        for each in register
        if each.status == "held"
        and a != b
        and any(
            a in standing(one) and b in standing(two)
            for one, two in itertools.permutations(each.delegations, 2)
        )
    ]


def standing(one: Delegation) -> tuple[Any, ...]:
    """Whom a side stands for: its members and, where it names none, its organization."""
    return one.members or tuple(filter(None, [one.organization]))


def who_met(register: Meetings, who: Any) -> dict[Any, list[Meeting]]:
    """Of a person, whom the other sides stand for; of an organization, first organizations."""
    expected: dict[Any, list[Meeting]] = {}
    for other in [*PEOPLE, *COMPANIES]:
        for each in met(register, who, other):
            if any(
                (who in one.members or who == one.organization)
                and other
                in (
                    standing(two)
                    if isinstance(who, Person) or two.organization is None
                    else (two.organization,)
                )
                for one, two in itertools.permutations(each.delegations, 2)
            ):
                expected.setdefault(other, []).append(each)
    return expected


@given(registers, parties)
def test_who_met_is_its_definition(register: Meetings, who: Any) -> None:
    """Everyone for whom a side stands that sat across at a meeting held, by first meeting."""
    found = register.who_met(who)
    assert {each.counterpart: list(each.meetings) for each in found} == who_met(register, who)
    for each in register:
        if each.status == "held" and who in (*each.participants, *each.organizations):
            others = {other for other, where in who_met(register, who).items() if each in where}
            assert set(each.counterparts(who)) == others
    assert all(each.subject == who for each in found)
    assert len({each.counterpart for each in found}) == len(found)
    order = list(register)
    firsts = [order.index(each.meetings[0]) for each in found]
    assert firsts == sorted(firsts)


@given(registers, st.sampled_from(PEOPLE))
def test_companions_are_their_definition(register: Meetings, who: Person) -> None:
    """Everyone else who sat in the same delegation at a meeting held."""
    expected: dict[Person, list[Meeting]] = {}
    for other in PEOPLE:
        shared = [
            each
            for each in register
            if each.status == "held"
            and any(who in side.members and other in side.members for side in each.delegations)
        ]
        if other != who and shared:
            expected[other] = shared
    found = register.companions_of(who)
    assert {each.counterpart: list(each.meetings) for each in found} == expected


@given(registers)
def test_pairs_are_their_definition(register: Meetings) -> None:
    """Every two for whom sides stand that met, once, with all meetings at which they did."""
    expected = {
        frozenset(pair): stood(register, *pair)
        for pair in itertools.combinations([*PEOPLE, *COMPANIES], 2)
        if stood(register, *pair)
    }
    found = list(register.pairs())
    assert {
        frozenset((each.subject, each.counterpart)): list(each.meetings) for each in found
    } == expected
    assert len(found) == len(expected)
    order = list(dict.fromkeys(party for each in register for party in each.parties))
    assert all(order.index(each.subject) < order.index(each.counterpart) for each in found)


kinds = st.none() | st.sampled_from([Person, Organization])


@given(registers, parties, kinds, st.none() | st.lists(parties))
def test_kind_and_among_narrow_every_answer(
    register: Meetings, who: Any, kind: Any, among: list[Any] | None
) -> None:
    """What is left is what one would have picked out of the whole answer, in its order."""

    def fits(*found: Any) -> bool:
        return all(
            (kind is None or isinstance(each, kind)) and (among is None or each in among)
            for each in found
        )

    only: Any = {"kind": kind, "among": among}
    assert tuple(register.who_met(who, **only)) == tuple(
        each for each in register.who_met(who) if fits(each.counterpart)
    )
    pairs = [each for each in register.pairs() if fits(each.subject, each.counterpart)]
    assert list(register.pairs(**only)) == pairs
    most = tuple(each for each in register.most_met() if fits(each[0]))
    assert register.most_met(**only) == most
    assert register.most_met(2, **only) == most[:2]
    assert register.projected_graph(**only) == {
        one: {two: count for two, count in others.items() if fits(two)}
        for one, others in register.projected_graph().items()
        if fits(one)
    }


@pytest.mark.parametrize(
    ("ask", "problem"),
    [
        (
            lambda: REGISTER.who_met("Huang", kind=str),
            "who_met: kind: .* is neither Person nor Org",
        ),
        (
            lambda: REGISTER.most_met(kind="Person"),
            "most_met: kind: 'Person' is neither Person nor",
        ),
        (
            lambda: REGISTER.pairs(among="Huang"),
            "pairs: among: 'Huang' is one; give a list of them",
        ),
        (lambda: REGISTER.projected_graph(among=5), "projected_graph: among: 5 is of type int"),
        (lambda: REGISTER.shortest_path("Huang", "choi", without=LEE), "without: .* is one; give"),
    ],
)
def test_what_does_not_narrow_is_refused_when_asked(ask: Any, problem: str) -> None:
    """No kind of party, or one party where a list is meant."""
    with pytest.raises(InvalidValue, match=rf"^Meetings\..*{problem}"):
        ask()


def test_a_side_without_names_is_its_organization() -> None:
    """As in registers of ministers, who meet organizations, and may be compared to one another."""
    register = Meetings(
        [
            Meeting("a", (side(LEE), side(of=NVIDIA), side(of=NAVER)), date=day("2024")),
            Meeting("b", (side(MIN), side(of=NVIDIA)), date=day("2025")),
        ]
    )
    assert names(register.who_met("Lee Hae-jin")) == ["Nvidia", "Naver"]
    assert names(register.who_met("Nvidia")) == ["Lee Hae-jin", "Naver", "Lee Min-ho"]
    assert names(register.who_met("Nvidia", kind=Person)) == ["Lee Hae-jin", "Lee Min-ho"]
    assert register.most_met(1) == ((NVIDIA, 2),)
    assert register.most_met(kind=Person) == register.most_met(among=[LEE, "Lee Min-ho"])
    assert register.shortest_path(LEE, MIN) == (LEE, register[0], NVIDIA, register[1], MIN)
    assert register.shortest_path("Naver", MIN) == (
        NAVER, register[0], NVIDIA, register[1], MIN
    )  # fmt: skip
    assert {NAVER, NVIDIA, LEE, MIN} == set(register.projected_graph())
    assert register.projected_graph() == register.projected_graph(1) != {}


def test_an_organization_at_an_end_of_a_path_is_on_every_side_that_it_sent() -> None:
    """Though its members stand for it wherever else a path passes."""
    assert REGISTER.shortest_path(NAVER, NVIDIA) == (NAVER, VISIT, NVIDIA)
    assert REGISTER.shortest_path("Naver", "Huang") == (NAVER, VISIT, HUANG)
    assert REGISTER.shortest_path(MIN, NVIDIA, time_respecting=True) == (MIN, RETURN_VISIT, NVIDIA)
    assert REGISTER.shortest_path(NVIDIA, NVIDIA) == (NVIDIA,)


def test_a_path_finds_an_organization_through_those_whom_it_sent() -> None:
    """Even where it also sat without names, more often than anybody on the path met others."""
    alone = [Meeting(each, (side(of=NVIDIA), side(of=NAVER))) for each in ("a", "b", "c")]
    sent, before = (side(HUANG, of=NVIDIA), side(LEE)), (side(LEE), side(MIN))
    register = Meetings([*alone, Meeting("sent", sent), Meeting("before", before)])
    path = (MIN, register[4], LEE, register[3], NVIDIA)
    assert register.shortest_path(MIN, NVIDIA) == path
    assert register.shortest_path(NVIDIA, MIN) == path[::-1]


@given(registers, parties, parties)
def test_of_and_between_are_their_definitions(register: Meetings, a: Any, b: Any) -> None:
    """All meetings that one takes part in, and all in which two sat across."""
    taking_part = [each for each in register if a in (*each.participants, *each.organizations)]
    assert list(register.of(a)) == taking_part
    assert list(register.between(a, b)) == [each for each in register if across(each, a, b)]


@given(registers, st.integers(-2, 18), st.integers(0, 6))
def test_during_is_its_definition(register: Meetings, first: int, days: int) -> None:
    """Possibly: some day of the meeting is in the span. Certainly: every day is."""
    span = {START + timedelta(number) for number in range(first, first + days + 1)}

    def days_of(meeting: Meeting) -> Iterator[date]:
        assert meeting.date is not None
        return (meeting.date.earliest + timedelta(number) for number in range(len(meeting.date)))

    dated = [each for each in register if each.date is not None]
    asked = min(span), max(span)
    assert list(register.during(*asked)) == [
        each for each in dated if any(one in span for one in days_of(each))
    ]
    assert list(register.during(*asked, certainly=True)) == [
        each for each in dated if all(one in span for one in days_of(each))
    ]


@given(registers, parties, parties)
def test_the_first_meeting_is_its_definition(register: Meetings, a: Any, b: Any) -> None:
    """All meetings of the two that no other of theirs certainly preceded."""
    ours = met(register, a, b)
    expected = [
        each
        for each in ours
        if not any(
            one.date is not None and each.date is not None and one.date.latest < each.date.earliest
            for one in ours
        )
    ]
    found = register.first_meeting(a, b)
    assert ([] if found is None else list(found.meetings)) == expected


def joined(register: Meetings, one: Any, two: Any, ends: Any) -> list[Meeting]:
    """Where sides that stand for them sat across; those at the ends sit on all that they sent."""

    def at(party: Any, side: Delegation) -> bool:
        return party in standing(side) or (party in ends and party == side.organization)

    return [
        each
        for each in met(register, one, two)
        if any(
            at(one, this) and at(two, that)
            for this, that in itertools.permutations(each.delegations, 2)
        )
    ]


def _distance(register: Meetings, a: Any, b: Any) -> int | None:
    """How many meetings apart: reach outwards until nobody new is found."""
    reached, steps = {a}, 0
    everyone = [*PEOPLE, *COMPANIES]
    while b not in reached:
        wider = reached | {
            two for one in reached for two in everyone if joined(register, one, two, (a, b))
        }
        if wider == reached:
            return None
        reached, steps = wider, steps + 1
    return steps


@given(registers, parties, parties)
def test_the_shortest_path_is_a_path_and_none_is_shorter(
    register: Meetings, a: Any, b: Any
) -> None:
    """Parties and meetings in turn, each two beside a meeting met there, as few as can be."""
    path = register.shortest_path(a, b)
    distance = _distance(register, a, b)
    if path is None:
        assert distance is None
        return
    assert len(path) // 2 == distance
    assert (path[0], path[-1]) == (a, b)
    for one, meeting, other in zip(path[::2], path[1::2], path[2::2], strict=False):
        assert meeting in joined(register, one, other, (a, b))


def _in_time(register: Meetings, a: Any, b: Any) -> int | None:
    """How many meetings it takes in which days can be chosen so that none is before the last."""
    arrivals, steps = {(a, date.min)}, 0
    while arrivals and steps < len(PEOPLE + COMPANIES):
        if b in {who for who, _ in arrivals}:
            return steps
        arrivals = {
            (other, max(day, meeting.date.earliest))
            for who, day in arrivals
            for other in [*PEOPLE, *COMPANIES]
            for meeting in joined(register, who, other, (a, b))
            if meeting.date is not None and meeting.date.latest >= day
        }
        steps += 1
    return None


@given(registers, parties, parties)
def test_a_path_in_time_is_its_definition(register: Meetings, a: Any, b: Any) -> None:
    """Between people and organizations, which are on every side that they sent."""
    path = register.shortest_path(a, b, time_respecting=True)
    expected = _in_time(register, a, b)
    assert (None if path is None else len(path) // 2) == expected
    day = date.min
    for one, meeting, other in zip(
        *(() if path is None else (path[::2], path[1::2], path[2::2])), strict=False
    ):
        assert meeting in joined(register, one, other, (a, b))
        assert meeting.date.latest >= day
        day = max(day, meeting.date.earliest)


@given(registers)
def test_most_met_is_its_definition(register: Meetings) -> None:
    """For each the meetings held at which they met somebody, most first, nobody with none."""
    everyone = [*PEOPLE, *COMPANIES]
    counts: dict[Any, int] = {
        party: sum(
            any(each in stood(register, party, other) for other in everyone) for each in register
        )
        for party in everyone
    }
    found = register.most_met()
    assert dict(found) == {party: count for party, count in counts.items() if count}
    assert [count for _, count in found] == sorted((count for _, count in found), reverse=True)
    for n in range(4):
        assert register.most_met(n) == found[:n]


@given(registers, parties)
def test_asking_by_name_is_asking_by_object(register: Meetings, who: Any) -> None:
    """A name or id that a register knows stands for the object."""
    if who in (*register.people, *register.organizations):
        for name in (who.id, who.name, who.name.upper()):
            assert register.who_met(name) == register.who_met(who)
            assert register.of(name) == register.of(who)
    else:
        with pytest.raises(UnknownName):
            register.who_met(who.name)
        assert register.who_met(who) == ()


# Questions that users of registers ask

PERIODS: list[Any] = ["year", "quarter", "month", "week"]


@given(registers, st.sampled_from(PERIODS))
def test_counts_of_periods_are_their_definition(register: Meetings, period: Any) -> None:
    """A meeting counts where all its days lie in one period; the others under None, and last."""
    expected: dict[str, int] = {}
    for each in register.with_status("held"):
        names = {_period(day, period) for day in _days(each)}
        name = names.pop() if len(names) == 1 else "None"
        expected[name] = expected.get(name, 0) + 1
    found = register.count_by(period)
    assert {str(each): count for each, count in found.items()} == expected
    order = [each.earliest for each in found if each is not None]
    assert order == sorted(order)
    assert None not in list(found)[:-1]


def _days(meeting: Meeting) -> list[date]:
    when = meeting.date
    if when is None:
        return []
    return [when.earliest + timedelta(number) for number in range(len(when))]


def _period(when: date, period: str) -> str:
    year, week, _ = when.isocalendar()
    return {
        "year": f"{when:%Y}",
        "quarter": f"{when:%Y}-Q{(when.month + 2) // 3}",
        "month": f"{when:%Y-%m}",
        "week": f"{year:04}-W{week:02}",
    }[period]


@given(registers, parties, st.sampled_from(PERIODS))
def test_gaps_are_their_definition(register: Meetings, who: Any, period: Any) -> None:
    """The periods between the first day and the last on which no meeting of the party may lie."""
    days = [day for each in register.of(who).with_status("held") for day in _days(each)]
    every = [START + timedelta(number) for number in range(-40, 60)]
    span = [each for each in every if days and min(days) <= each <= max(days)]
    expected = {_period(each, period) for each in span} - {_period(each, period) for each in days}
    found = register.gaps(who, period)
    assert {str(each) for each in found} == expected
    assert len(found) == len(expected)
    for gap in found:
        assert len(register.of(who).with_status("held").during(gap)) == 0


@given(registers, parties)
def test_a_timeline_has_every_meeting_held_and_whom_one_met(register: Meetings, who: Any) -> None:
    """In the order of dates, those at which the party met nobody too."""
    found = register.timeline(who)
    assert [meeting for meeting, _ in found] == list(register.of(who).with_status("held"))
    for meeting, met in found:
        assert set(met) == set(meeting.counterparts(who))


@given(registers, parties, parties)
def test_shared_counterparts_are_those_of_both(register: Meetings, a: Any, b: Any) -> None:
    """Each with the encounters that prove it."""
    theirs = {each.counterpart: each for each in register.who_met(b)}
    assert register.shared_counterparts(a, b) == tuple(
        (each, theirs[each.counterpart])
        for each in register.who_met(a)
        if each.counterpart in theirs
    )
    people = register.shared_counterparts(a, b, kind=Person, among=iter(PEOPLE[:3]))
    assert {each.counterpart for each, _ in people} <= set(PEOPLE[:3])


def test_a_week_beyond_the_last_year_is_no_period() -> None:
    """It has no last day, so that its meetings are counted apart."""
    last = Meetings(
        Meeting(f"m{number}", (side(LEE), side(HUANG)), date=DateRange.day(when))
        for number, when in enumerate((date(9999, 12, 5), date.max))
    )
    assert {str(each): count for each, count in last.count_by("week").items()} == {
        "9999-W48": 1, "None": 1,
    }  # fmt: skip
    assert [str(each) for each in last.gaps(LEE, "week")] == [
        "9999-W49", "9999-W50", "9999-W51",
    ]  # fmt: skip
    assert last.gaps(LEE, "year") == ()
    with pytest.raises(InvalidValue, match="count_by: 'day' is not one of 'year', 'quarter'"):
        last.count_by("day")  # type: ignore[arg-type]


def test_mentioning_looks_for_words_in_topics() -> None:
    """All of them, in any order, whatever their case, hyphens and accents; never parts of words."""
    register = Meetings(
        Meeting(key, (), topics=[Topic(key, name)])
        for key, name in (("a", "Water-quality in Évora"), ("b", "waterways"), ("c", "Quality"))
    )
    assert ids(register.mentioning("water")) == ["a"]
    assert ids(register.mentioning("EVORA quality")) == ["a"]
    assert ids(register.mentioning("waterquality")) == ["a"]
    assert ids(register.mentioning("quality")) == ["a", "c"]
    with pytest.raises(InvalidValue, match=r"^Meetings\.mentioning: '-' has no word"):
        register.mentioning("-")
    with pytest.raises(InvalidValue, match=r"^Meetings\.mentioning: '' is not"):
        register.mentioning("")


def test_where_asks_anything_of_each_meeting() -> None:
    """And gives a view, as every filter does."""
    found = REGISTER.where(lambda each: each.place == SEOUL or each.status == "denied")
    assert ids(found) == ["return-visit", "rumour"]
    assert names(found.who_met("Huang")) == ["Lee Hae-jin", "Lee Min-ho"]


VARIANTS = ("&", "and", "(...)", "MP", "Pty Ltd")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tourism & Transport Forum", "Tourism and Transport Forum"),
        ("Sydney Union (USU)", "Sydney Union"),
        ("Rui Pires MP", "Rui Pires"),
        ("Acme Pty. Ltd.", "ACME"),
        ("Acme (Holdings) Pty Ltd", "Acme"),
        ("B&Q", "B & Q"),
        ("B\uff06Q", "B and Q"),
    ],
)
def test_similar_names_may_ignore_words(one: str, other: str) -> None:
    """For review, and only where they are asked to."""
    register = Meetings.from_rows([{"meeting": 1, "organization": each} for each in (one, other)])
    assert list(register.similar_names()) == []
    ((a, b),) = register.similar_names(ignoring=VARIANTS)
    assert {a.name, b.name} == {one, other}
    assert list(register.similar_names(ignoring=["Forum"])) == []
    for wrong in ("MP", ["MP", ""], ["-"]):
        with pytest.raises(InvalidValue, match=r"^Meetings\.similar_names: ignoring: "):
            register.similar_names(ignoring=wrong)


def test_who_is_similar_to_any_of_a_group_is_in_no_other() -> None:
    """Groups and parties can be counted, then."""
    people = ["Lee Jae-yong", "Jae-yong Lee", "LEE Jae yong", "Ana", "Leejae Yong", "ANA"]
    register = Meetings.from_rows([{"meeting": 1, "person": each} for each in people])
    assert [[each.name for each in group] for group in register.similar_names()] == [
        ["Lee Jae-yong", "Jae-yong Lee", "LEE Jae yong"], ["Ana", "ANA"],
    ]  # fmt: skip
    chained = ["Jae-yong", "Jaeyong", "Jae Yong", "Yong-jae"]
    register = Meetings.from_rows([{"meeting": 1, "person": each} for each in chained])
    ((*group,),) = register.similar_names()
    assert [each.name for each in group] == chained


def test_names_that_hyphens_and_accents_tell_apart_are_similar() -> None:
    """As are those of another case or order."""
    people = ["Lee Hae-jin", "Lee Haejin", "Ana", "Telefónica", "TELEFONICA"]
    register = Meetings.from_rows([{"meeting": 1, "person": each} for each in people])
    assert [tuple(each.name for each in group) for group in register.similar_names()] == [
        ("Lee Hae-jin", "Lee Haejin"), ("Telefónica", "TELEFONICA"),
    ]  # fmt: skip


def test_aliases_that_were_judged_are_one() -> None:
    """On every side, as organizer, owner and whom others speak for, and by every name."""
    old = Organization("old", "Naver Corp", parent_organization=Organization("h", "Holding Ltd"))
    holding = Organization("holding", "Holding")
    register = Meetings(
        [
            Meeting("a", (Delegation(old, (LEE, MIN)), side(HUANG)), organizer=old),
            Meeting("b", (Delegation(on_behalf_of=old), Delegation(NAVER)), organizer=HUANG),
            Meeting("c", (side(CHOI), side(of=holding))),
            Meeting("d", (side(of=attrs.evolve(old, id="cloud", name="Cloud")),)),
        ]
    )
    judged = register.with_aliases(
        {"Naver Corp": "Naver", MIN: LEE, "Holding Ltd": "holding", "Jensen Huang": CHOI}
    )
    naver, *_ = judged.organizations
    assert (naver.id, naver.alternate_names) == ("naver", ("Naver Corp",))
    assert ids(judged.of("Naver Corp")) == ["a", "b"]
    assert ids(judged.of("Holding Ltd", include_subsidiaries=True)) == ["c", "d"]
    assert ids(judged.organized_by("naver")) == ["a"]
    assert ids(judged.organized_by("Huang")) == ["b"]
    assert ids(judged.on_behalf_of("Naver")) == ["b"]
    assert [len(each.members) for each in judged[0].delegations] == [1, 1]
    assert names(judged.who_met("Lee Min-ho")) == ["Choi Soo-yeon"]
    of_article = load_article().meetings.with_aliases({"Naver Cloud": "Naver"})
    assert len(of_article.who_met("Naver Cloud")) == 1


@pytest.mark.parametrize(
    ("aliases", "problem"),
    [
        ({"Naver": "Huang"}, "'Naver' and 'Jensen Huang' are not of one kind"),
        ({"Huang": "Huang"}, "'Jensen Huang' stands for itself"),
        ({"Huang": "choi", "choi": "Huang"}, "'Choi Soo-yeon' stands for itself"),
        ([("Huang", "choi")], "is of type list, not Mapping"),
    ],
)
def test_aliases_that_contradict_are_refused(aliases: Any, problem: str) -> None:
    """Of another kind, in a circle, or no table."""
    with pytest.raises(InvalidValue, match=rf"^Meetings\.with_aliases: .*{problem}"):
        REGISTER.with_aliases(aliases)


def test_an_alias_cannot_make_an_organization_own_itself() -> None:
    """Its parent would be the same."""
    cloud = Organization("cloud", "Cloud", parent_organization=NAVER)
    register = Meetings([Meeting("m", (side(of=cloud), side(of=NAVER)))])
    with pytest.raises(InvalidValue, match="'Cloud' would own itself"):
        register.with_aliases({NAVER: cloud})
    assert ids(register.with_aliases({cloud: NAVER}).of("Cloud")) == ["m"]


@given(registers)
def test_every_register_is_a_value(register: Meetings) -> None:
    """Pickled, copied, or built again from its own meetings, it is equal and stays in order."""
    tuple(register.pairs())
    assert pickle.loads(pickle.dumps(register)) == register  # noqa: S301
    assert Meetings(register) == Meetings(reversed(list(reversed(register)))) == register
    starts = [
        (each.date is None, each.date and (each.date.earliest, each.date.latest))
        for each in register
    ]
    assert starts == sorted(starts, key=lambda start: (start[0], start[1] or ()))


# Several days, and the words for each part

TWO_DAYS = Meeting(
    "summit",
    [Delegation(members=[LEE]), Delegation(members=[HUANG])],
    DateRange.parse("2024-06-25"),
    end_date=DateRange.parse("2024-06-26"),
)


def test_a_meeting_of_two_days_takes_up_both() -> None:
    """It must fall on either; one whose day is uncertain only may."""
    vague = attrs.evolve(
        TWO_DAYS, id="vague", date=DateRange.parse("2024-06-25/2024-06-26"), end_date=None
    )
    both = Meetings([TWO_DAYS, vague])
    for number in (25, 26):
        day = date(2024, 6, number)
        assert [each.id for each in both.during(day, day)] == ["summit", "vague"]
        assert [each.id for each in both.during(day, day, certainly=True)] == ["summit"]
    assert len(both.during(date(2024, 6, 27), None)) == 0
    assert len(both.during(None, date(2024, 6, 24), certainly=True)) == 0
    assert TWO_DAYS.dates == DateRange(date(2024, 6, 25), date(2024, 6, 26), "range")
    assert (TWO_DAYS.when, vague.when) == ("2024-06-25 to 2024-06-26", "2024-06-25/2024-06-26")
    assert repr(both) == "<2 Meetings, 2024-06-25 to 2024-06-26>"
    assert "2024-06-25 to 2024-06-26" in repr(TWO_DAYS)
    assert "2024-06-25 to 2024-06-26" in both.to_svg()


@pytest.mark.parametrize("begin", [None, "2024-06-27", "2024-07"])
def test_a_meeting_ends_after_it_begins(begin: str | None) -> None:
    """An end has a beginning, and does not come before it."""
    day = None if begin is None else DateRange.parse(begin)
    with pytest.raises(InvalidValue, match=r"^Meeting\.end_date: .* begins, "):
        attrs.evolve(TWO_DAYS, date=day)


def test_places_topics_and_organizers_are_of_any_kind() -> None:
    """And are asked for by name, as far as a meeting has them."""
    memo = Document("memo", "Safety Memo")
    meetings = Meetings([attrs.evolve(TWO_DAYS, topics=[memo], place=memo, organizer=memo)])
    assert len(meetings.about("safety memo")) == len(meetings.at("memo")) == len(meetings)
    assert len(meetings.with_status("cancelled")) == 0


@pytest.mark.parametrize(
    ("argument", "problem"),
    [
        (Argument("place", Passage(0, 1, "a")), "name: has words for a place, but there is none"),
        (Argument("participant", Passage(0, 1, "a")), "entity: is missing: there is more than one"),
        (
            Argument("title", Passage(0, 1, "a")),
            "name: 'title' is not one of 'participant', 'date'",
        ),
    ],
)
def test_words_are_given_for_a_part_that_a_meeting_has(argument: Argument, problem: str) -> None:
    """Each argument is of a part that is there, and says of which of several."""
    with pytest.raises(InvalidValue, match=problem):
        attrs.evolve(TWO_DAYS, arguments=[argument])
    given = [Argument("participant", Passage(0, 1, "a"), entity=LEE)]
    assert repr(attrs.evolve(TWO_DAYS, arguments=given).arguments) == (
        f"(<Argument participant {LEE.id} at 0: 'a'>,)"
    )
