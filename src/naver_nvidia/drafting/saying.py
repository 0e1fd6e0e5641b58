"""Verbs of saying, and the words behind a quotation that attribute it."""

from __future__ import annotations

import re
from typing import Final

from naver_nvidia.dates.lexicon.words import word_set
from naver_nvidia.drafting.capitals import is_name

_PAST: Final = (
    "acknowledg add admitt advis affirm agre allow announc answer argu ask assert assur begg"
    " bellow boast bragg call caution chuckl claim clarifi comment complain conced conclud concurr"
    " confess confid confirm contend continu counter cri criticis criticiz declar defin demand"
    " describ disclos elaborat emphasis emphasiz enthus exclaim explain fum gasp grin grumbl gush"
    " hint implor inform inquir insist interject interrupt jok lament laugh maintain marvel"
    " mention moan mock murmur mus mutter not object observ opin plead pledg prais predict"
    " proclaim promis protest queri question quipp reaffirm reason reassur recall recommend"
    " recount reflect reiterat remark remember remind repeat repli report respond retort reveal"
    " scoff scream shout shriek sigh signal smil snapp sneer speculat stat stress suggest summaris"
    " summariz surmis tease testifi text theoris theoriz thunder tweet underlin underscor urg"
    " volunteer vow warn whisper wonder worri yell post"
)
"""Each without its "ed"."""
_PRESENT: Final = (
    "acknowledg add admit affirm announc argu ask assert call caution claim conced conclud"
    " confirm contend declar defin describ emphasis emphasiz exclaim explain insist maintain not"
    " observ opin prais predict recall remember reiterat repli respond say suggest tell underlin"
    " underscor warn writ"
)
"""Each without its "s" or "es"; of many others, that is a noun, or most often so."""
SAYS: Final = (
    rf"(?<![-\w])(?:said|say|told|tell|ask|wrote|write|reply|thought|swore|went\son(?!\sto\b)"
    r"|(?:shot|hit|fired)\sback|hit\sout|chimed\sin"
    r"|(?:spoke|speaks?|talk(?:s|ed))(?:\s\w+)?\sof|(?:was|were|is|are)\squoted\sas\s(?:saying|telling)"
    r"|denie[sd](?!\s+(?:saying|having|ever|that))|thanked(?=\s[^,;:]{1,80}\sfor\b)"
    rf"|(?:{'|'.join(_PAST.split())})ed|(?:{'|'.join(_PRESENT.split())})e?s)\b"
)
SAYING: Final = (
    r"(?<!denied\s)(?<!denies\s)"
    r"\b(?:(?<!\w\s)add|argu|call|chant|claim|describ|insist|not|say|shout|tell|warn|writ)ing\b"
)
_BESIDE: Final = re.compile(
    rf"(?:{SAYS}[^,;:]*[,:]|(?!tell|told|wr|prais|spe|spo|talk)(?:{SAYS}|{SAYING})"
    r"(?:\s(?:it|him|her|them|this|that))?)\s*$"
)
"""Right before a quotation; whom somebody tells something, or what they write, may be a title."""
_PREPOSITION: Final = re.compile(r"\b(?:of|for|in|on|from|with)\s+$")
_SMALL: Final = word_set("a an the of and or in on at to for from with by vs vs. v de la & is")
_AUXILIARY: Final = re.compile(
    r"(?:(?<!\s)\s+(?:has|had|have|also|then|later|although|however"
    r"|previously|recently|repeatedly|reportedly|publicly|once|often|now)){1,3}$"
)
_WHO_SAYS: Final = re.compile(
    rf"\s+(?P<who>\S+(?:\s+\S+){{0,5}}?)\s+(?:{SAYS}|(?P<other>[a-z]+ed\b|[a-z]+(?=[.,])))"
)


def before_verb(words: str) -> str:
    """The words before a verb without what is of the verb.

    >>> before_verb("Ann Lee has also ")
    'Ann Lee'
    """
    return _AUXILIARY.sub("", words.rstrip())


def is_attributed(text: str, at: int, *, surely: bool = True) -> bool:
    """Whether a name and a verb of saying stand there; or if not ``surely``, what may be any verb.

    >>> is_attributed('"Are you?" Mr. Price asked.', 10)
    True
    """
    found = _WHO_SAYS.match(text, at)
    return found is not None and is_name(found["who"]) and not (surely and found["other"])


def is_title_of_work(words: str, lead: str) -> bool:
    """Whether the words quoted behind that ``lead`` are in capitals as titles are, and not said.

    >>> is_title_of_work("Good Morning America", "Lee told ")
    True
    """
    first, *others = words.split()
    is_titled = all(each[0].isupper() or each in _SMALL for each in others)
    if not (is_titled and (first[0].isupper() or (first[0].isdigit() and others))):
        return False
    return _BESIDE.search(lead) is None and bool(
        others or _PREPOSITION.search(lead) or not re.search(SAYS, lead)
    )
