"""Timetables, which are told in the present with any verb: "the bank sets rates on Thursday"."""

from __future__ import annotations

from typing import Final

from naver_nvidia.dates.clause.context import BEHIND
from naver_nvidia.dates.direction.tense import before_parentheses, cue
from naver_nvidia.dates.lexicon import cues, timetables
from naver_nvidia.dates.tokens import plain

# How many words an event may have: "a two-day summit of".
_LONGEST_EVENT: Final = 5
_SHORTEST_NAME: Final = 4
_FIRST_WORDS: Final = timetables.IMPERATIVES | timetables.WEATHER | timetables.FIXTURES
# What may tell a timetable and does not end in "s".
_MAY_TELL: Final = timetables.VERBS_OF_MANY | _FIRST_WORDS | {"are", "have", "called", "until"}
_ENDS_OF_SUBJECT: Final = (*',;:)"', "\N{EM DASH}", "--", "\N{RIGHT DOUBLE QUOTATION MARK}")
_FINITE: Final = cues.MODALS | {"is", "are", "has", "have"}
_POSSESSIVES: Final = (*cues.POSSESSIVE, "s'", "s\N{RIGHT SINGLE QUOTATION MARK}")


def tells_timetable(words: list[str], place: int, right: list[str]) -> bool:
    """Whether the word there is a verb in the present that says what is to be on a day.

    The ``words`` are those before the day, and the ``right`` those after it. A clause has one verb
    in a finite form, so that a word that may be one is one if no other is.
    """
    word, is_forecast = words[place], _is_forecast(words, place)
    if word[-1:] != "s" and word not in _MAY_TELL and not is_forecast:
        return False
    following = words[place + 1 :]
    if word in ("is", "are"):
        found, following = _is_appointing(words, place, right), following[1:]
    elif word in ("has", "have"):
        found = _has_event(following)
    elif word in ("called", "until"):
        found = _is_called(word, following)
    elif word in _FIRST_WORDS or is_forecast:
        # "Lions: At Leeds", but not "At Leeds".
        is_first = words[place - 1].endswith(":") if place else word != "At"
        found = (is_first or is_forecast) and not _has_verb(right)
    elif word in timetables.VERBS_OF_MANY:
        found = _has_many(words, place) and not _has_verb(right)
    else:
        found = _may_be_verb_of_one(word) and _has_one(words, place, right)
    return found and not _speaks_of_other_time(following, right)


def announces(words: list[str], place: int, right: list[str]) -> bool:
    """Whether an infinitive there says what is to come: "to be unveiled", "clubs to vote"."""
    if words[place].lower() != "to" or not place or place + 1 >= len(words):
        return False
    verb, before = words[place + 1], words[place - 1]
    if cue(words, place - 1) or plain(before) in timetables.NO_BEFORE_INFINITIVE:
        return False
    if verb == "be":
        return _plain_at(words, place + 2).endswith(("ed", "n", "d", "t"))
    # Headlines have capitals and no articles: "Fed to Raise Rates", but not "a plan to cut jobs".
    is_headline = verb[:1].isupper() and cues.ARTICLES.isdisjoint(map(plain, words[:place]))
    is_short = verb in cues.TO_BE_DONE and len(words) - place <= _LONGEST_EVENT
    is_of_first = (is_headline or is_short) and _subject(words, place - 1) == 0
    return is_of_first and not _has_verb(right)


def _plain_at(words: list[str], place: int) -> str:
    """The word in a place without the marks about it, or none beyond the last."""
    return plain(words[place]) if 0 <= place < len(words) else ""


def _is_forecast(words: list[str], place: int) -> bool:
    """Whether it is told what to expect: "a chance of rain", "weather rebounds"."""
    word, before = words[place], words[max(0, place - 2) : place]
    if not before:
        return False
    if word == "chance":
        return before[0] in ("A", "Slight") and words[place + 1 : place + 2] == ["of"]
    return word in ("looks", "rebound", "rebounds") and plain(before[-1]) in timetables.FORECAST


def _has_event(following: list[str]) -> bool:
    """Whether they "have a game" on the day, which may be "on" it."""
    event = following[:-1] if following[-1:] == ["on"] else following
    has_article = event[:1] in (["a"], ["an"], ["another"])
    return has_article and timetables.PREPOSITIONS.isdisjoint(event)


def _is_called(word: str, following: list[str]) -> bool:
    """Whether what they "called for", or wait "until", is an event: "called for a strike"."""
    near = [plain(each) for each in following[:_LONGEST_EVENT]]
    begins = (["for"],) if word == "called" else (["a"], ["an"], ["the"])
    return near[:1] in begins and not timetables.EVENTS.isdisjoint(near)


