"""What sets weekdays, months and seasons that are meant apart from verbs, names and any such.

So it does today from today's world, and our summers from those of the south.
"""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import is_described, is_no_name
from naver_nvidia.dates.lexicon import cues, look_alikes, timetables, verbs
from naver_nvidia.dates.lexicon.words import FAMILIES, lexicon, word_set
from naver_nvidia.dates.patterns import Pattern, Rare

_COUNTING: Final = frozenset((*FAMILIES["count"], *FAMILIES["nth"], "vague"))
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
_OTHER_MONTH: Final = rf"(?:{'|'.join(MONTHS)})"
_BESIDE_MONTH: Final = Pattern(rf"\b{_OTHER_MONTH}(?:(?:,|,? (?:and|or|to)) |[-\u2013])\Z")
# "With assistance from April Ma".
_CREDITED: Final = Pattern(r"(?:assistance from|(?:[Rr]eport|[Ee]dit|[Ww]rit)ing by) \Z")
_AS_EARLY: Final = Pattern(r"\b(?:early|late|recently|soon) as \Z")
# "April was the hottest month on record", but "April was ill".
_MONTH_BESIDE: Final = Pattern(
    rf"(?:(?:,|,? (?:and|or|to)) |[-\u2013]){_OTHER_MONTH}\b"
    r"|[- ]was\b.{0,40}\b(?:month|record)\b"
    r"|[- ](?:was|is) (?:very |so |too )?(?:wet|dry|hot|cold|warm|mild|rainy|windy|sunny)\b"
    r"|['\u2019]s (?:[\w-]+ ){0,2}(?:toll|riots?|storms?|quake|coup|strikes?|protests?|fires?|crash"
    r"|total|elections?|vote|referendum|summit|attacks?|level"
    r"|estimate|reports?|readings?|data|figures|inflation|heatwave|heat|floods?|budget|sales|exports"
    r"|numbers|weather|rains?|drought|failures|rout|sell-?off|rally|outage|jobs|increase|decrease|rise|gain|drop|decline|slump|surge|rebound)\b"
    r"|(?:['\u2019]s)? (?:retail|sales|exports|imports|figures|inflation|unemployment|payrolls?"
    r"|employment|jobs?|hiring|deliveries|shipments|orders|output|production|industrial|factory|manufacturing"
    r"|consumer|producer|wholesale|personal|spending|housing|home|auto|car|trade|prices|data"
    r"|numbers|results|readings?|report|survey|minutes|meetings?|sessions?|contracts?|futures|delivery"
    r"|crude|elections?|primary|primaries|referendum|ballot|deadline|jobless|durable|existing"
    r"|new|same-store|revenues?|earnings|traffic|weather|rains?|heat|temperatures)\b"
)
# "It opens in the fall in Leeds", "it opened last fall in Leeds".
_WHICH_FALL: Final = Pattern(
    r"\b(?:last|this|next|past|coming|every|each|(?:in|during|by|since|until|of|for)\s+the)\s+\Z",
    re.IGNORECASE,
)
# "The crypto winter".
_OF_HARD_TIMES: Final = word_set("crypto nuclear ai funding")
# "The causes behind the fall".
_OF_FALLING: Final = Pattern(r"\b(?:behind|[Dd]espite|halt|stem|explains?|explained)\s+the\s+\Z")
# "The fall in crime", "spring water".
_NO_SEASON: Final = Pattern(
    r"fall (?:in|from|to|by|between|into|below|short|out|guys?)\b|spring in \w+ step\b"
    r"|spring (?:water|onions?|rolls?|lambs?|chickens?|greens|tides?|clean(?:ing)?)\b"
)
# "The fall of 1989", and of last year, and not of an empire.
_OF_YEAR: Final = Pattern(
    r"\s+(?:(?:(?:of|in)\s+)?[12][0-9]{3}\b"
    r"|(?:of|in)\s+(?:['\u2018\u2019][0-9]{2}\b|(?:last|this|next|that)\b))"
)
# "In the autumn of his life".
_OF_LIFE: Final = Pattern(r"\s*of\s+(?:his|her|their|its|my|our|your|life)\b")
# "In spring and | autumn".
_IN_SEASON_AND: Final = Pattern(r"\b[Ii]n (?:spring|summer|autumn|fall|winter),? (?:and|or) \Z")
_IS_SO: Final = word_set(
    "is are gets get has have becomes become turns turn stays stay often usually"
)
_SOUTH: Final = Pattern(
    r"\b(?:[Ss]outhern (?:[Hh]emisphere|summer|winter|autumn|spring)|Austral(?:ia|ians?)|Sydney"
    r"|Melbourne|Brisbane|Perth|Adelaide|Canberra|Tasmania|Queensland|New Zealand(?:er)?s?|Auckland"
    r"|South Africa(?:n)?s?|Cape Town|Johannesburg|Argentin(?:a|e|ian)s?|Buenos Aires"
    r"|Chile(?:an)?s?|Uruguay(?:an)?s?|Paraguay(?:an)?s?|Antarctica?|Patagonia|Zimbabwe(?:an)?s?)\b"
)


