"""What surrounds the words of a date, and what it says of their direction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

import attrs

from naver_nvidia.dates.antecedents import Discourse
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.clause.clocks import without_clock
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.meaning import Meaning
from naver_nvidia.dates.patterns import Pattern, Rare
from naver_nvidia.dates.tokens import plain

_T = TypeVar("_T")
Direction: TypeAlias = Literal[-1, 0, 1]
AHEAD: Final = 1
BEHIND: Final = -1


# What may stand before the first word of a quotation or in brackets.
_OPENING_MARKS: Final = "\"'([\u2018\u201c"
_WORD: Final = Pattern(r"[\w-]+")
# So many words of sports in the beginning of a text make it one about them.
_FEW_OF_SPORT, _BEGINNING = 4, 10_000
# How far a verb may be from the date that it governs.
_LEFT, _RIGHT = 140, 90


_CLOSING_MARKS: Final = "'\"\u201c\u201d\u2019\u00bb)"
# What begins a sentence behind an abbreviation that may also end it: "U.S.", "Inc.".
_BEGINS: Final = (
    r"\s+(?=(?:The|An?|He|She|It|They|We|But|And|In|On|At|By|From|Since|Until|After|Before|During"
    r"|Last|Next|This|That|Yesterday|Today|Tomorrow|Tonight)\b)"
)
# A full stop after a short word is an abbreviation's: "9 a.m. Tuesday", "Gen. Powell".
_CLAUSE_END: Final = Pattern(
    r"[.!?;\n\f](?:"
    rf"(?:(?<=[a-z]{{3}}[.])|(?<=[0-9%{_CLOSING_MARKS}][.])|(?<=[!?]))"
    rf"[{_CLOSING_MARKS}]*\s+(?=\W{{0,2}}[A-Z]|$)"
    r"|(?<=[;\f])|(?<=\n)[ \t\r]*\n|(?<=[A-Z]{2}[.])\s+(?=[A-Z][a-z\s]|$)"
    rf"|(?:(?<=[.][A-Zm][.])|(?<=nc[.])|(?<=td[.])|(?<=Co[.])){_BEGINS})"
)
# "SEOUL, Nov. 12 (AP) - ".
_DATELINE: Final = Rare(
    "\u2014 \u2013 - _",
    r"\s*[^\Wa-z\d_][^a-z\n]{2,40}?(?:[A-Z][a-z]{2,8}\.?\s*[0-9]{0,2}\s*)?(?:\([^)\n]{2,20}\)\s*)?"
    r"[_\u2014\u2013-]{1,2}\s+(?=\W{0,2}[A-Z]|$)",
)
# "Its share of sales is 19%".
_SHARE_OF: Final = Rare(
    "share", r"\bshare\s+of\s+(?:[\w-]+\s+){0,2}?(?:sales|profits?|revenues?|income)\b"
)
_DASHES: Final = "-\N{EN DASH}"
# "Won't" and "can't" are not a verb and "not", and are known as they are.
_CONTRACTED: Final = Rare(
    "n't n\u2019t",
    r"\b(d(?:o|id|oes)|w(?:as|ere|ould)|ha(?:s|d|ve)|is|are|could|should|must|might|need)n['\u2019]t\b",
)


class lazy(Generic[_T]):  # noqa: N801 - it reads as `property` does
    """A property that is worked out when it is first asked for, and an attribute from then on."""

    def __init__(self, work: Callable[[Any], _T]) -> None:
        self._work = work

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    def __get__(self, owner: object, _: type) -> _T:
        value = self._work(owner)
        setattr(owner, self._name, value)
        return value


def _looks_no_further(_: Context, __: int) -> None:
    """What is named at a place in a text of which no more is to be read."""


@attrs.define(eq=False, repr=False, slots=False)
class Reading:
    """What the clauses of a text have in common: the text, its day and the dates spoken of in it.

    ``look`` gives the day that is named at a place in the text, ``judge`` the side of publication
    to which the words about a date point, and ``hear`` what was spoken of before. ``finding`` is
    whether the words are still to be found dates, and not given as one; their places are counted
    from ``offset``. ``day_first`` is whether "5/6/2024" is in June, where that was said.
    """

    published: date
    text: str
    hear: Callable[[], Discourse]
    judge: Callable[[Context], Direction]
    look: Callable[[Context, int], Meaning | None]
    offset: int = 0
    finding: bool = False
    day_first: bool | None = None

    @lazy
    def discourse(self) -> Discourse:
        """The dates spoken of before."""
        return self.hear()

    @lazy
    def tells_of_games(self) -> bool:
        """Whether the text is about sports, whose games have quarters and halves."""
        words = _WORD.findall(self.text[:_BEGINNING].lower())
        return len(cues.SPORT.intersection(words)) >= _FEW_OF_SPORT

    def elsewhere(self) -> Reading:
        """A reading of the same text in which words are to be found."""
        return attrs.evolve(
            self, hear=lambda: self.discourse, look=_looks_no_further, offset=0, finding=True
        )


def words_of(clause: str) -> list[str]:
    """The words of a clause, and of a contraction both: "did not" for "didn't"."""
    return _CONTRACTED.sub(r"\1 not", clause).split()


def _last_clause(text: str, words: str) -> str:
    """What stands between the last end of a clause and the words, which may begin one."""
    end = 0
    for found in _CLAUSE_END.finditer(text):
        end = found.end()
    is_end = text.endswith(". ") and _CLAUSE_END.match(text + words, len(text) - 2)
    left = "" if is_end else text[end:]
    dateline = _DATELINE.match(left)
    return left[dateline.end() :] if dateline else left


class Context:
    """The words from ``start`` to ``end`` of a text, and what stands around them in their clause.

    It never changes. What a rule may ask of it is worked out when the first one does, each side of
    the words by itself: most rules ask for the day of publication alone.
    """

    def __init__(self, reading: Reading, start: int, end: int) -> None:
        """The clause about these words of the text that is read."""
        self.reading: Reading = reading
        self.published: date = reading.published
        self.text: str = reading.text
        self.finding: bool = reading.finding
        self.start: int = start
        self.end: int = end
        self.words: str = reading.text[start:end]

    @lazy
    def left(self) -> str:
        """What stands before the words, back to the start of their clause."""
        return _last_clause(self.text[max(0, self.start - _LEFT) : self.start], self.words)

    @lazy
    def left_words(self) -> list[str]:
        """The words of it."""
        return words_of(self.left)

    @lazy
    def plain_left(self) -> list[str]:
        """These without marks, in lower case."""
        return [plain(word) for word in self.left_words]

    @property
    def word_before(self) -> str:
        """The last of them, as it is written."""
        return self.left_words[-1] if self.left_words else ""

    @lazy
    def before(self) -> str:
        """The same in lower case, without the marks about it."""
        before = self.word_before.lower().strip(_DASHES)
        return before.lstrip(_OPENING_MARKS) or before

    @lazy
    def left_of_clock(self) -> str:
        """The left without a time of day before a day: "the talk is | at 8 p.m. on"."""
        return without_clock(self.left)

    @lazy
    def right(self) -> str:
        """What stands after the words, on to the end of their clause."""
        return self.to_the_right(_RIGHT)

    @lazy
    def right_words(self) -> list[str]:
        """The words of it."""
        return words_of(self.right)

    @lazy
    def plain_right(self) -> list[str]:
        """These without marks, in lower case."""
        return [plain(word) for word in self.right_words]

    @lazy
    def after(self) -> str:
        """The first of them, or the mark that stands there."""
        return self.right_words[0] if self.right_words else ""

    @lazy
    def direction(self) -> Direction:
        """Whether what is told lies `AHEAD` or `BEHIND`, by preposition and tense; 0 if unsaid."""
        return self.reading.judge(self) if self.left or self.right else 0

    def at(self, start: int, end: int) -> Context:
        """The clause about other words of the text."""
        return Context(self.reading, start, end)

    def elsewhere(self, start: int, end: int) -> Context:
        """The clause about other words of the text, that are still to be found a date."""
        return Context(self.reading.elsewhere(), start, end)

    @property
    def discourse(self) -> Discourse:
        """The dates spoken of before."""
        return self.reading.discourse

    def named_in_clause(self, precisions: frozenset[str]) -> tuple[DateRange, str] | None:
        """The last date of these precisions named before in this clause, and the words between."""
        at = self.start
        for named in self.discourse.named_after(at - len(self.left)):
            if named.date.precision in precisions:
                return named.date, self.text[named.end : at]
        return None

    def day_after(self, length: int) -> Meaning | None:
        """The day, or part of one, that is named so many characters after the words."""
        return self.reading.look(self, self.end + length)

    def to_the_right(self, length: int) -> str:
        """So many characters after the words, or as many as there are in their clause."""
        at = self.end
        end = _CLAUSE_END.search(self.text, at, at + length)
        return self.text[at : end.start() if end else at + length]

    @property
    def begins_in(self) -> bool:
        """Whether something "will begin in" the time that follows."""
        words = self.left_words
        return len(words) > 1 and words[-1].lower() == "in" and words[-2].lower() in cues.BEGINNING

    @property
    def opens_clause(self) -> bool:
        """Whether at most a preposition and an article stand before the words."""
        return len(self.left_words) <= len(("in", "the"))

    @property
    def tells_results(self) -> bool:
        """Whether the sentence is about a company's profits and sales."""
        around = f"{self.left} {self.right}"
        is_per_share = " a share" in around or " per share" in around
        return is_per_share or (self.has(cues.RESULTS) and not _SHARE_OF.search(around))

    def has(self, words: frozenset[str]) -> bool:
        """Whether any of the words stands before or after, in lower case and without marks."""
        return not (words.isdisjoint(self.plain_left) and words.isdisjoint(self.plain_right))
