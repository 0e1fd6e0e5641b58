"""Dates that are only compared with: what follows in a text does not hang on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from naver_nvidia.dates.antecedents import Discourse
from naver_nvidia.dates.calendar.date_range import DateRange
from naver_nvidia.dates.lexicon import cues
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern

_COUNTS: Final = word_set("ones teens tens numeral figure number couple vague")
_JOIN_KINDS: Final = word_set("comma and or from than")
# "Less than a year later" is one.
_MORE_KINDS: Final = ("less", "more", "least")
# The kinds of words that hang on a date: "the same day", "a year earlier", "that summer".
_UNIT: Final = "(?:day|week|month|quarter|year)word"
_COUNTED: Final = rf"(?:{_UNIT}|plural|clockword) (?:earlier|later|before|after|prior)"
_LIKE: Final = "(?:same|previous|prior|following|next|that)"
_OF_YEAR: Final = "(?:season|month|holiday|feast)"
_HANGING: Final = Pattern(
    # "In August 2018, and | in May of the same year".
    rf"(?:(?:{_OF_YEAR}|in|on|by|the|of|numeral|ordinal) )*{_LIKE} yearword "
    # "In May 2022, and | by the end of the year".
    rf"|(?:(?:by|at|in) (?:the )?)?(?:edge|early|earlier|later|rest) (?:the )?\w+ (?:the )?{_UNIT} "
    rf"|the {_LIKE} |{_LIKE} {_UNIT} |that {_OF_YEAR} |(?:a|the) {_COUNTED} "
    # "From | a year ago".
    rf"|(?<=from )(?:a|the) {_UNIT} "
)
_COUNTED_ON: Final = Pattern(rf"(?:{'|'.join(sorted(_COUNTS))}) {_COUNTED} ")
_DATE_KINDS: Final = word_set("fourdigits month weekday comma")
_SINCE: Final = (" since ", " since the ", " since at least ", " since early ", " since late ")
# How far before "since" the record may be: "its lowest close in New York since Nov. 27".
_NEAR_COMPARED: Final = 100
_ENDS_OF_CLAUSE: Final = (". ", "; ", "? ", "! ", "\n\n", "\f")
_THAN: Final = Pattern(r"\b(?:from|than|compared|versus|vs|against|above|below)\b")
# "After a 0.6% gain in February", but "after he was jailed in 1997 and fled the same year".
_AFTER_LONGER: Final = Pattern(
    r"\b(?:after|following)\b.*(?:[0-9]%|\bper ?cent\b|\b(?:gain|rise|increase|fall|drop|decline|"
    r"loss|growth|rising|falling|gaining|losing)\b)"
)
# Days are told one after the other: "on Friday, after the vote on Thursday".
_LONG: Final = frozenset(("week", "month", "quarter", "half", "year"))
_COUNTED_BY: Final = _COUNTS | {"a"}
# How many words back the word for a unit may be.
_FEW_KINDS: Final = 6
_NONE: Final = frozenset[str]()
_BESIDE: Final = word_set("comma on the")
_SPLITTING: Final = _JOIN_KINDS | {"on"}
_WHOLES: Final = {
    "weekday": word_set("weekword plural multiple"),
    "ordinal": word_set("monthword month"),
}


def is_compared_with(text: str, start: int, period: DateRange, spoken: Discourse) -> bool:
    """Whether the date that begins there is that of a record, or what another is compared with.

    "The most since October 2007" is a record; in "rose in March from February" and "rose in March
    after a fall in February" the earlier month is there for the later one, and in "5 p.m. (9 a.m.
    ET)" the second time is the first one's.
    """
    before = text[max(0, start - _NEAR_COMPARED) : start]
    named = spoken.last_named
    if named is not None and ":" in named.time and before.endswith("("):
        return True
    if before.endswith(_SINCE):
        clause = before[max(map(before.rfind, _ENDS_OF_CLAUSE)) + 1 :]
        return not cues.SUPERLATIVES.isdisjoint(clause.lower().split())
    if named is None:
        return False
    end, last = named.end, named.date
    if (
        start - end > _NEAR_COMPARED
        or last.precision != period.precision
        or last.earliest <= period.latest
    ):
        return False
    between = text[end:start]
    if any(mark in between for mark in _ENDS_OF_CLAUSE):
        return False
    return bool(
        _THAN.search(between) or (period.precision in _LONG and _AFTER_LONGER.search(between))
    )


def hanging(kinds: Sequence[str]) -> Iterator[int]:
    """The places in a run of words where one begins that hangs on a date before it in the run.

    So does a day on that from which it is counted on: "28 June-2 July".
    """
    if _SPLITTING.isdisjoint(kinds) and kinds.count("month") < 2:  # noqa: PLR2004
        return
    for at in range(1, len(kinds) - 1):
        is_counted_on = at > 1 and [*kinds[at - 2 : at + 2]] == ["numeral", "month"] * 2
        # "March 1, 2023, to April 15" may be of one year.
        is_after_year = kinds[at - 1] == "fourdigits" and "fourdigits" not in kinds[at:]
        is_beside = kinds[at] in _BESIDE and kinds[at - 1] != "ago"
        is_joint = kinds[at] in _JOIN_KINDS and kinds[at - 1] not in _MORE_KINDS
        if (
            is_counted_on
            or (is_after_year and "month" in kinds[at:])
            or (is_beside and _is_in_unit(kinds, at))
            or (is_joint and _hangs(kinds, at))
        ):
            yield at


def _is_in_unit(kinds: Sequence[str], at: int) -> bool:
    """Whether a day follows that is one of a week or month just said: "last week, on Friday"."""
    # "A week on Friday" is one.
    if (
        kinds[at] == "on"
        and kinds[at - 1] in ("weekword", "plural", "multiple")
        and kinds[at - 2] in _COUNTED_BY
    ):
        return False
    begin = at
    while begin < len(kinds) - 1 and kinds[begin] in _BESIDE:
        begin += 1
    return not _WHOLES.get(kinds[begin], _NONE).isdisjoint(kinds[max(0, at - _FEW_KINDS) : at])


def _hangs(kinds: Sequence[str], at: int) -> bool:
    joint = len(kinds[at]) + 1
    words = "".join(f"{kind} " for kind in kinds[at:])
    if _HANGING.match(words, joint):
        return True
    is_date = kinds[at] == "comma" or kinds[at - 1] in _DATE_KINDS or kinds[at - 2] == "month"
    return is_date and _COUNTED_ON.match(words, joint) is not None
