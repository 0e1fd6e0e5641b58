"""A draft's text: paragraphs with their numbered sentences, and what is set apart from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from naver_nvidia.errors import Fault, InvalidArticle, shown
from naver_nvidia.passages import Passage
from naver_nvidia.serialization.parsing import parse
from naver_nvidia.serialization.plain import is_list, is_object
from naver_nvidia.serialization.writing import DRAFT_FORMAT, FORMAT

Pieces: TypeAlias = list[str | dict[str, str]]


class Text(NamedTuple):
    """The text of a draft, with its paragraphs and its sentences by number."""

    text: str
    paragraphs: list[Passage]
    sentences: dict[str, Passage]


def in_pieces(text: str, paragraphs: Sequence[Passage], sentences: Sequence[Passage]) -> Pieces:
    """The text in order: each paragraph an object of its sentences, and all else a string.

    White space belongs to what it follows, so that the pieces joined are the text.

    >>> in_pieces("Hi. ", [Passage(0, 3, "Hi.")], [Passage(0, 3, "Hi.")])
    [{'1': 'Hi. '}]
    """
    ends = {paragraph.end for paragraph in paragraphs}
    pieces: Pieces = []
    inside: dict[str, str] = {}
    at = 0
    for number, sentence in enumerate(sentences, start=1):
        if not inside:
            if text[at : sentence.start].strip():
                pieces.append(text[at : sentence.start])
                at = sentence.start
            pieces.append(inside)
        following = sentences[number].start if number < len(sentences) else len(text)
        end = following - len(text[sentence.end : following].lstrip())
        inside[str(number)] = text[at:end]
        at = end
        if sentence.end in ends:
            inside = {}
    return [*pieces, text[at:]] if at < len(text) else pieces


def opened(draft: dict[str, Any] | str | bytes) -> tuple[dict[str, Any], Text]:
    """The plain data and the text in it.

    Raises:
        InvalidArticle: it is no draft.
    """
    data = parse(draft) if isinstance(draft, str | bytes) else draft
    if not is_object(data):
        raise InvalidArticle([Fault("$", f"{shown(data)} is not an object")])
    if data.get("format") != DRAFT_FORMAT:
        problem = f"is {shown(data.get('format'))}, not {DRAFT_FORMAT!r}"
        if data.get("format") == FORMAT:
            problem += "; article_from_json reads it, and draft_from_article takes it up again"
        raise InvalidArticle([Fault("$.format", problem)])
    text = data.get("text")
    if is_list(text) and not data.keys().isdisjoint(("paragraphs", "sentences")):
        problem = "has its sentences already; take out paragraphs and sentences beside it"
        raise InvalidArticle([Fault("$.text", problem)])
    read = _read(text) if is_list(text) else Text(text if isinstance(text, str) else "", [], {})
    if not read.text:
        raise InvalidArticle([Fault("$.text", f"{shown(text)} is not a text")])
    return data, read


def _read(pieces: Sequence[object]) -> Text:
    """The text that the pieces are.

    Raises:
        InvalidArticle: one is neither words nor sentences, or two sentences have one number.
    """
    faults: list[Fault] = []
    written: list[str] = []
    paragraphs: list[tuple[int, int]] = []
    sentences: dict[str, Passage] = {}
    at = 0
    for number, piece in enumerate(pieces):
        inside: list[Passage] = []
        for key, words in (piece if is_object(piece) else {"": piece}).items():
            path = f"$.text[{number}].{key}".rstrip(".")
            if not isinstance(words, str):
                faults.append(Fault(path, f"{shown(words)} is no words of the text"))
                continue
            if key in sentences:
                faults.append(Fault(path, "is there twice; number the sentences one by one"))
            if key and (exact := words.strip()):
                start = at + len(words) - len(words.lstrip())
                sentences[key] = Passage(start, start + len(exact), exact)
                inside.append(sentences[key])
            written.append(words)
            at += len(words)
        if inside:
            paragraphs.append((inside[0].start, inside[-1].end))
    if faults:
        raise InvalidArticle(faults)
    text = "".join(written)
    return Text(text, [Passage(low, high, text[low:high]) for low, high in paragraphs], sentences)
