"""What surrounds the words of a date, and what it says of their direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.clause.clocks import without_clock
from naver_nvidia.dates.lexicon.cues import (
    BEGINNING,
    SPORT,
)
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from naver_nvidia.dates.antecedents import Discourse
    from naver_nvidia.dates.calendar.date_range import DateRange
    from naver_nvidia.dates.clause.side import Direction
    from naver_nvidia.dates.meaning import Meaning

# How far a verb may be from the date that it governs.
_LEFT, _RIGHT = 140, 90

_RESULTS: Final = word_set(
    """
    net profit profits loss losses earned earnings earns sales revenue revenues income share results
    dividend million billion cents
    """
)


# A full stop after a short word is an abbreviation's: "9 a.m. Tuesday", "Gen. Powell".
_CLAUSE_END: Final = Pattern(
    r"[.!?;\n](?:(?:(?<=[a-z]{3}[.])|(?<=[0-9%][.])|(?<=[!?]))"
    r"['\"\u201d\u2019)]*\s+(?=\W{0,2}[A-Z]|$)"
    r"|(?<=;)|(?<=\n)[ \t\r]*\n)"
)


class Context:
    """Where the words of a date stand, for a rule to look around.

    ``start`` and ``end`` are those of the run of words that the rule is at, counted from
    ``offset``, the place in ``text`` of the words as a whole. ``finding`` is whether the words are
    still to be found dates, and not given as one.
    """

    __slots__ = (
        "_direction",
        "_discourse",
        "_hear",
        "_judge",
        "_left",
        "_left_words",
        "_look",
        "_plain_left",
        "_right",
        "end",
        "finding",
        "offset",
        "published",
        "start",
        "text",
    )

    def __init__(
        self,
        published: date,
        *,
        hear: Callable[[], Discourse],
        text: str = "",
        offset: int = 0,
        finding: bool = False,
    ) -> None:
        """A context that has come to no rule yet; ``hear`` gives what was spoken of before."""
        self.published: date = published
        self.text: str = text
        self.offset: int = offset
        self.finding: bool = finding
        self.start: int = 0
        self.end: int = 0
        self._hear = hear
        self._judge: Callable[[Context], Direction] = lambda _: 0
        self._look: Callable[[Context, int], Meaning | None] = lambda _, __: None
        self._discourse: Discourse | None = None
        self._direction: Direction | None = None
        self._left: str | None = None
        self._left_words: list[str] | None = None
        self._plain_left: list[str] | None = None
        self._right: str | None = None

    def looking(
        self,
        look: Callable[[Context, int], Meaning | None],
        judge: Callable[[Context], Direction],
    ) -> Context:
        """The same context, able to ``look`` which day is named at a place in the text.

        ``judge`` says to which side of publication the words about a date point.
        """
        self._look, self._judge = look, judge
        return self

    def elsewhere(self) -> Context:
        """A context for words that are to be found in the same text."""
        there = Context(self.published, hear=lambda: self.discourse, text=self.text, finding=True)
        return there.looking(lambda _, __: None, self._judge)

    def move_to(self, start: int, end: int) -> None:
        """Come to the words from ``start`` to ``end``."""
        self.start, self.end = start, end
        self._direction = self._left = self._right = None
        self._left_words = self._plain_left = None

    @property
    def discourse(self) -> Discourse:
        """The dates spoken of before."""
        if self._discourse is None:
            self._discourse = self._hear()
        return self._discourse

    def named_in_clause(self, precisions: frozenset[str]) -> tuple[DateRange, str] | None:
        """The last date of these precisions named before in this clause, and the words between."""
        at = self.offset + self.start
        for named in self.discourse.named_after(at - len(self.left)):
            if named.date.precision in precisions:
                return named.date, self.text[named.end : at]
        return None

    def day_after(self, length: int) -> Meaning | None:
        """The day, or part of one, that is named so many characters after the words."""
        return self._look(self, self.offset + self.end + length)

    @property
    def words(self) -> str:
        """The words that the rule is at."""
        return self.text[self.offset + self.start : self.offset + self.end]

    @property
    def left(self) -> str:
        """What stands before the words, back to the start of their clause."""
        if self._left is None:
            at = self.offset + self.start
            before = self.text[max(0, at - _LEFT) : at]
            end = 0
            for found in _CLAUSE_END.finditer(before):
                end = found.end()
            self._left = before[end:]
        return self._left

    @property
    def left_of_clock(self) -> str:
        """What stands before a day, without a time of day between: "the talk is | at 8 p.m. on"."""
        return without_clock(self.left)

    @property
    def left_words(self) -> list[str]:
        """The words of ``left``."""
        if self._left_words is None:
            self._left_words = self.left.split()
        return self._left_words

    @property
    def plain_left(self) -> list[str]:
        """The words of ``left`` without marks and in lower case."""
        if self._plain_left is None:
            self._plain_left = list(map(plain, self.left_words))
        return self._plain_left

    @property
    def right(self) -> str:
        """What stands after the words, on to the end of their clause."""
        if self._right is None:
            self._right = self.to_the_right(_RIGHT)
        return self._right

    def to_the_right(self, length: int) -> str:
        """So many characters after the words, or as many as there are in their clause."""
        at = self.offset + self.end
        end = _CLAUSE_END.search(self.text, at, at + length)
        return self.text[at : end.start() if end else at + length]

    @property
    def before(self) -> str:
        """The word before, in lower case."""
        words = self.left.rsplit(None, 1)
        return words[-1].lower().strip("-\N{EN DASH}") if words else ""

    @property
    def after(self) -> str:
        """The word after, or the mark that stands there."""
        words = self.right.split(None, 1)
        return words[0] if words else ""

    @property
    def direction(self) -> Direction:
        """Whether what is told lies `AHEAD` or `BEHIND`, by preposition and tense; 0 if unsaid."""
        if self._direction is None:
            self._direction = self._judge(self) if self.left or self.right else 0
        return self._direction

    @property
    def is_since(self) -> bool:
        """Whether "since" stands before, which looks back however far that is."""
        return self.before == "since"

    @property
    def begins_in(self) -> bool:
        """Whether something "will begin in" the time that follows."""
        words = self.left_words
        return len(words) > 1 and words[-1].lower() == "in" and words[-2].lower() in BEGINNING

    @property
    def opens_clause(self) -> bool:
        """Whether at most a preposition and an article stand before the words."""
        return len(self.left_words) <= len(("in", "the"))

    @property
    def tells_results(self) -> bool:
        """Whether the sentence is about a company's profits and sales."""
        return not _RESULTS.isdisjoint(map(plain, f"{self.left} {self.right}".split()))

    @property
    def tells_sport(self) -> bool:
        """Whether the sentence is about a game."""
        return not SPORT.isdisjoint(map(plain, f"{self.left} {self.right}".split()))
