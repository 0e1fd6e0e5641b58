"""Every passage of an article as a labelled span: what formats that mark up text are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from naver_nvidia.article import Article, passages_of
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.entities import Entity
from naver_nvidia.meetings import Meeting
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Statement

SpanLayer: TypeAlias = Literal[
    "paragraphs",
    "sentences",
    "mentions",
    "dates",
    "roles",
    "meetings",
    "quotes",
    "cues",
    "statements",
    "photos",
]

FACTS: Final[frozenset[SpanLayer]] = frozenset(get_args(SpanLayer)) - {"paragraphs", "sentences"}
"""The layers that state something, and do not only divide the text."""

LABELS: Final = (
    "PERSON",
    "ORGANIZATION",
    "PLACE",
    "TOPIC",
    "PRODUCT",
    "DOCUMENT",
    *get_args(TimexType),
    "ROLE",
    "MEETING",
    "QUOTE",
    "CUE",
    "STATEMENT",
    "CAPTION",
    "CREDIT",
)
"""The labels of those layers."""


class Span(NamedTuple):
    """A passage, what it is marked as, and what it refers to.

    ``id`` is the JSON Pointer (RFC 6901) of the passage in the article's JSON format, unique and
    stable, so that whoever holds a span finds the whole fact there. ``label`` is a word in capitals
    (PERSON, DATE, QUOTE ...), ``kind`` what else is to be told of it in a word (a mention's or
    quote's kind, a meeting's status, a statement's predicate), and ``value`` what it refers to:
    the id of the entity, speaker, meeting or statement's subject, or a date's TIMEX3 value.
    """

    id: str
    layer: SpanLayer
    passage: Passage
    label: str
    kind: str | None = None
    value: str | None = None


def spans(article: Article) -> tuple[Span, ...]:
    """All the passages, layer by layer, in the order of the article's JSON.

    Those that say more of another passage are left out: heads, arguments, and the words of a
    classification.

    >>> from naver_nvidia import load_article
    >>> span = next(span for span in spans(load_article()) if span.layer == "mentions")
    >>> span.id, span.label, span.kind, span.value
    ('/mentions/0/passage', 'ORGANIZATION', 'name', 'naver')
    """
    return tuple(_spans(article))


def names(article: Article) -> tuple[Span, ...]:
    """The names and dates alone, none overlapping another: what flat formats can hold.

    Of those that overlap, the longest is kept, and the first of the equally long: "Naver Cloud"
    and not the "Naver" in it.

    >>> from naver_nvidia import load_article
    >>> [span.passage.exact for span in names(load_article())][:4]
    ['2024-06-28', 'Naver', 'Lee Hae-jin', 'Nvidia']
    """
    named = (
        span
        for span in _spans(article)
        if span.layer == "dates" or (span.layer == "mentions" and span.kind == "name")
    )
    longest_first = sorted(named, key=lambda span: (-len(span.passage), span.passage.start))
    taken: set[int] = set()
    flat: list[Span] = []
    for span in longest_first:
        # None that stands here is longer, so that one which overlaps covers an end of this.
        if taken.isdisjoint((span.passage.start, span.passage.end - 1)):
            taken.update(range(span.passage.start, span.passage.end))
            flat.append(span)
    return tuple(sorted(flat, key=lambda span: span.passage))


def identity(subject: Entity | Meeting | Quote | Statement | None) -> str | None:
    """The id of what is referred to, if anything is."""
    return None if subject is None else subject.id


def _spans(article: Article) -> Iterator[Span]:
    yield from _plain("paragraphs", "PARAGRAPH", article.paragraphs)
    yield from _plain("sentences", "SENTENCE", article.sentences)
    yield from _mentions(article)
    yield from _dates(article)
    for number, role in enumerate(article.roles):
        yield from _fact("roles", number, role.passages, "ROLE", role.title, role.person.id)
    for number, meeting in enumerate(article.meetings):
        status = meeting.status
        yield from _fact("meetings", number, passages_of(meeting), "MEETING", status, meeting.id)
    yield from _quotes(article)
    for number, each in enumerate(article.statements):
        predicate, subject = each.predicate, str(each.subject.id)
        yield from _fact("statements", number, each.passages, "STATEMENT", predicate, subject)
    for number, photo in enumerate(article.photos):
        yield Span(f"/photos/{number}/caption", "photos", photo.caption, "CAPTION")
        if photo.credit is not None:
            yield Span(f"/photos/{number}/credit", "photos", photo.credit, "CREDIT")


def _mentions(article: Article) -> Iterator[Span]:
    for number, each in enumerate(article.mentions):
        place, label = f"/mentions/{number}/passage", type(each.entity).__name__.upper()
        yield Span(place, "mentions", each.passage, label, each.kind, each.entity.id)


def _dates(article: Article) -> Iterator[Span]:
    for number, each in enumerate(article.dates):
        place, resolved = f"/dates/{number}/passage", each.resolved
        yield Span(place, "dates", each.passage, resolved.type, None, resolved.value)


def _quotes(article: Article) -> Iterator[Span]:
    for number, each in enumerate(article.quotes):
        place = f"/quotes/{number}"
        speaker = each.speakers[0].id if len(each.speakers) == 1 else None
        yield Span(f"{place}/passage", "quotes", each.passage, "QUOTE", each.kind, speaker)
        if each.cue is not None:
            yield Span(f"{place}/cue", "cues", each.cue, "CUE", None, speaker)


def _plain(layer: SpanLayer, label: str, passages: Iterable[Passage]) -> Iterator[Span]:
    for number, passage in enumerate(passages):
        yield Span(f"/{layer}/{number}", layer, passage, label)


def _fact(  # noqa: PLR0913, PLR0917 - the fields of a span
    layer: SpanLayer, fact: int, passages: Iterable[Passage], label: str, kind: str, value: str
) -> Iterator[Span]:
    for number, passage in enumerate(passages):
        yield Span(f"/{layer}/{fact}/passages/{number}", layer, passage, label, kind, value)
