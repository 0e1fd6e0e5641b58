"""Questions to registers, large and odd, against short definitions and against networkx."""

from __future__ import annotations

import itertools
import random
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from naver_nvidia import (
    DateRange,
    Delegation,
    InvalidValue,
    Meeting,
    Meetings,
    Organization,
    Party,
    Person,
    Row,
    UnknownName,
)
from naver_nvidia.meetings import questions
from naver_nvidia.meetings.store import vectors

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE = [Person(f"p{number}", f"Person {number}") for number in range(7)]
HOLDING = Organization("holding", "Holding")
NAVER = Organization("naver", "Naver", parent_organization=HOLDING)
CLOUD = Organization("cloud", "Cloud", parent_organization=NAVER)
NVIDIA = Organization("nvidia", "Nvidia")
COMPANIES = [NAVER, CLOUD, NVIDIA]
START = date(2024, 1, 1)


def _range(first: int, days: int) -> DateRange:
    return DateRange(START + timedelta(first), START + timedelta(first + days), "range")


drafts = st.builds(
    Meeting,
    st.just("draft"),
    st.lists(
        st.builds(
            Delegation,
            st.none() | st.sampled_from(COMPANIES),
            st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True),
            on_behalf_of=st.none() | st.sampled_from(COMPANIES),
        ),
        max_size=3,
    ),
    date=st.none() | st.builds(_range, st.integers(0, 12), st.integers(0, 4)),
    organizer=st.none() | st.sampled_from([*PEOPLE, *COMPANIES]),
    status=st.sampled_from(["held", "held", "held", "planned", "denied"]),
)
registers = st.lists(drafts, max_size=9).map(
    lambda meetings: Meetings(
        attrs.evolve(each, id=f"m{number}") for number, each in enumerate(meetings)
    )
)
people = st.sampled_from(PEOPLE)


def across(meeting: Meeting, ours: Any, theirs: Any) -> bool:
    """Somebody of ours on one side, and of theirs on another; none in both."""

    def on(side: Delegation) -> set[Any]:
        return {*side.members, side.organization}

    return any(
        on(a) & ours and on(b) & theirs for a, b in itertools.permutations(meeting.delegations, 2)
    )


def stood(meeting: Meeting, one: Any, other: Any) -> bool:
    """Two for whom sides stand that sat across."""
    return one != other and any(
        one in a.parties and other in b.parties
        for a, b in itertools.permutations(meeting.delegations, 2)
    )


def faced(meeting: Meeting, family: Any, other: Any) -> bool:
    """An organization that sat across from one of the family, or somebody of a side without one."""
    return any(
        a.organization in family
        and (b.organization == other or (b.organization is None and other in b.members))
        for a, b in itertools.permutations(meeting.delegations, 2)
    )


# Filters and families


@given(registers)
def test_organizers_are_not_thereby_participants(register: Meetings) -> None:
    """Who organized, and for whom a side spoke, are asked for on their own."""
    for who in {each.organizer for each in register if each.organizer}:
        expected = [each for each in register if each.organizer == who]
        assert list(register.organized_by(who)) == list(register.organized_by(who.id)) == expected
    for who in {side.on_behalf_of for each in register for side in each.delegations}:
        if who is not None:
            assert (
                list(register.on_behalf_of(who))
                == list(register.on_behalf_of(who.name))
                == [
                    each
                    for each in register
                    if who in {side.on_behalf_of for side in each.delegations}
                ]
            )
    assert len(register.organized_by(Person("x", "x"))) == 0
    with pytest.raises(UnknownName):
        register.organized_by("nobody at all")


FAMILIES = {NAVER: {NAVER, CLOUD}, HOLDING: {NAVER, CLOUD}, NVIDIA: {NVIDIA}, CLOUD: {CLOUD}}


