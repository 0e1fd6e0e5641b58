"""On which side of publication a date lies, as the words about it say."""

from __future__ import annotations

from itertools import product
from typing import Final

from naver_nvidia.dates.calendar.units import WEEKDAYS
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context, Direction, words_of
from naver_nvidia.dates.direction.head_nouns import without_aside, without_row
from naver_nvidia.dates.direction.tense import (
    backward,
    cue,
    first_cue,
    is_appointed,
    is_done,
    lasted,
)
from naver_nvidia.dates.direction.timetables import announces, tells_timetable
from naver_nvidia.dates.lexicon import cues, events, timetables, verbs
from naver_nvidia.dates.tokens import plain

# How far after a date the verb may be that governs it, and how far in a sentence that it opens.
_RIGHT, _RIGHT_OF_OPENING = 90, 160
# Right before a date ahead: "as soon as Monday", "from now until May".
_AHEAD_IN_TWO_BEFORE: Final = frozenset(
    (("soon", "as"), ("early", "as"), *product(["now"], ["and", "to", "until", "till", "through"]))
)
# How far before "to" what is put off may begin: "postponed its talks with the union to".
_NEAR_PUT_OFF: Final = 9
_OPENING_QUOTES: Final = ('"', "\u201c", "\u2018")
_ONLY: Final = frozenset(("last", "final", "next", "only"))
# Where the noun may stand that has a day: "Tuesday's presidential runoff vote".
_HEAD: Final = 5


def look_around(context: Context) -> Direction:
    """The direction that prepositions, verbs and what is awaited give the date."""
    without_clock = context.left_of_clock
    left = context.left_words if without_clock == context.left else words_of(without_clock)
    found = _by_words_before(context, left)
    if found is None and context.after.startswith(cues.POSSESSIVE):
        found = _of_possessive(context, left)
    return _by_verbs(context, left) if found is None else found


def verb_direction(context: Context) -> Direction:
    """Where the verb alone points: "fell by noon" says no more than "fell at noon"."""
    return backward(context.left_words) or _forward(context)


def _by_words_before(context: Context, left: list[str]) -> Direction | None:
    """What "since", "by", "until" and the like say; None if no such word stands before."""
    *_, second, before = ["", "", *map(plain, left[-2:])]
    if before == "since":
        return BEHIND
    # "It has 40 shops as of May", but "As of May, they will close".
    if (second, before) == ("as", "of") and not context.opens_clause:
        return verb_direction(context) or BEHIND
    is_ahead = before in cues.AHEAD_RIGHT_BEFORE and second not in ("week", "weekend")
    if is_ahead or (second, before) in _AHEAD_IN_TWO_BEFORE:
        return AHEAD
    if before == "from" and is_put_off(left[:-1]):
        return _of_first_plan(context)
    is_limit, is_owner = before in cues.UNTIL, context.after.startswith(cues.POSSESSIVE)
    if (before == "to" or is_limit) and is_put_off(left) and not is_owner:
        # "Postponed until Thursday, when he confessed" has been.
        return backward(left) if context.right_words[1:2] == ["when"] else AHEAD
    if (before == "through" or is_limit) and lasted(left):
        return BEHIND
    return _of_limit(context, left) if before == "by" or is_limit else None


def _of_first_plan(context: Context) -> Direction | None:
    """Where the day lies from which something was put off: before the day that it was put off to.

    None if that is no weekday. A day that it was put off from, and not to another, is over.
    """
    was_moved = any(word.endswith("ed") and is_put_off([word]) for word in context.left_words[-4:])
    if was_moved and "to" not in context.right_words[:6]:
        return BEHIND
    first, to, second = [context.words, *context.right_words[:2], "", ""][:3]
    second = second.strip(",.")
    if to != "to" or not {first, second} <= set(WEEKDAYS):
        return None
    return AHEAD if _days_until(context, first) < _days_until(context, second) else BEHIND


