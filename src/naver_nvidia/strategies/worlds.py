"""A text and the entities that it speaks of, from which the facts of an article are drawn.

Drawn step by step rather than by strategies of strategies: Hypothesis would make, check and label
anew, for each example, every strategy that depends on the text; that took twenty times as long.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

import attrs
from hypothesis import strategies as st

from naver_nvidia.article import Photo
from naver_nvidia.dates import DateMention
from naver_nvidia.entities import (
    Document,
    Entity,
    Mention,
    MentionKind,
    Organization,
    Person,
)
from naver_nvidia.meetings import Delegation, Meeting, MeetingStatus
from naver_nvidia.quotes import Quote, QuoteKind
from naver_nvidia.statements import Role, Statement
from naver_nvidia.strategies import of_entities, of_values
from naver_nvidia.strategies.of_values import passage_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from naver_nvidia.dates import DateRange
    from naver_nvidia.entities import Place, Product, Topic
    from naver_nvidia.passages import Passage

T = TypeVar("T")
E = TypeVar("E", bound=Entity)

MOST: Final = 4
_YES_OR_NO: Final = st.booleans()
_OFTEN: Final = st.sampled_from((False, True, True, True))
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

    def __init__(self, draw: st.DrawFn, *, least: int = 0) -> None:
        self.draw: st.DrawFn = draw
        self._least = least
        self._ids: set[str] = set()
        self._step = _Step()
        self._steps = _steps(self._step)
        self.text: str = draw(of_values.texts())
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
        self.says_something: bool = not self.text.isspace()

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
            declared.append(attrs.evolve(entity, id=self.unused(entity.id), **within))
            return declared[-1]

        return self.some(declare, least=self._least, goes_on=goes_on)

    def unused(self, wanted: str) -> str:
        """The id, or where it is used already the id with a number; used from now on."""
        key, number = wanted, 1
        while key in self._ids:
            number += 1
            key = f"{wanted}-{number}"
        self._ids.add(key)
        return key

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

    def optional_passage(self) -> Passage | None:
        """Any words of the text or None."""
        return self.passage() if self.draw(_YES_OR_NO) else None

    def proofs(self) -> list[Passage]:
        """Passages that state something, one at least, in no order."""
        return self.some(self.passage, least=1)

    def source(self) -> Person | Organization | Document | None:
        """On whose word something is said; None is the article's own."""
        return self.optional([*self.speakers, *self.documents])

    def mention(self) -> Mention:
        """A mention of any entity."""
        return Mention(self.any(self.entities), self.passage(), self.any(get_args(MentionKind)))

    def date(self) -> DateMention:
        """A date expression, resolved."""
        passage = self.passage()
        resolved = self.draw(of_values.resolved_dates())
        return DateMention(
            passage, attrs.evolve(resolved, words=passage.exact, published=self.published)
        )

    def role(self) -> Role:
        """A post of any person, in an organization or none."""
        organization = self.optional(self.organizations)
        return Role(self.any(self.people), organization, self.word(), self.proofs())

    def delegation(self, member: Person | None = None) -> Delegation:
        """One side of a meeting: of this person, or of some or nobody."""
        return Delegation(
            self.optional(self.organizations),
            self.several(self.people) if member is None else [member],
            self.optional(self.organizations),
            self.any((None, True, False)),
        )

    def two_sides(self) -> list[Delegation]:
        """Two delegations of one person each."""
        return [self.delegation(each) for each in self.any([*combinations(self.people, 2)])]

    def meeting(self, *, of_two: bool = False) -> Meeting:
        """A meeting of no, one or more delegations, or one at which two people met for certain."""
        return Meeting(
            self.unused(self.word()),
            self.two_sides() if of_two else self.some(self.delegation),
            self.days(),
            self.optional(self.places),
            self.optional(self.speakers),
            self.several(self.topics),
            "held" if of_two else self.any(get_args(MeetingStatus)),
            self.source(),
            self.proofs(),
            same_as=self.draw(of_values.uris()),
        )

    def quote(self) -> Quote:
        """A quotation; its words are the passage without white space around it."""
        spoken = self.any([place for place, char in enumerate(self.text) if not char.isspace()])
        start = self.draw(st.integers(0, spoken))
        passage = passage_at(self.text, start, self.draw(st.integers(spoken + 1, len(self.text))))
        return Quote(
            self.unused(self.word()),
            passage.exact.strip(),
            self.any(self.speakers),
            passage,
            self.any(get_args(QuoteKind)),
            self.optional_passage(),
            self.optional(self.documents),
        )

    def statement(self, meetings: Sequence[Meeting]) -> Statement:
        """A statement on an entity or meeting, stated or inferred."""
        subjects: list[Entity | Meeting] = [*self.entities, *meetings]
        subject, predicate, reason = self.any(subjects), self.word(), self.optional_word()
        literal = self.optional_word()
        return Statement(
            subject,
            predicate,
            self.optional(subjects) if literal is None else literal,
            self.days(),
            self.source(),
            "stated" if reason is None else "inferred",
            reason,
            self.proofs(),
        )

    def photo(self) -> Photo:
        """A photo that depicts some of the entities, or none."""
        return Photo(
            self.passage(),
            self.optional_passage(),
            self.several(self.entities),
            self.optional(self.places),
            self.days(),
        )
