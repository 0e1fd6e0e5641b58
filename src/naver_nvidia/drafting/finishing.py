"""A draft becomes an article, or says how far it has come."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, Final

import attrs

from naver_nvidia.article import Article
from naver_nvidia.drafting.marking import Unmarked, unmarked
from naver_nvidia.drafting.placing import Placing
from naver_nvidia.drafting.texts import opened
from naver_nvidia.entities import Entity
from naver_nvidia.errors import Fault, InvalidArticle
from naver_nvidia.passages import Passage
from naver_nvidia.serialization import article_from_dict

_MEETS: Final = re.compile(
    r"""\b(?: (?:met|meets?|meeting)(?:\swith)? (?!\s (?:\w+\s){0,2}?(?:deadlines?|targets?|goals?
      |promises?|obligations?|demands?|criteria|requirements?|standards?|expectations?|needs?
      |challenges?|conditions?|costs?|resistance|criticism|opposition|approval|silence|success|failure)\b)
      | (?:held|holds?|holding)\s (?:\S+\s){0,3}? (?:talks|meetings?|discussions|summit)
      | (?:talks|discussions)\s(?:with|between) | sat\sdown\swith )\b""",
    re.VERBOSE,
)
"""Words of a meeting; a deadline is met otherwise."""


@attrs.frozen
class Progress:
    """How far a draft has come.

    ``article`` is what it describes, or None while there are notes or faults; ``notes`` are those
    that ask a person to look at what was only found; ``faults`` is all that is wrong. The rest are
    no faults, for a sentence may well say nothing that is worth a fact: ``unannotated`` are the
    sentences that no accepted fact refers to, by number, and ``unmentioned`` the entities, once
    the draft has no faults; ``unmarked`` are the places of their names that `mark_mentions` would
    mark, or that fit several; ``meeting_words``, with the number of the sentence, speak of a
    meeting and are in the passages of none; and ``set_aside`` stands in quotation marks and is
    said by nobody.
    """

    article: Article | None
    notes: tuple[Fault, ...]
    faults: tuple[Fault, ...]
    unannotated: tuple[tuple[int | str, Passage], ...]
    unmentioned: tuple[Entity, ...] = ()
    unmarked: tuple[Unmarked, ...] = ()
    meeting_words: tuple[tuple[int | str, Passage], ...] = ()
    set_aside: tuple[Passage, ...] = ()


def progress_of(draft: dict[str, Any] | str | bytes) -> Progress:
    """How far the draft has come; never raises for what is wrong with it.

    >>> from datetime import date
    >>> from naver_nvidia.drafting import progress_of, start_draft
    >>> draft = start_draft("Lee left on Tuesday.", id="example", published=date(2024, 6, 28))
    >>> progress = progress_of(draft)
    >>> [note.path for note in progress.notes], progress.faults
    (['$.dates[0].review'], ())
    >>> [(number, sentence.exact) for number, sentence in progress.unannotated]
    [(1, 'Lee left on Tuesday.')]
    """
    try:
        data, text = opened(draft)
    except InvalidArticle as error:
        return Progress(None, (), error.faults, ())
    placing = Placing(text)
    placed = placing.article(data)
    article: Article | None = None
    faults = placing.faults
    try:
        article = article_from_dict(placed)
    except InvalidArticle as error:
        faults += placing.unexplained(error.faults)
    return Progress(
        None if placing.notes or faults else article,
        tuple(placing.notes),
        tuple(faults),
        tuple(_untouched(placing.sentences, placing.annotated)),
        article.unmentioned if article else (),
        tuple(unmarked(data, placed, placing)),
        tuple(_meeting_words(placing)),
        tuple(placing.set_aside),
    )


def _meeting_words(placing: Placing) -> Iterator[tuple[int | str, Passage]]:
    for number, sentence in _untouched(placing.sentences, placing.of_meetings):
        if found := _MEETS.search(sentence.exact):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            yield number, Passage(start, end, found[0])


def _untouched(
    sentences: Mapping[str, Passage | None], passages: Iterable[Passage]
) -> Iterator[tuple[int | str, Passage]]:
    """The sentences that share nothing with any of the passages."""
    annotated = sorted(passages)
    starts = [passage.start for passage in annotated]
    reached = list(accumulate((passage.end for passage in annotated), max, initial=0))
    for number, sentence in sentences.items():
        # Of those that begin before it ends, none ends behind where it begins.
        if sentence is not None and reached[bisect_left(starts, sentence.end)] <= sentence.start:
            yield int(number) if number.isdecimal() else number, sentence


def article_from_draft(draft: dict[str, Any] | str | bytes) -> Article:
    """The article that a finished draft describes, each passage placed by its words.

    A passage is ``{"exact": words}``, with ``"s"``, the number of the sentence, where the words
    stand in several, and with ``"n"`` where they stand several times in that. Words are whole:
    "her" does not stand in "there". Positions, ``{"start", "end", "exact"}``, may be given too.
    ``words`` and ``published`` of a date, and ``text`` of a quotation, are filled in. Those who
    speak may be given by name, or be those of the quotation that one ``continues``.

    Raises:
        InvalidArticle: lists what is still to be done and all that is wrong, each with its path.
    """
    progress = progress_of(draft)
    if progress.article is None:
        raise InvalidArticle([*progress.notes, *progress.faults])
    return progress.article
