"""Annotation: anything an article's text is marked with, as its reader is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias, get_args

import attrs

from naver_nvidia.article import Article, passages_of
from naver_nvidia.dates import DateMention
from naver_nvidia.entities import Entity, Mention, Source
from naver_nvidia.meetings import Delegation, Meeting
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

Layer: TypeAlias = Literal["mention", "date", "quote", "role", "meeting", "statement"]
LAYERS: Final[tuple[Layer, ...]] = get_args(Layer)

_ROOM: Final = 72
_NOBODY: Final = "people not named"
_BY: Final = {"name": "by name", "nominal": "by description", "pronoun": "by pronoun"}


@attrs.frozen
class Annotation:
    """What some words mean, and on what grounds: the rule, the form, or on whose word."""

    layer: Layer
    passages: tuple[Passage, ...]
    meaning: str
    grounds: str | None = None

    @property
    def note(self) -> str:
        """One line that says it, long parts shortened."""
        grounds = "" if self.grounds is None else f" \N{MIDDLE DOT} {shortened(self.grounds)}"
        return f"{self.layer.capitalize()}: {shortened(self.meaning)}{grounds}"


def shortened(words: str) -> str:
    """The words if they are few, else as many whole ones as fit, and an ellipsis."""
    if len(words) <= _ROOM:
        return words
    return words[:_ROOM].rsplit(" ", 1)[0] + "…"


def annotations_of(article: Article) -> Iterator[Annotation]:
    """All that the article marks, layer by layer, each in the article's order."""
    yield from map(_mention, article.mentions)
    yield from map(_date, article.dates)
    yield from map(_quote, article.quotes)
    yield from map(_role, article.roles)
    yield from map(_meeting, article.meetings)
    yield from map(_statement, article.statements)


def _mention(mention: Mention) -> Annotation:
    kind = type(mention.entity).__name__.lower()
    meaning = f"{mention.entity.name}, {kind}"
    return Annotation("mention", (mention.passage,), meaning, _BY[mention.kind])


def _date(date: DateMention) -> Annotation:
    resolved = date.resolved
    meaning = resolved.value if resolved.mod is None else f"{resolved.value} {resolved.mod}"
    if resolved.range is not None and str(resolved.range) != resolved.value:
        meaning += f", from {resolved.range.earliest} to {resolved.range.latest}"
    return Annotation("date", (date.passage,), meaning, f"rule {resolved.rule}")


def _quote(quote: Quote) -> Annotation:
    channel = "" if quote.channel is None else f", in {quote.channel.name}"
    return Annotation("quote", quote.passages, f"{', '.join(quote.spoken_by)}{channel}", quote.kind)


def _role(role: Role) -> Annotation:
    organization = "" if role.organization is None else f" of {role.organization.name}"
    return Annotation("role", role.passages, f"{role.person.name}, {role.title}{organization}")


def _meeting(meeting: Meeting) -> Annotation:
    sides = " with ".join(map(side_in_words, meeting.delegations)) or _NOBODY
    date = f", {meeting.when}" if meeting.when else ""
    place = "" if meeting.place is None else f", {meeting.place.name}"
    source = f", {_according_to(meeting.according_to)}" if meeting.according_to else ""
    return Annotation(
        "meeting", passages_of(meeting), f"{sides}{date}{place}", f"{meeting.status}{source}"
    )


def side_in_words(side: Delegation) -> str:
    """Who came, and for whom.

    >>> from naver_nvidia import Delegation, Organization, Person
    >>> lee, naver = Person("lee", "Lee Hae-jin"), Organization("naver", "Naver")
    >>> side_in_words(Delegation(naver, (lee,), complete=False))
    'Lee Hae-jin and others (Naver)'
    """
    names = [person.name for person in side.members]
    if side.complete is False:
        names.append("others" if names else _NOBODY)
    people = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    if side.organization is None:
        return people or _NOBODY
    return f"{people} ({side.organization.name})" if people else side.organization.name


def _statement(statement: Statement) -> Annotation:
    parts = [name_of(statement.subject), statement.predicate.replace("_", " ")]
    if statement.object is not None:
        parts.append(name_of(statement.object))
    date = "" if statement.date is None else f", {statement.date}"
    grounds: list[str] = []
    if statement.modality != "asserted":
        grounds.append(statement.modality)
    if statement.according_to:
        grounds.append(_according_to(statement.according_to))
    if statement.reason is not None:
        grounds.append(f"inferred: {statement.reason}")
    meaning = " \N{EN DASH} ".join(parts) + date
    return Annotation("statement", statement.passages, meaning, "; ".join(grounds) or None)


def _according_to(sources: Iterable[Source]) -> str:
    return f"according to {', '.join(source.name for source in sources)}"


def name_of(thing: Entity | Meeting | Quote | Statement | str) -> str:
    """What a reader knows it by; only an entity has another name than its id."""
    if isinstance(thing, str):
        return thing
    return thing.name if isinstance(thing, Entity) else str(thing.id)