def _is_appointing(words: list[str], place: int, right: list[str]) -> bool:
    """Whether "is" and what follows say when something is: "are away", "is in effect"."""
    first, second = _plain_at(words, place + 1), _plain_at(words, place + 2)
    if first[:1].isdecimal():
        return second.startswith(("a.m", "p.m", "am", "pm"))
    if first in ("open", "closed") and second == "to":
        return False
    if first in timetables.APPOINTED or (first, second) in timetables.APPOINTED_IN_TWO:
        return True
    if words[0].lower() == "next":
        return True
    if first.endswith("ed") and first not in timetables.OF_CAPTIONS:
        is_last = {"", "on"}.issuperset(map(plain, words[place + 2 :]))
        return is_last and not _has_verb(right)
    return _plain_at(words, place - 1) == "there" and not {"chance", "chances"}.isdisjoint(words)


def _may_be_verb_of_one(word: str) -> bool:
    is_form = word.islower() and not word.endswith(timetables.NO_PLURALS)
    return is_form and len(word) >= _SHORTEST_NAME and word not in timetables.NO_TIMETABLES


def _speaks_of_other_time(following: list[str], right: list[str]) -> bool:
    """Whether the day is that of something else: "comes after a bombing Sunday"."""
    is_said = right[:1] == ["that"]
    return is_said or not timetables.OTHER_TIMES.isdisjoint(map(plain, following[:-1]))


def _has_verb(right: list[str]) -> bool:
    """Whether a verb follows in the clause, of which what stands before the day is the subject."""
    for place, word in enumerate(right):
        if plain(word) in timetables.BOUNDARIES:
            return False
        if plain(word) in _FINITE or cue(right, place) == BEHIND:
            return True
        if word.endswith(_ENDS_OF_SUBJECT):
            return False
    return False


def _has_one(words: list[str], place: int, right: list[str]) -> bool:
    """Whether a subject in the singular stands before the word, and no other verb beside it."""
    at = before_parentheses(words, place - 1)
    if at < 0:
        return False
    raw, following = words[at], _plain_at(words, place + 1)
    has_object = following in cues.OBJECTS or (
        place + 1 < len(words) and words[place + 1][:1].isupper()
    )
    if words[place] == "follows" and has_object:
        return False
    if raw.lower() in cues.PRONOUNS_OF_ONE:
        return True
    if raw in ("and", "but"):
        # "Reported results Thursday and holds its meeting", but not "profits and sales Monday".
        return has_object
    word = plain(raw)
    if raw.endswith((*_POSSESSIVES, *_ENDS_OF_SUBJECT)) or word in timetables.NO_HEADS:
        return False
    start = _subject(words, at)
    if start is None or _has_plural_head(words[start : at + 1]):
        return False
    # "There were rallies and violent street fights."
    is_joined = words[start - 1 : start] == ["and"] and words[start].islower()
    if is_joined and words[start] not in cues.DETERMINERS:
        return False
    is_name = raw[:1].isupper() or not timetables.PREPOSITIONS.isdisjoint(words[start:at])
    is_singular = is_name or word[-1:] != "s" or word.endswith(timetables.NO_PLURALS)
    return is_singular and (has_object or not _has_verb(right))


def _has_plural_head(subject: list[str]) -> bool:
    """Whether a plural stands before the last noun, which has a verb of its own.

    So in "residents blame rebel raids", but not in "the jobs report", nor behind a preposition.
    """
    # Of "the singles final" it says nothing, but of "the residents blame rebel raids".
    endings = timetables.OF_PEOPLE if plain(subject[0]) in cues.ARTICLES else ("s",)
    for word in subject[:-1]:
        if word in timetables.PREPOSITIONS:
            return False
        if word.endswith(endings) and word.isalpha() and word not in timetables.ATTRIBUTIVE:
            return True
    return False


def _has_many(words: list[str], place: int) -> bool:
    """Whether a plural stands before the verb: "lawmakers vote", not "the jobs report"."""
    verb, is_noun = words[place], _plain_at(words, place + 1) not in ("again", "next")
    if _plain_at(words, place - 1) in ("then", "next", "also"):
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
    start = _subject(words, place - 1)
    if start is None:
        return False
    is_name = raw[:1].isupper()
    is_row = is_name and _plain_at(words, place - 2) == "and"
    has_plural = is_row or word.endswith("s") or word in timetables.PLURALS
    if verb in timetables.NOUNS_OR_VERBS and is_noun:
        if word.endswith(timetables.OF_PEOPLE):
            return True
        return has_plural and (is_name or words[start].lower() not in cues.ARTICLES)
    # "Leaders of the party meet".
    return has_plural or is_name or not timetables.PREPOSITIONS.isdisjoint(words[start:place])


def _subject(words: list[str], place: int) -> int | None:
    """Where the subject that ends in this place begins.

    It has no beginning if there is a verb before the word, or a preposition at the head.
    """
    at = place
    while at >= 0:
        word = plain(words[at])
        # "JPMorgan and Citigroup" are one.
        is_name = word == "and" and words[at + 1][:1].isupper()
        is_end = words[at].endswith(_ENDS_OF_SUBJECT) or word in timetables.BOUNDARIES
        if at < place and is_end and not is_name:
            break
        if word in _FINITE or cue(words, at):
            return None
        at -= 1
    return None if plain(words[at + 1]) in timetables.PREPOSITIONS else at + 1
