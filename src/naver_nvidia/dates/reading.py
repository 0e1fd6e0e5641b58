"""Words to meanings: the grammar applied to the words given, or to a whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from naver_nvidia.dates.context import Context
from naver_nvidia.dates.grammar import ANSWERS, AROUND, Meaning, Refusal
from naver_nvidia.dates.resolved import DateMention, ResolvedDate
from naver_nvidia.dates.rules import grammar
from naver_nvidia.dates.words import OTHER, Term, cut
from naver_nvidia.errors import UnresolvableDate
from naver_nvidia.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from naver_nvidia.dates.ranges import DateRange

# No date expression has so many words; a longer run of date words is read in pieces.
_LONGEST: Final = 40


def read_words(
    words: str, published: date, sentence: str, start: int, reference: DateRange | None
) -> ResolvedDate:
    """Resolve words that are one date expression and nothing else."""

    def find_reference() -> DateRange | None:
        if reference is not None:
            return reference
        last = None
        for mention in read_text(sentence[:start], published):
            last = _as_reference(mention.resolved) or last
        return last

    context = Context(published, find_reference=find_reference, text=sentence, offset=start)
    cut_words = list(cut(words, strict=False))
    if len(cut_words) > _LONGEST:
        raise UnresolvableDate(words, published, "so many words are no date")
    if unknown := [term for kind, term in cut_words if kind == OTHER and words[term.start] != "."]:
        word = words[unknown[0].start : unknown[0].end]
        raise UnresolvableDate(words, published, f"{word!r} is not a word of a date")
    cut_words = [each for each in cut_words if each[0] != OTHER]
    plan = grammar().plan(tuple(kind for kind, _ in cut_words))
    terms = plan.carry_out([term for _, term in cut_words], context)
    answers = [
        cast("Meaning | Refusal", term.worth)
        for kind, term in zip(plan.kinds, terms, strict=True)
        if kind in ANSWERS
    ]
    if len(answers) != 1 or not AROUND.issuperset(set(plan.kinds) - ANSWERS):
        reason = "it is several dates" if len(answers) > 1 else "it is not a date"
        raise UnresolvableDate(words, published, reason)
    answer = answers[0]
    if isinstance(answer, Refusal):
        raise UnresolvableDate(words, published, answer.reason)
    return _resolved(words, published, answer)


def _resolved(words: str, published: date, meaning: Meaning) -> ResolvedDate:
    return ResolvedDate(
        words, published, meaning.type, meaning.value, meaning.rule, meaning.mod, meaning.range
    )


def _as_reference(resolved: ResolvedDate) -> DateRange | None:
    return resolved.range if resolved.type in ("DATE", "TIME") else None


def read_text(text: str, published: date) -> Iterator[DateMention]:
    """The date expressions of a text, in order."""
    last: DateRange | None = None
    context = Context(published, find_reference=lambda: last, text=text, finding=True)
    for kinds, terms in _runs(text):
        plan = grammar().plan(kinds)
        if ANSWERS.isdisjoint(plan.kinds):
            continue
        for kind, term in zip(plan.kinds, plan.carry_out(terms, context), strict=True):
            if kind in ANSWERS and isinstance(term.worth, Meaning):
                exact = text[term.start : term.end]
                resolved = _resolved(exact, published, term.worth)
                last = _as_reference(resolved) or last
                yield DateMention(Passage(term.start, term.end, exact), resolved)


def _runs(text: str) -> Iterator[tuple[tuple[str, ...], list[Term]]]:
    """The runs of words that rules know, which is where dates can be."""
    kinds: list[str] = []
    terms: list[Term] = []
    for kind, term in cut(text, strict=True):
        if kind != OTHER and len(kinds) < _LONGEST:
            kinds.append(kind)
            terms.append(term)
        elif kinds:
            yield tuple(kinds), terms
            kinds, terms = [], []
    if kinds:
        yield tuple(kinds), terms