def is_put_off(left: list[str]) -> bool:
    """Whether something was put off to the date that follows, and has not been since."""
    near = [plain(word) for word in left[-_NEAR_PUT_OFF:]]
    is_in_two = not cues.PUT_OFF_IN_TWO.isdisjoint(near) and not {"off", "back"}.isdisjoint(near)
    return (is_in_two or not cues.PUT_OFF.isdisjoint(near)) and "had" not in near


def _of_limit(context: Context, left: list[str]) -> Direction:
    """Settle "had left by Friday", "by Friday they left" and "agreed to leave by Friday"."""
    told = backward(left)
    behind = _forward(context) if told == 0 else told
    settled = behind == BEHIND and (told == 0 or not cues.PAST_PERFECT.isdisjoint(left))
    return BEHIND if settled else AHEAD


def _of_possessive(context: Context, left: list[str]) -> Direction:
    """What is said of a thing that has a day: "await Friday's report".

    "Tuesday's ruling" is a thing, which the verb need not share its time with.
    """
    *_, length, second, first = ["", "", "", *map(plain, left[-3:])]
    if first == "on" and not timetables.ATTENTION.isdisjoint(left):
        return AHEAD
    # "Days ahead of Sunday's final", but "ahead of Sunday's final".
    is_before = length in cues.LENGTHS and second == "ahead"
    if not is_before and (first in cues.AWAITED or (second, first) in cues.AWAITED_IN_TWO):
        return AHEAD
    right = context.right_words
    heads = [at for at, word in enumerate(right[1:_HEAD], 1) if plain(word) in timetables.EVENTS]
    if (is_before or first == "before") and "had" not in left:
        # What has been is not spoken of as yet to come, but for what markets wait for.
        is_awaited = not timetables.OF_THE_ECONOMY.isdisjoint(context.plain_right[1:_HEAD])
        is_near = heads and _is_nearer_ahead(context)
        return AHEAD if is_near or (is_awaited and second not in cues.LENGTHS) else 0
    if not heads:
        return 0
    direction, is_plain = _of_event(right[heads[0] + 1 :])
    # What "will" be said of Sunday's vote on Monday is of the one just held.
    if direction == AHEAD and (is_plain or _is_nearer_ahead(context)):
        return AHEAD
    return AHEAD if first not in timetables.AFTERMATH and backward(left) == AHEAD else 0


def _of_event(right: list[str]) -> tuple[Direction, bool]:
    """What the verb of an event says that has a day, and whether it is plainer than "will"."""
    for place, word in enumerate(right):
        if plain(word) in timetables.BOUNDARIES:
            break
        if found := cue(right, place):
            return found, word not in cues.MODALS
    return 0, False


def _is_nearer_ahead(context: Context) -> bool:
    """Whether the next such weekday is nearer than the last."""
    name = context.words.capitalize()
    return name in WEEKDAYS and 0 < _days_until(context, name) <= len(WEEKDAYS) // 2


def _days_until(context: Context, weekday: str) -> int:
    return (WEEKDAYS.index(weekday) - context.published.weekday()) % len(WEEKDAYS)


def _by_verbs(context: Context, left: list[str]) -> Direction:
    """What the verb says that governs the date."""
    # Who said earlier what will be this summer opened a quotation with it.
    if context.left.endswith(_OPENING_QUOTES) and (inside := _forward(context)):
        return inside
    left = without_aside(without_row(left), AHEAD)
    is_weekday = context.words.lower().endswith(("day", "weekend"))
    # "Super Tuesday is March 5" may be told when it is over.
    if is_weekday and _is_appointment(context, left):
        return AHEAD
    after = context.after
    # "According to a Sunday filing", "according to a poll on Sunday", "after a crash Sunday".
    if plain(after) in cues.WRITINGS and not cues.ARTICLES.isdisjoint(left[-1:]):
        return BEHIND
    is_by_source = backward(left) == AHEAD and _is_by_source(left)
    if is_weekday and (is_by_source or _is_after_outcome(context.plain_left)):
        return BEHIND
    of_subject = cue([after], 0) if after and after not in cues.POSSIBLE else 0
    if of_subject == AHEAD and is_done(left):
        return BEHIND
    found = _of_weekday(left, context.right_words) if is_weekday else 0
    return of_subject or found or backward(left) or _forward(context)


