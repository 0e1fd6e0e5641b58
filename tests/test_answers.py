"""Answers: sequences that make their members when looked at, and stand for the tuple of them."""

from __future__ import annotations

import copy
import pickle

import pytest

from naver_nvidia import Meetings

REGISTER = Meetings.from_rows(
    {"meeting": number, "person": name} for number in (1, 2) for name in ("Ana", "Bo", "Cy")
)


def test_an_answer_is_its_tuple() -> None:
    """Indexed, sliced, counted, compared, hashed and shown as the tuple of its members."""
    answer = REGISTER.who_met("Ana")
    members = tuple(answer)
    assert [each.counterpart.name for each in members] == ["Bo", "Cy"]
    assert answer == members
    assert members == answer
    assert answer == REGISTER.who_met("Ana") != REGISTER.who_met("Bo")
    assert answer != list(members)
    assert (len(answer), hash(answer), repr(answer)) == (2, hash(members), repr(members))
    assert (answer[-1], answer[:1]) == (members[-1], members[:1])
    assert members[1] in answer
    assert answer.index(members[1]) == 1
    with pytest.raises(IndexError):
        answer[2]


def test_a_path_is_unpacked_and_sliced() -> None:
    """People and meetings in turn, as of any sequence."""
    path = REGISTER.shortest_path("Ana", "Cy")
    assert path is not None
    start, meeting, goal = path
    assert (start, goal) == path[::2]
    assert path[1:2] == (meeting,)
    assert meeting == REGISTER[0]


def test_a_copy_keeps_the_members_and_not_the_register() -> None:
    """Pickled or copied, an answer is the plain tuple."""
    answer = REGISTER.companions_of("Ana")
    assert answer == ()
    answer = REGISTER.who_met("Cy")
    assert copy.copy(answer) == pickle.loads(pickle.dumps(answer)) == answer  # noqa: S301
    assert type(pickle.loads(pickle.dumps(answer))) is tuple  # noqa: S301
