"""A text and the entities that it speaks of, from which the facts of an article are drawn.

Drawn step by step rather than by strategies of strategies: Hypothesis would make, check and label
anew, for each example, every strategy that depends on the text; that took twenty times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Any, Final, TypeVar, get_args

import attrs
from hypothesis import strategies as st

from naver_nvidia.arguments import Argument, ArgumentName
from naver_nvidia.article import Photo
from naver_nvidia.article.contradictions import occasions, statement_key
from naver_nvidia.dates import DateMention, DateRange
from naver_nvidia.entities import (
    Document,
    Entity,
    Mention,
    MentionKind,
    Organization,
    Person,
    Place,
    Product,
    Source,
    Topic,
)
from naver_nvidia.meetings import Delegation, Meeting, MeetingStatus, Party
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote, QuoteKind
from naver_nvidia.statements import Alternative, Modality, Role, Statement
from naver_nvidia.strategies import of_entities, of_values
from naver_nvidia.strategies.of_values import passage_at

T = TypeVar("T")
E = TypeVar("E", bound=Entity)

MOST: Final = 4
_YES_OR_NO: Final = st.booleans()
_OFTEN: Final = st.sampled_from((False, True, True, True, True, True))
_NOTHING: Final = st.none()


@attrs.define
class _Step:
    """What is to be drawn next, as one piece that the shrinker can take out or shorten."""

    take: Callable[[], object] = bool


@st.composite
def _steps(draw: st.DrawFn, step: _Step) -> None:
    draw(_NOTHING)  # Hypothesis deprecates a composite that draws nothing itself
    step.take()


class World:
    """One text, published on one day, and entities with ids of their own; draws what is said."""

    def __init__(self, draw: st.DrawFn, *, least: int = 0, consistent: bool = False) -> None:
        self.draw: st.DrawFn = draw
        self._least = least
        # As an article must be; a meeting on its own may seat one twice, or be of the future.
        self._consistent = consistent
        self._named: dict[str, Passage] = {}
        self._ids: set[str] = set()
        self._stated: set[object] = set()
        self._uris: set[str] = set()
        self._step = _Step()
        self._steps = _steps(self._step)
        self.text: str = draw(of_values.texts())
        self.says_something: bool = not self.text.isspace()
        self.published: date = draw(st.dates())
        self.people: list[Person] = self._declared(of_entities.people(), goes_on=_OFTEN)
        self.organizations: list[Organization] = self._declared(
            of_entities.organizations(), "parent_organization"
        )
        self.places: list[Place] = self._declared(of_entities.places(), "within")
        self.topics: list[Topic] = self._declared(of_entities.topics())
        self.products: list[Product] = self._declared(of_entities.products())
        self.documents: list[Document] = self._declared(of_entities.documents())
        self.speakers: list[Person | Organization] = [*self.people, *self.organizations]
        self.entities: list[Entity] = [
            *self.people,
            *self.organizations,
            *self.places,
            *self.topics,
            *self.products,
            *self.documents,
        ]

    def _declared(
        self,
        entities: st.SearchStrategy[E],
        outer: str = "",
        *,
        goes_on: st.SearchStrategy[bool] = _YES_OR_NO,
    ) -> list[E]:
        """A few entities, each in none or in one that is declared before it."""
        declared: list[E] = []

        def declare() -> E:
            entity = self.draw(entities)
            # At once, not in a second pass: the shrinker takes an entity out in one piece.
            within: dict[str, Any] = {outer: self.optional(declared)} if outer else {}
            if isinstance(entity, Organization) and entity.classification is not None:
                within["classification_passages"] = self.some(self.passage)
            named = attrs.evolve(
                entity, id=self.unused(entity.id), same_as=self.new(entity.same_as), **within
            )
            if self.says_something and self.draw(_YES_OR_NO):
                self._named[named.id] = words = self.words()
                named = attrs.evolve(named, alternate_names=(*named.alternate_names, words.exact))
            declared.append(named)
            return named

        return self.some(declare, least=self._least, goes_on=goes_on)

    def unused(self, wanted: str) -> str:
        """The id, or where it is used already the id with a number; used from now on."""
        key, number = wanted, 1
        while key in self._ids:
            number += 1
            key = f"{wanted}-{number}"
        self._ids.add(key)
        return key

    def new(self, uris: Iterable[str]) -> list[str]:
        """Those of the URIs that stand for nothing yet."""
        new = [each for each in uris if each not in self._uris]
        self._uris.update(new)
        return new

    def some(
        self,
        make: Callable[[], T],
        *,
        least: int = 0,
        most: int = MOST,
        goes_on: st.SearchStrategy[bool] = _YES_OR_NO,
    ) -> list[T]:
        """A few, or none."""
        made: list[T] = []

        # A list within a list, so that the shrinker can cut an end off, and put the rest of a list
        # in the list's own place, which takes out its first member.
        def rest() -> None:
            # Drawn even where it settles nothing, for what stands behind the list to stay in step.
            has_more = self.draw(goes_on)
            if len(made) < least or (has_more and len(made) < most):
                made.append(make())
                self._as_one_piece(rest)

        self._as_one_piece(rest)
        return made

    def _as_one_piece(self, take: Callable[[], None]) -> None:
        """Draw what is taken as one piece, which the shrinker can take out or shorten."""
        self._step.take = take
        self.draw(self._steps)

    def any(self, values: Sequence[T]) -> T:
        """One of the values."""
        return values[self.draw(st.integers(0, len(values) - 1))]

    def optional(self, values: Sequence[T]) -> T | None:
        """One of the values or None."""
        number = self.draw(st.integers(0, len(values)))
        return values[number - 1] if number else None

    def several(self, values: Sequence[T]) -> list[T]:
        """Some of the values, each once, in any order; or none."""
        left = list(values)

        def take() -> T:
            return left.pop(self.draw(st.integers(0, len(left) - 1)))

        return self.some(take, most=min(len(left), MOST))

    def word(self) -> str:
        """A name, id or title."""
        return self.draw(of_values.words())

    def optional_word(self) -> str | None:
        """A name or title, or None."""
        return self.draw(of_values.optional_words())

    def days(self) -> DateRange | None:
        """A date or None."""
        return self.draw(of_values.optional_date_ranges())

    def passage(self) -> Passage:
        """Any words of the text."""
        # As start and end, which the shrinker lowers together where one passage touches another.
        start = self.draw(st.integers(0, len(self.text) - 1))
        return passage_at(self.text, start, self.draw(st.integers(start + 1, len(self.text))))

    def words(self) -> Passage:
        """Words of the text without white space around them; the text must say something."""
        passage = self.passage()
        start, said = passage.start, passage.exact
        if said.isspace():
            start = next(place for place, char in enumerate(self.text) if not char.isspace())
            said = self.text[start]
        start += len(said) - len(said.lstrip())
        return passage_at(self.text, start, start + len(said.strip()))

    def optional_passage(self) -> Passage | None:
        """Any words of the text or None."""
        return self.passage() if self.draw(_YES_OR_NO) else None

    def proofs(self) -> list[Passage]:
        """Passages that state something, one at least, in no order."""
        return self.some(self.passage, least=1)

    def sources(self) -> list[Source]:
        """On whose word something is said; nobody's is the article's own."""
        return self.several([*self.speakers, *self.documents])

    def argument(self, name: ArgumentName, entity: Entity | None = None) -> Argument:
        """Any words for a part of a fact."""
        return Argument(name, self.passage(), entity=entity)

    def mention(self) -> Mention:
        """A mention of any entity; only its own names name it."""
        entity = self.any(self.entities)
        passage, kind = self._named.get(entity.id), self.any(get_args(MentionKind))
        if passage is None or kind != "name":
            passage, kind = self.passage(), self.any(("nominal", "pronoun"))
        low, high = sorted(self.draw(st.integers(passage.start, passage.end)) for _ in range(2))
        head = passage_at(self.text, low, high) if low < high else None
        return Mention(entity, passage, kind, head=head)

    def date_mention(self) -> DateMention:
        """A date expression, resolved."""
        passage = self.passage()
        resolved = self.draw(of_values.resolved_dates())
        return DateMention(
            passage, attrs.evolve(resolved, words=passage.exact, published=self.published)
        )

    def role(self) -> Role:
        """A post of any person, in an organization or none."""
        title, other = self.words(), self.optional((self.words(),))
        titled = [title] if other is None else [title, other]
        return Role(
            self.any(self.people),
            self.optional(self.organizations),
            title.exact,
            [*titled, *self.some(self.passage)],
            alternate_titles=[each.exact for each in titled[1:]],
            arguments=self.some(lambda: self.argument(self.any(("person", "title")))),
        )

    def delegation(self, member: Person | None = None) -> Delegation:
        """One side of a meeting: of this person, or of some or nobody."""
        return Delegation(
            self.optional(self.organizations),
            self.several(self.people) if member is None else [member],
            self.optional(self.organizations),
            self.any((None, True, False)),
        )

    def meeting(self, *, of_two: bool = False) -> Meeting:
        """A meeting of no, one or more delegations, or one at which two people met for certain."""
        if of_two:
            sides = [self.delegation(each) for each in self.any([*combinations(self.people, 2)])]
        else:
            sides = self.some(self.delegation)
        status: MeetingStatus = "held" if of_two else self.any(get_args(MeetingStatus))
        days = self.days()
        if self._consistent:
            seen: set[Party] = set()
            for number, side in enumerate(sides):
                members = [each for each in side.members if each not in seen]
                sides[number] = attrs.evolve(side, members=members)
                if not seen.isdisjoint(sides[number].parties):
                    sides[number] = attrs.evolve(sides[number], organization=None)
                seen.update(sides[number].parties)
            if status == "held" and days is not None and days.earliest > self.published:
                days = DateRange.day(self.published)
        made = Meeting(
            self.unused(self.word()),
            sides,
            days,
            self.optional([*self.places, *self.entities]),
            self.optional([*self.speakers, *self.entities]),
            self.several([*self.topics, *self.products]),
            status,
            self.sources(),
            self.proofs(),
            same_as=self.new(self.draw(of_values.uris())),
            end_date=None if days is None else self.optional((days, later(days))),
        )
        present = [*made.participants, *made.organizations]
        arguments = [] if days is None else self.some(lambda: self.argument("date"))
        if present:
            arguments += self.some(lambda: self.argument("participant", self.any(present)))
        return attrs.evolve(made, arguments=arguments)

    def quote(self) -> Quote:
        """A quotation; its words are the passage without white space around it."""
        spoken = self.any([place for place, char in enumerate(self.text) if not char.isspace()])
        start = self.draw(st.integers(0, spoken))
        passage = passage_at(self.text, start, self.draw(st.integers(spoken + 1, len(self.text))))
        speakers = self.sources()[:1] if self.draw(_YES_OR_NO) else []
        return Quote(
            self.unused(self.word()),
            passage.exact.strip(),
            speakers,
            passage,
            self.any(get_args(QuoteKind)),
            self.optional_passage(),
            self.optional(self.documents),
            arguments=[
                *self.some(lambda: self.argument("source"), least=0 if speakers else 1, most=1),
                *self.some(lambda: self.argument("content")),
            ],
        )

    def statement(self, things: list[Entity | Meeting | Quote | Statement]) -> Statement:
        """A statement on any of the things, stated or inferred; it becomes one, if it has an id."""
        subject, predicate, reason = self.any(things), self.word(), self.optional_word()
        literal, key = self.optional_word(), self.optional_word()
        said = self.optional(things) if literal is None else literal
        readings = self.some(lambda: self.alternative(things))
        made = Statement(
            subject,
            predicate,
            said,
            self.days(),
            self.sources(),
            "stated" if reason is None else "inferred",
            reason,
            self.proofs(),
            id=None if key is None else self.unused(key),
            modality=self.any(get_args(Modality)),
            alternatives=[
                each
                for each in dict.fromkeys(readings)
                if (each.subject or subject, each.object or said) != (subject, said)
            ],
        )
        while statement_key(made) in self._stated:  # an article says each once
            made = attrs.evolve(made, predicate=f"{made.predicate}'")
        self._stated.add(statement_key(made))
        if key is not None:
            things.append(made)
        return made

    def alternative(self, things: Sequence[Entity | Meeting | Quote | Statement]) -> Alternative:
        """Another subject, another object, or both."""
        subject = self.optional(things)
        literal = self.optional_word()
        return Alternative(subject, literal or (self.any(things) if subject is None else None))

    def photo(self) -> Photo:
        """A photo that depicts some of the entities, or none."""
        return Photo(
            self.passage(),
            self.optional_passage(),
            self.several(self.entities),
            self.optional(self.places),
            self.days(),
        )


def later(days: DateRange) -> DateRange:
    """The last of the days, or the day after it if there is one."""
    more = timedelta(days=1 if days.latest < date.max else 0)
    return DateRange.day(days.latest + more)


def each_once(facts: Iterable[T], key: Callable[[T], object]) -> list[T]:
    """The facts, and of several alike the first."""
    once: dict[object, T] = {}
    for each in facts:
        once.setdefault(key(each), each)
    return list(once.values())


def without_contradiction(meetings: Iterable[Meeting]) -> list[Meeting]:
    """The meetings; one denied that another says was held, on the same word, is planned instead."""
    listed = list(meetings)
    held = {each for meeting in listed if meeting.status == "held" for each in occasions(meeting)}
    return [
        attrs.evolve(each, status="planned")
        if each.status == "denied" and held.intersection(occasions(each))
        else each
        for each in listed
    ]
