"""Cut a text into the words that rules speak of, each with its kind, its worth and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, TypeAlias

from naver_nvidia.dates.calendar.holidays import HOLIDAYS
from naver_nvidia.dates.lexicon.words import is_cut_as_one, lexicon, squashed
from naver_nvidia.dates.patterns import Pattern, Rare

OTHER: Final = "other"
# A text of longer lines is not wrapped: they do not end in the midst of a sentence.
_LONGEST_WRAPPED: Final = 120
# A word's kind, what it is worth, and where it starts and ends in the text.
Token: TypeAlias = tuple[str, object, int, int]
_QUOTES: Final = "'\u2018\u2019"
_LEXICON: Final = lexicon()
_OTHER: Final = OTHER, None
# Kinds whose words only their place or their capitals tell from others.
_OF_GROUP: Final[dict[str | None, tuple[str, object]]] = {
    "zone": ("zone", None),
    "bracketed": ("zone", None),
    "wee": ("wee", "START"),
    "fiscal": ("fiscal", True),
    "bc": ("bc", -1),
    "ad": ("ad", 1),
    "ce": ("ad", 1),
}
_HOLIDAYS: Final = ("holiday", "feast")
_NAMES: Final = frozenset(("month", "weekday", "weekdays", *_HOLIDAYS))
_TO: Final = "- / \u2013"
_NUMBERS: Final[dict[str, Pattern | Rare]] = {
    "numeral": Pattern(r"(0?[1-9]|[12][0-9]|3[01])"),
    "fourdigits": Pattern(r"([12][0-9]{3})"),
    "isodate": Rare("- / .", r"([0-9]{4})[-/.]([0-9]{2})[-/.]([0-9]{2})"),
    "isotime": Rare(
        "T",
        r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?",
    ),
    "isoweek": Rare("W", r"([0-9]{4})-W([0-9]{2})(?:-([1-7]))?"),
    "isorange": Rare("/", r"([0-9]{4})-([0-9]{2})-([0-9]{2})/([0-9]{4})-([0-9]{2})-([0-9]{2})"),
    "dotteddate": Rare(".", r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})"),
    "nineeleven": Rare("/", r"(9)/(11)"),
    "slashdate": Rare("/", r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})"),
    "clock": Rare(":", r"([01]?[0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9])?"),
    "clockdigits": Pattern(r"(0[0-9][0-5][0-9])"),
    "ordinal": Rare(
        "th st nd rd",
        r"([0-9]?1[1-3](?=th)|[0-9]{0,2}[04-9](?=th)"
        r"|[0-9]{0,2}(?<!1)(?:1(?=st)|2(?=nd)|3(?=rd)))[a-z]{2}",
    ),
    "decadename": Rare("s", r"([12][0-9]{2}0|[0-9]0)['\u2019]?s"),
    "isomonth": Rare("-", r"([0-9]{4})-(0[1-9]|1[0-2])"),
    "yearrange": Rare(_TO, r"([12][0-9]{3})[-/\u2013]([12][0-9]{3}|[0-9]{2})"),
    "winteryears": Rare(_TO, r"([12][0-9]{3})[-/\u2013]([0-9])"),
    "quartercode": Rare("Q", r"([1-4])Q"),
    "halfcode": Rare("H", r"([12])H"),
    "dayrange": Rare(_TO, r"([1-9]|[12][0-9]|3[01])\ ?[-\u2013]\ ?([1-9]|[12][0-9]|3[01])"),
    "numberrange": Rare(_TO, r"([1-9][0-9]?)[-\u2013]([1-9][0-9])"),
    "fraction": Rare("/", r"([1-9])/([1-9])"),
    "figure": Pattern(r"(?:[0-9]{1,6}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,3})?"),
}
_ISO_ZONE: Final = Pattern(r"(?:Z|[+-][0-9]{2}:?[0-9]{2})\Z")
_MARKS: Final = "-\u2013,.:()[]\"'`\u201c\u201d\u2018"


def _holidays() -> str:
    """The names of holidays that are cut as one word, and the apostrophe of "Presidents' Day"."""
    names = "|".join(map(_spelled, filter(is_cut_as_one, HOLIDAYS)))
    plurals = (name.removesuffix(" Day") for name in HOLIDAYS if name.endswith("s Day"))
    owners = "|".join(name for name in plurals if name.isalpha())
    return rf"(?:{names})\b | (?:{owners})['\u2019]?(?=\ Day\b)"


def _spelled(name: str) -> str:
    """A pattern for a name, in which an abbreviation may have a full stop, and a comma before."""
    name = name.replace("St ", r"St\.? ").replace(" Jr", r",? Jr\.?")
    return name.replace(" ", r"\ ").replace("'", r"['\u2019]")


# Every alternative begins with another character or is bounded, so that cutting is linear.
_WORD: Final = Pattern(
    r"""
    # what only separates, but is no end of a paragraph
    (?P<gap>(?: \ (?!\s) | (?![ \t\r]*(?:\n[ \t\r]*\n|\f))\s++
        | [-\u2013](?<=\w.)(?:
            (?=\w|['\u2018\u2019][0-9]0)
            | \ (?=(?:to|or)\ )) )?)
    (?: # what begins with a small letter, as most words do, is tried first
        [AaPp]\.\ ?[Mm]\b\.?
        | o['\u2019]clock\b
        | (?:[Bb]u|[Ff]i|[Tt]a)(?P<fiscal>(?:dget|nancial|x)(?=[\ -]years?\b))
        | [SsWwPp](?:mall|ee(?<=[Ww]ee)|re-?dawn)(?P<wee>(?=\ (?:morning\ )?hours\b))
        | (?=[DHMQWYdhmqwy])(?P<each>(?i:day|week|month|quarter|year|hour|minute))
          (?:[-\ \u2013](?:to|over|on|by)[-\ \u2013](?P=each)
            | [-\u2013](?:round|to[-\u2013]date|(?<!r.)(?!(?<=h.)end(?:[.,;)]|\Z))end))\b
        | [a-km-z]\w*+
        | """
    + _holidays()
    + r"""
        | FY(?=['\u2019\ ]?[0-9]{2}(?:[0-9]{2})?\b)
        | (?P<abbreviation>
            (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec
               |JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)
              (?:\.|\b(?=[\ -][0-9]|\ ['\u2019][0-9]{2}\b
                |[-\u2013][A-Z][a-z]{2,8}\.?\ [12][0-9]{3}\b))
            | (?:MARCH|MAY|JUNE|JULY)\b(?=[\ -][0-9])
            | (?:(?<=[0-9][\ -])|(?<=[0-9](?:st|nd|rd|th)\ ))
              (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?!-[a-z])
            | (?:Mon|Tues?|Weds?|Thurs?|Thur?|Fri|Sat|Sun)(?:\.|\b(?=,?\ (?:
                [0-3]?[0-9](?:st|nd|rd|th)\b | (?:[0-3]?[0-9]\ )?
                (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)))
            | (?:(?<=[Tt]his\ )|(?<=[Nn]ext\ )|(?<=[Ll]ast\ ))
              (?:Mon|Tues?|Weds?|Thurs?|Fri|Sat)\b)
        | [A-Zl](?:(?<=[.mMk0-9]\ .)|(?<=(?:noon|ight)\ .))(?P<zone>
            (?:(?:\.[KS]\.\ [A-Z])?[a-z]+|\.?[KS]\b\.?)(?:\ (?!And)[A-Z][a-z]+){0,3}\ [Tt]ime\b
            | (?:\.[DS])?\.T\.(?!\w) | T/[ECMP]T\b
            | (?:(?<=E)astern|(?<=C)entral|(?<=M)ountain|(?<=P)acific)\b(?!\ (?!\w+day\b)[A-Z]))
        | \((?<=[mMn]\ .|[.t]\ .)(?P<bracketed>(?:[A-Z]{1,3}T|UTC|[Ll]ocal\ time
            | [A-Z][a-z]+\ (?:[A-Z][a-z]+\ )?[Tt]ime)\))
        | B(?P<bc>\.\ ?C\.(?:\ ?E\.)?(?!\w)|CE?\b)
        | A(?P<ad>\.\ ?D\.|D\b) | C(?P<ce>\.E\.|E\b)
        | [^\W\d_]\w*
        | ['\u2019]s\b
        | ['\u2018\u2019]
          [0-9]0['\u2019]?s\b
        | ['\u2019](?:(?<!\w.)|(?<=\b[QH][1-4].)|(?<=\bFY.))[0-9]{2}\b
        | [1-9](?:(?<=[Tt]he\ .)|(?<=[Ee]arly\ .)|(?<=[Ll]ate\ .)|(?<=[Mm]id-.))
          (?:(?<=[12])[0-9]{2})?0['\u2019]s\b
        | [0-9](?:(?<=\b[0-9]-[A-Z][A-Za-z]{2}-.)|(?<=\b[0-3][0-9]-[A-Z][A-Za-z]{2}-.)
            |(?<=\b[0-3][0-9]\ [A-Z]{3}\ .)|(?<=\b[1-4][QH].))
          (?P<shortyear>[0-9])\b(?!-)
        | [1-4][QH](?=[0-9]{2}\b)
        | 1(?:(?<![\w.]\ .)|(?<=\b[a-z]{2}\ .))2\ noon\b
        | [0-9]{4}-(?:W[0-9]{2}(?:-[1-7])?
            |[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)\b
        | [1-3]?[0-9]\ [-\u2013]\ [1-3]?[0-9]\b(?!\ ?[AaPp]\.?[Mm]\b|[:.,%][0-9]|\s+[a-z]{3})
        | [0-3]?[0-9](?=,[12][0-9]{3}\b(?!,[0-9])
            |(?:(?<=[a-z.]-.)|(?<=[a-z]-..)|(?<=\b[A-Z]{3}-.)|(?<=\b[A-Z]{3}-..))-[12][0-9]{3}\b)
        | [0-9]{1,2}:[0-9]{2}(?=[-\u2013][0-9]{1,2}(?::[0-9]{2})?\ ?[AaPp]\.?[Mm]\b)
        | [12][0-9]{3}(?=[-\u2013][1-3]?[0-9]\ (?:
            Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))
        | [0-9]++(?:[-,./:\u2013][0-9]++)*+(?:(?!(?:[AaPp]\.?[Mm]|hrs)\b)[^\W\d_]\w*)?
        | \S
        | [ \t\r]*(?:\n[ \t\r]*\n|\f)
        | (?P<rest>\s+)
    )
    """,
    re.VERBOSE | re.DOTALL,
)


def _looks_like_name(word: str, kind: str) -> bool:
    # Abbreviations without a full stop are more often other words: "Sun", "Mar", "Jan".
    is_whole = len(word) > len("Sept") or word in ("May", "June", "July") or kind in _HOLIDAYS
    return word[0].isupper() and is_whole and word != "MARCH"


@lru_cache(maxsize=4096)
def _with_marks(word: str) -> tuple[str, object]:
    """The kind and the worth of what is not all letters."""
    if word[0] in "0123456789":
        return _number(word)
    if word[0] in _QUOTES and len(word) > 1:
        return ("decadename" if word.endswith("s") else "twodigits"), int(word[1:3])
    return _LEXICON.get(squashed(word), _OTHER)


def _number(word: str) -> tuple[str, object]:
    for kind, form in _NUMBERS.items():
        if found := form.fullmatch(word):
            if kind == "figure":
                return kind, float(word.replace(",", ""))
            parts = [int(part) for part in found.groups() if part]
            return kind, tuple(parts) if parts[1:] else parts[0]
    return _OTHER


def cut(text: str, *, strict: bool, begin: int = 0) -> Iterator[Token]:
    """Each word's kind, worth and place; if ``strict``, names of days and months need capitals."""
    for found in _WORD.finditer(text, begin):
        start, end = found.end(1), found.end()
        word = text[start:end]
        known = _LEXICON.get(word.lower())
        if known is None:
            group = found.lastgroup
            if group == "rest":
                return
            if group == "shortyear":
                known = group, int(word)
            else:
                known = _OF_GROUP.get(group) or (_OTHER if word.isalpha() else _with_marks(word))
        kind, worth = known
        if strict and kind in _NAMES and found.lastindex == 1 and not _looks_like_name(word, kind):
            kind = OTHER
        yield kind, worth, start, end


def with_paragraphs(text: str) -> str:
    """The text with form feeds for the ends of lines, where these are too long to be wrapped."""
    if "\n" not in text:
        return text
    return "\n\n".join(
        block.replace("\n", "\f") if max(map(len, block.split("\n"))) > _LONGEST_WRAPPED else block
        for block in text.split("\n\n")
    )


def to_day(year: int, month: int, day: int) -> date:
    """The day, or ValueError in plain words."""
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError("no such day in the calendar") from None


def to_day_of_week(year: int, week: int, weekday: int = 1) -> date:
    """The day of a week of ISO 8601, or ValueError in plain words."""
    try:
        return date.fromisocalendar(year, week, weekday)
    except ValueError:
        raise ValueError("no such week") from None


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word without the marks about it, in lower case."""
    return word.strip(_MARKS).lower()


def zone_of(kind: str, word: str) -> str | None:
    """The zone that a word names: "EDT", or the Z or "+09:00" of ISO 8601."""
    if kind == "zone":
        return word.strip("()")
    found = _ISO_ZONE.search(word) if kind == "isotime" else None
    return found[0] if found else None
