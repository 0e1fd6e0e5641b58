"""mark_mentions: where the names that a draft declares stand in its text, for review."""

from __future__ import annotations

import copy
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, zip_longest
from typing import Any, Final, NamedTuple

from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.drafting.capitals import is_of_name, is_title
from naver_nvidia.drafting.declared import Declared, declared
from naver_nvidia.drafting.placing import Placing, positioned
from naver_nvidia.drafting.texts import opened
from naver_nvidia.drafting.words import Naming, places
from naver_nvidia.errors import Fault, InvalidArticle, shown
from naver_nvidia.passages import Passage
from naver_nvidia.serialization.plain import is_list, is_object

_BODIES: Final = word_set(
    "agency assembly association authority bank board club college commission committee company "
    "cooperative corporation council court department federation foundation fund group hospital "
    "institute league ministry museum parliament party school union university"
)
"""What a body may be called in full, and then be for short: "the ministry"."""
_ENDS_NOMINAL: Final = re.compile(
    r"[.,;:!?)'\"\u2019\u201d]|\s+(?:said|says|will|would|has|had|have|is|was|were|are|and|or|but|to"
    r"|in|on|at|by|for|with|that|which|who|can|could|may|might|must|also|told|called|did|does|plans"
    r"|wants|agreed|declined|confirmed|announced)\b"
)
_ACRONYM: Final = re.compile(r"\s\(([A-Z][\w&-]{0,9}[A-Z][\w&-]{0,9})\)")
_BEFORE: Final = re.compile(r"(?<!\S)([^\s,;:]*[^\s,;:.]|[\w]\.)(?:[ \u00a0]|\r?\n)\Z")
_AFTER: Final = re.compile(r"(?:[ \u00a0]|\r?\n)(\S+)")
_OF: Final = re.compile(r"(\S+)\s+of\s+(?:the\s+)?\Z")
_JOINS: Final = ("-", "\u2010", "\u2011", "\u2013", "&")
_POSSESSIVE: Final = ("'s", "\u2019s")
_NEAR: Final = 40
_FEW: Final = 12


class Unmarked(NamedTuple):
    """Words that name an entity and are not marked; where they fit several, one of these ids.

    ``sentences`` are the numbers of those that the names, and then the nominals, stand in.
    """

    entities: tuple[str, ...]
    names: tuple[Passage, ...]
    nominals: tuple[Passage, ...] = ()
    sentences: tuple[int | str | None, ...] = ()

    @property
    def counted(self) -> str:
        """The words, each with how often and in which sentences they stand.

        >>> lee = Passage(0, 3, "Lee"), Passage(8, 11, "Lee")
        >>> Unmarked(("lee",), lee, sentences=(1, 2)).counted
        "'Lee' 2 times (in sentences 1, 2)"
        """
        found: dict[str, list[int | str | None]] = defaultdict(list)
        places = (*self.names, *self.nominals)
        for place, number in zip_longest(places, self.sentences):
            found[place.exact].append(number)
        return ", ".join(_counted(words, numbers) for words, numbers in found.items())


def _counted(words: str, numbers: list[int | str | None]) -> str:
    times = f" {len(numbers)} times" if len(numbers) > 1 else ""
    listed = [str(each) for each in dict.fromkeys(numbers) if each is not None]
    if not listed:
        return f"{words!r}{times}"
    more = ", ..." if len(listed) > _FEW else ""
    sentences = "sentence" if len(listed) == 1 else "sentences"
    return f"{words!r}{times} (in {sentences} {', '.join(listed[:_FEW])}{more})"


def mark_mentions(draft: dict[str, Any] | str | bytes) -> dict[str, Any]:
    """The draft with a mention wherever a declared name stands, for review; all else is kept.

    A name stands as it is declared, or as a part of a person's name, an acronym in brackets behind
    it, or the kind of body that its name says ("the ministry"). What fits two entities, stands
    in a longer name that nobody declared, or is marked already, is left alone. Each entity that
    has new mentions gets a note under ``"review"``, to be taken out once they are looked at.

    >>> from datetime import date
    >>> from naver_nvidia.drafting import mark_mentions, start_draft
    >>> draft = start_draft("Ann Lee left. Lee rested.", id="x", published=date(2024, 6, 28))
    >>> draft["people"] = [{"id": "lee", "name": "Ann Lee"}]
    >>> [each["passage"] for each in mark_mentions(draft)["mentions"]]
    [{'s': 1, 'exact': 'Ann Lee'}, {'s': 2, 'exact': 'Lee'}]

    Raises:
        InvalidArticle: it is no draft, or has no list of mentions.
    """
    data, text = opened(draft)
    placing = Placing(text)
    found = {each.entities: each for each in unmarked(data, placing.article(data), placing)}
    naming = Naming(placing.text, placing.sentences)
    marked = copy.deepcopy(data)
    mentions: object = [] if marked.get("mentions") is None else marked["mentions"]
    if not is_list(mentions):
        raise InvalidArticle([Fault("$.mentions", f"{shown(mentions)} is not a list")])
    for entity in declared(data):
        if each := found.get((entity.id,)):
            for kind, passages in (("name", each.names), ("nominal", each.nominals)):
                mentions += [
                    {"entity": entity.id, "passage": naming.name(passage), "kind": kind}
                    for passage in passages
                ]
            _note(marked[entity.kind][entity.number], entity, each)
    return marked | {"mentions": mentions}


