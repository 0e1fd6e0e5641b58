"""What sets a year in a text apart from numbers of other things."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS, SHORT_MONTHS
from naver_nvidia.dates.clause.context import Context
from naver_nvidia.dates.filters.phrases import ends_phrase
from naver_nvidia.dates.lexicon import cues, look_alikes, timetables, verbs
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern
from naver_nvidia.dates.tokens import plain

# Other numbers than years are more likely before this one, and this long after publication; with
# nothing beside them to tell, before the second and after the third. "In 1066" may be earlier.
_EARLIEST, _LATEST = 1400, 100
_EARLIEST_ALONE, _LATEST_ALONE = 1800, 50
# 15:30 without its colon, as soldiers and timetables have it.
_MINUTES: Final = 60
_OF_CLOCK: Final = word_set("by until till before after from to around about between at")
_OPENING_MARKS: Final = frozenset('"\u201c\u2018(`')
# What is more than so many, or so many points, is no year; nor is the end of a telephone number.
_COUNTING_BEFORE: Final = Pattern(
    r"(?:\b(?:(?:more|less|fewer|greater)\s+than|(?<!until )(?<!since )(?<!through )"
    r"at\s+(?:least|most)|one\s+in|version|model\s+year|costs?|paid|crowd\s+of|total\s+of)"
    r"|(?:\bpoints?|\bpercent|%)\s+to|\b[0-9]{4})\s+\Z",
    re.IGNORECASE,
)
_LONGEST_COUNTING: Final = 20
# The larger of two numbers has what is counted beside it: "from 1500 to 2000 jobs".
_COUNTED_AFTER: Final = Pattern(
    r"-[A-Z]{2}|\s+[0-9]{3}\s+[0-9]{3}\b|\s+(?:to|and|or)\s+[0-9]+\s+B\.?\s?C|\s+won\s+(?:per|to)\b"
    r"|\s+(?:to|and|or)\s+[0-9]{4}\s+(?P<thing>\w+)"
)
_CODE: Final = Pattern(r"\b(?:FY|[QH][1-4])\s?\Z")
_LONGEST_BEFORE: Final = 30
_EVENTS: Final = timetables.EVENTS | verbs.HAPPENINGS | look_alikes.EVENTS_WITH_A_YEAR
_BEFORE_SHORT_YEAR: Final = Pattern(
    rf"\b(?:FY|[QH][1-4]|(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\b\.?"
    r"(?:\s+[0-9]{1,2}(?:st|nd|rd|th)?,)?|[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)\s*\Z"
)
# "The 1960s, '70s and |".
MORE_DECADES: Final = Pattern(
    r"\b(?:(?P<century>[12][0-9])?(?P<tens>[0-9])0['\u2019]?s"
    r"(?:,|,?\s+(?:and|or|to|through))\s+(?:the\s+)?(?:(?:early|late|mid)[\s-])?['\u2018\u2019]?)+\Z"
)
# "In the early | 90s".
_PART_OF_DECADE: Final = Pattern(r"\bthe\s+(?:early|late|mid)[\s-]\Z", re.IGNORECASE)
_WEATHER: Final = Pattern(
    r"\b(?:percentage|temperatures?|temps?|highs|lows|degrees|Fahrenheit|Celsius|thermometers?|mercury"
    r"|shot (?:\w+ )?in)\b",
    re.IGNORECASE,
)


def is_short_year(context: Context) -> bool:
    """A year in short follows a preposition, a month, a season or a quarter: "in '85", "Q1'22".

    An article and an event may be about it: "the '29 crash".
    """
    is_led = context.before in cues.BEFORE_DATES or plain(context.after) in _EVENTS
    return is_led or _BEFORE_SHORT_YEAR.search(_right_before(context)) is not None


def follows_code(context: Context) -> bool:
    """Whether it is the year of a quarter or the like: "Q1'26", "FY'26"."""
    return _CODE.search(_right_before(context)) is not None


def _right_before(context: Context) -> str:
    # The full stop of "Sept." ends no clause.
    return context.text[max(0, context.start - _LONGEST_BEFORE) : context.start]


def is_no_compound(context: Context) -> bool:
    """Not so "nineteen eighty-year-olds"."""
    return context.right[:1] != "-"


def looks_spoken(context: Context) -> bool:
    """A year that is read out stands after a preposition or a month, and no noun follows it."""
    before = context.before
    is_led = before in cues.BEFORE_DATES or before.endswith(",") or before.capitalize() in MONTHS
    return is_led and ends_phrase(context) and is_no_compound(context)


def looks_like_year(context: Context) -> bool:
    """A year stands after a preposition or in parentheses, or between an article and a noun.

    "in 1990" and "the 1990 election" have one, "1990 people" and "the 1990 Prius" have none. A
    year that is spelled out is one anywhere.
    """
    words = context.words
    if not words.isdecimal():
        return True
    number, before, after = int(words), context.before, context.after.rstrip(".,")
    if number < _EARLIEST:
        return before == "in" and not _is_thing(after)
    if number > context.published.year + _LATEST or _counts(context):
        return False
    if number < _EARLIEST_ALONE and number % 100 < _MINUTES and before in _OF_CLOCK:
        return False
    is_copyright = before == "copyright" or "\u00a9" in context.left
    if is_copyright or before in cues.BEFORE_DATES or before.endswith("("):
        is_about = before in ("about", "around")
        if is_about or (before == "to" and context.left.strip().lower() != "to"):
            return not (_is_counted(after) or (is_about and _is_thing(after)))
        return after not in look_alikes.THINGS_COUNTED
    if before == "at" and context.after in cues.POSSESSIVE:
        return True
    if before == "at" or after in ("block", "blocks"):
        return False
    if before in cues.DETERMINERS or before.endswith(cues.POSSESSIVE):
        return (after[:1].islower() and not _is_counted(after)) or _is_event(context)
    is_near = _EARLIEST_ALONE <= number <= context.published.year + _LATEST_ALONE
    return is_near and _is_no_count(context)


def looks_like_years(context: Context) -> bool:
    """Years from one to another stand where a year does: "in 1997-98", "the 2024/25 season".

    Two years that are written whole are some anywhere.
    """
    before, words = context.before, context.words
    if before in cues.BEFORE_DATES | cues.DETERMINERS or before.endswith(("(", *cues.POSSESSIVE)):
        return True
    first, last = words[:4], words[5:]
    is_near = len(last) == len("2001") and int(first) >= _EARLIEST_ALONE
    return (
        is_near
        and int(last) <= context.published.year + _LATEST_ALONE
        and not _is_thing(context.after.rstrip(".,"))
        and context.left[-1:].strip() == ""
    )


def is_no_sum_of_hours(context: Context) -> bool:
    """Not so "flew for 2000 hrs"."""
    is_clock = context.words[0] == "0" or context.before in _OF_CLOCK
    return is_clock or "hrs" not in context.words.lower()


def looks_like_decade(context: Context) -> bool:
    """Not so "in his 30s" and temperatures "in the 80s".

    A decade has an article, an apostrophe, four digits or a name.
    """
    is_bare = context.words[0].isdigit() and len(context.words) == len("30s")
    is_whole = sum(map(str.isdigit, context.words)) == len("1960")
    if is_whole or (is_bare and MORE_DECADES.search(context.left)):
        return True
    if is_bare:
        is_led = _PART_OF_DECADE.search(context.left) is not None
    else:
        is_led = context.before not in ("his", "her", "their", "my", "your", "our", "its", "high")
    return is_led and not _WEATHER.search(f"{context.left} {context.right}")


def _counts(context: Context) -> bool:
    """Whether the words around it make it a number of things."""
    counted = _COUNTING_BEFORE.search(context.left[-_LONGEST_COUNTING:])
    # "One in 2000 children", but not "bought one in 2017, and".
    if counted and not (context.before == "in" and ends_phrase(context)):
        return True
    found = _COUNTED_AFTER.match(context.right)
    return found is not None and (found["thing"] is None or _is_counted(found["thing"]))


def _is_event(context: Context) -> bool:
    """The 2008 Beijing Olympics and the 1998 Senate race are of a year; the 1990 Prius is a model.

    It is an event or the like if a noun follows the name.
    """
    is_near = _EARLIEST_ALONE <= int(context.words) <= context.published.year + _LATEST_ALONE
    for word in context.right_words:
        noun = word.rstrip(".,;")
        if noun in look_alikes.EVENTS_WITH_A_YEAR:
            return True
        if word[0].islower() and word not in look_alikes.JOINERS:
            is_thing = noun in look_alikes.NO_EVENT_WITH_A_YEAR or _is_counted(noun)
            return is_near and not is_thing and not noun.endswith("ed")
        if noun != word and word[-1] in ",;":
            return False
    return False


def _is_no_count(context: Context) -> bool:
    """Not so "1990 people", "1990 jobs", "$1990", "Boeing 1900" and "page 1990"."""
    before = context.word_before
    after = context.after.rstrip(".,")
    is_attached = context.left[-1:].strip(" \n\t") not in _OPENING_MARKS | {""}
    is_numbered = (
        before[:1].isupper() and before not in look_alikes.OPENING_A_CLAUSE
    ) or before in look_alikes.NUMBERED
    is_named = after[:1].isupper() and not _is_event(context)
    # "(Orr, 2019)".
    is_cited = before.endswith(",") and context.right[:1] in (")", ";")
    return is_cited or not (_is_thing(after) or is_attached or is_numbered or is_named)


def _is_counted(word: str) -> bool:
    """Whether it is one of the things and persons that numbers are said of."""
    return word in look_alikes.THINGS_COUNTED or word in look_alikes.PERSONS_COUNTED


def _is_thing(word: str) -> bool:
    """Whether it is a noun in the plural, as far as its ending tells."""
    is_plural = word.endswith("s") and len(word) > len("was") and word not in look_alikes.OF_YEARS
    return word in look_alikes.THINGS_COUNTED or is_plural
