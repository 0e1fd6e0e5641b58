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
from naver_nvidia.drafting import mark_mentions

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
    draft["mentions"] = [{"entity": "lee", "passage": {"s": 2, "exact": "Lee"}, "kind": "nominal"}]
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
    assert (data["id"], article_from_draft({**data, **finished()}).text) == ("talks", STORY)
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
        (["utf16.txt"], "cannot read 'utf16.txt': it is in UTF-16; save it as UTF-8"),
        (["."], "cannot read '.': it is a directory; name the file of a text"),
        (
            ["a.json"],
            "'a.json' is no text, but of the format 'naver-nvidia-draft-1'; next: naver-nvidia check",
        ),
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
    Path("utf16.txt").write_bytes(STORY.encode("utf-16"))
    write(Path("a.json"), finished())
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
        "sentence 1",
        "sentence 2",
        "sentence 3",
        "sentence 1",
    ]
    assert "look at it, then take this out: is it so? 'Tuesday'" in lines[0]
    assert lines[2].endswith("nobody declared is called 'Lee', who says 'We agree,'; declare them")
    assert lines[-2] == "sentence 3: no accepted fact refers to it: It rained."
    assert lines[-1] == "sentence 1: 'met' may speak of a meeting; no meeting has the words"
    assert summary == ("story.json: 2 notes to review, 1 fault, 3 sentences without annotation")


def test_check_of_a_finished_draft_is_a_yes(run: Any, story: Path) -> None:
    """A sentence that says nothing may stay bare: it is listed, and is no fault."""
    write(story, finished())
    done = run("check", "story.json")
    assert (done.status, done.err) == (0, "")
    gap, *names, summary = done.out.splitlines()
    assert gap == "sentence 3: no accepted fact refers to it: It rained."
    assert names == [
        "lee: not marked: 'Ann Lee' (in sentence 1)",
        "orr: not marked: 'Bo Orr' (in sentence 1)",
        "to mark what is not marked, for review: naver-nvidia mark story.json",
    ]
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


@pytest.mark.parametrize(
    ("file", "words"), [("a text", b'{"id": '), ("a", b"// Lee\n{}"), ("a.json", b"Lee met Orr.")]
)
@pytest.mark.usefixtures("story")
def test_broken_json_is_said_to_be_so(run: Any, file: str, words: bytes) -> None:
    """With its line and column; nothing is to be begun anew."""
    Path(file).write_bytes(words)
    done = run("check", file)
    assert done.out.startswith("$: not JSON: ")
    assert "line 1 column" in done.out
    assert "naver-nvidia new" not in done.out


@pytest.mark.usefixtures("story")
def test_check_asks_for_utf_8(run: Any) -> None:
    Path("a.json").write_bytes(draft_to_json(finished()).encode("utf-16"))
    said = "$: not UTF-8: byte 0xff at 0; it is in UTF-16; save it as UTF-8\n"
    assert run("check", "a.json").out == said


def test_check_counts_many_sentences_to_which_nothing_refers(run: Any, story: Path) -> None:
    """The first are listed, and the others in JSON."""
    write(story, start_draft("It rained. " * 1500, id="x", published=date(2024, 6, 28)))
    *gaps, more, summary = run("check", "story.json").out.splitlines()
    assert len(gaps) == 12
    assert more == "1,488 more sentences to which no accepted fact refers; --json lists them"
    assert "1500 sentences without annotation" in summary
    assert len(run("check", "story.json", "--json").data["unannotated"]) == 1500


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
        "unmarked": [
            {"of": ["lee"], "words": ["Ann Lee"]},
            {"of": ["orr"], "words": ["Bo Orr"]},
        ],
        "meeting_words": [],
        "set_aside": [],
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
    """Everywhere but in check it is refused, and check says what is left to do."""
    run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    said = (
        "naver-nvidia: 'story.json' is a draft that is not finished; naver-nvidia check story.json "
        "says what is left to do\n"
    )
    assert run("show", "story.json") == (2, "", said)
    assert run("who-met", "Lee", "--article", "story.json") == (2, "", said)
    write(story, finished())
    assert run("check", "story.json", "--text", "story.txt") == (
        2,
        "",
        "naver-nvidia: --text goes with an article that has no text; a draft has its own\n",
    )