def _is_by_source(left: list[str]) -> bool:
    """Whether they end with whom or what it is "according to", and no verb or comma is between."""
    if "according" not in left:
        return False
    source = left[left.index("according") :]
    return not (first_cue(source, range(len(source))) or any("," in word for word in source))


def _is_after_outcome(words: list[str]) -> bool:
    """Whether they end with what is told only when it has been: "after a third-place finish"."""
    words = words[:-1] if words[-1:] == ["on"] else words
    is_outcome = words[-1:] and words[-1] in verbs.HAPPENINGS | verbs.OUTCOMES
    return bool(is_outcome) and not events.AFTER_EVENT.isdisjoint(words[-_HEAD:])


def _is_appointment(context: Context, left: list[str]) -> bool:
    """Whether something is on the day, or the day is something, or an event of it is to come."""
    if is_appointed(left):
        return True
    *_, verb, last = ["", "", *map(plain, left)]
    if last in ("for", "on") and verb in cues.SET_FOR:
        return "had" not in left and "originally" not in left
    right = context.right_words
    if _is_subject(left):
        is_told = right[1:2] == ["when"] or right[1:4] == ["not", "the", "first"]
        return context.after in timetables.SUBJECTS_VERBS and not is_told
    *_, article, event = ["", "", *map(plain, left[:-1] if left[-1] == "on" else left)]
    if context.after == "is":
        # "The debate Thursday is the last", but "the vote Sunday is the second in a month".
        return event in timetables.EVENTS and not _ONLY.isdisjoint(right[2:3])
    if context.after not in cues.POSSIBLE or right[1:2] in (["have"], ["be"]):
        return False
    return event in timetables.EVENTS | timetables.WEATHER_AHEAD or article in ("a", "an")


def _of_weekday(left: list[str], right: list[str]) -> Direction:
    """The direction that the last telling word gives, or a timetable or plan before it."""
    if left and plain(left[-1]) == "for" and "had" not in left:
        verb = next((plain(word) for word in reversed(left) if cue([word], 0)), "")
        if verb in cues.ARRANGED:
            return AHEAD
    for place in range(len(left) - 1, -1, -1):
        if tells_timetable(left, place, right) or announces(left, place, right):
            return AHEAD
        if found := first_cue(left, (place,)):
            # "It was to open Monday, but burned down."
            was_to = not cues.WAS_TO.isdisjoint(left[max(0, place - 1) : place + 1])
            is_off = was_to and not cues.TURNS.isdisjoint(right)
            return BEHIND if is_off else found
    return 0


def _is_subject(left: list[str]) -> bool:
    """Whether nothing of its clause stands before the date: "Thursday is the deadline"."""
    if not left or left[-1].endswith((",", ":", "\u201c", '"', "\N{EM DASH}", "--")):
        return True
    return plain(left[-1]) in timetables.BOUNDARIES - cues.RELATIVES | {"that", "said", "says"}


def _forward(context: Context) -> Direction:
    length = _RIGHT_OF_OPENING if context.opens_clause else _RIGHT
    right = words_of(context.to_the_right(length))
    # "Those who land after Friday must isolate".
    is_from_then = context.left_of_clock.rstrip().endswith(" after")
    if is_from_then or cues.LEADING_IN.issuperset(context.plain_left):
        return first_cue(right, range(len(right)))
    # "The attack Tuesday may be linked to them": it is not the attack that may be.
    return first_cue(right, (at for at, word in enumerate(right) if word not in cues.POSSIBLE))
