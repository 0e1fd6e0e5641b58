"""Strategies for whole articles, and for the facts of one on their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs
from hypothesis import strategies as st

from naver_nvidia.article import Article
from naver_nvidia.errors import Fault
from naver_nvidia.meetings import Encounter, Meetings
from naver_nvidia.strategies.of_values import (
    consecutive_passages,
    date_mentions,
    optional_words,
    words,
)
from naver_nvidia.strategies.worlds import World, optional, several, unused, worlds

if TYPE_CHECKING:
    from collections.abc import Callable

    from naver_nvidia.article import Fact, Photo
    from naver_nvidia.entities import Mention
    from naver_nvidia.meetings import Delegation, Meeting
    from naver_nvidia.quotes import Quote
    from naver_nvidia.statements import Role, Statement

T = TypeVar("T")

_MOST = 4


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Valid articles: passages that overlap, nest and touch, layers full and empty.

    Names, texts and meanings are of any characters and fit each other only as far as an Article
    must: what a test may rely on is what `Article` checks. The smallest is a text of one letter.
    """
    world = draw(worlds())
    text = world.text
    ids = {each.id for each in world.entities}

    def some(facts: st.SearchStrategy[T]) -> list[T]:
        return [] if facts.is_empty else draw(st.lists(facts, max_size=_MOST))

    meetings = [attrs.evolve(each, id=unused(each.id, ids)) for each in some(world.meetings())]
    return Article(
        id=draw(words()),
        text=text,
        date_published=world.published,
        language=draw(st.sampled_from((None, "en", "ko"))),
        headline=draw(optional_words()),
        publisher=draw(optional(world.organizations)),
        authors=draw(several(world.people)),
        paragraphs=draw(consecutive_passages(text)),
        sentences=draw(consecutive_passages(text)),
        people=world.people,
        organizations=world.organizations,
        places=world.places,
        topics=world.topics,
        products=world.products,
        documents=world.documents,
        mentions=some(world.mentions()),
        dates=some(date_mentions(text, st.just(world.published))),
        roles=some(world.roles()),
        meetings=meetings,
        quotes=[attrs.evolve(each, id=unused(each.id, ids)) for each in some(world.quotes())],
        statements=some(world.statements(meetings)),
        photo=draw(st.none() | world.photos()),
        rights=draw(optional_words()),
    )


def _said(of: Callable[[World], st.SearchStrategy[T]]) -> st.SearchStrategy[T]:
    """What can be said in a world in which there is something of each kind."""
    return worlds(least=1).flatmap(of)


def mentions() -> st.SearchStrategy[Mention]:
    """Mentions of all kinds."""
    return _said(World.mentions)


def roles() -> st.SearchStrategy[Role]:
    """Roles, in an organization or none."""
    return _said(World.roles)


def delegations() -> st.SearchStrategy[Delegation]:
    """Delegations, empty ones too."""
    return _said(World.delegations)


def meetings() -> st.SearchStrategy[Meeting]:
    """Meetings, with a date and without, held and not."""
    return _said(World.meetings)


def quotes() -> st.SearchStrategy[Quote]:
    """Quotations; the words are the passage without white space around it."""
    return _said(lambda world: attrs.evolve(world, text=world.text + ".").quotes())


def statements() -> st.SearchStrategy[Statement]:
    """Statements, stated and inferred, on entities and meetings."""
    return _said(lambda world: st.lists(world.meetings(), max_size=1).flatmap(world.statements))


def photos() -> st.SearchStrategy[Photo]:
    """Photos."""
    return _said(World.photos)


def meeting_collections() -> st.SearchStrategy[Meetings]:
    """Meetings, the collection: of the same few people, from none to several."""
    return articles().map(lambda article: article.meetings)


@st.composite
def encounters(draw: st.DrawFn) -> Encounter:
    """Encounters of two people, with one or more meetings that prove them."""
    world = draw(worlds(least=2))
    one, other = world.people[:2]
    ids: set[str] = set()
    held = [
        attrs.evolve(
            meeting,
            id=unused(meeting.id, ids),
            status="held",
            delegations=[
                attrs.evolve(side, members=[person])
                for side, person in zip(sides, (one, other), strict=True)
            ],
        )
        for meeting, sides in draw(
            st.lists(
                st.tuples(world.meetings(), st.tuples(world.delegations(), world.delegations())),
                min_size=1,
                max_size=2,
            )
        )
    ]
    return Meetings(held).who_met(one)[0]


def facts() -> st.SearchStrategy[Fact]:
    """Facts of all five kinds."""
    return st.one_of(date_mentions(), roles(), meetings(), quotes(), statements())


def faults() -> st.SearchStrategy[Fault]:
    """Faults of an article."""
    paths = st.builds("$.{}[{}]".format, st.sampled_from(("people", "quotes")), st.integers(0, 9))
    return st.builds(Fault, paths, words())
