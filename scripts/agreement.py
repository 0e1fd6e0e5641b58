"""Print how far a second annotator, who knew the guidelines and the text alone, agrees with us.

    python scripts/agreement.py [--differences]

The annotation is in second_annotation.json. Its ids are its own: an entity is one of ours if most
of its mentions are that one's. F1 is the harmonic mean of the shares that each has in common with
the other.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from naver_nvidia import Article, Entity, Statement, load_article

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator

Data = dict[str, Any]
Extent = tuple[int, int]
Both = tuple[Counter[Any], Counter[Any]]


class Second:
    """The second annotation, in our ids."""

    def __init__(self, data: Data, article: Article) -> None:
        self.data = data
        self.text = article.text
        seen: dict[str, Counter[str]] = {}
        for mention in data["mentions"]:
            extent = self.extent(mention["exact"], mention["occurrence"])
            ours = [m.entity.id for m in article.mentions if _extent(m.passage) == extent]
            seen.setdefault(mention["entity"], Counter()).update(ours)
        self._ours = {theirs: ids.most_common(1)[0][0] for theirs, ids in seen.items() if ids}

    def extent(self, exact: str, occurrence: int) -> Extent:
        """Where the words stand."""
        start = -1
        for _ in range(occurrence):
            start = self.text.index(exact, start + 1)
        return start, start + len(exact)

    def ours(self, theirs: str) -> str:
        """Our id of an entity, or what was written where that is none."""
        return self._ours.get(theirs, theirs)

    def all_ours(self, ids: list[str]) -> frozenset[str]:
        """Our ids of several entities."""
        return frozenset(map(self.ours, ids))


def layers(second: Second, article: Article) -> Iterator[tuple[str, Counter[Any], Counter[Any]]]:
    """Each layer's items as we have them and as the second annotator has."""
    data = second.data
    entities = [(second.ours(e["id"]), e["kind"]) for e in data["entities"]]
    yield (
        "entities and kind",
        _all((e.id, type(e).__name__) for e in article.entities),
        _all(entities),
    )

    mine = [
        (_extent(m.passage), m.entity.id, m.kind, m.head and m.head.exact) for m in article.mentions
    ]
    theirs = [
        (second.extent(m["exact"], m["occurrence"]), second.ours(m["entity"]), m["kind"], m["head"])
        for m in data["mentions"]
    ]
    yield "mentions: words and entity", _all(m[:2] for m in mine), _all(m[:2] for m in theirs)
    yield "mentions: the same, and kind", _all(m[:3] for m in mine), _all(m[:3] for m in theirs)
    yield "mentions: the same, and head", _all(_headed(mine)), _all(_headed(theirs))

    days = [
        (
            _extent(d.passage),
            d.resolved.type,
            d.resolved.value,
            d.resolved.mod,
            str(d.resolved.range),
        )
        for d in article.dates
    ]
    other_days = [
        (second.extent(d["exact"], d["occurrence"]), d["type"], d["value"], d["mod"], _days(d))
        for d in data["dates"]
    ]
    yield "dates: words, type and value", _all(d[:3] for d in days), _all(d[:3] for d in other_days)
    yield "dates: the same, modifier and range", _all(days), _all(other_days)

    roles = [
        (
            r.person.id,
            r.organization and r.organization.id,
            frozenset({r.title, *r.alternate_titles}),
        )
        for r in article.roles
    ]
    other_roles = [
        (
            second.ours(r["person"]),
            second.ours(r["organization"]),
            frozenset({r["title"], *r["alternate_titles"]}),
        )
        for r in data["roles"]
    ]
    yield "roles: person, organization, titles", _all(roles), _all(other_roles)
    yield "quotations: words, speaker and kind", *_quotes(second, article, ())
    yield "quotations: the same, cue and channel", *_quotes(second, article, ("cue", "channel"))
    yield "the meeting, field by field", *_meeting(second, article)
    yield "the photo, field by field", *_photo(second, article)


def _quotes(second: Second, article: Article, more: tuple[str, ...]) -> Both:
    mine = [
        (
            _extent(quote.passage),
            frozenset(map(_id, quote.speakers)),
            quote.kind,
            *((quote.cue and quote.cue.exact, quote.channel and quote.channel.id) if more else ()),
        )
        for quote in article.quotes
    ]
    theirs = [
        (
            second.extent(quote["exact"], quote["occurrence"]),
            second.all_ours(quote["speakers"]),
            quote["kind"],
            *((quote["cue"], quote["channel"] and second.ours(quote["channel"])) if more else ()),
        )
        for quote in second.data["quotes"]
    ]
    return _all(mine), _all(theirs)


