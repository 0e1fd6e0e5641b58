"""The quotations of a draft: who says each, by name, by id, or as the one that it goes on from."""

from __future__ import annotations

from typing import Any

from naver_nvidia.drafting.declared import SPEAKING, declared
from naver_nvidia.drafting.quotations import words_quoted
from naver_nvidia.errors import Fault, shown
from naver_nvidia.serialization.plain import is_list, is_object


class Speakers:
    """Who may speak in a draft, and what is wrong with those who are said to.

    ``unsure`` are the paths of what is not known yet, each of which has a fault or follows from it.
    """

    def __init__(self, draft: dict[str, Any], quotes: list[Any]) -> None:
        self.faults: list[Fault] = []
        self.unsure: set[str] = set()
        self._missing: set[str] = set()
        self._begun: dict[object, dict[str, Any]] = {
            each["id"]: each
            for each in quotes
            if is_object(each) and isinstance(each.get("id"), str) and "continues" not in each
        }
        given = draft.get("quotes")
        self._set_aside = (
            [each.get("id") for each in filter(is_object, given) if each.get("kind") == "none"]
            if is_list(given)
            else []
        )
        self._called: dict[str, set[str]] = {}
        entities = list(declared(draft, SPEAKING))
        for entity in entities:
            for form in entity.names | entity.parts:
                self._called.setdefault(form, set()).add(entity.id)
        self._called |= {entity.id: {entity.id} for entity in entities}

    def attributed(self, quote: dict[str, Any], path: str) -> dict[str, Any]:
        """The quotation with its text, and with the ids of those who say it."""
        passage = quote.get("passage")
        exact = passage.get("exact") if is_object(passage) else None
        said: dict[str, Any] = (
            {"text": words_quoted(exact)} if isinstance(exact, str) and exact else {}
        )
        words = shown(said.get("text", ""))
        said |= self._as_begun(quote, path, words)
        key = "speaker" if "speaker" in said else "speakers"
        who, path = said.get(key, ()), f"{path}.{key}"
        if is_list(who):
            said[key] = [self._id(each, path, words) for each in who]
        elif isinstance(who, str):
            said[key] = self._id(who, path, words)
        elif who is None:
            problem = f"is null: say who says {words}, by name or id"
            problem += '; if nobody does, make its kind "none"'
            self._fault(path, "" if "continues" in quote else problem)
        return said

    def _as_begun(self, quote: dict[str, Any], path: str, words: str) -> dict[str, Any]:
        """The quotation, with those who say the one that it goes on from."""
        if "continues" not in quote:
            return quote
        begun = quote["continues"]
        first = self._begun.get(begun) if isinstance(begun, str) else None
        rest = {key: value for key, value in quote.items() if key != "continues"}
        if first is None:
            problem = f"{shown(begun)} is not the id of one that {words} may go on from"
            if begun in self._set_aside:
                problem += ', for the kind of that is "none"'
            self._fault(f"{path}.continues", f"{problem}; say who speaks, in speakers, instead")
            self.unsure.add(f"{path}.speakers")
            return rest
        return {key: first[key] for key in ("speakers", "arguments") if key in first} | rest

    def _id(self, who: object, path: str, words: str) -> object:
        """The id of whom a name means; of anything else, itself."""
        fitting = sorted(self._called.get(who, ())) if isinstance(who, str) else [who]
        if len(fitting) == 1:
            return fitting[0]
        problem = f"nobody declared is called {shown(who)}, who says {words}; declare them"
        if fitting:
            listed = " or ".join(map(shown, fitting))
            problem = f"{shown(who)}, who says {words}, may be {listed}; say by id"
        self._fault(path, "" if who in self._missing else problem)
        self._missing.add(str(who))
        return who

    def _fault(self, path: str, problem: str) -> None:
        """Something is not known; said once of what is wrong in several places."""
        if problem:
            self.faults.append(Fault(path, problem))
        self.unsure.add(path)
