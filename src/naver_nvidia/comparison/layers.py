"""Both sides of the layers of words as items: what the article states, and what was predicted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Generic

import attrs

from naver_nvidia.article import Article
from naver_nvidia.comparison import reading
from naver_nvidia.comparison.alignment import Same
from naver_nvidia.comparison.items import Item, P, Span
from naver_nvidia.comparison.labels import SETS
from naver_nvidia.comparison.matching import Parts
from naver_nvidia.comparison.parties import Parties
from naver_nvidia.comparison.prediction import PredictedDate, PredictedQuote, PredictedSpan
from naver_nvidia.comparison.reading import Given
from naver_nvidia.dates import DateMention, DateRange
from naver_nvidia.entities import Document, Mention, MentionKind, Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote

_MARKS = "\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f"
_NO_LABEL = "nothing"
_NOBODY = (None, "nobody")


@attrs.frozen
class Layer(Generic[P]):
    """Both sides of a layer, in the same terms, and the scores of its items' parts, if any."""

    gold: tuple[Item[P], ...]
    predicted: tuple[Item[P], ...]
    parts: Parts = attrs.field(default=(), kw_only=True)


def sides(
    gold: Iterable[Item[P]], predicted: list[Item[P]], rows: list[Given]
) -> tuple[tuple[Item[P], ...], tuple[Item[P], ...]]:
    """Both, without labels where the prediction has none; what the gold has twice, once."""
    if any(not row.is_labelled for row in rows):
        gold = (Item(each.place, None, "") for each in gold)
        predicted = [Item(each.place, None, "") for each in predicted]
    stated = Counter(gold)
    return in_text_order(stated), in_text_order(_counted_once(predicted, stated))


def _counted_once(predicted: Iterable[Item[P]], stated: Counter[Item[P]]) -> Iterator[Item[P]]:
    """The predictions, once where the gold has them as often or oftener; what exceeds it stays."""
    seen: Counter[Item[P]] = Counter()
    for each in predicted:
        seen[each] += 1
        if seen[each] == 1 or seen[each] > stated[each]:
            yield each


def in_text_order(items: Iterable[Item[P]]) -> tuple[Item[P], ...]:
    """The items by their places, of one place by their labels."""
    return tuple(sorted(items, key=lambda each: (each.place, each.label or "")))


def spans(
    article: Article,
    predicted: Collection[PredictedSpan],
    meanings: Mapping[str, str | None],
    kinds: Collection[MentionKind],
    *,
    flat: bool,
) -> Layer[Span]:
    """The mentions of the kinds, and of the types that the labels mean."""
    gold = [
        as_item(span_of(each.passage), type(each.entity).__name__)
        for each in article.mentions
        if each.kind in kinds and type(each.entity).__name__ in meanings.values()
    ]
    inner = _inner(each.place for each in gold) if flat else frozenset[Span]()
    plain = [each for each in predicted if not isinstance(each, Mention)]
    # Words that mention several ("the two companies") are one span all the same.
    mentioned = dict.fromkeys(
        triple(article, each.passage, type(each.entity).__name__)
        for each in predicted
        if isinstance(each, Mention) and each.kind in kinds
    )
    rows = reading.rows("spans", (*plain, *mentioned), "start, end and label")
    found: list[Item[Span]] = []
    for row in rows:
        place = reading.span(row, article.text)
        label = None if row.third is None else _label(row, meanings)
        if place not in inner and (label is not None or row.third is None):
            found.append(as_item(place, label))
    return Layer(*sides((each for each in gold if each.place not in inner), found, rows))


def _inner(places: Iterable[Span]) -> frozenset[Span]:
    """Those that lie within another: the flat reading of a text leaves them out."""
    inner: set[Span] = set()
    reach = 0
    for place in sorted(set(places), key=lambda each: (each.start, -each.end)):
        if place.end <= reach:
            inner.add(place)
        reach = max(reach, place.end)
    return frozenset(inner)


