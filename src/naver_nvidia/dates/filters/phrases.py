"""What sets a date in a text apart from its look-alikes; words given as a date are not asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.clause.clocks import SESSION, TO_LAST_HOUR
from naver_nvidia.dates.clause.context import BEHIND, Context
from naver_nvidia.dates.direction.tense import first_cue
from naver_nvidia.dates.filters.durations import has_ended, is_no_game
from naver_nvidia.dates.lexicon import cues, look_alikes, timetables
from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.dates.patterns import Pattern

# "The day before and the day after the vote".
_EVENT: Final = Pattern(
    r"\s*(?:at\s+(?:least|most)|(?:and|or)\s+(?:the\s+\w+\s+)?(?:after|during|of))\b"
)
_AFTER_YEAR: Final = Pattern(r"\b[12][0-9]{3}(?:[-.][0-9]{2}[-.][0-9]{2})?,?\s+\Z")
# "From Saturday | 05:00 | until 16:00", "from | 12:50 | to 16:00".
_UP_TO_CLOCK: Final = Pattern(r"\s+(?:to|until|till)\s+[0-9]{1,2}:[0-5][0-9]\b")
_BEFORE_CLOCK: Final = {"from"}.union(map(str.lower, WEEKDAYS))
_DAY_AND_YEAR: Final = Pattern(r",\s+[0-9]{1,2} [A-Z][a-z]+,? [12][0-9]{3}\b")
_AFTER_SOON: Final = ("after", "as", "before", "afterward", "afterwards")
_OF_SOMETHING: Final = Pattern(r"\s+of\b")
# What tells which time is meant by what was then: "the year his father died".
DESCRIBED: Final = Pattern(
    r"\s+(?:(?:I|he|she|it|we|they|his|her|my|our|their|the|an?)\b|was [12][0-9]{3}\b"
    r"|of\s+(?![$0-9])|[A-Z][a-z]+ (?:[a-z]+ed|was|were|won|lost|became|left|came|went|fell|had)\b)"
)
_DURING: Final = word_set("in during through throughout by for over into all")
_BROADCASTS: Final = word_set("show programme program")
# A goal is scored at 8:15 of the game.
_OF_GOALS: Final = word_set("scored scores goals")
_OF_GAMES: Final = word_set("won win wins beat lost loss season game games team teams against")
_OPENINGS: Final = ("", *':("\u201c')
_OF_CURRENT: Final = word_set("electrical electric alternating direct")
_CHANGED: Final = Pattern(
    r"(?:(?:%|\b(?:percent|per cent|points?))(?:\s+(?:higher|lower|up|down))?"
    r"|\b(?:higher|lower|flat)|\b(?:closed?|finish(?:ed)?|end(?:ed)?|was|were)\s+(?:up|down))\s+on\s+\Z"
)
_CLOSED: Final = Pattern(r"\b(?:close|end|finish|start|open)(?:s|d|ed|ing)?\s+\Z")
_HIGHER: Final = word_set("up down higher lower flat little unchanged")
# How many words tell whether the one before "soon" is a verb in the past: "is to be sold soon".
_NEAR_SOON: Final = 4


def _unless(*, before: str = "", after: str = "") -> Callable[[Context], bool]:
    """A filter of what has one of these words right before or after it."""
    befores, afters = word_set(before), word_set(after)
    return lambda context: (
        context.before not in befores and context.after.rstrip(".,") not in afters
    )


# "20th Century Fox".
is_no_film: Final = _unless(after="Fox Fox's")
# "Model year 2024" may begin in the year before.
is_no_model: Final = _unless(before="model")
# An overnight success, the overnight train, and what does not happen overnight.
is_no_success: Final = _unless(
    before="happen change",
    after="""
    success sensation hit star celebrity millionaire fix bag bus train ferry flight stay parking
    """,
)
# "The year-ago first week of June" is not that of the nearest June.
no_part_follows: Final = _unless(after="first second third last")
follows_no_year_ago: Final = _unless(before="year-ago year-earlier")


def is_no_name(context: Context) -> bool:
    """Not so "The Sunday Times", "Saturday Night Live", "Black Friday" and "Christmas Island"."""
    after = context.right_words[:3]
    if after[:1] == ["Night"]:
        if after[1:] and after[1][:1].isupper():
            return False
        del after[0]
    return context.word_before not in look_alikes.NAMED_BEFORE and (
        not after or after[0].strip(".,") not in look_alikes.NAMED_AFTER
    )


def is_no_habit(context: Context) -> bool:
    """Not so "The Daily Mail"."""
    return not (context.words[0].isupper() and context.after[:1].isupper())


def is_no_masthead(context: Context) -> bool:
    """Not so "People's Daily" and "Lee Daily said": within a sentence, "daily" is written small."""
    left = context.left.rstrip()
    return is_no_habit(context) and (context.words[0].islower() or left[-1:] in _OPENINGS)


def is_no_path(context: Context) -> bool:
    """Not so digits in an address of the web, or of a version."""
    return context.left[-1:] != "/" and context.before != "version"


def is_no_flow(context: Context) -> bool:
    """Not so an electrical current and the current account."""
    is_adjective = context.after[:1].isalpha() and not context.after.startswith("account")
    return is_adjective and context.before not in _OF_CURRENT


def follows_at(context: Context) -> bool:
    """At the moment and at present, they are now."""
    ends = ends_phrase(context) or context.after in cues.BEFORE_DATES
    return context.before == "at" and ends


def is_preposition(context: Context) -> bool:
    """Whether the first word is one: "following Friday's vote", but not "that following Friday"."""
    is_following = context.words[:9].lower() == "following"
    return context.finding and is_following and context.before not in cues.DETERMINERS


def is_day_of_month(context: Context) -> bool:
    """Not so "the first" and "the 24th floor": "on the 24th", with digits and no noun after it."""
    ends = ends_phrase(context) or context.after.rstrip(".,") in cues.BEFORE_DATES
    return ends and context.before in look_alikes.BEFORE_DAY and has_digits(context)


def ends_with_day(context: Context) -> bool:
    """Not so "Tuesday, the first Democrat" and "Friday, the 5th Circuit": the 5th of a month."""
    is_day = has_digits(context) or "," not in context.words
    ends = ends_phrase(context) or context.after in ("at", "in", "from", "until")
    return is_day and ends and context.after[:1] != "-"


def has_digits(context: Context) -> bool:
    """Not so "the first", which is far more often the first of some things than of a month."""
    return any(map(str.isdigit, context.words))


def stands_alone(context: Context) -> bool:
    """No clause follows: "the day before." is a date, "the day before he left" is not one yet."""
    after = context.after
    return (
        context.words.endswith(" previous")
        or not after[:1].isalnum()
        or (after in timetables.SMALL_WORDS and not _EVENT.match(context.right))
    )


def never(_: Context) -> bool:
    """In a text, such words are far more often something else."""
    return False


def looks_like_clock(context: Context) -> bool:
    """8:15 is a time after "at" or with a zone; otherwise it may be a score or a verse."""
    is_of_game = context.after == "of" or context.has(_OF_GOALS)
    return not is_of_game and (
        context.before in ("at", "by", "around", "about", "until")
        or _AFTER_YEAR.search(context.left) is not None
        or context.right.startswith((" on ", " this "))
        or TO_LAST_HOUR.match(context.right) is not None
        or (_UP_TO_CLOCK.match(context.right) is not None and context.before in _BEFORE_CLOCK)
        or _DAY_AND_YEAR.match(context.right) is not None
        or context.words[-1:].isalpha()
    )


def is_now(context: Context) -> bool:
    """Not so "Prime Now", "now and then", "as soon as" and "soon after", nor "it soon fell"."""
    if context.before == "as" or context.plain_right[:2] in (["and", "then"], ["and", "again"]):
        return False
    if not (is_no_title(context) or context.left.endswith("\n")):
        return False
    if context.words.lower() != "soon":
        return True
    is_compound = "-" in (context.left[-1:], context.right[:1])
    if is_compound or context.before == "too" or context.after.rstrip(",.") in _AFTER_SOON:
        return False
    left = context.left_words
    if not left:
        return context.direction != BEHIND
    around = [*left[-_NEAR_SOON:], *context.right_words[:1]]
    return first_cue(around, range(len(around) - 1, max(0, len(around) - 3), -1)) != BEHIND


def is_of_trading(context: Context) -> bool:
    """Only what rose or fell did so on the day: "up 2% on the day", "closed the day lower"."""
    if _CLOSED.search(context.left):
        return context.after in _HIGHER
    return ends_phrase(context) and _CHANGED.search(context.left) is not None


def ends_phrase(context: Context) -> bool:
    """No noun follows: "in the past," but not "the past chairman"."""
    return not context.after[:1].isalpha() or context.after in look_alikes.AFTER_PHRASE


def is_common_noun(context: Context) -> bool:
    """Not so the last word of "the Player of the Year"."""
    return context.words.rpartition(" ")[2].islower()


def is_of_session(context: Context) -> bool:
    """Only in trading has a part of a day no article: "in morning trading"."""
    return context.before in ("in", "during") and SESSION.match(context.right) is not None


def is_of_no_event(context: Context) -> bool:
    """Nor so "the night of his arrest", and the night he died, whenever that was."""
    return is_common_noun(context) and context.after != "of" and not is_described(context)


def is_described(context: Context) -> bool:
    """Whether what was then tells which it was: "the summer they met", but not "in the summer"."""
    leading = [word for word in context.plain_left[-2:] if word != "the"][-1:]
    return _DURING.isdisjoint(leading) and DESCRIBED.match(context.right) is not None


def is_no_title(context: Context) -> bool:
    """Not so "This Week", "USA Today" and the Today show."""
    words = context.words
    if not words[0].isupper():
        return True
    if context.after.rstrip(".,").lower() in _BROADCASTS:
        return False
    if " " in words:
        return not words.istitle() or not context.left
    before = context.word_before.lstrip("`'\"\u201c\u2018")
    # "It Is Now Worse" is a headline.
    is_verb = before.lower() in cues.PRESENT
    is_end = before[-1:].isalnum() or len(before) == len("W.")
    is_name = before[:1].isupper() and is_end and not is_verb
    return not (is_name and context.left[-1:].isspace())


def is_no_title_of_hours(context: Context) -> bool:
    """Not so "Midnight Oil"."""
    return is_no_title(context) and is_no_habit(context)


def is_no_title_nor_name(context: Context) -> bool:
    """Not so "USA Today" and "Tomorrow Never Dies"."""
    return is_no_title(context) and is_no_name(context)


def is_span(context: Context, unit: str) -> bool:
    """The time up to now, as in "for the last week", and not the week before, "last week"."""
    is_last = context.words.lower().startswith("the last ") and not has_ended(context)
    return is_last and context.before in look_alikes.DURING_UNIT and unit != "weekend"


def is_span_ahead(context: Context, unit: str) -> bool:
    """The time from now on, as in "over the next year", and not "next year".

    "The budget for the coming year" is the calendar's, and so is "the next year's budget".
    """
    words = context.words.lower()
    if not words.startswith(("the next ", "the coming ")) or context.right.startswith(
        cues.POSSESSIVE
    ):
        return False
    is_named_so = context.before == "for" and words.startswith("the coming ")
    return context.before in look_alikes.DURING_NEXT.get(unit, ()) and not is_named_so


def is_no_stage(context: Context) -> bool:
    """Not so "This Week", "the last week of the campaign" and "the next quarter-final"."""
    is_led_on = context.after == "of" or context.right.startswith(" for which")
    is_of_something = context.words[:4].lower() == "the " and is_led_on
    is_compound = context.right[:1] == "-" and context.words.lower().endswith(("half", "quarter"))
    return is_no_title(context) and not is_of_something and not is_compound


def is_numbered_week(context: Context) -> bool:
    """A week of the calendar, and not "week 2 of the trial", nor that of a game."""
    is_of_something = _OF_SOMETHING.match(context.right) is not None
    is_of_games = context.words[0].isupper() and context.has(_OF_GAMES)
    is_plain = not is_of_something and not is_of_games and is_no_game(context)
    return context.before in cues.BEFORE_DATES and is_plain
