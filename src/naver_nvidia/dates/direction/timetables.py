"""Timetables, which are told in the present with any verb: "the bank sets rates on Thursday"."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.clause.context import BEHIND
from naver_nvidia.dates.direction.tense import before_parentheses, cue
from naver_nvidia.dates.lexicon import cues, timetables
from naver_nvidia.dates.tokens import plain

# How many words of a subject, and of what follows the date, are looked at.
_SUBJECT, _FOLLOWING = 9, 8
# How many words an event may have: "a two-day summit of".
_LONGEST_EVENT: Final = 5
_SHORTEST_NAME: Final = 4
# What may tell a timetable and does not end in "s".
_MAY_TELL: Final = (
    timetables.VERBS_OF_MANY
    | timetables.IMPERATIVES
    | timetables.WEATHER
    | timetables.FIXTURES
    | {"are", "have", "called", "until", "close"}
)
_ENDS_OF_SUBJECT: Final = (*',;:)"', "\N{EM DASH}", "--", "\N{RIGHT DOUBLE QUOTATION MARK}")
_STARTS: Final = (",", ";", "(", "\N{EM DASH}")
_POSSESSIVES: Final = (*cues.POSSESSIVE, "s'", "s\N{RIGHT SINGLE QUOTATION MARK}")


def tells_timetable(words: list[str], place: int, right: list[str]) -> bool:
    """Whether the word there is a verb in the present that says what is to be on a day.

    The ``words`` are those before the day, and the ``right`` those after it. A clause has one verb
    in a finite form, so that a word that may be one is one if no other is.
    """
    word = words[place]
    if word[-1:] != "s" and word not in _MAY_TELL:
        return False
    if word in ("is", "are"):
        return _is_appointing(words, place, right) and not _speaks_of_other_time(
            words[place + 2 :], right
        )
    if word in ("has", "have"):
        found = _has_event(words[place + 1 :])
    elif word in ("called", "until"):
        return _is_called(word, words[place + 1 :])
    elif word == "looks":
        return plain_at(words, place - 1) == "weekend"
    elif word == "close":
        return words[place + 1 : place + 2] == ["at"] == words[-1:] and not _has_verb(right)
    elif place and word in timetables.FIXTURES:
        return words[place - 1].endswith(":") and not _has_verb(right)
    elif not place and word in timetables.IMPERATIVES | timetables.WEATHER:
        return not _has_verb(right)
    elif word in timetables.VERBS_OF_MANY:
        found = _has_many(words, place) and not _has_verb(right)
    else:
        found = _may_be_verb_of_one(word) and _has_one(words, place, right)
    return found and not _speaks_of_other_time(words[place + 1 :], right)


def announces(words: list[str], place: int, right: list[str]) -> bool:
    """Whether an infinitive there says what is to come: "to be unveiled", "IBM to Unveil PCs"."""
    if words[place].lower() != "to" or not place or place + 1 >= len(words):
        return False
    verb, before = words[place + 1], words[place - 1]
    if cue(words, place - 1) or plain(before) in timetables.NO_BEFORE_INFINITIVE:
        return False
    if verb == "be":
        return plain_at(words, place + 2).endswith(("ed", "n", "d", "t"))
    # Headlines have capitals and no articles: "Fed to Raise Rates", but not "a plan to cut jobs".
    is_headline = verb[:1].isupper() and cues.ARTICLES.isdisjoint(map(plain, words[:place]))
    is_of_headline = is_headline and _subject(words, place - 1)[0] == 0
    return is_of_headline and verb.isalpha() and not _has_verb(right)


def plain_at(words: list[str], place: int) -> str:
    """The word in a place without the marks about it, or none beyond the last."""
    return plain(words[place]) if 0 <= place < len(words) else ""


def _has_event(following: list[str]) -> bool:
    """Whether they "have a game" on the day, which may be "on" it."""
    event = following[:-1] if following[-1:] == ["on"] else following
    return (
        event[:1] in (["a"], ["an"], ["another"])
        and 1 < len(event) <= _LONGEST_EVENT
        and timetables.PREPOSITIONS.isdisjoint(event)
    )


def _is_called(word: str, following: list[str]) -> bool:
    """Whether what they "called for", or wait "until", is an event: "called for a strike"."""
    near = [plain(each) for each in following[:_LONGEST_EVENT]]
    begins = ("for",) if word == "called" else ("a", "an", "the")
    return near[:1] != [] and near[0] in begins and not timetables.EVENTS.isdisjoint(near)


def _is_appointing(words: list[str], place: int, right: list[str]) -> bool:
    """Whether "is" and what follows say when something is: "are away", "is in effect"."""
    first, second = plain_at(words, place + 1), plain_at(words, place + 2)
    if first[:1].isdecimal():
        return second.startswith(("a.m", "p.m", "am", "pm"))
    if first in ("open", "closed") and second in ("to", "about"):
        return False
    if first in timetables.APPOINTED or (first, second) in timetables.APPOINTED_IN_TWO:
        return True
    if words[0].lower() == "next" and place in (1, 2):
        return True
    if first.endswith("ed") and first not in timetables.OF_CAPTIONS and second in ("", "on"):
        return place + 3 >= len(words) and not _has_verb(right)
    return plain_at(words, place - 1) == "there" and not {"chance", "chances"}.isdisjoint(words)


def _may_be_verb_of_one(word: str) -> bool:
    is_form = word.endswith("s") and not word.endswith(timetables.NO_PLURALS) and word.islower()
    return (
        is_form
        and word.isalpha()
        and len(word) >= _SHORTEST_NAME
        and word not in timetables.NO_TIMETABLES
    )


def _speaks_of_other_time(following: list[str], right: list[str]) -> bool:
    """Whether the day is that of something else: "comes after a bombing Sunday"."""
    if right and plain(right[0]) == "that":
        return True
    return any(
        plain(word) in timetables.OTHER_TIMES
        and (place + 1 < len(following) or plain(word) == "by")
        for place, word in enumerate(following)
    )


def _has_verb(right: list[str]) -> bool:
    """Whether a verb follows in the clause, of which what stands before the day is the subject."""
    for place, word in enumerate(right[:_FOLLOWING]):
        if word.startswith(_STARTS) or plain(word) in timetables.BOUNDARIES:
            return False
        is_verb = plain(word) in cues.MODALS or plain(word) in ("is", "are", "has", "have")
        if is_verb or cue(right, place) == BEHIND:
            return True
        if word.endswith(_ENDS_OF_SUBJECT):
            return False
    return False


def _has_one(words: list[str], place: int, right: list[str]) -> bool:
    """Whether a subject in the singular stands before the word, and no other verb beside it."""
    at = before_parentheses(words, place - 1)
    while at > 0 and (words[at].endswith("ly") or words[at] in ("also", "then", "now", "next")):
        at -= 1
    if at < 0:
        return False
    raw, following = words[at], plain_at(words, place + 1)
    has_object = following in cues.OBJECTS or (
        place + 1 < len(words) and words[place + 1][:1].isupper()
    )
    if words[place] == "follows" and has_object:
        return False
    if raw.lower() in cues.PRONOUNS_OF_ONE | cues.RELATIVES:
        return True
    if raw in ("and", "but"):
        # "Reported results Thursday and holds its meeting", but not "profits and sales Monday".
        return at > 0 and (has_object or following in ("through", "until"))
    word = plain(raw)
    if (
        raw.endswith((*_POSSESSIVES, *_ENDS_OF_SUBJECT))
        or word in timetables.NO_HEADS
        or (not word[-1:].isalnum() and word[-1:] != "+")
    ):
        return False
    start, has_preposition = _subject(words, at)
    if start is None or (word.endswith("s") and not (_is_singular(raw) or has_preposition)):
        return False
    if _has_plural_head(words[start : at + 1]):
        return False
    return has_object or not _has_verb(right)


def _has_plural_head(subject: list[str]) -> bool:
    """Whether a plural stands before the last noun, which has a verb of its own.

    So in "residents blame rebel raids", but not in "the jobs report", nor behind a preposition.
    """
    # Of "the singles final" it says nothing, but of "the residents blame rebel raids".
    endings = timetables.OF_PEOPLE if plain(subject[0]) in cues.ARTICLES else ("s",)
    for word in subject[:-1]:
        if word in timetables.PREPOSITIONS:
            return False
        is_plural = (
            word.endswith(endings) and word.isalpha() and not word.endswith(timetables.NO_PLURALS)
        )
        if is_plural and word not in timetables.ATTRIBUTIVE and not word.isupper():
            return True
    return False


def _is_singular(word: str) -> bool:
    """Whether a word in -s may be a singular: "Congress", "Barclays", "series"."""
    return word[:1].isupper() or word.endswith(timetables.NO_PLURALS) or word in ("series", "news")


def _has_many(words: list[str], place: int) -> bool:
    """Whether a plural stands before the verb: "lawmakers vote", not "the jobs report"."""
    verb, is_noun = words[place], plain_at(words, place + 1) not in ("again", "next")
    while place > 1 and words[place - 1] in ("then", "next", "also"):
        place, is_noun = place - 1, False
    place = before_parentheses(words, place - 1) + 1
    raw = words[place - 1] if place else ""
    word = plain(raw)
    if word in cues.PRONOUNS:
        return True
    if raw.endswith(","):
        return any(each.endswith(",") for each in words[: place - 1])
    if (
        not raw
        or raw.endswith((*_POSSESSIVES, *_ENDS_OF_SUBJECT))
        or word in timetables.NO_HEADS - timetables.PLURALS
    ):
        return False
    start, has_preposition = _subject(words, place - 1)
    if start is None:
        return False
    has_plural = word.endswith("s") or word in timetables.PLURALS or _is_row(words, place - 1)
    if verb in timetables.NOUNS_OR_VERBS and is_noun:
        if word.endswith(timetables.OF_PEOPLE):
            return True
        return has_plural and (raw[:1].isupper() or words[start].lower() not in cues.ARTICLES)
    return has_plural or raw[:1].isupper() or has_preposition


def _is_row(words: list[str], place: int) -> bool:
    """Whether two names are joined: "JPMorgan and Citigroup"."""
    return place > 1 and words[place - 1] == "and" and words[place][:1].isupper()


def _subject(words: list[str], place: int) -> tuple[int | None, bool]:
    """Where the subject that ends in this place begins, and whether it has a preposition.

    It has no beginning if there is a verb before the word, or a preposition at the head.
    """
    at, has_preposition = place, False
    while at >= 0 and place - at < _SUBJECT:
        word = plain(words[at])
        if (
            at < place
            and (words[at].endswith(_ENDS_OF_SUBJECT) or word in timetables.BOUNDARIES)
            and not (word == "and" and _is_row(words, at + 1))
        ):
            break
        if word in timetables.NO_VERBS or cue(words, at):
            return None, has_preposition
        has_preposition = has_preposition or word in timetables.PREPOSITIONS
        at -= 1
    start = at + 1
    is_cut_off = place - at >= _SUBJECT
    if is_cut_off or plain(words[start]) in timetables.PREPOSITIONS:
        return None, has_preposition
    return start, has_preposition and words[start] != words[place]