def _label(row: Given, meanings: Mapping[str, str | None]) -> str | None:
    """The article's label for the extractor's; None where it is to be left out."""
    if not isinstance(row.third, str) or row.third not in meanings:
        fitting = [repr(name) for name, known in SETS.items() if row.third in known]
        remedy = f"labels={' or '.join(fitting)}" if fitting else "labels={...}"
        raise InvalidValue(
            row.path,
            f"the label {shown(row.third)} is not one of {', '.join(meanings)}; say what it means "
            f"with {remedy}, None for what is to be left out",
        )
    return meanings[row.third]


def dates(article: Article, predicted: Iterable[PredictedDate]) -> Layer[Span]:
    """The date expressions, and what they mean."""
    gold = [
        as_item(span_of(each.passage), each.resolved.value, _meaning(each))
        for each in article.dates
    ]
    meant: dict[tuple[date, date], dict[Item[Span], None]] = {}
    for stated, each in zip(gold, article.dates, strict=True):
        if (known := each.resolved.range) is not None:
            meant.setdefault((known.earliest, known.latest), {})[stated] = None
    values = (
        triple(article, each.passage, each.resolved.value)
        if isinstance(each, DateMention)
        else each
        for each in predicted
    )
    rows = reading.rows("dates", values, "start, end and value")
    found: list[Item[Span]] = []
    for row in rows:
        place = reading.span(row, article.text)
        if row.third is None or isinstance(row.third, str):
            found.append(as_item(place, row.third))
        else:
            days = reading.days(row)
            found.append(_days_item(place, days, meant.get((days.earliest, days.latest), ())))
    return Layer(*sides(gold, found, rows))


def _meaning(mention: DateMention) -> str:
    value, days = mention.resolved.value, mention.resolved.range
    return value if days is None or str(days) == value else f"{value} (days {days})"


def _days_item(place: Span, days: DateRange, meant: Iterable[Item[Span]]) -> Item[Span]:
    """Days are right where the gold means these days, whatever TIMEX3 value goes with them."""
    for item in meant:
        if item.place.overlapped_by(place):
            return Item(place, item.label, item.shown)
    return as_item(place, f"days {days}", str(days))


def quotes(article: Article, predicted: Iterable[PredictedQuote], same: Same) -> Layer[Span]:
    """The quotations without their marks, and who says them: of nobody named, the words."""
    speakers = Parties(article, same, Person, Organization, Document)
    gold = (
        as_item(_words(article.text, span_of(each.passage)), *speakers.read("Article", speaker))
        for each in article.quotes
        for speaker in each.speakers or each.spoken_by
    )
    values: list[object] = []
    for each in predicted:
        if isinstance(each, Quote):
            said_by = each.speakers or each.spoken_by
            values += [triple(article, each.passage, speaker) for speaker in said_by]
        else:
            values.append(each)
    rows = reading.rows("quotes", values, "start, end and speaker")
    found: list[Item[Span]] = []
    for row in rows:
        place = _words(article.text, reading.span(row, article.text))
        who, readable = _NOBODY if row.third is None else speakers.read(row.path, row.third)
        if who in speakers.why:
            readable += f": {speakers.why[who]}"
        found.append(as_item(place, who, readable))
    return Layer(*sides(gold, found, rows))


def _words(text: str, span: Span) -> Span:
    """The quotation without the marks around it: whether they belong to it is not scored."""
    printed = text[span.start : span.end]
    words = printed.strip(_MARKS + " \n\t")
    if not words:
        return span
    start = span.start + printed.index(words)
    return Span(start, start + len(words))


def as_item(place: P, label: str | None = None, readable: str | None = None) -> Item[P]:
    """The item; what has no label reads as nothing."""
    return Item(place, label, readable or label or _NO_LABEL)


def span_of(passage: Passage) -> Span:
    """Where the passage stands."""
    return Span(passage.start, passage.end)


def triple(article: Article, passage: Passage, third: object) -> tuple[int, int, object]:
    """A passage of the article as the plain tuple that it would be predicted as."""
    _ = article[passage]  # raises where the words are of another text
    return passage.start, passage.end, third
