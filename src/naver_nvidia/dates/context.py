"""What surrounds the words of a date, and what it says of their direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.cues import (
    APPOINTING,
    BEGINNING,
    DETERMINERS,
    LASTED,
    MODALS,
    NOT_TELLING,
    POSSIBLE,
    SPORT,
)
from naver_nvidia.dates.tense import (
    AHEAD,
    BEHIND,
    TO,
    backward,
    cue,
    first_cue,
    is_appointed,
    plain,
)
from naver_nvidia.dates.vocabulary import word_set

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from naver_nvidia.dates.discourse import Discourse
    from naver_nvidia.dates.ranges import DateRange
    from naver_nvidia.dates.tense import Direction

# How far a verb may be from the date that it governs.
_LEFT, _RIGHT = 140, 90
# A date that opens its sentence may stand before a long apposition.
_RIGHT_OF_OPENING: Final = 160
# How long a time of day may be: "12:30 p.m. EST, ".
_CLOCK: Final = 16

# Timetables are told in the present: "the talks resume Tuesday", "the law takes effect Monday".
_AHEAD_IN_TWO_BEFORE: Final = frozenset(
    ("soon as", "early as", "now and", "now to", "now until", "now till", "now through")
)
_AHEAD_RIGHT_BEFORE: Final = word_set("effective starting beginning begin resume reopen reconvene")
_UNTIL: Final = ("until", "till")
# How far before "until" the verb may be that says what lasted: "ran on Broadway until".
_NEAR: Final = 5
# What may stand before a date that opens its clause.
_LEADING: Final = word_set("and but on in at by this next early late as soon from after before")
_PAST_PERFECT: Final = word_set("had was were")
_RESULTS: Final = word_set(
    """
    net profit profits loss losses earned earnings earns sales revenue revenues income share results
    dividend million billion cents
    """
)


# A full stop after a short word is an abbreviation's: "9 a.m. Tuesday", "Gen. Powell".
_CLAUSE_END: Final = re.compile(
    r"[.!?;\n](?:(?:(?<=[a-z]{3}[.])|(?<=[0-9%][.])|(?<=[!?]))"
    r"['\"\u201d\u2019)]*\s+(?=\W{0,2}[A-Z]|$)"
    r"|(?<=;)|(?<=\n)[ \t\r]*\n)"
)
_CLOCK_TIME: Final = re.compile(r"[0-9:]+ ?[ap]\.?m\.?(?: [A-Z]{3},?)? ?$")


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
        "_left",
        "_right",
        "_words_of_left",
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
        self._discourse: Discourse | None = None
        self._direction: Direction | None = None
        self._left: str | None = None
        self._words_of_left: list[str] | None = None
        self._right: str | None = None

    def move_to(self, start: int, end: int) -> None:
        """Come to the words from ``start`` to ``end``."""
        self.start, self.end = start, end
        self._direction = self._left = self._words_of_left = self._right = None

    @property
    def discourse(self) -> Discourse:
        """The dates spoken of before."""
        if self._discourse is None:
            self._discourse = self._hear()
        return self._discourse

    def named_in_clause(self, precisions: frozenset[str]) -> tuple[DateRange, str] | None:
        """The last date of these precisions named before in this clause, and the words between."""
        at = self.offset + self.start
        for end, date in self.discourse.named_after(at - len(self.left)):
            if date.precision in precisions:
                return date, self.text[end:at]
        return None

    @property
    def remedy(self) -> str:
        """What may settle words that nothing here does: the date that a rule has looked for."""
        is_wanted = self._discourse is not None
        return "; give the day or days that it hangs on as reference" if is_wanted else ""

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
    def _left_words(self) -> list[str]:
        if self._words_of_left is None:
            self._words_of_left = self.left.split()
        return self._words_of_left

    @property
    def right(self) -> str:
        """What stands after the words, on to the end of their clause."""
        if self._right is None:
            self._right = self._to_the_right(_RIGHT)
        return self._right

    def _to_the_right(self, length: int) -> str:
        at = self.offset + self.end
        after = self.text[at : at + length]
        end = _CLAUSE_END.search(after)
        return after[: end.start()] if end else after

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
            self._direction = self._look_around() if self.left or self.right else 0
        return self._direction

    def _look_around(self) -> Direction:
        clock = _CLOCK_TIME.search(self.left, max(0, len(self.left) - _CLOCK))
        left = self.left[: clock.start()].split() if clock else self._left_words
        last_two = [plain(word) for word in left[-2:]]
        before = last_two[-1] if left else ""
        if before in ("since", "ended"):
            return BEHIND
        if before in _AHEAD_RIGHT_BEFORE or " ".join(last_two) in _AHEAD_IN_TWO_BEFORE:
            return AHEAD
        if before in _UNTIL and not LASTED.isdisjoint(map(plain, left[-_NEAR:])):
            return BEHIND
        if before == "by" or before in _UNTIL:
            return self._direction_of_limit(left)
        after = self.after
        if after.startswith(("'s", "\u2019s")):
            # "Tuesday's ruling" is a thing, which the verb need not share its time with.
            return AHEAD if last_two == ["ahead", "of"] else 0
        # "Super Tuesday is March 5" may be told when it is over.
        if before in APPOINTING and self.words.endswith("day") and is_appointed(left):
            return AHEAD
        of_subject = cue([after], 0) if after and after not in POSSIBLE else 0
        return of_subject or backward(left) or self._forward()

    @property
    def is_told(self) -> bool:
        """Whether a verb in the past governs the date: "died on July 3", not "a plan for it"."""
        *left, before = self._left_words or [""]
        if before == "ended":
            return True
        if before not in ("in", "on") or not MODALS.isdisjoint(left):
            return False
        for place in range(len(left) - 1, -1, -1):
            word = plain(left[place])
            follows = left[place + 1] if place + 1 < len(left) else ""
            if word in NOT_TELLING or (word in TO and follows not in DETERMINERS):
                return False
            if found := cue(left, place):
                return found == BEHIND
        return False

    @property
    def is_since(self) -> bool:
        """Whether "since" stands before, which looks back however far that is."""
        return self.before == "since"

    @property
    def is_foretold(self) -> bool:
        """Whether a verb ahead governs the date: "ends in May", not "the report for May will"."""
        return self.before in ("in", "by", *_UNTIL) and backward(self._left_words) == AHEAD

    @property
    def begins_in(self) -> bool:
        """Whether something "will begin in" the time that follows."""
        words = self._left_words
        return len(words) > 1 and words[-1].lower() == "in" and words[-2].lower() in BEGINNING

    @property
    def opens_clause(self) -> bool:
        """Whether at most a preposition and an article stand before the words."""
        return len(self._left_words) <= len(("in", "the"))

    def _direction_of_limit(self, left: list[str]) -> Direction:
        """Settle "had left by Friday", "by Friday they left" and "agreed to leave by Friday"."""
        told = backward(left)
        behind = self._forward() if told == 0 else told
        settled = behind == BEHIND and (told == 0 or not _PAST_PERFECT.isdisjoint(left))
        return BEHIND if settled else AHEAD

    def _forward(self) -> Direction:
        right = self._to_the_right(_RIGHT_OF_OPENING if self.opens_clause else _RIGHT).split()
        if _LEADING.issuperset(map(plain, self._left_words)):
            return first_cue(right, range(len(right)))
        # "The attack Tuesday may be linked to them": it is not the attack that may be.
        return first_cue(right, (at for at, word in enumerate(right) if word not in POSSIBLE))

    @property
    def tells_results(self) -> bool:
        """Whether the sentence is about a company's profits and sales."""
        return not _RESULTS.isdisjoint(map(plain, f"{self.left} {self.right}".split()))

    @property
    def tells_sport(self) -> bool:
        """Whether the sentence is about a game."""
        return not SPORT.isdisjoint(map(plain, f"{self.left} {self.right}".split()))
