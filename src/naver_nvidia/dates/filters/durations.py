"""What sets a length of time in a text, or a part of the year, apart from its look-alikes."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.clause.context import AHEAD, Context
from naver_nvidia.dates.lexicon import cues, look_alikes
from naver_nvidia.dates.patterns import Pattern, Rare

_RATES: Final = frozenset(
    ("an hour", "a minute", "a second", "a day", "a week", "a month", "a quarter", "a year")
)
_ENDED: Final = Pattern(r",?\s+(?:(?:which|that)\s+)?(?:ended|closed)\b")
# "The second half of the season", but not "of the company's fiscal year".
_OF_NO_YEAR: Final = Pattern(
    r"\s+of\s+(?!(?:\S+\s+){0,4}(?:\S*year|fiscal|\S*[0-9]{4}|decade|century|month)\b)"
)
# "The second half of the final", "the first quarter in more than two years".
_OF_GAME_OR_RECORD: Final = Pattern(
    r"\s+of\s+(?:\S+\s+){1,2}(?:game|match|contest|season|bout|race|final|tournament)\b"
    r"|\s+in\s+(?:more\s+than\s+|nearly\s+|almost\s+)?[\w-]+\s+(?:years|decades)\b",
)
# A score, which is no "10-15 percent"; the time left, and verbs of players.
_GAME: Final = Rare(
    "- : oalless coreless kick sat halftime referee shutout",
    r"(?<![-/$0-9])\b[0-9]{1,3}-[0-9]{1,3}\b(?!-|%|\s+(?:per|million|billion|basis|cent|year|month|day))"
    r"|\b[0-9]?:[0-9]{2} (?:left|remaining)\b"
    r"|\b(?:goalless|scoreless|kick-?off|sat out|halftime|half-time|referee|shutout|kicked off)\b",
)
_DIGITS: Final = frozenset("$\u00a3\u20ac0123456789")
_DISTANCES: Final = ("miles", "kilometers", "kilometres", "km", "metres", "meters")
# "A day trip".
_OF_THE_DAY: Final = ("trip", "job", "ticket", "nursery", "school")
_WAR: Final = Pattern(r"['\u2019]?\s+War\b")
# "Wait days, if not | weeks", "in a matter of | weeks".
_PLURALS: Final = "(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)"
_OR_MORE: Final = r"(?:if not|or(?: even)?)"
_TOLD_BEFORE: Final = Pattern(rf"\b{_PLURALS},?\s+{_OR_MORE}\s+\Z|matter of \Z")
# "Years ago", "in the months leading up to", "in the years to come".
_TOLD_AFTER: Final = Pattern(
    r"\s+(?:of|ago|back|earlier|later|before|after(?:wards?)?|ahead|away)\b|-(?:long|old)\b"
    r"|(?:\s+[a-z]+ly)?\s+(?:leading up to|that followed|following|since|to come)\b"
    rf"|,?\s+{_OR_MORE}\s+{_PLURALS}\b"
)
# "30 people a day", "three cups of coffee a day".
_COUNTED: Final = Pattern(
    r"(?:\b[0-9][0-9,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand"
    r"|million|hundreds of|thousands of|dozens of))"
    r"\s+(?!(?:was|is|has)\b)(?:[a-z]+s|people|men|women|children|die)(?:\s+of(?:\s+[a-z]+){1,2})?\s+\Z"
    r"|\bmany\s+times\s"
)


def amount_is_told(context: Context) -> bool:
    """Bare "years" is one after "for" or "took" and before "ago"; "early days" are none."""
    if context.words == "days" and context.before == "early":
        return False
    return (
        context.before in look_alikes.BEFORE_AMOUNT
        or _TOLD_BEFORE.search(context.left) is not None
        or _TOLD_AFTER.match(context.right) is not None
    )


def amount_is_duration(context: Context) -> bool:
    """Not so "a quarter" of something, "One day he will", the rate "$5 a day" and "60 Minutes"."""
    words, before, after = context.words.lower(), context.before, context.after
    *counting, unit = context.words.split()
    # "One Hundred Years of Solitude".
    is_title = unit.istitle() and (
        (words[0].isdigit() and before not in look_alikes.BEFORE_AMOUNT)
        or (context.words.istitle() and len(counting) > 1)
    )
    # "On a day", "a day trip", "in a week when", "a day like any other".
    is_any = (
        (words == "one day" and (not context.left or before in ("on", "then")))
        or (words == "a day" and (before == "on" or after in _OF_THE_DAY))
        or (words in _RATES and after in ("when", "like"))
    )
    # "For the second time in as many weeks" counts no weeks, and "her grade eight year" no years.
    is_uncounted = (
        (before == "as" and words.startswith("many"))
        or before == "grade"
        or context.left.endswith("once-in-")
    )
    if is_title or is_any or is_uncounted or _WAR.match(context.right):
        return False
    if words.endswith(("quarter", "quarters")):
        is_in_a_row = not look_alikes.IN_A_ROW.isdisjoint(words.split())
        is_share = words.endswith("a quarter") and after == "of"
        is_time = (is_in_a_row or before in look_alikes.DURING_AMOUNT) and not is_share
        return is_time and is_no_game(context)
    # Batsmen hit half-centuries.
    if words.startswith("half") and unit.endswith("century"):
        return before in look_alikes.BEFORE_AMOUNT
    return not is_rate(context)


def is_rate(context: Context) -> bool:
    """Whether it is what so many are counted in: "40 tons a week", "$5 a day"."""
    before = context.before
    return context.words.lower() in _RATES and (
        before in look_alikes.MEASURES
        or before[:1] in _DIGITS
        or _COUNTED.search(context.left) is not None
    )


def is_record(context: Context) -> bool:
    """Whether there was none such for so long: "the first time in years", "the biggest drop in"."""
    return not cues.SUPERLATIVES.isdisjoint(context.plain_left)


def is_no_speed(context: Context) -> bool:
    """Not so "60 miles an hour", "a 60-mile-per-hour wind" and "frames per second"."""
    is_compound = context.left.endswith("-")
    is_fast = context.words.endswith(("minute", "second")) or (
        context.words.endswith("hour") and context.before.rstrip(")") in _DISTANCES
    )
    return not is_compound and not is_fast


def follows_verb_last(context: Context) -> bool:
    """Whether "last" is a verb: after a noun or "to", and in "last a day"."""
    before = context.before
    if context.words[:4].lower() != "last" or not context.left:
        return False
    return before == "to" or not (
        before in cues.BEFORE_DATES | cues.DETERMINERS
        or before.endswith((*cues.POSSESSIVE, ",", "(", '"'))
    )


def lasts_from(context: Context) -> bool:
    """Whether "90 days from Dec. 1" are those days, as after "for", and not the last of them."""
    return context.finding and context.before in look_alikes.LASTING


def counts_more(context: Context) -> bool:
    """Whether "over" counts: after a verb of lasting, a preposition or nothing."""
    before = context.before
    if not context.left:
        return not context.right.startswith(",")
    return before in cues.BEFORE_DATES | look_alikes.BEFORE_OVER or before.endswith(",")


def has_ended(context: Context) -> bool:
    """Whether it is said that it ended: "the last quarter, which ended on March 31"."""
    return _ENDED.match(context.right) is not None


def is_no_game(context: Context) -> bool:
    """Not so the quarter and the half in which a team scored, and the first half of a match."""
    if (
        context.has(cues.SPORT)
        or _OF_GAME_OR_RECORD.match(context.right)
        or (context.words.lower().endswith("half") and not _is_half_year(context))
        or _GAME.search(f"{context.left} {context.right}")
    ):
        return False
    return context.has(cues.BUSINESS) or not context.reading.tells_of_games


def _is_half_year(context: Context) -> bool:
    """Whether it is a half of a year: what lies ahead, or what has to do with business."""
    if _OF_NO_YEAR.match(context.right):
        return False
    is_of_business = context.tells_results or context.has(cues.BUSINESS)
    return is_of_business or context.direction == AHEAD or has_ended(context)
