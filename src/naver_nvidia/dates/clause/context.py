"""What surrounds the words of a date, and what it says of their direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.clause.clocks import without_clock
from naver_nvidia.dates.lexicon import cues, figures
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from naver_nvidia.dates.antecedents import Discourse
    from naver_nvidia.dates.calendar.date_range import DateRange
    from naver_nvidia.dates.clause.side import Direction
    from naver_nvidia.dates.meaning import Meaning

# What may stand before the first word of a quotation or in brackets.
_OPENING_MARKS: Final = "\"'([\u2018\u201c"
# How far a verb may be from the date that it governs.
_LEFT, _RIGHT = 140, 90


# A full stop after a short word is an abbreviation's: "9 a.m. Tuesday", "Gen. Powell".
_CLAUSE_END: Final = Pattern(
    r"[.!?;\n](?:(?:(?<=[a-z]{3}[.])|(?<=[0-9%][.])|(?<=[!?]))"
    r"['\"\u201d\u2019)]*\s+(?=\W{0,2}[A-Z]|$)"
    r"|(?<=;)|(?<=\n)[ \t\r]*\n)"
)


class Reading:
    """What the clauses of a text have in common: the text, its day and the dates spoken of in it.

    ``look`` gives the day that is named at a place in the text, ``judge`` the side of publication
    to which the words about a date point, and ``hear`` what was spoken of before. ``finding`` is
    whether the words are still to be found dates, and not given as one; their places are counted
    from ``offset``.
    """

    __slots__ = (
        "_discourse",
        "_hear",
        "day_first",
        "finding",
        "judge",
        "look",
        "offset",
        "published",
        "text",
    )

    def __init__(  # noqa: PLR0913 - all by name
        self,
        published: date,
        text: str,
        *,
        hear: Callable[[], Discourse],
        judge: Callable[[Context], Direction],
        look: Callable[[Context, int], Meaning | None],
        offset: int = 0,
        finding: bool = False,
        day_first: bool | None = None,
    ) -> None:
        """A reading of a text from its beginning."""
        self.offset: int = offset
        self.published: date = published
        self.text: str = text
        self.finding: bool = finding
        # Whether "5/6/2024" is in June, where that was said.
        self.day_first: bool | None = day_first
        self.judge = judge
        self.look = look
        self._hear = hear
        self._discourse: Discourse | None = None

    @property
    def discourse(self) -> Discourse:
        """The dates spoken of before."""
        if self._discourse is None:
            self._discourse = self._hear()
        return self._discourse

    def elsewhere(self) -> Reading:
        """A reading of the same text in which words are to be found."""
        return Reading(
            self.published,
            self.text,
            hear=lambda: self.discourse,
            judge=self.judge,
            look=lambda _, __: None,
            finding=True,
            day_first=self.day_first,
        )


_DASHES: Final = "-\N{EN DASH}"


def _last_clause(text: str) -> str:
    end = 0
    for found in _CLAUSE_END.finditer(text):
        end = found.end()
    return text[end:]


class Context:
    """The words from ``start`` to ``end`` of a text, and what stands around them in their clause.

    It never changes; what it is asked for is worked out once.
    """

    __slots__ = (
        "_direction",
        "_left_of_clock",
        "_plain_left",
        "_plain_right",
        "after",
        "before",
        "end",
        "finding",
        "left",
        "left_words",
        "published",
        "reading",
        "right",
        "right_words",
        "start",
        "text",
        "words",
    )

    def __init__(self, reading: Reading, start: int, end: int) -> None:
        """The clause about these words of the text that is read."""
        self.reading: Reading = reading
        self.published: date = reading.published
        self.text: str = reading.text
        self.finding: bool = reading.finding
        self.start: int = start
        self.end: int = end
        self.words: str = reading.text[start:end]
        # What stands before the words, back to the start of their clause, and after them.
        self.left: str = _last_clause(reading.text[max(0, start - _LEFT) : start])
        self.right: str = self.to_the_right(_RIGHT)
        self.left_words: list[str] = self.left.split()
        self.right_words: list[str] = self.right.split()
        # The word before, in lower case, and the word after, or the mark that stands there.
        before = self.left_words[-1].lower().strip(_DASHES) if self.left_words else ""
        self.before: str = before.lstrip(_OPENING_MARKS) or before
        self.after: str = self.right_words[0] if self.right_words else ""
        self._plain_left: list[str] | None = None
        self._plain_right: list[str] | None = None
        self._left_of_clock: str | None = None
        self._direction: Direction | None = None

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

    @property
    def left_of_clock(self) -> str:
        """What stands before a day, without a time of day between: "the talk is | at 8 p.m. on"."""
        if self._left_of_clock is None:
            self._left_of_clock = without_clock(self.left)
        return self._left_of_clock

    @property
    def plain_left(self) -> list[str]:
        """The words of ``left`` without marks and in lower case."""
        if self._plain_left is None:
            self._plain_left = [plain(word) for word in self.left_words]
        return self._plain_left

    def to_the_right(self, length: int) -> str:
        """So many characters after the words, or as many as there are in their clause."""
        at = self.end
        end = _CLAUSE_END.search(self.text, at, at + length)
        return self.text[at : end.start() if end else at + length]

    @property
    def plain_right(self) -> list[str]:
        """The words of ``right`` without marks and in lower case."""
        if self._plain_right is None:
            self._plain_right = [plain(word) for word in self.right_words]
        return self._plain_right

    @property
    def direction(self) -> Direction:
        """Whether what is told lies `AHEAD` or `BEHIND`, by preposition and tense; 0 if unsaid."""
        if self._direction is None:
            self._direction = self.reading.judge(self) if self.left or self.right else 0
        return self._direction

    @property
    def is_since(self) -> bool:
        """Whether "since" stands before, which looks back however far that is."""
        return self.before == "since"

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
        if " a share" in around or " per share" in around:
            return True
        return not (
            figures.RESULTS.isdisjoint(self.plain_left)
            and figures.RESULTS.isdisjoint(self.plain_right)
        )

    @property
    def tells_sport(self) -> bool:
        """Whether the sentence is about a game."""
        return not (
            cues.SPORT.isdisjoint(self.plain_left) and cues.SPORT.isdisjoint(self.plain_right)
        )
