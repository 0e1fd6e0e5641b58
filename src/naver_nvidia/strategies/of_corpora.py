"""Strategies for corpora, and for what they answer with."""

from itertools import chain

from hypothesis import reject
from hypothesis import strategies as st

from naver_nvidia.corpus import Candidate, Citation, Corpus, Difference, Record
from naver_nvidia.entities import Person
from naver_nvidia.errors import InvalidValue
from naver_nvidia.strategies.of_articles import articles
from naver_nvidia.strategies.of_values import passage_at, words


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """Corpora of no article to three, in which some people of different articles are one."""
    few = draw(st.lists(articles(), max_size=3, unique_by=lambda each: each.id))
    first = [[(each.id, person.id) for person in each.people[:1]] for each in few]
    known = list(chain.from_iterable(first))
    try:
        return Corpus(few, same=[known] if len(known) > 1 and draw(st.booleans()) else [])
    except InvalidValue:  # they give one URI to things of two kinds
        reject()


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Words of an article, cited from it."""
    article = draw(articles())
    start = draw(st.integers(0, len(article.text) - 1))
    end = draw(st.integers(start + 1, len(article.text)))
    return Citation.of(article, passage_at(article.text, start, end))


@st.composite
def corpus_records(draw: st.DrawFn) -> Record:
    """Entities and meetings, each with the article that it is from."""
    article = draw(articles().filter(lambda each: bool(each.entities or each.meetings)))
    return Record(article, draw(st.sampled_from([*article.entities, *article.meetings])))


@st.composite
def differences(draw: st.DrawFn) -> Difference:
    """One field of one entity, in which two records differ."""
    one, other = draw(st.tuples(corpus_records(), corpus_records()))
    return Difference(Person("lee", "Lee"), "family_name", ((one, "Lee"), (other, "Yi")))


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    """Two records or more that a person may judge to be one."""
    records = tuple(draw(st.lists(corpus_records(), min_size=2, max_size=3)))
    return Candidate(draw(words()), records, tuple(each.key for each in records))
