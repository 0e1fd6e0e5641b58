"""A text and the entities that it speaks of, from which the facts of an article are drawn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar, get_args

import attrs
from hypothesis import strategies as st

from naver_nvidia.article import Photo
from naver_nvidia.entities import (
    Document,
    Entity,
    Mention,
    MentionKind,
    Organization,
    Person,
    Place,
    Product,
    Topic,
)
from naver_nvidia.meetings import Delegation, Meeting, MeetingStatus
from naver_nvidia.quotes import Quote, QuoteKind
from naver_nvidia.statements import Role, Statement
from naver_nvidia.strategies.of_entities import (
    documents,
    organizations,
    people,
    places,
    products,
    topics,
)
from naver_nvidia.strategies.of_values import (
    date_ranges,
    one_of,
    optional_words,
    passage_at,
    passages,
    texts,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from naver_nvidia.passages import Passage

E = TypeVar("E", bound=Entity)
T = TypeVar("T")

_MOST = 3


@attrs.frozen
class World:
    """A text and entities with ids of their own; the strategies of what can be said with them.

    A strategy of what cannot be said, such as a mention where there is no entity, is empty.
    """

    text: str
    published: date
    people: list[Person]
    organizations: list[Organization]
    places: list[Place]
    topics: list[Topic]
    products: list[Product]
    documents: list[Document]

    @property
    def entities(self) -> list[Entity]:
        """All of them."""
        return [
            *self.people,
            *self.organizations,
            *self.places,
            *self.topics,
            *self.products,
            *self.documents,
        ]

    @property
    def speakers(self) -> list[Person | Organization]:
        """Who can speak."""
        return [*self.people, *self.organizations]

    def proofs(self) -> st.SearchStrategy[list[Passage]]:
        """Passages that state something, in no order; or none."""
        return st.lists(passages(self.text), max_size=_MOST)

    def sources(self) -> st.SearchStrategy[Person | Organization | Document | None]:
        """On whose word something is said; None is the article's own."""
        return optional([*self.speakers, *self.documents])

    def mentions(self) -> st.SearchStrategy[Mention]:
        """Mentions of any entity."""
        return needing(
            self.entities,
            lambda entity: st.builds(
                Mention, entity, passages(self.text), st.sampled_from(get_args(MentionKind))
            ),
        )

    def roles(self) -> st.SearchStrategy[Role]:
        """Posts of any person, in an organization or none."""
        return needing(
            self.people,
            lambda person: st.builds(
                Role, person, optional(self.organizations), words(), self.proofs()
            ),
        )

    def delegations(self) -> st.SearchStrategy[Delegation]:
        """Sides of a meeting, empty ones too."""
        return st.builds(
            Delegation,
            optional(self.organizations),
            several(self.people),
            optional(self.organizations),
            st.sampled_from((None, True, False)),
        )

    def meetings(self) -> st.SearchStrategy[Meeting]:
        """Meetings of no, one or more delegations, somebody sometimes in two of them."""
        return st.builds(
            Meeting,
            words(),
            st.lists(self.delegations(), max_size=_MOST),
            date=st.none() | date_ranges(),
            place=optional(self.places),
            organizer=optional(self.speakers),
            topics=several(self.topics),
            status=st.sampled_from(get_args(MeetingStatus)),
            according_to=self.sources(),
            passages=self.proofs(),
        )

    def quotes(self) -> st.SearchStrategy[Quote]:
        """Quotations of any speaker; the words are the passage without white space around it."""
        says_something = any(not char.isspace() for char in self.text)
        return _quotes(self) if self.speakers and says_something else st.nothing()

    def statements(self, meetings: Sequence[Meeting] = ()) -> st.SearchStrategy[Statement]:
        """Statements on any entity or meeting, stated or inferred."""
        subjects: list[Entity | Meeting] = [*self.entities, *meetings]
        return _statements(self, subjects) if subjects else st.nothing()

    def photos(self) -> st.SearchStrategy[Photo]:
        """Photos that depict some of the entities, or none."""
        return st.builds(
            Photo,
            passages(self.text),
            st.none() | passages(self.text),
            several(self.entities),
            optional(self.places),
            st.none() | date_ranges(),
        )


@st.composite
def _quotes(draw: st.DrawFn, world: World) -> Quote:
    text = world.text
    spoken = draw(st.sampled_from([n for n, char in enumerate(text) if not char.isspace()]))
    start, end = draw(st.integers(0, spoken)), draw(st.integers(spoken + 1, len(text)))
    passage = passage_at(text, start, end)
    return Quote(
        draw(words()),
        passage.exact.strip(),
        draw(st.sampled_from(world.speakers)),
        passage,
        draw(st.sampled_from(get_args(QuoteKind))),
        draw(st.none() | passages(text)),
        draw(optional(world.documents)),
    )


@st.composite
def _statements(draw: st.DrawFn, world: World, subjects: Sequence[Entity | Meeting]) -> Statement:
    reason = draw(optional_words())
    return Statement(
        draw(st.sampled_from(subjects)),
        draw(words()),
        draw(optional(subjects) | words()),
        draw(st.none() | date_ranges()),
        draw(world.sources()),
        "stated" if reason is None else "inferred",
        reason,
        draw(world.proofs()),
    )


def needing(
    values: Sequence[E], use: Callable[[st.SearchStrategy[E]], st.SearchStrategy[T]]
) -> st.SearchStrategy[T]:
    """What is built of one of the values; nothing where there is none."""
    return use(st.sampled_from(values)) if values else st.nothing()


def optional(values: Sequence[T]) -> st.SearchStrategy[T | None]:
    """One of the values or None."""
    return st.none() | one_of(values)


def several(values: Sequence[T]) -> st.SearchStrategy[list[T]]:
    """Some of the values, each once, in any order; or none."""
    return st.lists(one_of(values), unique=True, max_size=_MOST) if values else st.just([])


@st.composite
def worlds(draw: st.DrawFn, *, least: int = 0) -> World:
    """Worlds with ``least`` entities of each kind or more, all ids different."""
    ids: set[str] = set()

    def some(entities: st.SearchStrategy[E]) -> list[E]:
        drawn = draw(st.lists(entities, min_size=least, max_size=_MOST))
        return [attrs.evolve(each, id=unused(each.id, ids)) for each in drawn]

    # Each in none, or in one that is declared before it.
    inner_organizations: list[Organization] = []
    for organization in some(organizations()):
        outer = draw(optional(inner_organizations))
        inner_organizations.append(attrs.evolve(organization, parent_organization=outer))
    inner_places: list[Place] = []
    for place in some(places()):
        inner_places.append(attrs.evolve(place, within=draw(optional(inner_places))))
    return World(
        text=draw(texts()),
        published=draw(st.dates()),
        people=some(people()),
        organizations=inner_organizations,
        places=inner_places,
        topics=some(topics()),
        products=some(products()),
        documents=some(documents()),
    )


def unused(wanted: str, used: set[str]) -> str:
    """The id, or where it is used already the id with a number; used from now on."""
    key, number = wanted, 1
    while key in used:
        number += 1
        key = f"{wanted}-{number}"
    used.add(key)
    return key
