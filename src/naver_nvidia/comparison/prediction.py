"""Prediction: what an extractor found, in the plain form in which it has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias, TypeVar, cast

import attrs

from naver_nvidia.comparison import readers
from naver_nvidia.comparison.readers import SpacyDoc
from naver_nvidia.dates import DateMention, DateRange
from naver_nvidia.entities import Entity, Mention, Organization, Person
from naver_nvidia.errors import InvalidValue, shown
from naver_nvidia.meetings import Meeting
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

PredictedSpan: TypeAlias = tuple[int, int] | tuple[int, int, str | None] | Mention
"""Start, end, and the type of what is named; or a Mention."""

PredictedDate: TypeAlias = (
    tuple[int, int] | tuple[int, int, str | date | DateRange | None] | DateMention
)
"""Start, end, and what is meant: TIMEX3's value as a string, compared to the letter, or the days as
a date or DateRange, whatever value goes with them; or a DateMention."""

Words: TypeAlias = str | tuple[int, int]
"""A name or an id; or start and end of the words that mention it, read as a name if they do not."""

PredictedQuote: TypeAlias = (
    tuple[int, int] | tuple[int, int, Words | Person | Organization | None] | Quote
)
"""Start, end, and the speaker, of several each in an item of its own, of somebody not named the
words that the text has for them; or a Quote."""

PredictedMeeting: TypeAlias = (
    tuple[Words | Person, Words | Person]
    | tuple[Words | Person, Words | Person, str | date | DateRange | None]
    | tuple[Words | Person, Words | Person, str | date | DateRange | None, Words | Entity | None]
    | Meeting
)
"""Two people who met, the date (ISO 8601 if a string), of a meeting of several days all of them,
and the place; or a Meeting."""

PredictedRole: TypeAlias = (
    tuple[Words | Person, Words | Organization | None]
    | tuple[Words | Person, Words | Organization | None, str | None]
    | Role
)
"""A person, the organization, and the title, in any of the forms in which it is printed; or a Role.
"""

Stated: TypeAlias = Entity | Meeting | Quote | Statement
"""What a statement is of: one that has an id."""

PredictedRelation: TypeAlias = (
    tuple[Words | Stated, Words | Stated | None]
    | tuple[Words | Stated, str | None, Words | Stated | None]
    | Statement
)
"""Subject, predicate and object, which is None where the predicate needs none, or subject and
object; or a Statement. What is no name or id, as an object may be, is compared as words."""

PredictedChain: TypeAlias = Iterable[tuple[int, int] | Mention]
"""The mentions of one thing: start and end of each; or Mentions."""

T = TypeVar("T")


def _layer(name: str, values: Iterable[T] | None) -> tuple[T, ...] | None:
    return None if values is None else _items(name, values)


def _items(name: str, values: Iterable[T]) -> tuple[T, ...]:
    if isinstance(values, (str, Mapping)) or not hasattr(values, "__iter__"):
        given = shown(cast("object", values))
        problem = f"{given} is not a {'chain' if '[' in name else 'layer'}'s items"
        if isinstance(values, Mapping):
            remedy = "its values()" if "chains" in name else "[(*key, value), ...]"
            problem += f", but a mapping; give {remedy}"
        raise InvalidValue(f"Prediction.{name}", problem)
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


def _roles(values: Iterable[PredictedRole] | None) -> tuple[PredictedRole, ...] | None:
    return _layer("roles", values)


def _relations(values: Iterable[PredictedRelation] | None) -> tuple[PredictedRelation, ...] | None:
    return _layer("relations", values)


def _chains(
    values: Iterable[PredictedChain] | None,
) -> tuple[tuple[tuple[int, int] | Mention, ...], ...] | None:
    chains = _layer("chains", values)
    if chains is None:
        return None
    return tuple(_items(f"chains[{nth}]", each) for nth, each in enumerate(chains))


@attrs.frozen(kw_only=True)
class Prediction:
    """What an extractor found in an article's text, layer by layer, to `compare` with the gold.

    A layer that it does not look for stays None and is not scored; one in which it found nothing is
    empty, and misses everything. Items are plain tuples; positions are code points, ``end``
    exclusive. In each layer either all items have their third part or none has: a layer without is
    scored on places alone, or on who and whom. A third part that is None says that the extractor
    found no such value. Whom an item names may be given by the words' positions, too.

    >>> from datetime import date
    >>> from naver_nvidia import Prediction
    >>> prediction = Prediction(
    ...     spans=[(0, 3, "Person")],
    ...     dates=[(17, 24, date(2024, 6, 25))],
    ...     quotes=[(30, 52, "Lee")],
    ...     meetings=[("Lee", "Huang", "2024-06-25")],
    ...     roles=[("Huang", "Nvidia", "CEO")],
    ...     relations=[("Naver", "develop", "HyperCLOVA X")],
    ...     chains=[[(74, 80), (134, 140)]],
    ... )
    """

    spans: tuple[PredictedSpan, ...] | None = attrs.field(default=None, converter=_spans)
    dates: tuple[PredictedDate, ...] | None = attrs.field(default=None, converter=_dates)
    quotes: tuple[PredictedQuote, ...] | None = attrs.field(default=None, converter=_quotes)
    meetings: tuple[PredictedMeeting, ...] | None = attrs.field(default=None, converter=_meetings)
    roles: tuple[PredictedRole, ...] | None = attrs.field(default=None, converter=_roles)
    relations: tuple[PredictedRelation, ...] | None = attrs.field(
        default=None, converter=_relations
    )
    chains: tuple[tuple[tuple[int, int] | Mention, ...], ...] | None = attrs.field(
        default=None, converter=_chains
    )

    @classmethod
    def from_spacy(
        cls, doc: SpacyDoc, *, spans_key: str | None = None, chains_prefix: str | None = None
    ) -> Prediction:
        """The spans of a spaCy Doc: its ``ents``, or the group of that name in its ``spans``.

        With ``chains_prefix``, such as "coref_clusters", its chains as well: the groups of that
        name and a number, "coref_clusters_1" and so on.

        Raises:
            InvalidValue: the Doc has no such group.
        """
        chains = None if chains_prefix is None else readers.chains_of_spacy(doc, chains_prefix)
        return cls(spans=readers.of_spacy(doc, spans_key), chains=chains)

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
