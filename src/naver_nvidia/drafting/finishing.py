"""A draft becomes an article, or says how far it has come."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import attrs

from naver_nvidia.article import Article
from naver_nvidia.drafting.placing import Placing
from naver_nvidia.entities import Entity
from naver_nvidia.errors import Fault, InvalidArticle, shown
from naver_nvidia.passages import Passage
from naver_nvidia.serialization import article_from_dict
from naver_nvidia.serialization.parsing import parse
from naver_nvidia.serialization.plain import is_object
from naver_nvidia.serialization.writing import DRAFT_FORMAT, FORMAT

if TYPE_CHECKING:
    from collections.abc import Iterator


@attrs.frozen
class Progress:
    """How far a draft has come.

    ``article`` is what it describes, or None while there are notes or faults; ``notes`` are those
    that ask a person to look at what was only found; ``faults`` is all that is wrong; and
    ``unannotated`` are the sentences that nothing refers to, by number, and ``unmentioned`` the
    entities, once the draft has no faults. These are no faults: a sentence may well say nothing
    that is worth a fact.
    """

    article: Article | None
    notes: tuple[Fault, ...]
    faults: tuple[Fault, ...]
    unannotated: tuple[tuple[int, Passage], ...]
    unmentioned: tuple[Entity, ...] = ()


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
        data, text = _opened(draft)
    except InvalidArticle as error:
        return Progress(None, (), error.faults, ())
    placing = Placing(text)
    placed = placing.article(data)
    article: Article | None = None
    faults = placing.faults
    try:
        article = article_from_dict(placed)
    except InvalidArticle as error:
        faults += [each for each in error.faults if not placing.explains(each)]
    return Progress(
        None if placing.notes or faults else article,
        tuple(placing.notes),
        tuple(faults),
        tuple(_unannotated(placing)),
        article.unmentioned if article else (),
    )


def _unannotated(placing: Placing) -> Iterator[tuple[int, Passage]]:
    annotated = sorted(placing.annotated)
    starts = [passage.start for passage in annotated]
    reached = list(accumulate((passage.end for passage in annotated), max, initial=0))
    for number, sentence in enumerate(placing.sentences, start=1):
        # Of those that begin before it ends, none ends behind where it begins.
        if sentence is not None and reached[bisect_left(starts, sentence.end)] <= sentence.start:
            yield number, sentence


def article_from_draft(draft: dict[str, Any] | str | bytes) -> Article:
    """The article that a finished draft describes, each passage placed by its words.

    A passage is ``{"exact": words}``, with ``"s"``, the number of the sentence, where the words
    stand in several, and with ``"n"`` where they stand several times in that. Words are whole:
    "her" does not stand in "there". Positions, ``{"start", "end", "exact"}``, may be given too.
    Sentences and paragraphs follow each other and need no number. ``words`` and ``published`` of a
    date are filled in.

    Raises:
        InvalidArticle: lists what is still to be done and all that is wrong, each with its path.
    """
    progress = progress_of(draft)
    if progress.article is None:
        raise InvalidArticle([*progress.notes, *progress.faults])
    return progress.article


def _opened(draft: dict[str, Any] | str | bytes) -> tuple[dict[str, Any], str]:
    """The plain data and the text in it.

    Raises:
        InvalidArticle: it is no draft.
    """
    data = parse(draft) if isinstance(draft, str | bytes) else draft
    if not is_object(data):
        raise InvalidArticle([Fault("$", f"{shown(data)} is not an object")])
    if data.get("format") != DRAFT_FORMAT:
        problem = f"is {shown(data.get('format'))}, not {DRAFT_FORMAT!r}"
        if data.get("format") == FORMAT:
            problem += "; article_from_json reads it, and draft_from_article takes it up again"
        raise InvalidArticle([Fault("$.format", problem)])
    text = data.get("text")
    if not isinstance(text, str) or not text:
        raise InvalidArticle([Fault("$.text", f"{shown(text)} is not a text")])
    return data, text