def test_new_says_what_it_set_apart(run: Any, story: Path) -> None:
    """A headline and page furniture are no sentences, which a person may want otherwise."""
    Path("story.txt").write_text("Lee meets Orr\n\nThey met.\n\nRead more: Why\n")
    done = run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    assert done.out.splitlines()[:-1] == [
        "set apart, as headline or page furniture: Lee meets Orr",
        "set apart, as headline or page furniture: Read more: Why",
    ]
    assert json.loads(story.read_bytes())["headline"] == "Lee meets Orr"


def test_mark_marks_what_is_declared_and_check_asks_for_a_look(run: Any, story: Path) -> None:
    """The draft stays where it is, with all that was in it; a second time there is nothing left."""
    write(story, finished())
    story.chmod(0o640)
    said = "story.json: 2 mentions marked, to be looked at; next: naver-nvidia check story.json\n"
    assert run("mark", "story.json") == (0, said, "")
    assert story.stat().st_mode & 0o777 == 0o640
    marked = json.loads(story.read_bytes())
    assert marked == mark_mentions(finished())
    assert [each["passage"] for each in marked["mentions"]] == [
        {"s": 2, "exact": "Lee"},
        {"s": 1, "exact": "Ann Lee"},
        {"s": 1, "exact": "Bo Orr"},
    ]
    done = run("check", "story.json")
    assert done.out.splitlines()[0] == (
        "$.people[0].review: look at it, then take this out: is it 'Ann Lee'? Marked: 'Ann Lee' "
        "(in sentence 1)"
    )
    nothing = "story.json: no name stands there that is not marked\n"
    assert run("mark", "story.json") == (0, nothing, "")
    assert [each.name for each in Path().iterdir() if each.name.startswith("story.json")] == [
        "story.json"
    ]


def test_mark_marks_one_and_reads_standard_input(run: Any, give: Callable[[bytes], None]) -> None:
    """Which is printed, for there is no file to be written."""
    draft = finished()
    del draft["people"][1], draft["meetings"][0]
    give(draft_to_json(draft).encode())
    assert run("mark", "-").data == mark_mentions(draft)
    give(draft_to_json({**draft, "mentions": None}).encode())
    assert len(run("mark", "-").data["mentions"]) == 2
    give(draft_to_json({**draft, "mentions": "none"}).encode())
    assert run("mark", "-").err == "naver-nvidia: -: $.mentions: 'none' is not a list\n"


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        ("missing.json", "cannot read 'missing.json': No such file"),
        ("story.txt", "story.txt: $: not JSON"),
        ("article.json", "article.json: $.format: is 'naver-nvidia-article-1', not"),
        ("story.json", "cannot write "),
    ],
)
def test_mark_writes_nothing_where_it_cannot(
    run: Any, story: Path, file: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor leaves half of it behind."""
    write(story, finished())
    Path("article.json").write_text(run("show", "--json").out)
    before = story.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    done = run("mark", file)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"naver-nvidia: {problem}")
    assert story.read_bytes() == before
    assert not Path("story.json.new").exists()


def test_check_does_not_offer_an_article_in_which_nothing_is_marked(run: Any, story: Path) -> None:
    """It has no faults, and says nothing of anybody: that is said, of an article as well."""
    draft = finished() | {"mentions": []}
    write(story, draft)
    done = run("check", "story.json")
    assert done.status == 1
    assert done.out.endswith("without annotation; no mention of anybody or anything is marked\n")
    Path("article.json").write_text(run("show", "--json", "story.json").out)
    said = "article.json: no faults, but no mention of anybody or anything is marked\n"
    assert run("check", "article.json") == (0, said, "")


def test_check_says_what_it_takes_for_no_quotation_and_whose_name_is_shared(
    run: Any, story: Path
) -> None:
    """Both may be otherwise, and are no faults."""
    Path("story.txt").write_text('Ann Lee met Bo Lee. Lee, Lee and the so-called "club" left.')
    run("new", "story.txt", *PUBLISHED, "--output", "story.json")
    draft = json.loads(story.read_bytes())
    draft["people"] = [{"id": "ann", "name": "Ann Lee"}, {"id": "bo", "name": "Bo Lee"}]
    write(story, draft)
    lines = run("check", "story.json").out.splitlines()
    assert 'set aside as no quotation, for nobody is seen to say it: "club"' in lines
    assert "ann or bo: may be either; say in mentions: 'Lee' 2 times (in sentence 2)" in lines
