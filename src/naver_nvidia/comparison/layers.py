"""Both sides of each layer as items: what the article states, and what was predicted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Generic

import attrs

from naver_nvidia.comparison import reading
from naver_nvidia.comparison.items import Item, P, Pair, Span
from naver_nvidia.comparison.labels import SETS
from naver_nvidia.dates import DateMention, DateRange
from naver_nvidia.entities import (
    Document,
    Mention,
    MentionKind,
    Organization,
    Person,
)
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.meetings import Meeting, Meetings
from naver_nvidia.names import NameIndex
from naver_nvidia.quotes import Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from naver_nvidia.article import Article
    from naver_nvidia.comparison.prediction import (
        PredictedDate,
        PredictedMeeting,
        PredictedQuote,
        PredictedSpan,
    )
    from naver_nvidia.comparison.reading import Given
    from naver_nvidia.entities import Source
    from naver_nvidia.passages import Passage

_MARKS = "\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f"
_NO_LABEL = "nothing"
_HERE = "this article"
_NOBODY = (None, "nobody")


@attrs.frozen
class Layer(Generic[P]):
    """Both sides of a layer, in the same terms."""

    gold: tuple[Item[P], ...]
    predicted: tuple[Item[P], ...]


def _layer(gold: Iterable[Item[P]], predicted: list[Item[P]], rows: list[Given]) -> Layer[P]:
    """The layer, without labels where the prediction has none; what the gold has twice, once."""
    if any(not row.is_labelled for row in rows):
        gold = (Item(each.place, None, "") for each in gold)
        predicted = [Item(each.place, None, "") for each in predicted]
    stated = Counter(gold)
    return Layer(_in_text_order(stated), _in_text_order(_counted_once(predicted, stated)))


def _counted_once(predicted: Iterable[Item[P]], stated: Counter[Item[P]]) -> Iterator[Item[P]]:
    """The predictions, once where the gold has them as often or oftener; what exceeds it stays."""
    seen: Counter[Item[P]] = Counter()
    for each in predicted:
        seen[each] += 1
        if seen[each] == 1 or seen[each] > stated[each]:
            yield each


def _in_text_order(items: Iterable[Item[P]]) -> tuple[Item[P], ...]:
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
        _item(_span(each.passage), type(each.entity).__name__)
        for each in article.mentions
        if each.kind in kinds and type(each.entity).__name__ in meanings.values()
    ]
    inner = _inner(each.place for each in gold) if flat else frozenset[Span]()
    plain = [each for each in predicted if not isinstance(each, Mention)]
    # Words that mention several ("the two companies") are one span all the same.
    mentioned = dict.fromkeys(
        _triple(article, each.passage, type(each.entity).__name__)
        for each in predicted
        if isinstance(each, Mention) and each.kind in kinds
    )
    rows = reading.rows("spans", (*plain, *mentioned), "start, end and label")
    found: list[Item[Span]] = []
    for row in rows:
        place = reading.span(row, article.text)
        label = None if row.third is None else _label(row, meanings)
        if place not in inner and (label is not None or row.third is None):
            found.append(_item(place, label))
    return _layer((each for each in gold if each.place not in inner), found, rows)


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
        _item(_span(each.passage), each.resolved.value, _meaning(each)) for each in article.dates
    ]
    meant = dict(zip(gold, (each.resolved.range for each in article.dates), strict=True))
    values = (
        _triple(article, each.passage, each.resolved.value)
        if isinstance(each, DateMention)
        else each
        for each in predicted
    )
    rows = reading.rows("dates", values, "start, end and value")
    found: list[Item[Span]] = []
    for row in rows:
        place = reading.span(row, article.text)
        if row.third is None or isinstance(row.third, str):
            found.append(_item(place, row.third))
        else:
            found.append(_days_item(place, reading.days(row), meant))
    return _layer(gold, found, rows)


def _meaning(mention: DateMention) -> str:
    value, days = mention.resolved.value, mention.resolved.range
    return value if days is None or str(days) == value else f"{value} (days {days})"


def _days_item(
    place: Span, days: DateRange, meant: Mapping[Item[Span], DateRange | None]
) -> Item[Span]:
    """Days are right where they are the gold's days, whatever TIMEX3 value goes with those."""
    for item, stated in meant.items():
        if stated == days and item.place.overlapped_by(place):
            return Item(place, item.label, item.shown)
    return _item(place, f"days {days}", str(days))


