"""Prediction: what an extractor found, in the plain form in which it has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias, TypeVar

import attrs

from naver_nvidia.comparison import readers
from naver_nvidia.comparison.readers import SpacyDoc
from naver_nvidia.dates import DateMention, DateRange
from naver_nvidia.entities import Mention, Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.quotes import Quote

PredictedSpan: TypeAlias = tuple[int, int] | tuple[int, int, str | None] | Mention
"""Start, end, and the type of what is named; or a Mention."""

PredictedDate: TypeAlias = (
    tuple[int, int] | tuple[int, int, str | date | DateRange | None] | DateMention
)
"""Start, end, and what is meant: TIMEX3's value as a string, compared to the letter, or the days as
a date or DateRange, whatever value goes with them; or a DateMention."""

PredictedQuote: TypeAlias = (
    tuple[int, int] | tuple[int, int, str | Person | Organization | None] | Quote
)
"""Start, end, and the speaker by name or id, of several each in an item of its own; or a Quote."""

PredictedMeeting: TypeAlias = (
    tuple[str | Person, str | Person]
    | tuple[str | Person, str | Person, str | date | DateRange | None]
    | Meeting
)
"""Two people who met, by name or id, and the date (ISO 8601 if a string), of a meeting of several
days all of them; or a Meeting."""

T = TypeVar("T")


def _layer(name: str, values: Iterable[T] | None) -> tuple[T, ...] | None:
    if values is None:
        return None
    if isinstance(values, str) or not hasattr(values, "__iter__"):
        raise InvalidValue(f"Prediction.{name}", f"{shown(values)} is not a layer's items")
    return tuple(values)


# One converter each, for a checker does not solve a generic one that takes None.
def _spans(values: Iterable[PredictedSpan] | None) -> tuple[PredictedSpan, ...] | None:
    return _layer("spans", values)


def _dates(values: Iterable[PredictedDate] | None) -> tuple[PredictedDate, ...] | None:
    return _layer("dates", values)


def _quotes(values: Iterable[PredictedQuote] | None) -> tuple[PredictedQuote, ...] | None:
    return _layer("quotes", values)


def _meetings(values: Iterable[PredictedMeeting] | None) -> tuple[PredictedMeeting, ...] | None:
    return _layer("meetings", values)


@attrs.frozen(kw_only=True)
class Prediction:
    """What an extractor found in an article's text, layer by layer, to `compare` with the gold.

    A layer that it does not look for stays None and is not scored; one in which it found nothing is
    empty, and misses everything. Items are plain tuples; positions are code points, ``end``
    exclusive. In each layer either all items have their third part or none has: a layer without is
    scored on places alone. A third part that is None says that the extractor found no such value.

    >>> from datetime import date
    >>> from naver_nvidia import Prediction
    >>> prediction = Prediction(
    ...     spans=[(0, 3, "Person")],
    ...     dates=[(17, 24, date(2024, 6, 25))],
    ...     quotes=[(30, 52, "Lee")],
    ...     meetings=[("Lee", "Huang", "2024-06-25")],
    ... )
    """

    spans: tuple[PredictedSpan, ...] | None = attrs.field(default=None, converter=_spans)
    dates: tuple[PredictedDate, ...] | None = attrs.field(default=None, converter=_dates)
    quotes: tuple[PredictedQuote, ...] | None = attrs.field(default=None, converter=_quotes)
    meetings: tuple[PredictedMeeting, ...] | None = attrs.field(default=None, converter=_meetings)

    @classmethod
    def from_spacy(cls, doc: SpacyDoc, *, spans_key: str | None = None) -> Prediction:
        """The spans of a spaCy Doc: its ``ents``, or the group of that name in its ``spans``.

        Raises:
            InvalidValue: the Doc has no such group.
        """
        return cls(spans=readers.of_spacy(doc, spans_key))

    @classmethod
    def from_transformers(cls, entities: Iterable[Mapping[str, Any]]) -> Prediction:
        """The spans that a token-classification pipeline of Hugging Face gives for one text.

        >>> from naver_nvidia import Prediction
        >>> entity = {"entity_group": "ORG", "score": 0.9, "word": "Nvidia", "start": 74, "end": 80}
        >>> Prediction.from_transformers([entity]).spans
        ((74, 80, 'ORG'),)

        Raises:
            InvalidValue: an entity is a token of one (ask for ``aggregation_strategy="simple"``),
                or has no place.
        """
        return cls(spans=readers.of_pipeline(entities))

    @classmethod
    def from_tags(cls, text: str, tokens: Sequence[str], tags: Sequence[str]) -> Prediction:
        """The spans of tagged tokens, by IOB2, BILUO or BIOES; the tokens are found in the text.

        A tag that goes on what did not begin begins it, as CoNLL's own scorer reads it.

        >>> from naver_nvidia import Prediction
        >>> tokens, tags = ["Jensen", "Huang", ",", "Nvidia"], ["B-PER", "I-PER", "O", "U-ORG"]
        >>> Prediction.from_tags("Jensen Huang, Nvidia", tokens, tags).spans
        ((0, 12, 'PER'), (14, 20, 'ORG'))

        Raises:
            InvalidValue: tokens and tags differ in number, a token does not come next in the text
                (but for white space), or a tag is of none of these schemes.
        """
        return cls(spans=readers.of_tags(text, tokens, tags))

    @classmethod
    def from_brat(cls, ann: str) -> Prediction:
        """The spans of brat's text-bound annotations, the content of an ``.ann`` file.

        One of several fragments goes from the start of the first to the end of the last.

        Raises:
            InvalidValue: a line that begins as one is none.
        """
        return cls(spans=readers.of_brat(ann))

    @classmethod
    def from_label_studio(cls, task: Mapping[str, Any]) -> Prediction:
        """The labelled regions of one Label Studio task: of its annotation or its prediction.

        Raises:
            InvalidValue: the task has several of these, or none, or a region is not of plain text.
        """
        return cls(spans=readers.of_label_studio(task))
