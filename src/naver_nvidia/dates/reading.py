"""Words to meanings: the grammar applied to the words given, or to a whole text."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, cast

from naver_nvidia.dates.context import Context
from naver_nvidia.dates.discourse import Discourse
from naver_nvidia.dates.extents import extent
from naver_nvidia.dates.grammar import ANSWERS, AROUND, Meaning, Refusal
from naver_nvidia.dates.resolved import DateMention, ResolvedDate
from naver_nvidia.dates.rules import grammar
from naver_nvidia.dates.words import OTHER, cut
from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from naver_nvidia.dates.ranges import DateRange
    from naver_nvidia.dates.words import Word

# No date expression has so many words; a longer run of date words is read in pieces.
_LONGEST: Final = 40
_MOST_CHARACTERS: Final = 1000
# A date so many characters back is what no words hang on any more.
_MEMORY: Final = 2000


def read_words(
    words: str, published: date, sentence: str, start: int, reference: DateRange | None
) -> ResolvedDate | Refusal:
    """Resolve words that are one date expression and nothing else, or say why not."""

    def hear() -> Discourse:
        spoken = Discourse()
        before = sentence[max(0, start - _MEMORY) : start]
        deque(_meanings(before, published, spoken), maxlen=0)
        if reference is not None:
            spoken.mention(reference)
        return spoken

    if len(words) > _MOST_CHARACTERS:
        return Refusal("so many words are no date")
    context = Context(published, hear=hear, text=sentence, offset=start)
    known: list[Word] = []
    for word in cut(words, strict=False):
        kind, _, begin, end = word
        if kind != OTHER:
            known.append(word)
        elif words[begin:end] != ".":
            return Refusal(f"{words[begin:end]!r} is not a word of a date")
        if len(known) > _LONGEST:
            return Refusal("so many words are no date")
    plan = grammar().plan(tuple([kind for kind, _, _, _ in known]))
    answer: object = None
    strays = False
    for kind, worth, _, _ in plan.carry_out(known, context):
        if kind not in ANSWERS:
            strays = strays or kind not in AROUND
        elif answer is not None:
            return Refusal("it is several dates")
        else:
            answer = worth
    if answer is None or strays:
        return Refusal("it is not a date")
    return answer if isinstance(answer, Refusal) else _resolved(words, published, answer)


def _resolved(words: str, published: date, meaning: Meaning) -> ResolvedDate:
    return ResolvedDate(
        words, published, meaning.type, meaning.value, meaning.rule, meaning.mod, meaning.range
    )


def read_text(text: str, published: date) -> Iterator[DateMention]:
    """The date expressions of a text, in order."""
    for meaning, begin, stop in _meanings(text, published, Discourse()):
        first, last = extent(text[begin:stop], meaning)
        start, end = begin + first, begin + last
        exact = text[start:end]
        yield DateMention(Passage(start, end, exact), _resolved(exact, published, meaning))


def _meanings(text: str, published: date, spoken: Discourse) -> Iterator[tuple[Meaning, int, int]]:
    """The dates of a text, each with its place; what is ``spoken`` of grows by each."""
    context = Context(published, hear=lambda: spoken, text=text, finding=True)
    for words in _runs(text):
        plan = grammar().plan(tuple([kind for kind, _, _, _ in words]))
        if ANSWERS.isdisjoint(plan.kinds):
            continue
        for kind, meaning, start, end in plan.carry_out(words, context):
            if kind in ANSWERS and isinstance(meaning, Meaning):
                yield meaning, start, end
                if meaning.range and meaning.type in ("DATE", "TIME") and not meaning.aside:
                    spoken.mention(meaning.range)


def _runs(text: str) -> Iterator[list[Word]]:
    """The runs of words that rules know, which is where dates can be."""
    run: list[Word] = []
    for word in cut(text, strict=True):
        known = word[0] != OTHER
        if run and (not known or len(run) == _LONGEST):
            yield run
            run = []
        if known:
            run.append(word)
    if run:
        yield run
