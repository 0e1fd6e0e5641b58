"""What sets the weekday that a text means apart from any weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.filters.phrases import is_no_name
from naver_nvidia.dates.lexicon import look_alikes
from naver_nvidia.dates.patterns import Pattern, Rare

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

_AFTER: Final = Pattern(r"(?:[\s-]+(?:morning|afternoon|evening|night)\b)?\s+(?P<word>[a-z]+)")
# "Friday last month" is one of four, but not in "said Friday last month was warm".
_OF_LONGER: Final = Rare(
    "last next", r"(?:\s+(?:of|in))?\s+(?:last|next)\s+(?:month|quarter|year)\b(?!['\u2019]s)"
)


def is_one_weekday(context: Context) -> bool:
    """Not so "a Friday", "one Saturday in 1962" and "a cold Monday", but "a Friday meeting" is."""
    if not is_no_name(context):
        return False
    *earlier, before = [word.lower() for word in context.left_words[-2:]] or [""]
    is_any = before in look_alikes.ANY_WEEKDAY or (
        before in look_alikes.QUALITIES and not look_alikes.ANY_WEEKDAY.isdisjoint(earlier[-1:])
    )
    if not is_any:
        return before in look_alikes.SAYING or _OF_LONGER.match(context.right) is None
    following = _AFTER.match(context.right)
    return following is not None and following["word"] not in look_alikes.NO_NOUN_AFTER_WEEKDAY
