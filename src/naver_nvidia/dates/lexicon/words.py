"""The words that dates are made of: each one's kind, and what it is worth.

A rule's pattern speaks of kinds ("month numeral"); this table says which words are of which kind.
A word that only holds a phrase together ("of", "ago") is a kind of its own.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import Final

from naver_nvidia.dates.calendar.holidays import HOLIDAYS, Holiday

_UNITS: Final = ("day", "week", "month", "quarter", "year", "decade", "century", "weekend")
_COUNTED: Final = ("hour", "minute", "second", *_UNITS[:6])
# Words that only hold a phrase together, and are a kind of their own.
_OF_ITSELF: Final = """
    the latest back from hence of in on at by within between and or as than couple twice times
    moments old long oclock tonight overnight new eve sometime per oh hrs
"""
# Kinds without a worth, whose words all do the same.
_PLAIN: Final[dict[str, str]] = {
    **{word: word for word in _OF_ITSELF.split()},
    "its": "its their our his her my your",
    "a": "a an",
    "comparable": "comparable corresponding",
    "to": "to through until till",
    "another": "another additional extra",
    "vague": "few several many multi",
    "rest": "rest remainder",
    "share": "much part bulk",
    "ahead": "ahead beyond",
    "running": "straight consecutive successive solid uninterrupted unbroken",
    "full": "full entire whole",
    "trying": "short busy hectic tough difficult brutal eventful frantic turbulent tumultuous",
    "periodword": "period",
    "right": "right just",
    "near": "near foreseeable",
    "every": "every each",
    "comma": ",",
    "possessive": "'s \N{RIGHT SINGLE QUOTATION MARK}s",
    "zone": """
    gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest kst jst ist hkt
    akdt akst hst eet eest sgt aest aedt nzst nzdt
    """,
}
# A name in a pattern that stands for several kinds.
FAMILIES: Final[dict[str, tuple[str, ...]]] = {
    "count": ("numeral", "figure", "ones", "teens", "tens", "number", "dozen"),
    "way": ("last", "this", "current", "next", "coming"),
    "unit": (*(f"{unit}word" for unit in _UNITS), "clockword"),
    "longunit": ("weekword", "monthword", "quarterword", "yearword"),
    "plural": ("plural", "weekendsword", "centuriesword"),
    "nth": ("ordinal", "second"),
    "power": ("power", "thousand"),
    "previous": ("previous", "prior"),
    "date": ("day", "year", "period"),
    "part": ("part", "seasonpart"),
    "daypart": ("daypart", "middlepart"),
}
_CALLED_DAY: Final = " Day"


def word_set(words: str) -> frozenset[str]:
    """The words of a list, for tables that are easier to read without quotes."""
    return frozenset(words.split())


def _numbered(words: str, first: int, step: int = 1) -> dict[str, object]:
    return {word: first + step * i for i, word in enumerate(words.split())}


def _worths(groups: str) -> dict[str, object]:
    """Words, and after them what they are worth: "fall autumn FA, winter WI"."""
    found: dict[str, object] = {}
    for group in groups.split(", "):
        *words, worth = group.split()
        found |= dict.fromkeys(words, int(worth) if worth[-1].isdecimal() else worth)
    return found


def _of_itself(groups: str) -> dict[str, dict[str, object]]:
    """Kinds of which the only word is their name, with what it is worth."""
    return {word: {word: worth} for word, worth in _worths(groups).items()}


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
    "season": _worths(
        "spring springtime SP, summer summertime SU, fall autumn FA, winter wintertime WI"
    ),
    "seasons": _worths("springs SP, summers SU, autumns FA, winters WI"),
    **{f"{unit}word": {unit: unit} for unit in _UNITS},
    "halfword": {"half": "half"},
    "clockword": {"hour": "hour", "minute": "minute"},
    "plural": {f"{unit}s": unit for unit in _COUNTED},
    "weekendsword": {"weekends": "weekend"},
    "centuriesword": {"centuries": "century"},
    # The middle of a unit, and a whole one, in a word.
    "middle": {f"mid{unit}": unit for unit in ("week", "month", "year")},
    "starting": _worths("starting commencing START"),
    "ending": _worths("ending ended END"),
    "longword": {
        f"{unit}long": unit
        for unit in ("hour", "day", "week", "month", "year", "decade", "century")
    },
    "daypart": _worths("morning MO, afternoon AF, evening EV, night NI"),
    "middlepart": _worths("midmorning MO, midafternoon AF"),
    "dayparts": _worths("mornings MO, afternoons AF, evenings EV, nights NI"),
    # Minutes since midnight.
    "clocktime": {**dict.fromkeys(("noon", "midday", "12 noon"), 720), "midnight": 1440},
    # Hours to add; an hour is of the first half of the day until then.
    "ampm": {"am": 0, "pm": 12},
    "today": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "ones": _numbered("one two three four five six seven eight nine", 1),
    "teens": {
        **_numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen", 10),
        **_numbered("eighteen nineteen", 18),
    },
    "tens": _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    "power": {"hundred": 100, "million": 10**6, "billion": 10**9},
    "thousand": {"thousand": 1000},
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
    "decadename": {"noughties": 0}
    | _numbered("twenties thirties forties fifties sixties seventies", 20, 10)
    | _numbered("eighties nineties", 80, 10),
    "early": _worths("early START, late END, mid MID"),
    "edge": _worths("beginning start START, middle MID, end close END"),
    "bound": _worths("pre BEFORE, post AFTER"),
    **_of_itself("more MORE_THAN, over MORE_THAN, up EQUAL_OR_LESS, so APPROX"),
    "less": _worths("less fewer LESS_THAN"),
    "least": _worths("least EQUAL_OR_MORE, most EQUAL_OR_LESS"),
    "alternate": {"other": 2},
    # Days on which people work are no others of the calendar.
    "trading": {
        **dict.fromkeys(("trading", "business", "working"), "business day"),
        "calendar": "",
    },
    "no": {"no": True, "not": True},
    # Which way from the day of publication...
    **_of_itself("last -1, current 0, next 1"),
    "this": _worths("this these 0"),
    "coming": _worths("coming upcoming 1"),
    "final": _worths("final closing latter -1"),
    # ... and from another date.
    **_of_itself("same 0, prior -1, earlier -1, ago -1, before -1, after 1"),
    "that": _worths("that those 0"),
    "previous": _worths("previous preceding -1"),
    "following": _worths("following subsequent ensuing 1"),
    "later": _worths("later afterward afterwards 1"),
    # The past, the present and the future at large.
    **_of_itself("past PAST_REF, recent PAST_REF, present PRESENT_REF, moment PRESENT_REF"),
    **_of_itself("future FUTURE_REF"),
    "often": _worths(
        "hourly PT1H, daily P1D, nightly XXXX-XX-XXTNI, weekly P1W, biweekly fortnightly P2W,"
        " monthly P1M, semiannually P6M, annually yearly P1Y"
    ),
    # The like, as adjectives: a quarterly dividend is no date in a text.
    "oftenish": _worths("quarterly P3M, annual P1Y"),
    "reference": _worths(
        "recently lately PAST_REF, now currently nowadays PRESENT_REF, soon someday FUTURE_REF"
    ),
    # The like, so often said of order alone that in a text they are no dates.
    "referenceish": _worths(
        "previously formerly PAST_REF, already yet PRESENT_REF, shortly FUTURE_REF"
    ),
    # How many times, and the past at large.
    "once": {"once": "PAST_REF"},
    # Units that are so many of another.
    "multiple": {
        **dict.fromkeys(("fortnight", "fortnights"), (2, "week")),
        **dict.fromkeys(("millennium", "millennia"), (1000, "year")),
    },
    "halfcode": _numbered("h1 h2", 1),
    "fiscal": {"fiscal": True, "fy": True},
    "about": _worths("about around roughly approximately circa APPROX"),
    "nearly": _worths("some APPROX, nearly almost under LESS_THAN"),
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
_MARKS: Final = str.maketrans("", "", " .,'\N{RIGHT SINGLE QUOTATION MARK}")


def squashed(name: str) -> str:
    """A name of several words as the one word that it is in the lexicon."""
    return name.translate(_MARKS).lower()
