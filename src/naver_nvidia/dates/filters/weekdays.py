"""What sets the weekday that a text means apart from any weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.filters.phrases import is_no_name
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern, Rare

if TYPE_CHECKING:
    from naver_nvidia.dates.clause.context import Context

_ANY: Final = word_set("a an any one some another")
# What such a day is like: "on a cold Monday".
_QUALITIES: Final = word_set(
    """
    recent given single certain typical normal quiet busy late early cold cool warm hot mild rainy
    wet snowy sunny gray grey dark bright windy stormy foggy humid sweltering chilly crisp gloomy
    beautiful lovely fateful
    """
)
# What follows it is a noun if it is none of these: "a Friday night fire", but not "a Friday when".
_NO_NOUN: Final = word_set(
    """
    in of on at when that which as who and or but nor so to for from with by like before after since
    until till last next this these was is were are has had he she it they we you i the a an his her
    their its because while if than not can could will would may might must should did does morning
    afternoon evening night
    """
)
_AFTER: Final = Pattern(r"(?:[\s-]+(?:morning|afternoon|evening|night)\b)?\s+(?P<word>[a-z]+)")
# "Friday last month" is one of four, but not in "said Friday last month was warm".
_OF_LONGER: Final = Rare(
    "last next", r"(?:\s+(?:of|in))?\s+(?:last|next)\s+(?:month|quarter|year)\b(?!['\u2019]s)"
)
_SAYING: Final = word_set("said says told reported announced")


def is_one_weekday(context: Context) -> bool:
    """Not so "a Friday", "one Saturday in 1962" and "a cold Monday", but "a Friday meeting" is."""
    if not is_no_name(context):
        return False
    *earlier, before = [word.lower() for word in context.left_words[-2:]] or [""]
    is_any = before in _ANY or (before in _QUALITIES and not _ANY.isdisjoint(earlier[-1:]))
    if not is_any:
        return before in _SAYING or _OF_LONGER.match(context.right) is None
    following = _AFTER.match(context.right)
    return following is not None and following["word"] not in _NO_NOUN
