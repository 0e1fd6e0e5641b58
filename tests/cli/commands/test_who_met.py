"""The command ``who-met``: whom, when, and what proves it."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia import (
    Article,
    Delegation,
    Meeting,
    Passage,
    Person,
    article_to_json,
    load_article,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@pytest.mark.needs_text
@pytest.mark.parametrize(
    "argv", [["Jensen Huang"], ["jensen", "huang"], ["Huang"], ["jensen-huang"]]
)
def test_who_met_takes_any_form_of_the_name(run: Any, argv: Sequence[str]) -> None:
    """Full name, family name and id all mean him, with or without quotes."""
    done = run("who-met", *argv)
    assert (done.status, done.err) == (0, "")
    assert re.findall(r"Jensen Huang met (\w+ \S+)", done.out) == [
        "Lee Hae-jin",
        "Choi Soo-yeon",
        "Kim Yoo-won",
    ]


def test_who_met_has_its_json(run: Any, bundled: str) -> None:
    """Counterparts, their meetings, and the words that prove it, with whose words they are."""
    sentence = (
        "Naver\u2019s key executives, including Lee, Choi and Naver Cloud CEO Kim Yoo-won met with "
        "Huang at Nvidia\u2019s headquarters in Santa Clara, California on Tuesday."
    )
    assert run("who-met", "Kim", "--article", bundled, "--json").data == {
        "subject": {"type": "Person", "id": "kim-yoo-won", "name": "Kim Yoo-won"},
        "encounters": [
            {
                "counterpart": {"type": "Person", "id": "jensen-huang", "name": "Jensen Huang"},
                "meetings": [
                    {
                        "id": "naver-nvidia-meeting",
                        "date": "2024-06-25",
                        "end_date": None,
                        "place": "nvidia-headquarters",
                    }
                ],
                "proof": [
                    {
                        "article": "naver-nvidia-2024-06-28",
                        "passage": {"start": 512, "end": 666, "exact": sentence},
                        "sentence": sentence,
                        "according_to": [None],
                    }
                ],
            }
        ],
        "planned_or_denied": [],
    }


@pytest.mark.needs_text
def test_an_organization_meets_the_person_who_came_for_none(run: Any, tmp_path: Path) -> None:
    """Its delegation met somebody, so that it did not meet nobody."""
    data = json.loads(article_to_json(load_article()))
    data["meetings"][0]["delegations"][1]["organization"] = None
    path = tmp_path / "alone.json"
    path.write_text(json.dumps(data))
    done = run("who-met", "Naver", "--article", str(path))
    assert done.status == 0
    assert done.out.splitlines()[0].split("  ")[1] == "Naver met Jensen Huang"


@pytest.mark.parametrize("status", ["planned", "denied"])
def test_who_only_planned_to_meet_is_told_so(run: Any, tmp_path: Path, status: str) -> None:
    """The answer is still no, and the meeting is laid out."""
    data = json.loads(article_to_json(load_article()))
    data["meetings"][0]["status"] = status
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(data))
    done = run("who-met", "Naver", "--article", str(path))
    first, _, second, *rows = done.out.splitlines()
    assert (done.status, first) == (1, "Naver met nobody in this article.")
    assert second == f"A meeting was {status}:"
    assert [row.split()[0] for row in rows[:3]] == ["status", "who", "with"]
    (other,) = run("who-met", "Kim", "--article", str(path), "--json").data["planned_or_denied"]
    assert (other["status"], other["date"]) == (status, "2024-06-25")
    assert [each["name"] for each in other["counterparts"]] == ["Jensen Huang"]


@pytest.mark.needs_text
def test_who_met_of_an_organization_names_organizations(run: Any) -> None:
    """Naver met Nvidia, on Naver's word and on the article's."""
    done = run("who-met", "Naver", "--json")
    (encounter,) = json.loads(done.out)["encounters"]
    assert encounter["counterpart"] == {"type": "Organization", "id": "nvidia", "name": "Nvidia"}
    assert [each["according_to"] for each in encounter["proof"]] == [["naver"], [None]]


@pytest.mark.needs_text
def test_who_met_nobody_is_a_no(run: Any) -> None:
    """Somebody known who met nobody is an answer, and the status is 1."""
    assert run("who-met", "Naver Cloud") == (1, "Naver Cloud met nobody in this article.\n", "")
    done = run("who-met", "Naver Cloud", "--json")
    assert (done.status, done.data["encounters"]) == (1, [])


def test_what_an_article_leaves_out_is_null_in_json(run: Any, tmp_path: Path) -> None:
    """A meeting without date, place and sentence has null for each."""
    data = json.loads(article_to_json(load_article()))
    data["meetings"][0] |= {"date": None, "place": None, "arguments": []}
    path = tmp_path / "vague.json"
    path.write_text(json.dumps(data | {"sentences": []}))
    (encounter,) = json.loads(run("who-met", "Kim", "--article", str(path), "--json").out)[
        "encounters"
    ]
    assert encounter["meetings"] == [
        {"id": "naver-nvidia-meeting", "date": None, "end_date": None, "place": None}
    ]
    assert [each["sentence"] for each in encounter["proof"]] == [None]


@pytest.mark.needs_text
def test_an_unknown_name_gets_the_nearest(run: Any) -> None:
    """No answer, so the status is 2, and the nearest name is suggested."""
    done = run("who-met", "Hwang")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("naver-nvidia: no person or organization called 'Hwang'")
    assert "did you mean 'Jensen Huang'?" in done.err


def test_a_name_of_two_is_refused(run: Any, tmp_path: Path) -> None:
    """Each of those who share the name is given with the id to ask by."""
    text = article_to_json(load_article()).replace('"Kim"', '"Choi"')
    path = tmp_path / "two.json"
    path.write_text(text, encoding="utf-8")
    done = run("who-met", "Choi", "--article", str(path))
    assert done.status == 2
    assert "'Choi Soo-yeon' (id 'choi-soo-yeon') or 'Kim Yoo-won' (id 'kim-yoo-won')" in done.err


def test_what_was_not_held_follows_those_that_were_met(run: Any, tmp_path: Path) -> None:
    """A plan and a denial are told whether or not somebody was met, as they are in the JSON."""
    text = "Lee met Huang. Lee will meet Choi. Lee did not meet Kim."
    people = {name: Person(name.lower(), name) for name in ("Lee", "Huang", "Choi", "Kim")}
    meetings = [
        Meeting(
            status,
            [Delegation(members=[people["Lee"]]), Delegation(members=[people[whom]])],
            status=status,
            passages=[Passage.find(text, words)],
        )
        for status, whom, words in (
            ("held", "Huang", "Lee met Huang."),
            ("planned", "Choi", "Lee will meet Choi."),
            ("denied", "Kim", "Lee did not meet Kim."),
        )
    ]
    article = Article(
        id="a",
        text=text,
        date_published=date(2024, 6, 28),
        people=list(people.values()),
        meetings=meetings,
    )
    (tmp_path / "a.json").write_text(article_to_json(article), encoding="utf-8")
    done = run("who-met", "Lee", str(tmp_path / "a.json"))
    told = ["Lee met Huang", "A meeting was planned:", "A meeting was denied:"]
    assert [each for each in told if each in done.out] == told
