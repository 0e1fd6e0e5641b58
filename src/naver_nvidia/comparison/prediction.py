"""Prediction: what an extractor found, in the plain form in which it has it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import attrs

from naver_nvidia.dates import DateMention, DateRange
from naver_nvidia.entities import Mention, Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.quotes import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable

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
"""Start, end, and the speaker by name or id; or a Quote."""

PredictedMeeting: TypeAlias = (
    tuple[str | Person, str | Person]
    | tuple[str | Person, str | Person, str | date | DateRange | None]
    | Meeting
)
"""Two people who met, by name or id, and the date (ISO 8601 if a string); or a Meeting."""

T = TypeVar("T")


def _layer(values: Iterable[T] | None) -> tuple[T, ...] | None:
    if isinstance(values, str):
        raise InvalidValue("Prediction", f"{shown(values)} is one string, not a layer's items")
    return None if values is None else tuple(values)


# One converter each, for a checker does not solve a generic one that takes None.
def _spans(values: Iterable[PredictedSpan] | None) -> tuple[PredictedSpan, ...] | None:
    return _layer(values)


def _dates(values: Iterable[PredictedDate] | None) -> tuple[PredictedDate, ...] | None:
    return _layer(values)


def _quotes(values: Iterable[PredictedQuote] | None) -> tuple[PredictedQuote, ...] | None:
    return _layer(values)


def _meetings(values: Iterable[PredictedMeeting] | None) -> tuple[PredictedMeeting, ...] | None:
    return _layer(values)


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
