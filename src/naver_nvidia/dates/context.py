"""What surrounds the words of a date, and what it says of their direction."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from naver_nvidia.dates.ranges import DateRange

AHEAD: Final = 1
BEHIND: Final = -1
_LEFT, _RIGHT = 100, 60

_IRREGULAR_PASTS: Final = """
    was were had has have did said told met went came fell rose made took gave held won lost began
    left got saw found led sent shot struck hit put set wrote spoke broke became brought bought
    built caught drew drove felt fled flew grew heard kept knew laid ran sold spent stood swept
    threw thought tore paid
"""


@cache
def _cues() -> re.Pattern[str]:
    pasts = "|".join(_IRREGULAR_PASTS.split())
    return re.compile(
        rf"""
        (?P<ahead>
          \b(?:will|shall|won['\u2019]t|due|scheduled|slated|expected|upcoming)\b | ['\u2019]ll\b
          | \b(?:is|are|be)\ (?:to|set|planned)\b
          | \b(?:set|plan|plans|planned|planning|hope|hopes|hoping|intend|intends|want|wants|going
            |likely|ready|agreed|vowed|promised|preparing)\ (?:to|for)\b
        )
        | (?P<behind> \b(?:{pasts})\b | \b[a-z]{{2,}}ed\b )
        """,
        re.VERBOSE,
    )


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"[.;!?](?:['\"\u201d\u2019)]*\s)")


class Context:
    """Where the words of a date stand, for a rule to look around.

    ``start`` and ``end`` are those of the run of words that the rule is at; the engine sets them.
    They are counted from ``offset``, the place in ``text`` of the words as a whole. ``finding`` is
    whether the words are still to be found dates, and not given as one.
    """

    __slots__ = ("_find_reference", "end", "finding", "offset", "published", "start", "text")

    def __init__(
        self,
        published: date,
        *,
        find_reference: Callable[[], DateRange | None],
        text: str = "",
        offset: int = 0,
        finding: bool = False,
    ) -> None:
        """A context that has come to no rule yet."""
        self.published = published
        self.text = text
        self.offset = offset
        self.finding = finding
        self.start = self.end = 0
        self._find_reference = find_reference

    @property
    def reference(self) -> DateRange | None:
        """The date last spoken of, if any."""
        return self._find_reference()

    @property
    def left(self) -> str:
        """What stands before the words, back to the start of their clause."""
        at = self.offset + self.start
        before = self.text[max(0, at - _LEFT) : at]
        ends = [found.end() for found in _clause_end().finditer(before)]
        return before[ends[-1] :] if ends else before

    @property
    def right(self) -> str:
        """What stands after the words, on to the end of their clause."""
        at = self.offset + self.end
        after = self.text[at : at + _RIGHT]
        end = _clause_end().search(after)
        return after[: end.start()] if end else after

    @property
    def before(self) -> str:
        """The word before, in lower case."""
        words = self.left.rsplit(None, 1)
        return words[-1].lower() if words else ""

    @property
    def direction(self) -> Literal[-1, 0, 1]:
        """Whether what is told lies `AHEAD` or `BEHIND`, by preposition and tense; 0 if unsaid."""
        if not self.text:
            return 0
        before = self.before
        if before in ("by", "until", "till"):
            return AHEAD
        if before == "since":
            return BEHIND
        cues = list(_cues().finditer(self.left))
        cue = cues[-1] if cues else _cues().search(self.right)
        if cue is None:
            return 0
        return AHEAD if cue["ahead"] else BEHIND
