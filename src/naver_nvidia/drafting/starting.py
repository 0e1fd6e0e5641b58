"""start_draft: a text with what a machine can find in it, for a person to complete."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final

import attrs

from naver_nvidia.article import Article
from naver_nvidia.dates import DateMention, find_dates, resolve_date
from naver_nvidia.dates.calendar.units import MONTHS, WEEKDAYS
from naver_nvidia.drafting import segments
from naver_nvidia.drafting.attribution import Said, quotations
from naver_nvidia.drafting.quotations import words_quoted
from naver_nvidia.drafting.texts import in_pieces
from naver_nvidia.drafting.words import Naming
from naver_nvidia.errors import InvalidValue, UnresolvableDate, UnsupportedLanguage, shown
from naver_nvidia.fields import check_type, check_words
from naver_nvidia.passages import Passage
from naver_nvidia.serialization.plain import is_list, is_object
from naver_nvidia.serialization.writing import DRAFT_FORMAT

_WIDTH: Final = 98
_MONTH: Final = rf"(?:{'|'.join(f'{each}|{each[:3]}[.]' for each in MONTHS)}|Sept[.])"
_DAY: Final = r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w)"
_WEEKDAY_AND_DAY: Final = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)[.]),?\s(?:the\s)?"
    rf"(?P<day>(?:{_MONTH}\s{_DAY}|{_DAY}\s(?:of\s)?{_MONTH})(?:,?\s\d{{4}}\b)?)"
)


def start_draft(text: str, *, id: str, published: date) -> dict[str, Any]:  # noqa: A002 - Article's own name for it
    """A draft of an article: the text with its paragraphs, sentences, dates and quotation marks.

    A draft is the JSON of an article, with three differences. Its text is in pieces, each paragraph
    with its sentences by number; it names a passage by its words (``{"s": 3, "exact": "Lee", "n":
    2}`` is the second "Lee" of the third sentence); and what a rule only proposes has a note under
    ``"review"``, to be taken out by whoever has looked at it. That is who may speak, and a date
    that may be another. Who is who and who meets is for a person to write in; `mark_mentions` then
    marks their names, and `article_from_draft` makes the article, or says what is still missing.

    >>> from datetime import date
    >>> draft = start_draft("Lee left on Tuesday.", id="example", published=date(2024, 6, 28))
    >>> draft["dates"][0]["passage"], draft["dates"][0]["resolved"]["value"]
    ({'s': 1, 'exact': 'Tuesday'}, '2024-06-25')

    Raises:
        InvalidValue: the text has no words or has a U+0000, ``id`` has none or outer space, or
            ``published`` is not a plain date.
    """
    check_type("start_draft.text", text, str)
    check_words("start_draft.id", id)
    try:
        dates = find_dates(text, published=published)
    except UnsupportedLanguage:
        dates = ()
    if (null := text.find("\0")) >= 0:
        problem = f"has a U+0000 at {null}, which neither HTML nor XML can hold: take it out"
        raise InvalidValue("start_draft.text", problem)
    if not text.strip():
        raise InvalidValue("start_draft.text", "has no words")
    doubtful = _of_another_weekday(text, published, {each.passage.start for each in dates})
    headline, paragraphs = segments.parts(text)
    sentences = [each for paragraph in paragraphs for each in segments.sentences(text, paragraph)]
    naming = Naming(text, sentences)
    given = {
        "id": id,
        "text": in_pieces(text, paragraphs, sentences),
        "date_published": published.isoformat(),
        "headline": None if headline is None else headline.exact,
        "dates": [
            _date(naming, each, is_doubtful=each in doubtful)
            for each in sorted((*dates, *doubtful), key=lambda date: date.passage)
            if naming.number_of(each.passage) or (headline and headline.contains(each.passage))
        ],
        "quotes": _quotes(naming, quotations(text, paragraphs, sentences)),
    }
    rest: dict[str, Any] = {
        field.name: None if "None" in str(field.type) else []
        for field in attrs.fields(Article)
        if field.name not in ("paragraphs", "sentences")
    }
    return {"format": DRAFT_FORMAT, **rest, **given}


def _of_another_weekday(text: str, published: date, known: set[int]) -> list[DateMention]:
    """Each day with a weekday before it that is not its own, which together are no date."""
    doubtful: list[DateMention] = []
    for found in _WEEKDAY_AND_DAY.finditer(text):
        if known.isdisjoint(range(*found.span())):
            with suppress(UnresolvableDate):
                resolved = resolve_date(found["day"], published=published)
                passage = Passage(*found.span("day"), found["day"])
                doubtful.append(DateMention(passage, resolved))
    return doubtful


def _date(naming: Naming, mention: DateMention, *, is_doubtful: bool) -> dict[str, Any]:
    from naver_nvidia.dates.explain import assumes  # noqa: PLC0415 - loaded with the rules

    resolved = mention.resolved
    date = {
        "passage": naming.name(mention.passage),
        "resolved": {
            "published": resolved.published.isoformat(),
            "type": resolved.type,
            "value": resolved.value,
            "mod": resolved.mod,
            "range": None if resolved.range is None else str(resolved.range),
            "rule": resolved.rule,
        },
    }
    if not is_doubtful and not assumes(resolved.rule):
        return date
    doubt = "the weekday before it is not its own; " if is_doubtful else ""
    return date | {"review": f"{doubt}is it so? {resolved.explain()}"}


def _quotes(naming: Naming, found: Sequence[Said]) -> list[dict[str, Any]]:
    followers: dict[int | None, list[str]] = defaultdict(list)
    for each in found:
        followers[each.continues].append(shown(words_quoted(each.passage.exact)))
    return [_quote(naming, number, said, followers[number]) for number, said in enumerate(found)]


def _quote(naming: Naming, number: int, said: Said, followers: list[str]) -> dict[str, Any]:
    passage = said.passage
    words = words_quoted(passage.exact)
    quote: dict[str, Any] = {"id": f"quote-{number + 1}", "passage": naming.name(passage)}
    if not said.spoken:
        return quote | {"kind": "none"}
    quote["kind"] = "partial" if words[0].islower() else "direct"
    if said.continues is not None:
        quote["continues"] = f"quote-{said.continues + 1}"
    else:
        quote["speakers"] = said.speaker
        quote["cue"] = None if said.cue is None else naming.name(said.cue)
    notes: list[str] = []
    by = f" (for {said.pronoun!r})" if said.pronoun else ""
    whoever = "whoever says it" if said.speaker is None else f"{said.speaker!r}{by}"
    if said.speaker is not None:
        notes.append(f"does {whoever} say {shown(words)}?")
    if followers:
        notes.append(f"does {whoever} go on: {', '.join(followers)}?")
    if said.doubt:
        notes.append(f"{shown(words)}: {said.doubt}")
    return quote | {"review": " ".join(notes)} if notes else quote


def draft_to_json(draft: dict[str, Any]) -> str:
    """The draft as JSON for people to edit: what fits on one line stands on one line.

    >>> print(draft_to_json({"people": [], "passage": {"s": 1, "exact": "Lee"}}))
    {
      "people": [],
      "passage": {"s": 1, "exact": "Lee"}
    }

    Raises:
        InvalidValue: it is no draft; of an article, `draft_from_article` makes one.
    """
    if not isinstance(draft, dict):  # pyright: ignore[reportUnnecessaryIsInstance] - not all callers are checked
        remedy = "; draft_from_article makes one of it" if isinstance(draft, Article) else ""
        raise InvalidValue("draft_to_json", f"{shown(draft)} is not a draft{remedy}")
    return _laid_out(draft, "")


def _laid_out(value: object, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    inner = indent + "  "
    # The outermost lies open, however short it is.
    fits = indent != "" and len(indent + line) <= _WIDTH
    if is_object(value) and not fits:
        members = [f"{json.dumps(key)}: {_laid_out(each, inner)}" for key, each in value.items()]
        opening, closing = "{}"
    elif is_list(value) and not fits:
        members = [_laid_out(each, inner) for each in value]
        opening, closing = "[]"
    else:
        return line
    return f"{opening}\n{inner}" + f",\n{inner}".join(members) + f"\n{indent}{closing}"
