"""The misses of facts in words: each with what states it, or with why the article does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from naver_nvidia.article import Article
from naver_nvidia.comparison.facts import Facts
from naver_nvidia.comparison.items import Item, LayerName, Pair
from naver_nvidia.comparison.misses import Miss, MissKind, Unmatched, in_context, unmatched
from naver_nvidia.errors import AmbiguousName, UnknownName


def of_facts(article: Article, name: LayerName, layer: Facts) -> tuple[Miss, ...]:
    """The misses of a layer of facts, each with the words that state it or with the reason."""
    rest, gold, said = unmatched(layer), set(layer.gold), partial(_said, name, layer.shown)

    def miss(kind: MissKind, item: Item[Pair], message: str) -> Miss:
        pair, turned = item.place, Pair(item.place.second, item.place.first)
        proofs = (
            some.get(key) for key in (item, pair, turned) for some in (layer.stated, layer.denied)
        )
        stated = next(filter(None, proofs), ())
        proof = "".join(f"\n    {in_context(article.text, passage)}" for passage in stated)
        return Miss(name, kind, message + proof, stated[0] if stated else None)

    def why(item: Item[Pair]) -> str:
        if item in gold:
            return "predicted more than once"
        for party in (item.place.first, item.place.second):
            if party in layer.why:
                return layer.why[party]
        if name == "meetings":
            return _why_not_met(article, item.place)
        if name == "roles":
            return _why_no_role(article, item.place)
        return _why_not_stated(layer, item, said)

    return (
        *(miss("missed", each, f"missed {said(each)}") for each in rest.missed),
        *(
            miss("label", ours, f"{said(ours)}, not {theirs.shown}")
            for ours, theirs in rest.differing
        ),
        *_misplaced(layer, rest, miss, said),
        *(miss("spurious", each, f"spurious {said(each)}: {why(each)}") for each in rest.spurious),
    )


def _why_not_stated(layer: Facts, item: Item[Pair], said: Callable[[Item[Pair]], str]) -> str:
    """Why the article does not have the relation: by what it has of the two."""
    pair, turned = item.place, Pair(item.place.second, item.place.first)
    is_labelled = item.label is not None
    if others := layer.readings.get(item if is_labelled else pair):
        return f"another reading of {said(others[0])}, which was found"
    if item in layer.denied or (
        not is_labelled and pair in layer.denied and pair not in layer.stated
    ):
        return "the article denies it"
    if pair in layer.stated or pair in layer.readings:
        return "the article states something else of the two"
    if pair in layer.denied:
        return "the article denies something else of the two"
    if turned in layer.stated or turned in layer.readings or turned in layer.denied:
        return "the article has the two the other way round"
    return f"no statement in this article has {'both' if pair.second else 'it without an object'}"


def _misplaced(
    layer: Facts,
    rest: Unmatched[Pair],
    miss: Callable[[MissKind, Item[Pair], str], Miss],
    said: Callable[[Item[Pair]], str],
) -> Iterator[Miss]:
    """The places that are not those of the meeting, where that is no miss already."""
    for ours, theirs in layer.met:
        if ours is None or ours.item in rest.missed:
            continue
        if theirs is None:
            yield miss("missed", ours.item, f"missed {said(ours.item)} in {ours.where}")
        elif ours.place != theirs.place:
            message = f"{said(ours.item)} in {ours.where}, not {theirs.where}"
            yield miss("label", ours.item, message)


def _said(name: LayerName, shown: Mapping[str, str], item: Item[Pair]) -> str:
    first, second = shown[item.place.first], shown.get(item.place.second, "")
    if name == "meetings":
        return f"{first} met {second}" + (f" ({item.shown})" if item.shown else "")
    if name == "roles":
        return f"{first} is {item.shown or 'something'}" + (f" of {second}" if second else "")
    return " ".join(filter(None, (first, item.shown or "-", second)))


def _why_not_met(article: Article, pair: Pair) -> str:
    """Why the article does not have the two as people who met."""
    if pair.first == pair.second:
        return "nobody meets themselves"
    try:
        one, other = map(article.person, (pair.first, pair.second))
    except (UnknownName, AmbiguousName) as error:
        return str(error)
    statuses = {meeting.status for meeting in article.meetings.between(one, other)}
    if "held" in statuses:
        return "predicted more than once"
    if statuses:
        return f"the article has that meeting as {' or '.join(sorted(statuses))}"
    sides = (side.members for meeting in article.meetings for side in meeting.delegations)
    if any({one, other}.issubset(members) for members in sides):
        return "they came in one delegation"
    return "no meeting in this article has both"


def _why_no_role(article: Article, pair: Pair) -> str:
    """Why the article does not have the person in the organization, or not with the title."""
    try:
        person = article.person(pair.first)
        if pair.second:
            article.organization(pair.second)
    except (UnknownName, AmbiguousName) as error:
        return str(error)
    held = [
        role.title + (f" of {role.organization.name}" if role.organization is not None else "")
        for role in article.roles_of(person)
    ]
    return f"the article has {person.name} as {' and '.join(held) or 'nothing'}"