def _note(entity: dict[str, Any], known: Declared, found: Unmarked) -> None:
    """Ask for a look at what is new of an entity: its mentions, and the names that they have."""
    new = sorted({each.exact for each in found.names} - known.names)
    note = f"is it {shown(known.name)}? Marked: {found.counted}"
    if new:
        others = entity.get("alternate_names")
        entity["alternate_names"] = [*(others if is_list(others) else ()), *new]
        note += f"; added to its names: {', '.join(map(repr, new))}"
    entity["review"] = f"{entity['review']} {note}" if entity.get("review") else note


def unmarked(draft: dict[str, Any], placed: Mapping[str, Any], placing: Placing) -> list[Unmarked]:
    """The words that name what the draft declares, and that no mention marks."""
    search = _Search(placed, list(declared(draft)), placing.not_meant)
    return search.found(Naming(placing.text, placing.sentences))


class _Search:
    """Names looked for in the paragraphs of a text: the longest first, each place taken once."""

    def __init__(
        self, placed: Mapping[str, Any], entities: list[Declared], not_meant: list[Passage]
    ) -> None:
        self._text: str = placed["text"]
        self._entities = entities
        self._people = {each.id for each in entities if each.kind == "people"}
        paragraphs = placed.get("paragraphs")
        zones = map(positioned, paragraphs if is_list(paragraphs) else ())
        self._zones = [*filter(None, zones)] or [Passage(0, len(self._text), self._text)]
        self._names: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
        self._nominals: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
        self._owners: dict[int, set[str]] = defaultdict(set)  # of each character that is marked
        self._taken: set[Passage] = set(not_meant)
        mentions = placed.get("mentions")
        for each in filter(is_object, mentions if is_list(mentions) else ()):
            if passage := positioned(each.get("passage")):
                is_name = each.get("kind") == "name"
                self._take(passage, *([str(each.get("entity"))] if is_name else ()))

    def found(self, naming: Naming) -> list[Unmarked]:
        """Those of each entity, or of several that share a name or a part of one."""
        owners: dict[str, set[str]] = defaultdict(set)
        for entity in self._entities:
            for form in (*entity.names, *entity.parts, *self._acronyms(entity)):
                owners[form].add(entity.id)
        whole = frozenset[str]().union(*(entity.names for entity in self._entities))
        for form in sorted(owners, key=lambda form: (form in whole, len(form)), reverse=True):
            self._look_for(form, tuple(sorted(owners[form])), is_part=form not in whole)
        for entity in self._entities:
            self._look_for_nominals(entity)
        found: list[Unmarked] = []
        for each in sorted({*self._names, *self._nominals}):
            names, nominals = sorted(self._names[each]), sorted(self._nominals[each])
            numbers = map(naming.number_of, (*names, *nominals))
            found.append(Unmarked(each, tuple(names), tuple(nominals), tuple(numbers)))
        return found

    def _acronyms(self, entity: Declared) -> Iterator[str]:
        """What stands in brackets behind the words of a name, but for a person's, and begins so."""
        for name in entity.names if entity.kind != "people" else ():
            for place in places(self._text, name) if " " in name else ():
                found = _ACRONYM.match(self._text, place.end)
                if found and found[1][0] == name[0].upper():
                    yield found[1]

    def _look_for(self, form: str, owners: tuple[str, ...], *, is_part: bool) -> None:
        for place in self._places(form):
            inside = self._owners.get(place.start, set()) | self._owners.get(place.end - 1, set())
            if place in self._taken or inside.intersection(owners):
                continue
            if inside and (is_part or self._people.intersection(inside.union(owners))):
                continue  # "Lee" in "the Lee Foundation", and "Austin" in "Dana Austin"
            if inside or self._stands_alone(place, is_whole=" " in form and not is_part):
                (self._nominals if form.islower() else self._names)[owners].append(place)
                self._take(place, *owners)

    def _look_for_nominals(self, entity: Declared) -> None:
        """Where "the ministry" can only be the one that was named before."""
        heads = {each: _heads(each) for each in self._entities}
        if entity.kind != "organizations" or len(heads[entity]) != 1:
            return
        (head,) = heads[entity]
        named = [place for place, owners in self._owners.items() if entity.id in owners]
        is_only = not any(head in heads[each] for each in self._entities if each != entity)
        written_out = self._places(head.capitalize())
        if not named or not is_only or any(each.start not in named for each in written_out):
            return
        for place in chain(self._places(f"the {head}"), self._places(f"The {head}")):
            is_free = place.start > min(named) and place not in self._taken
            if is_free and _ENDS_NOMINAL.match(self._text, place.end):
                self._nominals[(entity.id,)].append(place)

    def _places(self, words: str) -> Iterator[Passage]:
        for place in places(self._text, words):
            number = bisect_right(self._zones, place.start, key=lambda zone: zone.start)
            if number and self._zones[number - 1].contains(place):
                yield place

    def _stands_alone(self, place: Passage, *, is_whole: bool) -> bool:
        """Whether no longer name goes on around the place, as "Naver" does in "Naver Cloud"."""
        before = self._text[max(place.start - _NEAR, 0) : place.start]
        after = self._text[place.end : place.end + _NEAR]
        if before.endswith(_JOINS) or after.startswith(_JOINS):
            return False
        around = (_BEFORE.search(before), _AFTER.match(after), _OF.search(before))
        return is_whole or not any(
            each
            and is_of_name(each[1])
            and not is_title(each[1])
            and each[1][-2:] not in _POSSESSIVE
            for each in around
        )

    def _take(self, place: Passage, *owners: str) -> None:
        self._taken.add(place)
        for at in range(place.start, place.end):
            self._owners[at].update(owners)


def _heads(entity: Declared) -> frozenset[str]:
    return _BODIES.intersection(re.findall(r"\w+", entity.name.lower()))
