"""What sets a weekday that is meant apart from any weekday, and today's vote from its world."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import is_no_name
from naver_nvidia.dates.lexicon import look_alikes, timetables, verbs
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern, Rare

# "Led regular Friday marches".
_USUAL: Final = word_set("regular usual customary weekly fortnightly monthly")
_AFTER: Final = Pattern(r"(?:[\s-]+(?:morning|afternoon|evening|night)\b)?\s+(?P<word>[a-z]+)")
# "Friday last month" is one of four, but not in "said Friday last month was warm".
_OF_LONGER: Final = Rare(
    "last next", r"(?:\s+(?:of|in))?\s+(?:last|next)\s+(?:month|quarter|year)\b(?!['\u2019]s)"
)
_NOUN: Final = Pattern(
    r"['\u2019]s\s+(?:(?:most\s+[a-z]+|young|older|modern|big|small|best|leading|finest|great(?:est)?"
    r"|[a-z]+(?:al|ive|ous|ic))\s+)?(?P<noun>[a-z]+)\b(?:\s+(?P<head>[a-z]+))?"
)
# "The stars of | today".
_NOUN_BEFORE: Final = Pattern(r"\b(?P<noun>[a-z]+)\s+of\s+\Z")
# What a day has, though there be many of it.
_OF_A_DAY: Final = timetables.EVENTS | word_set("""
    arrests announcements arguments attacks blasts bombings charges clashes comments deals
    decisions developments edition editions events explosions figures findings flights gains
    headlines fixtures games hearings highs killings losses lows matches meetings moves
    newspapers numbers odds orders papers prices proceedings protests questions quotes races
    raids rates releases remarks reports results rulings sessions shootings speeches
    statements stories accounts auctions briefings conferences talks temperatures trades visits
    votes earnings sales data news violence
""")
_OF_THE_PRESENT: Final = word_set("""
    world society economy technology youth generation people children women men culture language
    internet climate workforce young military army media parent parenting teenager farmer
""")


def is_one_weekday(context: Context) -> bool:
    """Not so "a Friday", "a cold Monday" and "the Mail on Sunday", but "a Friday meeting" is."""
    if not is_no_name(context) or context.left.endswith("Mail on "):
        return False
    *earlier, before = [word.lower() for word in context.left_words[-2:]] or [""]
    if (before == "the" and context.after[:1].isupper()) or before in _USUAL:
        return False
    is_any = before in look_alikes.ANY_WEEKDAY or (
        before in look_alikes.QUALITIES and not look_alikes.ANY_WEEKDAY.isdisjoint(earlier[-1:])
    )
    if not is_any:
        return before in verbs.SAYING or _OF_LONGER.match(context.right) is None
    following = _AFTER.match(context.right)
    return following is not None and following["word"] not in look_alikes.NO_NOUN_AFTER_WEEKDAY


def is_of_the_present(context: Context) -> bool:
    """Whether something follows that there is at all times, and no event of the day."""
    found = _NOUN.match(context.right) or _NOUN_BEFORE.search(context.left)
    # "Today's jobs data".
    if found is None or not _OF_A_DAY.isdisjoint(found.groups()):
        return False
    noun = found["noun"]
    return noun in _OF_THE_PRESENT or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
