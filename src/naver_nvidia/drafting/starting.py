"""start_draft: a text with what a machine can find in it, for a person to complete."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import attrs

from naver_nvidia.article import Article
from naver_nvidia.dates import DateMention, find_dates
from naver_nvidia.drafting import quotations, segments
from naver_nvidia.drafting.words import Naming
from naver_nvidia.errors import InvalidValue, UnsupportedLanguage, shown
from naver_nvidia.fields import check_type, check_words
from naver_nvidia.passages import Passage
from naver_nvidia.serialization.plain import is_list, is_object
from naver_nvidia.serialization.writing import DRAFT_FORMAT

_WIDTH: Final = 98


def start_draft(text: str, *, id: str, published: date) -> dict[str, Any]:  # noqa: A002 - Article's own name for it
    """A draft of an article: the text with its paragraphs, sentences, dates and quotation marks.

    A draft is the JSON of an article, with two differences. It names a passage by its words
    (``{"s": 3, "exact": "Lee", "n": 2}`` is the second "Lee" of the third sentence), and what was
    only found by a rule has a note under ``"review"``, to be taken out by whoever has looked at it.
    `article_from_draft` makes the article and says what is still missing. Nothing is guessed: who
    speaks, who meets and who is who is for a person to write in.

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
    paragraphs = segments.paragraphs(text)
    if not paragraphs:
        raise InvalidValue("start_draft.text", "has no words")
    sentences = [each for paragraph in paragraphs for each in segments.sentences(text, paragraph)]
    naming = Naming(text, sentences)
    found = {
        "paragraphs": [{"exact": each.exact} for each in paragraphs],
        "sentences": [{"exact": each.exact} for each in sentences],
        "dates": [_date(naming, each) for each in dates],
        "quotes": _quotes(text, paragraphs, naming),
    }
    given = {"id": id, "text": text, "date_published": published.isoformat()}
    rest: dict[str, Any] = {
        field.name: None if "None" in str(field.type) else [] for field in attrs.fields(Article)
    }
    return {"format": DRAFT_FORMAT, **rest, **given, **found}


def _date(naming: Naming, mention: DateMention) -> dict[str, Any]:
    resolved = mention.resolved
    return {
        "passage": naming.name(mention.passage),
        "resolved": {
            "published": resolved.published.isoformat(),
            "type": resolved.type,
            "value": resolved.value,
            "mod": resolved.mod,
            "range": None if resolved.range is None else str(resolved.range),
            "rule": resolved.rule,
        },
        "review": f"is it so? {resolved.explain()}",
    }


def _quotes(text: str, paragraphs: Sequence[Passage], naming: Naming) -> list[dict[str, Any]]:
    found = (each for paragraph in paragraphs for each in quotations.candidates(text, paragraph))
    return [
        _quote(naming, number, passage, doubt)
        for number, (passage, doubt) in enumerate(found, start=1)
    ]


def _quote(naming: Naming, number: int, passage: Passage, doubt: str) -> dict[str, Any]:
    words = passage.exact.strip(quotations.MARKS).strip() or passage.exact
    asks = "a quotation? who says it, in which words (cue), and where (channel)?"
    return {
        "id": f"quote-{number}",
        "text": words,
        "speakers": None,
        "passage": naming.name(passage),
        "kind": "partial" if words[0].islower() else "direct",
        "cue": None,
        "channel": None,
        "review": f"{asks} {doubt}".strip(),
    }


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
