"""Headline, paragraphs and sentences of a plain text, for a person to look over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from naver_nvidia.drafting.saying import is_attributed
from naver_nvidia.passages import Passage

_BLANK_LINES = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*")
_LINE_END = re.compile(r"(?:\r\n?|\n)\s*")
_SENTENCE_END = re.compile(
    r"""(?<![.!?\u2026])[.!?\u2026]++["'\u201d\u2019\u00bb)\]]*+"""
    r"""(?=\s++(?:\u00ab\s*+)?["'\u201c\u2018\u201e\u00ab(\[\u00bf\u00a1]*+(?P<next>\w))"""
    r"""|[\u3002\uff01\uff1f]+["\u201d\u300d\u300f]*"""
)
_NO_END = re.compile(
    r"""(?: \b(?: Mr | Mrs | Ms | Dr | Prof | Rev | Gen | Col | Lt | Sgt | Capt | Gov | Sen | Rep
      | Hon | Pres | St | Mt | Ft | No | vs | Inc | Corp | Co | Ltd | Bros | Jr | Sr | Ph\.D | Rs
      | Jan | Feb | Mar | Apr | Jun | Jul | Aug | Sept? | Oct | Nov | Dec | Mon | Tues? | Wed
      | Thu(?:rs)? | Fri | Sat | Sun | a\.m | p\.m | e\.g | i\.e | approx | est )
      | (?:^ | [\s.("'\u201c\u2018]) [A-Z] )$""",  # an initial
    re.VERBOSE,
)
_MAY_END = re.compile(r"(?:\b[A-Z]\.[A-Z]|\b(?:[ap]\.m|Inc|Corp|Co|Ltd|Bros|Jr|Sr))$")
_BEGINS = re.compile(
    r"""\s+["\u201c\u2018]?(?:The|This|That|These|He|She|It|They|We|But|And|In|On|At|His|Her|Its
    |Their|There|When|While|After|Before|As|If|For|An?)\s""",
    re.VERBOSE,
)
_AGENCY = re.compile(r"\s*\([^()\n]{2,30}\)\s*(?:[\u2013\u2014-]|--)")
"""As behind a place in a dateline: "LA CROSSE, Wis. (AP) - "."""

_FURNITURE: Final = re.compile(
    r"""(?: (?:read|see|watch|listen) \s (?:more|next|also) \s*(?:[:|>\u00bb\u2026]|$)
      | (?:related|tags|our\sstandards|main\sstory|complete\scoverage) \s*(?::|$) | \#\w+
      | (?:photo(?:graph)?|image|picture|video|caption|advertisement)s? [\s\d]*(?:[:|]|$)
      | skip\sto\scontent | article\scontent$ | comments(?:\sare\sclosed)?$ | \w+\sstaff$
      | copyright\s (?:\(c\)|\u00a9|\d{4}) | (?:\u00a9|\(c\)\s?\d{4}) | all\srights\sreserved
      | (?:share\sthis|sign\sup\s(?:for|to)|subscribe\s(?:to|now)|follow\sus|click\shere
        |join\sthe\sconversation)\b
      | (?:continued\s(?:on|from)\s)? page\s\d+ (?:\sof\s\d+)? \W*$ | .{1,80},\spage\s\d+$
      | (?:\(|(?=[^.]*$)) (?:additional\s)?(?:reporting|writing|editing)\sby\s
      | (?:published|updated|posted|last\supdated)\s*(?::|(?:on\s)?\d) [^.!?]{0,60}$
      | \(end\)$ | \(?with\s(?:inputs|files)\sfrom\s | corrections?:\s | \S+@\S+\.\w+$
      | .{1,60}\s[|/]\s.{1,60}$ | \d+\smin(?:ute)?\sread$
      | by\s (?-i:[A-Z]) [^!?:\n]{1,80} [^.!?:\n]$ )""",
    re.VERBOSE | re.IGNORECASE,
)
_STOPS: Final = ".!?\u2026\u3002)\"'\u201d\u2019\u00bb"
_QUOTED: Final = "\"'\u201d\u2019\u00bb"
_CLAUSE_ENDS: Final = (".", "!", ":", ";", ",", "\u2026", "\u3002", "")
_IN_QUOTES: Final = re.compile(r"""\S\s+["\u201c\u2018\u201e\u00ab]""")
_LONGEST_HEADLINE: Final = 150
_LONGEST_ABBREVIATION: Final = 12
_FAR: Final = 400


