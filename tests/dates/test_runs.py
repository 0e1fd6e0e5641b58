"""Where in a text dates can be: nothing that a rule could read is passed over."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from naver_nvidia.dates.grammar.rule import ANSWERS
from naver_nvidia.dates.grammar.stages import grammar
from naver_nvidia.dates.lexicon.words import lexicon, word_set
from naver_nvidia.dates.runs import LONGEST, UNTELLING, runs
from naver_nvidia.dates.tokens import OTHER, Token, cut

WORDS = st.sampled_from(
    [
        *lexicon(),
        *(word.capitalize() for word in lexicon()),
        *word_set("Time time local long small company Mr. market minister said (ET) p.m. a.m. St."),
        *word_set("1 12 31 1998 2,000 10% 8:15 0900 1st 22nd 9/11 1990s 2024-06-25 1Q '90s 5.30pm"),
        *word_set("o'clock B.C. AD B.C.E. A.D. \u0130stanbul _May_ e-mail \u2019s , . ; $5 ( )"),
    ]
)
MARKS = st.sampled_from((" ", " ", " ", " ", "  ", "\n", "\n\n", "-", "\u2013", "_", ""))
TEXTS = st.lists(st.tuples(WORDS, MARKS), max_size=60).map(
    lambda pairs: "".join(word + mark for word, mark in pairs)
)


def all_runs(text: str) -> list[list[Token]]:
    """Every run of known words, without looking for what tells of a date."""
    found: list[list[Token]] = [[]]
    for token in cut(text, strict=True):
        if token[0] == OTHER or len(found[-1]) == LONGEST:
            found.append([])
        if token[0] != OTHER:
            found[-1].append(token)
    return found


def with_answers(found: list[list[Token]]) -> list[list[Token]]:
    """The runs that rules make a date of."""
    plans = {id(run): grammar().plan(tuple(kind for kind, *_ in run)) for run in found}
    return [run for run in found if not ANSWERS.isdisjoint(plans[id(run)].kinds)]


@given(TEXTS)
@example("9 p. m Monday")
@example("in A.D. 79")
@example("5 p.m. local time Friday")
@example("in the wee hours")
def test_no_run_with_a_date_is_passed_over(text: str) -> None:
    """Of any text, the runs that a date is in are read whole, each at its place."""
    assert with_answers(list(runs(text))) == with_answers(all_runs(text))


def test_what_does_not_tell_makes_no_date() -> None:
    """No rules, applied one after another, make a date of kinds that are said to tell of none."""
    kinds: set[str] = set(UNTELLING)
    forms = grammar().forms
    before = 0
    while len(kinds) > before:
        before = len(kinds)
        for form in forms:
            if all(optional or not of.isdisjoint(kinds) for of, _, optional in form.items):
                kinds.add(form.gives)
    assert not ANSWERS & kinds


def test_a_run_stops_where_it_is_told_to() -> None:
    """Only words that end before the place are read."""
    assert [run[0][2:] for run in runs("Monday x Friday", stop=14)] == [(0, 6)]


@pytest.mark.parametrize("sentence", ["He met the man on Monday. ", "He met him at 5 p. m. "])
def test_a_long_text_is_read_whole(sentence: str) -> None:
    """A text that is longer than what is looked at at once has every run that it has in parts."""
    times = 140_000 // len(sentence)
    assert len(list(runs(sentence * times))) == times * len(list(runs(sentence)))
