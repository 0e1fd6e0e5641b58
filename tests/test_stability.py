"""What may not change unnoticed: the public API, and the files that earlier versions wrote."""

from __future__ import annotations

import difflib
import json
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from naver_nvidia import article_from_dict, article_from_json, article_to_dict, article_to_json
from public_api import SNAPSHOT, public_api

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted((Path(__file__).parent / "data" / "articles").glob("*.json"))
NEWEST, FIRST = "1.0.json", "1.0-first.json"


def test_the_public_api_is_the_one_recorded() -> None:
    """No name, signature, type, default, error or key of the format changes by accident."""
    recorded = SNAPSHOT.read_text(encoding="utf-8").splitlines()
    changed = [
        line
        for line in difflib.unified_diff(recorded, public_api().splitlines(), "", "", "", "", 0)
        if not line.startswith(("---", "+++", "@@"))
    ]
    assert changed == [], (
        "a break needs an entry in the changelog; run scripts/public_api.py to record:\n"
        + "\n".join(changed)
    )


def lost(said: Any, kept: Any, path: str = "$") -> Iterator[str]:
    """The paths of what a file says and the article that was read from it does not."""
    if isinstance(said, dict):
        for key, value in said.items():
            yield from lost(value, kept.get(key), f"{path}.{key}")
    elif isinstance(said, list) and isinstance(kept, list) and len(said) == len(kept):
        for index, value in enumerate(said):
            yield from lost(value, kept[index], f"{path}[{index}]")
    elif said != kept:
        yield path


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_of_each_earlier_version_is_read(file: Path) -> None:
    """The JSON of 1.0 loads in every later version, and comes back from what that one writes."""
    article = article_from_json(file.read_bytes())
    assert article_from_json(article_to_json(article)) == article


def test_nothing_of_a_file_is_lost() -> None:
    """Every key and value of a file is there again when its article is written."""
    said = read(NEWEST)
    assert list(lost(said, article_to_dict(article_from_dict(said)))) == []


def test_the_first_files_keys_are_read_as_those_that_took_their_place() -> None:
    """One photo, one speaker and one source were written without a list."""
    said = read(FIRST)
    article = article_from_dict(said)
    assert [photo.caption.exact for photo in article.photos] == [said["photo"]["caption"]["exact"]]
    assert [each.id for each in article.quotes[0].speakers] == [said["quotes"][0]["speaker"]]
    sources = [[each.id for each in statement.according_to] for statement in article.statements]
    assert sources == [[], [said["statements"][1]["according_to"]]]
    assert [each.id for each in article.meetings[0].according_to] == ["harbour-company"]


def test_the_newest_file_has_every_key_of_the_format() -> None:
    """A key that is added to the format needs a file of that version, with the key in it."""
    schema = json.loads(
        (resources.files("naver_nvidia") / "data" / "article.schema.json").read_bytes()
    )
    keys = {
        key for each in (schema, *schema["$defs"].values()) for key in each.get("properties", ())
    }
    found: set[str] = set()
    for name in (NEWEST, FIRST):
        json.loads(json.dumps(read(name)), object_hook=found.update)
    assert keys - found == {"text_sha256"}  # in place of the text


def read(name: str) -> Any:
    return json.loads((Path(__file__).parent / "data" / "articles" / name).read_bytes())
