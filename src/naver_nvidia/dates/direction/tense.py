"""Whether the words of a sentence tell of what lies ahead or behind: tense, and verbs of plans."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from naver_nvidia.dates.clause.context import AHEAD, BEHIND, Direction
from naver_nvidia.dates.lexicon import cues, timetables, verbs
from naver_nvidia.dates.tokens import plain

# All words that may tell of what lies ahead, and all that may be a cue.
_MAY_BE_AHEAD: Final = (
    verbs.AHEAD_ALONE
    | verbs.AHEAD_TO
    | cues.SCHEDULED
    | cues.SCHEDULED_OF_ONE
    | cues.CONTINUOUS
    | cues.POSSIBLE
    | cues.AWAITING
    | cues.ORDERED
).union({"turns", "was", "were"}, (word for word, _ in cues.AHEAD_IN_TWO))
_CUES: Final = _MAY_BE_AHEAD | verbs.IRREGULAR | verbs.UNCHANGED
_NO_INFINITIVE: Final = cues.DETERMINERS | {"to", "no", ""}
_ARE: Final = ("'re", "\u2019re", "'m", "\u2019m", "'s", "\u2019s")
_SHORT_WILL: Final = ("'ll", "\u2019ll")
_ENDINGS: Final = ("ed", *_SHORT_WILL)
_WANT_VERB_ENDINGS: Final = (*_SHORT_WILL, "n't", "n\u2019t")
# How many words after "ordered" the verb is that says to do what.
_OBJECT: Final = 6
# How far before the date the "who" may be, and what lasted until then.
_NEAR_RELATIVE, _NEAR_LASTED = 5, 5
# How many words stand in parentheses: "Cole (10-3, 2.50 ERA) pitches".
_LONGEST_ASIDE: Final = 5
TO: Final = ("to", "for")
_NO_TIMETABLE: Final = ("to", "not", "n't", "the", "a")
# "The will was read."
_OWNERS: Final = ("the", "a", "his", "her", "their", "my", "your", "our")
_PREFIXES: Final = ("re", "co", "pre")
_NO_LONGER: Final = ("originally", "initially", "previously")
_BEFORE_NOUNS: Final = cues.DETERMINERS | timetables.PREPOSITIONS
_PRONOUNS: Final = cues.PRONOUNS | cues.PRONOUNS_OF_ONE


def is_past(words: list[str], place: int, word: str) -> bool:
    """Whether the word in a place is a verb in the past, and no participle as in "is named"."""
    if place and (words[place - 1] in cues.PRESENT or _is_now(words, place - 1)):
        # What somebody "is accused of" was done before.
        return word in verbs.ACCUSED and words[place + 1 : place + 2] in (["of"], ["with"])
    # A capital is that of a name, or of a question: "Was it July 4?"
    if word not in words[place] and word not in cues.PAST_PERFECT:
        return False
    # "They meet in May, followed by a vote in": it has the time of the verb before.
    if word == "followed" and words[place + 1 : place + 2] == ["by"]:
        return False
    if word in verbs.UNCHANGED:
        return _is_unchanged_past(words, place, word)
    is_regular = word.endswith("ed") and word not in verbs.NOT_PAST and not _is_compound(word)
    return is_regular or word in verbs.IRREGULAR


def _is_compound(word: str) -> bool:
    """Whether it is an adjective such as "just-updated", and not "re-elected"."""
    first, hyphen, _ = word.partition("-")
    return hyphen != "" and first not in _PREFIXES


def _is_now(words: list[str], place: int) -> bool:
    """Whether it is a short "is" or "are": "they're held", "if he's named"; "'s" may be "has"."""
    if words[place].endswith(("'re", "\u2019re")):
        return True
    is_condition = place > 0 and words[place - 1].lower() in ("if", "unless", "once", "when")
    return is_condition and words[place].endswith(("'s", "\u2019s"))


def _is_unchanged_past(words: list[str], place: int, word: str) -> bool:
    """Whether "cut" or the like is what a subject did: no infinitive, and no noun."""
    at = place - 1
    while at > 0 and words[at].endswith("ly"):
        at -= 1
    before = words[at].lower() if at >= 0 else ""
    if before in verbs.WANT_VERB or before.endswith(_WANT_VERB_ENDINGS):
        return False
    if word in verbs.OF_ANY:
        return True
    if not before or before in verbs.BEFORE_NOUNS or before.endswith(cues.POSSESSIVE):
        return False
    is_verb = word in verbs.NEVER_NOUNS or not cues.OBJECTS.isdisjoint(words[place + 1 : place + 2])
    return is_verb or at < 1 or words[at - 1].lower() not in verbs.ONE_OF_MANY


def first_cue(words: list[str], places: Iterable[int]) -> Direction:
    """The direction that the first telling word gives, the places taken in their order."""
    for place in places:
        word = plain(words[place])
        if (word in _CUES or word.endswith(_ENDINGS)) and (found := cue(words, place)):
            return found
    return 0


def cue(words: list[str], place: int) -> Direction:
    """The direction that the word in a place gives, by itself and by its neighbours."""
    word = plain(words[place])
    if word in _MAY_BE_AHEAD or word.endswith(_SHORT_WILL):
        found = _cue_ahead(words, place, word)
        if found is not None:
            return found
    if not is_past(words, place, word) or _is_plain(words, place, word):
        return 0
    return 0 if _is_adjective(words, place, word) else BEHIND


def _is_plain(words: list[str], place: int, word: str) -> bool:
    """Whether a verb has no tense of its own: "will need", and "have" without a participle."""
    if word in ("have", "has", "had"):
        return _follows(words, place, verbs.WANT_VERB) and not _has_participle(words, place)
    # "Will stay shut".
    return not cues.MODALS.isdisjoint(words[max(0, place - 2) : place])


def _is_adjective(words: list[str], place: int, word: str) -> bool:
    """Whether a noun follows of which a participle is the adjective: "its renovated wing"."""
    if not word.endswith("ed") or not _follows(words, place, cues.ARTICLES):
        return False
    following = words[place + 1] if place + 1 < len(words) else ""
    return following.isalpha() and following not in timetables.SMALL_WORDS


def _follows(words: list[str], place: int, those: frozenset[str]) -> bool:
    """Whether one of those words stands before, or before an adverb: "will formally set"."""
    previous = words[place - 1].lower() if place else ""
    if previous.endswith("ly") and place > 1:
        previous = words[place - 2].lower()
    return previous in those


def _has_participle(words: list[str], place: int) -> bool:
    """Whether what follows "have" makes a perfect of it: "have left", "have not been"."""
    following = [plain(word) for word in words[place + 1 : place + 3]]
    if following and (following[0] in ("not", "already", "since") or following[0].endswith("ly")):
        del following[0]
    return any(word == "been" or is_past([word], 0, word) for word in following[:1])


def _cue_ahead(words: list[str], place: int, word: str) -> Direction | None:
    """What a word says that may tell of what lies ahead; None if it does not do so here."""
    if word in verbs.AHEAD_ALONE or word.endswith(_SHORT_WILL):
        return _of_plan(words, place)
    if word in cues.POSSIBLE and word == words[place]:
        return _of_modal(words, place)
    previous = words[place - 1] if place else ""
    # What they "planned" is yet to be, whoever planned it when.
    is_planned = word == "planned" and previous not in ("was", "were", "been", "than", "as")
    if is_planned or _leads_on(words, place, word) or _is_timetable(words, place, word):
        return AHEAD
    return None


def _of_plan(words: list[str], place: int) -> Direction:
    """What "will" be and "is due" lies ahead.

    What was "originally scheduled for March 3" says with its verb where it lies, and what "had been
    due" no longer is.
    """
    previous = words[place - 1] if place else ""
    # "It fell more than expected in October".
    if previous in ("than", "as"):
        return 0
    is_noun = words[place] == "will" and previous.lower() in _OWNERS
    # "Due to heavy rain."
    if is_noun or (words[place] == "Due" and words[place + 1 : place + 2] == ["to"]):
        return 0
    # "Before May, she would have left."
    following = words[place + 1] if place + 1 < len(words) else ""
    if following == "have" and _has_participle(words, place + 1):
        return 0
    # "Met Will Park", "George Will said", but "Lee Will Meet Orr".
    is_name = words[place] == "Will" and previous.isalpha()
    if is_name and (previous.islower() or not following[:1].isupper()):
        return 0
    if words[place] in cues.SET_FOR and {"had", "been"} <= set(words[max(0, place - 3) : place]):
        return BEHIND
    return 0 if previous in _NO_LONGER else AHEAD


def _of_modal(words: list[str], place: int) -> Direction:
    """What may be lies ahead, but not what "may have" been, nor who "could not be reached"."""
    following = [plain(word) for word in words[place + 1 : place + 4]]
    was_sought = following[:1] == ["not"] or not cues.SOUGHT.isdisjoint(following)
    if words[place] == "could" and was_sought:
        return BEHIND
    if "have" in following[:2] and _has_participle(words, place + 1 + following.index("have")):
        return 0
    return AHEAD


def _leads_on(words: list[str], place: int, word: str) -> bool:
    """Whether what follows is awaited, or a "to" or "for", and a verb where the word wants one."""
    following = [plain(each) for each in words[place + 1 : place + 3]]
    is_verb = following[:1] == ["to"] and following[-1] not in _NO_INFINITIVE
    if word in cues.AWAITING:
        return bool(following)
    if word in ("was", "were"):
        is_aim = place > 0 and words[place - 1] in verbs.AIMS
        return is_verb and following[-1] != "have" and not is_aim
    if word in cues.ORDERED:
        return _is_ordered(words, place, word)
    if word in verbs.AHEAD_TO_DO:
        return is_verb and (not place or words[place - 1] not in verbs.NOT_NOW)
    if word in ("is", "are"):
        return following[:1] == ["to"]
    is_off = place > 0 and words[place - 1] in _NO_LONGER
    is_off = is_off or (word == "set" and "had" in words[max(0, place - 2) : place])
    return word in verbs.AHEAD_TO and bool(following) and following[0] in TO and not is_off


def _is_ordered(words: list[str], place: int, word: str) -> bool:
    """Whether an infinitive says what is to be: "ordered him to surrender", "was headed to"."""
    if word in ("told", "headed") and words[max(0, place - 1)] not in ("was", "were", "is", "are"):
        return False
    following = [plain(each) for each in words[place + 1 : place + 1 + _OBJECT]]
    at = following.index("to") if "to" in following else len(following)
    if word == "headed":
        return at == 0
    if at + 1 >= len(following):
        return False
    verb = following[at + 1]
    # "Ordered him to surrender Monday" says when to, but "ordered them to pay $5 Monday" does not.
    return verb not in _NO_INFINITIVE if word in cues.PROMISED else verb in cues.TO_BE_DONE


def _is_timetable(words: list[str], place: int, word: str) -> bool:
    """Whether it is a present tense that timetables are told in: "they meet", "France votes"."""
    previous = words[place - 1] if place else ""
    if place + 1 < len(words) and (word, plain(words[place + 1])) in cues.AHEAD_IN_TWO:
        return word not in ("go", "close") or previous not in _NO_TIMETABLE
    if word in cues.SCHEDULED and word == words[place]:
        return _is_many(words[before_parentheses(words, place - 1)] if place else "")
    if word in cues.SCHEDULED_OF_ONE and word == words[place]:
        return _is_one(words, place - 1)
    if word == "turns":
        return place + 1 < len(words) and words[place + 1].isdecimal()
    return word in cues.CONTINUOUS and (previous in ("is", "are") or previous.endswith(_ARE))


def before_parentheses(words: list[str], at: int) -> int:
    """The place of the word, or of that before the parentheses which it ends: "Cole (10-3)"."""
    if at > 0 and words[at].endswith(")"):
        opened = next((place for place in range(at, 0, -1) if words[place].startswith("(")), 0)
        return opened - 1 if at - opened < _LONGEST_ASIDE else at
    return at


def _is_one(words: list[str], place: int) -> bool:
    """Whether a verb in the singular may follow: "it ends", "France votes", "the sale ends"."""
    if place < 0:
        return False
    word = words[place]
    if word.lower() in cues.PRONOUNS_OF_ONE:
        return True
    if word[:1].isupper():
        return word.lower() not in _BEFORE_NOUNS
    return place > 0 and word.isalpha() and words[place - 1].lower() in cues.DETERMINERS


def _is_many(word: str) -> bool:
    """Whether a plural verb may follow: "they meet", "talks resume", but not "a fresh start"."""
    if word.endswith(("'s", "\u2019s")) or word in ("is", "was", "has", "as"):
        return False
    return word in cues.PRONOUNS or word.endswith("s") or word[:1].isupper()


def is_done(words: list[str]) -> bool:
    """Whether a verb in the past governs what follows them, of another subject's "will".

    So in "the man who died Sunday will be" and "the man found dead Sunday will be", but not in "he
    said Sunday will be".
    """
    at = len(words) - 1
    while at > 0 and plain(words[at]) in verbs.BEFORE_DATE:
        at -= 1
    if at < 1:
        return False
    if cue(words, at) == BEHIND:
        word, subject = plain(words[at]), words[at - 1]
        # "The plan announced Monday will cost", but "he announced Monday will be a holiday".
        is_thing = subject.islower() and subject not in _PRONOUNS
        return word not in cues.FORETELLING or (word in cues.ANNOUNCED and is_thing)
    for place in range(at, max(0, at - _NEAR_RELATIVE), -1):
        if words[place].endswith(","):
            return False
        if plain(words[place]) in cues.RELATIVES:
            return place < at and cue(words, place + 1) == BEHIND
    return False


def lasted(words: list[str]) -> bool:
    """Whether they end with a verb of lasting and what did so: "ran on Broadway until"."""
    return not cues.LASTED.isdisjoint(map(plain, words[-_NEAR_LASTED:]))


def is_appointed(words: list[str]) -> bool:
    """Whether they end with what says when something is: "the vote is on", "banks are closed"."""
    at = len(words) - 1
    while at > 0 and words[at] in cues.OPEN_OR_CLOSED:
        at -= 1
    return at > 0 and words[at] in ("is", "are")


def backward(words: list[str]) -> Direction:
    """The direction that the last telling word gives."""
    return first_cue(words, range(len(words) - 1, -1, -1))
