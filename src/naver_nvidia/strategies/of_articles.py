"""Strategies for whole articles, and for the facts of one on their own."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar, get_args

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from naver_nvidia.arguments import Argument, ArgumentName
from naver_nvidia.article import Article, Fact, Photo
from naver_nvidia.article.contradictions import mention_key, role_key
from naver_nvidia.dates import DateMention
from naver_nvidia.entities import Entity, Mention
from naver_nvidia.errors import Fault, RowFault
from naver_nvidia.meetings import Delegation, Encounter, Meeting, Meetings, Reading, Row
from naver_nvidia.newslike import write_article
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Alternative, Role, Statement
from naver_nvidia.strategies.of_values import consecutive_passages, uris, words
from naver_nvidia.strategies.worlds import MOST, World, each_once, without_contradiction

T = TypeVar("T")


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Valid articles: passages that overlap, nest and touch, layers full and empty.

    Names, texts and meanings are of any characters and fit each other only as far as an Article
    must: what a test may rely on is what `Article` checks. In one of three, two people met. The
    smallest has a text of one letter.
    """
    world = World(draw, consistent=True)

    def some(make: Callable[[], T], *, of: Sequence[object] | bool = True) -> list[T]:
        return world.some(make, most=MOST if of else 0)

    # Left to chance, two people would hardly ever sit in two delegations.
    have_met = len(world.people) > 1 and world.any((False, True, True, True, True))
    meetings = [world.meeting(of_two=True)] if have_met else []
    meetings += some(world.meeting)
    meetings = without_contradiction(meetings)
    dated = {words.passage for each in meetings for words in each.arguments if words.name == "date"}
    quotes = some(world.quote, of=world.says_something)
    things: list[Entity | Meeting | Quote | Statement] = [*world.entities, *meetings, *quotes]
    return Article(
        id=world.word(),
        text=world.text,
        date_published=world.published,
        date_modified=world.optional((world.published, date.max)),
        url=world.optional(draw(uris())),
        language=world.optional(("en", "ko")),
        headline=world.optional_word(),
        publisher=world.optional(world.organizations),
        authors=world.several(world.people),
        paragraphs=draw(consecutive_passages(world.text)),
        sentences=draw(consecutive_passages(world.text)),
        people=world.people,
        organizations=world.organizations,
        places=world.places,
        topics=world.topics,
        products=world.products,
        documents=world.documents,
        mentions=each_once(some(world.mention, of=world.entities), mention_key),
        dates=[each for each in some(world.date_mention) if each.passage not in dated],
        roles=each_once(some(world.role, of=world.says_something and world.people), role_key),
        meetings=meetings,
        quotes=quotes,
        statements=some(lambda: world.statement(things), of=things),
        photos=some(world.photo),
        rights=world.optional_word(),
    )


@st.composite
def newslike_articles(draw: st.DrawFn) -> Article:
    """English news prose, annotated as it is written: what `naver_nvidia.make_articles` makes.

    What a test may rely on is that the annotation is true, and complete. The smallest is one
    sentence in which somebody calls something what stands between marks.

    >>> from hypothesis import given
    >>> from naver_nvidia import find_dates
    >>> @given(newslike_articles())
    ... def test_finds_dates(article):
    ...     found = find_dates(article.text, published=article.date_published)
    ...     assert len(found) >= len(article.dates)
    """

    def choose(options: Sequence[T], /) -> T:
        return draw(st.sampled_from(options))

    return write_article(choose, "newslike")


# What follows is drawn in a world in which there is something of each kind to speak of.


@st.composite
def mentions(draw: st.DrawFn) -> Mention:
    """Mentions of all kinds."""
    return World(draw, least=1).mention()


@st.composite
def date_mentions(draw: st.DrawFn) -> DateMention:
    """Date expressions, each resolved as it stands."""
    return World(draw, least=1).date_mention()


@st.composite
def roles(draw: st.DrawFn) -> Role:
    """Roles, in an organization or none."""
    world = World(draw, least=1)
    assume(world.says_something)
    return world.role()


@st.composite
def delegations(draw: st.DrawFn) -> Delegation:
    """Delegations, empty ones too."""
    return World(draw, least=1).delegation()


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Meetings, with a date and without, held and not."""
    return World(draw, least=1).meeting()


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    """Quotations of any speaker."""
    world = World(draw, least=1)
    assume(world.says_something)
    return world.quote()


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Statements, stated and inferred, on entities, meetings and other statements."""
    world = World(draw, least=1)
    return world.statement([*world.entities, *world.some(world.meeting)])


@st.composite
def photos(draw: st.DrawFn) -> Photo:
    """Photos, with credit and without."""
    return World(draw, least=1).photo()


@st.composite
def meeting_collections(draw: st.DrawFn) -> Meetings:
    """Meetings, the collection: of the same few people, from none to several."""
    world = World(draw)
    return Meetings(world.some(world.meeting))


@st.composite
def encounters(draw: st.DrawFn) -> Encounter:
    """Encounters of two people, with the meetings that prove them."""
    world = World(draw, least=2)
    met = Meetings(world.some(lambda: world.meeting(of_two=True), least=1))
    return met.who_met(met[0].participants[0])[0]


@st.composite
def arguments(draw: st.DrawFn) -> Argument:
    """Words for any part of a fact."""
    world = World(draw, least=1)
    return world.argument(world.any(get_args(ArgumentName)), world.optional(world.entities))


@st.composite
def alternatives(draw: st.DrawFn) -> Alternative:
    """Other readings of a statement."""
    world = World(draw, least=1)
    return world.alternative(world.entities)


def facts() -> st.SearchStrategy[Fact]:
    """Facts of all five kinds."""
    return st.one_of(date_mentions(), roles(), meetings(), quotes(), statements())


def rows() -> st.SearchStrategy[Row]:
    """Rows of a register, which prove what it states."""
    return st.builds(Row, words(), st.integers(1, 10**6))


_COUNTED = [field.name for field in attrs.fields(Reading) if field.name != "on_several_sides"]


def readings() -> st.SearchStrategy[Reading]:
    """What loads read."""
    counts = {name: st.integers(0, 10**6) for name in _COUNTED}
    several = st.lists(words(), max_size=3).map(tuple)
    return st.builds(Reading, **counts, on_several_sides=several)


def row_faults() -> st.SearchStrategy[RowFault]:
    """Faults of a register."""
    return st.builds(RowFault, words(), st.integers(1, 10**6), words())


def faults() -> st.SearchStrategy[Fault]:
    """Faults of an article."""
    paths = st.builds("$.{}[{}]".format, st.sampled_from(("people", "quotes")), st.integers(0, 9))
    return st.builds(Fault, paths, words())
