"""Strategies for who and what an article speaks of."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from naver_nvidia.entities import Document, Entity, Organization, Person, Place, Product, Topic
from naver_nvidia.strategies.of_values import optional_words, uris, words


@cache
def _more() -> dict[str, st.SearchStrategy[list[str]]]:
    return {"alternate_names": st.lists(words(), max_size=2), "same_as": uris()}


@cache
def people() -> st.SearchStrategy[Person]:
    """People whose names are told apart into family and given, or are not."""
    return st.builds(
        Person,
        words(),
        words(),
        **_more(),
        family_name=optional_words(),
        given_name=optional_words(),
    )


@cache
def organizations() -> st.SearchStrategy[Organization]:
    """Organizations, on their own or part of another."""
    alone = st.builds(Organization, words(), words(), **_more(), classification=optional_words())
    return alone | st.builds(Organization, words(), words(), **_more(), parent_organization=alone)


@cache
def places() -> st.SearchStrategy[Place]:
    """Places, on their own or within another."""
    alone = st.builds(Place, words(), words(), **_more())
    return alone | st.builds(Place, words(), words(), **_more(), within=alone)


@cache
def topics() -> st.SearchStrategy[Topic]:
    """Topics."""
    return st.builds(Topic, words(), words(), **_more())


@cache
def products() -> st.SearchStrategy[Product]:
    """Products."""
    return st.builds(Product, words(), words(), **_more())


@cache
def documents() -> st.SearchStrategy[Document]:
    """Documents."""
    return st.builds(Document, words(), words(), **_more())


@cache
def entities() -> st.SearchStrategy[Entity]:
    """Entities of all six kinds."""
    return st.one_of(people(), organizations(), places(), topics(), products(), documents())