def is_each_weekday(context: Context) -> bool:
    """Not so "the fourth Tuesdays" and "two Tuesdays", which are counted."""
    kind, _ = lexicon().get(context.before, ("", None))
    return kind not in _COUNTING and not context.before[:1].isdecimal()


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
    is_plural = noun.endswith("s") and not noun.endswith(timetables.NO_PLURALS)
    return noun in _OF_THE_PRESENT or is_plural


def looks_like_month(context: Context) -> bool:
    """Months that are also words or names need a preposition, or an article and a noun.

    "In March" and "the March vote" have one, "the March for Life" and "and August Wilson" do not.
    """
    # They call an organization and a massacre Black September.
    if context.left.endswith("Black "):
        return False
    if context.words not in look_alikes.AMBIGUOUS_MONTHS:
        return True
    before, after = context.before, context.after
    if _AS_EARLY.search(context.left):
        return True
    if before == "spent" or (before == "used" and after == "to"):
        return True
    if before.isdecimal():
        return after != "for"
    # "On 3 September, April Summers", "according to May Jones".
    is_subject = before.endswith(",") or context.left.endswith("ccording to ")
    if (is_subject and after[:1].isupper()) or _CREDITED.search(context.left):
        return False
    if _BESIDE_MONTH.search(context.left):
        return True
    # "Theresa May's budget", but "German May exports".
    name = context.word_before
    follows_name = name[:1].isupper() and name.isalpha() and name not in look_alikes.NATIONS
    if _MONTH_BESIDE.match(context.right) and not follows_name:
        return True
    if before in cues.DETERMINERS:
        # "The June OPEC meeting".
        is_noun = after[:1].islower() or (after.isupper() and len(after) > 1)
        return is_noun and after not in cues.BEFORE_DATES | look_alikes.AFTER_PHRASE
    return before in cues.BEFORE_DATES and not (before == "and" and after[:1].isupper())


def looks_like_season(context: Context) -> bool:
    """Falling and springing are verbs: fall and spring need a word before or a year after.

    Newspapers write seasons small: "Donna Summer" and "the Winter Olympics" are names.
    """
    is_then = context.before == "the" and context.after != "of" and is_described(context)
    if is_then or context.before in _OF_HARD_TIMES:
        return False
    is_other = _NO_SEASON.match(f"{context.words} {context.right.lstrip()}".lower())
    if is_other and not _WHICH_FALL.search(context.left):
        return False
    if context.words == "fall" and context.after != "of" and _OF_FALLING.search(context.left):
        return False
    has_year = _OF_YEAR.match(context.right) is not None
    if context.words[0].isupper() and not has_year:
        return not context.left and not context.after[:1].isupper()
    if context.after == "of" and not has_year:
        return context.words != "fall" and not _OF_LIFE.match(context.right)
    if has_year or context.words not in ("fall", "spring"):
        return True
    return context.before != "to" and (
        context.before in cues.BEFORE_DATES or context.before in look_alikes.BEFORE_SEASON
    )


def is_of_any_year(context: Context) -> bool:
    """Whether it is told what is so in summer, each time: "In summer the town is full"."""
    if context.before in ("traditional", "usual", "annual"):
        return True
    is_in = context.before == "in" or _IN_SEASON_AND.search(context.left) is not None
    is_bare = is_in and " " not in context.words and context.direction == 0
    return is_bare and context.has(_IS_SO)


def is_of_the_south(context: Context) -> bool:
    """Whether a place of the southern half of the world is named, whose summer is in January."""
    return _SOUTH.search(context.left) is not None or _SOUTH.search(context.right) is not None
