"""Every miss in words: what was found, what the article states, and the words around."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Generic, Literal, TypeAlias

import attrs

from naver_nvidia.article import Article
from naver_nvidia.comparison.items import Item, LayerName, P, Span, knots
from naver_nvidia.comparison.layers import Layer
from naver_nvidia.entities import MentionKind
from naver_nvidia.passages import Passage

MissKind: TypeAlias = Literal["missed", "spurious", "boundaries", "label", "boundaries and label"]

_AROUND = 32
_LONGEST = 72
_BLANKS = re.compile(r"\s+")
_VERBS: dict[LayerName, str] = {
    "spans": "is",
    "dates": "means",
    "quotes": "is said by",
    "chains": "is in the chain of",
}


@attrs.frozen
class Miss:
    """One thing that an extraction has wrong, and why, as a person would say it.

    ``passage`` is where to look: the article's words, or the predicted ones where the article has
    none; None for a fact that no words state.
    """

    layer: LayerName
    kind: MissKind
    message: str
    passage: Passage | None = None

    def __str__(self) -> str:
        return self.message


@attrs.frozen
class Unmatched(Generic[P]):
    """What is not right: gold without prediction, prediction without gold, and what differs."""

    missed: tuple[Item[P], ...]
    spurious: tuple[Item[P], ...]
    differing: tuple[tuple[Item[P], Item[P]], ...]


def unmatched(layer: Layer[P]) -> Unmatched[P]:
    """Whatever is not right, each item once; of those that overlap, the nearest go together."""
    missed: list[Item[P]] = []
    spurious: list[Item[P]] = []
    differing: list[tuple[Item[P], Item[P]]] = []
    for gold, predicted in knots(layer.gold, layer.predicted):
        right = Counter(gold) & Counter(predicted)
        left, found = _without(gold, right), _without(predicted, right)
        near = sorted(
            (
                one.place.distance(other.place),
                one.label != other.label,
                None in (one.label, other.label),
                number,
                nth,
            )
            for number, one in enumerate(left)
            for nth, other in enumerate(found)
            if one.place.overlapped_by(other.place)
        )
        taken: dict[int, int] = {}
        for *_, number, nth in near:
            if number not in taken and nth not in taken.values():
                taken[number] = nth
        missed += (each for number, each in enumerate(left) if number not in taken)
        spurious += (each for nth, each in enumerate(found) if nth not in taken.values())
        differing += ((left[number], found[nth]) for number, nth in taken.items())
    return Unmatched(tuple(missed), tuple(spurious), tuple(differing))


def _without(items: list[Item[P]], right: Counter[Item[P]]) -> list[Item[P]]:
    """The items, less the first of each that are right."""
    rest = right.copy()
    left: list[Item[P]] = []
    for item in items:
        if rest[item]:
            rest[item] -= 1
        else:
            left.append(item)
    return left


def in_text(
    article: Article,
    name: LayerName,
    layer: Layer[Span],
    kinds: Collection[MentionKind] = (),
    again: Iterable[Span] = (),
) -> tuple[Miss, ...]:
    """The misses of a layer whose items are words of the text, in text order.

    ``again`` are mentions that were predicted in two chains.
    """
    text, rest, stated = article.text, unmatched(layer), set(layer.gold)
    others = _of_other_kinds(article, kinds) if name == "spans" else {}

    def miss(kind: MissKind, place: Span, message: str) -> Miss:
        passage = Passage(place.start, place.end, text[place.start : place.end])
        return Miss(name, kind, f"{message}\n    {in_context(text, passage)}", passage)

    found = [miss("missed", each.place, f"missed {_full(text, each)}") for each in rest.missed]
    for each in rest.spurious:
        hint = others.get((each.place.start, each.place.end), "")
        if each in stated:
            hint = ": predicted more than once"
        found.append(miss("spurious", each.place, f"spurious {_full(text, each)}{hint}"))
    for gold, item in rest.differing:
        words = _words(text, item.place)
        if gold.place == item.place:
            message = f"{words} {_VERBS[name]} {gold.shown}, not {item.shown}"
            found.append(miss("label", gold.place, message))
            continue
        kind: MissKind = "boundaries" if gold.label == item.label else "boundaries and label"
        was = words if gold.label == item.label else _full(text, item)
        should = _full(text, gold)
        if words == _words(text, gold.place):  # as when a word is repeated: "New York New York"
            was, should = f"{was} at {item.place.start}", f"{should} at {gold.place.start}"
        found.append(miss(kind, gold.place, f"{was} should be {should}"))
    for place in again:
        problem = "predicted in two chains, and counted in the first"
        found.append(miss("spurious", place, f"spurious {_words(text, place)}: {problem}"))
    return tuple(sorted(found, key=lambda each: (each.passage, each.message)))


def _words(text: str, place: Span) -> str:
    return f'"{_on_one_line(text[place.start : place.end])}"'


def _full(text: str, item: Item[Span]) -> str:
    return _words(text, item.place) + (f" ({item.shown})" if item.shown else "")


def _of_other_kinds(article: Article, kinds: Collection[MentionKind]) -> dict[tuple[int, int], str]:
    """By place, that the article has these words as a mention, of a kind that is not scored."""
    hints: dict[tuple[int, int], str] = {}
    for each in article.mentions:
        if each.kind not in kinds:
            hint = (
                f": the article has it as a {each.kind} for {each.entity.name}; "
                f"ask for these too with kinds={(*kinds, each.kind)!r}"
            )
            hints.setdefault((each.passage.start, each.passage.end), hint)
    return hints


def in_context(text: str, passage: Passage) -> str:
    """The passage in brackets between some of the words before and after it, on one line."""
    # One more than is shown, to see whether the cut falls between two words.
    before = text[max(0, passage.start - _AROUND - 1) : passage.start]
    after = text[passage.end : passage.end + _AROUND + 1]
    if len(before) > _AROUND:
        before = "\u2026" + re.sub(r"^\S*\s", "", before)
    if len(after) > _AROUND:
        after = re.sub(r"\s\S*$", "", after) + "\u2026"
    before, after = _BLANKS.sub(" ", before).lstrip(), _BLANKS.sub(" ", after).rstrip()
    return f"at {passage.start}: {before}[{_on_one_line(passage.exact)}]{after}"


def _on_one_line(words: str) -> str:
    """The words with the white space around them to be seen, for that is what may be wrong."""
    inner = words.strip()
    before, _, after = words.partition(inner) if inner else (words, "", "")
    shown = _shortened(_BLANKS.sub(" ", inner))
    return f"{_escaped(before)}{shown}{_escaped(after)}"


def _escaped(blanks: str) -> str:
    return "".join(blank if blank == " " else repr(blank)[1:-1] for blank in blanks)


def _shortened(words: str) -> str:
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half]}\u2026{words[-half:]}"
