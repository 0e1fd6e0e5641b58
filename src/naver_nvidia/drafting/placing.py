"""Placing: the passages that a draft names by their words, put where the words stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from typing import Any, TypeGuard

from naver_nvidia.drafting.alike import suggestion
from naver_nvidia.drafting.speakers import Speakers
from naver_nvidia.drafting.texts import Text
from naver_nvidia.drafting.words import places
from naver_nvidia.errors import Fault, InvalidValue, shown
from naver_nvidia.passages import Passage
from naver_nvidia.serialization import FORMAT
from naver_nvidia.serialization.plain import is_list, is_object

_Places = Callable[[str, Passage | None], list[Passage]]

_DEEPEST = 20
"""Deeper than any value of an article; what lies deeper is left for the format to refuse."""
_ROOM = 300
_COUNTED = re.compile(r"^\$\.(mentions|quotes)\[(\d+)\]")


class _UnplacedError(Exception):
    """No passage has this name: the key that is wrong, with its dot, and what is wrong with it."""

    def __init__(self, problem: str = "", key: str = "") -> None:
        super().__init__(problem, key)
        self.problem = problem
        self.key = key


def _located(
    text: str, sentences: Mapping[str, Passage | None], name: dict[str, Any], places: _Places
) -> Passage:
    """The one passage that the words name."""
    if "exact" not in name:
        raise _UnplacedError("is missing: give the words", ".exact")
    exact, number, nth = name["exact"], name.get("s"), name.get("n")
    if not isinstance(exact, str) or not exact:
        raise _UnplacedError(f"{shown(exact)} is not the words of a passage", ".exact")
    if unknown := sorted(name.keys() - {"exact", "s", "n"}):
        raise _UnplacedError(f"{shown(unknown[0])} is no key of a passage")
    within, where, narrower = None, "in the text", ', or in which sentence with "s"'
    if number is not None:
        within, where, narrower = _sentence(sentences, number), f"in sentence {number}", ""
    found = places(exact, within)
    if not found:
        problem = f"{shown(exact)} does not stand {where} as whole words"
        raise _UnplacedError(problem + suggestion(text, exact, within))
    if nth is None and len(found) > 1:
        problem = f"{shown(exact)} stands {len(found)} times {where}"
        raise _UnplacedError(f'{problem}; say which with "n"{narrower}')
    if nth is not None and (type(nth) is not int or not 0 < nth <= len(found)):
        problem = f"{shown(nth)} is not a number from 1 to {len(found)}, as often as it stands"
        raise _UnplacedError(f"{problem} {where}", ".n")
    return found[(nth or 1) - 1]


def _sentence(sentences: Mapping[str, Passage | None], number: object) -> Passage:
    if type(number) not in (int, str) or str(number) not in sentences:
        numbers = [*sentences]
        known = f", from {numbers[0]} to {numbers[-1]}" if numbers else "; there is none"
        raise _UnplacedError(f"{shown(number)} is not the number of a sentence{known}", ".s")
    sentence = sentences[str(number)]
    if sentence is None:
        raise _UnplacedError
    return sentence


class Placing:
    """One draft on its way to an article: what was found in it, good and bad.

    ``notes`` are those under ``"review"``; ``sentences`` has each by its number, None where it is
    not found; ``annotated`` are the passages of what nobody has to look at any more, but for dates,
    which say nothing by themselves; ``of_meetings`` are those of meetings, ``set_aside`` those in
    quotation marks that nobody says, and ``not_meant`` names that mean nobody declared.
    """

    def __init__(self, text: Text) -> None:
        self.text: str = text.text
        self.paragraphs: list[Passage] = text.paragraphs
        self.sentences: dict[str, Passage | None] = dict(text.sentences)
        self.annotated: list[Passage] = []
        self.set_aside: list[Passage] = []
        self.not_meant: list[Passage] = []
        self.of_meetings: list[Passage] = []
        self.notes: list[Fault] = []
        self.faults: list[Fault] = []
        self._explained: set[str] = set()
        self._kept: dict[str, list[int]] = {"mentions": [], "quotes": []}
        self._unseen: set[object] = set()  # what has a note: nor are its mentions looked at
        # Remembered: a draft may name the same words at very many places.
        self._places = cache(partial(places, self.text))

    def unexplained(self, faults: Iterable[Fault]) -> Iterator[Fault]:
        """Those of the article that do not only follow from one found already."""
        for fault in faults:
            in_draft = Fault(_COUNTED.sub(self._counted, fault.path), fault.problem)
            path = f"{in_draft.path}."
            ends = (end for end, char in enumerate(path) if char in ".[")
            if not any(path[:end] in self._explained for end in ends):
                yield in_draft

    def _counted(self, path: re.Match[str]) -> str:
        """The number of a quotation or mention in the draft, which has those set aside as well."""
        return f"$.{path[1]}[{self._kept[path[1]][int(path[2])]}]"

    def article(self, draft: dict[str, Any]) -> dict[str, Any]:
        """The draft as the JSON of an article, as far as it can be."""
        sequences: dict[str, Any] = {
            "paragraphs": list(map(position, self.paragraphs)),
            "sentences": [position(each) for each in self.sentences.values() if each],
        } | {
            key: self._in_order(draft[key], f"$.{key}")
            for key in ("paragraphs", "sentences")
            if key in draft
        }
        self._unseen = {
            each["id"]
            for entities in filter(is_list, draft.values())
            for each in filter(is_object, entities)
            if "review" in each and isinstance(each.get("id"), str)
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
            self._want_one_day(dates, published)
        self.set_aside = self._without_none(placed, "quotes")
        self.not_meant = self._without_none(placed, "mentions")
        quotes = placed.get("quotes")
        if is_list(quotes):
            placed["quotes"] = self._attributed(draft, quotes)
        return {**placed, **sequences, "text": self.text, "format": FORMAT}

    def _without_none(self, placed: dict[str, Any], key: str) -> list[Passage]:
        """Take out those of the kind "none"; the passages that they have."""
        values = placed.get(key)
        if not is_list(values):
            return []
        self._kept[key] = [number for number, each in enumerate(values) if not _is_none(each)]
        placed[key] = [values[number] for number in self._kept[key]]
        others = (positioned(each.get("passage")) for each in values if _is_none(each))
        return sorted(filter(None, others))

    def _attributed(self, draft: dict[str, Any], quotes: list[Any]) -> list[Any]:
        """The quotations with those who say them; a fault where nobody knows who."""
        speakers = Speakers(draft, quotes)
        found = [
            speakers.attributed(each, f"$.quotes[{number}]") if is_object(each) else each
            for number, each in zip(self._kept["quotes"], quotes, strict=True)
        ]
        self.faults += speakers.faults
        self._explained |= speakers.unsure
        return found

    def _want_one_day(self, dates: list[Any], published: object) -> None:
        """What was resolved for one day of publication may be another day for another."""
        for number, date in enumerate(dates):
            resolved = date.get("resolved") if is_object(date) else None
            if not is_object(resolved) or resolved.get("published", published) == published:
                continue
            path = f"$.dates[{number}].resolved.published"
            problem = f"is {shown(resolved['published'])}, but date_published is {shown(published)}"
            remedy = "resolve the words anew for that day, then put it here"
            self.faults.append(Fault(path, f"{problem}: {remedy}"))
            self._explained.add(path)

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
            placed.append(value if passage is None else position(passage))
            after = after if passage is None else passage.end
        if path == "$.sentences":
            self.sentences = {str(number): each for number, each in enumerate(found, start=1)}
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
            where = "in the text behind the one before it" if after else "in the text"
            problem = f"{shown(exact)} does not stand {where}"
            if not after or exact not in self.text:  # else it is only out of its order
                problem += suggestion(self.text, exact)
            self.faults.append(Fault(path, problem))
            self._explained |= {path, path.rpartition("[")[0]}
            return None
        return positioned(value)

    def _placed(self, value: object, path: str, depth: int, *, looked_at: bool = True) -> object:
        if depth > _DEEPEST:
            return value
        if is_list(value):
            return [
                self._placed(each, f"{path}[{number}]", depth + 1, looked_at=looked_at)
                for number, each in enumerate(value)
            ]
        if not is_object(value):
            return value
        if "exact" in value or (value and value.keys() <= {"s", "n"}):
            passage = self._passage(value, path)
            if passage is not None and looked_at and not path.startswith("$.dates["):
                self.annotated.append(passage)
            if passage is not None and path.startswith("$.meetings["):
                self.of_meetings.append(passage)
            if "start" in value:
                return value
            # Any other lets the rest of the draft be checked all the same.
            return position(passage or Passage(0, 1, self.text[0]))
        of = value.get("entity")
        if value.get("kind") == "none" or (isinstance(of, str) and of in self._unseen):
            looked_at = False
        elif "review" in value:
            problem = f"look at it, then take this out: {_said(value['review'])}"
            self.notes.append(Fault(f"{path}.review", problem))
            looked_at = False
        return {
            key: self._placed(each, f"{path}.{key}", depth + 1, looked_at=looked_at)
            for key, each in value.items()
            if key != "review"
        }

    def _passage(self, name: dict[str, Any], path: str) -> Passage | None:
        """The passage that is named, or None where a fault was found."""
        if "start" in name:
            return positioned(name)
        try:
            return _located(self.text, self.sentences, name, self._places)
        except _UnplacedError as error:
            if error.problem:  # a sentence that is at fault itself is the one fault to report
                self.faults.append(Fault(path + error.key, error.problem))
            self._explained |= {path, path.rpartition(".")[0]}
            return None


def position(passage: Passage) -> dict[str, Any]:
    """The passage as JSON has it in an article."""
    return {"start": passage.start, "end": passage.end, "exact": passage.exact}


def positioned(value: object) -> Passage | None:
    """The passage given by its position; what is wrong with it, the article reports."""
    if is_object(value) and value.keys() == {"start", "end", "exact"}:
        with suppress(InvalidValue):
            return Passage(**value)
    return None


def _is_none(value: object) -> TypeGuard[dict[str, Any]]:
    return is_object(value) and value.get("kind") == "none"


def _said(note: object) -> str:
    return note if isinstance(note, str) and len(note) <= _ROOM else shown(note)


def _completed(date: object, published: object) -> object:
    """The date with what need not be written twice."""
    if not is_object(date):
        return date
    passage, resolved = date.get("passage"), date.get("resolved")
    if not is_object(passage) or not is_object(resolved):
        return date
    known = {"words": passage.get("exact"), "published": published}
    return {**date, "resolved": known | resolved}