def _meeting(second: Second, article: Article) -> Both:
    [meeting], [other] = article.meetings, second.data["meetings"]
    mine: list[Any] = [
        ("date", str(meeting.date)),
        ("place", meeting.place and meeting.place.id),
        ("topics", frozenset(topic.id for topic in meeting.topics)),
        ("status", meeting.status),
        ("organizer", meeting.organizer is None),
        ("according to", frozenset(who.id for who in meeting.according_to)),
    ]
    theirs: list[Any] = [
        ("date", other["date"]),
        ("place", second.ours(other["place"])),
        ("topics", second.all_ours(other["topics"])),
        ("status", other["status"]),
        ("organizer", not other["organizer"]),
        ("according to", second.all_ours(other["according_to"])),
    ]
    for side in meeting.delegations:
        name = side.organization and side.organization.id
        mine += [(name, frozenset(m.id for m in side.members)), (name, "complete", side.complete)]
    for side in other["delegations"]:
        name = second.ours(side["organization"])
        theirs += [(name, second.all_ours(side["members"])), (name, "complete", side["complete"])]
    return _all(mine), _all(theirs)


def _photo(second: Second, article: Article) -> Both:
    [photo], other = article.photos, second.data["photo"]
    mine = {
        "caption": photo.caption.exact,
        "credit": photo.credit and photo.credit.exact.strip("()"),
        "people": tuple(person.id for person in photo.depicts),
        "place": photo.place and photo.place.id,
        "date": str(photo.date),
    }
    theirs = {
        "caption": other["caption"],
        "credit": other["credit"].strip("()"),
        "people": tuple(map(second.ours, other["people"])),
        "place": second.ours(other["place"]),
        "date": other["date"],
    }
    return _all(mine.items()), _all(theirs.items())


def statements(second: Second, article: Article) -> list[tuple[Statement, Data]]:
    """Statements of both: of one subject and object, in passages that overlap, each used once."""
    left = list(second.data["statements"])
    common: list[tuple[Statement, Data]] = []
    for statement in article.statements:
        for other in left:
            if _is_same(second, statement, other):
                common.append((statement, other))
                left.remove(other)
                break
    return common


def _is_same(second: Second, mine: Statement, theirs: Data) -> bool:
    if _id(mine.subject) != second.ours(theirs["subject"]):
        return False
    ours, other = _id(mine.object), second.ours(theirs["object"])
    if ours != other and (isinstance(mine.object, Entity) or not (ours in other or other in ours)):
        return False
    extents = [second.extent(*passage) for passage in theirs["passages"]]
    return any(p.start < end and start < p.end for p in mine.passages for start, end in extents)


def _id(thing: object) -> str:
    if isinstance(thing, str):
        return thing
    return thing.id or "" if isinstance(thing, Entity) else "meeting"


def _extent(passage: Any) -> Extent:  # noqa: ANN401
    return passage.start, passage.end


def _days(data: Data) -> str:
    return data["start"] if data["start"] == data["end"] else f"{data['start']}/{data['end']}"


def _headed(mentions: Collection[tuple[Any, ...]]) -> Iterator[tuple[Hashable, ...]]:
    return ((extent, entity, head) for extent, entity, _, head in mentions)


def _all(items: Any) -> Counter[Any]:  # noqa: ANN401
    return Counter(items)


ALIKE: dict[str, Callable[[Second, Statement, Data], bool]] = {
    "stated or inferred": lambda _, mine, other: (mine.basis == "inferred") == other["inferred"],
    "modality": lambda _, mine, other: mine.modality == other["modality"],
    "source": lambda second, mine, other: (
        {_id(who) for who in mine.according_to} == second.all_ours(other["according_to"])
    ),
    "date": lambda _, mine, other: (mine.date and str(mine.date)) == other["date"],
    "predicate": lambda _, mine, other: mine.predicate == other["predicate"],
}


def main(*, differences: bool) -> None:
    """Print a line for each layer, and what only one of the two has."""
    article = load_article()
    file = Path(__file__).with_name("second_annotation.json")
    second = Second(json.loads(file.read_text(encoding="utf-8")), article)
    print(f"{'':38} ours second common")
    for layer, mine, theirs in layers(second, article):
        _print(layer, mine.total(), theirs.total(), (mine & theirs).total())
        if differences:
            _print_items("only ours", (mine - theirs).elements())
            _print_items("only second", (theirs - mine).elements())
    ours, others = article.statements, second.data["statements"]
    common = statements(second, article)
    _print("statements: subject, object, place", len(ours), len(others), len(common))
    for name, agree in ALIKE.items():
        count = sum(agree(second, *pair) for pair in common)
        print(f"  of those in common, {name + ':':19} {count} of {len(common)}")
    if differences:
        kept = [mine for mine, _ in common], [other for _, other in common]
        _print_items("only ours", (s for s in ours if s not in kept[0]))
        _print_items("only second", (s for s in others if s not in kept[1]))


def _print(layer: str, mine: int, theirs: int, common: int) -> None:
    print(f"{layer:38} {mine:4} {theirs:6} {common:6}  F1 {2 * common / (mine + theirs):.3f}")


def _print_items(whose: str, items: Iterable[object]) -> None:
    for item in items:
        print(f"    {whose}: {item}")


if __name__ == "__main__":
    main(differences="--differences" in sys.argv)
