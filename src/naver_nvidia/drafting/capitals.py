"""Words in capitals: where the name of somebody begins and ends in a text."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.calendar.units import MONTHS, WEEKDAYS
from naver_nvidia.dates.lexicon.words import word_set

TITLES: Final = word_set(
    "mr mrs ms miss dr prof professor sir dame lord lady rev father sister gov governor sen "
    "senator rep cllr councillor gen general col colonel maj capt captain lt sgt mp ceo cfo coo "
    "cto chief executive officer president chairman chairwoman chair prime minister secretary "
    "chancellor mayor king queen pope prince princess ambassador judge justice attorney director "
    "spokesman spokeswoman spokesperson founder coach striker premier commissioner inspector "
    "analyst strategist economist lawyer author congressman congresswoman"
)
"""What stands before a name and is none of it; the last of them ends the title."""

OPENERS: Final = word_set(
    "the a an and but yet so still when while as if in on at by for from to of with after before "
    "then later earlier although because since though meanwhile asked both not no one outside "
    "inside near during under despite between like until once will he she it they we i you his "
    "her its their our this that these those there here what who how why where did does do has "
    "have had is are was were can could should would"
).union(name.lower() for name in (*WEEKDAYS, *MONTHS))
"""Words with a capital that are no names: at the beginning of a sentence, and days and months."""

PARTICLES: Final = word_set(
    "de la le van von der den ter bin bint ibn ben abu al el da dos das do di del du y zu"
)
"""Words of a surname that may stand in small letters, as in "von der Leyen" and "al-Sisi"."""

_NO_FIRST: Final = ("do", "y", "&")
"""Of the particles, those that are words of other kinds where no name stands before them."""
_PREFIX: Final = re.compile(r"^(?:(?:a[a-z]|el|ul|ben|bin)-|[dl]['\u2019])(?=[^\W\d_])")
_PREPOSITIONS: Final = frozenset(("of", "at", "for", "from", "in"))
_BASED: Final = re.compile(r"-[a-z]+ed$")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_BEHIND_NAME: Final = re.compile(
    r"(?<!\s)\s+(?:of|at|for|from|in|on|by|to|after|before|during|as|who|whose|through|via|with)\s.*$",
    re.DOTALL,
)


def is_capital(word: str) -> bool:
    """Whether the word may be part of a name: "Lee" or "al-Sisi", but neither "the" nor "The"."""
    letters = word.strip("\u2018\u2019'\"\u201c\u201d")
    return main_part(letters)[:1].isupper() and letters.lower() not in OPENERS


def main_part(word: str) -> str:
    """The word without what is joined to it in small letters: the "Sisi" of "al-Sisi"."""
    return _PREFIX.sub("", word, count=1)


def is_of_name(word: str) -> bool:
    """Whether the word may be in a name that goes on beside it: a capital, or a "van"."""
    return is_capital(word) or (word in PARTICLES and word not in _NO_FIRST)


def is_name(words: str) -> bool:
    """Whether the words are a name and nothing else, but for a title before it."""
    is_whole = words.endswith(("Jr.", "Sr.")) or words[-1].isalnum()
    return is_whole and all(map(is_of_name, words.split()))


def is_title(word: str) -> bool:
    """Whether the word only stands before names, as "Mr." and "Seoul-based" do."""
    return word.rstrip(".").lower().partition("-")[0] in TITLES or bool(_BASED.search(word))


def name_before_verb(words: str) -> str | None:
    """The name in the subject of a verb that follows; None where none stands out.

    >>> name_before_verb("Mike Kendall of the University of Oxford")
    'Mike Kendall'
    >>> name_before_verb("Naver's chief, Choi Soo-yeon,")
    'Choi Soo-yeon'
    """
    segments = [each.strip() for each in _BRACKETED.sub("", words).split(",")]
    if segments[-1]:
        return _name_at_end(segments[-1])
    return _first_name(segments)


def name_behind(words: str) -> str | None:
    """The name that begins words behind "said" or "according to"; None likewise.

    >>> name_behind("co-founder Ann Lee of Acme")
    'Ann Lee'
    """
    segments = [_BEHIND_NAME.sub("", each.strip()) for each in _BRACKETED.sub("", words).split(",")]
    return _name_at_end(segments[0]) or _first_name(segments[1:2])


def _first_name(segments: list[str]) -> str | None:
    """Of what commas part, the first that begins with a name, or has one before a "who"."""
    for number, each in enumerate(segments):
        name = _name_at_end(each)
        words = each.split()
        while words and (is_title(words[0]) or words[0].lower() in OPENERS):
            del words[0]
        who = "".join(segments[number + 1 : number + 2]).startswith("who")
        begun = " ".join(words)
        if name and (who or begun.startswith(name) or is_name(begun)):
            return name
    return None


def _name_at_end(words: str) -> str | None:
    left = (words if words.endswith(("Jr.", "Sr.")) else words.rstrip(".")).split()
    phrase: list[str] = []
    while left:
        run = _run_at_end(left)
        before = left[-1].lower() if left else ""
        the = before == "the"
        if the and len(left) > 1:
            before = left[-2].lower()
        if not run or before in ("and", "or", "&"):
            return None
        if before not in _PREPOSITIONS:
            # "the Ministry of Health" is a name as a whole, and "Lee of the Ministry" is not.
            if the:
                is_named = phrase or (len(run) > 1 and not any(map(is_title, run)))
                return " ".join([*run, *phrase]) if is_named else None
            return " ".join(_untitled(run)) or None
        rest = left[-1 - the :]
        phrase = [*rest, *run, *phrase]
        del left[-1 - the :]
    return None


def _run_at_end(left: list[str]) -> list[str]:
    """Take the capitals off the end, and what joins them: "van", "&" and numbers."""
    run: list[str] = []
    while left and not left[-1].endswith(("'s", "\u2019s")):
        word = left[-1]
        begins = word in _NO_FIRST and (len(left) == 1 or not is_capital(left[-2]))
        joins = run and not begins and (word in PARTICLES or word == "&")
        if not (is_capital(word) or (word.isdigit() and not run) or joins):
            break
        run.insert(0, left.pop())
    return run if run and not run[0].isdigit() else []


def _untitled(run: list[str]) -> list[str]:
    titles = [number for number, word in enumerate(run, start=1) if is_title(word)]
    return run[max(titles, default=0) :]
