"""TimeML documents, and TempEval-3's scores of the time expressions found in them.

The definitions are those of the task's own scorer (``evaluate_entities.py`` in its evaluation kit):

- The document creation time is not counted: it is given to the system. Every other TIMEX3 in the
  text that surrounds words is; empty ones (implied times) are not.
- Two expressions match *relaxed* if they overlap, and *strict* if their words are the same. The
  kit pairs them one to one, in the order of the text; so does this.
- Precision is matches / found, recall matches / gold, F1 their harmonic mean; counts are summed
  over all documents first (micro-average).
- Of the relaxed matches, a *value* or *type* is right if it is equal character for character, and
  the value (type) F1 is the relaxed F1 times the share of right ones: its harmonic mean is
  2 * right / (found + gold).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path


class Timex(NamedTuple):
    """A time expression: its meaning and where it stands, in code points, ``end`` exclusive."""

    start: int
    end: int
    type: str
    value: str

    def overlaps(self, other: Timex) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Document:
    """A TimeML document: the text inside its TEXT element, and the expressions marked in it."""

    name: str
    created: date
    text: str
    timexes: tuple[Timex, ...]


def read_document(path: Path) -> Document:
    """Read one TimeML file.

    Raises:
        ValueError: it has no TEXT, or no creation time with a whole day.
    """
    root = ET.parse(path).getroot()  # noqa: S314 - corpora are given by the developer
    text = root.find(".//TEXT")
    if text is None:
        raise ValueError(f"{path}: no TEXT element")
    created = next(_creation_times(root), None)
    if created is None:
        raise ValueError(f"{path}: no TIMEX3 with functionInDocument CREATION_TIME and a day")
    words: list[str] = []
    timexes = tuple(sorted(_walk(text, words)))
    return Document(path.stem, created, "".join(words), timexes)


def read_folder(folder: Path) -> Iterator[Document]:
    """Read every TimeML file of a folder, in the order of their names.

    Raises:
        ValueError: there is none.
    """
    paths = sorted(folder.glob("*.tml"))
    if not paths:
        raise ValueError(f"{folder}: no .tml files")
    for path in paths:
        yield read_document(path)


def read_answers(folder: Path, document: Document) -> tuple[Timex, ...]:
    """Read what a system marked in a document: the TimeML file of the same name in its folder.

    Raises:
        ValueError: its text is not the document's, so that places cannot be compared.
    """
    path = folder / f"{document.name}.tml"
    answers = read_document(path)
    if answers.text != document.text:
        raise ValueError(f"{path}: not the text of {document.name}")
    return answers.timexes


def _creation_times(root: ET.Element) -> Iterator[date]:
    inside = root.findall(".//DCT//TIMEX3")
    declared = root.findall(".//TIMEX3[@functionInDocument='CREATION_TIME']")
    for timex in [*inside, *declared]:
        try:
            yield date.fromisoformat(timex.get("value", "")[:10])
        except ValueError:
            continue


def _walk(element: ET.Element, words: list[str]) -> Iterator[Timex]:
    """Collect the text below an element into ``words``, and yield its TIMEX3 with their places."""
    start = sum(map(len, words))
    words.append(element.text or "")
    for child in element:
        yield from _walk(child, words)
        words.append(child.tail or "")
    end = sum(map(len, words))
    given = element.get("functionInDocument") == "CREATION_TIME"
    if element.tag == "TIMEX3" and end > start and not given:
        yield Timex(start, end, element.get("type", ""), element.get("value", ""))


@dataclass
class Scores:
    """TempEval-3's counts, over as many documents as were added."""

    gold: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0
    type: int = 0
    pairs: list[tuple[Document, Timex | None, Timex | None]] = field(default_factory=list)

    def add(self, document: Document, found: Sequence[Timex]) -> None:
        """Score what was found in one document."""
        self.gold += len(document.timexes)
        self.found += len(found)
        for gold, got in align(document.timexes, found):
            self.pairs.append((document, gold, got))
            if gold and got:
                self.relaxed += 1
                self.strict += gold[:2] == got[:2]
                self.value += gold.value == got.value
                self.type += gold.type == got.type

    def precision(self, matches: int) -> float:
        """Return the share of the found that match."""
        return matches / self.found if self.found else 0.0

    def recall(self, matches: int) -> float:
        """Return the share of the gold that match."""
        return matches / self.gold if self.gold else 0.0

    def f1(self, matches: int) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * matches / (self.gold + self.found) if self.gold + self.found else 0.0

    def __str__(self) -> str:
        lines = [f"gold {self.gold}, found {self.found}{'P':>22}{'R':>8}{'F1':>8}"]
        for name in ("strict", "relaxed", "value", "type"):
            matches = getattr(self, name)
            scores = (self.precision(matches), self.recall(matches), self.f1(matches))
            lines.append(f"  {name:8} {matches:5}" + "".join(f"{score:8.1%}" for score in scores))
        return "\n".join(lines)


def align(
    gold: Iterable[Timex], found: Iterable[Timex]
) -> Iterator[tuple[Timex | None, Timex | None]]:
    """Pair overlapping expressions one to one, in text order; what has no partner goes with None.

    An exact match is preferred to an earlier overlap.
    """
    left = sorted(found)
    for timex in sorted(gold):
        overlapping = [other for other in left if timex.overlaps(other)]
        exact = [other for other in overlapping if timex[:2] == other[:2]]
        partner = next(iter(exact or overlapping), None)
        if partner is not None:
            left.remove(partner)
        yield timex, partner
    for other in left:
        yield None, other


def context(document: Document, timex: Timex, width: int = 40) -> str:
    """Return the expression in brackets with ``width`` code points on either side, on one line."""
    before = document.text[max(timex.start - width, 0) : timex.start]
    words = document.text[timex.start : timex.end]
    after = document.text[timex.end : timex.end + width]
    return " ".join(f"{before}[{words}]{after}".split())
