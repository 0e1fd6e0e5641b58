"""A corpus as HTML: who met whom, each with the articles that say so and their words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

from naver_nvidia.corpus import Corpus
from naver_nvidia.markup.elements import Html, element
from naver_nvidia.meetings import Encounter
from naver_nvidia.passages import Passage

_MOST: Final = 50
_WORDS: Final = 160


def corpus_to_html(corpus: Corpus) -> str:
    """A table of the first pairs who met: whom, when, and in the words of which article.

    >>> from naver_nvidia import Corpus, load_article
    >>> "<td>Lee Hae-jin met Jensen Huang</td>" in corpus_to_html(Corpus([load_article()]))
    True
    """
    found = list(islice(corpus.meetings.pairs(), _MOST + 1))
    rows = [_row(corpus, each) for each in found[:_MOST]]
    more = f"; the first {_MOST} pairs who met" if len(found) > _MOST else ""
    heads = (element("th", {"scope": "col"}, head) for head in ("who met whom", "when", "sources"))
    caption = element("caption", {}, f"{repr(corpus)[1:-1]}{more}")
    return element("table", {}, caption, element("tr", {}, *heads), *rows).source


def _row(corpus: Corpus, encounter: Encounter) -> Html:
    when = "; ".join(each.when or "undated" for each in encounter.meetings)
    proof = _cited((each.article.id, each) for each in corpus.proof_of(encounter))
    against: list[Html] = []
    for meeting in encounter.denied:
        against.append(element("p", {}, f"but this is {meeting.status}:"))
        against += _cited(
            (record.article.id, words)
            for record in corpus.reports_of(meeting)
            for words in record.citations
        )
    names = f"{encounter.subject.name} met {encounter.counterpart.name}"
    cells = (element("td", {}, names), element("td", {}, when), element("td", {}, *proof, *against))
    return element("tr", {}, *cells)


def _cited(passages: Iterable[tuple[str, Passage]]) -> list[Html]:
    return [
        element("p", {}, f"{article}: ", element("q", {"dir": "auto"}, _shortened(passage.exact)))
        for article, passage in passages
    ]


def _shortened(words: str) -> str:
    return words if len(words) <= _WORDS else f"{words[: _WORDS - 1]}\N{HORIZONTAL ELLIPSIS}"
