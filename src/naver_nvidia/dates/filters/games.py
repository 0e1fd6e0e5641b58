"""What sets the parts of a year in a text apart from those of a game."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.patterns import Pattern, Rare

# "The second half of the season", but not "of the company's fiscal year".
_OF_NO_YEAR: Final = Pattern(
    r"\s+of\s+(?!(?:\S+\s+){0,4}(?:\S*year|fiscal|\S*[0-9]{4}|decade|century|month)\b)"
)
_OF_GAME: Final = Rare(
    "game match contest season bout race final tournament",
    r"\s+of\s+(?:\S+\s+){1,2}(?:game|match|contest|season|bout|race|final|tournament)\b",
)
# A score, which is no "10-15 percent"; the time left, and verbs of players.
_GAME: Final = Rare(
    "- : oalless coreless kick sat halftime referee shutout",
    r"(?<![-/$0-9])\b[0-9]{1,3}-[0-9]{1,3}\b(?!-|%|\s+(?:per|million|billion|basis|cent|year|month|day))"
    r"|\b[0-9]?:[0-9]{2} (?:left|remaining)\b"
    r"|\b(?:goalless|scoreless|kick-?off|sat out|halftime|half-time|referee|shutout|kicked off)\b",
)


def is_no_game(context: Context) -> bool:
    """Not so the quarter and the half in which a team scored, and the first half of a match."""
    if context.tells_sport or _OF_GAME.match(context.right):
        return False
    if context.words.lower().endswith("half") and not _is_half_year(context):
        return False
    return _GAME.search(f"{context.left} {context.right}") is None


def _is_half_year(context: Context) -> bool:
    """Whether it is a half of a year: what lies ahead, or what has to do with business."""
    if _OF_NO_YEAR.match(context.right):
        return False
    return context.tells_results or context.has(cues.BUSINESS) or context.direction == AHEAD