def parts(text: str) -> tuple[Passage | None, list[Passage]]:
    """The headline, if the first line is one, and the paragraphs; page furniture is neither."""
    found = [each for one in paragraphs(text) for each in _without_furniture(text, one)]
    is_headline = len(found) > 1 and _is_headline(text, *found[:2])
    return (found[0], found[1:]) if is_headline else (None, found)


def paragraphs(text: str) -> list[Passage]:
    """What blank lines part; where there is none, what line ends part."""
    parting = _BLANK_LINES if _BLANK_LINES.search(text.strip()) else _LINE_END
    return list(_trimmed(text, _pieces(parting, text)))


def _without_furniture(text: str, paragraph: Passage) -> Iterable[Passage]:
    """The paragraph; beside furniture, only those of its lines that say something."""
    pieces = _pieces(_LINE_END, paragraph.exact)
    moved = ((paragraph.start + start, paragraph.start + end) for start, end in pieces)
    lines = list(_trimmed(text, moved))
    if not any(_FURNITURE.match(each.exact) for each in lines):
        return [paragraph]
    return [
        each
        for each in lines
        if not _FURNITURE.match(each.exact)
        and (each.exact[-1] in _STOPS or not text[: each.start].strip())
    ]


def _is_headline(text: str, first: Passage, second: Passage) -> bool:
    """Whether the first line is short, ends like no sentence, and is no line that goes on."""
    words = first.exact
    if (
        len(words) > _LONGEST_HEADLINE
        or "\n" in words
        or words.rstrip(_QUOTED)[-1:] in _CLAUSE_ENDS
    ):
        return False
    return text.count("\n", first.end, second.start) > 1 or second.exact[-1] in _STOPS


def sentences(text: str, paragraph: Passage) -> list[Passage]:
    """The sentences of a paragraph: a rule of thumb, right for most newspaper English.

    An abbreviation or initial ends no sentence, and none begins with a small letter.
    """
    starts = [paragraph.start]
    for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        following = match["next"]
        if following is None or not (following.islower() or _goes_on(text, starts[-1], match)):
            starts.append(match.end())
    ends = [*starts[1:], paragraph.end]
    return list(_trimmed(text, zip(starts, ends, strict=True)))


def _goes_on(text: str, start: int, end: re.Match[str]) -> bool:
    """Whether the full stop only ends an abbreviation, an initial, or the place of a dateline.

    Or the number before a first word; or a name asks the question that is quoted.
    """
    stop = end.start()
    if text[stop] != ".":
        is_asked = text[end.end() - 1] in _QUOTED and is_attributed(text, end.end())
        return is_asked and not _IN_QUOTES.search(text, max(start, stop - _FAR), stop)
    before = text[max(stop - _LONGEST_ABBREVIATION, start) : stop]
    if before.strip().isdecimal() or _AGENCY.match(text, end.end()):
        return True
    if _NO_END.search(before) is None:
        return False
    return not (_MAY_END.search(before) and _BEGINS.match(text, end.end()))


def _pieces(parting: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in parting.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _trimmed(text: str, pieces: Iterable[tuple[int, int]]) -> Iterator[Passage]:
    """The pieces that say something, without the white space around them."""
    for start, end in pieces:
        words = text[start:end].strip()
        if words:
            at = text.index(words, start)
            yield Passage(at, at + len(words), words)
