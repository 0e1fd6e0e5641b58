"""Who seems to say a quotation: a name beside a verb of saying, for a person to look over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from naver_nvidia.drafting.capitals import is_name, name_before_verb, name_behind
from naver_nvidia.drafting.quotations import MARKS, candidates, words_quoted
from naver_nvidia.drafting.saying import SAYING, SAYS, before_verb, is_attributed, is_title_of_work
from naver_nvidia.passages import Passage

_Found: TypeAlias = tuple[str, str | None, Passage | None]

_SAYING: Final = re.compile(SAYS)
_SPEAKS: Final = re.compile(f"{SAYS}|{SAYING}")
_CAPITAL: Final = "[A-Z\u00c0-\u00de]"
_BEHIND: Final = re.compile(
    rf"[\s,]*+(?!(?:and|but|while|which|who)\b|{SAYING})"
    rf"(?:(?P<verb>{SAYS}|[a-z]+ed(?=\s+{_CAPITAL}))\s+[^,;:]+"
    rf"|(?P<who>[^;:]{{1,160}}?)\s+{SAYS}[^,;:]*|(?P<name>[^,;:]{{1,60}}?)\s+[a-z]+ed\b[^,;:]*)"
)
"""Behind a comma or a question mark, any verb in the past that is a name's may be one of saying."""
_DOES_SAYING: Final = re.compile(
    rf"(?P<who>[^,;:]{{1,80}}?),?\s+(?:is|are|was|were|has|had|gave|made|sent|took|[a-z]+ed)\s[^;:]*?(?P<saying>{SAYING})"
)
_ACCORDING: Final = re.compile(
    r"\b[Aa]ccording to\s+(?P<whom>(?P<clause>[^,;:]+)[^;:]*)"
    r"|\bquot(?:e[sd]?|ing)\s+(?P<quoted>[^,;:]+?)\s+as\s+(?:saying|telling)\b"
)
_OTHERS: Final = re.compile(
    rf"{SAYS}|\b[Aa]ccording to\b|{_CAPITAL}\S*\s(?:\w+\s)?[a-z]+ed\b|[a-z]+ed\s{_CAPITAL}"
)
"""In what stands between two quotations, the words of somebody who may say the second."""
_NAMING: Final = re.compile(
    r"\b(?:so-called|(?:nick)?named|dubbed|titled|entitled|known as|means?|term|word|phrase"
    r"|(?:an?|the|its|his|her|their|\d+)\s[^A-Z,.]* called)\s+(?:the\s+)?$"
)
_GOES_ON: Final = re.compile(rf"[\s,;]*(?:(?:(?:and|but|or)\b|{SAYING}).*)?", re.DOTALL)
_AND: Final = re.compile(r"[\s,]*(?:and|but|while|where|as|although)\s+")
_PRONOUN: Final = re.compile(r"(?:^|.*\s)(he|she)$", re.DOTALL | re.IGNORECASE)
_TOLD: Final = re.compile(
    r"(?<=tell|told|ells)(?:\s+(?:the|an?|his|her|its|their))?(?:\s+[^\s,;:]+){1,4}?"
    r"(?=\s+(?:that|it|he|she|they|we|there|his|her|its|their|the|this|in|on|at|last)\b)"
)
"""Whom somebody tells what follows."""
_SCRIPT: Final = re.compile(r"\+\s.*\s\+", re.DOTALL)
"""What a page's script puts between pieces of HTML, left over in the text of a page."""
_ENDS_SPEECH: Final = ",?!\u2026"
_WHOSE: Final = "does it go on from the one before, or is it somebody else's?"
_PUNCTUATION: Final = " \t\r\n,.;:"
_FEW: Final = 6
_NEAR: Final = 40
_FAR: Final = 400


class Said(NamedTuple):
    """A quotation and what seems to be so of it; ``doubt`` is about its marks.

    ``speaker`` are the words that name who says it; where only a pronoun stands beside it,
    ``pronoun`` is that. ``continues`` is the number, from 0, of the quotation that it goes on from.
    Where it is not ``spoken``, nobody says it.
    """

    passage: Passage
    doubt: str
    speaker: str | None = None
    pronoun: str | None = None
    cue: Passage | None = None
    continues: int | None = None
    spoken: bool = True


def quotations(
    text: str, paragraphs: Sequence[Passage], sentences: Sequence[Passage]
) -> list[Said]:
    """What stands in quotation marks, in order, each with who seems to say it."""
    reader = _Reader(text, sentences)
    for paragraph in paragraphs:
        reader.read(paragraph)
    return reader.found