def quotes(article: Article, predicted: Iterable[PredictedQuote]) -> Layer[Span]:
    """The quotations without their marks, and who says them."""
    sources: tuple[Source, ...] = (*article.people, *article.organizations, *article.documents)
    speakers = _Names(NameIndex(sources, Person, Organization, Document, place=_HERE))
    gold = (
        _item(_words(article.text, _span(each.passage)), *label)
        for each in article.quotes
        for label in (map(speakers.label, each.speakers) if each.speakers else (_NOBODY,))
    )
    values: list[object] = []
    for each in predicted:
        if isinstance(each, Quote):
            said_by = each.speakers or (None,)
            values += [_triple(article, each.passage, speaker) for speaker in said_by]
        else:
            values.append(each)
    rows = reading.rows("quotes", values, "start, end and speaker")
    found: list[Item[Span]] = []
    for row in rows:
        place = _words(article.text, reading.span(row, article.text))
        speaker = _NOBODY if row.third is None else speakers.read(row.path, row.third)
        found.append(_item(place, *speaker))
    return _layer(gold, found, rows)


def _words(text: str, span: Span) -> Span:
    """The quotation without the marks around it: whether they belong to it is not scored."""
    printed = text[span.start : span.end]
    words = printed.strip(_MARKS + " \n\t")
    if not words:
        return span
    start = span.start + printed.index(words)
    return Span(start, start + len(words))


def meetings(article: Article, predicted: Iterable[PredictedMeeting]) -> Layer[Pair]:
    """Who met whom, across delegations and at meetings that were held, and when."""
    people = _Names(NameIndex(article.people, Person, place=_HERE))
    values: list[object] = []
    for each in predicted:
        if isinstance(each, Meeting):
            met = Meetings([each]).pairs(kind=Person)
            values += [(pair.subject, pair.counterpart, each.dates) for pair in met]
        else:
            values.append(each)
    rows = reading.rows("meetings", values, "two people and a date")
    found: list[Item[Pair]] = []
    for row in rows:
        (one, _), (other, _) = people.read(row.path, row.first), people.read(row.path, row.second)
        days = None if row.third is None else str(reading.days(row))
        found.append(_item(Pair.of(one, other), days, days or "no date"))
    gold = (
        _item(Pair.of(pair.subject.id, pair.counterpart.id), *_day(meeting))
        for pair in article.meetings.pairs(kind=Person)
        for meeting in pair.meetings
    )
    return _layer(gold, found, rows)


def _day(meeting: Meeting) -> tuple[str | None, str]:
    return (None, "no date") if meeting.dates is None else (str(meeting.dates), str(meeting.dates))


class _Names:
    """Who of the article is meant by a name, an id or an object."""

    def __init__(self, index: NameIndex[Person] | NameIndex[Source]) -> None:
        self._index = index

    def read(self, path: str, who: object) -> tuple[str, str]:
        """The id and the name of whom somebody means; the words themselves where that is nobody."""
        if isinstance(who, Person | Organization | Document):
            return self.label(who)
        if not isinstance(who, str):
            problem = f"{shown(who)} is not a name; of several, give an item for each"
            raise InvalidValue(path, problem)
        try:
            return self.label(self._index.find(who))
        except (UnknownName, AmbiguousName):
            return who, repr(who)

    @staticmethod
    def label(party: Source) -> tuple[str, str]:
        """The id, and the name for people to read."""
        return party.id, party.name


def _item(place: P, label: str | None = None, readable: str | None = None) -> Item[P]:
    return Item(place, label, readable or label or _NO_LABEL)


def _span(passage: Passage) -> Span:
    return Span(passage.start, passage.end)


def _triple(article: Article, passage: Passage, third: object) -> tuple[int, int, object]:
    _ = article[passage]  # raises where the words are of another text
    return passage.start, passage.end, third
