"""Words to meanings: the grammar applied to the words given, or to a whole text."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial
from itertools import chain, islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from naver_nvidia.dates.antecedents import Discourse, Named
from naver_nvidia.dates.calendar.date_range import DateRange, Precision
from naver_nvidia.dates.calendar.notation import TimexType
from naver_nvidia.dates.clause.context import Context, Reading
from naver_nvidia.dates.direction.judge import look_around
from naver_nvidia.dates.discourse.comparison import hanging, is_compared_with
from naver_nvidia.dates.extents import extent
from naver_nvidia.dates.grammar.engine import Plan, worths
from naver_nvidia.dates.grammar.rule import ANSWERS, AROUND
from naver_nvidia.dates.grammar.stages import grammar, members, whole
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.meaning import Meaning, Refusal
from naver_nvidia.dates.resolved_date import DateMention, ResolvedDate
from naver_nvidia.dates.runs import LONGEST, runs
from naver_nvidia.dates.tokens import OTHER, Token, cut, with_paragraphs, zone_of
from naver_nvidia.passages import Passage

if TYPE_CHECKING:  # few ask for one
    from naver_nvidia.dates.expression import Expression

_MOST_CHARACTERS: Final = 1000
_NO_DATE: Final = "it is not a date"
_TOO_LONG: Final = "so many words are no date; find_dates finds those in a text"
# A date so many characters back is what no words hang on any more.
_MEMORY: Final = 2000
# What the name of a day consists of, and how many words it may have.
_OF_DAY: Final = word_set(
    "weekday month numeral ordinal fourdigits comma today tonight this last next the of daypart"
)
_LONGEST_DAY: Final = 10
# Alone between two dates, they lead from one to the other: "26 July - 22 August".
_DASHES: Final = "-\N{EN DASH}"
# What may lead in the words given, beside what is AROUND them.
_LEADING_WORDS: Final = word_set("for since during throughout")
# All kinds that the words given may be of when the rules have been applied.
_EXPECTED: Final = ANSWERS | AROUND
# For what is the same in any context, on any day.
_ANY_DAY: Final = date(2000, 1, 1)
_NOWHERE: Final = Reading(_ANY_DAY, "", Discourse, look_around, lambda _, __: None)
# A date, and what hangs on it: "May, that year".
_SHORTEST_PAIR: Final = 3
# What stands between the members of a row.
_MEMBERS: Final = frozenset(("numeral", "ordinal"))
_JOINS_OF_ROW: Final = frozenset(("comma", "and", "or", "to"))


def read_words(  # noqa: PLR0913, PLR0917 - what resolve_date is asked, in its order
    words: str,
    published: date,
    sentence: str,
    start: int,
    reference: DateRange | None,
    day_first: bool | None,  # noqa: FBT001 - so is this
) -> ResolvedDate | Refusal:
    """Resolve words that are one date expression and nothing else, or say why not."""

    def hear() -> Discourse:
        spoken = Discourse()
        there = _reading(published, text, lambda: spoken, finding=True, day_first=day_first)
        before = _meanings(there, max(0, start - _MEMORY), start)
        deque(before, maxlen=0)
        if reference is not None:
            spoken.mention(reference)
        return spoken

    begun = _begun(words)
    if isinstance(begun, Refusal):
        return begun
    # Words alone are their own context: "since December" lies behind.
    text = with_paragraphs(sentence or words)
    answer = begun.finish(_reading(published, text, hear, offset=start, day_first=day_first))
    return answer if isinstance(answer, Refusal) else _resolved(words, published, answer)


class Begun(NamedTuple):
    """Words given as one date, read as far as their context does not matter.

    ``only`` is the place of the word that is the answer, if the plan says that there is one.
    """

    words: tuple[Token, ...]
    plan: Plan
    worths: list[object]
    only: int | None

    def finish(self, reading: Reading) -> Meaning | Refusal:
        """What the words mean, if they are one expression and nothing else."""
        known = worths(self.plan.others, self.words, self.worths, reading)
        if self.only is not None:
            return cast("Meaning | Refusal", known[self.only])
        left = self.plan.left(self.words, known)
        left = (whole() if _answers(left) else members()).rewrite(left, reading)
        answers = _answers(left)
        if len(answers) > 1:
            return Refusal("it is several dates; find_dates gives each")
        if not answers or not _EXPECTED.issuperset([kind for kind, _, _, _ in left]):
            return Refusal(_NO_DATE)
        return answers[0]


def _known(words: str) -> list[Token] | Refusal:
    """The words of a date given, of which none is another; a dash between them is a "to"."""
    if len(words) > _MOST_CHARACTERS:
        return Refusal(_TOO_LONG)
    known: list[Token] = []
    for word in cut(words, strict=False):
        kind, _, first, last = word
        if kind != OTHER:
            known.append(word)
        elif known and words[first:last] in _DASHES and words[last:].strip():
            known.append(("to", None, first, last))
        elif (other := words[first:last]) != "." and (known or other.lower() not in _LEADING_WORDS):
            return Refusal(f"{other!r} is not a word of a date")
        if len(known) > LONGEST:
            return Refusal(_TOO_LONG)
    return known


# Newspapers say most dates in few words, and those every day.
@lru_cache(maxsize=4096)
def _begun(words: str) -> Begun | Refusal:
    known = _known(words)
    if isinstance(known, Refusal):
        return known
    plan = grammar().plan(tuple([kind for kind, _, _, _ in known]))
    only = plan.answers[0] if len(plan.answers) == 1 else None
    if only is not None and not _EXPECTED.issuperset(plan.kinds):
        return Refusal(_NO_DATE)
    begun = [worth for _, worth, _, _ in known]
    for step in plan.constant:
        begun[step.first] = step.worth(begun, _NOWHERE, 0, 0)
    return Begun(tuple(known), plan, begun, only)


def _answers(words: list[Token]) -> list[Meaning | Refusal]:
    found = [worth for kind, worth, _, _ in words if kind in ANSWERS]
    return cast("list[Meaning | Refusal]", found)


def _resolved(words: str, published: date, meaning: Meaning) -> ResolvedDate:
    return ResolvedDate(
        words, published, meaning.type, meaning.value, meaning.rule, meaning.mod, meaning.range
    )


def read_text(text: str, published: date, *, day_first: bool | None) -> Iterator[DateMention]:
    """The date expressions of a text, in order."""
    spoken = Discourse()
    ended = with_paragraphs(text)
    reading = _reading(published, ended, lambda: spoken, finding=True, day_first=day_first)
    for meaning, begin, stop in _meanings(reading):
        first, last = extent(text[begin:stop], meaning)
        start, end = begin + first, begin + last
        exact = text[start:end]
        yield DateMention(Passage(start, end, exact), _resolved(exact, published, meaning))


def _meanings(
    reading: Reading, begin: int = 0, stop: int | None = None
) -> Iterator[tuple[Meaning, int, int]]:
    """The dates of a text, each with its place; what was spoken of before grows by each.

    Only what stands between the places ``begin`` and ``stop`` is read, though in the whole text.
    """
    text, spoken = reading.text, reading.discourse
    for words in chain.from_iterable(map(_parted, runs(text, begin, stop))):
        plan = grammar().plan(tuple([kind for kind, _, _, _ in words]))
        if not plan.answers:
            continue
        before = ""
        left = list(_carry_out(plan, words, reading))
        for word, following in zip(left, [*left[1:], ("", None, 0, 0)], strict=True):
            # The day of a time may be named in this very run: "Friday from 4 to 7 p.m."
            again = word[0] == "time" and word is not left[0]
            kind, meaning, start, end = _again(word, words, reading) if again else word
            if kind in _MEMBERS and not _JOINS_OF_ROW.isdisjoint((before, following[0])):
                _, meaning, _, _ = members().rewrite([word], reading)[0]
            before = kind
            if isinstance(meaning, Meaning) and (kind in ANSWERS or kind in _MEMBERS):
                yield meaning, start, end
                days = meaning.range
                if (
                    days
                    and meaning.type in ("DATE", "TIME")
                    and not meaning.compared
                    and not is_compared_with(text, start, days, spoken)
                ):
                    time = meaning.value if meaning.type == "TIME" else ""
                    spoken.name(Named(start, end, days, time, meaning.mod))


def _day_at(context: Context, place: int) -> Meaning | None:
    """The day, or part of one, whose words begin at a place in the text of a context."""
    words = islice(cut(context.text, strict=True, begin=place), _LONGEST_DAY)
    known = list(takewhile(lambda word: word[0] in _OF_DAY, words))
    for kind, meaning, _, _ in grammar().rewrite(known, context.reading.elsewhere())[:1]:
        if kind in ("day", "time") and isinstance(meaning, Meaning):
            return meaning
    return None


_reading: Final = partial(Reading, judge=look_around, look=_day_at)


def _parted(run: list[Token]) -> Iterator[list[Token]]:
    """The run, or its parts where one hangs on another: "in May | from a year earlier".

    The first is to be known before the second, which hangs on it, is read, as it also is in
    "Thursday | and the following Wednesday".
    """
    begin = 0
    if len(run) > _SHORTEST_PAIR:
        for at in hanging([kind for kind, _, _, _ in run]):
            yield run[begin:at]
            begin = at
    yield run[begin:] if begin else run


def _carry_out(
    plan: Plan, words: list[Token], reading: Reading, without: int = 0
) -> Iterator[Token]:
    """What is left of a run; where words come to nothing together, what they are apart."""
    left = plan.carry_out(words, reading)
    for word, first, stop in zip(left, plan.edges, plan.edges[1:], strict=False):
        _, meaning, _, _ = word
        if isinstance(meaning, Refusal) and meaning.form and stop - first > 1:
            apart, parts = without | meaning.form, words[first:stop]
            kinds = tuple([kind for kind, _, _, _ in parts])
            yield from _carry_out(grammar().plan(kinds, apart), parts, reading, apart)
        else:
            yield word


def _again(word: Token, run: list[Token], reading: Reading) -> Token:
    """A word that is left of a run, read again by itself."""
    parts = [part for part in run if word[2] <= part[2] < word[3]]
    return grammar().rewrite(parts, reading)[0]


def express(
    words: str, timex: TimexType = "DATE", precision: Precision = "day"
) -> Expression | None:
    """What the words of a date say of the calendar, whatever the day of publication.

    What they leave open the answer settles: a number alone may be an hour, a quarter or a century
    as well as a day, "2009-10" two years, and "a week" what so many are counted in.
    """
    from naver_nvidia.dates import expression as ex  # noqa: PLC0415 - few ask
    from naver_nvidia.dates.grammar.expressing import express as expressed  # noqa: PLC0415 - so too
    from naver_nvidia.dates.grammar.operators import span_of_years  # noqa: PLC0415 - and this

    known = _known(words)
    if isinstance(known, Refusal):
        return None
    match expressed(words, known, _reading(_ANY_DAY, words, Discourse)):
        case ex.DayOfMonth() if timex != "DATE" or precision != "day":
            return None
        case ex.Intersection((ex.Year(first), ex.Month(last))) if precision == "range":
            return span_of_years((first, last))
        case ex.Period(_, unit) if timex == "SET":
            return ex.Every(ex.Unit(unit))
        case said:
            return said


def zone_in(words: str) -> str | None:
    """The zone that the words of a time name."""
    named = (zone_of(kind, words[start:end]) for kind, _, start, end in cut(words, strict=False))
    return next(filter(None, named), None)
