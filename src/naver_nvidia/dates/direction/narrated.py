"""Whether a sentence says so plainly on which side a date lies that no distance is absurd."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS, WEEKDAYS
from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Context, Direction
from naver_nvidia.dates.direction.tense import TO, backward, cue, first_cue, is_past, lasted
from naver_nvidia.dates.lexicon import cues, timetables, verbs
from naver_nvidia.dates.patterns import Pattern, Rare
from naver_nvidia.dates.tokens import plain

# How far before the date "since" may be that looks back: "since his arrest in".
_NEAR_SINCE: Final = 5
_MARKS_OF_CHRONICLE: Final = ("\N{EM DASH}", "\N{EN DASH}", "-", ":")
_NAMES_OF_DATES: Final = frozenset((*MONTHS, *WEEKDAYS))
_NOT_BE: Final = r"(?<!\bis)(?<!\bare)(?<!\bbe)(?<!\bwas)"
# "The court said in | that", "said in |: 'I left'", "it told them in | it would".
_SAID_BEFORE: Final = Pattern(
    rf"{_NOT_BE}\s(?:told|said|found|knew|thought|wrote|[a-z]+ed)\s+(?:[\w'\u2019]+\s+){{0,4}}?"
    r"(?:in|on|last)\s+\Z"
)
_WHAT_WAS_SAID: Final = Pattern(
    r"\s+that\s|[,:]?\s+[\"'\u2018\u201c\u201e\u00ab]\w|\s+(?:[\w'\u2019-]+\s+){1,3}would\b"
)
_HAD_DONE: Final = Pattern(
    r"\shad\s+(?:[a-z]+ly\s+|also\s+)?(?!expected|planned|scheduled|hoped|wanted|set|due|to\b)[a-z]+\s+(?:in|on)\s+\Z"
)
_DECIDED_BEFORE: Final = Pattern(
    rf"{_NOT_BE}\s(?:agreed|decided|voted|vowed|pledged|promised|offered|refused|threatened|began"
    r"|chose)\s+(?:in|on)\s+\Z"
)
# "'I left', said Berg, the mayor, in |".
_SPEAKER: Final = (
    r"(?:\s+(?:[A-Z][\w.'\u2019-]*|[a-z]{2,3}|(?<=the\s)[a-z]+|[a-z]+(?=\s[A-Z]))){1,8}"
)
_QUOTED_BEFORE: Final = Pattern(
    r"[\"'\u2019\u201c\u201d\u00bb],?(?!\s+(?:and|but|who|which|that|as|when)\b)"
    rf"(?:\s+[\w.'\u2019-]+){{0,8}}\s+(?:{verbs.SAID}(?:{_SPEAKER})?|told\s+[a-z]+)"
    r"(?:,\s+(?:an?|the)\s[^,.;\"\u201c\u201d]{1,60},)?\s+(?:in|on)\s+\Z"
)
# How far before the date the quotation may end.
_NEAR_QUOTATION: Final = 140
_WRITING: Final = Pattern(
    r"\s+(?:[a-z]+\s+)?(?:report|study|survey|poll|ruling|audit|memo|letter|article|review|analysis|interview"
    r"|statement|filing|speech|decision|inquiry|investigation)\s+(?:by\s+.{1,30}\s)?"
    r"(?:that\b|(?:had\s+|has\s+)?(?:said|found|put|gave|drew|came|[a-z]+ed)\b)"
)
# "Expected to fall 2% in | March".
_DUE: Final = Pattern(
    r"\b(?:expected|forecast|poised|seen|projected|estimated|likely)\s+to\s+(?:have\s+)?"
    r"(?:ris|fall|climb|drop|rebound|declin|increas|decreas|gain|slip|slow|eas|gr[eo]w|shr[iu]nk)\w*"
    r"(?:\s+[$\w.%-]+){0,5}?\s+in\s+\Z"
)
# "Was due to end in March", "planned work in March", "shelved its plans for a sale on March 5".
_WAS_DUE: Final = Rare(
    "due expected scheduled slated set supposed plan",
    r"\b(?:was|were)\s+(?:[a-z]+ly\s+)?(?:due|expected|scheduled|slated|set|supposed)\b"
    r"|\b(?:planned|scheduled)\s+[a-z]+\s+in\s+\Z"
    r"|\b(?:shelved|scrapped|dropped|pulled|abandoned|withdrew|ditched|cancell?ed)\s[^.;,]{0,60}"
    r"\b(?:plan(?:s|ned)?|scheduled|slated|due)\s+(?:to|for|on)\b",
)
_NOT_UNTIL: Final = Pattern(
    r"\b(?:did|was|were|had|could|would)(?:\s+not|n['\u2019]t)\b.*\b(?:until|till)\s+\Z"
)


def was_said_then(context: Context) -> bool:
    """Whether the date is that on which something was said, written, or first was done."""
    left, right = context.left, context.right
    if context.before in ("a", "an", "the"):
        return _WRITING.match(right) is not None
    if context.before in cues.UNTIL:
        return _NOT_UNTIL.search(left) is not None
    if context.before not in ("in", "on", "last"):
        return False
    if _WHAT_WAS_SAID.match(right) and _SAID_BEFORE.search(left):
        return True
    if right.startswith(" to ") and _DECIDED_BEFORE.search(left):
        return True
    before = context.text[max(0, context.start - _NEAR_QUOTATION) : context.start]
    return bool(_HAD_DONE.search(left) or _QUOTED_BEFORE.search(before))


def is_told(context: Context) -> bool:
    """Whether a verb in the past governs the date: "died on July 3", not "a plan for it"."""
    left = [*context.left_words]
    before = context.before
    if before == "ended" or side_of_opening(context) == BEHIND:
        return True
    if before == "through" or before in cues.UNTIL:
        return lasted(left)
    if before in ("in", "on"):
        del left[-1]
    elif before in ("after", "before"):
        # "Died two days after Christmas".
        del left[-3:]
    elif not _is_bare_day(context, left):
        return False
    # "Who retires Dec. 31" is in the present, whatever was told before.
    return (
        cues.MODALS.isdisjoint(left) and cues.BEGINNING.isdisjoint(left[-1:]) and verb_tells(left)
    )


def verb_tells(left: list[str]) -> bool:
    """Whether the last telling word tells of what was done then, and not when it was to be."""
    *_, subject, verb = ["", "", *left]
    if verb in verbs.SAYING and (subject in verbs.WERE or subject.endswith(",")):
        return True
    for place in range(len(left) - 1, -1, -1):
        word = plain(left[place])
        follows = left[place + 1] if place + 1 < len(left) else ""
        is_name = follows in verbs.NOUN_NEXT or follows[:1].isupper()
        is_led_on = word in TO and not is_name
        # "He was arrested and faces a hearing", and has one, is in the present.
        is_joint = word in timetables.BOUNDARIES or left[place].endswith(",")
        is_present = word in verbs.PERFECT or (
            is_joint and follows.islower() and follows.endswith("s")
        )
        # "Moved to Ohio" is told, and "moved to June" is not.
        is_plan = word in cues.NOT_TELLING and not (word == "moved" and follows == "to")
        if is_plan or is_led_on or is_present or left[place].strip(",") in _NAMES_OF_DATES:
            return False
        if found := cue(left, place):
            return found == BEHIND
    return False


def _is_bare_day(context: Context, left: list[str]) -> bool:
    """Whether something may be done on the day, with no "on" before: "was arrested Jan. 15"."""
    before, after = context.before, context.after
    first, last = context.words[0], context.words[-1]
    if not (last.isdigit() or (first.isdigit() and last.isalpha())) or not before.isalnum():
        return False
    if before in verbs.NO_VERB_FOLLOWS or before.endswith("ing"):
        return False
    if before in verbs.CHOSE and verbs.WERE.isdisjoint(left[-2:-1]):
        return False
    return not after[:1].islower() or plain(after) in timetables.SMALL_WORDS


def side_of_opening(context: Context) -> Direction:
    """The side of a date that opens what is told: "In May, they met", "May 3: They met"."""
    left, right = context.left_words, context.right_words
    if not verbs.OPENING_A_DATE.issuperset(context.plain_left):
        return 0
    if not left and context.right[:1].isspace() and context.after not in _MARKS_OF_CHRONICLE:
        # The month or the day is itself the subject: "January was cold".
        is_named = not verbs.CHOSE.isdisjoint(right[1:2])
        return BEHIND if right and is_past(right, 0, plain(right[0])) and not is_named else 0
    place = 0
    while (place := place + 1) < len(right):
        word = plain(right[place])
        if word in verbs.SUBORDINATE:
            place = _end_of_subordinate(right, place)
        elif word not in verbs.PERFECT and is_past(right, place, word):
            is_verb = right[place - 1].lower() not in verbs.BEFORE_PARTICIPLE
            # "In May, he said, they will meet."
            if is_verb and not right[place].endswith(","):
                is_over = word in verbs.SAYING or not _goes_on_ahead(right, place)
                return BEHIND if is_over else AHEAD
        elif cue(right, place) == AHEAD:
            return AHEAD
    return 0


def _end_of_subordinate(right: list[str], place: int) -> int:
    """The last word of a clause within the sentence: its verb, or what the comma stands after."""
    words = range(place + 1, len(right))
    if right[place - 1].endswith(","):
        return next((at for at in words if right[at].endswith(",")), place)
    verb = next((at for at in words if is_past(right, at, plain(right[at]))), place)
    while verb + 1 < len(right) and is_past(right, verb + 1, plain(right[verb + 1])):
        verb += 1
    return verb


def _goes_on_ahead(right: list[str], place: int) -> bool:
    """Whether a verb in the past is but part of a subject: "a man accused of it goes on trial"."""
    for at in range(place + 1, len(right)):
        word = plain(right[at])
        if right[at - 1].endswith(",") or word in timetables.BOUNDARIES:
            return False
        is_finite = word in verbs.WILL_OR_ARE or (
            word.endswith("s") and word not in verbs.MAY_BE_NOUNS
        )
        if is_finite and cue(right, at) == AHEAD:
            return True
    return False


def side_of_earliest(context: Context) -> tuple[Direction, bool] | None:
    """The side that "as early as March" lies on, and whether that is certain."""
    left, right = context.left_words, context.right_words
    *_, how, last = ["", "", *context.plain_left]
    if last != "as" or how not in ("early", "late", "recently"):
        return None
    if how == "recently":
        return BEHIND, True
    if told := backward(left):
        # They may have warned then, or of what comes then.
        return told, told == BEHIND and verb_tells(left)
    told = first_cue(right, range(len(right)))
    return (told, told == BEHIND) if told else None


def looks_back(context: Context) -> bool:
    """Whether it is of what nobody plans, as "a quake in May" is, or "since his arrest in May"."""
    left = context.plain_left
    near = left[-_NEAR_SINCE:]
    if "since" in near:
        return backward(near[near.index("since") + 1 :]) != AHEAD
    at = 1 if context.after in cues.POSSESSIVE else 0
    # "The shooting in May", "the shooting of Lee Orr in May".
    happened = context.plain_right[at : at + 1]
    if left[-1:] in (["in"], ["on"]):
        happened += [first for first, second in pairwise(near) if second in ("of", left[-1])]
    is_of_one = not verbs.HAPPENINGS.isdisjoint(happened)
    return is_of_one and context.direction != AHEAD and verbs.FEARED.isdisjoint(left)


def is_compared(context: Context) -> bool:
    """Whether what is told is compared with what was then: "lower than in March"."""
    *_, how, than, last = ["", "", "", *context.plain_left]
    if last == "than":
        return context.right.startswith(cues.POSSESSIVE)
    return (than, last) == ("than", "in") and how not in ("earlier", "later")


def was_due(context: Context) -> bool:
    """Whether something had its time then, which may be over: "was due to end in March"."""
    return _WAS_DUE.search(context.left) is not None


def is_foretold(context: Context) -> bool:
    """Whether a verb ahead governs the date: "ends in May", not "the report for May will".

    Of figures that are due, "expected to fall in March", it tells no more than when they come out.
    """
    if _DUE.search(context.left) or was_due(context):
        return False
    return context.before in {"in", "by"} | cues.UNTIL and backward(context.left_words) == AHEAD
