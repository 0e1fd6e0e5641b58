"""Articles to show: any that can be built, and one that would take over the page if it could."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar, get_args

import pytest
from hypothesis import strategies as st

from naver_nvidia import (
    Article,
    DateMention,
    DateRange,
    Delegation,
    Document,
    Entity,
    Meeting,
    Mention,
    MentionKind,
    Organization,
    Passage,
    Person,
    Place,
    Quote,
    ResolvedDate,
    Role,
    Statement,
    Topic,
)
from naver_nvidia.article.contradictions import mention_key, role_key, statement_key
from naver_nvidia.strategies.worlds import each_once

if TYPE_CHECKING:
    from collections.abc import Callable

PUBLISHED = date(2024, 6, 28)
ATTACK = (
    '"\'></span></style><script>document.title="owned"</script><img src=x onerror=alert(1)>&lt;'
)

_awkward = st.sampled_from(
    [ATTACK, "</style>", "<!--", "]]>", "&amp;", "&#0;", '"', "'", "\r", "\r\n", "\n\n", " "]
) | st.sampled_from("\t\f\x1b\x85\x9f\u2028\u202e\ufeff\u0301\U0001d54f")
_plain = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
_texts = st.lists(_awkward | _plain, min_size=1, max_size=12).map("".join).filter(len)
_words = st.lists(_awkward | _plain, min_size=1, max_size=3).map("".join).map(str.strip)
_labels = _words.filter(len)


def _mention(entity: Entity, passage: Passage, kind: MentionKind) -> Mention:
    is_name = passage.exact in entity.names()
    return Mention(entity, passage, "nominal" if kind == "name" and not is_name else kind)


def _role(person: Person, organization: Organization | None, proof: list[Passage]) -> Role:
    return Role(person, organization, proof[0].exact.strip(), proof)


def _apart(sides: list[Delegation]) -> bool:
    """Nobody sits on more than one side."""
    parties = [party for side in sides for party in side.parties]
    return len(set(parties)) == len(parties)


T = TypeVar("T")


@st.composite
def _articles(draw: st.DrawFn) -> Article:
    """Passages that nest, touch and cross at will; every layer full, empty or in between."""
    text = draw(_texts)

    def passage(start: int, end: int) -> Passage:
        return Passage(start, end, text[start:end])

    cuts = st.integers(0, len(text))
    spans = st.tuples(cuts, cuts).filter(lambda ends: ends[0] != ends[1])
    passages = spans.map(lambda ends: passage(min(ends), max(ends)))
    some = st.lists(passages, min_size=1, max_size=3)

    def up_to_three(strategy: st.SearchStrategy[T]) -> list[T]:
        return draw(st.lists(strategy, max_size=3))

    def maybe(value: object) -> st.SearchStrategy[object]:
        return st.sampled_from([None, value])

    people = [Person(f"person {n}", draw(_labels)) for n in range(3)]
    organizations = [Organization("one", draw(_labels)), Organization("other", draw(_labels))]
    outer = Place("outer", draw(_labels))
    places = [outer, Place("inner", draw(_labels), within=outer)]
    topic, document = Topic("topic", draw(_labels)), Document("document", draw(_labels))
    entities = st.sampled_from([*people, *organizations, *places, topic, document])
    sides = st.builds(
        Delegation,
        organization=st.sampled_from([None, *organizations]),
        members=st.lists(st.sampled_from(people), unique=True, max_size=2),
        complete=st.sampled_from([None, True, False]),
    )
    meetings = [
        Meeting(
            f"meeting {n}",
            draw(st.lists(sides, max_size=3).filter(_apart)),
            date=draw(maybe(DateRange.parse("2024-06"))),
            place=draw(st.sampled_from([None, *places])),
            organizer=draw(maybe(organizations[0])),
            topics=draw(st.sampled_from([(), (topic,)])),
            status=draw(st.sampled_from(["held", "planned", "denied"])),
            according_to=draw(maybe(document)),
            passages=draw(some),
        )
        for n in range(draw(st.integers(0, 2)))
    ]
    things = st.one_of(entities, *map(st.just, meetings))
    return Article(
        id=draw(_labels),
        text=text,
        date_published=PUBLISHED,
        language=draw(maybe("en-x-label")),
        headline=draw(maybe(draw(_labels))),
        publisher=draw(maybe(organizations[0])),
        authors=draw(st.sampled_from([(), (people[0],)])),
        rights=draw(maybe(draw(_labels))),
        paragraphs=_paragraphs(draw(st.sets(cuts, max_size=6)), passage),
        people=people,
        organizations=organizations,
        places=places,
        topics=[topic],
        documents=[document],
        mentions=each_once(
            up_to_three(
                st.builds(_mention, entities, passages, st.sampled_from(get_args(MentionKind)))
            ),
            mention_key,
        ),
        dates=up_to_three(st.builds(_date_mention, passages, _labels, st.booleans())),
        roles=each_once(
            up_to_three(
                st.builds(
                    _role,
                    st.sampled_from(people),
                    st.sampled_from([None, *organizations]),
                    some.filter(lambda proof: bool(proof[0].exact.strip())),
                )
            ),
            role_key,
        ),
        meetings=meetings,
        quotes=[
            Quote(f"quote {n}", each.exact.strip(), people[0], each, "partial", cue, channel)
            for n, (each, cue, channel) in enumerate(
                draw(
                    st.lists(st.tuples(passages, st.none() | passages, maybe(document)), max_size=2)
                )
            )
            if each.exact.strip()
        ],
        statements=each_once(
            up_to_three(
                st.builds(
                    Statement,
                    things,
                    _labels,
                    st.none() | things | _labels,
                    date=maybe(DateRange.day(PUBLISHED)),
                    according_to=maybe(people[0]),
                    passages=some,
                )
                | st.builds(
                    Statement,
                    things,
                    _labels,
                    basis=st.just("inferred"),
                    reason=_labels,
                    passages=some,
                )
            ),
            statement_key,
        ),
    )


def _paragraphs(cuts: set[int], passage: Callable[[int, int], Passage]) -> list[Passage]:
    ends = sorted(cuts)
    return [passage(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False)]


def _date_mention(passage: Passage, rule: str, vague: bool) -> DateMention:  # noqa: FBT001 - drawn
    value, mod = ("2024-06", "START") if vague else ("2024-06-28", None)
    days = DateRange.parse("2024-06-01/2024-06-10" if vague else "2024-06-28")
    resolved = ResolvedDate(passage.exact, PUBLISHED, "DATE", value, rule, mod, days)
    return DateMention(passage, resolved)


@pytest.fixture(scope="session")
def articles() -> st.SearchStrategy[Article]:
    return _articles()


@pytest.fixture(scope="session")
def hostile() -> Article:
    """Every word of it is an attack, in the text and in every label."""
    text = f"{ATTACK} met {ATTACK}\r\n"
    first, second = Passage.find(text, ATTACK), Passage.find(text, ATTACK, nth=2)
    whole = Passage(0, len(text), text)
    one, other = Person("one", ATTACK), Person("other", ATTACK)
    naver, place = Organization("naver", ATTACK), Place("place", ATTACK)
    topic, document = Topic("topic", ATTACK), Document("document", ATTACK)
    meeting = Meeting(
        ATTACK,
        (Delegation(naver, (one,)), Delegation(None, (other,))),
        place=place,
        organizer=naver,
        topics=(topic,),
        according_to=document,
        passages=(whole,),
    )
    return Article(
        id=ATTACK,
        text=text,
        date_published=PUBLISHED,
        headline=ATTACK,
        publisher=naver,
        authors=(one,),
        rights=ATTACK,
        paragraphs=(whole,),
        people=(one, other),
        organizations=(naver,),
        places=(place,),
        topics=(topic,),
        documents=(document,),
        mentions=(Mention(one, first, "name"), Mention(other, second, "pronoun")),
        dates=(_date_mention(first, ATTACK, vague=True),),
        roles=(Role(one, naver, ATTACK, (whole,)),),
        meetings=(meeting,),
        quotes=(Quote(ATTACK + "q", ATTACK, one, first, "direct", second, document),),
        statements=(
            Statement(meeting, ATTACK, ATTACK, according_to=document, passages=(whole,)),
            Statement(one, ATTACK, other, basis="inferred", reason=ATTACK, passages=(second,)),
        ),
    )
