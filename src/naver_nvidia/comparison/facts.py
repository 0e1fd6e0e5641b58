"""Both sides of the layers of facts as items: who met whom, who holds which post, what is said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import TypeAlias

import attrs

from naver_nvidia.article import Article
from naver_nvidia.comparison import reading
from naver_nvidia.comparison.alignment import Same
from naver_nvidia.comparison.assignment import best_assignment
from naver_nvidia.comparison.items import Item, Pair
from naver_nvidia.comparison.layers import Layer, as_item, sides
from naver_nvidia.comparison.parties import Parties
from naver_nvidia.comparison.parts import Met, matched, parts
from naver_nvidia.comparison.prediction import PredictedMeeting, PredictedRelation, PredictedRole
from naver_nvidia.comparison.reading import Given
from naver_nvidia.dates import DateRange
from naver_nvidia.entities import Entity, Organization, Person
from naver_nvidia.meetings import Meeting, Meetings
from naver_nvidia.names import APOSTROPHES, keys
from naver_nvidia.passages import Passage
from naver_nvidia.quotes import Quote
from naver_nvidia.statements import Role, Statement

_SPELLINGS = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | {"_": " "})
_AROUND = " .,;:\"'\u201c\u201d"
_NOT_THERE = ""
_NOWHERE = (None, "no place")
_WITH_PLACES = 4
_SAYING = (Meeting, Quote, Statement)

Said: TypeAlias = Item[Pair] | Pair
"""What words state: the fact, and that there is one of the two."""


@attrs.frozen
class Facts(Layer[Pair]):
    """A layer of facts: how its parties read, and the words that state each item and each pair.

    ``why`` says of parties who are none of the article's what they are, ``met``
    which meetings go together where places were looked for, ``readings`` of what else something
    is another reading.
    """

    shown: Mapping[str, str]
    why: Mapping[str, str]
    stated: Mapping[Said, tuple[Passage, ...]]
    denied: Mapping[Said, tuple[Passage, ...]] = attrs.field(
        factory=dict[Said, tuple[Passage, ...]]
    )
    readings: Mapping[Said, list[Item[Pair]]] = attrs.field(factory=dict[Said, list[Item[Pair]]])
    met: tuple[tuple[Met | None, Met | None], ...] = ()


def _facts(
    gold: Iterable[tuple[Item[Pair], tuple[Passage, ...]]],
    found: list[Item[Pair]],
    rows: list[Given],
    *parties: Parties,
) -> Facts:
    stated: dict[Said, dict[Passage, None]] = {}
    items: list[Item[Pair]] = []
    for item, passages in gold:
        items.append(item)
        for key in (item, item.place):
            stated.setdefault(key, {}).update(dict.fromkeys(passages))
    proofs = {key: tuple(passages) for key, passages in stated.items()}
    shown = dict(chain.from_iterable(each.shown.items() for each in parties))
    why = dict(chain.from_iterable(each.why.items() for each in parties))
    return Facts(*sides(items, found, rows), shown, why, proofs)


def meetings(article: Article, predicted: Collection[PredictedMeeting], same: Same) -> Facts:
    """Who met whom, across delegations and at meetings that were held, when, and where."""
    people, places = Parties(article, same, Person), Parties(article, same, Entity)
    values: list[object] = []
    # Among tuples without a place, a Meeting is read without it.
    size = max((len(each) for each in predicted if isinstance(each, tuple)), default=_WITH_PLACES)
    for each in predicted:
        if isinstance(each, Meeting):
            met = Meetings([each]).pairs(kind=Person)
            whole = ((pair.subject, pair.counterpart, each.dates, each.place) for pair in met)
            values += (said[: max(size, 3)] for said in whole)
        else:
            values.append(each)
    rows = reading.rows("meetings", values, "two people, a date and a place", longest=_WITH_PLACES)
    looked_for = min((row.size for row in rows), default=_WITH_PLACES)
    found: list[Met] = []
    for row in rows:
        (one, _), (other, _) = people.read(row.path, row.first), people.read(row.path, row.second)
        days = None if row.third is None else reading.days(row)
        place, where = _NOWHERE if row.fourth is None else places.read(row.path, row.fourth)
        found.append(Met(_on(Pair.of(one, other), days), place, where))
    gold: list[Met] = []
    for known in article.meetings.pairs(kind=Person):
        pair = Pair.of(people.label(known.subject)[0], people.label(known.counterpart)[0])
        for meeting in known.meetings:
            place, where = _NOWHERE if meeting.place is None else places.label(meeting.place)
            gold.append(Met(_on(pair, meeting.dates), place, where, meeting.passages))
    both = matched(gold, found)
    stated = ((met.item, met.passages) for met in gold)
    layer = _facts(stated, [each.item for each in found], rows, people)
    return attrs.evolve(
        layer, parts=parts(both)[: looked_for - 1], met=both if looked_for == _WITH_PLACES else ()
    )


def _on(pair: Pair, days: DateRange | None) -> Item[Pair]:
    """Days are equal that begin and end alike: a year, and its first day to its last."""
    if days is None:
        return as_item(pair, None, "no date")
    return as_item(pair, f"{days.earliest}/{days.latest}", str(days))


def roles(article: Article, predicted: Iterable[PredictedRole], same: Same) -> Facts:
    """Who holds a post in which organization, and by which title, in any form that is printed."""
    people, organizations = Parties(article, same, Person), Parties(article, same, Organization)
    labels: dict[tuple[Pair, str], str] = {}

    def labelled(pair: Pair, title: str) -> Item[Pair]:
        known = (labels.get((pair, key)) for key in sorted(keys(title)))
        label = next(filter(None, known), title)
        return as_item(pair, label, title)

    def pair_of(person: str, organization: tuple[str, str] | None) -> Pair:
        return Pair(person, _NOT_THERE if organization is None else organization[0])

    gold: list[tuple[Item[Pair], tuple[Passage, ...]]] = []
    for role in article.roles:
        where = None if role.organization is None else organizations.label(role.organization)
        pair = pair_of(people.label(role.person)[0], where)
        item = labelled(pair, role.title)
        gold.append((item, role.passages))
        for key in chain.from_iterable(map(keys, role.titles)):
            labels.setdefault((pair, key), item.label or role.title)
    values = [
        (each.person, each.organization, each.title) if isinstance(each, Role) else each
        for each in predicted
    ]
    rows = reading.rows("roles", values, "person, organization and title")
    found: list[Item[Pair]] = []
    for row in rows:
        person, _ = people.read(row.path, row.first)
        where = None if row.second is None else organizations.read(row.path, row.second)
        pair, title = pair_of(person, where), reading.words(row.path, row.third)
        found.append(as_item(pair, None, "nothing") if title is None else labelled(pair, title))
    return _facts(gold, found, rows, people, organizations)


def relations(article: Article, predicted: Iterable[PredictedRelation], same: Same) -> Facts:
    """What the article states and does not deny: subject, predicate and object."""
    things = _Things(article, same)
    readings: dict[Said, list[Item[Pair]]] = {}
    gold: list[tuple[Item[Pair], tuple[Passage, ...]]] = []
    denied: dict[Said, tuple[Passage, ...]] = {}
    for statement in article.statements:
        subject, predicate, object_ = statement.subject, statement.predicate, statement.object
        item = things.item("Article", subject, predicate, object_)
        others = [
            things.item("Article", other.subject or subject, predicate, other.object or object_)
            for other in statement.alternatives
        ]
        if statement.modality == "denied":
            for each in (item, *others):
                denied[each] = denied[each.place] = statement.passages
            continue
        gold.append((item, statement.passages))
        for each in others:
            readings.setdefault(each, []).append(item)
            readings.setdefault(each.place, []).append(item)
    values: list[object] = []
    for value in predicted:
        if not isinstance(value, Statement):
            values.append(value)
        elif value.modality != "denied":
            values.append((value.subject, value.predicate, value.object))
    rows = reading.rows("relations", values, "subject, predicate and object")
    found: list[Item[Pair]] = []
    for row in rows:
        said = reading.words(row.path, row.second) if row.is_labelled else None
        end = row.third if row.is_labelled else row.second
        found.append(things.item(row.path, row.first, said, end))
    is_labelled = all(row.is_labelled for row in rows)
    found = _as_read([item for item, _ in gold], found, readings, is_labelled=is_labelled)
    layer = _facts(gold, found, rows, things.entities)
    return attrs.evolve(layer, denied=denied, readings=readings)


def _as_read(
    gold: list[Item[Pair]],
    found: list[Item[Pair]],
    readings: Mapping[Said, list[Item[Pair]]],
    *,
    is_labelled: bool,
) -> list[Item[Pair]]:
    """What was found; another reading of what else was not found as that, as far as it goes."""

    def key(item: Item[Pair]) -> Said:
        return item if is_labelled else item.place

    right, numbers = {*map(key, gold)}, {item: number for number, item in enumerate(gold)}
    exact = right.intersection(map(key, found))
    weights = {
        (nth, numbers[item]): 1
        for nth, each in enumerate(found)
        if key(each) not in right
        for item in readings.get(key(each), ())
        if key(item) not in exact
    }
    meant = best_assignment(weights)
    return [gold[meant[nth]] if nth in meant else each for nth, each in enumerate(found)]


class _Things:
    """What statements are of: entities, meetings, quotations, statements, and words."""

    def __init__(self, article: Article, same: Same) -> None:
        self.entities = Parties(article, same, Entity)
        # What says the same has one id, for another annotation has ids of its own.
        self._ids: dict[str | None, str] = {}
        self._id_of: dict[object, str] = {}
        self._ids = {
            each.id: self._id_of.setdefault(self._said(each), each.id)
            for each in (*article.meetings, *article.quotes, *article.statements)
            if each.id is not None
        }

    def item(
        self, path: str, subject: object, predicate: str | None, object_: object
    ) -> Item[Pair]:
        there = _NOT_THERE if object_ is None else self._key(path, object_)
        pair = Pair(self._key(path, subject), there)
        return as_item(pair, None if predicate is None else _folded(predicate), predicate)

    def _said(self, thing: Meeting | Quote | Statement) -> object:
        """What it says, whatever its id is."""
        if isinstance(thing, Meeting):
            sides = ([self._key("", party) for party in each.parties] for each in thing.delegations)
            return frozenset(map(frozenset, sides)), str(thing.dates), thing.status
        if isinstance(thing, Quote):
            return thing.passage
        ends = [
            self._said(end) if isinstance(end, _SAYING) else self._key("", end)
            for end in (thing.subject, thing.object)
            if end is not None
        ]
        return tuple(ends), _folded(thing.predicate), thing.modality

    def _key(self, path: str, thing: object) -> str:
        if isinstance(thing, _SAYING):
            thing = self._id_of.get(self._said(thing), f"another {thing.id}")
        if isinstance(thing, str) and thing in self._ids:
            thing = self._ids[thing]
            self.entities.shown[thing] = thing
            return thing
        key, shown = self.entities.read(path, thing)
        if key in self.entities.ids:
            return key
        words = f'"{_folded(key)}"'  # in marks, so that no id is the same
        self.entities.shown.setdefault(words, shown)
        if key in self.entities.why:
            self.entities.why[words] = self.entities.why[key]
        return words


def _folded(words: str) -> str:
    """Words without what print varies: case, apostrophes, and the marks and blanks around."""
    return " ".join(words.casefold().translate(_SPELLINGS).strip(_AROUND).split())