@given(registers, st.sampled_from(list(FAMILIES)))
def test_subsidiaries_count_in_when_asked(register: Meetings, owner: Organization) -> None:
    """The organizations whose stated parent, or parent's parent, it is; not each other."""
    family = FAMILIES[owner]
    asked: Any = {"include_subsidiaries": True}
    assert list(register.of(owner, **asked)) == [
        each for each in register if family & set(each.organizations)
    ]
    expected = {
        other: met
        for other in {*COMPANIES, *PEOPLE} - family
        if (met := [m for m in register if m.status == "held" and faced(m, family, other)])
    }
    found = register.who_met(owner, **asked)
    assert {each.counterpart: list(each.meetings) for each in found} == expected
    assert {each.subject for each in found} <= {owner}
    assert list(register.between(owner, NVIDIA, **asked)) == [
        each for each in register if owner != NVIDIA and across(each, family, {NVIDIA})
    ]
    first = register.first_meeting(NVIDIA, owner, **asked)
    assert (first is not None) == any(
        each.status == "held" for each in register.between(owner, NVIDIA, **asked)
    )


def test_an_owner_who_met_nobody_can_be_asked_for_by_name() -> None:
    """It is known as a parent; without its subsidiaries it took part in nothing."""
    register = Meetings(
        [Meeting("m", (Delegation(CLOUD, PEOPLE[:1]), Delegation(NVIDIA, PEOPLE[1:2])))]
    )
    assert len(register.of("Holding", include_subsidiaries=True)) == 1
    assert len(register.of("Person 0", include_subsidiaries=True)) == 1
    assert len(register.of("Holding")) == 0
    with pytest.raises(UnknownName):
        register.of("Hoolding", include_subsidiaries=True)


def test_a_denial_of_a_subsidiary_counts_where_its_meetings_do() -> None:
    """What Cloud denies speaks against a meeting of Naver's where Cloud's are Naver's too."""
    held, denied = (
        Meeting(
            status,
            (Delegation(one), Delegation(NVIDIA)),
            date=_range(0, 0),
            status=status,
        )
        for one, status in ((NAVER, "held"), (CLOUD, "denied"))
    )
    register = Meetings([held, denied])
    for asked, against in (({}, ()), ({"include_subsidiaries": True}, (denied,))):
        (encounter,) = register.who_met(NAVER, **asked)
        assert encounter.denied == against
        first = register.first_meeting(NAVER, NVIDIA, **asked)
        assert first is not None
        assert first.denied == against
    assert [each.denied for each in register.pairs()] == [()]


def test_an_organization_on_two_sides_met_those_of_either() -> None:
    """Whichever of its sides comes first."""
    ann, bo = PEOPLE[:2]
    register = Meetings([Meeting("m", (Delegation(NAVER, (ann,)), Delegation(NAVER, (bo,))))])
    for who in (ann, bo):
        assert len(register.between(who, NAVER)) == len(register.between(NAVER, who)) == 1


# Paths


def _steps(
    register: Meetings, limit: int | None, without: Any
) -> Iterator[tuple[Meeting, Party, Party]]:
    for meeting in register:
        if meeting.status == "held" and (limit is None or len(meeting.parties) <= limit):
            for one, other in itertools.permutations(meeting.parties, 2):
                if stood(meeting, one, other) and not {one, other} & set(without):
                    yield meeting, one, other


@given(registers, people, people, st.none() | st.integers(2, 4), st.lists(people, max_size=2))
@settings(max_examples=300)
def test_shortest_paths_equal_networkx_in_length(
    register: Meetings, a: Person, b: Person, limit: int | None, without: list[Person]
) -> None:
    """Bipartite, of those for whom sides stand and meetings, less what is left out."""
    networkx = pytest.importorskip("networkx")
    without = [each for each in without if each not in (a, b)]
    graph = networkx.Graph()
    graph.add_nodes_from([a, b])
    for meeting, one, other in _steps(register, limit, without):
        # Two of one side did not meet: each pair across has its own node of the meeting.
        graph.add_edges_from([(one, (meeting, one, other)), ((meeting, one, other), other)])
    path = register.shortest_path(a, b, max_meeting_size=limit, without=without)
    if networkx.has_path(graph, a, b):
        assert path is not None
        assert len(path) == len(networkx.shortest_path(graph, a, b))
        steps = set(_steps(register, limit, without))
        assert {
            (m, x, y) for x, m, y in zip(path[::2], path[1::2], path[2::2], strict=False)
        } <= steps
    else:
        assert path is None


