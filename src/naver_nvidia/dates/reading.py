"""Words to meanings: the grammar applied to the words given, or to a whole text."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, cast

from naver_nvidia.dates.context import Context
from naver_nvidia.dates.discourse import Discourse
from naver_nvidia.dates.extents import extent
from naver_nvidia.dates.grammar import ANSWERS, AROUND, Meaning, Refusal
from naver_nvidia.dates.resolved import DateMention, ResolvedDate
from naver_nvidia.dates.rules import grammar, members, whole
from naver_nvidia.dates.vocabulary import word_set
from naver_nvidia.dates.words import OTHER, Term, cut
from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from naver_nvidia.dates.ranges import DateRange

# No date expression has so many words; a longer run of date words is read in pieces.
_LONGEST: Final = 40
_MOST_CHARACTERS: Final = 1000
# A date so many characters back is what no words hang on any more.
_MEMORY: Final = 2000
# What may lead in the words given, beside what is AROUND them.
_LEADING: Final = word_set("for since during throughout")
# What stands between the members of a row.
_MEMBERS: Final = frozenset(("numeral", "ordinal"))
_JOINS: Final = frozenset(("comma", "and", "or", "to"))


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
    # Words alone are their own context: "since December" lies behind.
    context = Context(published, hear=hear, text=sentence or words, offset=start)
    kinds: list[str] = []
    terms: list[Term] = []
    for kind, term in cut(words, strict=False):
        word = words[term.start : term.end]
        if kind != OTHER:
            kinds.append(kind)
            terms.append(term)
        elif word != "." and (kinds or word.lower() not in _LEADING):
            return Refusal(f"{word!r} is not a word of a date")
        if len(kinds) > _LONGEST:
            return Refusal("so many words are no date")
    plan = grammar().plan(tuple(kinds))
    answer = _only_answer(plan.kinds, plan.carry_out(terms, context), context)
    return answer if isinstance(answer, Refusal) else _resolved(words, published, answer)


def _only_answer(kinds: tuple[str, ...], terms: list[Term], context: Context) -> Meaning | Refusal:
    """What the words given mean, if they are one expression and nothing else."""
    found = sum(kind in ANSWERS for kind in kinds)
    if found != 1:
        plan = (whole() if found else members()).plan(kinds)
        kinds, terms = plan.kinds, plan.carry_out(terms, context)
    answers = [
        cast("Meaning | Refusal", term.worth)
        for kind, term in zip(kinds, terms, strict=True)
        if kind in ANSWERS
    ]
    if len(answers) != 1 or not AROUND.issuperset(set(kinds) - ANSWERS):
        return Refusal("it is several dates" if len(answers) > 1 else "it is not a date")
    return answers[0]


def _resolved(words: str, published: date, meaning: Meaning) -> ResolvedDate:
    return ResolvedDate(
        words, published, meaning.type, meaning.value, meaning.rule, meaning.mod, meaning.range
    )


def read_text(text: str, published: date) -> Iterator[DateMention]:
    """The date expressions of a text, in order."""
    for meaning, term in _meanings(text, published, Discourse()):
        first, last = extent(text[term.start : term.end], meaning)
        start, end = term.start + first, term.start + last
        exact = text[start:end]
        passage = Passage(start, end, exact)
        yield DateMention(passage, _resolved(exact, published, meaning))


def _meanings(text: str, published: date, spoken: Discourse) -> Iterator[tuple[Meaning, Term]]:
    """The dates of a text, each with its place; what is ``spoken`` of grows by each."""
    context = Context(published, hear=lambda: spoken, text=text, finding=True)
    for kinds, terms in _runs(text):
        plan = grammar().plan(kinds)
        if ANSWERS.isdisjoint(plan.kinds):
            continue
        before = ""
        for kind, term in zip(plan.kinds, plan.carry_out(terms, context), strict=True):
            meaning = term.worth
            if kind in _MEMBERS and (before in _JOINS or kind == "ordinal"):
                meaning = members().plan((kind,)).carry_out([term], context)[0].worth
            before = kind
            if isinstance(meaning, Meaning) and (kind in ANSWERS or kind in _MEMBERS):
                yield meaning, term
                if meaning.range and meaning.type in ("DATE", "TIME") and not meaning.aside:
                    spoken.mention(meaning.range)


def _runs(text: str) -> Iterator[tuple[tuple[str, ...], list[Term]]]:
    """The runs of words that rules know, which is where dates can be."""
    kinds: list[str] = []
    terms: list[Term] = []
    for kind, term in cut(text, strict=True):
        if kinds and (kind == OTHER or len(kinds) == _LONGEST):
            yield tuple(kinds), terms
            kinds, terms = [], []
        if kind != OTHER:
            kinds.append(kind)
            terms.append(term)
    if kinds:
        yield tuple(kinds), terms
