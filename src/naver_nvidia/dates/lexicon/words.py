"""The words that dates are made of: each one's kind, and what it is worth.

A rule's pattern speaks of kinds ("month numeral"); this table says which words are of which kind.
A word that only holds a phrase together ("of", "ago") is a kind of its own.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from naver_nvidia.dates.calendar.holidays import HOLIDAYS

if TYPE_CHECKING:
    from naver_nvidia.dates.calendar.holidays import Holiday


def word_set(words: str) -> frozenset[str]:
    """The words of a list, for tables that are easier to read without quotes."""
    return frozenset(words.split())


def _numbered(words: str, first: int, step: int = 1) -> dict[str, object]:
    return {word: first + step * i for i, word in enumerate(words.split())}


def _all(worth: object, words: str) -> dict[str, object]:
    return dict.fromkeys(words.split(), worth)


# Kinds whose words have a worth.
_WORTH: Final[dict[str, dict[str, object]]] = {
    "month": {
        **_numbered("january february march april may june july august", 1),
        **_numbered("september october november december", 9),
        **_numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1),
        "sept": 9,
    },
    "weekday": {
        **_numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
        **_numbered("mon tue wed thu fri sat sun", 0),
        **_numbered("tues weds thurs", 1),
    },
    "weekdays": _numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays", 0),
    "season": {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"},
    "seasons": {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"},
    "dayword": {"day": "day"},
    "weekword": {"week": "week"},
    "monthword": {"month": "month"},
    "quarterword": {"quarter": "quarter"},
    "halfword": {"half": "half"},
    "yearword": {"year": "year"},
    "decadeword": {"decade": "decade"},
    "centuryword": {"century": "century"},
    "weekendword": {"weekend": "weekend"},
    "clockword": {"hour": "hour", "minute": "minute"},
    "plural": {
        "days": "day",
        "weeks": "week",
        "months": "month",
        "quarters": "quarter",
        "years": "year",
        "decades": "decade",
        "hours": "hour",
        "minutes": "minute",
        "seconds": "second",
    },
    "weekendsword": {"weekends": "weekend"},
    "centuriesword": {"centuries": "century"},
    # The middle of a unit, and a whole one, in a word.
    "middle": {"midweek": "week", "midmonth": "month", "midyear": "year", "midcentury": "century"},
    "starting": {"starting": "START", "commencing": "START"},
    "longword": {
        "hourlong": "hour",
        "daylong": "day",
        "weeklong": "week",
        "monthlong": "month",
        "yearlong": "year",
        "decadelong": "decade",
        "centurylong": "century",
    },
    "daypart": {
        "morning": "MO",
        "midmorning": "MO",
        "afternoon": "AF",
        "midafternoon": "AF",
        "evening": "EV",
        "night": "NI",
    },
    "dayparts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    # Minutes since midnight.
    "clocktime": {"noon": 720, "midday": 720, "midnight": 1440},
    # Hours to add; an hour is of the first half of the day until then.
    "ampm": {"am": 0, "pm": 12},
    "today": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "ones": _numbered("one two three four five six seven eight nine", 1),
    "teens": {
        **_numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen", 10),
        **_numbered("eighteen nineteen", 18),
    },
    "tens": _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    "power": {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9},
    "dozen": {"dozen": 12},
    "ordinal": {
        "first": 1,
        **_numbered("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 3),
        **_numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth", 13),
        **_numbered("nineteenth twentieth", 19),
        "thirtieth": 30,
    },
    "second": {"second": 2},
    "quartercode": _numbered("q1 q2 q3 q4", 1),
    "decadename": _numbered("twenties thirties forties fifties sixties seventies", 20, 10)
    | _numbered("eighties nineties", 80, 10),
    "early": {"early": "START", "late": "END", "mid": "MID"},
    "edge": {"beginning": "START", "start": "START", "middle": "MID", "end": "END", "close": "END"},
    "bound": {"pre": "BEFORE", "post": "AFTER"},
    "more": {"more": "MORE_THAN"},
    "less": {"less": "LESS_THAN", "fewer": "LESS_THAN"},
    "least": {"least": "EQUAL_OR_MORE", "most": "EQUAL_OR_LESS"},
    "alternate": {"other": 2},
    "no": {"no": True, "not": True},
    # Which way from the day of publication.
    "last": {"last": -1},
    "this": {"this": 0, "these": 0},
    "current": {"current": 0},
    "next": {"next": 1},
    "coming": {"coming": 1, "upcoming": 1},
    "final": {"final": -1, "closing": -1, "latter": -1},
    # Which way from another date.
    "that": {"that": 0, "those": 0},
    "same": {"same": 0},
    "previous": {"previous": -1, "preceding": -1},
    "prior": {"prior": -1},
    "following": {"following": 1, "subsequent": 1, "ensuing": 1},
    "earlier": {"earlier": -1},
    "later": _all(1, "later afterward afterwards"),
    "ago": {"ago": -1},
    "before": {"before": -1},
    "after": {"after": 1},
    # The past, the present and the future at large.
    "past": {"past": "PAST_REF"},
    "recent": {"recent": "PAST_REF"},
    "present": {"present": "PRESENT_REF"},
    "moment": {"moment": "PRESENT_REF"},
    "future": {"future": "FUTURE_REF"},
    "often": {
        **_all("P1D", "daily nightly"),
        **_all("P1W", "weekly"),
        **_all("P2W", "biweekly fortnightly"),
        **_all("P1M", "monthly"),
        **_all("P1Y", "annually yearly"),
        "hourly": "PT1H",
    },
    # The like, as adjectives: a quarterly dividend is no date in a text.
    "oftenish": {"quarterly": "P3M", "annual": "P1Y"},
    "reference": {
        **_all("PAST_REF", "recently lately"),
        **_all("PRESENT_REF", "now currently nowadays"),
        **_all("FUTURE_REF", "soon someday"),
    },
    # The like, so often said of order alone that in a text they are no dates.
    "referenceish": {
        **_all("PAST_REF", "previously formerly"),
        **_all("PRESENT_REF", "already yet"),
        **_all("FUTURE_REF", "shortly"),
    },
    # How many times, and the past at large.
    "once": {"once": "PAST_REF"},
    # Units that are so many of another.
    "multiple": {
        **_all((2, "week"), "fortnight fortnights"),
        **_all((1000, "year"), "millennium millennia"),
    },
    "halfcode": _numbered("h1 h2", 1),
    "fiscal": {"fiscal": True, "fy": True},
    "about": _all("APPROX", "about around roughly approximately circa"),
    "nearly": {
        "some": "APPROX",
        **_all("LESS_THAN", "nearly almost under"),
    },
    "over": {"over": "MORE_THAN"},
}

# Kinds without a worth, whose words all do the same.
_PLAIN: Final[dict[str, str]] = {
    "the": "the",
    "its": "its their our his her my your",
    "a": "a an",
    "comparable": "comparable corresponding",
    "latest": "latest",
    "back": "back",
    "from": "from",
    "hence": "hence",
    "of": "of",
    "in": "in",
    "on": "on",
    "at": "at",
    "by": "by",
    "within": "within",
    "to": "to through until till",
    "between": "between",
    "and": "and",
    "or": "or",
    "so": "so",
    "as": "as",
    "than": "than",
    "up": "up",
    "another": "another additional",
    "couple": "couple",
    "vague": "few several many multi",
    "twice": "twice",
    "times": "times",
    "moments": "moments",
    "rest": "rest remainder",
    "share": "much part bulk",
    "old": "old",
    "long": "long",
    "ahead": "ahead beyond",
    "trading": "trading business working calendar",
    "running": "straight consecutive successive solid uninterrupted unbroken",
    "full": "full entire whole",
    "periodword": "period",
    "oclock": "oclock",
    "tonight": "tonight",
    "overnight": "overnight",
    "new": "new",
    "eve": "eve",
    "right": "right just",
    "near": "near foreseeable",
    "sometime": "sometime",
    "every": "every each",
    "zone": """
    gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest kst jst ist hkt
    akdt akst hst eet eest sgt aest aedt nzst nzdt
    """,
}

# A name in a pattern that stands for several kinds.
FAMILIES: Final[dict[str, tuple[str, ...]]] = {
    "count": ("numeral", "figure", "ones", "teens", "tens", "number", "dozen"),
    "unit": (
        "dayword",
        "weekword",
        "monthword",
        "quarterword",
        "yearword",
        "decadeword",
        "centuryword",
        "weekendword",
        "clockword",
    ),
    "plural": ("plural", "weekendsword", "centuriesword"),
    "nth": ("ordinal", "second"),
    "previous": ("previous", "prior"),
    "date": ("day", "year", "period"),
    "part": ("part", "seasonpart"),
}


@cache
def lexicon() -> dict[str, tuple[str, object]]:
    """Each word, in lower case, with its kind and its worth.

    Raises:
        ValueError: a word is of two kinds, or named twice.
    """
    words: dict[str, tuple[str, object]] = {}
    plain = ((word, kind, None) for kind, listed in _PLAIN.items() for word in listed.split())
    worthy = (
        (word, kind, worth) for kind, worths in _WORTH.items() for word, worth in worths.items()
    )
    for word, kind, worth in chain(plain, worthy):
        add(words, word, kind, worth)
    for holiday in HOLIDAYS.values():
        add_holiday(words, holiday)
    return words


def add(words: dict[str, tuple[str, object]], word: str, kind: str, worth: object) -> None:
    """Add a word, which is to be none yet."""
    if word in words:
        raise ValueError(f"{word!r} is to be a {kind}, and is a {words[word][0]} already")
    words[word] = kind, worth


_CALLED_DAY: Final = " Day"


def add_holiday(words: dict[str, tuple[str, object]], holiday: Holiday) -> None:
    """Add what a holiday is called: a word, with "Day" or without, or several that are cut as one.

    Those that are called by words known for other uses ("Easter Monday") rules put together.
    """
    name = holiday.name
    first, *more = name.removesuffix(_CALLED_DAY).removesuffix("'s").lower().split()
    if is_cut_as_one(name):
        add(words, squashed(name), "holiday", holiday)
    elif not more:
        add(words, first, "feast" if name.endswith(_CALLED_DAY) else "holiday", holiday)


def is_cut_as_one(name: str) -> bool:
    """Whether a holiday has several words, or is called after a month: no rule puts it together."""
    first, *more = name.lower().split()
    return more != [] and (first in _WORTH["month"] or (more != ["day"] and first not in _FIRST))


# Rules read "Christmas Eve", "Easter Monday" and "New Year's Eve" word by word.
_FIRST: Final = word_set("christmas easter new")


def squashed(name: str) -> str:
    """A name of several words as the one word that it is in the lexicon."""
    return re.sub(r"[\s.,'\N{RIGHT SINGLE QUOTATION MARK}]", "", name).lower()
