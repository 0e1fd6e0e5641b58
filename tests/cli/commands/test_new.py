"""The command ``new``, and ``check`` and ``show`` of what it starts."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia import (
    article_from_draft,
    article_from_json,
    draft_to_json,
    start_draft,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PUBLISHED = ["--published", "2024-06-28"]
STORY = "Ann Lee met Bo Orr on Tuesday.\r\n\r\n\u201cWe agree,\u201d Lee said. It rained."


@pytest.fixture
def story(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_bytes(STORY.encode())
    return Path("story.json")


def finished() -> dict[str, Any]:
    """The draft of the story, completed as far as its first three sentences go."""
    draft: dict[str, Any] = start_draft(STORY, id="story", published=date(2024, 6, 28))
    for found in (*draft["dates"], *draft["quotes"]):
        del found["review"]
    draft["people"] = [{"id": "lee", "name": "Ann Lee"}, {"id": "orr", "name": "Bo Orr"}]
    draft["meetings"] = [
        {
            "id": "talks",
            "delegations": [{"members": ["lee"]}, {"members": ["orr"]}],
            "passages": [{"s": 1, "exact": "Ann Lee met Bo Orr"}],
        }
    ]
    draft["quotes"][0]["speakers"] = "lee"
    return draft


def write(path: Path, draft: dict[str, Any]) -> None:
    path.write_bytes(draft_to_json(draft).encode())


def test_new_starts_a_draft(run: Any, story: Path) -> None:
    """The draft has the text to the letter, is called after the file, and says what comes next."""
    done = run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    assert done == (0, "story.json: draft written; next: naver-nvidia check story.json\n", "")
    draft = start_draft(STORY, id="story", published=date(2024, 6, 28))
    assert json.loads(story.read_bytes()) == draft
    assert json.loads(run("new", "story.txt", *PUBLISHED).out) == draft
    assert run("new", "story.txt", *PUBLISHED, "--output", "-").data == draft
    assert not Path("-").exists()


@pytest.mark.usefixtures("story")
def test_new_takes_an_id_and_standard_input(run: Any, give: Callable[[bytes], None]) -> None:
    """Standard input has no name; a byte order mark is no part of the text."""
    give(b"\xef\xbb\xbf" + STORY.encode())
    data = run("new", "-", *PUBLISHED, "--id", "talks").data
    assert (data["id"], data["text"]) == ("talks", STORY)
    assert run("new", "story.txt", *PUBLISHED, "--id", "talks").data == data


@pytest.mark.parametrize(
    ("argv", "problem"),
    [
        (["story.txt", "--output", "story.txt"], "cannot write 'story.txt': it is there already"),
        (["story.txt", "--output", "no/story.json"], "cannot write 'no/story.json': No such file"),
        (["story.txt", "--output", "a\0b"], "cannot write 'a\\x00b': embedded null"),
        (["missing.txt"], "cannot read 'missing.txt': No such file or directory"),
        (["story.txt", "--output", ""], "cannot write '': the name is empty"),
        (["story.txt", "--output", "."], "cannot write '.': it is a directory; name a file in it"),
        (["latin.txt"], "cannot read 'latin.txt': byte 1 is not UTF-8; save it as UTF-8"),
        (["blank.txt"], "cannot start a draft from 'blank.txt': it has no words"),
        (["null.txt"], "cannot start a draft from 'null.txt': it has a U+0000 at 3, which"),
        (["story.txt", "--id", ""], "'' is no id, which has words and no outer space; give one"),
        ([" s .txt"], "' s ' is no id, which has words and no outer space; give one with --id"),
        (["pipe"], "'pipe' is a pipe, and its name makes no id; give one with --id"),
        (["-"], "standard input has no name to make an id of; give one with --id"),
    ],
    ids=str,
)
@pytest.mark.usefixtures("story")
def test_new_overwrites_and_guesses_nothing(run: Any, argv: Sequence[str], problem: str) -> None:
    """What keeps a draft from being started has the status 2, and every file is as it was."""
    Path("latin.txt").write_bytes("n\u00e9".encode("latin-1"))
    Path("blank.txt").write_bytes(b" \n")
    Path("null.txt").write_bytes(b"Lee\0")
    Path(" s .txt").write_bytes(b"Lee")
    if argv == ["pipe"]:
        if os.name != "posix":
            pytest.skip("named pipes are POSIX's")
        os.mkfifo("pipe")
    done = run("new", *argv, *PUBLISHED)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"naver-nvidia: {problem}")
    assert Path("story.txt").read_bytes() == STORY.encode()


@pytest.mark.usefixtures("story")
def test_check_says_what_is_left_to_do_in_a_draft(run: Any) -> None:
    """Notes to review, faults and bare sentences, each a line with its place; then the counts."""
    run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    done = run("check", "story.json")
    assert (done.status, done.err) == (1, "")
    *lines, summary = done.out.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "$.dates[0].review",
        "$.quotes[0].review",
        "$.quotes[0].speakers",
        "$.sentences[0]",
        "$.sentences[1]",
        "$.sentences[2]",
    ]
    assert "look at it, then take this out: is it so? 'Tuesday'" in lines[0]
    assert lines[2].endswith("say who, by the ids of people, organizations or documents")
    assert "nothing refers to sentence 3" in lines[-1]
    assert lines[-1].endswith(": It rained.")
    assert summary == ("story.json: 2 notes to review, 1 fault, 3 sentences without annotation")


def test_check_of_a_finished_draft_is_a_yes(run: Any, story: Path) -> None:
    """A sentence that says nothing may stay bare: it is listed, and is no fault."""
    write(story, finished())
    done = run("check", "story.json")
    assert (done.status, done.err) == (0, "")
    gap, summary = done.out.splitlines()
    assert gap.startswith("$.sentences[2]: nothing refers to sentence 3; annotate what it says, or")
    assert summary.startswith("story.json: no notes to review, no faults, 1 sentence without")
    assert summary.endswith("; write the article: naver-nvidia show --json story.json")


def test_check_lists_whom_nothing_refers_to(run: Any, story: Path) -> None:
    """A person who is declared and no more is no fault, of a draft and of an article alike."""
    draft = finished()
    draft["people"].append({"id": "ghost", "name": "Kim Ghost"})
    write(story, draft)
    line = "ghost: nothing refers to 'Kim Ghost'; mark where the text mentions it, or take it out"
    done = run("check", "story.json")
    assert (done.status, done.out.splitlines()[-2]) == (0, line)
    assert run("check", "story.json", "--json").data["unmentioned"] == ["ghost"]
    story.with_name("article.json").write_text(run("show", "--json", "story.json").out)
    assert run("check", "article.json") == (0, f"{line}\narticle.json: no faults\n", "")
    assert run("check", "article.json", "--json").data["unmentioned"] == ["ghost"]


@pytest.mark.parametrize("words", [b"Lee met Orr.\n", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_json_leads_to_a_new_article(run: Any, story: Path, words: bytes) -> None:
    """Who gives the text itself is told what starts an article of it, by every command."""
    file = story.with_name("a text")
    file.write_bytes(words)
    remedy = "an article of a text begins with: naver-nvidia new 'a text' --published DATE\n"
    assert run("show", "a text").err.endswith(remedy)
    assert run("check", "a text").out.endswith(remedy)
    file.write_bytes(b'{"id": ')
    assert "naver-nvidia new" not in run("check", "a text").out


def test_check_asks_for_the_words_of_a_meeting(run: Any, story: Path) -> None:
    """A meeting that no words state is something left to do, with its place and the remedy."""
    draft = finished()
    del draft["meetings"][0]["passages"]
    write(story, draft)
    done = run("check", "story.json")
    assert (done.status, done.err) == (1, "")
    assert done.out.splitlines()[0] == (
        "$.meetings[0].passages: is empty; give the words that state it"
    )
    assert "1 fault, " in done.out.splitlines()[-1]


def test_check_of_a_draft_has_its_json(run: Any, story: Path) -> None:
    """Faults as for an article, and beside them the notes and the bare sentences."""
    write(story, finished())
    assert run("check", "story.json", "--json").data == {
        "valid": True,
        "faults": [],
        "review": [],
        "unannotated": [{"s": 3, "exact": "It rained."}],
        "unmentioned": [],
    }
    write(story, finished() | {"dates": [{"review": "so?"}], "headlin": 1})
    done = run("check", "story.json", "--json")
    assert (done.status, done.data["valid"]) == (1, False)
    assert done.data["review"] == [
        {"path": "$.dates[0].review", "problem": "look at it, then take this out: so?"}
    ]
    faults: Any = done.data["faults"]
    assert "$.headlin" in [fault["path"] for fault in faults]


def test_a_finished_draft_is_an_article_to_every_command(run: Any, story: Path) -> None:
    """Shown, asked and written as JSON as the article that it describes."""
    write(story, finished())
    article = article_from_draft(finished())
    assert article_from_json(run("show", "story.json", "--json").out) == article
    assert run("who-met", "Ann Lee", "--article", "story.json").status == 0
    assert run("export", "text", "story.json").out == STORY


def test_an_unfinished_draft_is_no_article(run: Any, story: Path) -> None:
    """Everywhere but in check it is refused, with what is left to do."""
    run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    done = run("show", "story.json")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("naver-nvidia: 3 faults in the article:\n  $.dates[0].review: ")
    write(story, finished())
    assert run("check", "story.json", "--text", "story.txt") == (
        2,
        "",
        "naver-nvidia: --text goes with an article that has no text; a draft has its own\n",
    )
