"""Names: which of the known people or organizations a name means."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, Generic, TypeAlias, TypeVar

from naver_nvidia.entities import Entity
from naver_nvidia.errors import AmbiguousName, InvalidValue, UnknownName, shown
from naver_nvidia.fields import check_type, check_words

E = TypeVar("E", bound=Entity)

# Dashes (Unicode's category Pd), the minus and the katakana middle dot part words or join them
# ("Hae-jin", "Haejin"), and commas part them ("Lee, Hae-jin"); apostrophes join them ("O'Neill");
# what nobody sees is nothing.
DASHES = (
    "-\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e17\u2e1a\u2e3a\u2e3b"
    "\u2e40\u2e5d\u301c\u3030\u30a0\u30fb\ufe31\ufe32\ufe58\ufe63\uff0d\uff65\U00010ead"
)
APOSTROPHES = "\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u0060\u00b4\uff07"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_MARKS = str.maketrans(
    {
        **dict.fromkeys(DASHES + ",\uff0c\u3001", " "),
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys(INVISIBLE, ""),
    }
)
_JOINED = str.maketrans(dict.fromkeys(DASHES, ""))
# Accents of Latin, Greek and Cyrillic letters, and the letters that Unicode does not take apart.
_ACCENTS = str.maketrans(dict.fromkeys(map(chr, range(0x300, 0x370))))
_STROKES = str.maketrans("\u00f8\u0142\u0111\u0127\u0131", "oldhi")

_BRACKETED = re.compile(r"\([^()]*\)")
_ANY = "(...)"

_COMPARED = 1_000
"""So many names, no more, are compared with a name that is not known: each takes microseconds."""

_SUGGESTED = 3

Named: TypeAlias = "Mapping[str, tuple[int, ...]]"
"""Whose name has each of the `keys`, by number."""


def keys(name: str) -> frozenset[str]:
    """What a name is found by: its words in alphabetical order, without what print varies.

    That is case, Unicode form, apostrophes and accents; a hyphen parts words or joins them.

    >>> keys("Hae\u2011Jin LEE") & keys("Lee Haejin")
    frozenset({'haejin lee'})
    """
    forms = (name, name.translate(_JOINED))
    # A name of nothing but marks would answer to any other such name.
    return frozenset(" ".join(sorted(_bare(_words(form)))) for form in forms) - {""}


def check_name(place: str, words: object) -> None:
    """The words are such as names have: not only marks that every name is found without.

    Raises:
        InvalidValue: they are not.
    """
    check_words(place, words)
    if not keys(str(words)):
        raise InvalidValue(place, f"{shown(words)} has no word that a name is found by")


def mentions(text: str, words: str) -> bool:
    """Whether the text has all of the words, as `keys` folds them.

    >>> mentions("Water-quality in estuaries", "Quality water")
    True
    """
    wanted = [set(key.split()) for key in keys(words)]
    return any(some <= set(key.split()) for key in keys(text) for some in wanted)


def without(name: str, ignored: Iterable[str]) -> str:
    """The name less the ignored words and phrases, folded; "(...)" is whatever is in brackets.

    >>> without("Sydney Union (USU) Pty. Ltd.", ["(...)", "Pty Ltd"])
    'sydney union'

    A mark alone is ignored within words too.

    >>> without("B&Q", ["&"])
    'b q'
    """
    phrases = [_spoken(each) for each in ignored]
    words = _spoken(_BRACKETED.sub(" ", name) if _ANY in phrases else name)
    for mark in filter(None, phrases):
        if mark != _ANY and not any(map(str.isalnum, mark)):
            words = words.replace(mark, f" {mark} ")
    kept = f" {' '.join(words.split())} "
    for phrase in sorted(phrases, key=len, reverse=True):
        kept = kept.replace(f" {phrase} ", " ")
    return kept.strip()


def _spoken(name: str) -> str:
    return " ".join(filter(None, (word.strip(".") for word in _bare(_words(name)))))


def named_by(names: Iterable[tuple[int, Iterable[str]]]) -> Named:
    """Find numbers by the names that each has."""
    found: dict[str, dict[int, None]] = {}
    for number, each in names:
        for key in sorted({key for name in each for key in keys(name)}):
            found.setdefault(key, {})[number] = None
    return {key: tuple(numbers) for key, numbers in found.items()}


def meant_by(name: str, named: Named, names: Callable[[int], Iterable[str]]) -> tuple[int, ...]:
    """Whom a name means: of those who have it, whoever has it most nearly as it is written.

    A name as printed comes first, then the same words in the same order, then in another; then
    what only accents or hyphens tell apart.
    """
    found = dict.fromkeys(chain.from_iterable(named.get(key, ()) for key in sorted(keys(name))))
    if len(found) < 2:  # noqa: PLR2004 - nothing to choose from
        return tuple(found)
    ranks = {number: min(_unlike(name, each) for each in names(number)) for number in found}
    best = min(ranks.values())
    return tuple(sorted(number for number, rank in ranks.items() if rank == best))


def called(kinds: Iterable[type[Entity]]) -> str:
    """The word for what is of one of the kinds."""
    return " or ".join(kind.__name__.lower() for kind in kinds)


def nearest_to(name: str, named: Named) -> list[str]:
    """The keys most like the name's, best first, those that it is a part of before others: three.

    >>> nearest_to("Leyen", {"der leyen ursula von": (0,), "leven": (1,)})
    ['der leyen ursula von', 'leven']
    """
    wanted = max(keys(name), key=len, default="")
    words = set(wanted.split())
    holding = (key for key in named if words and all(map(key.__contains__, words)))
    wholes = list(islice((key for key in holding if words <= set(key.split())), _SUGGESTED))
    alike: Iterable[str] = named
    if len(named) > _COMPARED:
        near = (key for key in named if key[:2] == wanted[:2] or not words.isdisjoint(key.split()))
        alike = islice(near, _COMPARED)
    close = difflib.get_close_matches(wanted, alike, n=_SUGGESTED)
    return list(dict.fromkeys([*wholes, *close]))[:_SUGGESTED]


def _unlike(one: str, other: str) -> int:
    if one == other:
        return 0
    ours, theirs = _words(one), _words(other)
    return 1 if ours == theirs else 2 if sorted(ours) == sorted(theirs) else 3


def _bare(words: Iterable[str]) -> Iterator[str]:
    """The words without accents."""
    for word in words:
        plain = unicodedata.normalize("NFD", word).translate(_ACCENTS).translate(_STROKES)
        if plain:  # else it was an accent on nothing
            yield unicodedata.normalize("NFC", plain)


def _words(name: str) -> list[str]:
    # Unicode's compatibility caseless match (section 3.13), which decomposes before each folding,
    # with the marks between: NFKD would turn the acute accent into a space and a combining mark.
    marked = unicodedata.normalize("NFD", name).casefold().translate(_MARKS)
    decomposed = unicodedata.normalize("NFKD", marked).translate(_MARKS)
    return unicodedata.normalize("NFKC", decomposed.casefold()).split()


class Directory(Generic[E]):
    """Entities numbered from 0, made when first looked at, each found by id or folded name.

    Those ``left_out`` have a number, and are not found.
    """

    __slots__ = ("_by_id", "_by_name", "_made", "_make", "ids", "left_out")

    def __init__(
        self,
        ids: Sequence[str],
        make: Callable[[int], E],
        left_out: Collection[int] = (),
        by_id: Mapping[str, int] | None = None,
        by_name: Named | None = None,
    ) -> None:
        self.ids: Sequence[str] = ids
        self.left_out: Collection[int] = left_out
        self._make = make
        self._made: dict[int, E] = {}
        self._by_id = by_id
        self._by_name = by_name

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, number: int) -> E:
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = self._make(number)
        return made

    def __iter__(self) -> Iterator[E]:
        return map(self.__getitem__, range(len(self)))

    def with_id(self, key: str) -> int | None:
        """The one that has the id."""
        if self._by_id is None:
            self._by_id = {
                key: number for number, key in enumerate(self.ids) if number not in self.left_out
            }
        return self._by_id.get(key)

    def number_of(self, entity: E) -> int:
        """The number of one that is known."""
        number = self.with_id(entity.id)
        assert number is not None  # noqa: S101 - narrows the type
        return number

    def named(self, name: str) -> tuple[int, ...]:
        """Whom the name means, as `meant_by` has it."""
        return meant_by(name, self.names(), lambda number: self[number].names())

    def alike(self, ignoring: Collection[str] = ()) -> Iterator[tuple[E, ...]]:
        """Those that share a key of a name, less what is ignored: perhaps the same.

        Who shares one with any of a group is in it, and so in no other.
        """
        names = self.names()
        if ignoring:
            names = named_by(
                (number, [without(name, ignoring) for name in each])
                for number, each in self._known()
            )
        group_of: dict[int, set[int]] = {}
        for numbers in names.values():
            if len(numbers) > 1:
                group = {*numbers}.union(*(group_of.get(each, ()) for each in numbers))
                group_of.update(dict.fromkeys(group, group))
        for group in {id(each): each for each in group_of.values()}.values():
            yield tuple(map(self.__getitem__, sorted(group)))

    def _known(self) -> Iterator[tuple[int, Iterable[str]]]:
        found = (number for number in range(len(self)) if number not in self.left_out)
        return ((number, self._make(number).names()) for number in found)

    def names(self) -> Named:
        """Who has each key of a name."""
        if self._by_name is None:
            self._by_name = named_by(self._known())
        return self._by_name


def nearest_names(name: str, *known: Directory[Any]) -> list[str]:
    """The names most like one of the known ones, best first: at most what three spellings have."""
    near: dict[str, list[str]] = {}
    for directory in known:
        named = directory.names()
        for key in nearest_to(name, named):
            near.setdefault(key, []).extend(directory[number].name for number in named[key])
    best = near if len(known) == 1 else nearest_to(name, dict.fromkeys(near, ()))
    return list(dict.fromkeys(chain.from_iterable(near[each] for each in best)))


class NameIndex(Generic[E]):
    """Entities by id and by folded name.

    ``kinds`` are the classes that may be asked for, ``word`` the word for them, where it is not the
    name of the class, and ``place`` the word for the collection in errors: "no person called 'Kim'
    in this article".
    """

    __slots__ = ("_kind", "_kinds", "_known", "_place")

    def __init__(self, entities: Iterable[E], *kinds: type[E], place: str, word: str = "") -> None:
        self._kinds = kinds
        self._place = place
        self._kind = word or called(kinds)
        known = {each.id: each for each in entities}
        self._known = Directory(tuple(known), tuple(known.values()).__getitem__)

    def find(self, who: E | str) -> E:
        """The one entity with this id, or else with this name; an entity is its own answer.

        Raises:
            UnknownName: none has it; the nearest names are suggested.
            AmbiguousName: several have it; each is named with its id.
            InvalidValue: neither a name nor such an entity, or an entity that differs from the one
                which has its id here.
        """
        if isinstance(who, str):
            return self._called(who)
        check_type(self._place, who, *self._kinds, str)
        number = self._known.with_id(who.id)
        if number is not None and self._known[number] != who:
            raise InvalidValue(
                self._place,
                f"the {self._kind} asked for differs from the one that has the id {shown(who.id)} "
                "here; ask by id",
            )
        return who

    def has(self, entity: object) -> bool:
        """Whether this very entity is among them."""
        return any(each == entity for each in self._known)

    def nearest(self, name: str) -> list[str]:
        """The names most like this one, best first: at most those that three spellings have."""
        return nearest_names(name, self._known)

    def _called(self, name: str) -> E:
        number = self._known.with_id(name)
        found = self._known.named(name) if number is None else (number,)
        fitting = [self._known[each] for each in found]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise AmbiguousName(
                name, self._kind, self._place, [(each.name, each.id) for each in fitting]
            )
        raise UnknownName(name, self._kind, self._place, self.nearest(name))