def _in_time(register: Meetings, a: Person, b: Person) -> int | None:
    """The fewest meetings in which the days can be chosen so that none is before the last."""
    arrivals = {(a, date.min)}
    for steps in range(len(PEOPLE)):
        if b in {who for who, _ in arrivals}:
            return steps
        arrivals = {
            (other, max(day, meeting.date.earliest))
            for who, day in arrivals
            for meeting, one, other in _steps(register, None, ())
            if one == who and meeting.date is not None and meeting.date.latest >= day
        }
    return None


@given(registers, people, people)
@settings(max_examples=300)
def test_a_path_that_respects_time_is_its_definition(
    register: Meetings, a: Person, b: Person
) -> None:
    """Each meeting may be on the day of the one before it, or later; the undated are no part."""
    path = register.shortest_path(a, b, time_respecting=True)
    expected = _in_time(register, a, b)
    assert (None if path is None else len(path) // 2) == expected
    day = date.min
    for meeting in (path or ())[1::2]:
        assert isinstance(meeting, Meeting)
        assert meeting.date is not None
        day = max(day, meeting.date.earliest)
        assert day <= meeting.date.latest


def test_news_does_not_travel_back_in_time() -> None:
    """A later path may be the shorter one, and the only one that a message can take."""

    def meeting(key: str, day: str, *who: int) -> Meeting:
        sides = tuple(Delegation(members=(PEOPLE[number],)) for number in who)
        return Meeting(key, sides, date=DateRange.parse(day))

    register = Meetings(
        [
            meeting("late", "2024-06-01", 0, 1),
            meeting("early", "2024-05-01", 1, 2),
            meeting("a", "2024-04-01", 0, 3),
            meeting("b", "2024-04-01", 3, 4),
            meeting("c", "2024-04-15", 4, 2),
        ]
    )

    def ids(path: Any) -> list[str]:
        return [each.id for each in path or () if isinstance(each, Meeting)]

    assert ids(register.shortest_path("p0", "p2")) == ["late", "early"]
    assert ids(register.shortest_path("p0", "p2", time_respecting=True)) == ["a", "b", "c"]
    assert ids(register.shortest_path("p2", "p0", time_respecting=True)) == ["early", "late"]
    assert register.shortest_path("p2", "p0", time_respecting=True, without=["p1"]) is None
    with pytest.raises(InvalidValue, match="without names an end of the path"):
        register.shortest_path("p0", "p2", without=["p0"])


NO_COUNTS: list[Any] = [-1, True, "3", 2.5]


@pytest.mark.parametrize("count", NO_COUNTS)
def test_a_number_of_people_or_meetings_is_whole(count: Any) -> None:
    """What is none is refused with its place, not compared."""
    register = davis()
    for ask, place, least in (
        (lambda: register.most_met(count), "most_met: n", 0),
        (lambda: register.projected_graph(count), "projected_graph: min_meetings", 0),
        (
            lambda: register.shortest_path("Flora Price", "Ruth DeSand", max_meeting_size=count),
            "shortest_path: max_meeting_size",
            1,
        ),
    ):
        with pytest.raises(
            InvalidValue, match=f"^Meetings.{place}: .* is not a whole number from {least}"
        ):
            ask()


@pytest.mark.parametrize("one", ["Flora Price", Person("Flora Price", "Flora Price")])
def test_those_left_out_of_a_path_come_in_a_list(one: Any) -> None:
    """A name alone would be read letter by letter."""
    with pytest.raises(InvalidValue, match=r"without: .* is one; give a list of them"):
        davis().shortest_path("Verne Sanderson", "Ruth DeSand", without=one)


# The field's own graph

DAVIS = {
    "Evelyn Jefferson": "1 2 3 4 5 6 8 9", "Laura Mandeville": "1 2 3 5 6 7 8",
    "Theresa Anderson": "2 3 4 5 6 7 8 9", "Brenda Rogers": "1 3 4 5 6 7 8",
    "Charlotte McDowd": "3 4 5 7", "Frances Anderson": "3 5 6 8", "Eleanor Nye": "5 6 7 8",
    "Pearl Oglethorpe": "6 8 9", "Ruth DeSand": "5 7 8 9", "Verne Sanderson": "7 8 9 12",
    "Myra Liddel": "8 9 10 12", "Katherina Rogers": "8 9 10 12 13 14",
    "Sylvia Avondale": "7 8 9 10 12 13 14", "Nora Fayette": "6 7 9 10 11 12 13 14",
    "Helen Lloyd": "7 8 10 11 12", "Dorothy Murchison": "8 9", "Olivia Carleton": "9 11",
    "Flora Price": "9 11",
}  # fmt: skip


def davis() -> Meetings:
    return Meetings.from_rows(
        {"meeting": f"E{event}", "person": woman}
        for woman, events in DAVIS.items()
        for event in events.split()
    )


def test_the_projection_of_davis_is_networkxs() -> None:
    """The 18 women and 14 events of Davis, Gardner and Gardner: same edges, same weights."""
    networkx = pytest.importorskip("networkx")
    theirs = networkx.davis_southern_women_graph()
    women = theirs.graph["top"]
    expected = networkx.bipartite.weighted_projected_graph(theirs, women)
    ours = {
        one.name: {other.name: count for other, count in met.items()}
        for one, met in davis().projected_graph().items()
    }
    assert ours == {
        one: {other: data["weight"] for other, data in met.items()}
        for one, met in expected.adjacency()
    }
    assert {len(davis()), len(ours)} == {14, 18}


@given(registers, st.integers(1, 3))
def test_a_projection_is_its_definition(register: Meetings, least: int) -> None:
    """Everyone, and for each whom they met so often; an edge stands with both ends."""
    expected: dict[Party, dict[Party, int]] = {
        party: {} for each in register for party in each.parties
    }
    for pair in register.pairs():
        if len(pair.meetings) >= least:
            expected[pair.subject][pair.counterpart] = len(pair.meetings)
            expected[pair.counterpart][pair.subject] = len(pair.meetings)
    assert register.projected_graph(least) == expected


@given(registers, st.data())
def test_a_view_answers_as_a_register_of_its_own(register: Meetings, data: Any) -> None:
    """Filtered and sliced, the same questions have the same answers as asked of a copy."""
    low, high = sorted(data.draw(st.tuples(st.integers(0, 9), st.integers(0, 9))))
    views = [
        register[low:high],
        register[low::2],
        register.of(PEOPLE[0]).during(START, START + timedelta(8)),
        register.with_status("held"),
        register.between(PEOPLE[0], PEOPLE[1]).undated(),
        register.during(START + timedelta(2), START + timedelta(9))[1:],
    ]
    for view in views:
        copy = Meetings(view)
        assert view == copy
        assert (view.people, view.organizations) == (copy.people, copy.organizations)
        assert tuple(view.pairs()) == tuple(copy.pairs())
        assert view.most_met() == copy.most_met()
        assert repr(view) == repr(copy)
        assert view.of(PEOPLE[2]) == copy.of(PEOPLE[2])
        assert list(view.during(START, START + timedelta(4), certainly=True)) == list(
            copy.during(START, START + timedelta(4), certainly=True)
        )
        ends = PEOPLE[0], PEOPLE[1]
        ours, theirs = view.shortest_path(*ends), copy.shortest_path(*ends)
        assert (ours and len(ours)) == (theirs and len(theirs))


def test_quarters_and_months_certainly_or_perhaps() -> None:
    """A meeting of some day in the second quarter may be in May, and is in 2024 for certain."""
    register = Meetings.from_rows(
        {"meeting": f"m {when}", "person": name, "date": when}
        for when in ("2024-Q2", "2024-05", "2024-05-31", "2024-06-01", "2024", "")
        for name in ("Ana", "Bo")
    )

    def ids(meetings: Meetings) -> list[str]:
        return [(each.date and str(each.date)) or "" for each in meetings]

    may = date(2024, 5, 1), date(2024, 5, 31)
    assert ids(register.during(*may)) == ["2024", "2024-Q2", "2024-05", "2024-05-31"]
    assert ids(register.during(*may, certainly=True)) == ["2024-05", "2024-05-31"]
    assert ids(register.during(date(2024, 4, 1), date(2024, 6, 30), certainly=True)) == [
        "2024-Q2", "2024-05", "2024-05-31", "2024-06-01"
    ]  # fmt: skip
    assert ids(register.undated()) == [""]


# Odd and large


def random_rows(count: int, seed: int, *, sorted_: bool = True) -> list[dict[str, Any]]:
    random_ = random.Random(seed)  # noqa: S311 - no secret
    rows = [
        {
            "meeting": f"m{number}",
            "date": str(START + timedelta(number * 7919 % 300)),
            "delegation": random_.choice("ABC"),
            "person": f"Person {int(random_.paretovariate(0.7)) % 400}",
        }
        for number in range(count)
        for _ in range(random_.randint(1, 6))
    ]
    if not sorted_:
        random_.shuffle(rows)
    return rows


@pytest.mark.parametrize("sorted_", [True, False])
def test_numpy_gives_the_same_register(sorted_: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    """With NumPy a large register is built by other means, and is the same in every array."""
    pytest.importorskip("numpy")
    rows = random_rows(400, 5, sorted_=sorted_)
    monkeypatch.setattr(vectors, "_EASE", 1)  # imported or not
    by_hand = Meetings.from_rows(rows)
    monkeypatch.setattr(vectors, "WORTH_NUMPY", 1)
    by_numpy = Meetings.from_rows(rows)
    assert list(by_hand) == list(by_numpy)
    assert by_hand.most_met() == by_numpy.most_met()
    ours, theirs = (
        each._register.columns.people.incidence  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        for each in (by_hand, by_numpy)
    )
    for field in ("sides", "start", "member", "seats", "seat_meeting", "seat_side", "doubled"):
        assert getattr(ours, field) == getattr(theirs, field)


def test_without_numpy_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it is not installed the standard library builds the register."""
    monkeypatch.setattr(vectors, "WORTH_NUMPY", 1)
    monkeypatch.setattr(vectors, "find_spec", lambda _: None)
    monkeypatch.delitem(sys.modules, "numpy", raising=False)
    assert not vectors.worth_numpy(2)
    rows = random_rows(50, 3)
    assert len(Meetings.from_rows(rows)) == 50


def test_a_person_alone_with_themself_met_nobody() -> None:
    """On both sides and with nobody else, in a register of rows too."""
    rows = [{"meeting": 1, "delegation": side, "person": "Ana"} for side in "AB"]
    alone = Meetings.from_rows(rows)
    assert alone.who_met("Ana") == alone.companions_of("Ana") == alone.most_met() == ()
    assert alone.projected_graph() == {Person("Ana", "Ana"): {}}
    both = Meetings.from_rows([*rows, {"meeting": 1, "delegation": "B", "person": "Bo"}])
    assert [each.counterpart.name for each in both.who_met("Ana")] == ["Bo"]
    assert [count for _, count in both.most_met()] == [1, 1]
    assert both.shortest_path("Ana", "Bo", max_meeting_size=2) is not None
    assert both.shortest_path("Ana", "Bo", max_meeting_size=1) is None
    with pytest.raises(InvalidValue, match="max_meeting_size: 0 is not a whole number from 1"):
        both.shortest_path("Ana", "Bo", max_meeting_size=0)


def test_many_rows_with_one_participant_are_many_meetings_of_nobody() -> None:
    """Each is a meeting that the person took part in, and at which they met nobody."""
    rows = [{"meeting": number, "person": "Ana"} for number in range(120_000)]
    rows += [{"meeting": "last", "person": name} for name in ("Bo", "Cy")]
    register = Meetings.from_rows(rows, source="r")
    assert len(register.of("Ana")) == len(register) - 1 == 120_000
    assert register.who_met("Ana") == ()
    assert register[119_999].rows == (Row("r", 120_000),)
    with pytest.raises(InvalidValue, match="no meeting has two sides: each row names one party"):
        Meetings.from_rows(rows[:-2])


def test_a_million_rows_with_one_participant() -> None:
    """The same of a million, as an Arrow table, which is read in a second or two."""
    arrow = pytest.importorskip("pyarrow")
    ids = arrow.array(range(1_000_000)).cast("string")
    people = arrow.repeat("Ana", 1_000_000)
    table = arrow.table({"meeting": ids, "person": people})
    last = arrow.table({"meeting": ["last"] * 2, "person": ["Bo", "Cy"]})
    register = Meetings.from_rows(arrow.concat_tables([table, last]), source="r")
    assert len(register.of("Ana")) == len(register) - 1 == 1_000_000
    assert register.who_met("Ana") == ()
    assert register.shortest_path("Ana", "Ana") is not None
    assert register[-2].rows == (Row("r", 1_000_000),)


def test_a_meeting_of_ten_thousand_is_asked_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its 25 million pairs come one by one; all of them at once are refused."""
    register = Meetings.from_rows(
        {"meeting": "assembly", "delegation": number % 2, "person": f"Person {number}"}
        for number in range(10_000)
    )
    assert len(register.who_met("Person 1")) == 5_000
    assert len(list(itertools.islice(register.pairs(), 12_000))) == 12_000
    path = register.shortest_path("Person 1", "Person 3")
    assert path is not None
    assert len(path) == 5
    assert register.shortest_path("Person 1", "Person 3", max_meeting_size=9_999) is None
    monkeypatch.setattr(questions, "MOST_EDGES", 1_000_000)  # else it takes half a minute
    with pytest.raises(InvalidValue, match="more than 1,000,000 entries; ask pairs"):
        register.projected_graph()


def test_one_side_without_people_is_met_as_its_organization() -> None:
    """An empty delegation stands for its organization: it met the person, and the other one."""
    register = Meetings.from_rows(
        [
            {"meeting": 1, "organization": "Naver", "person": "Ana"},
            {"meeting": 1, "organization": "Nvidia"},
        ]
    )
    assert [each.counterpart.name for each in register.who_met("Ana")] == ["Nvidia"]
    assert [each.counterpart.name for each in register.who_met("Naver")] == ["Nvidia"]
    assert [each.counterpart.name for each in register.who_met("Nvidia")] == ["Naver"]
    assert [(party.name, count) for party, count in register.most_met()] == [
        ("Ana", 1), ("Nvidia", 1),
    ]  # fmt: skip
    assert len(register.between("Ana", "Nvidia")) == 1


def test_a_name_unknown_to_thousands_has_quick_suggestions() -> None:
    """Of a large register only names that share a word or a beginning are compared."""
    register = Meetings.from_rows(
        {"meeting": 1, "person": f"{word} {number}"}
        for word in ("Ana", "Bo")
        for number in range(800)
    )
    with pytest.raises(UnknownName) as caught:
        register.of("Anna 17")
    assert "Ana 17" in caught.value.suggestions


def test_several_sides_and_many_sides() -> None:
    """With three sides everyone met the other two; more than 256 sides are no limit."""
    register = Meetings.from_rows({"meeting": 1, "person": f"P{number}"} for number in range(300))
    assert len(register.who_met("P150")) == 299
    assert [each.name for each in register.people][:2] == ["P0", "P1"]