class _Reader:
    """The quotations ``found`` so far."""

    def __init__(self, text: str, sentences: Sequence[Passage]) -> None:
        self.found: list[Said] = []
        self._text = text
        self._sentences = sentences
        self._starts = [each.start for each in sentences]
        self._last: int | None = None  # that the paragraph before ends with, if it has any
        self._is_open = False

    def read(self, paragraph: Passage) -> None:
        """Find those of one more paragraph.

        One that nothing closes goes on in the next paragraph if marks open that, too; one that is
        a paragraph by itself may go on from the paragraph before.
        """
        here = list(candidates(self._text, paragraph))
        low, earlier = paragraph.start, None
        for number, (quote, doubt) in enumerate(here):
            high = here[number + 1][0].start if number + 1 < len(here) else paragraph.end
            said = self._said(quote, low, high, earlier)
            said = said._replace(doubt=doubt or said.doubt)
            opens = quote.start == paragraph.start and self._last is not None
            if said.spoken and opens and (self._is_open or quote.exact == paragraph.exact):
                said = self._going_on(said)
            earlier = len(self.found) if said.spoken else earlier
            self.found.append(said)
            low = quote.end
        self._is_open = bool(here and here[-1][1] and low == paragraph.end)
        self._last = earlier

    def _going_on(self, said: Said) -> Said:
        """What goes on from the paragraph before; if that is open, who says it may stand here."""
        assert self._last is not None  # noqa: S101 - narrows the type
        root = self._root(self._last)
        if not self._is_open:
            doubt = said.doubt or "does it go on from the paragraph before?"
            return Said(said.passage, doubt, continues=root)
        if said.cue and self.found[root].cue and not said.pronoun:
            return said
        self.found[self._last] = self.found[self._last]._replace(doubt="")
        if self.found[root].cue is None:
            _, _, speaker, pronoun, cue, *_ = said
            self.found[root] = self.found[root]._replace(speaker=speaker, pronoun=pronoun, cue=cue)
        return Said(said.passage, said.doubt, continues=root)

    def _root(self, number: int) -> int:
        continues = self.found[number].continues
        return number if continues is None else continues

    def _sentence(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def _said(self, quote: Passage, low: int, high: int, earlier: int | None) -> Said:
        """Who says it, by the words between the quotations beside it, or by an earlier one."""
        number = self._sentence(quote.start)
        begins = self._sentences[number].start
        low, high = max(low, begins), min(high, self._sentences[self._sentence(quote.end - 1)].end)
        first = self.found[earlier] if earlier is not None else None
        if first and first.cue and _OTHERS.search(self._text, first.cue.end, quote.start):
            low = max(low, first.cue.end)
        lead, tail = self._text[low : quote.start], self._text[quote.end : high]
        ends_speech = quote.exact.rstrip(MARKS)[-1:] in _ENDS_SPEECH or tail.startswith(",")
        behind = self._behind(tail, quote.end) if ends_speech else None
        if self._is_unsaid(quote, lead, tail, behind):
            return Said(quote, "", spoken=False)
        if earlier is not None and first and not behind and self._goes_on(first, low, lead, tail):
            is_other = (ends_speech and tail.strip(_PUNCTUATION)) or self._is_other(first, quote)
            return Said(quote, _WHOSE if is_other else "", continues=self._root(earlier))
        found = (
            behind
            or self._before(lead, low)
            or self._saying(lead, low)
            or self._according(lead, low)
            or self._according(tail, quote.end)
        )
        if found is None:
            few = len(quote.exact.split()) <= _FEW and not ends_speech
            before = self._text[max(begins, quote.start - _FAR) : quote.start]
            beside = (before + tail).strip(_PUNCTUATION)
            return Said(quote, "", spoken=not (few and beside and not _SPEAKS.search(beside)))
        who, name, cue = found
        pronoun = _PRONOUN.match(who.strip())
        if name is None and pronoun and number:
            return Said(quote, "", self._source(self._sentences[number - 1]), pronoun[1], cue)
        return Said(quote, "", name, None, cue)

    def _is_unsaid(self, quote: Passage, lead: str, tail: str, behind: _Found | None) -> bool:
        """Whether words are called so, or are a title that nothing right beside attributes."""
        who, name = behind[:2] if behind else ("", None)
        is_apart = "," in who and not (name and who.endswith(","))
        is_beside = (not lead and not tail) or (behind is not None and not is_apart)
        words = words_quoted(quote.exact)
        return (
            _SCRIPT.fullmatch(words) is not None
            or _NAMING.search(lead[-_NEAR:]) is not None
            or (not is_beside and is_title_of_work(words, lead))
        )

    def _goes_on(self, earlier: Said, low: int, lead: str, tail: str) -> bool:
        """Whether nothing but the cue of the earlier one, or an "and", stands between the two."""
        if _ACCORDING.match(tail.lstrip(_PUNCTUATION)):
            return False
        if low != earlier.passage.end:  # in another sentence
            return not lead and not _SAYING.search(tail)
        rest = lead if earlier.cue is None else lead.replace(earlier.cue.exact, "", 1)
        return _GOES_ON.fullmatch(rest) is not None and not _OTHERS.search(rest)

    def _is_other(self, earlier: Said, quote: Passage) -> bool:
        """Whether other words, between the two or behind the second, may attribute that."""
        start = max(earlier.passage.end, earlier.cue.end if earlier.cue else 0)
        is_apart = self._sentence(quote.start) > self._sentence(start - 1) + 1
        is_asked = quote.exact.rstrip(MARKS)[-1:] in ("?", "!")
        return (
            is_apart
            or _OTHERS.search(self._text, start, quote.start) is not None
            or (is_asked and is_attributed(self._text, quote.end, surely=False))
        )

    def _source(self, sentence: Passage) -> str | None:
        """Whom the sentence before names as saying something."""
        words = sentence.exact
        if self.found and self.found[-1].passage.end > sentence.start and self.found[-1].spoken:
            last = self.found[self._root(len(self.found) - 1)]
            if last.cue:
                return last.speaker
            words = words.replace(self.found[-1].passage.exact, "")
        if found := self._according(words, sentence.start):
            return found[1]
        verb = _SAYING.search(words)
        if verb is None:
            return None
        subject = before_verb(words[: verb.start()])
        behind = name_behind(words[verb.end() :]) if subject.endswith(",") else None
        return behind or name_before_verb(subject)

    def _behind(self, tail: str, at: int) -> _Found | None:
        found = _BEHIND.match(tail)
        if found is None:
            return None
        end = found.end()
        if found["name"] and not is_name(found["name"]):
            return None
        if found["verb"] is None:
            group = "name" if found["name"] else "who"
            start, who = found.start(group), before_verb(found[group])
            name = name_before_verb(who)
        else:
            start, who = found.start("verb"), ""
            name = name_behind(tail[found.end("verb") :])
            end = max(end, _end_of(name, tail, found.end("verb")))
        return who, name, self._cue(at + start, at + end)

    def _before(self, lead: str, at: int) -> _Found | None:
        verbs = list(_SAYING.finditer(lead))
        if not verbs or ";" in lead[verbs[-1].end() :]:
            return None
        end, high = verbs[-1].end(), len(lead.rstrip(_PUNCTUATION))
        start = max(map(lead[: verbs[-1].start()].rfind, ";:")) + 1
        start = _past_conjunction(lead, start)
        subject = before_verb(lead[start : verbs[-1].start()])
        name = name_before_verb(subject)
        if name is None and not _PRONOUN.match(subject):
            return subject, None, None
        if not subject.endswith(","):
            start = _past_conjunction(lead, start + subject.rfind(",") + 1)
        if told := _TOLD.match(lead, end):
            end = told.end()
        if lead.rstrip().endswith((",", ":")) and high - end < _NEAR:
            end = max(end, high)
        return subject, name, self._cue(at + start, at + end)

    def _saying(self, lead: str, at: int) -> _Found | None:
        """By a participle ("calling it"), whose subject is that of the sentence."""
        found = _DOES_SAYING.match(lead)
        name = name_before_verb(found["who"]) if found else None
        if found is None or name is None:
            return None
        return "", name, self._cue(at + found.start("saying"), at + found.end())

    def _according(self, words: str, at: int) -> _Found | None:
        found = _ACCORDING.search(words)
        if found is None:
            return None
        if found["quoted"]:
            return "", name_behind(found["quoted"]), self._cue(at + found.start(), at + found.end())
        name = name_behind(found["whom"])
        end = _end_of(name, words, found.start("whom")) or found.end("clause")
        return "", name, self._cue(at + found.start(), at + end)

    def _cue(self, start: int, end: int) -> Passage:
        words = self._text[start:end].strip(_PUNCTUATION)
        at = self._text.index(words, start)
        return Passage(at, at + len(words), words)


def _end_of(name: str | None, words: str, start: int) -> int:
    """Where the name ends in the words from there on, or 0 where it is not in one piece."""
    found = words.find(name, start) if name else -1
    return found + len(name or "") if found >= 0 else 0


def _past_conjunction(words: str, start: int) -> int:
    found = _AND.match(words, start)
    return found.end() if found else start
