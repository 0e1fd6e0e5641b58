"""What sets today's world apart from today's vote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.lexicon import timetables
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

_NOUN: Final = Pattern(
    r"['\u2019]s\s+(?:(?:young|older|modern|big|small|global)\s+)?(?P<noun>[a-z]+)\b"
)
# What a day has, though there be many of it.
_OF_A_DAY: Final = timetables.EVENTS | word_set(
    """
    arrests announcements arguments attacks blasts bombings charges clashes comments deals
    decisions developments edition editions events explosions figures findings flights gains
    headlines hearings highs killings losses lows moves newspapers numbers odds orders papers
    prices proceedings protests questions quotes raids rates releases remarks reports results
    rulings sessions shootings speeches statements stories temperatures trades visits earnings
    sales data news violence
    """
)
_OF_THE_PRESENT: Final = word_set(
    """
    world society economy technology youth generation people children women men culture language
    internet climate workforce military army media parent parenting teenager farmer
    """
)


def is_of_the_present(context: Context) -> bool:
    """Whether something follows that there is at all times, and no event of the day."""
    found = _NOUN.match(context.right)
    if found is None or found["noun"] in _OF_A_DAY:
        return False
    noun = found["noun"]
    return noun in _OF_THE_PRESENT or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
