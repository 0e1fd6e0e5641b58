"""Sentences of the kinds that readers of news and users of date parsers meet, each with its value."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from naver_nvidia import find_dates, resolve_date

_FILE: Final = Path(__file__).with_name("cases.tsv")
# What stands for nothing that is to be marked.
_NOTHING: Final = "-"


def _cases() -> list[tuple[str, ...]]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [tuple(row) for row in list(rows)[1:]]


@pytest.mark.parametrize(("kind", "published", "sentence", "words", "value"), _cases())
def test_a_sentence_is_read_as_its_kind(
    kind: str, published: str, sentence: str, words: str, value: str
) -> None:
    """Found in the text, and given as words with their sentence, they have the same value."""
    day, start = date.fromisoformat(published), sentence.index(words)
    end = start + len(words)
    found = [
        mention.resolved.value
        for mention in find_dates(sentence, published=day)
        if mention.passage.start < end and start < mention.passage.end
    ]
    if value == _NOTHING:
        assert found == [], kind
    else:
        assert value in found, kind
        resolved = resolve_date(words, published=day, sentence=sentence, start=start)
        assert resolved.value == value, kind
