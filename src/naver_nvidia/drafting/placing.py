"""article_from_draft: a draft whose passages are named by words becomes an article."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from naver_nvidia.drafting.starting import DRAFT_FORMAT, is_list, is_object
from naver_nvidia.drafting.words import places
from naver_nvidia.errors import Fault, InvalidArticle, InvalidValue, shown
from naver_nvidia.passages import Passage
from naver_nvidia.serialization import FORMAT, article_from_dict
from naver_nvidia.serialization.parsing import parse

if TYPE_CHECKING:
    from naver_nvidia.article import Article

_DEEPEST = 20
"""Deeper than any value of an article; what lies deeper is left for the format to refuse."""


def article_from_draft(draft: dict[str, Any] | str | bytes) -> Article:
    """The article that a finished draft describes, each passage placed by its words.

    A passage is ``{"exact": words}``, with ``"s"``, the number of the sentence, where the words
    stand in several, and with ``"n"`` where they stand several times in that. Words are whole:
    "her" does not stand in "there". Positions, ``{"start", "end", "exact"}``, may be given too.
    Sentences and paragraphs follow each other and need no number. ``words`` and ``published`` of a
    date are filled in.

    Raises:
        InvalidArticle: lists what is still to be done and all that is wrong, each with its path.
    """
    data = parse(draft) if isinstance(draft, str | bytes) else draft
    if not is_object(data):
        raise InvalidArticle([Fault("$", f"{shown(data)} is not an object")])
    if data.get("format") != DRAFT_FORMAT:
        problem = f"is {shown(data.get('format'))}, not {DRAFT_FORMAT!r}"
        raise InvalidArticle([Fault("$.format", problem)])
    text = data.get("text")
    if not isinstance(text, str) or not text:
        raise InvalidArticle([Fault("$.text", f"{shown(text)} is not a text")])
    placing = _Placing(text)
    placed = placing.article(data)
    try:
        article = article_from_dict(placed)
    except InvalidArticle as error:
        rest = (each for each in error.faults if not placing.explains(each))
        raise InvalidArticle([*placing.faults, *rest]) from None
    if placing.faults:
        raise InvalidArticle(placing.faults)
    return article


class _UnplacedError(Exception):
    """No passage has this name: the key that is wrong, with its dot, and what is wrong with it."""

    def __init__(self, problem: str = "", key: str = "") -> None:
        super().__init__(problem, key)
        self.problem = problem
        self.key = key


def _located(text: str, sentences: list[Passage | None], name: dict[str, Any]) -> Passage:
    """The one passage that the words name."""
    exact, number, nth = name["exact"], name.get("s"), name.get("n")
    if not isinstance(exact, str) or not exact:
        raise _UnplacedError(f"{shown(exact)} is not the words of a passage", ".exact")
    if unknown := sorted(name.keys() - {"exact", "s", "n"}):
        raise _UnplacedError(f"{shown(unknown[0])} is no key of a passage")
    within, where, narrower = None, "in the text", ', or in which sentence with "s"'
    if number is not None:
        within, where, narrower = _sentence(sentences, number), f"in sentence {number}", ""
    found = places(text, exact, within)
    if not found:
        raise _UnplacedError(f"{shown(exact)} does not stand {where} as whole words")
    if nth is None and len(found) > 1:
        problem = f"{shown(exact)} stands {len(found)} times {where}"
        raise _UnplacedError(f'{problem}; say which with "n"{narrower}')
    if nth is not None and (type(nth) is not int or not 0 < nth <= len(found)):
        problem = f"{shown(nth)} is not a number from 1 to {len(found)}, as often as it stands"
        raise _UnplacedError(f"{problem} {where}", ".n")
    return found[(nth or 1) - 1]


def _sentence(sentences: list[Passage | None], number: object) -> Passage:
    if type(number) is not int or not 0 < number <= len(sentences):
        problem = f"{shown(number)} is not the number of a sentence, from 1 to {len(sentences)}"
        raise _UnplacedError(problem, ".s")
    sentence = sentences[number - 1]
    if sentence is None:
        raise _UnplacedError
    return sentence


class _Placing:
    """One draft on its way to an article: its sentences, and what was found wrong so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences: list[Passage | None] = []
        self.faults: list[Fault] = []
        self._unplaced: set[str] = set()

    def explains(self, fault: Fault) -> bool:
        """Whether the fault only follows from a passage, beside or below, that has no place."""
        return any(fault.path.startswith((f"{each}.", f"{each}[")) for each in self._unplaced)

    def article(self, draft: dict[str, Any]) -> dict[str, Any]:
        """The draft as the JSON of an article, as far as it can be."""
        sequences: dict[str, Any] = {
            key: self._in_order(draft[key], f"$.{key}")
            for key in ("paragraphs", "sentences")
            if key in draft
        }
        placed = {
            key: self._placed(value, f"$.{key}", 0)
            for key, value in draft.items()
            if key not in sequences
        }
        dates = placed.get("dates")
        if is_list(dates):
            published = draft.get("date_published")
            placed["dates"] = [_completed(each, published) for each in dates]
        return {**placed, **sequences, "format": FORMAT}

    def _in_order(self, values: object, path: str) -> object:
        """Paragraphs or sentences, each searched for where the one before it ends."""
        if not is_list(values):
            return values
        found: list[Passage | None] = []
        placed: list[object] = []
        after = 0
        for number, value in enumerate(values):
            passage = self._next(value, after, f"{path}[{number}]")
            found.append(passage)
            placed.append(value if passage is None else _position(passage))
            after = after if passage is None else passage.end
        if path == "$.sentences":
            self.sentences = found
        return placed

    def _next(self, value: object, after: int, path: str) -> Passage | None:
        """The passage named, or None where the value is wrong."""
        if not is_object(value):
            return None
        exact = value.get("exact")
        if value.keys() == {"exact"} and isinstance(exact, str) and exact:
            start = self.text.find(exact, after)
            if start >= 0:
                return Passage(start, start + len(exact), exact)
            problem = f"{shown(exact)} does not stand behind the one before it"
            self.faults.append(Fault(path, problem))
            self._unplaced |= {path, path.rpartition("[")[0]}
        elif value.keys() == {"start", "end", "exact"}:
            with suppress(InvalidValue):  # which the article reports too
                return Passage(**value)
        return None

    def _placed(self, value: object, path: str, depth: int) -> object:
        if depth > _DEEPEST:
            return value
        if is_list(value):
            return [
                self._placed(each, f"{path}[{number}]", depth + 1)
                for number, each in enumerate(value)
            ]
        if not is_object(value):
            return value
        if "exact" in value and "start" not in value:
            passage = self._passage(value, path)
            # Any other lets the rest of the draft be checked all the same.
            return _position(passage or Passage(0, 1, self.text[0]))
        if "review" in value:
            note = shown(value["review"])
            self.faults.append(Fault(f"{path}.review", f"look at it, then take this out: {note}"))
        return {
            key: self._placed(each, f"{path}.{key}", depth + 1)
            for key, each in value.items()
            if key != "review"
        }

    def _passage(self, name: dict[str, Any], path: str) -> Passage | None:
        """The passage that is named, or None where a fault was found."""
        try:
            return _located(self.text, self.sentences, name)
        except _UnplacedError as error:
            if error.problem:  # a sentence that is at fault itself is the one fault to report
                self.faults.append(Fault(path + error.key, error.problem))
            self._unplaced |= {path, path.rpartition(".")[0]}
            return None


def _position(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "exact": passage.exact}


def _completed(date: object, published: object) -> object:
    """The date with what need not be written twice."""
    if not is_object(date):
        return date
    passage, resolved = date.get("passage"), date.get("resolved")
    if not is_object(passage) or not is_object(resolved):
        return date
    known = {"words": passage.get("exact"), "published": published}
    return {**date, "resolved": known | resolved}
